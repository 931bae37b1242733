// Streams of objects: filter, map, flatMap, distinct, sorted, limit, skip, reduce, matching, laziness.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamBasics {
    public static void main(String[] args) {
        List<String> w = List.of("stream", "of", "words", "with", "some", "short", "ones", "of", "it");
        System.out.println(w.stream().filter(s -> s.length() > 3).map(String::toUpperCase)
                .collect(Collectors.toList()));
        System.out.println(w.stream().distinct().sorted().toList());
        System.out.println(w.stream().sorted(Comparator.comparing(String::length)
                .thenComparing(Comparator.reverseOrder())).skip(2).limit(4).toList());
        System.out.println(w.stream().map(String::length).reduce(0, Integer::sum) + " " + w.stream().reduce((a, b)
                -> a.length() >= b.length() ? a : b) + w.stream().reduce(0, (n, s) -> n + s.length(), Integer::sum));
        System.out.println(w.stream().anyMatch(s -> s.startsWith("w")) + " " + w.stream().allMatch(s -> s.length() > 1)
                + w.stream().noneMatch(String::isEmpty) + w.stream().count() + w.stream().findFirst() + w.stream()
                .filter(s -> s.equals("no")).findAny());
        System.out.println(w.stream().flatMap(s -> s.chars().mapToObj(c -> (char) c)).distinct().map(String::valueOf)
                .collect(Collectors.joining()));
        System.out.println(w.stream().min(Comparator.naturalOrder()).get() + w.stream().max(Comparator.comparing(s
                -> s.charAt(s.length() - 1))).get());
        StringBuilder log = new StringBuilder();
        System.out.println(w.stream().peek(s -> log.append('p').append(s.charAt(0))).filter(s -> {
            log.append('f');
            return s.length() == 4;
        }).map(s -> { log.append('m'); return s + "!"; }).limit(2).toList() + " " + log);
        log.setLength(0);
        Stream<String> lazy = w.stream().peek(log::append);
        System.out.println(log.length());
        lazy.sorted(Comparator.reverseOrder()).limit(1).forEach(System.out::println);
        System.out.println(log.length());
        System.out.println(Stream.iterate(1, x -> x * 3).limit(8).toList() + "" + Stream.iterate(1, x -> x < 100, x
                -> x * 2).toList() + Stream.generate(() -> "g").limit(3).toList() + Stream.of(1, 2, 3).mapToInt(x -> x)
                .sum() + Stream.concat(Stream.of(1), Stream.of(2, 3)).toList() + Stream.empty().toList()
                + Stream.ofNullable(null).count() + Stream.of(5).findFirst().get());
        System.out.println(Stream.of(3, 1, 4, 1, 5, 9, 2, 6).takeWhile(x -> x < 5).toList() + ""
                + Stream.of(3, 1, 4, 1, 5, 9, 2, 6).dropWhile(x -> x < 5).toList()
                + Stream.of(1, 2, 3).<Object>mapMulti((x, c) -> {
            for (int i = 0; i < x; i++) c.accept(x);
        }).toList());
        System.out.println(Arrays.toString(w.stream().toArray(String[]::new)) + w.stream().toArray().length);
        Iterator<Integer> it = Stream.of(1, 2, 3).map(x -> x * x).iterator();
        int s = 0;
        while (it.hasNext()) s += it.next();
        System.out.println(s);
        Stream<Integer> used = Stream.of(1);
        used.count();
        try { used.count(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        try {
            w.stream().toList().add("x");
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable");
        }
        try {
            Stream.of(1, 2, 0, 4).map(x -> 10 / x).forEach(x -> System.out.print(x + " "));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try (Stream<String> c = Stream.of("a").onClose(() -> System.out.println("closed 1")).onClose(()
                -> System.out.println("closed 2"))) {
            System.out.println(c.count());
        }
        Supplier<Stream<Integer>> nat = () -> IntStream.rangeClosed(1, 20).boxed();
        System.out.println(nat.get().filter(x -> nat.get().limit(x - 1).skip(1).noneMatch(y -> x % y == 0)).toList());
        w.stream().forEachOrdered(x -> System.out.print(x.charAt(0)));
        System.out.println();
        List<List<Integer>> nested = List.of(List.of(1, 2), List.of(), List.of(3));
        System.out.println(nested.stream().flatMap(List::stream).mapToInt(Integer::intValue).summaryStatistics());
        System.out.println(Stream.of("b", "a", "c").sorted(Collections.reverseOrder())
                .collect(Collectors.toCollection(ArrayDeque::new)) + "" + Stream.of(1, 2, 3, 4).collect(ArrayList::new,
                (l, x) -> l.add(0, x), ArrayList::addAll));
        System.out.println(Stream.of(1, 2, 3, 4, 5).sorted().unordered().sequential().isParallel() + " "
                + Stream.of(1, 2).spliterator().estimateSize());
    }
}
