import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.util.Arrays;
import java.util.List;

/** Figures of memory, collections, threads and the machine, as far as a statement about them holds everywhere. */
public class Figures {
    static int failures;

    static void check(boolean good, String what) {
        if (!good) {
            failures++;
            System.out.println("wrong: " + what);
        }
    }

    static void usage(MemoryUsage u, String what) {
        check(u != null && u.getInit() >= -1 && u.getUsed() >= 0 && u.getUsed() <= u.getCommitted()
            && (u.getMax() == -1 || u.getCommitted() <= u.getMax()), what + " " + u);
    }

    static volatile Object kept;

    static void memory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        usage(memory.getHeapMemoryUsage(), "heap");
        usage(memory.getNonHeapMemoryUsage(), "non-heap");
        check(memory.getHeapMemoryUsage().getMax() == Runtime.getRuntime().maxMemory(), "max");
        long before = memory.getHeapMemoryUsage().getUsed();
        byte[][] blocks = new byte[40][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new byte[100_000];
        }
        kept = blocks;
        check(memory.getHeapMemoryUsage().getUsed() > before - 100_000_000, "use grows");
        check(memory.getHeapMemoryUsage().getUsed() >= 4_000_000, "use is counted");
        System.out.println(memory.isVerbose() + " " + memory.getObjectPendingFinalizationCount() + " "
            + memory.getObjectName());
        boolean heap = false, other = false;
        List<MemoryManagerMXBean> managers = ManagementFactory.getMemoryManagerMXBeans();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap |= pool.getType() == MemoryType.HEAP;
            other |= pool.getType() == MemoryType.NON_HEAP;
            check(pool.isValid() && pool.getMemoryManagerNames().length > 0, pool.getName());
            usage(pool.getUsage(), pool.getName());
            usage(pool.getPeakUsage(), pool.getName() + " peak");
            check(pool.getPeakUsage().getUsed() >= pool.getUsage().getUsed() / 2, pool.getName() + " peak is less");
            if (pool.getCollectionUsage() != null) {
                usage(pool.getCollectionUsage(), pool.getName() + " collection");
            }
            pool.resetPeakUsage();
            usage(pool.getPeakUsage(), pool.getName() + " peak");
            for (String name : pool.getMemoryManagerNames()) {
                check(managers.stream().anyMatch(m -> m.getName().equals(name)
                    && Arrays.asList(m.getMemoryPoolNames()).contains(pool.getName())), name + " has its pool");
            }
            if (!pool.isUsageThresholdSupported()) {
                try {
                    pool.setUsageThreshold(1);
                    check(false, "threshold");
                } catch (UnsupportedOperationException e) {
                    check(e.getMessage() != null, "threshold message");
                }
            }
        }
        System.out.println(heap + " " + other);
        check(ManagementFactory.getMemoryPoolMXBeans().get(0) == ManagementFactory.getMemoryPoolMXBeans().get(0),
            "one bean for each pool");
    }

    static void collections() throws Exception {
        long count = 0, time = 0;
        for (int round = 0; round < 2; round++) {
            long c = 0, m = 0;
            for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
                c += gc.getCollectionCount();
                m += gc.getCollectionTime();
                check(gc.isValid() && gc.getMemoryPoolNames().length > 0, gc.getName());
                check(gc.getObjectName().toString().equals("java.lang:type=GarbageCollector,name=" + gc.getName()),
                    gc.getObjectName().toString());
            }
            check(round == 0 || c > count, "collections " + count + " " + c);
            check(m >= time, "time of collections");
            count = c;
            time = m;
            System.gc();
        }
        int known = 0;
        for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
            com.sun.management.GcInfo info = ((com.sun.management.GarbageCollectorMXBean) gc).getLastGcInfo();
            if (info == null) {
                continue;
            }
            known++;
            check(info.getId() > 0 && info.getEndTime() >= info.getStartTime() && info.getStartTime() >= 0
                && info.getDuration() == info.getEndTime() - info.getStartTime(), "collection " + info);
            for (String pool : gc.getMemoryPoolNames()) {
                usage(info.getMemoryUsageBeforeGc().get(pool), "before " + pool);
                usage(info.getMemoryUsageAfterGc().get(pool), "after " + pool);
            }
            System.out.println(info.getCompositeType().keySet() + " " + info.get("GcThreadCount"));
        }
        check(known > 0, "last collection");
        boolean after = false;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            after |= pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null
                && pool.getCollectionUsage().getUsed() > 0;
        }
        check(after, "usage after a collection");
    }

    static void threads() throws Exception {
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.out.println(bean.isThreadCpuTimeSupported() + " " + bean.isCurrentThreadCpuTimeSupported() + " "
            + bean.isThreadCpuTimeEnabled() + " " + bean.isThreadContentionMonitoringSupported() + " "
            + bean.isThreadContentionMonitoringEnabled() + " " + bean.isObjectMonitorUsageSupported() + " "
            + bean.isSynchronizerUsageSupported() + " " + bean.isThreadAllocatedMemorySupported() + " "
            + bean.isThreadAllocatedMemoryEnabled());
        long id = Thread.currentThread().getId();
        long cpu = bean.getCurrentThreadCpuTime(), user = bean.getCurrentThreadUserTime();
        long sum = 0;
        for (int i = 0; i < 3_000_000; i++) {
            sum += i ^ sum >> 3;
        }
        check(sum != 7, "sum");
        check(bean.getCurrentThreadCpuTime() > cpu && cpu > 0, "CPU time grows");
        check(bean.getCurrentThreadUserTime() >= user && user >= 0, "user time");
        check(bean.getThreadCpuTime(id) > cpu && bean.getThreadUserTime(id) >= user, "by id");
        check(bean.getThreadCpuTime(1L << 40) == -1 && bean.getThreadUserTime(1L << 40) == -1, "no thread");
        long[] both = bean.getThreadCpuTime(new long[] {id, 1L << 40});
        check(both[0] > cpu && both[1] == -1, "several");
        long allocated = bean.getThreadAllocatedBytes(id);
        kept = new byte[1_000_000];
        long more = bean.getThreadAllocatedBytes(id) - allocated;
        check(more >= 1_000_000 && more < 3_000_000, "allocated " + more);
        allocated = bean.getThreadAllocatedBytes(id);
        for (int i = 0; i < 10_000; i++) {
            kept = new long[2];
        }
        more = bean.getThreadAllocatedBytes(id) - allocated;
        check(more >= 240_000 && more < 2_000_000, "allocated in small pieces " + more);
        check(bean.getThreadAllocatedBytes(1L << 40) == -1, "allocated by nobody");

        bean.setThreadContentionMonitoringEnabled(true);
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(40);
                synchronized (Figures.class) {
                    Figures.class.wait(40);
                }
                Thread.sleep(1000_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        sleeper.start();
        Thread.sleep(200);
        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        var info = bean.getThreadInfo(sleeper.getId());
        while (info.getWaitedTime() < 80 && info.getWaitedCount() < 3) {
            Thread.sleep(10);
            info = bean.getThreadInfo(sleeper.getId());
        }
        check(info.getWaitedTime() >= 75, "waited time " + info.getWaitedTime());
        check(info.getBlockedTime() == 0, "blocked time " + info.getBlockedTime());
        System.out.println("waited " + info.getWaitedCount() + " " + bean.isThreadContentionMonitoringEnabled());
        sleeper.interrupt();
        sleeper.join();
        bean.setThreadContentionMonitoringEnabled(false);
        check(bean.getThreadInfo(id).getWaitedTime() == -1, "not measured");
        bean.resetPeakThreadCount();
        check(bean.getPeakThreadCount() >= bean.getThreadCount() && bean.getTotalStartedThreadCount() > 1, "counts");
    }

    static void machine() {
        OperatingSystemMXBean os = ManagementFactory.getOperatingSystemMXBean();
        System.out.println(os.getName() + " " + os.getArch() + " " + (os.getAvailableProcessors() > 0) + " "
            + os.getClass().getName());
        check(os.getVersion().equals(System.getProperty("os.version")), "version");
        check(os.getSystemLoadAverage() >= 0, "load average");
        var more = (com.sun.management.UnixOperatingSystemMXBean) os;
        check(more.getCommittedVirtualMemorySize() > 1 << 20, "virtual memory");
        check(more.getTotalMemorySize() > more.getFreeMemorySize() && more.getFreeMemorySize() > 0, "memory");
        check(more.getTotalSwapSpaceSize() >= more.getFreeSwapSpaceSize(), "swap");
        check(more.getMaxFileDescriptorCount() >= more.getOpenFileDescriptorCount()
            && more.getOpenFileDescriptorCount() >= 3, "descriptors");
        check(more.getProcessCpuTime() > 0, "CPU time");
        check(more.getCpuLoad() <= 1 && more.getProcessCpuLoad() <= 1, "load");
    }

    static class Late {
    }

    static void classes() throws Exception {
        ClassLoadingMXBean bean = ManagementFactory.getClassLoadingMXBean();
        long total = bean.getTotalLoadedClassCount();
        int loaded = bean.getLoadedClassCount();
        check(total >= loaded && loaded > 300 && bean.getUnloadedClassCount() >= 0, "classes");
        new Late();
        check(bean.getTotalLoadedClassCount() > total, "more classes");
        System.out.println(bean.isVerbose() + " " + bean.getObjectName());
    }

    static void flags() {
        var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        for (String name : new String[] {"UseCompressedOops", "ObjectAlignmentInBytes"}) {
            var option = bean.getVMOption(name);
            System.out.println(name + " " + option.getValue() + " " + option.isWriteable());
        }
        check(Long.parseLong(bean.getVMOption("MaxHeapSize").getValue()) > 0, "MaxHeapSize");
        try {
            bean.getVMOption("NoSuchFlag");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            bean.setVMOption("UseCompressedOops", "false");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        memory();
        collections();
        threads();
        machine();
        classes();
        flags();
        System.out.println(failures + " wrong");
    }
}
