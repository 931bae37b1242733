// CompletableFuture: composition, combination, exceptions, timeouts, async stages.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

public class Futures {
    static void show(CompletableFuture<?> f) {
        try {
            System.out.println(f.get());
        } catch (ExecutionException e) {
            System.out.println("EE " + e.getCause());
        } catch (CancellationException e) {
            System.out.println(e);
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> 20), b = CompletableFuture.supplyAsync(()
                -> 22);
        show(a.thenCombine(b, Integer::sum));
        show(a.thenApply(x -> x * 2).thenCompose(x -> CompletableFuture.supplyAsync(() -> "v" + x)));
        show(a.thenAcceptBoth(b, (x, y) -> System.out.println(x + y)).thenRun(() -> System.out.println("ran")));
        CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> {
            throw new IllegalArgumentException("oops");
        });
        show(f);
        show(f.exceptionally(t -> { System.out.println(t); return -1; }));
        show(f.handle((v, t) -> v + " " + (t == null) + t.getClass().getSimpleName()));
        show(f.thenApply(x -> x + 1).whenComplete((v, t) -> System.out.println(v + " " + t)));
        try { f.join(); } catch (CompletionException e) { System.out.println(e); }
        CompletableFuture<String> m = new CompletableFuture<>();
        System.out.println(m.isDone() + " " + m.getNow("absent") + m.complete("done") + m.complete("again") + m.join()
                + m.isDone() + m.isCompletedExceptionally());
        CompletableFuture<String> x = new CompletableFuture<>();
        CompletableFuture<String> dep = x.thenApply(s -> s + "!").thenApply(s -> s + "?");
        System.out.println(dep.isDone() + " " + x.getNumberOfDependents());
        x.complete("chain");
        System.out.println(dep.join());
        CompletableFuture<String> ex = new CompletableFuture<>();
        ex.completeExceptionally(new java.io.IOException("io"));
        show(ex);
        System.out.println(ex.isCompletedExceptionally());
        CompletableFuture<String> ca = new CompletableFuture<>();
        ca.cancel(true);
        show(ca);
        System.out.println(ca.isCancelled());
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) { int k = i; all.add(CompletableFuture.supplyAsync(() -> k * k)); }
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();
        System.out.println(all.stream().mapToInt(CompletableFuture::join).sum());
        CompletableFuture<Object> any = CompletableFuture.anyOf(new CompletableFuture<>(),
                CompletableFuture.completedFuture("any"));
        show(any);
        show(new CompletableFuture<Integer>().completeOnTimeout(7, 5, TimeUnit.MILLISECONDS));
        show(new CompletableFuture<Integer>().orTimeout(5, TimeUnit.MILLISECONDS));
        show(CompletableFuture.completedFuture(1).thenApplyAsync(v -> v + 1, Runnable::run).thenAccept(v
                -> System.out.println("got " + v)));
        show(CompletableFuture.failedFuture(new Error("failed")));
        show(CompletableFuture.completedFuture("a").applyToEither(new CompletableFuture<>(), s -> s + "either"));
        show(CompletableFuture.runAsync(() -> { }).thenApply(v -> v == null));
        ExecutorService e = java.util.concurrent.Executors.newFixedThreadPool(2);
        Function<Integer, CompletableFuture<Integer>> step = v -> CompletableFuture.supplyAsync(() -> v + 1, e);
        CompletableFuture<Integer> c = CompletableFuture.completedFuture(0);
        for (int i = 0; i < 50; i++) c = c.thenCompose(step);
        show(c);
        show(f.exceptionallyCompose(t -> CompletableFuture.completedFuture(99)));
        e.shutdown();
        System.out.println(e.awaitTermination(5, TimeUnit.SECONDS));
        System.out.println(CompletableFuture.completedStage(5).toCompletableFuture().copy().join());
    }
}
