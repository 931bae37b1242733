// BigInteger: arithmetic, bits, radix conversion, modular arithmetic, primes, errors.
import java.math.BigInteger;
import java.util.*;

public class BigIntegerOps {
    static BigInteger b(String s) { return new BigInteger(s); }

    public static void main(String[] args) {
        BigInteger[] v = {
            BigInteger.ZERO, BigInteger.ONE, b("-1"), b("12345678901234567890"), b("-98765432109876543210987654321"),
            BigInteger.TWO.pow(64), BigInteger.valueOf(Long.MIN_VALUE), b("340282366920938463463374607431768211455")
        };
        for (BigInteger x : v) for (BigInteger y : v) {
            System.out.print(x.add(y) + " " + x.subtract(y) + " " + x.multiply(y) + " ");
            if (y.signum() != 0) System.out.print(x.divide(y) + " " + x.remainder(y) + " " + x.gcd(y) + " ");
            System.out.println(x.and(y) + " " + x.or(y) + " " + x.xor(y) + " " + x.andNot(y) + " " + x.compareTo(y)
                    + " " + x.max(y).equals(x));
        }
        for (BigInteger x : v) System.out.println(x.negate() + " " + x.abs() + " " + x.not() + " " + x.bitLength()
                + " " + x.bitCount() + " " + x.getLowestSetBit() + " " + x.shiftLeft(70) + " " + x.shiftRight(33) + " "
                + x.toString(16) + " " + x.toString(36) + " " + x.hashCode() + " " + x.intValue() + " " + x.longValue()
                + " " + x.doubleValue() + " " + x.floatValue() + " " + Arrays.toString(x.toByteArray()) + x.testBit(5)
                + x.setBit(5).clearBit(0).flipBit(9) + x.signum());
        BigInteger f = BigInteger.ONE;
        for (int i = 1; i <= 120; i++) f = f.multiply(BigInteger.valueOf(i));
        System.out.println(f + " " + f.toString(2).length() + " " + f.sqrt() + " " + f.mod(b("1000000007")));
        BigInteger p = b("1000000007"), q = b("123456789");
        System.out.println(q.modPow(b("98765432109876"), p) + " " + q.modInverse(p) + " " + p.isProbablePrime(20)
                + b("1000000008").isProbablePrime(20) + b("1000000").nextProbablePrime() + " " + b("3").pow(200) + " "
                + Arrays.toString(b("1000000000000000000000").divideAndRemainder(b("-7777777777")))
                + b("-17").mod(b("5")) + " " + new BigInteger("ff", 16) + new BigInteger("-zz", 36)
                + new BigInteger(1, new byte[] {
            -1, -1
        }) + new BigInteger(new byte[] {-1, 0}) + " " + new BigInteger(100, new Random(5)) + BigInteger.valueOf(5)
                .longValueExact());
        for (Runnable r : new Runnable[] {
            () -> BigInteger.ONE.divide(BigInteger.ZERO), () -> b("x"), () -> b(""), () -> BigInteger.ONE.mod(b("-2")),
            () -> b("2").modInverse(b("4")), () -> b("2").pow(-1), () -> BigInteger.TWO.pow(70).longValueExact(), ()
            -> BigInteger.TWO.pow(31).intValueExact(), () -> b("-4").sqrt(), () -> b("1-2"), () -> b("5").setBit(-1)
        }) try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
        BigInteger big = b("7").pow(900), big2 = b("11").pow(800);
        System.out.println(big.multiply(big2).mod(b("1000000000000000003")) + " " + big.multiply(big)
                .equals(big.pow(2)) + big2.multiply(big).divide(big2).equals(big) + " " + big.toString().hashCode()
                + b(big.toString()).equals(big) + " " + b("5").equals(5) + b("5").equals(BigInteger.valueOf(5))
                + BigInteger.valueOf(3).equals(BigInteger.valueOf(3)) + BigInteger.TEN);
    }
}
