// java.util.concurrent.Flow with SubmissionPublisher, Timer and its tasks, Exchanger, Phaser trees, thread factories, and
// CompletableFuture's timeouts: only what is fixed whatever the schedule is printed.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class FlowAndTimers {
    static class Sub implements Flow.Subscriber<Integer> {
        final List<String> log = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch done = new CountDownLatch(1);
        final int batch, cancelAfter;
        Flow.Subscription s;
        int seen;
        Sub(int batch, int cancelAfter) { this.batch = batch; this.cancelAfter = cancelAfter; }
        public void onSubscribe(Flow.Subscription s) { this.s = s; log.add("subscribed"); s.request(batch); }
        public void onNext(Integer i) {
            log.add("" + i);
            if (++seen == cancelAfter) { s.cancel(); done.countDown(); }
            else if (seen % batch == 0) s.request(batch);
            if (i == 13) throw new IllegalStateException("thirteen");
        }
        public void onError(Throwable t) { log.add("error " + t); done.countDown(); }
        public void onComplete() { log.add("complete"); done.countDown(); }
    }
    static class Doubling extends SubmissionPublisher<Integer> implements Flow.Processor<Integer, Integer> {
        Flow.Subscription s;
        public void onSubscribe(Flow.Subscription s) { (this.s = s).request(1); }
        public void onNext(Integer i) { submit(i * 2); s.request(1); }
        public void onError(Throwable t) { closeExceptionally(t); }
        public void onComplete() { close(); }
    }
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        Sub a = new Sub(1, -1), b = new Sub(4, 3), c = new Sub(100, -1), d = new Sub(3, -1);
        try (SubmissionPublisher<Integer> p = new SubmissionPublisher<>(pool, 4)) {
            Doubling two = new Doubling();
            p.subscribe(a);
            p.subscribe(b);
            p.subscribe(two);
            two.subscribe(c);
            for (int i = 0; i < 12; i++)
                p.submit(i);
            b.done.await();
            p.subscribe(d);
            p.submit(12);
            System.out.println(p.isClosed() + " " + p.getMaxBufferCapacity() + " " + p.hasSubscribers());
        }
        for (Sub s : new Sub[] {a, b, c, d}) {
            s.done.await();
            System.out.println(s.log);
        }
        Sub e = new Sub(1, -1), f = new Sub(1, -1);
        SubmissionPublisher<Integer> q = new SubmissionPublisher<>(pool, 16);
        q.subscribe(e);
        q.submit(1);
        q.submit(13);
        q.submit(14);
        e.done.await();
        System.out.println(e.log);
        q.subscribe(f);
        q.closeExceptionally(new TimeoutException("closed"));
        f.done.await();
        System.out.println(f.log + " " + q.getClosedException());
        try {
            q.submit(5);
        } catch (IllegalStateException x) {
            System.out.println(x.getMessage());
        }
        Sub twice = new Sub(0, -1);
        SubmissionPublisher<Integer> r = new SubmissionPublisher<>(Runnable::run, 2);
        r.subscribe(twice);
        System.out.println(twice.log);
        System.out.println(r.offer(1, null) + " " + r.estimateMaximumLag() + " " + new SubmissionPublisher<Integer>(Runnable::run, 5).getMaxBufferCapacity());
        AtomicLong sum = new AtomicLong();
        try (SubmissionPublisher<Integer> s = new SubmissionPublisher<>(pool, 32)) {
            CompletableFuture<Void> all = s.consume(i -> sum.addAndGet(i));
            for (int i = 1; i <= 500; i++)
                s.submit(i);
            s.close();
            all.get();
        }
        System.out.println(sum);
        // Timers: order by time, fixed repetition, cancellation.
        Timer timer = new Timer("timer", true);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ticks = new CountDownLatch(6);
        class Task extends TimerTask {
            final String n; int left;
            Task(String n, int left) { this.n = n; this.left = left; }
            @Override public void run() { order.add(n); ticks.countDown(); if (--left == 0) cancel(); }
        }
        Task late = new Task("late", 1), rep = new Task("rep", 3), never = new Task("never", 1);
        timer.schedule(late, 400);
        timer.schedule(never, 100000);
        timer.schedule(new Task("first", 1), 0);
        timer.scheduleAtFixedRate(rep, 30, 20);
        timer.schedule(new Task("past", 1), new Date(1));
        ticks.await();
        Collections.sort(order);
        System.out.println(order + " " + never.cancel() + never.cancel() + " " + rep.cancel() + late.cancel());
        for (Runnable bad : new Runnable[] {() -> timer.schedule(late, 1), () -> timer.schedule(new Task("x", 1), -1), () -> timer.schedule(new Task("x", 1), 1, 0), () -> { timer.cancel(); timer.schedule(new Task("x", 1), 1); }})
            try {
                bad.run();
            } catch (IllegalStateException | IllegalArgumentException x) {
                System.out.println(x.getMessage());
            }
        Timer dies = new Timer(true);
        CountDownLatch dead = new CountDownLatch(1);
        dies.schedule(new TimerTask() { @Override public void run() { Thread.currentThread().setUncaughtExceptionHandler((t, x) -> { System.out.println("died of " + x.getMessage()); dead.countDown(); }); throw new IllegalStateException("task"); } }, 0);
        dead.await();
        for (int i = 0; ; i++)
            try {
                dies.schedule(new Task("z", 1), 10000000);
                Thread.sleep(1);
            } catch (IllegalStateException x) {
                System.out.println(x.getMessage());
                break;
            }
        Exchanger<String> ex = new Exchanger<>();
        Future<String> other = pool.submit(() -> { String got = ""; for (int i = 0; i < 50; i++) got = ex.exchange("b" + i); return got; });
        String mine = "";
        for (int i = 0; i < 50; i++)
            mine = ex.exchange("a" + i);
        System.out.println(mine + " " + other.get());
        try {
            ex.exchange("alone", 10, TimeUnit.MILLISECONDS);
        } catch (TimeoutException x) {
            System.out.println("alone " + x.getMessage());
        }
        Phaser root = new Phaser() { @Override protected boolean onAdvance(int phase, int parties) { order.add("phase " + phase); return phase == 3; } };
        order.clear();
        Phaser[] kids = {new Phaser(root, 2), new Phaser(root, 1)};
        List<Future<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Phaser k = kids[i / 2];
            fs.add(pool.submit(() -> { int n = 0; while (k.arriveAndAwaitAdvance() >= 0) n++; return n; }));
        }
        for (Future<Integer> x : fs)
            System.out.print((x.get() >= 3) + " ");
        System.out.println(order + " " + root.isTerminated() + kids[0].isTerminated() + " " + root.getRegisteredParties());
        System.out.println(new CompletableFuture<String>().completeOnTimeout("late", 5, TimeUnit.MILLISECONDS).get() + " " + new CompletableFuture<String>().orTimeout(5, TimeUnit.MILLISECONDS).handle((v, x) -> x.getClass().getSimpleName()).get() + " " + CompletableFuture.supplyAsync(() -> "delayed", CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS, pool)).get());
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS));
    }
}
