// Proxies of many interfaces at once: the limit, order of interfaces and methods, defaults in diamonds, generic bridges,
// exceptions declared by several, primitives of every kind, hashCode of the proxy in sets, handlers that change, nesting.
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class ProxyShapes {
    interface P { boolean z(boolean a); byte b(byte a); char c(char a); short s(short a); int i(int a); long j(long a); float f(float a); double d(double a); void v(); Object o(Object... a); int[] arr(int[] a); }
    interface A { default String who() { return "A"; } String x() throws java.io.IOException; int same(); }
    interface B { default String who() { return "B"; } String x() throws java.io.FileNotFoundException, InterruptedException; int same(); }
    interface C extends A, B { default String who() { return A.super.who() + B.super.who(); } String x() throws java.io.FileNotFoundException; }
    interface G<T> { T get(T t); } interface GS extends G<String> { String get(String s); }
    interface Cov1 { Object r(); } interface Cov2 { String r(); }
    interface Hash { int hashCode(); boolean equals(Object o); String toString(); }
    interface Stat { static int st() { return 1; } private int pr() { return 2; } default int de() { return pr(); } }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x + (x.getCause() == null ? "" : " of " + x.getCause()); } System.out.println(what + ": " + e.replaceAll("\\$Proxy\\d+", "\\$Proxy").replaceAll("@[0-9a-f]{4,}", "@").replaceAll("proxy\\d+", "proxy")); }
    @SuppressWarnings("unchecked") static <T> T of(InvocationHandler h, Class<?>... is) { return (T) Proxy.newProxyInstance(ProxyShapes.class.getClassLoader(), is, h); }
    public static void main(String[] args) throws Throwable {
        InvocationHandler echo = (p, m, a) -> a == null ? null : a[0];
        P p = of(echo, P.class);
        System.out.println(p.z(true) + " " + p.b((byte) -5) + p.c('x') + p.s((short) 9) + p.i(7) + p.j(1L << 40) + p.f(1.5f) + p.d(-0.0) + p.arr(new int[] {4})[0] + ((Object[]) p.o(1, "x")).length);
        p.v();
        for (Object wrong : new Object[] {null, 1L, 'c', (byte) 1, "s", 1}) { P w = of((x, m, a) -> wrong, P.class); ask("int " + wrong, () -> w.i(0)); ask("long " + wrong, () -> w.j(0)); ask("char " + wrong, () -> w.c('a')); ask("array " + wrong, () -> w.arr(null)); }
        Throwable[] thrown = {new java.io.IOException("io"), new java.io.FileNotFoundException("fnf"), new InterruptedException("int"), new Exception("ex"), new IllegalStateException("ise"), new Error("err"), new Throwable("thr")};
        for (Throwable t : thrown) { InvocationHandler h = (x, m, a) -> { throw t; }; ask("A " + t.getMessage(), () -> ProxyShapes.<A>of(h, A.class).x()); ask("A and B " + t.getMessage(), () -> ProxyShapes.<A>of(h, A.class, B.class).x()); ask("C " + t.getMessage(), () -> ProxyShapes.<C>of(h, C.class).x()); }
        InvocationHandler defaults = (x, m, a) -> m.isDefault() ? InvocationHandler.invokeDefault(x, m, a) : m.getDeclaringClass().getSimpleName() + "." + m.getName();
        ask("default A", () -> ProxyShapes.<A>of(defaults, A.class).who()); ask("default C", () -> ProxyShapes.<C>of(defaults, C.class).who()); ask("A then B", () -> ((B) of(defaults, A.class, B.class)).who()); ask("B then A", () -> ((A) of(defaults, B.class, A.class)).who()); ask("private inside", () -> ProxyShapes.<Stat>of(defaults, Stat.class).de());
        ask("default of a stranger", () -> InvocationHandler.invokeDefault(of(defaults, A.class), B.class.getMethod("who"))); ask("default of no proxy", () -> InvocationHandler.invokeDefault("x", A.class.getMethod("who"))); ask("not default", () -> InvocationHandler.invokeDefault(of(defaults, A.class), A.class.getMethod("same"))); ask("overridden default", () -> InvocationHandler.invokeDefault(of(defaults, C.class), A.class.getMethod("who")));
        ask("bridge", () -> { GS g = of((x, m, a) -> m.getParameterTypes()[0].getSimpleName() + a[0], GS.class); return g.get("s") + ((G) g).get("t"); }); ask("bridge with a wrong argument", () -> ((G) of((x, m, a) -> m.getParameterTypes()[0].getSimpleName(), GS.class)).get(5)); ask("covariant", () -> { Object c = of((x, m, a) -> m.getReturnType().getSimpleName(), Cov1.class, Cov2.class); return ((Cov1) c).r() + ((Cov2) c).r(); });
        ask("object methods", () -> { List<String> log = new ArrayList<>(); Object h = of((x, m, a) -> { log.add(m.getDeclaringClass().getSimpleName() + "." + m.getName()); return m.getName().equals("hashCode") ? 7 : m.getName().equals("equals") ? (Object) (a[0] == x) : "text"; }, Hash.class, Runnable.class); Set<Object> s = new HashSet<>(Set.of(h)); return s.contains(h) + " " + h + h.hashCode() + h.equals("x") + ((Hash) h).hashCode() + log; });
        ask("twice", () -> of(echo, A.class, A.class)); ask("class", () -> of(echo, String.class)); ask("null interface", () -> of(echo, A.class, null)); ask("null handler", () -> of(null, A.class)); ask("no interface", () -> of((x, m, a) -> "only " + m.getName()).toString()); ask("sealed", () -> of(echo, Sealed.class)); ask("not visible", () -> Proxy.newProxyInstance(null, new Class<?>[] {A.class}, echo)); ask("conflict", () -> of(echo, IntSupplier.class, Int2.class)); ask("annotation", () -> of((x, m, a) -> "ann", Deprecated.class).toString());
        Class<?> k = of(echo, A.class, B.class).getClass(); ask("class facts", () -> Proxy.isProxyClass(k) + " " + Modifier.toString(k.getModifiers()) + " " + k.getSuperclass() + Arrays.toString(k.getInterfaces()) + k.getDeclaredConstructors().length + k.getDeclaredConstructors()[0].getParameterCount() + (of(echo, A.class, B.class).getClass() == k) + (of(echo, B.class, A.class).getClass() == k) + k.isSynthetic() + k.getPackageName() + k.getModule().isNamed() + Proxy.isProxyClass(Proxy.class));
        ask("handler", () -> (Proxy.getInvocationHandler(of(echo, A.class)) == echo)); ask("handler of no proxy", () -> Proxy.getInvocationHandler("x"));
        ask("nested", () -> { Runnable r = () -> { }; StringBuilder sb = new StringBuilder(); for (int i = 0; i < 40; i++) { Runnable in = r; int n = i; r = of((x, m, a) -> { sb.append(n % 10); return m.invoke(in, a); }, Runnable.class); } r.run(); return sb; });
        ask("recursive", () -> { Function<Integer, Integer>[] f = new Function[1]; f[0] = of((x, m, a) -> (Integer) a[0] <= 1 ? 1 : (Integer) a[0] * f[0].apply((Integer) a[0] - 1), Function.class); return f[0].apply(10); });
        ask("default by function", () -> { Function<Integer, Integer> f = of((x, m, a) -> m.isDefault() ? InvocationHandler.invokeDefault(x, m, a) : (Object) ((Integer) a[0] + 1), Function.class); return f.andThen(v -> v * 10).compose((Integer v) -> v - 5).apply(7); });
        ask("comparator", () -> { Comparator<String> c = of((x, m, a) -> m.isDefault() ? InvocationHandler.invokeDefault(x, m, a) : ((String) a[0]).length() - ((String) a[1]).length(), Comparator.class); List<String> l = new ArrayList<>(List.of("ccc", "a", "bb")); l.sort(c.reversed().thenComparing(Comparator.naturalOrder())); return l; });
    }
    sealed interface Sealed permits Only { } record Only() implements Sealed { } interface Int2 { long getAsInt(); }
}
