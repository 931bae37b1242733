// Method.invoke: primitives, widening, varargs, static, private, interface, exceptions, inflation by repeated calls.
import java.lang.reflect.*;
import java.util.*;

public class MethodInvoke {
    public static double mix(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a) {
        return (z ? 1 : 0) + b + c + s + i + l + f + d + t.length() + a.length;
    }

    public static void vd() { cnt++; }
    static int cnt;

    public static int thrower(int k) throws Exception {
        if (k == 1) throw new java.io.IOException("checked");
        if (k == 2) throw new IllegalStateException("unchecked");
        if (k == 3) throw new Error("error");
        if (k == 4) return new int[0][0].length / (k - 4);
        return k;
    }

    private String priv(String s) { return "priv" + s; }
    public static boolean z(boolean x) { return !x; }
    public static byte b(byte x) { return (byte) -x; }
    public static char c(char x) { return ++x; }
    public static short s(short x) { return (short) (x * 2); }
    public static int i(int x) { return x + 1; }
    public static long l(long x) { return x << 1; }
    public static float f(float x) { return x / 2; }
    public static double d(double x) { return x * 3; }
    public static String va(Object... o) { return Arrays.toString(o); }
    public static int vi(int... v) { return v.length; }

    static class Base {
        public String who() { return "base"; }
    }

    static class Sub extends Base {
        public String who() { return "sub"; }
    }

    interface If {
        default String hi() { return "if " + toString(); }
    }

    static class Impl implements If {
        public String toString() { return "impl"; }
    }

    static int rec(int n) throws Exception {
        return n == 0 ? 0 : 1 + (Integer) MethodInvoke.class.getDeclaredMethod("rec", int.class).invoke(null, n - 1);
    }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (InvocationTargetException e) {
            System.out.println(n + " ITE " + e.getMessage() + " <- " + e.getCause() + " " + e.getTargetException()
                    .getStackTrace()[0].getMethodName());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    static Method m(String n) {
        for (Method m : MethodInvoke.class.getDeclaredMethods()) if (m.getName().equals(n)) return m;
        throw new Error(n);
    }

    public static void main(String[] args) throws Throwable {
        System.out.println(m("mix").invoke(null, true, (byte) 1, 'a', (short) 2, 3, 4L, 5f, 6.0, "str", new int[2]));
        System.out.println(m("mix").invoke(null, true, (byte) 1, 'a', (byte) 2, 'b', 4, 5L, 6f, "str", new int[2]));
        System.out.println(m("vd").invoke(null) + " " + m("vd").invoke("ignored", (Object[]) null) + cnt);
        System.out.println(m("z").invoke(null, true) + " " + m("b").invoke(null, (byte) 5) + m("c").invoke(null, 'x')
                + m("s").invoke(null, (short) 9) + m("i").invoke(null, 41) + m("l").invoke(null, 1L << 40)
                + m("f").invoke(null, 5f) + m("d").invoke(null, 1.5));
        System.out.println(m("i").invoke(null, (byte) 7) + " " + m("i").invoke(null, 'A') + m("l").invoke(null, 5)
                + m("d").invoke(null, 5L) + m("f").invoke(null, 'a'));
        System.out.println(m("va").invoke(null, (Object) new Object[] {1, "x"}) + " " + m("vi").invoke(null,
                new int[3]) + m("va").invoke(null, new Object[] {
            new String[] { "s" }
        }));
        Method p = m("priv");
        System.out.println(p.invoke(new MethodInvoke(), "!"));
        Method who = Base.class.getMethod("who");
        System.out.println(who.invoke(new Base()) + " " + who.invoke(new Sub()) + " " + If.class.getMethod("hi")
                .invoke(new Impl()) + " " + Object.class.getMethod("toString").invoke(5)
                + Comparable.class.getMethod("compareTo", Object.class).invoke("a", "b") + List.class.getMethod("of",
                Object[].class).invoke(null, (Object) new Object[] {
            1, 2
        }) + String.class.getMethod("valueOf", char[].class).invoke(null, (Object) new char[] {'o', 'k'})
                + Math.class.getMethod("max", int.class, int.class).invoke(null, 3, 4));
        for (int k = 0; k < 5; k++) { int kk = k; t("throw" + k, () -> m("thrower").invoke(null, kk)); }
        t("argc", () -> m("i").invoke(null));
        t("argc2", () -> m("i").invoke(null, 1, 2));
        t("type", () -> m("i").invoke(null, "x"));
        t("narrow", () -> m("i").invoke(null, 5L));
        t("null", () -> m("i").invoke(null, (Object) null));
        t("nullrecv", () -> p.invoke(null, "x"));
        t("wrongrecv", () -> p.invoke("str", "x"));
        t("reftype", () -> p.invoke(new MethodInvoke(), 5));
        t("access", () -> String.class.getDeclaredMethod("isLatin1").invoke("x"));
        t("access2", () -> { String.class.getDeclaredMethod("isLatin1").setAccessible(true); return 0; });
        t("pkg", () -> Class.forName("java.util.Collections$EmptyList").getMethod("size").invoke(List.of()));
        t("abs", () -> Runnable.class.getMethod("run").invoke("notrunnable"));
        t("nested", () -> m("thrower").invoke(null, m("thrower").invoke(null, 2)));
        long sum = 0;
        Method mi = m("i"), ml = m("l"), mv = m("va"), mt = m("thrower");
        for (int k = 0; k < 50; k++) {
            sum += (Integer) mi.invoke(null, k) + (Long) ml.invoke(null, (long) k)
                    + ((String) mv.invoke(null, (Object) new Object[] {
                k
            })).length();
            p.invoke(new MethodInvoke(), "x");
            try {
                mt.invoke(null, 2);
            } catch (InvocationTargetException e) {
                sum += e.getCause().getMessage().length();
            }
            try { mi.invoke(null, "bad"); } catch (IllegalArgumentException e) { sum++; }
        }
        System.out.println(sum);
        System.out.println(rec(20));
        Method self = Method.class.getMethod("invoke", Object.class, Object[].class);
        System.out.println(self.invoke(mi, null, new Object[] {10}));
        try {
            m("thrower").invoke(null, 3);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getStackTrace()[0]);
        }
    }
}
