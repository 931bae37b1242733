// Stack traces through method handles, lambdas, call sites, VarHandles, proxies and reflection: only frames that Java shows;
// StackWalker with and without hidden frames; exceptions of the machinery itself; deep chains and overflow inside them.
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HandleStackTraces {
    static int fail(int i) { if (i >= 0) throw new IllegalStateException("at " + i); return i; }
    static void show(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " returned");
        } catch (Throwable t) {
            System.out.println(what + " " + t);
            print(t);
            for (Throwable c = t.getCause(); c != null; c = c.getCause()) {
                System.out.println("  caused by " + c);
                print(c);
            }
        }
    }
    static void print(Throwable t) {
        StringBuilder sb = new StringBuilder("   ");
        for (StackTraceElement e : t.getStackTrace())
            sb.append(' ').append(clean(e.getClassName().substring(e.getClassName().lastIndexOf('.') + 1))).append('.').append(clean(e.getMethodName())).append(e.getClassName().startsWith("HandleStack") ? ":" + e.getLineNumber() : "");
        System.out.println(sb);
    }
    static String clean(String s) { return s.replaceAll("(\\$\\$Lambda|\\$Proxy|Accessor|lambda\\$\\w+\\$|LambdaForm\\$\\w+|LambdaForm\\$)[\\d$/x0-9a-f]*", "$1#").replaceAll("_\\d+$", ""); }
    interface Thrower { void run() throws Throwable; }
    static Runnable of(Thrower t) {
        return () -> {
            try {
                t.run();
            } catch (Error | RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new UndeclaredThrowableException(e);
            }
        };
    }
    static String frames(boolean hidden) {
        StackWalker w = hidden ? StackWalker.getInstance(Set.of(StackWalker.Option.SHOW_REFLECT_FRAMES)) : StackWalker.getInstance();
        return w.walk(s -> s.map(f -> clean(f.getClassName().replaceAll(".*\\.", "")) + "." + clean(f.getMethodName())).limit(12).collect(Collectors.joining(" ")));
    }
    static String walk(int i) { return frames(false) + "\n    reflect " + frames(true); }
    int field;
    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle fail = l.findStatic(HandleStackTraces.class, "fail", MethodType.methodType(int.class, int.class));
        show("exact", of(() -> { int x = (int) fail.invokeExact(1); }));
        show("generic", of(() -> fail.invoke((Object) 2)));
        show("arguments", of(() -> fail.invokeWithArguments(3)));
        show("bound", of(() -> { int x = (int) fail.bindTo(4 == 4 ? Integer.valueOf(4) : null).invoke(); }));
        show("inserted", of(() -> { int x = (int) MethodHandles.insertArguments(fail, 0, 5).invokeExact(); }));
        show("filtered", of(() -> { int x = (int) MethodHandles.filterArguments(fail, 0, fail).invokeExact(6); }));
        show("guarded", of(() -> { int x = (int) MethodHandles.guardWithTest(MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, int.class), fail, fail).invokeExact(7); }));
        show("finally", of(() -> { int x = (int) MethodHandles.tryFinally(fail, MethodHandles.dropArguments(MethodHandles.identity(int.class), 0, Throwable.class)).invokeExact(8); }));
        show("loop", of(() -> { int x = (int) MethodHandles.countedLoop(MethodHandles.constant(int.class, 3), MethodHandles.constant(int.class, 9), MethodHandles.dropArguments(fail, 1, int.class)).invokeExact(); }));
        show("null handle", of(() -> { MethodHandle n = null; n.invoke(); }));
        show("wrong type", of(() -> { long x = (long) fail.invokeExact(1); }));
        show("wrong number", of(() -> fail.invoke()));
        show("wrong argument", of(() -> fail.invoke("x")));
        show("null to primitive", of(() -> fail.invoke((Integer) null)));
        show("arguments wrong", of(() -> fail.invokeWithArguments("a", "b")));
        show("spread null", of(() -> { Object x = fail.asSpreader(Object[].class, 1).invoke((Object[]) null); }));
        VarHandle v = l.findVarHandle(HandleStackTraces.class, "field", int.class), a = MethodHandles.arrayElementVarHandle(int[].class);
        show("field of null", of(() -> v.set((HandleStackTraces) null, 1)));
        show("array bounds", of(() -> { int x = (int) a.getVolatile(new int[2], 2); }));
        show("array null", of(() -> { int x = (int) a.get((int[]) null, 0); }));
        show("var handle type", of(() -> v.set(new Object(), 1)));
        show("var handle mode", of(() -> { v.withInvokeExactBehavior().set(new HandleStackTraces(), (short) 1); }));
        IntUnaryOperator op = HandleStackTraces::fail;
        show("method reference", () -> op.applyAsInt(10));
        IntUnaryOperator twice = op.andThen(op);
        show("composed", () -> twice.applyAsInt(11));
        Supplier<Integer> s = () -> fail(12);
        show("lambda", s::get);
        show("nested lambda", () -> ((Supplier<Supplier<Integer>>) () -> () -> fail(13)).get().get());
        show("stream", () -> IntStream.of(14).map(HandleStackTraces::fail).sum());
        show("forEach", () -> List.of(15).forEach(HandleStackTraces::fail));
        show("sort", () -> Arrays.asList(3, 2, 1).sort((x, y) -> fail(x)));
        show("map", () -> new HashMap<Integer, Integer>().computeIfAbsent(16, HandleStackTraces::fail));
        Method m = HandleStackTraces.class.getDeclaredMethod("fail", int.class);
        show("optional", () -> Optional.of(17).map(HandleStackTraces::fail));
        Runnable p = (Runnable) Proxy.newProxyInstance(HandleStackTraces.class.getClassLoader(), new Class<?>[] {Runnable.class}, (o, x, y) -> fail(18));
        show("proxy", p::run);
        Runnable q = (Runnable) Proxy.newProxyInstance(HandleStackTraces.class.getClassLoader(), new Class<?>[] {Runnable.class}, (o, x, y) -> { throw new Exception("checked"); });
        show("proxy checked", q::run);
        Runnable face = MethodHandleProxies.asInterfaceInstance(Runnable.class, MethodHandles.insertArguments(fail, 0, 19).asType(MethodType.methodType(void.class)));
        show("interface instance", face::run);
        MethodHandle walk = l.findStatic(HandleStackTraces.class, "walk", MethodType.methodType(String.class, int.class));
        System.out.println("walk exact " + (String) walk.invokeExact(1));
        System.out.println("walk generic " + walk.invoke((Object) 1));
        System.out.println("walk lambda " + ((IntFunction<String>) i -> walk(i)).apply(1));
        System.out.println("walk reference " + ((IntFunction<String>) HandleStackTraces::walk).apply(1));
        System.out.println("walk stream " + IntStream.of(1).mapToObj(HandleStackTraces::walk).findFirst().get());
        MethodHandle chain = MethodHandles.identity(int.class);
        for (int i = 0; i < 60; i++)
            chain = MethodHandles.filterReturnValue(chain, i == 59 ? fail : MethodHandles.identity(int.class));
        MethodHandle deep = chain;
        show("chain", of(() -> { int x = (int) deep.invokeExact(20); }));
        MutableCallSite site = new MutableCallSite(MethodType.methodType(int.class, int.class));
        site.setTarget(MethodHandles.filterReturnValue(site.dynamicInvoker(), MethodHandles.identity(int.class)));
        try {
            int x = (int) site.dynamicInvoker().invokeExact(1);
        } catch (StackOverflowError e) {
            System.out.println("overflow " + (e.getStackTrace().length > 0));
        }
        String text;
        try {
            text = "x" + new Object() { @Override public String toString() { throw new IllegalStateException("toString"); } } + 1;
        } catch (IllegalStateException e) {
            print(e);
        }
        record R(Object o) { }
        show("record", () -> new R(new Object() { @Override public int hashCode() { return fail(21); } }).hashCode());
        show("record text", () -> new R(new Object() { @Override public String toString() { return "" + fail(22); } }).toString());
    }
}
