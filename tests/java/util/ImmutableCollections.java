// Unmodifiable, immutable, checked, synchronized, empty and singleton collections: what they refuse, nulls, duplicates,
// views that follow, copies that do not, equality and toString.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ImmutableCollections {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String refusals(Collection<String> c) {
        StringBuilder sb = new StringBuilder();
        List<Consumer<Collection<String>>> ops = List.of(x -> x.add("n"), x -> x.remove("a"), x -> x.remove("zz"), Collection::clear, x -> x.addAll(List.of()), x -> x.addAll(List.of("q")), x -> x.removeAll(List.of()), x -> x.retainAll(List.of("a")), x -> x.removeIf(s -> false),
            x -> x.removeIf(s -> true), x -> { Iterator<String> i = x.iterator(); i.next(); i.remove(); }, x -> x.contains(null), x -> { if (x instanceof List<String> l) l.set(0, "s"); }, x -> { if (x instanceof List<String> l) l.sort(null); }, x -> { if (x instanceof List<String> l) l.replaceAll(s -> s); }, x -> { if (x instanceof List<String> l) l.indexOf(null); }, x -> { if (x instanceof List<String> l) l.listIterator().add("x"); });
        for (Consumer<Collection<String>> op : ops) {
            try {
                op.accept(c);
                sb.append('.');
            } catch (UnsupportedOperationException e) {
                sb.append('U');
            } catch (NullPointerException e) {
                sb.append('N');
            } catch (RuntimeException e) {
                sb.append(e.getClass().getSimpleName().charAt(0));
            }
        }
        return sb + " " + c.size();
    }
    public static void main(String[] args) {
        Map<String, Supplier<Collection<String>>> kinds = new LinkedHashMap<>();
        kinds.put("List.of", () -> List.of("a", "b", "c"));
        kinds.put("List.of one", () -> List.of("a"));
        kinds.put("Set.of", () -> Set.of("a"));
        kinds.put("List.copyOf", () -> List.copyOf(new ArrayList<>(List.of("a", "b"))));
        kinds.put("unmodifiableList", () -> Collections.unmodifiableList(new ArrayList<>(List.of("a", "b"))));
        kinds.put("unmodifiableSet", () -> Collections.unmodifiableSet(new TreeSet<>(List.of("a", "b"))));
        kinds.put("asList", () -> Arrays.asList("a", "b"));
        kinds.put("nCopies", () -> Collections.nCopies(3, "a"));
        kinds.put("singleton", () -> Collections.singleton("a"));
        kinds.put("singletonList", () -> Collections.singletonList("a"));
        kinds.put("emptyList", () -> Collections.emptyList());
        kinds.put("toList", () -> Stream.of("a", "b").toList());
        kinds.put("toUnmodifiableList", () -> Stream.of("a", "b").collect(Collectors.toUnmodifiableList()));
        kinds.put("keySet", () -> new TreeMap<>(Map.of("a", 1, "b", 2)).keySet());
        kinds.put("values", () -> new TreeMap<>(Map.of(1, "a", 2, "b")).values());
        kinds.put("Map.of keys", () -> Map.of("a", 1).keySet());
        kinds.put("subList", () -> new ArrayList<>(List.of("z", "a", "b", "y")).subList(1, 3));
        kinds.put("synchronized", () -> Collections.synchronizedList(new LinkedList<>(List.of("a", "b"))));
        kinds.put("checked", () -> Collections.checkedList(new ArrayList<>(List.of("a", "b")), String.class));
        kinds.put("newSetFromMap", () -> Collections.newSetFromMap(new TreeMap<>(Map.of("a", true))));
        kinds.put("descending", () -> new TreeSet<>(List.of("a", "b")).descendingSet());
        kinds.put("copyOnWrite", () -> new java.util.concurrent.CopyOnWriteArrayList<>(List.of("a", "b")));
        kinds.forEach((k, v) -> t(k, () -> refusals(v.get())));
        t("nulls in List.of", () -> List.of("a", null));
        t("nulls in copyOf", () -> List.copyOf(Arrays.asList("a", null)));
        t("nulls in toList", () -> Stream.of("a", null).toList().contains(null));
        t("duplicates in Set.of", () -> Set.of("a", "b", "a"));
        t("duplicates in Map.of", () -> Map.of("k", 1, "k", 2));
        t("null key", () -> Map.of(null, 1));
        t("null value", () -> Map.ofEntries(Map.entry("a", null)));
        t("null lookups", () -> Map.of("a", 1).get(null));
        t("containsKey null", () -> Map.of().containsKey(null));
        t("map refusals", () -> { String s = ""; Map<String, Integer> m = Map.of("a", 1); List<Runnable> ops = List.of(() -> m.put("b", 1), () -> m.remove("q"), () -> m.merge("a", 1, Integer::sum), () -> m.computeIfAbsent("a", k -> 5), () -> m.putIfAbsent("a", 2), m::clear, () -> m.replaceAll((k, v) -> v), () -> m.entrySet().iterator().next().setValue(3), () -> m.getOrDefault("z", 1), () -> m.forEach((k, v) -> { })); for (Runnable r : ops) try { r.run(); s += "."; } catch (UnsupportedOperationException e) { s += "U"; } return s; });
        t("same object", () -> { List<Integer> l = List.of(1, 2); return (List.copyOf(l) == l) + " " + (List.copyOf(new ArrayList<>(l)) == l) + " " + (List.of() == List.of()) + " " + (Collections.unmodifiableList(Collections.unmodifiableList(l)) == l); });
        t("equality", () -> List.of(1, 2).equals(Arrays.asList(1, 2)) + " " + List.of(1).equals(Set.of(1)) + " " + Set.of(1, 2).equals(new TreeSet<>(List.of(2, 1))) + " " + Map.of(1, 2).equals(new HashMap<>(Map.of(1, 2))) + " " + List.of(1, 2).hashCode() + " " + Set.of(1, 2).hashCode() + " " + Map.of(1, 2).hashCode() + " " + Map.entry("k", "v") + Map.entry(1, 2).hashCode());
        t("view follows", () -> { List<Integer> src = new ArrayList<>(List.of(1)); List<Integer> v = Collections.unmodifiableList(src), c = List.copyOf(src); src.add(2); return v + "" + c; });
        t("array view", () -> { String[] a = {"x", "y"}; List<String> l = Arrays.asList(a); a[0] = "z"; l.set(1, "w"); Collections.reverse(l); return l + Arrays.toString(a); });
        t("sublists", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4, 5)); List<Integer> s = l.subList(1, 4); s.remove(1); s.add(9); s.subList(0, 1).clear(); return l + "" + s + List.of(1, 2, 3).subList(1, 3).subList(1, 2); });
        t("sublist after change", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2)); List<Integer> s = l.subList(0, 1); l.add(3); return s.size(); });
        t("sublist range", () -> List.of(1, 2).subList(1, 5));
        t("sublist backwards", () -> new ArrayList<>(List.of(1, 2)).subList(2, 1));
        t("checked refuses", () -> { Collection<Object> c = (Collection<Object>) (Collection<?>) Collections.checkedSet(new HashSet<>(), Integer.class); c.add("x"); return c; });
        t("checked map", () -> { Map<Object, Object> c = (Map<Object, Object>) (Map<?, ?>) Collections.checkedMap(new HashMap<>(), String.class, Integer.class); c.put("a", 1L); return c; });
        t("checked queue", () -> { Queue<Object> q = (Queue<Object>) (Queue<?>) Collections.checkedQueue(new ArrayDeque<>(), String.class); return q.offer(1); });
        t("get out of range", () -> List.of(1, 2).get(2));
        t("get from many", () -> List.of(1, 2, 3).get(-1));
        t("asList out of range", () -> Arrays.asList(1).get(1));
        t("empties", () -> Collections.emptyMap() + "" + Collections.emptyIterator().hasNext() + Collections.emptyNavigableSet() + Collections.emptySortedMap().size());
        t("empty next", () -> Collections.emptyIterator().next());
        t("large", () -> { Set<Integer> s = Set.copyOf(IntStream.range(0, 500).boxed().toList()); Map<Integer, Integer> m = Map.ofEntries(IntStream.range(0, 300).mapToObj(i -> Map.entry(i, i * i)).toArray(Map.Entry[]::new)); long sum = 0; for (int i : s) sum += i; for (var e : m.entrySet()) sum += e.getKey() ^ e.getValue(); return sum + " " + s.contains(499) + s.contains(500) + m.get(17) + m.get(300); });
    }
}
