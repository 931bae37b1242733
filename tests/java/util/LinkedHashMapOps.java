// LinkedHashMap and LinkedHashSet: insertion and access order, LRU eviction.
import java.util.*;

public class LinkedHashMapOps {
    static class Lru<K, V> extends LinkedHashMap<K, V> {
        final int cap;
        Lru(int c) { super(16, 0.75f, true); cap = c; }
        protected boolean removeEldestEntry(Map.Entry<K, V> e) { return size() > cap; }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new LinkedHashMap<>();
        for (String s : "z y x w z a b y".split(" ")) m.merge(s, 1, Integer::sum);
        System.out.println(m);
        m.remove("y");
        m.put("y", 9);
        m.put("x", 0);
        System.out.println(m + " " + m.keySet() + m.values() + m.entrySet());
        Lru<Integer, String> l = new Lru<>(4);
        for (int i = 0; i < 6; i++) l.put(i, "v" + i);
        System.out.println(l);
        l.get(3);
        l.getOrDefault(2, "q");
        l.get(77);
        System.out.println(l);
        l.put(9, "n");
        l.putIfAbsent(5, "zz");
        l.compute(3, (k, v) -> v + "!");
        l.merge(2, "x", String::concat);
        System.out.println(l + " " + l.size());
        try {
            for (Integer k : l.keySet()) l.get(k);
        } catch (ConcurrentModificationException e) {
            System.out.println("access order cme");
        }
        Set<Integer> s = new LinkedHashSet<>(List.of(5, 3, 9, 1));
        s.add(3);
        s.add(7);
        s.remove(9);
        s.add(9);
        System.out.println(s + " " + s.equals(Set.of(1, 3, 5, 7, 9)) + s.hashCode());
        Iterator<Map.Entry<String, Integer>> it = m.entrySet().iterator();
        it.next();
        it.remove();
        System.out.println(m);
        m.replaceAll((k, v) -> v * 100);
        m.forEach((k, v) -> System.out.print(k + v + " "));
        System.out.println();
        LinkedHashMap<String, List<Integer>> g = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) g.computeIfAbsent(i % 3 == 0 ? "three" : i % 5 == 0 ? "five" : "other", k
                -> new ArrayList<>()).add(i);
        System.out.println(g);
        m.clear();
        System.out.println(m + "" + m.isEmpty());
        LinkedHashMap<Integer, Integer> big = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) big.put(i * 7919 % 1000, i);
        int h = 0;
        for (int k : big.keySet()) h = h * 17 + k;
        System.out.println(h);
    }
}
