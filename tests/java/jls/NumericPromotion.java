// Unary and binary numeric promotion (JLS 5.6) for every operator and pair of types, shown by which overload gets the
// result, and in the places where there is none.
public class NumericPromotion {
    static String k(byte x) { return "byte"; }
    static String k(short x) { return "short"; }
    static String k(char x) { return "char"; }
    static String k(int x) { return "int"; }
    static String k(long x) { return "long"; }
    static String k(float x) { return "float"; }
    static String k(double x) { return "double"; }
    static String k(boolean x) { return "boolean"; }
    static String k(Object x) { return x.getClass().getSimpleName(); }

    public static void main(String[] args) {
        byte b = -7; short s = -300; char c = 'A'; int i = 1 << 20; long j = 1L << 40; float f = 1.25f; double d = 2.5;
        Byte B = b; Character C = c; Long J = j; Float F = f;
        boolean t = true;
        System.out.println("plus " + k(+b) + k(+s) + k(+c) + k(+i) + k(+j) + k(+f) + k(+d) + k(+B) + k(+C));
        System.out.println("minus " + k(-b) + k(-c) + k(-J) + " complement " + k(~b) + k(~c) + k(~j) + k(~J));
        System.out.println("increment " + k(b++) + k(++s) + k(c--) + k(--f) + k(B++) + k(++C));
        b = -7; s = -300; c = 'A'; B = b; C = c;
        System.out.println("byte + " + k(b + b) + k(b + s) + k(b + c) + k(b + i) + k(b + j) + k(b + f) + k(b + d));
        System.out.println("char * " + k(c * b) + k(c * s) + k(c * c) + k(c * i) + k(c * j) + k(c * f) + k(c * d));
        System.out.println("long - " + k(j - b) + k(j - i) + k(j - j) + k(j - f) + k(j - d));
        System.out.println("float / " + k(f / b) + k(f / j) + k(f / f) + k(f / d));
        System.out.println("boxes % " + k(B % B) + k(C % J) + k(J % F) + k(F % d));
        System.out.println("and " + k(b & s) + k(c | j) + k(i ^ c) + k(t & t) + k(t ^ Boolean.TRUE));
        System.out.println("shift " + k(b << j) + k(b >> b) + k(c >>> 1) + k(j << i) + k(j >>> j) + k(B << J) + k(J << B));
        System.out.println("conditional " + k(t ? b : b) + k(t ? b : s) + k(t ? b : c) + k(t ? b : i) + k(t ? b : 'a') + k(t ? c : 5)
            + k(t ? b : 200) + k(t ? i : j) + k(t ? j : f) + k(t ? B : b) + k(t ? B : C) + k(t ? J : d));
        System.out.println("boxed conditional " + k((Object) (t ? 1 : 2.0)) + k((Object) (t ? 'a' : 0)) + k((Object) (t ? B : 0))
            + k(t ? 1 : "x") + k(t ? (Object) 1 : 2.0) + k((Object) (t ? (short) 1 : 'a')));
        System.out.println("values " + (b + c) + " " + (b * s) + " " + (i * i) + " " + (i * j) + " " + (j * j) + " " + (j + f) + " " + (f + d));
        System.out.println("division " + (i / 3) + " " + (j / 3.0f) + " " + (c / 2) + " " + (b / 2) + " " + b / 2.0);
        System.out.println("shifts " + (b >>> 28) + " " + (b >> 1) + " " + (byte) (b >>> 1) + " " + (s >>> 4) + " " + (c << 20) + " "
            + (1 << 33L) + " " + (1L << 33) + " " + (1 << -1) + " " + (j >>> 40L + 64));
        System.out.println("comparison " + (c == 65) + (b < c) + (j == (float) j) + ((long) 1e18 + 1 == 1e18) + (16777217 == 16777217f)
            + (16777217 == 16777217.0) + (B == -7) + (C > b));
        System.out.println("array " + new int[] {10, 20, 30}[(byte) 1] + new int['\3'].length + new long[(short) 2].length);
        short sum = 0;
        sum += i;
        sum += 1.9;
        sum -= 'a';
        System.out.println("compound " + sum + " " + (b += 200) + " " + (c += 0.5) + " " + (c *= 2) + " " + (b >>>= 1) + " " + (i *= 0.5)
            + " " + (j += f) + " " + (i -= d));
        char next = 'a';
        next++;
        next += 1;
        System.out.println(next + " " + (next + 1) + " " + (char) (next + 1) + " " + next++ + 1);
        final int small = 100;
        byte fits = small;
        final char letter = 66;
        System.out.println(fits + " " + letter + " " + k((byte) small) + " " + (byte) -letter);
        switch (b) { case -32: System.out.println("case -32"); break; default: System.out.println("default " + b); }
    }
}
