// java.nio buffers: every type, heap and direct, views, slices, duplicates, read-only ones, byte orders, absolute and
// relative and bulk access, compaction, marks, comparison and mismatch, and the exceptions at each limit.
import java.nio.*;
import java.util.*;

public class BufferShapes {
    interface Act { Object get(); }
    static String ask(Act a) {
        try {
            return String.valueOf(a.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e instanceof BufferOverflowException || e instanceof BufferUnderflowException || e instanceof ReadOnlyBufferException ? "" : "(" + e.getMessage() + ")");
        }
    }
    static String state(Buffer b) { return "[" + b.position() + " " + b.limit() + " " + b.capacity() + (b.isDirect() ? " direct" : "") + (b.isReadOnly() ? " ro" : "") + (b.hasArray() ? " array@" + b.arrayOffset() : "") + "]"; }
    static ByteBuffer fresh(int kind) {
        ByteBuffer b = kind == 0 ? ByteBuffer.allocate(24) : kind == 1 ? ByteBuffer.allocateDirect(24) : kind == 2 ? ByteBuffer.wrap(new byte[40], 8, 24).slice() : ByteBuffer.allocateDirect(40).position(3).limit(27).slice();
        for (int i = 0; i < 24; i++)
            b.put(i, (byte) (i * 37 + 1));
        return b;
    }
    public static void main(String[] args) {
        for (int kind = 0; kind < 4; kind++)
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                ByteBuffer b = fresh(kind).order(order);
                System.out.println(kind + " " + order + " " + state(b) + " " + b.getShort() + " " + (int) b.getChar() + " " + b.getInt() + " " + b.getLong() + " " + b.getFloat(1) + " " + b.getDouble(5) + " " + state(b) + ask(b::getDouble) + ask(() -> b.getInt(21)) + ask(() -> b.getLong(-1)) + ask(() -> b.get(24)) + ask(() -> b.putShort(23, (short) 1)));
                b.clear().position(2);
                StringBuilder sb = new StringBuilder("  views");
                sb.append(' ').append(state(b.asShortBuffer())).append(b.asShortBuffer().get(3)).append(' ').append(state(b.asCharBuffer())).append((int) b.asCharBuffer().get(2)).append(' ').append(state(b.asIntBuffer())).append(b.asIntBuffer().get(4)).append(' ').append(state(b.asLongBuffer())).append(b.asLongBuffer().get(1)).append(' ').append(state(b.asFloatBuffer())).append(b.asFloatBuffer().get(0)).append(' ').append(state(b.asDoubleBuffer())).append(b.asDoubleBuffer().get(1)).append(b.asIntBuffer().order());
                b.asIntBuffer().put(0, 0x01020304).put(1, new int[] {-1, -2});
                for (int i = 0; i < 14; i++)
                    sb.append(' ').append(b.get(i));
                System.out.println(sb);
                b.clear().position(5).limit(20);
                ByteBuffer s = b.slice(), d = b.duplicate(), r = b.asReadOnlyBuffer(), s2 = b.slice(7, 9);
                System.out.println("  " + state(s) + state(d) + state(r) + state(s2) + s.order() + d.order() + r.order() + " " + s.get(2) + d.get(7) + r.get(7) + s2.get(0) + ask(() -> r.put((byte) 1)) + ask(() -> r.putInt(0, 1)) + ask(r::array) + ask(r::compact) + ask(() -> b.slice(10, 11)) + ask(() -> b.slice(-1, 3)) + ask(() -> r.asIntBuffer().put(1)) + r.slice().isReadOnly());
                s.put(0, (byte) 99);
                System.out.println("  " + b.get(5) + " " + d.get(5) + " " + b.alignedSlice(1).capacity() + ask(() -> b.alignedSlice(3)) + ask(() -> b.alignmentOffset(0, 3)) + " " + state(b.mark().position(9).reset()) + ask(() -> b.duplicate().clear().reset()) + ask(() -> b.position(21)) + ask(() -> b.limit(25)) + ask(() -> b.limit(3).position()) + ask(() -> b.position(-1)));
                b.clear().position(20);
                System.out.println("  compact " + state(b.compact()) + b.get(0) + " flip " + state(b.flip()) + " rewind " + state(b.position(1).rewind()) + b.remaining() + b.hasRemaining());
                byte[] some = new byte[6];
                b.clear();
                b.get(some).get(10, some, 1, 3).position(3).get(some, 4, 2);
                System.out.println("  bulk " + Arrays.toString(some) + ask(() -> b.get(new byte[30])) + ask(() -> b.get(some, 5, 2)) + ask(() -> b.get(20, new byte[5])) + ask(() -> b.put(new byte[30])) + ask(() -> b.put(b)) + ask(() -> b.put(22, ByteBuffer.allocate(5), 0, 5)) + state(b.clear().put(3, ByteBuffer.wrap(new byte[] {9, 8, 7}), 1, 2)) + b.get(3) + b.get(4));
            }
        ByteBuffer x = ByteBuffer.wrap("abcdef".getBytes()), y = ByteBuffer.wrap("xabcdeg".getBytes()).position(1);
        System.out.println(x.compareTo(y) + " " + x.mismatch(y) + " " + x.equals(y) + " " + x.limit(5).equals(y.limit(6)) + " " + x.hashCode() + " " + y.hashCode() + " " + x.mismatch(y) + " " + x);
        Buffer[] all = {ByteBuffer.allocate(3), CharBuffer.allocate(3), ShortBuffer.allocate(3), IntBuffer.allocate(3), LongBuffer.allocate(3), FloatBuffer.allocate(3), DoubleBuffer.allocate(3)};
        for (Buffer b : all)
            System.out.println(b + " " + state(b.slice()) + state(b.duplicate().position(1).slice()) + ask(() -> b.array().getClass().getSimpleName()) + b.hashCode());
        CharBuffer c = CharBuffer.wrap("characters", 2, 8);
        System.out.println(c + " " + c.length() + c.charAt(1) + c.subSequence(1, 3) + state(c) + c.isReadOnly() + ask(() -> c.put('x')) + ask(() -> c.charAt(6)) + ask(() -> c.subSequence(3, 2)) + c.compareTo(CharBuffer.wrap("aracterz")) + c.chars().sum() + ask(() -> CharBuffer.allocate(2).put("abc")) + CharBuffer.allocate(5).append("ab").append('c').append("xyz", 1, 2).flip());
        FloatBuffer f = FloatBuffer.wrap(new float[] {Float.NaN, 0f, 1}), g = FloatBuffer.wrap(new float[] {Float.NaN, -0f, 1});
        System.out.println(f.equals(g) + " " + f.compareTo(g) + " " + f.mismatch(g) + " " + DoubleBuffer.wrap(new double[] {Double.NaN}).compareTo(DoubleBuffer.wrap(new double[] {1})) + ask(() -> IntBuffer.wrap(new int[3], 2, 2)) + ask(() -> ByteBuffer.allocate(-1)) + ask(() -> ByteBuffer.allocateDirect(-1)) + ask(() -> LongBuffer.wrap(new long[3]).put(0, 1).put(3, 1)));
        System.out.println(ByteOrder.nativeOrder() + " " + ByteBuffer.allocate(1).order() + " " + ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).slice().order() + " " + ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().order() + " " + IntBuffer.allocate(1).order().equals(ByteOrder.nativeOrder()));
    }
}
