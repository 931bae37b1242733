// jni: families
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Corners and error paths of every family of JNI functions. */
public class Families {
    static native String everyCall(Object object, Class<?> c);
    static native Object array(int type);
    static native void badArray(int what, Object[] objects, int[] ints);
    static native String strings(String s, int start, int length);
    static native int unconstructed();
    static native String frames(Object o);
    static native String innerFrames(Object o);
    static native String outerFrames(Object o);
    static Object between(Object o) {
        String last = null;
        for (int i = 0; i < 3; i++)
            last = innerFrames(o);
        return last;
    }
    static native void keepWeakly(Object o);
    static native int weakState();
    static native Object[] objects(Class<?> c);
    static native Class<?> define(String name, ClassLoader loader, byte[] bytes);
    static native Object reflected(Class<?> c, String name, String sig, boolean isStatic);
    static native Module module(Class<?> c);
    static native String kinship(Class<?> a, Class<?> b, Object o);
    static native int registerNumber(int which);
    static native int registered();
    static native int inThread(Object o, boolean daemon);
    static native int monitors(Object o, int enters, int exits);
    static native String versions();
    static native int pending(Object lock, int[] array, String s);
    static native double many(int a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9,
        long b0, long b1, long b2, long b3, long b4, long b5, long b6, long b7, long b8, long b9,
        double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9,
        float d0, float d1, float d2, float d3, float d4, float d5, float d6, float d7, float d8, float d9,
        byte e0, byte e1, byte e2, byte e3, byte e4, byte e5, byte e6, byte e7, byte e8, byte e9,
        short f0, short f1, short f2, short f3, short f4, short f5, short f6, short f7, short f8, short f9,
        char g0, char g1, char g2, char g3, char g4, char g5, char g6, char g7, char g8, char g9,
        boolean h0, boolean h1, boolean h2, boolean h3, boolean h4, boolean h5, boolean h6, boolean h7, boolean h8,
        boolean h9, double i0, double i1, double i2, double i3, double i4, double i5, double i6, double i7, double i8,
        double i9, int j0, int j1, int j2, int j3, int j4, int j5, int j6, int j7, int j8, int j9);
    static native int größe_x();
    static native int way();
    static native int way(Object[][] a, boolean z);
    static native int way(int missing);
    static native ByteBuffer buffer(int size);
    static native long capacity(Object buffer);

    public static class Echo {
        boolean echo(boolean v) { return v; }
        byte echo(byte v) { return v; }
        char echo(char v) { return v; }
        short echo(short v) { return v; }
        int echo(int v) { return v; }
        long echo(long v) { return v; }
        float echo(float v) { return v; }
        double echo(double v) { return v; }
        static boolean echoStatic(boolean v) { return v; }
        static byte echoStatic(byte v) { return v; }
        static char echoStatic(char v) { return v; }
        static short echoStatic(short v) { return v; }
        static int echoStatic(int v) { return v; }
        static long echoStatic(long v) { return v; }
        static float echoStatic(float v) { return v; }
        static double echoStatic(double v) { return v; }
    }

    public static class Further extends Echo {
        @Override int echo(int v) { return v * 2; }
        @Override double echo(double v) { return v * 2; }
    }

    public static class Made {
        final String all;
        Made(boolean z, byte b, char c, short s, int i, long j, float f, double d, String t) {
            all = z + " " + b + " " + c + " " + s + " " + i + " " + j + " " + f + " " + d + " " + t;
        }
        @Override public String toString() { return all; }
    }

    interface Upper {
        default int common() { return 1; }
        private int hidden() { return 1; }
        static int fixed() { return 1; }
    }

    interface Lower extends Upper {
        @Override default int common() { return 2; }
    }

    static class Both implements Upper, Lower {
    }

    abstract static class Abstract implements Lower, Upper {
    }

    public static class InC {
        void inThread() {
            Thread t = Thread.currentThread();
            System.out.println(t.getName() + " " + t.isDaemon() + " " + t.getThreadGroup().getName() + " "
                + Thread.holdsLock(this) + " " + t.getState() + " " + t.isAlive());
        }
    }

    interface Task {
        Object run() throws Throwable;
    }

