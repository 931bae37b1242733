// What a new thread inherits and what it does not: priority, daemon, group, context loader, inheritable locals, handlers,
// names and ids, access context; across executors, fork-join and timers; changed after start; ThreadLocal in all forms.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class InheritedState {
    static final ThreadLocal<String> PLAIN = ThreadLocal.withInitial(() -> "initial in " + (Thread.currentThread().getName().startsWith("Thread-") ? "T" : Thread.currentThread().getName()));
    static final InheritableThreadLocal<StringBuilder> INHERITED = new InheritableThreadLocal<>() { @Override protected StringBuilder childValue(StringBuilder p) { return p == null ? null : new StringBuilder(p).append("+child"); } @Override protected StringBuilder initialValue() { return new StringBuilder("fresh"); } };
    static String state() { Thread t = Thread.currentThread(); return t.getPriority() + " " + t.isDaemon() + " " + t.getThreadGroup().getName() + " " + (t.getContextClassLoader() == null ? "null" : t.getContextClassLoader().getClass().getSimpleName()) + " " + PLAIN.get() + " " + INHERITED.get() + " " + t.getUncaughtExceptionHandler().getClass().getSimpleName(); }
    static String in(Thread t, String[] box) throws InterruptedException { t.start(); t.join(); return box[0]; }
    static void show(String what, ThreadFactory f) throws Exception { String[] box = new String[1]; Thread t = f.newThread(() -> box[0] = state()); t.start(); t.join(); System.out.println(what + ": " + box[0]); }
    public static void main(String[] args) throws Exception {
        System.out.println("main: " + state());
        show("plain", Thread::new);
        Thread.currentThread().setPriority(7); INHERITED.get().append("!"); PLAIN.set("set in main");
        ClassLoader own = new ClassLoader() { }; Thread.currentThread().setContextClassLoader(own);
        show("changed", Thread::new);
        ThreadGroup g = new ThreadGroup("own group"); g.setMaxPriority(4);
        show("in a group", r -> new Thread(g, r, "named"));
        show("without inheriting", r -> new Thread(g, r, "named", 0, false));
        Thread.currentThread().setContextClassLoader(null); show("no loader", r -> new Thread(null, r, "x")); Thread.currentThread().setContextClassLoader(own);
        show("daemon's child", r -> { Thread outer = new Thread(() -> { Thread inner = new Thread(r, "inner"); inner.start(); try { inner.join(); } catch (InterruptedException e) { } }, "outer"); outer.setDaemon(true); outer.setPriority(2); outer.setUncaughtExceptionHandler((t, e) -> { }); return outer; });
        class Sub extends Thread { String got; Sub() { super("sub"); PLAIN.set("set in constructor"); } @Override public void run() { got = state(); } }
        Sub sub = new Sub(); sub.start(); sub.join(); System.out.println("sub: " + sub.got);
        Thread late = new Thread(() -> System.out.println("late: " + INHERITED.get()), "late"); INHERITED.get().append(" after new"); late.start(); late.join();
        Thread.currentThread().setPriority(5);
        ExecutorService single = Executors.newSingleThreadExecutor(); System.out.println("pool: " + single.submit(InheritedState::state).get().replaceAll("pool-\\d+-thread", "pool")); single.shutdown();
        ExecutorService cached = Executors.newCachedThreadPool(Executors.privilegedThreadFactory());
        System.out.println("privileged: " + cached.submit(InheritedState::state).get().replaceAll("pool-\\d", "pool")); cached.shutdown();
        ForkJoinPool fj = new ForkJoinPool(1); System.out.println("fork-join: " + fj.submit(InheritedState::state).get().replaceAll("ForkJoinPool-\\d+", "FJP")); fj.shutdown();
        System.out.println("common: " + CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon() + " " + (Thread.currentThread().getContextClassLoader() == ClassLoader.getSystemClassLoader())).get());
        for (Object[] bad : new Object[][] {{0}, {11}, {-1}}) try { Thread.currentThread().setPriority((Integer) bad[0]); } catch (IllegalArgumentException e) { System.out.println("priority " + e.getMessage()); }
        Thread running = new Thread(() -> { try { Thread.sleep(100000); } catch (InterruptedException e) { } }, "running"); running.start();
        try { running.setDaemon(true); } catch (IllegalThreadStateException e) { System.out.println("daemon " + e.getMessage()); }
        try { running.start(); } catch (IllegalThreadStateException e) { System.out.println("twice " + e.getMessage()); }
        running.setName("renamed"); running.setPriority(3); System.out.println(running.getName() + running.getPriority() + running.isAlive() + running.toString()); running.interrupt(); running.join(); running.setPriority(9); System.out.println(running + " " + running.getPriority() + running.getThreadGroup() + running.isAlive() + running.isInterrupted() + running.getState() + running.getStackTrace().length);
        try { running.start(); } catch (IllegalThreadStateException e) { System.out.println("again " + e.getMessage()); }
        try { new Thread((String) null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { new Thread("x").setName(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { Thread.sleep(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { Thread.sleep(1, 1000000); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { new Thread().join(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { Thread.currentThread().join(1); System.out.println("joined itself for a while"); } catch (InterruptedException e) { System.out.println(e); }
        AtomicInteger removed = new AtomicInteger(); ThreadLocal<Integer> counted = ThreadLocal.withInitial(removed::incrementAndGet);
        System.out.println(counted.get() + counted.get()); counted.remove(); System.out.println(counted.get() + " " + removed); counted.set(null); System.out.println(counted.get() + " " + removed);
        ThreadLocal<Object> recursive = new ThreadLocal<>() { int n; @Override protected Object initialValue() { return n++ < 2 ? List.of(get()) : "end"; } }; System.out.println(recursive.get());
        ThreadLocal<Object> failing = ThreadLocal.withInitial(() -> { throw new IllegalStateException("no value"); }); for (int i = 0; i < 2; i++) try { failing.get(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); } failing.set(1); System.out.println(failing.get());
        List<ThreadLocal<Integer>> many = new ArrayList<>(); for (int i = 0; i < 500; i++) { ThreadLocal<Integer> t = new ThreadLocal<>(); t.set(i); if (i % 3 == 0) many.add(t); } System.gc(); int sum = 0; for (ThreadLocal<Integer> t : many) sum += t.get(); System.out.println(sum);
        Thread never = new Thread(() -> { }, "never"); never.interrupt(); System.out.println(never.isInterrupted() + " " + never.getState() + never.isAlive() + never.getThreadGroup().getName()); never.join(); never.setDaemon(true); never.start(); never.join(); System.out.println(never.isDaemon() + " " + never.getState());
    }
}
