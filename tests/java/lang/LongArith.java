// long arithmetic and bit operations, edge values included.
public class LongArith {
    static void all(long a, long b) {
        System.out.print(a);
        System.out.print(' ');
        System.out.print(b);
        System.out.print(": ");
        System.out.print(a + b);
        System.out.print(' ');
        System.out.print(a - b);
        System.out.print(' ');
        System.out.print(a * b);
        System.out.print(' ');
        if (b != 0) {
            System.out.print(a / b);
            System.out.print(' ');
            System.out.print(a % b);
            System.out.print(' ');
        }
        System.out.print(-a);
        System.out.print(' ');
        System.out.print(a & b);
        System.out.print(' ');
        System.out.print(a | b);
        System.out.print(' ');
        System.out.print(a ^ b);
        System.out.print(' ');
        System.out.print(~a);
        System.out.print(' ');
        System.out.print(a < b ? "<" : a == b ? "=" : ">");
        System.out.print(a <= b);
        System.out.print(a >= b);
        System.out.println(a != b);
    }

    public static void main(String[] args) {
        long[] v = {
            0, 1, -1, 2, -3, 1000000007L, 1L << 31, 1L << 32, -(1L << 32), 0xffffffffL, 0x123456789abcdefL,
            Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1
        };
        for (long a : v) for (long b : v) all(a, b);
        long x = 5;
        x += 3;
        x *= 1L << 40;
        x -= 7;
        System.out.println(x);
        x /= 1000;
        System.out.println(x);
        x %= 777;
        System.out.println(x);
        x++;
        x--;
        --x;
        ++x;
        System.out.println(x);
        x = Long.MAX_VALUE;
        x++;
        System.out.println(x);
        int i = 10;
        i += 5000000000L;
        System.out.println(i);
        i = 7;
        i *= 2.5;
        System.out.println(i);
    }
}
