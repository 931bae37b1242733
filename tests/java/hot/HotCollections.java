// Hot loops through the collections with boxed elements, iterators and lambdas.
import java.util.*;

public class HotCollections {
    static int listSum(List<Integer> l) { int s = 0; for (int x : l) s += x; return s; }

    static int byIndex(List<Integer> l) {
        int s = 0;
        for (int i = 0; i < l.size(); i++) s = s * 3 + l.get(i);
        return s;
    }

    static <T extends Comparable<T>> T max(Collection<T> c) {
        T m = null;
        for (T x : c) if (m == null || x.compareTo(m) > 0) m = x;
        return m;
    }

    public static void main(String[] args) {
        List<Integer> a = new ArrayList<>(), l = new LinkedList<>(), v = new Vector<>();
        for (int i = 0; i < 300; i++) { a.add(i * 37 % 101); l.add(i * 11 % 97); v.add(-i); }
        long t = 0;
        for (int r = 0; r < 25; r++) t = t * 31 + listSum(a) + listSum(l) + listSum(v) + byIndex(a) + byIndex(v)
                + max(a) + max(new TreeSet<>(l));
        System.out.println(t);
        Map<Integer, Integer> h = new HashMap<>(), tm = new TreeMap<>(), lh = new LinkedHashMap<>();
        for (Map<Integer, Integer> m : List.of(h, tm, lh)) {
            for (int i = 0; i < 3000; i++) {
                m.merge(i * 7919 % 503, i, Integer::sum);
                if (i % 5 == 0) m.remove(i % 503);
            }
            long s = 0;
            for (Map.Entry<Integer, Integer> e : m.entrySet()) s += e.getKey() * 31L + e.getValue();
            System.out.println(m.size() + " " + s);
        }
        ArrayDeque<int[]> q = new ArrayDeque<>();
        boolean[][] seen = new boolean[40][40];
        q.add(new int[] {0, 0});
        int reached = 0;
        while (!q.isEmpty()) {
            int[] p = q.poll();
            int x = p[0], y = p[1];
            if (x < 0 || y < 0 || x >= 40 || y >= 40 || seen[x][y] || (x * 7 + y * 13) % 5 == 1) continue;
            seen[x][y] = true;
            reached++;
            q.add(new int[] {x + 1, y});
            q.add(new int[] {x, y + 1});
            q.add(new int[] {x - 1, y});
            q.add(new int[] {x, y - 1});
        }
        System.out.println(reached);
        Set<String> s = new HashSet<>();
        for (int i = 0; i < 2000; i++) s.add("e" + i % 333);
        int hit = 0;
        for (int i = 0; i < 1000; i++) if (s.contains("e" + i)) hit++;
        System.out.println(s.size() + " " + hit);
        PriorityQueue<Long> pq = new PriorityQueue<>();
        long x = 1;
        for (int i = 0; i < 1500; i++) { x = x * 48271 % 2147483647; pq.add(x); if (pq.size() > 50) pq.poll(); }
        long ps = 0;
        while (!pq.isEmpty()) ps = ps * 7 + pq.poll();
        System.out.println(ps);
        a.sort((p, r) -> Integer.compare(r % 10, p % 10));
        a.removeIf(z -> z % 4 == 0);
        a.replaceAll(z -> z * z);
        System.out.println(a.size() + " " + byIndex(a));
        BitSet bs = new BitSet();
        for (int i = 0; i < 5000; i += 7) bs.set(i * i % 4001);
        System.out.println(bs.cardinality() + " " + bs.stream().limit(5).sum());
    }
}
