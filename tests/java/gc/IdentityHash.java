// identityHashCode is stable across collections and moves; locks survive them too; IdentityHashMap lookups still work.
import java.util.*;

public class IdentityHash {
    static void garbage() {
        Object[] k = new Object[100];
        for (int i = 0; i < 20000; i++) k[i % 100] = new int[i % 60];
        System.gc();
    }

    public static void main(String[] args) throws Exception {
        int n = 500;
        Object[] os = new Object[n];
        int[] hs = new int[n];
        for (int i = 0; i < n; i++) {
            os[i] = i % 3 == 0 ? new Object() : i % 3 == 1 ? new int[i] : "s" + i;
            hs[i] = System.identityHashCode(os[i]);
        }
        Map<Object, Integer> m = new IdentityHashMap<>();
        for (int i = 0; i < n; i++) m.put(os[i], i);
        int bad = 0;
        for (int r = 0; r < 3; r++) {
            garbage();
            for (int i = 0; i < n; i++) if (System.identityHashCode(os[i]) != hs[i] || m.get(os[i]) != i) bad++;
        }
        System.out.println(bad + " " + m.size());
        Object lock = new Object();
        int h;
        synchronized (lock) {
            h = lock.hashCode();
            garbage();
            System.out.println(Thread.holdsLock(lock) + " " + (lock.hashCode() == h));
            synchronized (lock) { garbage(); }
            System.out.println(Thread.holdsLock(lock));
        }
        System.out.println(Thread.holdsLock(lock) + " " + (lock.hashCode() == h));
        Object l2 = new Object();
        Thread[] ts = new Thread[3];
        int[] c = new int[1];
        for (int i = 0; i < 3; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 20; k++) {
                    synchronized (l2) {
                        c[0]++;
                        Object[] g = new Object[200];
                        for (int q = 0; q < 200; q++) g[q] = new long[q % 9];
                        if (k == 10) System.gc();
                    }
                }
            });
            ts[i].start();
        }
        synchronized (l2) { l2.wait(5); }
        for (Thread t : ts) t.join();
        System.out.println(c[0]);
        Set<Object> hset = new HashSet<>();
        for (int i = 0; i < 300; i++) hset.add(os[i * 3 % n]);
        garbage();
        int found = 0;
        for (int i = 0; i < 300; i++) if (hset.contains(os[i * 3 % n])) found++;
        System.out.println(found);
        class K { }
        K[] ks = new K[100];
        Map<K, Integer> km = new HashMap<>();
        for (int i = 0; i < 100; i++) km.put(ks[i] = new K(), i);
        garbage();
        int s = 0;
        for (K k : ks) s += km.get(k);
        System.out.println(s);
    }
}
