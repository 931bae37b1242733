// AtomicXFieldUpdater, atomic arrays, stamped and markable references, adders and accumulators: every operation's result,
// errors of making them, and totals from several threads.
import java.util.concurrent.atomic.*;
import java.util.function.IntConsumer;

public class FieldUpdaters {
    volatile int i; volatile long j; volatile String s = "a"; int plain; volatile Integer box; final int fin = 1; static volatile int st; private volatile int priv;
    static class Other { private volatile int hidden; volatile int open; protected volatile long prot; }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " -> " + e + (e.getCause() != null ? " by " + e.getCause() : ""));
        }
    }
    static void threads(int n, IntConsumer body) throws InterruptedException {
        Thread[] ts = new Thread[n];
        for (int i = 0; i < n; i++) { int k = i; (ts[i] = new Thread(() -> body.accept(k))).start(); }
        for (Thread t : ts) t.join();
    }
    public static void main(String[] args) throws Exception {
        FieldUpdaters o = new FieldUpdaters();
        AtomicIntegerFieldUpdater<FieldUpdaters> i = AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "i");
        AtomicLongFieldUpdater<FieldUpdaters> j = AtomicLongFieldUpdater.newUpdater(FieldUpdaters.class, "j");
        AtomicReferenceFieldUpdater<FieldUpdaters, String> s = AtomicReferenceFieldUpdater.newUpdater(FieldUpdaters.class, String.class, "s");
        t("int", () -> i.getAndIncrement(o) + " " + i.incrementAndGet(o) + " " + i.getAndAdd(o, 5) + " " + i.addAndGet(o, -3) + " " + i.getAndSet(o, 100) + " " + i.compareAndSet(o, 100, 7) + i.compareAndSet(o, 100, 8) + " " + i.getAndUpdate(o, x -> x * x) + " " + i.updateAndGet(o, x -> -x) + " "
            + i.getAndAccumulate(o, 10, Math::max) + " " + i.accumulateAndGet(o, 3, Integer::sum) + " " + i.decrementAndGet(o) + " " + i.getAndDecrement(o) + " " + o.i);
        t("long", () -> j.getAndAdd(o, 1L << 40) + " " + j.incrementAndGet(o) + " " + j.compareAndSet(o, 5, 6) + " " + j.getAndUpdate(o, x -> x >> 1) + " " + j.accumulateAndGet(o, 2, (x, y) -> x * y) + " " + o.j);
        t("reference", () -> s.getAndSet(o, "b") + s.compareAndSet(o, "b", "c") + s.getAndAccumulate(o, "d", String::concat) + s.get(o) + s.updateAndGet(o, x -> null) + s.compareAndSet(o, null, "z") + o.s);
        t("plain field", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "plain"));
        t("final field", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "fin"));
        t("boxed field", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "box"));
        t("long as int", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "j"));
        t("int as long", () -> AtomicLongFieldUpdater.newUpdater(FieldUpdaters.class, "i"));
        t("missing", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "none"));
        t("static", () -> AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "st"));
        t("hidden of a nest mate", () -> AtomicIntegerFieldUpdater.newUpdater(Other.class, "hidden").incrementAndGet(new Other()));
        t("private of a stranger", () -> AtomicReferenceFieldUpdater.newUpdater(Thread.class, Runnable.class, "target"));
        t("wrong reference type", () -> AtomicReferenceFieldUpdater.newUpdater(FieldUpdaters.class, Object.class, "s"));
        t("primitive reference", () -> AtomicReferenceFieldUpdater.newUpdater(FieldUpdaters.class, Integer.class, "i"));
        t("wrong object", () -> { @SuppressWarnings({"unchecked", "rawtypes"}) int r = ((AtomicIntegerFieldUpdater) i).get("x"); return r; });
        t("null object", () -> i.get(null));
        t("wrong value", () -> { @SuppressWarnings({"unchecked", "rawtypes"}) AtomicReferenceFieldUpdater raw = s; raw.set(o, 5); return 0; });
        AtomicIntegerArray ia = new AtomicIntegerArray(new int[] {1, 2, 3});
        AtomicLongArray la = new AtomicLongArray(2);
        AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(new String[] {"p", null});
        t("arrays", () -> ia.getAndAdd(0, 9) + " " + ia.accumulateAndGet(1, 5, (x, y) -> x * y) + " " + ia + " " + la.compareAndExchange(1, 0, 8) + la + " " + ra.getAndUpdate(0, x -> x + "q") + ra + " " + ra.compareAndSet(1, null, "n") + ra.length());
        t("array bounds", () -> ia.get(3));
        t("array bounds negative", () -> la.incrementAndGet(-1));
        t("reference bounds", () -> ra.getPlain(2));
        AtomicStampedReference<String> sr = new AtomicStampedReference<>("v", 1);
        int[] stamp = new int[1];
        t("stamped", () -> sr.compareAndSet("v", "w", 1, 2) + " " + sr.compareAndSet("w", "x", 1, 3) + " " + sr.get(stamp) + stamp[0] + " " + sr.attemptStamp("w", 9) + sr.getStamp() + sr.weakCompareAndSet("w", "y", 9, 10) + sr.getReference());
        AtomicMarkableReference<Integer> mr = new AtomicMarkableReference<>(5, false);
        t("markable", () -> mr.attemptMark(5, true) + " " + mr.isMarked() + " " + mr.compareAndSet(5, 6, false, true) + mr.compareAndSet(5, 6, true, false) + mr.getReference());
        LongAdder la2 = new LongAdder(); DoubleAdder da = new DoubleAdder();
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE); DoubleAccumulator mul = new DoubleAccumulator((x, y) -> x * y, 1);
        threads(4, k -> { for (int n = 0; n < 1000; n++) { i.incrementAndGet(o); j.addAndGet(o, k); la2.add(n); da.add(0.5); max.accumulate((long) n * k); ia.getAndIncrement(n % 3); la.addAndGet(n & 1, k); la2.decrement(); s.accumulateAndGet(o, "" + n % 2, (a, b) -> a.length() > 50 ? b : a + b); } });
        mul.accumulate(3); mul.accumulate(2.5);
        System.out.println(o.i + " " + o.j + " " + la2 + " " + la2.sumThenReset() + la2.sum() + " " + da.sum() + " " + max.get() + " " + mul.getThenReset() + mul + " " + ia + la + " " + (o.s.length() > 0) + " " + max.intValue() + da.longValue());
        AtomicBoolean ab = new AtomicBoolean(); AtomicInteger ai = new AtomicInteger(-1); AtomicLong al = new AtomicLong(1L << 33); AtomicReference<Object> ar = new AtomicReference<>(1);
        System.out.println(ab.getAndSet(true) + " " + ab.compareAndExchange(true, false) + ab.weakCompareAndSetVolatile(false, true) + ab + " " + ai.getAcquire() + ai.compareAndExchangeRelease(-1, 4) + ai.shortValue() + ai.doubleValue() + " " + al.intValue() + al + al.getOpaque() + " " + ar.compareAndExchange(2, 3) + ar + ar.getPlain());
    }
}
