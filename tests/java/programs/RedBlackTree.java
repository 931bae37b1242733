// A left-leaning red-black tree with insertion, deletion, order statistics and invariant checks.
import java.util.*;

public class RedBlackTree {
    static final class N {
        int k;
        String v;
        N l, r;
        boolean red = true;
        int size = 1;
        N(int k, String v) { this.k = k; this.v = v; }
    }

    N root;
    int rotations;
    static boolean red(N n) { return n != null && n.red; }
    static int size(N n) { return n == null ? 0 : n.size; }
    N fix(N h) { h.size = 1 + size(h.l) + size(h.r); return h; }

    N rotL(N h) {
        rotations++;
        N x = h.r;
        h.r = x.l;
        x.l = h;
        x.red = h.red;
        h.red = true;
        fix(h);
        return fix(x);
    }

    N rotR(N h) {
        rotations++;
        N x = h.l;
        h.l = x.r;
        x.r = h;
        x.red = h.red;
        h.red = true;
        fix(h);
        return fix(x);
    }

    static void flip(N h) { h.red = !h.red; h.l.red = !h.l.red; h.r.red = !h.r.red; }

    N bal(N h) {
        if (red(h.r) && !red(h.l)) h = rotL(h);
        if (red(h.l) && red(h.l.l)) h = rotR(h);
        if (red(h.l) && red(h.r)) flip(h);
        return fix(h);
    }

    void put(int k, String v) { root = put(root, k, v); root.red = false; }

    N put(N h, int k, String v) {
        if (h == null) return new N(k, v);
        if (k < h.k) h.l = put(h.l, k, v);
        else if (k > h.k) h.r = put(h.r, k, v);
        else h.v = v;
        return bal(h);
    }

    String get(int k) { for (N n = root; n != null; n = k < n.k ? n.l : n.r) if (n.k == k) return n.v; return null; }

    N moveL(N h) {
        flip(h);
        if (red(h.r.l)) { h.r = rotR(h.r); h = rotL(h); flip(h); }
        return h;
    }

    N moveR(N h) {
        flip(h);
        if (red(h.l.l)) { h = rotR(h); flip(h); }
        return h;
    }

    static N min(N h) { while (h.l != null) h = h.l; return h; }

    N delMin(N h) {
        if (h.l == null) return null;
        if (!red(h.l) && !red(h.l.l)) h = moveL(h);
        h.l = delMin(h.l);
        return bal(h);
    }

    boolean remove(int k) {
        if (get(k) == null) return false;
        if (!red(root.l) && !red(root.r)) root.red = true;
        root = del(root, k);
        if (root != null) root.red = false;
        return true;
    }

    N del(N h, int k) {
        if (k < h.k) {
            if (!red(h.l) && !red(h.l.l)) h = moveL(h);
            h.l = del(h.l, k);
        } else {
            if (red(h.l)) h = rotR(h);
            if (k == h.k && h.r == null) return null;
            if (!red(h.r) && !red(h.r.l)) h = moveR(h);
            if (k == h.k) {
                N m = min(h.r);
                h.k = m.k;
                h.v = m.v;
                h.r = delMin(h.r);
            } else h.r = del(h.r, k);
        }
        return bal(h);
    }

    int rank(int k) {
        int r = 0;
        for (N n = root; n != null;) if (k <= n.k) n = n.l;
        else { r += 1 + size(n.l); n = n.r; }
        return r;
    }

    int select(int i) {
        N n = root;
        while (true) {
            int s = size(n.l);
            if (i < s) n = n.l;
            else if (i == s) return n.k;
            else { i -= s + 1; n = n.r; }
        }
    }

    int check(N n, long lo, long hi) {
        if (n == null) return 0;
        if (n.k <= lo || n.k >= hi) throw new IllegalStateException("order");
        if (red(n.r) || n.red && red(n.l)) throw new IllegalStateException("colour");
        if (n.size != 1 + size(n.l) + size(n.r)) throw new IllegalStateException("size");
        int a = check(n.l, lo, n.k), b = check(n.r, n.k, hi);
        if (a != b) throw new IllegalStateException("height");
        return a + (n.red ? 0 : 1);
    }

    void draw(N n, String ind) {
        if (n == null) return;
        draw(n.r, ind + "    ");
        System.out.println(ind + n.k + (n.red ? "r" : "b"));
        draw(n.l, ind + "    ");
    }

    public static void main(String[] args) {
        RedBlackTree t = new RedBlackTree();
        for (int i = 1; i <= 12; i++) t.put(i * 5 % 13, "v" + i);
        t.draw(t.root, "");
        System.out.println(t.check(t.root, Long.MIN_VALUE, Long.MAX_VALUE) + " rotations " + t.rotations);
        TreeMap<Integer, String> ref = new TreeMap<>();
        t = new RedBlackTree();
        Random r = new Random(3);
        for (int i = 0; i < 1500; i++) {
            int k = r.nextInt(500);
            if (r.nextInt(3) > 0) {
                t.put(k, "x" + i);
                ref.put(k, "x" + i);
            } else if (t.remove(k) != (ref.remove(k) != null)) System.out.println("differs");
            if (i % 150 == 0) t.check(t.root, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        System.out.println(size(t.root) + " " + ref.size() + " black height " + t.check(t.root, Long.MIN_VALUE,
                Long.MAX_VALUE));
        int bad = 0, i = 0;
        for (var e : ref.entrySet()) {
            if (!e.getValue().equals(t.get(e.getKey()))) bad++;
            if (t.select(i) != e.getKey() || t.rank(e.getKey()) != i) bad++;
            i++;
        }
        System.out.println(bad + " " + t.rank(250) + " " + ref.headMap(250).size() + " median " + t.select(size(t.root)
                / 2));
        for (int k : new ArrayList<>(ref.keySet())) { t.remove(k); }
        System.out.println(t.root + " " + t.rotations);
        for (int k = 0; k < 1000; k++) t.put(k, "");
        System.out.println(t.check(t.root, Long.MIN_VALUE, Long.MAX_VALUE) + " " + t.root.k);
    }
}
