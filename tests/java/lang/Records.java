// Records: accessors, compact constructors, equals, hashCode, toString, nested and generic records, interfaces.
import java.util.*;

public class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);
        Point { if (x < -100) throw new IllegalArgumentException("x too small: " + x); }
        Point(int v) { this(v, v); }
        double len() { return Math.sqrt(x * x + y * y); }
        Point plus(Point o) { return new Point(x + o.x, y + o.y); }
    }

    record Empty() { }

    record One(String s) {
        public String s() { return "<" + s + ">"; }
    }

    record All(boolean z, byte b, char c, short s, int i, long l, float f, double d, String str, Object o, int[] arr) {
    }

    record Gen<T extends Comparable<T>>(T a, List<? extends T> rest) implements Comparable<Gen<T>> {
        public int compareTo(Gen<T> o) { return a.compareTo(o.a); }
    }

    record Node(Object v, Node next) { }

    record Custom(int a) {
        public boolean equals(Object o) { return o instanceof Custom c && c.a % 10 == a % 10; }
        public int hashCode() { return a % 10; }
        public String toString() { return "custom" + a; }
    }

    record Norm(String n, List<String> l) {
        Norm { n = n.trim().toLowerCase(); l = List.copyOf(l); }
    }

    record Dbl(double d, float f) { }
    interface Shape { double area(); }

    record Rect(double w, double h) implements Shape {
        public double area() { return w * h; }
    }

    record Var(int... v) {
        int sum() { int s = 0; for (int x : v) s += x; return s; }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4), q = new Point(3, 4), r = new Point(5);
        System.out.println(p + " " + p.equals(q) + " " + (p == q) + " " + p.equals(r) + " " + p.equals(null) + " "
                + p.equals("x") + " " + (p.hashCode() == q.hashCode()) + " " + p.hashCode() + " " + p.x() + p.y() + " "
                + p.len() + " " + p.plus(r) + Point.ORIGIN);
        try { new Point(-101, 0); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new One("v") + " " + new One("v").s() + " " + new One(null) + " " + new One(null)
                .equals(new One(null)) + new One(null).hashCode() + " " + new One("v").hashCode());
        int[] arr = {1};
        All a = new All(true, (byte) -1, 'c', (short) 2, 3, 4L << 32, 5.5f, 6.25, "s", null, arr),
                b = new All(true, (byte) -1, 'c', (short) 2, 3, 4L << 32, 5.5f, 6.25, "s", null, arr),
                c = new All(true, (byte) -1, 'c', (short) 2, 3, 4L << 32, 5.5f, 6.25, "s", null, new int[] {
            1
        });
        System.out.println(a.equals(b) + " " + a.equals(c) + " " + (a.hashCode() == b.hashCode()));
        System.out.println(new All(false, (byte) 1, 'd', (short) 2, 3, 4, 5, 6, "t", List.of(1), null));
        System.out.println(new All(false, (byte) 1, 'd', (short) 2, 3, 4, 5, 6, "t", List.of(1), null).hashCode());
        System.out.println(new Gen<>("a", List.of("b")) + " " + new Gen<>(3, List.of())
                .compareTo(new Gen<>(5, List.of(1))));
        System.out.println(new Node(1, new Node("two", new Node(3.0, null))));
        System.out.println(new Node(1, new Node("two", null)).equals(new Node(1, new Node("two", null))));
        System.out.println(new Custom(13).equals(new Custom(23)) + " " + new Custom(13)
                + new HashSet<>(List.of(new Custom(1), new Custom(2))).contains(new Custom(11)));
        System.out.println(new Norm("  ABC ", new ArrayList<>(List.of("z"))));
        System.out.println(new Dbl(0.0, 0f).equals(new Dbl(-0.0, 0f)) + " " + new Dbl(Double.NaN, Float.NaN)
                .equals(new Dbl(Double.NaN, Float.NaN)) + " " + new Dbl(1.5, 2.5f).hashCode());
        Shape s = new Rect(2, 3.5);
        System.out.println(s + " " + s.area());
        System.out.println(new Var(1, 2, 3).sum() + " " + new Var().v().length);
        record Local(String k, int n) implements Comparable<Local> {
            public int compareTo(Local o) { return n - o.n; }
        }
        TreeSet<Local> ts = new TreeSet<>(List.of(new Local("b", 2), new Local("a", 1)));
        System.out.println(ts);
        Map<Point, String> m = new HashMap<>();
        m.put(p, "first");
        m.put(q, "second");
        System.out.println(m);
        for (int i = 0; i < 50; i++) m.put(new Point(i % 5, i % 3), "v" + i);
        System.out.println(m.size() + m.get(new Point(4, 2)));
    }
}
