// Hot call sites that are monomorphic, then bimorphic, then megamorphic; interface calls; recursion; inlining of
// small methods.
public class HotCalls {
    interface Op {
        int f(int x);
        default int twice(int x) { return f(f(x)); }
    }

    static abstract class Base implements Op {
        int k = 1;
        abstract int g(int x);
        public int f(int x) { return g(x) + k; }
        final int fin(int x) { return x * k; }
    }

    static class A extends Base {
        int g(int x) { return x + 1; }
    }

    static class B extends Base {
        int g(int x) { return x * 3; }
    }

    static class C extends B {
        int g(int x) { return super.g(x) - 7; }
        public int f(int x) { return -g(x); }
    }

    static class D implements Op {
        public int f(int x) { return x ^ 0x55; }
        public int twice(int x) { return x; }
    }

    static class E extends A {
        int g(int x) { return x >>> 1; }
    }

    static int drive(Op o, int n) { int s = 0; for (int i = 0; i < n; i++) s = s * 7 + o.f(i ^ s); return s; }
    static int driveBase(Base b, int n) { int s = 0; for (int i = 0; i < n; i++) s += b.g(s ^ i) + b.fin(i); return s; }
    static int inl(int x) { return a1(x) + a2(x, x + 1); }
    static int a1(int x) { return a2(x, 2) * 3; }
    static int a2(int x, int y) { return x > y ? x - y : y - x; }
    static int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
    static boolean even(int n) { return n == 0 || odd(n - 1); }
    static boolean odd(int n) { return n != 0 && even(n - 1); }
    int fld;
    synchronized int sync(int x) { fld += x; return fld; }

    static long longs(long a, int b, double c, float d, Object e) {
        return a + b + (long) c + (long) d + (e == null ? 0 : 1);
    }

    public static void main(String[] args) {
        Op[] ops = {new A(), new B(), new C(), new D(), new E(), x -> x + 5};
        System.out.println(drive(ops[0], 6000));
        System.out.println(drive(ops[1], 6000));
        for (Op o : ops) System.out.print(drive(o, 3000) + " ");
        System.out.println();
        int s = 0;
        for (int i = 0; i < 20000; i++) {
            Op o = ops[i % (i < 10000 ? 2 : ops.length)];
            s = s * 31 + o.f(i) + o.twice(i & 15);
        }
        System.out.println(s);
        Base[] bs = {new A(), new A(), new B(), new C(), new E()};
        for (Base b : bs) System.out.print(driveBase(b, 4000) + " ");
        System.out.println();
        for (int i = 0; i < 20000; i++) s += inl(i) - inl(-i);
        System.out.println(s);
        System.out.println(ack(2, 40) + " " + even(1000) + odd(777));
        HotCalls h = new HotCalls();
        for (int i = 0; i < 8000; i++) s ^= h.sync(i);
        System.out.println(s);
        long l = 0;
        for (int i = 0; i < 8000; i++) l += longs(l, i, i / 2.0, i * 2f, (i & 1) == 0 ? null : h);
        System.out.println(l);
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            Object o = i % 3 == 0 ? (Object) i : i % 3 == 1 ? "s" + i : (Object) (char) ('a' + i % 26);
            if (i % 500 == 0) b.append(o.toString()).append(o.equals(i));
            s += o.hashCode();
        }
        System.out.println(b + " " + s);
    }
}
