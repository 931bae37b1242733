// Streams, lambdas and collectors over ints, objects and strings.
// Usage: Streams [iterations]
import java.util.*;
import java.util.stream.*;

public class Streams {
    record Item(int id, String group, double price) { }
    static final List<Item> ITEMS = IntStream.range(0, 1000).mapToObj(i -> new Item(i, "g" + i % 13, (i * 37 % 101)
            / 4.0)).toList();

    static long once(int k) {
        long h = IntStream.range(0, 3000).filter(x -> x % 3 == k % 3).mapToLong(x -> (long) x * x).sum();
        h = h * 31 + ITEMS.stream().filter(i -> i.price() > k % 20).map(Item::group).distinct().count();
        Map<String, Double> m = ITEMS.stream().collect(Collectors.groupingBy(Item::group, TreeMap::new,
                Collectors.averagingDouble(Item::price)));
        for (double d : m.values()) h = h * 31 + (long) (d * 100);
        h = h * 31 + ITEMS.stream().sorted(Comparator.comparingDouble(Item::price).thenComparing(Item::id,
                Comparator.reverseOrder())).skip(100).limit(50).mapToInt(Item::id).sum();
        h = h * 31 + Stream.iterate(k + 1, x -> x * 5 % 9973).limit(500).map(x -> "v" + x)
                .collect(Collectors.joining(",")).hashCode();
        h = h * 31 + ITEMS.stream().flatMap(i -> Stream.of(i.id(), i.id() * 2)).reduce(0, Integer::sum);
        h = h * 31 + IntStream.rangeClosed(1, 300).boxed().collect(Collectors.partitioningBy(x -> x % 7 < 3,
                Collectors.summingInt(x -> x))).get(true);
        return h * 31 + (ITEMS.stream().anyMatch(i -> i.id() == 999 - k % 100) ? 1 : 0);
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + once(i);
        System.out.println("Streams " + n + " " + sum);
    }
}
