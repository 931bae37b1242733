// VarHandle access modes and fences between threads (java.lang.invoke.VarHandle): release and acquire, opaque progress,
// compareAndExchange, exclusive updates of every integer width next to each other (word tearing, JLS 17.6), fences.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntConsumer;

public class LitmusHandles {
    int flag, data, turn;
    byte b0, b1, b2, b3;
    short s0, s1;
    static final VarHandle FLAG, DATA, BYTES, SHORTS, LONGS, INTS;
    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            FLAG = l.findVarHandle(LitmusHandles.class, "flag", int.class);
            DATA = l.findVarHandle(LitmusHandles.class, "data", int.class);
            BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
            SHORTS = MethodHandles.arrayElementVarHandle(short[].class);
            LONGS = MethodHandles.arrayElementVarHandle(long[].class);
            INTS = MethodHandles.arrayElementVarHandle(int[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
    static void threads(int n, IntConsumer body) throws InterruptedException {
        Thread[] ts = new Thread[n];
        for (int i = 0; i < n; i++) {
            int k = i;
            ts[i] = new Thread(() -> body.accept(k));
            ts[i].start();
        }
        for (Thread t : ts)
            t.join();
    }
    public static void main(String[] args) throws Exception {
        LitmusHandles o = new LitmusHandles();
        int[] bad = new int[1];
        threads(2, k -> { // one hands numbers over, the other gives them back
            for (int i = 1; i <= 1500; i++) {
                while ((int) FLAG.getAcquire(o) != (k == 0 ? 0 : 1))
                    Thread.yield();
                if (k == 0) {
                    o.data = i;
                } else if (o.data != i) {
                    bad[0]++;
                }
                FLAG.setRelease(o, 1 - k);
            }
        });
        System.out.println("hand over " + bad[0] + " " + o.data + " " + o.flag);
        threads(2, k -> {
            for (int i = 1; i <= 1000; i++) {
                while ((int) FLAG.getOpaque(o) != (k == 0 ? 0 : 1))
                    Thread.yield();
                VarHandle.acquireFence();
                if (k == 0) DATA.set(o, i); else if ((int) DATA.get(o) != i) bad[0]++;
                VarHandle.releaseFence();
                FLAG.setOpaque(o, 1 - k);
            }
        });
        System.out.println("fences " + bad[0] + " " + o.data);
        // Dekker with full fences: never both zero.
        int[] r = new int[2];
        int[] xy = new int[2];
        int both = 0;
        for (int i = 0; i < 150; i++) {
            xy[0] = xy[1] = 0;
            threads(2, k -> {
                INTS.setOpaque(xy, k, 1);
                VarHandle.fullFence();
                r[k] = (int) INTS.getOpaque(xy, 1 - k);
            });
            if (r[0] == 0 && r[1] == 0)
                both++;
        }
        System.out.println("both zero " + both);
        byte[] bytes = new byte[8];
        short[] shorts = new short[4];
        long[] longs = new long[2];
        int[] ints = new int[4];
        threads(4, k -> {
            for (int i = 0; i < 2000; i++) {
                bytes[k]++; // each its own element: no neighbour may be lost
                BYTES.getAndAdd(bytes, 4 + (i & 3), (byte) 1);
                shorts[k]++;
                long before;
                do before = (long) LONGS.getVolatile(longs, 0); while (!LONGS.compareAndSet(longs, 0, before, before + k));
                LONGS.getAndBitwiseXor(longs, 1, 1L << (i & 63));
                int seen = (int) INTS.getVolatile(ints, k & 1), was;
                while ((was = (int) INTS.compareAndExchange(ints, k & 1, seen, seen + 3)) != seen)
                    seen = was;
                while (!INTS.weakCompareAndSetPlain(ints, 2, seen = (int) INTS.getVolatile(ints, 2), seen - 1))
                    Thread.onSpinWait();
                if (k < 2) { if (k == 0) o.b0++; else o.b1++; if (k == 0) o.s0 += 2; else o.s1 += 3; } else if (k == 2) o.b2--; else o.b3 += 2;
            }
        });
        System.out.println(java.util.Arrays.toString(bytes) + java.util.Arrays.toString(shorts) + java.util.Arrays.toString(longs) + java.util.Arrays.toString(ints) + " " + o.b0 + o.b1 + o.b2 + o.b3 + " " + o.s0 + " " + o.s1);
        Object[] stack = new Object[1];
        VarHandle top = MethodHandles.arrayElementVarHandle(Object[].class);
        int[] popped = new int[4];
        threads(4, k -> { // a stack of Treiber's
            for (int i = 0; i < 500; i++) {
                Object[] node = {i * 4 + k, null};
                do node[1] = top.getVolatile(stack, 0); while (!top.compareAndSet(stack, 0, node[1], (Object) node));
                Object[] head;
                do head = (Object[]) top.getAcquire(stack, 0); while (head != null && !top.weakCompareAndSet(stack, 0, (Object) head, head[1]));
                popped[k] += (Integer) head[0];
            }
        });
        System.out.println("stack " + (popped[0] + popped[1] + popped[2] + popped[3]) + " " + stack[0]);
    }
}
