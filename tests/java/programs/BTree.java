// A B-tree map of small order: insertion with splits, deletion with borrowing and merging, range scans, validation.
import java.util.*;

public class BTree<K extends Comparable<K>, V> {
    static final int T = 3;

    static final class Node {
        Object[] k = new Object[2 * T - 1], v = new Object[2 * T - 1];
        Node[] c;
        int n;
        Node(boolean leaf) { if (!leaf) c = new Node[2 * T]; }
        boolean leaf() { return c == null; }
    }

    Node root = new Node(true);
    int size, splits, merges, borrows;
    @SuppressWarnings("unchecked") int cmp(Object a, Object b) { return ((K) a).compareTo((K) b); }
    int pos(Node x, K k) {
        int lo = 0, hi = x.n;
        while (lo < hi) { int m = (lo + hi) >>> 1; if (cmp(x.k[m], k) < 0) lo = m + 1; else hi = m; }
        return lo;
    }

    @SuppressWarnings("unchecked") V get(K k) {
        Node x = root;
        while (true) {
            int i = pos(x, k);
            if (i < x.n && cmp(x.k[i], k) == 0) return (V) x.v[i];
            if (x.leaf()) return null;
            x = x.c[i];
        }
    }

    void splitChild(Node p, int i) {
        splits++;
        Node y = p.c[i], z = new Node(y.leaf());
        z.n = T - 1;
        System.arraycopy(y.k, T, z.k, 0, T - 1);
        System.arraycopy(y.v, T, z.v, 0, T - 1);
        if (!y.leaf()) System.arraycopy(y.c, T, z.c, 0, T);
        System.arraycopy(p.c, i + 1, p.c, i + 2, p.n - i);
        System.arraycopy(p.k, i, p.k, i + 1, p.n - i);
        System.arraycopy(p.v, i, p.v, i + 1, p.n - i);
        p.c[i + 1] = z;
        p.k[i] = y.k[T - 1];
        p.v[i] = y.v[T - 1];
        p.n++;
        y.n = T - 1;
        for (int j = T - 1; j < 2 * T - 1; j++) { y.k[j] = y.v[j] = null; }
    }

    void put(K k, V v) {
        if (root.n == 2 * T - 1) {
            Node s = new Node(false);
            s.c[0] = root;
            root = s;
            splitChild(s, 0);
        }
        Node x = root;
        while (true) {
            int i = pos(x, k);
            if (i < x.n && cmp(x.k[i], k) == 0) { x.v[i] = v; return; }
            if (x.leaf()) {
                System.arraycopy(x.k, i, x.k, i + 1, x.n - i);
                System.arraycopy(x.v, i, x.v, i + 1, x.n - i);
                x.k[i] = k;
                x.v[i] = v;
                x.n++;
                size++;
                return;
            }
            if (x.c[i].n == 2 * T - 1) {
                splitChild(x, i);
                int q = cmp(k, x.k[i]);
                if (q == 0) { x.v[i] = v; return; }
                if (q > 0) i++;
            }
            x = x.c[i];
        }
    }

    boolean remove(K k) {
        boolean r = del(root, k);
        if (root.n == 0 && !root.leaf()) root = root.c[0];
        if (r) size--;
        return r;
    }

    @SuppressWarnings("unchecked") boolean del(Node x, K k) {
        int i = pos(x, k);
        if (i < x.n && cmp(x.k[i], k) == 0) {
            if (x.leaf()) { cut(x, i); return true; }
            Node y = x.c[i], z = x.c[i + 1];
            if (y.n >= T) {
                while (!y.leaf()) y = y.c[y.n];
                K pk = (K) y.k[y.n - 1];
                x.v[i] = y.v[y.n - 1];
                x.k[i] = pk;
                return del(x.c[i], pk);
            }
            if (z.n >= T) {
                while (!z.leaf()) z = z.c[0];
                K sk = (K) z.k[0];
                x.v[i] = z.v[0];
                x.k[i] = sk;
                return del(x.c[i + 1], sk);
            }
            merge(x, i);
            return del(y, k);
        }
        if (x.leaf()) return false;
        Node c = x.c[i];
        if (c.n == T - 1) {
            if (i > 0 && x.c[i - 1].n >= T) {
                borrows++;
                Node l = x.c[i - 1];
                System.arraycopy(c.k, 0, c.k, 1, c.n);
                System.arraycopy(c.v, 0, c.v, 1, c.n);
                if (!c.leaf()) { System.arraycopy(c.c, 0, c.c, 1, c.n + 1); c.c[0] = l.c[l.n]; l.c[l.n] = null; }
                c.k[0] = x.k[i - 1];
                c.v[0] = x.v[i - 1];
                x.k[i - 1] = l.k[l.n - 1];
                x.v[i - 1] = l.v[l.n - 1];
                l.n--;
                l.k[l.n] = l.v[l.n] = null;
                c.n++;
            } else if (i < x.n && x.c[i + 1].n >= T) {
                borrows++;
                Node r = x.c[i + 1];
                c.k[c.n] = x.k[i];
                c.v[c.n] = x.v[i];
                if (!c.leaf()) { c.c[c.n + 1] = r.c[0]; System.arraycopy(r.c, 1, r.c, 0, r.n); r.c[r.n] = null; }
                c.n++;
                x.k[i] = r.k[0];
                x.v[i] = r.v[0];
                cut0(r);
            } else {
                if (i == x.n) i--;
                merge(x, i);
                c = x.c[i];
            }
        }
        return del(c, k);
    }

