// wait, notify, notifyAll: ping-pong, bounded buffer, timed waits, nested monitors are fully released.
import java.util.*;

public class WaitNotify {
    static class Buffer {
        final int[] d = new int[3];
        int n, in, out;
        synchronized void put(int v) throws InterruptedException {
            while (n == d.length) wait();
            d[in] = v;
            in = (in + 1) % d.length;
            n++;
            notifyAll();
        }
        synchronized int take() throws InterruptedException {
            while (n == 0) wait();
            int v = d[out];
            out = (out + 1) % d.length;
            n--;
            notifyAll();
            return v;
        }
    }

    static int turn;
    static final Object L = new Object();

    public static void main(String[] args) throws Exception {
        StringBuffer log = new StringBuffer();
        Thread[] pp = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int me = i;
            pp[i] = new Thread(() -> {
                for (int k = 0; k < 20; k++) synchronized (L) {
                    while (turn % 3 != me) try { L.wait(); } catch (InterruptedException e) { return; }
                    log.append((char) ('a' + me));
                    turn++;
                    L.notifyAll();
                }
            });
            pp[i].start();
        }
        for (Thread t : pp) t.join();
        System.out.println(log);
        Buffer b = new Buffer();
        long[] sums = new long[2];
        Thread[] ps = new Thread[2], cs = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int id = i;
            ps[i] = new Thread(() -> {
                try { for (int k = 0; k < 200; k++) b.put(id * 1000 + k); } catch (InterruptedException e) { }
            });
            cs[i] = new Thread(() -> {
                try { for (int k = 0; k < 200; k++) sums[id] += b.take(); } catch (InterruptedException e) { }
            });
        }
        for (int i = 0; i < 2; i++) { ps[i].start(); cs[i].start(); }
        for (int i = 0; i < 2; i++) { ps[i].join(); cs[i].join(); }
        System.out.println(sums[0] + sums[1] + " " + b.n);
        long t0 = System.nanoTime();
        synchronized (L) { L.wait(20); }
        System.out.println(System.nanoTime() - t0 > 15_000_000);
        boolean[] go = new boolean[1];
        Thread w = new Thread(() -> {
            synchronized (L) {
                synchronized (L) {
                    while (!go[0]) try { L.wait(); } catch (InterruptedException e) { System.out.println("int"); }
                    System.out.println("woken holding " + Thread.holdsLock(L));
                }
            }
        });
        w.start();
        while (w.getState() != Thread.State.WAITING) Thread.sleep(1);
        synchronized (L) {
            System.out.println("main got the lock although it was held twice");
            go[0] = true;
            L.notify();
        }
        w.join();
        int[] count = new int[1];
        Thread[] many = new Thread[5];
        for (int i = 0; i < 5; i++) {
            many[i] = new Thread(() -> {
                synchronized (count) {
                    try { count[0]++; count.wait(); count[0] += 10; } catch (InterruptedException e) { }
                }
            });
            many[i].start();
        }
        while (true) { synchronized (count) { if (count[0] == 5) break; } Thread.sleep(1); }
        synchronized (count) { count.notify(); count.notify(); }
        while (true) { synchronized (count) { if (count[0] == 25) break; } Thread.sleep(1); }
        Thread.sleep(5);
        synchronized (count) { System.out.println(count[0]); count.notifyAll(); }
        for (Thread t : many) t.join();
        System.out.println(count[0]);
        Object o = new Object();
        synchronized (o) { o.notify(); o.wait(1); o.wait(0, 1); }
        System.out.println("done");
    }
}
