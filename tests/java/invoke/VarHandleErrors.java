// What VarHandles refuse: wrong types and counts of arguments, wrong coordinates, unsupported modes, final fields, null
// and bounds, misaligned and out-of-range views, exact handles; the text of each exception.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

public class VarHandleErrors {
    int i; final int fin = 1; String s = "s"; long j; static double d; private int hidden;
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + (e.getMessage() == null ? null : e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        System.out.println(what + " -> " + r);
    }
    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        VarHandle i = l.findVarHandle(VarHandleErrors.class, "i", int.class), s = l.findVarHandle(VarHandleErrors.class, "s", String.class), j = l.findVarHandle(VarHandleErrors.class, "j", long.class);
        VarHandle fin = l.findVarHandle(VarHandleErrors.class, "fin", int.class), d = l.findStaticVarHandle(VarHandleErrors.class, "d", double.class);
        VarHandle ints = MethodHandles.arrayElementVarHandle(int[].class), strings = MethodHandles.arrayElementVarHandle(String[].class);
        VarHandle view = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN), buf = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        VarHandleErrors o = new VarHandleErrors();
        t("too few", () -> i.get());
        t("too many", () -> i.get(o, 1));
        t("wrong receiver", () -> i.get("x"));
        t("wrong receiver as object", () -> i.get((Object) "x"));
        t("null receiver", () -> i.get((VarHandleErrors) null));
        t("null literal", () -> i.get(null));
        t("long into int", () -> { i.set(o, 5L); return 0; });
        t("short into int", () -> { i.set(o, (short) 5); return o.i; });
        t("Integer into int", () -> { i.set(o, (Integer) 6); return o.i; });
        t("null Integer into int", () -> { i.set(o, (Integer) null); return o.i; });
        t("String into int", () -> { i.set(o, "7"); return o.i; });
        t("object into String", () -> { s.set(o, (Object) 5); return o.s; });
        t("int out as long", () -> (long) i.get(o));
        t("int out as short", () -> (short) i.get(o));
        t("int out as Integer", () -> (Integer) i.get(o));
        t("int out as Object", () -> (Object) i.get(o));
        t("int out as String", () -> (String) i.get(o));
        t("int out as Long", () -> (Long) i.get(o));
        t("String out as Integer", () -> (Integer) s.get(o));
        t("void get", () -> { i.get(o); return "dropped"; });
        t("set as expression", () -> (Object) i.compareAndSet(o, 6, 8) + " " + o.i);
        t("final set", () -> { fin.set(o, 5); return 0; });
        t("final getAndAdd", () -> (int) fin.getAndAdd(o, 5));
        t("String getAndAdd", () -> (String) s.getAndAdd(o, "x"));
        t("double bitwise", () -> (double) d.getAndBitwiseOr(1.0));
        t("double add", () -> (double) d.getAndAdd(1.5) + " " + VarHandleErrors.d);
        t("static with receiver", () -> d.get(o));
        t("array index", () -> ints.get(new int[2], 2));
        t("array negative", () -> ints.getAndSet(new int[2], -1, 5));
        t("array null", () -> ints.get((int[]) null, 0));
        t("array of other type", () -> ints.get(new long[1], 0));
        t("array index long", () -> ints.get(new int[1], 0L));
        t("array store check", () -> { strings.set((Object[]) new String[1], 0, (Object) 5); return 0; });
        t("array store check covariant", () -> { VarHandle os = MethodHandles.arrayElementVarHandle(Object[].class); os.set((Object[]) new String[1], 0, (Object) 5); return 0; });
        t("array CAS check covariant", () -> { VarHandle os = MethodHandles.arrayElementVarHandle(Object[].class); return os.compareAndSet((Object[]) new String[1], 0, null, (Object) 5); });
        t("view bounds", () -> view.get(new byte[4], 1));
        t("view bounds negative", () -> view.get(new byte[4], -1));
        t("view unaligned set", () -> { byte[] b = new byte[8]; view.set(b, 1, 0x01020304); return b[1] + "" + b[4]; });
        t("buffer misaligned", () -> buf.getVolatile(ByteBuffer.allocateDirect(32), 3));
        t("buffer plain misaligned", () -> buf.get(ByteBuffer.allocateDirect(32), 3));
        t("buffer bounds", () -> buf.get(ByteBuffer.allocate(8), 1));
        t("buffer read only", () -> { buf.set(ByteBuffer.allocateDirect(16).asReadOnlyBuffer(), 0, 1L); return 0; });
        t("buffer null", () -> buf.get((ByteBuffer) null, 0));
        t("exact", () -> { VarHandle x = i.withInvokeExactBehavior(); return x.hasInvokeExactBehavior() + " " + (int) x.get(o); });
        t("exact with object", () -> { VarHandle x = i.withInvokeExactBehavior(); return (int) x.get((Object) o); });
        t("exact with short", () -> { VarHandle x = i.withInvokeExactBehavior(); x.set(o, (short) 1); return 0; });
        t("exact and back", () -> { VarHandle x = j.withInvokeExactBehavior().withInvokeBehavior(); x.set(o, 5); return o.j; });
        t("missing field", () -> l.findVarHandle(VarHandleErrors.class, "nope", int.class));
        t("wrong type of field", () -> l.findVarHandle(VarHandleErrors.class, "i", long.class));
        t("static as instance", () -> l.findVarHandle(VarHandleErrors.class, "d", double.class));
        t("instance as static", () -> l.findStaticVarHandle(VarHandleErrors.class, "i", int.class));
        t("public lookup", () -> MethodHandles.publicLookup().findVarHandle(VarHandleErrors.class, "hidden", int.class));
        t("array handle of no array", () -> MethodHandles.arrayElementVarHandle(String.class));
        t("view of bytes", () -> MethodHandles.byteArrayViewVarHandle(byte[].class, ByteOrder.BIG_ENDIAN));
        t("view of booleans", () -> MethodHandles.byteBufferViewVarHandle(boolean[].class, ByteOrder.BIG_ENDIAN));
        t("description", () -> i + " " + ints + " " + d.describeConstable().get());
    }
}
