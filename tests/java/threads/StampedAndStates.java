// StampedLock's conversions and optimistic reads; read-write locks' upgrades and downgrades; thread states seen from
// outside in each kind of waiting; lock queries; LockSupport's permits and blockers.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class StampedAndStates {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    interface Waits { void go() throws Exception; }
    static void state(String what, Thread.State wanted, Object release, Waits w) throws Exception {
        Thread x = new Thread(() -> { try { w.go(); } catch (Exception e) { } });
        String s = x.getState() + " ";
        x.start();
        for (int i = 0; i < 4000 && x.getState() != wanted; i++)
            Thread.sleep(0, 500000);
        s += x.getState() + " " + x.isAlive() + " ";
        if (release instanceof Lock l) l.unlock();
        else if (release instanceof Semaphore q) q.release();
        else if (release instanceof CountDownLatch c) c.countDown();
        x.interrupt();
        x.join();
        System.out.println(what + " " + s + x.getState() + " " + x.isAlive());
    }
    public static void main(String[] args) throws Exception {
        StampedLock s = new StampedLock();
        t("write", () -> { long w = s.writeLock(); String r = s.isWriteLocked() + " " + s.isReadLocked() + (s.tryReadLock() == 0) + (s.tryOptimisticRead() == 0) + s.validate(w); s.unlockWrite(w); return r + s.isWriteLocked(); });
        t("optimistic", () -> { long o = s.tryOptimisticRead(); boolean a = s.validate(o); long w = s.writeLock(); boolean b = s.validate(o); s.unlockWrite(w); return a + " " + b + s.validate(o) + s.validate(0); });
        t("reads", () -> { long a = s.readLock(), b = s.readLock(); String r = s.getReadLockCount() + " " + (s.tryWriteLock() == 0) + s.isReadLocked(); s.unlockRead(a); s.unlock(b); return r + s.getReadLockCount(); });
        t("upgrade", () -> { long r = s.readLock(), w = s.tryConvertToWriteLock(r); String x = (w != 0) + " " + s.isWriteLocked(); long d = s.tryConvertToReadLock(w); x += s.isReadLocked(); long o = s.tryConvertToOptimisticRead(d); return x + s.validate(o) + s.getReadLockCount(); });
        t("upgrade of two", () -> { long a = s.readLock(), b = s.readLock(); long w = s.tryConvertToWriteLock(a); s.unlockRead(a); s.unlockRead(b); return w; });
        t("wrong stamp", () -> { long w = s.writeLock(); try { s.unlockWrite(w + 1); return 0; } finally { s.unlock(w); } });
        t("unlock of nothing", () -> { s.unlockRead(5); return 0; });
        t("views", () -> { Lock r = s.asReadLock(), w = s.asWriteLock(); r.lock(); String x = s.getReadLockCount() + " " + w.tryLock(); r.unlock(); return x + w.tryLock() + StampedLock.isWriteLockStamp(1) + s.tryUnlockWrite() + s.tryUnlockRead(); });
        t("views have no conditions", () -> s.asWriteLock().newCondition());
        t("with a limit", () -> { long w = s.writeLock(); try { return s.tryReadLock(2, TimeUnit.MILLISECONDS) + " " + s.tryWriteLock(1, TimeUnit.MILLISECONDS); } finally { s.unlockWrite(w); } });
        int[] pair = new int[2];
        int[] broken = new int[1];
        Thread[] ts = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int k = i;
            (ts[i] = new Thread(() -> { for (int n = 0; n < 400; n++) { if (k == 0) { long w = s.writeLock(); pair[0]++; pair[1]--; s.unlockWrite(w); } else { long o = s.tryOptimisticRead(); int a = pair[0], b = pair[1]; if (!s.validate(o)) { o = s.readLock(); a = pair[0]; b = pair[1]; s.unlockRead(o); } if (a + b != 0) broken[0]++; } } })).start();
        }
        for (Thread x : ts) x.join();
        System.out.println("consistent " + pair[0] + " " + broken[0]);
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock(true);
        t("downgrade", () -> { rw.writeLock().lock(); rw.readLock().lock(); rw.writeLock().unlock(); String x = rw.getReadLockCount() + " " + rw.isWriteLocked() + rw.getReadHoldCount() + rw.writeLock().tryLock(); rw.readLock().unlock(); return x + rw.toString().replaceAll(".*\\[", "["); });
        t("read unlock of nothing", () -> { rw.readLock().unlock(); return 0; });
        t("write unlock of nothing", () -> { rw.writeLock().unlock(); return 0; });
        t("read conditions", () -> rw.readLock().newCondition());
        t("reentrant", () -> { ReentrantLock l = new ReentrantLock(); l.lock(); l.lock(); String x = l.getHoldCount() + " " + l.isHeldByCurrentThread() + l.hasQueuedThreads() + l.isFair() + l.toString().replaceAll(".*\\[", "["); l.unlock(); l.unlock(); return x + l.isLocked() + l.toString().replaceAll(".*\\[", "["); });
        t("unlock of another's", () -> { ReentrantLock l = new ReentrantLock(); Thread x = new Thread(l::lock); x.start(); x.join(); l.unlock(); return 0; });
        t("condition without the lock", () -> { new ReentrantLock().newCondition().signal(); return 0; });
        t("await without the lock", () -> { new ReentrantLock().newCondition().await(); return 0; });
        t("condition of another lock", () -> { ReentrantLock a = new ReentrantLock(); return a.hasWaiters(new ReentrantLock().newCondition()); });
        Object m = new Object();
        CountDownLatch l = new CountDownLatch(1);
        state("running", Thread.State.RUNNABLE, null, () -> { while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait(); });
        state("sleeping", Thread.State.TIMED_WAITING, null, () -> Thread.sleep(60000));
        state("waiting", Thread.State.WAITING, null, () -> { synchronized (m) { m.wait(); } });
        state("waiting for a time", Thread.State.TIMED_WAITING, null, () -> { synchronized (m) { m.wait(60000); } });
        state("joining", Thread.State.WAITING, null, () -> Thread.currentThread().join());
        state("parked", Thread.State.WAITING, null, LockSupport::park);
        state("parked for a time", Thread.State.TIMED_WAITING, null, () -> LockSupport.parkNanos(m, 60_000_000_000L));
        state("latch", Thread.State.WAITING, l, l::await);
        synchronized (m) {
            Thread x = new Thread(() -> { synchronized (m) { } });
            x.start();
            while (x.getState() != Thread.State.BLOCKED) Thread.sleep(1);
            System.out.println("blocked " + x.getState());
        }
        ReentrantLock q = new ReentrantLock();
        q.lock();
        Thread w = new Thread(() -> { q.lock(); q.unlock(); });
        w.start();
        while (!q.hasQueuedThread(w)) Thread.sleep(1);
        while (w.getState() != Thread.State.WAITING) Thread.sleep(1);
        System.out.println("queued " + q.getQueueLength() + " " + q.hasQueuedThreads() + " " + (LockSupport.getBlocker(w) != null));
        q.unlock();
        w.join();
        t("permits", () -> { LockSupport.unpark(Thread.currentThread()); LockSupport.unpark(Thread.currentThread()); LockSupport.park(); long a = System.nanoTime(); LockSupport.parkNanos(3_000_000); return System.nanoTime() - a > 1_000_000; });
        t("unpark null", () -> { LockSupport.unpark(null); LockSupport.parkUntil(0); LockSupport.parkNanos(-5); return LockSupport.getBlocker(Thread.currentThread()); });
    }
}
