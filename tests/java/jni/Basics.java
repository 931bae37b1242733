// jni: basics
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Native methods of a library: arguments, results, and each family of the interface. */
public class Basics extends BasicsBase {
    int number = 21;
    String text = "old";
    double real = 1.25;
    static long total = 7;
    static boolean flag;

    static native int version();
    static native String mix(boolean z, byte b, char c, short s, int i, long j, float f, double d, String t, int[] a);
    static native boolean truth(int v);
    static native byte narrowByte(int v);
    static native char narrowChar(int v);
    static native short narrowShort(int v);
    static native float half(float v);
    static native double third(double v);
    static native int overloaded(int v);
    static native int overloaded(String s, long[][] a);
    static native int with_under_score$x();
    native int fields();
    native String calls(List<Object> list);
    static native Object make(Class<?> c, String text);
    static native Object alloc(Class<?> c);
    static native int arrays(int[] a, byte[] b, double[] d);
    static native String[] strings(int n);
    static native void store(Object[] a, int i, Object v);
    static native void region(int[] a, int start, int len);
    static native String reverse(String s);
    static native int utfLength(String s);
    static native String part(String s, int start, int len);
    static native void throwNew(String className, String message);
    static native int catchIt(Runnable r);
    static native void callBack(Runnable r);
    static native void lookup(int what, Class<?> c, String name, String sig);
    static native void keep(Object strong, Object weak);
    static native Object kept();
    static native String references(Object o);
    static native void locked(Object lock, Runnable r);
    static native int unlock(Object lock);
    static native int register(String name, String sig);
    static native int byRegistration(int a, int b);
    static native int missing(String s);
    static native ByteBuffer buffer();
    static native long bufferSum(ByteBuffer b);
    static native Object[] reflect(Object method, Object field);
    static native int deep(int n);

    static int deeper(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }
    @Override String name() { return "Basics"; }
    static double sum(boolean z, byte b, char c, short s, int i, long j, float f, double d) {
        return (z ? 1 : 0) + b + c + s + i + j + f + d;
    }

