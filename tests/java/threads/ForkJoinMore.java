// ForkJoinPool and its tasks: counted completers, recursive tasks that fail or are cancelled, invokeAll, managed blockers,
// asynchronous mode, quiescence, pools of one thread, adapted callables; totals must come out whatever the schedule.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class ForkJoinMore {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            Throwable c = e; // wrapped once more for each thread that it has passed
            while (c.getCause() != null)
                c = c.getCause();
            System.out.println(what + " -> " + e.getClass().getName() + " " + c.getMessage());
        }
    }
    static class Fib extends RecursiveTask<Integer> { final int n; Fib(int n) { this.n = n; } @Override protected Integer compute() { if (n < 2) return n; Fib a = new Fib(n - 1); a.fork(); return new Fib(n - 2).compute() + a.join(); } }
    static class Sort extends RecursiveAction { final int[] a; final int lo, hi; Sort(int[] a, int lo, int hi) { this.a = a; this.lo = lo; this.hi = hi; } @Override protected void compute() { if (hi - lo < 20) { Arrays.sort(a, lo, hi); return; } int m = (lo + hi) / 2; invokeAll(new Sort(a, lo, m), new Sort(a, m, hi)); int[] c = Arrays.copyOfRange(a, lo, m); for (int i = 0, j = m, k = lo; i < c.length; k++) a[k] = j == hi || c[i] <= a[j] ? c[i++] : a[j++]; } }
    static class Sum extends CountedCompleter<Long> { final int[] a; final int lo, hi; long s; Sum l, r; Sum(CountedCompleter<?> p, int[] a, int lo, int hi) { super(p); this.a = a; this.lo = lo; this.hi = hi; } @Override public void compute() { if (hi - lo > 50) { int m = (lo + hi) / 2; setPendingCount(2); (l = new Sum(this, a, lo, m)).fork(); (r = new Sum(this, a, m, hi)).fork(); } else for (int i = lo; i < hi; i++) s += a[i]; tryComplete(); } @Override public void onCompletion(CountedCompleter<?> c) { if (l != null) s = l.s + r.s; } @Override public Long getRawResult() { return s; } }
    static class Fails extends RecursiveTask<Integer> { final int n; Fails(int n) { this.n = n; } @Override protected Integer compute() { if (n == 0) throw new IllegalStateException("at the bottom"); Fails f = new Fails(n - 1); f.fork(); return f.join(); } }
    public static void main(String[] args) throws Exception {
        ForkJoinPool p = new ForkJoinPool(3);
        t("fib", () -> p.invoke(new Fib(13)) + " " + new Fib(10).invoke() + " " + p.submit(new Fib(8)).get());
        t("sort", () -> { int[] a = new Random(5).ints(1500, 0, 10000).toArray(), b = a.clone(); p.invoke(new Sort(a, 0, a.length)); Arrays.sort(b); return Arrays.equals(a, b) + " " + Arrays.hashCode(a); });
        t("completers", () -> { int[] a = new int[3000]; for (int i = 0; i < a.length; i++) a[i] = i; return p.invoke(new Sum(null, a, 0, a.length)); });
        t("failure", () -> { try { return p.invoke(new Fails(4)); } catch (IllegalStateException e) { Throwable c = e; while (c.getCause() != null) c = c.getCause(); return c; } }); // wrapped or not: which thread failed
        t("failure by get", () -> { try { return p.submit(new Fails(2)).get(); } catch (ExecutionException e) { Throwable c = e.getCause(); while (c.getCause() != null) c = c.getCause(); return c; } });
        t("state of a failure", () -> { Fails f = new Fails(0); p.execute(f); f.quietlyJoin(); return f.isDone() + " " + f.isCompletedAbnormally() + f.isCompletedNormally() + f.isCancelled() + (f.getException() != null) + f.getRawResult(); });
        t("cancel", () -> { Fib f = new Fib(5); boolean c = f.cancel(true); try { return c + "" + f.join(); } catch (CancellationException e) { return c + " " + f.isCancelled() + f.getException().getClass().getSimpleName(); } });
        t("complete by hand", () -> { Fib f = new Fib(30); f.complete(7); return f.join() + " " + f.isCompletedNormally(); });
        t("fail by hand", () -> { Fib f = new Fib(30); f.completeExceptionally(new IllegalArgumentException("hand")); return f.join(); });
        t("reinitialize", () -> { Fib f = new Fib(6); int a = f.invoke(); f.reinitialize(); return a + f.invoke(); });
        t("adapted", () -> ForkJoinTask.adapt(() -> "call").invoke() + ForkJoinTask.adapt(() -> { }, "res").invoke() + p.submit(() -> 5).join() + p.submit(() -> { }, "r").get());
        t("adapted failure", () -> ForkJoinTask.adapt(() -> { throw new java.io.IOException("checked"); }).invoke());
        t("invoke all", () -> { int s = 0; for (Future<Integer> f : p.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2, () -> 3))) s += f.get(); return s + " " + p.invokeAny(List.of(() -> 9, () -> 9)); });
        t("blocker", () -> p.submit(() -> { CountDownLatch l = new CountDownLatch(1); new Thread(l::countDown).start(); ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() { public boolean block() throws InterruptedException { l.await(); return true; } public boolean isReleasable() { return l.getCount() == 0; } }); return "released"; }).get());
        t("quiescence", () -> { AtomicInteger n = new AtomicInteger(); for (int i = 0; i < 100; i++) p.execute(n::incrementAndGet); return p.awaitQuiescence(20, TimeUnit.SECONDS) + " " + n; });
        t("inside", () -> p.submit(() -> ForkJoinTask.inForkJoinPool() + " " + (ForkJoinTask.getPool() == p) + " " + (Thread.currentThread() instanceof ForkJoinWorkerThread) + Thread.currentThread().isDaemon()).get() + " " + ForkJoinTask.inForkJoinPool());
        t("one thread", () -> { ForkJoinPool one = new ForkJoinPool(1); try { return one.invoke(new Fib(12)) + " " + one.getParallelism(); } finally { one.shutdown(); } });
        t("asynchronous", () -> { ForkJoinPool async = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true); StringBuffer sb = new StringBuffer(); CountDownLatch l = new CountDownLatch(5); async.submit(() -> { for (int i = 0; i < 5; i++) { int k = i; ForkJoinTask.adapt(() -> { sb.append(k); l.countDown(); }).fork(); } }).get(); l.await(); async.shutdown(); return sb + " " + async.getAsyncMode(); });
        t("own factory", () -> { List<String> made = Collections.synchronizedList(new ArrayList<>()); ForkJoinPool f = new ForkJoinPool(1, q -> { ForkJoinWorkerThread w = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(q); w.setName("mine"); made.add("made"); return w; }, (th, e) -> made.add("uncaught " + e.getMessage()), false); String s = f.submit(() -> Thread.currentThread().getName()).get(); f.shutdown(); f.awaitTermination(5, TimeUnit.SECONDS); return s + made; });
        t("bad parallelism", () -> new ForkJoinPool(0));
        t("null task", () -> { p.execute((Runnable) null); return 0; });
        t("common", () -> ForkJoinPool.commonPool().invoke(new Fib(9)) + " " + ForkJoinPool.commonPool().isShutdown() + ForkJoinPool.commonPool().shutdownNow().size() + ForkJoinPool.commonPool().isShutdown());
        t("shutdown", () -> { p.shutdown(); return p.awaitTermination(10, TimeUnit.SECONDS) + " " + p.isTerminated() + p.isQuiescent() + p.getQueuedTaskCount(); });
        t("after shutdown", () -> { try { return p.submit(() -> 1); } catch (RejectedExecutionException e) { return "rejected"; } });
    }
}
