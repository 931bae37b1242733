// Generics without reified types (JLS 4.6, 4.7, 4.8, 4.12.2, 5.1.9): where a checked cast stands after unchecked
// operations, raw types, arrays of variables, bridges that check, and errors that come late or not at all.
import java.lang.reflect.Array;
import java.util.*;
import java.util.function.*;

@SuppressWarnings({"unchecked", "rawtypes"})
public class HeapPollution {
    static class Box<T> {
        T v; static Object last;
        Box(T v) { this.v = v; }
        T get() { return v; }
        void set(T t) { v = t; last = t; }
        <U extends T> U as() { return (U) v; }
        T[] array(T... ts) { return ts; }
        boolean is(Object o) { return v == o; }
    }
    static class StringBox extends Box<String> {
        StringBox() { super("init"); }
        @Override void set(String s) { super.set(s + "!"); }
        @Override String get() { return super.get(); }
    }
    static class NumBox<N extends Number> extends Box<N> { NumBox(N n) { super(n); } double twice() { return v.doubleValue() * 2; } N plain() { return v; } }
    static <T> T[] make(int n, T... none) { return Arrays.copyOf(none, n); }
    static <T> T[] unsafe(int n) { return (T[]) new Object[n]; }
    static <T> T[] pair(T a, T b) { return HeapPollution.<T>two(a, b); }
    static <T> T[] two(T... ts) { return ts; }
    static void spoil(List... ls) { Object[] os = ls; os[0] = List.of(42); }
    static <E extends Throwable> void sneak(Throwable t) throws E { throw (E) t; }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getSimpleName() + ": " + (e.getMessage() == null ? null : e.getMessage().replaceAll(" \\(.*", ""));
        }
        System.out.println(what + " -> " + (r instanceof Object[] o ? o.getClass().getSimpleName() + Arrays.toString(o) : r));
    }
    public static void main(String[] args) {
        Box<Integer> ints = (Box) new Box<>("not an int");
        t("get as object", () -> { Object o = ints.get(); return o; });
        t("get as Integer", () -> { Integer i = ints.get(); return i; });
        t("get discarded", () -> { ints.get(); return "nothing checked"; });
        t("get in concatenation", () -> "" + ints.get());
        t("get as int", () -> ints.get() + 1);
        t("method on it", () -> ints.get().hashCode());
        t("method of Object on it", () -> ints.get().equals("not an int"));
        t("field read", () -> ints.v);
        t("field compared", () -> ints.v == null);
        t("as argument Object", () -> ints.is(ints.v));
        t("as cast", () -> (Object) ints.v);
        t("as conditional", () -> { Object o = args.length == 0 ? ints.get() : "x"; return o; });
        t("as U", () -> { String s = ((Box<Object>) (Box) ints).as(); return s; });
        t("as wrong U", () -> { Runnable s = ((Box<Object>) (Box) ints).<Runnable>as(); return s; });
        Box raw = new StringBox();
        t("bridge accepts", () -> { raw.set("s"); return raw.get(); });
        t("bridge checks", () -> { raw.set(5); return raw.get(); });
        t("bridge left no trace", () -> Box.last);
        t("field bypasses", () -> { raw.v = 5; return raw.v; });
        t("bridge of get", () -> raw.get());
        Box<Double> nb = (Box) new NumBox<>(4);
        t("bound is not checked inside", () -> ((NumBox) (Box) nb).twice());
        t("bound is checked on return", () -> { NumBox<Double> q = (NumBox<Double>) nb; return q.plain().isNaN(); });
        t("bound of raw", () -> ((NumBox) (Box) nb).plain());
        t("bound violated", () -> { NumBox n = new NumBox(1); ((Box) n).v = "s"; return n.twice(); });
        t("generic array made", () -> make(2, "a"));
        t("generic array empty", () -> HeapPollution.<String>make(1));
        t("unsafe as Object[]", () -> { Object[] o = HeapPollution.<String>unsafe(1); return o; });
        t("unsafe as String[]", () -> { String[] o = unsafe(1); return o; });
        t("pair loses its type", () -> { String[] s = pair("a", "b"); return s; });
        t("two keeps it", () -> { String[] s = two("a", "b"); return s; });
        t("varargs of the box", () -> { String[] s = new Box<>("x").array("p", "q"); return s; });
        t("varargs of the raw box", () -> new Box("x").array("p", 1));
        t("spoiled varargs", () -> { List<String> l = new ArrayList<>(List.of("s")); List<String>[] ls = new List[] {l}; spoil(ls); return ls[0].get(0).length(); });
        t("list raw add", () -> { List<String> l = new ArrayList<>(); ((List) l).add(3); for (Object o : l) return o; return 0; });
        t("list raw add, typed loop", () -> { List<String> l = new ArrayList<>(); ((List) l).add(3); for (String o : l) return o; return 0; });
        t("checked list", () -> { List<String> l = Collections.checkedList(new ArrayList<>(), String.class); ((List) l).add(3); return l; });
        t("map raw put", () -> { Map<String, Integer> m = new TreeMap<>(); m.put("a", 1); ((Map) m).put(2, 2); return m; });
        t("map value", () -> { Map<String, Integer> m = new HashMap<>(); ((Map) m).put("k", "v"); int sum = 0; for (int v : m.values()) sum += v; return sum; });
        t("sort strangers", () -> { List l = new ArrayList(List.of("a", 1)); Collections.sort(l); return l; });
        t("function", () -> { Function<Object, Object> f = (Function) (Function<String, Integer>) String::length; return f.apply(List.of()); });
        t("function result", () -> { Supplier<String> f = (Supplier) () -> 5; return f.get().length(); });
        t("function result ignored", () -> { Supplier<String> f = (Supplier) () -> 5; Object o = f.get(); return o; });
        t("comparator", () -> { Comparator<String> c = (Comparator) Comparator.<Integer>naturalOrder(); return c.compare("a", "b"); });
        t("sneaked", () -> { HeapPollution.<RuntimeException>sneak(new java.io.IOException("io")); return 0; });
        t("reflective array", () -> ((String[]) Array.newInstance(String.class, 2)).length);
        t("optional", () -> { Optional<String> o = (Optional) Optional.of(7); return o.map(s -> s.length()).get(); });
        t("optional unused", () -> { Optional<String> o = (Optional) Optional.of(7); return o.isPresent() + " " + o; });
        t("iterator", () -> { Iterator<String> it = (Iterator) List.of(1, 2).iterator(); Object a = it.next(); String b = it.next(); return b; });
        t("toArray", () -> { List<String> l = (List) new ArrayList<>(List.of(1)); return l.toArray(new String[0]); });
        t("enum set", () -> { EnumSet<Thread.State> e = EnumSet.noneOf(Thread.State.class); ((Set) e).add("x"); return e; });
    }
}
