// Spliterators made by hand and by the library: splitting, sizes, characteristics and comparators, iterators of them,
// streams over sources that change, primitive ones, the errors of each.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Spliterators2 {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    /** Splits as far as it goes and lists what each part has. */
    static <T> String parts(Spliterator<T> s) {
        ArrayDeque<Spliterator<T>> todo = new ArrayDeque<>(List.of(s));
        StringBuilder sb = new StringBuilder();
        int depth = 0;
        while (!todo.isEmpty() && depth++ < 60) {
            Spliterator<T> x = todo.pop(), p = x.estimateSize() > 2 ? x.trySplit() : null;
            if (p != null) {
                todo.push(x);
                todo.push(p);
                continue;
            }
            sb.append('[');
            x.forEachRemaining(v -> sb.append(v).append(' '));
            sb.append(']');
        }
        return sb.append(Integer.toHexString(s.characteristics())).toString();
    }
    static class Count implements Spliterator<Integer> { int lo, hi; Count(int lo, int hi) { this.lo = lo; this.hi = hi; } public boolean tryAdvance(Consumer<? super Integer> c) { if (lo >= hi) return false; c.accept(lo++); return true; } public Spliterator<Integer> trySplit() { int m = (lo + hi) >>> 1; if (m - lo < 3) return null; Count c = new Count(lo, m); lo = m; return c; } public long estimateSize() { return hi - lo; } public int characteristics() { return ORDERED | SIZED | SUBSIZED | NONNULL | IMMUTABLE; } }
    public static void main(String[] args) {
        List<Integer> ints = IntStream.range(0, 12).boxed().toList();
        for (Collection<Integer> c : List.<Collection<Integer>>of(new ArrayList<>(ints), new LinkedList<>(ints), new ArrayDeque<>(ints), new TreeSet<>(ints), new HashSet<>(ints), new LinkedHashSet<>(ints), new PriorityQueue<>(ints), new Vector<>(ints), List.copyOf(ints), Arrays.asList(ints.toArray(new Integer[0])), Collections.unmodifiableList(ints), new ArrayList<>(ints).subList(2, 9), new TreeMap<>(Map.of(3, 4)).keySet(), new java.util.concurrent.ConcurrentSkipListSet<>(ints), new java.util.concurrent.LinkedBlockingQueue<>(ints), Collections.singleton(7), Collections.nCopies(5, 1), Collections.emptyList()))
            t(c.getClass().getSimpleName(), () -> parts(c.spliterator()));
        t("own", () -> parts(new Count(0, 15)) + StreamSupport.stream(new Count(0, 100), true).mapToInt(x -> x).sum() + StreamSupport.stream(() -> new Count(0, 5), new Count(0, 0).characteristics(), false).toList());
        t("of an array", () -> parts(Arrays.spliterator(new String[] {"a", "b", "c", "d"}, 1, 4)) + parts(Spliterators.spliterator(new Object[] {1, 2}, Spliterator.SORTED)));
        t("of ints", () -> { Spliterator.OfInt s = Arrays.spliterator(new int[] {1, 2, 3, 4, 5}), h = s.trySplit(); int[] n = new int[2]; h.forEachRemaining((IntConsumer) x -> n[0] += x); s.tryAdvance((IntConsumer) x -> n[1] += x); return n[0] + " " + n[1] + s.estimateSize() + s.getExactSizeIfKnown(); });
        t("of an iterator", () -> { Spliterator<Integer> s = Spliterators.spliteratorUnknownSize(ints.iterator(), Spliterator.ORDERED); Spliterator<Integer> h = s.trySplit(); return h.estimateSize() + " " + s.estimateSize() + parts(Spliterators.spliterator(ints.iterator(), 12, 0)); });
        t("empty", () -> Spliterators.emptySpliterator().tryAdvance(x -> { }) + " " + Spliterators.emptyIntSpliterator().estimateSize() + Spliterators.emptyDoubleSpliterator().trySplit());
        t("comparators", () -> (new TreeSet<>(Comparator.reverseOrder()).spliterator().getComparator() == (Object) Comparator.reverseOrder()) + " " + new TreeSet<>(List.of(1)).spliterator().getComparator());
        t("no comparator", () -> ints.spliterator().getComparator());
        t("iterator of one", () -> { Iterator<Integer> i = Spliterators.iterator(new Count(0, 3)); return i.next() + i.next() + i.next() + " " + i.hasNext(); });
        t("iterator at the end", () -> Spliterators.iterator(Spliterators.emptySpliterator()).next());
        t("array bounds", () -> Arrays.spliterator(new int[2], 1, 3));
        t("null action", () -> ints.spliterator().tryAdvance(null));
        t("late binding", () -> { List<Integer> l = new ArrayList<>(List.of(1)); Spliterator<Integer> s = l.spliterator(); l.add(2); return s.estimateSize(); });
        t("fail fast", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2)); Spliterator<Integer> s = l.spliterator(); s.tryAdvance(x -> { }); l.add(3); s.forEachRemaining(x -> { }); return 0; });
        t("fail fast at once", () -> { Set<Integer> l = new HashSet<>(List.of(1, 2)); Spliterator<Integer> s = l.spliterator(); s.tryAdvance(x -> { }); l.add(30); return s.tryAdvance(x -> { }); });
        t("of streams", () -> parts(Stream.of(1, 2, 3, 4).map(x -> x * 2).spliterator()) + parts(Stream.of(4, 1, 3).sorted().spliterator()) + parts(IntStream.range(0, 10).boxed().spliterator()) + parts(Stream.concat(Stream.of(1, 2, 3), Stream.of(4, 5, 6)).spliterator()));
        t("of a closed stream", () -> { Stream<Integer> s = Stream.of(1); s.spliterator(); return s.count(); });
        t("chars", () -> parts("abcdef".chars().boxed().spliterator()) + new StringBuilder("xyz").chars().spliterator().estimateSize() + "\ud83d\ude00a".codePoints().spliterator().hasCharacteristics(Spliterator.SIZED));
        t("bits", () -> { BitSet b = new BitSet(); b.set(3, 9); b.set(70); return parts(b.stream().boxed().spliterator()); });
        t("iterables", () -> { Iterable<Integer> i = () -> List.of(5, 6).iterator(); return parts(i.spliterator()) + StreamSupport.stream(i.spliterator(), false).count(); });
        t("abstract", () -> { Spliterator.OfLong s = new Spliterators.AbstractLongSpliterator(10, Spliterator.SIZED) { long n; public boolean tryAdvance(LongConsumer c) { if (n == 10) return false; c.accept(n++); return true; } }; Spliterator.OfLong h = s.trySplit(); long[] sum = new long[2]; h.forEachRemaining((LongConsumer) x -> sum[0] += x); s.forEachRemaining((LongConsumer) x -> sum[1] += x); return Arrays.toString(sum) + h.estimateSize(); });
        t("parallel equals sequential", () -> { boolean ok = true; for (int n : new int[] {0, 1, 2, 7, 100, 1001}) { List<Integer> a = IntStream.range(0, n).map(x -> x * 31 % 17).boxed().toList(); ok &= a.parallelStream().sorted().toList().equals(a.stream().sorted().toList()) && a.parallelStream().skip(3).limit(5).toList().equals(a.stream().skip(3).limit(5).toList()) && a.parallelStream().distinct().toList().equals(a.stream().distinct().toList()) && a.parallelStream().takeWhile(x -> x < 12).toList().equals(a.stream().takeWhile(x -> x < 12).toList()) && a.parallelStream().dropWhile(x -> x < 12).toList().equals(a.stream().dropWhile(x -> x < 12).toList()); } return ok; });
    }
}
