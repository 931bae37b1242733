// Finalizers (JLS 12.6): once for each object, resurrected ones, those whose constructor threw, subclasses that call super or
// do not, exceptions inside, chains kept alive, threads and monitors inside, against references of each kind and cleaners.
import java.lang.ref.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

@SuppressWarnings({"removal", "deprecation"})
public class FinalizerShapes {
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
    static volatile Object saved;
    static class Plain { final String n; Plain(String n) { this.n = n; } @Override protected void finalize() { LOG.add("plain " + n); } }
    static class Back { int times; @Override protected void finalize() { times++; saved = this; LOG.add("back " + times); } }
    static class Half { Half(boolean fail) { if (fail) throw new IllegalStateException("constructor"); } @Override protected void finalize() { LOG.add("half"); } }
    static class HalfEarly { HalfEarly(int x) { } HalfEarly() { this(fail()); } static int fail() { throw new IllegalStateException("before super"); } @Override protected void finalize() { LOG.add("half early"); } }
    static class Throws { @Override protected void finalize() throws Throwable { LOG.add("throws"); throw new Exception("ignored"); } }
    static class Sub extends Plain { Sub() { super("sub"); } @Override protected void finalize() { LOG.add("sub first"); super.finalize(); } }
    static class Mute extends Plain { Mute() { super("mute"); } @Override protected void finalize() { } }
    static class Loud { @Override protected void finalize() throws Throwable { super.finalize(); LOG.add("loud in " + Thread.currentThread().getThreadGroup().getName()); } }
    static class Link { final Link next; final int i; Link(Link n, int i) { next = n; this.i = i; } @Override protected void finalize() { LOG.add("link " + i + (next == null ? "" : " sees " + next.i)); } }
    static class Locks { @Override protected synchronized void finalize() { LOG.add("locked " + Thread.holdsLock(this)); notifyAll(); } }
    static class Maker { final int n; Maker(int n) { this.n = n; } @Override protected void finalize() { LOG.add("maker " + n); if (n > 0) new Maker(n - 1); } }
    static class Cycle { Cycle other; final String n; Cycle(String n) { this.n = n; } @Override protected void finalize() { LOG.add("cycle " + n + other.n); } }
    interface Step { void run() throws Exception; }
    static void collectUntil(String what, Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 400 && !done.call(); i++) {
            System.gc();
            System.runFinalization();
            if (i > 3)
                Thread.sleep(1);
        }
        List<String> sorted = new ArrayList<>(LOG);
        Collections.sort(sorted);
        System.out.println(what + ": " + sorted);
        LOG.clear();
    }
    static void make(Step s) throws Exception {
        Thread t = new Thread(() -> {
            try {
                s.run();
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        t.start();
        t.join();
    }
    public static void main(String[] args) throws Exception {
        make(() -> { for (int i = 0; i < 5; i++) new Plain("" + i); });
        collectUntil("five", () -> LOG.size() == 5);
        make(Back::new);
        collectUntil("first time", () -> LOG.size() == 1);
        WeakReference<Object> weak = new WeakReference<>(saved);
        saved = null;
        collectUntil("not again", () -> weak.get() == null);
        make(() -> { for (boolean b : new boolean[] {true, false}) try { new Half(b); } catch (IllegalStateException e) { LOG.add(e.getMessage()); } try { new HalfEarly(); } catch (IllegalStateException e) { LOG.add(e.getMessage()); } });
        collectUntil("constructors", () -> LOG.size() == 4);
        make(() -> { new Throws(); new Sub(); new Mute(); new Loud(); });
        collectUntil("kinds", () -> LOG.size() == 4);
        make(() -> { Link l = null; for (int i = 0; i < 4; i++) l = new Link(l, i); });
        collectUntil("links", () -> LOG.size() == 4);
        make(() -> { new Locks(); Cycle a = new Cycle("a"), b = new Cycle("b"); a.other = b; b.other = a; });
        collectUntil("locks and cycles", () -> LOG.size() == 3);
        make(() -> new Maker(3));
        collectUntil("makers", () -> LOG.size() == 4);
        // References: weak ones are cleared before the finalizer runs, phantom ones enqueued only when the object is gone.
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        Reference<?>[] refs = new Reference<?>[2];
        boolean[] weakAtFinalize = new boolean[1], phantomAtFinalize = new boolean[1];
        make(() -> {
            Object o = new Object() { @Override protected void finalize() { weakAtFinalize[0] = refs[0].get() == null; phantomAtFinalize[0] = refs[1].isEnqueued(); LOG.add("referent"); } };
            refs[0] = new WeakReference<>(o, q);
            refs[1] = new PhantomReference<>(o, q);
        });
        Set<Reference<?>> seen = new HashSet<>();
        collectUntil("references", () -> { Reference<?> r = q.poll(); if (r != null) seen.add(r); return seen.size() == 2; });
        System.out.println(weakAtFinalize[0] + " " + phantomAtFinalize[0] + " " + refs[0].refersTo(null) + " " + refs[1].refersTo(null));
        Cleaner cleaner = Cleaner.create(r -> { Thread t = new Thread(r, "my cleaner"); t.setDaemon(true); return t; });
        Cleaner.Cleanable[] cleanables = new Cleaner.Cleanable[2];
        make(() -> {
            cleanables[0] = cleaner.register(new Object(), () -> LOG.add("cleaned in " + Thread.currentThread().getName()));
            cleanables[1] = cleaner.register(new Object(), () -> LOG.add("cleaned by hand"));
            cleanables[1].clean();
            cleanables[1].clean();
            cleaner.register(new Object(), () -> { LOG.add("cleaner throws"); throw new IllegalStateException(); });
        });
        collectUntil("cleaners", () -> LOG.size() == 3);
        // Reachability: a fence keeps what is not used any more; an object in a static field is never finalized.
        saved = new Plain("saved");
        Plain fenced = new Plain("fenced");
        for (int i = 0; i < 3; i++) {
            System.gc();
            System.runFinalization();
        }
        LOG.add("before the fence");
        Reference.reachabilityFence(fenced);
        fenced = null;
        collectUntil("fenced", () -> LOG.size() == 2);
        AtomicInteger count = new AtomicInteger();
        class Counted { @Override protected void finalize() { count.incrementAndGet(); } }
        make(() -> { for (int i = 0; i < 2000; i++) new Counted(); });
        collectUntil("many", () -> count.get() == 2000);
        System.out.println(count.get() + " " + (saved != null));
        saved = null;
        collectUntil("last", () -> LOG.size() == 1);
    }
}