    interface Step { void run() throws Throwable; }
    static void attempt(String what, Step step) {
        try {
            step.run();
            System.out.println(what + ": fine");
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " / " + e.getCause()));
        }
    }

    static abstract class Unmade { Unmade(String s) { } }
    static class Failing { Failing(String s) { throw new IllegalStateException("no " + s); } }
    static class BadInit { static { if (true) throw new RuntimeException("in clinit"); } BadInit(String s) { } }

    public static void main(String[] args) throws Throwable {
        attempt("before loading", () -> version());
        System.loadLibrary("basics");
        System.loadLibrary("basics");
        System.out.printf("%x%n", version());
        System.out.println(mix(true, (byte) -5, 'x', (short) -300, 1 << 30, -1L << 40, 1.5f, -2.125, "h\u00e4\u20ac", new int[3]));
        System.out.println(truth(2) + " " + truth(0) + " " + narrowByte(200) + " " + (int) narrowChar(-1) + " " + narrowShort(40000));
        System.out.println(half(5f) + " " + third(1.0));
        System.out.println(overloaded(4) + " " + overloaded("four", new long[5][]) + " " + with_under_score$x());
        Basics b = new Basics();
        System.out.println(b.fields() + " " + b.number + " " + b.text + " " + b.real + " " + total + " " + flag);
        List<Object> list = new ArrayList<>(List.of("one"));
        System.out.println(b.calls(list) + " " + list);
        System.out.println(make(StringBuilder.class, "made"));
        attempt("abstract", () -> make(Unmade.class, "x"));
        attempt("constructor throws", () -> make(Failing.class, "x"));
        attempt("clinit throws", () -> make(BadInit.class, "x"));
        attempt("clinit threw", () -> make(BadInit.class, "x"));
        attempt("no constructor", () -> make(Thread.State.class, "x"));
        System.out.println(((Basics) alloc(Basics.class)).number);
        attempt("alloc interface", () -> alloc(Runnable.class));
        attempt("alloc array", () -> alloc(int[].class));

        int[] ints = {1, 2, 3, 4, 5};
        byte[] bytes = {5};
        double[] doubles = {1.5};
        System.out.println(arrays(ints, bytes, doubles) + " " + Arrays.toString(ints) + Arrays.toString(bytes) + Arrays.toString(doubles));
        System.out.println(Arrays.toString(strings(4)));
        attempt("negative", () -> strings(-1));
        attempt("store", () -> store(new Object[1], 0, "x"));
        attempt("store index", () -> store(new Object[1], 1, "x"));
        attempt("store type", () -> store(new Integer[2], 1, "x"));
        attempt("store type 2", () -> store(new int[3][][], 2, "x"));
        attempt("region", () -> region(new int[4], 1, 3));
        attempt("region end", () -> region(new int[4], 2, 3));
        attempt("region start", () -> region(new int[4], -1, 3));
        attempt("region length", () -> region(new int[4], 0, -3));
        System.out.println(reverse("abc\u00e4\u20ac\ud83d\ude00") + " " + reverse(""));
        System.out.println(utfLength("a\0\u00e4\u20ac\ud83d\ude00") + " " + part("h\u00e4llo", 1, 3));
        attempt("part", () -> part("hello", 3, 3));

        attempt("throwNew", () -> throwNew("java/io/IOException", "from C"));
        attempt("throwNew null", () -> throwNew("java/io/IOException", null));
        attempt("throwNew no class", () -> throwNew("no/Such", "from C"));
        attempt("throwNew abstract", () -> throwNew("java/lang/VirtualMachineError", "from C"));
        System.out.println(catchIt(() -> { }) + " " + catchIt(() -> { throw new IllegalStateException("described"); })
                           + " " + catchIt(() -> { throw new Error("described too", new Exception("cause")); }));
        try {
            callBack(() -> callBack(() -> { throw new RuntimeException("through C"); }));
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        attempt("method", () -> lookup(0, Basics.class, "name", "()Ljava/lang/String;"));
        attempt("method of no name", () -> lookup(0, Basics.class, "noSuchMethod", "()V"));
        attempt("method of other type", () -> lookup(0, Basics.class, "name", "()V"));
        attempt("method is static", () -> lookup(0, Basics.class, "main", "([Ljava/lang/String;)V"));
        attempt("static method", () -> lookup(1, Basics.class, "main", "([Ljava/lang/String;)V"));
        attempt("static method is not", () -> lookup(1, Basics.class, "name", "()Ljava/lang/String;"));
        attempt("method of array", () -> lookup(0, int[][].class, "hashCode", "()I"));
        attempt("no method of array", () -> lookup(0, String[].class, "length", "()I"));
        attempt("inherited constructor", () -> lookup(0, ArrayList.class, "<init>", "(Ljava/lang/String;)V"));
        attempt("interface method", () -> lookup(0, List.class, "iterator", "()Ljava/util/Iterator;"));
        attempt("field", () -> lookup(2, Basics.class, "number", "I"));
        attempt("field of other type", () -> lookup(2, Basics.class, "number", "J"));
        attempt("field is static", () -> lookup(2, Basics.class, "total", "J"));
        attempt("static field is not", () -> lookup(3, Basics.class, "number", "I"));
        attempt("static field of interface", () -> lookup(3, Basics.class, "CONSTANT", "I"));
        attempt("no field", () -> lookup(3, Basics.class, "noSuchField", "I"));
        attempt("class", () -> lookup(4, null, "java/util/List", ""));
        attempt("class array", () -> lookup(4, null, "[[Ljava/util/List;", ""));
        attempt("class L;", () -> lookup(4, null, "Ljava/util/List;", ""));
        attempt("class dotted", () -> lookup(4, null, "java.util.List", ""));
        attempt("class int", () -> lookup(4, null, "int", ""));
        attempt("class bad", () -> lookup(4, null, "Basics$BadInit", ""));
        attempt("no class", () -> lookup(4, null, "no/Such", ""));

        Object o = new Object();
        keep(o, o);
        System.gc();
        System.out.println((kept() == o) + " " + references(o));
        Object lock = new Object();
        locked(lock, () -> System.out.println("locked: " + Thread.holdsLock(lock)));
        System.out.println(Thread.holdsLock(lock));
        attempt("unlock", () -> unlock(lock));
        attempt("unbound", () -> byRegistration(6, 7));
        System.out.println(register("byRegistration", "(II)I") + " " + byRegistration(6, 7));
        attempt("register wrong name", () -> register("noSuchNative", "(II)I"));
        attempt("register wrong type", () -> register("byRegistration", "(IJ)I"));
        attempt("register not native", () -> register("deeper", "(I)I"));
        attempt("missing", () -> missing("x"));
        attempt("library", () -> System.loadLibrary("no-such-library"));
        attempt("library path", () -> System.load("/no/such/library.so"));
        attempt("library name", () -> System.load("library.so"));
        attempt("library name with slash", () -> System.loadLibrary("a/b"));
        ByteBuffer buffer = buffer();
        byte[] start = new byte[11];
        buffer.get(start);
        System.out.println(new String(start) + " " + buffer);
        buffer.put(0, (byte) 'M');
        System.out.println(bufferSum(buffer));
        ByteBuffer own = ByteBuffer.allocateDirect(100).order(ByteOrder.nativeOrder());
        own.putInt(8, 0x01020304);
        System.out.println(bufferSum(own) + " " + bufferSum(ByteBuffer.allocate(5)));
        System.out.println(Arrays.toString(reflect(Basics.class.getDeclaredMethod("deeper", int.class),
                                                    Basics.class.getDeclaredField("total"))));
        System.out.println(deep(100));
    }
}

interface BasicsConstants { int CONSTANT = 5; }

class BasicsBase implements BasicsConstants {
    String name() { return "BasicsBase"; }
}
