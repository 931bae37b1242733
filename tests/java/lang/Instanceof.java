// instanceof and checkcast against classes, interfaces, arrays; null.
public class Instanceof {
    interface I { }
    interface J extends I { }
    static class A implements I { }
    static class B extends A implements J { }
    static final class C extends B { }
    static class D implements Cloneable { }
    static void b(boolean x) { System.out.print(x ? '1' : '0'); }

    static void test(Object o) {
        b(o instanceof Object);
        b(o instanceof I);
        b(o instanceof J);
        b(o instanceof A);
        b(o instanceof B);
        b(o instanceof C);
        b(o instanceof D);
        b(o instanceof Cloneable);
        b(o instanceof java.io.Serializable);
        b(o instanceof Object[]);
        b(o instanceof I[]);
        b(o instanceof A[]);
        b(o instanceof B[]);
        b(o instanceof int[]);
        b(o instanceof long[]);
        b(o instanceof byte[]);
        b(o instanceof boolean[]);
        b(o instanceof int[][]);
        b(o instanceof Object[][]);
        b(o instanceof Cloneable[]);
        b(o instanceof java.io.Serializable[]);
        b(o instanceof Comparable);
        b(o instanceof CharSequence);
        b(o instanceof Number);
        b(o instanceof String[]);
        b(o instanceof Runnable);
        System.out.print(' ');
        cast(o);
        System.out.println();
    }

    static void cast(Object o) {
        int r = 0;
        try { I x = (I) o; r |= 1; } catch (ClassCastException e) { }
        try { B x = (B) o; r |= 2; } catch (ClassCastException e) { }
        try { C x = (C) o; r |= 4; } catch (ClassCastException e) { }
        try { Object[] x = (Object[]) o; r |= 8; } catch (ClassCastException e) { }
        try { I[] x = (I[]) o; r |= 16; } catch (ClassCastException e) { }
        try { int[] x = (int[]) o; r |= 32; } catch (ClassCastException e) { }
        try { Object[][] x = (Object[][]) o; r |= 64; } catch (ClassCastException e) { }
        try { Cloneable x = (Cloneable) o; r |= 128; } catch (ClassCastException e) { }
        try { Comparable<?> x = (Comparable<?>) o; r |= 256; } catch (ClassCastException e) { }
        System.out.print(r);
    }

    public static void main(String[] args) {
        Object[] all = {
            null, new Object(), new A(), new B(), new C(), new D(), "s", 1, 2L, 'c', new int[0], new long[1],
            new byte[0], new boolean[0], new int[1][1], new int[1][1][1], new Object[0], new A[1], new B[1], new C[1],
            new I[1], new J[1], new D[1], new String[1], new Object[1][1], new A[1][1], new String[1][],
            new Runnable[2], new Cloneable[1], Thread.currentThread(), new StringBuilder(), Object.class
        };
        for (Object o : all) test(o);
        for (int i = 0; i < 3; i++) for (Object o : all) b(o instanceof B);
        System.out.println();
    }
}
