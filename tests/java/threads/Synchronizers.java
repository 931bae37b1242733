// CountDownLatch, CyclicBarrier, Semaphore, Phaser, Exchanger.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Synchronizers {
    static Thread go(Callable<?> c) {
        Thread t = new Thread(() -> { try { c.call(); } catch (Exception e) { System.out.println(e); } });
        t.start();
        return t;
    }

    static void joinAll(List<Thread> l) throws Exception { for (Thread t : l) t.join(); }

    public static void main(String[] args) throws Exception {
        CountDownLatch start = new CountDownLatch(1), done = new CountDownLatch(5);
        AtomicInteger n = new AtomicInteger();
        for (int i = 0; i < 5; i++) go(() -> {
            start.await();
            n.incrementAndGet();
            done.countDown();
            return null;
        });
        System.out.println(n.get() + " " + done.getCount() + done.await(1, TimeUnit.MILLISECONDS));
        start.countDown();
        done.await();
        System.out.println(n.get() + " " + done.getCount());
        List<Integer> phases = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger sum = new AtomicInteger();
        CyclicBarrier bar = new CyclicBarrier(3, () -> phases.add(sum.get()));
        List<Thread> ts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int k = i + 1;
            ts.add(go(() -> {
                for (int r = 0; r < 4; r++) { sum.addAndGet(k); bar.await(); }
                return null;
            }));
        }
        joinAll(ts);
        System.out.println(phases + " " + bar.getParties() + bar.getNumberWaiting() + bar.isBroken());
        CyclicBarrier br = new CyclicBarrier(2);
        Thread w = go(() -> {
            try { br.await(); } catch (BrokenBarrierException e) { System.out.println("broken"); }
            return null;
        });
        while (br.getNumberWaiting() == 0) Thread.sleep(1);
        br.reset();
        w.join();
        try {
            br.await(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout " + br.isBroken());
        }
        Semaphore s = new Semaphore(2, true);
        AtomicInteger in = new AtomicInteger(), max = new AtomicInteger();
        ts.clear();
        for (int i = 0; i < 6; i++) ts.add(go(() -> {
            s.acquire();
            max.accumulateAndGet(in.incrementAndGet(), Math::max);
            Thread.sleep(2);
            in.decrementAndGet();
            s.release();
            return null;
        }));
        joinAll(ts);
        System.out.println((max.get() <= 2) + " " + s.availablePermits() + s.tryAcquire(3) + s.tryAcquire(2)
                + s.tryAcquire() + s.drainPermits() + s.isFair());
        s.release(5);
        System.out.println(s.availablePermits() + " " + s.drainPermits());
        Phaser p = new Phaser(1);
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        ts.clear();
        for (int i = 0; i < 3; i++) {
            p.register();
            ts.add(go(() -> {
                for (int r = 0; r < 3; r++) { log.add("p" + r); p.arriveAndAwaitAdvance(); }
                p.arriveAndDeregister();
                return null;
            }));
        }
        for (int r = 0; r < 3; r++) p.arriveAndAwaitAdvance();
        p.arriveAndDeregister();
        joinAll(ts);
        System.out.println(log + " " + p.isTerminated() + p.getRegisteredParties());
        Exchanger<String> x = new Exchanger<>();
        String[] got = new String[2];
        Thread e1 = go(() -> got[0] = x.exchange("from1")), e2 = go(() -> got[1] = x.exchange("from2"));
        e1.join();
        e2.join();
        System.out.println(Arrays.toString(got));
        try { x.exchange("q", 1, TimeUnit.MILLISECONDS); } catch (TimeoutException e) { System.out.println(e); }
        for (Callable<?> c : List.<Callable<?>>of(() -> new CountDownLatch(-1), () -> new CyclicBarrier(0), () -> {
            s.release(-1);
            return 0;
        }, () -> new Phaser(-1))) try { c.call(); } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
