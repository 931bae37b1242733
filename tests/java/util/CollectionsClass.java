// java.util.Collections: wrappers, algorithms, singletons, unmodifiable and checked views.
import java.util.*;

public class CollectionsClass {
    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) public static void main(String[] args) {
        List<Integer> l = new ArrayList<>(List.of(5, 2, 8, 1, 9, 3));
        Collections.sort(l);
        System.out.println(l + " " + Collections.binarySearch(l, 8) + Collections.binarySearch(l, 4) + " "
                + Collections.max(l) + Collections.min(l, Collections.reverseOrder()));
        Collections.reverse(l);
        System.out.println(l);
        Collections.shuffle(l, new Random(5));
        System.out.println(l);
        Collections.swap(l, 0, 5);
        Collections.rotate(l, 2);
        System.out.println(l);
        Collections.rotate(l.subList(1, 4), -1);
        System.out.println(l + " " + Collections.frequency(l, 2) + Collections.disjoint(l, List.of(99))
                + Collections.indexOfSubList(l, l.subList(2, 4)) + Collections.lastIndexOfSubList(List.of(1, 2, 1, 2),
                List.of(1, 2)) + Collections.nCopies(3, "x") + Collections.addAll(l, 7, 7) + Collections.replaceAll(l,
                7, 0) + l);
        Collections.fill(l.subList(0, 2), -1);
        System.out.println(l);
        List<Integer> dest = new ArrayList<>(Collections.nCopies(9, 0));
        Collections.copy(dest, l);
        System.out.println(dest);
        t(() -> Collections.copy(new ArrayList<>(), l));
        List<Integer> u = Collections.unmodifiableList(l);
        t(() -> u.add(1));
        t(() -> u.iterator().remove());
        t(() -> Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))).entrySet().iterator().next().setValue(3));
        t(() -> Collections.emptyList().add(null));
        t(() -> Collections.singletonList(1).set(0, 2));
        t(() -> ((List) Collections.checkedList(new ArrayList<>(), String.class)).add(5));
        t(() -> List.of(1).add(2));
        t(() -> List.of(1, null));
        t(() -> Map.of(1, 1, 1, 2));
        t(() -> Set.of("a", "a"));
        t(() -> Arrays.asList(1, 2).add(3));
        t(() -> Arrays.asList(1, 2).set(0, 3));
        t(() -> List.of(1, 2).contains(null));
        t(() -> Collections.max(new ArrayList<Integer>()));
        t(() -> List.copyOf(l).clear());
        System.out.println(Collections.emptyMap() + "" + Collections.emptySet() + Collections.singleton(1)
                + Collections.singletonMap("k", "v") + u.equals(l) + Collections.synchronizedList(l)
                + Collections.unmodifiableCollection(l));
        Set<Integer> fromMap = Collections.newSetFromMap(new LinkedHashMap<>());
        fromMap.add(3);
        fromMap.add(1);
        System.out.println(fromMap);
        Queue<Integer> lifo = Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2)));
        lifo.add(9);
        System.out.println(lifo.poll() + "" + lifo);
        Enumeration<Integer> e = Collections.enumeration(l);
        System.out.println(Collections.list(e).size() + " " + List.of(1, 2, 3) + List.of() + Map.of("one", 1)
                + Set.of(7) + Map.entry("a", 1) + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).subList(3, 6)
                + new AbstractMap.SimpleEntry<>("k", 2) + new TreeMap<>(Map.ofEntries(Map.entry(2, "b"),
                Map.entry(1, "a"))));
        List<String> st = new ArrayList<>(List.of("bb", "a", "ccc", "dd"));
        st.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.println(st);
        st.sort(null);
        st.sort(Comparator.nullsFirst(Comparator.comparing((String s) -> s.charAt(s.length() - 1)).reversed()));
        System.out.println(st + " " + new IdentityHashMap<>(Map.of("a", 1, "b", 2)).size());
        IdentityHashMap<Object, Integer> ih = new IdentityHashMap<>();
        for (int i = 0; i < 50; i++) ih.put(new String("same"), i);
        ih.put("x", 1);
        ih.put("x", 2);
        System.out.println(ih.size() + " " + ih.get("x") + ih.containsKey(new String("x")));
    }
}
