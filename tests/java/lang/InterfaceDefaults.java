// Default, static and private interface methods; diamonds; explicit X.super calls; class wins over interface.
public class InterfaceDefaults {
    interface A {
        default String m() { return "A.m"; }
        default String n() { return helper("n"); }
        private String helper(String s) { return s.concat(" via A.helper ").concat(who()); }
        static String st() { return util().concat("A.st"); }
        private static String util() { return "private-static "; }
        String who();
    }

    interface B extends A {
        default String m() { return "B.m>".concat(A.super.m()); }
    }

    interface C extends A {
        default String k() { return "C.k"; }
    }

    interface D extends A {
        default String m() { return "D.m"; }
        static String st() { return "D.st"; }
    }

    static class BC implements B, C {
        public String who() { return "BC"; }
    }

    static class BD implements B, D {
        public String who() { return "BD"; }
        public String m() { return B.super.m().concat("+").concat(D.super.m()); }
    }

    static class Base {
        public String m() { return "Base.m"; }
    }

    static class Win extends Base implements A {
        public String who() { return "Win"; }
    }

    static class WinB extends Win implements B { }
    static abstract class Abs implements A { public abstract String m(); }

    static class FromAbs extends Abs {
        public String m() { return "FromAbs.m"; }
        public String who() { return "FromAbs"; }
    }

    static class Re extends BC implements D {
        public String m() { return D.super.m().concat("|").concat(super.m()); }
    }

    interface Counter {
        int get();
        default Counter plus(int k) {
            Counter self = this;
            return new Counter() { public int get() { return self.get() + k; } };
        }
    }

    static class Late extends BC {
        public String n() { return "Late.n/".concat(super.n()); }
    }

    static void show(A a) {
        System.out.print(a.who());
        System.out.print(": ");
        System.out.print(a.m());
        System.out.print(" ; ");
        System.out.println(a.n());
    }

    public static void main(String[] args) {
        A[] as = {new BC(), new BD(), new Win(), new WinB(), new FromAbs(), new Re(), new Late()};
        for (int i = 0; i < 2; i++) for (A a : as) show(a);
        System.out.println(A.st());
        System.out.println(D.st());
        System.out.println(((C) as[0]).k());
        System.out.println(((B) as[1]).m());
        System.out.println(new BC().m());
        Counter c = new Counter() { public int get() { return 5; } };
        System.out.println(c.plus(3).plus(4).get());
    }
}
