import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Thread dumps: states, what is waited for and who has it, locked monitors by frame, synchronizers. */
public class ThreadInfos {
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    static final Object OUTER = new Object(), INNER = new Object(), WAITED = new Object();
    static final ReentrantLock LOCK = new ReentrantLock();
    static final ReentrantReadWriteLock READ_WRITE = new ReentrantReadWriteLock();
    static final CountDownLatch END = new CountDownLatch(1);

    static synchronized void inStatic(Runnable then) {
        then.run();
    }

    synchronized void inInstance(Runnable then) {
        synchronized (OUTER) {
            synchronized (INNER) {
                synchronized (OUTER) {
                    inStatic(then);
                }
            }
        }
    }

    static int returning(Runnable then, int way) {
        synchronized (OUTER) {
            if (way == 1) {
                return way;
            }
            try {
                then.run();
                if (way == 2) {
                    return way;
                }
            } finally {
                way++;
            }
            synchronized (WAITED) {
                return way;
            }
        }
    }

    static void blocked() {
        synchronized (OUTER) {
            System.out.println("never before the end");
        }
    }

    static void park() {
        try {
            END.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Thread start(String name, Thread.State until, Runnable body) throws InterruptedException {
        Thread t = new Thread(body, name);
        t.setDaemon(true);
        t.setPriority(7);
        t.start();
        while (t.getState() != until) {
            Thread.sleep(1);
        }
        Thread.sleep(5);
        return t;
    }

    static String name(LockInfo lock) {
        return lock == null ? "null" : lock.getClassName();
    }

    static void show(ThreadInfo info) {
        System.out.println(info.getThreadName() + " " + info.getThreadState() + " daemon=" + info.isDaemon()
            + " priority=" + info.getPriority() + " suspended=" + info.isSuspended()
            + " lock=" + name(info.getLockInfo()) + " owner=" + info.getLockOwnerName()
            + " known=" + (info.getLockOwnerId() != -1)
            + " blocked=" + info.getBlockedCount() + "/" + info.getBlockedTime()
            + " waitedTime=" + info.getWaitedTime());
        String lockName = info.getLockName();
        System.out.println("  lock name " + (lockName == null ? "null" : lockName.replaceAll("@.*", "@")));
        StackTraceElement[] stack = info.getStackTrace();
        for (int i = 0; i < stack.length; i++) {
            System.out.println("  " + stack[i].toString().replaceAll("Lambda.*/0x[0-9a-f]+", "Lambda"));
            for (MonitorInfo m : info.getLockedMonitors()) {
                if (m.getLockedStackDepth() == i) {
                    System.out.println("    has " + m.getClassName() + " " + m.getLockedStackFrame().equals(stack[i])
                        + (m.getIdentityHashCode() == System.identityHashCode(OUTER) ? " outer"
                            : m.getIdentityHashCode() == System.identityHashCode(INNER) ? " inner" : ""));
                }
            }
        }
        for (LockInfo l : info.getLockedSynchronizers()) {
            System.out.println("  synchronizer " + l.getClassName());
        }
    }

    static ThreadInfo full(Thread t) {
        return BEAN.getThreadInfo(new long[] {t.getId()}, true, true)[0];
    }

    public static void main(String[] args) throws Exception {
        Thread owner = start("owner", Thread.State.WAITING, () -> new ThreadInfos().inInstance(ThreadInfos::park));
        Thread entering = start("entering", Thread.State.BLOCKED, ThreadInfos::blocked);
        Thread waiting = start("waiting", Thread.State.WAITING, () -> {
            synchronized (WAITED) {
                try {
                    WAITED.wait();
                } catch (InterruptedException e) {
                    System.out.println("waiting: " + e.getMessage());
                }
            }
        });
        Thread timed = start("timed", Thread.State.TIMED_WAITING, () -> {
            synchronized (WAITED) {
                try {
                    WAITED.wait(100000);
                } catch (InterruptedException e) {
                    System.out.println("timed: " + e.getMessage());
                }
            }
        });
        Thread sleeping = start("sleeping", Thread.State.TIMED_WAITING, () -> {
            try {
                Thread.sleep(100000);
            } catch (InterruptedException e) {
                System.out.println("sleeping: " + e.getMessage());
            }
        });
        Thread locker = start("locker", Thread.State.WAITING, () -> {
            LOCK.lock();
            READ_WRITE.writeLock().lock();
            READ_WRITE.readLock().lock();
            park();
            LOCK.unlock();
        });
        Thread wanting = start("wanting", Thread.State.WAITING, () -> LOCK.lock());
        Thread parked = start("parked", Thread.State.TIMED_WAITING, () -> LockSupport.parkNanos(END, 100_000_000_000L));
        Thread bare = start("bare", Thread.State.WAITING, () -> LockSupport.park());
        Thread[] all = {owner, entering, waiting, timed, sleeping, locker, wanting, parked, bare};
        for (Thread t : all) {
            show(full(t));
        }

        System.out.println("-- less");
        for (int depth : new int[] {0, 1, 3}) {
            ThreadInfo info = BEAN.getThreadInfo(owner.getId(), depth);
            System.out.println(depth + ": " + info.getStackTrace().length + " " + info.getLockedMonitors().length);
            info = BEAN.getThreadInfo(new long[] {owner.getId()}, true, false, depth)[0];
            System.out.println(depth + ": " + info.getStackTrace().length + " " + info.getLockedMonitors().length);
        }
        System.out.println(BEAN.getThreadInfo(owner.getId()).getStackTrace().length);
        System.out.println(Arrays.toString(BEAN.getThreadInfo(new long[] {1L << 40, 1L << 41})));
        System.out.println(Arrays.toString(BEAN.getThreadInfo(new long[0])));
        for (long bad : new long[] {0, -5}) {
            try {
                BEAN.getThreadInfo(bad);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            BEAN.getThreadInfo(1, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }

        System.out.println("-- all");
        for (ThreadInfo info : BEAN.dumpAllThreads(true, true)) {
            for (Thread t : all) {
                if (t.getId() == info.getThreadId()) {
                    System.out.println(info.getThreadName() + " " + info.getLockedMonitors().length + " "
                        + info.getLockedSynchronizers().length + " " + (info.getStackTrace().length > 0));
                }
            }
        }
        boolean self = false;
        for (long id : BEAN.getAllThreadIds()) {
            self |= id == Thread.currentThread().getId();
        }
        ThreadInfo mine = full(Thread.currentThread());
        System.out.println(self + " " + mine.getThreadState() + " " + mine.isInNative() + " " + mine.getLockInfo());

        System.out.println("-- in a block");
        Runnable look = () -> {
            ThreadInfo info = full(Thread.currentThread());
            for (MonitorInfo m : info.getLockedMonitors()) {
                System.out.println(m.getClassName() + " at " + m.getLockedStackFrame().getMethodName());
            }
            System.out.println(info.getLockedMonitors().length);
        };
        END.countDown();
        owner.join();
        entering.join();
        System.out.println(returning(look, 1) + " " + returning(look, 2) + " " + returning(look, 3));
        sleeping.interrupt();
        sleeping.join();
        waiting.interrupt();
        waiting.join();
        timed.interrupt();
        timed.join();
        System.out.println(Arrays.toString(BEAN.getThreadInfo(new long[] {sleeping.getId()}, true, true)));
        System.out.println(mine.toString().startsWith("\"main\" prio=5 Id=1 RUNNABLE"));
    }
}
