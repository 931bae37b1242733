// Navigable maps and sets against one another (TreeMap, ConcurrentSkipListMap, their sets and views): every question at every key, in
// sub, head, tail and descending views of views, changes through views, bounds that are broken, comparators, iterators while changing.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

public class NavigableMatrix {
    interface Act { Object run() throws Throwable; }
    static String ask(Act a) {
        try {
            return String.valueOf(a.run());
        } catch (Throwable t) {
            return t.getClass().getSimpleName() + (t.getMessage() == null || t instanceof ClassCastException || t instanceof NullPointerException ? "" : "(" + t.getMessage() + ")");
        }
    }
    static <K, V> NavigableMap<K, V> filled(NavigableMap<K, V> m, Function<Integer, K> key, Function<Integer, V> value) {
        for (int i : new int[] {40, 10, 30, 20, 50})
            m.put(key.apply(i), value.apply(i));
        return m;
    }
    static String questions(NavigableMap<Integer, String> m) {
        StringBuilder s = new StringBuilder(m + " " + m.size() + " " + ask(m::firstKey) + ask(m::lastKey) + m.firstEntry() + m.lastEntry());
        for (int k : new int[] {5, 10, 15, 30, 35, 50, 55})
            s.append(" | ").append(k).append(' ').append(m.lowerKey(k)).append(',').append(m.floorKey(k)).append(',').append(m.ceilingKey(k)).append(',').append(m.higherKey(k)).append(',').append(m.get(k)).append(m.containsKey(k));
        return s.toString();
    }
    static String sets(NavigableSet<Integer> m) {
        StringBuilder s = new StringBuilder(m + " " + m.size() + " " + ask(m::first) + ask(m::last));
        for (int k : new int[] {5, 10, 15, 30, 35, 50, 55})
            s.append(" | ").append(k).append(' ').append(m.lower(k)).append(',').append(m.floor(k)).append(',').append(m.ceiling(k)).append(',').append(m.higher(k)).append(',').append(m.contains(k));
        return s.toString();
    }
    static final List<Supplier<NavigableMap<Integer, String>>> MAKERS = List.of(TreeMap::new, ConcurrentSkipListMap::new, () -> new TreeMap<>(Comparator.<Integer>reverseOrder()), () -> new ConcurrentSkipListMap<>(Comparator.comparing(k -> -k)));
    static void views() {
        Map<String, UnaryOperator<NavigableMap<Integer, String>>> views = new LinkedHashMap<>();
        views.put("whole", m -> m);
        views.put("descending", NavigableMap::descendingMap);
        views.put("head", m -> m.headMap(30, true));
        views.put("tail", m -> m.tailMap(30, false));
        views.put("sub", m -> m.comparator() == null ? m.subMap(10, false, 40, true) : m.subMap(40, true, 10, false));
        views.put("sub of descending", m -> m.comparator() == null ? m.descendingMap().subMap(45, true, 15, true) : m.descendingMap().subMap(15, true, 45, true));
        views.put("tail of head", m -> m.comparator() == null ? m.headMap(45, false).tailMap(15, true) : m.headMap(15, false).tailMap(45, true));
        views.put("empty", m -> m.subMap(25, true, 25, false));
        for (var v : views.entrySet()) {
            List<String> answers = new ArrayList<>();
            for (Supplier<NavigableMap<Integer, String>> make : MAKERS)
                answers.add(questions(v.getValue().apply(filled(make.get(), i -> i, i -> "v" + i))));
            System.out.println(v.getKey() + " " + answers.get(0) + "\n  " + answers.get(0).equals(answers.get(1)) + " reversed " + answers.get(2) + " " + answers.get(2).equals(answers.get(3)));
            NavigableMap<Integer, String> m = v.getValue().apply(filled(new TreeMap<>(), i -> i, i -> "v" + i)), c = v.getValue().apply(filled(new ConcurrentSkipListMap<>(), i -> i, i -> "v" + i));
            System.out.println("  keys " + sets(m.navigableKeySet()) + " " + sets(m.navigableKeySet()).equals(sets(c.navigableKeySet())) + " desc " + m.descendingKeySet() + c.descendingKeySet() + " " + m.equals(c) + (m.hashCode() == c.hashCode()) + m.keySet().equals(c.keySet()) + m.entrySet().equals(c.entrySet()) + " " + new ArrayList<>(m.values()).equals(new ArrayList<>(c.values())));
            for (NavigableMap<Integer, String> x : List.of(m, c))
                System.out.println("  put " + ask(() -> x.put(15, "new")) + ask(() -> x.put(5, "low")) + ask(() -> x.put(60, "high")) + " remove " + ask(() -> x.remove(30)) + ask(() -> x.remove(999)) + " poll " + x.pollFirstEntry() + x.pollLastEntry() + " values " + ask(() -> x.values().remove("v20")) + " null " + ask(() -> x.put(null, "x")) + ask(() -> x.get(null)) + ask(() -> x.containsKey(null)) + ask(() -> x.put(25, null)) + " left " + x + " clear " + ask(() -> { x.clear(); return x.isEmpty(); }));
        }
    }
    static void bounds() {
        for (NavigableMap<Integer, String> m : List.of(filled(new TreeMap<Integer, String>(), i -> i, i -> "v"), filled(new ConcurrentSkipListMap<Integer, String>(), i -> i, i -> "v"))) {
            NavigableMap<Integer, String> s = m.subMap(20, true, 40, false);
            System.out.println(m.getClass().getSimpleName() + " order " + ask(() -> m.subMap(5, 3)) + " widened " + ask(() -> s.headMap(50)) + ask(() -> s.tailMap(10)) + ask(() -> s.subMap(20, true, 40, true)) + " same " + ask(() -> s.subMap(20, true, 40, false).size()) + " null " + ask(() -> m.headMap(null)) + " wrong " + ask(() -> ((NavigableMap) m).get("text")) + ask(() -> ((NavigableMap) m).put("text", "x")) + " empty " + ask(() -> m.subMap(1, 2).firstKey()) + ask(() -> m.tailMap(99, true).lastEntry()) + ask(() -> m.headMap(0, true).pollFirstEntry()));
            System.out.println("  set value " + ask(() -> m.firstEntry().setValue("x")) + ask(() -> m.entrySet().iterator().next().setValue("x")) + " " + m + " keys add " + ask(() -> m.navigableKeySet().add(5)) + " range through " + ask(() -> s.put(40, "x")) + ask(() -> s.put(20, "y")) + ask(() -> s.descendingMap().headMap(20, true).size()));
            System.out.println("  compute " + ask(() -> s.computeIfAbsent(25, k -> "c" + k)) + ask(() -> s.computeIfPresent(25, (k, v) -> null)) + ask(() -> s.merge(30, "+m", String::concat)) + ask(() -> s.getOrDefault(99, "d")) + ask(() -> s.putIfAbsent(99, "d")) + ask(() -> s.replace(30, "r")) + ask(() -> s.replace(30, "no", "q")) + ask(() -> s.remove(30, "no")) + ask(() -> { s.replaceAll((k, v) -> v + k); return m; }));
            StringBuilder seen = new StringBuilder();
            String end = ask(() -> {
                for (Integer k : m.keySet()) {
                    seen.append(k).append(' ');
                    if (k == 20) {
                        m.put(25, "during");
                        m.remove(40);
                    }
                }
                return "finished";
            });
            System.out.println("  changing " + seen + end + " " + ask(() -> { Iterator<Integer> i = m.keySet().iterator(); i.next(); i.remove(); i.next(); i.remove(); return m.keySet() + ask(() -> { i.remove(); return "twice"; }); }));
            Spliterator<Integer> sp = m.keySet().spliterator();
            StringBuilder t = new StringBuilder();
            sp.tryAdvance(t::append);
            Spliterator<Integer> half = sp.trySplit();
            if (half != null)
                half.forEachRemaining(x -> t.append(" h").append(x));
            sp.forEachRemaining(x -> t.append(" r").append(x));
            System.out.println("  split " + t.toString().replaceAll("[hr]", "") + " " + sp.hasCharacteristics(Spliterator.SORTED) + sp.hasCharacteristics(Spliterator.DISTINCT) + sp.hasCharacteristics(Spliterator.CONCURRENT) + sp.getComparator());
        }
    }
    static void setsAndMore() {
        for (NavigableSet<Integer> s : List.of(new TreeSet<>(List.of(10, 20, 30, 40, 50)), new ConcurrentSkipListSet<>(List.of(10, 20, 30, 40, 50)))) {
            System.out.println(sets(s) + " " + sets(s.descendingSet().subSet(45, true, 15, false)) + " " + s.headSet(20) + s.tailSet(20) + s.subSet(10, 30) + s.pollFirst() + s.pollLast() + s + " " + ask(() -> s.add(null)) + ask(() -> s.subSet(3, 1)) + s.retainAll(Set.of(20, 30)) + s + " " + s.equals(Set.of(30, 20)) + ask(() -> ((NavigableSet) s).contains("x")));
            NavigableSet<Integer> view = s.headSet(100, false);
            System.out.println(ask(() -> view.add(100)) + view.add(25) + s + view.descendingSet() + ask(() -> view.first() + view.last()) + " " + ask(() -> s.addAll(List.of(7, 25, 8))) + s + " " + s.removeIf(x -> x % 2 == 1) + s + ask(() -> { List<Integer> l = new ArrayList<>(); s.descendingIterator().forEachRemaining(l::add); return l; }));
        }
        NavigableMap<String, Integer> text = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        System.out.println(text.put("b", 1) + " " + text.put("B", 2) + " " + text + text.get("B") + text.containsKey("b") + " " + new TreeMap<>(text).comparator().equals(String.CASE_INSENSITIVE_ORDER) + " " + new TreeMap<>((Map<String, Integer>) text).comparator() + " " + new ConcurrentSkipListMap<>((SortedMap<String, Integer>) text).put("b", 9));
        NavigableMap<String, Integer> nulls = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        nulls.put(null, 1);
        nulls.put("a", 2);
        System.out.println(nulls + " " + nulls.lastEntry() + nulls.headMap(null) + nulls.get(null) + " " + Collections.unmodifiableNavigableMap(nulls).firstKey() + ask(() -> Collections.unmodifiableNavigableMap(nulls).pollFirstEntry()) + ask(() -> Collections.checkedNavigableMap(new TreeMap<String, Integer>(), String.class, Integer.class).put((String) (Object) "x", (Integer) (Object) 1)) + Collections.emptyNavigableMap().size() + Collections.synchronizedNavigableMap(nulls).descendingMap());
        // A long walk: two kinds of map must agree after the same changes.
        Random r = new Random(42);
        NavigableMap<Integer, Integer> a = new TreeMap<>(), b = new ConcurrentSkipListMap<>();
        long check = 0;
        for (int i = 0; i < 3000; i++) {
            int k = r.nextInt(200), v = r.nextInt();
            switch (r.nextInt(6)) {
            case 0: case 1: if (!Objects.equals(a.put(k, v), b.put(k, v))) throw new AssertionError(); break;
            case 2: if (!Objects.equals(a.remove(k), b.remove(k))) throw new AssertionError(); break;
            case 3: if (!Objects.equals(a.floorEntry(k), b.floorEntry(k)) || !Objects.equals(a.higherKey(k), b.higherKey(k))) throw new AssertionError(); break;
            case 4: a.headMap(200).merge(k / 2, v, Integer::sum); b.headMap(200, false).merge(k / 2, v, Integer::sum); break;
            default: check = check * 31 + a.tailMap(k).size() - b.tailMap(k).size() + a.hashCode();
            }
        }
        System.out.println(a.equals(b) + " " + a.size() + " " + check);
    }
    public static void main(String[] args) {
        views();
        bounds();
        setsAndMore();
    }
}
