// ForkJoinPool: recursive tasks and actions, exceptions, common pool, parallel streams.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class ForkJoin {
    static class Sum extends RecursiveTask<Long> {
        final int[] a;
        final int lo, hi;
        Sum(int[] a, int lo, int hi) { this.a = a; this.lo = lo; this.hi = hi; }
        protected Long compute() {
            if (hi - lo <= 64) { long s = 0; for (int i = lo; i < hi; i++) s += a[i]; return s; }
            int m = (lo + hi) >>> 1;
            Sum l = new Sum(a, lo, m), r = new Sum(a, m, hi);
            l.fork();
            return r.compute() + l.join();
        }
    }

    static class Sq extends RecursiveAction {
        final int[] a;
        final int lo, hi;
        Sq(int[] a, int lo, int hi) { this.a = a; this.lo = lo; this.hi = hi; }
        protected void compute() {
            if (hi - lo < 50) for (int i = lo; i < hi; i++) a[i] *= a[i];
            else invokeAll(new Sq(a, lo, (lo + hi) / 2), new Sq(a, (lo + hi) / 2, hi));
        }
    }

    static class Fib extends RecursiveTask<Integer> {
        final int n;
        Fib(int n) { this.n = n; }
        protected Integer compute() {
            if (n < 2) return n;
            Fib f = new Fib(n - 1);
            f.fork();
            return new Fib(n - 2).compute() + f.join();
        }
    }

    static class Bad extends RecursiveTask<Integer> {
        protected Integer compute() { throw new IllegalStateException("in task"); }
    }

    public static void main(String[] args) throws Exception {
        int[] a = new int[2000];
        for (int i = 0; i < a.length; i++) a[i] = i;
        ForkJoinPool p = new ForkJoinPool(3);
        System.out.println(p.invoke(new Sum(a, 0, a.length)) + " " + p.submit(new Fib(12)).get() + " "
                + ForkJoinPool.commonPool().invoke(new Fib(10)));
        p.invoke(new Sq(a, 0, 1000));
        System.out.println(a[999] + " " + a[1000] + " " + new Sum(a, 0, 100).invoke());
        try { p.invoke(new Bad()); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        Bad b = new Bad();
        p.execute(b);
        b.quietlyJoin();
        System.out.println(b.isCompletedAbnormally() + " " + b.getException().getClass().getSimpleName()
                + p.getParallelism());
        System.out.println(IntStream.range(0, 3000).parallel().filter(x -> x % 3 == 0).sum() + " "
                + IntStream.rangeClosed(1, 15).parallel().mapToLong(x -> x).reduce(1, (x, y) -> x * y) + " "
                + Arrays.stream(a).parallel().max().getAsInt() + " " + IntStream.range(0, 500).parallel().boxed()
                .collect(Collectors.groupingBy(x -> x % 4, TreeMap::new, Collectors.counting()))
                + IntStream.range(0, 200).parallel().mapToObj(x -> "" + x % 10).collect(Collectors.joining())
                .hashCode() + " " + Stream.iterate(1, x -> x + 1).parallel().limit(100).reduce(0, Integer::sum) + " "
                + IntStream.range(0, 100).parallel().boxed().sorted(Comparator.reverseOrder()).limit(5).toList()
                + Stream.of("x", "y", "z").parallel().map(String::toUpperCase).toList());
        StringBuffer sb = new StringBuffer();
        IntStream.range(0, 30).parallel().forEachOrdered(x -> sb.append(x));
        System.out.println(sb);
        int[] s = new Random(5).ints(3000, 0, 1000).toArray(), c = s.clone();
        Arrays.parallelSort(s);
        Arrays.sort(c);
        System.out.println(Arrays.equals(s, c));
        long[] pre = new long[500];
        Arrays.parallelSetAll(pre, x -> x);
        Arrays.parallelPrefix(pre, Long::sum);
        System.out.println(pre[499]);
        CountedCompleter<Void> cc = new CountedCompleter<>() {
            public void compute() { System.out.println("counted"); tryComplete(); }
        };
        cc.invoke();
        p.shutdown();
        System.out.println(p.awaitTermination(5, TimeUnit.SECONDS) + " " + p.isTerminated());
        try {
            IntStream.range(0, 1000).parallel().forEach(x -> {
                if (x == 777) throw new IllegalArgumentException("x" + x);
            });
        } catch (IllegalArgumentException e) {
            System.out.println("propagated");
        }
    }
}
