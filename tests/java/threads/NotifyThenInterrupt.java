// A waiting thread that was notified and is interrupted before it has the monitor back returns normally
// with its interrupted status set (JLS 17.2.4); one that timed out, or was interrupted first, throws.
public class NotifyThenInterrupt {
    static final Object lock = new Object();
    static int waiting;
    static String end;

    // The caller holds the lock, and has it back when the thread waits or has timed out.
    static Thread waiter(long timeout) throws Exception {
        waiting = 0;
        Thread t = new Thread(() -> {
            synchronized (lock) {
                waiting = 1;
                lock.notify();
                try {
                    lock.wait(timeout);
                    end = "returned";
                } catch (InterruptedException e) {
                    end = "threw";
                }
                end += ", interrupted status " + Thread.currentThread().isInterrupted();
            }
        });
        t.start();
        while (waiting == 0) lock.wait();
        return t;
    }

    // False when the thread has ended instead.
    static boolean await(Thread t, Thread.State state) throws Exception {
        while (t.getState() != state) {
            if (t.getState() == Thread.State.TERMINATED) return false;
            Thread.sleep(1);
        }
        return true;
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 20; i++) {
            Thread t;
            synchronized (lock) {
                t = waiter(i % 2 == 0 ? 0 : 100000);
                if (i % 4 < 2) lock.notify(); else lock.notifyAll();
                if (i % 3 == 0) await(t, Thread.State.BLOCKED);
                t.interrupt();
            }
            t.join();
            System.out.println("notified, interrupted: " + end);
        }
        for (int i = 0, timeout = 1; i < 3; i++) {
            Thread t;
            synchronized (lock) {
                t = waiter(timeout);
                if (!await(t, Thread.State.BLOCKED)) {
                    i--; // it timed out before this thread had the lock back: longer, and once more
                    timeout *= 2;
                    continue;
                }
                t.interrupt();
                lock.notify();
            }
            t.join();
            System.out.println("timed out, interrupted, notified: " + end);
        }
        for (int i = 0; i < 3; i++) {
            Thread t;
            synchronized (lock) {
                t = waiter(0);
                t.interrupt();
                await(t, Thread.State.BLOCKED);
                lock.notify();
            }
            t.join();
            System.out.println("interrupted, notified: " + end);
        }

        // The notification of an interrupted thread goes to the other one, whoever is first.
        for (int i = 0; i < 20; i++) {
            int[] woken = {0, 0};
            boolean[] state = {false, false};
            Thread[] pair = new Thread[2];
            for (int k = 0; k < 2; k++) {
                int me = k;
                pair[k] = new Thread(() -> {
                    synchronized (lock) {
                        waiting++;
                        try {
                            lock.wait();
                            woken[0]++;
                            state[me] = true;
                        } catch (InterruptedException e) {
                            woken[1]++;
                        }
                    }
                });
            }
            waiting = 0;
            for (Thread t : pair) t.start();
            for (boolean ready = false; !ready; Thread.yield()) {
                synchronized (lock) {
                    ready = waiting == 2;
                }
            }
            synchronized (lock) {
                lock.notify();
                pair[0].interrupt();
                pair[1].interrupt();
                for (Thread t : pair) await(t, Thread.State.BLOCKED);
            }
            for (Thread t : pair) t.join();
            if (woken[0] != 1 || woken[1] != 1) System.out.println("lost: " + woken[0] + " " + woken[1]);
        }

        // An interrupt that comes just before the wait or sleep begins is seen.
        for (int i = 0; i < 2000; i++) {
            boolean sleep = i % 2 == 0;
            java.util.concurrent.atomic.AtomicBoolean started = new java.util.concurrent.atomic.AtomicBoolean();
            Thread t = new Thread(() -> {
                try {
                    started.set(true);
                    if (sleep) {
                        Thread.sleep(1000000);
                    } else {
                        synchronized (started) {
                            started.wait();
                        }
                    }
                    System.out.println("not interrupted");
                } catch (InterruptedException e) {
                }
            });
            t.start();
            if (i % 5 != 0) {
                while (!started.get()) Thread.yield();
            }
            t.interrupt();
            t.join();
        }
        System.out.println("done");
    }
}
