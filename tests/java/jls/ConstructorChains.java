// Constructors (JLS 8.8): this and super calls, arguments that call, order of side effects, exceptions on the way,
// generic and varargs constructors, private ones of nested classes, inherited captured variables.
import java.util.*;
import java.util.function.*;

public class ConstructorChains {
    static final List<String> log = new ArrayList<>();
    static int n(String s, int v) { log.add(s); return v; }
    static class A {
        final int x;
        { n("A init", 0); }
        A() { this(n("A() argument", 1)); n("A() body", 0); }
        A(int x) { this(x, n("A(int) argument", 2)); n("A(int) body", 0); }
        A(int x, long y) { this.x = x + (int) y; n("A(int,long) body", 0); hook(); }
        void hook() { n("A.hook " + x, 0); }
    }
    static class B extends A {
        int y = n("B.y", 5);
        final String set;
        B() { super(); set = "B()"; n("B() body", 0); }
        B(String s) { this(s, s.length()); n("B(String) body", 0); }
        B(String s, int... more) { super(n("B argument", more.length)); set = s + more.length; }
        @Override void hook() { n("B.hook " + x + " " + y + " " + set, 0); }
    }
    static class Thrower {
        static Thrower leaked;
        int stage = 1;
        Thrower(int at) { leaked = this; if (at == 1) throw new IllegalStateException("in constructor"); stage = 2; }
        Thrower(String s) { this(Integer.parseInt(s)); stage = 3; }
    }
    static class Half extends Thrower { { stage = 10; if (stage < 0) throw new Error(); } Half(int at) { super(at); if (at == 2) throw new IllegalArgumentException("in half"); stage = 20; } }
    static class Gen { final String s; <T extends Number> Gen(T t, List<? super T> l) { l.add(t); s = t.getClass().getSimpleName() + l; } Gen(Object... os) { s = "objects" + os.length; } Gen(int a) { s = "int"; } Gen(Integer a) { s = "Integer"; } }
    static class Priv { private Priv() { log.add("private"); } private static class In { private In() { log.add("private in"); } private final Priv p = new Priv(); } }
    class Inner { final int v; Inner(int v) { this.v = v; } Inner() { this(base * 2); } }
    int base = 21;
    static class Counter { static int live; final int id = ++live; Counter next; Counter(int depth) { if (depth > 0) next = new Counter(depth - 1); } }
    static abstract class Tmpl { final String built; Tmpl(Supplier<String> s) { built = s.get() + name(); } abstract String name(); }
    static <T> T make(Supplier<T> s) { return s.get(); }
    static Tmpl capture(String word) { int k = word.length(); return new Tmpl(() -> word + k) { final int later = 7; @Override String name() { return "/" + word + k + later; } }; }
    static void flush(String what) { System.out.println(what + ": " + log); log.clear(); }
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        System.out.println(new A().x);
        flush("A()");
        System.out.println(new B().set);
        flush("B()");
        System.out.println(new B("four").set + new B("x", 1, 2, 3).x);
        flush("B(String)");
        t("thrown", () -> new Thrower(1));
        t("leaked", () -> Thrower.leaked.stage);
        t("by text", () -> new Thrower("1"));
        t("bad text", () -> { Thrower.leaked = null; try { return new Thrower("x"); } finally { System.out.print(Thrower.leaked + " "); } });
        t("half", () -> new Half(2));
        t("half leaked", () -> Thrower.leaked.stage + " " + (Thrower.leaked instanceof Half));
        t("half by its parent", () -> new Half(1));
        t("half leaked again", () -> Thrower.leaked.stage);
        t("good", () -> new Half(0).stage);
        t("generic", () -> new Gen(5, new ArrayList<Object>(List.of("q"))).s + " " + new <Double>Gen(1.5, new ArrayList<Number>()).s + " " + new Gen(1).s + " " + new Gen((Integer) 1).s + " " + new Gen().s + " " + new Gen("a", 2).s + " " + new Gen((short) 1).s + " " + new Gen('c').s + " " + new Gen(1L).s);
        t("private", () -> { new Priv.In(); return log.size(); });
        flush("private");
        ConstructorChains o = new ConstructorChains();
        t("inner", () -> o.new Inner().v + " " + make(() -> o.new Inner(5)).v);
        t("nested new", () -> { Counter c = new Counter(50); int s = 0; for (Counter k = c; k != null; k = k.next) s += k.id; return s + " " + Counter.live; });
        t("capture", () -> capture("word").built);
        t("deep", () -> { try { new Object() { Object self = deep(0); Object deep(int d) { return d > 200 ? this : deep(d + 1); } }.hashCode(); return "fine"; } catch (StackOverflowError e) { return "overflow"; } });
        t("null argument", () -> new B((String) null));
        flush("null argument");
        t("arguments in order", () -> new B("s" + n("first", 1), n("second", 2), n("third", 3)).set);
        flush("arguments in order");
    }
}
