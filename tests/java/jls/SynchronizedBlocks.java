// synchronized statements and methods (JLS 14.19, 8.4.3.6): reentrancy, release on every way out, the monitor of the
// class against that of an instance, null, which object is locked when the expression changes, holdsLock throughout.
public class SynchronizedBlocks {
    static Object a = new Object(), b = new Object();
    static String held(Object... os) {
        StringBuilder sb = new StringBuilder();
        for (Object o : os)
            sb.append(Thread.holdsLock(o) ? '1' : '0');
        return sb.toString();
    }
    synchronized String instance() { return held(this, getClass()); }
    static synchronized String fixed() { return held(SynchronizedBlocks.class); }
    synchronized int recurse(int n) { return n == 0 ? 0 : 1 + recurse(n - 1); }
    synchronized void fails() { throw new IllegalStateException(held(this)); }
    synchronized SynchronizedBlocks self() { return this; }

    static String ways(int how) {
        String s = "";
        loop:
        for (int i = 0; i < 2; i++) {
            try {
                synchronized (a) {
                    s += held(a, b);
                    synchronized (b) {
                        s += held(a, b);
                        if (how == 0) continue;
                        if (how == 1) break loop;
                        if (how == 2) return s + " returned";
                        if (how == 3) throw new RuntimeException();
                        if (how == 4) { int zero = 0; s += 1 / zero; }
                        if (how == 5) synchronized (a) { s += held(a, b); }
                    }
                    s += held(a, b);
                }
            } catch (RuntimeException e) {
                s += e.getClass().getSimpleName();
            } finally {
                s += "f" + held(a, b);
            }
            s += "|";
        }
        return s;
    }
    static Object lock = a;
    static String changes() {
        String s = "";
        synchronized (lock) {
            lock = b;
            s += held(a, b);
            synchronized (lock) {
                lock = null;
                s += held(a, b);
            }
            s += held(a, b);
        }
        return s + held(a, b);
    }
    static int evaluated;
    static Object once() { evaluated++; return a; }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act act) {
        try {
            System.out.println(what + ": " + act.run() + " " + held(a, b));
        } catch (Throwable e) {
            System.out.println(what + ": " + e + " " + held(a, b));
        }
    }
    static int locked(int[] total) throws InterruptedException {
        Thread[] ts = new Thread[4];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int n = 0; n < 500; n++) {
                    synchronized (total) { total[0]++; }
                    synchronized (SynchronizedBlocks.class) { total[1]++; counted(total); }
                }
            });
            ts[i].start();
        }
        for (Thread t : ts)
            t.join();
        return total[0] + total[1] + total[2];
    }
    static synchronized void counted(int[] total) { total[2]++; }

    public static void main(String[] args) {
        SynchronizedBlocks s = new SynchronizedBlocks();
        t("instance", s::instance);
        t("static", SynchronizedBlocks::fixed);
        t("recursion", () -> s.recurse(500) + held(s));
        t("failing method", () -> { s.fails(); return 0; });
        t("after the failure", () -> held(s));
        for (int i = 0; i < 7; i++) {
            int n = i;
            t("way " + i, () -> ways(n));
        }
        t("the expression changes", SynchronizedBlocks::changes);
        t("null", () -> { synchronized (lock) { return "never"; } });
        t("null literal cast", () -> { synchronized ((String) null) { return "never"; } });
        t("evaluated once", () -> { synchronized (once()) { return evaluated; } });
        t("of a throwing expression", () -> { synchronized (new int[-1]) { return 0; } });
        t("on a class, an array, a string", () -> {
            synchronized (int.class) { synchronized (new int[0]) { synchronized ("x") { return held(int.class, "x", String.class); } } }
        });
        t("on a fresh object", () -> { synchronized (new Object()) { return held(s); } });
        t("on this of another", () -> { synchronized (s.self()) { return held(s) + s.instance(); } });
        t("wait without", () -> { a.wait(1); return 0; });
        t("notify without", () -> { a.notify(); return 0; });
        t("notify with", () -> { synchronized (a) { a.notify(); a.notifyAll(); a.wait(1); return held(a); } });
        t("wait with a wrong time", () -> { synchronized (a) { a.wait(-1); return 0; } });
        t("wait with wrong nanoseconds", () -> { synchronized (a) { a.wait(0, 1000000); return 0; } });
        t("holdsLock of null", () -> Thread.holdsLock(null));
        t("four threads", () -> locked(new int[3]));
    }
}
