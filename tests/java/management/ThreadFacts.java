// ThreadMXBean and friends: information on waiting, blocked and parked threads with the locks they want and hold, deadlocks
// found, counts that add up, class loading and memory beans as far as they are the same everywhere.
import java.lang.management.*;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.*;

public class ThreadFacts {
    static final Object A = new Object(), B = new Object();
    static Thread start(String name, Runnable r) { Thread t = new Thread(r, name); t.setDaemon(true); t.start(); return t; }
    static void await(Thread t, Thread.State s) throws InterruptedException { for (int i = 0; i < 5000 && t.getState() != s; i++) Thread.sleep(1); }
    public static void main(String[] args) throws Exception {
        ThreadMXBean m = ManagementFactory.getThreadMXBean();
        Thread waiter = start("waiter", () -> { synchronized (A) { try { A.wait(); } catch (InterruptedException e) { } } });
        Thread sleeper = start("sleeper", () -> { try { Thread.sleep(100000); } catch (InterruptedException e) { } });
        ReentrantLock l = new ReentrantLock();
        l.lock();
        Thread parked = start("parked", l::lock);
        Thread[] blocked = new Thread[1];
        synchronized (B) {
            blocked[0] = start("blocked", () -> { synchronized (B) { } });
            await(waiter, Thread.State.WAITING);
            await(sleeper, Thread.State.TIMED_WAITING);
            await(parked, Thread.State.WAITING);
            await(blocked[0], Thread.State.BLOCKED);
            for (Thread t : new Thread[] {waiter, sleeper, parked, blocked[0]}) {
                ThreadInfo i = m.getThreadInfo(t.getId(), 3);
                System.out.println(i.getThreadName() + " " + i.getThreadState() + " " + (i.getLockInfo() == null ? null : i.getLockInfo().getClassName()) + " owner " + i.getLockOwnerName() + " " + i.isInNative() + i.isSuspended() + i.isDaemon() + " " + i.getPriority() + " frames " + i.getStackTrace().length + " " + i.getStackTrace()[0].getMethodName());
            }
        }
        blocked[0].join();
        System.out.println("ended " + m.getThreadInfo(blocked[0].getId()) + " " + m.getThreadInfo(new long[] {waiter.getId(), 999999}).length);
        System.out.println("counts " + (m.getThreadCount() >= 4) + " " + (m.getDaemonThreadCount() >= 3) + (m.getPeakThreadCount() >= m.getThreadCount()) + (m.getTotalStartedThreadCount() >= 5) + " " + (m.getAllThreadIds().length > 3) + m.isThreadCpuTimeSupported() + m.isObjectMonitorUsageSupported() + m.isSynchronizerUsageSupported());
        System.out.println("no deadlock " + Arrays.toString(m.findDeadlockedThreads()) + Arrays.toString(m.findMonitorDeadlockedThreads()));
        CountDownLatch both = new CountDownLatch(2);
        Object x = new Object(), y = new Object();
        Thread d1 = start("d1", () -> { synchronized (x) { both.countDown(); try { both.await(); } catch (InterruptedException e) { } synchronized (y) { } } });
        Thread d2 = start("d2", () -> { synchronized (y) { both.countDown(); try { both.await(); } catch (InterruptedException e) { } synchronized (x) { } } });
        await(d1, Thread.State.BLOCKED);
        await(d2, Thread.State.BLOCKED);
        long[] dead = m.findDeadlockedThreads();
        Arrays.sort(dead);
        long[] want = {d1.getId(), d2.getId()};
        Arrays.sort(want);
        System.out.println("deadlock " + Arrays.equals(dead, want) + " " + m.findMonitorDeadlockedThreads().length + " " + m.getThreadInfo(d1.getId()).getLockOwnerName() + m.getThreadInfo(d2.getId()).getLockOwnerName());
        ThreadInfo[] locked = m.getThreadInfo(new long[] {d1.getId(), Thread.currentThread().getId()}, true, true);
        System.out.println("locked " + locked[0].getLockedMonitors().length + " " + locked[0].getLockedMonitors()[0].getClassName() + " " + locked[0].getLockedMonitors()[0].getLockedStackFrame().getMethodName().replaceAll("\\d+", "#") + " " + locked[1].getLockedSynchronizers().length);
        System.out.println(m.dumpAllThreads(true, true).length >= 5 ? "dumped" : "too few");
        for (Object[] bad : new Object[][] {{-1L, 1}, {0L, 1}, {1L, -1}}) {
            try {
                System.out.println(m.getThreadInfo((Long) bad[0], (Integer) bad[1]));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        ClassLoadingMXBean c = ManagementFactory.getClassLoadingMXBean();
        System.out.println("classes " + (c.getLoadedClassCount() > 300) + (c.getTotalLoadedClassCount() >= c.getLoadedClassCount()) + c.isVerbose());
        MemoryMXBean mem = ManagementFactory.getMemoryMXBean();
        mem.gc();
        MemoryUsage h = mem.getHeapMemoryUsage();
        System.out.println("memory " + (h.getUsed() > 0) + (h.getUsed() <= h.getCommitted()) + (h.getMax() < 0 || h.getCommitted() <= h.getMax()) + " " + new MemoryUsage(1, 2, 3, 4));
        RuntimeMXBean r = ManagementFactory.getRuntimeMXBean();
        System.out.println("runtime " + (r.getPid() == ProcessHandle.current().pid()) + (r.getUptime() >= 0) + r.getSpecVersion() + " " + r.getSystemProperties().get("java.specification.version") + (r.getStartTime() > 0));
        System.out.println(ManagementFactory.getPlatformMBeanServer().isRegistered(new javax.management.ObjectName("java.lang:type=Threading")) + " " + ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors() / Runtime.getRuntime().availableProcessors());
        l.unlock();
        waiter.interrupt();
        sleeper.interrupt();
        parked.join();
        waiter.join();
        sleeper.join();
    }
}
