// Record classes (JLS 8.10): canonical, compact and other constructors, accessors by hand, nested, generic and local
// records, interfaces, static members, and the equals, hashCode and toString that are made for all component types.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

public class RecordForms {
    record Empty() { }
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);
        static int made;
        Point { made++; if (x < 0) throw new IllegalArgumentException("x is " + x); y = Math.abs(y); }
        Point(int both) { this(both, both); }
        double norm() { return Math.sqrt(x * x + y * y); }
        Point plus(Point o) { return new Point(x + o.x, y + o.y()); }
    }
    record Explicit(String name, int[] data) {
        Explicit(String name, int[] data) { this.name = Objects.requireNonNullElse(name, "none"); this.data = data.clone(); }
        public int[] data() { return data.clone(); }
        @Override public boolean equals(Object o) { return o instanceof Explicit e && e.name.equals(name) && java.util.Arrays.equals(data, e.data); }
        @Override public int hashCode() { return name.hashCode() * 31 + java.util.Arrays.hashCode(data); }
    }
    record All(boolean z, byte b, short s, char c, int i, long j, float f, double d, String t, int[] a, Object o) { }
    record Pair<A extends Comparable<A>, B>(A first, B second) implements Comparable<Pair<A, B>> {
        public int compareTo(Pair<A, B> o) { return first.compareTo(o.first); }
        <C> Pair<A, C> with(C c) { return new Pair<>(first, c); }
        static <T extends Comparable<T>> Pair<T, T> twin(T t) { return new Pair<>(t, t); }
    }
    record Many(int n, String... words) { int total() { int t = n; for (String w : words) t += w.length(); return t; } }
    record Tree(Tree left, int value, Tree right) {
        Tree(int v) { this(null, v, null); }
        Tree insert(int v) {
            return v < value ? new Tree(left == null ? new Tree(v) : left.insert(v), value, right)
                : new Tree(left, value, right == null ? new Tree(v) : right.insert(v));
        }
    }
    interface Named { String name(); default String hello() { return "hello " + name(); } }
    record Person(String name, int age) implements Named {
        record Key(String k) { Key { k = k.trim(); } }
        Key key() { return new Key("  " + name + " "); }
        enum Kind { CHILD, ADULT }
        Kind kind() { return age < 18 ? Kind.CHILD : Kind.ADULT; }
    }
    record Fl(float f, double d) { }

    public static void main(String[] args) {
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        Point p = new Point(3, -4);
        System.out.println(p + " " + p.norm() + " " + p.plus(new Point(1)) + " " + Point.ORIGIN + " " + Point.made + " "
            + p.equals(new Point(3, 4)) + p.equals(null) + p.equals("x") + " " + p.hashCode());
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + Point.made);
        }
        int[] data = {1, 2};
        Explicit e = new Explicit(null, data);
        data[0] = 9;
        e.data()[1] = 9;
        System.out.println(e.name() + e.data()[0] + e.data()[1] + " " + e.equals(new Explicit("none", new int[] {1, 2})) + " " + e.hashCode());
        int[] shared = {5};
        All one = new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, "t", shared, null);
        All two = new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, new String("t"), shared, null);
        All other = new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, "t", shared.clone(), null);
        System.out.println(one.equals(two) + " " + one.equals(other) + " " + (one.hashCode() == two.hashCode()) + " "
            + one.toString().replaceAll("@[0-9a-f]+", "@"));
        System.out.println(new All(false, (byte) 0, (short) 0, '0', 0, 0, 0, 0, null, null, null));
        System.out.println(new All(false, (byte) 0, (short) 0, '0', 0, 0, 0, 0, null, null, null).hashCode());
        System.out.println(new Fl(0f, 0.0).equals(new Fl(-0f, 0.0)) + " " + new Fl(Float.NaN, Double.NaN).equals(new Fl(Float.NaN, Double.NaN))
            + " " + new Fl(-0f, -0.0).hashCode() + " " + new Fl(1.5f, 2.5).hashCode() + " " + new Fl(-0f, Double.NaN));
        Pair<String, Integer> pair = new Pair<>("k", 1);
        System.out.println(pair + " " + pair.with('c') + " " + Pair.twin(5) + " " + pair.with(pair) + " " + pair.hashCode());
        TreeSet<Pair<String, Integer>> set = new TreeSet<>(Comparator.reverseOrder());
        for (String s : "the quick brown fox".split(" "))
            set.add(new Pair<>(s, s.length()));
        System.out.println(set);
        System.out.println(new Many(3, "a", "bc").total() + " " + new Many(3).words().length + " " + new Many(1, (String[]) null).words());
        Tree t = new Tree(5);
        for (int v : new int[] {2, 8, 6})
            t = t.insert(v);
        System.out.println(t + " " + t.hashCode() + " " + t.equals(new Tree(5).insert(8).insert(2).insert(6)));
        Person per = new Person("Ann", 17);
        System.out.println(per.hello() + " " + per.key() + " " + per.kind() + " " + per);
        record Local<T>(T t, List<T> l) { Local { l = List.copyOf(l); l.forEach(x -> { }); } }
        List<String> src = new ArrayList<>(List.of("a"));
        Local<String> local = new Local<>("z", src);
        src.add("b");
        System.out.println(local + " " + local.equals(new Local<>("z", List.of("a"))) + " " + Record.class.isInstance(local));
    }
}
