// volatile flags and publication between two threads, Dekker-style handoff.
public class VolatileFlags {
    static volatile boolean ready;
    static volatile int turn;
    static int data;
    static volatile long wide;
    static volatile Object ref;

    public static void main(String[] args) throws Exception {
        Thread r = new Thread(() -> { while (!ready) Thread.onSpinWait(); System.out.println("data " + data); });
        r.start();
        data = 99;
        ready = true;
        r.join();
        int[] hist = new int[100];
        Thread a = new Thread(() -> {
            for (int i = 0; i < 50; i++) { while (turn % 2 != 0) Thread.yield(); hist[turn] = 1000 + turn; turn++; }
        }), b = new Thread(() -> {
            for (int i = 0; i < 50; i++) { while (turn % 2 != 1) Thread.yield(); hist[turn] = 2000 + turn; turn++; }
        });
        a.start();
        b.start();
        a.join();
        b.join();
        int bad = 0;
        for (int i = 0; i < 100; i++) if (hist[i] != (i % 2 == 0 ? 1000 : 2000) + i) bad++;
        System.out.println(turn + " " + bad);
        Thread w = new Thread(() -> { for (int i = 0; i < 20000; i++) wide = (i & 1) == 0 ? 0L : -1L; });
        w.start();
        boolean torn = false;
        while (w.isAlive()) { long v = wide; if (v != 0 && v != -1) torn = true; }
        System.out.println("torn " + torn);
        class Box {
            final int[] v;
            final String s;
            Box(int k) { v = new int[] {k, k * 2}; s = "b" + k; }
        }
        Thread p = new Thread(() -> { for (int i = 1; i <= 300; i++) ref = new Box(i); });
        p.start();
        boolean ok = true;
        int seen = 0;
        while (p.isAlive() || seen == 0) {
            Box x = (Box) ref;
            if (x != null) { seen++; if (x.v[1] != x.v[0] * 2 || !x.s.equals("b" + x.v[0])) ok = false; }
        }
        System.out.println("published " + ok + " " + ((Box) ref).s);
    }
}
