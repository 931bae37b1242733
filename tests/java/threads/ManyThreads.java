// A few hundred short threads and fifty threads waiting at once.
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class ManyThreads {
    public static void main(String[] args) throws Exception {
        AtomicInteger n = new AtomicInteger();
        for (int r = 0; r < 10; r++) {
            Thread[] t = new Thread[20];
            for (int i = 0; i < 20; i++) { t[i] = new Thread(n::incrementAndGet); t[i].start(); }
            for (Thread x : t) x.join();
        }
        System.out.println(n);
        CountDownLatch in = new CountDownLatch(50), go = new CountDownLatch(1);
        Thread[] t = new Thread[50];
        for (int i = 0; i < 50; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                int local = k * k;
                in.countDown();
                try { go.await(); } catch (InterruptedException e) { }
                n.addAndGet(local);
            });
            t[i].start();
        }
        in.await();
        System.out.println(Thread.activeCount());
        go.countDown();
        for (Thread x : t) x.join();
        System.out.println(n + " " + Thread.activeCount());
        Thread[] chain = new Thread[30];
        for (int i = 0; i < 30; i++) {
            Thread prev = i == 0 ? Thread.currentThread() : chain[i - 1];
            int k = i;
            chain[i] = new Thread(() -> {
                try { if (k > 0) prev.join(); } catch (InterruptedException e) { }
                n.updateAndGet(x -> x * 3 % 1000003 + k);
            });
        }
        for (int i = 0; i < 30; i++) chain[i].start();
        for (Thread x : chain) x.join();
        System.out.println(n);
    }
}
