import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** What fuel.c counts: as many bytecodes on every run. */
public class FuelGuest {
    static native int back(int n);

    static int loop(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }
    static int forEver() { int n = 0; while (true) n++; }
    static int callBack(int n) { return back(n) + 1; }

    sealed interface Shape permits Square, Circle {}
    record Square(int side) implements Shape {}
    record Circle(int radius) implements Shape {}
    static final Object lock = new Object();
    static int field;
    long other;

    static synchronized int locked(int n) { synchronized (lock) { return n + ++field; } }
    static int deep(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }
    static int thrower(int n) {
        try {
            if (n % 3 == 0) throw new IllegalArgumentException("n" + n);
            return new int[2][n % 4].length + (n % 5 == 0 ? new int[1][1][1].length : 0) + new int[n % 3][n % 2 == 0 ? 1 : 0][0].length;
        } catch (ArrayIndexOutOfBoundsException e) {
            return 7;
        } catch (IllegalArgumentException e) {
            return e.getMessage().length();
        } finally {
            field++;
        }
    }
    static class Late { static int value = loop(50); static int get() { return value; } }
    static class Later { static final List<String> names = new ArrayList<>(List.of("a", "b")); }

    static String work() {
        field = 0;
        StringBuilder said = new StringBuilder();
        Map<String, Integer> map = new TreeMap<>();
        for (int i = 0; i < 200; i++) map.merge("k" + i % 17, i, Integer::sum);
        said.append(map);
        for (int i = 0; i < 50; i++) said.append(locked(i)).append(thrower(i));
        said.append(deep(500));
        IntFunction<IntSupplier> maker = n -> () -> n * Late.get();
        said.append(maker.apply(3).getAsInt());
        said.append(IntStream.range(0, 60).mapToObj(i -> i % 2 == 0 ? new Square(i) : new Circle(i))
            .map(s -> s instanceof Square q ? "s" + q.side() : s.toString()).collect(Collectors.joining(",")));
        long[] longs = new long[40];
        for (int i = 0; i < longs.length; i++) longs[i] = (long) i << 33 | i;
        said.append(Arrays.hashCode(longs)).append(Arrays.stream(longs).max().getAsLong());
        said.append(String.format("%5d|%-5s|%x", 42, "ab", 255));
        switch (said.length() % 5) { case 0: said.append("zero"); break; case 3: said.append("three"); break; default: said.append("other"); }
        FuelGuest guest = new FuelGuest();
        for (int i = 0; i < 20; i++) guest.other += i * 3L + field;
        said.append(guest.other).append(Later.names).append("abc".contains("b")).append("a-b-c".split("-").length);
        double d = 0;
        for (int i = 1; i < 30; i++) d += Math.sqrt(i) / i;
        Object o = new int[][] {{1, 2}, {3}};
        return said.append((int) (d * 1000)).append(((int[][]) o)[1][0]).toString();
    }

    static class Heavy {
        static final int start = loop(5000);
        final int made;
        Heavy(int n, String s) { made = start % 1000 + n + s.length(); }
        static int get(int n, String s) { return start % 1000 + n + s.length(); }
        static int made(Heavy h) { return h.made; }
    }
    static class Broken { static final int zero = loop(5000) * 0, bad = 1 / zero; static int get() { return bad; } }

    static String threads() throws Exception {
        Thread[] threads = new Thread[4];
        long[] sums = new long[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int me = i;
            threads[i] = new Thread(() -> { for (int j = 0; j < 50; j++) { sums[me] += loop(300 + me); synchronized (lock) { field += j; } if (j % 10 == 0) Thread.yield(); } });
            threads[i].start();
        }
        for (Thread t : threads) t.join();
        return Arrays.toString(sums);
    }

    public static void main(String[] args) throws Exception {
        System.out.println(args.length + args[0] + args[1]);
        System.out.println(work());
        System.out.println(threads());
    }
}
