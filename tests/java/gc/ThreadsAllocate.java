// Several threads allocate and share structures while collections happen.
import java.util.*;
import java.util.concurrent.*;

public class ThreadsAllocate {
    static final ConcurrentHashMap<Integer, List<int[]>> shared = new ConcurrentHashMap<>();

    static class T extends Thread {
        final int id;
        long result;
        T(int id) { this.id = id; }
        public void run() {
            LinkedList<long[]> l = new LinkedList<>();
            for (int i = 0; i < 3000; i++) {
                l.add(new long[] {i, id, (long) i * id});
                if (l.size() > 100) { long[] x = l.removeFirst(); result += x[0] + x[1] + x[2]; }
                if (i % 50 == 0) shared.computeIfAbsent(i / 50, k -> Collections.synchronizedList(new ArrayList<>()))
                        .add(new int[] {
                    id, i
                });
                if (i % 1000 == 500) System.gc();
                String s = "t" + id + ":" + i;
                if (s.length() < 4) throw new Error();
            }
            for (long[] x : l) result += x[2];
        }
    }

    public static void main(String[] args) throws Exception {
        T[] ts = new T[4];
        for (int i = 0; i < 4; i++) (ts[i] = new T(i)).start();
        for (T t : ts) t.join();
        for (T t : ts) System.out.println(t.id + " " + t.result);
        int n = 0, s = 0;
        for (List<int[]> l : shared.values()) for (int[] x : l) { n++; s += x[0] * 10000 + x[1]; }
        System.out.println(shared.size() + " " + n + " " + s);
        Exchanger<Object[]> ex = new Exchanger<>();
        Thread p = new Thread(() -> {
            try {
                Object[] b = new Object[10];
                for (int r = 0; r < 50; r++) {
                    for (int i = 0; i < 10; i++) b[i] = new int[] {r, i};
                    b = ex.exchange(b);
                }
            } catch (InterruptedException e) {
            }
        });
        p.start();
        Object[] b = new Object[10];
        long sum = 0;
        for (int r = 0; r < 50; r++) {
            b = ex.exchange(b);
            for (Object o : b) sum += ((int[]) o)[0] * 10 + ((int[]) o)[1];
            if (r % 20 == 10) System.gc();
        }
        p.join();
        System.out.println(sum);
    }
}
