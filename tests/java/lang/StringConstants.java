// String constants with every kind of character: modified UTF-8, surrogates, embedded zero, long constants, interning.
public class StringConstants {
    static final String ZERO = "a\0b";
    static final String BMP = "\u00e4\u00df\u0416\u4e2d\uffff\u07ff\u0800\u007f\u0080";
    static final String SUPP = "\ud83d\ude00\ud800\udc00\udbff\udfff";
    static final String LONE = "\ud83d-\ude00";
    static final String KONST = "con" + "stant" + 1 + 'c' + 2.0 + true;
    int \u00e4\u00f6\u4e2d = 5;
    static int \u03c0(int \u03b1) { return \u03b1 * 3; }

    static void dump(String s) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < s.length(); i++) sb.append(Integer.toHexString(s.charAt(i))).append(' ');
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.hashCode() + ": " + sb);
    }

    public static void main(String[] args) throws Exception {
        dump(ZERO);
        dump(BMP);
        dump(SUPP);
        dump(LONE);
        dump("");
        dump(KONST);
        dump("caf\u00e9");
        dump("\b\f\n\r\t\"\'\\\1\12\377\40");
        System.out.println(KONST == "constant1c2.0true");
        System.out.println(ZERO == "a\0b");
        String dyn = new StringBuilder("con").append("stant1c2.0true").toString();
        System.out.println((dyn == KONST) + " " + (dyn.intern() == KONST));
        System.out.println(new String(new char[] {'a', 0, 'b'}).intern() == ZERO);
        System.out.println(new String(SUPP.toCharArray()).intern() == SUPP);
        System.out.println(new StringConstants().\u00e4\u00f6\u4e2d + \u03c0(4));
        dump(StringConstants.class.getDeclaredField("\u00e4\u00f6\u4e2d").getName());
        dump(StringConstants.class.getDeclaredMethod("\u03c0", int.class).getName());
        dump("x" + BMP + SUPP.length() + LONE);
        String a = "shared", b = "sha";
        System.out.println((b + "red" == a) + " " + ((b + "red").intern() == a));
        final String c = "sha";
        System.out.println(c + "red" == a);
        System.out.println(Other.S == a);
        System.out.println(new Object[] {"shared"}[0] == a);
        System.out.println("shared".substring(0) == a);
        System.out.println(String.valueOf((Object) a) == a);
        System.out.println("\u0041\u0042C");
        char[] u = {'\u0041', '\'', '"', '\\', '\0', '\177', '\uabcd'};
        for (char x : u) System.out.print((int) x + " ");
        System.out.println();
        switch ("\ud83d\ude00".substring(0)) {
            case "\ud83d\ude00" -> System.out.println("emoji");
            default -> System.out.println("no");
        }
    }

    static class Other { static final String S = "shared"; }
}
