// invokevirtual: overriding, super calls, private methods, final methods, hidden statics, dispatch in constructors.
public class VirtualCalls {
    static class A {
        A() { System.out.print("A() "); init(); }
        void init() { System.out.println("A.init"); }
        String who() { return "A"; }
        String callWho() { return who(); }
        private String secret() { return "A.secret"; }
        String callSecret() { return secret(); }
        static String st() { return "A.st"; }
        final int fin() { return 1; }
        String over(Object o) { return "A.over(Object)"; }
        String over(String s) { return "A.over(String)"; }
        long wide(long a, double b) { return a + (long) b; }
    }

    static class B extends A {
        int set = 5;
        B() { super(); System.out.println(set); }
        void init() { System.out.print("B.init "); System.out.println(set); }
        String who() { return "B"; }
        String superWho() { return super.who(); }
        private String secret() { return "B.secret"; }
        String callB() { return secret(); }
        static String st() { return "B.st"; }
        String over(Object o) { return "B.over(Object)"; }
        long wide(long a, double b) { return super.wide(a, b) * 2; }
    }

    static class C extends B {
        String who() { return "C"; }
        String superWho() { return super.superWho(); }
        String up() { return super.who(); }
    }

    public static void main(String[] args) {
        A a = new A();
        A b = new B();
        A c = new C();
        System.out.println(a.who());
        System.out.println(b.who());
        System.out.println(c.who());
        System.out.println(a.callWho());
        System.out.println(b.callWho());
        System.out.println(c.callWho());
        System.out.println(((B) b).superWho());
        System.out.println(((C) c).superWho());
        System.out.println(((C) c).up());
        System.out.println(a.callSecret());
        System.out.println(b.callSecret());
        System.out.println(((B) b).callB());
        System.out.println(A.st());
        System.out.println(B.st());
        System.out.println(C.st());
        System.out.println(c.fin());
        System.out.println(b.over("x"));
        System.out.println(b.over((Object) "x"));
        System.out.println(a.over((Object) "x"));
        System.out.println(c.wide(10, 2.9));
        A[] all = {a, b, c, b, a};
        int h = 0;
        for (int i = 0; i < 200; i++) h = h * 31 + all[i % all.length].who().charAt(0);
        System.out.println(h);
    }
}
