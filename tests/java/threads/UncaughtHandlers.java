// Uncaught exception handlers: per thread, default, thread group; a handler that throws.
public class UncaughtHandlers {
    static void run(Thread t) throws Exception { t.start(); t.join(); }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> { throw new IllegalStateException("a"); }, "ta");
        a.setUncaughtExceptionHandler((t, e) -> System.out.println("own " + t.getName() + " " + e + " "
                + (Thread.currentThread() == t)));
        run(a);
        System.out.println(a.getUncaughtExceptionHandler());
        ThreadGroup g = new ThreadGroup("g") {
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println("group " + t.getName() + " " + e);
            }
        };
        run(new Thread(g, () -> { throw new RuntimeException("b"); }, "tb"));
        run(new Thread(() -> { throw new RuntimeException("no handler"); }, "tc"));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default " + t.getName() + " " + e));
        run(new Thread(() -> { throw new Error("d"); }, "td"));
        run(new Thread(g, () -> { throw new RuntimeException("still group"); }, "te"));
        Thread h = new Thread(() -> { throw new RuntimeException("f"); }, "tf");
        h.setUncaughtExceptionHandler((t, e) -> { throw new IllegalStateException("handler fails"); });
        run(h);
        System.out.println("alive");
        new Thread(() -> {
            try { Thread.sleep(20); } catch (InterruptedException e) { }
            System.out.println("other thread ends");
        }).start();
        throw new Exception("main dies");
    }
}
