// timeout: 400
// VarHandles through MethodHandles: toMethodHandle, varHandleInvoker and exact ones, accessModeType, exact behaviour, fences,
// every access mode through handles and invokers, on fields, statics, arrays and views, and the refusals.
import java.lang.invoke.*;
import java.lang.invoke.VarHandle.AccessMode;
import java.util.*;
import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.*;

public class VarHandleInvokers {
    int i = 5; static long s = 6; volatile String t = "t"; final int fin = 7; byte b = 8; boolean z = true; float f = 1.5f;
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-f]+", "@")); }
    static int toInt(String s) { return Integer.parseInt(s); }
    static String toText(int i) { return "<" + i + ">"; }
    static int twice(int i) { return 2 * i; }
    static int[] pick(Map<String, int[]> m, String k) { return m.get(k); }
    public static void main(String[] args) throws Throwable {
        Lookup l = lookup();
        VarHandle i = l.findVarHandle(VarHandleInvokers.class, "i", int.class), s = l.findStaticVarHandle(VarHandleInvokers.class, "s", long.class), t = l.findVarHandle(VarHandleInvokers.class, "t", String.class), fin = l.findVarHandle(VarHandleInvokers.class, "fin", int.class), b = l.findVarHandle(VarHandleInvokers.class, "b", byte.class), z = l.findVarHandle(VarHandleInvokers.class, "z", boolean.class), f = l.findVarHandle(VarHandleInvokers.class, "f", float.class), a = arrayElementVarHandle(String[].class), view = byteBufferViewVarHandle(long[].class, java.nio.ByteOrder.BIG_ENDIAN);
        VarHandle[] all = {i, s, t, fin, b, z, f, a, view};
        for (VarHandle v : all) {
            StringBuilder sb = new StringBuilder(v.varType().getSimpleName() + v.coordinateTypes() + " " + v.hasInvokeExactBehavior() + " " + v.describeConstable().map(Object::toString).orElse("none") + ":");
            for (AccessMode m : AccessMode.values()) sb.append(v.isAccessModeSupported(m) ? '1' : '0');
            System.out.println(sb + " " + v.accessModeType(AccessMode.COMPARE_AND_SET) + v.accessModeType(AccessMode.GET_AND_ADD) + v.accessModeType(AccessMode.SET));
        }
        VarHandleInvokers o = new VarHandleInvokers();
        for (AccessMode m : AccessMode.values()) {
            ask(m + " int", () -> { MethodHandle h = i.toMethodHandle(m); Object[] x = h.type().parameterCount() == 1 ? new Object[] {o} : h.type().parameterCount() == 2 ? new Object[] {o, 3} : new Object[] {o, o.i, 4}; return h.type() + " " + h.invokeWithArguments(x) + " -> " + o.i; });
            ask(m + " invoker", () -> { MethodHandle h = varHandleInvoker(m, i.accessModeType(m)); Object[] x = h.type().parameterCount() == 2 ? new Object[] {i, o} : h.type().parameterCount() == 3 ? new Object[] {i, o, 9} : new Object[] {i, o, o.i, 1}; return h.invokeWithArguments(x) + " -> " + o.i; });
            ask(m + " final", () -> fin.toMethodHandle(m).type());
            ask(m + " boolean", () -> { MethodHandle h = varHandleExactInvoker(m, z.accessModeType(m)); return h.type().parameterCount(); });
        }
        MethodHandle exact = varHandleExactInvoker(AccessMode.GET, methodType(int.class, VarHandleInvokers.class)), loose = varHandleInvoker(AccessMode.GET, methodType(int.class, VarHandleInvokers.class));
        ask("exact", () -> (int) exact.invokeExact(i, o));
        ask("exact of another", () -> (int) exact.invokeExact(b, o));
        ask("loose of another", () -> (int) loose.invokeExact(b, o));
        ask("loose of a string", () -> (int) loose.invokeExact(t, o));
        ask("exact null", () -> (int) exact.invokeExact((VarHandle) null, o));
        ask("signature", () -> varHandleInvoker(AccessMode.GET_AND_ADD, methodType(Object.class, Object.class, Object.class)).invoke(i, (Object) o, (Object) 5) + " " + o.i);
        ask("inexact behaviour", () -> { long w = (long) i.get(o); i.set(o, (short) 3); i.set((Object) o, (byte) 4); return w + o.i; });
        VarHandle strict = i.withInvokeExactBehavior();
        ask("strict", () -> (int) strict.get(o));
        ask("strict widened", () -> (long) strict.get(o));
        ask("strict short", () -> { strict.set(o, (short) 1); return 0; });
        ask("strict object", () -> { strict.set((Object) o, 1); return 0; });
        ask("strict dropped result", () -> { strict.getAndSet(o, 1); return 0; });
        ask("and back", () -> (long) strict.withInvokeBehavior().get(o) + " " + (strict.withInvokeBehavior().hasInvokeExactBehavior()) + strict.equals(i));
        ask("static", () -> { s.set(60L); return (long) s.getAndBitwiseOr(3L) + " " + VarHandleInvokers.s; });
        ask("mode names", () -> AccessMode.valueFromMethodName("compareAndExchangeAcquire") + AccessMode.GET_OPAQUE.methodName());
        ask("bad mode name", () -> AccessMode.valueFromMethodName("nothing"));
        ask("described", () -> ((VarHandle) i.describeConstable().get().resolveConstantDesc(l)).equals(i));
        VarHandle.fullFence(); VarHandle.acquireFence(); VarHandle.releaseFence(); VarHandle.loadLoadFence(); VarHandle.storeStoreFence();
        ask("lookup refused", () -> publicLookup().findVarHandle(VarHandleInvokers.class, "i", int.class));
        ask("wrong type", () -> l.findVarHandle(VarHandleInvokers.class, "i", long.class));
        ask("static as instance", () -> l.findVarHandle(VarHandleInvokers.class, "s", long.class));
        ask("unreflected", () -> (int) l.unreflectVarHandle(VarHandleInvokers.class.getDeclaredField("fin")).get(o));
    }
}
