// CompletableFuture: every way of combining, of completing exceptionally, cancelling, timing out; which exception comes
// out where, wrapped or not; dependents; misuse. Only joined results are printed, so schedules do not show.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class CompletionStages {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e + (e.getCause() != null ? " by " + e.getCause() : ""));
        }
    }
    static CompletableFuture<Integer> bad() { return CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("bad"); }); }
    static CompletableFuture<Integer> good(int x) { return CompletableFuture.supplyAsync(() -> x); }
    public static void main(String[] args) throws Exception {
        t("chain", () -> good(2).thenApply(x -> x * 10).thenApplyAsync(x -> x + 1).thenCompose(x -> good(x * 2)).thenCombine(good(5), (x, y) -> x - y).join());
        t("join bad", () -> bad().join());
        t("get bad", () -> bad().get());
        t("get bad with a limit", () -> bad().get(10, TimeUnit.SECONDS));
        t("getNow", () -> new CompletableFuture<Integer>().getNow(-1) + " " + CompletableFuture.completedFuture(3).getNow(-1));
        t("apply on bad", () -> bad().thenApply(x -> x + 1).join());
        t("exceptionally", () -> bad().exceptionally(e -> e.getClass().getSimpleName().length()).join() + " " + bad().thenApply(x -> x).exceptionally(e -> e.getCause().getMessage().length()).join());
        t("handle", () -> bad().handle((x, e) -> x + " " + e).join() + " | " + good(1).handle((x, e) -> x + " " + e).join() + " | " + CompletableFuture.failedFuture(new Exception("plain")).handle((x, e) -> "" + e).join());
        t("whenComplete", () -> bad().whenComplete((x, e) -> { throw new Error("second"); }).handle((x, e) -> e + "").join());
        t("whenComplete on good", () -> good(4).whenComplete((x, e) -> { throw new IllegalArgumentException("now bad"); }).join());
        t("compose bad", () -> good(1).thenCompose(x -> bad()).join());
        t("compose null", () -> good(1).thenCompose(x -> (CompletionStage<Integer>) null).join());
        t("function throws", () -> good(1).thenApply(x -> x / 0).handle((x, e) -> e.toString()).join());
        t("combine with bad", () -> good(1).thenCombine(bad(), Integer::sum).join());
        t("all of", () -> { List<CompletableFuture<Integer>> l = IntStream.range(0, 8).mapToObj(CompletionStages::good).toList(); return CompletableFuture.allOf(l.toArray(CompletableFuture[]::new)).thenApply(v -> l.stream().mapToInt(CompletableFuture::join).sum()).join(); });
        t("all of with bad", () -> CompletableFuture.allOf(good(1), bad(), good(2)).join());
        t("all of none", () -> CompletableFuture.allOf().isDone() + " " + CompletableFuture.anyOf().isDone());
        t("any of", () -> CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("won")).join());
        t("either", () -> new CompletableFuture<String>().applyToEither(CompletableFuture.completedFuture("e"), s -> s + "!").join());
        t("cancel", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(), g = f.thenApply(x -> x); System.out.print(f.cancel(true) + " " + f.isCancelled() + g.isCancelled() + g.isCompletedExceptionally() + " "); return g.join(); });
        t("join cancelled", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); f.cancel(false); return f.join(); });
        t("get cancelled", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); f.cancel(false); return f.get(); });
        t("complete twice", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); return f.complete(1) + " " + f.complete(2) + f.completeExceptionally(new Error()) + f.join(); });
        t("obtrude", () -> { CompletableFuture<Integer> f = CompletableFuture.completedFuture(1); CompletableFuture<Integer> g = f.thenApply(x -> x + 1); f.obtrudeValue(50); System.out.print(f.join() + g.join() + " "); f.obtrudeException(new IllegalStateException("obtruded")); return f.join(); });
        t("timeout", () -> new CompletableFuture<Integer>().orTimeout(5, TimeUnit.MILLISECONDS).join());
        t("complete on timeout", () -> new CompletableFuture<Integer>().completeOnTimeout(7, 5, TimeUnit.MILLISECONDS).join());
        t("get times out", () -> new CompletableFuture<Integer>().get(5, TimeUnit.MILLISECONDS));
        t("delayed", () -> { long a = System.nanoTime(); CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)).join(); return System.nanoTime() - a >= 20_000_000; });
        t("interrupted get", () -> { Thread.currentThread().interrupt(); return new CompletableFuture<Integer>().get(); });
        t("own executor", () -> { List<String> names = Collections.synchronizedList(new ArrayList<>()); Executor direct = r -> { names.add("run"); r.run(); }; CompletableFuture.supplyAsync(() -> 1, direct).thenApplyAsync(x -> x, direct).thenAcceptAsync(x -> { }, direct).thenRunAsync(() -> { }, direct).join(); return names; });
        t("rejecting executor", () -> CompletableFuture.supplyAsync(() -> 1, r -> { throw new RejectedExecutionException("no"); }));
        t("rejecting later", () -> CompletableFuture.completedFuture(1).thenApplyAsync(x -> x, r -> { throw new RejectedExecutionException("no"); }).handle((x, e) -> e + "").join());
        t("copy and stage", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(), c = f.copy(); CompletionStage<Integer> m = f.minimalCompletionStage(); f.complete(3); return c.join() + " " + m.toCompletableFuture().join() + " " + (m.toCompletableFuture() == f); });
        t("minimal refuses", () -> ((CompletableFuture<Integer>) CompletableFuture.completedStage(1)).join());
        t("compose exceptionally", () -> bad().exceptionallyCompose(e -> good(9)).join() + " " + bad().exceptionallyAsync(e -> 8).join());
        t("dependents", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); f.thenApply(x -> x); f.thenRun(() -> { }); return f.getNumberOfDependents() + " " + f.toString().replaceAll(".*\\[", "["); });
        t("states", () -> good(1).thenApply(x -> x).join() + CompletableFuture.failedFuture(new Error("x")).toString().replaceAll(".*\\[", "[") + new CompletableFuture<>().toString().replaceAll(".*\\[", "[") + CompletableFuture.completedFuture(1).toString().replaceAll(".*\\[", "["));
        t("null function", () -> good(1).thenApply(null));
        t("null exception", () -> new CompletableFuture<>().completeExceptionally(null));
        t("tree", () -> { class Sum { CompletableFuture<Integer> of(int a, int b) { return b - a < 8 ? good(IntStream.range(a, b).sum()) : of(a, (a + b) / 2).thenCombine(of((a + b) / 2, b), Integer::sum); } } return new Sum().of(0, 500).join(); });
        t("long chain", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(), g = f; for (int i = 0; i < 3000; i++) g = g.thenApply(x -> x + 1); f.complete(0); return g.join(); });
        t("future task", () -> { FutureTask<Integer> f = new FutureTask<>(() -> { throw new java.io.IOException("task"); }); f.run(); f.run(); System.out.print(f.isDone() + f.toString().replaceAll(".*\\[", "[") + " "); return f.get(); });
        t("future task cancelled", () -> { FutureTask<Integer> f = new FutureTask<>(() -> 1); f.cancel(false); f.run(); return f.isCancelled() + " " + f.get(); });
        t("publisher", () -> { List<Integer> got = Collections.synchronizedList(new ArrayList<>()); CountDownLatch done = new CountDownLatch(1); try (SubmissionPublisher<Integer> p = new SubmissionPublisher<>(Runnable::run, 4)) { p.subscribe(new Flow.Subscriber<>() { Flow.Subscription s; public void onSubscribe(Flow.Subscription x) { s = x; s.request(2); } public void onNext(Integer i) { got.add(i); s.request(1); } public void onError(Throwable e) { got.add(-1); } public void onComplete() { done.countDown(); } }); for (int i = 0; i < 10; i++) p.submit(i); } done.await(); return got; });
    }
}
