// TreeMap and TreeSet: navigation, views, comparators, polling, red-black stress.
import java.util.*;

public class TreeMapOps {
    public static void main(String[] args) {
        TreeMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 20; i++) m.put(i * 13 % 41, "v" + i);
        System.out.println(m);
        System.out.println(m.firstKey() + " " + m.lastKey() + " " + m.floorKey(14) + m.ceilingKey(14) + m.lowerKey(13)
                + m.higherKey(13) + " " + m.floorKey(-1) + m.higherKey(99) + " " + m.firstEntry() + m.lastEntry()
                + m.floorEntry(20) + m.ceilingEntry(100));
        System.out.println(m.headMap(10) + " " + m.tailMap(30) + " " + m.subMap(10, 20) + " " + m.headMap(13, true)
                .size() + m.tailMap(13, false).firstKey() + m.subMap(5, false, 13, true));
        System.out.println(m.descendingMap().headMap(30) + " " + m.descendingKeySet().first() + m.navigableKeySet()
                .pollFirst());
        NavigableMap<Integer, String> sub = m.subMap(5, true, 25, true);
        sub.put(6, "six");
        sub.remove(13);
        System.out.println(sub.size() + " " + m.get(6) + m.containsKey(13));
        try { sub.put(100, "x"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(m.pollFirstEntry() + " " + m.pollLastEntry() + m.size());
        sub.clear();
        System.out.println(m);
        try { m.put(null, "x"); } catch (NullPointerException e) { System.out.println("npe"); }
        try { new TreeMap<Object, Object>().firstKey(); } catch (NoSuchElementException e) { System.out.println(e); }
        try {
            m.firstEntry().setValue("q");
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable entry");
        }
        TreeMap<String, Integer> c = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        c.put("Abc", 1);
        c.put("aBC", 2);
        c.put("b", 3);
        System.out.println(c + " " + c.get("ABC") + c.comparator().compare("a", "A"));
        TreeMap<String, Integer> len = new TreeMap<>(Comparator.comparing(String::length)
                .thenComparing(Comparator.reverseOrder()));
        for (String s : "pear fig apple kiwi banana date".split(" ")) len.put(s, s.length());
        System.out.println(len);
        Random r = new Random(42);
        TreeMap<Integer, Integer> t = new TreeMap<>();
        Map<Integer, Integer> ref = new HashMap<>();
        for (int i = 0; i < 1500; i++) {
            int k = r.nextInt(300);
            if (r.nextInt(3) == 0) {
                if (!Objects.equals(t.remove(k), ref.remove(k))) System.out.println("mismatch");
            } else {
                if (!Objects.equals(t.put(k, i), ref.put(k, i))) System.out.println("mismatch");
            }
        }
        int prev = -1;
        boolean ok = true;
        for (int k : t.keySet()) { ok &= k > prev; prev = k; }
        System.out.println(ok + " " + t.size() + " " + t.equals(ref) + " " + t.hashCode());
        TreeSet<Character> s = new TreeSet<>();
        for (char x : "thequickbrownfox".toCharArray()) s.add(x);
        System.out.println(s + " " + s.first() + s.last() + s.floor('d') + s.ceiling('d') + s.higher('x')
                + s.headSet('f') + s.tailSet('u') + s.subSet('g', 'm') + s.descendingSet() + s.pollFirst()
                + s.pollLast() + s.size());
        Iterator<Character> it = s.descendingIterator();
        it.next();
        it.remove();
        System.out.println(s);
        m.merge(5, "a", String::concat);
        m.merge(5, "b", String::concat);
        m.computeIfAbsent(7, k -> "seven");
        m.computeIfPresent(7, (k, v) -> v + k);
        System.out.println(m);
        for (var e : m.entrySet()) if (e.getKey() == 5) e.setValue("changed");
        System.out.println(m.get(5) + new TreeMap<>(Map.of(3, "c", 1, "a", 2, "b")) + new TreeSet<>(List.of(9, 8, 7))
                .descendingSet().subSet(9, true, 8, true));
    }
}
