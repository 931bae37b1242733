// Reflection's conversions: Method.invoke, Constructor.newInstance, Field.get and set in all primitive forms and Array.get
// and set for every pair of types: widening, unboxing, null, and the text of each refusal.
import java.lang.reflect.*;
import java.util.*;

public class WideningMatrix {
    public boolean fz; public byte fb; public char fc; public short fs; public int fi; public long fj; public float ff; public double fd; public Object fo; public Integer fI; public Number fn;
    public static boolean sz; public static byte sb; public static char sc; public static short ss; public static int si; public static long sj; public static float sf; public static double sd; public static Object so;
    public static boolean z(boolean a) { return a; }
    public static byte b(byte a) { return a; }
    public static char c(char a) { return a; }
    public static short s(short a) { return a; }
    public static int i(int a) { return a; }
    public static long j(long a) { return a; }
    public static float f(float a) { return a; }
    public static double d(double a) { return a; }
    public static Object o(Object a) { return a; }
    public static Integer boxed(Integer a) { return a; }
    public static Number n(Number a) { return a; }
    static final Object[] VALUES = {true, (byte) -7, 'A', (short) 300, 70000, 1L << 35, 2.5f, -1e300, "s", null};
    static String show(Object o) { return o == null ? "null" : o instanceof Character ? "c" + (int) (Character) o : o.getClass().getSimpleName().charAt(0) + "" + o; }
    static String error(Throwable t) {
        return t.getClass().getSimpleName() + (t.getMessage() == null ? "" : " " + t.getMessage().replace("WideningMatrix.", "").replaceAll("@[0-9a-f]+", "@"));
    }
    interface Act { Object get() throws Exception; }
    static Set<String> messages = new TreeSet<>();
    static String ask(Act a) {
        try {
            return show(a.get());
        } catch (Exception e) {
            messages.add(error(e));
            return e instanceof NullPointerException ? "NPE" : "!";
        }
    }
    public static void main(String[] args) throws Exception {
        WideningMatrix w = new WideningMatrix();
        for (String n : "z b c s i j f d o boxed n".split(" ")) {
            Method m = null;
            for (Method x : WideningMatrix.class.getMethods())
                if (x.getName().equals(n) && x.getParameterCount() == 1)
                    m = x;
            Method target = m;
            StringBuilder line = new StringBuilder("invoke " + n + ":");
            for (int round = 0; round < 2; round++) // before and after reflection has warmed up
                for (Object v : VALUES) {
                    if (round == 1)
                        for (int k = 0; k < 20; k++)
                            ask(() -> target.invoke(null, v));
                    line.append(' ').append(ask(() -> target.invoke(null, v)));
                }
            System.out.println(line);
        }
        for (String n : "fz fb fc fs fi fj ff fd fo fI fn sz sb sc ss si sj sf sd so".split(" ")) {
            Field f = WideningMatrix.class.getField(n);
            StringBuilder line = new StringBuilder("set " + n + ":");
            for (Object v : VALUES) {
                line.append(' ').append(ask(() -> { f.set(w, v); return f.get(w); }));
            }
            line.append(" | boolean ").append(ask(() -> { f.setBoolean(w, true); return f.getBoolean(w); }));
            line.append(" byte ").append(ask(() -> { f.setByte(w, (byte) 5); return f.getByte(w); }));
            line.append(" char ").append(ask(() -> { f.setChar(w, 'Z'); return f.getChar(w); }));
            line.append(" short ").append(ask(() -> { f.setShort(w, (short) 6); return f.getShort(w); }));
            line.append(" int ").append(ask(() -> { f.setInt(w, 7); return f.getInt(w); }));
            line.append(" long ").append(ask(() -> { f.setLong(w, 8); return f.getLong(w); }));
            line.append(" float ").append(ask(() -> { f.setFloat(w, 9.5f); return f.getFloat(w); }));
            line.append(" double ").append(ask(() -> { f.setDouble(w, 10.5); return f.getDouble(w); }));
            line.append(" reads");
            line.append(ask(() -> f.getByte(w))).append(ask(() -> f.getChar(w))).append(ask(() -> f.getShort(w))).append(ask(() -> f.getInt(w))).append(ask(() -> f.getLong(w))).append(ask(() -> f.getFloat(w))).append(ask(() -> f.getDouble(w))).append(ask(() -> f.getBoolean(w)));
            System.out.println(line);
        }
        Class<?>[] elements = {boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, Object.class, Integer.class, String.class};
        for (Class<?> e : elements) {
            Object a = Array.newInstance(e, 2);
            StringBuilder line = new StringBuilder("array " + e.getSimpleName() + ":");
            for (Object v : VALUES)
                line.append(' ').append(ask(() -> { Array.set(a, 1, v); return Array.get(a, 1); }));
            line.append(" |").append(ask(() -> { Array.setBoolean(a, 0, true); return Array.getBoolean(a, 0); })).append(ask(() -> { Array.setByte(a, 0, (byte) 1); return Array.getByte(a, 0); }))
                .append(ask(() -> { Array.setChar(a, 0, 'q'); return Array.getChar(a, 0); })).append(ask(() -> { Array.setShort(a, 0, (short) 2); return Array.getShort(a, 0); })).append(ask(() -> { Array.setInt(a, 0, 3); return Array.getInt(a, 0); }))
                .append(ask(() -> { Array.setLong(a, 0, 4); return Array.getLong(a, 0); })).append(ask(() -> { Array.setFloat(a, 0, 5); return Array.getFloat(a, 0); })).append(ask(() -> { Array.setDouble(a, 0, 6); return Array.getDouble(a, 0); }));
            line.append(' ').append(ask(() -> Array.getDouble(a, 0))).append(ask(() -> Array.getInt(a, 0))).append(ask(() -> Array.get(a, 2))).append(ask(() -> { Array.set(a, -1, null); return 0; }));
            System.out.println(line);
        }
        System.out.println(ask(() -> Array.get("x", 0)) + ask(() -> Array.getLength(null)) + ask(() -> Array.getInt(null, 0)) + ask(() -> Array.newInstance(void.class, 1)) + ask(() -> Array.newInstance(int.class, -1)) + ask(() -> Array.newInstance(null, 1))
            + ask(() -> Array.newInstance(int.class, new int[0])) + ask(() -> Array.newInstance(int.class, new int[256])) + ask(() -> Array.newInstance(int[].class, 1, -2)) + ask(() -> ((int[][][]) Array.newInstance(int[].class, 2, 3))[1].length));
        Constructor<Integer> box = Integer.class.getConstructor(int.class);
        System.out.println(ask(() -> box.newInstance((short) 5)) + ask(() -> box.newInstance(5L)) + ask(() -> box.newInstance((Object) null)) + ask(() -> box.newInstance()) + ask(() -> box.newInstance(1, 2)) + ask(() -> box.newInstance('c')));
        Field instance = WideningMatrix.class.getField("fi");
        System.out.println(ask(() -> instance.get(null)) + ask(() -> instance.get("x")) + ask(() -> instance.getInt(new Object())) + ask(() -> { instance.set("x", 1); return 0; }) + ask(() -> { instance.setInt(null, 1); return 0; }));
        messages.forEach(System.out::println);
    }
}
