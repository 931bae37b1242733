// Initialization that fails or runs in circles (JLS 12.4.2): which error is seen first and which later, superclasses
// that fail, interfaces that fail, recursion within a thread, errors that are no exceptions, causes and stack traces.
public class ClassInitFailures {
    static int fail(String s) { throw new IllegalStateException(s); }
    static class Runtime1 { static int x = fail("one"); static int y; static void m() { } }
    static class Err { static { if (true) throw new AssertionError("an error"); } }
    static class Sub extends Runtime1 { static { System.out.println("never printed"); } }
    static class Parent { static int n = 1 / Zero.zero; }
    static class Child extends Parent { static int c = 5; }
    static class Zero { static int zero = 0; }
    static class Nested { static Object o = new Inner(); static class Inner { static int v = fail("inner"); Inner() { } } }
    static class Sneaky { static { Sneaky.<RuntimeException>sneak(new java.io.IOException("checked")); }
        @SuppressWarnings("unchecked") static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; } }
    static class NullIn { static { String s = null; s.length(); } }
    static class Overflow { static int deep = down(1); static int down(int n) { return n > 300 ? fail("deep") : down(n + 1); } }
    interface BadConstant { int X = fail("interface"); default void m() { } }
    static class UsesBad implements BadConstant { static { System.out.println("UsesBad never"); } }
    static class UsesBadLate { int x() { return BadConstant.X; } }
    static class Ping { static int a = 1; static int b = Pong.c + 10; static int d = 100; }
    static class Pong { static int c = Ping.a + Ping.b + Ping.d; static String seen = Ping.a + " " + Ping.b + " " + Ping.d; }
    static class Recursive { static Recursive r; static int n; static { n = 1; r = new Recursive(); n *= 10; } int seen = n; }
    static class Caught {
        static String s;
        static { try { s = "got " + Runtime1.y; } catch (NoClassDefFoundError e) { s = "caught " + e.getMessage(); } }
    }
    enum BadEnum { A, B(null); BadEnum() { } BadEnum(String s) { s.length(); } }
    static class Custom extends ExceptionInInitializerError { Custom() { super("my own"); } }
    static class ThrowsCustom { static { if (true) throw new Custom(); } }

    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + a.run());
            } catch (Throwable e) {
                System.out.println(what + ": " + e);
                for (Throwable c = e.getCause(); c != null; c = c.getCause())
                    System.out.println("  by " + c + " at " + (c.getStackTrace().length > 0 ? c.getStackTrace()[0] : "nowhere"));
                if (e instanceof ExceptionInInitializerError x)
                    System.out.println("  same " + (x.getException() == x.getCause()) + " " + x.getMessage());
            }
        }
    }
    public static void main(String[] args) {
        t("static field", () -> Runtime1.x);
        t("static method", () -> { Runtime1.m(); return "called"; });
        t("new", () -> new Runtime1());
        t("array", () -> new Runtime1[1].length);
        t("literal", () -> Runtime1.class.getSimpleName());
        t("subclass", () -> new Sub());
        t("error", () -> new Err());
        t("superclass", () -> Child.c);
        t("superclass itself", () -> Parent.n);
        t("nested", () -> Nested.o);
        t("nested inner", () -> Nested.Inner.v);
        t("checked", () -> new Sneaky());
        t("null", () -> new NullIn());
        t("deep", () -> Overflow.deep);
        t("class with interface", () -> new UsesBad());
        t("interface", () -> new UsesBadLate().x());
        t("forName", () -> Class.forName("ClassInitFailures$BadEnum"));
        t("enum", () -> BadEnum.A);
        t("reflection", () -> Runtime1.class.getDeclaredMethod("m").invoke(null));
        t("circle", () -> Ping.b + " " + Pong.seen);
        t("recursive", () -> Recursive.n + " " + Recursive.r.seen);
        t("caught", () -> Caught.s);
        t("custom", () -> new ThrowsCustom());
        try {
            Runtime1.m();
        } catch (NoClassDefFoundError e) {
            StackTraceElement[] s = e.getStackTrace();
            System.out.println(s[0] + " of " + s.length + ", cause at " + e.getCause().getStackTrace()[0].getMethodName());
        }
        new Child();
    }
}
