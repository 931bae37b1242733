// Switch expressions and arrow labels (JLS 14.11.1, 15.28): yields of every type, typing of the whole, exceptions as
// results, blocks with try, nesting in other expressions with operands waiting on the stack, and an enum that has grown.
import java.util.function.IntFunction;
import java.util.function.Supplier;

public class SwitchArrows {
    enum Coin { PENNY, NICKEL, DIME, QUARTER }

    static int value(Coin c) { return switch (c) { case PENNY -> 1; case NICKEL -> 5; case DIME -> 10; case QUARTER -> 25; }; }
    static String size(int n) {
        return switch (n) {
            case 0 -> "none";
            case 1, 2, 3 -> "few";
            case 4, 5 -> { String s = "some"; for (int i = 4; i < n; i++) s += "!"; yield s; }
            default -> { if (n < 0) throw new IllegalArgumentException("negative " + n); yield n > 100 ? "very many" : "many"; }
        };
    }
    static Object typed(int n) {
        var numeric = switch (n) { case 0 -> 1; case 1 -> 2L; case 2 -> 3f; default -> 'c'; };
        Object mixed = switch (n) { case 0 -> 1; case 1 -> 2L; case 2 -> "s"; default -> 'c'; };
        byte small = switch (n) { case 0 -> 10; default -> 20; };
        char c = switch (n) { case 0 -> 'x'; default -> 'y'; };
        return numeric + " " + mixed.getClass().getSimpleName() + mixed + " " + small + c;
    }
    static Supplier<String> poly(int n) { return switch (n) { case 0 -> () -> "zero"; case 1 -> String::new; default -> { String s = "n" + n; yield () -> s; } }; }
    static int stack(int n) {
        int[] a = {1, 2, 3, 4};
        return n * 1000 + a[switch (n) { case 0 -> 3; case 1 -> { try { yield Integer.parseInt("x"); } catch (NumberFormatException e) { yield 2; } finally { a[2] = 30; } } default -> 0; }]
            + twice(n, switch (n) { case 0 -> switch (a.length) { case 4 -> 100; default -> 0; }; case 1 -> { int s = 0; for (int x : a) s += x; yield s; } default -> n; }, 7L);
    }
    static int twice(int a, int b, long c) { return (int) (a + b * 2 + c); }
    static String old(String s) {
        return switch (s) {
            case "a":
            case "b":
                s += "?";
            case "c":
                yield s + "c";
            case "d":
                yield "D";
            default:
                if (s.isEmpty()) yield "empty";
                yield s.repeat(2);
        };
    }
    static String statement(int n) {
        StringBuilder sb = new StringBuilder();
        switch (n) {
            case 1 -> sb.append("one");
            case 2, 3 -> { sb.append("two-three"); if (n == 2) break; sb.append(" not two"); }
            case 4 -> throw new IllegalStateException("four");
        }
        return sb.append('.').toString();
    }
    static boolean condition(int n) { return !switch (n) { case 0 -> true; case 1 -> false; default -> switch (n % 2) { case 0 -> n > 5; default -> n < 5; }; } && n != 9; }
    static int recursive(int n) { return switch (n) { case 0, 1 -> n; default -> recursive(n - 1) + recursive(n - 2); }; }
    static Integer boxed(int n) { return switch (n) { case 0 -> null; case 1 -> 1000; default -> n; }; }
    static int unboxNull(int n) { return switch (n) { case 0 -> boxed(0); default -> 1; }; }
    static IntFunction<String> field = n -> switch (n) { case 0 -> "f0"; default -> "f" + n; };

    interface Act { Object run(); }
    static void t(Act a) {
        try {
            System.out.println(a.run());
        } catch (RuntimeException | Error e) {
            System.out.println(e);
        }
    }
    public static void main(String[] args) {
        int sum = 0;
        for (Coin c : Coin.values())
            sum = sum * 3 + value(c);
        System.out.println(sum);
        for (int n : new int[] {0, 1, 3, 4, 5, 6, 101, -1})
            t(() -> size(n));
        for (int i = 0; i < 4; i++) {
            int n = i;
            t(() -> typed(n));
            t(() -> poly(n).get());
            t(() -> stack(n));
            t(() -> condition(n));
            t(() -> statement(n + 1));
            t(() -> field.apply(n));
        }
        for (String s : new String[] {"a", "b", "c", "d", "e", ""})
            System.out.print(old(s) + " ");
        System.out.println(recursive(15));
        t(() -> boxed(0));
        t(() -> boxed(1));
        t(() -> unboxNull(0));
        t(() -> old(null));
        t(() -> value(null));
        int x = 5;
        x += switch (x) { case 5 -> x++ + x; default -> 0; } + x;
        System.out.println(x);
        System.out.println("s" + switch (x) { case 22 -> 1.5; default -> 2; } + 'c' + switch ("q") { case "q" -> (Object) null; default -> ""; });
    }
}
