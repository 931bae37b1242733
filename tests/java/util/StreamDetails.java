// Streams in detail: laziness in a log, short circuits, ordering, iterate, mapMulti, takeWhile, concat, close handlers,
// spliterators and their characteristics, parallel results equal to sequential ones, misuse.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamDetails {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String traits(Spliterator<?> s) {
        String[] names = {"ORDERED", "DISTINCT", "SORTED", "SIZED", "NONNULL", "IMMUTABLE", "CONCURRENT", "SUBSIZED"};
        int[] bits = {16, 1, 4, 64, 256, 1024, 4096, 16384};
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < bits.length; i++)
            if (s.hasCharacteristics(bits[i])) sb.append(names[i], 0, 3).append(' ');
        return sb + "" + s.estimateSize();
    }
    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        t("lazy", () -> { Stream<Integer> s = Stream.of(5, 3, 8, 1).peek(x -> log.append("p").append(x)).filter(x -> x > 2).peek(x -> log.append("f").append(x)); log.append("none "); return s.map(x -> x * 2).findFirst().get() + " " + log; });
        log.setLength(0);
        t("sorted is a barrier", () -> Stream.of(3, 1, 2).peek(x -> log.append("a").append(x)).sorted().peek(x -> log.append("b").append(x)).limit(2).toList() + " " + log);
        log.setLength(0);
        t("flatMap", () -> Stream.of(1, 2, 3).flatMap(x -> IntStream.rangeClosed(1, x).boxed().peek(y -> log.append(x).append(y).append(' '))).anyMatch(y -> y == 2) + " " + log);
        log.setLength(0);
        t("limit and skip", () -> Stream.iterate(1, x -> x * 2).peek(x -> log.append(x).append(' ')).skip(2).limit(3).toList() + " " + log);
        t("iterate with a condition", () -> Stream.iterate(1, x -> x < 100, x -> x * 3).toList() + "" + IntStream.iterate(10, x -> x > 0, x -> x - 4).sum());
        t("take and drop", () -> Stream.of(1, 2, 5, 2, 1).takeWhile(x -> x < 5).toList() + "" + Stream.of(1, 2, 5, 2, 1).dropWhile(x -> x < 5).toList());
        t("mapMulti", () -> Stream.of(1, 2, 3).<String>mapMulti((x, c) -> { for (int i = 0; i < x; i++) c.accept(x + "" + i); }).toList() + "" + IntStream.of(4, 5).mapMulti((x, c) -> { if (x > 4) { c.accept(x); c.accept(-x); } }).boxed().toList());
        t("reduce forms", () -> Stream.of(1, 2, 3).reduce(Integer::sum).get() + " " + Stream.of("a", "bb").reduce(0, (n, s) -> n + s.length(), Integer::sum) + " " + Stream.<Integer>empty().reduce(Integer::sum) + " " + Stream.of("x", "y").collect(StringBuilder::new, StringBuilder::append, StringBuilder::append));
        t("distinct keeps first", () -> Stream.of("b", "a", "B", "a").distinct().toList() + "" + Stream.of(new String("q"), "q").distinct().count());
        t("count may skip", () -> { log.setLength(0); long n = List.of(1, 2, 3).stream().peek(x -> log.append(x)).count(); return n + " " + log + " " + List.of(1, 2).stream().filter(x -> { log.append('f'); return true; }).count() + log; });
        t("close", () -> { log.setLength(0); try (Stream<Integer> s = Stream.concat(Stream.of(1).onClose(() -> log.append("c1 ")), Stream.of(2).onClose(() -> { log.append("c2 "); throw new IllegalStateException("close"); })).onClose(() -> log.append("c3 "))) { s.forEach(x -> log.append(x).append(' ')); } return log; });
        System.out.println(log);
        t("reused", () -> { Stream<Integer> s = Stream.of(1); s.count(); return s.count(); });
        t("linked twice", () -> { Stream<Integer> s = Stream.of(1); s.map(x -> x); return s.filter(x -> true); });
        t("null element first", () -> Stream.of((Object) null).findFirst());
        t("null in max", () -> Stream.of(1, null).max(Comparator.naturalOrder()));
        t("interference", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); l.stream().forEach(x -> { if (x == 2) l.add(9); }); return l; });
        t("late binding", () -> { List<Integer> l = new ArrayList<>(List.of(1)); Stream<Integer> s = l.stream(); l.add(2); return s.toList(); });
        t("negative limit", () -> Stream.of(1).limit(-1));
        t("toMap duplicates", () -> Stream.of("a", "b", "ab").collect(Collectors.toMap(String::length, s -> s)));
        t("toMap null", () -> Stream.of("a").collect(Collectors.toMap(s -> s, s -> (Object) null)));
        t("grouping null", () -> Stream.of("a").collect(Collectors.groupingBy(s -> (Object) null)));
        t("collectors", () -> Stream.of(5, 3, 8).collect(Collectors.teeing(Collectors.minBy(Comparator.naturalOrder()), Collectors.summarizingInt(x -> x), (a, b) -> a.get() + " " + b)) + " " + Stream.of("a", "bb", "cc").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.flatMapping(s -> s.chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new)))) + Stream.of(1, 2, 3, 4).collect(Collectors.partitioningBy(x -> x > 2, Collectors.filtering(x -> x % 2 == 0, Collectors.reducing(0, Integer::sum)))) + Stream.of(1).collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + Stream.of("x", "y").collect(Collectors.joining("-", "<", ">")));
        for (Object o : new Object[] {new ArrayList<>(List.of(1, 2)), new LinkedList<>(List.of(1)), new TreeSet<>(Set.of(3, 1)), new HashSet<>(Set.of(1)), new ArrayDeque<>(List.of(1, 2)), List.of(1, 2, 3), new PriorityQueue<>(List.of(1)), new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(1)), new java.util.concurrent.CopyOnWriteArrayList<>(List.of(1))}) System.out.println(o.getClass().getSimpleName() + " " + traits(((Collection<?>) o).spliterator()));
        t("stream spliterators", () -> traits(IntStream.range(0, 10).spliterator()) + " | " + traits(Stream.of(1, 2).map(x -> x).spliterator()) + " | " + traits(Stream.of(1, 2).filter(x -> true).spliterator()) + " | " + traits(Stream.of(2, 1).sorted().spliterator()) + " | " + traits(Stream.iterate(1, x -> x).spliterator()) + " | " + traits(Stream.generate(() -> 1).spliterator()) + " | " + traits(Stream.concat(Stream.of(1), Stream.of(2)).spliterator()) + " | " + traits(Arrays.spliterator(new int[5], 1, 4)));
        t("split", () -> { Spliterator<Integer> s = new ArrayList<>(IntStream.range(0, 10).boxed().toList()).spliterator(), h = s.trySplit(), q = h.trySplit(); int[] sums = new int[3]; s.forEachRemaining(x -> sums[0] += x); h.forEachRemaining(x -> sums[1] += x); q.tryAdvance(x -> sums[2] += x); return Arrays.toString(sums) + q.estimateSize() + s.tryAdvance(x -> { }); });
        t("own spliterator", () -> StreamSupport.stream(new Spliterators.AbstractSpliterator<Integer>(Long.MAX_VALUE, 0) { int n; public boolean tryAdvance(Consumer<? super Integer> c) { if (n > 4) return false; c.accept(n++); return true; } }, true).map(x -> x * x).sorted(Comparator.reverseOrder()).toList());
        List<Integer> big = IntStream.range(0, 2000).map(x -> x * 7919 % 2003).boxed().toList();
        t("parallel", () -> { boolean same = big.stream().map(x -> x * 3).filter(x -> x % 2 == 0).sorted().skip(10).limit(50).toList().equals(big.parallelStream().map(x -> x * 3).filter(x -> x % 2 == 0).sorted().skip(10).limit(50).toList()); return same + " " + big.parallelStream().mapToInt(x -> x).sum() + " " + big.parallelStream().reduce(0, (a, b) -> a ^ b) + " " + big.parallelStream().collect(Collectors.groupingByConcurrent(x -> x % 3, Collectors.counting())) + " " + big.parallelStream().anyMatch(x -> x == 2002) + " " + big.parallelStream().unordered().distinct().count() + " " + big.parallelStream().findFirst().get() + " " + IntStream.range(0, 100).parallel().boxed().collect(Collectors.toList()).get(57); });
        t("parallel order", () -> { StringBuffer sb = new StringBuffer(); IntStream.range(0, 20).parallel().forEachOrdered(x -> sb.append(x).append(' ')); return sb; });
        t("parallel exception", () -> IntStream.range(0, 100).parallel().map(x -> 10 / (x - 50)).sum());
        t("primitive", () -> IntStream.of(3, 1, 2).summaryStatistics() + " " + DoubleStream.of(0.1, 0.2, 0.3).sum() + " " + LongStream.rangeClosed(Long.MAX_VALUE - 1, Long.MAX_VALUE).count() + " " + IntStream.range(5, 5).average() + IntStream.range(0, 4).mapToObj(Integer::toString).collect(Collectors.joining()) + " " + "abc".chars().mapToObj(c -> "" + (char) c).toList() + new Random(5).ints(4, 0, 10).boxed().toList() + IntStream.concat(IntStream.of(1), IntStream.empty()).asDoubleStream().boxed().toList());
    }
}
