// StackWalker, getStackTrace, getAllStackTraces: frames, methods, types, lines and classes through lambdas, reflection,
// constructors, initializers and bridges; options; skipping and limiting; traces of other threads.
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.*;

public class StackWalks {
    static final StackWalker W = StackWalker.getInstance(), R = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE), A = StackWalker.getInstance(EnumSet.allOf(Option.class));
    static String show(StackFrame f) { return f.getClassName().replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda") + "." + f.getMethodName() + f.getDescriptor() + ":" + f.getLineNumber() + (f.isNativeMethod() ? "N" : "") + (f.getByteCodeIndex() >= 0 ? "" : "?"); }
    static void print(String what, StackWalker w) { System.out.println(what + ": " + w.walk(s -> s.map(StackWalks::show).filter(x -> !x.contains("reflect")).collect(Collectors.joining(" < ")))); }
    interface Shape<T> { void go(T t); default void dflt() { print("default", W); } static void st() { print("static of interface", W); } }
    static class Impl implements Shape<String> { public void go(String s) { print("bridge", A); } }
    static class Ctor { static { print("clinit", W); } { print("instance block", W); } final int x = count(); Ctor() { print("constructor", W); } static int count() { return W.walk(s -> (int) s.count()); } }
    static Class<?> caller() { return R.getCallerClass(); }
    static class Other { static Class<?> ask() { return caller(); } Class<?> viaLambda() { java.util.function.Supplier<Class<?>> s = () -> caller(); return s.get(); } }
    static int rec(int n) { return n == 0 ? W.walk(s -> (int) s.filter(f -> f.getMethodName().equals("rec")).count()) : rec(n - 1); }
    static void t(String what, java.util.concurrent.Callable<?> a) {
        try {
            System.out.println(what + " -> " + a.call());
        } catch (Throwable e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        print("plain", W);
        Runnable r = () -> print("lambda", W);
        r.run();
        ((Runnable) () -> print("lambda, all frames", A)).run();
        new Impl().dflt();
        Shape.st();
        @SuppressWarnings("unchecked") Shape<Object> raw = (Shape<Object>) (Shape<?>) new Impl();
        raw.go("x");
        System.out.println(new Ctor().x);
        StackWalks.class.getDeclaredMethod("print", String.class, StackWalker.class).invoke(null, "reflection", W);
        List.of(1).forEach(x -> print("forEach", W));
        System.out.println(Stream.of("s").map(x -> W.walk(s -> s.filter(f -> f.getClassName().startsWith("StackWalks")).map(StackFrame::getMethodName).map(n -> n.replaceAll("\\d+", "#")).collect(Collectors.toList()))).findFirst().get());
        System.out.println(Other.ask() + " " + new Other().viaLambda() + " " + rec(50));
        t("caller of main", () -> caller().getSimpleName());
        t("declaring class without the option", () -> W.walk(s -> s.findFirst().get().getDeclaringClass()));
        t("method type without the option", () -> W.walk(s -> s.findFirst().get().getMethodType()));
        t("caller without the option", () -> W.getCallerClass());
        t("declaring class", () -> R.walk(s -> s.skip(0).map(f -> f.getDeclaringClass() + " " + f.getMethodType()).findFirst().get()));
        t("stream used later", () -> { Stream<StackFrame> s = W.walk(x -> x); return s.count(); });
        t("null function", () -> W.walk(null));
        t("exception inside", () -> W.walk(s -> { throw new IllegalStateException("inside"); }));
        t("estimate", () -> StackWalker.getInstance(Set.of(), 0));
        t("limit and skip", () -> W.walk(s -> s.skip(1).limit(1).map(StackFrame::getMethodName).collect(Collectors.toList())));
        t("nested walks", () -> W.walk(s -> s.map(f -> W.walk(u -> u.count() > 3)).findFirst().get()));
        t("to element", () -> W.walk(s -> s.map(StackFrame::toStackTraceElement).map(Object::toString).filter(x -> x.contains("main(")).findFirst().get()));
        t("frame text", () -> W.walk(s -> s.filter(f -> f.getMethodName().equals("main")).findFirst().get()).toString());
        StackTraceElement[] own = Thread.currentThread().getStackTrace();
        System.out.println(own.length + " " + own[0].getMethodName() + " " + own[1] + " " + own[0].getModuleName() + " " + own[0].getClassLoaderName() + " " + own[1].getClassLoaderName() + " " + (own[0].getModuleVersion() == null));
        CountDownLatch in = new CountDownLatch(2);
        Object lock = new Object();
        Thread waiter = new Thread(() -> { synchronized (lock) { in.countDown(); try { lock.wait(); } catch (InterruptedException e) { } } }, "waiter");
        Thread parker = new Thread(() -> { in.countDown(); LockSupport.park("blocker"); }, "parker");
        waiter.start();
        parker.start();
        in.await();
        while (waiter.getState() != Thread.State.WAITING || parker.getState() != Thread.State.WAITING) Thread.sleep(1);
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        for (Thread t : List.of(waiter, parker, Thread.currentThread())) System.out.println(t.getName() + " " + Arrays.stream(all.get(t)).map(e -> e.getClassName().replaceAll("Lambda.*", "Lambda") + "." + e.getMethodName().replaceAll("\\d+", "#") + (e.isNativeMethod() ? "N" : "")).collect(Collectors.toList()));
        System.out.println(Arrays.equals(waiter.getStackTrace(), all.get(waiter)) + " " + new Thread().getStackTrace().length);
        waiter.interrupt();
        LockSupport.unpark(parker);
        waiter.join();
        parker.join();
        System.out.println(waiter.getStackTrace().length + " " + all.get(parker).length);
    }
}
