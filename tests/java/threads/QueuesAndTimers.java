// BlockingQueue of every kind between threads, DelayQueue, SynchronousQueue, LinkedTransferQueue, Timer, scheduled
// executors, Phaser trees: what comes out in which order, where that is fixed.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class QueuesAndTimers {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    record Late(String n, long at) implements Delayed {
        public long getDelay(TimeUnit u) { return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
        public int compareTo(Delayed d) { return Long.compare(at, ((Late) d).at); }
    }
    static String flow(BlockingQueue<Integer> q) throws Exception {
        int n = 150;
        AtomicLong sum = new AtomicLong();
        AtomicInteger disorder = new AtomicInteger();
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int k = i;
            ts[i] = new Thread(() -> {
                try {
                    int last = -1;
                    for (int j = 0; j < n; j++) {
                        if (k < 2) {
                            q.put(j * 2 + k);
                        } else {
                            int v = q.take();
                            sum.addAndGet(v);
                        }
                    }
                } catch (InterruptedException e) {
                    disorder.incrementAndGet();
                }
            });
            ts[i].start();
        }
        for (Thread t : ts)
            t.join();
        return q.getClass().getSimpleName() + " " + sum + " " + q.size() + disorder;
    }
    public static void main(String[] args) throws Exception {
        for (BlockingQueue<Integer> q : List.of(new ArrayBlockingQueue<Integer>(3), new ArrayBlockingQueue<Integer>(1, true), new LinkedBlockingQueue<Integer>(2), new LinkedBlockingDeque<Integer>(4), new PriorityBlockingQueue<Integer>(), new SynchronousQueue<Integer>(), new SynchronousQueue<Integer>(true), new LinkedTransferQueue<Integer>()))
            t("flow", () -> flow(q));
        t("delays", () -> { DelayQueue<Late> q = new DelayQueue<>(); long now = System.nanoTime(); for (int i : new int[] {3, 1, 2}) q.add(new Late("d" + i, now + i * 8_000_000L)); String s = q.peek().n() + " " + q.size() + " "; for (int i = 0; i < 3; i++) s += q.take().n(); return s + q.poll() + q.poll(1, TimeUnit.MILLISECONDS); });
        t("not yet", () -> { DelayQueue<Late> q = new DelayQueue<>(); q.add(new Late("far", System.nanoTime() + 1_000_000_000_000L)); return q.poll() + " " + q.size() + q.poll(2, TimeUnit.MILLISECONDS) + q.drainTo(new ArrayList<>()); });
        t("synchronous", () -> { SynchronousQueue<String> q = new SynchronousQueue<>(); return q.offer("x") + " " + q.poll() + q.size() + q.isEmpty() + q.peek() + q.offer("y", 2, TimeUnit.MILLISECONDS) + q.remainingCapacity() + q.contains("x") + q.iterator().hasNext(); });
        t("transfer", () -> { LinkedTransferQueue<String> q = new LinkedTransferQueue<>(); String s = q.tryTransfer("none") + " " + q.tryTransfer("late", 2, TimeUnit.MILLISECONDS) + q.size(); Thread c = new Thread(() -> { try { q.take(); } catch (InterruptedException e) { } }); c.start(); q.transfer("handed"); c.join(); return s + q.hasWaitingConsumer() + q.getWaitingConsumerCount() + q; });
        t("bounds", () -> { ArrayBlockingQueue<Integer> q = new ArrayBlockingQueue<>(2); return q.offer(1) + "" + q.offer(2) + q.offer(3) + q.offer(4, 1, TimeUnit.MILLISECONDS) + q.remainingCapacity() + q.remove(1) + q + q.drainTo(new ArrayList<>(), 5) + q.poll(); });
        t("full", () -> new LinkedBlockingQueue<>(List.of(1)).remainingCapacity() + " " + new ArrayBlockingQueue<>(1).add(1) + new LinkedBlockingDeque<Integer>(1).offerFirst(1));
        t("full add", () -> { LinkedBlockingDeque<Integer> d = new LinkedBlockingDeque<>(1); d.add(1); d.push(2); return d; });
        t("interrupted put", () -> { ArrayBlockingQueue<Integer> q = new ArrayBlockingQueue<>(1); q.put(1); Thread.currentThread().interrupt(); q.put(2); return 0; });
        t("interrupted take", () -> { Thread.currentThread().interrupt(); return new LinkedBlockingQueue<>().take(); });
        t("drain to itself", () -> { LinkedBlockingQueue<Integer> q = new LinkedBlockingQueue<>(); return q.drainTo(q); });
        t("priority", () -> { PriorityBlockingQueue<String> q = new PriorityBlockingQueue<>(4, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())); q.addAll(List.of("ccc", "a", "bb", "b", "aa")); StringBuilder sb = new StringBuilder(); while (!q.isEmpty()) sb.append(q.take()).append(' '); return sb; });
        t("timer", () -> { Timer tm = new Timer("tm"); StringBuffer sb = new StringBuffer(); CountDownLatch l = new CountDownLatch(4); tm.schedule(new TimerTask() { public void run() { sb.append("one "); l.countDown(); } }, 30); tm.schedule(new TimerTask() { int n; public void run() { sb.append("tick "); l.countDown(); if (++n == 3) cancel(); } }, 0, 5); TimerTask never = new TimerTask() { public void run() { sb.append("never"); } }; tm.schedule(never, 10000); System.out.print(never.cancel() + " " + never.cancel() + tm.purge() + " "); l.await(); tm.cancel(); char[] c = sb.toString().replace(" ", "").toCharArray(); Arrays.sort(c); return new String(c); });
        t("timer cancelled", () -> { Timer tm = new Timer(true); tm.cancel(); tm.schedule(new TimerTask() { public void run() { } }, 1); return 0; });
        t("task twice", () -> { Timer tm = new Timer(true); try { TimerTask k = new TimerTask() { public void run() { } }; tm.schedule(k, 10000); tm.schedule(k, 10000); return 0; } finally { tm.cancel(); } });
        t("negative delay", () -> { Timer tm = new Timer(true); try { tm.schedule(new TimerTask() { public void run() { } }, -1); return 0; } finally { tm.cancel(); } });
        ScheduledThreadPoolExecutor x = new ScheduledThreadPoolExecutor(2);
        t("scheduled", () -> { StringBuffer sb = new StringBuffer(); ScheduledFuture<?> a = x.schedule(() -> sb.append("b"), 12, TimeUnit.MILLISECONDS), b = x.schedule(() -> sb.append("a"), 1, TimeUnit.MILLISECONDS); b.get(); a.get(); return sb.length() + " " + a.isDone() + (a.getDelay(TimeUnit.NANOSECONDS) <= 0); });
        t("at a rate", () -> { CountDownLatch l = new CountDownLatch(4); ScheduledFuture<?> f = x.scheduleAtFixedRate(l::countDown, 0, 2, TimeUnit.MILLISECONDS); l.await(); f.cancel(false); return f.isCancelled() + " " + f.isDone(); });
        t("rate that fails", () -> { int[] n = {0}; ScheduledFuture<?> f = x.scheduleWithFixedDelay(() -> { if (++n[0] == 3) throw new IllegalStateException("third"); }, 0, 1, TimeUnit.MILLISECONDS); try { return f.get(); } catch (ExecutionException e) { return n[0] + " " + e.getCause(); } });
        t("shutdown", () -> { x.schedule(() -> { }, 100, TimeUnit.SECONDS); x.setRemoveOnCancelPolicy(true); int q = x.getQueue().size(); List<Runnable> l = x.shutdownNow(); return q + " " + l.size() + x.awaitTermination(5, TimeUnit.SECONDS) + x.isTerminated(); });
        t("after shutdown", () -> { try { x.execute(() -> { }); return 0; } catch (RejectedExecutionException e) { return "rejected"; } });
        t("phasers", () -> { Phaser root = new Phaser(1), child = new Phaser(root, 2); List<Integer> l = Collections.synchronizedList(new ArrayList<>()); Thread[] ts = new Thread[2]; for (int i = 0; i < 2; i++) (ts[i] = new Thread(() -> { for (int k = 0; k < 3; k++) { int p = child.arriveAndAwaitAdvance(); l.add(p); } child.arriveAndDeregister(); })).start(); for (int k = 0; k < 3; k++) root.arriveAndAwaitAdvance(); for (Thread t : ts) t.join(); Collections.sort(l); return l + " " + root.getPhase() + root.getRegisteredParties() + child.getRegisteredParties() + root.arriveAndDeregister() + root.isTerminated(); });
        t("phaser ends", () -> { Phaser p = new Phaser(1) { @Override protected boolean onAdvance(int phase, int parties) { return phase == 2; } }; StringBuilder sb = new StringBuilder(); while (!p.isTerminated()) sb.append(p.arriveAndAwaitAdvance() < 0 ? "T" : "p"); return sb + " " + (p.getPhase() < 0) + (p.register() < 0); });
        t("phaser misuse", () -> new Phaser(0).arrive());
        t("exchanger times out", () -> new Exchanger<Integer>().exchange(1, 2, TimeUnit.MILLISECONDS));
        t("barrier broken", () -> { CyclicBarrier b = new CyclicBarrier(2); Thread w = new Thread(() -> { try { b.await(); } catch (Exception e) { System.out.print(e.getClass().getSimpleName() + " "); } }); w.start(); while (b.getNumberWaiting() == 0) Thread.sleep(1); w.interrupt(); w.join(); try { return b.await(); } catch (BrokenBarrierException e) { b.reset(); return b.isBroken() + " " + b.getParties(); } });
        t("latch", () -> { CountDownLatch l = new CountDownLatch(2); l.countDown(); boolean a = l.await(1, TimeUnit.MILLISECONDS); l.countDown(); l.countDown(); return a + " " + l.await(0, TimeUnit.SECONDS) + l.getCount(); });
    }
}
