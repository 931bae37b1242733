// Sorting: stability and comparisons counted on runs, saw teeth, equal and random inputs, comparators that break their
// contract, parallel sorts of all types, ranges, special floating values, binary search, comparators of every combination.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class SortingShapes {
    record P(int k, int at, String s) { }
    static int compared;
    public static void main(String[] args) {
        Map<String, IntUnaryOperator> shapes = new LinkedHashMap<>();
        Random r = new Random(4);
        shapes.put("up", i -> i);
        shapes.put("down", i -> -i);
        shapes.put("same", i -> 7);
        shapes.put("saw", i -> i % 17);
        shapes.put("organ", i -> Math.min(i, 500 - i));
        shapes.put("two", i -> i % 2);
        shapes.put("nearly", i -> i % 50 == 0 ? -i : i);
        shapes.put("random", i -> r.nextInt(1000));
        shapes.put("runs", i -> i / 40 % 2 == 0 ? i : -i);
        for (String n : shapes.keySet())
            for (int size : new int[] {0, 1, 2, 31, 32, 33, 500}) {
                P[] a = new P[size];
                for (int i = 0; i < size; i++)
                    a[i] = new P(shapes.get(n).applyAsInt(i), i, "");
                compared = 0;
                P[] b = a.clone();
                Arrays.sort(b, (x, y) -> { compared++; return Integer.compare(x.k, y.k); });
                boolean stable = true;
                for (int i = 1; i < size; i++)
                    stable &= b[i - 1].k < b[i].k || b[i - 1].k == b[i].k && b[i - 1].at < b[i].at;
                int[] p = Arrays.stream(a).mapToInt(P::k).toArray(), q = p.clone();
                Arrays.sort(p);
                Arrays.parallelSort(q);
                List<P> l = new LinkedList<>(List.of(a));
                l.sort(Comparator.comparingInt(P::k));
                System.out.println(n + " " + size + " " + stable + " " + compared + " " + Arrays.equals(p, q) + Arrays.equals(p, Arrays.stream(b).mapToInt(P::k).toArray()) + l.equals(Arrays.asList(b)));
            }
        int bad = 0, thrown = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random s = new Random(seed);
            Integer[] a = s.ints(200).boxed().toArray(Integer[]::new);
            try {
                Arrays.sort(a, (x, y) -> s.nextInt(3) - 1);
                bad++;
            } catch (IllegalArgumentException e) {
                thrown++;
                if (thrown == 1)
                    System.out.println(e.getMessage());
            }
        }
        System.out.println(bad + " " + thrown);
        double[] d = {3, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -0.0, 1e-300, Double.NaN, Double.POSITIVE_INFINITY, 0.0};
        float[] f = {3, Float.NaN, 0f, -0f, -1};
        Arrays.sort(d); Arrays.sort(f);
        System.out.println(Arrays.toString(d) + Arrays.toString(f) + Arrays.binarySearch(d, -0.0) + Arrays.binarySearch(d, 0.0) + Arrays.binarySearch(d, Double.NaN) + Arrays.binarySearch(d, 2));
        byte[] by = new byte[600]; char[] ch = new char[600]; short[] sh = new short[600]; long[] lo = new long[6000]; int[] in = new int[9000]; double[] dd = new double[9000]; float[] ff = new float[3000];
        for (int i = 0; i < in.length; i++) { int v = r.nextInt(); if (i < 600) { by[i] = (byte) v; ch[i] = (char) v; sh[i] = (short) v; } if (i < 6000) lo[i] = (long) v * v; in[i] = v; dd[i] = v / 3.0; if (i < 3000) ff[i] = v; }
        Arrays.sort(by); Arrays.sort(ch); Arrays.sort(sh); Arrays.parallelSort(lo); Arrays.parallelSort(in, 10, 8990); Arrays.parallelSort(dd); Arrays.sort(ff, 5, 2990);
        System.out.println(Arrays.hashCode(by) + " " + Arrays.hashCode(ch) + " " + Arrays.hashCode(sh) + " " + Arrays.hashCode(lo) + " " + Arrays.hashCode(in) + " " + Arrays.hashCode(dd) + " " + Arrays.hashCode(ff));
        for (int[] range : new int[][] {{3, 2}, {-1, 2}, {0, 99}, {5, 5}})
            try {
                Arrays.sort(new int[10], range[0], range[1]);
                System.out.println("fine");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        try {
            Arrays.sort(new Object[] {1, "x"});
        } catch (ClassCastException e) {
            System.out.println(e.getMessage().replaceAll(" \\(.*", ""));
        }
        try {
            Arrays.sort(new Integer[] {1, null});
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        List<P> ps = new ArrayList<>();
        for (int i = 0; i < 12; i++) ps.add(new P(i * 5 % 4, i, i % 5 == 0 ? null : "s" + i * 7 % 3));
        Comparator<P> byK = Comparator.comparingInt(P::k), byS = Comparator.comparing(P::s, Comparator.nullsFirst(Comparator.naturalOrder()));
        for (Comparator<P> c : List.of(byK, byK.reversed(), byS, byK.thenComparing(byS), byS.thenComparing(P::at, Comparator.reverseOrder()), Comparator.comparing(P::s, Comparator.nullsLast(Comparator.reverseOrder())).thenComparingInt(P::at), Collections.reverseOrder(byK).thenComparingLong(x -> -x.at), byK.thenComparingDouble(x -> x.at % 3)))
            System.out.println(ps.stream().sorted(c).map(x -> "" + x.at).collect(Collectors.joining(" ")) + " " + Collections.min(ps, c).at + Collections.max(ps, c).at);
        List<String> words = Arrays.asList("b", "A", "c", "B", "a");
        Collections.sort(words); System.out.print(words); words.sort(String.CASE_INSENSITIVE_ORDER); System.out.print(words); Collections.shuffle(words, new Random(1)); System.out.print(words); Collections.rotate(words, -2); System.out.print(words); Collections.reverse(words); System.out.println(words + " " + Collections.binarySearch(List.of(1, 3, 5), 4) + Collections.frequency(words, "a") + Collections.disjoint(words, List.of("z")) + Collections.indexOfSubList(List.of(1, 2, 3, 2, 3), List.of(2, 3)) + Collections.lastIndexOfSubList(List.of(1, 2, 3, 2, 3), List.of(2, 3)));
        int[] prefix = IntStream.rangeClosed(1, 2000).toArray();
        Arrays.parallelPrefix(prefix, Integer::sum); long[] set = new long[3000]; Arrays.parallelSetAll(set, i -> (long) i * i);
        System.out.println(prefix[1999] + " " + Arrays.stream(set).sum() + " " + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}) + Arrays.equals(in, 3, 5, in, 3, 5));
    }
}
