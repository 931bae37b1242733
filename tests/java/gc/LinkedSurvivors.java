// Long lists, trees and graphs with cycles survive many collections intact.
import java.util.*;

public class LinkedSurvivors {
    static class Node {
        int v;
        Node next, other;
        Node(int v, Node n) { this.v = v; next = n; }
    }

    static class Tree {
        Tree l, r;
        int k;
        Tree(int d) {
            k = d;
            if (d > 0) { l = new Tree(d - 1); r = new Tree(d - 1); }
        }
        int count() { return 1 + (l == null ? 0 : l.count() + r.count()); }
        int sum() { return k + (l == null ? 0 : l.sum() - 2 * r.sum()); }
    }

    static void garbage(int n) { for (int i = 0; i < n; i++) { Object o = new int[i % 100]; } }

    public static void main(String[] args) {
        Node head = null;
        for (int i = 0; i < 20000; i++) head = new Node(i, head);
        Tree t = new Tree(10);
        garbage(5000);
        System.gc();
        long s = 0;
        int n = 0;
        for (Node x = head; x != null; x = x.next) { s += x.v; n++; }
        System.out.println(n + " " + s + " " + t.count() + " " + t.sum());
        Node prev = null;
        for (Node x = head; x != null;) {
            Node nx = x.next;
            x.next = prev;
            prev = x;
            x = nx;
        }
        head = prev;
        garbage(3000);
        s = 0;
        int pos = 0;
        for (Node x = head; x != null; x = x.next) s = s * 31 + x.v * pos++;
        System.out.println(s);
        List<Node> ring = new ArrayList<>();
        for (int i = 0; i < 300; i++) ring.add(new Node(i, null));
        for (int i = 0; i < 300; i++) {
            ring.get(i).next = ring.get((i + 1) % 300);
            ring.get(i).other = ring.get(i * 7 % 300);
        }
        Node a = ring.get(5);
        ring = null;
        System.gc();
        garbage(2000);
        s = 0;
        for (int i = 0; i < 1000; i++) { s += a.v; a = i % 3 == 0 ? a.other : a.next; }
        System.out.println(s + " " + a.v);
        Object[][] nested = new Object[50][];
        for (int i = 0; i < 50; i++) {
            nested[i] = new Object[i + 1];
            for (int j = 0; j <= i; j++) nested[i][j] = j % 2 == 0 ? (Object) nested[i] : "x" + j;
        }
        garbage(2000);
        System.gc();
        int ok = 0;
        for (Object[] row : nested) for (int j = 0; j < row.length; j++) if (j % 2 == 0 ? row[j] == row
                : row[j].equals("x" + j)) ok++;
        System.out.println(ok);
        for (int r = 0; r < 5; r++) {
            Tree q = new Tree(8);
            t.l = q.r;
            if (t.count() < 500) System.out.println("lost");
        }
        System.out.println(t.count());
        Map<Integer, int[]> m = new HashMap<>();
        for (int i = 0; i < 3000; i++) { m.put(i, new int[] {i, i * 2}); if (i >= 500) m.remove(i - 500); }
        s = 0;
        for (var e : m.entrySet()) s += e.getValue()[1] - e.getKey();
        System.out.println(m.size() + " " + s);
    }
}
