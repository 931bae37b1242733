// Functional interfaces (JLS 9.8, 9.9, 15.27.3): which abstract method counts, generic ones, inherited bridges, wildcards
// in targets, void compatibility, the interfaces of java.util.function composed in every way.
import java.util.*;
import java.util.function.*;

public class FunctionalInterfaces {
    interface A { Object m(String s); } interface B { String m(String s); } interface AB extends A, B { }
    interface G<T> { T go(T t); default G<T> twice() { return t -> go(go(t)); } } interface GS extends G<String> { String go(String s); } interface GI<N extends Number> extends G<N> { }
    interface Cmp<T> extends Comparator<T> { boolean equals(Object o); int hashCode(); String toString(); }
    interface Thr<X extends Throwable> { void run() throws X; } interface Two<X extends Exception> extends Thr<X> { void run() throws X; }
    interface VoidC { void f(String s); } interface Wide { double f(int a); } interface Ret { Object f(); } interface Prim { int f(); } interface Gen { <T> T f(T t); }
    interface Big { String f(byte a, char b, short c, int d, long e, float f, double g, boolean h, String i, Object j, int[] k, List<String> l); }
    static String id(Object o) { return "id" + o; }
    static <T> T gen(T t) { return t; }
    static int side;
    static boolean bump() { return ++side > 0; }
    static <T, R> R use(Function<? super T, ? extends R> f, T t) { return f.apply(t); }
    static Supplier<Supplier<Supplier<String>>> deep() { return () -> () -> () -> "deep"; }
    static <E extends Exception> void call(Thr<E> t) throws E { t.run(); }
    public static void main(String[] args) throws Exception {
        AB ab = s -> s + "!"; A a = ab; B b = ab;
        System.out.println(a.m("x") + b.m("y") + " " + ((G<Integer>) x -> x * 3).twice().go(2) + " " + ((GS) s -> s + s).twice().go("z") + " " + ((GI<Long>) x -> x + 1).twice().go(5L));
        Object raw = ((G) (GS) s -> "s" + s).go("raw");
        System.out.println(raw + " " + ((Cmp<String>) (x, y) -> y.length() - x.length()).reversed().compare("a", "bbb"));
        try {
            ((G) (GS) s -> s).go(5);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        VoidC v = String::length; v = s -> bump(); v.f("q"); v = FunctionalInterfaces::id; v = s -> new Object(); v = new ArrayList<String>()::add; v.f("z");
        Wide w = x -> x / 2; Wide w2 = Math::abs; Wide w3 = x -> 'c'; Ret r = () -> 5; Ret r2 = () -> null; Prim p = () -> 'a'; Prim p2 = () -> (byte) -1; Prim p3 = new ArrayList<>(List.of(1, 2))::size;
        Gen g = FunctionalInterfaces::gen;
        System.out.println(w.f(5) + " " + w2.f(-5) + " " + w3.f(1) + " " + r.f().getClass().getSimpleName() + r2.f() + " " + p.f() + " " + p2.f() + " " + p3.f() + " " + g.f("gen") + g.<Integer>f(4) + " " + side);
        Big big = (x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12) -> "" + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11.length + x12;
        System.out.println(big.f((byte) 1, 'b', (short) 3, 4, 5, 6, 7, true, "i", 'j', new int[2], List.of("l")));
        Function<Object, String> fo = FunctionalInterfaces::id;
        Function<? super Integer, ? extends CharSequence> fw = fo;
        System.out.println(fw.apply(3) + " " + use(fo, 1L) + " " + use((Number n) -> n.intValue(), 2.9) + " " + deep().get().get().get() + " " + Function.<Integer>identity().andThen(x -> x + 1).compose((String s) -> s.length()).apply("four"));
        Predicate<String> e = String::isEmpty, l = s -> s.length() > 3; BiPredicate<String, Integer> bp = (s, n) -> s.length() == n;
        System.out.println(e.or(l).test("") + "" + e.and(l).test("abcd") + e.negate().test("a") + Predicate.not(l).test("ab") + Predicate.isEqual(null).test(null) + bp.and((s, n) -> n > 1).negate().test("ab", 2) + bp.or((s, n) -> true).test("", 9));
        BiFunction<Integer, Integer, Integer> bf = Math::max; BinaryOperator<String> min = BinaryOperator.minBy(Comparator.comparing(String::length)), max = BinaryOperator.maxBy(Comparator.naturalOrder());
        System.out.println(bf.andThen(x -> x * 10).apply(3, 7) + " " + min.apply("aa", "b") + max.apply("a", "b") + " " + UnaryOperator.<String>identity().apply("u") + ((IntBinaryOperator) Integer::sum).applyAsInt(1, 2) + ((IntUnaryOperator) x -> x + 1).andThen(x -> x * 2).compose(x -> x - 5).applyAsInt(10) + ((DoubleUnaryOperator) Math::sqrt).applyAsDouble(2) + ((LongPredicate) x -> x > 1).negate().or(x -> x == 5).test(5) + ((ToDoubleBiFunction<Integer, Float>) (x, y) -> x * y).applyAsDouble(2, 1.5f));
        StringBuilder log = new StringBuilder();
        Consumer<String> c1 = s -> log.append("1").append(s), c2 = s -> { log.append("2"); if (s.equals("x")) throw new IllegalStateException("c2"); }, c3 = s -> log.append("3");
        try {
            c1.andThen(c2).andThen(c3).accept("y");
            c1.andThen(c2).andThen(c3).accept("x");
        } catch (IllegalStateException ex) {
            log.append(ex.getMessage());
        }
        ((BiConsumer<String, Integer>) (s, n) -> log.append(s.repeat(n))).andThen((s, n) -> log.append(n)).accept("k", 2);
        ((ObjIntConsumer<String>) (s, n) -> log.append(s.charAt(n))).accept("abc", 1);
        System.out.println(log);
        for (Runnable n : List.<Runnable>of(() -> c1.andThen(null), () -> e.and(null), () -> fo.andThen(null), () -> fo.compose(null), () -> Predicate.not(null))) {
            try {
                n.run();
                System.out.print("fine ");
            } catch (NullPointerException x) {
                System.out.print(x.getMessage() + " ");
            }
        }
        System.out.println();
        try {
            call(() -> { throw new java.io.IOException("io"); });
        } catch (java.io.IOException x) {
            System.out.println(x.getMessage());
        }
        call(() -> side = 99);
        Comparator<String> c = Comparator.comparing(String::length, Comparator.reverseOrder()).thenComparing(Comparator.comparingInt(s -> s.charAt(0))).thenComparing(Function.identity(), Comparator.nullsLast(Comparator.naturalOrder()));
        List<String> words = new ArrayList<>(List.of("bb", "a", "ab", "ba", "ccc"));
        words.sort(c.reversed());
        System.out.println(words + " " + side + " " + Comparator.nullsFirst(c).compare(null, "x") + Comparator.<Integer>naturalOrder().thenComparingLong(x -> x).compare(1, 1) + Map.Entry.<String, Integer>comparingByKey().compare(Map.entry("a", 1), Map.entry("b", 0)));
    }
}
