// Method reference expressions (JLS 15.13): static, bound, unbound, constructors, arrays, super, varargs, generic,
// with boxing, widening and discarded results; when the receiver is evaluated and checked; overloads chosen by target.
import java.util.*;
import java.util.function.*;

public class MethodReferenceForms {
    static int n;
    String name;
    MethodReferenceForms() { this("none"); }
    MethodReferenceForms(String s) { name = s; }
    MethodReferenceForms(int i, long... more) { name = "i" + i + Arrays.toString(more); }
    <T> MethodReferenceForms(List<T> l) { name = "list" + l; }
    static int over(int x) { return x + 1; }
    static long over(long x) { return x + 2; }
    static String over(Object x) { return "o" + x; }
    static String over(Integer... x) { return "v" + x.length; }
    String greet(String who) { return name + " greets " + who; }
    String greet() { return name + " greets nobody"; }
    MethodReferenceForms count() { n++; return this; }
    static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) >= 0 ? a : b; }
    class Inner { final int v; Inner(int v) { this.v = v + name.length(); } Supplier<String> outer() { return MethodReferenceForms.this::greet; } }
    IntFunction<Inner> inners() { return Inner::new; }
    static class Sub extends MethodReferenceForms {
        Sub() { super("sub"); }
        @Override String greet(String who) { return "overridden"; }
        List<Function<String, String>> all() { return List.of(super::greet, this::greet, Sub.super::greet); }
    }
    record Pt(int x, int y) { static Pt of(int v) { return new Pt(v, v); } }
    enum Sz { S, M; Sz next() { return values()[(ordinal() + 1) % 2]; } }
    interface Maker<T> { T make(); }
    interface Four { String f(MethodReferenceForms m, String s); }
    interface Prims { double f(int x); }
    interface Boxes { Object f(Integer x); }
    interface Void1 { void f(int x); }
    interface Arr { Object[] f(int len); }
    interface IntArr { int[][] f(Integer len); }
    static void t(String what, Supplier<Object> s) {
        try {
            Object o = s.get();
            System.out.println(what + ": " + (o instanceof Object[] a ? a.getClass().getSimpleName() + a.length : o));
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }
    public static void main(String[] args) {
        MethodReferenceForms m = new MethodReferenceForms("m"), nil = null;
        t("static int to double", () -> ((Prims) MethodReferenceForms::over).f(4));
        t("static by box", () -> ((Boxes) MethodReferenceForms::over).f(4));
        t("static discarded", () -> { ((Void1) MethodReferenceForms::over).f(4); return "void"; });
        t("static long", () -> ((LongUnaryOperator) MethodReferenceForms::over).applyAsLong(4));
        t("static object", () -> ((Function<String, String>) MethodReferenceForms::over).apply("s"));
        t("static varargs", () -> ((Supplier<String>) MethodReferenceForms::over).get());
        t("static varargs of two", () -> ((BiFunction<Integer, Integer, String>) MethodReferenceForms::over).apply(1, 2));
        t("bound", () -> ((Function<String, String>) m::greet).apply("you"));
        t("bound without", () -> ((Supplier<String>) m::greet).get());
        t("unbound", () -> ((Four) MethodReferenceForms::greet).f(m, "all"));
        t("unbound without", () -> ((Function<MethodReferenceForms, String>) MethodReferenceForms::greet).apply(m));
        t("unbound null", () -> ((Function<MethodReferenceForms, String>) MethodReferenceForms::greet).apply(nil));
        t("bound null", () -> { Supplier<String> s = nil::greet; return "made"; });
        t("receiver evaluated once", () -> { Supplier<String> s = m.count()::greet; s.get(); s.get(); return n; });
        t("receiver kept", () -> { MethodReferenceForms[] x = {m}; Supplier<String> s = x[0]::greet; x[0] = null; return s.get(); });
        t("constructor", () -> ((Maker<MethodReferenceForms>) MethodReferenceForms::new).make().name);
        t("constructor of string", () -> ((Function<String, MethodReferenceForms>) MethodReferenceForms::new).apply("c").name);
        t("constructor varargs", () -> ((IntFunction<MethodReferenceForms>) MethodReferenceForms::new).apply(5).name);
        t("constructor varargs more", () -> ((IntBinaryOperator) (a, b) -> new MethodReferenceForms(a, b, 7).name.length()).applyAsInt(1, 2));
        t("generic constructor", () -> ((Function<List<Integer>, MethodReferenceForms>) MethodReferenceForms::<Integer>new).apply(List.of(1)).name);
        t("diamond", () -> ((Maker<List<String>>) ArrayList::new).make());
        t("sized diamond", () -> ((IntFunction<Map<String, String>>) HashMap::new).apply(3));
        t("array", () -> ((Arr) String[]::new).f(3));
        t("negative array", () -> ((Arr) String[]::new).f(-3));
        t("array of arrays", () -> ((IntArr) int[][]::new).f(2));
        t("array of null", () -> ((IntArr) int[][]::new).f(null));
        t("array clone", () -> ((UnaryOperator<int[]>) int[]::clone).apply(new int[2]).length);
        t("array getClass", () -> ((Supplier<Object>) new int[0]::getClass).get());
        t("inner", () -> m.inners().apply(4).v + m.inners().apply(1).outer().get());
        t("super", () -> { StringBuilder sb = new StringBuilder(); for (Function<String, String> f : new Sub().all()) sb.append(f.apply("z")).append("; "); return sb; });
        t("generic", () -> ((BinaryOperator<String>) MethodReferenceForms::max).apply("a", "b") + ((BinaryOperator<Integer>) MethodReferenceForms::<Integer>max).apply(3, 2));
        t("record", () -> ((IntFunction<Pt>) Pt::of).apply(2) + "" + ((BiFunction<Integer, Integer, Pt>) Pt::new).apply(3, 4) + ((ToIntFunction<Pt>) Pt::y).applyAsInt(new Pt(5, 6)));
        t("enum", () -> ((UnaryOperator<Sz>) Sz::next).apply(Sz.M) + "" + ((Supplier<Sz[]>) Sz::values).get().length + ((Function<String, Sz>) Sz::valueOf).apply("S"));
        t("interface", () -> ((ToIntFunction<List<?>>) List::size).applyAsInt(List.of(1, 2)) + "" + ((Function<CharSequence, Integer>) CharSequence::length).apply("abc"));
        t("object method on interface", () -> ((Function<Runnable, Object>) Object::getClass) == null ? 1 : ((BiPredicate<List<?>, Object>) List::equals).test(List.of(), Set.of()));
        t("unboxing argument", () -> ((ToIntFunction<Integer>) Integer::bitCount).applyAsInt(8));
        t("unboxing null", () -> ((ToLongFunction<Long>) Long::longValue).applyAsLong(null));
        t("char widening", () -> ((ToIntFunction<Character>) Character::getNumericValue).applyAsInt('7'));
        t("print", () -> { ((Consumer<Object>) System.out::println).accept("printed"); return "done"; });
        t("string concat", () -> Arrays.asList("a", "b").stream().reduce("", String::concat));
        t("compareTo", () -> { String[] s = {"b", "C", "a"}; Arrays.sort(s, String::compareToIgnoreCase); return String.join("", s); });
        t("chained", () -> ((Function<String, Integer>) String::length).andThen(Integer::toBinaryString).andThen(MethodReferenceForms::new).apply("12345").name);
        Supplier<?> a = m::greet, b = m::greet;
        System.out.println((a == b) + " " + (a.getClass() == b.getClass()) + " " + a.getClass().isHidden());
    }
}
