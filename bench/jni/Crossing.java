/** What it costs to cross between Java and C, and to move data over. Prints a line "name ns" for each kind. */
public class Crossing {
    static final int ROUNDS = 7;
    int number = 3;

    static native void nothing();
    static native int add(int a, int b);
    static native double mixed(double a, long b, float c, int d);
    native int receiver(Object o);
    static native int callStatic(int count);
    native int callVirtual(int count);
    native int field(int count);
    static native int readInts(int[] array, int count);
    static native int writeBytes(byte[] array, int count);
    static native int criticalInts(int[] array, int count);
    static native int readString(String s, int count);
    static native int makeString(int count);

    static int twice(int a) { return a + a; }
    int plus(int a) { return a + number; }

    interface Work { int run(int count); }

    /** The median over some rounds of the time for one of `count` operations, after two rounds to warm up. */
    static void measure(String name, int count, Work work) {
        double[] times = new double[ROUNDS];
        int sum = 0;
        for (int i = -2; i < ROUNDS; i++) {
            long start = System.nanoTime();
            sum += work.run(count);
            if (i >= 0)
                times[i] = (double) (System.nanoTime() - start) / count;
        }
        java.util.Arrays.sort(times);
        System.out.printf("%s %.1f%n", name, times[ROUNDS / 2]);
        System.out.println("# " + name + " " + sum);
    }

    public static void main(String[] args) {
        System.load(args[0]);
        int n = Integer.parseInt(args[1]);
        Crossing it = new Crossing();
        int[] ints = new int[1024];
        byte[] bytes = new byte[1024];
        String text = "twenty characters...";
        measure("java-loop", n, c -> { int s = 0; for (int i = 0; i < c; i++) s += twice(i); return s; });
        measure("native-nothing", n, c -> { for (int i = 0; i < c; i++) nothing(); return c; });
        measure("native-add", n, c -> { int s = 0; for (int i = 0; i < c; i++) s = add(s, i); return s; });
        measure("native-mixed", n, c -> { double s = 0; for (int i = 0; i < c; i++) s += mixed(1, 2, 3, i); return (int) s; });
        measure("native-object", n, c -> { int s = 0; for (int i = 0; i < c; i++) s += it.receiver(text); return s; });
        measure("call-static", n, Crossing::callStatic);
        measure("call-virtual", n, it::callVirtual);
        measure("field", n, it::field);
        measure("read-1024-ints", n / 4, c -> readInts(ints, c));
        measure("critical-1024-ints", n / 4, c -> criticalInts(ints, c));
        measure("write-1024-bytes", n / 4, c -> writeBytes(bytes, c));
        measure("read-string-20", n / 4, c -> readString(text, c));
        measure("make-string-20", n / 4, Crossing::makeString);
    }
}
