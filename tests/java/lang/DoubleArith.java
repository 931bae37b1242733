// double arithmetic: rounding, infinities, NaN, negative zero, remainder.
public class DoubleArith {
    public static void main(String[] args) {
        double[] v = {
            0, -0d, 1, -1, 0.1, 1.5, -2.5, 3, 1e300, -1e300, 1e-310, Double.MIN_VALUE, Double.MAX_VALUE,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
        };
        for (double a : v) for (double b : v) {
            System.out.print(a + b);
            System.out.print(' ');
            System.out.print(a - b);
            System.out.print(' ');
            System.out.print(a * b);
            System.out.print(' ');
            System.out.print(a / b);
            System.out.print(' ');
            System.out.print(a % b);
            System.out.print(' ');
            System.out.println(-a);
        }
        double s = 0;
        for (int i = 1; i <= 1000; i++) s += 1.0 / ((double) i * i);
        System.out.println(s);
        System.out.println(Double.doubleToRawLongBits(s));
        System.out.println(5.5 % 2.25);
        System.out.println(-5.5 % 2.25);
        System.out.println(1e300 % 3.7);
        System.out.println(0.1 + 0.2);
        System.out.println(9007199254740992.0 + 1.0);
        double x = 1;
        x++;
        x += 0.1;
        x *= 3;
        x /= 7;
        x -= 1e-3;
        x--;
        System.out.println(x);
    }
}
