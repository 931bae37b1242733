/** What the hosts of this folder call. */
public class Guest {
    static int count;
    String name = "a name";
    long number = 7;
    static Object[] kept = new Object[4];

    public Guest() {}
    public Guest(String name) { this.name = name; }

    public static int add(int a, int b) { return a + b; }
    static String greet(String who) { return "hello, " + who; }
    String shown() { return name + " " + number; }
    static double mix(boolean z, byte b, char c, short s, int i, long j, float f, double d) {
        return (z ? 1 : 0) + b + c + s + i + j + f + d;
    }
    static void fail(String why) { throw new IllegalStateException(why, new RuntimeException("the cause")); }
    static void exit(int status) { System.exit(status); }
    static int sum(int[] numbers) { int sum = 0; for (int n : numbers) sum += n; return sum; }
    static int fillBuffer(java.nio.ByteBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i++) buffer.put(i, (byte) (i * 3));
        return buffer.capacity();
    }
    static native String ask(String question, int times);
    static native void complain();
    static native int twice(int n);
    static int callTwice(int n) { return twice(n) + 1; }
    static String askFromThread() throws InterruptedException {
        String[] answer = new String[1];
        Thread t = new Thread(() -> answer[0] = ask("from a thread", 2));
        t.start();
        t.join();
        return answer[0];
    }
    static String catchComplaint() {
        try { complain(); return "nothing"; } catch (Exception e) { return e.toString(); }
    }
    static int deep(int n) { return twice(n); }

    // ---- for limits and kills ----
    static volatile boolean go = true;
    static int spin() { int n = 0; while (go) n++; return n; }
    static void sleep() throws Exception { try { Thread.sleep(1_000_000); } finally { System.out.println("finally"); } }
    static void park() { while (true) java.util.concurrent.locks.LockSupport.park(); }
    static void waitForEver() throws Exception { Object lock = new Object(); synchronized (lock) { lock.wait(); } }
    static void allocate() { java.util.ArrayList<Object> all = new java.util.ArrayList<>(); while (true) { try { all.add(new byte[100_000]); } catch (OutOfMemoryError e) { all.clear(); } } }
    static void hoard() { java.util.ArrayList<Object> all = new java.util.ArrayList<>(); while (true) all.add(new byte[100_000]); }
    static void recurse() { while (true) try { recurseOnce(0); } catch (StackOverflowError e) { count++; } }
    static int recurseOnce(int n) { return recurseOnce(n + 1) + 1; }
    static void deadlock() throws Exception {
        Object a = new Object(), b = new Object();
        java.util.concurrent.CountDownLatch held = new java.util.concurrent.CountDownLatch(2);
        Thread t = new Thread(() -> { synchronized (b) { meet(held); synchronized (a) { count++; } } });
        t.start();
        synchronized (a) { meet(held); synchronized (b) { count++; } }
    }
    static void meet(java.util.concurrent.CountDownLatch held) {
        held.countDown();
        try { held.await(); } catch (InterruptedException e) { throw new Error(e); }
    }
    static class Endless { static { while (go) count++; } static void touch() {} }
    static void initialize() { Endless.touch(); }
    static void unwind() { while (true) try { throwDeep(50); } catch (RuntimeException e) { count++; } }
    static void throwDeep(int n) { try { if (n == 0) throw new RuntimeException(); throwDeep(n - 1); } finally { count++; } }
    static void threads() throws Exception {
        while (true) {
            Thread[] all = new Thread[8];
            for (int i = 0; i < all.length; i++) (all[i] = new Thread(() -> count++)).start();
            for (Thread t : all) t.join();
        }
    }
    static void collect() { while (true) { Object[] list = null; for (int i = 0; i < 2000; i++) list = new Object[] {list, new int[20]}; System.gc(); } }
    static void print() { while (true) System.out.println("still here"); }
    static void read() throws Exception {
        java.nio.channels.Pipe pipe = java.nio.channels.Pipe.open();
        pipe.source().read(java.nio.ByteBuffer.allocate(10));
    }
    static void accept() throws Exception { new java.net.ServerSocket(0).accept(); }
    static void select() throws Exception { java.nio.channels.Selector.open().select(); }
    static void streams() { while (true) count += java.util.stream.IntStream.range(0, 1000).mapToObj(Integer::toString).collect(java.util.stream.Collectors.toList()).size(); }
    static void strings() { String s = ""; while (true) { s += s.length(); if (s.length() > 5000) s = ""; } }
    static void lambdas() { while (true) { int n = count; Runnable r = () -> count = n + 1; r.run(); } }
    static void monitor() throws Exception {
        Object lock = new Object();
        for (int i = 0; i < 4; i++) new Thread(() -> { while (true) synchronized (lock) { count++; } }).start();
        while (true) synchronized (lock) { count++; }
    }
    static void load() throws Exception {
        byte[] file = Guest.class.getResourceAsStream("Guest.class").readAllBytes();
        while (true) new ClassLoader(null) { Class<?> define() { return defineClass("Guest", file, 0, file.length); } }.define();
    }
    static void host() { while (true) try { complain(); } finally { count++; } }
    static void copy() { byte[] a = new byte[1 << 20], b = new byte[1 << 20]; while (true) System.arraycopy(a, 0, b, 0, a.length); }
    static void regex() { while (true) count += java.util.regex.Pattern.compile("(a*)*b").matcher("aaaaaaaaaaaaaaaaaaaaaaaa").matches() ? 1 : 0; }
    static int threadsAtMost(int n) throws Exception {
        int made = 0;
        try { for (; made < n; made++) { Thread t = new Thread(Guest::park); t.setDaemon(true); t.start(); } } catch (OutOfMemoryError e) { return made; }
        return made;
    }
    static int filesAtMost(int n) throws Exception {
        java.util.ArrayList<Object> open = new java.util.ArrayList<>();
        try { while (open.size() < n) open.add(new java.io.FileInputStream("/dev/null")); } catch (java.io.IOException e) { return open.size(); }
        return open.size();
    }
    static long mebibytesAtMost() {
        java.util.ArrayList<Object> all = new java.util.ArrayList<>();
        try { while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 20)); } catch (OutOfMemoryError e) { return all.size(); }
    }
    static void sleepLong() throws InterruptedException {
        Thread.sleep(60_000);
    }

    public static void main(String[] a) { System.out.println("main of Guest"); }
}
