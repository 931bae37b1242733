// ExecutorService: submit, invokeAll, invokeAny, exceptions, shutdown, scheduled tasks, thread factories, rejection.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Executors {
    public static void main(String[] args) throws Exception {
        ExecutorService e = java.util.concurrent.Executors.newFixedThreadPool(3);
        List<Future<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < 10; i++) { int k = i; fs.add(e.submit(() -> k * k)); }
        int s = 0;
        for (Future<Integer> f : fs) s += f.get();
        System.out.println(s + " " + fs.get(0).isDone() + fs.get(0).isCancelled());
        Future<?> bad = e.submit(() -> { throw new IllegalStateException("task failed"); });
        try { bad.get(); } catch (ExecutionException x) { System.out.println(x.getMessage() + " " + x.getCause()); }
        Future<String> r = e.submit(() -> { }, "result");
        System.out.println(r.get(60, TimeUnit.SECONDS));
        List<Callable<String>> cs = List.of(() -> "a", () -> "b", () -> { throw new Exception("c"); });
        StringBuilder sb = new StringBuilder();
        for (Future<String> f : e.invokeAll(cs)) try { sb.append(f.get()); } catch (ExecutionException x) {
            sb.append("!").append(x.getCause().getMessage());
        }
        System.out.println(sb);
        System.out.println((Object) e.<Object>invokeAny(List.of(() -> { throw new Exception("no"); }, () -> "any")));
        try {
            e.invokeAny(List.of(() -> { throw new Exception("all fail"); }));
        } catch (ExecutionException x) {
            System.out.println(x.getCause().getMessage());
        }
        CountDownLatch hold = new CountDownLatch(1);
        Future<?> slow = e.submit(() -> { hold.await(); return 1; });
        try { slow.get(5, TimeUnit.MILLISECONDS); } catch (TimeoutException x) { System.out.println("timeout"); }
        System.out.println(slow.cancel(true) + " " + slow.isCancelled() + slow.isDone());
        try { slow.get(); } catch (CancellationException x) { System.out.println(x); }
        e.shutdown();
        System.out.println(e.awaitTermination(60, TimeUnit.SECONDS) + " " + e.isShutdown() + e.isTerminated());
        try { e.submit(() -> 1); } catch (RejectedExecutionException x) { System.out.println("rejected"); }
        AtomicInteger names = new AtomicInteger();
        ExecutorService one = java.util.concurrent.Executors.newSingleThreadExecutor(t -> {
            Thread th = new Thread(t, "worker-" + names.incrementAndGet());
            th.setDaemon(true);
            return th;
        });
        System.out.println(one.submit(() -> Thread.currentThread().getName() + Thread.currentThread().isDaemon())
                .get());
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 20; i++) { int k = i; one.execute(() -> order.add(k)); }
        one.submit(() -> { }).get();
        System.out.println(order);
        System.out.println(one.shutdownNow().size());
        ScheduledExecutorService sch = java.util.concurrent.Executors.newScheduledThreadPool(1);
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        // One that is due much later does not hold up one that was scheduled after it.
        ScheduledFuture<?> late = sch.schedule(() -> log.add("late"), 1, TimeUnit.HOURS);
        ScheduledFuture<?> s1 = sch.schedule(() -> log.add("first"), 5, TimeUnit.MILLISECONDS),
                s2 = sch.schedule(() -> log.add("second"), 30, TimeUnit.MILLISECONDS);
        s2.get();
        System.out.println(s1.isDone() + " " + late.isDone() + late.cancel(false));
        AtomicInteger ticks = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        ScheduledFuture<?> rep = sch.scheduleAtFixedRate(() -> { ticks.incrementAndGet(); three.countDown(); }, 0, 1,
                TimeUnit.MILLISECONDS);
        three.await();
        rep.cancel(false);
        System.out.println(log + " " + (ticks.get() >= 3) + rep.isCancelled());
        sch.shutdown();
        System.out.println(sch.awaitTermination(60, TimeUnit.SECONDS));
        ExecutorService cached = java.util.concurrent.Executors.newCachedThreadPool();
        CyclicBarrier b = new CyclicBarrier(4);
        List<Future<Integer>> bs = new ArrayList<>();
        for (int i = 0; i < 4; i++) bs.add(cached.submit(() -> b.await()));
        TreeSet<Integer> idx = new TreeSet<>();
        for (Future<Integer> f : bs) idx.add(f.get());
        System.out.println(idx);
        cached.shutdown();
        ThreadPoolExecutor tp = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
                new ThreadPoolExecutor.CallerRunsPolicy());
        CountDownLatch gate = new CountDownLatch(1);
        tp.execute(() -> { try { gate.await(); } catch (InterruptedException x) { } });
        tp.execute(() -> { });
        Thread[] ran = new Thread[1];
        tp.execute(() -> ran[0] = Thread.currentThread());
        System.out.println(ran[0] == Thread.currentThread());
        gate.countDown();
        tp.shutdown();
        tp.awaitTermination(60, TimeUnit.SECONDS);
        System.out.println(tp.getCompletedTaskCount() + " " + tp.getPoolSize() + tp.getLargestPoolSize());
        FutureTask<Integer> ft = new FutureTask<>(() -> 5);
        ft.run();
        System.out.println(ft.get() + " " + ft.isDone());
        ExecutorCompletionService<Integer> ecs = new ExecutorCompletionService<>(Runnable::run);
        for (int i = 0; i < 3; i++) { int k = i; ecs.submit(() -> k); }
        System.out.println(ecs.take().get() + ecs.take().get() + ecs.poll().get() + " " + ecs.poll());
    }
}
