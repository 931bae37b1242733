// Many monitors, contended and not, with waits, time-outs, notifications, hash codes taken while locked, and recursion.
import java.util.*;

public class MonitorStress {
    static class Acc {
        int v;
        synchronized void add(int d) { v += d; if ((v & 7) == 0) notifyAll(); }
        synchronized boolean await(int min) throws InterruptedException {
            long end = System.nanoTime() + 5_000_000_000L;
            while (v < min) { if (System.nanoTime() > end) return false; wait(2); }
            return true;
        }
    }

    public static void main(String[] args) throws Exception {
        int nLocks = 200;
        Object[] locks = new Object[nLocks];
        int[] counts = new int[nLocks];
        for (int i = 0; i < nLocks; i++) locks[i] = i % 3 == 0 ? new Object() : i % 3 == 1 ? new int[1] : "lock" + i;
        Thread[] ts = new Thread[4];
        int[] hashBad = new int[1];
        for (int t = 0; t < 4; t++) {
            Random r = new Random(t);
            ts[t] = new Thread(() -> {
                for (int k = 0; k < 1500; k++) {
                    int i = r.nextInt(nLocks);
                    synchronized (locks[i]) {
                        int h = System.identityHashCode(locks[i]);
                        counts[i]++;
                        synchronized (locks[i]) { counts[i]++; }
                        if (k % 100 == 0) try { locks[i].wait(0, 1000); } catch (InterruptedException e) { }
                        if (k % 37 == 0) locks[i].notifyAll();
                        counts[i]--;
                        if (h != System.identityHashCode(locks[i])) hashBad[0]++;
                    }
                    if (k % 200 == 0) Thread.yield();
                }
            });
            ts[t].start();
        }
        for (Thread t : ts) t.join();
        int sum = 0;
        for (int c : counts) sum += c;
        System.out.println(sum + " " + hashBad[0]);
        Acc a = new Acc();
        Thread w = new Thread(() -> {
            try { System.out.println("reached " + a.await(300)); } catch (InterruptedException e) { }
        });
        w.start();
        for (int i = 0; i < 300; i++) a.add(1);
        w.join();
        Object[] forks = new Object[5];
        for (int i = 0; i < 5; i++) forks[i] = new Object();
        int[] meals = new int[5];
        Thread[] ph = new Thread[5];
        for (int i = 0; i < 5; i++) {
            int me = i;
            ph[i] = new Thread(() -> {
                Object f1 = forks[Math.min(me, (me + 1) % 5)], f2 = forks[Math.max(me, (me + 1) % 5)];
                for (int k = 0; k < 200; k++) synchronized (f1) { synchronized (f2) { meals[me]++; } }
            });
            ph[i].start();
        }
        for (Thread t : ph) t.join();
        System.out.println(Arrays.toString(meals));
        Thread[] chain = new Thread[6];
        int[] token = new int[1];
        Object L = new Object();
        for (int i = 0; i < 6; i++) {
            int me = i;
            chain[i] = new Thread(() -> {
                for (int r = 0; r < 15; r++) synchronized (L) {
                    while (token[0] % 6 != me) try { L.wait(); } catch (InterruptedException e) { return; }
                    token[0]++;
                    L.notifyAll();
                }
            });
            chain[i].start();
        }
        for (Thread t : chain) t.join();
        System.out.println(token[0]);
        synchronized (L) {
            Thread b = new Thread(() -> { synchronized (L) { token[0] = -1; } });
            b.start();
            while (b.getState() != Thread.State.BLOCKED) Thread.sleep(1);
            System.out.println(b.getState() + " " + token[0]);
            L.wait(30);
            b.join(100);
            System.out.println(token[0]);
        }
        int deep = rec(L, 500);
        System.out.println(deep + " " + Thread.holdsLock(L));
    }

    static int rec(Object l, int n) { synchronized (l) { return n == 0 ? 0 : 1 + rec(l, n - 1); } }
}
