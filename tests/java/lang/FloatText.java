// Parsing and printing of float and double: shortest decimals, subnormals, hexadecimal, errors.
public class FloatText {
    static void t(String s) {
        try {
            System.out.println("\"" + s + "\" " + Double.parseDouble(s) + " " + Float.parseFloat(s));
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        double[] ds = {
            1.0, 10, 100, 1e6, 1e7, 12345678, 1e-3, 1e-4, 0.001234, 2e-3, 1.0E-5, 123456789012345680.0, 1e21, 1e22,
            1e23, 2.2250738585072014E-308, 2.2250738585072011e-308, 4.9e-324, 1.7976931348623157e308, 0.1, 0.2, 0.3, 1
            / 3.0, 2 / 3.0, 1e16, 9007199254740993.0, 5e-324, 8.41E21, 2.0E-3, 9999999.999, 0.00099999, 1.1E-10,
            3.0e10, 4.35, 4.349999999999999, 100.5, -1e-7, 1234567890.5, 33554432.1, 2.0e-322
        };
        for (double d : ds) {
            System.out.println(d + " " + (float) d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d)
                    + " " + Long.toHexString(Double.doubleToLongBits(d)) + " "
                    + Integer.toHexString(Float.floatToIntBits((float) d)));
        }
        for (String s : new String[] {
            "1", "-1.5", "+2.5e3", ".5", "5.", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "infinity",
            "", " 7.5 ", "1e", "0x1.8p1", "0x1p-1074", "0x.8p0", "1f", "1d", "1.0E+2", "--1", "1,5",
            "1.7976931348623159e308", "4.9e-325", "2.4703282292062328e-324",
            "0.1000000000000000055511151231257827021181583404541015625", "3.4028236e38", "1.4e-45", "7e-46",
            "123456789012345678901234567890", "9007199254740993", "1_0", "e5", "\t1\n"
        }) t(s);
        try { Double.parseDouble(null); } catch (NullPointerException e) { System.out.println("npe"); }
        try { Float.parseFloat(null); } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.compare(Double.NaN, 1) + " "
                + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + (Double.NaN == Double.NaN) + " "
                + Double.isNaN(0.0 / 0) + Double.isInfinite(1 / 0.0) + Double.isFinite(1e308 * 10) + " "
                + Float.compare(1f, 2f) + " " + Double.hashCode(1.5) + " " + Double.MIN_NORMAL + Float.MAX_VALUE
                + Float.MIN_NORMAL + " " + Double.longBitsToDouble(0x7ff0000000000001L) + " "
                + Float.intBitsToFloat(0x7fc00001) + " "
                + Double.doubleToLongBits(Double.longBitsToDouble(0x7ff8000000000123L)) + " "
                + Float.floatToRawIntBits(Float.NaN));
        float f = 0.1f;
        double sum = 0;
        for (int i = 0; i < 10; i++) { sum += f; System.out.print(sum + " " + (float) sum + " "); }
        System.out.println();
        for (float x : new float[] {
            1.0E10f, 16777217f, 3.4e38f, 1.17549435E-38f, 0.001f, 9.999999e-4f, 1e7f, 9999999f, 8388608.5f, 0.3f, 1.1f,
            2.2f, 3.3e-5f
        }) System.out.print(x + " ");
        System.out.println();
    }
}
