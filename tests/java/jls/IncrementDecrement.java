// Prefix and postfix increment and decrement (JLS 15.14, 15.15) on variables of every type, boxes included, as locals,
// fields, statics, array elements, in loops, with wrap-around, signed zero, infinities and values too large to change.
public class IncrementDecrement {
    byte b = Byte.MAX_VALUE; short s = Short.MIN_VALUE; char c; int i = Integer.MAX_VALUE; long l = Long.MIN_VALUE;
    float f = -1f; double d = 9007199254740992.0;
    Byte bb = (byte) -128; Short ss = 32767; Character cc = '\uffff'; Integer ii = Integer.MIN_VALUE; Long ll = Long.MAX_VALUE;
    Float ff = 16777216f; Double dd = -0.5;
    static byte sb = -1; static char sc = '0'; static long sl = 0xffffffffL; static double sd = 0.1;
    static Integer si = 127;
    static int calls;
    IncrementDecrement me() { calls++; return this; }
    static int[] arr(int[] a) { calls++; return a; }

    public static void main(String[] args) {
        byte b = 127; short s = 32767; char c = 0; int i = -1; long l = -1; float f = 0.5f; double d = -0.0;
        System.out.println("locals " + b++ + " " + b + " " + s++ + " " + s + " " + (int) c-- + " " + (int) c + " " + ++i + " " + --l + " " + l++ + " " + l
            + " " + f++ + " " + --f + " " + ++d + " " + d--);
        IncrementDecrement x = new IncrementDecrement();
        System.out.println("fields " + ++x.b + " " + x.b-- + " " + x.b + " " + --x.s + " " + (int) x.c-- + " " + (int) ++x.c + " " + ++x.i + " " + x.i--
            + " " + --x.l + " " + x.l++ + " " + x.f++ + " " + x.f-- + " " + ++x.d + " " + x.d-- + " " + x.d);
        System.out.println("boxes " + --x.bb + " " + x.bb++ + " " + x.bb + " " + ++x.ss + " " + (int) x.cc++ + " " + (int) x.cc + " " + --x.ii + " " + x.ll++
            + " " + x.ll + " " + ++x.ff + " " + x.dd++ + " " + x.dd--);
        System.out.println("statics " + sb++ + " " + sb + " " + ++sc + " " + sc++ + " " + sl++ + " " + sl + " " + sd++ + " " + sd + " " + si++ + " " + ++si);
        System.out.println("evaluated once " + x.me().i++ + " " + --x.me().ii + " " + calls);
        int[] a = {0, 10, 20};
        int k = 0;
        System.out.println("elements " + a[k++]++ + " " + ++a[k++] + " " + a[k--]-- + " " + a[0] + a[1] + a[2] + " " + k + " " + arr(a)[--k]++ + " " + calls);
        byte[] bs = {127}; short[] shs = {-32768}; char[] cs = {0}; long[] ls = {Long.MAX_VALUE}; float[] fs = {3.4028235e38f}; double[] ds = {Double.NaN};
        Object[] os = {bs[0]++, --shs[0], (int) cs[0]--, ++ls[0], fs[0]++, ds[0]--};
        System.out.println("wide elements " + java.util.Arrays.toString(os) + " " + bs[0] + " " + shs[0] + " " + (int) cs[0] + " " + ls[0] + " " + fs[0]);
        Integer[] boxes = {127, 1000, null};
        Integer kept = boxes[1]++;
        System.out.println("boxed elements " + boxes[0]++ + " " + boxes[0] + " " + kept + " " + boxes[1] + " " + (boxes[1] == boxes[1]--));
        try {
            boxes[2]++;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Character ch = 'a';
        Character before = ch;
        ch++;
        System.out.println(before + " " + ch + " " + (char) (ch + 1) + " " + (ch++ + ++ch));
        int n = 5;
        n = n++ * 2 + n;
        System.out.println(n + " " + (n++ + n++) + " " + (n-- - --n) + " " + -n-- + " " + ~n++ + " " + - --n + " " + n++ % 4 * n);
        float big = 16777216f;
        int same = 0;
        while (big++ == 16777216f && same < 5)
            same++;
        System.out.println("stuck " + same + " " + big);
        double tiny = Double.MIN_VALUE;
        tiny++;
        double negzero = -1;
        negzero++;
        System.out.println(tiny + " " + negzero + " " + 1 / negzero + " " + ++x.dd);
        byte wraps = 0;
        int rounds = 0, sum = 0;
        do { sum += wraps; rounds++; } while (++wraps != 0);
        char letters = 'a';
        StringBuilder sbd = new StringBuilder();
        for (; letters <= 'z'; letters += 1, letters++)
            sbd.append(letters);
        System.out.println(rounds + " " + sum + " " + sbd);
        long count = 0;
        for (Long z = 0L; z < 300; z++) count += z;
        for (Byte z = 100; z > 0; z++) count++;
        for (Float z = 0f; z < 2; z++) count += 1000;
        System.out.println(count);
        final int[] holder = {0};
        Runnable r = () -> holder[0]++;
        r.run(); r.run();
        System.out.println(holder[0]++ + holder[0]);
    }
}
