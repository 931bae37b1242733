import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;

/** What freeze.c freezes: threads that compute, wait, sleep, park and contend; what they say depends on no timing. */
public class FreezeGuest {
    static native int twice(int n);
    static native void hold();

    static final int SIZE = 60;

    interface Work { long run() throws Exception; }

    static final Map<String, Long> results = new ConcurrentSkipListMap<>();
    static volatile long latest = System.nanoTime();
    static volatile boolean backwards;

    static Thread start(String name, Work work) {
        Thread thread = new Thread(() -> {
            long result;
            try { result = work.run(); } catch (Throwable t) { t.printStackTrace(); result = -1; }
            results.put(name, result);
        }, name);
        thread.start();
        return thread;
    }

    static void look() {
        synchronized (FreezeGuest.class) {
            long now = System.nanoTime();
            backwards |= now < latest;
            latest = now;
        }
    }

    static long compute(int seed) {
        Map<String, Integer> counts = new HashMap<>();
        long sum = seed;
        for (int i = 0; i < SIZE * 20; i++) {
            String key = String.format("%x", (i * 31 + seed) % 97);
            counts.merge(key, i, Integer::sum);
            sum = sum * 31 + counts.get(key) + new StringBuilder(key).reverse().toString().hashCode();
            try {
                if (i % 7 == 0) throw new IllegalStateException(key);
            } catch (IllegalStateException e) {
                sum += e.getMessage().length() + e.getStackTrace().length;
            } finally {
                sum ^= i;
            }
        }
        return sum;
    }

    static long sleeper() throws Exception {
        long n = 0;
        for (int i = 0; i < SIZE / 2; i++) {
            long before = System.nanoTime();
            Thread.sleep(2);
            if (System.nanoTime() - before < 2_000_000) throw new Error("slept too short");
            look();
            n++;
        }
        return n;
    }

    static long queue() throws Exception {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        long[] sum = new long[1];
        Thread consumer = new Thread(() -> {
            for (int i = 0; i < SIZE * 4; i++)
                synchronized (queue) {
                    try { while (queue.isEmpty()) queue.wait(); } catch (InterruptedException e) { throw new Error(e); }
                    sum[0] = sum[0] * 17 + queue.remove();
                    queue.notifyAll();
                }
        });
        consumer.start();
        for (int i = 0; i < SIZE * 4; i++)
            synchronized (queue) {
                while (queue.size() > 2) queue.wait(1000);
                queue.add(i);
                queue.notifyAll();
            }
        consumer.join();
        return sum[0];
    }

    static long pingPong() throws Exception {
        int[] turn = new int[1];
        Thread[] threads = new Thread[2];
        long[] sum = new long[1];
        for (int me = 0; me < 2; me++) {
            int mine = me;
            threads[me] = new Thread(() -> {
                for (int i = 0; i < SIZE * 3; i++) {
                    while (true) {
                        synchronized (turn) { if (turn[0] == mine) break; }
                        LockSupport.parkNanos(50_000_000);
                    }
                    sum[0] = sum[0] * 3 + mine + i;
                    synchronized (turn) { turn[0] = 1 - mine; }
                    LockSupport.unpark(threads[1 - mine]);
                }
            });
        }
        for (Thread t : threads) t.start();
        for (Thread t : threads) t.join();
        return sum[0];
    }

