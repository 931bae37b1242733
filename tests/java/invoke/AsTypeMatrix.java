// MethodHandle.asType and explicitCastArguments for every pair of basic types, boxes and a few references, for arguments and
// for results: which are allowed, what becomes of values, which exception comes and when.
import java.lang.invoke.*;
import java.util.*;

public class AsTypeMatrix {
    static final Class<?>[] TYPES = {boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, void.class,
        Boolean.class, Byte.class, Character.class, Short.class, Integer.class, Long.class, Float.class, Double.class, Void.class, Object.class, Number.class, Comparable.class, String.class, Runnable.class, int[].class};
    static Object sample(Class<?> c, int which) {
        long v = new long[] {0, 1, -1, 200, 70000, 1L << 40, Long.MIN_VALUE + 7}[which];
        if (c == boolean.class || c == Boolean.class) return v % 2 != 0;
        if (c == byte.class || c == Byte.class) return (byte) v;
        if (c == char.class || c == Character.class) return (char) v;
        if (c == short.class || c == Short.class) return (short) v;
        if (c == int.class || c == Integer.class || c == Object.class || c == Number.class || c == Comparable.class) return (int) v;
        if (c == long.class || c == Long.class) return v;
        if (c == float.class || c == Float.class) return which == 6 ? Float.NaN : v + 0.75f;
        if (c == double.class || c == Double.class) return which == 6 ? Double.NEGATIVE_INFINITY : v - 0.75;
        if (c == String.class) return "s" + v;
        if (c == int[].class) return new int[which];
        return null;
    }
    static String show(Object o) {
        return o == null ? "null" : o instanceof Character ? "c" + (int) (Character) o : o instanceof int[] ? "int[" + ((int[]) o).length + "]" : o.getClass().getSimpleName().charAt(0) + "" + o;
    }
    public static void main(String[] args) throws Throwable {
        int allowed = 0, refused = 0;
        for (boolean explicit : new boolean[] {false, true}) {
            for (Class<?> from : TYPES) {
                StringBuilder line = new StringBuilder((explicit ? "cast " : "as ") + from.getSimpleName() + ":");
                StringBuilder no = new StringBuilder();
                for (Class<?> to : TYPES) {
                    // A result of type `from` wanted as `to`.
                    MethodHandle h = from == void.class ? MethodHandles.empty(MethodType.methodType(void.class)) : MethodHandles.identity(from);
                    MethodType wanted = h.type().changeReturnType(to);
                    MethodHandle g;
                    try {
                        g = explicit ? MethodHandles.explicitCastArguments(h, wanted) : h.asType(wanted);
                        allowed++;
                    } catch (WrongMethodTypeException e) {
                        no.append(' ').append(to.getSimpleName());
                        refused++;
                        continue;
                    }
                    line.append(' ').append(to.getSimpleName()).append('=');
                    for (int which = 0; which < (from == void.class ? 1 : 7); which++) {
                        try {
                            Object[] a = from == void.class ? new Object[0] : new Object[] {sample(from, which)};
                            line.append(which > 0 ? "," : "").append(show(g.invokeWithArguments(a)));
                        } catch (ClassCastException e) {
                            line.append(which > 0 ? "," : "").append("CCE");
                        } catch (NullPointerException e) {
                            line.append(which > 0 ? "," : "").append("NPE");
                        }
                    }
                    // And as an argument: a handle that takes `to` called with `from`.
                    if (from != void.class && to != void.class) {
                        MethodHandle id = MethodHandles.identity(to);
                        MethodType t = id.type().changeParameterType(0, from);
                        MethodHandle k = explicit ? MethodHandles.explicitCastArguments(id, t) : id.asType(t);
                        try {
                            String x = show(k.invokeWithArguments(sample(from, 3))), y = show(g.invokeWithArguments(sample(from, 3)));
                            if (!x.equals(y))
                                line.append(" differs ").append(x);
                        } catch (ClassCastException | NullPointerException e) {
                            line.append('!');
                        }
                    }
                }
                System.out.println(line);
                System.out.println("  not" + no);
            }
        }
        System.out.println(allowed + " " + refused);
        String[] texts = new String[6];
        MethodHandle parse = MethodHandles.lookup().findStatic(Integer.class, "parseInt", MethodType.methodType(int.class, String.class));
        Object[][] bad = {{MethodType.methodType(int.class, int.class)}, {MethodType.methodType(int.class)}, {MethodType.methodType(String.class, String.class)}, {MethodType.methodType(int.class, String.class, String.class)}, {MethodType.methodType(byte.class, String.class)}};
        for (Object[] b : bad) {
            for (boolean explicit : new boolean[] {false, true})
                try {
                    MethodHandle g = explicit ? MethodHandles.explicitCastArguments(parse, (MethodType) b[0]) : parse.asType((MethodType) b[0]);
                    System.out.println("allowed " + g.type() + " " + g.invokeWithArguments("300"));
                } catch (WrongMethodTypeException | ClassCastException e) {
                    System.out.println(e);
                }
        }
        MethodHandle object = parse.asType(MethodType.methodType(Object.class, Object.class));
        System.out.println(object.invoke((Object) "12") + " " + object.asType(object.type()).equals(object));
        for (Object o : new Object[] {12, null, "x", new int[0]})
            try {
                System.out.println(object.invoke(o));
            } catch (Exception e) {
                System.out.println(e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replaceAll("\\(.*", ""));
            }
        try {
            parse.invokeExact((Object) "12");
        } catch (WrongMethodTypeException e) {
            System.out.println(e.getMessage());
        }
        try {
            Object o = (Object) parse.invokeExact("12");
        } catch (WrongMethodTypeException e) {
            System.out.println(e.getMessage());
        }
        parse.invoke("5");
        long widened = (long) parse.invoke((Object) "77");
        double doubled = (double) parse.invoke("78");
        System.out.println(widened + " " + doubled + " " + (Number) parse.invoke("79"));
    }
}
