// Initialization in circles (JLS 12.4.2, JVMS 5.5): classes, interfaces with defaults, enums and records that need one
// another, seen from both ends; constants half set; failures inside circles; through handles, reflection and lambdas.
import java.lang.invoke.*;
import java.util.*;

public class StaticCycles {
    static final StringBuilder LOG = new StringBuilder();
    static int log(String s, int v) { LOG.append(s).append('=').append(v).append(' '); return v; }
    static void inThread() { log("thread", 1); }
    static void flush(String what) { System.out.println(what + ": " + LOG); LOG.setLength(0); }
    static class A1 { static int x = log("A1.x", B1.y + 1); static final int K = 5; static int z = log("A1.z", 3); }
    static class B1 { static int y = log("B1.y", A1.z + A1.K * 10); }
    static class A2 { static int x = log("A2.x", B2.y + 1); static int z = log("A2.z", 3); }
    static class B2 { static int y = log("B2.y", A2.z + 100); }
    static class Sup { static Sup it = new Sub(); static int s = log("Sup.s", 1); int v = log("Sup.v", s); }
    static class Sub extends Sup { static int t = log("Sub.t", 2); int w = log("Sub.w", t); }
    static class Sup2 { static int s = log("Sup2.s", 1); static { Sub2.touch(); } }
    static class Sub2 extends Sup2 { static int t = log("Sub2.t", 2); static void touch() { log("touch", t); } }
    interface I1 { int K = log("I1.K", J1.K + 1); default void m() { } }
    interface J1 extends I1 { int K = log("J1.K", 7); int L = log("J1.L", I1.K); default void n() { } }
    static class CI implements J1 { static int c = log("CI.c", J1.L + I1.K); }
    interface NoDefault { int K = log("NoDefault.K", 1); }
    interface Mid extends NoDefault { int M = log("Mid.M", 2); default void d() { } }
    static class Impl implements Mid { static int i = log("Impl.i", 3); }
    enum E { ONE(1), TWO(2) { @Override int f() { return table.size() * 100; } }; static final Map<String, E> table = new HashMap<>(); static { for (E e : values()) table.put(e.name(), e); log("E.static", table.size()); }
        final int v; E(int v) { this.v = log("E." + name(), v + (Other.o == null ? 50 : 0)); } int f() { return v; } }
    static class Other { static E o = E.TWO; static int u = log("Other.u", o == null ? -1 : o.v); }
    record R(int a) { static final R ZERO = new R(log("R.ZERO", 0)); static int count; R { log("R", count++); } static final R ONE = new R(1); }
    static class Bad1 { static int x = Bad2.y; static { log("Bad1 done", x); } }
    static class Bad2 { static int y = log("Bad2.y", Bad1.x); static { if (true) throw new IllegalStateException("bad"); } }
    static class Chain1 { static int x = 1 + Chain2.x; }
    static class Chain2 { static int x = 1 + Chain3.x; }
    static class Chain3 { static int x = log("Chain3", Chain1.x) + Integer.parseInt("nope"); }
    static class Lambdas { static Runnable r = () -> log("lambda sees", Lambdas.v); static { r.run(); } static int v = log("v", 9); static { r.run(); } }
    static class Anonymous { static Object o = new Object() { int k = log("anonymous", Anonymous.n); }; static int n = log("n", 4); }
    static class Threads { static int n; static { Thread t = new Thread(StaticCycles::inThread); t.start(); try { t.join(); } catch (InterruptedException e) { } n = 2; } }
    static class Deep { static int n = Level.make(60); }
    static class Level { static int make(int k) { return k == 0 ? Deep.n : 1 + make(k - 1); } }
    static class Handles { static int h = log("Handles", 1); static int get() { return h; } }
    static class ByForName { static int h = log("ByForName", 1); }
    static class ByArray { static int h = log("ByArray", 1); static final String S = "const"; static final Integer BOXED = log("boxed", 2); }
    static class Outer { static int o = log("Outer", 1); static class Inner { static int i = log("Inner", 2); } class In2 { int q = log("In2", 3); } }
    static void fails(String what, Runnable r) {
        try {
            r.run();
        } catch (Throwable t) {
            LOG.append('!').append(t);
            for (Throwable c = t.getCause(); c != null; c = c.getCause())
                LOG.append(" of ").append(c);
            LOG.append(' ');
        }
        flush(what);
    }
    public static void main(String[] args) throws Throwable {
        log("A1.x", A1.x); flush("A1 first");
        log("B2.y", B2.y); flush("B2 first");
        new Sub(); flush("Sub first");
        Sub2.touch(); flush("Sub2 first");
        new CI(); flush("CI first");
        new Impl(); flush("Impl first"); log("", NoDefault.K); flush("NoDefault then");
        E.TWO.f(); log("TWO", E.TWO.f()); log("u", Other.u); flush("enum first");
        log("count", R.count); flush("record");
        fails("Bad1", () -> log("x", Bad1.x));
        fails("Bad2 again", () -> log("y", Bad2.y));
        fails("Bad1 again", () -> log("x", Bad1.x));
        fails("Chain1", () -> log("x", Chain1.x));
        fails("Chain3", () -> log("x", Chain3.x));
        fails("Chain2", () -> log("x", Chain2.x));
        log("v", Lambdas.v); flush("lambdas");
        log("n", Anonymous.n); flush("anonymous");
        log("n", Threads.n); flush("threads");
        log("n", Deep.n); flush("deep");
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle h = l.findStatic(Handles.class, "get", MethodType.methodType(int.class)); flush("handle found");
        int got = (int) h.invokeExact(); flush("handle called " + got);
        Class<?> c = Class.forName("StaticCycles$ByForName", false, StaticCycles.class.getClassLoader()); flush("forName without"); 
        c.getDeclaredField("h"); flush("field found"); c.getDeclaredField("h").getInt(null); flush("field read");
        Object arr = new ByArray[3]; flush("array"); String s = ByArray.S; flush("constant " + s); ByArray.class.getName(); flush("literal"); boolean b = arr instanceof ByArray[]; flush("instanceof " + b); Integer boxed = ByArray.BOXED; flush("boxed " + boxed);
        log("", Outer.Inner.i); flush("inner first"); new Outer().new In2(); flush("outer then");
        VarHandle vh = l.findStaticVarHandle(LazyV.class, "v", int.class); flush("var handle found"); vh.get(); flush("var handle read");
        MethodHandle ctor = l.findConstructor(LazyC.class, MethodType.methodType(void.class)); flush("constructor found"); Object o = ctor.invoke(); flush("constructor called");
        l.ensureInitialized(LazyE.class); flush("ensured");
        fails("fails by handle", () -> { try { l.findStaticGetter(LazyF.class, "v", int.class).invoke(); } catch (Error | RuntimeException e) { throw e; } catch (Throwable t) { throw new RuntimeException(t); } });
        fails("fails by reflection", () -> { try { LazyF.class.getDeclaredField("v").get(null); } catch (ReflectiveOperationException e) { throw new RuntimeException(e); } });
        fails("fails by new", LazyF::new);
        fails("fails by forName", () -> { try { Class.forName("StaticCycles$LazyG"); } catch (ClassNotFoundException e) { throw new RuntimeException(e); } });
        fails("fails by newInstance", () -> { try { LazyG.class.getDeclaredConstructor().newInstance(); } catch (ReflectiveOperationException e) { throw new RuntimeException(e); } });
    }
    static class LazyV { static int v = log("LazyV", 1); }
    static class LazyC { static int v = log("LazyC", 1); }
    static class LazyE { static int v = log("LazyE", 1); }
    static class LazyF { static int v = log("LazyF", 1); static { if (v == 1) throw new ArithmeticException("F"); } }
    static class LazyG { static { if (LOG != null) throw new Error("G"); } }
}
