// VarHandles over bytes and of every type: views of byte arrays and buffers in both orders with alignment and bounds, fields and
// elements with conversions and refusals mode by mode, exact and generic behaviour, as method handles.
import java.lang.invoke.*;
import java.lang.invoke.VarHandle.AccessMode;
import java.nio.*;
import java.util.*;

public class VarHandleViews {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    static final MethodHandles.Lookup L = MethodHandles.lookup();
    static String modes(VarHandle v) {
        StringBuilder s = new StringBuilder(v.varType().getSimpleName() + " " + v.coordinateTypes().stream().map(Class::getSimpleName).toList() + " ");
        for (AccessMode m : AccessMode.values())
            s.append(v.isAccessModeSupported(m) ? '1' : '0');
        return s.append(' ').append(v.hasInvokeExactBehavior()).toString();
    }
    static void arrays() {
        for (Class<?> c : new Class<?>[] {short[].class, char[].class, int[].class, long[].class, float[].class, double[].class, byte[].class, boolean[].class, int.class, String[].class})
            ask("view " + c.getSimpleName(), () -> modes(MethodHandles.byteArrayViewVarHandle(c, ByteOrder.BIG_ENDIAN)) + " | " + modes(MethodHandles.byteBufferViewVarHandle(c, ByteOrder.LITTLE_ENDIAN)));
        byte[] b = new byte[24];
        for (int i = 0; i < b.length; i++)
            b[i] = (byte) (i * 37 - 5);
        for (ByteOrder o : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            VarHandle s = MethodHandles.byteArrayViewVarHandle(short[].class, o), c = MethodHandles.byteArrayViewVarHandle(char[].class, o), i = MethodHandles.byteArrayViewVarHandle(int[].class, o), j = MethodHandles.byteArrayViewVarHandle(long[].class, o), f = MethodHandles.byteArrayViewVarHandle(float[].class, o), d = MethodHandles.byteArrayViewVarHandle(double[].class, o);
            for (int at : new int[] {0, 1, 7, 16})
                System.out.println(at + " " + (short) s.get(b, at) + " " + (int) (char) c.get(b, at) + " " + (int) i.get(b, at) + " " + (long) j.get(b, at) + " " + Float.floatToRawIntBits((float) f.get(b, at)) + " " + Double.doubleToRawLongBits((double) d.get(b, at)));
            byte[] w = new byte[24];
            s.set(w, 1, (short) 0x1234);
            i.set(w, 3, 0x56789abc);
            j.set(w, 7, 0x0102030405060708L);
            d.set(w, 15, -2.5);
            System.out.println(HexFormat.of().formatHex(w));
        }
        VarHandle i = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN), j = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN), f = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN), s = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
        for (int at : new int[] {-1, 21, 24, Integer.MAX_VALUE, Integer.MIN_VALUE})
            ask("bounds " + at, () -> (int) i.get(b, at));
        ask("null array", () -> (int) i.get((byte[]) null, 0));
        ask("wrong array", () -> (int) i.get(new int[4], 0));
        ask("plain, not aligned", () -> { i.set(b, 1, 5); return (int) i.get(b, 1); });
        ask("cas aligned", () -> { byte[] z = new byte[16]; int base = aligned(z, 8); return i.compareAndSet(z, base, 0, 77) + " " + (int) i.getAndAdd(z, base, 3) + " " + (int) i.getAndBitwiseXor(z, base, 0xff) + " " + (int) i.getVolatile(z, base); });
        ask("long cas", () -> { byte[] z = new byte[24]; int base = aligned(z, 8); j.setRelease(z, base, 1L << 40); return (long) j.compareAndExchange(z, base, 1L << 40, -2L) + " " + (long) j.getAndBitwiseOr(z, base, 1L) + " " + (long) j.getAcquire(z, base); });
        ask("float add", () -> (float) f.getAndAdd(b, 0, 1f));
        ask("float cas", () -> f.compareAndSet(new byte[8], aligned(new byte[8], 4), 0f, 1f));
        ask("short cas", () -> s.compareAndSet(b, 0, (short) 0, (short) 1));
        VarHandle buffers = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        ByteBuffer direct = ByteBuffer.allocateDirect(16), heap = ByteBuffer.allocate(16), readOnly = heap.asReadOnlyBuffer();
        ask("direct", () -> { buffers.setVolatile(direct, 4, 0x11223344); return direct.get(4) + " " + (int) buffers.getVolatile(direct, 4) + " " + (int) buffers.getAndSet(direct, 4, 6) + " " + buffers.weakCompareAndSet(direct, 4, 7, 8); });
        ask("direct not aligned", () -> (int) buffers.getVolatile(direct, 5));
        ask("direct not aligned, plain", () -> { buffers.set(direct, 5, -1); return (int) buffers.get(direct, 5); });
        ask("limit", () -> { ByteBuffer l = direct.duplicate(); l.limit(6); return (int) buffers.get(l, 4); });
        ask("read only", () -> { buffers.set(readOnly, 0, 1); return "set"; });
        ask("read only cas", () -> buffers.compareAndSet(readOnly, 0, 0, 1));
        ask("read only read", () -> (int) buffers.get(readOnly, 0));
        ask("heap", () -> { buffers.set(heap, 1, 0x01020304); return (int) buffers.get(heap, 1) + " " + heap.get(4); });
    }
    /** Where an int or long of this array is aligned. */
    static int aligned(byte[] z, int size) throws Throwable {
        VarHandle v = MethodHandles.byteArrayViewVarHandle(size == 8 ? long[].class : int[].class, ByteOrder.BIG_ENDIAN);
        for (int at = 0; at < size; at++)
            try {
                if (size == 8) v.getVolatile(z, at); else v.getVolatile(z, at);
                return at;
            } catch (IllegalStateException e) {
                continue;
            }
        throw new AssertionError();
    }
    static int[] store = {1, 2, 3, 4};
    static class Box { int i; volatile long j; final String s = "s"; static double d; Object o; boolean z; byte b; }
    static void fields() throws Throwable {
        Box box = new Box();
        VarHandle i = L.findVarHandle(Box.class, "i", int.class), j = L.findVarHandle(Box.class, "j", long.class), s = L.findVarHandle(Box.class, "s", String.class), d = L.findStaticVarHandle(Box.class, "d", double.class), o = L.findVarHandle(Box.class, "o", Object.class), z = L.findVarHandle(Box.class, "z", boolean.class), b = L.findVarHandle(Box.class, "b", byte.class);
        for (VarHandle v : new VarHandle[] {i, j, s, d, o, z, b, MethodHandles.arrayElementVarHandle(String[].class), MethodHandles.arrayElementVarHandle(boolean[][].class)})
            System.out.println(modes(v) + " " + v.accessModeType(AccessMode.COMPARE_AND_EXCHANGE).returnType().getSimpleName());
        ask("int", () -> (int) i.getAndAdd(box, 5) + " " + (int) i.getAndBitwiseOr(box, 8) + " " + i.weakCompareAndSetPlain(box, 99, 1) + " " + (int) i.compareAndExchangeRelease(box, 13, -1) + " " + (int) i.getOpaque(box));
        ask("widened", () -> { j.set(box, 'a'); j.setVolatile(box, (short) 3 + (long) j.get(box)); return (long) j.getAndSetAcquire(box, 1) + " " + box.j; });
        ask("boxed", () -> { i.set(box, (Integer) 4); Object r = i.get(box); return r; });
        ask("narrowed", () -> { i.set(box, 4L); return box.i; });
        ask("null unboxed", () -> { i.set(box, (Integer) null); return box.i; });
        ask("wrong receiver", () -> (int) i.get("text"));
        ask("null receiver", () -> (int) i.get((Box) null));
        ask("no receiver", () -> (int) i.get());
        ask("receiver of static", () -> (double) d.get(box));
        ask("double", () -> { d.set(-0.0); return d.compareAndSet(0.0, 1.0) + " " + d.compareAndSet(-0.0, Double.NaN) + " " + d.compareAndSet(Double.NaN, 2.0) + " " + (double) d.getAndAdd(0.5) + " " + Box.d; });
        ask("boolean", () -> (boolean) z.getAndBitwiseXor(box, true) + " " + (boolean) z.getAndBitwiseAnd(box, false) + " " + z.compareAndSet(box, false, true) + box.z);
        ask("boolean add", () -> (boolean) z.getAndAdd(box, true));
        ask("byte", () -> { b.set(box, (byte) 127); return (byte) b.getAndAdd(box, (byte) 2) + " " + box.b + " " + (byte) b.compareAndExchange(box, (byte) -127, (byte) 1) + " " + (byte) b.getAndBitwiseXorRelease(box, (byte) -1) + " " + box.b; });
        ask("object", () -> { String one = "one"; o.set(box, one); return o.compareAndSet(box, one, 2) + " " + o.getAndSet(box, null) + " " + o.compareAndExchange(box, null, box).equals("x"); });
        ask("object kept", () -> (box.o == box) + " " + o.weakCompareAndSet(box, "other", null));
        ask("final read", () -> (String) s.getVolatile(box));
        ask("final swap", () -> (String) s.getAndSet(box, "x"));
        VarHandle e = MethodHandles.arrayElementVarHandle(Object[].class), st = MethodHandles.arrayElementVarHandle(String[].class);
        ask("array store", () -> { e.set(new String[1], 0, (Object) 5); return "set"; });
        ask("array cas store", () -> e.compareAndSet(new Integer[1], 0, null, "text"));
        ask("array of subtype", () -> { Object[] a = new String[2]; e.setVolatile(a, 1, "in"); return a[1] + " " + (Object) e.getAndSet(a, 1, "out"); });
        ask("array wrong type", () -> { st.set(new Object[1], 0, "x"); return "set"; });
        ask("array bounds", () -> (String) st.get(new String[1], 1));
        ask("array negative", () -> (String) st.getAcquire(new String[1], -1));
        ask("cast of result", () -> { Object[] a = {"str"}; Integer n = (Integer) e.get(a, 0); return n; });
    }
    static void exact() throws Throwable {
        VarHandle a = MethodHandles.arrayElementVarHandle(long[].class), e = a.withInvokeExactBehavior();
        long[] v = {5};
        System.out.println(e.hasInvokeExactBehavior() + " " + a.hasInvokeExactBehavior() + " " + (e.withInvokeExactBehavior() == e) + (e.withInvokeBehavior().hasInvokeExactBehavior()));
        ask("generic int", () -> { a.set(v, 0, 7); return v[0]; });
        ask("exact int", () -> { e.set(v, 0, 7); return v[0]; });
        ask("exact long", () -> { e.set(v, 0, 8L); return v[0]; });
        ask("exact boxed", () -> { Object o = e.get(v, 0); return o; });
        ask("exact right", () -> (long) e.get(v, 0));
        ask("exact object array", () -> (long) e.get((Object) v, 0));
        for (AccessMode m : new AccessMode[] {AccessMode.GET, AccessMode.COMPARE_AND_SET, AccessMode.GET_AND_ADD, AccessMode.SET_RELEASE})
            System.out.println(m + " " + m.methodName() + " " + a.accessModeType(m) + " " + a.toMethodHandle(m).type() + " " + AccessMode.valueFromMethodName(m.methodName()));
        ask("by handle", () -> (long) a.toMethodHandle(AccessMode.GET_AND_ADD).invoke(v, 0, 10L) + " " + v[0]);
        ask("unsupported by handle", () -> MethodHandles.arrayElementVarHandle(Object[].class).toMethodHandle(AccessMode.GET_AND_ADD).invoke(new Object[1], 0, (Object) 1));
        ask("method name", () -> AccessMode.valueFromMethodName("nope"));
        ask("describe", () -> a.describeConstable().get() + " " + L.findStaticVarHandle(VarHandleViews.class, "store", int[].class).describeConstable().get());
        VarHandle.fullFence();
        VarHandle.loadLoadFence();
    }
    public static void main(String[] args) throws Throwable {
        arrays();
        fields();
        exact();
    }
}
