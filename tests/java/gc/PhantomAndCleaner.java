// PhantomReference, SoftReference that stays, Cleaner actions on collection and by hand.
import java.lang.ref.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class PhantomAndCleaner {
    static PhantomReference<Object> ph(ReferenceQueue<Object> q) { return new PhantomReference<>(new Object(), q); }

    static class Res implements AutoCloseable {
        final Cleaner.Cleanable c;
        Res(Cleaner cl, Runnable r) { c = cl.register(this, r); }
        public void close() { c.clean(); }
    }

    static void drop(Cleaner c, AtomicInteger n, CountDownLatch l) {
        for (int i = 0; i < 5; i++) new Res(c, () -> { n.incrementAndGet(); l.countDown(); });
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        PhantomReference<Object> p = ph(q);
        System.out.println(p.get());
        Reference<?> got = null;
        for (int i = 0; i < 200 && got == null; i++) { System.gc(); got = q.remove(5); }
        System.out.println(got == p);
        SoftReference<int[]> s = new SoftReference<>(new int[] {1, 2, 3});
        System.gc();
        System.out.println(s.get() != null && s.get()[2] == 3);
        Cleaner c = Cleaner.create();
        AtomicInteger n = new AtomicInteger();
        CountDownLatch l = new CountDownLatch(5);
        drop(c, n, l);
        for (int i = 0; i < 200 && l.getCount() > 0; i++) { System.gc(); l.await(5, TimeUnit.MILLISECONDS); }
        System.out.println(n);
        StringBuffer log = new StringBuffer();
        try (Res r = new Res(c, () -> log.append("cleaned by close"))) { log.append("in use, "); r.close();
                } System.out.println(log);
        Object o = new Object();
        Cleaner.Cleanable k = c.register(o, () -> log.append(" once"));
        k.clean();
        k.clean();
        System.out.println(log);
        Cleaner.Cleanable t = c.register(o, () -> { throw new IllegalStateException("in cleaner"); });
        try { t.clean(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        SoftReference<Object> sc = new SoftReference<>(o);
        sc.clear();
        System.out.println(sc.get());
        Reference.reachabilityFence(o);
    }
}
