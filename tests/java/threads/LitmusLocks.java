// Locks as the only order (JLS 17.1, 17.4.5): plain data under monitors, ReentrantLock, semaphores and barriers; nested
// monitors taken in order; a bounded buffer, readers and writers, the dining philosophers; sums must come out.
import java.util.ArrayDeque;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class LitmusLocks {
    interface Body { void run(int k) throws Exception; }
    static void threads(String name, int n, Body body) throws InterruptedException {
        Thread[] ts = new Thread[n];
        for (int i = 0; i < n; i++) {
            int k = i;
            ts[i] = new Thread(() -> {
                try {
                    body.run(k);
                } catch (Exception e) {
                    System.out.println(name + " " + e);
                }
            });
            ts[i].start();
        }
        for (Thread t : ts)
            t.join();
    }
    static long sum;
    static int inside, most;
    public static void main(String[] args) throws Exception {
        Object m = new Object();
        threads("monitor", 4, k -> { for (int i = 0; i < 2000; i++) synchronized (m) { inside++; if (inside != 1) most = 99; sum += k; inside--; } });
        System.out.println("monitor " + sum + " " + most);
        sum = 0;
        ReentrantLock fair = new ReentrantLock(true), unfair = new ReentrantLock();
        threads("locks", 3, k -> {
            for (int i = 0; i < 300; i++) {
                ReentrantLock l = i % 2 == 0 ? fair : unfair;
                l.lock();
                try {
                    unfair.lock();
                    try { sum += l.getHoldCount(); } finally { unfair.unlock(); }
                } finally {
                    l.unlock();
                }
            }
        });
        System.out.println("locks " + sum + " " + fair.isLocked() + unfair.isLocked());
        sum = 0;
        Semaphore s = new Semaphore(2);
        threads("semaphore", 4, k -> {
            for (int i = 0; i < 200; i++) {
                s.acquire();
                synchronized (m) { most = Math.max(most, ++inside); }
                Thread.yield();
                synchronized (m) { inside--; sum++; }
                s.release();
            }
        });
        System.out.println("semaphore " + sum + " " + (most <= 2) + " " + s.availablePermits());
        ArrayDeque<Integer> buffer = new ArrayDeque<>();
        long[] got = new long[4];
        threads("buffer", 4, k -> {
            for (int i = 1; i <= 800; i++) {
                synchronized (buffer) {
                    if (k < 2) {
                        while (buffer.size() == 5) buffer.wait();
                        buffer.add(i * (k + 1));
                    } else {
                        while (buffer.isEmpty()) buffer.wait();
                        got[k] += buffer.poll();
                    }
                    buffer.notifyAll();
                }
            }
        });
        System.out.println("buffer " + (got[2] + got[3]) + " " + buffer.size());
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        int[] pair = new int[2];
        int[] broken = new int[4];
        threads("readers", 4, k -> {
            for (int i = 0; i < 300; i++) {
                if (k == 0) {
                    rw.writeLock().lock();
                    pair[0]++;
                    if (i % 50 == 0) Thread.yield();
                    pair[1]++;
                    rw.writeLock().unlock();
                } else {
                    rw.readLock().lock();
                    if (pair[0] != pair[1]) broken[k]++;
                    rw.readLock().unlock();
                }
            }
        });
        System.out.println("readers " + broken[1] + broken[2] + broken[3] + " " + pair[0]);
        Object[] forks = new Object[5];
        for (int i = 0; i < 5; i++) forks[i] = new Object();
        int[] meals = new int[5];
        threads("philosophers", 5, k -> {
            for (int i = 0; i < 200; i++) {
                Object first = forks[Math.min(k, (k + 1) % 5)], second = forks[Math.max(k, (k + 1) % 5)];
                synchronized (first) { synchronized (second) { meals[k]++; } }
            }
        });
        System.out.println("meals " + meals[0] + meals[1] + meals[2] + meals[3] + meals[4]);
        CyclicBarrier bar = new CyclicBarrier(3, () -> sum += 1000);
        sum = 0;
        int[] steps = new int[3];
        threads("barrier", 3, k -> {
            for (int i = 0; i < 60; i++) {
                steps[k]++;
                bar.await();
                if (steps[0] != steps[1] || steps[1] != steps[2]) broken[0]++;
                bar.await();
            }
        });
        System.out.println("barrier " + sum + " " + broken[0] + " " + steps[0]);
        Exchanger<Integer> ex = new Exchanger<>();
        threads("exchanger", 2, k -> { int v = k * 100; for (int i = 0; i < 101; i++) v = ex.exchange(v + 1); got[k] = v; });
        System.out.println("exchanged " + (got[0] + got[1]));
    }
}
