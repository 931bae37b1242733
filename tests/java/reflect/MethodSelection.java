// Class.getMethod and getMethods: which of several inherited, overridden, covariant, default, static and bridge methods are
// found, in hierarchies of classes and interfaces; getField with hiding; order-free listings of each.
import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

public class MethodSelection {
    interface A { Object get(); default String d() { return "A"; } static String s() { return "As"; } void x(int i); }
    interface B extends A { @Override Number get(); @Override default String d() { return "B"; } void y(); }
    interface C extends A { @Override Integer get(); void y(); }
    interface D extends B, C { @Override Integer get(); @Override default String d() { return B.super.d() + "D"; } }
    static abstract class P implements B { public Integer get() { return 1; } public static String st() { return "P"; } protected void prot() { } void pack() { } private void priv() { } public void over(Object o) { } public P self() { return this; } public static void hidden() { } }
    static class Q extends P implements C { @Override public Integer get() { return 2; } public void x(int i) { } public void y() { } public void over(String s) { } @Override public Q self() { return this; } @Override public void prot() { } public static void hidden() { } public int get(int i) { return i; } }
    static class G<T extends Comparable<T>> { public void m(T t) { } public T ret() { return null; } public <E extends Exception> void thr(E e) throws E { } public void arr(T[] t, List<? super T> l) { } public void var(T... t) { } }
    static class H extends G<String> { @Override public void m(String t) { } @Override public String ret() { return ""; } }
    interface I1 { default int k() { return 1; } int K = 1; }
    interface I2 { int k(); int K = 2; }
    static abstract class Both implements I1, I2 { public abstract int k(); }
    static class F1 { public int f = 1; public static int K = 3; protected int p; int q; private int r; }
    static class F2 extends F1 implements I1 { public String f = "2"; }
    static class F3 extends F2 implements I2 { public int k() { return 3; } }
    enum E { ONE { @Override void e() { } }; void e() { } }
    record R(int a) { public static int count() { return 0; } }
    static String text(Method m) { return m.toGenericString().replace("MethodSelection.", "").replace("MethodSelection$", "").replace("java.lang.", "").replace("java.util.", "") + (m.isBridge() ? " bridge" : "") + (m.isSynthetic() ? " synthetic" : "") + (m.isDefault() ? " def" : "") + (m.isVarArgs() ? " varargs" : ""); }
    static void list(String what, Method[] ms) { System.out.println(what + ":" + Stream.of(ms).filter(m -> m.getDeclaringClass() != Object.class && m.getDeclaringClass() != Enum.class && m.getDeclaringClass() != Record.class).map(MethodSelection::text).sorted().map(t -> "\n    " + t).collect(Collectors.joining())); }
    static void find(Class<?> c, String n, Class<?>... ps) {
        String a, b;
        try { a = text(c.getMethod(n, ps)); } catch (NoSuchMethodException e) { a = "!" + e.getMessage(); }
        try { b = text(c.getDeclaredMethod(n, ps)); } catch (NoSuchMethodException e) { b = "!" + e.getMessage(); }
        System.out.println(c.getSimpleName() + "." + n + Arrays.toString(ps).replace("class java.lang.", "") + ": " + a + " | " + b);
    }
    public static void main(String[] args) throws Exception {
        for (Class<?> c : new Class<?>[] {A.class, B.class, C.class, D.class, P.class, Q.class, G.class, H.class, Both.class, E.class, E.ONE.getClass(), R.class}) {
            list("getMethods " + c.getSimpleName(), c.getMethods());
            list("declared " + c.getSimpleName(), c.getDeclaredMethods());
        }
        for (Class<?> c : new Class<?>[] {A.class, B.class, C.class, D.class, P.class, Q.class}) {
            find(c, "get"); find(c, "d"); find(c, "s"); find(c, "x", int.class); find(c, "y"); find(c, "st"); find(c, "toString"); find(c, "hidden"); find(c, "prot"); find(c, "pack"); find(c, "self"); find(c, "over", Object.class); find(c, "over", String.class); find(c, "get", int.class); find(c, "get", Integer.class);
        }
        find(H.class, "m", Object.class); find(H.class, "m", Comparable.class); find(H.class, "m", String.class); find(H.class, "ret"); find(Both.class, "k"); find(int[].class, "clone"); find(int[].class, "length"); find(int.class, "toString"); find(Runnable.class, "hashCode"); find(E.class, "valueOf", String.class); find(R.class, "a"); find(Q.class, "<init>"); find(G.class, "var", Comparable[].class); find(G.class, "arr", Object[].class, List.class);
        for (Class<?> c : new Class<?>[] {F1.class, F2.class, F3.class, I1.class, Both.class, E.class, R.class, int[].class})
            for (String n : new String[] {"f", "K", "p", "r", "a", "ONE", "length", "none"}) {
                String a, b;
                try { a = c.getField(n).toString(); } catch (NoSuchFieldException e) { a = "!" + e.getMessage(); }
                try { b = c.getDeclaredField(n).toString(); } catch (NoSuchFieldException e) { b = "!" + e.getMessage(); }
                if (!a.startsWith("!") || !b.startsWith("!")) System.out.println(c.getSimpleName() + "." + n + ": " + a + " | " + b);
            }
        for (Class<?> c : new Class<?>[] {F3.class, Both.class, E.class}) System.out.println(c.getSimpleName() + " " + Stream.of(c.getFields()).map(Field::toString).sorted().toList());
        Object[] calls = {P.class.getMethod("get").invoke(new Q()), B.class.getMethod("get").invoke(new Q()), A.class.getMethod("d").invoke(new Q()), D.class.getMethod("d").invoke(Proxy.newProxyInstance(D.class.getClassLoader(), new Class<?>[] {D.class}, (p, m, a) -> m.isDefault() ? InvocationHandler.invokeDefault(p, m, a) : null)), A.class.getMethod("s").invoke(null), P.class.getMethod("self").invoke(new Q()).getClass()};
        System.out.println(Arrays.toString(calls));
        Method bridge = Stream.of(H.class.getMethods()).filter(m -> m.getName().equals("m") && m.isBridge()).findFirst().get();
        try {
            bridge.invoke(new H(), 5);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getMessage().replaceAll("\\(.*", ""));
        }
        System.out.println(Stream.of(Q.class.getConstructors()).count() + " " + Q.class.getDeclaredConstructors().length + " " + P.class.getDeclaredConstructors()[0] + " " + E.class.getDeclaredConstructors()[0].getParameterCount() + " " + E.class.getDeclaredConstructors()[0].toGenericString() + R.class.getDeclaredConstructor(int.class) + " " + Q.class.getMethod("get").equals(Q.class.getMethod("get")) + (Q.class.getMethod("get") == Q.class.getMethod("get")) + Q.class.getMethod("get").hashCode());
        try { Q.class.getMethod(null); } catch (NullPointerException e) { System.out.println("null"); }
        try { Q.class.getMethod("x", (Class<?>) null); } catch (NoSuchMethodException e) { System.out.println(e.getMessage()); }
    }
}
