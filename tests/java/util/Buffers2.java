// java.nio buffers: position, limit, mark and capacity through every operation, views of every type in both orders, bulk
// and absolute access, read-only and direct ones, overlapping puts, comparison, mismatch, the exceptions of each.
import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Buffers2 {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String dump(ByteBuffer b) { StringBuilder sb = new StringBuilder(b.toString()).append(' '); for (int i = 0; i < b.capacity(); i++) sb.append(String.format("%02x", b.duplicate().clear().get(i))); return sb.toString().replaceAll(".*Buffer[A-Z]*\\[", "["); }
    public static void main(String[] args) {
        for (boolean direct : new boolean[] {false, true}) {
            ByteBuffer b = direct ? ByteBuffer.allocateDirect(16) : ByteBuffer.allocate(16);
            System.out.println("direct " + b.isDirect() + b.hasArray() + b.isReadOnly() + b.order());
            t("puts", () -> { b.put((byte) 1).putShort((short) 0x0203).putInt(0x04050607).putChar('\u0809').mark(); b.putFloat(1.5f); return dump(b) + b.remaining() + b.hasRemaining(); });
            t("flip", () -> dump(b.reset().flip()) + b.get() + b.getShort());
            t("little", () -> { b.order(ByteOrder.LITTLE_ENDIAN); return Integer.toHexString(b.getInt()) + " " + b.order() + dump(b); });
            t("compact", () -> dump(b.compact()) + b.duplicate().order());
            t("rewind and clear", () -> dump(b.rewind()) + dump(b.limit(5)) + dump(b.clear()));
            t("slice", () -> { ByteBuffer s = b.position(3).limit(9).slice(); s.put(0, (byte) 0x7f); return dump(s) + dump(b) + s.order() + dump(b.slice(1, 4)) + (s.isDirect() == b.isDirect()); });
            t("duplicate", () -> { ByteBuffer d = b.duplicate(); d.clear().put((byte) 0x55); return b.get(0) + dump(b) + dump(d); });
            t("absolute", () -> { b.clear(); b.putLong(0, 0x0102030405060708L).putDouble(8, -2.5); return b.getLong(0) + " " + b.getDouble(8) + " " + b.getShort(1) + " " + b.getChar(2) + " " + b.getFloat(4) + dump(b); });
            t("views", () -> { b.clear().order(ByteOrder.BIG_ENDIAN); ShortBuffer s = b.asShortBuffer(); IntBuffer i = b.position(4).asIntBuffer(); LongBuffer l = b.asLongBuffer(); s.put((short) -1).put(new short[] {1, 2}); i.put(0, 77); return s + " " + i + " " + l + " " + l.get(0) + dump(b) + b.asCharBuffer().length() + b.asFloatBuffer().get(0) + b.asDoubleBuffer().remaining(); });
            t("bulk", () -> { byte[] x = new byte[6]; b.clear().get(x, 1, 4); b.get(7, x, 0, 2); b.put(10, new byte[] {9, 8, 7}).put(13, b.duplicate().clear(), 0, 3); return Arrays.toString(x) + dump(b); });
            t("overlap", () -> { b.clear(); for (int i = 0; i < 16; i++) b.put(i, (byte) i); ByteBuffer s = b.duplicate().position(0).limit(8); b.position(4).put(s); return dump(b); });
            t("put itself", () -> b.put(b));
            t("overflow", () -> b.position(14).putInt(1));
            t("underflow", () -> b.position(15).getShort());
            t("index", () -> b.getInt(13));
            t("index negative", () -> b.get(-1));
            t("position beyond", () -> b.clear().limit(4).position(5));
            t("limit beyond", () -> b.limit(17));
            t("limit cuts position and mark", () -> { b.clear().position(8).mark().limit(4); return dump(b); });
            t("reset without mark", () -> b.clear().reset());
            t("slice range", () -> b.slice(10, 9));
            t("bulk range", () -> b.clear().get(new byte[3], 2, 2));
            t("bulk underflow", () -> b.clear().limit(2).get(new byte[3]));
            t("read only", () -> b.clear().asReadOnlyBuffer().put((byte) 1));
            t("read only array", () -> b.asReadOnlyBuffer().array().length);
            t("read only compact", () -> b.asReadOnlyBuffer().compact());
            t("array", () -> b.array().length + b.arrayOffset());
            t("equality", () -> b.clear().equals(b.duplicate()) + " " + b.equals(b.duplicate().position(1)) + b.compareTo(b.duplicate().position(1)) + " " + b.mismatch(b.duplicate().put(5, (byte) 99)) + b.hashCode() + b.equals(b.asReadOnlyBuffer()) + b.equals("x"));
            t("alignment", () -> { ByteBuffer q = direct ? b : ByteBuffer.allocateDirect(16); return q.clear().alignedSlice(1).capacity() + " " + (q.alignmentOffset(0, 1)); });
        }
        t("wrap", () -> dump(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2)) + ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2).slice().arrayOffset() + ByteBuffer.wrap(new byte[5]).array().length);
        t("wrap range", () -> ByteBuffer.wrap(new byte[3], 2, 2));
        t("negative capacity", () -> IntBuffer.allocate(-1));
        CharBuffer c = CharBuffer.wrap("hello world");
        t("chars", () -> c.get() + "" + c.charAt(0) + c.subSequence(1, 4) + c.length() + c + c.isReadOnly() + c.slice() + c.chars().count() + c.position() + new StringBuilder(c).reverse());
        t("chars put", () -> c.put('x'));
        t("chars read", () -> { try { CharBuffer to = CharBuffer.allocate(3); return c.read(to) + " " + to.flip() + c; } catch (java.io.IOException e) { return e; } });
        t("chars range", () -> c.subSequence(5, 99));
        t("append", () -> CharBuffer.allocate(4).append("ab").append('c').append("xyz", 1, 2).flip());
        t("append overflow", () -> CharBuffer.allocate(2).append("abc"));
        t("other kinds", () -> { LongBuffer l = LongBuffer.allocate(3).put(5).put(1L << 40); DoubleBuffer d = DoubleBuffer.wrap(new double[] {1, Double.NaN, -0.0}); FloatBuffer f = FloatBuffer.wrap(new float[] {0f}); return l.flip() + " " + l.get(1) + l.equals(LongBuffer.wrap(new long[] {5, 1L << 40})) + d.equals(DoubleBuffer.wrap(new double[] {1, Double.NaN, 0.0})) + d.compareTo(DoubleBuffer.wrap(new double[] {1, 2})) + f.equals(FloatBuffer.wrap(new float[] {-0f})) + d.hashCode(); });
        t("heap int order", () -> IntBuffer.allocate(1).order() == ByteOrder.nativeOrder() ? "native" : "other");
        t("strings", () -> StandardCharsets.UTF_8.encode("\u20acuro").remaining() + " " + StandardCharsets.UTF_16.decode(ByteBuffer.wrap(new byte[] {0, 65, 1, 66})).length() + StandardCharsets.US_ASCII.newEncoder().canEncode('\u00e9') + StandardCharsets.UTF_8.newEncoder().maxBytesPerChar());
        t("int bulk", () -> { IntBuffer i = ByteBuffer.allocateDirect(40).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer(); i.put(new int[] {1, 2, 3, 4}).put(IntBuffer.wrap(new int[] {5, 6})).flip(); int[] x = new int[6]; i.get(x); return Arrays.toString(x) + i + i.rewind().compact() + i.order(); });
        t("swapped views", () -> { ByteBuffer q = ByteBuffer.allocate(8); q.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(1); return q.order(ByteOrder.BIG_ENDIAN).getLong(0) + " " + Long.reverseBytes(1); });
        t("zero", () -> ByteBuffer.allocate(0).hasRemaining() + " " + ByteBuffer.allocate(0).equals(ByteBuffer.allocateDirect(0)) + ByteBuffer.allocateDirect(0).asLongBuffer().capacity());
    }
}
