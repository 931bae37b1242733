// Floating point is strict (JLS 15.4, 4.2.4): sums, products and divisions at the edges of range and precision, no
// extended exponent or fused steps, conversions in between, summation orders, iterations that would show a difference.
public class StrictFloat {
    static strictfp double strict(double a, double b) { return a * b / b; }
    static double plain(double a, double b) { return a * b / b; }
    static String h(double d) { return Long.toHexString(Double.doubleToRawLongBits(d)); }
    static String h(float f) { return Integer.toHexString(Float.floatToRawIntBits(f)); }
    static double logistic(double r, int n) { double x = 0.5123; for (int i = 0; i < n; i++) x = r * x * (1 - x); return x; }
    static float logistic(float r, int n) { float x = 0.5123f; for (int i = 0; i < n; i++) x = r * x * (1 - x); return x; }
    static double muller() { double a = 2, b = -4; for (int i = 0; i < 30; i++) { double c = 111 - 1130 / b + 3000 / (a * b); a = b; b = c; } return b; }
    static double rump(double x, double y) { return 333.75 * y * y * y * y * y * y + x * x * (11 * x * x * y * y - y * y * y * y * y * y - 121 * y * y * y * y - 2) + 5.5 * y * y * y * y * y * y * y * y + x / (2 * y); }
    static double fmaLike(double a, double b, double c) { return a * b + c; }
    static double kahan(double[] v) { double s = 0, c = 0; for (double x : v) { double y = x - c, t = s + y; c = (t - s) - y; s = t; } return s; }
    static double eps() { double e = 1; while (1 + e / 2 != 1) e /= 2; return e; }
    static float epsf() { float e = 1; while (1 + e / 2 != 1) e /= 2; return e; }
    static int base() { double a = 1; while (a + 1 - a - 1 == 0) a *= 2; double b = 1; while (a + b - a == 0) b += 1; return (int) (a + b - a); }
    static double sqrt(double v) { double x = v; for (int i = 0; i < 60; i++) x = (x + v / x) / 2; return x; }
    static double exp(double x) { double s = 1, t = 1; for (int i = 1; i < 60; i++) { t = t * x / i; s += t; } return s; }

    public static void main(String[] args) {
        System.out.println(strict(Double.MAX_VALUE, 2) + " " + plain(Double.MAX_VALUE, 2) + " " + plain(Double.MIN_VALUE, 0.5) + " " + strict(1e-200, 1e-200) + " " + plain(1e-160, 1e-160));
        System.out.println(h(0.1 + 0.2) + " " + h(0.1f + 0.2f) + " " + h(0.1f + 0.2) + " " + h(1.0 / 3) + " " + h(1f / 3) + " " + h(2.0 / 3 - 1.0 / 3) + " " + h((float) (1.0 / 3)));
        System.out.println(h(Double.MIN_NORMAL / 2) + " " + h(Double.MIN_VALUE / 2) + " " + h(Double.MIN_VALUE * 1.5) + " " + h(Double.MIN_NORMAL - Double.MIN_VALUE) + " " + h(Float.MIN_NORMAL * 0.99999994f)
            + " " + h(Float.MIN_VALUE * 0.5f) + " " + h(Float.MIN_VALUE * 0.75f) + " " + h(-Float.MIN_VALUE / 2));
        System.out.println(h(Double.MAX_VALUE + 9.9e291) + " " + h(Double.MAX_VALUE + 9.98e291) + " " + h(Float.MAX_VALUE + 1.0e31f) + " " + h(Float.MAX_VALUE + 1.1e31f) + " " + (Float.MAX_VALUE * 2f / 2f));
        System.out.println("products " + h(1.0000000000000002 * 1.0000000000000002) + " " + h(134217729.0 * 134217729.0) + " " + h(fmaLike(134217729.0, 134217729.0, -18014398777917440.0)) + " "
            + h(Math.fma(134217729.0, 134217729.0, -18014398777917440.0)) + " " + h(4097f * 4097f - 16785408f) + " " + h(Math.fma(4097f, 4097f, -16785408f)));
        // Rounded to double first and to float afterwards is not the float operation for all; for one + - * / it is.
        int differ = 0;
        float x = 0.3f, y = 1.7f;
        for (int i = 0; i < 2000; i++) {
            x = x * 1.0173f % 100f + 0.001f;
            y = y * 0.9811f + 3.7f / x;
            if ((float) ((double) x * y) != x * y || (float) ((double) x + y) != x + y || (float) ((double) x / y) != x / y) differ++;
            if ((float) ((double) x * y + x) != x * y + x) differ += 1000;
        }
        System.out.println("double rounding " + differ + " " + h(x) + " " + h(y));
        System.out.println("logistic " + h(logistic(3.9, 500)) + " " + h(logistic(3.9f, 500)) + " muller " + h(muller()) + " rump " + h(rump(77617, 33096)));
        System.out.println("eps " + eps() + " " + epsf() + " base " + base() + " sqrt " + h(sqrt(2)) + " " + h(Math.sqrt(2)) + " exp " + h(exp(1)) + " " + h(exp(-5.5)));
        double[] v = new double[1000];
        for (int i = 0; i < v.length; i++) v[i] = (i % 2 == 0 ? 1 : -1) * 1.0 / (i * i + 0.37) * Math.pow(10, i % 17);
        double up = 0, down = 0, pair = 0;
        for (int i = 0; i < v.length; i++) { up += v[i]; down += v[v.length - 1 - i]; }
        for (int i = 0; i < v.length; i += 2) pair += v[i] + v[i + 1];
        System.out.println("sums " + h(up) + " " + h(down) + " " + h(pair) + " " + h(kahan(v)));
        double nan = Double.longBitsToDouble(0x7ff8000000000123L);
        float fnan = Float.intBitsToFloat(0x7fc00123);
        System.out.println("nan " + h(nan) + " " + h(fnan) + " " + Long.toHexString(Double.doubleToLongBits(nan)) + " " + Integer.toHexString(Float.floatToIntBits(fnan)) + " " + (nan == nan) + " " + Double.isNaN(nan + 1) + " " + Double.isNaN((float) nan)
            + " " + (0 * Double.POSITIVE_INFINITY) + " " + (Double.POSITIVE_INFINITY - Double.POSITIVE_INFINITY) + " " + (1 / -0.0) + " " + (-0.0 - 0.0) + " " + (0.0 - 0.0) + " " + (-0.0 * -1) + " " + Math.min(-0.0, 0.0) + " " + Math.max(-0.0f, 0.0f));
        long hash = 0;
        double a = 1e-300, b = 3e299;
        for (int i = 0; i < 3000; i++) {
            a = a * -1.7 + b / 1e290;
            b = b / 1.3 - a * 1e-10;
            if (Double.isInfinite(a) || Math.abs(a) > 1e300) a = 1e-310;
            hash = hash * 31 + Double.doubleToRawLongBits(a) + Double.doubleToRawLongBits(b) + (int) a + (long) b + Float.floatToRawIntBits((float) a);
        }
        System.out.println(Long.toHexString(hash));
    }
}
