// Static members (JLS 8.3.1.1, 8.4.3.2, 8.5, 9.5): nested classes and interfaces at every depth, statics in inner classes
// and records and enums and interfaces, hiding, imports by qualified names, initialization of each on its own.
import java.util.*;
import java.util.function.*;

public class StaticNesting {
    static final StringBuilder log = new StringBuilder();
    static String note(String s) { log.append(s).append(' '); return s; }
    static String a = note("a");
    static class N { static String b = note("N.b"); static class M { static String c = note("M.c") + b; class I { static String d = note("I.d"); static int count; final int id = ++count; static class S { static String e = note("S.e"); } static int twice(int x) { return x * 2; } } } interface J { String f = note("J.f"); class K { static String g = note("K.g"); } enum E { X, Y; static String h = note("E.h"); interface Q { String i = note("Q.i"); } } } }
    record R(int x) { static String j = note("R.j"); static int made; R { made++; } static R of(int x) { return new R(x * 10); } record In(R r) { static String k = note("In.k"); } interface Op { int go(R r); } static final Op DOUBLE = r -> r.x * 2; }
    enum E { P(1) { static String own = note("P.own"); int f() { return n + own.length(); } }, Q(2); static final Map<Integer, E> BY = new HashMap<>(); static { for (E e : values()) BY.put(e.n, e); note("E"); } final int n; E(int n) { this.n = n; } int f() { return n; } static class Helper { static E last() { return values()[values().length - 1]; } } }
    interface Fns { static int sq(int x) { return x * x; } private static int hid(int x) { return x + 1; } default int both(int x) { return sq(hid(x)); } Supplier<String> LATE = () -> note("late"); String EAGER = note("Fns.EAGER"); }
    static class P { static String s() { return "P.s"; } static String f = "P.f"; static class T { String t() { return "P.T"; } } }
    static class C extends P { static String s() { return "C.s>" + P.s(); } static String f = "C.f"; static class T extends P.T { @Override String t() { return "C.T>" + super.t(); } } }
    static class D extends C { String see() { return s() + f + new T().t() + ((P) this).s() + ((P) this).f; } }
    class Inner { static int shared = 5; int mine = shared++; class Deeper { static int total; { total += mine; } } static Inner make(StaticNesting o) { return o.new Inner(); } }
    static <T> T id(T t) { return t; }
    static int calls; static StaticNesting nul() { calls++; return null; }
    static void flush(String what) { System.out.println(what + ": " + log.toString().trim()); log.setLength(0); }
    public static void main(String[] args) {
        flush("main");
        System.out.println(N.M.c);
        flush("N.M.c");
        System.out.println(N.M.I.twice(4));
        flush("I.twice");
        System.out.println(N.M.I.S.e + N.J.K.g + N.J.E.Y.ordinal() + N.J.E.Q.i);
        flush("deep");
        System.out.println(N.J.f);
        flush("J.f");
        System.out.println(new N.M().new I().id + new N.M().new I().id + N.M.I.count);
        System.out.println(R.of(3) + " " + R.made + " " + R.DOUBLE.go(new R(4)) + new R.In(new R(5)) + R.In.k);
        flush("R");
        System.out.println(E.BY.get(2) + " " + E.P.f() + E.Helper.last() + E.valueOf("Q").f());
        flush("E");
        System.out.println(Fns.sq(5) + new Fns() { }.both(2));
        flush("Fns");
        System.out.println(Fns.LATE.get() + Fns.EAGER);
        flush("LATE");
        System.out.println(P.s() + C.s() + D.s() + P.f + C.f + D.f + new D().see() + new P.T().t() + new C.T().t() + new D.T().t());
        StaticNesting o = new StaticNesting();
        System.out.println(Inner.make(o).mine + o.new Inner().mine + " " + Inner.shared + " " + (o.new Inner().new Deeper() == null) + Inner.Deeper.total + " " + nul().a + nul().note("x") + calls + nul().<String>id("gen") + StaticNesting.<Integer>id(5));
        for (Class<?> c : new Class<?>[] {N.class, N.M.class, N.M.I.class, N.M.I.S.class, N.J.class, N.J.E.class, N.J.E.Q.class, R.class, R.Op.class, E.class, Inner.Deeper.class}) System.out.print(java.lang.reflect.Modifier.toString(c.getModifiers()) + " " + c.getName() + " in " + c.getDeclaringClass().getSimpleName() + " " + c.getDeclaredClasses().length + "; ");
        System.out.println();
    }
}
