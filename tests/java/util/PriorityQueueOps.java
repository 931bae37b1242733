// PriorityQueue with natural order and comparators; heap sort; merging.
import java.util.*;

public class PriorityQueueOps {
    record Task(String n, int p) { }

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2, 7));
        System.out.println(q + " " + q.peek());
        StringBuilder sb = new StringBuilder();
        q.add(0);
        q.remove(8);
        while (!q.isEmpty()) sb.append(q.poll()).append(' ');
        System.out.println(sb);
        PriorityQueue<Task> t = new PriorityQueue<>(Comparator.comparingInt(Task::p).reversed().thenComparing(Task::n));
        for (String s : "low:1 high:9 mid:5 also:9 zero:0".split(" ")) {
            String[] p = s.split(":");
            t.offer(new Task(p[0], Integer.parseInt(p[1])));
        }
        while (t.size() > 0) System.out.print(t.remove() + " ");
        System.out.println();
        try { t.remove(); } catch (NoSuchElementException e) { System.out.println(e); }
        System.out.println(t.poll() + " " + t.peek());
        try { q.add(null); } catch (NullPointerException e) { System.out.println("npe"); }
        Random r = new Random(7);
        PriorityQueue<Long> h = new PriorityQueue<>(1, Comparator.reverseOrder());
        for (int i = 0; i < 500; i++) { h.add((long) r.nextInt(10000)); if (h.size() > 10) h.poll(); }
        Long[] a = h.toArray(new Long[0]);
        Arrays.sort(a);
        System.out.println(Arrays.toString(a));
        Iterator<Long> it = h.iterator();
        int n = 0;
        while (it.hasNext()) if (it.next() % 2 == 0) { it.remove(); n++; }
        System.out.println(n + h.size() + " " + h.contains(a[0]));
        PriorityQueue<int[]> pq = new PriorityQueue<>((x, y) -> x[0] - y[0]);
        int[][] lists = {{ 1, 4, 7 } , { 2, 5, 8 } , { 0, 3, 6, 9 }};
        for (int i = 0; i < lists.length; i++) pq.add(new int[] {lists[i][0], i, 0});
        StringBuilder o = new StringBuilder();
        while (!pq.isEmpty()) {
            int[] x = pq.poll();
            o.append(x[0]);
            if (++x[2] < lists[x[1]].length) { x[0] = lists[x[1]][x[2]]; pq.add(x); }
        }
        System.out.println(o);
    }
}
