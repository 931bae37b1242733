// Interruption of everything that can be interrupted (JLS 17.2.3, Thread): sleep, wait, join, locks and conditions,
// queues, channels, parks, I/O that does not care; flag before and after; interrupts of threads not started or ended.
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class InterruptShapes {
    interface Act { Object run() throws Exception; }
    /** Runs it in a thread, interrupts that before it begins or while it waits, and tells how it ended. */
    static void t(String what, Act a) throws Exception {
        for (boolean before : new boolean[] {true, false}) {
            String[] end = new String[1];
            Thread[] self = new Thread[1];
            Thread x = new Thread(() -> {
                if (before)
                    Thread.currentThread().interrupt();
                String r;
                try {
                    r = "= " + a.run();
                } catch (Throwable e) {
                    r = e.getClass().getName() + " " + (e instanceof InterruptedException && e.getMessage() == null ? "" : e.getMessage());
                }
                end[0] = r + " flag " + Thread.currentThread().isInterrupted() + Thread.interrupted() + Thread.interrupted();
            });
            x.start();
            if (!before) {
                for (int i = 0; i < 2000 && x.isAlive() && x.getState() != Thread.State.WAITING && x.getState() != Thread.State.TIMED_WAITING; i++)
                    Thread.sleep(0, 500000);
                if (what.startsWith("channel"))
                    Thread.sleep(20);
                x.interrupt();
            }
            x.join(20000);
            System.out.println(what + (before ? " before: " : " during: ") + end[0]);
        }
    }
    public static void main(String[] args) throws Exception {
        Object m = new Object();
        t("sleep", () -> { Thread.sleep(30000); return "slept"; });
        t("unit sleep", () -> { TimeUnit.SECONDS.sleep(30); return "slept"; });
        t("wait", () -> { synchronized (m) { m.wait(); } return "woken"; });
        t("wait with a limit", () -> { synchronized (m) { m.wait(30000, 5); } return "woken"; });
        t("join", () -> { Thread.currentThread().join(30000); return "joined"; });
        t("park", () -> { LockSupport.park(m); return "parked"; });
        t("park for long", () -> { LockSupport.parkNanos(30_000_000_000L); return "parked"; });
        ReentrantLock held = new ReentrantLock();
        held.lock();
        Semaphore none = new Semaphore(0);
        CountDownLatch open = new CountDownLatch(1);
        t("lockInterruptibly", () -> { held.lockInterruptibly(); return "locked"; });
        t("tryLock", () -> held.tryLock());
        t("tryLock with a limit", () -> held.tryLock(30, TimeUnit.SECONDS));
        ReentrantLock own = new ReentrantLock();
        Condition c = own.newCondition();
        t("condition", () -> { own.lock(); try { c.await(); } finally { System.out.print(own.isHeldByCurrentThread() ? "held " : "lost "); own.unlock(); } return "signalled"; });
        t("condition for long", () -> { own.lock(); try { return c.awaitNanos(30_000_000_000L) > 0; } finally { own.unlock(); } });
        t("semaphore", () -> { none.acquire(); return "acquired"; });
        t("semaphore for long", () -> none.tryAcquire(30, TimeUnit.SECONDS));
        t("latch", () -> { open.await(); return "open"; });
        t("barrier", () -> new CyclicBarrier(2).await());
        t("phaser", () -> { Phaser p = new Phaser(2); return p.awaitAdvanceInterruptibly(p.arrive()); });
        t("exchanger", () -> new Exchanger<Object>().exchange(1));
        t("queue take", () -> new LinkedBlockingQueue<>().take());
        t("queue put", () -> { ArrayBlockingQueue<Integer> q = new ArrayBlockingQueue<>(1); q.put(1); q.put(2); return "put"; });
        t("queue poll", () -> new SynchronousQueue<>().poll(30, TimeUnit.SECONDS));
        t("future", () -> new CompletableFuture<>().get());
        t("stamped", () -> { StampedLock s = new StampedLock(); s.writeLock(); return s.readLockInterruptibly(); });
        t("stamped for long", () -> { StampedLock s = new StampedLock(); s.writeLock(); return s.tryWriteLock(30, TimeUnit.SECONDS); });
        t("read lock", () -> { ReentrantReadWriteLock r = new ReentrantReadWriteLock(); Thread w = new Thread(() -> r.writeLock().lock()); w.start(); w.join(); r.readLock().lockInterruptibly(); return "read"; });
        t("executor", () -> { ExecutorService e = Executors.newSingleThreadExecutor(); try { return e.awaitTermination(30, TimeUnit.SECONDS); } finally { e.shutdownNow(); } });
        t("channel pipe", () -> { Pipe p = Pipe.open(); try { return p.source().read(ByteBuffer.allocate(1)); } finally { System.out.print(p.source().isOpen() ? "open " : "closed "); p.sink().close(); } });
        t("channel accept", () -> { try (ServerSocketChannel s = ServerSocketChannel.open().bind(new java.net.InetSocketAddress("127.0.0.1", 0))) { return s.accept(); } });
        t("channel select", () -> { try (Selector s = Selector.open()) { return s.select(30000) + " " + s.isOpen(); } });
        Thread fresh = new Thread(() -> System.out.println("fresh " + Thread.interrupted()));
        fresh.interrupt();
        System.out.println("not started " + fresh.isInterrupted());
        fresh.start();
        fresh.join();
        fresh.interrupt();
        System.out.println("ended " + fresh.isInterrupted());
        Thread spin = new Thread(() -> { long n = 0; do n++; while (!Thread.currentThread().isInterrupted()); System.out.println("spun " + (n > 0)); });
        spin.start();
        Thread.sleep(5);
        spin.interrupt();
        spin.join();
        Thread.currentThread().interrupt();
        synchronized (m) { System.out.println("synchronized ignores it " + Thread.currentThread().isInterrupted()); }
        System.out.println("print ignores it " + Thread.interrupted() + Thread.currentThread().isInterrupted());
        held.unlock();
    }
}
