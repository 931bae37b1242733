// Hot loops over longs: multiplication, division, shifts by variable amounts, comparisons, mixed with ints.
public class HotLongLoops {
    static long lcg(int n, long s) {
        for (int i = 0; i < n; i++) s = s * 6364136223846793005L + 1442695040888963407L;
        return s;
    }

    static long modpow(long b, long e, long m) {
        long r = 1;
        b %= m;
        while (e > 0) { if ((e & 1) == 1) r = r * b % m; b = b * b % m; e >>= 1; }
        return r;
    }

    static long mix(long x) {
        x ^= x >>> 33;
        x *= 0xff51afd7ed558ccdL;
        x ^= x >>> 33;
        x *= 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }

    static long shifts(int n) {
        long s = 1;
        for (int i = 0; i < n; i++) s ^= (s << i) + (s >> i % 7) - (s >>> (i & 31));
        return s;
    }

    static long divs(long n) { long s = 0; for (long i = 1; i < 3000; i++) s += n / i - n % i + -n / i; return s; }
    static int cmp(long a, long b) { return a < b ? -1 : a > b ? 1 : 0; }

    static long fib(int n) {
        long a = 0, b = 1;
        while (n-- > 0) { long t = a + b; a = b; b = t; }
        return a;
    }

    static long narrow(int n) {
        long s = 0;
        for (int i = 0; i < n; i++) { s += (int) (s * 31 + i); s ^= (long) (short) s << 20; s -= (byte) (s >> 8); }
        return s;
    }

    static long counter(long from, long to) {
        long c = 0;
        for (long i = from; i < to; i += 1L << 30) c += i >> 29;
        return c;
    }

    public static void main(String[] args) {
        long t = 0;
        for (int r = 0; r < 200; r++) t = t * 31 + lcg(20, r) + modpow(r + 2, 1000 + r, 1000000007L) + mix(r)
                + shifts(10) + fib(r % 90) + cmp(t, r);
        System.out.println(t);
        System.out.println(lcg(20000, 1) + " " + shifts(20000) + " " + divs(1234567890123L) + " "
                + divs(Long.MIN_VALUE) + " " + narrow(20000) + " " + counter(-(1L << 40), 1L << 40));
        long acc = 0;
        for (long i = 0; i < 40000; i++) { acc += mix(i) & 0xff; if (acc < i) acc ^= i << 33; }
        System.out.println(acc);
        int less = 0;
        long a = 1, b = -1;
        for (int i = 0; i < 20000; i++) {
            a = a * 25214903917L + 11;
            b = b * 25214903917L + 13;
            less += cmp(a, b);
            if (a == b) less += 1000;
            if (a >= 0 != b >= 0) less ^= 5;
        }
        System.out.println(less);
    }
}
