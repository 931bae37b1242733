// Final fields (JLS 17.5): an object published through a data race is seen with its final fields and what they lead to
// as of the end of its constructor; and what start, join, interrupt and initialization order (JLS 17.4.4).
import java.util.concurrent.atomic.AtomicInteger;

public class LitmusFinalFields {
    static final class Node {
        final int a, b;
        final int[] array;
        final Node next;
        final long wide;
        Node(int n, Node next) {
            a = n;
            array = new int[4];
            for (int i = 0; i < 4; i++)
                array[i] = n + i;
            this.next = next;
            wide = ((long) n << 32) | n;
            b = -n;
        }
        boolean whole() {
            int s = 0;
            for (int i = 0; i < 4; i++)
                s += array[i];
            return a == -b && a != 0 && s == 4 * a + 6 && (int) wide == a && (int) (wide >>> 32) == a && (next == null || next.a == -next.b && next.array[3] == next.a + 3);
        }
    }
    static Node racy; // neither volatile nor guarded
    static final class Holder { static final Holder INSTANCE = new Holder(); final String text = "made".concat("!"); int plain = 42; }
    static Object lazy;

    public static void main(String[] args) throws Exception {
        AtomicInteger bad = new AtomicInteger(), reads = new AtomicInteger();
        boolean[] stop = new boolean[1];
        Thread[] readers = new Thread[3];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new Thread(() -> {
                int n = 0, wrong = 0, last = 0;
                while (last < 4000) {
                    Node r = racy;
                    if (r == null) {
                        Thread.onSpinWait();
                        continue;
                    }
                    n++;
                    if (!r.whole())
                        wrong++;
                    last = r.a;
                    if (n % 64 == 0)
                        Thread.yield();
                }
                bad.addAndGet(wrong);
                reads.addAndGet(n);
            });
            readers[i].start();
        }
        for (int i = 1; i <= 4000; i++) {
            racy = new Node(i, i % 2 == 0 ? new Node(i * 10, null) : null);
            if (i % 64 == 0)
                Thread.yield();
        }
        for (Thread t : readers)
            t.join();
        System.out.println("broken objects " + bad.get() + " of " + (reads.get() > 0 ? "some" : "none"));

        // start and join order plain accesses.
        int[] data = new int[3];
        int wrong = 0;
        for (int i = 1; i < 200; i++) {
            int n = i;
            data[0] = n;
            Thread t = new Thread(() -> { if (data[0] == n) data[1] = n * 2; });
            t.start();
            t.join();
            if (data[1] != n * 2)
                wrong++;
        }
        System.out.println("start and join wrong " + wrong);
        // A class's initialization is seen by all that use it, whoever did it.
        int[] sums = new int[4];
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int k = i;
            ts[i] = new Thread(() -> sums[k] = Holder.INSTANCE.plain + Holder.INSTANCE.text.length());
            ts[i].start();
        }
        int total = 0;
        for (int i = 0; i < 4; i++) {
            ts[i].join();
            total += sums[i];
        }
        System.out.println("initialized " + total);
        // Detection of an interrupt comes after what the interrupter did before.
        int lost = 0;
        for (int i = 0; i < 50; i++) {
            int[] message = new int[1];
            Thread sleeper = new Thread(() -> {
                try {
                    Thread.sleep(60000);
                } catch (InterruptedException e) {
                    message[0] += 1;
                }
            });
            sleeper.start();
            message[0] = 10;
            sleeper.interrupt();
            sleeper.join();
            if (message[0] != 11)
                lost++;
        }
        System.out.println("interrupts lost " + lost);
    }
}
