// Types at compile and run time (JLS 4, 5.1.10): wildcard capture by helpers, recursive and intersection bounds, arrays of
// generics, erasure of members, raw types at the borders, generic exceptions, heap pollution seen by casts, overload by erasure.
import java.io.*;
import java.util.*;
import java.util.function.*;

public class CapturesAndBounds {
    static <T> void swap(List<T> l, int i, int j) { T t = l.get(i); l.set(i, l.get(j)); l.set(j, t); }
    static void swapAny(List<?> l, int i, int j) { swap(l, i, j); }
    static <T extends Comparable<? super T>> T max(Collection<? extends T> c) { Iterator<? extends T> i = c.iterator(); T m = i.next(); while (i.hasNext()) { T n = i.next(); if (n.compareTo(m) > 0) m = n; } return m; }
    static <T extends Number & Comparable<T>> T clamp(T v, T lo, T hi) { return v.compareTo(lo) < 0 ? lo : v.compareTo(hi) > 0 ? hi : v; }
    static <T extends Object & Runnable & Supplier<String>> String both(T t) { t.run(); return t.get() + t.getClass().getInterfaces().length; }
    static abstract class Builder<B extends Builder<B>> { String s = ""; abstract B self(); B add(String x) { s += x; return self(); } }
    static class Sub extends Builder<Sub> { Sub self() { return this; } Sub twice() { s += s; return this; } }
    static class Node<K extends Comparable<K>, V> { K k; V v; Node<K, V> left, right; Node(K k, V v) { this.k = k; this.v = v; } V put(K k, V v) { int c = k.compareTo(this.k); if (c == 0) { V o = this.v; this.v = v; return o; } Node<K, V> n = c < 0 ? left : right; if (n != null) return n.put(k, v); if (c < 0) left = new Node<>(k, v); else right = new Node<>(k, v); return null; } void each(BiConsumer<? super K, ? super V> f) { if (left != null) left.each(f); f.accept(k, v); if (right != null) right.each(f); } }
    @SafeVarargs static <T> T[] array(T... ts) { return ts; }
    static <T> T[] twoOf(T a, T b) { return array(a, b); }
    static <E extends Exception> void sneaky(Exception e) throws E { @SuppressWarnings("unchecked") E x = (E) e; throw x; }
    static <T, R> List<R> map(List<? extends T> l, Function<? super T, ? extends R> f) { List<R> r = new ArrayList<>(); for (T t : l) r.add(f.apply(t)); return r; }
    static String over(List<?> l) { return "list"; } static String over(Collection<?> c) { return "collection"; } static String over(Iterable<?> c) { return "iterable"; } static String over(Object t) { return "object"; } static <T extends Serializable> String over(T t) { return "serializable"; }
    static class Outer<T> { T t; class Inner { T get() { return t; } class Deep { T deep() { return Inner.this.get(); } } } static class Nested<U> { U u; } Outer(T t) { this.t = t; } }
    interface Visitor<R> { R num(int i); R add(Expr a, Expr b); } interface Expr { <R> R accept(Visitor<R> v); }
    static Expr num(int i) { return new Expr() { public <R> R accept(Visitor<R> v) { return v.num(i); } }; }
    static Expr add(Expr a, Expr b) { return new Expr() { public <R> R accept(Visitor<R> v) { return v.add(a, b); } }; }
    static class Cell<T> { private T v; <S extends T> void set(S s) { v = s; } T get() { return v; } <U> Cell<U> map(Function<? super T, ? extends U> f) { Cell<U> c = new Cell<>(); c.set(f.apply(v)); return c; } }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x.toString().replaceAll(" \\(.*", ""); } System.out.println(what + ": " + e); }
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) throws Throwable {
        List<Object> l = new ArrayList<>(List.of(1, "b", 'c'));
        swapAny(l, 0, 2); System.out.println(l);
        System.out.println(max(List.of(3, 9, 4)) + max(List.of("x", "z", "y")) + clamp(15, 0, 10) + clamp(-1.5, 0.0, 1.0) + max(Arrays.asList(Thread.State.NEW, Thread.State.WAITING)));
        class Two implements Runnable, Supplier<String> { public void run() { l.add("ran"); } public String get() { return "got" + l.size(); } }
        System.out.println(both(new Two()) + " " + new Sub().add("a").twice().add("b").self().s);
        Node<String, Integer> tree = new Node<>("m", 1);
        for (String k : "q c z a d m".split(" ")) tree.put(k, k.charAt(0) - 'a');
        StringBuilder sb = new StringBuilder(); tree.each((k, v) -> sb.append(k).append(v).append(' ')); System.out.println(sb);
        ask("varargs", () -> array("a", "b").getClass().getSimpleName() + array(1, "b").getClass().getSimpleName() + array().getClass().getSimpleName() + CapturesAndBounds.<Number>array(1, 2.0).getClass().getSimpleName() + array(List.of(1), List.of("x")).getClass().getSimpleName());
        ask("pollution by varargs", () -> { String[] s = twoOf("a", "b"); return s.length; });
        ask("as objects", () -> { Object[] s = twoOf((Object) "a", "b"); return s.getClass().getSimpleName(); });
        ask("sneaky", () -> { CapturesAndBounds.<RuntimeException>sneaky(new IOException("checked")); return 0; });
        ask("sneaky caught", () -> { try { CapturesAndBounds.<RuntimeException>sneaky(new IOException("checked")); } catch (RuntimeException e) { return "no"; } catch (Exception e) { return "as itself"; } return 0; });
        System.out.println(map(List.of(1, 2), i -> "n" + i) + "" + CapturesAndBounds.<Object, CharSequence>map(List.of(1, "x"), Object::toString) + over(List.of()) + over(Set.of()) + over((Iterable<?>) List.of()) + over("s") + over(new Object()) + over(new int[0]));
        Outer<String>.Inner in = new Outer<>("t").new Inner(); Outer<String>.Inner.Deep deep = in.new Deep(); System.out.println(in.get().length() + deep.deep() + new Outer.Nested<Integer>().u);
        Expr e = add(num(3), add(num(4), num(5)));
        System.out.println(e.<Integer>accept(new Visitor<>() { public Integer num(int i) { return i; } public Integer add(Expr a, Expr b) { return a.accept(this) + b.accept(this); } }) + e.accept(new Visitor<String>() { public String num(int i) { return "" + i; } public String add(Expr a, Expr b) { return "(" + a.accept(this) + "+" + b.accept(this) + ")"; } }));
        Cell<Number> c = new Cell<>(); c.set(5); c.<Double>set(2.5); System.out.println(c.get() + "" + c.map(Number::intValue).map(i -> i * 2).get() + new Cell<String>().map(s -> s == null).get());
        List raw = new ArrayList<String>(); raw.add(5); List<String> strings = raw;
        ask("pollution read as object", () -> strings.get(0) + "");
        ask("pollution read", () -> strings.get(0).length());
        ask("pollution passed", () -> over((Object) strings.get(0)));
        ask("pollution in for", () -> { for (String s : strings) return s; return 0; });
        ask("pollution in lambda", () -> strings.stream().map(String::length).toList());
        ask("pollution joined", () -> String.join(",", strings));
        ask("pollution sorted", () -> { List<String> two = new ArrayList<>(strings); two.add("x"); Collections.sort(two); return two; });
        ask("checked", () -> { List w = Collections.checkedList(new ArrayList<String>(), String.class); w.add(5); return w; });
        ask("array of generics", () -> { List<String>[] a = new List[2]; Object[] o = a; o[0] = List.of(7); return a[0].get(0).length(); });
        ask("array store", () -> { Object[] o = new Integer[1]; o[0] = "x"; return 0; });
        ask("raw call", () -> { Comparable r = "x"; return r.compareTo(5); });
        ask("raw override", () -> { Comparator<String> k = String::compareTo; return ((Comparator) k).compare(1, 2); });
        ask("cast to type variable", () -> CapturesAndBounds.<Integer>cast("text"));
        ask("cast used", () -> { Integer i = cast("text"); return i; });
        ask("cast in concatenation", () -> "" + CapturesAndBounds.<Object>cast("text"));
        ask("bounded cast", () -> CapturesAndBounds.<Integer>castNumber("text"));
        ask("generic throw", () -> { throw CapturesAndBounds.<Exception>make(IllegalStateException::new); });
        Function<? super Integer, ? extends Number> f = i -> i / 2.0; Number n = f.apply(5); Supplier<? extends List<? super Integer>> s = ArrayList::new; s.get().add(3); System.out.println(n + " " + s.get());
        Map<? extends Number, ? super String> wild = new HashMap<Integer, Object>(Map.of(1, 2)); Object got = wild.get(1); for (Map.Entry<? extends Number, ?> x : wild.entrySet()) System.out.println(x.getKey().intValue() + " " + x.getValue() + got);
        var inferred = List.of(1, "two", 3.0); for (var x : inferred) System.out.print(((Object) x).getClass().getSimpleName() + " "); var anon = new Object() { int k = 5; int twice() { return k * 2; } }; System.out.println(anon.k + anon.twice());
        System.out.println(Optional.of(1).<Number>map(i -> i).orElse(2.5) + " " + (args.length > 0 ? 1 : "s").getClass() + (true ? 1 : 2.0) + (Object) (true ? 1 : 'a') + (true ? null : 0) + (true ? Integer.valueOf(1) : Double.valueOf(2)));
    }
    @SuppressWarnings("unchecked") static <T> T cast(Object o) { return (T) o; }
    @SuppressWarnings("unchecked") static <T extends Number> T castNumber(Object o) { return (T) o; }
    static <X extends Throwable> X make(Supplier<? extends X> s) { return s.get(); }
}
