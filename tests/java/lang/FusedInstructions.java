// The interpreter runs frequent sequences of bytecodes as one. What must not show: which instruction of a
// sequence throws, what its message says, where a branch leads.
public class FusedInstructions {
    int i = 3, k;
    byte b = -2;
    boolean z;
    char c = 'x';
    short s = -7;
    long j = 1L << 40;
    float f = 1.5f;
    double d = 2.5, e;
    volatile int v = 9;
    volatile double w = 0.25;
    FusedInstructions next;
    int[] ints = {5, 6, 7};
    byte[] bytes = {1, -1};
    static int initialized;

    static class Late {
        static { initialized++; System.out.println("Late"); }
        int x = 4;
        int get() { return x; }
    }

    interface Shape { int area(int x); }

    int getI() { return i; }
    byte getB() { return b; }
    boolean getZ() { return z; }
    char getC() { return c; }
    short getS() { return s; }
    float getF() { return f; }
    FusedInstructions getNext() { return next; }
    int twice() { return next.i + next.next.i; }
    void setI(int x) { this.i = x; }
    void setNext(FusedInstructions x) { this.next = x; }
    void addOne() { i = i + 1; this.k += 1; }
    void addD(double x) { d = d + x; e = d - x; }
    int callChain() { return next.getI(); }
    int argument(int x) { return this.add(x); }
    int add(int x) { return i + x; }
    boolean isLast() { return next == null; }
    boolean isOff() { return !z; }
    int volatileSum() { v = v + 1; w = w + 1; return v > 9 ? v : -v; }

    static int field(FusedInstructions a, FusedInstructions b) { return b.i; }
    static FusedInstructions id(FusedInstructions x) { return x; }
    static double far(int p, int q, int r, FusedInstructions o, double x) { return x - o.d; }
    static double farDup(int p, int q, int r, int u, FusedInstructions o) { o.d += 0.5; return o.d; }
    static int farInt(int p, int q, int r, int u, FusedInstructions o) { return o.i; }

    static int compare(int a, int b, int p, int q, int r, int u) {
        int bits = 0;
        if (a == b) bits |= 1;
        if (a != b) bits |= 2;
        if (a < b) bits |= 4;
        if (a >= b) bits |= 8;
        if (a > b) bits |= 16;
        if (a <= b) bits |= 32;
        if (u == q) bits |= 64;
        if (u < r) bits |= 128;
        if (u > 100) bits |= 256;
        if (u != -100) bits |= 512;
        if (a != 0) bits |= 1024;
        if (b < 0) bits |= 2048;
        if (u >= 0) bits |= 4096;
        if (r > 0) bits |= 8192;
        return bits;
    }

    static int doubles(double x, double y, long m, long n) {
        int bits = 0;
        if (x < y) bits |= 1;
        if (x > y) bits |= 2;
        if (x <= y) bits |= 4;
        if (x >= y) bits |= 8;
        if (x == y) bits |= 16;
        if (x != y) bits |= 32;
        if (m < n) bits |= 64;
        if (m >= n) bits |= 128;
        if (m == n) bits |= 256;
        if ((float) x < (float) y) bits |= 512;
        if (!((float) x >= (float) y)) bits |= 1024;
        return bits;
    }

    static double polynomial(double a, double b, double c, double x) {
        double p = a * x;
        double q = p * x * b;
        double r = p + q;
        double t = 3.0 + r * c;
        double u = x - t;
        return p + q + r * x - u * u * 0.5;
    }

    static int loops(int[] a, byte[] bs, int n) {
        int sum = 0, hash = 7, count = 0;
        for (int x = 0; x < a.length; x++) {
            sum += a[x];
            hash = 31 * hash + x;
        }
        for (int x = 0; x < n; x++)
            sum += bs[x] & 0x1FF;
        int y;
        while ((y = n - count) != 0) {
            count++;
            int z = y;
            sum -= z >>> 1;
        }
        do {
            sum = sum - 1;
            n = n - 1;
        } while (n > 0);
        return sum ^ hash ^ count;
    }

    static int at(int[] a, int b, int c, int d, int x) { return a[x]; }
    static int at1(int b, int[] a, int c, int d, int x) { return a[x]; }
    static int at4(int b, int c, int d, int e, int[] a, int x) { return a[x]; }
    static int byteAt(int b, int c, int d, int e, byte[] a, int x) { return a[x]; }
    static int length(int n, int[] a) { return n < a.length ? 1 : 2; }
    static int instance(Object o) { if (o instanceof String) return 1; if (!(o instanceof Comparable)) return 2; return 3; }

