// java.util.Arrays: sort of every type, binary search, fill, copy, equals, hash codes, mismatch, parallel prefix.
import java.util.*;

public class ArraysClass {
    public static void main(String[] args) {
        Random r = new Random(11);
        int[] a = new int[300];
        for (int i = 0; i < a.length; i++) a[i] = r.nextInt(1000) - 500;
        int[] b = a.clone();
        Arrays.sort(b);
        boolean ok = true;
        for (int i = 1; i < b.length; i++) ok &= b[i - 1] <= b[i];
        System.out.println(ok + " " + b[0] + " " + b[150] + " " + b[299] + " " + Arrays.binarySearch(b, b[37]) + " "
                + Arrays.binarySearch(b, 1000));
        int[] pre = {1, 2, 3, 4, 5, 9, 8, 7, 6, 5, 4, 3};
        Arrays.sort(pre, 3, 8);
        System.out.println(Arrays.toString(pre));
        long[] la = {5, -1, 1L << 40, Long.MIN_VALUE, 3};
        Arrays.sort(la);
        System.out.println(Arrays.toString(la));
        double[] da = {2.5, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, 1e300, -1};
        Arrays.sort(da);
        System.out.println(Arrays.toString(da));
        float[] fa = {3f, -0f, 0f, Float.NaN, 1f};
        Arrays.sort(fa);
        System.out.println(Arrays.toString(fa));
        char[] ca = "sorting".toCharArray();
        Arrays.sort(ca);
        System.out.println(Arrays.toString(ca));
        byte[] ba = {3, -1, 127, -128, 0};
        Arrays.sort(ba);
        System.out.println(Arrays.toString(ba));
        short[] sa = {300, -300, 5};
        Arrays.sort(sa);
        System.out.println(Arrays.toString(sa));
        String[] st = "the quick brown fox jumps over lazy dogs".split(" ");
        Arrays.sort(st);
        System.out.println(Arrays.toString(st));
        Arrays.sort(st, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(String.join(",", st));
        Integer[] ia = new Integer[200];
        for (int i = 0; i < 200; i++) ia[i] = r.nextInt(50);
        Integer[] ib = ia.clone();
        Arrays.sort(ib, (x, y) -> x / 10 - y / 10);
        int h = 0;
        for (Integer x : ib) h = h * 31 + x;
        System.out.println(h);
        Arrays.sort(ib, 50, 150, Collections.reverseOrder());
        h = 0;
        for (Integer x : ib) h = h * 31 + x;
        System.out.println(h);
        boolean[] za = {true, false};
        System.out.println(Arrays.toString(za) + Arrays.hashCode(za) + " " + Arrays.hashCode(new int[] {1, 2})
                + Arrays.hashCode(da) + Arrays.hashCode(st));
        int[] f = new int[5];
        Arrays.fill(f, 7);
        Arrays.fill(f, 1, 3, -1);
        System.out.println(Arrays.toString(f) + Arrays.toString(Arrays.copyOf(f, 7))
                + Arrays.toString(Arrays.copyOfRange(f, 2, 9)) + Arrays.toString(Arrays.copyOf(st, 2))
                + Arrays.copyOf(st, 1, Object[].class).getClass().getSimpleName());
        System.out.println(Arrays.equals(f, f.clone()) + " " + Arrays.equals(f, null) + Arrays.equals((int[]) null,
                null) + Arrays.equals(f, 0, 2, f, 3, 5) + Arrays.deepEquals(new int[][] {
            { 1 } , { 2, 3 }
        }, new int[][] {{ 1 } , { 2, 3 }}) + Arrays.deepToString(new Object[] {
            1, new int[] { 2 } , new String[][] { { "x" } , null }
        }) + Arrays.deepHashCode(new Object[] {1, new int[] { 2 }}) + Arrays.mismatch(new int[] {1, 2, 3}, new int[] {
            1, 2, 4
        }) + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + Arrays.compare(new String[] {"a"}, new String[] {
            "a", "b"
        }) + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}));
        int[] pp = {1, 2, 3, 4, 5};
        Arrays.parallelPrefix(pp, Integer::sum);
        Arrays.setAll(f, i -> i * i);
        System.out.println(Arrays.toString(pp) + Arrays.toString(f) + Arrays.stream(pp, 1, 4).sum()
                + Arrays.asList(1, 2, 3) + Arrays.asList(pp).size() + Arrays.toString((int[]) null)
                + Arrays.toString(new int[0]));
        for (Runnable q : new Runnable[] {
            () -> Arrays.sort(f, 3, 1), () -> Arrays.sort(f, 0, 9), () -> Arrays.fill(f, -1, 2, 0), ()
            -> Arrays.copyOf(f, -1), () -> Arrays.copyOfRange(f, 3, 1), () -> Arrays.copyOfRange(f, 9, 10), ()
            -> Arrays.binarySearch(f, 2, 1, 0)
        }) try { q.run(); } catch (RuntimeException e) { System.out.println(e); }
        Object[] self = new Object[1];
        self[0] = self;
        System.out.println(Arrays.deepToString(self));
        int[] big = new int[6000];
        for (int i = 0; i < big.length; i++) big[i] = (i * 7919) % 6007;
        Arrays.sort(big);
        h = 0;
        for (int x : big) h = h * 31 + x;
        System.out.println(h);
        Object[] mixed = {1, "a"};
        try { Arrays.sort(mixed); } catch (ClassCastException e) { System.out.println("cce"); }
        List<Integer> bad = new ArrayList<>();
        for (int i = 0; i < 100; i++) bad.add(i * 37 % 100);
        try {
            bad.sort((x, y) -> x % 3 == 0 ? -1 : 1);
            System.out.println("tolerated");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
