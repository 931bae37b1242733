// What must not change while objects move: identity hash codes in tables, monitors that are held, references compared by
// ==, weak keys, arrays being copied, strings interned, class mirrors, threads' locals; checked between collections.
import java.lang.ref.WeakReference;
import java.util.*;
import java.util.concurrent.*;

public class MovingKeys {
    static Object[] churn = new Object[64];
    static void collect(int n) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 400; k++)
                churn[k & 63] = new byte[200 + k];
            System.gc();
        }
    }
    static class Node { Node left, right; final int v; Node(int v) { this.v = v; } }
    static int sum(Node n) { return n == null ? 0 : n.v + sum(n.left) + sum(n.right); }
    static int deep(int n, Object[] keep) {
        Object local = new int[] {n};
        if (n % 50 == 0)
            collect(1);
        int below = n == 0 ? 0 : deep(n - 1, keep);
        return below + ((int[]) local)[0] + (keep[n % keep.length] == null ? 1000000 : 0);
    }
    public static void main(String[] args) throws Exception {
        IdentityHashMap<Object, Integer> byIdentity = new IdentityHashMap<>();
        Map<Object, Integer> byHash = new HashMap<>();
        List<Object> objects = new ArrayList<>();
        int[] codes = new int[300];
        for (int i = 0; i < 300; i++) {
            Object o = i % 3 == 0 ? new int[i % 7] : new Object();
            objects.add(o);
            codes[i] = System.identityHashCode(o);
            byIdentity.put(o, i);
            byHash.put(o, i);
        }
        int wrong = 0;
        for (int round = 0; round < 4; round++) {
            collect(1);
            for (int i = 0; i < 300; i++) {
                Object o = objects.get(i);
                if (System.identityHashCode(o) != codes[i] || byIdentity.get(o) != i || byHash.get(o) != i)
                    wrong++;
            }
            for (int i = round; i < 300; i += 50)
                byHash.remove(objects.get(i));
            for (int i = round; i < 300; i += 50)
                byHash.put(objects.get(i), i);
        }
        System.out.println("hash codes wrong " + wrong);
        Object lock = new Object();
        synchronized (lock) {
            collect(2);
            System.out.println("held " + Thread.holdsLock(lock));
            Thread t = new Thread(() -> { synchronized (lock) { lock.notify(); } });
            t.start();
            lock.wait(20000);
            collect(1);
            t.join();
            System.out.println("held after waiting " + Thread.holdsLock(lock));
        }
        Node root = new Node(1);
        List<Node> all = new ArrayList<>(List.of(root));
        Random r = new Random(4);
        for (int i = 2; i <= 500; i++) {
            Node p = all.get(r.nextInt(all.size())), n = new Node(i);
            if (p.left == null) p.left = n; else if (p.right == null) p.right = n; else { n.left = p.left; p.left = n; }
            all.add(n);
            if (i % 120 == 0) collect(1);
        }
        System.out.println("tree " + sum(root));
        WeakHashMap<Object, String> weak = new WeakHashMap<>();
        Object k1 = new Object(), k2 = new Object();
        weak.put(k1, "one");
        weak.put(k2, "two");
        weak.put(new Object(), "gone");
        WeakReference<Object> w = new WeakReference<>(k1);
        collect(2);
        System.out.println("weak " + weak.get(k1) + weak.get(k2) + (w.get() == k1) + weak.containsKey(k1));
        Object[] a = new Object[500], b = new Object[500];
        for (int i = 0; i < 500; i++)
            a[i] = new int[] {i};
        System.arraycopy(a, 0, b, 0, 500);
        collect(1);
        Object[] c = a.clone();
        collect(1);
        int same = 0;
        for (int i = 0; i < 500; i++)
            if (a[i] == b[i] && b[i] == c[i] && ((int[]) c[i])[0] == i)
                same++;
        System.out.println("copies " + same);
        String s = new StringBuilder("inter").append("ned").toString().intern();
        Class<?> mirror = MovingKeys.class;
        int mh = mirror.hashCode();
        collect(2);
        System.out.println("interned " + (s == "interned") + " " + (mirror == Class.forName("MovingKeys")) + (mh == MovingKeys.class.hashCode()) + " " + (Thread.State.NEW == Thread.State.valueOf("NEW")));
        System.out.println("deep " + deep(200, a));
        ThreadLocal<Object> tl = ThreadLocal.withInitial(Object::new);
        Object mine = tl.get();
        ExecutorService e = Executors.newFixedThreadPool(3);
        List<Future<Boolean>> fs = new ArrayList<>();
        for (int i = 0; i < 6; i++)
            fs.add(e.submit(() -> { Object x = tl.get(); for (int k = 0; k < 300; k++) churn[k & 63] = new long[k]; return x == tl.get() && x != mine; }));
        collect(1);
        boolean ok = true;
        for (Future<Boolean> f : fs)
            ok &= f.get();
        e.shutdown();
        System.out.println("thread locals " + ok + " " + (tl.get() == mine));
        ConcurrentHashMap<Integer, int[]> m = new ConcurrentHashMap<>();
        for (int i = 0; i < 1000; i++)
            m.put(i, new int[] {i, -i});
        collect(1);
        long total = 0;
        for (var x : m.entrySet())
            total += x.getKey() + x.getValue()[1] + x.getValue()[0] * 2L;
        System.out.println("map " + total);
    }
}