    static long contend() throws Exception {
        Object lock = new Object();
        long[] count = new long[1];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < SIZE * 30; j++) synchronized (lock) { count[0]++; if (j % 64 == 0) Thread.yield(); }
            });
            threads[i].start();
        }
        for (Thread t : threads) t.join();
        return count[0];
    }

    static long pools() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        long sum = 0;
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            int n = i;
            all.add(timer.schedule(() -> n * n, n % 20, TimeUnit.MILLISECONDS));
        }
        for (Future<Integer> f : all) sum = sum * 5 + f.get();
        timer.shutdown();
        sum += java.util.stream.IntStream.range(0, SIZE * 100).parallel().mapToLong(i -> (long) i * i).sum();
        return sum + CompletableFuture.supplyAsync(() -> 40).thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum).get();
    }

    static long reads() throws Exception {
        long sum = 0;
        String path = System.getProperty("freeze.file");
        for (int round = 0; round < 3; round++)
            try (RandomAccessFile in = new RandomAccessFile(path, "r")) {
                int b;
                while ((b = in.read()) >= 0) { sum = sum * 7 + b; if (in.getFilePointer() % 50 == 0) Thread.sleep(1); }
            }
        return sum;
    }

    static long hosts() {
        long sum = 0;
        for (int i = 0; i < SIZE * 20; i++) sum = sum * 3 + twice(i);
        return sum;
    }

    static String work() throws Exception {
        results.clear();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) { int seed = i; threads.add(start("compute" + i, () -> compute(seed))); }
        threads.add(start("sleeper", FreezeGuest::sleeper));
        threads.add(start("queue", FreezeGuest::queue));
        threads.add(start("pingPong", FreezeGuest::pingPong));
        threads.add(start("contend", FreezeGuest::contend));
        threads.add(start("pools", FreezeGuest::pools));
        threads.add(start("reads", FreezeGuest::reads));
        threads.add(start("hosts", FreezeGuest::hosts));
        for (int i = 0; i < SIZE; i++) {
            System.out.println("line " + i + " " + compute(i) % 1000);
            look();
        }
        for (Thread t : threads) { t.join(); System.out.println(t.getName() + " is over"); }
        return results + (backwards ? " time ran backwards" : "");
    }

    public static void main(String[] args) throws Exception {
        System.out.println(String.join(",", args));
        System.out.println(work());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("the hook: " + compute(3))));
        new Thread(() -> { System.out.println("after main: " + compute(4)); }).start();
    }

    // ---- single things ----
    static List<Object> list(int n) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < n; i++) list.add("item " + i);
        return list;
    }
    static int sizeOf(Object list) { return ((List<?>) list).size(); }
    static int slow(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += compute(i) & 1; return sum; }
    static String slowText(String text) { return text + slow(200); }
    final int made;
    FreezeGuest(int n) { made = slow(n) * 0 + n; }
    int made() { return made; }
    static int throwing(int n) { slow(n); throw new IllegalStateException("after " + n); }
    static boolean initialized;
    static class Slow { static final int value; static { value = slow(80); initialized = true; } }
    static int viaInitializer() { return Slow.value; }

    static RandomAccessFile file;
    static OutputStream out;
    static ServerSocket server;
    static FileInputStream random;
    static java.nio.channels.Selector selector;
    static java.nio.MappedByteBuffer map;
    static Thread acceptor;
    static volatile String accepted = "nothing";
    static void open(String path, String outPath) throws Exception {
        file = new RandomAccessFile(path, "r");
        file.seek(10);
        out = new FileOutputStream(outPath);
        out.write("one ".getBytes());
        server = new ServerSocket(0);
        random = new FileInputStream("/dev/urandom");
        selector = java.nio.channels.Selector.open();
        map = file.getChannel().map(java.nio.channels.FileChannel.MapMode.READ_ONLY, 0, 100);
        acceptor = new Thread(() -> { try { server.accept(); } catch (IOException e) { accepted = "accept: " + e.getClass().getName(); } });
        acceptor.start();
        new java.security.SecureRandom().nextInt();
    }
    static String use() throws Exception {
        StringBuilder said = new StringBuilder();
        try { said.append("file ").append(file.read()); } catch (IOException e) { said.append("file ").append(e.getClass().getName()); }
        out.write("two".getBytes());
        out.close();
        said.append(", map ").append(map.get(20));
        try { server.setSoTimeout(10); new Socket("localhost", server.getLocalPort()); said.append(", server lives"); } catch (IOException e) { said.append(", server ").append(e.getClass().getName()); }
        acceptor.join();
        said.append(", ").append(accepted);
        said.append(", random ").append(random.read() >= 0);
        try { selector.selectNow(); said.append(", selector lives"); } catch (IOException e) { said.append(", selector ").append(e.getClass().getName()); }
        server.close();
        return said.toString();
    }
    static int readOne() throws IOException { try { return file.read(); } catch (IOException e) { return -2; } }
    static Process child;
    static void spawn() throws Exception { child = new ProcessBuilder("sleep", "1000").start(); }
    static void reap() throws Exception { child.destroyForcibly().waitFor(); }
    static java.util.zip.Inflater inflater;
    static void inflate() throws Exception {
        byte[] data = new byte[1000], packed = new byte[1000];
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(data); deflater.finish();
        int n = deflater.deflate(packed);
        deflater.end();
        inflater = new java.util.zip.Inflater();
        inflater.setInput(packed, 0, n);
        inflater.inflate(new byte[500]);
    }
    static int rest() throws Exception { int n = inflater.inflate(new byte[1000]); inflater.reset(); return n; }
    static int inflateAgain() throws Exception {
        byte[] packed = new byte[1000];
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(new byte[700]); deflater.finish();
        int n = deflater.deflate(packed);
        inflater.setInput(packed, 0, n);
        return inflater.inflate(new byte[1000]);
    }
}
