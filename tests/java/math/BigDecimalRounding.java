// BigDecimal: all rounding modes over a table, precision and scale of every operation, division that does not end, powers,
// roots, strings and engineering notation, conversion, stripping, hash codes, errors.
import java.math.*;
import java.util.*;

public class BigDecimalRounding {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static BigDecimal d(String s) { return new BigDecimal(s); }
    public static void main(String[] args) {
        for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5", "0.5", "-0.5", "0.50001", "9.9"}) {
            StringBuilder sb = new StringBuilder(s + ":");
            for (RoundingMode m : RoundingMode.values()) {
                try {
                    sb.append(' ').append(d(s).setScale(0, m));
                } catch (ArithmeticException e) {
                    sb.append(" !").append(e.getMessage());
                }
            }
            System.out.println(sb);
        }
        String[] xs = {"0", "0.00", "1", "-1.50", "1E+5", "-2.5E-7", "123456789.987654321", "9.99E+20", "1E-400"};
        for (String a : xs)
            for (String b : new String[] {"3", "-0.7", "1E+3", "0.000", "7.000E-5"})
                t(a + " " + b, () -> { StringBuilder sb = new StringBuilder(); BigDecimal x = d(a), y = d(b); sb.append(x.add(y)).append(' ').append(x.subtract(y)).append(' ').append(x.multiply(y)).append(' ').append(x.compareTo(y)).append(x.equals(y)).append(' ').append(x.add(y, new MathContext(5))).append(' ').append(x.max(y)); if (y.signum() != 0) sb.append(' ').append(x.divide(y, MathContext.DECIMAL32)).append(' ').append(x.divide(y, 3, RoundingMode.HALF_EVEN)).append(' ').append(x.scale() > -100 && x.scale() < 100 ? Arrays.toString(x.divideAndRemainder(y)) : ""); return sb; });
        t("exact quotient", () -> d("1").divide(d("8")) + " " + d("10").divide(d("4")) + " " + d("1E+3").divide(d("2")) + " " + d("6.00").divide(d("3")));
        t("no exact quotient", () -> d("1").divide(d("3")));
        t("by zero", () -> d("1").divide(d("0")));
        t("zero by zero", () -> d("0").divide(d("0.0")));
        t("rounding needed", () -> d("1").divide(d("3"), 5, RoundingMode.UNNECESSARY));
        t("powers", () -> d("1.1").pow(10) + " " + d("-2").pow(5) + " " + d("3").pow(-2, new MathContext(4)) + " " + d("0").pow(0) + " " + d("1.5").pow(20, MathContext.DECIMAL64));
        t("negative power", () -> d("2").pow(-1));
        t("power too large", () -> d("2").pow(1000000000));
        t("roots", () -> d("2").sqrt(MathContext.DECIMAL128) + " " + d("16").sqrt(MathContext.UNLIMITED) + " " + d("1E-10").sqrt(new MathContext(3)) + " " + d("0.00").sqrt(MathContext.DECIMAL32) + " " + d("1000000").sqrt(new MathContext(2)));
        t("root of a negative", () -> d("-1").sqrt(MathContext.DECIMAL32));
        t("no exact root", () -> d("2").sqrt(MathContext.UNLIMITED));
        for (String s : new String[] {"123", "1.23E+3", "1E+7", "-0.00000012", "0E+3", "0E-8", "12345E-10", "1234567E+2", "1E+20"}) t("text " + s, () -> d(s) + " " + d(s).toPlainString() + " " + d(s).toEngineeringString() + " " + d(s).unscaledValue() + "/" + d(s).scale() + "/" + d(s).precision() + " " + d(s).stripTrailingZeros() + " " + d(s).hashCode() + " " + d(s).ulp() + " " + d(s).movePointLeft(3) + " " + d(s).movePointRight(3) + " " + d(s).scaleByPowerOfTen(2) + " " + d(s).doubleValue() + " " + d(s).floatValue() + " " + d(s).longValue() + d(s).intValue());
        for (String s : new String[] {"", ".", "1.", ".5", "+5", "1e", "1e+", "--1", "1 ", "1_0", "0x1", "1e2147483648", "1E-2147483648", "NaN", "1,5", "1e5e5", "\u0661"}) t("parse " + (s.equals("\u0661") ? "arabic" : s), () -> d(s));
        t("from doubles", () -> new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(-0.0) + " " + new BigDecimal(1e23) + " " + BigDecimal.valueOf(123, 5) + " " + BigDecimal.valueOf(5L) + " " + new BigDecimal(0.1, new MathContext(3)) + " " + new BigDecimal("x12.5y".toCharArray(), 1, 4));
        t("from NaN", () -> new BigDecimal(Double.NaN));
        t("exact int", () -> d("12345678901").intValueExact());
        t("exact long", () -> d("1.5").longValueExact());
        t("exact big", () -> d("1E+5").toBigIntegerExact() + " " + d("-7.9").toBigInteger() + " " + d("99").byteValueExact());
        t("scale too large", () -> d("1E-2147483647").setScale(Integer.MIN_VALUE));
        t("scale overflow", () -> d("1E-2147483647").multiply(d("1E-5")));
        t("contexts", () -> new MathContext("precision=5 roundingMode=UP") + " " + MathContext.DECIMAL64 + " " + d("123456").round(new MathContext(3)) + " " + d("999.96").round(new MathContext(4)) + " " + d("0.00012345").round(new MathContext(2, RoundingMode.CEILING)) + " " + d("5").plus(MathContext.UNLIMITED) + d("-5").abs().negate(new MathContext(1)));
        t("bad context", () -> new MathContext(-1));
        t("bad context text", () -> new MathContext("precision=x"));
        t("equality", () -> d("2.0").equals(d("2.00")) + " " + (d("2.0").compareTo(d("2.00")) == 0) + " " + d("2.0").hashCode() + " " + d("2.00").hashCode() + " " + new TreeSet<>(List.of(d("1.0"), d("1.00"))).size() + new HashSet<>(List.of(d("1.0"), d("1.00"))).size());
        BigDecimal pi = BigDecimal.ZERO;
        MathContext mc = new MathContext(60);
        for (int k = 0; k < 45; k++) pi = pi.add(d("1").divide(d("16").pow(k), mc).multiply(d("4").divide(BigDecimal.valueOf(8 * k + 1), mc).subtract(d("2").divide(BigDecimal.valueOf(8 * k + 4), mc)).subtract(d("1").divide(BigDecimal.valueOf(8 * k + 5), mc)).subtract(d("1").divide(BigDecimal.valueOf(8 * k + 6), mc)), mc), mc);
        System.out.println(pi.round(new MathContext(50)));
        BigDecimal f = d("1");
        for (int i = 1; i < 60; i++) f = f.multiply(BigDecimal.valueOf(i).add(d("0.25")));
        System.out.println(f.precision() + " " + f.scale() + " " + f.hashCode() + " " + f.remainder(d("1E+10")) + " " + f.divideToIntegralValue(d("1E+60")));
    }
}
