// A static initializer that throws: ExceptionInInitializerError first, NoClassDefFoundError afterwards.
public class InitFailure {
    static class Bad {
        static int x = 1;
        static { if (x == 1) throw new IllegalStateException("broken init"); }
        static void m() { }
    }

    static class SubBad extends Bad {
        static { System.out.println("never"); }
    }

    static class BadError {
        static { if (true) fail(); }
        static void fail() { throw new StackOverflowError("made up"); }
        static int v;
    }

    static class BadDiv { static int q = Integer.parseInt("1") / Integer.parseInt("0"); }

    interface BadI {
        Object O = fail();
        default void m() { }
        static Object fail() { throw new RuntimeException("iface"); }
    }

    static class ImplBadI implements BadI { }

    static class Ok {
        static int n;
        static { try { Bad.m(); } catch (NoClassDefFoundError e) { n = 3; } }
    }

    static void show(Throwable t) { System.out.print(t); System.out.print(" <- "); System.out.println(t.getCause()); }

    public static void main(String[] args) {
        try {
            Bad.m();
        } catch (Throwable t) {
            show(t);
            System.out.println(((ExceptionInInitializerError) t).getException());
        }
        try { Bad.m(); } catch (Throwable t) { show(t); }
        try { new Bad(); } catch (Throwable t) { show(t); }
        try { new SubBad(); } catch (Throwable t) { show(t); }
        try { new SubBad(); } catch (Throwable t) { show(t); }
        try { BadError.v++; } catch (Throwable t) { show(t); }
        try { BadError.v++; } catch (Throwable t) { show(t); }
        try { System.out.println(BadDiv.q); } catch (Throwable t) { show(t); }
        try { System.out.println(BadDiv.q); } catch (Throwable t) { show(t); }
        try { new ImplBadI(); } catch (Throwable t) { show(t); }
        try { new ImplBadI(); } catch (Throwable t) { show(t); }
        try { Class.forName("InitFailure$Bad"); } catch (Throwable t) { show(t); }
        System.out.println(Ok.n);
    }
}
