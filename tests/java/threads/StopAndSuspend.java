// Thread.stop, suspend and resume: of threads that loop, sleep, wait, park, want a monitor, or are the caller.
import java.util.concurrent.locks.LockSupport;

@SuppressWarnings({"deprecation", "removal"})
public class StopAndSuspend {
    static volatile boolean ready;
    static volatile long counter;
    static final Object lock = new Object();

    static Thread start(String name, Runnable body) throws InterruptedException {
        ready = false;
        Thread thread = new Thread(() -> {
            try {
                body.run();
                System.out.println(name + " ended");
            } catch (ThreadDeath e) {
                System.out.println(name + " stopped, message " + e.getMessage());
                throw e;
            } finally {
                System.out.println(name + " finally");
            }
        }, name);
        thread.start();
        while (!ready)
            Thread.sleep(1);
        return thread;
    }

    static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state)
            Thread.sleep(1);
    }

    static void finish(Thread thread) throws InterruptedException {
        thread.stop();
        thread.join();
        System.out.println(thread.getName() + " " + thread.getState() + " " + thread.isInterrupted());
    }

    static void sleepInTry() {
        ready = true;
        try {
            Thread.sleep(1_000_000);
            System.out.println("not reached");
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        } catch (ThreadDeath e) {
            System.out.println("death in sleep");
            throw e;
        }
    }

    static void loopInTry() {
        try {
            ready = true;
            for (;;)
                counter++;
        } catch (ThreadDeath e) {
            System.out.println("death in loop");
            throw e;
        }
    }

    static void waitInTry() {
        synchronized (lock) {
            ready = true;
            try {
                lock.wait();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            } finally {
                System.out.println("holds the lock: " + Thread.holdsLock(lock));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        finish(start("loop", StopAndSuspend::loopInTry));
        Thread sleeper = start("sleep", StopAndSuspend::sleepInTry);
        await(sleeper, Thread.State.TIMED_WAITING);
        finish(sleeper);
        Thread waiter = start("wait", StopAndSuspend::waitInTry);
        await(waiter, Thread.State.WAITING);
        finish(waiter);
        Thread parked = start("park", () -> {
            ready = true;
            for (;;)
                LockSupport.park();
        });
        await(parked, Thread.State.WAITING);
        finish(parked);

        Thread entrant;
        synchronized (lock) {
            entrant = start("entrant", () -> {
                ready = true;
                synchronized (lock) {
                    System.out.println("not reached either");
                }
            });
            await(entrant, Thread.State.BLOCKED);
            entrant.stop();
            Thread.sleep(20);
            System.out.println("entrant still " + entrant.getState());
        }
        entrant.join();

        try {
            Thread.currentThread().stop();
        } catch (ThreadDeath e) {
            System.out.println("main survived " + e);
        }

        Thread looper = start("looper", StopAndSuspend::loopInTry);
        looper.suspend();
        long before = counter;
        Thread.sleep(20);
        System.out.println("moved while suspended: " + (counter != before) + ", state " + looper.getState());
        looper.resume();
        while (counter == before)
            Thread.sleep(1);
        System.out.println("moves again");
        looper.suspend();
        System.gc();
        looper.interrupt();
        finish(looper);

        Thread self = start("self", () -> {
            ready = true;
            Thread.currentThread().suspend();
            System.out.println("resumed");
        });
        while (self.isAlive()) {
            self.resume();
            Thread.sleep(1);
        }

        Thread late = new Thread(() -> System.out.println("started after stop"));
        late.stop();
        late.start();
        late.join();
        late.stop();
        late.suspend();
        late.resume();
        System.out.println(late.getState());
    }
}
