// Varargs calls, boxing into Object[], null and array arguments, overload resolution between fixed and varargs.
public class Varargs {
    static void p(Object... a) {
        System.out.print(a == null ? -1 : a.length);
        System.out.print(':');
        if (a != null) for (Object o : a) { System.out.print(' '); System.out.print(o); }
        System.out.println();
    }

    static int sum(int... v) { int s = 0; for (int x : v) s += x; return s; }
    static String pick(int a) { return "int"; }
    static String pick(Integer a) { return "Integer"; }
    static String pick(int... a) { return "int..."; }
    static String pick(long a) { return "long"; }
    static String pick(Object a) { return "Object"; }
    static String two(Object a, Object... r) { return r == null ? "null" : r.length == 0 ? "none" : "some"; }

    public static void main(String... args) {
        p();
        p(1);
        p(1, "two", 3.0, '4', 5L, 6f, true, null, (byte) 7, (short) 8);
        p((Object[]) null);
        p((Object) null);
        p(new Object[] {"x", "y"});
        p((Object) new Object[0].length);
        p((Object[]) new String[] {"s1", "s2"});
        p(sum(), sum(1), sum(1, 2, 3), sum(new int[] {10, 20}));
        byte b = 1;
        short s = 2;
        char c = 'c';
        p(pick(b), pick(s), pick(c), pick(1), pick(1L), pick(Integer.valueOf(1)), pick(1f), pick("x"), pick(),
                pick(1, 2), pick(Long.valueOf(2)));
        p(two(1), two(1, 2), two(1, (Object[]) null), two(1, (Object) null), two(1, new Object[0]));
    }
}
