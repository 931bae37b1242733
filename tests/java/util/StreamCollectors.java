// Collectors: grouping, partitioning, toMap, joining, teeing, averaging, downstream collectors of all kinds.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamCollectors {
    record Emp(String name, String dept, int age, double pay) { }

    public static void main(String[] args) {
        List<Emp> es = List.of(new Emp("Ann", "dev", 30, 100.5), new Emp("Bob", "dev", 45, 90),
                new Emp("Cid", "ops", 28, 70.25), new Emp("Dee", "ops", 51, 120), new Emp("Eve", "hr", 39, 65),
                new Emp("Fay", "dev", 22, 55.5));
        System.out.println("" + es.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new,
                Collectors.mapping(Emp::name, Collectors.toList()))));
        System.out.println("" + es.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new,
                Collectors.averagingDouble(Emp::pay))));
        System.out.println("" + es.stream().collect(Collectors.groupingBy(e -> e.age() / 10 * 10, TreeMap::new,
                Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.counting()))));
        System.out.println("" + es.stream().collect(Collectors.partitioningBy(e -> e.pay() > 80,
                Collectors.mapping(Emp::name, Collectors.joining("/")))));
        System.out.println(new TreeMap<>(es.stream().collect(Collectors.toMap(Emp::name, Emp::age))) + " " + es.stream()
                .collect(Collectors.toMap(Emp::dept, Emp::pay, Double::sum, LinkedHashMap::new)));
        try {
            es.stream().collect(Collectors.toMap(Emp::dept, Emp::name));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("" + es.stream().map(Emp::name).collect(Collectors.joining(", ", "[", "]"))
                + Stream.<String>empty().collect(Collectors.joining(",", "<", ">")));
        System.out.println("" + es.stream().collect(Collectors.teeing(Collectors.counting(),
                Collectors.averagingInt(Emp::age), (n, a) -> n + " avg " + a)));
        System.out.println("" + es.stream().collect(Collectors.summarizingDouble(Emp::pay)) + " " + es.stream()
                .collect(Collectors.summingInt(Emp::age)) + es.stream()
                .collect(Collectors.minBy(Comparator.comparing(Emp::age))).map(Emp::name) + es.stream()
                .collect(Collectors.maxBy(Comparator.comparingDouble(Emp::pay))).get());
        System.out.println("" + es.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size))
                + " " + es.stream().collect(Collectors.reducing(0, Emp::age, Integer::max)) + es.stream().map(Emp::age)
                .collect(Collectors.reducing((a, b) -> a - b)) + es.stream()
                .collect(Collectors.filtering(e -> e.age() > 40, Collectors.counting())) + es.stream()
                .collect(Collectors.flatMapping(e -> e.name().chars().mapToObj(c -> (char) c),
                Collectors.toCollection(TreeSet::new))));
        Collector<Emp, int[], String> own = Collector.of(() -> new int[2], (a, e) -> { a[0]++; a[1] += e.age(); },
                (a, b) -> {
            a[0] += b[0];
            a[1] += b[1];
            return a;
        }, a -> a[1] + "/" + a[0]);
        System.out.println("" + es.stream().collect(own) + " " + own.characteristics() + es.stream()
                .collect(Collectors.toUnmodifiableList()).size() + new TreeSet<>(es.stream().map(Emp::dept)
                .collect(Collectors.toSet())) + es.stream().sorted(Comparator.comparing(Emp::dept)
                .thenComparing(Emp::pay, Comparator.reverseOrder())).map(Emp::name).toList());
        Map<Boolean, List<Integer>> p = IntStream.range(0, 10).boxed().collect(Collectors.partitioningBy(x -> x > 100));
        System.out.println(p + " " + p.getClass().getSimpleName());
        System.out.println(Stream.of("apple", "avocado", "banana", "blueberry", "cherry")
                .collect(Collectors.groupingBy(s -> s.charAt(0), Collectors.collectingAndThen(Collectors.toList(), l
                -> l.get(l.size() - 1)))));
        BinaryOperator<Integer> mx = BinaryOperator.maxBy(Comparator.naturalOrder());
        System.out.println(mx.apply(3, 9) + " " + Stream.of(1, 2, 3, 4, 5, 6).collect(Collectors.groupingBy(x -> x % 3,
                TreeMap::new, Collectors.reducing(1, (a, b) -> a * b))));
        double[] stats = Stream.of(2, 4, 4, 4, 5, 5, 7, 9).collect(() -> new double[3], (a, x) -> {
            a[0]++;
            a[1] += x;
            a[2] += x * x;
        }, (a, b) -> { });
        System.out.println(Math.sqrt(stats[2] / stats[0] - Math.pow(stats[1] / stats[0], 2)) + " " + es.parallelStream()
                .mapToInt(Emp::age).sum() + es.parallelStream().map(Emp::name).collect(Collectors.toList()));
    }
}
