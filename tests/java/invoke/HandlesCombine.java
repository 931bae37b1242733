// Method handle combinators: insert, drop, permute, filter, fold, collect, guard, catch, identity, constant, zero.
import java.lang.invoke.*;
import java.util.*;
import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.methodType;

public class HandlesCombine {
    static String cat(String a, int b, Object c) { return a + "/" + b + "/" + c; }
    static int len(String s) { return s.length(); }
    static boolean isBig(String a, int b) { return b > 10; }
    static String recover(Throwable t, String a) { return "recovered " + t.getMessage() + " " + a; }
    static String thrower(String a, int b) { if (b < 0) throw new IllegalArgumentException("neg" + b); return a + b; }

    static String cleanup(Throwable t, String r, String a) {
        System.out.println("cleanup " + t + " " + r + " " + a);
        return r == null ? "none" : r + "!";
    }

    static void log(String a, int b) { System.out.println("log " + a + b); }
    static int sq(int x) { return x * x; }
    static String up(String s) { return s.toUpperCase(); }
    static long mixed(long a, double b, int c, float d) { return (long) (a + b * 10 + c * 100 + d * 1000); }

    public static void main(String[] args) throws Throwable {
        Lookup l = lookup();
        Class<?> C = HandlesCombine.class;
        MethodHandle cat = l.findStatic(C, "cat", methodType(String.class, String.class, int.class, Object.class)),
                len = l.findStatic(C, "len", methodType(int.class, String.class)), up = l.findStatic(C, "up",
                methodType(String.class, String.class)), sq = l.findStatic(C, "sq", methodType(int.class, int.class)),
                mixed = l.findStatic(C, "mixed", methodType(long.class, long.class, double.class, int.class,
                float.class));
        System.out.println((String) insertArguments(cat, 0, "in").invokeExact(1, (Object) "o") + insertArguments(cat,
                1, 5, "obj").invoke("a") + insertArguments(cat, 0, "x", 1, 2).invoke());
        System.out.println(dropArguments(cat, 1, long.class, double.class).invoke("a", 9L, 2.5, 3, "c") + " "
                + dropArguments(cat, 0, String.class).type() + dropArgumentsToMatch(len, 0,
                List.of(String.class, int.class), 0).invoke("abc", 1) + dropReturn(len).type());
        System.out.println(permuteArguments(cat, methodType(String.class, Object.class, int.class, String.class), 2, 1,
                0).invoke((Object) "o", 2, "s") + " " + permuteArguments(mixed, methodType(long.class, float.class,
                long.class, double.class, int.class), 1, 2, 3, 0).invoke(4f, 1L, 2.0, 3) + permuteArguments(sq,
                methodType(int.class, int.class, int.class), 1).invoke(5, 7)
                + permuteArguments(cat.asType(methodType(String.class, String.class, int.class, String.class)),
                methodType(String.class, String.class, int.class), 0, 1, 0).invoke("dup", 4));
        System.out.println(filterArguments(cat, 0, up).invoke("lower", 1, null) + " " + filterArguments(cat, 1, len)
                .invoke("a", "four", "c") + filterReturnValue(len, sq).invoke("abc") + filterReturnValue(up,
                dropReturn(len)).type() + filterArguments(cat, 0, up, sq, identity(Object.class)).invoke("p", 6, "q"));
        System.out.println(foldArguments(cat, dropArguments(constant(String.class, "folded"), 0, int.class)).invoke(8,
                "z") + " " + foldArguments(permuteArguments(cat, methodType(String.class, int.class, String.class,
                Object.class), 1, 0, 2), len).invoke("foldlen", "c") + collectArguments(cat, 1, len).invoke("a",
                "five5", "c") + foldArguments(l.findStatic(C, "thrower", methodType(String.class, String.class,
                int.class)), l.findStatic(C, "log", methodType(void.class, String.class, int.class))).invoke("side",
                1));
        MethodHandle thr = l.findStatic(C, "thrower", methodType(String.class, String.class, int.class));
        MethodHandle g = guardWithTest(l.findStatic(C, "isBig", methodType(boolean.class, String.class, int.class)),
                thr, dropArguments(up, 1, int.class));
        System.out.println(g.invoke("g", 50) + " " + g.invoke("small", 5));
        MethodHandle c = catchException(thr, IllegalArgumentException.class, l.findStatic(C, "recover",
                methodType(String.class, Throwable.class, String.class)).asType(methodType(String.class,
                IllegalArgumentException.class, String.class)));
        System.out.println(c.invoke("ok", 1) + " " + c.invoke("bad", -1));
        MethodHandle tf = tryFinally(thr, dropArguments(l.findStatic(C, "cleanup", methodType(String.class,
                Throwable.class, String.class, String.class)), 3, int.class));
        System.out.println(tf.invoke("t", 3));
        try {
            tf.invoke("t", -3);
        } catch (IllegalArgumentException e) {
            System.out.println("rethrown " + e.getMessage());
        }
        System.out.println((int) identity(int.class).invoke(5) + " " + constant(long.class, 7L).invoke()
                + zero(int.class).invoke() + zero(String.class).invoke() + empty(methodType(double.class, String.class))
                .invoke("x") + constant(String.class, null).invoke() + throwException(int.class, Exception.class)
                .type());
        try {
            throwException(int.class, Exception.class).invoke(new Exception("thrown"));
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
        System.out.println(arrayConstructor(int[].class).invoke(3) instanceof int[] ia ? ia.length : -1);
        MethodHandle ag = arrayElementGetter(String[].class), as = arrayElementSetter(long[].class);
        long[] la = new long[2];
        as.invokeExact(la, 1, 9L);
        System.out.println(ag.invoke(new String[] {"p", "q"}, 1) + "" + la[1] + arrayLength(int[].class)
                .invoke(new int[6]));
        MethodHandle inv = invoker(methodType(int.class, String.class)),
                ex = exactInvoker(methodType(int.class, String.class));
        System.out.println(inv.invoke(len, "inv") + " " + (int) ex.invokeExact(len, "exact")
                + spreadInvoker(methodType(String.class, String.class, int.class, Object.class), 1).invoke(cat, "s",
                new Object[] {
            1, "t"
        }));
        for (Object[] bad : new Object[][] {
            { "ins", 1 } , { "perm", 2 } , { "filter", 3 } , { "guard", 4 } , { "catch", 5 } , { "drop", 6 } ,
            { "fold", 7 } , { "const", 8 } , { "collect", 9 }
        }) try {
            switch ((int) bad[1]) {
                case 1 -> insertArguments(cat, 0, 5);
                case 2 -> permuteArguments(cat, methodType(String.class, int.class), 0, 0, 0);
                case 3 -> filterArguments(cat, 0, len);
                case 4 -> guardWithTest(len, up, up);
                case 5 -> catchException(len, RuntimeException.class, up);
                case 6 -> dropArguments(cat, 9, int.class);
                case 7 -> foldArguments(cat, len);
                case 8 -> constant(int.class, "s");
                case 9 -> collectArguments(cat, 0, len);
            }
            System.out.println("no error");
        } catch (RuntimeException e) {
            System.out.println(bad[0] + " " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        int s = 0;
        MethodHandle chain = sq;
        for (int i = 0; i < 3; i++) chain = filterReturnValue(chain, sq);
        s = (int) chain.invokeExact(2);
        System.out.println(s);
        MethodHandle ten = insertArguments(mixed, 3, 2f);
        for (int i = 0; i < 40; i++) s += (long) ten.invokeExact((long) i, i * 0.5, i);
        System.out.println(s);
        MethodHandle ts = tableSwitch(dropArguments(constant(String.class, "dflt"), 0, int.class),
                dropArguments(constant(String.class, "case0"), 0, int.class),
                dropArguments(constant(String.class, "case1"), 0, int.class));
        System.out.println(ts.invoke(0) + "" + ts.invoke(1) + ts.invoke(7) + ts.invoke(-1));
    }
}
