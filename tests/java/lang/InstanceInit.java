// Instance initializers, field initializer order, constructors with this() and super(), final fields, escaping this.
public class InstanceInit {
    static StringBuilder sb = new StringBuilder();
    static int tick;
    static int t(String s) { sb.append(s).append(tick).append(' '); return tick++; }

    static class A {
        int a = t("a");
        { t("blkA"); }
        int a2 = t("a2");
        A() { t("A()"); virt(); }
        A(int x) { t("A(int)"); }
        void virt() { t("A.virt"); }
    }

    static class B extends A {
        int b = t("b");
        final int fin;
        final String s = "const";
        final int len = s.length();
        { t("blkB"); }
        B() { t("B()"); fin = 3; }
        B(int x) { super(x); t("B(int)"); fin = x; }
        B(String q) { this(q.length()); t("B(String)"); }
        void virt() { t("B.virt"); sb.append(b).append(fin).append(s).append(len).append(' '); }
    }

    static class Chain {
        final int v;
        Chain() { this(1); }
        Chain(int a) { this(a, 2); }
        Chain(int a, int b) { this(a, b, a > b ? 1 : 3); }
        Chain(int a, int b, int c) { v = a * 100 + b * 10 + c; }
    }

    static class Thrower {
        static Thrower leaked;
        int x = 5;
        Thrower() { leaked = this; x = 6; throw new RuntimeException("ctor"); }
    }

    static class Anon {
        int v;
        Anon(int v) { this.v = v; }
    }

    static void flush() { System.out.println(sb); sb.setLength(0); tick = 0; }

    public static void main(String[] args) {
        new A();
        flush();
        B b = new B();
        flush();
        new B(7);
        flush();
        new B("four");
        flush();
        System.out.println(b.fin);
        System.out.println(new Chain().v);
        System.out.println(new Chain(9).v);
        try { new Thrower(); } catch (RuntimeException e) { System.out.println(Thrower.leaked.x); }
        Anon an = new Anon(t("arg")) {
            { v += 10; t("anon"); }
            int w = v * 2;
            { v = w; }
        };
        System.out.println(an.v);
        flush();
        int k = 0;
        Object[] os = {new int[] { k++, k++ }, new int[k++], k};
        System.out.println(((int[]) os[0])[1]);
        System.out.println(((int[]) os[1]).length);
        System.out.println(os[2]);
    }
}
