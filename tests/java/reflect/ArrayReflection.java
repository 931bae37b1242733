// java.lang.reflect.Array: creation, get and set of all types, errors.
import java.lang.reflect.Array;
import java.util.*;

public class ArrayReflection {
    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) {
        for (Class<?> c : new Class<?>[] {
            boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class,
            String.class, int[].class
        }) {
            Object a = Array.newInstance(c, 3);
            System.out.print(a.getClass().getName() + " " + Array.getLength(a) + " ");
            if (c == boolean.class) Array.setBoolean(a, 1, true);
            else if (c == char.class) Array.setChar(a, 1, 'x');
            else if (c == String.class) Array.set(a, 1, "str");
            else if (c == int[].class) Array.set(a, 1, new int[] {7});
            else Array.setByte(a, 1, (byte) 5);
            Object v = Array.get(a, 1);
            System.out.println((v instanceof int[] x ? "int[" + x[0] : v) + " " + v.getClass().getSimpleName() + " "
                    + (c == char.class ? "-" : Array.get(a, 0)));
        }
        int[] ia = {1, 2, 3};
        System.out.println(Array.getInt(ia, 0) + " " + Array.getLong(ia, 1) + Array.getDouble(ia, 2)
                + Array.getFloat(ia, 2));
        Object m = Array.newInstance(int.class, 2, 3, 4);
        System.out.println(m.getClass() + " " + ((int[][][]) m)[1][2].length + Array.newInstance(String[].class, 2, 1)
                .getClass().getName());
        t("neg", () -> Array.newInstance(int.class, -1));
        t("void", () -> Array.newInstance(void.class, 1));
        t("null", () -> Array.newInstance(null, 1));
        t("dims0", () -> Array.newInstance(int.class, new int[0]));
        t("notarray", () -> Array.getLength("x"));
        t("nullarr", () -> Array.get(null, 0));
        t("oob", () -> Array.get(ia, 3));
        t("oobset", () -> { Array.setInt(ia, -1, 0); return 0; });
        t("type", () -> { Array.set(ia, 0, "x"); return 0; });
        t("narrow", () -> { Array.setLong(ia, 0, 1L); return 0; });
        t("narrowget", () -> Array.getShort(ia, 0));
        t("widenset", () -> { Array.set(ia, 0, 'A'); return ia[0]; });
        t("refstore", () -> { Array.set(new Integer[1], 0, "s"); return 0; });
        t("getint", () -> Array.getInt(new String[1], 0));
        t("setnull", () -> { Array.set(ia, 0, null); return 0; });
        t("setref", () -> { Object[] o = new Object[1]; Array.setInt(o, 0, 1); return o[0]; });
        t("256dims", () -> Array.newInstance(int.class, new int[256]));
        t("255dims", () -> Array.newInstance(int.class, new int[255]).getClass().getName().length());
        Object grown = Arrays.copyOf(new String[] {"a"}, 3);
        System.out.println(Array.getLength(grown));
        long s = 0;
        long[] la = new long[100];
        for (int i = 0; i < 100; i++) Array.set(la, i, (long) i * i);
        for (int i = 0; i < 100; i++) s += (Long) Array.get(la, i);
        System.out.println(s);
    }
}
