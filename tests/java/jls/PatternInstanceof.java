// instanceof with and without patterns (JLS 15.20.2, 14.30, 6.3): scopes through !, &&, || and early exits, shadowed
// fields, generic types, arrays, null, assignment to pattern variables, evaluation of the operand once.
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public class PatternInstanceof {
    String s = "field";
    int calls;
    Object next(Object o) { calls++; return o; }

    String scope(Object o) {
        if (o instanceof String s && s.length() > 2) return s + "/" + this.s;
        else if (o instanceof Integer s) { s++; return "int " + s; }
        return s;
    }
    String negated(Object o) {
        if (!(o instanceof String s)) return "not, " + s.length();
        s = s + "!";
        return s;
    }
    boolean either(Object a, Object b) { return !(a instanceof String x) || !(b instanceof String y) ? a == b : x.equals(y); }
    boolean equalTo(Object o) { return o instanceof PatternInstanceof p && p.s.equals(s) && p.calls == calls; }
    String ternary(Object o) { return o instanceof Long l ? "long " + (l + 1) : o instanceof Character c ? "char " + ++c : !(o instanceof List<?> l) ? "other" : "list " + l.size(); }
    int loop(Object o) {
        int n = 0;
        while (o instanceof Object[] a && a.length > 0) { o = a[0]; n++; }
        do { n += 10; } while (!(o instanceof Integer i) && n < 40);
        for (; !(o instanceof String t); o = "end") n += 100;
        return n + t.length() * 1000;
    }
    static <T extends Comparable<T>> String generic(T t, Collection<T> c) {
        if (c instanceof List<T> l && l.size() > 1 && l.get(0).compareTo(t) != 0) return "first " + l.get(0).compareTo(t);
        if (c instanceof ArrayList<T> a) return "ArrayList " + a.contains(t);
        return "neither";
    }
    static String arrays(Object o) {
        if (o instanceof int[] a) return "int[] " + a.length;
        if (o instanceof int[][] a) return "int[][] " + a[0].length;
        if (o instanceof String[] a && a.length > 0 && a[0] != null) return "String[] " + a[0];
        if (o instanceof CharSequence[] a) return "CharSequence[] " + a.length;
        if (o instanceof Object[] a) return "Object[] " + a.length;
        if (o instanceof Cloneable c) return "Cloneable " + c.getClass().getSimpleName();
        return "none";
    }
    sealed interface Tree permits Leaf, Branch { }
    record Leaf(int v) implements Tree { }
    record Branch(Tree l, Tree r) implements Tree { }
    static int sum(Tree t) {
        return t instanceof Leaf leaf ? leaf.v() : t instanceof Branch b && b.l() instanceof Leaf x && b.r() instanceof Leaf y ? x.v() + y.v()
            : t instanceof Branch b ? sum(b.l()) + sum(b.r()) : 0;
    }
    static String classes(Object o) {
        StringBuilder sb = new StringBuilder();
        sb.append(o instanceof Object ? 1 : 0).append(o instanceof Comparable ? 1 : 0).append(o instanceof Number ? 1 : 0)
            .append(o instanceof Map<?, ?> ? 1 : 0).append(o instanceof Runnable ? 1 : 0).append(o instanceof Enum ? 1 : 0)
            .append(o instanceof Record ? 1 : 0).append(o instanceof Iterable<?> ? 1 : 0).append(o instanceof Cloneable ? 1 : 0)
            .append(o instanceof java.io.Serializable ? 1 : 0).append(o instanceof Throwable ? 1 : 0);
        return sb.toString();
    }
    static boolean finalPattern(Object o) { return o instanceof final String t && t.isEmpty(); }
    static Runnable capture(Object o) { return o instanceof Integer i ? () -> System.out.println("captured " + i) : () -> System.out.println("nothing"); }

    public static void main(String[] args) {
        PatternInstanceof p = new PatternInstanceof();
        for (Object o : new Object[] {"abc", "ab", 5, 6L, 'x', List.of(1, 2), null})
            System.out.println(p.scope(o) + " | " + p.negated(o) + " | " + p.ternary(o) + " | " + p.either(o, "abc") + " | " + classes(o)
                + " | " + finalPattern(o));
        System.out.println(p.loop(new Object[] {new Object[] {new Object[] {}}}) + " " + p.loop(7) + " " + p.loop("str"));
        System.out.println(p.equalTo(new PatternInstanceof()) + " " + p.equalTo("field") + " " + p.equalTo(null));
        if (p.next("once") instanceof String t && p.next(t) instanceof CharSequence c && c == t)
            System.out.println("calls " + p.calls + " " + p.equalTo(new PatternInstanceof()));
        System.out.println(generic("b", List.of("a", "z")) + ", " + generic("b", new ArrayList<>(List.of("b"))) + ", " + generic(1, new java.util.TreeSet<>()));
        for (Object o : new Object[] {new int[3], new int[1][2], new String[] {"s"}, new String[] {null}, new StringBuilder[2], new Integer[4],
            new long[1], new Thread[0][], "s"})
            System.out.print(arrays(o) + "; ");
        System.out.println();
        System.out.println(sum(new Branch(new Branch(new Leaf(1), new Leaf(2)), new Branch(new Leaf(3), new Branch(new Leaf(4), new Leaf(5))))) + " " + sum(null));
        for (Object o : new Object[] {new Leaf(1), Thread.State.NEW, new Thread(), Map.of(), new Error(), new int[0], (Runnable) () -> { }})
            System.out.print(classes(o) + " ");
        System.out.println();
        capture(4).run();
        capture("x").run();
        Object o = 5;
        if (!(o instanceof Integer n) || n < 0) throw new IllegalStateException();
        int twice = n * 2;
        n = 8;
        System.out.println(twice + " " + n + " " + o);
    }
}
