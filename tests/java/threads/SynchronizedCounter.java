// Several threads increment under a lock, with static and instance synchronized methods and blocks.
public class SynchronizedCounter {
    int a, b;
    static int s;
    static final Object LOCK = new Object();
    int[] arr = new int[4];
    synchronized void incA() { a++; }
    static synchronized void incS() { s++; }
    void incB() { synchronized (LOCK) { b++; } }
    synchronized int both() { incA(); incS(); return a; }

    public static void main(String[] args) throws Exception {
        SynchronizedCounter c = new SynchronizedCounter();
        int n = 4, per = 2500;
        Thread[] t = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            t[i] = new Thread(() -> {
                for (int k = 0; k < per; k++) {
                    c.incA();
                    incS();
                    c.incB();
                    synchronized (c.arr) { c.arr[id]++; c.arr[(id + 1) % n]--; }
                    if (k % 500 == 0) Thread.yield();
                }
            });
            t[i].start();
        }
        for (Thread x : t) x.join();
        System.out.println(c.a + " " + s + " " + c.b + " " + java.util.Arrays.toString(c.arr));
        int[] owners = new int[1];
        Object[] locks = {new Object(), "str", new int[1], SynchronizedCounter.class};
        Thread[] u = new Thread[3];
        for (int i = 0; i < 3; i++) {
            u[i] = new Thread(() -> {
                for (int k = 0; k < 300; k++) for (Object l : locks) synchronized (l) {
                    synchronized (locks) {
                        owners[0]++;
                        if (k == 100) try { Thread.sleep(0, 1); } catch (InterruptedException e) { }
                    }
                }
            });
            u[i].start();
        }
        for (Thread x : u) x.join();
        System.out.println(owners[0]);
        Thread ex = new Thread(() -> {
            try { synchronized (LOCK) { throw new RuntimeException(); } } catch (RuntimeException e) { }
        });
        ex.start();
        ex.join();
        synchronized (LOCK) { System.out.println("lock free again"); }
        c.both();
        System.out.println(c.a);
    }
}
