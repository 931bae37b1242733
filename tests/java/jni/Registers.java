// jni: registers
/**
 * Native methods of all shapes: arguments in integer registers, in floating-point registers, in both, and one more than
 * there are of either; every type of result. Each is called twice from the same place, the second time without a lookup.
 */
public class Registers {
    static native String words(int i, long j, Object text, Object none);
    native String narrow(boolean z, byte b, char c, short s);
    static native String fiveWords(int a, long b, short d, String e, int f);
    static native String oneReal(int a, float b, long d);
    native String fourReals(float a, String b, double c, int d, float e, long f, double g, String h);
    static native String eightReals(double a, float b, int c, double d, float e, double f, long g, float h, double i,
            String j, float l);
    static native String nineReals(double a, float b, int c, double d, float e, double f, long g, float h, double i,
            String j, float l, float m);
    static native double doubleOf(int i);
    static native float floatOf(double d);
    static native long longOf(double d, float f, double e, float g, double h);
    static native boolean booleanOf(int i);
    static native byte byteOf(int i);
    static native char charOf(int i);
    static native short shortOf(int i);
    native Object objectOf(Object a, double d, Object b);
    static native void nothing(float f);

    static double sum(double a, long b, int c) {
        return a + b + c;
    }

    public static void main(String[] args) {
        System.loadLibrary("registers");
        Registers it = new Registers();
        for (int round = 0; round < 3; round++) {
            int n = round * 1000 - 7;
            System.out.println(words(n, Long.MIN_VALUE + n, "abc", null));
            System.out.println(it.narrow(round != 0, (byte) (n * 3), (char) n, (short) (n * 77)));
            System.out.println(fiveWords(n, 1L << 40, (short) -n, round == 0 ? null : "x".repeat(round), -n));
            System.out.println(oneReal(n, n / 16f, n * 0x1_0000_0001L));
            System.out.println(it.fourReals(n / 2f, "four", n / 4.0, n, -0f, n * 3_000_000_000L, Double.NaN, null));
            System.out.println(eightReals(1.5, n, n, 2.25, Float.MIN_VALUE, -n, n, 3.75f, Math.PI, "eight", 1e30f));
            System.out.println(nineReals(1.5, n, n, 2.25, Float.MIN_VALUE, -n, n, 3.75f, Math.PI, "nine", 1e30f, n));
            // Results that lie between other operands, so that a slot too many or too few would show.
            System.out.println(sum(doubleOf(n), longOf(1, 2, 3, 4, n), byteOf(n)));
            System.out.println(floatOf(n / 3.0) + " " + doubleOf(n) + " " + longOf(n, 1, 1, 1, 1));
            System.out.println(booleanOf(n + 7) + " " + byteOf(n) + " " + (int) charOf(n) + " " + shortOf(n * 100));
            System.out.println(it.objectOf("a", n, it == null ? null : "b") + " " + it.objectOf("a", 0, "b"));
            nothing(n);
        }
    }
}
