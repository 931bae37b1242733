// String concatenation through invokedynamic: all types, many arguments, constants with special characters, null.
public class ConcatIndy {
    static int calls;
    static String s(int n) { calls++; return "s" + n; }
    static String nul = null;
    static Object onul = null;

    static class T {
        final String n;
        T(String n) { this.n = n; }
        public String toString() { return "T(" + n + ")"; }
    }

    static class NullStr {
        public String toString() { return null; }
    }

    public static void main(String[] args) {
        boolean z = true;
        byte b = -1;
        char c = 'q';
        short sh = 300;
        int i = 42;
        long l = 1L << 40;
        float f = 1.5f;
        double d = -0.25;
        String str = "str";
        Object o = new T("o");
        char[] none = null;
        System.out.println("z=" + z);
        System.out.println("b=" + b);
        System.out.println("c=" + c);
        System.out.println("sh=" + sh);
        System.out.println("i=" + i);
        System.out.println("l=" + l);
        System.out.println("f=" + f);
        System.out.println("d=" + d);
        System.out.println("s=" + str);
        System.out.println("o=" + o);
        System.out.println(z + "," + b + "," + c + "," + sh + "," + i + "," + l + "," + f + "," + d + "," + str + ","
                + o + "," + nul + "," + onul);
        System.out.println("" + i);
        System.out.println(i + "");
        System.out.println("" + c + i);
        System.out.println(c + i + "");
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println("" + nul);
        System.out.println(nul + nul);
        System.out.println(str + onul);
        System.out.println(nul + 'x');
        System.out.println("" + new NullStr());
        System.out.println(s(1) + s(2) + s(3) + calls + s(4) + calls);
        String acc = "";
        for (int k = 0; k < 30; k++) acc += k + (k % 3 == 0 ? ";" : ",");
        System.out.println(acc);
        acc += 'c';
        acc += 1.0;
        acc += null;
        acc += new T(acc.length() + "");
        System.out.println(acc);
        System.out.println("tag\1one" + i + "\1\2two" + str);
        System.out.println("tab\tquote\"back\\" + i + "\n" + "second line");
        System.out.println(("\u00e9\u20ac\ud83d\ude00" + i).length());
        System.out.println(("" + '\u20ac' + 'a').charAt(0) == 0x20ac);
        String lat = "caf\u00e9";
        System.out.println((lat + i).hashCode());
        System.out.println((lat + '\u4e2d').hashCode());
        String[] arr = {"a", "b"};
        int k = 0;
        arr[k++] += "x" + k;
        System.out.println(arr[0] + arr[1] + k);
        Object oo = "obj";
        oo += "plus";
        System.out.println(oo);
        System.out.println(Integer.MIN_VALUE + " " + Long.MIN_VALUE + " " + Double.NaN + " " + Float.NEGATIVE_INFINITY
                + " " + (byte) 200 + " " + (char) 65 + " " + -0f);
        int q = Integer.MIN_VALUE;
        long w = Long.MIN_VALUE;
        double nan = 0.0 / (d - d);
        System.out.println(q + " " + w + " " + nan + " " + 1 / (f - f));
        try {
            System.out.println("x" + new Object() {
                public String toString() { throw new IllegalStateException("in toString"); }
            } + s(9));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + calls);
        }
        System.out.println(str + i == "str42");
        System.out.println(("str" + "42") == "str42");
        System.out.println((str + i).intern() == "str42");
    }
}
