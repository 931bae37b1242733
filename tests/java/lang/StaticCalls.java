// invokestatic with every argument and result type, recursion, mutual recursion.
public class StaticCalls {
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    static int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
    static boolean even(int n) { return n == 0 || odd(n - 1); }
    static boolean odd(int n) { return n != 0 && even(n - 1); }
    static long fact(long n) { return n <= 1 ? 1 : n * fact(n - 1); }
    static double power(double b, int e) { return e == 0 ? 1 : b * power(b, e - 1); }
    static float half(float f) { return f / 2; }
    static byte b(int x) { return (byte) x; }
    static short s(int x) { return (short) x; }
    static char c(int x) { return (char) x; }
    static boolean z(int x) { return x != 0; }
    static String str(String x) { return x; }
    static void nothing() { }

    static double mixed(int a, long b, float c, double d, byte e, short f, char g, boolean h, String i, Object j) {
        System.out.print(a);
        System.out.print(b);
        System.out.print(c);
        System.out.print(d);
        System.out.print(e);
        System.out.print(f);
        System.out.print(g);
        System.out.print(h);
        System.out.print(i);
        System.out.println(j);
        return a + b + c + d + e + f + g + (h ? 1 : 0);
    }

    static long many(long a, double b, long c, double d, long e, double f, long g, double h, long i, double j, int k) {
        return a - (long) b + c - (long) d + e - (long) f + g - (long) h + i - (long) j + k;
    }

    public static void main(String[] args) {
        System.out.println(fib(15));
        System.out.println(ack(2, 5));
        System.out.println(even(100));
        System.out.println(odd(100));
        System.out.println(fact(20));
        System.out.println(power(1.1, 20));
        System.out.println(half(3));
        System.out.println(b(200));
        System.out.println(s(70000));
        System.out.println(c(65));
        System.out.println(z(3));
        System.out.println(str("same"));
        nothing();
        System.out.println(mixed(1, 2L, 3.5f, 4.5, (byte) 5, (short) 6, 'g', true, "str", null));
        System.out.println(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }
}
