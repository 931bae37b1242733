// BigInteger and BigDecimal in tables: every operation on pairs of small, large and special values, bit operations, modular
// arithmetic, roots, primes, parsing and text in all radices and notations, contexts of each precision and mode, refusals.
import java.math.*;
import java.util.*;

public class BigMatrix {
    interface Act { Object get(); }
    static String ask(Act a) { try { return String.valueOf(a.get()); } catch (RuntimeException e) { return "!" + e.getMessage(); } }
    static String cut(String s) { return s.length() > 50 ? s.substring(0, 12) + ".." + s.length() + ".." + s.hashCode() : s; }
    public static void main(String[] args) {
        BigInteger[] is = {BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO.negate(), BigInteger.TEN, BigInteger.valueOf(Integer.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE), BigInteger.ONE.shiftLeft(64), BigInteger.ONE.shiftLeft(200).subtract(BigInteger.ONE), new BigInteger("-123456789012345678901234567890123456789"), BigInteger.valueOf(3).pow(500)};
        for (BigInteger a : is) {
            System.out.println(cut(a.toString()) + " " + a.bitLength() + " " + a.bitCount() + " " + a.signum() + " " + a.getLowestSetBit() + " " + a.hashCode() + " " + a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + a.floatValue() + " " + a.byteValue() + " " + ask(a::intValueExact) + ask(a::longValueExact) + ask(a::shortValueExact) + " " + cut(a.toString(36)) + " " + cut(a.toString(2)) + " " + a.toByteArray().length + " " + ask(a::sqrt).hashCode() + " " + ask(() -> Arrays.toString(a.sqrtAndRemainder())).hashCode() + " " + a.not().hashCode() + a.negate().abs().equals(a.abs()) + " " + a.isProbablePrime(20) + ask(a::nextProbablePrime).hashCode() + " " + a.testBit(63) + ask(() -> a.testBit(-1)) + cut("" + a.setBit(70)) + a.clearBit(1).hashCode() + a.flipBit(0).hashCode());
            for (BigInteger b : is) {
                StringBuilder sb = new StringBuilder("  ");
                for (Act x : new Act[] {() -> a.add(b), () -> a.subtract(b), () -> a.multiply(b), () -> a.divide(b), () -> a.remainder(b), () -> a.mod(b), () -> a.gcd(b), () -> a.and(b), () -> a.or(b), () -> a.xor(b), () -> a.andNot(b), () -> a.modInverse(b), () -> a.modPow(BigInteger.valueOf(65537), b), () -> a.compareTo(b), () -> a.max(b)})
                    sb.append(ask(x).hashCode()).append(' ');
                System.out.println(sb);
            }
        }
        for (String s : new String[] {"", "-", "+5", "--5", "0x1", " 1", "1_0", "-0", "00012", "\u0661\u0662", "9".repeat(400)})
            System.out.println(s.length() + " " + cut(ask(() -> new BigInteger(s))) + ask(() -> new BigInteger(s, 37)) + cut(ask(() -> new BigInteger(s, 16))));
        System.out.println(ask(() -> new BigInteger(new byte[0])) + new BigInteger(new byte[] {-1, 0}) + new BigInteger(1, new byte[] {-1, 0}) + ask(() -> new BigInteger(2, new byte[1])) + ask(() -> new BigInteger(0, new byte[] {1})) + new BigInteger(100, new Random(5)) + " " + BigInteger.probablePrime(40, new Random(5)) + ask(() -> BigInteger.probablePrime(1, new Random(5))) + ask(() -> BigInteger.TWO.pow(-1)) + ask(() -> BigInteger.ONE.negate().sqrt()) + BigInteger.ONE.shiftLeft(-1) + BigInteger.valueOf(-5).shiftRight(1) + BigInteger.valueOf(-5).shiftRight(100) + ask(() -> BigInteger.ONE.shiftLeft(Integer.MAX_VALUE)));
        BigInteger big = BigInteger.valueOf(7).pow(3000), bigger = BigInteger.valueOf(11).pow(5000).add(BigInteger.ONE);
        System.out.println(big.multiply(bigger).hashCode() + " " + bigger.divide(big).hashCode() + " " + bigger.mod(big).hashCode() + " " + big.pow(3).hashCode() + " " + bigger.toString().hashCode() + " " + new BigInteger(bigger.toString()).equals(bigger) + " " + big.gcd(big.multiply(bigger)).equals(big) + " " + bigger.sqrt().pow(2).compareTo(bigger) + " " + big.modPow(bigger, BigInteger.valueOf(1_000_000_007)).intValue());
        BigDecimal[] ds = {BigDecimal.ZERO, new BigDecimal("0.000"), BigDecimal.ONE, new BigDecimal("-1.50"), new BigDecimal("1E+5"), new BigDecimal("123.456789"), new BigDecimal("1E-20"), new BigDecimal("9999999999999999999.9"), new BigDecimal(0.1), new BigDecimal("-7E-3")};
        for (BigDecimal a : ds) {
            System.out.println(a + " " + a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.toPlainString() + " " + a.toEngineeringString() + " " + a.stripTrailingZeros() + " " + a.hashCode() + " " + a.doubleValue() + " " + a.intValue() + ask(a::intValueExact) + ask(a::toBigIntegerExact) + " " + a.ulp() + " " + a.movePointLeft(3) + " " + a.movePointRight(3) + " " + a.scaleByPowerOfTen(2) + " " + ask(() -> a.sqrt(new MathContext(15))) + " " + ask(() -> a.pow(3)).hashCode() + ask(() -> a.pow(-2, new MathContext(5))) + a.plus(MathContext.DECIMAL32) + a.round(new MathContext(2)) + ask(() -> a.setScale(1)) + a.remainder(BigDecimal.valueOf(3)));
            for (BigDecimal b : ds) {
                StringBuilder sb = new StringBuilder("  ");
                for (Act x : new Act[] {() -> a.add(b), () -> a.subtract(b), () -> a.multiply(b), () -> a.divide(b), () -> a.divide(b, MathContext.DECIMAL64), () -> a.divide(b, 3, RoundingMode.HALF_EVEN), () -> a.divideToIntegralValue(b), () -> a.remainder(b), () -> a.compareTo(b), () -> a.equals(b), () -> a.max(b), () -> a.add(b, new MathContext(3)), () -> Arrays.toString(a.divideAndRemainder(b))})
                    sb.append(cut(ask(x))).append(' ');
                System.out.println(sb);
            }
        }
        for (RoundingMode m : RoundingMode.values()) {
            StringBuilder sb = new StringBuilder(m + ":");
            for (String v : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5", "0.05", "99.95"})
                sb.append(' ').append(ask(() -> new BigDecimal(v).setScale(0, m))).append('/').append(ask(() -> new BigDecimal(v).round(new MathContext(2, m))));
            System.out.println(sb);
        }
        for (String s : new String[] {"", "1e", "e5", ".", "1.", ".5", "1.5E+3", "1E2147483648", "1E-2147483647", "+-1", "1e1.5", "Infinity", "1,5", "0E99999"})
            System.out.println(s + " " + ask(() -> new BigDecimal(s)));
        for (String s : new String[] {"precision=5 roundingMode=UP", "precision=-1 roundingMode=UP", "precision=5", "x"})
            System.out.println(s + " " + ask(() -> new MathContext(s)));
        System.out.println(ask(() -> new BigDecimal(Double.NaN)) + ask(() -> new BigDecimal("1").divide(new BigDecimal("3"))) + ask(() -> BigDecimal.TEN.pow(1_000_000_000)) + ask(() -> BigDecimal.valueOf(1, Integer.MIN_VALUE).multiply(BigDecimal.valueOf(1, Integer.MIN_VALUE))) + BigDecimal.valueOf(2.50) + BigDecimal.valueOf(25, 1).equals(new BigDecimal("2.5")) + new BigDecimal("2.50").equals(new BigDecimal("2.5")) + new BigDecimal(new char[] {'1', '.', '5'}, 0, 3));
    }
}
