// Comparison (JLS 15.20, 15.21): numbers of different types, NaN and signed zeros in all six operators and in branches
// both ways, boxes by reference or value, booleans, references of related types.
public class RelationalEquality {
    static final double[] D = {Double.NEGATIVE_INFINITY, -1, -0.0, 0.0, Double.MIN_VALUE, 1, Double.POSITIVE_INFINITY, Double.NaN};
    static int ops(double a, double b) { return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a > b ? 4 : 0) | (a >= b ? 8 : 0) | (a == b ? 16 : 0) | (a != b ? 32 : 0); }
    static int ops(float a, float b) { return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a > b ? 4 : 0) | (a >= b ? 8 : 0) | (a == b ? 16 : 0) | (a != b ? 32 : 0); }
    static int ops(long a, long b) { return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a > b ? 4 : 0) | (a >= b ? 8 : 0) | (a == b ? 16 : 0) | (a != b ? 32 : 0); }
    static int ops(int a, int b) { return (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a > b ? 4 : 0) | (a >= b ? 8 : 0) | (a == b ? 16 : 0) | (a != b ? 32 : 0); }
    /** The negations compile to the opposite branches, which matter for NaN. */
    static int not(double a, double b) { return (!(a < b) ? 1 : 0) | (!(a <= b) ? 2 : 0) | (!(a > b) ? 4 : 0) | (!(a >= b) ? 8 : 0) | (!(a == b) ? 16 : 0) | (!(a != b) ? 32 : 0); }
    static int not(float a, float b) { return (!(a < b) ? 1 : 0) | (!(a <= b) ? 2 : 0) | (!(a > b) ? 4 : 0) | (!(a >= b) ? 8 : 0) | (!(a == b) ? 16 : 0) | (!(a != b) ? 32 : 0); }
    static boolean stored(double a, double b) { boolean lt = a < b, ge = a >= b; return lt == ge; }
    static int loop(double limit) { int n = 0; for (double x = 0; x < limit && n < 100; x += 0.1) n++; int m = 0; for (double x = 0; !(x >= limit) && m < 100; x += 0.1) m++; return n * 1000 + m; }

    interface I { } interface J { } static class A implements I { } static class B extends A implements J { @Override public boolean equals(Object o) { return true; } @Override public int hashCode() { return 1; } }

    public static void main(String[] args) {
        for (double a : D) {
            StringBuilder sb = new StringBuilder(a + ":");
            for (double b : D)
                sb.append(' ').append(ops(a, b)).append('/').append(not(a, b)).append(ops((float) a, (float) b) == ops(a, b) ? "" : "f").append(stored(a, b) ? "=" : "")
                    .append(Double.compare(a, b)).append(Double.valueOf(a).equals(b) ? "e" : "");
            System.out.println(sb);
        }
        int[] ints = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
        for (int a : ints) {
            StringBuilder sb = new StringBuilder();
            for (int b : ints)
                sb.append(ops(a, b)).append(' ').append(ops((long) a, b)).append(' ').append(ops((long) a << 32, (long) b << 32)).append(' ').append(not((float) a, (float) b)).append(", ");
            System.out.println(sb);
        }
        long big = (1L << 53) + 1;
        System.out.println((big == (double) big) + " " + (big > (double) big) + " " + (big == (double) (big - 1)) + " " + (16777217 == 1.6777216e7f) + " " + (Integer.MAX_VALUE == 2147483648f)
            + " " + (Long.MAX_VALUE == 9.223372036854775807e18) + " " + (0.1f == 0.1) + " " + (0.5f == 0.5) + " " + ('a' == 97.0) + " " + ((byte) 200 == 200) + " " + ((char) -1 == -1));
        System.out.println(loop(1) + " " + loop(0) + " " + loop(Double.NaN) + " " + loop(-1) + " " + loop(Double.POSITIVE_INFINITY));
        Integer x = 1000, y = 1000, z = 1001;
        Long lx = 1000L;
        Double nan = Double.NaN;
        System.out.println((x == y) + " " + x.equals(y) + " " + (x <= y && x >= y) + " " + (x == 1000) + " " + (x + 1 == (int) z) + " " + (lx == (long) x) + " " + lx.equals(x) + " " + (lx >= x)
            + " " + (nan == nan) + " " + (nan == Double.NaN) + " " + nan.equals(nan) + " " + (nan != (double) nan) + " " + ((Object) x == y) + " " + (x < z ^ z < x));
        Boolean t = true, u = new String("true").equals("true");
        System.out.println((t == u) + " " + (t == true) + " " + (t != !u) + " " + (true == false != true) + " " + (1 < 2 == 2 > 1) + " " + (t & u == t));
        A a = new B();
        B b = (B) a;
        I i = a;
        J j = b;
        Object[] arr = {a};
        int[] n1 = {1}, n2 = n1.clone();
        System.out.println((a == b) + " " + (i == j) + " " + (i == arr[0]) + " " + (a == new B()) + " " + a.equals(new Object()) + " " + (n1 == n2) + " " + (null == null) + " " + (a != null)
            + " " + ((Object) "x" == "x") + " " + (A.class == a.getClass()) + " " + (a.getClass() == b.getClass()) + " " + (int[].class == n1.getClass()));
        int hash = 0;
        for (int p = -5; p < 6; p++)
            for (int q = -5; q < 6; q++) {
                hash = hash * 3 + (p < q ? p : q) + (p >= q ? 7 : 11) + (p == q ? 100 : 0) + (p > 0 == q > 0 ? 1 : 2) + (p <= 0 && q != 0 || p == 3 ? 5 : 0);
                if (p == 0) hash++; if (p != 0) hash--; if (p < 0) hash += 2; if (p >= 0) hash += 3; if (p > 0) hash += 4; if (p <= 0) hash += 5;
            }
        System.out.println(hash);
    }
}
