// VarHandles on arrays of all types, byte-array and byte-buffer views, bounds and alignment errors, combinators.
import java.lang.invoke.*;
import java.nio.*;
import java.util.*;

public class VarHandleArrays {
    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) throws Throwable {
        VarHandle I = MethodHandles.arrayElementVarHandle(int[].class),
                L = MethodHandles.arrayElementVarHandle(long[].class),
                B = MethodHandles.arrayElementVarHandle(byte[].class),
                Z = MethodHandles.arrayElementVarHandle(boolean[].class),
                C = MethodHandles.arrayElementVarHandle(char[].class),
                D = MethodHandles.arrayElementVarHandle(double[].class),
                F = MethodHandles.arrayElementVarHandle(float[].class),
                SH = MethodHandles.arrayElementVarHandle(short[].class),
                S = MethodHandles.arrayElementVarHandle(String[].class),
                O = MethodHandles.arrayElementVarHandle(Object[].class);
        int[] ia = {1, 2, 3};
        I.setVolatile(ia, 1, 20);
        System.out.println((int) I.get(ia, 1) + " " + (int) I.getAndAdd(ia, 2, 5) + I.compareAndSet(ia, 0, 1, 9)
                + Arrays.toString(ia));
        long[] la = {1L << 40, 2};
        System.out.println((long) L.getAndBitwiseOr(la, 0, 3L) + " " + L.compareAndSet(la, 1, 2L, -1L)
                + Arrays.toString(la));
        byte[] ba = {1, 2, 3, 4, 5, 6, 7, 8};
        for (int k = 0; k < 8; k++) B.getAndAdd(ba, k, (byte) (k * 40));
        System.out.println(Arrays.toString(ba) + B.compareAndSet(ba, 3, ba[3], (byte) 99) + Arrays.toString(ba));
        boolean[] za = new boolean[5];
        System.out.println(Z.compareAndSet(za, 2, false, true) + "" + (boolean) Z.getAndSet(za, 3, true)
                + Arrays.toString(za));
        char[] ca = "abcd".toCharArray();
        C.getAndAdd(ca, 1, (char) 5);
        System.out.println(C.compareAndSet(ca, 2, 'c', 'X') + new String(ca));
        double[] da = {1, 2};
        System.out.println((double) D.getAndAdd(da, 0, 0.5) + da[0] + (double) D.getAcquire(da, 1));
        float[] fa = {1, 2};
        F.setRelease(fa, 1, 7f);
        System.out.println((float) F.compareAndExchange(fa, 0, 1f, 3f) + Arrays.toString(fa));
        short[] sa = {1, 2, 3};
        System.out.println((short) SH.getAndSet(sa, 1, (short) -9) + Arrays.toString(sa));
        String[] st = {"a", null};
        System.out.println(S.compareAndSet(st, 1, null, "b") + (String) S.getAndSet(st, 0, "z") + Arrays.toString(st));
        Object[] oa = new Integer[2];
        t("store", () -> { O.set(oa, 0, "str"); return 0; });
        O.set(oa, 0, 5);
        System.out.println(O.get(oa, 0));
        t("bounds", () -> (int) I.get(ia, 3));
        t("neg", () -> { I.setVolatile(ia, -1, 0); return 0; });
        t("null", () -> (int) I.get((int[]) null, 0));
        t("type", () -> (int) I.get(la, 0));
        t("notarray", () -> MethodHandles.arrayElementVarHandle(String.class));
        byte[] raw = new byte[32];
        for (int k = 0; k < 32; k++) raw[k] = (byte) (k * 17);
        for (ByteOrder o : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            VarHandle vi = MethodHandles.byteArrayViewVarHandle(int[].class, o),
                    vl = MethodHandles.byteArrayViewVarHandle(long[].class, o),
                    vs = MethodHandles.byteArrayViewVarHandle(short[].class, o),
                    vc = MethodHandles.byteArrayViewVarHandle(char[].class, o),
                    vd = MethodHandles.byteArrayViewVarHandle(double[].class, o),
                    vf = MethodHandles.byteArrayViewVarHandle(float[].class, o);
            System.out.println((int) vi.get(raw, 3) + " " + (long) vl.get(raw, 5) + " " + (short) vs.get(raw, 1) + " "
                    + (int) (char) vc.get(raw, 7) + " " + (double) vd.get(raw, 9) + " " + (float) vf.get(raw, 2));
            vi.set(raw, 1, 0x01020304);
            vl.set(raw, 9, 0x1112131415161718L);
            vs.set(raw, 21, (short) 0x2122);
            vd.set(raw, 23, 1.5);
            System.out.println(Arrays.toString(raw));
            t("oob", () -> (int) vi.get(raw, 29));
            t("oobneg", () -> { vl.set(raw, -1, 0L); return 0; });
            ByteBuffer heap = ByteBuffer.wrap(raw), dir = ByteBuffer.allocateDirect(32), ro = heap.asReadOnlyBuffer();
            VarHandle bi = MethodHandles.byteBufferViewVarHandle(int[].class, o),
                    bl = MethodHandles.byteBufferViewVarHandle(long[].class, o);
            bi.set(dir, 4, 77);
            bl.setVolatile(dir, 8, 1L << 33);
            System.out.println((int) bi.getVolatile(dir, 4) + " " + (long) bl.getAndAdd(dir, 8, 5L) + " "
                    + (long) bl.get(dir, 8) + bi.compareAndSet(dir, 4, 77, 78) + dir.get(o == ByteOrder.BIG_ENDIAN ? 7
                    : 4) + " " + (int) bi.get(heap, 1));
            t("roset", () -> { bi.set(ro, 0, 1); return 0; });
            t("bboob", () -> (long) bl.get(dir, 30));
            t("unaligned", () -> (int) bi.getVolatile(dir, 1));
            t("floatCas", () -> MethodHandles.byteBufferViewVarHandle(short[].class, o).compareAndSet(dir, 0,
                    (short) 0, (short) 1));
        }
    }
}
