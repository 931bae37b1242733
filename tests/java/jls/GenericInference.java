// Type inference (JLS 15.12.2.7, 18) seen through what runs: overloads and conversions picked by inferred types, diamonds,
// wildcards captured by helpers, recursive bounds, intersections, nested generic calls, var.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class GenericInference {
    static <T> String cls(T t) { return t == null ? "null" : t.getClass().getSimpleName(); }
    static <T> List<T> listOf(T... ts) { return new ArrayList<>(Arrays.asList(ts)); }
    static <T> String arr(T... ts) { return ts.getClass().getComponentType().getSimpleName(); }
    static <T extends Comparable<? super T>> T max(Collection<? extends T> c) { T best = null; for (T t : c) if (best == null || t.compareTo(best) > 0) best = t; return best; }
    static <T, C extends Collection<? super T>> C into(Iterable<? extends T> from, C to) { for (T t : from) to.add(t); return to; }
    static void swap(List<?> l, int a, int b) { swapHelper(l, a, b); }
    private static <T> void swapHelper(List<T> l, int a, int b) { T t = l.get(a); l.set(a, l.get(b)); l.set(b, t); }
    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) { return a -> g.apply(f.apply(a)); }
    static <K, V extends Comparable<V>> Optional<K> argMax(Map<K, V> m) { return m.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey); }
    static <T extends Number & Comparable<T>> T clamp(T x, T lo, T hi) { return x.compareTo(lo) < 0 ? lo : x.compareTo(hi) > 0 ? hi : x; }
    static abstract class Builder<T extends Builder<T>> { String s = ""; abstract T self(); T add(Object o) { s += o; return self(); } }
    static class Fancy extends Builder<Fancy> { Fancy self() { return this; } Fancy star() { s += "*"; return this; } }
    static class Cell<T> { final T t; Cell(T t) { this.t = t; } <U> Cell<U> map(Function<? super T, ? extends U> f) { return new Cell<>(f.apply(t)); } <U> Cell(U u, Function<U, T> f) { t = f.apply(u); } }
    interface Monoid<T> { T zero(); T plus(T a, T b); static <T> Monoid<T> of(T z, BinaryOperator<T> f) { return new Monoid<>() { public T zero() { return z; } public T plus(T a, T b) { return f.apply(a, b); } }; } }
    static <T> T fold(Monoid<T> m, Iterable<? extends T> l) { T r = m.zero(); for (T t : l) r = m.plus(r, t); return r; }
    static String over(List<? extends Number> l) { return "numbers"; }
    static String over(Collection<?> l) { return "collection"; }
    static <X extends Exception> void check(boolean b, Supplier<X> s) throws X { if (b) throw s.get(); }
    static <T> T same(T a, T b) { return b; }
    static <T> T id(T t) { return t; }

    public static void main(String[] args) {
        System.out.println(arr(1, 2) + " " + arr(1, 2.0) + " " + arr("a", 1) + " " + arr('a', "s") + " " + arr() + " " + arr(new int[0]) + " " + arr(new int[0], new long[0]) + " " + arr(List.of(), new ArrayList<String>())
            + " " + arr(1, 'c', "x") + " " + arr(new Integer[0], new String[0]) + " " + arr(null, "x") + " " + GenericInference.<Object>arr("x") + " " + arr((Object[]) new String[] {"q"}) + " " + arr(Thread.State.NEW, 1));
        System.out.println(cls(true ? 1 : 'a') + " " + cls(true ? 1 : "s") + " " + cls(same(1, 2.5)) + " " + cls(id(5L)) + " " + cls(null) + " " + cls(id((short) 3)));
        System.out.println(max(listOf(3, 9, 2)) + " " + max(List.of("pear", "fig")) + " " + max(listOf(new Kid(1), new Kid(2))));
        List<Object> sink = into(List.of("a", "b"), into(List.of(1), new ArrayList<>()));
        swap(sink, 0, 2);
        System.out.println(sink + " " + compose((String x) -> x.length(), n -> n * 1.5).andThen(d -> "d" + d).apply("four") + " " + argMax(Map.of("x", 1, "y", 5)).get() + " " + clamp(15, 0, 10) + clamp(-2.5, -1.0, 1.0));
        System.out.println(new Fancy().add(1).star().add('c').star().s + " " + new Cell<>(5).map(x -> "v" + x).map(String::length).t + " " + new Cell<Integer>("abc", String::length).t);
        System.out.println(fold(Monoid.of(0, Integer::sum), List.of(1, 2, 3)) + fold(Monoid.of("", String::concat), List.of("x", "y")) + " " + fold(Monoid.<List<Integer>>of(List.of(), (a, b) -> Stream.concat(a.stream(), b.stream()).toList()), List.of(List.of(1), List.of(2, 3))));
        System.out.println(over(List.of(1)) + " " + over(List.of("s")) .length() + " " + over(new ArrayList<>()) + " " + over(Collections.emptyList()) + " " + over(new HashSet<>()));
        var anon = new Object() { int hidden = 5; <T> T pass(T t) { hidden++; return t; } };
        var map = new TreeMap<String, List<? super Integer>>();
        map.computeIfAbsent("k", k -> new ArrayList<>()).add(anon.pass(7));
        for (var e : map.entrySet()) System.out.println(e.getKey() + e.getValue() + anon.hidden);
        Map<Boolean, Map<Integer, List<String>>> parts = Stream.of("a", "bb", "cc", "ddd").collect(Collectors.partitioningBy(w -> w.length() > 1, Collectors.groupingBy(String::length, TreeMap::new, Collectors.mapping(w -> w + "!", Collectors.toList()))));
        System.out.println(parts);
        Supplier<Supplier<List<String>>> ss = () -> ArrayList::new;
        Comparator<Map.Entry<String, Integer>> cmp = Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        System.out.println(ss.get().get() + " " + Stream.of(Map.entry("p", 1), Map.entry("q", 2), Map.entry("o", 2)).sorted(cmp).map(Map.Entry::getKey).collect(Collectors.joining()));
        try {
            check(false, IllegalStateException::new);
            check(true, () -> new java.util.NoSuchElementException("inferred"));
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        int x = id(id(7)) + same(1, 2);
        long y = GenericInference.<Integer>id(3);
        double z = x > 3 ? id(1) : id(2.0);
        List<? extends Comparable<?>> mixed = true ? List.of(1) : List.of("s");
        System.out.println(x + " " + y + " " + z + " " + mixed + " " + Optional.of(1).<Number>map(v -> v + 0.5).orElseGet(() -> 2L) + " " + Arrays.asList(1, "two", 3.0).stream().map(GenericInference::cls).toList());
    }
    static class Par implements Comparable<Par> { int n; public int compareTo(Par p) { return Integer.compare(n, p.n); } public String toString() { return "p" + n; } }
    static class Kid extends Par { Kid(int n) { this.n = n; } }
}