    static int handlerInTheMiddle(FusedInstructions o, int x) {
        int r = x;
        try {
            r = o.i;
            r += o.next.i;
        } catch (NullPointerException e) {
            r += 100;
        }
        return r;
    }

    interface Code { Object run(); }

    static void show(String what, Code code) {
        try {
            System.out.println(what + " " + code.run());
        } catch (RuntimeException e) {
            System.out.println(what + " " + e + " at " + e.getStackTrace()[0]);
        }
    }

    static int depth;
    int deep(int x) { depth++; return this.deep(x - 1) + 1; }

    public static void main(String[] args) {
        FusedInstructions o = new FusedInstructions(), p = new FusedInstructions();
        FusedInstructions none = null;
        show("chain of null", () -> o.twice());
        show("call on null", () -> o.callChain());
        o.setNext(p);
        show("second of chain", () -> o.twice());
        p.setNext(o);
        p.setI(11);
        show("twice", () -> o.twice());
        show("call", () -> o.callChain());
        show("types", () -> o.getI() + " " + o.getB() + " " + o.getZ() + " " + o.getC() + " " + o.getS() + " " + o.getF()
             + " " + (o.getNext() == p) + " " + o.j);
        o.addOne();
        o.addOne();
        o.addD(0.125);
        System.out.println(o.i + " " + o.k + " " + o.d + " " + o.e + " " + o.argument(40));
        System.out.println(o.isLast() + " " + o.isOff() + " " + new FusedInstructions().isLast());
        System.out.println(o.volatileSum() + " " + o.volatileSum() + " " + o.w);
        show("getfield", () -> field(o, none));
        show("getfield", () -> field(o, p));
        show("invokestatic", () -> id(p).i);
        show("lload iload getfield", () -> far(0, 0, 0, none, 1));
        show("lload iload getfield", () -> far(0, 0, 0, o, 1));
        show("dup getfield", () -> farDup(0, 0, 0, 0, none));
        show("dup getfield", () -> farDup(0, 0, 0, 0, o));
        show("iload getfield", () -> farInt(0, 0, 0, 0, none));
        show("iload getfield", () -> farInt(0, 0, 0, 0, o));
        int[] values = {0, 1, -1, 100, -100, 101, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int a : values) {
            StringBuilder line = new StringBuilder();
            for (int b : values)
                line.append(' ').append(compare(a, b, a, b, b, a));
            System.out.println(a + ":" + line);
        }
        double[] reals = {0.0, -0.0, 1.0, Double.NaN, Double.NEGATIVE_INFINITY};
        for (double a : reals) {
            StringBuilder line = new StringBuilder();
            for (double b : reals)
                line.append(' ').append(doubles(a, b, (long) a, (long) b));
            System.out.println(a + ":" + line);
        }
        System.out.println(polynomial(1.5, -2.25, 0.1, 3.7));
        System.out.println(loops(o.ints, o.bytes, 2));
        for (int x = -1; x <= 3; x++) {
            int at = x;
            show("at", () -> at(o.ints, 0, 0, 0, at));
            show("at1", () -> at1(0, o.ints, 0, 0, at));
            show("at4", () -> at4(0, 0, 0, 0, o.ints, at));
            show("byteAt", () -> byteAt(0, 0, 0, 0, o.bytes, at));
            show("length", () -> length(at, o.ints));
        }
        show("at null", () -> at(null, 0, 0, 0, 1));
        show("at1 null", () -> at1(0, null, 0, 0, 1));
        show("at4 null", () -> at4(0, 0, 0, 0, null, 1));
        show("byteAt null", () -> byteAt(0, 0, 0, 0, null, 1));
        show("length null", () -> length(1, null));
        System.out.println(instance("x") + " " + instance(1) + " " + instance(o) + " " + instance(null));
        System.out.println(handlerInTheMiddle(null, 1) + " " + handlerInTheMiddle(o, 1) + " "
                           + handlerInTheMiddle(new FusedInstructions(), 1));
        show("new dup", () -> new Late().get() + initialized);
        show("new dup", () -> new Late().get() + initialized);
        Shape shape = x -> x * x;
        show("interface", () -> shape.area(12));
        show("null call", () -> none.getI());
        try {
            o.deep(5);
        } catch (StackOverflowError e) {
            System.out.println(depth > 500);
        }
    }
}
