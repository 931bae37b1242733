// Lambda expressions (JLS 15.27): captured variables of every type, this and super, recursion, nested lambdas, bodies of
// all kinds, generic targets, exceptions, intersection targets, lambdas in odd places, identity of those without capture.
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.*;

public class LambdaForms extends ArrayList<String> {
    static Function<Integer, Integer> fact = n -> n < 2 ? 1 : n * LambdaForms.fact.apply(n - 1);
    final Supplier<Integer> size = () -> this.size();
    final Supplier<String> sup = () -> super.toString() + "/" + LambdaForms.super.hashCode();
    @Override public int hashCode() { return -1; }
    { add("x"); Runnable r = () -> add("from initializer"); r.run(); }
    LambdaForms() { this(() -> "argument"); }
    LambdaForms(Supplier<String> s) { add(s.get()); }
    static <T, R> Function<T, List<R>> lift(Function<? super T, ? extends R> f) { return t -> { List<R> l = new ArrayList<>(); l.add(f.apply(t)); return l; }; }
    static <E extends Exception> void raise(E e) throws E { throw e; }
    @FunctionalInterface interface Wide { String f(byte a, short b, char c, int d, long e, float g, double h, boolean i, Object j, int[] k); }
    interface Thrower<E extends Exception> { void run() throws E; }
    interface Gen<T extends Number & Comparable<T>> { T max(T a, T b); }
    interface TwoDefault { int f(int x); default TwoDefault twice() { return x -> f(f(x)); } static TwoDefault inc() { return x -> x + 1; } }
    interface Sub extends TwoDefault, Serializable { }
    interface Varargs { int count(String... s); }
    interface VoidFn { void go(); }

    static Wide capture(byte a, short b, char c, int d, long e, float f, double g, boolean h, Object o, int[] k) {
        return (p, q, r, s, t, u, v, w, x, y) -> "" + a + b + c + d + e + f + g + h + o + k.length + "|" + p + q + r + s + t + u + v + w + x + y.length;
    }
    static int sideEffects;
    static int effect() { return ++sideEffects; }
    public static void main(String[] args) throws Exception {
        LambdaForms l = new LambdaForms();
        System.out.println(l + " " + l.size.get() + " " + l.sup.get().startsWith("[x, from") + " " + fact.apply(10));
        System.out.println(capture((byte) 1, (short) 2, '3', 4, 5L, 6f, 7.0, true, "o", new int[8]).f((byte) -1, (short) -2, 'c', -4, -5, -6, -7, false, null, new int[2]));
        System.out.println(lift((Object o) -> o.hashCode()).apply("a") + " " + LambdaForms.<String, Integer>lift(String::length).andThen(List::size).apply("zz"));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> cur = a -> b -> c -> a * 100 + b * 10 + c;
        System.out.println(cur.apply(1).apply(2).apply(3) + " " + TwoDefault.inc().twice().twice().f(10));
        Gen<Integer> g = (a, b) -> a.compareTo(b) > 0 ? a : b;
        BinaryOperator<Double> bo = Math::max;
        System.out.println(g.max(3, 9) + " " + bo.apply(1.5, -2.0));
        VoidFn[] vs = {() -> effect(), () -> { }, () -> { effect(); return; }, () -> new Object(), () -> sideEffects++, () -> l.add("added")};
        for (VoidFn v : vs) v.go();
        System.out.println(sideEffects + " " + l.size() + " " + ((Varargs) s -> s.length).count("a", "b") + ((Varargs) (String... s) -> s.length * 2).count());
        Thrower<java.io.IOException> th = () -> { throw new java.io.IOException("checked"); };
        Callable<Integer> call = () -> { raise(new IllegalStateException("unchecked")); return 1; };
        for (int n = 0; n < 3; n++) {
            try {
                if (n == 0) th.run(); else if (n == 1) call.call(); else { Runnable r = null; r.run(); }
            } catch (Exception e) {
                StackTraceElement s = e.getStackTrace()[0];
                System.out.println(e + " at " + s.getMethodName());
            }
        }
        Runnable both = (Runnable & Serializable & Cloneable) () -> System.out.println("intersection");
        both.run();
        Sub sub = x -> x * 3;
        System.out.println((both instanceof Serializable) + " " + (both instanceof Cloneable) + " " + (sub instanceof Serializable) + " " + sub.twice().f(2) + " " + (call instanceof Serializable));
        List<Supplier<Object>> made = new ArrayList<>(), capt = new ArrayList<>();
        for (int n = 0; n < 3; n++) { int k = n; made.add(() -> "same"); capt.add(() -> k); }
        System.out.println((made.get(0) == made.get(2)) + " " + (made.get(0).getClass() == made.get(1).getClass()) + " " + (capt.get(0) == capt.get(1)) + " " + (capt.get(0).getClass() == capt.get(1).getClass())
            + " " + capt.get(0).get() + capt.get(1).get() + capt.get(2).get());
        Class<?> c = both.getClass();
        System.out.println(c.isSynthetic() + " " + c.isHidden() + " " + c.isAnonymousClass() + " " + c.getSimpleName().startsWith("LambdaForms$$Lambda$") + " " + c.getInterfaces().length + " " + c.getSuperclass().getSimpleName()
            + " " + (c.getNestHost() == LambdaForms.class) + " " + both.equals(both) + " " + c.getPackageName().isEmpty());
        Object o = true ? (Function<String, String>) s -> s + "!" : (UnaryOperator<String>) s -> s;
        @SuppressWarnings("unchecked") Function<Object, Object> unsafe = (Function<Object, Object>) (Function<?, ?>) o;
        try { unsafe.apply(5); } catch (ClassCastException e) { System.out.println(e.getMessage()); }
        Supplier<Supplier<String>> nested = () -> { String local = "in"; class Q { String q = local + "ner"; Supplier<String> s = () -> q + local; } return new Q().s; };
        System.out.println(nested.get().get() + " " + ((Supplier<Supplier<Integer>>) () -> () -> 42).get().get());
        Comparator<String> cmp = Comparator.<String>comparingInt(s -> s.length()).thenComparing((a, b) -> b.compareTo(a));
        List<String> words = new ArrayList<>(List.of("bb", "a", "cc", "ddd", "c"));
        words.sort(cmp);
        System.out.println(words);
        int[] counter = {0};
        IntSupplier next = () -> counter[0]++;
        IntUnaryOperator addn = x -> { var y = x + next.getAsInt(); return y; };
        System.out.println(addn.applyAsInt(10) + " " + addn.andThen(addn).compose(z -> z * 2).applyAsInt(5) + " " + counter[0]);
        ToLongBiFunction<int[], Long> sum = (int[] a, Long b) -> { long t = b; for (int x : a) t += x; return t; };
        System.out.println(sum.applyAsLong(new int[] {1, 2}, 1L << 40) + " " + ((DoubleBinaryOperator) (x, y) -> x % y).applyAsDouble(7.5, 2) + " " + ((BooleanSupplier) () -> !args.equals(null)).getAsBoolean());
    }
}
