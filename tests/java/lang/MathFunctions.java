// java.lang.Math: exact results required by the specification, exact-arithmetic exceptions, rounding, bits of doubles.
public class MathFunctions {
    static void t(Runnable r) { try { r.run(); } catch (ArithmeticException e) { System.out.println(e.getMessage()); } }

    public static void main(String[] args) {
        double[] ds = {
            0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 0.49999999999999994, 4503599627370497.5, 1e20, -1e20,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 2.0, 1e-5, 123456.789
        };
        for (double d : ds) {
            System.out.println(d + ": " + Math.abs(d) + " " + Math.floor(d) + " " + Math.ceil(d) + " " + Math.rint(d)
                    + " " + Math.round(d) + " " + Math.round((float) d) + " " + Math.sqrt(d) + " " + Math.signum(d)
                    + " " + Math.ulp(d) + " " + Math.getExponent(d) + " " + Math.nextUp(d) + " " + Math.nextDown(d));
        }
        for (double a : new double[] {0.0, -0.0, 1, Double.NaN, -3}) for (double b : new double[] {
            0.0, -0.0, 2, Double.NEGATIVE_INFINITY
        }) System.out.println(Math.max(a, b) + " " + Math.min(a, b) + " " + Math.copySign(a, b) + " "
                + Math.IEEEremainder(a, b) + " " + Math.max((float) a, (float) b) + " " + Math.hypot(a, b));
        for (double d : new double[] {
            0, 1, -1, 0.5, 10, 100, Math.PI, Math.E, 1e10, Double.NaN, Double.POSITIVE_INFINITY
        }) System.out.println(StrictMath.sin(d) + " " + StrictMath.cos(d) + " " + StrictMath.tan(d) + " "
                + StrictMath.exp(d) + " " + StrictMath.log(d) + " " + StrictMath.log10(d) + " " + StrictMath.cbrt(d)
                + " " + StrictMath.atan(d) + " " + StrictMath.asin(d) + " " + StrictMath.acos(d) + " "
                + StrictMath.sinh(d) + " " + StrictMath.cosh(d) + " " + StrictMath.tanh(d) + " " + StrictMath.expm1(d)
                + " " + StrictMath.log1p(d));
        for (double a : new double[] {2, -2, 0, 0.5, 10, -0.0}) for (double b : new double[] {
            0, 1, -1, 3, 0.5, 100, Double.NEGATIVE_INFINITY
        }) System.out.print(StrictMath.pow(a, b) + " " + StrictMath.atan2(a, b) + "; ");
        System.out.println();
        t(() -> System.out.println(Math.addExact(Integer.MAX_VALUE, 1)));
        t(() -> System.out.println(Math.multiplyExact(1L << 40, 1L << 40)));
        t(() -> System.out.println(Math.negateExact(Integer.MIN_VALUE)));
        t(() -> System.out.println(Math.toIntExact(1L << 31)));
        t(() -> System.out.println(Math.subtractExact(Long.MIN_VALUE, 1)));
        t(() -> System.out.println(Math.incrementExact(7)));
        t(() -> System.out.println(Math.floorDiv(1, 0)));
        t(() -> System.out.println(Math.absExact(Integer.MIN_VALUE)));
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(7, -3) + " "
                + Math.floorDiv(Integer.MIN_VALUE, -1) + " " + Math.abs(Integer.MIN_VALUE) + " "
                + Math.multiplyHigh(1L << 62, 1L << 10) + " " + Math.multiplyFull(1 << 30, 1 << 30) + " "
                + Math.fma(2.0, 3.0, 4.0) + " " + Math.fma(0.1, 10, -1) + " " + Math.fma(0.1f, 10f, -1f) + " "
                + Math.scalb(1.5, 10) + " " + Math.scalb(1, -1080) + " " + Math.nextAfter(1.0, 2) + " "
                + Math.nextAfter(1f, 0) + " " + Math.toRadians(180) + " " + Math.toDegrees(Math.PI) + " "
                + Math.ceil(-0.3) + " " + Math.sqrt(-1) + " " + Math.sqrt(2));
        System.out.println((float) Math.sqrt(2f) + " " + (Math.abs(Math.sin(1) - StrictMath.sin(1)) < 1e-15) + " "
                + (Math.abs(Math.exp(1) - Math.E) < 1e-15) + " " + Math.pow(2, 10) + " " + Math.pow(Double.NaN, 0)
                + " " + (Math.random() < 1) + " " + Math.log(1) + " " + Math.exp(0) + " " + Math.sin(0) + " "
                + Math.cos(0) + " " + Math.log10(1000) + " " + Math.pow(10, 3) + " " + Math.cbrt(27.0) + " "
                + Math.sin(-0.0) + " " + Math.tan(0) + " " + Math.atan2(0.0, 1));
    }
}
