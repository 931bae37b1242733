// sun.misc.Unsafe and Signal of jdk.unsupported, as libraries use them by reflection: fields, arrays, memory outside the
// heap, compare and swap, instances without constructors, exceptions, fences; signals that are not to be had.
import java.lang.reflect.Field;
import sun.misc.Signal;
import sun.misc.Unsafe;

public class SunMiscUnsafe {
    boolean z; byte b; short s; char c; int i; long j; float f; double d; Object o; static int si = 5; volatile int v;
    final int fin; SunMiscUnsafe() { fin = 9; }
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " -> " + e.toString().replaceAll("Lambda.*arg", "Lambda.arg"));
        }
    }
    static Unsafe u;
    static long off(String n) throws NoSuchFieldException { return u.objectFieldOffset(SunMiscUnsafe.class.getDeclaredField(n)); }
    record R(int x) { }
    public static void main(String[] args) throws Exception {
        Field fu = Unsafe.class.getDeclaredField("theUnsafe");
        fu.setAccessible(true);
        u = (Unsafe) fu.get(null);
        SunMiscUnsafe x = new SunMiscUnsafe();
        t("fields", () -> { u.putBoolean(x, off("z"), true); u.putByte(x, off("b"), (byte) -3); u.putShort(x, off("s"), (short) -400); u.putChar(x, off("c"), 'q'); u.putInt(x, off("i"), 1 << 30); u.putLong(x, off("j"), 1L << 60); u.putFloat(x, off("f"), 1.5f); u.putDouble(x, off("d"), -2.5); u.putObject(x, off("o"), "obj"); return x.z + " " + x.b + x.s + x.c + x.i + x.j + x.f + x.d + x.o + " " + u.getBoolean(x, off("z")) + u.getByte(x, off("b")) + u.getShort(x, off("s")) + u.getChar(x, off("c")) + u.getInt(x, off("i")) + u.getLong(x, off("j")) + u.getFloat(x, off("f")) + u.getDouble(x, off("d")) + u.getObject(x, off("o")); });
        t("final", () -> { u.putInt(x, off("fin"), 77); return u.getInt(x, off("fin")); });
        t("volatile", () -> { u.putIntVolatile(x, off("v"), 4); u.putOrderedInt(x, off("v"), u.getIntVolatile(x, off("v")) + 1); return x.v + " " + u.getAndAddInt(x, off("v"), 10) + u.getAndSetInt(x, off("v"), 3) + u.compareAndSwapInt(x, off("v"), 3, 8) + u.compareAndSwapInt(x, off("v"), 3, 9) + x.v; });
        t("swaps", () -> u.compareAndSwapLong(x, off("j"), 1L << 60, 5) + " " + u.compareAndSwapObject(x, off("o"), "obj", null) + u.getAndSetObject(x, off("o"), 6) + u.getAndAddLong(x, off("j"), -5) + x.j + x.o);
        t("static", () -> { Field f = SunMiscUnsafe.class.getDeclaredField("si"); Object base = u.staticFieldBase(f); long at = u.staticFieldOffset(f); u.putInt(base, at, u.getInt(base, at) * 3); return si; });
        t("static as instance", () -> u.objectFieldOffset(SunMiscUnsafe.class.getDeclaredField("si")));
        t("instance as static", () -> u.staticFieldOffset(SunMiscUnsafe.class.getDeclaredField("i")));
        t("record field", () -> u.objectFieldOffset(R.class.getDeclaredField("x")));
        t("lambda field", () -> { int k = args.length; Runnable r = () -> System.out.println(k); return u.objectFieldOffset(r.getClass().getDeclaredFields()[0]); });
        t("arrays", () -> { int[] a = {1, 2, 3}; long base = u.arrayBaseOffset(int[].class), scale = u.arrayIndexScale(int[].class); u.putInt(a, base + scale, 50); byte[] b = new byte[16]; u.putLong(b, (long) u.arrayBaseOffset(byte[].class), 0x0102030405060708L); Object[] o = {null, "x"}; return a[1] + " " + scale + u.arrayIndexScale(byte[].class) + u.arrayIndexScale(long[].class) + u.arrayIndexScale(char[].class) + " " + b[0] + b[7] + u.getObject(o, (long) u.arrayBaseOffset(Object[].class) + u.arrayIndexScale(Object[].class)) + " " + Unsafe.ARRAY_INT_INDEX_SCALE; });
        t("memory", () -> { long p = u.allocateMemory(64); u.setMemory(p, 64, (byte) 0x11); u.putInt(p + 4, 7); u.putDouble(p + 8, 2.5); u.putAddress(p + 16, p); long q = u.reallocateMemory(p, 128); String s = u.getInt(q) + " " + u.getInt(q + 4) + u.getDouble(q + 8) + (u.getAddress(q + 16) == p) + u.getByte(q + 63); long r = u.allocateMemory(8); u.copyMemory(q + 4, r, 4); byte[] b = new byte[4]; u.copyMemory(null, r, b, u.arrayBaseOffset(byte[].class), 4); s += u.getInt(r) + "" + b[0]; u.freeMemory(q); u.freeMemory(r); u.freeMemory(0); return s + " " + u.addressSize() + (u.pageSize() > 0); });
        t("negative memory", () -> u.allocateMemory(-1));
        t("no memory", () -> u.allocateMemory(0));
        t("instance", () -> ((SunMiscUnsafe) u.allocateInstance(SunMiscUnsafe.class)).fin);
        t("instance of an abstract class", () -> u.allocateInstance(Number.class));
        t("instance of an array", () -> u.allocateInstance(int[].class));
        t("thrown", () -> { u.throwException(new java.io.IOException("sneaked")); return 0; });
        t("fences", () -> { u.loadFence(); u.storeFence(); u.fullFence(); return "passed"; });
        t("park", () -> { u.unpark(Thread.currentThread()); u.park(false, 0); u.park(false, 1_000_000); u.park(true, System.currentTimeMillis() + 1); return "back"; });
        t("initialized", () -> u.shouldBeInitialized(Lazy.class));
        t("ensure", () -> { u.ensureClassInitialized(Lazy.class); return u.shouldBeInitialized(Lazy.class); });
        t("invoker", () -> { java.nio.ByteBuffer b = java.nio.ByteBuffer.allocateDirect(8); u.invokeCleaner(b); return "cleaned"; });
        t("invoker of a heap buffer", () -> { u.invokeCleaner(java.nio.ByteBuffer.allocate(8)); return 0; });
        t("serialization constructor", () -> { var c = sun.reflect.ReflectionFactory.getReflectionFactory().newConstructorForSerialization(SunMiscUnsafe.class, Object.class.getDeclaredConstructor()); return ((SunMiscUnsafe) c.newInstance()).fin; });
        t("unknown signal", () -> new Signal("NOPE"));
        t("signal of the VM", () -> Signal.handle(new Signal("SEGV"), s -> { }));
    }
    static class Lazy { static { System.out.print("(lazy) "); } }
}
