// jni: registering
// modes: !torment-gc !torment-alloc
// The thread that shall let the critical section go waits for its end when it must collect, as on HotSpot.
// flaky-lines: ^\[[0-9.]+s\]

/** Natives that a library in C++ binds itself, local frames, and critical sections while others collect. */
public class Registering {
    static native int number(int n);
    native long many(int a, long b, float c, double d, byte e, short f, char g, boolean h, double i, float j, double k, double l,
            double m, double n, double o, long p, int q);
    static native void thrower(String message);
    static native Object sorted(String... strings);
    static native int bindAgain();
    static native int unbind();
    static native int bindBadly(Class<?> to, String name, String sig);
    static native String frames(int depth);
    static native long critical(long[] longs, String string, int rounds);
    static native int nowhere(long[][] a, String s);

    static native long hold(long[] longs);
    static native boolean hasEntered();
    static native void release();

    /** A collection is wanted while C has the elements of an array; who has to let it go, and allocates first, may run. */
    static void holding() throws InterruptedException {
        long[] longs = new long[3];
        long[] result = new long[1];
        Thread holder = new Thread(() -> result[0] = hold(longs));
        holder.start();
        while (!hasEntered())
            Thread.sleep(1);
        Thread collector = new Thread(System::gc);
        collector.start();
        Thread.sleep(50);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++)
            text.append(i);
        release();
        holder.join();
        collector.join();
        System.out.println(text.length() + " " + result[0] + " " + longs[0]);
    }

    static native int descend(int depth);
    static native int replace(Class<?> thread);
    static native int yields();

    static int further(int depth) {
        return descend(depth);
    }

    static int notNative(int n) {
        return n;
    }

    static volatile boolean done;

    static void collecting() throws InterruptedException {
        Thread collector = new Thread(() -> {
            while (!done) {
                byte[][] garbage = new byte[100][];
                for (int i = 0; i < garbage.length; i++)
                    garbage[i] = new byte[1000];
                System.gc();
                Thread.yield();
            }
        });
        collector.start();
        Thread[] threads = new Thread[3];
        long[] sums = new long[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 20; j++)
                    sums[number] += critical(new long[100 + number], "text\u4e2d" + number, 50);
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        done = true;
        collector.join();
        System.out.println(sums[0] + " " + sums[1] + " " + sums[2]);
    }

    public static void main(String[] arguments) throws Exception {
        System.loadLibrary("registering");
        System.out.println(number(1));
        System.out.println(bindAgain() + " " + number(1));
        System.out.println(unbind() + " " + number(1));
        System.out.println(bindAgain() + " " + number(1));
        try {
            System.out.println(new Registering().many(1, 2, 3, 4, (byte) 5, (short) 6, (char) 7, true, 9, 10, 11, 12, 13, 14, 15, 16, 17));
        } catch (UnsatisfiedLinkError e) { // UnregisterNatives took them all
            System.out.println(e.getMessage());
        }
        try {
            thrower("hello");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
        Object[][] wrong = {{"none", "()V"}, {"number", "(J)I"}, {"notNative", "(I)I"}};
        for (Object[] one : wrong) {
            try {
                System.out.println(bindBadly(Registering.class, (String) one[0], (String) one[1]));
            } catch (NoSuchMethodError e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            nowhere(null, null);
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
        System.out.println(frames(1) + " " + frames(50));
        collecting();
        holding();
        Thread deep = new Thread(() -> System.out.println(descend(600)));
        deep.start();
        deep.join();
        System.out.println(replace(Thread.class) + " " + yields());
        Thread.yield();
        System.out.println(yields() > 0);
    }
}
