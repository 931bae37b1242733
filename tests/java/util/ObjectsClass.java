// java.util.Objects and small utilities: Comparator combinators, Iterator helpers, Timer-free.
import java.util.*;
import java.util.function.*;

public class ObjectsClass {
    record P(String n, int a, Double w) { }

    public static void main(String[] args) {
        System.out.println(Objects.equals(null, null) + " " + Objects.equals("a", null)
                + Objects.equals("a", new String("a")) + Objects.deepEquals(new int[] {
            1
        }, new int[] {1}) + Objects.hash(1, "a", null) + " " + Objects.hashCode(null) + Objects.toString(null)
                + Objects.toString(null, "d") + Objects.compare("a", "b", Comparator.naturalOrder())
                + Objects.isNull(null) + Objects.nonNull(1) + Objects.requireNonNullElse(null, 5)
                + Objects.requireNonNullElseGet(null, () -> 6) + Objects.checkIndex(2, 3));
        for (Runnable r : new Runnable[] {
            () -> Objects.requireNonNull(null, "message"), () -> Objects.requireNonNull(null, () -> "supplied"), ()
            -> Objects.checkIndex(3, 3), () -> Objects.checkIndex(-1, 3), () -> Objects.checkFromToIndex(2, 1, 5), ()
            -> Objects.checkFromIndexSize(3, 4, 5), () -> Objects.requireNonNullElse(null, null)
        }) try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
        List<P> ps = new ArrayList<>(List.of(new P("b", 2, 1.5), new P("a", 2, 0.5), new P("c", 1, null),
                new P("a", 3, 2.5)));
        List<Comparator<P>> cs = List.of(Comparator.comparing(P::n), Comparator.comparingInt(P::a),
                Comparator.comparing(P::a).thenComparing(P::n), Comparator.comparing(P::n, Comparator.reverseOrder())
                .thenComparingInt(P::a), Comparator.comparing(P::w, Comparator.nullsLast(Comparator.naturalOrder())),
                Comparator.comparing(P::w, Comparator.nullsFirst(Comparator.reverseOrder())), Comparator.comparing(P::a)
                .reversed().thenComparing(P::n, (x, y) -> y.compareTo(x)));
        for (Comparator<P> c : cs) {
            ps.sort(c);
            StringBuilder b = new StringBuilder();
            for (P p : ps) b.append(p.n()).append(p.a()).append(' ');
            System.out.println(b);
        }
        System.out.println(Collections.max(List.of("x", "yyy", "zz"), Comparator.comparingInt(String::length))
                + Map.Entry.<String, Integer>comparingByValue().compare(Map.entry("a", 1), Map.entry("b", 2))
                + Comparator.<Integer>naturalOrder().reversed().compare(1, 2));
        Spliterator<Integer> sp = List.of(1, 2, 3, 4, 5, 6, 7, 8).spliterator();
        Spliterator<Integer> half = sp.trySplit();
        int[] sum = new int[2];
        half.forEachRemaining(x -> sum[0] += x);
        while (sp.tryAdvance(x -> sum[1] += x)) { }
        System.out.println(sum[0] + " " + sum[1] + " " + sp.hasCharacteristics(Spliterator.SIZED));
        UnaryOperator<String> up = String::toUpperCase;
        BiPredicate<String, Integer> bp = (s, n) -> s.length() == n;
        System.out.println(up.andThen(s -> s + "!").compose((Object o) -> o.toString()).apply(42)
                + bp.and((s, n) -> n > 2).test("abc", 3) + bp.negate().test("a", 1) + Predicate.not(String::isEmpty)
                .test("") + Predicate.isEqual("q").test("q") + UnaryOperator.identity().apply("id")
                + IntUnaryOperator.identity().andThen(x -> x + 1).applyAsInt(4)
                + BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(3, 2));
        EventObject ev = new EventObject("src");
        System.out.println(ev.getSource() + " " + ev);
        Currency c = Currency.getInstance("JPY");
        System.out.println(c.getNumericCode() + c.getDisplayName(Locale.US));
    }
}
