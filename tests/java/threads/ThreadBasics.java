// Thread start, join, names, priorities, states, groups, ids that grow, interrupts that stay.
public class ThreadBasics {
    public static void main(String[] args) throws Exception {
        Thread m = Thread.currentThread();
        System.out.println(m.getName() + " " + m.getPriority() + " " + m.isDaemon() + " " + m.isAlive() + " "
                + m.getState() + " " + m.getThreadGroup().getName() + " " + m.getId() + " " + m);
        int[] box = new int[1];
        Thread t = new Thread(() -> box[0] = 42);
        System.out.println(t.getState() + " " + t.isAlive());
        t.start();
        t.join();
        System.out.println(box[0] + " " + t.getState() + " " + t.isAlive() + " " + t.getThreadGroup());
        try { t.start(); } catch (IllegalThreadStateException e) { System.out.println(e); }
        Thread s = new Thread("sub") {
            public void run() {
                System.out.println(getName() + " " + (Thread.currentThread() == this) + getPriority() + isDaemon());
            }
        };
        s.setPriority(7);
        s.start();
        s.join();
        s.join(5);
        for (int p : new int[] {0, 11}) try { s.setPriority(p); } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        ThreadGroup g = new ThreadGroup("grp");
        g.setMaxPriority(4);
        Thread gt = new Thread(g, () -> System.out.println(Thread.currentThread().getThreadGroup().getName()
                + Thread.currentThread().getPriority()), "gt");
        gt.start();
        gt.join();
        System.out.println(g + " " + g.getParent().getName() + g.activeCount() + g.isDestroyed() + new Thread(g, "x")
                .getPriority());
        Thread d = new Thread(() -> { });
        d.setDaemon(true);
        System.out.println(d.isDaemon() + " " + new Thread(d::run).isDaemon());
        Thread inh = new Thread(() -> {
            Thread c = new Thread(() -> { });
            System.out.println("child daemon " + c.isDaemon() + " prio " + c.getPriority());
        });
        inh.setDaemon(true);
        inh.setPriority(3);
        inh.start();
        inh.join();
        long a = new Thread().getId(), b = new Thread().getId();
        System.out.println(b > a);
        String n = new Thread().getName();
        System.out.println(n.startsWith("Thread-"));
        try { new Thread((String) null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { m.setName(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        m.setName("renamed");
        System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread());
        try { m.join(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { Thread.sleep(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        long t0 = System.nanoTime();
        Thread.sleep(15);
        Thread.sleep(1, 500000);
        System.out.println(System.nanoTime() - t0 >= 15000000);
        Thread.yield();
        Thread.onSpinWait();
        System.out.println(Thread.holdsLock(m) + " " + Thread.activeCount());
        Thread[] ts = new Thread[10];
        for (int i = 0; i < 10; i++) {
            int k = i;
            ts[i] = new Thread(() -> { synchronized (box) { box[0] += k; } });
        }
        for (Thread x : ts) x.start();
        for (Thread x : ts) x.join();
        System.out.println(box[0]);
    }
}
