// jni: threads
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Threads that C code attaches; collections, monitors and other threads while C code runs. */
public class Threads {
    static native void spawn(String name, ThreadGroup group, boolean daemon, boolean fail);
    static native void sleep(int milliseconds);
    static native int churn(Object[] out, int rounds);
    static native String locked(Object lock, int milliseconds);
    static native void hold(Object o);
    static native Object held();

    static void report(int i) {
        Thread t = Thread.currentThread();
        System.out.println(i + " " + t.getName() + " " + t.getThreadGroup().getName() + " " + t.isDaemon() + " "
                           + t.isAlive() + " " + t.getState() + " " + t.getPriority() + " "
                           + t.getStackTrace().length + " " + (t.getContextClassLoader() == ClassLoader.getSystemClassLoader()));
        System.out.flush();
    }

    static String make(int i) {
        byte[] garbage = new byte[200];
        return "made " + i + garbage.length;
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("threads");
        spawn("from C", null, false, false);
        spawn("daemon of C", new ThreadGroup("a group"), true, false);
        spawn(null, null, false, false);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " has left " + e));
        spawn("failing", null, false, true);

        Thread sleeper = new Thread(() -> sleep(400));
        sleeper.start();
        for (int i = 0; i < 5; i++)
            System.gc();
        List<Thread> workers = new ArrayList<>();
        int[] sums = new int[3];
        for (int w = 0; w < sums.length; w++) {
            int number = w;
            Thread t = new Thread(() -> {
                Object[] out = new Object[50];
                sums[number] = churn(out, 20000);
                for (int i = 0; i < 50; i++)
                    if (!out[i].equals(make(19950 + i)))
                        System.out.println("wrong: " + out[i]);
            });
            workers.add(t);
            t.start();
        }
        for (Thread t : workers)
            t.join();
        sleeper.join();
        System.out.println(sums[0] + " " + sums[1] + " " + sums[2]);

        Object lock = new Object();
        Thread holder = new Thread(() -> System.out.println(locked(lock, 200)));
        synchronized (lock) {
            holder.start();
            Thread.sleep(100);
            System.out.println(holder.getState());
        }
        holder.join();
        Thread[] many = new Thread[4];
        int[] count = {0};
        for (int i = 0; i < many.length; i++) {
            many[i] = new Thread(() -> { for (int k = 0; k < 20; k++) { locked(lock, 1); synchronized (lock) { count[0]++; } } });
            many[i].start();
        }
        for (Thread t : many)
            t.join();
        System.out.println(count[0]);

        Object target = new Object();
        hold(target);
        System.gc();
        System.out.println(held() == target);
        WeakReference<Object> mirror = new WeakReference<>(target);
        target = null;
        for (int i = 0; i < 50 && mirror.get() != null; i++)
            System.gc();
        System.out.println(held() + " " + mirror.get());
    }
}