    static void cut(Node x, int i) {
        System.arraycopy(x.k, i + 1, x.k, i, x.n - i - 1);
        System.arraycopy(x.v, i + 1, x.v, i, x.n - i - 1);
        x.n--;
        x.k[x.n] = x.v[x.n] = null;
    }

    static void cut0(Node r) { cut(r, 0); }

    void merge(Node x, int i) {
        merges++;
        Node y = x.c[i], z = x.c[i + 1];
        y.k[T - 1] = x.k[i];
        y.v[T - 1] = x.v[i];
        System.arraycopy(z.k, 0, y.k, T, z.n);
        System.arraycopy(z.v, 0, y.v, T, z.n);
        if (!y.leaf()) System.arraycopy(z.c, 0, y.c, T, z.n + 1);
        y.n = T + z.n;
        System.arraycopy(x.c, i + 2, x.c, i + 1, x.n - i - 1);
        x.c[x.n] = null;
        cut(x, i);
    }

    int check(Node x, Object lo, Object hi, boolean isRoot) {
        if (!isRoot && x.n < T - 1) throw new IllegalStateException("underfull");
        int d = -1;
        for (int i = 0; i < x.n; i++) {
            if (lo != null && cmp(x.k[i], lo) <= 0 || hi != null && cmp(x.k[i], hi) >= 0 || i > 0
                    && cmp(x.k[i - 1], x.k[i]) >= 0) throw new IllegalStateException("order");
        }
        if (x.leaf()) return 1;
        for (int i = 0; i <= x.n; i++) {
            int q = check(x.c[i], i == 0 ? lo : x.k[i - 1], i == x.n ? hi : x.k[i], false);
            if (d >= 0 && q != d) throw new IllegalStateException("depth");
            d = q;
        }
        return d + 1;
    }

    void scan(Node x, K lo, K hi, List<Object> out) {
        for (int i = 0; i <= x.n; i++) {
            if (!x.leaf() && (i == x.n || cmp(x.k[i], lo) >= 0) && (i == 0 || cmp(x.k[i - 1], hi) <= 0)) scan(x.c[i],
                    lo, hi, out);
            if (i < x.n && cmp(x.k[i], lo) >= 0 && cmp(x.k[i], hi) <= 0) out.add(x.k[i]);
        }
    }

    public static void main(String[] args) {
        BTree<Integer, String> t = new BTree<>();
        TreeMap<Integer, String> ref = new TreeMap<>();
        Random r = new Random(12);
        for (int i = 0; i < 1500; i++) {
            int k = r.nextInt(400);
            if (r.nextInt(5) < 3) {
                t.put(k, "v" + i);
                ref.put(k, "v" + i);
            } else if (t.remove(k) != (ref.remove(k) != null)) System.out.println("remove differs " + k);
            if (i % 100 == 0) t.check(t.root, null, null, true);
        }
        System.out.println(t.size + " " + ref.size() + " depth " + t.check(t.root, null, null, true) + " splits "
                + t.splits + " merges " + t.merges + " borrows " + t.borrows);
        int bad = 0;
        for (int k = 0; k < 400; k++) if (!Objects.equals(t.get(k), ref.get(k))) bad++;
        System.out.println(bad);
        List<Object> out = new ArrayList<>();
        t.scan(t.root, 100, 160, out);
        System.out.println(out + " " + out.equals(new ArrayList<Object>(ref.subMap(100, true, 160, true).keySet())));
        for (int k : ref.keySet()) t.remove(k);
        System.out.println(t.size + " " + t.root.n + t.root.leaf() + t.get(5));
        BTree<String, Integer> s = new BTree<>();
        for (String w : "the quick brown fox jumps over the lazy dog again and again until it rests".split(" ")) {
            Integer c = s.get(w);
            s.put(w, c == null ? 1 : c + 1);
        }
        out.clear();
        s.scan(s.root, "a", "zzz", out);
        System.out.println(out + " " + s.get("again") + s.size + " " + s.check(s.root, null, null, true));
    }
}
