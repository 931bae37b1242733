// Narrowing primitive conversions (JLS 5.1.3), all twenty-two, on values in and out of range, infinities and NaN.
public class NarrowingPrimitives {
    static final double[] DOUBLES = {0.0, -0.0, 0.5, -0.5, 0.9999999999999999, 1.5, -1.5, 127.9, 128, -128.9, -129, 32767.5, 32768, 65535.9,
        65536, 2147483647.0, 2147483647.9, 2147483648.0, -2147483648.9, -2147483649.0, 4294967296.0, 9007199254740993.0,
        9.223372036854775E18, 9.223372036854776E18, -9.223372036854776E18, -9.3e18, 1e19, 1e300, -1e300, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 3.4028235677973366e38, 3.4028235677973365e38,
        7.006492321624085e-46, 7.006492321624086e-46, 1.1754942807573643e-38};
    static final float[] FLOATS = {0f, -0f, 0.99999994f, 127.5f, 255f, 256f, 32768f, 65536f, 2147483520f, 2147483648f,
        -2147483648f, -2147483904f, 9.223371E18f, 9.223372E18f, 1e30f, -1e30f, Float.NaN, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY, Float.MIN_VALUE};
    static final long[] LONGS = {0, -1, 127, 128, 255, 256, 32768, 65535, 65536, 1L << 31, (1L << 31) - 1, 1L << 32, -(1L << 31) - 1,
        Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdef0L};
    static final int[] INTS = {0, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, Integer.MAX_VALUE,
        Integer.MIN_VALUE, 0x12345678};

    public static void main(String[] args) {
        for (double d : DOUBLES)
            System.out.println("double " + d + ": " + (byte) d + " " + (short) d + " " + (int) (char) d + " " + (int) d + " "
                + (long) d + " " + (float) d + " " + Integer.toHexString(Float.floatToRawIntBits((float) d)));
        for (float f : FLOATS)
            System.out.println("float " + f + ": " + (byte) f + " " + (short) f + " " + (int) (char) f + " " + (int) f + " "
                + (long) f);
        for (long j : LONGS)
            System.out.println("long " + j + ": " + (byte) j + " " + (short) j + " " + (int) (char) j + " " + (int) j);
        for (int i : INTS)
            System.out.println("int " + i + ": " + (byte) i + " " + (short) i + " " + (int) (char) i);
        for (int c : new int[] {0, 127, 128, 255, 256, 32767, 32768, 65535})
            System.out.println("char " + c + ": " + (byte) (char) c + " " + (short) (char) c);
        for (int s : new int[] {0, -1, 127, 128, 255, 256, -32768, 32767})
            System.out.println("short " + s + ": " + (byte) (short) s + " " + (int) (char) (short) s);

        // Float to byte goes by way of int (5.1.3, the second step), so that out of range is not saturated twice.
        System.out.println((byte) 1e10f + " " + (short) 1e10f + " " + (int) (char) 1e10f + " " + (byte) -1e10f + " " + (byte) 300.7f);
        System.out.println((byte) 1e10 + " " + (short) -1e10 + " " + (int) (char) -1.0 + " " + (int) (char) -1.0f);
        System.out.println((byte) (long) 1e10 + " " + (int) (long) 1e19 + " " + (int) 1e19 + " " + (int) (char) (byte) 200);
        long sum = 0;
        double x = 1.5;
        for (int i = 0; i < 3000; i++) {
            x = x * -1.0123456789 + 0.25;
            sum = sum * 31 + (int) x + (long) x + (byte) x + (char) x + (short) x + Float.floatToIntBits((float) x);
        }
        System.out.println("sum " + sum + " of " + x);
    }
}
