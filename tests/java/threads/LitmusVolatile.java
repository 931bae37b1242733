// Litmus tests for volatile fields (JLS 17.4.4, 17.4.5): message passing, store buffering, load buffering, independent
// reads of independent writes, coherence. Each counts outcomes that the memory model forbids: all counts are zero.
public class LitmusVolatile {
    static final int ROUNDS = 3000;
    static volatile int x, y;
    static int plain;
    static volatile long wide;
    interface Body { void run(int round) throws Exception; }

    /** Runs all bodies of a round in lock step: each waits for the others before the next round. */
    static void run(int rounds, Runnable reset, Body check, Body... bodies) throws Exception {
        Thread[] ts = new Thread[bodies.length];
        int[] arrived = new int[1];
        boolean[] failed = new boolean[1];
        for (int i = 0; i < ts.length; i++) {
            Body b = bodies[i];
            ts[i] = new Thread(() -> {
                try {
                    for (int r = 0; r < rounds; r++) {
                        b.run(r);
                        synchronized (arrived) {
                            if (++arrived[0] == ts.length) {
                                check.run(r);
                                reset.run();
                                arrived[0] = 0;
                                turn = r + 1;
                                arrived.notifyAll();
                            } else {
                                while (turn == r)
                                    arrived.wait();
                            }
                        }
                    }
                } catch (Exception e) {
                    failed[0] = true;
                }
            });
        }
        turn = 0;
        for (Thread t : ts)
            t.start();
        for (Thread t : ts)
            t.join();
        if (failed[0])
            System.out.println("failed");
    }
    static int turn;
    static int a, b, c, d, bad, seen;

    static void report(String name) {
        System.out.println(name + " forbidden " + bad + (seen > 0 ? " some seen" : " none seen"));
        bad = seen = 0;
    }
    public static void main(String[] args) throws Exception {
        Runnable reset = () -> { x = y = plain = 0; a = b = c = d = 0; };
        run(ROUNDS, reset, r -> { seen++; if (a == 1 && b == 0) bad++; },
            r -> { plain = 1; x = 1; }, r -> { a = x; b = plain; });
        report("message passing");
        run(ROUNDS, reset, r -> { seen++; if (a == 0 && b == 0) bad++; },
            r -> { x = 1; a = y; }, r -> { y = 1; b = x; });
        report("store buffering");
        run(ROUNDS, reset, r -> { seen++; if (a == 1 && b == 1) bad++; },
            r -> { a = x; y = 1; }, r -> { b = y; x = 1; });
        report("load buffering");
        run(ROUNDS / 3, reset, r -> { seen++; if (a == 1 && b == 0 && c == 1 && d == 0) bad++; },
            r -> x = 1, r -> y = 1, r -> { a = x; b = y; }, r -> { c = y; d = x; });
        report("independent reads");
        run(ROUNDS, reset, r -> { seen++; if (a > b || b > c) bad++; },
            r -> { x = 1; x = 2; x = 3; }, r -> { a = x; b = x; c = x; });
        report("coherence");
        run(ROUNDS, reset, r -> { seen++; if (x != 1 && x != 2 || a == 2 && y == 0) bad++; },
            r -> { x = 1; y = 1; }, r -> { x = 2; a = x; });
        report("two writers");
        run(ROUNDS, reset, r -> { seen++; if (a == 2 && b == 0) bad++; },
            r -> { plain = 1; x = 1; }, r -> { if (x == 1) y = 1; }, r -> { if (y == 1) { a = 2; b = plain; } });
        report("transitivity");
        int[] torn = new int[1];
        Thread w = new Thread(() -> { for (int i = 0; i < 20000; i++) wide = i % 2 == 0 ? 0L : -1L; });
        Thread rd = new Thread(() -> { for (int i = 0; i < 20000; i++) { long v = wide; if (v != 0 && v != -1) torn[0]++; } });
        w.start();
        rd.start();
        w.join();
        rd.join();
        System.out.println("torn longs " + torn[0]);
    }
}
