// *, / and % (JLS 15.17) for int, long, float and double over a grid of special values, and the identities between them.
public class MultiplicativeOperators {
    static final int[] I = {0, 1, -1, 2, -2, 3, 7, -7, 10, 46341, -46341, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
    static final long[] J = {0, 1, -1, 3, -7, 10, 3037000500L, 1L << 32, -(1L << 31), Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1};
    static final double[] D = {0.0, -0.0, 1, -1, 2.5, -2.5, 1e308, -1e308, 1e-320, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.NaN, 0.1, 3, 1e16};
    static final float[] F = {0f, -0f, 1, -3, 0.1f, 1e38f, -1e38f, 1e-45f, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN, 16777217f, 1.17549435E-38f};

    static int byConstant(int x) { return x / 7 + x % 7 + x / -3 + x % -3 + x / 8 + x % 8 + x / -8 + x % 10 + x / 1 + x % 1 + x / -1 + x % -1 + x / Integer.MIN_VALUE + x % Integer.MIN_VALUE; }
    static long byConstant(long x) { return x / 7 + x % 7 + x / -3 + x % -3 + x / 1024 + x % 1024 + x / 1000000007L + x % 1000000007L + x / -1 + x % -1 + x / Long.MIN_VALUE; }

    public static void main(String[] args) {
        for (int a : I) {
            StringBuilder sb = new StringBuilder("int " + a + ":");
            long hash = 0;
            for (int b : I) {
                hash = hash * 31 + a * b;
                try {
                    int q = a / b, r = a % b;
                    hash = hash * 31 + q * 17 + r;
                    if (q * b + r != a || r != 0 && (r < 0) != (a < 0))
                        sb.append(" BROKEN by ").append(b);
                } catch (ArithmeticException e) {
                    sb.append(' ').append(e.getMessage());
                }
            }
            System.out.println(sb + " " + hash + " " + byConstant(a));
        }
        for (long a : J) {
            StringBuilder sb = new StringBuilder("long " + a + ":");
            long hash = 0;
            for (long b : J) {
                hash = hash * 31 + a * b;
                try {
                    hash = hash * 31 + a / b;
                    hash = hash * 31 + a % b;
                } catch (ArithmeticException e) {
                    sb.append(' ').append(e.getMessage());
                }
            }
            System.out.println(sb + " " + hash + " " + byConstant(a));
        }
        for (double a : D) {
            StringBuilder sb = new StringBuilder("double " + a + ":");
            for (double b : D)
                sb.append(' ').append(a * b).append('|').append(a / b).append('|').append(a % b);
            System.out.println(sb);
        }
        for (float a : F) {
            StringBuilder sb = new StringBuilder("float " + a + ":");
            for (float b : F)
                sb.append(' ').append(a * b).append('|').append(a / b).append('|').append(a % b);
            System.out.println(sb);
        }
        System.out.println((5 % 3) + " " + (5 % -3) + " " + (-5 % 3) + " " + (-5 % -3) + " " + (5.5 % -2.25) + " " + (-5.5 % 2.25) + " " + Math.IEEEremainder(5.5, 2.25)
            + " " + Math.floorMod(-5, 3) + " " + Math.floorDiv(-5, 3) + " " + (-5 / 3) + " " + ((byte) -128 / (byte) -1) + " " + (char) ('a' * 1) + ('a' % 10));
        System.out.println((0.1 * 3) + " " + (0.1f * 3) + " " + (0.1f * 3.0) + " " + (1e308 * 10 / 10) + " " + (1e-310 / 10 * 10) + " " + (100 * 1.1) + " "
            + (2 / 3 * 3.0) + " " + (2 / 3.0 * 3) + " " + 1 / 3f * 3);
        long h = 0;
        int x = 12345;
        for (int n = 0; n < 3000; n++) {
            x = x * 1103515245 + 12345;
            int y = x >>> (n & 31) | 1;
            h = h * 31 + x / y + x % y + (long) x * y / 3 + (long) x % (y + 1L << 3 | 1);
        }
        System.out.println(h);
    }
}
