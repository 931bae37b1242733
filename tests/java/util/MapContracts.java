// The contract of java.util.Map on every implementation of the library: all default methods with present, absent and null
// values, views that write through, entries, iteration with removal, equality, and which operations each refuses.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;

public class MapContracts {
    interface Act { Object get(); }
    static String ask(Act a) {
        try {
            return String.valueOf(a.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
    enum K { A, B, C, D }
    static Map<Object, Integer> fill(Map<Object, Integer> m) {
        for (K k : new K[] {K.A, K.B, K.C})
            m.put(k, k.ordinal());
        return m;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Map<String, Supplier<Map<Object, Integer>>> kinds = new LinkedHashMap<>();
        kinds.put("HashMap", HashMap::new);
        kinds.put("LinkedHashMap", LinkedHashMap::new);
        kinds.put("access order", () -> new LinkedHashMap<>(4, 0.5f, true));
        kinds.put("TreeMap", TreeMap::new);
        kinds.put("TreeMap reversed", () -> new TreeMap<Object, Integer>((Comparator) Comparator.reverseOrder()));
        kinds.put("ConcurrentHashMap", ConcurrentHashMap::new);
        kinds.put("ConcurrentSkipListMap", ConcurrentSkipListMap::new);
        kinds.put("Hashtable", Hashtable::new);
        kinds.put("EnumMap", () -> (Map) new EnumMap<K, Integer>(K.class));
        kinds.put("IdentityHashMap", IdentityHashMap::new);
        kinds.put("WeakHashMap", WeakHashMap::new);
        kinds.put("synchronized", () -> Collections.synchronizedMap(new TreeMap<>()));
        kinds.put("checked", () -> (Map) Collections.checkedMap(new TreeMap(), K.class, Integer.class));
        kinds.put("descending", () -> new TreeMap<Object, Integer>().descendingMap());
        kinds.put("head", () -> (Map) ((NavigableMap) new TreeMap<Object, Integer>()).headMap(K.C, true));
        kinds.put("unmodifiable", () -> Collections.unmodifiableMap(new TreeMap<Object, Integer>(Map.of(K.A, 0, K.B, 1, K.C, 2))));
        kinds.put("Map.of", () -> (Map) Map.of(K.B, 1));
        kinds.put("empty", Collections::emptyMap);
        kinds.put("singleton", () -> Collections.singletonMap(K.B, 1));
        kinds.put("Properties", () -> (Map) new Properties());
        for (String name : kinds.keySet()) {
            Supplier<Map<Object, Integer>> make = kinds.get(name);
            Supplier<Map<Object, Integer>> full = () -> {
                try {
                    return fill(make.get());
                } catch (UnsupportedOperationException | IllegalArgumentException e) {
                    return make.get();
                }
            };
            StringBuilder sb = new StringBuilder(name).append(':');
            Act[] acts = {
                () -> full.get().put(K.B, 5), () -> full.get().put(K.D, 5), () -> full.get().put(null, 5), () -> full.get().put(K.A, null), () -> full.get().get("other"), () -> full.get().get(null),
                () -> full.get().putIfAbsent(K.B, 9), () -> full.get().putIfAbsent(K.D, 9), () -> full.get().getOrDefault(K.D, 9), () -> full.get().getOrDefault(null, 9), () -> full.get().remove(K.B), () -> full.get().remove(K.D), () -> full.get().remove(K.B, 1), () -> full.get().remove(K.B, 2),
                () -> full.get().replace(K.B, 7), () -> full.get().replace(K.D, 7), () -> full.get().replace(K.B, 1, 7), () -> full.get().replace(K.B, 2, 7), () -> full.get().containsKey(null), () -> full.get().containsValue(null), () -> full.get().containsValue(2),
                () -> full.get().computeIfAbsent(K.D, k -> 4), () -> full.get().computeIfAbsent(K.D, k -> null), () -> full.get().computeIfAbsent(K.B, k -> 4), () -> full.get().computeIfPresent(K.B, (k, v) -> v + 10), () -> full.get().computeIfPresent(K.B, (k, v) -> null), () -> full.get().computeIfPresent(K.D, (k, v) -> 1),
                () -> full.get().compute(K.B, (k, v) -> v == null ? -1 : v * 2), () -> full.get().compute(K.D, (k, v) -> v == null ? -1 : v * 2), () -> full.get().compute(K.B, (k, v) -> null), () -> full.get().merge(K.B, 100, Integer::sum), () -> full.get().merge(K.D, 100, Integer::sum), () -> full.get().merge(K.B, 1, (a, b) -> null), () -> full.get().merge(K.B, null, Integer::sum),
            };
            for (Act a : acts)
                sb.append(' ').append(ask(a));
            System.out.println(sb);
            sb = new StringBuilder("   ");
            Map<Object, Integer> m = full.get();
            Map<Object, Integer> same = new HashMap<>(m);
            sb.append(m.equals(same)).append(same.equals(m)).append(m.hashCode() == same.hashCode()).append(m.size()).append(m.isEmpty());
            sb.append(" keys ").append(ask(() -> { m.keySet().remove(K.A); return m.size(); })).append(ask(() -> { m.values().remove(1); return m.size(); })).append(ask(() -> m.keySet().add(K.A))).append(ask(() -> { m.entrySet().clear(); return m.isEmpty(); }));
            Map<Object, Integer> n = full.get();
            sb.append(" entries ").append(ask(() -> { int s = 0; for (Map.Entry<Object, Integer> e : n.entrySet()) s += e.setValue(e.getValue() + 50); return s + "/" + n.get(K.B); }));
            sb.append(' ').append(ask(() -> { Iterator<Map.Entry<Object, Integer>> i = n.entrySet().iterator(); i.next(); i.remove(); i.next(); return n.size(); }));
            sb.append(' ').append(ask(() -> { Iterator<Object> i = n.keySet().iterator(); i.remove(); return 0; })).append(' ').append(ask(() -> { Iterator<Integer> i = n.values().iterator(); while (true) i.next(); }));
            Map<Object, Integer> o = full.get();
            sb.append(" during ").append(ask(() -> { int c = 0; for (Object k : o.keySet()) { o.remove(K.C); o.put(K.D, 3); c++; } return c > 0; }));
            Map<Object, Integer> p = full.get();
            sb.append(" all ").append(ask(() -> { p.replaceAll((k, v) -> v + 1); return new TreeMap<>(p); })).append(ask(() -> { p.putAll(Map.of(K.D, 8)); return p.size(); })).append(ask(() -> { p.clear(); return p.size(); }));
            int[] sum = {0};
            full.get().forEach((k, v) -> sum[0] += v);
            sb.append(" sum ").append(sum[0]).append(' ').append(ask(() -> full.get().put(1, 1))).append(ask(() -> ((Map) full.get()).put(K.A, "x"))).append(ask(() -> ((Map) full.get()).keySet().toArray(new Integer[0]).length));
            sb.append(' ').append(ask(() -> full.get().entrySet().contains(Map.entry(K.B, 1)))).append(ask(() -> full.get().entrySet().remove(Map.entry(K.B, 2)))).append(ask(() -> full.get().entrySet().contains(null))).append(ask(() -> full.get().keySet().containsAll(List.of(K.A, K.B)))).append(ask(() -> full.get().keySet().retainAll(List.of(K.A))));
            System.out.println(sb);
            if (full.get() instanceof NavigableMap) {
                NavigableMap<Object, Integer> q = (NavigableMap<Object, Integer>) full.get();
                System.out.println("    " + ask(q::firstEntry) + ask(() -> q.floorKey(K.D)) + ask(() -> q.higherEntry(K.A)) + ask(() -> q.lowerKey(K.A)) + ask(() -> q.ceilingKey(K.B)) + ask(() -> q.subMap(K.A, K.C)) + ask(() -> q.tailMap(K.B, false)) + ask(() -> q.headMap(K.B))
                    + ask(q::descendingKeySet) + ask(q::pollFirstEntry) + ask(q::pollLastEntry) + ask(() -> q.lastEntry().setValue(1)) + ask(() -> q.subMap(K.D, K.A)) + ask(() -> q.tailMap(K.B).put(K.A, 1)) + q);
            }
        }
    }
}
