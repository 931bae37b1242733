// Static methods of Integer, Long, Short, Byte: bits, parsing, printing, unsigned arithmetic, error messages.
public class IntegerMethods {
    static void t(Runnable r) { try { r.run(); } catch (RuntimeException e) { System.out.println(e); } }

    public static void main(String[] args) {
        for (int i : new int[] {0, 1, -1, 2, 0x12345678, 0xf0f0f0f0, Integer.MIN_VALUE, Integer.MAX_VALUE,
                1 << 20}) System.out.println(i + ": " + Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i)
                + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.reverse(i) + " " + Integer.reverseBytes(i)
                + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " " + Integer.rotateLeft(i, 7) + " "
                + Integer.rotateRight(i, 7) + " " + Integer.signum(i) + " " + Integer.toHexString(i) + " "
                + Integer.toOctalString(i) + " " + Integer.toBinaryString(i) + " " + Integer.toString(i, 36) + " "
                + Integer.toUnsignedString(i) + " " + Integer.divideUnsigned(i, 7) + " " + Integer.remainderUnsigned(i,
                7) + " " + Integer.compareUnsigned(i, 5) + " " + Integer.toUnsignedLong(i) + " " + Integer.hashCode(i));
        for (long i : new long[] {0, 1, -1, 0x123456789abcdef0L, 0xf0f0f0f0f0f0f0f0L, Long.MIN_VALUE,
                Long.MAX_VALUE}) System.out.println(i + ": " + Long.bitCount(i) + " " + Long.numberOfLeadingZeros(i)
                + " " + Long.numberOfTrailingZeros(i) + " " + Long.reverse(i) + " " + Long.reverseBytes(i) + " "
                + Long.highestOneBit(i) + " " + Long.lowestOneBit(i) + " " + Long.rotateLeft(i, 9) + " "
                + Long.signum(i) + " " + Long.toHexString(i) + " " + Long.toOctalString(i) + " "
                + Long.toBinaryString(i) + " " + Long.toString(i, 36) + " " + Long.toUnsignedString(i) + " "
                + Long.divideUnsigned(i, 10) + " " + Long.remainderUnsigned(i, 10) + " " + Long.divideUnsigned(i, -3)
                + " " + Long.hashCode(i));
        for (String s : new String[] {
            "0", "-0", "+7", "2147483647", "-2147483648", "2147483648", "", "-", "+", " 1", "1a", "99999999999",
            "0x10", "\u0661\u0662"
        }) { String q = s; t(() -> System.out.println(Integer.parseInt(q) + " " + Integer.valueOf(q))); }
        t(() -> System.out.println(Integer.parseInt(null)));
        t(() -> System.out.println(Integer.parseInt("zz", 36) + " " + Integer.parseInt("-ff", 16) + " "
                + Integer.parseInt("102", 3) + " " + Integer.parseUnsignedInt("4294967295") + " "
                + Integer.decode("0x10") + Integer.decode("-010") + Integer.decode("#f")));
        t(() -> System.out.println(Integer.parseInt("1", 99)));
        t(() -> System.out.println(Integer.parseInt("129", 8)));
        t(() -> System.out.println(Long.parseLong("9223372036854775808")));
        t(() -> System.out.println(Long.parseLong("-9223372036854775808") + Long.parseLong("7fff", 16)
                + Long.parseUnsignedLong("18446744073709551615")));
        t(() -> System.out.println(Byte.parseByte("128")));
        t(() -> System.out.println(Short.parseShort("-32768") + Byte.parseByte("-80", 16)));
        t(() -> System.out.println(Integer.parseInt("ab12cd", 2, 4, 10)));
        t(() -> System.out.println(Byte.toUnsignedInt((byte) -1) + " " + Short.toUnsignedInt((short) -1) + " "
                + Short.reverseBytes((short) 0x1234) + " " + Short.compare((short) 1, (short) 5) + " "
                + Byte.compare((byte) 5, (byte) 1) + " " + Integer.compare(3, 9) + " " + Long.compare(9, 3) + " "
                + Integer.sum(1, 2) + Integer.max(4, 7) + Long.min(4, 7)));
        System.out.println(Integer.getInteger("no.such.prop", 5) + " " + Boolean.parseBoolean("True")
                + Boolean.logicalXor(true, false) + " " + Integer.MAX_VALUE + Integer.SIZE + Long.BYTES
                + Character.MAX_VALUE);
    }
}
