// Deep but finite recursion: a few thousand frames of various sizes, exceptions thrown through them.
public class DeepRecursion {
    static int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }

    static long wide(int n, long a, double b, String c, int[] d) {
        if (n == 0) return a + (long) b + c.length() + d[0];
        long x = a + 1;
        double y = b * 0.5;
        return wide(n - 1, x, y, c, d) + (n & 1);
    }

    static int thrower(int n) {
        if (n == 0) throw new IllegalStateException("bottom");
        try { return thrower(n - 1); } finally { cnt++; }
    }

    static int cnt;
    interface Op { int go(Op o, int n); }

    static class L {
        L next;
        int v;
        L(int v, L n) { this.v = v; next = n; }
        int total() { return next == null ? v : v + next.total(); }
        synchronized int locked(int n) { return n == 0 ? 0 : 1 + locked(n - 1); }
    }

    static <T extends Comparable<T>> T gen(int n, T t) { return n == 0 ? t : gen(n - 1, t); }

    public static void main(String[] args) {
        System.out.println(sum(3000));
        System.out.println(wide(2000, 1, 1e10, "str", new int[] {5}));
        try {
            thrower(2000);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + cnt + " " + e.getStackTrace().length);
        }
        Op op = (o, n) -> n == 0 ? 0 : 1 + o.go(o, n - 1);
        System.out.println(op.go(op, 2000));
        L l = null;
        for (int i = 0; i < 2500; i++) l = new L(i, l);
        System.out.println(l.total() + " " + l.locked(1000) + " " + Thread.holdsLock(l));
        System.out.println(gen(1500, "deep"));
        int[] memo = new int[2001];
        System.out.println(collatz(27, 0) + " " + ways(1500, memo));
        for (int r = 0; r < 5; r++) if (sum(2000) != 2001000) System.out.println("bad");
    }

    static int collatz(long n, int d) { return n == 1 ? d : collatz(n % 2 == 0 ? n / 2 : 3 * n + 1, d + 1); }

    static int ways(int n, int[] m) {
        if (n < 2) return 1;
        if (m[n] != 0) return m[n];
        return m[n] = (ways(n - 1, m) + ways(n - 2, m)) % 1000007;
    }
}
