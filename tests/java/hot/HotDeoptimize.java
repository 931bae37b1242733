// Assumptions that hold for a long time and then break: new subclasses, new types at a site, branches never taken,
// nulls, fields.
public class HotDeoptimize {
    static class P {
        int v() { return 1; }
    }

    static boolean flag;
    static P maybe = new P();
    static int rare;

    static int use(P p, int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            s += p.v();
            if (flag) { rare++; s -= p.v() * 2; }
        }
        return s;
    }

    static class Lazy {
        static int loads;
        static class Q extends P {
            static { loads++; }
            int v() { return 10; }
        }
        static class R extends Q {
            int v() { return super.v() + 100; }
        }
        static P make(int k) { return k == 0 ? new P() : k == 1 ? new Q() : new R(); }
    }

    static int typ(Object o) {
        if (o instanceof Integer i) return i;
        if (o instanceof String s) return s.length();
        return -1;
    }

    static int nul(String s) { return s == null ? 0 : s.hashCode() & 15; }

    static int loopWithChange(int n) {
        P p = new P();
        int s = 0;
        for (int i = 0; i < n; i++) { if (i == n * 3 / 4) p = Lazy.make(2); s = s * 3 + p.v(); }
        return s;
    }

    static Object ret(int i) { return i < 5000 ? (Object) i : i < 6000 ? "str" : null; }
    static final int[] ONE = {1, 2, 3};
    static int arr(int[] a, int i) { return i < a.length ? a[i] : -1; }

    interface I {
        default int d() { return 3; }
    }

    static class X implements I { }
    static int iface(I x, int n) { int s = 0; for (int i = 0; i < n; i++) s += x.d(); return s; }

    public static void main(String[] args) {
        int s = 0;
        for (int r = 0; r < 30; r++) s += use(maybe, 300);
        System.out.println(s);
        flag = true;
        System.out.println(use(maybe, 10) + " " + rare);
        flag = false;
        System.out.println(loopWithChange(8000) + " " + Lazy.loads);
        for (int r = 0; r < 30; r++) s += use(Lazy.make(r % 3), 100);
        System.out.println(s);
        long t = 0;
        for (int i = 0; i < 8000; i++) {
            t = t * 7 + typ(i);
            if (i > 7000) t += typ("text");
            if (i > 7900) t += typ(2.5) + nul(null);
            t += nul("s");
        }
        System.out.println(t);
        int kinds = 0;
        for (int i = 0; i < 7000; i++) {
            Object o = ret(i);
            if (o == null) kinds += 3;
            else if (o.getClass() == Integer.class) kinds++;
            else kinds += 100;
        }
        System.out.println(kinds);
        for (int i = 0; i < 6000; i++) s += arr(ONE, i % 3);
        s += arr(ONE, 3) + arr(new int[0], 0) + arr(new int[] {9, 9, 9, 9}, 3);
        System.out.println(s);
        int f = iface(new X(), 5000);
        f += iface(new X() { public int d() { return 30; } }, 10);
        f += iface(() -> 2, 1, 5);
        System.out.println(f);
        Runnable[] rs = {() -> rare += 1, () -> rare += 2, () -> rare += 3};
        for (int i = 0; i < 5000; i++) rs[i < 4000 ? 0 : i % 3].run();
        System.out.println(rare);
        StringBuilder b = new StringBuilder();
        Object o = "x";
        for (int i = 0; i < 4000; i++) {
            if (i == 3900) o = 5;
            if (i % 1300 == 0 || i == 3900) b.append(o).append(o instanceof String);
            synchronized (o == null ? b : o instanceof String ? b : ONE) { s++; }
        }
        System.out.println(b + " " + s);
    }

    interface J { int k(); }
    static int iface(J j, int a, int n) { int s = 0; for (int i = 0; i < n; i++) s += j.k(); return s; }
}
