// Generic classes, bounded types, wildcards, generic methods, erased casts, static generic factories.
import java.util.*;

public class Generics {
    static class Box<T> {
        private T v;
        Box(T v) { this.v = v; }
        T get() { return v; }
        <R> Box<R> map(java.util.function.Function<? super T, ? extends R> f) { return new Box<>(f.apply(v)); }
        static <A> Box<A> of(A a) { return new Box<>(a); }
        public String toString() { return "Box[" + v + "]"; }
    }

    static class Pair<A extends Comparable<A>, B> implements Comparable<Pair<A, B>> {
        final A a;
        final B b;
        Pair(A a, B b) { this.a = a; this.b = b; }
        public int compareTo(Pair<A, B> o) { return a.compareTo(o.a); }
        Pair<A, B> self() { return this; }
        public String toString() { return a + "=" + b; }
    }

    static class Stack<E> implements Iterable<E> {
        Object[] es = new Object[2];
        int n;
        void push(E e) { if (n == es.length) es = Arrays.copyOf(es, n * 2); es[n++] = e; }
        @SuppressWarnings("unchecked") E pop() {
            if (n == 0) throw new NoSuchElementException("empty");
            E e = (E) es[--n];
            es[n] = null;
            return e;
        }
        public Iterator<E> iterator() {
            return new Iterator<>() {
                int i = n;
                public boolean hasNext() { return i > 0; }
                @SuppressWarnings("unchecked") public E next() { return (E) es[--i]; }
            };
        }
    }

    static <T extends Comparable<? super T>> T max(Collection<? extends T> c) {
        Iterator<? extends T> it = c.iterator();
        T m = it.next();
        while (it.hasNext()) { T x = it.next(); if (x.compareTo(m) > 0) m = x; }
        return m;
    }

    static double sum(List<? extends Number> l) { double s = 0; for (Number n : l) s += n.doubleValue(); return s; }
    static void fill(List<? super Integer> l) { for (int i = 0; i < 3; i++) l.add(i); }
    @SafeVarargs static <T> List<T> list(T... ts) { return new ArrayList<>(Arrays.asList(ts)); }
    static <T extends Number & Comparable<T>> boolean less(T a, T b) { return a.compareTo(b) < 0; }

    static class Rec<T extends Rec<T>> {
        int n;
        @SuppressWarnings("unchecked") T inc() { n++; return (T) this; }
    }

    static class RecSub extends Rec<RecSub> {
        RecSub dbl() { n *= 2; return this; }
    }

    static abstract class Shape<S extends Shape<S>> { abstract S copy(); }

    static class Sq extends Shape<Sq> {
        int k = 4;
        Sq copy() { Sq s = new Sq(); s.k = k + 1; return s; }
    }

    static class Outer<T> {
        T t;
        class In<U> {
            U u;
            String both() { return t + "/" + u; }
        }
        In<Integer> mk(int i) { In<Integer> x = new In<>(); x.u = i; return x; }
    }

    static class Cache<K, V extends List<? super K>> {
        Map<K, V> m = new LinkedHashMap<>();
        void put(K k, V v) { v.add(k); m.put(k, v); }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) public static void main(String[] args) {
        System.out.println(Box.of("text").map(String::length).map(x -> x * 1.5));
        Box<Box<Integer>> bb = new Box<>(new Box<>(7));
        int v = bb.get().get();
        System.out.println(v + 1);
        List<Pair<String, Integer>> ps = list(new Pair<>("z", 1), new Pair<>("a", 2), new Pair<>("m", 3));
        Collections.sort(ps);
        System.out.println(ps + " " + max(ps).self().b);
        Stack<String> st = new Stack<>();
        for (String s : "p q r s t".split(" ")) st.push(s);
        for (String s : st) System.out.print(s);
        System.out.println(st.pop() + st.pop());
        Stack raw = st;
        raw.push(5);
        try { String s = st.pop(); System.out.println(s); } catch (ClassCastException e) { System.out.println("cce"); }
        try { new Stack<Integer>().pop(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); }
        System.out.println(max(Arrays.asList(3, 9, 2)) + " " + sum(Arrays.asList(1, 2.5, 3L)) + " " + less(3, 4)
                + less(2.5, 1.5));
        List<Number> ln = new ArrayList<>();
        fill(ln);
        ln.add(2.5);
        System.out.println(ln);
        System.out.println(new RecSub().inc().inc().dbl().inc().n + " " + new Sq().copy().copy().k);
        Outer<String> o = new Outer<>();
        o.t = "T";
        System.out.println(o.mk(5).both());
        Cache<Integer, List<Object>> c = new Cache<>();
        c.put(1, new ArrayList<>(List.of("x")));
        System.out.println(c.m);
        Object[] arr = list("a", "b").toArray(new String[0]);
        System.out.println(arr.getClass().getSimpleName());
        T1<Integer> t = new T1<>() { Integer val() { return 42; } };
        System.out.println(t.val() + t.dflt(t));
        Map<String, Map<Integer, List<long[]>>> deep = new TreeMap<>();
        deep.computeIfAbsent("k", k -> new TreeMap<>()).computeIfAbsent(1, k -> new ArrayList<>())
                .add(new long[] {5, 6});
        System.out.println(deep.get("k").get(1).get(0)[1]);
        try {
            Integer bad = (Integer) (Object) castTo("str");
        } catch (ClassCastException e) {
            System.out.println("late cce");
        }
        System.out.println((Object) Generics.<Integer>castTo("str"));
        for (var e : deep.entrySet()) for (var f : e.getValue().entrySet()) System.out.println(e.getKey() + f.getKey()
                + f.getValue().size());
    }

    static abstract class T1<X> {
        abstract X val();
        X dflt(T1<? extends X> o) { return o.val(); }
    }

    @SuppressWarnings("unchecked") static <X> X castTo(Object o) { return (X) o; }
}
