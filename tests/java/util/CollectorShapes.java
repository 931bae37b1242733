// java.util.stream.Collectors: all of them, downstream of one another, with maps and suppliers of choice, merging conflicts,
// null values, statistics, teeing, custom collectors with each characteristic, in sequence and in parallel.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import static java.util.stream.Collectors.*;

public class CollectorShapes {
    record P(String name, String city, int age, double pay) { }
    static final List<P> ALL = List.of(new P("Ann", "Oslo", 31, 10.5), new P("Bob", "Rome", 25, 20), new P("Cid", "Oslo", 45, 7.25), new P("Dan", "Rome", 25, 3), new P("Eve", "Bern", 60, 99.5), new P("Fay", "Oslo", 31, 0));
    static void show(String what, Supplier<?> s) {
        try {
            Object o = s.get();
            System.out.println(what + ": " + (o instanceof Map && !(o instanceof SortedMap) && !(o instanceof LinkedHashMap) ? new TreeMap<>((Map<?, ?>) o) : o));
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }
    public static void main(String[] args) {
        show("toList", () -> ALL.stream().map(P::name).collect(toList()));
        show("toUnmodifiableList", () -> ALL.stream().map(P::name).collect(toUnmodifiableList()).add("x"));
        show("null in it", () -> Stream.of("a", null).collect(toUnmodifiableList()));
        show("toSet", () -> new TreeSet<>(ALL.stream().map(P::city).collect(toSet())));
        show("toCollection", () -> ALL.stream().map(P::city).collect(toCollection(ArrayDeque::new)));
        show("joining", () -> ALL.stream().map(P::name).collect(joining()) + ALL.stream().map(P::name).collect(joining("+")) + ALL.stream().map(P::name).collect(joining(",", "<", ">")) + Stream.<String>empty().collect(joining(",", "<", ">")));
        show("toMap", () -> ALL.stream().collect(toMap(P::name, P::age)));
        show("toMap conflict", () -> ALL.stream().collect(toMap(P::city, P::age)));
        show("toMap merged", () -> ALL.stream().collect(toMap(P::city, P::age, Integer::sum)));
        show("toMap of its own", () -> ALL.stream().collect(toMap(P::city, P::age, Math::max, () -> new TreeMap<>(Comparator.reverseOrder()))));
        show("toMap null value", () -> ALL.stream().collect(toMap(P::name, p -> p.age() == 45 ? null : p.age())));
        show("toConcurrentMap", () -> ALL.parallelStream().collect(toConcurrentMap(P::city, P::age, Integer::sum)));
        show("toUnmodifiableMap", () -> ALL.stream().collect(toUnmodifiableMap(P::city, P::age)));
        show("grouping", () -> ALL.stream().collect(groupingBy(P::city, mapping(P::name, toList()))));
        show("grouping twice", () -> ALL.stream().collect(groupingBy(P::city, TreeMap::new, groupingBy(P::age, TreeMap::new, counting()))));
        show("grouping by null", () -> ALL.stream().collect(groupingBy(p -> p.age() > 50 ? null : p.city())));
        show("grouping concurrent", () -> new TreeMap<>(ALL.parallelStream().collect(groupingByConcurrent(P::city, summingInt(P::age)))));
        show("partitioning", () -> ALL.stream().collect(partitioningBy(p -> p.age() > 30, mapping(P::name, joining("/")))));
        show("partitioning of nothing", () -> Stream.<P>empty().collect(partitioningBy(p -> true)));
        show("filtering", () -> ALL.stream().collect(groupingBy(P::city, TreeMap::new, filtering(p -> p.pay() > 9, mapping(P::name, toList())))));
        show("flatMapping", () -> ALL.stream().collect(groupingBy(P::city, TreeMap::new, flatMapping(p -> p.name().chars().mapToObj(c -> (char) c), toCollection(TreeSet::new)))));
        show("collectingAndThen", () -> ALL.stream().collect(collectingAndThen(toList(), List::size)));
        show("minBy", () -> ALL.stream().collect(minBy(Comparator.comparing(P::pay))).get().name() + ALL.stream().collect(maxBy(Comparator.comparingInt(P::age).thenComparing(P::name))).get().name());
        show("averaging", () -> ALL.stream().collect(averagingInt(P::age)) + " " + ALL.stream().collect(averagingDouble(P::pay)) + " " + Stream.<P>empty().collect(averagingLong(P::age)));
        show("summing", () -> ALL.stream().collect(summingLong(P::age)) + " " + ALL.stream().collect(summingDouble(P::pay)));
        show("summarizing", () -> ALL.stream().collect(summarizingInt(P::age)) + " " + ALL.stream().collect(summarizingDouble(P::pay)) + " " + Stream.<P>empty().collect(summarizingLong(P::age)));
        show("reducing", () -> ALL.stream().collect(reducing(0, P::age, Integer::sum)) + " " + Stream.of(3, 4).collect(reducing((a, b) -> a * b)) + Stream.of(3, 4).collect(reducing(1, (a, b) -> a * b)));
        show("teeing", () -> ALL.stream().collect(teeing(counting(), averagingInt(P::age), (n, a) -> n + " of " + a)));
        show("teeing deep", () -> Stream.iterate(1, i -> i + 1).limit(10).collect(teeing(filtering(i -> i % 2 == 0, toList()), teeing(summingInt(i -> i), reducing(1, (a, b) -> a * b % 1000), List::of), List::of)));
        show("mapMulti", () -> ALL.stream().<String>mapMulti((p, out) -> { if (p.age() < 40) { out.accept(p.name()); out.accept("-"); } }).collect(joining()));
        StringBuilder log = new StringBuilder();
        Collector<Integer, int[], String> custom = Collector.of(() -> { log.append("s"); return new int[2]; }, (a, i) -> { log.append("a"); a[0] += i; a[1]++; }, (a, b) -> { log.append("c"); a[0] += b[0]; a[1] += b[1]; return a; }, a -> { log.append("f"); return a[0] + "/" + a[1]; });
        show("custom", () -> Stream.of(1, 2, 3).collect(custom) + " " + log + custom.characteristics());
        Collector<Integer, ?, List<Integer>> identity = Collector.of(ArrayList::new, List::add, (a, b) -> { a.addAll(b); return a; }, Collector.Characteristics.IDENTITY_FINISH);
        show("identity", () -> IntStream.range(0, 50).boxed().parallel().collect(identity).equals(IntStream.range(0, 50).boxed().toList()) + " " + identity.characteristics());
        for (Collector<?, ?, ?> c : new Collector<?, ?, ?>[] {toList(), toSet(), joining(), counting(), groupingBy(x -> x), groupingByConcurrent(x -> x), partitioningBy(x -> true), toUnmodifiableSet(), toConcurrentMap(x -> x, x -> x), reducing((a, b) -> a)})
            System.out.print(new TreeSet<>(c.characteristics()) + " ");
        System.out.println();
        int n = 3000;
        Map<Integer, Long> seq = IntStream.range(0, n).boxed().collect(groupingBy(i -> i % 7, counting())), par = IntStream.range(0, n).boxed().parallel().collect(groupingBy(i -> i % 7, counting()));
        System.out.println(seq.equals(par) + " " + seq.get(3) + " " + IntStream.range(0, n).parallel().mapToObj(Integer::toString).collect(joining()).hashCode() + " " + IntStream.range(0, n).mapToObj(Integer::toString).collect(joining()).hashCode());
        DoubleSummaryStatistics d = DoubleStream.of(0.1, 0.2, 0.3, 1e18, -1e18).summaryStatistics(), e = new DoubleSummaryStatistics();
        e.combine(d);
        e.accept(Double.NaN);
        System.out.println(d + " " + e.getMin() + e.getMax() + e.getSum() + e.getCount());
        for (Object[] a : new Object[][] {{1L, 5, 3, 4L}, {-1L, 0, 0, 0L}, {0L, 9, 3, 0L}})
            try {
                System.out.println(new IntSummaryStatistics((Long) a[0], (Integer) a[1], (Integer) a[2], (Long) a[3]));
            } catch (IllegalArgumentException x) {
                System.out.println(x.getMessage());
            }
    }
}
