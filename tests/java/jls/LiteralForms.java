// Literals of every form (JLS 3.10): integers in four radices with underscores and at their limits, floating point in
// decimal and hexadecimal, characters and strings with every escape, and Unicode escapes anywhere in the source (3.3).
public class LiteralForms {
    static void p(String what, Object o) { System.out.println(what + " " + o.getClass().getSimpleName() + " " + o); }

    public static void main(String[] args) {
        p("decimal", 2147483647);
        p("negated limit", -2147483648);
        p("hexadecimal", 0x7fff_ffff);
        p("hexadecimal, all ones", 0XFFFFFFFF);
        p("octal", 0_17);
        p("octal, all ones", 037777777777);
        p("binary", 0b1000_0000_0000_0000_0000_0000_0000_0000);
        p("zero", 0);
        p("octal zero", 00);
        p("long", 9223372036854775807L);
        p("long limit", -9223372036854775808L);
        p("long hexadecimal", 0xCAFE_BABE_DEAD_BEEFL);
        p("long octal", 01777777777777777777777l);
        p("long binary", 0B1111L);
        p("underscores", 1__000___000);

        p("double", 1.);
        p("double without integer part", .5);
        p("double with exponent", 1e-5);
        p("double with suffix", 12D);
        p("octal-looking double", 017.5);
        p("octal-looking double with suffix", 019d);
        p("smallest double", 4.9e-324);
        p("largest double", 1.7976931348623157e308);
        p("below the smallest normal double", 2.2250738585072011e-308);
        p("float", 3.4028235e38f);
        p("smallest float", 1.4E-45F);
        p("float rounded once", 1.00000017881393432617187499f);
        p("float at the half", 16777217f);
        p("hexadecimal double", 0x1.8p3);
        p("hexadecimal double, no fraction", 0xAp-1d);
        p("hexadecimal double, smallest", 0x0.0000000000001p-1022);
        p("hexadecimal float", 0x1.fffffeP+127f);
        p("hexadecimal float rounded", 0x1.000001p0f);
        p("hexadecimal float rounded up", 0x1.000003p0f);
        p("underscored double", 1_0.0_1e1_0);

        char[] escapes = {'\b', '\s', '\t', '\n', '\f', '\r', '\"', '\'', '\\', '\0', '\7', '\77', '\377', '\u0041'};
        for (char c : escapes)
            System.out.print((int) c + " ");
        System.out.println();
        String s = "\08\1234\400\u00e9\uuuu20ac\\u0041";
        for (char c : s.toCharArray())
            System.out.print((int) c + " ");
        System.out.println(s.length());
        \u0069nt \u0076alue = 5\u003b System.out.println("escaped source " + val\u0075e);
        System.out.println("supplementary " + "\ud83d\ude00".codePointAt(0) + " lone " + (int) "\ud83d".charAt(0));

        System.out.println((Object) null + " " + true + " " + !true);
        int a = 1, b = 2;
        System.out.println(a+++b + " " + a + " " + (a - -b) + " " + - -a + " " + ~-a + " " + !!(a<b)); // 3.2: longest match
        System.out.println("same literal " + ("x\u0079z" == "xyz") + ", same block " + ("""
            xyz""" == "xyz"));
        System.out.println('a' + 'b' + "c" + 'd' + 1 + 2L + 3f + 4d + null + true);
        System.out.println(-0.0 + " " + 0.0f * -1 + " " + (0.0 == -0.0) + " " + -(0.0));
        System.out.println(1 / 3.0f + " " + 1 / 3.0 + " " + (float) 0.1 + " " + (double) 0.1f);
    }
}
