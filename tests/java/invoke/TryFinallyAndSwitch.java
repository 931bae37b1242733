// MethodHandles.tryFinally, catchException, tableSwitch, guardWithTest, foldArguments and permutations of them in many
// shapes, with results and exceptions of every type; recursive handles through call sites; the texts of refusals.
import java.lang.invoke.*;
import java.util.*;
import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.*;

public class TryFinallyAndSwitch {
    static final Lookup L = lookup();
    static StringBuilder log = new StringBuilder();
    static int work(int i, String s) {
        log.append("work ").append(i).append(s).append(';');
        if (i == 1) throw new IllegalArgumentException("one");
        if (i == 2) throw new StackOverflowError();
        if (i == 3) throw new TypeNotPresentException("t", null);
        return i * 10;
    }
    static int cleanup(Throwable t, int r, int i, String s) {
        log.append("cleanup ").append(t).append(' ').append(r).append(s).append(';');
        if (i == 4) throw new UnsupportedOperationException("in cleanup");
        return r + 1;
    }
    static void noResult(String s) { log.append("run ").append(s).append(';'); if (s.isEmpty()) throw new NoSuchElementException(); }
    static void cleanupNone(Throwable t) { log.append("end ").append(t).append(';'); }
    static long wide(long a, double b) { return a + (long) b; }
    static long cleanWide(Throwable t, long r, long a) { return r * 2 + a; }
    static int handler(IllegalArgumentException e, int i) { log.append("caught ").append(e.getMessage()).append(';'); return -i; }
    static int handlerAll(Throwable e) { log.append("all ").append(e.getClass().getSimpleName()).append(';'); return -99; }
    static boolean even(int i) { return i % 2 == 0; }
    static String pick(String tag, int i, String s) { return tag + i + s; }
    static int fib(int n) throws Throwable { return n < 2 ? n : (int) FIB.invokeExact(n - 1) + (int) FIB.invokeExact(n - 2); }
    static final MethodHandle FIB;
    static {
        try {
            MutableCallSite site = new MutableCallSite(methodType(int.class, int.class));
            FIB = site.dynamicInvoker();
            MethodHandle rec = L.findStatic(TryFinallyAndSwitch.class, "fib", methodType(int.class, int.class));
            MethodHandle small = L.findStatic(Math.class, "abs", methodType(int.class, int.class));
            site.setTarget(guardWithTest(insertArguments(L.findStatic(TryFinallyAndSwitch.class, "less", methodType(boolean.class, int.class, int.class)), 1, 2), small, rec));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
    static boolean less(int a, int b) { return a < b; }
    static MethodHandle h(String n, Class<?> r, Class<?>... p) throws ReflectiveOperationException { return L.findStatic(TryFinallyAndSwitch.class, n, methodType(r, p)); }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) {
        log.setLength(0);
        String end;
        try {
            end = String.valueOf(a.get());
        } catch (Throwable t) {
            end = "!" + t;
        }
        System.out.println(what + ": " + end + " | " + log);
    }
    public static void main(String[] args) throws Throwable {
        MethodHandle work = h("work", int.class, int.class, String.class);
        MethodHandle tf = tryFinally(work, h("cleanup", int.class, Throwable.class, int.class, int.class, String.class));
        for (int i = 0; i < 6; i++) {
            int k = i;
            ask("try " + i, () -> (int) tf.invokeExact(k, "s"));
        }
        MethodHandle none = tryFinally(h("noResult", void.class, String.class), h("cleanupNone", void.class, Throwable.class));
        ask("no result", () -> { none.invokeExact("x"); return none.type(); });
        ask("no result, thrown", () -> { none.invokeExact(""); return 0; });
        MethodHandle wide = tryFinally(h("wide", long.class, long.class, double.class), h("cleanWide", long.class, Throwable.class, long.class, long.class));
        ask("wide", () -> (long) wide.invokeExact(1L << 40, 2.5));
        MethodHandle nested = tryFinally(tf, h("cleanup", int.class, Throwable.class, int.class, int.class, String.class));
        for (int i : new int[] {0, 1, 4})
            ask("nested " + i, () -> (int) nested.invokeExact(i, "n"));
        MethodHandle caught = catchException(work, IllegalArgumentException.class, h("handler", int.class, IllegalArgumentException.class, int.class));
        MethodHandle all = catchException(caught, Throwable.class, h("handlerAll", int.class, Throwable.class));
        for (int i = 0; i < 4; i++) {
            int k = i;
            ask("catch " + i, () -> (int) caught.invokeExact(k, ""));
            ask("catch all " + i, () -> (int) all.invokeExact(k, ""));
        }
        ask("catch around finally", () -> (int) catchException(tf, Throwable.class, h("handlerAll", int.class, Throwable.class)).invokeExact(4, "q"));
        MethodHandle pick = h("pick", String.class, String.class, int.class, String.class);
        MethodHandle[] targets = new MethodHandle[5];
        for (int i = 0; i < targets.length; i++)
            targets[i] = insertArguments(pick, 0, "case" + i + ":");
        MethodHandle table = tableSwitch(insertArguments(pick, 0, "default:"), targets);
        for (int i : new int[] {-1, 0, 4, 5, Integer.MAX_VALUE, Integer.MIN_VALUE})
            ask("switch " + i, () -> (String) table.invokeExact(i, "!"));
        MethodHandle inner = tableSwitch(dropArguments(constant(String.class, "d"), 0, int.class), dropArguments(constant(String.class, "zero"), 0, int.class));
        ask("switch in guard", () -> guardWithTest(h("even", boolean.class, int.class), inner, dropArguments(constant(String.class, "odd"), 0, int.class)).invoke(0) + "" + guardWithTest(h("even", boolean.class, int.class), inner, dropArguments(constant(String.class, "odd"), 0, int.class)).invoke(3));
        ask("recursion", () -> (int) FIB.invokeExact(15));
        MethodHandle[] bad = {identity(int.class), h("noResult", void.class, String.class)};
        ask("refuse 1", () -> tryFinally(work, h("cleanupNone", void.class, Throwable.class)));
        ask("refuse 2", () -> tryFinally(work, work));
        ask("refuse 3", () -> tryFinally(work, h("handlerAll", int.class, Throwable.class)));
        ask("refuse 4", () -> catchException(work, IllegalStateException.class, h("handler", int.class, IllegalArgumentException.class, int.class)));
        ask("refuse 5", () -> catchException(work, Throwable.class, h("cleanupNone", void.class, Throwable.class)));
        ask("refuse 6", () -> tableSwitch(pick));
        ask("refuse 7", () -> tableSwitch(identity(int.class), bad));
        ask("refuse 8", () -> tableSwitch(null, identity(int.class)));
        ask("refuse 9", () -> tableSwitch(identity(int.class), (MethodHandle) null));
        ask("refuse 10", () -> guardWithTest(identity(int.class), identity(int.class), identity(int.class)));
        ask("refuse 11", () -> guardWithTest(identity(boolean.class), identity(boolean.class), constant(int.class, 1)));
        ask("refuse 12", () -> tableSwitch(identity(long.class), identity(long.class)));
        // Spread over arrays, collected, reordered, with boxes on the way.
        MethodHandle mixed = tf.asType(methodType(Object.class, Object.class, Object.class)).asSpreader(Object[].class, 2);
        ask("spread", () -> mixed.invoke(new Object[] {5, "arr"}));
        ask("spread of the wrong type", () -> mixed.invoke(new Object[] {"5", "arr"}));
        ask("spread of the wrong number", () -> mixed.invoke(new Object[] {5}));
        ask("permuted", () -> (int) permuteArguments(tf, methodType(int.class, String.class, int.class), 1, 0).invokeExact("p", 6));
        ask("folded", () -> (int) foldArguments(dropArguments(identity(int.class), 1, int.class, String.class), work).invokeExact(7, "f"));
        ask("filtered", () -> filterReturnValue(tf, L.findStatic(Integer.class, "toHexString", methodType(String.class, int.class))).invoke(25, "h"));
        ask("zero", () -> zero(int.class).invoke() + " " + zero(String.class).invoke() + empty(methodType(long.class, int.class, String.class)).invoke(1, "x"));
        MethodHandle thrower = throwException(int.class, IllegalStateException.class);
        ask("throw", () -> (int) thrower.invokeExact(new IllegalStateException("thrown")));
        ask("throw null", () -> (int) thrower.invokeExact((IllegalStateException) null));
    }
}
