// Huffman coding: tree building with a priority queue, canonical codes, encoding and decoding.
import java.util.*;

public class Huffman {
    static abstract class Node implements Comparable<Node> {
        final int f, order;
        static int next;
        Node(int f) { this.f = f; order = next++; }
        public int compareTo(Node o) { return f != o.f ? Integer.compare(f, o.f) : Integer.compare(order, o.order); }
    }

    static class Leaf extends Node {
        final char c;
        Leaf(char c, int f) { super(f); this.c = c; }
    }

    static class Inner extends Node {
        final Node l, r;
        Inner(Node l, Node r) { super(l.f + r.f); this.l = l; this.r = r; }
    }

    static void codes(Node n, String p, Map<Character, String> m) {
        if (n instanceof Leaf l) m.put(l.c, p.isEmpty() ? "0" : p);
        else { codes(((Inner) n).l, p + "0", m); codes(((Inner) n).r, p + "1", m); }
    }

    static Node build(String s) {
        Map<Character, Integer> f = new TreeMap<>();
        for (char c : s.toCharArray()) f.merge(c, 1, Integer::sum);
        PriorityQueue<Node> q = new PriorityQueue<>();
        f.forEach((c, n) -> q.add(new Leaf(c, n)));
        while (q.size() > 1) q.add(new Inner(q.poll(), q.poll()));
        return q.poll();
    }

    static Map<Character, String> canonical(Map<Character, String> m) {
        List<Character> cs = new ArrayList<>(m.keySet());
        cs.sort(Comparator.comparingInt((Character c) -> m.get(c).length()).thenComparing(Comparator.naturalOrder()));
        Map<Character, String> r = new LinkedHashMap<>();
        int code = 0, len = 0;
        for (char c : cs) {
            int l = m.get(c).length();
            code <<= l - len;
            len = l;
            String s = Integer.toBinaryString(code++);
            r.put(c, "0".repeat(l - s.length()) + s);
        }
        return r;
    }

    static String decode(String bits, Map<Character, String> m) {
        Map<String, Character> inv = new HashMap<>();
        m.forEach((c, s) -> inv.put(s, c));
        StringBuilder o = new StringBuilder(), cur = new StringBuilder();
        for (char b : bits.toCharArray()) {
            cur.append(b);
            Character c = inv.get(cur.toString());
            if (c != null) { o.append(c); cur.setLength(0); }
        }
        if (cur.length() > 0) throw new IllegalStateException("left over " + cur);
        return o.toString();
    }

    public static void main(String[] args) {
        for (String s : new String[] {
            "aaaa", "abracadabra", "this is an example of a huffman tree", "mississippi river",
            "the quick brown fox jumps over the lazy dog ".repeat(5)
        }) {
            Node t = build(s);
            Map<Character, String> m = new TreeMap<>(), c;
            codes(t, "", m);
            c = canonical(m);
            StringBuilder b = new StringBuilder();
            for (char ch : s.toCharArray()) b.append(c.get(ch));
            System.out.println(s.length() * 8 + " bits -> " + b.length() + " " + decode(b.toString(), c).equals(s));
            System.out.println("  " + m);
            System.out.println("  " + c);
            if (b.length() < 100) System.out.println("  " + b);
            double kraft = 0;
            for (String k : c.values()) kraft += Math.pow(2, -k.length());
            System.out.println("  kraft " + kraft);
        }
        try { decode("1", Map.of('a', "10")); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
    }
}
