// Local classes, interfaces, enums and records (JLS 14.3): capture, contexts, names, generics, recursion between them,
// one class for each time a method runs, statics inside, local classes of constructors and initializers.
import java.util.*;
import java.util.function.*;

public class LocalClassesAndRecords {
    final String name = "outer";
    static String sname = "souter";
    final Object inInit;
    { class InInit { String s = "init " + name; @Override public String toString() { return s; } } inInit = new InInit(); }
    static final Object IN_STATIC;
    static { class InStatic { public String toString() { return "static " + sname; } } IN_STATIC = new InStatic(); }
    LocalClassesAndRecords() { this(new Object() { public String toString() { class L { String q() { return "in constructor argument"; } } return new L().q(); } }); }
    LocalClassesAndRecords(Object o) { System.out.println(o); }

    <T> Supplier<String> capture(T t, int i, final long j, double... ds) {
        String var = "var" + i;
        class Base { String who() { return name + t + i + j + ds.length + var; } class In { String deep() { return Base.this.who() + "/" + LocalClassesAndRecords.this.name + var; } } }
        class Derived extends Base { final T kept = t; @Override String who() { return "<" + super.who() + kept + ">"; } Base again() { return new Derived(); } }
        return () -> new Derived().again().new In().deep();
    }
    static int mutual(int n) {
        interface Step { int go(int k); }
        class Even implements Step { public int go(int k) { return k <= 0 ? 0 : 1 + odd().go(k - 1); } Step odd() { class Odd implements Step { public int go(int k) { return k <= 0 ? 0 : 10 + new Even().go(k - 1); } } return new Odd(); } }
        return new Even().go(n);
    }
    static String enums(int k) {
        enum Color { RED, GREEN { @Override int w() { return 50; } }; int w() { return ordinal() + 1; } static int total() { int s = 0; for (Color c : values()) s += c.w(); return s; } }
        record Pt<X>(X x, Color c) { static int made; Pt { made++; } Pt(X x) { this(x, Color.RED); } static <Y> Pt<Y> of(Y y) { return new Pt<>(y, Color.GREEN); } }
        interface Fn { int TEN = 10; static int twice(int v) { return v * 2; } default int plus(int v) { return v + TEN; } }
        Fn f = new Fn() { };
        Pt<Integer> p = new Pt<>(k), q = Pt.of(k);
        return p + " " + q + " " + Pt.made + " " + p.equals(new Pt<>(k)) + Color.total() + Color.valueOf("RED").compareTo(Color.GREEN) + Fn.twice(k) + f.plus(k) + switch (q.c()) { case RED -> "r"; case GREEN -> "g"; };
    }
    static List<Class<?>> same(int n) { List<Class<?>> l = new ArrayList<>(); for (int i = 0; i < n; i++) { class Each { } l.add(new Each().getClass()); } return l; }
    static Object shadow(String x) {
        class X { String x = "field"; String f(String x) { class Y { String x() { return X.this.x + x; } } return new Y().x(); } }
        { class X2 extends X { { x = "changed"; } } return new X2().f(x); }
    }
    static int counter;
    static Runnable stateful() { class Count implements Runnable { static int all; int mine; public void run() { counter = ++all * 100 + ++mine; } } Count c = new Count(); return () -> { c.run(); new Count().run(); }; }
    static <T extends Comparable<T>> Comparator<T> gen(boolean up) { class Cmp implements Comparator<T> { public int compare(T a, T b) { return up ? a.compareTo(b) : b.compareTo(a); } } return new Cmp(); }
    static String loops() { StringBuilder sb = new StringBuilder(); for (int i = 0; i < 3; i++) { int k = i; class Kept { int get() { return k * k; } } switch (i) { case 1: class InSwitch { String s() { return "sw" + new Kept().get(); } } sb.append(new InSwitch().s()); break; default: sb.append(new Kept().get()); } } try { class InTry { } throw new IllegalStateException(new InTry().getClass().getName()); } catch (IllegalStateException e) { class InCatch { String m() { return e.getMessage(); } } sb.append(new InCatch().m()); } return sb.toString(); }
    public static void main(String[] args) throws Exception {
        LocalClassesAndRecords o = new LocalClassesAndRecords();
        System.out.println(o.inInit + " " + IN_STATIC + " " + o.capture("T", 3, 4L, 1, 2).get());
        System.out.println(mutual(7) + " " + enums(5) + " " + enums(6).length());
        List<Class<?>> cs = same(3);
        System.out.println((cs.get(0) == cs.get(2)) + " " + cs.get(0).getName() + " " + shadow("arg") + " " + loops());
        Runnable a = stateful(), b = stateful();
        a.run(); b.run(); a.run();
        System.out.println(counter + " " + new TreeSet<Integer>(LocalClassesAndRecords.<Integer>gen(false)) { { addAll(List.of(1, 3, 2)); } });
        for (Object x : new Object[] {o.inInit, IN_STATIC, gen(true)}) {
            Class<?> c = x.getClass();
            System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.isLocalClass() + c.isAnonymousClass() + c.isMemberClass() + " " + c.getEnclosingMethod() + " " + c.getEnclosingConstructor() + " " + c.getEnclosingClass().getSimpleName() + " " + c.getCanonicalName() + " " + c.getModifiers() + " " + c.getDeclaredConstructors()[0].getParameterCount());
        }
        record Local(int v) { }
        enum E { X }
        interface I { }
        System.out.println(Local.class.getModifiers() + " " + E.class.getModifiers() + " " + I.class.getModifiers() + " " + Local.class.isLocalClass() + E.class.isLocalClass() + I.class.isLocalClass() + " " + Local.class.getEnclosingMethod().getName() + " " + new Local(3) + " " + E.X.getDeclaringClass().getName() + " " + LocalClassesAndRecords.class.getDeclaredClasses().length);
    }
}
