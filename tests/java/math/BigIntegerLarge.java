// BigInteger at sizes where other algorithms set in (Karatsuba, Toom-Cook, Burnikel-Ziegler), bit operations on negative
// numbers, modular arithmetic, primes, roots, text in all radices, byte arrays, errors.
import java.math.BigInteger;
import java.util.*;

public class BigIntegerLarge {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static BigInteger b(long x) { return BigInteger.valueOf(x); }
    static BigInteger rnd(int bits, long seed) { return new BigInteger(bits, new Random(seed)).setBit(bits - 1); }
    public static void main(String[] args) {
        for (int bits : new int[] {31, 64, 1000, 3000, 8000}) {
            BigInteger x = rnd(bits, bits), y = rnd(bits * 2 / 3 + 1, bits + 1), p = x.multiply(y), s = x.multiply(x);
            BigInteger[] qr = p.add(b(17)).divideAndRemainder(x);
            System.out.println(bits + ": " + p.hashCode() + " " + s.hashCode() + " " + s.equals(x.pow(2)) + " " + qr[0].equals(y) + qr[1] + " " + x.add(y).subtract(x).equals(y) + " " + p.mod(b(1000000007)) + " " + x.gcd(y) + " " + p.gcd(x).equals(x) + " " + s.sqrt().equals(x) + " " + p.bitCount() + " " + x.negate().multiply(y).equals(p.negate()) + " " + new BigInteger(p.toString()).equals(p) + new BigInteger(p.toString(36), 36).equals(p) + " " + p.toString().hashCode() + " " + x.doubleValue() + " " + x.floatValue());
        }
        BigInteger[] vs = {b(0), b(1), b(-1), b(255), b(-256), b(Long.MIN_VALUE), BigInteger.ONE.shiftLeft(100), BigInteger.ONE.shiftLeft(100).negate(), BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)};
        for (BigInteger x : vs) {
            StringBuilder sb = new StringBuilder(x.toString(16) + ":");
            for (BigInteger y : vs) sb.append(' ').append(x.and(y).toString(36)).append('/').append(x.or(y).toString(36)).append('/').append(x.xor(y).toString(36)).append('/').append(x.andNot(y).toString(36)).append('/').append(x.compareTo(y));
            System.out.println(sb);
            System.out.println("  " + x.not() + " " + x.bitLength() + " " + x.bitCount() + " " + x.getLowestSetBit() + " " + x.shiftLeft(5) + " " + x.shiftRight(5) + " " + x.shiftRight(1000) + " " + x.shiftLeft(-3) + " " + x.testBit(6) + x.testBit(5000) + " " + x.setBit(70).toString(16) + " " + x.clearBit(63).toString(16) + " " + x.flipBit(0) + " " + Arrays.toString(x.toByteArray()) + " " + x.signum() + x.abs().negate() + " " + x.longValue() + x.intValue() + " " + x.hashCode());
        }
        for (long[] m : new long[][] {{7, 3}, {-7, 3}, {7, -3}, {-7, -3}, {6, 3}}) t(m[0] + " by " + m[1], () -> b(m[0]).divide(b(m[1])) + " " + b(m[0]).remainder(b(m[1])) + " " + (m[1] > 0 ? b(m[0]).mod(b(m[1])) : "-"));
        t("mod negative", () -> b(5).mod(b(-3)));
        t("by zero", () -> b(5).divide(BigInteger.ZERO));
        t("mod pow", () -> b(3).modPow(b(200), b(13)) + " " + b(3).modPow(b(-1), b(7)) + " " + rnd(500, 1).modPow(rnd(300, 2), rnd(400, 3).setBit(0)).hashCode() + " " + rnd(200, 1).modPow(rnd(100, 2), BigInteger.ONE.shiftLeft(90)).hashCode() + " " + b(-4).modPow(b(3), b(5)));
        t("no inverse", () -> b(6).modInverse(b(9)));
        t("inverse", () -> b(-5).modInverse(b(12)) + " " + b(1).modInverse(b(1)) + " " + rnd(300, 4).modInverse(BigInteger.TWO.pow(521).subtract(BigInteger.ONE)).hashCode());
        t("primes", () -> { StringBuilder sb = new StringBuilder(); BigInteger p = b(90); for (int i = 0; i < 6; i++) sb.append(p = p.nextProbablePrime()).append(' '); return sb + "" + BigInteger.TWO.pow(127).subtract(BigInteger.ONE).isProbablePrime(20) + b(561).isProbablePrime(20) + b(1).isProbablePrime(5) + b(-7).isProbablePrime(5) + " " + BigInteger.TWO.pow(100).nextProbablePrime().subtract(BigInteger.TWO.pow(100)) + " " + new BigInteger(64, 30, new Random(5)).bitLength(); });
        t("prime of a negative", () -> b(-5).nextProbablePrime());
        t("prime too small", () -> BigInteger.probablePrime(1, new Random()));
        t("roots", () -> b(99).sqrt() + " " + Arrays.toString(b(99).sqrtAndRemainder()) + " " + BigInteger.TEN.pow(100).sqrt().equals(BigInteger.TEN.pow(50)));
        t("root of a negative", () -> b(-1).sqrt());
        t("powers", () -> b(-3).pow(5) + " " + b(0).pow(0) + " " + b(12).pow(300).hashCode() + " " + b(2).pow(5000).bitLength());
        t("negative power", () -> b(2).pow(-1));
        t("too large", () -> BigInteger.ONE.shiftLeft(Integer.MAX_VALUE).shiftLeft(100));
        t("negative bit", () -> b(1).testBit(-1));
        for (int r : new int[] {2, 3, 8, 10, 16, 36, 1, 37}) t("radix " + r, () -> rnd(130, 9).negate().toString(r) + " " + new BigInteger("-101", r));
        for (String s : new String[] {"", "-", "+5", "--5", "5-", "1 ", "00012", "-0", "0x1", "9".repeat(40)}) t("parse '" + s + "'", () -> new BigInteger(s));
        t("bytes", () -> new BigInteger(new byte[] {-1, -2}) + " " + new BigInteger(1, new byte[] {-1, -2}) + " " + new BigInteger(-1, new byte[] {0, 5}) + " " + new BigInteger(new byte[] {9, 0, 1, 9}, 1, 2));
        t("no bytes", () -> new BigInteger(new byte[0]));
        t("bad sign", () -> new BigInteger(2, new byte[] {1}));
        t("sign mismatch", () -> new BigInteger(0, new byte[] {1}));
        t("exact", () -> b(Long.MAX_VALUE).longValueExact() + " " + b(127).byteValueExact());
        t("not exact", () -> b(1L << 40).intValueExact());
        t("constants", () -> BigInteger.valueOf(5) == BigInteger.valueOf(5) ? BigInteger.TWO + " " + BigInteger.TEN : "no");
        t("min max", () -> b(3).min(b(-3)) + " " + b(3).max(b(7)) + b(5).equals(5) + b(5).equals(new BigInteger("5")));
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 500; i++) f = f.multiply(b(i));
        System.out.println(f.toString().length() + " " + f.getLowestSetBit() + " " + f.mod(b(1009)) + " " + f.hashCode() + " " + f.toString().substring(0, 30));
    }
}
