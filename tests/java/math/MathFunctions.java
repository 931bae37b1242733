/**
 * The functions of Math that HotSpot does not compute as StrictMath does: plain arguments, the borders of their ranges,
 * and how they differ from StrictMath's.
 */
public class MathFunctions {
    static int differing;

    static String both(double fast, double strict) {
        if (Double.compare(fast, strict) != 0)
            differing++;
        if (Math.abs(fast - strict) > Math.ulp(strict))
            return fast + " far from " + strict;
        return "" + fast;
    }

    public static void main(String[] args) {
        for (double x = -6; x <= 6; x += 0.375)
            System.out.println(x + " " + both(Math.sin(x), StrictMath.sin(x)) + " " + both(Math.cos(x), StrictMath.cos(x)) + " "
                + both(Math.tan(x), StrictMath.tan(x)) + " " + both(Math.exp(x), StrictMath.exp(x)));
        for (double x = 0.125; x < 20000; x *= 1.75)
            System.out.println(x + " " + both(Math.log(x), StrictMath.log(x)) + " " + both(Math.log10(x), StrictMath.log10(x)) + " "
                + both(Math.pow(x, 1.5), StrictMath.pow(x, 1.5)) + " " + both(Math.pow(x, -3), StrictMath.pow(x, -3)) + " "
                + both(Math.pow(1.1, x / 8), StrictMath.pow(1.1, x / 8)));
        double[] borders = {0, -0.0, 1, -1, 2, -2, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
            -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL, 1e-310, 709.78, 709.79, -745.1, -745.2, 1e300, 3, -3,
            Math.PI, Math.PI / 2, 1e22, Math.nextUp(1.0), 10, 100, 1000, 1e15, 1e-5};
        for (double x : borders) {
            System.out.println(x + ": " + Math.sin(x) + " " + Math.cos(x) + " " + Math.tan(x) + " " + Math.exp(x) + " " + Math.log(x) + " "
                + Math.log10(x));
            StringBuilder powers = new StringBuilder();
            for (double y : borders)
                powers.append(Math.pow(x, y)).append(' ');
            System.out.println(powers);
        }
        System.out.println(differing + " differ from StrictMath");
    }
}
