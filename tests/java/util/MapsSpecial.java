// Maps of special kinds: IdentityHashMap, WeakHashMap, LinkedHashMap in access order, EnumMap, ConcurrentSkipListMap,
// Hashtable, Properties with defaults, TreeMap's views; compute methods over null values in all of them.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

public class MapsSpecial {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String drive(Map<String, Integer> m) {
        StringBuilder sb = new StringBuilder(m.getClass().getSimpleName());
        List<Function<Map<String, Integer>, Object>> ops = List.of(x -> x.put("a", 1), x -> x.put("a", 2), x -> x.putIfAbsent("a", 3), x -> x.putIfAbsent("b", 4), x -> x.compute("a", (k, v) -> v == null ? 0 : v * 10), x -> x.compute("c", (k, v) -> null), x -> x.computeIfAbsent("d", k -> 5), x -> x.computeIfAbsent("e", k -> null), x -> x.computeIfPresent("d", (k, v) -> null),
            x -> x.merge("a", 7, Integer::sum), x -> x.merge("f", 8, Integer::sum), x -> x.merge("f", 8, (p, q) -> null), x -> x.replace("b", 9), x -> x.replace("zz", 9), x -> x.replace("b", 9, 10), x -> x.remove("b", 9), x -> x.remove("b", 10), x -> x.getOrDefault("q", -1), x -> x.put("n", null), x -> x.computeIfAbsent("n", k -> 11), x -> x.merge("n", 12, Integer::sum), x -> x.containsValue(null), x -> { x.replaceAll((k, v) -> v == null ? 0 : v + 1); return x.size(); });
        for (Function<Map<String, Integer>, Object> op : ops) {
            try {
                sb.append(' ').append(op.apply(m));
            } catch (RuntimeException e) {
                sb.append(' ').append(e.getClass().getSimpleName());
            }
        }
        return sb + " " + new TreeMap<>(m);
    }
    public static void main(String[] args) {
        for (Map<String, Integer> m : List.<Map<String, Integer>>of(new HashMap<>(), new LinkedHashMap<>(), new TreeMap<>(), new WeakHashMap<>(), new IdentityHashMap<>(), new Hashtable<>(), new ConcurrentHashMap<>(), new ConcurrentSkipListMap<>(), Collections.synchronizedMap(new HashMap<>()), Collections.checkedMap(new TreeMap<>(), String.class, Integer.class)))
            t("drive", () -> drive(m));
        t("identity", () -> { Map<Object, Integer> m = new IdentityHashMap<>(); String a = new String("k"), b = new String("k"); m.put(a, 1); m.put(b, 2); return m.size() + " " + m.get(a) + m.get("k") + m.containsKey(b) + m.keySet().contains("k") + m.values().contains(2) + m.equals(Map.of("k", 1)) + m.entrySet().iterator().next().getKey(); });
        t("identity large", () -> { Map<Object, Integer> m = new IdentityHashMap<>(2); List<Object> ks = new ArrayList<>(); for (int i = 0; i < 300; i++) { Object k = new Object(); ks.add(k); m.put(k, i); } for (int i = 0; i < 300; i += 2) m.remove(ks.get(i)); long s = 0; for (int v : m.values()) s += v; return m.size() + " " + s + m.containsKey(ks.get(0)) + m.get(ks.get(299)); });
        t("weak", () -> { Map<Object, String> m = new WeakHashMap<>(); Object keep = new Object(); m.put(keep, "kept"); for (int i = 0; i < 50; i++) m.put(new Object(), "lost"); for (int i = 0; i < 20 && m.size() > 1; i++) { System.gc(); Thread.sleep(5); } return m.size() + m.get(keep) + m.containsKey(new Object()); });
        t("access order", () -> { LinkedHashMap<Integer, String> m = new LinkedHashMap<>(8, 0.75f, true) { @Override protected boolean removeEldestEntry(Map.Entry<Integer, String> e) { return size() > 3; } }; for (int i = 0; i < 3; i++) m.put(i, "v" + i); m.get(0); m.getOrDefault(1, ""); m.putIfAbsent(2, "x"); m.put(3, "v3"); m.compute(1, (k, v) -> v + "!"); return m + " " + m.keySet() + m.values(); });
        t("enum map", () -> { EnumMap<Thread.State, Object> m = new EnumMap<>(Thread.State.class); m.put(Thread.State.WAITING, 1); m.put(Thread.State.NEW, null); return m + " " + m.containsKey(Thread.State.NEW) + m.containsValue(null) + m.get("x") + m.remove(5) + m.clone().equals(m) + m.entrySet() + new EnumMap<>(Map.of(Thread.State.NEW, 2)).keySet(); });
        t("enum map of the wrong kind", () -> { @SuppressWarnings({"rawtypes", "unchecked"}) Map<Object, Object> m = (Map) new EnumMap<Thread.State, Object>(Thread.State.class); m.put(java.time.DayOfWeek.MONDAY, 1); return m; });
        TreeMap<Integer, String> tm = new TreeMap<>();
        for (int i = 0; i < 20; i += 2) tm.put(i, "v" + i);
        t("views", () -> tm.headMap(6) + " " + tm.tailMap(12, false) + " " + tm.subMap(4, true, 8, true).descendingMap() + " " + tm.descendingKeySet().headSet(14) + " " + tm.floorEntry(5) + tm.higherKey(18) + tm.ceilingKey(7) + tm.lowerEntry(0) + tm.firstEntry() + tm.navigableKeySet().subSet(3, 9));
        t("views change", () -> { NavigableMap<Integer, String> v = tm.subMap(4, true, 10, true); v.remove(6); v.put(7, "new"); v.pollFirstEntry(); v.descendingMap().pollFirstEntry(); v.keySet().removeIf(k -> k == 8); return v + " " + tm.size() + v.size() + tm.headMap(100).lastKey(); });
        t("view bounds", () -> tm.subMap(4, 10).put(10, "out"));
        t("view of a view", () -> tm.subMap(4, 10).subMap(2, 5));
        t("entry is a snapshot", () -> tm.firstEntry().setValue("x"));
        t("live entry", () -> { tm.entrySet().iterator().next().setValue("changed"); return tm.get(0); });
        t("comparator", () -> { TreeMap<String, Integer> m = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); m.put("A", 1); m.put("a", 2); return m + " " + m.comparator().compare("x", "X") + m.equals(Map.of("A", 2)) + m.headMap("B"); });
        t("null comparator", () -> { TreeMap<String, Integer> m = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder())); m.put(null, 1); m.put("a", 2); return m + " " + m.firstKey() + m.higherKey(null); });
        t("skip list", () -> { ConcurrentSkipListMap<Integer, Integer> m = new ConcurrentSkipListMap<>(Comparator.reverseOrder()); for (int i = 0; i < 200; i++) m.put(i * 37 % 101, i); return m.firstKey() + " " + m.ceilingKey(50) + m.headMap(98) + m.size() + m.pollLastEntry() + m.descendingMap().firstKey(); });
        t("properties", () -> { Properties d = new Properties(); d.setProperty("x", "dx"); Properties p = new Properties(d); p.setProperty("y", "py"); p.put("n", 5); return p.getProperty("x") + p.get("x") + p.getProperty("n") + p.getProperty("q", "def") + p.size() + p.stringPropertyNames().size() + new TreeSet<>(Collections.list((Enumeration<String>) (Enumeration<?>) p.propertyNames())); });
        t("hashtable", () -> { Hashtable<Integer, String> h = new Hashtable<>(3); for (int i = 0; i < 10; i++) h.put(i, "h" + i); Enumeration<String> e = h.elements(); int n = 0; while (e.hasMoreElements()) n += e.nextElement().length(); return n + " " + h.contains("h3") + h.hashCode() + h; });
        t("concurrent bulk", () -> { ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>(); for (int i = 0; i < 100; i++) m.put("k" + i, i); return m.reduceValues(1, Integer::sum) + " " + m.search(1, (k, v) -> v == 57 ? k : null) + m.mappingCount() + m.reduceKeysToInt(10, String::length, 0, Math::max) + m.values().stream().mapToInt(x -> x).max().getAsInt() + ConcurrentHashMap.newKeySet().add("q") + m.keySet(5).add("new") + m.get("new"); });
        t("new keys by view", () -> new ConcurrentHashMap<String, Integer>().keySet().add("x"));
        t("hash codes that collide", () -> { Map<Object, Integer> m = new HashMap<>(); record K(int v) implements Comparable<K> { public int hashCode() { return v & 3; } public int compareTo(K k) { return Integer.compare(v, k.v); } } for (int i = 0; i < 300; i++) m.put(new K(i), i); for (int i = 0; i < 300; i += 3) m.remove(new K(i)); long s = 0; for (int v : m.values()) s = s * 31 + v; return m.size() + " " + s + m.get(new K(298)) + m.get(new K(297)); });
    }
}
