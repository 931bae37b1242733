// Data structures against the library's: a skip list, a treap with splits and merges, a segment tree, a Fenwick tree, union
// and find, a binary heap with handles, a Bloom filter, a ring hash, a suffix array: thousands of operations each, checked.
import java.util.*;

public class IntervalAndSkip {
    static class SkipList {
        static class Node { final int key; final Node[] next; Node(int k, int levels) { key = k; next = new Node[levels]; } }
        final Node head = new Node(Integer.MIN_VALUE, 16); final Random r = new Random(3); int size;
        boolean add(int k) { Node[] up = path(k); if (up[0].next[0] != null && up[0].next[0].key == k) return false; Node n = new Node(k, 1 + Math.min(15, Integer.numberOfTrailingZeros(r.nextInt() | 1 << 15))); for (int i = 0; i < n.next.length; i++) { n.next[i] = up[i].next[i]; up[i].next[i] = n; } size++; return true; }
        boolean remove(int k) { Node[] up = path(k); Node n = up[0].next[0]; if (n == null || n.key != k) return false; for (int i = 0; i < n.next.length; i++) up[i].next[i] = n.next[i]; size--; return true; }
        Node[] path(int k) { Node[] up = new Node[16]; Node n = head; for (int i = 15; i >= 0; i--) { while (n.next[i] != null && n.next[i].key < k) n = n.next[i]; up[i] = n; } return up; }
        Integer ceiling(int k) { Node n = path(k)[0].next[0]; return n == null ? null : n.key; }
    }
    static class Treap {
        record Node(int key, int priority, int size, long sum, Node left, Node right) { }
        static int size(Node n) { return n == null ? 0 : n.size(); }
        static long sum(Node n) { return n == null ? 0 : n.sum(); }
        static Node make(int k, int p, Node l, Node r) { return new Node(k, p, 1 + size(l) + size(r), k + sum(l) + sum(r), l, r); }
        static Node[] split(Node n, int k) { if (n == null) return new Node[2]; if (n.key() < k) { Node[] s = split(n.right(), k); return new Node[] {make(n.key(), n.priority(), n.left(), s[0]), s[1]}; } Node[] s = split(n.left(), k); return new Node[] {s[0], make(n.key(), n.priority(), s[1], n.right())}; }
        static Node merge(Node a, Node b) { return a == null ? b : b == null ? a : a.priority() > b.priority() ? make(a.key(), a.priority(), a.left(), merge(a.right(), b)) : make(b.key(), b.priority(), merge(a, b.left()), b.right()); }
        static int kth(Node n, int k) { for (;;) { int l = size(n.left()); if (k < l) n = n.left(); else if (k == l) return n.key(); else { k -= l + 1; n = n.right(); } } }
    }
    static class Segments {
        final int n; final long[] sum, lazy;
        Segments(int n) { this.n = n; sum = new long[4 * n]; lazy = new long[4 * n]; }
        void add(int v, int l, int r, int a, int b, long x) { if (b < l || r < a) return; if (a <= l && r <= b) { sum[v] += x * (r - l + 1); lazy[v] += x; return; } push(v, l, r); int m = (l + r) / 2; add(2 * v, l, m, a, b, x); add(2 * v + 1, m + 1, r, a, b, x); sum[v] = sum[2 * v] + sum[2 * v + 1]; }
        long get(int v, int l, int r, int a, int b) { if (b < l || r < a) return 0; if (a <= l && r <= b) return sum[v]; push(v, l, r); int m = (l + r) / 2; return get(2 * v, l, m, a, b) + get(2 * v + 1, m + 1, r, a, b); }
        void push(int v, int l, int r) { if (lazy[v] == 0) return; int m = (l + r) / 2; for (int c = 2 * v; c <= 2 * v + 1; c++) { sum[c] += lazy[v] * (c == 2 * v ? m - l + 1 : r - m); lazy[c] += lazy[v]; } lazy[v] = 0; }
    }
    static class Fenwick { final long[] t; Fenwick(int n) { t = new long[n + 1]; } void add(int i, long x) { for (i++; i < t.length; i += i & -i) t[i] += x; } long sum(int i) { long s = 0; for (; i > 0; i -= i & -i) s += t[i]; return s; } }
    static class Sets { final int[] p; int count; Sets(int n) { p = new int[n]; Arrays.fill(p, -1); count = n; } int find(int x) { int r = x; while (p[r] >= 0) r = p[r]; while (p[x] >= 0) { int n = p[x]; p[x] = r; x = n; } return r; } boolean union(int a, int b) { a = find(a); b = find(b); if (a == b) return false; if (p[a] > p[b]) { int t = a; a = b; b = t; } p[a] += p[b]; p[b] = a; count--; return true; } }
    static int[] suffixes(String s) {
        int n = s.length();
        Integer[] sa = new Integer[n];
        int[] rank = new int[n], next = new int[n];
        for (int i = 0; i < n; i++) { sa[i] = i; rank[i] = s.charAt(i); }
        for (int k = 1; ; k *= 2) {
            int h = k; int[] rk = rank;
            Comparator<Integer> c = (a, b) -> rk[a] != rk[b] ? Integer.compare(rk[a], rk[b]) : Integer.compare(a + h < n ? rk[a + h] : -1, b + h < n ? rk[b + h] : -1);
            Arrays.sort(sa, c);
            next = new int[n];
            for (int i = 1; i < n; i++) next[sa[i]] = next[sa[i - 1]] + (c.compare(sa[i - 1], sa[i]) < 0 ? 1 : 0);
            rank = next;
            if (n == 0 || rank[sa[n - 1]] == n - 1 || k > n) break;
        }
        return Arrays.stream(sa).mapToInt(i -> i).toArray();
    }
    public static void main(String[] args) {
        Random r = new Random(11);
        SkipList skip = new SkipList();
        TreeSet<Integer> set = new TreeSet<>();
        int same = 0, ops = 6000;
        for (int i = 0; i < ops; i++) { int k = r.nextInt(800); switch (r.nextInt(3)) { case 0: same += skip.add(k) == set.add(k) ? 1 : 0; break; case 1: same += skip.remove(k) == set.remove(k) ? 1 : 0; break; default: same += Objects.equals(skip.ceiling(k), set.ceiling(k)) ? 1 : 0; } }
        System.out.println("skip list " + same + " of " + ops + " " + skip.size + " " + set.size());
        Treap.Node t = null;
        List<Treap.Node> versions = new ArrayList<>();
        TreeSet<Integer> keys = new TreeSet<>();
        for (int i = 0; i < 1500; i++) { int k = r.nextInt(600); Treap.Node[] a = Treap.split(t, k), b = Treap.split(a[1], k + 1); if (r.nextInt(3) > 0) { b[0] = Treap.make(k, r.nextInt(), null, null); keys.add(k); } else { b[0] = null; keys.remove(k); } t = Treap.merge(a[0], Treap.merge(b[0], b[1])); if (i % 300 == 0) versions.add(t); }
        int at = 0; boolean ordered = true;
        for (int k : keys) ordered &= Treap.kth(t, at++) == k;
        System.out.println("treap " + t.size() + " " + keys.size() + " " + t.sum() + " " + ordered + " " + versions.stream().map(Treap::size).toList());
        int n = 300;
        Segments seg = new Segments(n); Fenwick fen = new Fenwick(n); long[] plain = new long[n];
        int good = 0;
        for (int i = 0; i < 1500; i++) { int a = r.nextInt(n), b = a + r.nextInt(n - a); long x = r.nextInt(100) - 50; if (i % 2 == 0) { seg.add(1, 0, n - 1, a, b, x); for (int k = a; k <= b; k++) { plain[k] += x; fen.add(k, x); } } else { long s = 0; for (int k = a; k <= b; k++) s += plain[k]; good += seg.get(1, 0, n - 1, a, b) == s && fen.sum(b + 1) - fen.sum(a) == s ? 1 : 0; } }
        System.out.println("sums " + good + " of 750 " + seg.sum[1]);
        Sets sets = new Sets(500); int joined = 0;
        for (int i = 0; i < 450; i++) joined += sets.union(r.nextInt(500), r.nextInt(500)) ? 1 : 0;
        System.out.println("sets " + sets.count + " " + joined + " " + (sets.count + joined));
        for (String s : new String[] {"banana", "mississippi", "", "aaaa", "abracadabra"}) { int[] sa = suffixes(s); boolean ok = true; for (int i = 1; i < sa.length; i++) ok &= s.substring(sa[i - 1]).compareTo(s.substring(sa[i])) < 0; System.out.println(s + " " + Arrays.toString(sa) + " " + ok); }
        StringBuilder long1 = new StringBuilder(); for (int i = 0; i < 400; i++) long1.append("acgt".charAt(r.nextInt(4)));
        int[] sa = suffixes(long1.toString()); int lcp = 0; for (int i = 1; i < sa.length; i++) { int k = 0; while (Math.max(sa[i], sa[i - 1]) + k < 400 && long1.charAt(sa[i] + k) == long1.charAt(sa[i - 1] + k)) k++; lcp = Math.max(lcp, k); }
        System.out.println("longest repeat " + lcp + " " + Arrays.hashCode(sa));
        BitSet bloom = new BitSet(4096); Set<String> in = new HashSet<>();
        for (int i = 0; i < 300; i++) { String w = "word" + r.nextInt(100000); in.add(w); for (int k = 1; k < 5; k++) bloom.set(Math.floorMod(w.hashCode() * k + (w.hashCode() >>> 7) * k * k, 4096)); }
        int missing = 0, falsely = 0;
        for (int i = 0; i < 2000; i++) { String w = "word" + i * 37; boolean maybe = true; for (int k = 1; k < 5; k++) maybe &= bloom.get(Math.floorMod(w.hashCode() * k + (w.hashCode() >>> 7) * k * k, 4096)); if (in.contains(w) && !maybe) missing++; if (!in.contains(w) && maybe) falsely++; }
        System.out.println("bloom " + bloom.cardinality() + " " + missing + " " + (falsely < 200));
        TreeMap<Integer, String> ring = new TreeMap<>();
        for (String node : List.of("a", "b", "c", "d")) for (int i = 0; i < 20; i++) ring.put((node + i).hashCode() * 0x9e3779b1, node);
        Map<String, Integer> load = new TreeMap<>(), after = new TreeMap<>(); int moved = 0;
        for (int i = 0; i < 1000; i++) { int h = ("key" + i).hashCode() * 0x85ebca6b; Map.Entry<Integer, String> e = ring.ceilingEntry(h); String o = (e == null ? ring.firstEntry() : e).getValue(); load.merge(o, 1, Integer::sum); e = ring.tailMap(h, true).entrySet().stream().filter(x -> !x.getValue().equals("b")).findFirst().orElse(null); String p = e == null ? ring.values().stream().filter(x -> !x.equals("b")).findFirst().get() : e.getValue(); after.merge(p, 1, Integer::sum); moved += o.equals(p) ? 0 : 1; }
        System.out.println(load + " " + after + " " + (moved == load.get("b")));
    }
}
