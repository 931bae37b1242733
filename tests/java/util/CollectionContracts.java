// The contract of Collection, List and Deque on the library's implementations: every operation with good, absent, null and
// wrong elements, iterators and list iterators, sublists, arrays, bulk operations, concurrent changes, refusals.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;

public class CollectionContracts {
    interface Act { Object get(); }
    static String ask(Act a) {
        try {
            Object o = a.get();
            return o instanceof Object[] ? Arrays.toString((Object[]) o) : String.valueOf(o);
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e instanceof IndexOutOfBoundsException || e instanceof IllegalArgumentException ? "(" + e.getMessage() + ")" : "");
        }
    }
    static Collection<Object> fill(Collection<Object> c) {
        for (int i : new int[] {5, 3, 8, 3})
            try {
                c.add(i);
            } catch (UnsupportedOperationException | IllegalStateException e) {
                break;
            }
        return c;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Map<String, Supplier<Collection<Object>>> kinds = new LinkedHashMap<>();
        kinds.put("ArrayList", ArrayList::new);
        kinds.put("LinkedList", LinkedList::new);
        kinds.put("Vector", Vector::new);
        kinds.put("Stack", Stack::new);
        kinds.put("CopyOnWriteArrayList", CopyOnWriteArrayList::new);
        kinds.put("ArrayDeque", ArrayDeque::new);
        kinds.put("ConcurrentLinkedDeque", ConcurrentLinkedDeque::new);
        kinds.put("ConcurrentLinkedQueue", ConcurrentLinkedQueue::new);
        kinds.put("LinkedBlockingDeque", LinkedBlockingDeque::new);
        kinds.put("ArrayBlockingQueue", () -> new ArrayBlockingQueue<>(3));
        kinds.put("LinkedTransferQueue", LinkedTransferQueue::new);
        kinds.put("PriorityQueue", PriorityQueue::new);
        kinds.put("PriorityBlockingQueue", PriorityBlockingQueue::new);
        kinds.put("LinkedHashSet", LinkedHashSet::new);
        kinds.put("TreeSet", TreeSet::new);
        kinds.put("ConcurrentSkipListSet", ConcurrentSkipListSet::new);
        kinds.put("CopyOnWriteArraySet", CopyOnWriteArraySet::new);
        kinds.put("sublist", () -> new ArrayList<Object>(List.of(0, 1)).subList(1, 1));
        kinds.put("Arrays.asList", () -> (List) Arrays.asList(5, 3, 8, 3));
        kinds.put("List.of", () -> (List) List.of(5, 3, 8, 3));
        kinds.put("unmodifiable", () -> Collections.unmodifiableList(new ArrayList<>(List.of(5, 3, 8, 3))));
        kinds.put("synchronized", () -> Collections.synchronizedList(new ArrayList<>()));
        kinds.put("checked", () -> (Collection) Collections.checkedCollection(new ArrayList(), Integer.class));
        kinds.put("nCopies", () -> (List) Collections.nCopies(3, 3));
        kinds.put("asLifoQueue", () -> Collections.asLifoQueue(new ArrayDeque<>()));
        kinds.put("newSetFromMap", () -> Collections.newSetFromMap(new LinkedHashMap<>()));
        kinds.put("map values", () -> (Collection) new TreeMap<>(Map.of(1, 5, 2, 3)).values());
        kinds.put("keySet view", () -> (Collection) new ConcurrentSkipListMap<>(Map.of(5, 5, 3, 3)).keySet());
        for (String name : kinds.keySet()) {
            Supplier<Collection<Object>> full = () -> fill(kinds.get(name).get());
            StringBuilder sb = new StringBuilder(name).append(' ').append(full.get()).append(':');
            Act[] acts = {
                () -> full.get().add(9), () -> full.get().add(null), () -> full.get().add("wrong"), () -> full.get().remove((Object) 3), () -> full.get().remove((Object) 99), () -> full.get().remove(null), () -> full.get().contains(8), () -> full.get().contains(null), () -> full.get().contains("x"),
                () -> full.get().addAll(List.of(1, 2)), () -> full.get().addAll(List.of()), () -> full.get().removeAll(Set.of(3)), () -> full.get().retainAll(Set.of(3, 4)), () -> full.get().containsAll(List.of(3, 8)), () -> full.get().removeIf(x -> x.equals(3)), () -> full.get().removeAll(null),
                () -> { Collection<Object> c = full.get(); c.clear(); return c.size(); }, () -> full.get().toArray(), () -> full.get().toArray(new Integer[0]).getClass().getSimpleName(), () -> Arrays.toString(full.get().toArray(new Object[7])), () -> full.get().toArray(new String[0]), () -> full.get().toArray(Integer[]::new).length,
                () -> { Iterator<Object> i = full.get().iterator(); i.remove(); return 0; }, () -> { Collection<Object> c = full.get(); Iterator<Object> i = c.iterator(); i.next(); i.remove(); return c; }, () -> { Iterator<Object> i = full.get().iterator(); while (i.hasNext()) i.next(); return i.next(); },
                () -> { Collection<Object> c = full.get(); int n = 0; for (Object o : c) if (n++ == 0) c.remove(8); return c + "" + n; }, () -> { Collection<Object> c = full.get(); Iterator<Object> i = c.iterator(); c.add(1); return i.next(); }, () -> full.get().stream().sorted().toList(), () -> full.get().addAll(null),
            };
            for (Act a : acts)
                sb.append(' ').append(ask(a));
            System.out.println(sb);
            Collection<Object> c = full.get();
            if (c instanceof List) {
                Supplier<List<Object>> list = () -> (List<Object>) full.get();
                StringBuilder l = new StringBuilder("   list");
                Act[] more = {
                    () -> list.get().get(4), () -> list.get().get(-1), () -> list.get().set(1, 7), () -> list.get().set(4, 7), () -> { List<Object> x = list.get(); x.add(0, 7); return x; }, () -> { List<Object> x = list.get(); x.add(9, 7); return x; }, () -> list.get().remove(3), () -> list.get().remove(4),
                    () -> list.get().indexOf(3), () -> list.get().lastIndexOf(3), () -> list.get().indexOf(null), () -> { List<Object> x = list.get(); x.sort(null); return x; }, () -> { List<Object> x = list.get(); x.replaceAll(o -> (Integer) o * 2); return x; }, () -> list.get().subList(1, 3), () -> list.get().subList(3, 1), () -> list.get().subList(-1, 1), () -> list.get().subList(0, 9),
                    () -> { List<Object> x = list.get(); x.subList(1, 3).clear(); return x; }, () -> { List<Object> x = list.get(); List<Object> y = x.subList(0, 2); x.add(1); return y.size(); }, () -> list.get().addAll(1, List.of(6, 6)), () -> list.get().equals(List.of(5, 3, 8, 3)), () -> list.get().hashCode() == List.of(5, 3, 8, 3).hashCode(),
                    () -> { ListIterator<Object> i = list.get().listIterator(2); return i.next() + " " + i.previous() + i.previousIndex() + i.nextIndex() + i.hasPrevious(); }, () -> { List<Object> x = list.get(); ListIterator<Object> i = x.listIterator(); i.next(); i.set(0); i.add(1); return x + "" + i.nextIndex(); }, () -> { ListIterator<Object> i = list.get().listIterator(); i.set(0); return 0; },
                    () -> { ListIterator<Object> i = list.get().listIterator(); return i.previous(); }, () -> list.get().listIterator(9), () -> { List<Object> x = list.get(); Collections.swap(x, 0, 2); Collections.reverse(x); Collections.rotate(x, 1); return x; },
                };
                for (Act a : more)
                    l.append(' ').append(ask(a));
                System.out.println(l);
            }
            if (c instanceof Queue) {
                Supplier<Queue<Object>> queue = () -> (Queue<Object>) full.get();
                System.out.println("   queue " + ask(() -> queue.get().offer(1)) + ask(() -> queue.get().offer(null)) + ask(() -> queue.get().poll()) + ask(() -> queue.get().peek()) + ask(() -> queue.get().element()) + ask(() -> queue.get().remove())
                    + ask(() -> { Queue<Object> q = queue.get(); StringBuilder b = new StringBuilder(); while (!q.isEmpty()) b.append(q.poll()); return b + "" + q.poll() + q.peek() + ask(q::element) + ask(q::remove); }));
            }
            if (c instanceof Deque) {
                Supplier<Deque<Object>> deque = () -> (Deque<Object>) full.get();
                System.out.println("   deque " + ask(() -> deque.get().pollLast()) + ask(() -> deque.get().peekFirst()) + ask(() -> { Deque<Object> d = deque.get(); d.push(1); d.addLast(2); d.offerFirst(3); return d; }) + ask(() -> deque.get().removeFirstOccurrence(3)) + ask(() -> { Deque<Object> d = deque.get(); d.removeLastOccurrence(3); return d; })
                    + ask(() -> { Iterator<Object> i = deque.get().descendingIterator(); return i.next() + "" + i.next(); }) + ask(() -> { Deque<Object> d = deque.get(); d.clear(); return ask(d::pop) + ask(d::getLast) + ask(d::removeFirst) + d.pollFirst(); }) + ask(() -> { deque.get().addFirst(null); return 0; }));
            }
            if (c instanceof NavigableSet) {
                NavigableSet<Object> s = (NavigableSet<Object>) c;
                System.out.println("   set " + ask(() -> s.floor(4)) + ask(() -> s.higher(8)) + ask(() -> s.subSet(3, true, 5, true)) + ask(s::descendingSet) + ask(() -> s.headSet(5).add(6)) + ask(s::pollFirst) + ask(s::last) + ask(() -> s.tailSet(9).first()));
            }
        }
    }
}
