// synchronized methods and blocks: nesting, recursion, release on exceptions, IllegalMonitorStateException.
public class Synchronized {
    int n;
    static int sn;
    synchronized void inc() { n++; if (n % 10 != 0) inc(); }
    static synchronized int sinc() { return ++sn; }
    synchronized void thrower() { throw new IllegalStateException("inside"); }
    synchronized boolean holds() { return Thread.holdsLock(this); }

    int nested() {
        synchronized (this) {
            synchronized (this) { synchronized (Synchronized.class) { n += 100; return n; } }
        }
    }

    public static void main(String[] args) throws Exception {
        Synchronized s = new Synchronized();
        s.inc();
        System.out.println(s.n);
        System.out.println(sinc());
        System.out.println(s.nested());
        try { s.thrower(); } catch (IllegalStateException e) { System.out.println(Thread.holdsLock(s)); }
        System.out.println(s.holds());
        try {
            synchronized (s) { System.out.println(Thread.holdsLock(s)); throw new Exception("out"); }
        } catch (Exception e) {
            System.out.println(Thread.holdsLock(s));
        }
        try { s.notify(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        try { s.notifyAll(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        try { s.wait(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        try { s.wait(5); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        synchronized (s) {
            s.notify();
            s.notifyAll();
            s.wait(1);
            System.out.println(Thread.holdsLock(s));
            try { s.wait(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
            try { s.wait(0, 1000000); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        }
        try {
            synchronized ((Object) null) { System.out.println("no"); }
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        Object[] locks = new Object[50];
        for (int i = 0; i < 50; i++) locks[i] = i % 2 == 0 ? new Object() : new int[i];
        System.out.println(rec(locks, 0));
        for (Object l : locks) if (Thread.holdsLock(l)) System.out.println("still held");
        for (int r = 0; r < 2; r++) {
            Object o = new Object();
            if (r == 1) o.hashCode();
            int h = 0;
            synchronized (o) { h = o.hashCode(); synchronized (o) { System.out.println(h == o.hashCode()); } }
            System.out.println(h == o.hashCode());
        }
        synchronized (s) {
            Thread t = new Thread() {
                public void run() {
                    System.out.println(Thread.holdsLock(s));
                    try { s.notify(); } catch (IllegalMonitorStateException e) { System.out.println("not owner"); }
                }
            };
            t.start();
            t.join();
        }
        long tot = 0;
        for (int i = 0; i < 5000; i++) synchronized (locks[i % 50]) { tot += i; }
        System.out.println(tot);
        Object deep = new Object();
        System.out.println(again(deep, 300));
        System.out.println(Thread.holdsLock(deep));
    }

    static int rec(Object[] l, int i) { if (i == l.length) return 0; synchronized (l[i]) { return 1 + rec(l, i + 1); } }
    static int again(Object l, int i) { if (i == 0) return 0; synchronized (l) { return 1 + again(l, i - 1); } }
}
