// &, ^, |, ~, ! and && || (JLS 15.15.5, 15.15.6, 15.22-15.24): integers of mixed width, booleans and boxes, what is
// evaluated and what is not, precedence, compound assignments, bits of conditions used as values.
public class BitwiseLogical {
    static int calls;
    static boolean t() { calls += 1; return true; }
    static boolean f() { calls += 100; return false; }
    static boolean fail() { throw new IllegalStateException("evaluated after " + calls); }
    static Boolean nil;
    static String took(boolean b) { String s = b + ":" + calls; calls = 0; return s; }
    interface Act { boolean run(); }
    static String safe(Act a) {
        try {
            return took(a.run());
        } catch (RuntimeException e) {
            calls = 0;
            return e.getClass().getSimpleName();
        }
    }
    static boolean tangle(int a, int b, int c) { return !(a > b && (b > c || !(c > a))) ^ (a == 1 | b == 1 & c == 1) != (a < 2 || b < 2 && c < 2); }
    static int count(boolean... bs) { int n = 0; for (boolean b : bs) n = n << 1 | (b ? 1 : 0); return n; }
    static boolean[] cell = {true};
    static boolean[] at() { calls += 10000; return cell; }

    public static void main(String[] args) {
        byte b = (byte) 0xf0; short s = (short) 0xff0f; char c = 0xff00; int i = 0x0ff00ff0; long j = 0x00ff00ff00ff00ffL;
        System.out.println((b & s) + " " + (b & c) + " " + (b | c) + " " + (s ^ c) + " " + (i & j) + " " + (b & j) + " " + (b | j) + " " + (c ^ j) + " " + ~b + " " + ~c + " " + ~i + " " + ~j
            + " " + ~~b + " " + -~i + " " + (byte) ~b + " " + (b & 0xff) + " " + (b & 0xffL) + " " + (0x80000000 | 0L) + " " + (0x80000000L | 0));
        System.out.println(took(t() && f()) + " " + took(f() && t()) + " " + took(t() || f()) + " " + took(f() || t()) + " " + took(f() & t()) + " " + took(t() | f()) + " " + took(t() ^ t())
            + " " + took(f() ^ t()) + " " + took(!t() || !f() && t()) + " " + took(f() && t() || t()) + " " + took(t() || f() && f()) + " " + took(t() ? f() : t()));
        System.out.println(safe(() -> f() && fail()) + " " + safe(() -> t() || fail()) + " " + safe(() -> f() & fail()) + " " + safe(() -> t() | fail()) + " " + safe(() -> f() && nil)
            + " " + safe(() -> t() && nil) + " " + safe(() -> f() & nil) + " " + safe(() -> !nil) + " " + safe(() -> nil == t()) + " " + safe(() -> t() || nil) + " " + safe(() -> f() ^ nil));
        boolean p = true, q = false;
        p &= f();
        q |= t();
        boolean r = p ^= q;
        Boolean box = false;
        box |= q;
        box ^= true;
        at()[0] &= f();
        System.out.println(p + " " + q + " " + r + " " + box + " " + cell[0] + " " + calls);
        calls = 0;
        int k = 12; k &= 10; k |= 1; k ^= 0xff;
        byte nb = -1; nb &= 0x155; short ns = 0; ns |= 0x1ffff; char nc = 'a'; nc ^= ' '; long nj = -1; nj &= 0xffffffff; nj &= 0xffffffffL; nb ^= 0x1ffL;
        System.out.println(k + " " + nb + " " + ns + " " + nc + " " + nj + " " + (1 | 2 ^ 3 & 4) + " " + (true | false & false) + " " + (true ^ true | true) + " " + (5 & 6 << 1) + " "
            + (1 + 2 & 3 * 4) + " " + ((6 & 3) == 2 ? "two" : "other") + " " + (q && !p == q | p));
        StringBuilder sb = new StringBuilder();
        for (int a = 0; a < 3; a++)
            for (int d = 0; d < 3; d++)
                for (int e = 0; e < 3; e++)
                    sb.append(tangle(a, d, e) ? '1' : '0');
        System.out.println(sb);
        System.out.println(count(true, false, true) + " " + count(i > 0, j < 0, b < 0 && c > 0, (b & 1) == 0 ^ (c & 1) == 0, box instanceof Boolean) + " " + count(!p, !!q, p == q));
        long h = 0;
        for (int n = 0; n < 3000; n++) {
            int x = n * 0x9E3779B9;
            h = h * 31 + (x & n | x ^ ~n & n >> 2) + (x & 0xffL << 24) + ((x & 1) == 0 && (n & 2) != 0 || (x & 4 | n & 8) == 12 ? 7 : 9);
        }
        System.out.println(h);
    }
}
