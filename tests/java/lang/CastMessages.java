// ClassCastException messages: classes, interfaces, arrays, different modules and loaders.
import java.util.*;

public class CastMessages {
    interface I { }
    static class A { }
    static class B extends A implements I { }
    enum E { X { } }
    record R() { }

    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    }

    static Object o(Object x) { return x; }
    @SuppressWarnings("unchecked") static <T> T un(Object x) { return (T) x; }
    public static void main(String[] args) {
        t(() -> { B b = (B) o(new A()); });
        t(() -> { I b = (I) o(new A()); });
        t(() -> { A b = (A) o("s"); });
        t(() -> { String b = (String) o(new A()); });
        t(() -> { A[] b = (A[]) o(new A()); });
        t(() -> { A b = (A) o(new A[0]); });
        t(() -> { B[] b = (B[]) o(new A[1]); });
        t(() -> { A[][] b = (A[][]) o(new A[1]); });
        t(() -> { int[] b = (int[]) o(new Integer[1]); });
        t(() -> { Integer[] b = (Integer[]) o(new int[1]); });
        t(() -> { String[][] b = (String[][]) o(new A[1][1]); });
        t(() -> { int[][] b = (int[][]) o(new int[1]); });
        t(() -> { Integer b = (Integer) o(5L); });
        t(() -> { int b = (int) o(2.5); });
        t(() -> { Map<?, ?> b = (Map<?, ?>) o(new ArrayList<>()); });
        t(() -> { Comparable<?> b = (Comparable<?>) o(new Object()); });
        t(() -> { E b = (E) o(new R()); });
        t(() -> { R b = (R) o(E.X); });
        t(() -> { String b = CastMessages.<String>un(1); });
        t(() -> { A b = (A) o(null); });
        t(() -> { Class<?> b = (Class<?>) o(new Thread()); });
        t(() -> B.class.cast(new A()));
        t(() -> Integer.class.cast("s"));
        t(() -> A.class.asSubclass(B.class));
        t(() -> { A b = (A) o(E.X); });
        t(() -> new TreeSet<Object>(List.of(new A())));
        t(() -> new TreeSet<Object>(Arrays.asList("a", 1)));
        t(() -> { Object[] oa = {3, "b"}; Arrays.sort(oa); });
        t(() -> { A b = (A) o(new java.util.concurrent.atomic.AtomicInteger()); });
        t(() -> { jav.util.logging(o("x")); });
    }

    static class jav {
        static class util {
            static void logging(Object o) { Runnable r = (Runnable) o; }
        }
    }
}
