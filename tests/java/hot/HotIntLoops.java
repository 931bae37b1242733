// Hot integer loops, entered once and many times: sums, products, wrap-around, shifts, nested loops, loop-carried
// dependencies.
public class HotIntLoops {
    static int sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i * i; return s; }

    static int xorshift(int n, int x) {
        while (n-- > 0) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }
        return x;
    }

    static int gcd(int a, int b) {
        while (b != 0) { int t = a % b; a = b; b = t; }
        return a;
    }

    static int bits(int x) {
        int c = 0;
        while (x != 0) { x &= x - 1; c++; }
        return c;
    }

    static int nested(int n) {
        int c = 0;
        for (int i = 0; i < n; i++) for (int j = i; j < n; j++) {
            if ((i ^ j) % 3 == 0) continue;
            if (i * j > 5000) break;
            c += i - j;
        }
        return c;
    }

    static int down(int n) { int s = 1; for (int i = n; i >= 0; i -= 3) s = s * 31 + i; return s; }
    static int divs(int n) { int s = 0; for (int i = 1; i < n; i++) s += n / i + n % i - -n / i; return s; }

    static int casts(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) s += (byte) i + (short) (i * 7) + (char) (i * 13) + (int) (i * 1.5f);
        return s;
    }

    static int overflow(int n) { int i = Integer.MAX_VALUE - n, c = 0; for (; i > 0; i++) c++; return c + i; }

    static int swaps(int n) {
        int a = 1, b = 2, c = 3;
        for (int i = 0; i < n; i++) {
            int t = a;
            a = b;
            b = c;
            c = t + i;
        }
        return a * 100 + b * 10 + c;
    }

    static boolean prime(int n) {
        if (n < 2) return false;
        for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
        return true;
    }

    public static void main(String[] args) {
        int s = 0;
        for (int i = 0; i < 60000; i++) { s = s * 17 + (i ^ s >>> 5); if ((i & 1023) == 0) s -= i; }
        System.out.println(s);
        for (int r = 0; r < 60; r++) s += sum(r * 10) + xorshift(50, r + 1) + gcd(r * 12, 90) + bits(r * 0x1234567)
                + down(r) + divs(r + 20) + casts(r * 3) + swaps(r);
        System.out.println(s);
        System.out.println(sum(50000) + " " + xorshift(20000, 42) + " " + nested(150) + " " + down(30000) + " "
                + divs(10000) + " " + casts(20000) + " " + overflow(10000) + " " + swaps(20001));
        int p = 0;
        for (int i = 0; i < 4000; i++) if (prime(i)) p++;
        System.out.println(p);
        int z = 0;
        for (int r = 0; r < 300; r++) z = z * 31 + gcd(r * r + 1, r + 7) + bits(z);
        System.out.println(z);
    }
}
