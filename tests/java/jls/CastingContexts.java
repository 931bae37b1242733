// Casting contexts (JLS 5.5): identity, widening and narrowing reference casts, arrays, interfaces, intersections,
// unchecked casts that fail late, casts through boxes, and casts of null; all messages of ClassCastException.
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

public class CastingContexts {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            Object o = a.run();
            System.out.println(what + ": " + (o == null ? "null" : o.getClass().getName()));
        } catch (ClassCastException | NullPointerException e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }
    interface I { }
    interface J extends I { }
    static class A implements I { }
    static class B extends A implements J { }
    static final class F { }
    enum Color { RED { void x() { } }, GREEN; }
    record P(int x) { }
    static class Box<T> { T value; Box(T v) { value = v; } T get() { return value; } }
    @SuppressWarnings("unchecked") static <T> T any(Object o) { return (T) o; }
    @SuppressWarnings("unchecked") static <T extends Number> T num(Object o) { return (T) o; }
    @SuppressWarnings("unchecked") static <T extends A & J> T both(Object o) { return (T) o; }
    @SuppressWarnings("unchecked") static <T> T[] many(Object o) { return (T[]) o; }

    public static void main(String[] args) {
        Object a = new A(), b = new B(), s = "x", ints = new int[2], strings = new String[1][2], none = null;
        t("up", () -> (Object) b);
        t("down", () -> (B) (A) b);
        t("down fails", () -> (B) a);
        t("interface", () -> (I) a);
        t("interface fails", () -> (J) a);
        t("interface to interface", () -> (Runnable) (I) b);
        t("null", () -> (B) none);
        t("array of primitives", () -> (int[]) ints);
        t("array of other primitives", () -> (long[]) ints);
        t("array to array of objects", () -> (Object[]) ints);
        t("array of arrays", () -> (Object[]) strings);
        t("array of arrays of objects", () -> (Object[][]) strings);
        t("array of arrays too deep", () -> (Object[][][]) strings);
        t("array to Cloneable", () -> (Cloneable) ints);
        t("array to Serializable[]", () -> (Serializable[]) strings);
        t("array to Comparable[]", () -> (Comparable<?>[]) (Object) new Integer[0]);
        t("array to Runnable", () -> (Runnable) ints);
        t("array of interfaces", () -> (J[]) (Object) new A[0]);
        t("object to array", () -> (String[]) s);
        t("array to object of class", () -> (String) strings);
        t("final class", () -> (F) s);
        t("enum constant with a body", () -> (Color) (Object) Color.RED);
        t("enum fails", () -> (Color) s);
        t("record fails", () -> (P) s);
        t("intersection", () -> (Serializable & Comparable<String>) s);
        t("intersection fails second", () -> (Serializable & RandomAccess) s);
        t("intersection of a lambda", () -> {
            Comparator<String> x = (Comparator<String> & Serializable) (u, v) -> 0;
            return x instanceof Serializable ? "yes" : 1;
        });
        t("box to primitive", () -> (int) (Object) 5);
        t("box to wrong primitive", () -> (short) (Object) 5);
        t("null to primitive", () -> (int) none);
        t("number to primitive", () -> (double) (Number) 5.0);
        t("comparable to primitive", () -> (int) (Comparable<Integer>) 5);
        t("unchecked parameter unused", () -> { Box<String> box = new Box<>(any(5)); return box; });
        t("unchecked parameter used", () -> { Box<String> box = new Box<>(any(5)); String x = box.get(); return x; });
        t("unchecked parameter as object", () -> { Box<String> box = new Box<>(any(5)); Object x = box.get(); return x; });
        t("unchecked parameter in concatenation", () -> { Box<String> box = new Box<>(any(5)); return "" + box.get(); });
        t("bound is checked", () -> num("x"));
        t("bound is checked before use", () -> { Object o = CastingContexts.<Integer>num(5L); return o; });
        t("use is checked", () -> { Integer o = CastingContexts.<Integer>num(5L); return o; });
        t("two bounds", () -> both(new B()));
        t("two bounds, first only", () -> { I o = CastingContexts.<B>both(new A()); return o; });
        t("array of a variable", () -> { Object[] o = many(new Integer[0]); return o; });
        t("array of a variable, used", () -> { String[] o = many(new Integer[0]); return o; });
        t("list with a stranger", () -> {
            List<Object> l = new ArrayList<>(List.of("a", 1));
            List<String> p = any(l);
            StringBuilder sb = new StringBuilder();
            for (String x : p)
                sb.append(x);
            return sb;
        });
        t("Class.cast", () -> A.class.cast(s));
        t("Class.cast of null", () -> A.class.cast(none));
        t("Class.cast to primitive", () -> int.class.cast(5));
        t("asSubclass", () -> String.class.asSubclass(Number.class));
    }
}
