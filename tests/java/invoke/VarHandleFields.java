// VarHandles on instance and static fields of all types with all access modes; unsupported operations.
import java.lang.invoke.*;
import java.util.*;

public class VarHandleFields {
    int i = 1;
    volatile long l = 2;
    byte b = 3;
    short s = 4;
    char c = 'c';
    boolean z;
    float f = 1.5f;
    volatile double d = 2.5;
    String str = "s";
    Object o;
    final int fin = 9;
    static int si = 10;
    static String ss = "static";

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
        MethodHandles.Lookup k = MethodHandles.lookup();
        Class<?> C = VarHandleFields.class;
        VarHandle I = k.findVarHandle(C, "i", int.class), L = k.findVarHandle(C, "l", long.class),
                B = k.findVarHandle(C, "b", byte.class), S = k.findVarHandle(C, "s", short.class),
                CH = k.findVarHandle(C, "c", char.class), Z = k.findVarHandle(C, "z", boolean.class),
                F = k.findVarHandle(C, "f", float.class), D = k.findVarHandle(C, "d", double.class),
                STR = k.findVarHandle(C, "str", String.class), O = k.findVarHandle(C, "o", Object.class),
                FIN = k.findVarHandle(C, "fin", int.class), SI = k.findStaticVarHandle(C, "si", int.class),
                SS = k.findStaticVarHandle(C, "ss", String.class);
        VarHandleFields v = new VarHandleFields();
        System.out.println((int) I.get(v) + " " + (long) L.getVolatile(v) + (byte) B.getOpaque(v)
                + (short) S.getAcquire(v) + (char) CH.get(v) + (boolean) Z.get(v) + (float) F.get(v)
                + (double) D.get(v) + (String) STR.get(v) + O.get(v) + (int) FIN.get(v) + (int) SI.get()
                + (String) SS.getVolatile());
        I.set(v, 11);
        L.setVolatile(v, 12L);
        B.setOpaque(v, (byte) 13);
        S.setRelease(v, (short) 14);
        CH.set(v, 'd');
        Z.setVolatile(v, true);
        F.set(v, 2f);
        D.set(v, 3.0);
        STR.setRelease(v, "t");
        O.set(v, v);
        SI.setVolatile(20);
        SS.set("changed");
        System.out.println(v.i + " " + v.l + v.b + v.s + v.c + v.z + v.f + v.d + v.str + (v.o == v) + si + ss);
        System.out.println(I.compareAndSet(v, 11, 21) + " " + I.compareAndSet(v, 11, 22)
                + (int) I.compareAndExchange(v, 21, 23) + (int) I.compareAndExchangeAcquire(v, 21, 24)
                + (int) I.getAndSet(v, 25) + (int) I.getAndAdd(v, 5) + (int) I.getAndBitwiseOr(v, 64)
                + (int) I.getAndBitwiseAnd(v, 0x5f) + (int) I.getAndBitwiseXorRelease(v, 1)
                + (int) I.getAndSetAcquire(v, 7) + v.i);
        boolean w;
        do w = I.weakCompareAndSet(v, 7, 8);
        while (!w);
        do w = I.weakCompareAndSetPlain(v, 8, 9);
        while (!w);
        System.out.println(v.i);
        System.out.println(L.compareAndSet(v, 12L, 1L << 40) + " " + (long) L.getAndAdd(v, 1L)
                + (long) L.getAndBitwiseOr(v, 2L) + (long) L.compareAndExchangeRelease(v, 0L, 5L) + v.l);
        System.out.println(B.compareAndSet(v, (byte) 13, (byte) -1) + " " + (byte) B.getAndAdd(v, (byte) 3)
                + (byte) B.getAndBitwiseXor(v, (byte) 0x7f) + v.b + v.s + v.c);
        System.out.println(S.compareAndSet(v, (short) 14, (short) -2) + " " + (short) S.getAndAdd(v, (short) 40)
                + (short) S.getAndSet(v, (short) 1) + v.s);
        System.out.println(CH.compareAndSet(v, 'd', 'e') + " " + (char) CH.getAndAdd(v, (char) 1) + v.c);
        System.out.println(Z.compareAndSet(v, true, false) + " " + (boolean) Z.getAndBitwiseOr(v, true)
                + (boolean) Z.compareAndExchange(v, true, false) + v.z);
        System.out.println(F.compareAndSet(v, 2f, 4f) + " " + (float) F.getAndAdd(v, 0.5f) + v.f
                + D.compareAndSet(v, 3.0, -0.0) + D.compareAndSet(v, 0.0, 1.0) + (double) D.getAndAdd(v, 2.0) + v.d);
        System.out.println(STR.compareAndSet(v, "t", "u") + " " + (String) STR.getAndSet(v, null)
                + (String) STR.compareAndExchange(v, null, "z") + v.str + O.compareAndSet(v, v, "obj") + v.o);
        System.out.println((int) SI.getAndAdd(5) + " " + SI.compareAndSet(25, 30) + si + (String) SS.getAndSet("q")
                + ss);
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        t("final", () -> { FIN.set(v, 1); return "?"; });
        t("strAdd", () -> (String) STR.getAndAdd(v, "x"));
        t("floatOr", () -> (float) F.getAndBitwiseOr(v, 1f));
        t("wrongType", () -> { I.set(v, "x"); return 0; });
        t("wrongArity", () -> { I.set(v); return 0; });
        t("nullRecv", () -> (int) I.get((VarHandleFields) null));
        t("badRecv", () -> (int) I.get((Object) "x"));
        t("cce", () -> { STR.set(v, (Object) 5); return 0; });
        t("widen", () -> { L.set(v, 5); return v.l; });
        t("ret", () -> (long) I.get(v));
        t("narrow", () -> (short) I.get(v));
        t("nofield", () -> k.findVarHandle(C, "none", int.class));
        t("type", () -> k.findVarHandle(C, "i", long.class));
        t("static", () -> k.findVarHandle(C, "si", int.class));
        System.out.println(I.varType() + " " + I.coordinateTypes()
                + I.accessModeType(VarHandle.AccessMode.COMPARE_AND_SET)
                + I.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD)
                + STR.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD)
                + FIN.isAccessModeSupported(VarHandle.AccessMode.SET)
                + VarHandle.AccessMode.valueFromMethodName("getAndAdd") + " " + I);
        MethodHandle mh = I.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD);
        System.out.println((int) mh.invoke(v, 100) + " " + v.i + mh.type()
                + (int) MethodHandles.varHandleInvoker(VarHandle.AccessMode.GET, MethodType.methodType(int.class,
                VarHandleFields.class)).invoke(I, v));
        long sum = 0;
        for (int n = 0; n < 300; n++) { I.setVolatile(v, n); sum += (int) I.getAndAdd(v, n) + (int) I.getVolatile(v); }
        System.out.println(sum);
        t("exact", () -> { I.withInvokeExactBehavior().set(v, (short) 1); return 0; });
    }
}
