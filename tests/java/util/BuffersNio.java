// ByteBuffer, CharBuffer, IntBuffer and friends: heap and direct, views, order, slices, errors.
import java.nio.*;
import java.util.*;

public class BuffersNio {
    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
    }

    static void drive(ByteBuffer b) {
        System.out.println(b + " " + b.order() + b.isDirect() + b.hasArray() + b.isReadOnly());
        b.put((byte) 1).putShort((short) 0x0203).putInt(0x04050607).putLong(0x08090a0b0c0d0e0fL).putChar('x')
                .putFloat(1.5f).putDouble(-2.25);
        System.out.println(b.position() + " " + b.remaining());
        b.flip();
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < b.limit(); i++) s.append(b.get(i)).append(',');
        System.out.println(s);
        System.out.println(b.get() + " " + b.getShort() + " " + b.getInt() + " " + b.getLong() + " " + b.getChar()
                + " " + b.getFloat() + " " + b.getDouble() + b.hasRemaining());
        b.order(ByteOrder.LITTLE_ENDIAN).clear();
        System.out.println(b.getInt(3) + " " + b.getLong(1) + " " + b.getShort(0) + " " + b.getDouble(5) + " "
                + b.getChar(7));
        b.putInt(0, 0x11223344).putDouble(8, Math.PI).position(4).limit(20);
        ByteBuffer sl = b.slice(), du = b.duplicate(), ro = b.asReadOnlyBuffer();
        System.out.println(sl + " " + du + " " + ro.isReadOnly() + sl.order() + du.get(0) + " " + sl.getLong(4));
        sl.order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) 99);
        System.out.println(b.get(4) + " " + ro.get(4) + " " + b.slice(2, 6).get(2));
        b.clear().position(3);
        b.compact();
        System.out.println(b + " " + b.get(1));
        b.clear();
        IntBuffer ib = b.asIntBuffer();
        ib.put(new int[] {1, -2, 3});
        ib.put(5, 77);
        System.out.println(ib + " " + b.getInt(4) + " " + b.getInt(20) + ib.get(0) + ib.order());
        LongBuffer lb = b.asLongBuffer();
        lb.put(1, 1L << 40);
        System.out.println(b.getLong(8) + " " + lb.get(0) + lb.capacity());
        CharBuffer cb = b.asCharBuffer();
        cb.put("hey");
        cb.flip();
        System.out.println(cb + " " + cb.length() + cb.charAt(1));
        b.asDoubleBuffer().put(2, 0.5);
        b.asFloatBuffer().put(1, 2f);
        b.asShortBuffer().put(0, (short) -5);
        System.out.println(b.getDouble(16) + " " + b.getFloat(4) + " " + b.getShort(0));
        byte[] dst = new byte[5];
        b.position(2);
        b.get(dst).get(7, dst, 1, 3);
        System.out.println(Arrays.toString(dst));
        b.mark();
        b.position(20);
        b.reset();
        System.out.println(b.position());
        t(() -> b.position(100));
        t(() -> b.limit(-1));
        t(() -> b.get(40));
        t(() -> b.getLong(35));
        t(() -> { b.position(38); b.getInt(); });
        t(() -> { b.position(39); b.putLong(1); });
        t(() -> ro.put((byte) 1));
        t(() -> b.rewind().reset());
        t(() -> b.get(new byte[3], 2, 5));
        t(() -> b.put(b));
        b.clear();
        b.put(new byte[] {5, 6, 7}, 1, 2).put(ByteBuffer.wrap(new byte[] {8, 9}));
        System.out.println(b.get(0) + " " + b.get(3));
        System.out.println(b.flip().equals(ByteBuffer.wrap(new byte[] {6, 7, 8, 9})) + " " + b.hashCode() + " "
                + b.compareTo(ByteBuffer.wrap(new byte[] {
            6, 8
        })) + b.mismatch(ByteBuffer.wrap(new byte[] {6, 7, 1})));
    }

    public static void main(String[] args) {
        drive(ByteBuffer.allocate(40));
        drive(ByteBuffer.allocateDirect(40));
        byte[] back = new byte[50];
        ByteBuffer w = ByteBuffer.wrap(back, 5, 40).slice();
        drive(w);
        System.out.println(w.arrayOffset() + " " + back[5] + " " + back[4]);
        t(() -> ByteBuffer.allocate(-1));
        t(() -> ByteBuffer.wrap(back, 40, 20));
        t(() -> ByteBuffer.allocateDirect(1).array());
        t(() -> ByteBuffer.allocate(1).asReadOnlyBuffer().array());
        CharBuffer c = CharBuffer.wrap("char sequence");
        System.out.println(c.subSequence(2, 6) + " " + c.isReadOnly() + c.get() + c + c.chars().count());
        t(() -> c.put('x'));
        IntBuffer i = IntBuffer.allocate(4);
        i.put(1).put(2).flip();
        System.out.println(i.get() + i.remaining() + " " + Arrays.toString(i.array()) + LongBuffer.wrap(new long[] {
            1, 2
        }).get(1) + DoubleBuffer.allocate(2).get(0) + ShortBuffer.wrap(new short[] {3}).hasArray());
        MappedByteBuffer m = null;
        System.out.println(m + " " + ByteOrder.nativeOrder() + " " + ByteBuffer.allocateDirect(64).alignedSlice(8)
                .capacity());
        ByteBuffer big = ByteBuffer.allocateDirect(5000);
        for (int k = 0; k < 1250; k++) big.putInt(k * k);
        big.flip();
        long s = 0;
        while (big.hasRemaining()) s += big.getInt();
        System.out.println(s);
        byte[] bulk = new byte[3000];
        big.rewind().position(100);
        big.get(bulk);
        int h = Arrays.hashCode(bulk);
        System.out.println(h);
        big.clear();
        big.put(bulk);
        big.flip();
        ByteBuffer copy = ByteBuffer.allocate(3000).put(big);
        System.out.println(Arrays.hashCode(copy.array()) == h);
    }
}
