import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;

/** Circles of threads that wait for each other, for monitors and for locks. */
public class Deadlocks {
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    static void show(String what, long[] ids) {
        TreeSet<String> names = new TreeSet<>();
        if (ids != null) {
            for (ThreadInfo info : BEAN.getThreadInfo(ids, true, true)) {
                names.add(info.getThreadName() + " waits for " + info.getLockOwnerName() + " has "
                    + info.getLockedMonitors().length + " " + info.getLockedSynchronizers().length);
            }
        }
        System.out.println(what + ": " + (ids == null ? "none" : names));
    }

    static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void start(String name, Runnable body) {
        Thread t = new Thread(body, name);
        t.setDaemon(true);
        t.start();
    }

    static void settle(int circle) throws InterruptedException {
        for (int i = 0; i < 10000; i++) {
            long[] ids = BEAN.findDeadlockedThreads();
            if (ids != null && ids.length == circle) {
                return;
            }
            Thread.sleep(1);
        }
        System.out.println("no circle of " + circle);
    }

    public static void main(String[] args) throws Exception {
        show("monitors", BEAN.findMonitorDeadlockedThreads());
        show("all", BEAN.findDeadlockedThreads());

        Object[] monitors = {new Object(), new Object(), new Object()};
        CyclicBarrier three = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            int n = i;
            start("circle " + i, () -> {
                synchronized (monitors[n]) {
                    await(three);
                    synchronized (monitors[(n + 1) % 3]) {
                        System.out.println("never");
                    }
                }
            });
        }
        settle(3);
        start("outside", () -> {
            synchronized (monitors[0]) {
                System.out.println("never");
            }
        });
        Thread.sleep(20);
        show("monitors", BEAN.findMonitorDeadlockedThreads());
        show("all", BEAN.findDeadlockedThreads());

        ReentrantLock lock = new ReentrantLock();
        Object monitor = new Object();
        CyclicBarrier two = new CyclicBarrier(2);
        start("lock first", () -> {
            lock.lock();
            await(two);
            synchronized (monitor) {
                System.out.println("never");
            }
        });
        start("monitor first", () -> {
            synchronized (monitor) {
                await(two);
                lock.lock();
                System.out.println("never");
            }
        });
        settle(5);
        show("monitors", BEAN.findMonitorDeadlockedThreads());
        show("all", BEAN.findDeadlockedThreads());
    }
}
