// Loop combinators: countedLoop, whileLoop, doWhileLoop, iteratedLoop, general loop.
import java.lang.invoke.*;
import java.util.*;
import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.methodType;

public class HandlesLoops {
    static int step(int acc, int i, int n) { return acc * 2 + i; }
    static boolean less(int acc, int lim) { return acc < lim; }
    static int dbl(int acc, int lim) { return acc * 2 + 1; }
    static String app(String a, Integer x) { return a + x + ";"; }
    static String start(List<Integer> l) { return "<" + l.size() + ">"; }
    static int init(int lim) { return 1; }
    static int inc(int i) { return i + 1; }
    static boolean pred(int i, int s, int n) { return i < n; }
    static int upd(int i, int s, int n) { return i + 1; }
    static int acc(int i, int s, int n) { return s + i * i; }
    static int fin(int i, int s, int n) { return s; }
    static List<String> rev(List<String> r, String e) { r.add(0, e); return r; }

    static MethodHandle h(String n, Class<?> r, Class<?>... p) throws Exception {
        return lookup().findStatic(HandlesLoops.class, n, methodType(r, p));
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle count = countedLoop(identity(int.class), dropArguments(constant(int.class, 1), 0, int.class),
                h("step", int.class, int.class, int.class, int.class));
        System.out.println((int) count.invokeExact(5) + " " + (int) count.invokeExact(0) + " "
                + (int) count.invokeExact(20));
        MethodHandle range = countedLoop(constant(int.class, 3), constant(int.class, 6), constant(int.class, 0),
                h("inc2", int.class, int.class, int.class));
        System.out.println(range.invoke());
        MethodHandle w = whileLoop(h("init", int.class, int.class), h("less", boolean.class, int.class, int.class),
                h("dbl", int.class, int.class, int.class));
        System.out.println((int) w.invokeExact(100) + " " + (int) w.invokeExact(1));
        MethodHandle dw = doWhileLoop(h("init", int.class, int.class), h("dbl", int.class, int.class, int.class),
                h("less", boolean.class, int.class, int.class));
        System.out.println((int) dw.invokeExact(100) + " " + (int) dw.invokeExact(0));
        MethodHandle it = iteratedLoop(lookup().findVirtual(List.class, "iterator", methodType(Iterator.class)),
                h("start", String.class, List.class), h("app", String.class, String.class, Integer.class));
        System.out.println((String) it.invoke(List.of(4, 5, 6)) + it.invoke(List.of()));
        MethodHandle[] c1 = {constant(int.class, 0), h("upd", int.class, int.class, int.class, int.class), null, null},
                c2 = {
            constant(int.class, 0), h("acc", int.class, int.class, int.class, int.class), h("pred", boolean.class,
            int.class, int.class, int.class), h("fin", int.class, int.class, int.class, int.class)
        };
        MethodHandle loop = loop(c1, c2);
        System.out.println(loop.type() + " " + (int) loop.invokeExact(10) + " " + (int) loop.invokeExact(3));
        for (int i = 0; i < 30; i++) if ((int) count.invokeExact(3) != (int) count.invokeExact(3)) System.out.println("bad");
        try {
            whileLoop(null, identity(int.class), identity(int.class));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try { loop(); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
    }

    static int inc2(int acc, int i) { return acc + i * 10; }
}
