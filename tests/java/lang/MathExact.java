// Math's exact, floor, ceiling, rounding, ulp, scalb, next, fma, hypot and IEEE methods, unsigned arithmetic of Integer and
// Long, Float and Double parsing and hexadecimal text, all on edges.
public class MathExact {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String h(double d) { return Double.toHexString(d); }
    public static void main(String[] args) {
        int[] is = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 46341};
        long[] ls = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 3037000500L};
        for (int a : is)
            for (int b : is)
                t(a + "," + b, () -> { String s = ""; Act[] ops = {() -> Math.addExact(a, b), () -> Math.subtractExact(a, b), () -> Math.multiplyExact(a, b), () -> Math.floorDiv(a, b), () -> Math.floorMod(a, b), () -> Integer.divideUnsigned(a, b), () -> Integer.remainderUnsigned(a, b), () -> Integer.compareUnsigned(a, b), () -> Math.multiplyFull(a, b)}; for (Act o : ops) try { s += o.run() + " "; } catch (ArithmeticException e) { s += e.getMessage().charAt(0) + " "; } return s; });
        for (long a : ls)
            for (long b : ls)
                t(a + "L," + b, () -> { String s = ""; Act[] ops = {() -> Math.addExact(a, b), () -> Math.multiplyExact(a, b), () -> Math.floorMod(a, b), () -> Long.divideUnsigned(a, b), () -> Long.remainderUnsigned(a, b), () -> Math.multiplyHigh(a, b)}; for (Act o : ops) try { s += o.run() + " "; } catch (ArithmeticException e) { s += e.getMessage().charAt(0) + " "; } return s; });
        t("negate", () -> Math.negateExact(Integer.MIN_VALUE));
        t("abs", () -> Math.abs(Integer.MIN_VALUE) + " " + Math.abs(-0.0) + " " + Math.absExact(-5));
        t("abs exact", () -> Math.absExact(Long.MIN_VALUE));
        t("to int", () -> Math.toIntExact(1L << 31));
        t("increment", () -> Math.incrementExact(Long.MAX_VALUE));
        double[] ds = {0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 4503599627370497.5, 9007199254740993.0, 1e300, -1e-320, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double d : ds)
            System.out.println(d + " " + Math.rint(d) + " " + Math.round(d) + " " + Math.floor(d) + " " + Math.ceil(d) + " " + Math.round((float) d) + " " + h(Math.ulp(d)) + " " + h(Math.nextUp(d)) + " " + h(Math.nextDown(d)) + " " + Math.getExponent(d) + " " + Math.signum(d) + " " + h(d) + " " + Math.cbrt(d) + " " + Math.sqrt(d) + " " + h(Math.scalb(d, -3)) + " " + h(Math.nextAfter(d, 1)) + " " + Math.copySign(3, d) + " " + Double.isFinite(d) + " " + Math.ulp((float) d));
        for (double a : new double[] {3, -0.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
            for (double b : new double[] {4, 0.0, -1e300, Double.NEGATIVE_INFINITY})
                System.out.println(a + "," + b + " " + Math.hypot(a, b) + " " + Math.atan2(a, b) + " " + Math.pow(a, b) + " " + Math.IEEEremainder(a, b) + " " + Math.max(a, b) + " " + Math.min(a, b) + " " + Math.fma(a, b, 1));
        System.out.println(Math.scalb(1.0, 2000) + " " + Math.scalb(1.0, -1074) + " " + Math.scalb(3.0, -1075) + " " + Math.scalb(Double.MAX_VALUE, -2097) + " " + Math.scalb(1f, -149) + " " + Math.fma(1e308, 10, -1e308) + " " + Math.fma(0.1f, 10f, -1f) + " " + Math.log1p(1e-17) + " " + Math.expm1(-1e-17) + " " + Math.log10(1e-5) + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.sinh(1) + " " + Math.cosh(20) + " " + Math.tanh(0.5));
    }
}
