// The functions of StrictMath bit by bit: a hash over many arguments of each, and each special case.
// usage: StrictMathBits [arguments per function and range]
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

public class StrictMathBits {
    static int count = 2000;

    static final double[] SPECIAL = {
        0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 0.25, 1.5, 10, 100, 1000, 22, 56, 700, 709.78, 709.79, 710.4758, 710.5,
        -708.4, -745.13, -745.14, 1e-300, -1e-300, 1e300, -1e300, 1e22, 1e16, 4.9e-324, -4.9e-324, 2.2e-308,
        1e-8, 1e-9, 1e-17, 1e-20, 3.725290298461914e-09, 0.41421356, -0.29289, 0.34657359, 1.03972077, 0.67434, 0.975,
        Math.PI, Math.PI / 2, Math.PI / 4, 3 * Math.PI / 4, -Math.PI, 7 * Math.PI / 4, 11 * Math.PI, 32 * Math.PI,
        823549.6645, 823550, 6381956970095103.0 * 0x1p797, 1.6e5, 355, 710, 5e5, 0x1p20, 0x1p31, 0x1p63, 0x1p1023,
        Double.MAX_VALUE, -Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    static long hash(long sum, double value) {
        return sum * 1_000_003 + Double.doubleToLongBits(value);
    }

    static double any(Random random) {
        return Double.longBitsToDouble(random.nextLong());
    }

    static void unary(String name, DoubleUnaryOperator f) {
        StringBuilder line = new StringBuilder(name);
        long sum = 0;
        for (double x : SPECIAL)
            sum = hash(sum, f.applyAsDouble(x));
        line.append(' ').append(Long.toHexString(sum));
        for (double scale : new double[] {1e-6, 0.5, 1, 3, 40, 1000, 1e6, 1e10}) {
            Random random = new Random(name.hashCode());
            sum = 0;
            for (int i = 0; i < count; i++)
                sum = hash(sum, f.applyAsDouble((random.nextDouble() * 2 - 1) * scale));
            line.append(' ').append(Long.toHexString(sum));
        }
        Random random = new Random(7);
        sum = 0;
        for (int i = 0; i < count; i++)
            sum = hash(sum, f.applyAsDouble(any(random)));
        line.append(' ').append(Long.toHexString(sum));
        // Around multiples of pi/4, where reductions cancel most.
        sum = 0;
        for (int i = 0; i < count; i++) {
            double x = i * (Math.PI / 4);
            for (int k = -2; k <= 2; k++)
                sum = hash(sum, f.applyAsDouble(x + k * Math.ulp(x)));
        }
        System.out.println(line.append(' ').append(Long.toHexString(sum)));
    }

    static void binary(String name, DoubleBinaryOperator f) {
        long sum = 0;
        for (double x : SPECIAL)
            for (double y : SPECIAL)
                sum = hash(sum, f.applyAsDouble(x, y));
        StringBuilder line = new StringBuilder(name + " " + Long.toHexString(sum));
        Random random = new Random(11);
        for (double scale : new double[] {1, 100, 1e10}) {
            sum = 0;
            for (int i = 0; i < count; i++)
                sum = hash(sum, f.applyAsDouble(random.nextGaussian() * scale, random.nextGaussian()));
            line.append(' ').append(Long.toHexString(sum));
        }
        sum = 0;
        for (int i = 0; i < count; i++)
            sum = hash(sum, f.applyAsDouble(any(random), any(random)));
        System.out.println(line.append(' ').append(Long.toHexString(sum)));
    }

    public static void main(String[] args) {
        if (args.length > 0)
            count = Integer.parseInt(args[0]);
        unary("sin", StrictMath::sin);
        unary("cos", StrictMath::cos);
        unary("tan", StrictMath::tan);
        unary("asin", StrictMath::asin);
        unary("acos", StrictMath::acos);
        unary("atan", StrictMath::atan);
        unary("exp", StrictMath::exp);
        unary("log", StrictMath::log);
        unary("log10", StrictMath::log10);
        unary("sqrt", StrictMath::sqrt);
        unary("cbrt", StrictMath::cbrt);
        unary("sinh", StrictMath::sinh);
        unary("cosh", StrictMath::cosh);
        unary("tanh", StrictMath::tanh);
        unary("expm1", StrictMath::expm1);
        unary("log1p", StrictMath::log1p);
        binary("atan2", StrictMath::atan2);
        binary("pow", StrictMath::pow);
        binary("hypot", StrictMath::hypot);
        binary("IEEEremainder", StrictMath::IEEEremainder);
    }
}
