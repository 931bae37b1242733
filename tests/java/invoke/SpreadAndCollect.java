// asSpreader, asCollector, asVarargsCollector, asFixedArity, withVarargs, invokeWithArguments, permute, fold, filter,
// insert and drop: results and the texts of the exceptions.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

public class SpreadAndCollect {
    static String list(Object... os) { return os == null ? "null" : os.getClass().getSimpleName() + Arrays.toString(os); }
    static String mixed(int i, String s, long... js) { return i + s + Arrays.toString(js); }
    static String three(Object a, int b, double c) { return a + "," + b + "," + c; }
    static int sum(int a, int b) { return a + b; }
    static void log(Object o) { System.out.print("[" + o + "]"); }
    static boolean small(int n) { return n < 10; }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + e.getMessage();
        }
        System.out.println(what + " -> " + r);
    }
    static MethodHandle h(String n, Class<?> r, Class<?>... p) throws ReflectiveOperationException { return MethodHandles.lookup().findStatic(SpreadAndCollect.class, n, MethodType.methodType(r, p)); }

    public static void main(String[] args) throws Throwable {
        MethodHandle list = h("list", String.class, Object[].class), mixed = h("mixed", String.class, int.class, String.class, long[].class), three = h("three", String.class, Object.class, int.class, double.class);
        MethodHandle sum = h("sum", int.class, int.class, int.class), log = h("log", void.class, Object.class), small = h("small", boolean.class, int.class);
        t("varargs", () -> list.isVarargsCollector() + " " + three.isVarargsCollector() + " " + list.asFixedArity().isVarargsCollector() + " " + list.type());
        t("varargs call", () -> list.invoke("a", 1) + " " + list.invoke() + " " + list.invoke((Object[]) new String[] {"q"}) + " " + list.invoke((Object) "one") + " " + list.invoke((Object[]) null));
        t("varargs one null", () -> (String) list.invoke((Object) null));
        t("varargs exact", () -> (String) list.invokeExact(new Object[] {1, 2}));
        t("varargs exact wrong", () -> (String) list.invokeExact("a"));
        t("fixed", () -> (String) list.asFixedArity().invoke("a"));
        t("mixed", () -> mixed.invoke(1, "s") + " " + mixed.invoke(1, "s", 2L, 3) + " " + mixed.invoke((short) 1, "s", new long[] {9}) + " " + mixed.invoke(1, "s", 'c'));
        t("mixed with too few", () -> mixed.invoke(1));
        t("mixed with a wrong one", () -> mixed.invoke(1, "s", "t"));
        t("mixed with arguments", () -> mixed.invokeWithArguments(1, "s", 2, (byte) 3) + " " + mixed.invokeWithArguments(List.of(1, "s")));
        t("with too few arguments", () -> mixed.invokeWithArguments(1));
        t("with arguments in bulk", () -> ((String) list.invokeWithArguments(new Object[300])).length());
        t("three with arguments", () -> three.invokeWithArguments("x", 1, 2) + " " + three.invokeWithArguments(null, (short) 1, 'a'));
        t("three with a null int", () -> three.invokeWithArguments("x", null, 2));
        t("three with a string for int", () -> three.invokeWithArguments("x", "1", 2));
        t("three with two", () -> three.invokeWithArguments("x", 1));
        t("spreader", () -> three.asSpreader(Object[].class, 3).invoke(new Object[] {"x", 1, 2.5}) + " " + three.asSpreader(Object[].class, 2).invoke("y", new Object[] {1, 2f}));
        t("spreader in front", () -> three.asSpreader(0, Object[].class, 2).invoke(new Object[] {"x", 7}, 1.0));
        t("spreader of ints", () -> sum.asSpreader(int[].class, 2).invoke(new int[] {3, 4}));
        t("spreader of none", () -> sum.asSpreader(int[].class, 0).invoke(5, 6, (int[]) null) + " " + sum.asSpreader(int[].class, 0).invoke(5, 6, new int[0]));
        t("spreader too short", () -> sum.asSpreader(int[].class, 2).invoke(new int[] {3}));
        t("spreader too long", () -> sum.asSpreader(int[].class, 2).invoke(new int[3]));
        t("spreader null", () -> sum.asSpreader(int[].class, 2).invoke((int[]) null));
        t("spreader wrong element", () -> sum.asSpreader(Object[].class, 2).invoke(new Object[] {1, "x"}));
        t("spreader null element", () -> sum.asSpreader(Integer[].class, 2).invoke(new Integer[] {1, null}));
        t("spreader too many", () -> sum.asSpreader(int[].class, 3));
        t("spreader no array", () -> sum.asSpreader(String.class, 1));
        t("spreader wrong types", () -> sum.asSpreader(long[].class, 2));
        t("collector", () -> list.asFixedArity().asCollector(Object[].class, 2).invoke("a", 5) + " " + list.asFixedArity().asCollector(String[].class, 1).invoke("z") + " " + mixed.asFixedArity().asCollector(long[].class, 2).invoke(1, "s", 5, 6L));
        t("collector in front", () -> MethodHandles.permuteArguments(three, MethodType.methodType(String.class, double.class, Object.class, int.class), 1, 2, 0).invoke(1.5, "p", 9));
        t("collector of none", () -> list.asFixedArity().asCollector(Object[].class, 0).invoke());
        t("collector wrong", () -> three.asCollector(Object[].class, 2));
        t("collector negative", () -> list.asCollector(Object[].class, -1));
        t("varargs collector", () -> three.asVarargsCollector(Object[].class));
        t("varargs collector of ints", () -> h("sum", int.class, int.class, int.class).asSpreader(int[].class, 2).asVarargsCollector(int[].class).invoke(8, 9));
        t("withVarargs", () -> list.withVarargs(false).isVarargsCollector() + " " + list.withVarargs(true).isVarargsCollector());
        t("withVarargs refused", () -> three.withVarargs(true));
        t("asType of varargs", () -> list.asType(MethodType.methodType(Object.class, int.class, String.class)).invoke(5, "s"));
        t("insert", () -> MethodHandles.insertArguments(three, 1, 5, 6.0).invoke("i") + " " + MethodHandles.insertArguments(three, 0, "z").invoke(1, 2));
        t("insert wrong", () -> MethodHandles.insertArguments(three, 1, "x"));
        t("insert null", () -> MethodHandles.insertArguments(three, 1, (Object) null));
        t("insert too many", () -> MethodHandles.insertArguments(three, 2, 1.0, 2.0));
        t("drop", () -> MethodHandles.dropArguments(sum, 1, String.class, long.class).invoke(1, "x", 2L, 3) + " " + MethodHandles.dropArgumentsToMatch(sum, 0, List.of(int.class, int.class, String.class), 0).invoke(1, 2, "z"));
        t("drop beyond", () -> MethodHandles.dropArguments(sum, 3, String.class));
        t("permute", () -> MethodHandles.permuteArguments(sum, MethodType.methodType(int.class, int.class), 0, 0).invoke(21));
        t("permute wrong", () -> MethodHandles.permuteArguments(sum, MethodType.methodType(int.class, int.class, long.class), 0, 1));
        t("permute out of range", () -> MethodHandles.permuteArguments(sum, MethodType.methodType(int.class, int.class), 0, 1));
        t("fold", () -> MethodHandles.foldArguments(MethodHandles.dropArguments(sum, 2, Object.class), MethodHandles.insertArguments(sum, 0, 100)).invoke(5, "o"));
        t("fold void", () -> MethodHandles.foldArguments(three, log).invoke("L", 1, 2.0));
        t("fold wrong", () -> MethodHandles.foldArguments(three, sum));
        t("filter", () -> MethodHandles.filterArguments(sum, 1, MethodHandles.insertArguments(sum, 1, 1000)).invoke(1, 2) + " " + MethodHandles.filterArguments(sum, 0, null, null).invoke(1, 2));
        t("filter wrong", () -> MethodHandles.filterArguments(sum, 0, log));
        t("filter result", () -> MethodHandles.filterReturnValue(sum, log.asType(MethodType.methodType(void.class, int.class))).invoke(3, 3));
        t("collectArguments", () -> MethodHandles.collectArguments(sum, 0, sum).invoke(1, 2, 3) + " " + MethodHandles.collectArguments(three, 1, log).invoke("c", "logged", 4, 5.0));
        t("guard", () -> { MethodHandle g = MethodHandles.guardWithTest(small, MethodHandles.identity(int.class), MethodHandles.insertArguments(sum, 0, -100)); return g.invoke(5) + " " + g.invoke(50); });
        t("guard wrong", () -> MethodHandles.guardWithTest(sum, sum, sum));
        t("catch", () -> MethodHandles.catchException(MethodHandles.throwException(int.class, IllegalStateException.class), IllegalStateException.class, MethodHandles.dropArguments(MethodHandles.constant(int.class, 9), 0, Throwable.class)).invoke(new IllegalStateException("x")));
        t("throw", () -> MethodHandles.throwException(void.class, Exception.class).invoke(new Exception("thrown")));
        t("tables", () -> MethodHandles.tableSwitch(MethodHandles.dropArguments(MethodHandles.constant(String.class, "default"), 0, int.class), MethodHandles.dropArguments(MethodHandles.constant(String.class, "zero"), 0, int.class)).invoke(3));
        t("arrays", () -> { int[] a = (int[]) MethodHandles.arrayConstructor(int[].class).invoke(3); MethodHandles.arrayElementSetter(int[].class).invoke(a, 1, 5); return MethodHandles.arrayElementGetter(int[].class).invoke(a, 1) + " " + MethodHandles.arrayLength(int[].class).invoke(a); });
        t("array of void", () -> MethodHandles.arrayConstructor(int.class));
        t("zero, empty, identity", () -> MethodHandles.zero(long.class).invoke() + " " + MethodHandles.empty(MethodType.methodType(Object.class, int.class)).invoke(3) + " " + MethodHandles.identity(String.class).invoke("i"));
        t("explicit cast", () -> MethodHandles.explicitCastArguments(sum, MethodType.methodType(byte.class, long.class, Object.class)).invoke(1L << 33 | 200, (Object) 100));
    }
}
