// Thread.interrupt while sleeping, waiting, joining, parked, blocked, running; the interrupted flag.
import java.util.concurrent.locks.*;
import java.util.concurrent.*;

public class Interrupts {
    interface Body { void run() throws Exception; }

    static void drive(String name, Thread.State st, Body b) throws Exception {
        Thread t = new Thread(() -> {
            try {
                b.run();
                System.out.println(name + " returned, flag " + Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                System.out.println(name + " InterruptedException " + e.getMessage() + ", flag " + Thread.currentThread()
                        .isInterrupted());
            } catch (Exception e) {
                System.out.println(name + " " + e);
            }
        });
        t.start();
        while (t.getState() != st) Thread.sleep(1);
        t.interrupt();
        t.join();
    }

    public static void main(String[] args) throws Exception {
        Object o = new Object();
        drive("sleep", Thread.State.TIMED_WAITING, () -> Thread.sleep(100000));
        drive("wait", Thread.State.WAITING, () -> { synchronized (o) { o.wait(); } });
        drive("timed wait", Thread.State.TIMED_WAITING, () -> { synchronized (o) { o.wait(100000); } });
        Thread never = new Thread(() -> LockSupport.park());
        never.setDaemon(true);
        never.start();
        drive("join", Thread.State.WAITING, () -> never.join());
        drive("park", Thread.State.WAITING, () -> LockSupport.park());
        drive("parkNanos", Thread.State.TIMED_WAITING, () -> LockSupport.parkNanos(100_000_000_000L));
        drive("latch", Thread.State.WAITING, () -> new CountDownLatch(1).await());
        drive("queue", Thread.State.WAITING, () -> new LinkedBlockingQueue<Integer>().take());
        drive("semaphore", Thread.State.TIMED_WAITING, () -> new Semaphore(0).tryAcquire(100, TimeUnit.SECONDS));
        ReentrantLock l = new ReentrantLock();
        l.lock();
        drive("lockInterruptibly", Thread.State.WAITING, () -> l.lockInterruptibly());
        l.unlock();
        Condition c = l.newCondition();
        drive("condition", Thread.State.WAITING, () -> {
            l.lock();
            try { c.await(); } finally { l.unlock(); }
        });
        drive("exchange", Thread.State.WAITING, () -> new Exchanger<Integer>().exchange(1));
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " "
                + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            System.out.println("immediately " + Thread.currentThread().isInterrupted());
        }
        Thread.currentThread().interrupt();
        try {
            synchronized (o) { o.wait(10); }
        } catch (InterruptedException e) {
            System.out.println("immediately " + Thread.currentThread().isInterrupted());
        }
        Thread.currentThread().interrupt();
        LockSupport.park();
        System.out.println("park returns at once, flag " + Thread.interrupted());
        Thread spin = new Thread(() -> {
            long n = 0;
            while (!Thread.currentThread().isInterrupted()) n++;
            System.out.println("spin saw it");
        });
        spin.start();
        Thread.sleep(5);
        spin.interrupt();
        spin.join();
        System.out.println(spin.isInterrupted());
        synchronized (o) {
            Thread blocked = new Thread(() -> {
                synchronized (o) {
                    System.out.println("blocked got lock, flag " + Thread.currentThread().isInterrupted());
                }
            });
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) Thread.sleep(1);
            blocked.interrupt();
            Thread.sleep(5);
            System.out.println(blocked.getState());
            o.wait(1);
            while (blocked.isAlive()) o.wait(1);
        }
        new Thread(() -> { }).interrupt();
        Thread pre = new Thread(() -> System.out.println("flag before start is " + Thread.currentThread()
                .isInterrupted()));
        pre.interrupt();
        pre.start();
        pre.join();
        LockSupport.unpark(never);
        never.join();
    }
}
