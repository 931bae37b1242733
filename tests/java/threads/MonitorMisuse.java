// Monitors used wrongly or oddly (JLS 17.1, 17.2; Object): wait and notify without the monitor, negative times, interrupts
// before, during and after, nested depths given back, locks on classes, strings, boxes and arrays, exceptions on the way.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class MonitorMisuse {
    interface Act { void run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            a.run();
            System.out.println(what + ": fine");
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getSimpleName() + " " + t.getMessage() + " " + t.getStackTrace()[0].getMethodName());
        }
    }
    static synchronized int depth(int n) { return n == 0 ? (Thread.holdsLock(MonitorMisuse.class) ? 1 : 0) : depth(n - 1) + 1; }
    synchronized void fail(int n) { if (n == 0) throw new IllegalStateException("deep"); fail(n - 1); }
    static void awaitState(Thread t, Thread.State s) throws InterruptedException { while (t.getState() != s) Thread.sleep(1); }
    public static void main(String[] args) throws Throwable {
        Object o = new Object();
        Object[] locks = {o, "string", 5, int.class, new int[0], Thread.currentThread(), new ArrayList<>(), MonitorMisuse.class, Thread.State.NEW, (Runnable) () -> { }};
        for (Object l : locks) {
            String n = l.getClass().getSimpleName().replaceAll("\\$.*", "");
            ask("notify " + n, l::notify);
            ask("notifyAll " + n, l::notifyAll);
            ask("wait " + n, l::wait);
            ask("wait 1 " + n, () -> l.wait(1));
            ask("inside " + n, () -> { synchronized (l) { l.notify(); l.notifyAll(); l.wait(1); l.wait(0, 1); if (!Thread.holdsLock(l)) throw new Error(); } if (Thread.holdsLock(l)) throw new Error(); });
        }
        ask("negative", () -> o.wait(-1));
        ask("nanoseconds", () -> o.wait(1, 1_000_000));
        ask("negative nanoseconds", () -> o.wait(1, -1));
        ask("negative inside", () -> { synchronized (o) { o.wait(-1); } });
        ask("null", () -> { Object n = null; synchronized (n) { System.out.println("never"); } });
        ask("null wait", () -> { Object n = null; n.wait(); });
        ask("holdsLock of null", () -> Thread.holdsLock(null));
        ask("interrupted before", () -> { Thread.currentThread().interrupt(); synchronized (o) { o.wait(1000); } });
        System.out.println(Thread.interrupted());
        ask("interrupted before, without the monitor", () -> { Thread.currentThread().interrupt(); o.wait(1000); });
        System.out.println(Thread.interrupted());
        ask("interrupted before, negative", () -> { Thread.currentThread().interrupt(); synchronized (o) { o.wait(-5); } });
        System.out.println(Thread.interrupted());
        ask("depth", () -> { if (depth(1000) != 1001) throw new Error(); });
        ask("thrown through", () -> { MonitorMisuse m = new MonitorMisuse(); try { m.fail(50); } finally { if (Thread.holdsLock(m)) throw new Error("still"); } });
        // wait gives back all levels and takes them again.
        int[] level = new int[1];
        Thread notifier = new Thread(() -> { synchronized (o) { level[0] = 7; o.notify(); } });
        synchronized (o) {
            synchronized (o) {
                synchronized (o) {
                    notifier.start();
                    while (level[0] == 0)
                        o.wait();
                }
                System.out.println("levels " + level[0] + Thread.holdsLock(o));
            }
            System.out.println(Thread.holdsLock(o));
        }
        System.out.println(Thread.holdsLock(o));
        notifier.join();
        // Another thread's monitor.
        CountDownLatch has = new CountDownLatch(1), may = new CountDownLatch(1);
        Thread owner = new Thread(() -> { synchronized (o) { has.countDown(); try { may.await(); } catch (InterruptedException e) { } } });
        owner.start();
        has.await();
        ask("notify while another has it", o::notify);
        ask("wait while another has it", o::wait);
        System.out.println(Thread.holdsLock(o));
        Thread blocked = new Thread(() -> { synchronized (o) { System.out.println("blocked got it, interrupted " + Thread.currentThread().isInterrupted()); } });
        blocked.start();
        awaitState(blocked, Thread.State.BLOCKED);
        blocked.interrupt();
        Thread.sleep(5);
        System.out.println(blocked.getState() + " " + blocked.isInterrupted());
        may.countDown();
        blocked.join();
        owner.join();
        // A waiter that is interrupted must take the monitor before it throws.
        AtomicReference<String> end = new AtomicReference<>();
        Thread waiter = new Thread(() -> { synchronized (o) { try { o.wait(); end.set("notified"); } catch (InterruptedException e) { end.set("interrupted " + Thread.holdsLock(o) + Thread.currentThread().isInterrupted() + e.getMessage()); } } });
        waiter.start();
        awaitState(waiter, Thread.State.WAITING);
        synchronized (o) {
            waiter.interrupt();
            Thread.sleep(5);
            System.out.println("meanwhile " + end.get());
            awaitState(waiter, Thread.State.BLOCKED);
        }
        waiter.join();
        System.out.println(end);
        // One notify wakes one; notifyAll all; a notify with nobody waiting is lost.
        synchronized (o) { o.notify(); o.notifyAll(); }
        AtomicInteger woken = new AtomicInteger();
        Thread[] ts = new Thread[6];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> { synchronized (o) { try { o.wait(); } catch (InterruptedException e) { } woken.incrementAndGet(); } });
            ts[i].start();
            awaitState(ts[i], Thread.State.WAITING);
        }
        for (int i = 1; i <= 3; i++) {
            synchronized (o) { o.notify(); }
            while (woken.get() < i) Thread.sleep(1);
            Thread.sleep(3);
            System.out.print(woken.get() + " ");
        }
        synchronized (o) { o.notifyAll(); }
        for (Thread t : ts) t.join();
        System.out.println(woken);
        // Hash codes and monitors of one object at the same time, from several threads.
        Object[] many = new Object[200];
        for (int i = 0; i < many.length; i++) many[i] = new Object();
        int[][] hashes = new int[3][many.length];
        Thread[] hs = new Thread[3];
        for (int k = 0; k < 3; k++) {
            int id = k;
            hs[k] = new Thread(() -> { for (int i = 0; i < many.length; i++) { synchronized (many[i]) { if (id == 1) many[i].notifyAll(); hashes[id][i] = many[i].hashCode(); } if (id == 2) hashes[id][i] = System.identityHashCode(many[i]); } });
            hs[k].start();
        }
        for (Thread t : hs) t.join();
        System.out.println(Arrays.equals(hashes[0], hashes[1]) + " " + Arrays.equals(hashes[1], hashes[2]));
        // Timed waits end by themselves and hold the monitor afterwards; sleep keeps monitors.
        synchronized (o) { long before = System.nanoTime(); o.wait(20); System.out.println(System.nanoTime() - before >= 15_000_000 ? "waited" : "too short"); System.out.println(Thread.holdsLock(o)); }
        Object a = new Object(), b = new Object();
        Thread sleeper = new Thread(() -> { synchronized (a) { synchronized (b) { try { b.wait(); } catch (InterruptedException e) { } } } });
        sleeper.start();
        awaitState(sleeper, Thread.State.WAITING);
        Thread wantsA = new Thread(() -> { synchronized (a) { } });
        wantsA.start();
        awaitState(wantsA, Thread.State.BLOCKED);
        System.out.println("outer kept " + wantsA.getState());
        synchronized (b) { b.notify(); }
        sleeper.join();
        wantsA.join();
        System.out.println(sleeper.getState() + " " + wantsA.getState());
    }
}
