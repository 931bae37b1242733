// Direct buffers are allocated and dropped many times; their memory is released or bounded.
import java.nio.*;

public class DirectMemory {
    public static void main(String[] args) {
        long s = 0;
        for (int i = 0; i < 300; i++) {
            ByteBuffer b = ByteBuffer.allocateDirect(1 << 18);
            b.putInt(i, i).putLong(b.capacity() - 8, i * 3L);
            s += b.getInt(i) + b.getLong(b.capacity() - 8);
        }
        System.out.println(s);
        ByteBuffer[] keep = new ByteBuffer[50];
        for (int i = 0; i < 50; i++) {
            keep[i] = ByteBuffer.allocateDirect(1000 + i);
            for (int k = 0; k < 1000; k++) keep[i].put(k, (byte) (k * i));
        }
        System.gc();
        int h = 0;
        for (ByteBuffer b : keep) for (int k = 0; k < 1000; k += 7) h = h * 31 + b.get(k);
        System.out.println(h);
        ByteBuffer z = ByteBuffer.allocateDirect(4096);
        int nz = 0;
        while (z.hasRemaining()) if (z.get() != 0) nz++;
        System.out.println(nz);
        ByteBuffer sl = ByteBuffer.allocateDirect(100).position(10).slice();
        System.gc();
        sl.put(0, (byte) 5);
        System.out.println(sl.get(0) + sl.capacity());
        try {
            ByteBuffer.allocateDirect(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(ByteBuffer.allocateDirect(0).capacity());
    }
}
