// Hot loops over floats and doubles: rounding must not depend on how the loop is executed.
public class HotFloatLoops {
    static double series(int n) {
        double s = 0;
        for (int i = 1; i <= n; i++) s += (i & 1) == 1 ? 1.0 / (2 * i - 1) : -1.0 / (2 * i - 1);
        return s * 4;
    }

    static float fsum(int n) { float s = 0; for (int i = 0; i < n; i++) s += 0.1f * i; return s; }
    static double newton(double x) { double r = x; for (int i = 0; i < 30; i++) r = (r + x / r) / 2; return r; }
    static double horner(double x, double[] c) { double r = 0; for (double v : c) r = r * x + v; return r; }

    static int nanCount(double[] d) {
        int n = 0;
        for (double v : d) {
            if (v != v) n++;
            if (v < 0) n += 10;
            if (!(v >= 0)) n += 100;
            if (v > 1) n += 1000;
            if (!(v <= 1)) n += 10000;
        }
        return n;
    }

    static double logistic(double r, int n) {
        double x = 0.5;
        for (int i = 0; i < n; i++) x = r * x * (1 - x);
        return x;
    }

    static long conv(int n) {
        long s = 0;
        for (int i = 0; i < n; i++) {
            double d = i * 1e6 - 5e9;
            s += (int) d + (long) (d * 1e12) + (int) (float) d;
            s ^= Double.doubleToRawLongBits(d) >>> 20 ^ Float.floatToRawIntBits((float) d);
        }
        return s;
    }

    static float ffma(int n) {
        float a = 1, b = 1.0001f;
        for (int i = 0; i < n; i++) { a = a * b + 1e-5f; if (a > 1000) a %= 3; }
        return a;
    }

    static double rem(int n) { double s = 0; for (int i = 1; i < n; i++) s += 1e9 % i + -7.5 % (i * 0.3); return s; }

    public static void main(String[] args) {
        double t = 0;
        double[] c = {1, -2, 3, -4, 5}, q = {
            0, -0.0, 0.5, Double.NaN, -1, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int r = 0; r < 200; r++) t += series(r) + fsum(r) + newton(r + 1) + horner(r / 100.0, c) + nanCount(q)
                + ffma(r) + rem(r % 20);
        System.out.println(t);
        System.out.println(series(50000) + " " + fsum(50000) + " " + newton(2) + " " + logistic(3.9, 20000) + " "
                + conv(20000) + " " + ffma(50000) + " " + rem(10000));
        double s = 0;
        for (int i = 0; i < 40000; i++) { s += Math.sqrt(i) * ((i & 3) - 1.5); if (s > 100) s = -s / 3; }
        System.out.println(s);
        float f = 1;
        for (int i = 0; i < 40000; i++) { f = f * 1.37f - (int) f; if (f > 1e6f) f = 1; }
        System.out.println(f);
        int k = 0;
        for (double d = 0; d < 10; d += 0.1) k++;
        for (float d = 0; d < 10; d += 0.1f) k += 1000;
        System.out.println(k);
    }
}
