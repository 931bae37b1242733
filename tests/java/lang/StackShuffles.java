// Expressions that javac turns into dup, dup_x1, dup_x2, dup2, dup2_x1, dup2_x2, pop, pop2.
public class StackShuffles {
    int i; long l; static int si; static long sl; double d; byte by; static double sd;
    static int calls;
    static StackShuffles self(StackShuffles s) { calls++; return s; }
    static int one() { calls++; return 1; }
    static long two() { calls++; return 2; }

    public static void main(String[] args) {
        StackShuffles o = new StackShuffles();
        int[] a = new int[4]; long[] la = new long[4]; double[] da = new double[3]; byte[] ba = new byte[3];
        int x = o.i = 5; System.out.println(x + o.i);
        x = o.i++; System.out.println(x); System.out.println(o.i);
        x = ++o.i; System.out.println(x);
        x = self(o).i += 10; System.out.println(x); System.out.println(calls);
        long y = o.l = 7; System.out.println(y + o.l);
        y = o.l++; System.out.println(y); System.out.println(o.l);
        y = o.l += 100; System.out.println(y);
        x = a[one()] = 9; System.out.println(x + a[1]);
        x = a[one()]++; System.out.println(x); System.out.println(a[1]);
        x = a[one()] *= 3; System.out.println(x);
        y = la[one()] = 11; System.out.println(y + la[1]);
        y = la[one()]++; System.out.println(y); System.out.println(la[1]);
        y = la[one()] -= 50; System.out.println(y);
        double z = da[1] = 2.5; System.out.println(z); z = da[1]++; System.out.println(z); z = --da[1]; System.out.println(z);
        System.out.println(ba[0] = (byte) 300); System.out.println(ba[0]++); System.out.println(ba[0] += 100);
        x = si = 4; System.out.println(x); x = si++; System.out.println(x + si);
        y = sl = 5; System.out.println(y); y = sl++; System.out.println(y + sl);
        z = sd = 1.25; z += sd++; System.out.println(z + sd);
        z = o.d = 3; z = o.d++; System.out.println(z); System.out.println(o.d);
        int p, q, r; p = q = r = 42; System.out.println(p + q + r);
        long lp, lq; lp = lq = 43; System.out.println(lp + lq);
        a[0] = a[1] = a[2] = 6; System.out.println(a[0] + a[1] + a[2]);
        la[0] = la[1] = la[2] = 6; System.out.println(la[0] + la[1] + la[2]);
        one(); two(); self(o); System.out.println(calls);
        int i = 0; i = i++ + ++i; System.out.println(i);
        i = 5; i = i-- - --i; System.out.println(i);
        i = 1; i += i++ * 2 + i; System.out.println(i);
        i = 3; a[i] = i = 0; System.out.println(a[3]); System.out.println(i);
        o.by = 127; System.out.println(o.by++); System.out.println(o.by--); System.out.println(--o.by);
    }
}
