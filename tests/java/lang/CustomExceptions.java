// Own exception classes: messages, localized messages, causes, generic throws, checked through unchecked, stack
// trace control.
public class CustomExceptions {
    static class Coded extends Exception {
        final int code;
        Coded(int c, String m) { super(m); code = c; }
        Coded(int c, Throwable t) { super(t); code = c; }
        public String getMessage() { return "[" + code + "] " + super.getMessage(); }
    }

    static class Loc extends RuntimeException {
        public String getLocalizedMessage() { return "localized"; }
        public String getMessage() { return "plain"; }
    }

    static class Str extends Error {
        public String toString() { return "custom toString"; }
    }

    static class Light extends RuntimeException {
        Light(String m) { super(m, null, false, false); }
    }

    static class NoFill extends Exception {
        public synchronized Throwable fillInStackTrace() { return this; }
    }

    static class Bomb extends RuntimeException {
        public String getMessage() { throw new IllegalStateException("in getMessage"); }
    }

    static <T extends Throwable> void sneaky(Throwable t) throws T {
        @SuppressWarnings("unchecked") T x = (T) t;
        throw x;
    }

    static <X extends Exception> int gen(X x, boolean b) throws X { if (b) throw x; return 1; }
    static Exception made() { return new Exception("made elsewhere"); }
    static void rethrower() throws Exception { Exception e = made(); throw e; }

    public static void main(String[] args) throws Exception {
        try {
            throw new Coded(7, "coded");
        } catch (Coded e) {
            System.out.println(e + " " + e.code + " " + e.getMessage());
        }
        System.out.println(new Coded(8, new Error("c")));
        System.out.println(new Coded(9, (Throwable) null));
        System.out.println(new Loc());
        new Loc().printStackTrace(System.out);
        System.out.println(new Str() + " " + new Light("light").getStackTrace().length + " " + new NoFill()
                .getStackTrace().length);
        try {
            CustomExceptions.<RuntimeException>sneaky(new java.io.IOException("sneaked"));
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            System.out.println(gen(new Coded(1, "g"), false));
            gen(new Coded(2, "g"), true);
        } catch (Coded e) {
            System.out.println(e.code);
        }
        try {
            rethrower();
        } catch (Exception e) {
            System.out.println(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[1].getMethodName());
            e.fillInStackTrace();
            System.out.println(e.getStackTrace()[0].getMethodName());
            e.setStackTrace(new StackTraceElement[0]);
            System.out.println(e.getStackTrace().length);
        }
        try { new Bomb().toString(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        Light l = new Light("x");
        l.addSuppressed(new Error());
        System.out.println(l.getSuppressed().length);
        Throwable a = new Exception("a"), b = new Exception("b", a);
        a.initCause(b);
        a.printStackTrace(System.out);
        System.out.println(new Exception(new Exception("in")).getMessage() + " " + new RuntimeException("m", null)
                .getCause() + " " + new Error((String) null) + " " + new AssertionError(5) + new AssertionError("m",
                new Error("q")).getCause());
        Throwable[] ts = {
            new ArithmeticException(), new ArrayStoreException("s"), new IndexOutOfBoundsException(5),
            new ArrayIndexOutOfBoundsException(6), new StringIndexOutOfBoundsException(7), new NumberFormatException(),
            new EnumConstantNotPresentException(Thread.State.class, "X"), new TypeNotPresentException("T", null),
            new InterruptedException("i"), new CloneNotSupportedException(), new NoSuchFieldException("f"),
            new UnsupportedOperationException(), new SecurityException("sec"), new LinkageError("l"),
            new VerifyError("v"), new OutOfMemoryError("o"), new InternalError("i", null),
            new ExceptionInInitializerError("x"), new ExceptionInInitializerError(new Error("y")),
            new java.io.UncheckedIOException("u", new java.io.IOException("io")),
            new java.util.MissingResourceException("m", "c", "k"),
            new java.lang.reflect.UndeclaredThrowableException(new Error("und")),
            new java.lang.reflect.InvocationTargetException(new Error("inv"))
        };
        for (Throwable t : ts) System.out.println(t + " " + t.getCause() + " " + t.getMessage());
    }
}
