// Method references: static, bound, unbound, constructor, array constructor, varargs, super, generic, with boxing
// and widening.
import java.util.*;
import java.util.function.*;

public class MethodRefs {
    final String n;
    MethodRefs() { this("default"); }
    MethodRefs(String n) { this.n = n; }
    MethodRefs(String a, int b) { this(a + b); }
    public String toString() { return "MR:" + n; }
    String inst(String x) { return n + "." + x; }
    static String stat(Object o) { return "stat:" + o; }
    private String priv() { return "priv " + n; }
    static String var(Object... a) { return "var" + a.length; }
    static int prim(int a, long b) { return (int) (a + b); }
    static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) >= 0 ? a : b; }
    static long wide(long x) { return x + 1; }

    static class Sub extends MethodRefs {
        Sub(String s) { super(s); }
        String inst(String x) { return "Sub." + x; }
        Function<String, String> viaSuper() { return super::inst; }
        Function<String, String> viaThis() { return this::inst; }
    }

    class Inner {
        int v;
        Inner(int v) { this.v = v; }
    }

    Inner inner(int k) { IntFunction<Inner> f = Inner::new; return f.apply(k); }
    interface Tri<A, B, C, R> { R f(A a, B b, C c); }

    interface Named {
        String name();
        default String hi() { return "hi " + name(); }
    }

    static <T> List<T> fill(int n, Supplier<T> s) {
        List<T> l = new ArrayList<>();
        for (int i = 0; i < n; i++) l.add(s.get());
        return l;
    }

    static int evals;
    static MethodRefs eval() { evals++; return new MethodRefs("e" + evals); }

    public static void main(String[] args) {
        Function<Object, String> st = MethodRefs::stat;
        System.out.println(st.apply(5));
        MethodRefs m = new MethodRefs("bound");
        Function<String, String> bound = m::inst;
        System.out.println(bound.apply("x"));
        BiFunction<MethodRefs, String, String> un = MethodRefs::inst;
        System.out.println(un.apply(new Sub("q"), "y"));
        Function<MethodRefs, String> pr = MethodRefs::priv;
        System.out.println(pr.apply(m));
        Supplier<MethodRefs> c0 = MethodRefs::new;
        Function<String, MethodRefs> c1 = MethodRefs::new;
        BiFunction<String, Integer, MethodRefs> c2 = MethodRefs::new;
        System.out.println(c0.get() + " " + c1.apply("one") + " " + c2.apply("two", 2));
        IntFunction<int[]> ia = int[]::new;
        Function<Integer, String[][]> sa = String[][]::new;
        System.out.println(ia.apply(3).length + " " + sa.apply(4).length);
        try { ia.apply(-1); } catch (NegativeArraySizeException e) { System.out.println(e.getMessage()); }
        Function<Object, String> v1 = MethodRefs::var;
        BiFunction<Object, Object, String> v2 = MethodRefs::var;
        Tri<Object, Object, Object, String> v3 = MethodRefs::var;
        Supplier<String> v0 = MethodRefs::var;
        System.out.println(v0.get() + v1.apply(1) + v2.apply(1, 2) + v3.f(1, 2, 3));
        System.out.println(new Sub("s").viaSuper().apply("sup") + " " + new Sub("s").viaThis().apply("th"));
        System.out.println(m.inner(8).v);
        IntBinaryOperator w = MethodRefs::prim;
        System.out.println(w.applyAsInt(3, 4));
        BiFunction<Integer, Long, Integer> bx = MethodRefs::prim;
        System.out.println(bx.apply(3, 1L << 31));
        ToLongFunction<Integer> tl = MethodRefs::wide;
        System.out.println(tl.applyAsLong(9));
        IntToLongFunction il = MethodRefs::wide;
        System.out.println(il.applyAsLong(-2));
        BinaryOperator<String> mx = MethodRefs::max;
        System.out.println(mx.apply("pear", "apple"));
        IntFunction<Object> box = Integer::valueOf;
        System.out.println(box.apply(77).getClass());
        Function<Integer, Object> unb = Integer::doubleValue;
        System.out.println(unb.apply(7));
        Comparator<String> ci = String::compareToIgnoreCase;
        System.out.println(ci.compare("ABC", "abd"));
        Function<String, Integer> len = String::length;
        System.out.println(len.andThen(Integer::toBinaryString).apply("twelve chars"));
        Supplier<String> up = "const"::toUpperCase;
        System.out.println(up.get());
        Consumer<Object> out = System.out::println;
        out.accept("printed");
        Function<List<String>, Integer> sz = List::size;
        System.out.println(sz.apply(List.of("a", "b")));
        Function<Object, Integer> hc = Object::hashCode;
        System.out.println(hc.apply("a"));
        Supplier<int[]> cl = new int[] {1, 2, 3}::clone;
        System.out.println(cl.get().length);
        System.out.println(fill(3, MethodRefs::new));
        Supplier<String> ev = eval()::toString;
        System.out.println(ev.get() + ev.get() + evals);
        MethodRefs nul = null;
        try {
            Supplier<String> bad = nul::toString;
            System.out.println("no");
        } catch (NullPointerException e) {
            System.out.println("npe at creation");
        }
        try { un.apply(null, "z"); } catch (NullPointerException e) { System.out.println("npe at call"); }
        Named nm = "lambda name"::toString;
        System.out.println(nm.hi());
        Runnable discard = m::priv;
        discard.run();
        Callable3 cc = ArrayList::new;
        System.out.println(cc.go(List.of(3, 4)));
        Function<Integer, List<String>> cap = ArrayList::new;
        System.out.println(cap.apply(10));
        Map<String, Integer> mm = new TreeMap<>();
        for (String s : "a b a c a b".split(" ")) mm.merge(s, 1, Integer::sum);
        System.out.println(mm);
    }

    interface Callable3 { List<Integer> go(Collection<Integer> c); }
}
