// Constant expressions (JLS 15.29): what is folded, which strings are the same object, constants in switch labels,
// narrowing assignments, initialization, overflow while folding, and the values that reflection sees.
import java.lang.reflect.Field;

public class ConstantExpressions {
    static final int A = 1 + 2 * 3 - 4 / 5 % 6 << 7 >> 1 >>> 1 & 0xff | 0x100 ^ ~0;
    static final long B = Integer.MAX_VALUE + 1, C = Integer.MAX_VALUE + 1L, D = 1L << 63 >> 63 >>> 60;
    static final double E = 1 / 2 + 1 / 2.0 + 1.0f / 3, F = 0.1 + 0.2, G = 1e308 * 10, H = 0.0 / 0.0 + 1, I = -0.0 + 0.0;
    static final float J = 16777216 + 1f, K = (float) 0.1 * 3, L = 1.0f / 3;
    static final boolean M = 1 < 2 && !(3 >= 4) || "a" == "b", N = "a" + 1 == "a1", O = Double.NaN != Double.NaN, P = 0.0 == -0.0;
    static final String Q = "s" + A + B + 'c' + 1.5f + true + (byte) 300 + (char) 97 + (M ? "yes" : "no") + null_();
    static final String R = "s" + (1 + 2) + 'c' + 1.5f + true + (byte) 300 + (char) 97 + (M ? "yes" : "no") + -0.0 + 1e-5 + 100f + 1234567890123L;
    static final char S = 'a' + 1, T = (char) -1;
    static final byte U = 'b', V = (byte) 0x80 >> 1, W = 127 + 1 - 1;
    static final short X = (short) (40000), Y = M ? 5 : 6;
    static final Integer Z = 5;
    static final String NOT = new String("x"), CAST = (String) "cast", PAREN = ("paren"), COND = true ? "c1" : "c2";
    static String null_() { return null; }
    final int inst = 42;
    final String text = "inst" + inst;
    static final int deep = ConstantExpressions.A + Inner.X * Inner.X;
    static class Inner { static final int X = 10, Y = X * X; static final String S = "in" + Y; static { System.out.println("Inner is initialized"); } }
    interface Cs { int P = 3; String N = "n" + P; }

    static String pick(int n) {
        switch (n) {
        case A: return "A";
        case Inner.Y: return "Inner.Y";
        case 'b' + 1: return "b+1";
        case (int) 3.99: return "3.99";
        case Integer.MAX_VALUE + 1: return "overflowed";
        case (M ? 7 : 8): return "7";
        case "abc" == "abc" ? 55 : 56: return "55";
        case Cs.P << 4: return "48";
        case ~5: return "-6";
        default: return "none";
        }
    }
    static String pick(String s) {
        switch (s) { case "n" + Cs.P: return "Cs"; case "a" + 'b' + 1: return "ab1"; case R: return "R"; case Inner.S: return "Inner.S"; case "" + 1.0 + 2f: return "floats"; default: return "none"; }
    }
    static int unreachable() { int r = 0; if (!M) r = 1 / 0; while (false | M) { r++; if (r > 3) break; } do { r += 10; } while (A == -12345); for (; N;) { r += 100; break; } return r; }

    public static void main(String[] args) throws Exception {
        System.out.println(A + " " + B + " " + C + " " + D + " " + E + " " + F + " " + G + " " + H + " " + I + " " + J + " " + K + " " + L + " " + M + N + O + P);
        System.out.println(Q + " " + R + " " + S + (int) T + " " + U + " " + V + " " + W + " " + X + " " + Y + " " + Z + CAST + PAREN + COND);
        System.out.println(Inner.S + Inner.Y + Cs.N);
        for (int n : new int[] {A, 100, 99, 3, Integer.MIN_VALUE, 7, 55, 56, 48, -6, 0})
            System.out.print(pick(n) + " ");
        for (String s : new String[] {"n3", "ab1", R, "in100", "1.02.0", "x"})
            System.out.print(pick(s) + " ");
        System.out.println(unreachable());
        String hello = "Hello", lo = "lo";
        final String finalLo = "lo";
        final String laterLo;
        laterLo = "lo";
        System.out.println((hello == "Hello") + " " + (Other.hello == hello) + " " + (hello == "Hel" + "lo") + " " + (hello == "Hel" + lo) + " " + (hello == "Hel" + finalLo) + " " + (hello == "Hel" + laterLo)
            + " " + (hello == ("Hel" + lo).intern()) + " " + (CAST == "ca" + "st") + " " + ((String) hello == "Hello") + " " + (NOT == "x") + " " + (COND == "c" + 1) + " " + (Q == Q.intern()) + " " + (R == R.intern()));
        System.out.println((new ConstantExpressions().text == "inst42") + " " + (new ConstantExpressions().text == "inst" + 42) + " " + (Inner.S == "in100") + " " + ("\u0061" == "a") + " " + ("a\0".length()));
        for (String f : new String[] {"A", "C", "L", "M", "R", "T", "V", "NOT", "inst"}) {
            Field x = ConstantExpressions.class.getDeclaredField(f);
            System.out.print(f + "=" + x.get(new ConstantExpressions()) + " ");
        }
        System.out.println();
        Field inst = ConstantExpressions.class.getDeclaredField("inst");
        inst.setAccessible(true);
        ConstantExpressions o = new ConstantExpressions();
        inst.setInt(o, 43); // the code still has 42
        System.out.println(o.inst + " " + inst.getInt(o) + " " + o.text + " " + deep);
        new Inner();
        byte small = M ? 10 : 20;
        char ch = 65 + 1;
        final int ten = 10;
        byte b = ten * 12, c = (byte) (ten * 13);
        Byte box = ten;
        System.out.println(small + " " + ch + " " + b + " " + c + " " + box + " " + (0x7fffffff + 1 == 0x80000000) + " " + (5 / 2 * 2.0) + " " + (char) (ten + 'a') + " " + (ten + 'a') + " " + 07 + 010 + 0x10);
        try {
            System.out.println(1 / (ten - 10));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
    static class Other { static String hello = "Hello"; }
}
