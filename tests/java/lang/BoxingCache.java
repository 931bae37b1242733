// Boxing and unboxing, the caches of the wrapper classes, mixed comparisons.
public class BoxingCache {
    static void p(Object... a) {
        for (Object o : a) { System.out.print(o); System.out.print(' '); }
        System.out.println();
    }

    static Integer box(int i) { return i; }
    static Object obj(Object o) { return o; }

    public static void main(String[] args) {
        p(box(127) == box(127), box(128) == box(128), box(-128) == box(-128), box(-129) == box(-129),
                box(1000).equals(1000));
        Long a = 127L, b = 127L, c = 128L, d = 128L;
        p(a == b, c == d, c.equals(d), c.equals(128));
        Character x = 'x', y = 'x', u = '\u0100', v = '\u0100';
        p(x == y, u == v);
        Byte by = (byte) -1, by2 = (byte) -1;
        p(by == by2);
        Short s1 = 100, s2 = 100, s3 = 1000, s4 = 1000;
        p(s1 == s2, s3 == s4);
        Boolean t = true, t2 = Boolean.parseBoolean("TRUE");
        p(t == t2);
        Integer i = 5;
        i++;
        i += 3;
        i = -i;
        p(i, i == -9, i * 2);
        Double dd = 1.5;
        dd *= 2;
        p(dd, dd == 3.0, dd.equals(3.0), obj(3) == obj(3));
        p(obj(true ? 1 : 'a'), obj(true ? 1 : 2.0), obj(true ? Integer.valueOf(1) : Double.valueOf(2)),
                obj(false ? 1 : "str"), obj(true ? null : 0));
        p(obj(args.length == 0 ? 'a' : 0), obj(args.length == 0 ? 'b' : i));
        int[] cnt = new int[1];
        Integer[] boxes = {1, 2, 3};
        for (int k : boxes) cnt[0] += k;
        boxes[1]++;
        p(cnt[0], boxes[1]);
        try {
            Integer n = null;
            int z = n;
            p(z);
        } catch (NullPointerException e) {
            p("npe");
        }
        try { Integer n = null; p(n + 1); } catch (NullPointerException e) { p("npe"); }
        try { Boolean n = null; if (n) p("yes"); } catch (NullPointerException e) { p("npe"); }
        try { int q = args.length == 0 ? (Integer) null : 0; p(q); } catch (NullPointerException e) { p("npe"); }
        try { switch ((Integer) obj(null)) { case 1: } } catch (NullPointerException e) { p("npe"); }
        p(new StringBuilder().append((Object) 5).append(Integer.valueOf(6)).append(Character.valueOf('c')));
        p(Integer.valueOf(3).hashCode(), Long.valueOf(1L << 33).hashCode(), Double.valueOf(1.5).hashCode(),
                Boolean.TRUE.hashCode(), Character.valueOf('A').hashCode(), Float.valueOf(1f).hashCode());
        long l = box(7);
        double f = box(8);
        p(l, f);
        Object o = 'c';
        char ch = (char) o;
        p(ch);
        try { int bad = (int) o; p(bad); } catch (ClassCastException e) { p("cce"); }
    }
}
