// References in chains: weak to weak, soft under weak, references that are themselves collected, queues shared and removed
// with time-outs, enqueue and clear by hand, refersTo, WeakHashMap with values that hold keys, caches that shrink.
import java.lang.ref.*;
import java.util.*;

public class QueuesAndChains {
    interface Test { boolean ok() throws InterruptedException; }
    static void until(String what, Test t) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (t.ok()) {
                System.out.println(what + ": yes");
                return;
            }
            System.gc();
            if (i > 2)
                Thread.sleep(1);
        }
        System.out.println(what + ": no");
    }
    static Object fresh(int n) { return new byte[n]; }
    static <T> T call(java.util.function.Supplier<T> s) { return s.get(); }
    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        WeakReference<Object> w = call(() -> new WeakReference<>(fresh(10), q));
        until("weak cleared", () -> w.get() == null);
        until("and enqueued", () -> q.poll() == w);
        System.out.println(w.refersTo(null) + " " + w.enqueue() + q.poll());
        Object held = fresh(10);
        WeakReference<Object> kept = new WeakReference<>(held, q);
        System.gc();
        System.out.println((kept.get() == held) + " " + kept.refersTo(held) + kept.refersTo(null) + kept.enqueue() + kept.enqueue() + (q.poll() == kept) + kept.get() + kept.enqueue());
        WeakReference<Object> cleared = new WeakReference<>(held, q);
        cleared.clear();
        System.gc();
        System.out.println(cleared.get() + " " + q.poll() + cleared.enqueue() + (q.remove(1000) == cleared));
        Reference.reachabilityFence(held);
        // Weak to a weak reference to an object; the middle one goes first or all go.
        WeakReference<WeakReference<Object>> outer = call(() -> new WeakReference<>(new WeakReference<>(fresh(5))));
        until("outer", () -> outer.get() == null);
        // References that are unreachable are not enqueued.
        int[] seen = {0};
        call(() -> { for (int i = 0; i < 50; i++) new WeakReference<>(fresh(1), q); return 0; });
        for (int i = 0; i < 5; i++)
            System.gc();
        while (q.poll() != null)
            seen[0]++;
        System.out.println("lost references " + seen[0]);
        // Phantom ones of an object held by a weak map's value.
        WeakHashMap<Object, Object> map = new WeakHashMap<>();
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Object k = new Object();
            map.put(k, i % 2 == 0 ? (Object) i : k); // every other value keeps its key
            if (i < 4)
                keys.add(k);
        }
        until("half of the map", () -> map.size() == 12);
        map.values().removeIf(v -> !(v instanceof Integer));
        System.out.println(map.size() + " " + keys.size());
        Reference.reachabilityFence(keys);
        PhantomReference<Object> p = call(() -> new PhantomReference<>(fresh(3), q));
        System.out.println(p.get() + " " + p.refersTo(null));
        until("phantom", () -> q.poll() == p);
        System.out.println(p.refersTo(null));
        // A chain of objects only the last of which is held weakly.
        class Node { Node next; byte[] b = new byte[100]; Node(Node n) { next = n; } }
        Node chain = null;
        List<WeakReference<Node>> refs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            chain = new Node(chain);
            refs.add(new WeakReference<>(chain));
        }
        System.gc();
        System.out.println(refs.stream().filter(r -> r.get() != null).count());
        Node half = chain;
        for (int i = 0; i < 150; i++)
            half = half.next;
        chain = null;
        until("upper half", () -> refs.stream().filter(r -> r.get() != null).count() == 150);
        Reference.reachabilityFence(half);
        // Queues: who waits is woken, who waits too long gets nothing, who is interrupted throws.
        ReferenceQueue<Object> waited = new ReferenceQueue<>();
        WeakReference<Object> one = new WeakReference<>(held, waited);
        java.util.concurrent.CountDownLatch removed = new java.util.concurrent.CountDownLatch(1);
        Thread t = new Thread(() -> {
            try {
                System.out.println("removed " + (waited.remove() == one));
                removed.countDown();
                waited.remove();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        t.start();
        while (t.getState() != Thread.State.WAITING)
            Thread.sleep(1);
        one.enqueue();
        removed.await();
        t.interrupt();
        t.join();
        System.out.println(waited.remove(5));
        try {
            waited.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        SoftReference<byte[]> soft = new SoftReference<>(new byte[1000]);
        System.gc();
        System.out.println(soft.get() != null);
        Cleaner c = Cleaner.create();
        int[] cleaned = {0};
        for (int i = 0; i < 30; i++)
            c.register(new Object(), () -> { synchronized (cleaned) { cleaned[0]++; } });
        until("cleaned", () -> { synchronized (cleaned) { return cleaned[0] == 30; } });
    }
}