    static void show(String what, Task task) {
        try {
            Object result = task.run();
            System.out.println(what + ": " + (result instanceof Object[] a ? Arrays.deepToString(a) : result));
        } catch (Throwable e) {
            System.out.println(what + ": " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static void collectUntil(int state) throws InterruptedException {
        for (int i = 0; i < 200 && weakState() != state; i++) {
            System.gc();
            Thread.sleep(5);
        }
    }

    static byte[] bytesOf(String name) throws Exception {
        try (InputStream in = Families.class.getResourceAsStream("/" + name + ".class")) {
            return in.readAllBytes();
        }
    }

    static void threads() throws Exception {
        InC object = new InC();
        for (boolean daemon : new boolean[] {false, true}) {
            System.out.println(inThread(object, daemon));
            Thread other = new Thread(() -> {
                synchronized (object) {
                    System.out.println("free again");
                }
            });
            other.start();
            other.join();
        }
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("families");
        System.out.print(everyCall(new Echo(), Echo.class));
        System.out.print(everyCall(new Further(), Echo.class));
        for (int i = 0; i < 8; i++) {
            int type = i;
            show("array " + i, () -> array(type));
        }
        for (int i = 0; i < 10; i++) {
            int what = i;
            show("bad array " + i, () -> {
                badArray(what, new String[2], new int[4]);
                return "fine";
            });
        }
        show("string", () -> strings("a\u00e4\u20ac\ud83d\ude00\0z", 0, 7));
        show("part", () -> strings("a\u00e4\u20ac\ud83d\ude00\0z", 3, 1));
        show("empty", () -> strings("abc", 3, 0));
        for (int[] bad : new int[][] {{-1, 1}, {0, 4}, {4, 0}, {1, -1}, {2, 2}, {Integer.MAX_VALUE, 2}}) {
            show("region " + bad[0] + " " + bad[1], () -> strings("abc", bad[0], bad[1]));
        }
        show("unconstructed", () -> unconstructed());
        for (Class<?> c : new Class<?>[] {Upper.class, Lower.class, Both.class, Abstract.class}) {
            for (String name : new String[] {"common", "hidden", "fixed"}) {
                show(name + " of " + c, () -> reflected(c, name, "()I", name.equals("fixed")));
            }
        }
        show("frames", () -> frames(new Object()));
        System.out.println(outerFrames("an object"));
        Object weak = new Object();
        keepWeakly(weak);
        collectUntil(7);
        System.out.println("weak " + weakState() + (weak == null));
        weak = null;
        collectUntil(7);
        System.out.println("weak " + weakState());
        show("objects", () -> objects(Made.class));
        ClassLoader own = new ClassLoader(null) { };
        show("define", () -> define("Families$Echo", own, bytesOf("Families$Echo")).getClassLoader() == own);
        show("define again", () -> define("Families$Echo", own, bytesOf("Families$Echo")));
        show("define nameless", () -> define(null, own, bytesOf("Families$Made")));
        show("define other name", () -> define("Other", own, bytesOf("Families$InC")));
        show("define rubbish", () -> define("Rubbish", own, new byte[20]));
        show("define nothing", () -> define("Nothing", own, new byte[0]));
        show("method", () -> reflected(String.class, "length", "()I", false));
        show("static method", () -> reflected(Integer.class, "parseInt", "(Ljava/lang/String;)I", true));
        show("constructor", () -> reflected(Object.class, "<init>", "()V", false));
        show("field", () -> reflected(Made.class, "all", "Ljava/lang/String;", false));
        show("static field", () -> reflected(Integer.class, "MAX_VALUE", "I", true));
        show("no field", () -> reflected(Integer.class, "MIN", "I", true));
        show("field not static", () -> reflected(Made.class, "all", "Ljava/lang/String;", true));
        show("field of other type", () -> reflected(Made.class, "all", "I", false));
        show("initializer", () -> reflected(Families.class, "<clinit>", "()V", true));
        show("module", () -> module(String.class) + " " + module(Families.class).isNamed() + " " + module(int[].class)
            + " " + module(int.class));
        show("no module", () -> module(null));
        show("kinship", () -> kinship(Number.class, Integer.class, 1) + ", " + kinship(Object.class, Runnable.class, "")
            + ", " + kinship(int.class, long.class, "") + ", " + kinship(int[].class, Object.class, new int[0])
            + ", " + kinship(Runnable.class, Object.class, ""));
        show("not registered", () -> registered());
        show("registered", () -> registerNumber(7) + " " + registered());
        show("registered anew", () -> registerNumber(8) + " " + registered());
        show("unregistered", () -> registerNumber(0));
        threads();
        Object lock = new Object();
        show("monitors", () -> monitors(lock, 3, 3) + " " + Thread.holdsLock(lock));
        show("too many exits", () -> monitors(lock, 1, 2));
        show("no object", () -> monitors(null, 1, 0));
        show("in Java's", () -> {
            synchronized (lock) {
                return monitors(lock, 2, 2) + " " + Thread.holdsLock(lock);
            }
        });
        show("versions", () -> versions());
        int[] array = new int[2];
        show("pending", () -> pending(lock, array, "text"));
        System.out.println(Arrays.toString(array) + " " + Thread.holdsLock(lock));
        byte b = -1;
        short s = -2;
        boolean y = true, n = false;
        System.out.println(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            .5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, .25f, b, b, b, b, b, b, b, b, b, b,
            s, s, s, s, s, s, s, s, s, s, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j',
            y, n, y, n, y, n, y, n, y, n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10));
        System.out.println(größe_x() + " " + way() + " " + way(null, true));
        show("missing", () -> way(1));
        show("buffer", () -> {
            ByteBuffer made = buffer(20);
            return made + " " + made.get(7) + " " + made.isDirect() + " " + made.isReadOnly() + " " + made.order();
        });
        show("capacities", () -> capacity(ByteBuffer.allocateDirect(12)) + " " + capacity(ByteBuffer.allocate(5)) + " "
            + capacity(ByteBuffer.allocateDirect(64).asLongBuffer()) + " " + capacity("no buffer"));
        show("empty buffer", () -> buffer(0));
        try {
            System.loadLibrary("nowhere_to_be_found");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().replaceAll(":.*", ""));
        }
        try {
            System.load("relative.so");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
        try {
            System.load("/no/such/lib.so");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
    }
}
