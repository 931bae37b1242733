// String concatenation (JLS 15.18.1): every operand type, null, chars and arrays, where addition ends and concatenation
// begins, compound assignment, constants, toString that is null or throws, many operands, non-Latin text.
public class StringConcatenation {
    static int n;
    static class Noisy { final String s; Noisy(String s) { this.s = s; } @Override public String toString() { n++; return s; } }
    static class Failing { @Override public String toString() { throw new UnsupportedOperationException("toString"); } }
    static final String A = "a";
    static final char C = 'c';
    static final int I = 5;
    static final long L = 6L;
    static final boolean B = true;
    static final double D = 1.0;
    static final String ALL = A + C + I + L + B + D + 2.5f + null + (byte) 3 + (I > 3 ? "x" : 'y') + -0.0 + 1e10 + 1.0e-5f;
    static String nullString;
    static Object nullObject;

    static String many(int a, long b, Object c, char d, float e, double f, boolean g, byte h, short i, String j) {
        return "<" + a + b + c + d + e + f + g + h + i + j + ">" + j + i + h + g + f + e + d + c + b + a + ".";
    }
    public static void main(String[] args) {
        System.out.println(1 + 2 + "3" + 4 + 5 + " " + (1 + 2) + ('a' + 1) + (char) ('a' + 1) + 'b' + 1 + " " + 1 + 'b' + " " + (1 + 'b'));
        System.out.println("" + null + nullString + nullObject + (String) null + (nullString + nullObject).length());
        System.out.println(ALL + " " + (ALL == "ac56true1.02.5null3x-0.01.0E101.0E-5") + " " + ALL.equals(ALL.intern()));
        char[] chars = {'x', 'y'};
        System.out.println("char array prints as " + ("" + chars).startsWith("[C@") + " " + String.valueOf(chars));
        System.out.println("numbers " + Byte.MIN_VALUE + Short.MAX_VALUE + Integer.MIN_VALUE + Long.MIN_VALUE + Long.MAX_VALUE + 0 + -1 + 10 + 99 + 100 + -100
            + 999999999 + 1000000000 + 99999999999L);
        System.out.println("floats " + 1f + 0.1f + 1e7f + 1e-3f + 9999999f + 1.0E-4 + 123456789.125 + Float.NaN + Double.NEGATIVE_INFINITY + (float) 1e10 + 0.001 + 100.0
            + 3.4028235E38f + 4.9E-324 + 2e23 + 1.1f * 1.1f);
        String s = "s";
        s += 1 + 2;
        s += 'c';
        s += 1.5f;
        s += null;
        s += s;
        Object o = "o";
        o += "p";
        o = o + nullString;
        CharSequence cs = "cs";
        cs += "!" + 1;
        System.out.println(s + " " + o + " " + cs + s.length());
        Noisy x = new Noisy("x"), y = new Noisy(null);
        System.out.println("noisy " + x + y + x + " called " + n + ("" + y).length());
        try {
            System.out.println("never " + x + new Failing() + y);
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage() + " after " + n);
        }
        System.out.println(many(1, 2, "three", '4', 5f, 6.0, false, (byte) 8, (short) 9, null));
        System.out.println(many(-1, -2, null, '\u00e9', Float.MIN_VALUE, -0.0, true, (byte) -8, (short) -9, "\u20ac").chars().sum());
        String wide = "\u00e9" + '\u0100' + "z" + '\ud83d' + '\ude00';
        System.out.println(wide.length() + " " + wide.codePointCount(0, wide.length()) + " " + (int) wide.charAt(1) + " " + wide.hashCode());
        String latin = "\u00ff" + x + 'z';
        System.out.println(latin.length() + " " + latin.hashCode());
        String grown = "";
        for (int i = 0; i < 40; i++)
            grown += i % 7 == 0 ? (char) ('A' + i % 26) : i;
        System.out.println(grown + " " + grown.hashCode());
        final String local = "loc", other = new String("loc");
        System.out.println((local + "al" == "local") + " " + (other + "al" == "local") + " " + ((other + "al").intern() == "local") + " " + ("" + other == other)
            + " " + (other + "").equals(other) + " " + other.concat("") .equals(other));
        int i = 3;
        System.out.println("" + i++ + i + ++i + i-- + (i = 9) + i + (i += 2) + -i + +i + ~i);
        System.out.println("" + (i > 3) + !(i > 3) + (i > 3 ? 1 : 2.0) + (i > 3 ? 'a' : 0) + (i > 3 ? null : 0) + (Object) 'q' + new int[2].length + Thread.State.NEW);
        System.out.println(("a" + "b").equals("ab") + "ab".repeat(0) + "x".repeat(3) + String.join("-", "p", null, "q") + "%d".formatted(4));
    }
}
