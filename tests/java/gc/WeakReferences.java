// WeakReference and ReferenceQueue with System.gc: cleared when unreachable, kept while strongly reachable.
import java.lang.ref.*;
import java.util.*;

public class WeakReferences {
    static WeakReference<Object> make(ReferenceQueue<Object> q) { return new WeakReference<>(new int[1000], q); }
    static Object strong = new Object();

    static boolean gcUntil(java.util.function.BooleanSupplier c) throws Exception {
        for (int i = 0; i < 200 && !c.getAsBoolean(); i++) { System.gc(); Thread.sleep(1); }
        return c.getAsBoolean();
    }

    static class My extends WeakReference<Object> {
        final String tag;
        My(Object o, ReferenceQueue<Object> q, String t) { super(o, q); tag = t; }
    }

    static List<My> fill(ReferenceQueue<Object> q) {
        List<My> l = new ArrayList<>();
        for (int i = 0; i < 20; i++) l.add(new My(new Object(), q, "t" + i));
        return l;
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        WeakReference<Object> w = make(q), s = new WeakReference<>(strong, q);
        System.out.println(gcUntil(() -> w.get() == null) + " " + (s.get() == strong) + w.refersTo(null)
                + s.refersTo(strong));
        Reference<?> r = q.remove(5000);
        System.out.println((r == w) + " " + q.poll() + w.enqueue() + s.enqueue() + (q.poll() == s) + s.get());
        WeakReference<Object> manual = new WeakReference<>(strong);
        manual.clear();
        System.out.println(manual.get() + " " + manual.refersTo(null));
        List<My> l = fill(q);
        System.out.println(gcUntil(() -> l.stream().allMatch(x -> x.get() == null)));
        TreeSet<String> tags = new TreeSet<>();
        while (tags.size() < 20) tags.add(((My) q.remove(5000)).tag);
        System.out.println(tags);
        WeakHashMap<Object, String> m = new WeakHashMap<>();
        Object k = new Object();
        m.put(k, "kept");
        for (int i = 0; i < 50; i++) m.put(new Object(), "v" + i);
        System.out.println(gcUntil(() -> m.size() == 1) + " " + m.get(k) + m.size());
        ThreadLocal<Object> tl = new ThreadLocal<>();
        WeakReference<Object> viaLocal = new WeakReference<>(put(tl));
        System.gc();
        System.out.println(viaLocal.get() != null);
        tl.remove();
        System.out.println(gcUntil(() -> viaLocal.get() == null));
        String lit = "literal";
        WeakReference<String> ls = new WeakReference<>(lit);
        System.gc();
        System.out.println(ls.get() == "literal");
        WeakReference<Class<?>> cl = new WeakReference<>(WeakReferences.class);
        System.gc();
        System.out.println(cl.get() == WeakReferences.class);
        Object[] cyc = {null};
        WeakReference<Object> wc = cycle();
        System.out.println(gcUntil(() -> wc.get() == null));
        try { q.remove(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(q.remove(1));
        Reference.reachabilityFence(k);
    }

    static Object put(ThreadLocal<Object> t) { Object o = new Object(); t.set(o); return o; }

    static WeakReference<Object> cycle() {
        Object[] a = new Object[1], b = {a};
        a[0] = b;
        return new WeakReference<>(a);
    }
}
