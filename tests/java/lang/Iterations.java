// for-each over arrays, iterables, iterators of our own, with modification, nested and generic.
import java.util.*;

public class Iterations {
    static class Range implements Iterable<Integer> {
        final int a, b, step;
        Range(int a, int b, int step) { this.a = a; this.b = b; this.step = step; }
        public Iterator<Integer> iterator() {
            return new Iterator<Integer>() {
                int c = a;
                public boolean hasNext() { return step > 0 ? c < b : c > b; }
                public Integer next() {
                    if (!hasNext()) throw new NoSuchElementException("done");
                    int r = c;
                    c += step;
                    return r;
                }
            };
        }
    }

    static class Tree<T extends Comparable<T>> implements Iterable<T> {
        T v;
        Tree<T> l, r;
        Tree(T v) { this.v = v; }
        void add(T x) {
            if (x.compareTo(v) < 0) {
                if (l == null) l = new Tree<>(x);
                else l.add(x);
            } else if (r == null) r = new Tree<>(x);
            else r.add(x);
        }
        public Iterator<T> iterator() {
            ArrayDeque<Tree<T>> st = new ArrayDeque<>();
            for (Tree<T> t = this; t != null; t = t.l) st.push(t);
            return new Iterator<T>() {
                public boolean hasNext() { return !st.isEmpty(); }
                public T next() {
                    Tree<T> t = st.pop();
                    for (Tree<T> q = t.r; q != null; q = q.l) st.push(q);
                    return t.v;
                }
            };
        }
    }

    static int calls;
    static int[] arr() { calls++; return new int[] {1, 2, 3}; }

    public static void main(String[] args) {
        for (int i : new Range(0, 10, 3)) System.out.print(i + " ");
        for (int i : new Range(5, 0, -2)) System.out.print(i + " ");
        System.out.println();
        Tree<String> t = new Tree<>("m");
        for (String s : "q d x a f z b n".split(" ")) t.add(s);
        for (String s : t) System.out.print(s);
        System.out.println();
        int s = 0;
        for (int x : arr()) for (int y : arr()) s += x * y;
        System.out.println(s + " " + calls);
        for (long l : new int[] {1, 2}) System.out.print(l << 33);
        System.out.println();
        int[] a = {1, 2, 3, 4};
        for (int x : a) {
            if (x == 1) a[3] = x * 10;
            a = new int[0];
            System.out.print(x + " ");
            if (x == 10) break;
        }
        System.out.println(a.length);
        Iterator<Integer> it = new Range(0, 2, 1).iterator();
        it.next();
        it.next();
        try { it.next(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); }
        try { it.remove(); } catch (UnsupportedOperationException e) { System.out.println(e.getMessage()); }
        it = new Range(3, 6, 1).iterator();
        it.forEachRemaining(x -> System.out.print(x + ";"));
        new Range(0, 4, 1).forEach(System.out::print);
        System.out.println();
        List<Integer> li = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        for (Iterator<Integer> k = li.iterator(); k.hasNext();) if (k.next() % 2 == 0) k.remove();
        System.out.println(li);
        try {
            for (Integer x : li) if (x == 3) li.add(9);
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
        for (char c : "chars".toCharArray()) System.out.print((char) (c - 32));
        for (String[] row : new String[][] {{ "a", "b" } , { } , { "c" }}) for (String x : row) System.out.print(x);
        for (double d : new float[] {0.5f, 0.1f}) System.out.print(" " + d);
        System.out.println();
        Map<String, Integer> m = new TreeMap<>(Map.of("x", 1, "y", 2));
        for (Map.Entry<String, Integer> e : m.entrySet()) e.setValue(e.getValue() * 10);
        for (String k : m.keySet()) System.out.print(k + m.get(k) + " ");
        for (var v : m.values()) System.out.print(v + 1 + " ");
        System.out.println(StreamOf.sum(new Range(0, 100, 7)));
    }

    static class StreamOf {
        static int sum(Iterable<Integer> i) {
            return java.util.stream.StreamSupport.stream(i.spliterator(), false).mapToInt(x -> x).sum();
        }
    }
}
