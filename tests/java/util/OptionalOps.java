// Optional and its primitive variants.
import java.util.*;

public class OptionalOps {
    public static void main(String[] args) {
        Optional<String> a = Optional.of("val"), e = Optional.empty();
        System.out.println(a + " " + e + " " + a.get() + a.isPresent() + e.isEmpty() + a.map(String::length)
                + e.map(String::length) + a.filter(s -> s.startsWith("x")) + a.flatMap(s -> Optional.of(s + s))
                + e.or(() -> Optional.of("alt")) + e.orElse("else") + e.orElseGet(() -> "get") + a.stream().count()
                + a.equals(Optional.of("val")) + a.hashCode() + e.hashCode() + Optional.ofNullable(null));
        a.ifPresent(System.out::println);
        e.ifPresentOrElse(System.out::println, () -> System.out.println("nothing"));
        for (Runnable r : new Runnable[] {
            e::get, e::orElseThrow, () -> e.orElseThrow(() -> new IllegalStateException("own")), ()
            -> Optional.of(null), () -> a.map(null), () -> OptionalInt.empty().getAsInt(), () -> a.flatMap(s -> null)
        }) try { r.run(); System.out.println("ok"); } catch (RuntimeException x) { System.out.println(x); }
        System.out.println(OptionalInt.of(3) + "" + OptionalInt.empty() + OptionalDouble.of(2.5)
                + OptionalLong.of(1L << 40).getAsLong() + OptionalInt.of(3).equals(OptionalInt.of(3))
                + OptionalInt.empty().orElse(9) + OptionalDouble.empty().isPresent() + a.map(s -> (String) null)
                .isPresent());
    }
}
