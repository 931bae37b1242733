// IntStream, LongStream, DoubleStream.
import java.util.*;
import java.util.stream.*;

public class StreamPrimitive {
    public static void main(String[] args) {
        System.out.println(IntStream.range(0, 10).sum() + " " + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b)
                + " " + IntStream.of(3, 1, 2).sorted().boxed().toList() + IntStream.of(3, 1, 2).max()
                + IntStream.empty().max() + IntStream.of(1, 2).average() + IntStream.empty().average());
        System.out.println(IntStream.iterate(1, x -> x * 2).limit(10).mapToObj(Integer::toString)
                .collect(Collectors.joining("|", "<", ">")));
        System.out.println(Arrays.toString(IntStream.range(0, 20).filter(x -> x % 3 == 1).map(x -> x * x).toArray())
                + IntStream.range(0, 5).asLongStream().sum() + IntStream.range(0, 5).asDoubleStream().sum()
                + IntStream.range(0, 5).mapToLong(x -> 1L << x * 10).sum() + " " + IntStream.range(0, 5).mapToDouble(x
                -> x / 2.0).boxed().toList());
        System.out.println(LongStream.rangeClosed(1, 20).reduce((a, b) -> a * b).getAsLong() + " " + LongStream.of(5, 6)
                .mapToInt(x -> (int) x).sum() + LongStream.range(0, 3).mapToObj(Long::toHexString).toList()
                + LongStream.of(7, 7, 8).distinct().count());
        System.out.println(DoubleStream.of(1.5, 2.5, 3.5).sum() + " " + DoubleStream.of(1, 2, 4).average()
                .getAsDouble() + DoubleStream.of(3, 1).min() + DoubleStream.iterate(1, x -> x / 2).limit(5).boxed()
                .toList() + DoubleStream.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7).sum() + " " + DoubleStream.of(1e308,
                1e308).sum() + DoubleStream.of(1.9, -1.9).mapToInt(x -> (int) x).boxed().toList());
        System.out.println(IntStream.of(4, 8, 15, 16, 23, 42).summaryStatistics() + " " + LongStream.of(1, 2)
                .summaryStatistics() + " " + DoubleStream.of(0.5, 1.5).summaryStatistics()
                + new IntSummaryStatistics());
        System.out.println(IntStream.range(0, 100).boxed().collect(Collectors.partitioningBy(x -> x % 7 == 0,
                Collectors.counting())) + " " + "hello".chars().sorted().collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append) + " " + "a\ud83d\ude00b".codePoints()
                .mapToObj(Integer::toHexString).toList() + IntStream.concat(IntStream.of(1), IntStream.of(2)).boxed()
                .toList() + IntStream.range(0, 10).takeWhile(x -> x < 4).dropWhile(x -> x < 2).boxed().toList()
                + IntStream.rangeClosed(Integer.MAX_VALUE - 1, Integer.MAX_VALUE).count() + IntStream.range(5, 1)
                .count() + LongStream.range(0, 1L << 33).skip(5).findFirst());
        System.out.println(IntStream.range(0, 50).flatMap(x -> IntStream.range(0, x % 4)).sum() + " "
                + IntStream.range(0, 10).anyMatch(x -> x == 5) + IntStream.range(0, 10).allMatch(x -> x < 10)
                + IntStream.range(0, 10).noneMatch(x -> x > 9) + IntStream.generate(() -> 3).limit(4).sum()
                + IntStream.range(0, 5).mapMulti((x, c) -> {
            if (x % 2 == 0) { c.accept(x); c.accept(-x); }
        }).boxed().toList());
        PrimitiveIterator.OfInt it = IntStream.range(0, 3).iterator();
        System.out.println(it.nextInt() + it.next() + " " + it.hasNext());
        System.out.println(new Random(3).ints(5, 0, 100).boxed().toList() + " " + new Random(3).longs(2).boxed()
                .toList() + new Random(3).doubles(2).boxed().toList() + IntStream.builder().add(1).add(2).build().sum()
                + IntStream.rangeClosed(1, 200).mapToObj(x -> x % 15 == 0 ? "FizzBuzz" : x % 5 == 0 ? "Buzz"
                : x % 3 == 0 ? "Fizz" : "" + x).limit(16).toList());
        try {
            IntStream.of().max().getAsInt();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}
