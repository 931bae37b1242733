// Every access mode of VarHandle on every kind of variable and type: which are supported, what each returns and leaves
// behind; fields, statics, array elements, views of byte arrays and buffers.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

public class AccessModes {
    boolean z; byte b; short s; char c; int i; long j; float f; double d; String t;
    static boolean sz; static byte sb; static short ss; static char sc; static int si; static long sj; static float sf; static double sd; static String st;
    final int fin = 5;

    static Object value(Class<?> c, int n) {
        if (c == boolean.class) return n % 2 == 1;
        if (c == byte.class) return (byte) (n * 77);
        if (c == short.class) return (short) (n * 7777);
        if (c == char.class) return (char) (n * 9999);
        if (c == int.class) return n * 0x12345678;
        if (c == long.class) return n * 0x123456789abcdefL;
        if (c == float.class) return n * 1.5f;
        if (c == double.class) return n * -2.25;
        return "s" + n;
    }
    static String show(Object o) { return o instanceof Character ch ? "#" + (int) ch : String.valueOf(o); }
    static void all(String name, VarHandle h, Object... coordinates) throws Throwable {
        StringBuilder sb = new StringBuilder(name + " " + h.varType().getSimpleName() + ":");
        int unsupported = 0;
        for (AccessMode m : AccessMode.values()) {
            if (!h.isAccessModeSupported(m)) {
                unsupported++;
                continue;
            }
            MethodType type = h.accessModeType(m);
            List<Object> args = new ArrayList<>(List.of(coordinates));
            int n = 1;
            boolean exchange = type.parameterCount() - coordinates.length == 2;
            Object now = h.toMethodHandle(AccessMode.GET).invokeWithArguments(args);
            if (exchange)
                args.add(now);
            while (args.size() < type.parameterCount())
                args.add(value(h.varType(), 3 + m.ordinal() % 4 + n++));
            Object r = h.toMethodHandle(m).invokeWithArguments(args);
            sb.append(' ').append(m.ordinal()).append('=').append(show(r));
            if (exchange && !m.methodName().startsWith("weak")) { // now one that fails
                args.set(coordinates.length, value(h.varType(), 40));
                sb.append('/').append(show(h.toMethodHandle(m).invokeWithArguments(args)));
            }
            if (type.returnType() == void.class || exchange)
                sb.append('>').append(show(h.toMethodHandle(AccessMode.GET_VOLATILE).invokeWithArguments(List.of(coordinates))));
        }
        System.out.println(sb + " unsupported " + unsupported);
    }
    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        Class<?>[] types = {boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class, String.class};
        String names = "zbscijfdt";
        AccessModes o = new AccessModes();
        for (int k = 0; k < types.length; k++) {
            all("field", l.findVarHandle(AccessModes.class, names.substring(k, k + 1), types[k]), o);
            all("static", l.findStaticVarHandle(AccessModes.class, "s" + names.charAt(k), types[k]));
            Object array = java.lang.reflect.Array.newInstance(types[k], 3);
            all("array", MethodHandles.arrayElementVarHandle(array.getClass()), array, 1);
        }
        all("final", l.findVarHandle(AccessModes.class, "fin", int.class), o);
        Class<?>[] views = {short[].class, char[].class, int[].class, long[].class, float[].class, double[].class};
        for (Class<?> v : views) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                VarHandle h = MethodHandles.byteBufferViewVarHandle(v, order);
                all(order + " buffer", h, ByteBuffer.allocateDirect(64), 16);
                VarHandle a = MethodHandles.byteArrayViewVarHandle(v, order);
                byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
                System.out.println(order + " array " + a.varType() + " " + show(a.get(bytes, 0)) + " " + show(a.get(bytes, 3)) + " " + a.coordinateTypes());
            }
        }
        System.out.println(AccessMode.valueFromMethodName("getAndBitwiseXorRelease") + " " + AccessMode.values().length);
    }
}
