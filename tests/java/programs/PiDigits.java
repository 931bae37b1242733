// Big integers at work: digits of pi by a spigot and by Machin's formula, e, factorials, Fibonacci, perfect
// powers, Collatz.
import java.math.BigInteger;
import java.util.*;

public class PiDigits {
    static String spigot(int n) {
        StringBuilder out = new StringBuilder();
        int len = n * 10 / 3 + 1;
        int[] a = new int[len];
        Arrays.fill(a, 2);
        int nines = 0, pre = 0;
        boolean first = true;
        for (int j = 0; j <= n; j++) {
            int q = 0;
            for (int i = len - 1; i >= 0; i--) {
                int x = 10 * a[i] + q * (i + 1);
                a[i] = x % (2 * i + 1);
                q = x / (2 * i + 1);
            }
            a[0] = q % 10;
            q /= 10;
            if (q == 9) nines++;
            else if (q == 10) {
                out.append(pre + 1).append("0".repeat(nines));
                pre = 0;
                nines = 0;
            } else {
                if (!first) out.append(pre);
                first = false;
                pre = q;
                out.append("9".repeat(nines));
                nines = 0;
            }
        }
        return out.substring(0, Math.min(n, out.length()));
    }

    static BigInteger arctanInv(int x, BigInteger unit) {
        BigInteger t = unit.divide(BigInteger.valueOf(x)), s = t, x2 = BigInteger.valueOf((long) x * x);
        for (int n = 3; t.signum() != 0; n += 2) {
            t = t.divide(x2);
            BigInteger d = t.divide(BigInteger.valueOf(n));
            s = n % 4 == 3 ? s.subtract(d) : s.add(d);
        }
        return s;
    }

    static String machin(int n) {
        BigInteger u = BigInteger.TEN.pow(n + 10);
        BigInteger pi = arctanInv(5, u).multiply(BigInteger.valueOf(4)).subtract(arctanInv(239, u))
                .multiply(BigInteger.valueOf(4));
        return pi.divide(BigInteger.TEN.pow(10)).toString();
    }

    static String e(int n) {
        BigInteger u = BigInteger.TEN.pow(n + 5), s = BigInteger.ZERO, t = u;
        for (int k = 1; t.signum() > 0; k++) { s = s.add(t); t = t.divide(BigInteger.valueOf(k)); }
        return s.divide(BigInteger.TEN.pow(5)).toString();
    }

    static BigInteger fib(int n) {
        BigInteger a = BigInteger.ZERO, b = BigInteger.ONE;
        for (int i = 31 - Integer.numberOfLeadingZeros(Math.max(1, n)); i >= 0; i--) {
            BigInteger c = a.multiply(b.shiftLeft(1).subtract(a)), d = a.multiply(a).add(b.multiply(b));
            if ((n >> i & 1) == 0) {
                a = c;
                b = d;
            } else {
                a = d;
                b = c.add(d);
            }
        }
        return a;
    }

    static int digitSum(BigInteger b) { int s = 0; for (char c : b.toString().toCharArray()) s += c - '0'; return s; }

    public static void main(String[] args) {
        String p = spigot(120), m = machin(150);
        System.out.println(p);
        System.out.println(m);
        System.out.println(m.startsWith(p.substring(0, 118)));
        System.out.println(e(100));
        BigInteger f = BigInteger.ONE;
        for (int i = 1; i <= 200; i++) {
            f = f.multiply(BigInteger.valueOf(i));
            if (i == 25 || i == 52 || i == 100) System.out.println(i + "! = " + f);
        }
        System.out.println("digits of 200! " + f.toString().length() + " sum " + digitSum(f) + " trailing zeros "
                + (f.toString().length() - f.toString().replaceAll("0+$", "").length()) + " twos "
                + f.getLowestSetBit());
        System.out.println(fib(10) + " " + fib(100) + " " + fib(300) + " " + fib(1000).mod(BigInteger.TEN.pow(20)));
        System.out.println(digitSum(BigInteger.TWO.pow(1000)));
        StringBuilder mers = new StringBuilder();
        for (int q : new int[] {2, 3, 5, 7, 11, 13, 17, 19, 23, 31, 61}) {
            BigInteger n = BigInteger.ONE.shiftLeft(q).subtract(BigInteger.ONE), s = BigInteger.valueOf(4);
            boolean prime = q == 2;
            if (q > 2) {
                for (int i = 0; i < q - 2; i++) s = s.multiply(s).subtract(BigInteger.TWO).mod(n);
                prime = s.signum() == 0;
            }
            if (prime) mers.append(q).append(' ');
        }
        System.out.println(mers);
        BigInteger c = new BigInteger("989345275647");
        int steps = 0;
        while (!c.equals(BigInteger.ONE)) {
            c = c.testBit(0) ? c.multiply(BigInteger.valueOf(3)).add(BigInteger.ONE) : c.shiftRight(1);
            steps++;
        }
        System.out.println(steps);
    }
}
