// Bridge methods (JLS 8.4.8.3, 15.12.4.5): covariant results, generic parameters, several bridges for one method, bridges
// in interfaces and for visibility, what reflection shows of them, stack traces through them, overriding them again.
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class BridgeShapes {
    interface Src<T> { T get(); default T twice() { get(); return get(); } } interface Num<N extends Number> extends Src<N> { N get(); } interface Ints extends Num<Integer> { Integer get(); }
    static class Three implements Ints { int n; public Integer get() { return ++n; } }
    static abstract class Node<T extends Comparable<T>, S extends Node<T, S>> implements Comparable<S> { T v; abstract S self(); S with(T t) { v = t; return self(); } public int compareTo(S o) { return v.compareTo(o.v); } }
    static class Str extends Node<String, Str> { Str self() { return this; } @Override Str with(String s) { return super.with(s + "!"); } @Override public String toString() { return v; } }
    static class Kid extends Str { @Override Kid self() { return this; } @Override Kid with(String s) { super.with("kid " + s); return this; } }
    static class Pkg { public String pub() { return "pub of a hidden class"; } public Object var() { return "Pkg"; } } public static class Vis extends Pkg { @Override public String var() { return "Vis of " + super.var(); } }
    interface Fn<A, B> { B ap(A a); } static class Len implements Fn<String, Integer>, Function<String, Integer> { public Integer ap(String s) { return s.length(); } public Integer apply(String s) { return -s.length(); } }
    interface L<T> { String at(T t); } interface R<T> { String at(T t); } static class LR implements L<String>, R<String> { public String at(String s) { return "at " + s; } }
    static class Gen<T> { T keep; void set(T t) { keep = t; } } static class GenS extends Gen<String> { void set(String s) { super.set("s" + s); } void set(Integer i) { keep = "i" + i; } } static class GenSS extends GenS { @Override void set(String s) { super.set("ss" + s); } }
    static abstract class Abs<T> { abstract T make(T t); Object outer(T t) { return make(t); } } static class AbsI extends Abs<Integer> { Integer make(Integer i) { if (i < 0) throw new IllegalStateException("negative"); return i + 1; } }
    enum E implements Supplier<String> { A { public String get() { return "a"; } }, B { public String get() { return "b"; } @Override public E self() { return A; } }; public E self() { return this; } }
    record Rc(int x) implements Comparable<Rc>, Src<Rc> { public int compareTo(Rc r) { return r.x - x; } public Rc get() { return new Rc(x + 1); } }
    static String methods(Class<?> c) { TreeSet<String> s = new TreeSet<>(); for (Method m : c.getDeclaredMethods()) s.add(m.getReturnType().getSimpleName() + " " + m.getName() + Arrays.toString(Arrays.stream(m.getParameterTypes()).map(Class::getSimpleName).toArray()) + (m.isBridge() ? "B" : "") + (m.isSynthetic() ? "S" : "") + (m.isDefault() ? "D" : "") + (m.isVarArgs() ? "V" : "") + Modifier.toString(m.getModifiers() & ~(Modifier.VOLATILE | Modifier.TRANSIENT))); return c.getSimpleName() + " " + s; }
    public static void main(String[] args) throws Exception {
        Three t = new Three(); Ints i = t; Num<Integer> n = t; Src<Integer> s = t; Src raw = t;
        System.out.println(t.get() + " " + i.get() + n.get() + s.get() + raw.get() + s.twice() + " " + t.n);
        Kid k = new Kid(); Str str = k; Node<String, Str> node = k;
        System.out.println(k.with("a") + " " + str.with("b") + " " + node.with("c") + " " + node.compareTo(new Str().with("b")) + " " + ((Comparable<Str>) node).compareTo(str) + " " + k.self().getClass().getSimpleName());
        Fn<String, Integer> f = new Len(); Function<String, Integer> g = (Len) f; L<String> l = new LR(); R<String> r = (LR) l;
        System.out.println(f.ap("four") + " " + g.apply("four") + g.andThen(x -> x * 2).apply("xyz") + l.at("l") + r.at("r") + ((Pkg) new Vis()).var() + new Vis().pub());
        Gen<String> gs = new GenSS(); gs.set("x"); System.out.print(gs.keep + " "); ((GenS) gs).set(5); System.out.println(gs.keep);
        try { ((Gen) gs).set(5); } catch (ClassCastException e) { StackTraceElement x = e.getStackTrace()[0]; System.out.println(x.getClassName() + "." + x.getMethodName() + " " + x.getLineNumber() + " " + (x.getLineNumber() > 0) + " " + gs.keep); }
        Abs<Integer> a = new AbsI();
        System.out.println(a.outer(4));
        try { a.outer(-1); } catch (IllegalStateException e) { StringBuilder sb = new StringBuilder(); for (StackTraceElement x : e.getStackTrace()) sb.append(x.getClassName().replace("BridgeShapes", "")).append('.').append(x.getMethodName()).append(' '); System.out.println(sb); }
        try { ((Abs) a).outer("x"); } catch (ClassCastException e) { System.out.println(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[1].getMethodName()); }
        System.out.println(E.A.get() + E.B.self() + ((Supplier<String>) E.B).get() + new TreeSet<>(List.of(new Rc(1), new Rc(3), new Rc(2))) + new Rc(5).twice() + ((Src<Rc>) new Rc(7)).get());
        for (Class<?> c : new Class<?>[] {Three.class, Str.class, Kid.class, Vis.class, Len.class, LR.class, GenS.class, GenSS.class, AbsI.class, Rc.class, E.B.getClass(), Ints.class, Num.class}) System.out.println(methods(c));
        System.out.println(Three.class.getMethod("get").getReturnType().getSimpleName() + Kid.class.getDeclaredMethod("self").getReturnType().getSimpleName() + Vis.class.getMethod("var").getReturnType().getSimpleName() + " " + Vis.class.getMethod("pub").getDeclaringClass().getSimpleName() + " " + Vis.class.getMethod("pub").isBridge());
        int b = 0; for (Method m : Kid.class.getDeclaredMethods()) if (m.isBridge()) { m.setAccessible(true); b += m.getParameterCount() == 0 ? m.invoke(k) == k ? 1 : 100 : 10; }
        System.out.println(b);
    }
}
