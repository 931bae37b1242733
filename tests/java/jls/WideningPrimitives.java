// Widening primitive conversions (JLS 5.1.2), all nineteen of them and byte to char (5.1.4), on values where rounding to
// nearest even shows.
public class WideningPrimitives {
    static final byte[] BYTES = {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE};
    static final short[] SHORTS = {0, -1, Short.MIN_VALUE, Short.MAX_VALUE};
    static final char[] CHARS = {0, 'A', 0x7fff, 0x8000, 0xffff};
    static final int[] INTS = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 16777216, 16777217, 16777218, 16777219, -16777217,
        33554434, 33554435, 33554438, 2147483583, 2147483584, 2147483585};
    static final long[] LONGS = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, (1L << 53) + 3,
        -(1L << 53) - 1, (1L << 24) + 1, (1L << 40) + (1L << 16), (1L << 40) + (1L << 16) + 1, (1L << 40) + (3L << 16),
        0x7fffff4000000001L, 0x7fffffbfffffffffL, 0x7fffffc000000000L, 0x7ffffffffffffdffL, 0x7ffffffffffffe00L};
    static final float[] FLOATS = {0f, -0f, 1.1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY, Float.MIN_NORMAL, 16777216f};

    static String bits(float f) { return f + "=" + Integer.toHexString(Float.floatToRawIntBits(f)); }
    static String bits(double d) { return d + "=" + Long.toHexString(Double.doubleToRawLongBits(d)); }

    public static void main(String[] args) {
        for (byte b : BYTES) {
            short s = b;
            int i = b;
            long j = b;
            float f = b;
            double d = b;
            char c = (char) b; // widening to int and then narrowing
            System.out.println("byte " + b + ": " + s + " " + i + " " + j + " " + bits(f) + " " + bits(d) + " " + (int) c);
        }
        for (short s : SHORTS) {
            int i = s;
            long j = s;
            float f = s;
            double d = s;
            System.out.println("short " + s + ": " + i + " " + j + " " + bits(f) + " " + bits(d));
        }
        for (char c : CHARS) {
            int i = c;
            long j = c;
            float f = c;
            double d = c;
            System.out.println("char " + (int) c + ": " + i + " " + j + " " + bits(f) + " " + bits(d));
        }
        for (int i : INTS) {
            long j = i;
            float f = i;
            double d = i;
            System.out.println("int " + i + ": " + j + " " + bits(f) + " " + bits(d) + " back " + (int) f + " lost "
                + (i - (int) f));
        }
        for (long j : LONGS) {
            float f = j;
            double d = j;
            System.out.println("long " + j + ": " + bits(f) + " " + bits(d) + " lost " + (j - (long) d) + " "
                + ((float) (double) j == f));
        }
        for (float f : FLOATS) {
            double d = f;
            System.out.println("float " + bits(f) + ": " + bits(d) + " " + (d == f) + " " + ((float) d == f));
        }
        // Twice rounded is not once rounded: a long to double to float against a long to float.
        int differ = 0;
        long x = 1;
        for (int n = 0; n < 2000; n++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
            long y = x >>> 1 & ~((1L << 29) - 1) | 1L << 38 | (n & 1);
            if ((float) y != (float) (double) y)
                differ++;
        }
        System.out.println("twice rounded differs " + differ);
    }
}
