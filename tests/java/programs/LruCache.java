// An LRU cache with a hand-made linked list, expiry on a logical clock, statistics; an LFU cache beside it;
// compared with a model.
import java.util.*;
import java.util.function.*;

public class LruCache<K, V> {
    private final class E {
        final K k;
        V v;
        E prev, next;
        long expires;
        E(K k, V v) { this.k = k; this.v = v; }
    }

    private final Map<K, E> map = new HashMap<>();
    private final E head = new E(null, null);
    private final int cap;
    private long clock;
    private final long ttl;
    int hits, misses, evicted, expired;
    BiConsumer<K, V> onEvict = (k, v) -> { };

    LruCache(int cap, long ttl) {
        if (cap < 1) throw new IllegalArgumentException("capacity " + cap);
        this.cap = cap;
        this.ttl = ttl;
        head.prev = head.next = head;
    }

    void tick(long n) { clock += n; }
    private void unlink(E e) { e.prev.next = e.next; e.next.prev = e.prev; }

    private void front(E e) {
        e.next = head.next;
        e.prev = head;
        head.next.prev = e;
        head.next = e;
    }

    V get(K k) {
        E e = map.get(k);
        if (e == null) { misses++; return null; }
        if (e.expires <= clock) {
            expired++;
            misses++;
            unlink(e);
            map.remove(k);
            return null;
        }
        hits++;
        unlink(e);
        front(e);
        return e.v;
    }

    V put(K k, V v) {
        E e = map.get(k);
        V old = null;
        if (e != null) {
            old = e.v;
            e.v = v;
            unlink(e);
        } else {
            if (map.size() == cap) {
                E l = head.prev;
                unlink(l);
                map.remove(l.k);
                evicted++;
                onEvict.accept(l.k, l.v);
            }
            map.put(k, e = new E(k, v));
        }
        e.expires = clock + ttl;
        front(e);
        return old;
    }

    V computeIfAbsent(K k, Function<K, V> f) { V v = get(k); if (v == null) put(k, v = f.apply(k)); return v; }

    List<K> order() {
        List<K> l = new ArrayList<>();
        for (E e = head.next; e != head; e = e.next) l.add(e.k);
        return l;
    }

    int size() { return map.size(); }

    static class Lfu<K, V> {
        final int cap;
        final Map<K, V> vals = new HashMap<>();
        final Map<K, Integer> freq = new HashMap<>();
        final TreeMap<Integer, LinkedHashSet<K>> by = new TreeMap<>();
        Lfu(int c) { cap = c; }
        private void touch(K k) {
            int f = freq.merge(k, 1, Integer::sum);
            if (f > 1) { Set<K> s = by.get(f - 1); s.remove(k); if (s.isEmpty()) by.remove(f - 1); }
            by.computeIfAbsent(f, x -> new LinkedHashSet<>()).add(k);
        }
        V get(K k) { if (vals.containsKey(k)) touch(k); return vals.get(k); }
        void put(K k, V v) {
            if (!vals.containsKey(k) && vals.size() == cap) {
                var e = by.firstEntry();
                K old = e.getValue().iterator().next();
                e.getValue().remove(old);
                if (e.getValue().isEmpty()) by.remove(e.getKey());
                freq.remove(old);
                vals.remove(old);
            }
            vals.put(k, v);
            touch(k);
        }
    }

    public static void main(String[] args) {
        LruCache<String, Integer> c = new LruCache<>(3, 100);
        List<String> gone = new ArrayList<>();
        c.onEvict = (k, v) -> gone.add(k + v);
        c.put("a", 1);
        c.put("b", 2);
        c.put("c", 3);
        System.out.println(c.order() + " " + c.get("a") + c.order() + c.put("d", 4) + c.order() + gone + c.get("b")
                + c.put("a", 9) + c.order());
        c.tick(99);
        System.out.println(c.get("c") + " " + c.get("a"));
        c.put("c", 5);
        c.tick(1);
        System.out.println(c.get("a") + " " + c.get("c") + c.size() + " " + c.order() + c.hits + "/" + c.misses + "/"
                + c.evicted + "/" + c.expired);
        try { new LruCache<>(0, 1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        LruCache<Integer, Long> fib = new LruCache<>(50, 1000);
        Function<Integer, Long>[] f = new Function[1];
        f[0] = n -> n < 2 ? (long) n : fib.computeIfAbsent(n - 1, f[0]) + fib.computeIfAbsent(n - 2, f[0]);
        System.out.println(fib.computeIfAbsent(60, f[0]) + " " + fib.size() + " " + fib.hits + " " + fib.misses);
        LruCache<Integer, Integer> t = new LruCache<>(20, Long.MAX_VALUE / 2);
        LinkedHashMap<Integer, Integer> model = new LinkedHashMap<>(16, 0.75f, true) {
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> e) { return size() > 20; }
        };
        Random r = new Random(6);
        int bad = 0;
        for (int i = 0; i < 3000; i++) {
            int k = r.nextInt(40);
            if (r.nextBoolean()) {
                if (!Objects.equals(t.put(k, i), model.put(k, i))) bad++;
            } else if (!Objects.equals(t.get(k), model.get(k))) bad++;
        }
        List<Integer> o = new ArrayList<>(model.keySet());
        Collections.reverse(o);
        System.out.println(bad + " " + o.equals(t.order()) + " " + t.evicted);
        Lfu<String, Integer> l = new Lfu<>(3);
        l.put("x", 1);
        l.put("y", 2);
        l.put("z", 3);
        l.get("x");
        l.get("x");
        l.get("z");
        l.put("w", 4);
        System.out.println(l.get("y") + " " + l.by);
        l.put("v", 5);
        System.out.println(l.get("w") + " " + l.by + new TreeMap<>(l.vals));
    }
}
