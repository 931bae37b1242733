// ReentrantLock, Condition, ReentrantReadWriteLock, StampedLock, LockSupport.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class Locks {
    static Thread go(Callable<?> c) {
        Thread t = new Thread(() -> { try { c.call(); } catch (Exception e) { System.out.println(e); } });
        t.start();
        return t;
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock l = new ReentrantLock();
        int[] n = new int[1];
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) ts[i] = go(() -> {
            for (int k = 0; k < 1000; k++) {
                l.lock();
                try {
                    n[0]++;
                    if (k % 100 == 0) { l.lock(); n[0]++; l.unlock(); }
                } finally {
                    l.unlock();
                }
            }
            return null;
        });
        for (Thread t : ts) t.join();
        System.out.println(n[0] + " " + l.isLocked() + l.getHoldCount() + l.isFair());
        try { l.unlock(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        l.lock();
        System.out.println(l.isHeldByCurrentThread() + " " + l.tryLock() + l.getHoldCount());
        boolean[] other = new boolean[2];
        Thread o = go(() -> { other[0] = l.tryLock(); other[1] = l.tryLock(2, TimeUnit.MILLISECONDS); return null; });
        o.join();
        System.out.println(other[0] + " " + other[1]);
        l.unlock();
        l.unlock();
        Condition full = l.newCondition(), empty = l.newCondition();
        ArrayDeque<Integer> q = new ArrayDeque<>();
        long[] sum = new long[1];
        Thread prod = go(() -> {
            for (int i = 1; i <= 300; i++) {
                l.lock();
                try {
                    while (q.size() == 4) full.await();
                    q.add(i);
                    empty.signal();
                } finally {
                    l.unlock();
                }
            }
            return null;
        }), cons = go(() -> {
            for (int i = 1; i <= 300; i++) {
                l.lock();
                try {
                    while (q.isEmpty()) empty.await();
                    sum[0] += q.poll();
                    full.signal();
                } finally {
                    l.unlock();
                }
            }
            return null;
        });
        prod.join();
        cons.join();
        System.out.println(sum[0]);
        try { full.await(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        try { full.signal(); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        l.lock();
        System.out.println(full.await(2, TimeUnit.MILLISECONDS) + " " + (full.awaitNanos(1000000) <= 0));
        l.unlock();
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.readLock().lock();
        rw.readLock().lock();
        System.out.println(rw.getReadLockCount() + " " + rw.getReadHoldCount() + rw.writeLock().tryLock());
        Thread rd = go(() -> {
            System.out.println(rw.readLock().tryLock() + " " + rw.writeLock().tryLock());
            rw.readLock().unlock();
            return null;
        });
        rd.join();
        rw.readLock().unlock();
        rw.readLock().unlock();
        rw.writeLock().lock();
        rw.readLock().lock();
        rw.writeLock().unlock();
        System.out.println(rw.isWriteLocked() + " " + rw.getReadLockCount());
        rw.readLock().unlock();
        Map<Integer, Integer> m = new HashMap<>();
        Thread[] rs = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int id = i;
            rs[i] = go(() -> {
                for (int k = 0; k < 200; k++) if (id == 0) {
                    rw.writeLock().lock();
                    m.put(k, k);
                    rw.writeLock().unlock();
                } else {
                    rw.readLock().lock();
                    try { if (m.size() > 200) System.out.println("bad"); } finally { rw.readLock().unlock(); }
                }
                return null;
            });
        }
        for (Thread t : rs) t.join();
        System.out.println(m.size());
        StampedLock s = new StampedLock();
        long st = s.tryOptimisticRead();
        System.out.println(s.validate(st));
        long w = s.writeLock();
        System.out.println(s.validate(st) + " " + s.isWriteLocked() + s.tryReadLock());
        s.unlockWrite(w);
        long r = s.readLock();
        long up = s.tryConvertToWriteLock(r);
        System.out.println((up != 0) + " " + s.isWriteLocked());
        s.unlock(up);
        try { s.unlockRead(1); } catch (IllegalMonitorStateException e) { System.out.println(e); }
        Thread pk = new Thread(() -> {
            LockSupport.park("blocker");
            System.out.println("unparked");
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            LockSupport.parkNanos(1000);
            System.out.println("permit used");
        });
        LockSupport.unpark(pk);
        pk.start();
        while (pk.getState() != Thread.State.WAITING) Thread.sleep(1);
        System.out.println(LockSupport.getBlocker(pk));
        LockSupport.unpark(pk);
        pk.join();
    }
}
