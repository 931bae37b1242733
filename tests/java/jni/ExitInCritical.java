// jni: exit
// exit: 7
// modes: !torment-freeze !torment-gc !torment-alloc

/** System.exit while C code stays in a critical section for good, and another thread wants a collection: neither is waited for. */
public class ExitInCritical {
    static native void hold(long[] longs);
    static native boolean hasEntered();

    static void awaitEntry() throws InterruptedException {
        while (!hasEntered())
            Thread.sleep(1);
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("exit");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        new Thread(() -> hold(new long[10])).start();
        awaitEntry();
        Thread collector = new Thread(() -> {
            while (true)
                System.gc();
        });
        collector.start();
        Thread.sleep(100);
        System.out.println("ending");
        System.exit(7);
    }
}
