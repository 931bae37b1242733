// Lambdas without captures, capturing locals, capturing this; functional interfaces of our own; currying; recursion.
import java.util.function.*;

public class LambdaBasics {
    interface IntOp { int apply(int a, int b); }
    interface Wide { double go(long a, double b, int c, float d, Object e, byte f, char g, short h, boolean i); }
    interface Maker { Object make() throws Exception; }

    interface Generic<T, R> {
        R call(T t);
        default <V> Generic<T, V> then(Generic<R, V> n) { return t -> n.call(call(t)); }
        static <Q> Generic<Q, Q> id() { return q -> q; }
    }

    int field = 5;
    static int sfield = 50;
    IntSupplier viaThis() { return () -> field++ + sfield; }
    Supplier<IntSupplier> nested() { return () -> () -> field * 2; }

    static IntOp op(String s) {
        switch (s) {
            case "+": return (a, b) -> a + b;
            case "*": return (a, b) -> a * b;
            default: return (a, b) -> { int r = 0; for (int i = 0; i < b; i++) r += a; return r; };
        }
    }

    static IntUnaryOperator fact;
    static <T> T twice(T t, UnaryOperator<T> f) { return f.apply(f.apply(t)); }

    static Runnable r(Object... cap) {
        return () -> { for (Object o : cap) System.out.print(o + " "); System.out.println(); };
    }

    public static void main(String[] args) throws Exception {
        Runnable hello = () -> System.out.println("hello");
        hello.run();
        hello.run();
        System.out.println(op("+").apply(3, 4) + " " + op("*").apply(3, 4) + " " + op("?").apply(3, 5));
        LambdaBasics o = new LambdaBasics();
        IntSupplier s = o.viaThis();
        System.out.println(s.getAsInt() + " " + s.getAsInt() + " " + o.field + " " + o.nested().get().getAsInt());
        boolean z = true;
        byte by = 1;
        char c = 'c';
        short sh = 3;
        int i = 4;
        long l = 5L << 33;
        float f = 6.5f;
        double d = 7.25;
        String str = "eight";
        Supplier<String> all = () -> z + " " + by + c + sh + i + l + f + d + str + sfield;
        System.out.println(all.get());
        Wide w = (a, b, cc, dd, e, ff, g, h, ii) -> a + b + cc + dd + (e == null ? 0 : 1) + ff + g + h
                + (ii ? 1000 : 0);
        System.out.println(w.go(1L << 35, 2.5, 3, 4.5f, "x", (byte) 5, 'A', (short) 6, true));
        fact = n -> n <= 1 ? 1 : n * fact.applyAsInt(n - 1);
        System.out.println(fact.applyAsInt(10));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> cur = a -> b -> cc -> a * 100 + b * 10 + cc;
        System.out.println(cur.apply(1).apply(2).apply(3));
        System.out.println(twice("x", v -> v + v + "-"));
        r(1, "two", 3.0).run();
        Maker m = () -> { throw new java.io.IOException("from lambda"); };
        try { m.make(); } catch (java.io.IOException e) { System.out.println(e.getMessage()); }
        Generic<String, Integer> len = String::length;
        System.out.println(len.then(x -> x * 2).then(x -> "r" + x).call("hello"));
        System.out.println(Generic.<String>id().call("same"));
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(add.andThen(x -> x * x).apply(3, 4));
        Predicate<String> p = String::isEmpty;
        System.out.println(p.negate().or(x -> x == null).test("a") + " " + p.and(x -> true).test(""));
        System.out.println(Function.<Integer>identity().compose((String x) -> x.length()).apply("four"));
        Runnable[] rs = new Runnable[3];
        for (int k = 0; k < 3; k++) { int kk = k; rs[k] = () -> System.out.print(kk + " "); }
        for (Runnable x : rs) x.run();
        System.out.println();
        Supplier<Runnable> sr = () -> () -> System.out.println("inner");
        sr.get().run();
        Object cast = (Runnable & java.io.Serializable) () -> System.out.println("intersection");
        ((Runnable) cast).run();
        System.out.println(cast instanceof java.io.Serializable);
        LongBinaryOperator lb = (a, b) -> a << b;
        System.out.println(lb.applyAsLong(1, 40));
        ToDoubleFunction<Integer> td = x -> x / 4.0;
        System.out.println(td.applyAsDouble(3));
        IntPredicate ip = x -> x > 3;
        System.out.println(ip.test(4));
        ObjIntConsumer<String> oc = (x, y) -> System.out.println(x.repeat(y));
        oc.accept("ab", 3);
        BooleanSupplier bs = () -> false;
        System.out.println(bs.getAsBoolean());
        Callback cb = new Callback();
        cb.run(x -> cb.total += x);
        System.out.println(cb.total);
        IntSupplier counter = new IntSupplier() {
            int n;
            public int getAsInt() { IntSupplier q = () -> ++n; q.getAsInt(); return q.getAsInt(); }
        };
        counter.getAsInt();
        System.out.println(counter.getAsInt());
    }

    static class Callback {
        int total;
        void run(IntConsumer c) { for (int i = 0; i < 10; i++) c.accept(i); }
    }
}
