// Quick, heap, merge, shell and radix sort on ints; library sorts with and without comparators.
// Usage: Sorting [iterations]
import java.util.*;

public class Sorting {
    static void quick(int[] a, int lo, int hi) {
        while (lo < hi) {
            int p = a[lo + hi >>> 1], i = lo, j = hi;
            while (i <= j) {
                while (a[i] < p) i++;
                while (a[j] > p) j--;
                if (i <= j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; }
            }
            if (j - lo < hi - i) {
                quick(a, lo, j);
                lo = i;
            } else {
                quick(a, i, hi);
                hi = j;
            }
        }
    }

    static void heap(int[] a) {
        int n = a.length;
        for (int i = n / 2 - 1; i >= 0; i--) sift(a, i, n);
        for (int e = n - 1; e > 0; e--) {
            int t = a[0];
            a[0] = a[e];
            a[e] = t;
            sift(a, 0, e);
        }
    }

    static void sift(int[] a, int i, int n) {
        int v = a[i];
        while (true) {
            int c = 2 * i + 1;
            if (c >= n) break;
            if (c + 1 < n && a[c + 1] > a[c]) c++;
            if (a[c] <= v) break;
            a[i] = a[c];
            i = c;
        }
        a[i] = v;
    }

    static void merge(int[] a, int[] t, int lo, int hi) {
        if (hi - lo < 2) return;
        int m = lo + hi >>> 1;
        merge(a, t, lo, m);
        merge(a, t, m, hi);
        System.arraycopy(a, lo, t, lo, hi - lo);
        for (int i = lo, j = m, k = lo; k < hi; k++) a[k] = j >= hi || i < m && t[i] <= t[j] ? t[i++] : t[j++];
    }

    static void shell(int[] a) {
        for (int g = a.length / 2; g > 0; g = g == 2 ? 1 : g * 5 / 11) for (int i = g; i < a.length; i++) {
            int v = a[i], j = i;
            for (; j >= g && a[j - g] > v; j -= g) a[j] = a[j - g];
            a[j] = v;
        }
    }

    static void radix(int[] a) {
        int[] t = new int[a.length], c = new int[257];
        for (int s = 0; s < 32; s += 8) {
            Arrays.fill(c, 0);
            for (int v : a) c[(v >>> s & 255 ^ (s == 24 ? 128 : 0)) + 1]++;
            for (int i = 0; i < 256; i++) c[i + 1] += c[i];
            for (int v : a) t[c[v >>> s & 255 ^ (s == 24 ? 128 : 0)]++] = v;
            int[] q = a;
            System.arraycopy(t, 0, q, 0, q.length);
        }
    }

    static int[] data(int n, int seed) {
        int[] a = new int[n];
        int x = seed * 2 + 1;
        for (int i = 0; i < n; i++) { x = x * 1103515245 + 12345; a[i] = x ^ x >>> 15; }
        return a;
    }

    static long hash(int[] a) {
        long h = 0;
        for (int i = 0; i < a.length; i++) {
            if (i > 0 && a[i - 1] > a[i]) throw new IllegalStateException("not sorted at " + i);
            h = h * 31 + a[i];
        }
        return h;
    }

    static long once(int k) {
        int n = 3000;
        int[] a = data(n, k), b = a.clone();
        quick(b, 0, n - 1);
        long h = hash(b);
        for (int m = 0; m < 5; m++) {
            int[] c = a.clone();
            switch (m) {
                case 0 -> heap(c);
                case 1 -> merge(c, new int[n], 0, n);
                case 2 -> shell(c);
                case 3 -> radix(c);
                default -> Arrays.sort(c);
            }
            if (hash(c) != h) throw new IllegalStateException("sort " + m + " differs");
        }
        Integer[] boxed = new Integer[800];
        for (int i = 0; i < boxed.length; i++) boxed[i] = a[i];
        Arrays.sort(boxed, (x, y) -> Integer.compare(y & 0xffff, x & 0xffff));
        List<String> s = new ArrayList<>();
        for (int i = 0; i < 300; i++) s.add(Integer.toString(a[i], 36));
        Collections.sort(s);
        return h + boxed[17] + s.get(100).hashCode();
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 90;
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + once(i);
        System.out.println("Sorting " + n + " " + sum);
    }
}
