// References of all kinds by the book (java.lang.ref): clearing, enqueuing by hand and by the collector, queues with time
// limits, order of strength, cleaners, finalizers that run once and may bring back, refersTo, reachabilityFence.
import java.lang.ref.*;
import java.util.*;

public class ReferenceKinds {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static void collect(java.util.function.BooleanSupplier until) throws InterruptedException {
        for (int i = 0; i < 100 && !until.getAsBoolean(); i++) {
            System.gc();
            System.runFinalization();
            Thread.sleep(i < 5 ? 1 : 10);
        }
    }
    static volatile int finalized;
    static Fin saved;
    static class Fin {
        final int n; final boolean save, fail;
        Fin(int n, boolean save, boolean fail) { this.n = n; this.save = save; this.fail = fail; }
        @Override @SuppressWarnings("deprecation") protected void finalize() { synchronized (ReferenceKinds.class) { finalized += n; } if (save) saved = this; if (fail) throw new IllegalStateException("ignored"); }
    }
    static class Sub extends Fin { Sub(int n) { super(n, false, false); } }
    static class Empty { @Override protected void finalize() { } }
    static class Thrown { Thrown() { throw new IllegalStateException(); } @Override protected void finalize() { synchronized (ReferenceKinds.class) { finalized += 1000; } } }
    static Object hold;
    static void make(Runnable r) { Thread t = new Thread(r); t.start(); try { t.join(); } catch (InterruptedException e) { } }
    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        Object strong = new Object();
        WeakReference<Object> kept = new WeakReference<>(strong, q);
        List<Reference<?>> refs = new ArrayList<>();
        make(() -> { Object o = new Object(); refs.add(new WeakReference<>(o, q)); refs.add(new PhantomReference<>(o, q)); refs.add(new SoftReference<>(o, q)); });
        refs.get(2).clear();
        collect(() -> refs.get(0).get() == null);
        t("weak cleared", () -> refs.get(0).get() + " " + (kept.get() == strong) + " " + refs.get(1).get() + " " + kept.refersTo(strong) + kept.refersTo(null) + ((WeakReference<?>) refs.get(0)).refersTo(null));
        t("queue", () -> { Set<Reference<?>> got = new HashSet<>(); for (int i = 0; i < 2; i++) { Reference<?> r = null; for (int k = 0; k < 50 && r == null; k++) { r = q.remove(100); if (r == null) System.gc(); } got.add(r); } return got.contains(refs.get(0)) + " " + got.contains(refs.get(1)) + got.contains(refs.get(2)) + " " + q.poll() + q.remove(5); });
        t("by hand", () -> kept.enqueue() + " " + kept.enqueue() + " " + kept.get() + " " + (q.poll() == kept) + q.poll() + kept.isEnqueued());
        t("cleared before", () -> { WeakReference<Object> w = new WeakReference<>(strong, q); w.clear(); return w.get() + " " + w.enqueue() + (q.poll() == w); });
        t("without a queue", () -> new WeakReference<>(strong).enqueue() + " " + new SoftReference<>(strong).get().equals(strong));
        t("phantom without a queue", () -> new PhantomReference<>(strong, null).refersTo(strong));
        t("null referent", () -> new WeakReference<>(null, q).get() + " " + new WeakReference<>(null).refersTo(null));
        t("null queue", () -> new WeakReference<>(strong, null).enqueue());
        t("negative wait", () -> q.remove(-1));
        t("clone", () -> { class W extends WeakReference<Object> { W() { super(strong); } Object copy() throws CloneNotSupportedException { return clone(); } } return new W().copy(); });
        t("interrupted wait", () -> { Thread.currentThread().interrupt(); return q.remove(); });
        t("waiting thread", () -> { Object[] got = new Object[1]; Thread w = new Thread(() -> { try { got[0] = q.remove(); } catch (InterruptedException e) { got[0] = e; } }); w.start(); while (w.getState() != Thread.State.WAITING) Thread.sleep(1); WeakReference<Object> r = new WeakReference<>(strong, q); r.enqueue(); w.join(); return got[0] == r; });
        make(() -> { new Fin(1, false, false); new Fin(10, false, true); new Sub(100); new Empty(); });
        make(() -> { try { new Thrown(); } catch (IllegalStateException e) { } });
        collect(() -> finalized == 1111);
        t("finalized", () -> finalized);
        finalized = 0;
        make(() -> new Fin(5, true, false));
        collect(() -> saved != null);
        t("brought back", () -> finalized + " " + saved.n);
        WeakReference<Fin> again = new WeakReference<>(saved);
        saved = null;
        collect(() -> again.get() == null);
        t("never twice", () -> finalized + " " + again.get());
        ReferenceQueue<Object> pq = new ReferenceQueue<>();
        PhantomReference<?>[] late = new PhantomReference<?>[1];
        WeakReference<?>[] early = new WeakReference<?>[1];
        make(() -> { Fin f = new Fin(7, true, false); late[0] = new PhantomReference<>(f, pq); early[0] = new WeakReference<>(f); });
        collect(() -> saved != null);
        t("weak before finalizing, phantom after", () -> (early[0].get() == null) + " " + (pq.poll() == null) + " " + saved.n);
        saved = null;
        t("phantom at last", () -> { Reference<?> r = null; for (int i = 0; i < 50 && r == null; i++) { System.gc(); r = pq.remove(50); } return r == late[0]; });
        Cleaner c = Cleaner.create();
        int[] cleaned = new int[3];
        Cleaner.Cleanable byHand = c.register(strong, () -> cleaned[0]++);
        make(() -> { c.register(new Object(), () -> cleaned[1]++); c.register(new Object(), () -> { cleaned[2]++; throw new IllegalStateException("ignored too"); }); });
        collect(() -> cleaned[1] == 1 && cleaned[2] == 1);
        byHand.clean();
        byHand.clean();
        t("cleaned", () -> Arrays.toString(cleaned));
        t("clean null", () -> c.register(null, () -> { }));
        ReferenceQueue<Object> cq = new ReferenceQueue<>();
        WeakReference<?>[] ring = new WeakReference<?>[10];
        make(() -> { Object[] prev = new Object[2]; for (int i = 0; i < 10; i++) { Object[] o = {prev, null}; prev[1] = o; ring[i] = new WeakReference<>(o, cq); prev = o; } });
        collect(() -> ring[0].get() == null);
        t("ring", () -> { int n = 0; for (int i = 0; i < 10; i++) if (ring[i].get() == null && cq.remove(1000) != null) n++; return n; });
        t("chain of weak ones", () -> { WeakReference<WeakReference<Object>> w = new WeakReference<>(new WeakReference<>(strong)); collect(() -> w.get() == null); return w.get(); });
        t("soft stays", () -> { SoftReference<byte[]> s = new SoftReference<>(new byte[100]); System.gc(); return s.get().length; });
        t("weak map of values", () -> { Map<String, WeakReference<Object>> m = new HashMap<>(); hold = new Object(); m.put("held", new WeakReference<>(hold)); make(() -> m.put("lost", new WeakReference<>(new Object()))); collect(() -> m.get("lost").get() == null); return (m.get("held").get() == hold) + " " + m.get("lost").get(); });
        Reference.reachabilityFence(strong);
    }
}
