// Numbers and text both ways: parse methods with radix, signs and errors, unsigned forms, decode, valueOf, floating point
// in decimal and hexadecimal with rounding at the half, toString round trips.
public class NumbersAsText {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (RuntimeException e) {
            r = e;
        }
        System.out.println(what + " -> " + r);
    }
    public static void main(String[] args) {
        for (String s : new String[] {"0", "-0", "+5", "2147483647", "2147483648", "-2147483648", "", " 1", "1 ", "1_0", "0x10", "--1", "+", "\u0661\u0662", "1.0", null, "99999999999999999999"})
            for (int kind = 0; kind < 6; kind++) {
                int k = kind;
                t("'" + (s != null && s.length() == 2 && s.charAt(0) > 127 ? "arabic" : s) + "' " + kind, () -> switch (k) { case 0 -> Integer.parseInt(s); case 1 -> Long.parseLong(s); case 2 -> Byte.parseByte(s); case 3 -> Integer.parseUnsignedInt(s); case 4 -> Short.valueOf(s); default -> new java.math.BigInteger(s); });
            }
        for (String s : new String[] {"0x7f", "-0x80", "#ff", "010", "-010", "0X-1", "", "-", "08", "0xffffffff", "+0x10"}) t("decode " + s, () -> Integer.decode(s) + " " + Long.decode(s));
        t("radix", () -> Integer.parseInt("zz", 36) + " " + Integer.toString(-255, 16) + " " + Integer.toString(5, 99) + " " + Long.toString(Long.MIN_VALUE, 2) + " " + Integer.toUnsignedString(-1, 36) + " " + Long.toUnsignedString(-1) + " " + Long.parseUnsignedLong("18446744073709551615"));
        t("bad radix", () -> Integer.parseInt("1", 37));
        t("bad digit", () -> Integer.parseInt("12", 2));
        t("unsigned too large", () -> Long.parseUnsignedLong("18446744073709551616"));
        t("unsigned negative", () -> Integer.parseUnsignedInt("-1"));
        t("part of a sequence", () -> Integer.parseInt("ab123cd", 2, 5, 10) + " " + Long.parseLong("xx-7", 2, 4, 10));
        t("part out of range", () -> Integer.parseInt("abc", 2, 9, 10));
        t("part wrong", () -> Integer.parseInt("a1b2", 1, 4, 10));
        for (String s : new String[] {"1", " 1.5 ", "1e", "1e400", "-1e-400", "NaN", "-Infinity", "+NaN", "infinity", "0x1p3", "0x1.8P-1f", "0x1", "1f", "1D", "1L", ".", ".5", "5.", "1e+5", "1e 5", "", "1__0", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p1023", "0x0.8p-1074", "0x0.80000001p-1074", "2.2250738585072011e-308", "2.2250738585072012e-308", "9007199254740993", "9007199254740992.999999999999", "1.7976931348623158e308", "1.7976931348623159e308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880"}) {
            t("double " + s, () -> Double.parseDouble(s) + " " + Long.toHexString(Double.doubleToLongBits(Double.parseDouble(s))));
            t("float " + s, () -> Float.parseFloat(s) + " " + Integer.toHexString(Float.floatToIntBits(Float.parseFloat(s))));
        }
        for (double d : new double[] {1e21, 1e-3, 9.999e-4, 1e7, 9999999.9, 123456789, 2e-3, 4.35, 0.3, 2.0e-45, 1.0E23, 8.41E21, 5.0E-324, 2.2E-322, 1.0E-5, 100, 1234567.0, 12345678.0})
            System.out.print(d + " " + (float) d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d) + "; ");
        System.out.println();
        long x = 88172645463325252L;
        int bad = 0;
        for (int i = 0; i < 300; i++) {
            x ^= x << 13; x ^= x >>> 7; x ^= x << 17;
            double d = Double.longBitsToDouble(x);
            float f = Float.intBitsToFloat((int) x);
            if (d == d && Double.parseDouble(Double.toString(d)) != d || f == f && Float.parseFloat(Float.toString(f)) != f || d == d && Double.parseDouble(Double.toHexString(d)) != d) bad++;
            if (i % 60 == 0) System.out.print(d + " " + f + " ");
            if (Long.parseLong(Long.toString(x)) != x || Long.parseLong(Long.toString(x, 7), 7) != x || Long.parseUnsignedLong(Long.toHexString(x), 16) != x || Integer.parseUnsignedInt(Integer.toOctalString((int) x), 8) != (int) x || Long.parseUnsignedLong(Long.toBinaryString(x), 2) != x) bad++;
        }
        System.out.println("bad " + bad);
        t("booleans", () -> Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " " + Boolean.parseBoolean(null) + " " + Boolean.valueOf("true").hashCode() + Boolean.logicalXor(true, false) + Boolean.getBoolean("none"));
        t("properties", () -> { System.setProperty("nt.a", "0x1F"); System.setProperty("nt.b", "x"); return Integer.getInteger("nt.a") + " " + Integer.getInteger("nt.b", 5) + " " + Long.getLong("nt.c") + Integer.getInteger(""); });
        t("numbers", () -> new java.math.BigDecimal("1E+3").intValueExact() + " " + new java.math.BigDecimal("-12.5e-3").toPlainString() + " " + Integer.valueOf(77).byteValue() + Double.valueOf(1e10).intValue() + Float.valueOf(-1.9f).longValue() + Double.valueOf(300).byteValue() + " " + Character.getNumericValue('x') + Character.digit('f', 16) + Character.forDigit(11, 12) + Character.digit('9', 8));
        t("compare", () -> Integer.compare(1, 2) + Long.compareUnsigned(-1, 1) + Double.compare(0.0, -0.0) + Float.compare(Float.NaN, 1) + Short.compare((short) 5, (short) 2) + Character.compare('b', 'a') + Byte.compareUnsigned((byte) -1, (byte) 1) + " " + Integer.signum(-9) + Integer.reverse(1) + Integer.reverseBytes(1) + Integer.highestOneBit(100) + Long.numberOfTrailingZeros(0) + Integer.numberOfLeadingZeros(0) + Short.reverseBytes((short) 1) + Long.bitCount(-1) + Byte.toUnsignedInt((byte) -1) + Short.toUnsignedLong((short) -1) + Integer.toUnsignedLong(-1) + Double.hashCode(-0.0) + Long.hashCode(1L << 40) + Boolean.hashCode(true) + Character.hashCode('a'));
    }
}
