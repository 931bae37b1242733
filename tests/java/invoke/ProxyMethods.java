// Proxies: which method an overlapping set of interfaces dispatches, Object's methods, boxing of arguments and results,
// exceptions checked and not, default methods by InvocationHandler.invokeDefault, packages and modifiers of the classes.
import java.lang.reflect.*;
import java.util.*;

public class ProxyMethods {
    interface A { int n(int x); default String who() { return "A.who " + n(1); } Object same(String s); }
    interface B { default String who() { return "B.who"; } String same(String s); void thrower() throws java.io.IOException; }
    interface C extends A { @Override default String who() { return "C>" + A.super.who(); } long wide(byte b, short s, char c, float f, double d, boolean z, int[] a, String... v); }
    public interface Pub { int v(); boolean equals(Object o); }
    interface Arr { int[] ints(); String[][] strings(); List<? super Integer> gen(); }
    sealed interface Seal permits SealImpl { } record SealImpl() implements Seal { }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + e.getMessage() + (e.getCause() != null ? " by " + e.getCause() : "");
        }
        System.out.println(what + " -> " + r);
    }
    static Object proxy(InvocationHandler h, Class<?>... is) { return Proxy.newProxyInstance(ProxyMethods.class.getClassLoader(), is, h); }

    public static void main(String[] args) {
        List<String> log = new ArrayList<>();
        InvocationHandler h = (p, m, as) -> {
            log.add(m.getDeclaringClass().getSimpleName() + "." + m.getName() + (as == null ? "()" : Arrays.deepToString(as)));
            switch (m.getName()) {
            case "n": return (Integer) as[0] + 1;
            case "hashCode": return 77;
            case "equals": return p == as[0];
            case "toString": return "proxy";
            case "wide": return 1L << 33;
            case "same": return "S";
            case "who": return InvocationHandler.invokeDefault(p, m, as);
            case "thrower": throw new java.io.FileNotFoundException("from the handler");
            default: return null;
            }
        };
        A a = (A) proxy(h, A.class, B.class);
        B b = (B) a;
        C c = (C) proxy(h, C.class);
        t("int", () -> a.n(4));
        t("default of first", () -> a.who());
        t("default through second", () -> b.who());
        t("default over default", () -> c.who());
        t("covariant", () -> a.same("x") + b.same("y"));
        t("checked", () -> { b.thrower(); return 0; });
        t("object methods", () -> a.hashCode() + " " + a.equals(a) + " " + a.equals(b) + " " + a.equals(null) + " " + a + " " + c.equals(a));
        t("getClass not dispatched", () -> a.getClass() == b.getClass());
        t("many kinds", () -> c.wide((byte) 1, (short) 2, 'c', 4f, 5.0, true, new int[] {6}, "v", null));
        System.out.println(log);
        t("wrong result type", () -> ((A) proxy((p, m, as) -> "text", A.class)).n(1));
        t("null for primitive", () -> ((A) proxy((p, m, as) -> null, A.class)).n(1));
        t("long for int", () -> ((A) proxy((p, m, as) -> 5L, A.class)).n(1));
        t("undeclared", () -> ((A) proxy((p, m, as) -> { throw new Exception("checked"); }, A.class)).n(1));
        t("unchecked", () -> ((A) proxy((p, m, as) -> { throw new IllegalStateException("free"); }, A.class)).n(1));
        t("error", () -> ((A) proxy((p, m, as) -> { throw new AssertionError("err"); }, A.class)).n(1));
        t("undeclared in one of two", () -> { ((B) proxy((p, m, as) -> { throw new java.util.concurrent.TimeoutException("t"); }, B.class)).thrower(); return 0; });
        t("array results", () -> { Arr r = (Arr) proxy((p, m, as) -> m.getName().equals("ints") ? new int[] {3} : m.getName().equals("gen") ? List.of(1) : new String[1][2], Arr.class); return r.ints()[0] + r.strings()[0].length + "" + r.gen(); });
        t("array of wrong type", () -> ((Arr) proxy((p, m, as) -> new long[1], Arr.class)).ints());
        t("no interface", () -> proxy(h).toString());
        t("a class", () -> proxy(h, String.class));
        t("twice the same", () -> proxy(h, A.class, A.class));
        t("primitive", () -> proxy(h, int.class));
        t("null interface", () -> proxy(h, (Class<?>) null));
        t("null handler", () -> proxy(null, A.class));
        t("sealed", () -> proxy(h, Seal.class));
        t("not visible", () -> Proxy.newProxyInstance(null, new Class<?>[] {A.class}, h));
        t("conflicting results", () -> proxy(h, Comparator.class, IntLike.class, LongLike.class));
        t("handler", () -> Proxy.getInvocationHandler(a) == h);
        t("handler of no proxy", () -> Proxy.getInvocationHandler("x"));
        t("invokeDefault of abstract", () -> InvocationHandler.invokeDefault(a, A.class.getDeclaredMethod("n", int.class), 1));
        t("invokeDefault of another", () -> InvocationHandler.invokeDefault(a, C.class.getDeclaredMethod("who")));
        t("invokeDefault with wrong arguments", () -> InvocationHandler.invokeDefault(a, A.class.getDeclaredMethod("who"), 5));
        t("invokeDefault on no proxy", () -> InvocationHandler.invokeDefault("x", A.class.getDeclaredMethod("who")));
        Class<?> pc = a.getClass(), pub = proxy(h, Pub.class).getClass();
        System.out.println(Proxy.isProxyClass(pc) + " " + Modifier.toString(pc.getModifiers()) + " " + pc.getPackageName().isEmpty() + " " + Arrays.toString(pc.getInterfaces()) + " " + pc.getSuperclass() + " " + Modifier.toString(pub.getModifiers()) + " "
            + (pc == proxy(h, A.class, B.class).getClass()) + " " + (pc == proxy(h, B.class, A.class).getClass()) + " " + pc.isSynthetic() + " " + pc.getDeclaredFields().length + " " + pc.isHidden());
        TreeSet<String> names = new TreeSet<>();
        for (Method m : pc.getDeclaredMethods()) names.add(m.getReturnType().getSimpleName() + " " + m.getName() + Arrays.toString(m.getExceptionTypes()) + Modifier.toString(m.getModifiers()));
        System.out.println(names);
    }
    interface IntLike { int compare(Object a, Object b); } interface LongLike { long compare(Object a, Object b); }
}
