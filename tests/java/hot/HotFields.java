// Hot field access: all types, static and instance, volatile, across calls that may change them, with aliasing objects.
public class HotFields {
    int i;
    long l;
    byte b;
    short s;
    char c;
    boolean z;
    float f;
    double d;
    Object o;
    volatile int vi;
    HotFields other;
    static int si;
    static long sl;
    static double sd;
    static Object so;
    static volatile long svl;
    void touch() { i++; if (other != null) other.i += 2; }
    static void bump() { si += 3; sl ^= si; }

    int spin(int n) {
        int r = 0;
        for (int k = 0; k < n; k++) {
            r += i;
            touch();
            r += i;
            b += k;
            s -= k;
            c += 7;
            z = !z;
            l += b * s;
            f = f * 0.5f + k;
            d += f;
            if (z) vi++;
            if ((k & 15) == 0) other = k % 32 == 0 ? this : null;
        }
        return r;
    }

    static long statics(int n) {
        long r = 0;
        for (int k = 0; k < n; k++) {
            int before = si;
            bump();
            r += si - before + sl;
            sd += 0.25;
            so = k % 2 == 0 ? "even" : (Object) k;
            if (so instanceof Integer q) r += q;
            svl += k;
        }
        return r;
    }

    static int aliasing(HotFields a, HotFields x, int n) {
        int t = 0;
        for (int k = 0; k < n; k++) {
            a.i = k;
            x.i = k * 2;
            t += a.i - x.i;
            a.l = x.l + 1;
            x.o = a.o;
        }
        return t;
    }

    static class Node {
        Node l, r;
        int v;
        final int fin;
        Node(int v) { this.v = v; fin = v * 2; }
    }

    static int walk(Node n) {
        int s = 0;
        for (int k = 0; k < 3000; k++) { s += n.v + n.fin; n.v ^= k; n = (s & 1) == 0 ? n.l : n.r; }
        return s;
    }

    public static void main(String[] args) {
        HotFields h = new HotFields();
        long t = 0;
        for (int r = 0; r < 50; r++) t = t * 31 + h.spin(40) + statics(40);
        System.out.println(t);
        System.out.println(h.spin(10000) + " " + h.i + " " + h.l + " " + h.b + " " + h.s + " " + (int) h.c + " " + h.z
                + " " + h.f + " " + h.d + " " + h.vi);
        System.out.println(statics(10000) + " " + si + " " + sl + " " + sd + " " + so + " " + svl);
        HotFields g = new HotFields();
        System.out.println(aliasing(h, g, 5000) + " " + aliasing(h, h, 5000) + " " + h.l + " " + g.l);
        Node[] ns = new Node[16];
        for (int i = 0; i < 16; i++) ns[i] = new Node(i);
        for (int i = 0; i < 16; i++) { ns[i].l = ns[(i * 3 + 1) % 16]; ns[i].r = ns[(i * 5 + 2) % 16]; }
        int s = 0;
        for (Node n : ns) s = s * 31 + walk(n);
        System.out.println(s);
    }
}
