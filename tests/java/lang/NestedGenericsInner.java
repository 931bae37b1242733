// Generic inner classes, anonymous generic subclasses, recursive bounds, builders with self types, visitor with
// wildcards.
import java.util.*;
import java.util.function.*;

public class NestedGenericsInner {
    static class Graph<N extends Comparable<N>, W extends Number> {
        class Edge implements Comparable<Edge> {
            final N a, b;
            final W w;
            Edge(N a, N b, W w) { this.a = a; this.b = b; this.w = w; }
            public int compareTo(Edge o) { return Double.compare(w.doubleValue(), o.w.doubleValue()); }
            Edge flip() { return new Edge(b, a, w); }
            public String toString() { return a + "-" + b + ":" + w; }
        }
        final TreeMap<N, List<Edge>> m = new TreeMap<>();
        Graph<N, W> add(N a, N b, W w) {
            Edge e = new Edge(a, b, w);
            m.computeIfAbsent(a, k -> new ArrayList<>()).add(e);
            m.computeIfAbsent(b, k -> new ArrayList<>()).add(e.flip());
            return this;
        }
        <R> R fold(R z, BiFunction<? super R, ? super Edge, ? extends R> f) {
            for (List<Edge> l : m.values()) for (Edge e : l) z = f.apply(z, e);
            return z;
        }
        Optional<Edge> lightest() { return m.values().stream().flatMap(List::stream).min(Comparator.naturalOrder()); }
    }

    static abstract class Builder<T, B extends Builder<T, B>> {
        final Map<String, Object> p = new TreeMap<>();
        @SuppressWarnings("unchecked") B self() { return (B) this; }
        B with(String k, Object v) { p.put(k, v); return self(); }
        abstract T build();
    }

    static class CarBuilder extends Builder<String, CarBuilder> {
        CarBuilder wheels(int n) { return with("wheels", n); }
        String build() { return "Car" + p; }
    }

    interface Visitor<R> {
        R num(int v);
        R add(Node a, Node b);
    }

    interface Node { <R> R accept(Visitor<? extends R> v); }
    static Node num(int v) { return new Node() { public <R> R accept(Visitor<? extends R> q) { return q.num(v); } }; }

    static Node add(Node a, Node b) {
        return new Node() { public <R> R accept(Visitor<? extends R> q) { return q.add(a, b); } };
    }

    static class Event<T> {
        final List<Consumer<? super T>> l = new ArrayList<>();
        void on(Consumer<? super T> c) { l.add(c); }
        void fire(T t) { l.forEach(c -> c.accept(t)); }
    }

    static abstract class TypeRef<T> {
        String name() {
            return ((java.lang.reflect.ParameterizedType) getClass().getGenericSuperclass())
                    .getActualTypeArguments()[0].getTypeName();
        }
    }

    sealed interface Either<L, R> {
        record Left<L, R>(L v) implements Either<L, R> { }
        record Right<L, R>(R v) implements Either<L, R> { }
        default <X> Either<L, X> map(Function<? super R, ? extends X> f) {
            if (this instanceof Right<L, R> r) return new Right<>(f.apply(r.v()));
            return new Left<>(((Left<L, R>) this).v());
        }
    }

    static Either<String, Integer> parse(String s) {
        try {
            return new Either.Right<>(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return new Either.Left<>(e.getMessage());
        }
    }

    static <K, V extends Comparable<? super V>> List<K> topKeys(Map<K, ? extends V> m, int n) {
        List<Map.Entry<K, ? extends V>> l = new ArrayList<>(m.entrySet());
        l.sort((a, b) -> b.getValue().compareTo(a.getValue()));
        List<K> r = new ArrayList<>();
        for (var e : l.subList(0, Math.min(n, l.size()))) r.add(e.getKey());
        return r;
    }

    @SafeVarargs static <T> Function<T, T> chain(Function<? super T, ? extends T>... fs) {
        return x -> { for (Function<? super T, ? extends T> f : fs) x = f.apply(x); return x; };
    }

    public static void main(String[] args) {
        Graph<String, Integer> g = new Graph<String, Integer>().add("x", "y", 5).add("y", "z", 2).add("a", "x", 9);
        System.out.println(g.m + " " + g.lightest().get() + " " + g.fold(0, (s, e) -> s + e.w) + g.fold("", (s, e) -> s
                + e.a));
        Graph<Integer, Double>.Edge e = new Graph<Integer, Double>().new Edge(1, 2, 2.5);
        System.out.println(e.flip() + " " + e.compareTo(e.flip()));
        System.out.println(new CarBuilder().with("colour", "red").wheels(4).with("doors", 3).build());
        Node n = add(num(1), add(num(2), num(3)));
        System.out.println(n.<Integer>accept(new Visitor<Integer>() {
            public Integer num(int v) { return v; }
            public Integer add(Node a, Node b) { return a.<Integer>accept(this) + b.<Integer>accept(this); }
        }) + n.<String>accept(new Visitor<String>() {
            public String num(int v) { return "" + v; }
            public String add(Node a, Node b) {
                return "(" + a.<String>accept(this) + "+" + b.<String>accept(this) + ")";
            }
        }));
        Event<Integer> ev = new Event<>();
        StringBuilder log = new StringBuilder();
        ev.on((Object o) -> log.append("o").append(o));
        ev.on((Number x) -> log.append("n").append(x.doubleValue()));
        ev.fire(5);
        System.out.println(log);
        System.out.println(new TypeRef<List<Map<String, int[]>>>() { }.name());
        for (String s : new String[] {"42", "x1"}) System.out.println(parse(s).map(x -> x * 2).map(x -> "r" + x));
        System.out.println(topKeys(Map.of("a", 1, "b", 5, "c", 3), 2) + " "
                + NestedGenericsInner.<String>chain(String::trim, s -> s + "!", String::toUpperCase).apply("  hi "));
        Supplier<Supplier<List<? super Integer>>> deep = () -> () -> new ArrayList<Number>(List.of(1.5));
        List<? super Integer> l = deep.get().get();
        l.add(7);
        System.out.println(l);
    }
}
