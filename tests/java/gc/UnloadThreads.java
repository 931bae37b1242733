// Threads that make and drop loaders at the same time, while others run in classes whose loaders were dropped.
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class UnloadThreads {
    public interface Job { int run(int n); }
    public static class Worker implements Job {
        static int[] data = new int[2000];
        static Job inner = new Job() {
            public int run(int n) { return n + data.length; }
        };
        public int run(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                sum += inner.run(i) & 15;
                if (i % 50 == 49)
                    Thread.yield();
                String s = "n" + i;
                sum += s.length();
            }
            return sum;
        }
    }

    static final class L extends ClassLoader {
        static { registerAsParallelCapable(); }
        L() { super(UnloadThreads.class.getClassLoader()); }
        @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("UnloadThreads$Worker"))
                return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                if (c != null)
                    return c;
                try (var in = UnloadThreads.class.getResourceAsStream(name + ".class")) {
                    byte[] b = in.readAllBytes();
                    return defineClass(name, b, 0, b.length);
                } catch (java.io.IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }

    static int once(int n) throws Exception {
        Job job = (Job) new L().loadClass("UnloadThreads$Worker").getDeclaredConstructor().newInstance();
        return job.run(n);
    }

    public static void main(String[] args) throws Exception {
        AtomicLong sum = new AtomicLong();
        AtomicInteger failed = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int k = 0; k < threads.length; k++) {
            threads[k] = new Thread(() -> {
                try {
                    for (int i = 0; i < 60; i++)
                        sum.addAndGet(once(200));
                } catch (Throwable e) {
                    e.printStackTrace();
                    failed.incrementAndGet();
                }
            });
            threads[k].start();
        }
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(2);
        }
        /* The same class of the same loader from several threads at once, then dropped. */
        for (Thread t : threads)
            t.join();
        for (int i = 0; i < 20; i++) {
            L loader = new L();
            CyclicBarrier barrier = new CyclicBarrier(3);
            ExecutorService pool = Executors.newFixedThreadPool(3);
            java.util.List<Future<Class<?>>> all = new java.util.ArrayList<>();
            for (int k = 0; k < 3; k++)
                all.add(pool.submit(() -> { barrier.await(); return loader.loadClass("UnloadThreads$Worker"); }));
            for (Future<Class<?>> f : all)
                if (f.get() != all.get(0).get())
                    failed.incrementAndGet();
            pool.shutdown();
            pool.awaitTermination(10, TimeUnit.SECONDS);
        }
        System.gc();
        System.out.println(sum.get() + " " + failed.get());
    }
}
