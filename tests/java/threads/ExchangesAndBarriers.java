// CyclicBarrier broken in every way, CountDownLatch and Semaphore limits, LinkedTransferQueue, DelayQueue, SynchronousQueue
// fairness, locks that are timed, interrupted and conditioned, StampedLock misuse: what each returns or throws.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ExchangesAndBarriers {
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (ExecutionException x) { e = "!!" + x.getCause(); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-f]+", "@")); }
    static final ExecutorService POOL = Executors.newCachedThreadPool();
    static void waiting(Thread t) throws InterruptedException { while (t.getState() != Thread.State.WAITING && t.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1); }
    public static void main(String[] args) throws Exception {
        StringBuffer order = new StringBuffer();
        CyclicBarrier b = new CyclicBarrier(3, () -> order.append('|'));
        List<Future<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < 3; i++) fs.add(POOL.submit(() -> { int s = 0; for (int k = 0; k < 20; k++) { order.append('.'); s += b.await(); } return s; }));
        int sum = 0; for (Future<Integer> f : fs) sum += f.get();
        System.out.println(order.toString().replaceAll("\\.\\.\\.\\|", "x") + " " + sum + b.isBroken() + b.getNumberWaiting() + b.getParties());
        ask("barrier timed out", () -> b.await(10, TimeUnit.MILLISECONDS)); ask("then broken", () -> b.isBroken() + " " + b.getNumberWaiting()); ask("await broken", b::await); b.reset();
        Future<Object> other = POOL.submit(() -> b.await()); while (b.getNumberWaiting() == 0) Thread.sleep(1); b.reset(); ask("reset under a waiter", other::get);
        ask("interrupted barrier", () -> { Thread.currentThread().interrupt(); return b.await(); }); ask("flag", () -> Thread.interrupted() + " " + b.isBroken());
        CyclicBarrier bad = new CyclicBarrier(1, () -> { throw new IllegalStateException("action"); }); ask("failing action", bad::await); ask("after it", () -> bad.isBroken()); ask("no parties", () -> new CyclicBarrier(0));
        CountDownLatch l = new CountDownLatch(2); l.countDown(); ask("latch", () -> l.await(5, TimeUnit.MILLISECONDS) + " " + l.getCount()); l.countDown(); l.countDown(); ask("latch open", () -> { l.await(); return l + "" + l.getCount(); }); ask("negative latch", () -> new CountDownLatch(-1));
        Semaphore s = new Semaphore(2, true); s.acquire(); ask("semaphore", () -> s.tryAcquire(2) + " " + s.tryAcquire() + s.availablePermits() + s.tryAcquire(5, TimeUnit.MILLISECONDS) + s.isFair()); s.release(5); ask("more than at first", () -> s.drainPermits() + " " + s.availablePermits()); ask("negative", () -> { s.acquire(-1); return 0; }); ask("minus", () -> { Semaphore m = new Semaphore(-2); m.release(3); return m.tryAcquire() + " " + m; }); ask("overflow", () -> { Semaphore m = new Semaphore(Integer.MAX_VALUE); m.release(); return 0; });
        LinkedTransferQueue<String> tq = new LinkedTransferQueue<>(); Future<String> taker = POOL.submit(() -> tq.take()); while (!tq.hasWaitingConsumer()) Thread.sleep(1); ask("transfer", () -> tq.getWaitingConsumerCount() + " " + tq.tryTransfer("x") + taker.get() + tq.tryTransfer("y") + tq.tryTransfer("z", 5, TimeUnit.MILLISECONDS) + tq.size());
        class D implements Delayed { final long at; final String n; D(String n, long ms) { this.n = n; at = System.nanoTime() + ms * 1_000_000; } public long getDelay(TimeUnit u) { return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); } public int compareTo(Delayed o) { return Long.compare(at, ((D) o).at); } }
        D later = new D("later", 3_600_000); DelayQueue<D> dq = new DelayQueue<>(List.of(later, new D("a", -5))); ask("delays", () -> { String first = dq.poll().n + dq.poll(); dq.add(new D("b", 30)); String second = dq.take().n + dq.size(); dq.remove(later); dq.add(new D("c", 30)); return first + second + dq.take().n + dq.poll(5, TimeUnit.MILLISECONDS); });
        SynchronousQueue<Integer> sq = new SynchronousQueue<>(true); ask("synchronous", () -> sq.offer(1) + " " + sq.poll() + sq.size() + sq.iterator().hasNext() + sq.remainingCapacity() + sq.offer(1, 5, TimeUnit.MILLISECONDS)); Future<Integer> got = POOL.submit(sq::take); sq.put(7); ask("handed over", got::get);
        ReentrantLock lock = new ReentrantLock(); Condition c = lock.newCondition();
        ask("unlock without", () -> { lock.unlock(); return 0; }); ask("signal without", () -> { c.signal(); return 0; }); ask("await without", () -> { c.await(); return 0; });
        lock.lock(); lock.lock(); ask("holds", () -> lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + POOL.submit(() -> lock.tryLock() + "" + lock.tryLock(5, TimeUnit.MILLISECONDS)).get() + lock.toString().contains("main")); ask("timed condition", () -> c.await(5, TimeUnit.MILLISECONDS) + " " + (c.awaitNanos(1_000_000) <= 0) + c.awaitUntil(new Date(0)) + lock.getHoldCount());
        Future<Object> intr = POOL.submit(() -> { lock.lockInterruptibly(); return "locked"; }); while (!lock.hasQueuedThreads()) Thread.sleep(1); intr.cancel(true); while (lock.hasQueuedThreads()) Thread.sleep(1); ask("cancelled", intr::get); lock.unlock(); lock.unlock(); ask("free", () -> lock.isLocked() + " " + lock.getQueueLength());
        ask("condition of another", () -> { ReentrantLock m = new ReentrantLock(); return m.hasWaiters(c); });
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock(); rw.readLock().lock(); ask("upgrade", () -> rw.writeLock().tryLock() + " " + rw.getReadLockCount() + rw.getReadHoldCount()); rw.readLock().unlock(); rw.writeLock().lock(); rw.readLock().lock(); rw.writeLock().unlock(); ask("downgrade", () -> rw.isWriteLocked() + " " + rw.getReadLockCount()); rw.readLock().unlock(); ask("too often", () -> { rw.readLock().unlock(); return 0; }); ask("read condition", () -> rw.readLock().newCondition());
        StampedLock st = new StampedLock(); long r = st.readLock(), r2 = st.readLock(); ask("stamps", () -> st.tryConvertToWriteLock(r) + " " + st.getReadLockCount() + st.isWriteLocked() + (st.tryOptimisticRead() != 0) + st.tryWriteLock()); st.unlockRead(r2); long w = st.tryConvertToWriteLock(r); ask("converted", () -> (w != 0) + " " + st.isWriteLocked() + st.tryOptimisticRead() + st.validate(r)); ask("wrong stamp", () -> { st.unlockRead(w); return 0; }); st.unlock(w); ask("twice", () -> { st.unlockWrite(w); return 0; }); ask("zero", () -> { st.unlock(0); return 0; }); ask("views", () -> st.asReadLock().tryLock() + " " + st.tryUnlockRead() + st.tryUnlockWrite());
        Thread parked = new Thread(() -> { LockSupport.park("blocker"); order.append("P"); }); parked.start(); waiting(parked); ask("parked", () -> LockSupport.getBlocker(parked) + " " + parked.getState()); LockSupport.unpark(parked); parked.join(); LockSupport.unpark(Thread.currentThread()); LockSupport.unpark(Thread.currentThread()); LockSupport.park(); ask("one permit", () -> { long t = System.nanoTime(); LockSupport.parkNanos(3_000_000); return System.nanoTime() - t > 2_000_000 || true; }); ask("interrupted park", () -> { Thread.currentThread().interrupt(); LockSupport.park(); return Thread.interrupted(); });
        POOL.shutdown(); System.out.println(POOL.awaitTermination(5, TimeUnit.SECONDS));
    }
}
