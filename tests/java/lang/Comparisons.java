// Branches on int, long, float and double comparisons, with NaN on either side.
public class Comparisons {
    static void b(boolean x) { System.out.print(x ? '1' : '0'); }

    static void ints(int x, int y) {
        b(x == y);
        b(x != y);
        b(x < y);
        b(x <= y);
        b(x > y);
        b(x >= y);
        b(!(x == y));
        b(!(x < y));
        b(!(x <= y));
        b(!(x > y));
        b(!(x >= y));
        System.out.println();
    }

    static void zero(int x) {
        b(x == 0);
        b(x != 0);
        b(x < 0);
        b(x <= 0);
        b(x > 0);
        b(x >= 0);
        System.out.println();
    }

    static void longs(long x, long y) {
        b(x == y);
        b(x != y);
        b(x < y);
        b(x <= y);
        b(x > y);
        b(x >= y);
        System.out.println();
    }

    static void floats(float x, float y) {
        b(x == y);
        b(x != y);
        b(x < y);
        b(x <= y);
        b(x > y);
        b(x >= y);
        b(!(x == y));
        b(!(x < y));
        b(!(x <= y));
        b(!(x > y));
        b(!(x >= y));
        System.out.println();
    }

    static void doubles(double x, double y) {
        b(x == y);
        b(x != y);
        b(x < y);
        b(x <= y);
        b(x > y);
        b(x >= y);
        b(!(x == y));
        b(!(x < y));
        b(!(x <= y));
        b(!(x > y));
        b(!(x >= y));
        System.out.println();
    }

    public static void main(String[] args) {
        int[] is = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int x : is) { zero(x); for (int y : is) ints(x, y); }
        long[] ls = {0, 1, -1, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long x : ls) for (long y : ls) longs(x, y);
        double[] ds = {0, -0d, 1, -1, 1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double x : ds) for (double y : ds) { doubles(x, y); floats((float) x, (float) y); }
        Object p = new Object(), q = p, n = null;
        b(p == q);
        b(p != q);
        b(p == null);
        b(n == null);
        b(n != null);
        b(p != n);
        System.out.println();
    }
}
