// What a stream evaluates and when: order of operations in a log, short circuits, sorted as a barrier, peeks, flatMap's
// laziness, iterate and generate, closing handlers, reuse, spliterators' characteristics after each stage, parallel results.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamLaziness {
    static StringBuilder log = new StringBuilder();
    static <T> T note(String s, T t) { log.append(s).append(t).append(' '); return t; }
    static void ask(String what, Supplier<Object> s) {
        log.setLength(0);
        String end;
        try {
            end = String.valueOf(s.get());
        } catch (RuntimeException e) {
            end = "!" + e;
        }
        System.out.println(what + ": " + end + " | " + log);
    }
    static Stream<Integer> ints() { return Stream.of(5, 3, 8, 1, 9, 2).peek(i -> note("p", i)); }
    static String traits(BaseStream<?, ?> s) { int c = s.spliterator().characteristics(); StringBuilder sb = new StringBuilder(); for (int[] t : new int[][] {{Spliterator.ORDERED, 'O'}, {Spliterator.DISTINCT, 'D'}, {Spliterator.SORTED, 'S'}, {Spliterator.SIZED, 'Z'}, {Spliterator.SUBSIZED, 'z'}, {Spliterator.NONNULL, 'N'}, {Spliterator.IMMUTABLE, 'I'}, {Spliterator.CONCURRENT, 'C'}}) sb.append((c & t[0]) != 0 ? (char) t[1] : '-'); return sb.toString(); }
    public static void main(String[] args) {
        ask("nothing terminal", () -> { ints().map(i -> note("m", i)).filter(i -> true); return 0; });
        ask("one by one", () -> ints().map(i -> note("m", i * 2)).filter(i -> note("f", i) > 5).toList());
        ask("findFirst", () -> ints().filter(i -> i > 5).findFirst());
        ask("anyMatch", () -> ints().anyMatch(i -> i == 8));
        ask("noneMatch", () -> ints().noneMatch(i -> i == 3));
        ask("limit", () -> ints().limit(2).toList());
        ask("skip", () -> ints().skip(4).toList());
        ask("limit after filter", () -> ints().filter(i -> i % 2 == 1).limit(2).map(i -> note("m", i)).count());
        ask("sorted", () -> ints().sorted().map(i -> note("m", i)).limit(2).toList());
        ask("sorted, first", () -> ints().sorted(Comparator.reverseOrder()).peek(i -> note("q", i)).findFirst());
        ask("distinct", () -> Stream.of(1, 2, 1, 3, 2).peek(i -> note("p", i)).distinct().peek(i -> note("q", i)).toList());
        ask("count without looking", () -> List.of(1, 2, 3).stream().peek(i -> note("p", i)).map(i -> note("m", i)).count());
        ask("count with a filter", () -> List.of(1, 2, 3).stream().peek(i -> note("p", i)).filter(i -> i > 1).count());
        ask("takeWhile", () -> ints().takeWhile(i -> i != 8).toList());
        ask("dropWhile", () -> ints().dropWhile(i -> i != 8).map(i -> note("m", i)).toList());
        ask("flatMap", () -> Stream.of(1, 2, 3).flatMap(i -> Stream.of(i, i * 10).peek(k -> note("f", k))).anyMatch(k -> k == 10));
        ask("flatMap null", () -> Stream.of(1, 2).flatMap(i -> i == 1 ? null : Stream.of(i)).toList());
        ask("flatMap closes", () -> Stream.of(1, 2).flatMap(i -> Stream.of(i).onClose(() -> note("close", i))).toList());
        ask("mapMulti", () -> Stream.of(1, 2, 3).<Integer>mapMulti((i, out) -> { for (int k = 0; k < i; k++) out.accept(note("x", k)); }).limit(3).toList());
        ask("iterate", () -> Stream.iterate(1, i -> note("i", i * 2)).limit(5).toList());
        ask("iterate bounded", () -> Stream.iterate(1, i -> note("h", i) < 20, i -> note("i", i * 3)).toList());
        ask("generate", () -> Stream.generate(() -> note("g", 7)).limit(2).toList());
        ask("concat", () -> Stream.concat(Stream.of(1).onClose(() -> note("c", 1)), Stream.of(2).onClose(() -> note("c", 2))).peek(i -> note("p", i)).findFirst());
        ask("close", () -> { try (Stream<Integer> s = Stream.of(1).onClose(() -> note("a", 1)).onClose(() -> { throw new IllegalStateException("one"); }).onClose(() -> { throw new IllegalStateException("two"); })) { return s.count(); } catch (IllegalStateException e) { return e.getMessage() + Arrays.toString(e.getSuppressed()); } });
        ask("reuse", () -> { Stream<Integer> s = ints(); s.map(i -> i); return s.count(); });
        ask("reuse after", () -> { Stream<Integer> s = ints(); s.count(); return s.iterator(); });
        ask("iterator", () -> { Iterator<Integer> i = ints().map(k -> note("m", k)).iterator(); i.next(); note("-", 0); i.hasNext(); i.hasNext(); return i.next(); });
        ask("spliterator", () -> { Spliterator<Integer> s = ints().filter(i -> i > 2).spliterator(); s.tryAdvance(i -> note("t", i)); return s.estimateSize() + " " + s.getExactSizeIfKnown(); });
        ask("changed source", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2)); Stream<Integer> s = l.stream(); l.add(3); return s.toList(); });
        ask("changed during", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); l.stream().forEach(i -> { if (i == 2) l.add(9); }); return l; });
        ask("reduce", () -> ints().reduce(100, (a, b) -> note("r", a - b)));
        ask("reduce combiner", () -> IntStream.range(0, 1000).boxed().parallel().reduce(0, (a, b) -> a + b, Integer::sum));
        ask("min", () -> ints().min((a, b) -> { note(a + "?", b); return a - b; }));
        ask("exception", () -> ints().map(i -> 10 / (i - 8)).toList());
        ask("null elements", () -> Stream.of("a", null).toList() + " " + Stream.of((Object) null).findAny().isPresent());
        System.out.println(traits(Stream.of(1, 2)) + " " + traits(List.of(1).stream()) + " " + traits(new ArrayList<>(List.of(1)).stream()) + " " + traits(new HashSet<>(Set.of(1)).stream()) + " " + traits(new TreeSet<>(Set.of(1)).stream()) + " " + traits(IntStream.range(0, 5)) + " " + traits(Stream.iterate(1, i -> i)) + " " + traits(Stream.generate(() -> 1)) + " " + traits("abc".chars()) + " " + traits(Stream.empty()) + " " + traits(new ArrayDeque<>(List.of(1)).stream()) + " " + traits(new PriorityQueue<>(List.of(1)).stream()) + " " + traits(new java.util.concurrent.ConcurrentSkipListSet<>(Set.of(1)).stream()));
        System.out.println(traits(List.of(1).stream().map(i -> i)) + " " + traits(List.of(1).stream().filter(i -> true)) + " " + traits(List.of(1).stream().sorted()) + " " + traits(List.of(1).stream().distinct()) + " " + traits(List.of(1).stream().unordered()) + " " + traits(List.of(1).stream().limit(1)) + " " + traits(List.of(1).stream().skip(1)) + " " + traits(List.of(1).stream().peek(i -> { })) + " " + traits(List.of(1).stream().flatMap(Stream::of)));
    }
}
