// A thread's own stack size counts: deep recursion in a thread with a large stack, shallow in one with little.
public class StackSizes {
    static int depth;

    static void recurse(int n) {
        depth = n;
        recurse(n + 1);
    }

    static int sum(int n) {
        return n == 0 ? 0 : 1 + sum(n - 1);
    }

    static int measure(long size) throws InterruptedException {
        Thread thread = new Thread(null, () -> {
            try {
                recurse(0);
            } catch (StackOverflowError e) {
                depth++;
            }
        }, "sized", size);
        thread.start();
        thread.join();
        return depth;
    }

    public static void main(String[] args) throws Exception {
        int small = measure(256 << 10), middle = measure(4 << 20), large = measure(64 << 20);
        System.out.println((small < middle / 4) + " " + (middle < large / 4) + " " + (small > 500) + " " + (large > 100_000));
        Thread deep = new Thread(null, () -> System.out.println(sum(400_000)), "deep", 256 << 20);
        deep.start();
        deep.join();
        int again = measure(0);
        System.out.println(again > small && again < large);
    }
}
