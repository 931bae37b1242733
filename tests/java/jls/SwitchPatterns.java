// Pattern matching for switch as Java 17 previews it (JEP 406): type patterns with guards and parentheses, null, sealed
// hierarchies without default, dominance at run time, mixed constants, nesting, exceptions, selectors of every kind.
// javac: --enable-preview --release 17
// vmargs: --enable-preview
import java.util.*;

public class SwitchPatterns {
    sealed interface Shape permits Circle, Square, Rect, Unit { }
    record Circle(double r) implements Shape { }
    record Square(double a) implements Shape { }
    record Rect(double a, double b) implements Shape { }
    enum Unit implements Shape { POINT, LINE }
    static double area(Shape s) {
        return switch (s) {
            case Circle c -> 3 * c.r() * c.r();
            case Square q -> q.a() * q.a();
            case Rect r && r.a() == r.b() -> -r.a();
            case Rect r -> r.a() * r.b();
            case Unit u -> u.ordinal();
        };
    }
    static String of(Object o) {
        return switch (o) {
            case null -> "null!";
            case Integer i && i > 10 && i < 20 -> "teen " + i;
            case Integer i && i < 0 -> "negative " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s && s.isEmpty() -> "empty";
            case String s && s.length() > 5 -> "long string " + s.length();
            case String s -> "string " + s;
            case int[] a && a.length == 0 -> "no ints";
            case int[] a -> "ints " + a.length + " " + a[0];
            case Object[] a -> "array " + a.length + " " + a.getClass().getComponentType().getSimpleName();
            case List<?> l && !l.isEmpty() -> "list of " + of(l.get(0));
            case Collection<?> c -> "collection " + c.size();
            case Unit u -> "unit " + u;
            case Enum<?> e -> "enum " + e.name();
            case Class<?> c -> "class " + c.getSimpleName();
            case CharSequence c -> "chars " + c;
            case Runnable r -> "runnable";
            default -> "other " + o.getClass().getSimpleName();
        };
    }
    static String old(Object o) {
        StringBuilder sb = new StringBuilder();
        switch (o) {
        case String s:
            sb.append("s").append(s.length());
            break;
        case Integer i && (i & 1) == 0:
            sb.append("even");
            break;
        case Integer i:
            sb.append("odd");
            break;
        case null, default:
            sb.append("rest");
        }
        return sb.toString();
    }
    static int calls;
    static boolean guard(int i) { calls++; if (i == 13) throw new IllegalStateException("unlucky"); return i % 3 == 0; }
    static String guarded(Integer i) {
        return switch (i) {
            case Integer x && guard(x) && guard(x + 3) -> "third " + x;
            case Integer x && guard(x / 3) -> "ninth or so " + x;
            case Integer x -> "no " + x;
        };
    }
    static String string(String s) {
        return switch (s) {
            case "one", "eins" -> "1";
            case "two" -> "2";
            case null -> "none";
            case String x && x.startsWith("t") -> "t...";
            case String x -> x.toUpperCase(Locale.ROOT);
        };
    }
    static <T extends Comparable<T>> int generic(T t) {
        return switch (t) {
            case String s -> s.length();
            case Integer i -> i;
            default -> -1;
        };
    }
    static int nested(Object a, Object b) {
        return switch (a) {
            case Integer i -> switch (b) {
                case Integer j -> i + j;
                case String s -> i * Integer.parseInt(s);
                default -> i;
            };
            case String s -> nested(Integer.valueOf(s), b);
            default -> throw new IllegalArgumentException(a + "/" + b);
        };
    }
    static String parenthesized(Object o) {
        if (o instanceof (String s && s.length() > 2)) return "long " + s;
        if (!(o instanceof Integer i && i > 0)) return "neither";
        return "positive " + i;
    }
    interface Base { }
    static class D1 implements Base { }
    static class D2 extends D1 { }
    static String order(Base b) {
        return switch (b) {
            case D2 d -> "D2";
            case D1 d -> "D1";
            case Base d -> "Base";
        };
    }
    static int loop(List<Object> all) {
        int n = 0;
        outer:
        for (Object o : all) {
            switch (o) {
            case Integer i && i < 0: break outer;
            case Integer i && i == 0: continue;
            case Integer i: n += i; break;
            case String s: n += s.length();
            default: n += 1000;
            }
        }
        return n;
    }
    public static void main(String[] args) {
        for (Shape s : new Shape[] {new Circle(2), new Square(3), new Rect(2, 5), new Rect(4, 4), Unit.POINT, Unit.LINE})
            System.out.println(s + " " + area(s));
        try {
            area(null);
        } catch (NullPointerException e) {
            System.out.println("null " + e.getMessage());
        }
        Object[] all = {null, 15, -1, 5, 25, 7L, "", "abc", "abcdefgh", new int[0], new int[] {4, 5}, new String[2], new int[2][3], List.of(12), List.of(List.of("x")), List.of(), Set.of(1), Unit.LINE, Thread.State.NEW, int.class, new StringBuilder("sb"), (Runnable) () -> { }, 1.5, 'c'};
        for (Object o : all)
            System.out.println(of(o) + " | " + old(o) + " | " + parenthesized(o));
        for (int i : new int[] {0, 1, 3, 9, 10, 13, 27, 28, 39})
            try {
                calls = 0;
                System.out.println(guarded(i) + " " + calls);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + calls + " " + e.getStackTrace()[1].getMethodName());
            }
        for (String s : new String[] {"one", "eins", "two", "three", "four", null, ""})
            System.out.println(s + " -> " + string(s));
        System.out.println(generic("four") + generic(5) + generic('c') + " " + nested(3, 4) + nested("3", "5") + nested(3, 'x') + " " + order(new D1()) + order(new D2()) + order(new Base() { }));
        try {
            nested('a', 'b');
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(loop(List.of(1, 2, 0, "four", 'c', 5, -1, 100)) + " " + loop(List.of()));
        int sum = 0;
        for (int i = 0; i < 3000; i++) {
            Object o = i % 5 == 0 ? (Object) Integer.valueOf(i) : i % 5 == 1 ? "s" + i : i % 5 == 2 ? Long.valueOf(i) : i % 5 == 3 ? new int[i % 7] : Unit.POINT;
            sum += of(o).length();
        }
        System.out.println(sum);
    }
}
