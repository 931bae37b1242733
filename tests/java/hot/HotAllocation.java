// Hot allocation: objects that escape and that do not, boxing, small arrays, closures, identity of fresh objects.
public class HotAllocation {
    record V(double x, double y) {
        V plus(V o) { return new V(x + o.x, y + o.y); }
        V scale(double k) { return new V(x * k, y * k); }
        double len2() { return x * x + y * y; }
    }

    static final class Box {
        int v;
        Box next;
        Box(int v) { this.v = v; }
        Box inc() { return new Box(v + 1); }
    }

    static double vec(int n) {
        V a = new V(1, 2), b = new V(0.5, -0.25);
        double s = 0;
        for (int i = 0; i < n; i++) {
            V c = a.plus(b.scale(i & 7));
            s += c.len2();
            if (i % 1000 == 0) a = c.scale(0.001);
        }
        return s;
    }

    static int boxes(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            Box b = new Box(i).inc().inc();
            Box c = new Box(i + 2);
            if (b == c) s += 1000000;
            if (b.v == c.v) s++;
        }
        return s;
    }

    static int boxing(int n) {
        Integer t = 0;
        for (Integer i = 0; i < n; i++) t += i % 3;
        Long l = 0L;
        for (int i = 0; i < n; i++) l = l + i;
        return t + l.intValue();
    }

    static Box kept;

    static int escape(int n) {
        int c = 0;
        kept = null;
        for (int i = 0; i < n; i++) {
            Box b = new Box(i);
            if (i % 100 == 7) { b.next = kept; kept = b; } else c += b.v & 1;
        }
        for (Box b = kept; b != null; b = b.next) c += b.v;
        return c;
    }

    static int arrays(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            int[] t = {i, i + 1, i + 2};
            t[i % 3] = -1;
            s += t[0] + t[1] + t[2];
            s += new int[i % 5].length + new Object[] {t, t}.length;
        }
        return s;
    }

    static int lambdas(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            int k = i;
            java.util.function.IntUnaryOperator f = x -> x + k, g = x -> x * 2;
            s = s * 31 + f.andThen(g).applyAsInt(i);
        }
        return s;
    }

    static int strings(int n) {
        int h = 0;
        for (int i = 0; i < n; i++) {
            String s = "k" + (i & 63);
            h = h * 31 + s.hashCode() + (s == "k5" ? 1 : 0) + (s.equals("k5") ? 7 : 0);
        }
        return h;
    }

    static int lockElide(int n) {
        int c = 0;
        for (int i = 0; i < n; i++) {
            Object o = new Object();
            synchronized (o) { synchronized (o) { c += Thread.holdsLock(o) ? 1 : 0; } }
            StringBuffer b = new StringBuffer();
            b.append(i);
            c += b.length();
        }
        return c;
    }

    public static void main(String[] args) {
        double d = 0;
        int s = 0;
        for (int r = 0; r < 20; r++) {
            d += vec(50);
            s += boxes(50) + boxing(50) + escape(50) + arrays(50) + lambdas(20) + strings(20) + lockElide(20);
        }
        System.out.println(d + " " + s);
        System.out.println(vec(8000) + " " + boxes(8000) + " " + boxing(6000) + " " + escape(8000) + " " + arrays(5000)
                + " " + lambdas(2500) + " " + strings(3000) + " " + lockElide(3000));
        long h = 0;
        for (int i = 0; i < 4000; i++) {
            Object o = i % 2 == 0 ? new V(i, i) : new Box(i);
            h = h * 7 + (o instanceof V v ? (long) v.len2() : ((Box) o).v);
            Object[] tri = {o, null, o};
            if (tri[0] != tri[2] || tri[1] != null) h++;
        }
        System.out.println(h);
        java.util.Iterator<Integer> it = java.util.stream.IntStream.range(0, 2000).iterator();
        while (it.hasNext()) h += it.next();
        System.out.println(h);
    }
}
