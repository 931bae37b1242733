// asType, explicitCastArguments, asSpreader, asCollector, varargs collectors, MethodType operations.
import java.lang.invoke.*;
import java.util.*;
import static java.lang.invoke.MethodType.*;

public class HandlesAsType {
    static String all(byte b, short s, char c, int i, long l, float f, double d, boolean z, Object o) {
        return b + "," + s + "," + (int) c + "," + i + "," + l + "," + f + "," + d + "," + z + "," + o;
    }

    static String vs(String p, Object... r) { return p + Arrays.toString(r); }
    static int sum(int... v) { int s = 0; for (int x : v) s = s * 10 + x; return s; }
    static String three(Object a, Object b, Object c) { return a + "-" + b + "-" + c; }
    static int one() { return 1; }
    static void noResult() { }
    static int big() { return 300; }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle all = l.findStatic(HandlesAsType.class, "all", methodType(String.class, byte.class, short.class,
                char.class, int.class, long.class, float.class, double.class, boolean.class, Object.class));
        System.out.println(all.asType(genericMethodType(9)).invoke((Object) (byte) 1, (Object) (short) 2, (Object) 'c',
                (Object) 4, (Object) 5L, (Object) 6f, (Object) 7.0, (Object) true, (Object) "o"));
        System.out.println(all.invoke((byte) 1, (byte) 2, 'c', 'd', 5, 6L, 7f, Boolean.TRUE, 8));
        System.out.println(MethodHandles.explicitCastArguments(all, methodType(String.class, int.class, int.class,
                int.class, double.class, float.class, double.class, long.class, int.class, Object.class)).invoke(300,
                70000, 65601, 3.9, 1e20f, 1e300, 5L, 3, "x"));
        MethodHandle one = l.findStatic(HandlesAsType.class, "one", methodType(int.class)),
                big = l.findStatic(HandlesAsType.class, "big", methodType(int.class)),
                no = l.findStatic(HandlesAsType.class, "noResult", methodType(void.class));
        System.out.println((long) one.asType(methodType(long.class)).invokeExact() + " "
                + (Object) one.asType(methodType(Object.class)).invokeExact()
                + (double) one.asType(methodType(double.class)).invokeExact()
                + (Number) one.asType(methodType(Number.class)).invokeExact() + no.asType(methodType(Object.class))
                .invoke() + (int) no.asType(methodType(int.class)).invokeExact() + " "
                + (byte) MethodHandles.explicitCastArguments(big, methodType(byte.class)).invokeExact()
                + (boolean) MethodHandles.explicitCastArguments(big, methodType(boolean.class)).invokeExact()
                + (char) MethodHandles.explicitCastArguments(big, methodType(char.class)).invokeExact());
        one.asType(methodType(void.class)).invokeExact();
        MethodHandle three = l.findStatic(HandlesAsType.class, "three", genericMethodType(3)
                .changeReturnType(String.class));
        System.out.println(three.asSpreader(Object[].class, 3).invoke(new Object[] {1, 2, 3}) + " "
                + three.asSpreader(1, Object[].class, 2).invoke("a", new Object[] {
            "b", "c"
        }) + three.asSpreader(int[].class, 2).invoke("x", new int[] {8, 9}) + three.asCollector(Object[].class, 2)
                .type().parameterCount());
        t("spread0", () -> three.asSpreader(Object[].class, 3).invoke(new Object[2]));
        t("spreadnull", () -> three.asSpreader(Object[].class, 3).invoke((Object[]) null));
        MethodHandle vs = l.findStatic(HandlesAsType.class, "vs", methodType(String.class, String.class,
                Object[].class));
        System.out.println(vs.isVarargsCollector() + " " + vs.invoke("p") + vs.invoke("p", 1)
                + vs.invoke("p", 1, "two", 3.0) + vs.invoke("p", (Object) "one object")
                + vs.invoke("arr", new Object[] {
            1, 2
        }) + vs.invokeWithArguments("w", 1, 2) + vs.asFixedArity().invoke("f", new Object[] {5}) + vs.asFixedArity()
                .isVarargsCollector());
        MethodHandle sum = l.findStatic(HandlesAsType.class, "sum", methodType(int.class, int[].class));
        System.out.println(sum.invoke(1, 2, 3) + " " + sum.invoke() + sum.asCollector(int[].class, 4).invoke(4, 3, 2,
                1) + sum.asFixedArity().asVarargsCollector(int[].class).invoke(7, 8) + sum.asFixedArity()
                .withVarargs(true).invoke(5) + sum.asType(methodType(int.class, Integer.class, short.class)).invoke(6,
                (short) 5));
        t("collect", () -> sum.invoke("x"));
        t("fixed", () -> sum.asFixedArity().invoke(1, 2));
        t("as1", () -> one.asType(methodType(String.class)));
        t("as2", () -> one.asType(methodType(int.class, int.class)));
        t("as3", () -> one.asType(methodType(byte.class)));
        t("as4", () -> three.asCollector(Object[].class, 2));
        t("as5", () -> one.asSpreader(Object[].class, 1));
        t("cast", () -> (String) three.asType(methodType(Object.class, Object.class, Object.class, Object.class))
                .invokeExact((Object) 1, (Object) 2, (Object) 3));
        t("unbox", () -> (int) MethodHandles.identity(Object.class).asType(methodType(int.class, Object.class))
                .invokeExact((Object) "notint"));
        t("widen", () -> (long) MethodHandles.identity(Object.class).asType(methodType(long.class, Object.class))
                .invokeExact((Object) 'c'));
        t("narrow", () -> (short) MethodHandles.identity(Object.class).asType(methodType(short.class, Object.class))
                .invokeExact((Object) 5));
        MethodType m = methodType(int.class, String.class, long.class);
        System.out.println(m + " " + m.returnType() + m.parameterList() + m.changeParameterType(0, int.class)
                + m.insertParameterTypes(1, double.class, int[].class) + m.dropParameterTypes(0, 1)
                + m.appendParameterTypes(char.class) + m.erase() + m.generic() + m.wrap() + m.unwrap()
                + m.toMethodDescriptorString() + m.hasPrimitives() + m.equals(methodType(int.class, String.class,
                long.class)) + (m == methodType(int.class, String.class, long.class)) + m.lastParameterType()
                + fromMethodDescriptorString("(ILjava/util/List;[[J)V", null) + m.descriptorString());
        for (Thr b : new Thr[] {
            () -> methodType(void.class, void.class), () -> fromMethodDescriptorString("bad", null), ()
            -> m.parameterType(5), () -> m.dropParameterTypes(1, 5), () -> fromMethodDescriptorString("(Lno/Such;)V",
            null)
        }) t("mt", b);
    }
}
