// Collections that are used wrongly: concurrent modification in every kind of iterator, bounds, missing elements, classes
// that cannot be compared, comparators that break their contract, capacities, sets of themselves.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class CollectionErrors {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | StackOverflowError e) {
            System.out.println(what + " -> " + (e instanceof StackOverflowError ? "overflow" : e));
        }
    }
    static <C extends Collection<Integer>> String modify(C c) {
        c.addAll(List.of(5, 3, 9, 1));
        StringBuilder sb = new StringBuilder(c.getClass().getSimpleName());
        for (int how = 0; how < 5; how++) {
            try {
                Iterator<Integer> i = c.iterator();
                i.next();
                switch (how) {
                case 0 -> { c.add(100 + how); i.next(); }
                case 1 -> { c.remove(9); i.next(); }
                case 2 -> { i.remove(); i.remove(); }
                case 3 -> { c.clear(); sb.append(i.hasNext() ? " has" : " end"); i.next(); }
                default -> { c.addAll(List.of(1, 2)); c.forEach(x -> c.add(7)); }
                }
                sb.append(" ok");
            } catch (RuntimeException e) {
                sb.append(' ').append(e.getClass().getSimpleName().replaceAll("[a-z]", ""));
            }
        }
        return sb + " " + c.size();
    }
    public static void main(String[] args) {
        for (Collection<Integer> c : List.<Collection<Integer>>of(new ArrayList<>(), new LinkedList<>(), new Vector<>(), new HashSet<>(), new LinkedHashSet<>(), new TreeSet<>(), new PriorityQueue<>(), new ArrayDeque<>(), new ConcurrentLinkedQueue<>(), new CopyOnWriteArrayList<>(), new ConcurrentSkipListSet<>(), new LinkedBlockingDeque<>(), new ArrayBlockingQueue<>(20)))
            t("modify", () -> modify(c));
        t("map views", () -> { Map<Integer, Integer> m = new HashMap<>(Map.of(1, 1, 2, 2)); for (int k : m.keySet()) m.put(k + 100, 0); return m; });
        t("map value set", () -> { Map<Integer, Integer> m = new TreeMap<>(Map.of(1, 1, 2, 2)); for (var e : m.entrySet()) { e.setValue(e.getValue() * 10); m.put(e.getKey(), e.getValue() + 1); } return m; });
        t("compute modifies", () -> { Map<Integer, Integer> m = new HashMap<>(); m.computeIfAbsent(1, k -> { m.put(2, 2); return 1; }); return m; });
        t("compute in a tree", () -> { Map<Integer, Integer> m = new TreeMap<>(); m.computeIfAbsent(1, k -> { m.put(2, 2); return 1; }); return m; });
        t("concurrent map recursive", () -> { Map<Integer, Integer> m = new ConcurrentHashMap<>(); return m.computeIfAbsent(1, k -> m.computeIfAbsent(1, q -> 5)); });
        t("access order", () -> { Map<Integer, Integer> m = new LinkedHashMap<>(4, 1, true); m.put(1, 1); m.put(2, 2); for (int k : m.keySet()) m.get(1); return m; });
        t("list iterator", () -> { ListIterator<Integer> i = new LinkedList<>(List.of(1, 2, 3)).listIterator(1); String s = "" + i.next() + i.nextIndex(); i.set(20); i.add(25); s += i.previous(); i.remove(); i.set(1); return s; });
        t("list iterator bounds", () -> new ArrayList<>(List.of(1)).listIterator(2));
        t("previous at the start", () -> new ArrayList<>(List.of(1)).listIterator().previous());
        t("get", () -> new ArrayList<>(List.of(1)).get(1));
        t("linked get", () -> new LinkedList<>(List.of(1)).get(-1));
        t("vector get", () -> new Vector<>(List.of(1)).get(5));
        t("vector element", () -> new Vector<>(List.of(1)).elementAt(5));
        t("add at", () -> { new ArrayList<>().add(1, 5); return 0; });
        t("capacity", () -> new ArrayList<>(-1));
        t("map capacity", () -> new HashMap<>(-1));
        t("load factor", () -> new HashMap<>(1, Float.NaN));
        t("queue capacity", () -> new PriorityQueue<>(0));
        t("blocking capacity", () -> new ArrayBlockingQueue<>(0));
        t("empties", () -> { String s = ""; for (Callable<?> c : List.<Callable<?>>of(() -> new ArrayDeque<>().pop(), () -> new ArrayDeque<>().getFirst(), () -> new LinkedList<>().remove(), () -> new PriorityQueue<>().element(), () -> new TreeSet<>().first(), () -> new TreeMap<>().lastKey(), () -> new Stack<>().pop(), () -> new Vector<>().firstElement(), () -> new Hashtable<>().keys().nextElement(), () -> Collections.max(List.<Integer>of()), () -> new ArrayList<>().iterator().next(), () -> new ConcurrentSkipListMap<>().firstKey())) try { c.call(); } catch (RuntimeException e) { s += e + "; "; } return s; });
        t("nulls", () -> { String s = ""; for (Callable<?> c : List.<Callable<?>>of(() -> new ArrayDeque<>().add(null), () -> new TreeSet<>().add(null), () -> new TreeMap<>().put(null, 1), () -> new Hashtable<>().put(1, null), () -> new ConcurrentHashMap<>().put(null, 1), () -> new PriorityQueue<>().add(null), () -> new LinkedBlockingQueue<>().offer(null), () -> new HashMap<>().put(null, null), () -> new LinkedList<>().add(null), () -> new EnumMap<>(Thread.State.class).put(null, 1), () -> EnumSet.noneOf(Thread.State.class).contains(null), () -> new TreeMap<>(Map.of(1, 1)).get(null), () -> new CopyOnWriteArraySet<>().add(null))) try { s += c.call() + "; "; } catch (RuntimeException e) { s += e.getClass().getSimpleName() + "; "; } return s; });
        t("not comparable", () -> new TreeSet<Object>().add(new Object()));
        t("mixed", () -> { Set<Object> s = new TreeSet<>(); s.add("a"); s.add(1); return s; });
        t("mixed queue", () -> { Queue<Object> s = new PriorityQueue<>(); s.add(1); s.add("a"); return s; });
        t("sort mixed", () -> { Object[] a = {"a", 1}; Arrays.sort(a); return 0; });
        t("broken comparator", () -> { Integer[] a = IntStream.range(0, 100).mapToObj(i -> i * 37 % 100).toArray(Integer[]::new); Arrays.sort(a, (x, y) -> x % 3 == y % 5 ? 1 : x > y ? -1 : 1); return Arrays.hashCode(a); });
        t("broken in another way", () -> { List<Integer> l = new ArrayList<>(); Random r = new Random(1); for (int i = 0; i < 500; i++) l.add(r.nextInt(50)); l.sort((x, y) -> ((x * 31 + y * 17) & 7) - 3); return l.hashCode(); });
        t("submap range", () -> new TreeMap<>(Map.of(1, 1)).subMap(5, 1));
        t("put outside", () -> new TreeMap<Integer, Integer>().headMap(5).put(7, 1));
        t("subset of a subset", () -> new TreeSet<>(List.of(1, 2, 3)).subSet(1, 3).tailSet(0));
        t("fixed size", () -> Arrays.asList(1, 2).add(3));
        t("contains itself", () -> { List<Object> l = new ArrayList<>(); l.add(l); return l + " " + l.size(); });
        t("hash of itself", () -> { List<Object> l = new ArrayList<>(); l.add(l); return l.hashCode(); });
        t("map of itself", () -> { Map<Object, Object> m = new HashMap<>(); m.put("k", m); return m; });
        t("set of arrays", () -> new HashSet<>(Arrays.asList(new int[0], new int[0])).size());
        t("changed key", () -> { List<Integer> k = new ArrayList<>(List.of(1)); Map<Object, Integer> m = new HashMap<>(); m.put(k, 1); k.add(2); return m.get(k) + " " + m.containsKey(List.of(1)) + m.size(); });
        t("toArray", () -> List.of("a").toArray(new Integer[0]));
        t("copy too small", () -> { Collections.copy(new ArrayList<>(), List.of(1)); return 0; });
        t("swap", () -> { Collections.swap(new ArrayList<>(List.of(1)), 0, 1); return 0; });
        t("nCopies negative", () -> Collections.nCopies(-1, 1));
        t("enum set of none", () -> EnumSet.copyOf(new ArrayList<Thread.State>()));
        t("enum range", () -> EnumSet.range(Thread.State.WAITING, Thread.State.NEW));
        t("bit set", () -> new BitSet().get(-1));
        t("bit set range", () -> { new BitSet().set(5, 3); return 0; });
        t("iterator twice", () -> { Iterator<Integer> i = new TreeMap<>(Map.of(1, 1)).keySet().iterator(); i.next(); i.next(); return 0; });
        t("remove first", () -> { Iterator<Integer> i = new HashSet<>(List.of(1)).iterator(); i.remove(); return 0; });
        t("full queues", () -> { Queue<Integer> q = new ArrayBlockingQueue<>(1); return q.offer(1) + " " + q.offer(2) + q.add(3); });
    }
}
