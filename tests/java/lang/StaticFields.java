// Static fields of every type, constants, initial values computed in order.
public class StaticFields {
    static boolean z;
    static byte b;
    static char c;
    static short s;
    static int i;
    static long l;
    static float f;
    static double d;
    static Object o;
    static final int K = 42;
    static final String STR = "constant";
    static final long LK = 1L << 50;
    static final double DK = 2.5;
    static int first = 10, second = first * 2, third = sum();
    static int sum() { return first + second + fourth; }
    static int fourth = 4;
    static final int[] TABLE = new int[5];
    static { for (int k = 0; k < TABLE.length; k++) TABLE[k] = k * k + K; }

    static class Other {
        static int x = 5;
        static String name = "other";
    }

    public static void main(String[] args) {
        System.out.println(z);
        System.out.println(b);
        System.out.println((int) c);
        System.out.println(s);
        System.out.println(i);
        System.out.println(l);
        System.out.println(f);
        System.out.println(d);
        System.out.println(o);
        z = true;
        b = (byte) 257;
        c = 'x';
        s = (short) 65535;
        i = -7;
        l = Long.MIN_VALUE;
        f = 0.1f;
        d = 0.1;
        o = "obj";
        System.out.println(z);
        System.out.println(b);
        System.out.println(c);
        System.out.println(s);
        System.out.println(i);
        System.out.println(l);
        System.out.println(f);
        System.out.println(d);
        System.out.println(o);
        System.out.println(K);
        System.out.println(STR);
        System.out.println(LK);
        System.out.println(DK);
        System.out.println(first);
        System.out.println(second);
        System.out.println(third);
        System.out.println(fourth);
        for (int v : TABLE) System.out.println(v);
        Other.x += 3;
        System.out.println(Other.x);
        System.out.println(Other.name);
        l++;
        System.out.println(l);
        d *= 2;
        System.out.println(d);
        b--;
        System.out.println(b);
    }
}
