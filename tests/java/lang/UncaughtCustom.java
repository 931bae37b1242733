// An uncaught exception whose toString throws nothing special, with suppressed exceptions and a cause, from a lambda.
public class UncaughtCustom {
    static class Oops extends RuntimeException {
        Oops(String m, Throwable c) { super(m, c); }
        public String toString() { return "Oops<" + getMessage() + ">"; }
    }

    static class R implements AutoCloseable {
        public void close() { throw new IllegalStateException("while closing"); }
    }

    public static void main(String[] args) {
        System.out.println("start");
        Runnable r = () -> {
            try (R x = new R()) { throw new Oops("in try", new Error("root", new Exception("deepest"))); }
        };
        java.util.List.of(1).forEach(i -> r.run());
    }
}
