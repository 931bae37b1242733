// What triggers class initialization, and in which order, for classes, superclasses and interfaces.
public class InitOrder {
    static int say(String s) { System.out.println(s); return s.length(); }

    static class P {
        static { say("P init"); }
        static int x = say("P.x");
        static final int CONST = 5;
        static final Integer BOXED = say("P.BOXED");
        int f = say("P.f");
        { say("P instance block"); }
        P() { say("P()"); }
        static void m() { say("P.m"); }
    }

    static class Q extends P {
        static { say("Q init"); }
        static int y = say("Q.y");
        int g = say("Q.g");
        Q() { this(1); say("Q()"); }
        Q(int k) { super(); say("Q(int)"); }
        { say("Q instance block"); }
    }

    static class R {
        static { say("R init"); }
    }

    static class S extends R {
        static { say("S init"); }
        static int z = 3;
    }

    interface I {
        int A = say("I.A");
        int K = 7;
    }

    interface J extends I {
        int B = say("J.B");
        default void d() { }
    }

    interface L {
        int C = say("L.C");
        default void e() { }
    }

    static class Impl implements J, L {
        static { say("Impl init"); }
    }

    static class NoDef implements I {
        static { say("NoDef init"); }
    }

    static class Arr {
        static { say("Arr init"); }
    }

    static class Lit {
        static { say("Lit init"); }
    }

    static class Inst {
        static { say("Inst init"); }
        static final String S = "const";
    }

    static class Cyc1 {
        static int a = Cyc2.b + 1;
        static { say("Cyc1"); }
    }

    static class Cyc2 {
        static int b = Cyc1.a + 10;
        static { say("Cyc2"); }
    }

    static class Self {
        static Self one = new Self();
        static int n = 5;
        int seen;
        Self() { seen = n; }
    }

    static { say("InitOrder init"); }

    public static void main(String[] args) throws Exception {
        say("main");
        System.out.println(P.CONST);
        Q q = null;
        say("after declaration");
        new Q();
        say("--");
        new Q();
        say("--");
        System.out.println(S.z);
        say("-- interfaces");
        System.out.println(I.K);
        new NoDef();
        say("NoDef made");
        new Impl();
        say("Impl made");
        System.out.println(J.B);
        System.out.println(Impl.A);
        say("-- not triggers");
        Arr[] a = new Arr[2];
        Class<?> c = Lit.class;
        System.out.println(c.getSimpleName());
        System.out.println(((Object) "x") instanceof Inst);
        System.out.println(Inst.S);
        say("-- triggers");
        Class.forName("InitOrder$Lit");
        Class.forName("InitOrder$Arr", false, InitOrder.class.getClassLoader());
        say("forName without init");
        new Arr();
        System.out.println(Cyc1.a);
        System.out.println(Cyc2.b);
        System.out.println(Self.one.seen);
        System.out.println(Self.n);
        Inst.class.getDeclaredConstructor().newInstance();
    }
}
