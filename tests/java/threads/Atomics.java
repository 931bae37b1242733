// java.util.concurrent.atomic: all classes, field updaters, adders, stamped and markable references.
import java.util.*;
import java.util.concurrent.atomic.*;

public class Atomics {
    volatile int vi;
    volatile long vl;
    volatile String vs;
    int plain;

    static Thread[] par(int n, Runnable r) throws Exception {
        Thread[] t = new Thread[n];
        for (int i = 0; i < n; i++) { t[i] = new Thread(r); t[i].start(); }
        for (Thread x : t) x.join();
        return t;
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.incrementAndGet() + i.getAndAdd(10) + i.addAndGet(-3)
                + i.decrementAndGet() + i.getAndSet(100) + i.compareAndSet(100, 7) + i.compareAndSet(100, 8)
                + i.updateAndGet(x -> x * x) + i.getAndUpdate(x -> x - 1) + i.accumulateAndGet(5, Math::max)
                + i.getAndAccumulate(2, (a, b) -> a / b) + i + i.doubleValue());
        AtomicLong l = new AtomicLong(1L << 40);
        System.out.println(l.incrementAndGet() + " " + l.getAndAdd(-1) + l.compareAndExchange(1L << 40, 3) + l.get()
                + l.getPlain() + l.getAcquire());
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + b.get()
                + b.compareAndExchange(false, true) + b);
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(r.compareAndSet("a", "b") + r.getAndSet("c") + r.updateAndGet(s -> s + s)
                + r.accumulateAndGet("!", String::concat) + r);
        AtomicIntegerArray ia = new AtomicIntegerArray(new int[] {1, 2, 3});
        System.out.println(ia.getAndAdd(1, 5) + " " + ia.incrementAndGet(2) + ia.compareAndSet(0, 1, 9) + ia
                + ia.length());
        AtomicLongArray la = new AtomicLongArray(3);
        la.addAndGet(2, 1L << 33);
        System.out.println(la + " " + new AtomicReferenceArray<>(new String[] {"x", null}));
        try { ia.get(3); } catch (IndexOutOfBoundsException e) { System.out.println(e); }
        AtomicIntegerFieldUpdater<Atomics> fi = AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "vi");
        AtomicLongFieldUpdater<Atomics> fl = AtomicLongFieldUpdater.newUpdater(Atomics.class, "vl");
        AtomicReferenceFieldUpdater<Atomics, String> fr = AtomicReferenceFieldUpdater.newUpdater(Atomics.class,
                String.class, "vs");
        Atomics o = new Atomics();
        System.out.println(fi.incrementAndGet(o) + " " + fi.compareAndSet(o, 1, 50) + fl.addAndGet(o, 7)
                + fr.compareAndSet(o, null, "set") + fr.getAndSet(o, "z") + o.vi + o.vl + o.vs);
        try {
            AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "plain");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "none");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
        AtomicStampedReference<String> sr = new AtomicStampedReference<>("a", 1);
        int[] st = new int[1];
        System.out.println(sr.compareAndSet("a", "b", 1, 2) + " " + sr.compareAndSet("b", "c", 1, 2) + sr.get(st)
                + st[0] + sr.getStamp());
        AtomicMarkableReference<String> mr = new AtomicMarkableReference<>("m", false);
        System.out.println(mr.attemptMark("m", true) + " " + mr.isMarked() + mr.compareAndSet("m", "n", true, false)
                + mr.getReference());
        AtomicInteger c = new AtomicInteger();
        LongAdder ad = new LongAdder();
        DoubleAdder da = new DoubleAdder();
        LongAccumulator mx = new LongAccumulator(Math::max, Long.MIN_VALUE);
        AtomicReference<List<Integer>> list = new AtomicReference<>(List.of());
        par(4, () -> {
            for (int k = 0; k < 1000; k++) {
                c.incrementAndGet();
                ad.add(k);
                da.add(0.5);
                mx.accumulate(k * 7 % 991);
                fi.getAndIncrement(o);
                fl.getAndAdd(o, 2);
                if (k % 100 == 0) list.updateAndGet(x -> { List<Integer> y = new ArrayList<>(x); y.add(1); return y; });
            }
        });
        System.out.println(c + " " + ad + " " + ad.sumThenReset() + ad + " " + da + " " + mx + " " + o.vi + " " + o.vl
                + " " + list.get().size());
    }
}
