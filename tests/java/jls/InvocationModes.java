// Which code a call runs (JLS 15.12.4): static through instances, super, private, interface and virtual calls on the same
// object; calls of Object's methods on interfaces and arrays; fields by static type against methods by class.
import java.util.function.Supplier;

public class InvocationModes {
    static String trail = "";
    static class A {
        String f = "A.f"; static String sf = "A.sf";
        String v() { return "A.v"; } private String p() { return "A.p"; } static String s() { return "A.s"; } final String fin() { return v() + p() + s() + f; }
        String callP(A other) { return other.p() + ((A) other).f; }
        protected Object over(Object o) { return "A.over(Object)"; }
        public String toString() { return "A!"; }
    }
    static class B extends A {
        String f = "B.f"; static String sf = "B.sf";
        @Override String v() { return "B.v>" + super.v(); } private String p() { return "B.p"; } static String s() { return "B.s"; }
        String up() { return super.f + super.v() + super.sf + super.s() + ((A) this).f + ((A) this).v() + A.sf; }
        @Override protected String over(Object o) { return "B.over>" + super.over(o); }
        Object over(String s) { return "B.over(String)>" + super.over(s); }
    }
    static class C extends B {
        String f = "C.f";
        @Override String v() { return "C.v>" + super.v(); }
        Supplier<String> later() { return () -> super.v() + super.f + C.super.up() + new Object() { String v() { return C.this.v() + C.super.v(); } }.v(); }
        class In { String all() { return C.super.v() + C.this.v() + C.this.f + C.super.f; } }
    }
    interface I { default String who() { return "I"; } static String st() { return "I.st"; } }
    interface J extends I { @Override default String who() { return "J>" + I.super.who(); } }
    static class K implements J { @Override public String who() { return "K>" + J.super.who(); } }
    static class L extends K implements J { @Override public String who() { return "L>" + super.who(); } }
    static A note(String s, A a) { trail += s; return a; }
    static String arg(String s) { trail += s; return s; }
    static class Priv {
        private int n = 1;
        private int get() { return n; }
        static class Nested extends Priv { private int get() { return 100; } int both() { return get() + ((Priv) this).get() * 10 + super.get() + super.n; } }
        int of(Priv o) { return o.get() + o.n; }
    }
    static abstract class Tmpl { String run() { return pre() + body() + post(); } String pre() { return "<"; } abstract String body(); private String post() { return ">"; } }
    static class T1 extends Tmpl { String body() { return "t1"; } String post() { return "NOT"; } @Override String pre() { return "{" + super.pre(); } }
    static <T extends A & Comparable<T>> String gen(T t) { return t.v() + t.f + t.compareTo(t); }
    static class D extends A implements Comparable<D> { public int compareTo(D d) { return 77; } String v() { return "D.v"; } }

    public static void main(String[] args) {
        C c = new C(); B b = c; A a = c;
        System.out.println(a.v() + " " + a.f + " " + b.f + " " + c.f + " " + ((A) b).f + " " + a.fin() + " " + c.fin() + " " + b.up());
        System.out.println(a.s() + " " + b.s() + " " + c.s() + " " + a.sf + " " + b.sf + " " + c.sf + " " + ((A) c).s() + " " + a.p() + " " + b.p() + " " + a.callP(c));
        System.out.println(c.later().get() + " " + c.new In().all());
        System.out.println(a.over("x") + " " + b.over("x") + " " + b.over((Object) "x") + " " + c.over(null));
        A none = null;
        System.out.println(none.s() + " " + note("1", none).sf + " " + note("2", null).s() + " " + trail);
        I i = new L();
        System.out.println(i.who() + " " + ((J) i).who() + " " + new K().who() + " " + new J() { }.who() + " " + I.st());
        Comparable<String> cs = "abc"; CharSequence q = new StringBuilder("q"); I anon = new I() { @Override public boolean equals(Object o) { return true; } @Override public int hashCode() { return 9; } @Override public String toString() { return "anon"; } };
        System.out.println(cs.hashCode() + " " + cs.equals("abc") + " " + q + " " + anon.equals(null) + anon.hashCode() + anon + " " + cs.getClass().getSimpleName() + " " + i.getClass().getSimpleName());
        int[] arr = {1, 2}; Object o = arr; int[][] deep = {arr};
        System.out.println(arr.equals(o) + " " + (arr.hashCode() == o.hashCode()) + " " + arr.clone()[1] + " " + arr.getClass().getName() + " " + (deep.clone()[0] == arr) + " " + o.toString().startsWith("[I@") + " " + arr.length);
        Priv.Nested n = new Priv.Nested();
        System.out.println(n.both() + " " + new Priv().of(n) + " " + ((Priv) n).get() + " " + n.get());
        System.out.println(new T1().run() + " " + new Tmpl() { String body() { return super.pre() + "anon"; } }.run() + " " + gen(new D()));
        trail = "";
        note("r", a).over(arg("x") + arg("y")).equals(arg("z"));
        System.out.println(trail);
        Object[] receivers = {a, "s", 5, new int[0], 'c', A.class, Thread.State.NEW, (Runnable) () -> { }};
        int h = 0;
        for (Object r : receivers) h = h * 31 + r.getClass().getSimpleName().length() % 20 % (r instanceof Runnable ? 1 : 100) + (r.equals(r) ? 1 : 0);
        System.out.println(h);
        StringBuilder sb = new StringBuilder();
        A[] as = {new A(), new B(), new C(), new D(), new A() { String v() { return "anon.v"; } }};
        for (int k = 0; k < 12; k++) sb.append(as[k * 7 % 5].v()).append(as[k % 5].f.charAt(0)).append(' ');
        System.out.println(sb);
    }
}
