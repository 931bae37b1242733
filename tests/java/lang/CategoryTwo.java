// Longs and doubles beside one-slot values: many arguments, stack shuffling, locals reused with other types,
// exceptions in between.
public class CategoryTwo {
    static long f(long a, int b, double c, long d, float e, double f, byte g, long h, Object o, double i) {
        return a * 2 + b + (long) c - d + (long) e + (long) f + g + h + (o == null ? 1 : 2) + (long) i;
    }

    static double g(double a, double b) { return a - b; }
    long l;
    double d;
    static long sl;
    static double sd;
    long[] la = {1, 2, 3};
    double[] da = {1.5, 2.5, 3.5};
    static int calls;
    CategoryTwo me() { calls++; return this; }
    static long side(long v) { calls++; return v; }
    static double side(double v) { calls++; return v; }
    static int idx(int i) { calls++; return i; }

    static long reuse(int k) {
        long r = 0;
        { long a = k; double b = a * 0.5; r += a + (long) b; }
        {
            int a = k;
            String s = "x" + a;
            float q = a;
            r += s.length() + (long) q;
        }
        { double a = k; long b = (long) a << 33; r ^= b; }
        for (int i = 0; i < 3; i++) {
            if (i % 2 == 0) {
                long t = r;
                r = t * 3;
            } else {
                String t = "" + r;
                r += t.length();
            }
        }
        try {
            long t = r / (k - 5);
            r = t;
        } catch (ArithmeticException e) {
            double z = r;
            r = (long) (z / 2);
        } finally {
            long fin = r;
            r = fin + 1;
        }
        return r;
    }

    static long rec(int n, long a, double b) { return n == 0 ? a + (long) b : rec(n - 1, a * 3 + n, b / 2 + n) ^ n; }
    static <T> T pick(boolean z, T a, T b) { return z ? a : b; }

    static long sw(long v) {
        return switch ((int) (v >>> 32)) { case 0 -> v * 2; case 1 -> -v; default -> v ^ 0xffL; };
    }

    public static void main(String[] args) {
        System.out.println(f(1L << 40, 2, 3.9, 4, 5.5f, 6.6, (byte) 7, 8L, null, 9.99));
        CategoryTwo c = new CategoryTwo();
        System.out.println(c.me().l = 5);
        System.out.println(c.me().l++ + ++c.me().l);
        System.out.println(c.me().d += 2.5);
        System.out.println(c.me().la[idx(1)] += side(10));
        System.out.println(c.la[idx(2)]++ * c.la[idx(2)]--);
        System.out.println(c.da[idx(0)] *= side(2.0));
        System.out.println(-c.da[idx(1)]-- - c.da[1]);
        long x, y;
        x = y = sl = c.l = c.la[0] = side(99);
        System.out.println(x + y + sl + c.l + c.la[0]);
        double p, q;
        p = q = sd = c.d = c.da[2] = side(0.25);
        System.out.println(p + q + sd + c.d + c.da[2]);
        System.out.println(sl++ + sl-- + --sl);
        System.out.println(sd++ - ++sd);
        System.out.println(calls);
        for (int k = 0; k < 8; k++) System.out.print(reuse(k) + " ");
        System.out.println();
        System.out.println(rec(50, 1, 1e10) + " " + pick(true, 1L, 2L) + pick(false, 1.5, 2.5) + " " + sw(5)
                + sw(1L << 32) + sw(-1));
        side(1L);
        side(2.0);
        System.out.println(g(side(3.0), side(4.0)) + " " + calls);
        long[][] m = new long[2][3];
        m[1][2] = m[0][1] = side(7);
        m[1][idx(2)] <<= 3;
        System.out.println(m[1][2] + m[0][1]);
        Object o = x > 5 ? (Object) x : p;
        System.out.println(o);
        long cmp = Long.compare(x, y) + Double.compare(p, -0.0) + (x == y ? 100 : 0) + (p < q ? 1000 : 0);
        System.out.println(cmp);
        try {
            c.la[idx(9)] = side(1 / (calls - calls));
        } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try { ((CategoryTwo) null).l = side(5L); } catch (NullPointerException e) { System.out.println(calls); }
    }
}
