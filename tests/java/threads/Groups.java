// ThreadGroup: the tree, enumeration, counts, priorities, daemons, destruction, interrupts for all, listing.
import java.util.concurrent.CountDownLatch;

public class Groups {
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        ThreadGroup main = Thread.currentThread().getThreadGroup(), system = main.getParent();
        System.out.println(main + " " + system + " " + system.getParent() + " " + main.getMaxPriority() + " " + main.isDaemon() + " " + system.parentOf(main) + main.parentOf(main) + main.parentOf(system));
        ThreadGroup a = new ThreadGroup("a"), b = new ThreadGroup(a, "b"), c = new ThreadGroup(a, null);
        b.setMaxPriority(4);
        CountDownLatch ready = new CountDownLatch(5), go = new CountDownLatch(1);
        Thread[] ts = new Thread[5];
        StringBuffer ended = new StringBuffer();
        for (int i = 0; i < 5; i++) {
            ts[i] = new Thread(i < 2 ? a : i < 4 ? b : c, () -> {
                ready.countDown();
                try {
                    go.await();
                    ended.append('n');
                } catch (InterruptedException e) {
                    ended.append('i');
                }
            }, "t" + i);
            ts[i].setPriority(3 + i);
            ts[i].setDaemon(i == 1);
        }
        System.out.println("before " + a.activeCount() + " " + a.activeGroupCount() + " " + ts[0].getThreadGroup());
        for (Thread t : ts)
            t.start();
        ready.await();
        System.out.println("running " + a.activeCount() + b.activeCount() + c.activeCount() + " " + a.activeGroupCount() + b.activeGroupCount() + " " + main.activeGroupCount());
        Thread[] list = new Thread[10];
        ThreadGroup[] groups = new ThreadGroup[3];
        int n = a.enumerate(list), k = a.enumerate(groups);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < n; i++)
            sb.append(list[i].getName()).append(list[i].getPriority()).append(' ');
        for (int i = 0; i < k; i++)
            sb.append(groups[i].getName()).append(groups[i].getMaxPriority()).append(' ');
        System.out.println(sb + " " + a.enumerate(list, false) + " " + a.enumerate(new Thread[2]) + " " + a.enumerate(groups, false) + " " + b.enumerate(groups));
        a.list();
        t("set max above the parent", () -> { new ThreadGroup(b, "low").setMaxPriority(9); ThreadGroup[] g = new ThreadGroup[1]; b.enumerate(g); return g[0].getMaxPriority(); });
        t("set max out of range", () -> { c.setMaxPriority(11); c.setMaxPriority(0); return c.getMaxPriority(); });
        t("max lowers children, not threads", () -> { a.setMaxPriority(2); return b.getMaxPriority() + " " + ts[0].getPriority() + " " + ts[4].getPriority(); });
        t("priority is capped", () -> { ts[0].setPriority(9); return ts[0].getPriority(); });
        t("priority out of range", () -> { ts[0].setPriority(0); return 0; });
        t("destroy with threads", () -> { a.destroy(); return a.isDestroyed(); });
        t("in a null group", () -> new Thread((ThreadGroup) null, () -> { }).getThreadGroup().getName());
        t("null parent", () -> new ThreadGroup(null, "x"));
        t("start twice", () -> { ts[0].start(); return 0; });
        t("daemon too late", () -> { ts[0].setDaemon(true); return 0; });
        t("null name", () -> { ts[0].setName(null); return 0; });
        t("name", () -> { ts[0].setName("renamed"); return ts[0] + " " + ts[1]; });
        b.interrupt();
        ts[2].join();
        ts[3].join();
        System.out.println("interrupted " + ended + " " + a.activeCount());
        go.countDown();
        for (Thread t : ts)
            t.join();
        System.out.println("ended " + ended + " " + a.activeCount() + " " + ts[0].getThreadGroup() + " " + ts[0]);
        a.destroy();
        System.out.println(a.isDestroyed() + " " + b.isDestroyed() + " " + a.activeGroupCount());
        t("thread in a destroyed group", () -> { Thread x = new Thread(a, () -> System.out.println("ran")); x.start(); x.join(); return x.getState(); });
        t("group in a destroyed group", () -> new ThreadGroup(a, "y").isDestroyed());
        ThreadGroup d = new ThreadGroup("daemon");
        d.setDaemon(true);
        Thread last = new Thread(d, () -> { });
        last.start();
        last.join();
        for (int i = 0; i < 100 && !d.isDestroyed(); i++)
            Thread.sleep(10);
        System.out.println("daemon group " + d.isDestroyed() + " " + d.isDaemon());
    }
}
