// BigDecimal: scale, rounding modes, division, MathContext, conversion, comparison, errors.
import java.math.*;

public class BigDecimalOps {
    static BigDecimal b(String s) { return new BigDecimal(s); }

    public static void main(String[] args) {
        System.out.println(b("1.10").add(b("2.205")) + " " + b("1.10").subtract(b("1.1")) + " "
                + b("1.5").multiply(b("-2.50")) + " " + b("10").divide(b("4")) + " " + b("1").divide(b("3"), 10,
                RoundingMode.HALF_UP) + " " + b("2").divide(b("3"), MathContext.DECIMAL32) + " "
                + b("7.5").remainder(b("2")) + " " + b("-7.5").divideToIntegralValue(b("2")) + " " + b("1.1").pow(10)
                + " " + b("2").sqrt(new MathContext(30)) + " " + b("1.1").negate().abs().plus());
        for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"}) {
            StringBuilder o = new StringBuilder(s);
            for (RoundingMode m : RoundingMode.values()) if (m != RoundingMode.UNNECESSARY) o.append(' ')
                    .append(b(s).setScale(0, m));
            System.out.println(o);
        }
        for (String s : new String[] {
            "0", "0.00", "-0.0", "100", "1E+3", "1.23E-10", "123.4500", "1e400", "-12345678901234567890.123456789",
            "+.5", "5.", "0.0000001", "0.000001"
        }) {
            BigDecimal d = b(s);
            System.out.println(s + ": " + d + " " + d.toPlainString().length() + " " + d.toEngineeringString() + " "
                    + d.scale() + " " + d.precision() + " " + d.unscaledValue() + " " + d.signum() + " "
                    + d.stripTrailingZeros() + " " + d.hashCode() + " " + d.doubleValue() + " " + d.intValue() + " "
                    + d.toBigInteger().bitLength() + " " + d.ulp() + " " + d.movePointLeft(2) + " "
                    + d.movePointRight(2) + " " + d.scaleByPowerOfTen(3) + " " + d.round(new MathContext(3)));
        }
        System.out.println(b("2.0").equals(b("2.00")) + " " + b("2.0").compareTo(b("2.00")) + " "
                + b("1").max(b("1.0")) + " " + new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " "
                + BigDecimal.valueOf(12345, 3) + new BigDecimal(1e20) + " " + new BigDecimal("123.456789",
                new MathContext(4)) + " " + new BigDecimal(BigInteger.TEN, 5) + BigDecimal.valueOf(100).setScale(2)
                + MathContext.DECIMAL128 + " " + b("123.456").round(MathContext.DECIMAL32).longValue()
                + b("1E+5").toBigIntegerExact());
        for (Runnable r : new Runnable[] {
            () -> b("1").divide(b("3")), () -> b("1").divide(b("0")), () -> b("0").divide(b("0")), ()
            -> b("1.5").setScale(0, RoundingMode.UNNECESSARY), () -> b("abc"), () -> b(""), ()
            -> b("1.5").intValueExact(), () -> b("1e20").longValueExact(), () -> new BigDecimal(Double.NaN), ()
            -> b("1.2.3"), () -> b("-1").sqrt(MathContext.DECIMAL32), () -> b("1").pow(-1), ()
            -> b("1.5").toBigIntegerExact()
        }) try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
        BigDecimal e = BigDecimal.ONE, t = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) { t = t.divide(BigDecimal.valueOf(i), 50, RoundingMode.HALF_EVEN); e = e.add(t); }
        System.out.println(e.round(new MathContext(40)));
        BigDecimal s = BigDecimal.ZERO;
        for (int i = 0; i < 100; i++) s = s.add(b("0.1"));
        System.out.println(s + " " + s.equals(b("10.0")) + b("123456789.987654321").multiply(b("987654321.123456789"),
                new MathContext(12)) + " " + b("10").divide(b("3"), 5, RoundingMode.CEILING)
                .negate(new MathContext(3)));
    }
}
