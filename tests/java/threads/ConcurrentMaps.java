// ConcurrentHashMap and friends under several threads; bulk operations; skip lists; copy-on-write lists; queues.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class ConcurrentMaps {
    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>();
        Thread[] ts = new Thread[4];
        for (int t = 0; t < 4; t++) {
            int id = t;
            ts[t] = new Thread(() -> {
                for (int i = 0; i < 600; i++) {
                    m.merge("k" + i % 37, 1, Integer::sum);
                    m.computeIfAbsent("t" + id + "-" + i % 5, k -> 0);
                    m.compute("all", (k, v) -> v == null ? 1 : v + 1);
                }
            });
            ts[t].start();
        }
        for (Thread t : ts) t.join();
        System.out.println(m.get("all") + " " + m.size() + " " + m.values().stream().mapToInt(x -> x).sum() + " "
                + new TreeMap<>(m).firstEntry());
        System.out.println(m.reduceValues(1000, Integer::sum) + " " + m.search(1000, (k, v) -> k.equals("all")
                ? "found" : null) + m.mappingCount() + m.reduceKeysToInt(1000, String::length, 0, Integer::sum));
        for (String k : m.keySet()) if (k.startsWith("t")) m.remove(k);
        System.out.println(m.size() + " " + m.putIfAbsent("all", 0) + m.replace("all", 2400, 1) + m.remove("all", 5)
                + m.getOrDefault("zz", -1) + m.contains(1));
        try { m.put(null, 1); } catch (NullPointerException e) { System.out.println("npe"); }
        try { m.put("x", null); } catch (NullPointerException e) { System.out.println("npe"); }
        try {
            m.computeIfAbsent("rec", k -> m.computeIfAbsent("rec", q -> 1));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        ConcurrentHashMap<Integer, Integer> big = new ConcurrentHashMap<>(2);
        for (int i = 0; i < 2000; i++) big.put(i, i);
        long s = 0;
        for (var e : big.entrySet()) s += e.getValue() * 3L;
        System.out.println(s + " " + big.size());
        ConcurrentSkipListMap<Integer, String> sk = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 100; i++) sk.put(i * 37 % 101, "v" + i);
        System.out.println(sk.headMap(5) + " " + sk.floorKey(50) + sk.pollFirstEntry() + sk.descendingMap().firstKey()
                + sk.subMap(10, 13));
        CopyOnWriteArrayList<Integer> c = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (int x : c) c.add(x * 10);
        System.out.println(c + " " + c.addIfAbsent(1) + new CopyOnWriteArraySet<>(List.of(3, 1, 2)));
        try { c.iterator().remove(); } catch (UnsupportedOperationException e) { System.out.println("uoe"); }
        BlockingQueue<Integer> q = new ArrayBlockingQueue<>(2);
        System.out.println(q.offer(1) + "" + q.offer(2) + q.offer(3) + q.offer(4, 1, TimeUnit.MILLISECONDS)
                + q.remainingCapacity() + q.poll() + q.take() + q.poll(1, TimeUnit.MILLISECONDS));
        try {
            q.add(1);
            q.add(2);
            q.add(3);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        SynchronousQueue<String> sq = new SynchronousQueue<>();
        new Thread(() -> { try { sq.put("handed over"); } catch (InterruptedException e) { } }).start();
        System.out.println(sq.take());
        DelayQueue<D> dq = new DelayQueue<>();
        dq.add(new D(20, "late"));
        dq.add(new D(5, "early"));
        System.out.println(dq.take().n + dq.take().n + dq.poll());
        PriorityBlockingQueue<Integer> pq = new PriorityBlockingQueue<>(List.of(3, 1, 2));
        System.out.println(pq.take() + "" + pq.take());
        LinkedTransferQueue<Integer> lt = new LinkedTransferQueue<>();
        System.out.println(lt.tryTransfer(1) + " " + lt.size());
        List<Integer> drained = new ArrayList<>();
        LinkedBlockingQueue<Integer> lq = new LinkedBlockingQueue<>(List.of(1, 2, 3, 4));
        lq.drainTo(drained, 3);
        System.out.println(drained + "" + lq);
        ConcurrentLinkedQueue<Integer> cl = new ConcurrentLinkedQueue<>();
        Thread[] us = new Thread[3];
        AtomicLong total = new AtomicLong();
        for (int t = 0; t < 3; t++) {
            us[t] = new Thread(() -> {
                for (int i = 0; i < 300; i++) { cl.add(i); Integer x = cl.poll(); if (x != null) total.addAndGet(x); }
            });
            us[t].start();
        }
        for (Thread t : us) t.join();
        for (Integer x; (x = cl.poll()) != null;) total.addAndGet(x);
        System.out.println(total);
    }

    static class D implements Delayed {
        final long at;
        final String n;
        D(long ms, String n) { at = System.nanoTime() + ms * 1000000; this.n = n; }
        public long getDelay(TimeUnit u) { return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
        public int compareTo(Delayed o) { return Long.compare(at, ((D) o).at); }
    }
}
