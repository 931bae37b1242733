// java.util.function, whole: each of its 43 interfaces by lambda, reference and class, their default and static methods,
// what they do with null, how primitives convert between them, recursion and currying.
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class FunctionComposition {
    static final StringBuilder log = new StringBuilder();
    static <T> T note(String s, T value) { log.append(s).append(' '); return value; }
    static void show(String what) { System.out.println(what + " [" + log.toString().trim() + "]"); log.setLength(0); }
    static void refuse(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": accepted");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName());
        }
    }
    static void functions() {
        Function<Integer, Integer> inc = x -> note("inc", x + 1), dbl = x -> note("dbl", x * 2);
        System.out.print(inc.andThen(dbl).apply(5) + " "); show("andThen");
        System.out.print(inc.compose(dbl).apply(5) + " "); show("compose");
        System.out.print(inc.andThen(dbl).andThen(inc).compose(dbl).apply(1) + " "); show("chain");
        System.out.print(Function.<Integer>identity().andThen(inc).compose(Function.identity()).apply(0) + " "); show("identity");
        BiFunction<Integer, Integer, Integer> sum = (a, b) -> note("sum", a + b);
        System.out.print(sum.andThen(dbl).andThen(String::valueOf).apply(3, 4) + " "); show("bi");
        UnaryOperator<String> up = String::toUpperCase;
        System.out.println(up.andThen(String::length).apply("four") + " " + UnaryOperator.<String>identity().apply("same"));
        BinaryOperator<String> min = BinaryOperator.minBy(Comparator.comparing(String::length)), max = BinaryOperator.maxBy(Comparator.comparing(String::length));
        System.out.println(min.apply("ab", "cd") + min.apply("abc", "de") + max.apply("ab", "cd") + max.apply("abc", "de") + max.andThen(s -> s + "!").apply("x", "yy"));
        IntUnaryOperator neg = x -> note("neg", -x), sq = x -> note("sq", x * x);
        System.out.print(neg.andThen(sq).applyAsInt(3) + " " + neg.compose(sq).applyAsInt(3) + " " + IntUnaryOperator.identity().applyAsInt(9) + " "); show("int");
        LongUnaryOperator half = x -> x / 2;
        DoubleUnaryOperator root = Math::sqrt;
        System.out.println(half.andThen(x -> x - 1).compose(x -> x * 10).applyAsLong(7) + " " + root.andThen(x -> -x).compose(x -> x + 7).applyAsDouble(2) + " " + LongUnaryOperator.identity().applyAsLong(Long.MIN_VALUE) + " " + DoubleUnaryOperator.identity().applyAsDouble(-0.0));
    }
    static void predicates() {
        Predicate<String> yes = s -> note("yes", true), no = s -> note("no", false), fails = s -> { throw new IllegalStateException("asked"); };
        System.out.print(yes.and(no).test("") + " "); show("and");
        System.out.print(no.and(fails).test("") + " "); show("and short");
        System.out.print(yes.or(fails).test("") + " "); show("or short");
        System.out.print(no.or(yes).negate().and(no).or(yes).test("") + " "); show("mixed");
        System.out.println(Predicate.isEqual(null).test(null) + " " + Predicate.isEqual("a").test("a") + " " + Predicate.isEqual("a").test(null) + " " + Predicate.not(String::isEmpty).test("") + " " + Predicate.<String>not(yes).test("x"));
        show("not");
        BiPredicate<Integer, Integer> less = (a, b) -> a < b;
        System.out.println(less.test(1, 2) + " " + less.negate().test(1, 2) + " " + less.and((a, b) -> b == 2).test(1, 2) + " " + less.or((a, b) -> true).test(3, 2));
        IntPredicate even = x -> (x & 1) == 0;
        LongPredicate big = x -> x > 1L << 40;
        DoublePredicate nan = Double::isNaN;
        System.out.println(even.negate().or(x -> x == 4).and(x -> x < 10).test(4) + " " + big.negate().test(1L << 41) + " " + big.or(x -> x == 3).test(3) + " " + nan.and(d -> d != d).test(Double.NaN) + " " + nan.negate().test(Double.NaN));
        refuse("short circuit null and", () -> no.and(null));
        refuse("or null", () -> yes.or(null));
        refuse("not null", () -> Predicate.not(null));
        refuse("thrown through", () -> yes.and(fails).test(""));
        show("left");
    }
    static void consumers() {
        Consumer<String> a = s -> note("a" + s, 0), b = s -> note("b" + s, 0), bad = s -> { throw new UnsupportedOperationException(s); };
        a.andThen(b).andThen(a).accept("1");
        show("consumers");
        refuse("first fails", () -> bad.andThen(a).accept("x"));
        show("nothing ran");
        refuse("second fails", () -> a.andThen(bad).andThen(b).accept("y"));
        show("only the first");
        BiConsumer<String, Integer> bi = (s, i) -> note(s + i, 0);
        bi.andThen((s, i) -> note(s.repeat(i), 0)).accept("z", 3);
        IntConsumer ic = i -> note("i" + i, 0);
        LongConsumer lc = l -> note("l" + l, 0);
        DoubleConsumer dc = d -> note("d" + d, 0);
        ic.andThen(i -> note("j" + i, 0)).accept(7);
        lc.andThen(lc).accept(8);
        dc.andThen(dc).accept(9);
        ObjIntConsumer<String> oi = (s, i) -> note(s + i, 0);
        ObjLongConsumer<String> ol = (s, i) -> note(s + i, 0);
        ObjDoubleConsumer<String> od = (s, i) -> note(s + i, 0);
        oi.accept("oi", 1);
        ol.accept("ol", 2);
        od.accept("od", 3);
        show("primitive consumers");
        refuse("null consumer", () -> a.andThen(null));
        refuse("null int consumer", () -> ic.andThen(null));
        refuse("null bi consumer", () -> bi.andThen(null));
    }
    static void primitives() {
        IntFunction<String> f1 = Integer::toBinaryString;
        LongFunction<String> f2 = Long::toHexString;
        DoubleFunction<String> f3 = Double::toHexString;
        ToIntFunction<String> f4 = String::length;
        ToLongFunction<String> f5 = Long::parseLong;
        ToDoubleFunction<String> f6 = Double::parseDouble;
        ToIntBiFunction<String, String> f7 = String::compareTo;
        ToLongBiFunction<Integer, Integer> f8 = (a, b) -> (long) a << b;
        ToDoubleBiFunction<Integer, Integer> f9 = (a, b) -> (double) a / b;
        System.out.println(f1.apply(10) + " " + f2.apply(-1) + " " + f3.apply(0.1) + " " + f4.applyAsInt("five5") + " " + f5.applyAsLong("77") + " " + f6.applyAsDouble("1e3") + " " + f7.applyAsInt("a", "c") + " " + f8.applyAsLong(1, 40) + " " + f9.applyAsDouble(1, 0));
        IntToLongFunction c1 = i -> i; // widened
        IntToDoubleFunction c2 = i -> i;
        LongToIntFunction c3 = l -> (int) l;
        LongToDoubleFunction c4 = l -> l;
        DoubleToIntFunction c5 = d -> (int) d;
        DoubleToLongFunction c6 = d -> (long) d;
        System.out.println(c1.applyAsLong(-1) + " " + c2.applyAsDouble(3) + " " + c3.applyAsInt(1L << 33 | 5) + " " + c4.applyAsDouble(Long.MAX_VALUE) + " " + c5.applyAsInt(1e20) + " " + c6.applyAsLong(Double.NaN));
        IntBinaryOperator gcd = new IntBinaryOperator() { public int applyAsInt(int a, int b) { return b == 0 ? a : applyAsInt(b, a % b); } };
        LongBinaryOperator mul = Math::multiplyExact;
        DoubleBinaryOperator hyp = Math::hypot;
        System.out.println(gcd.applyAsInt(84, 36) + " " + mul.applyAsLong(1 << 20, 1 << 20) + " " + hyp.applyAsDouble(3, 4));
        refuse("exact", () -> mul.applyAsLong(Long.MAX_VALUE, 2));
        Supplier<List<String>> s1 = ArrayList::new;
        IntSupplier s2 = () -> 'c';
        LongSupplier s3 = () -> Integer.MAX_VALUE + 1;
        DoubleSupplier s4 = () -> 1 / 2;
        BooleanSupplier s5 = s1.get()::isEmpty;
        System.out.println(s1.get() + " " + s2.getAsInt() + " " + s3.getAsLong() + " " + s4.getAsDouble() + " " + s5.getAsBoolean());
        refuse("unboxing null", () -> { ToIntFunction<Integer> u = x -> x; u.applyAsInt(null); });
        refuse("bound to null", () -> { String n = null; IntSupplier l = n::length; });
        refuse("unbound null", () -> { ToIntFunction<String> l = String::length; l.applyAsInt(null); });
    }
    interface TriFunction<A, B, C, R> { R apply(A a, B b, C c); default Function<A, Function<B, Function<C, R>>> curried() { return a -> b -> c -> apply(a, b, c); } }
    static <A, B> Function<A, B> fix(Function<Function<A, B>, Function<A, B>> f) { return x -> f.apply(fix(f)).apply(x); }
    static void higher() {
        TriFunction<Integer, Integer, Integer, Integer> t = (a, b, c) -> a * 100 + b * 10 + c;
        System.out.println(t.curried().apply(1).apply(2).apply(3));
        System.out.println(FunctionComposition.<Integer, Long>fix(self -> n -> n < 2 ? 1L : n * self.apply(n - 1)).apply(15));
        Function<Integer, Integer> f = Function.identity();
        for (int i = 0; i < 300; i++) {
            int k = i;
            f = f.andThen(x -> (x * 31 + k) % 10007);
        }
        System.out.println(f.apply(1));
        Supplier<Supplier<Supplier<String>>> nested = () -> () -> () -> "deep";
        System.out.println(nested.get().get().get());
        Map<String, BinaryOperator<Double>> ops = new TreeMap<>(Map.of("+", Double::sum, "max", Math::max, "^", Math::pow));
        ops.forEach((k, v) -> System.out.print(k + "=" + v.apply(2.0, 5.0) + " "));
        System.out.println();
    }
    static void shapes() {
        Class<?>[] all = {BiConsumer.class, BiFunction.class, BinaryOperator.class, BiPredicate.class, BooleanSupplier.class, Consumer.class, DoubleBinaryOperator.class, DoubleToLongFunction.class, Function.class, IntConsumer.class, IntFunction.class, IntPredicate.class, LongToIntFunction.class, ObjLongConsumer.class, Predicate.class, Supplier.class, ToDoubleBiFunction.class, ToIntFunction.class, UnaryOperator.class};
        for (Class<?> c : all) {
            List<String> names = new ArrayList<>();
            for (Method m : c.getMethods())
                names.add((Modifier.isStatic(m.getModifiers()) ? "static " : m.isDefault() ? "default " : "") + m.getName() + m.getParameterCount());
            Collections.sort(names);
            System.out.println(c.getSimpleName() + " " + Arrays.toString(c.getTypeParameters()) + " " + names + " " + c.isAnnotationPresent(FunctionalInterface.class) + " " + Arrays.toString(c.getGenericInterfaces()));
        }
    }
    public static void main(String[] args) {
        functions();
        predicates();
        consumers();
        primitives();
        higher();
        shapes();
    }
}
