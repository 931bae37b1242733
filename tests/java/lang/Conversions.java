// All fifteen numeric conversions, saturation and truncation included.
public class Conversions {
    public static void main(String[] args) {
        int[] is = {
            0, 1, -1, 127, 128, 255, 256, -129, 32767, 32768, 65535, 65536, -32769, 16777217, Integer.MAX_VALUE,
            Integer.MIN_VALUE
        };
        for (int i : is) {
            System.out.print((byte) i);
            System.out.print(' ');
            System.out.print((short) i);
            System.out.print(' ');
            System.out.print((int) (char) i);
            System.out.print(' ');
            System.out.print((long) i);
            System.out.print(' ');
            System.out.print((float) i);
            System.out.print(' ');
            System.out.println((double) i);
        }
        long[] ls = {
            0, 1, -1, 1L << 31, 1L << 32, -(1L << 40), (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE,
            0x1234567890abcdefL
        };
        for (long l : ls) {
            System.out.print((int) l);
            System.out.print(' ');
            System.out.print((byte) l);
            System.out.print(' ');
            System.out.print((float) l);
            System.out.print(' ');
            System.out.println((double) l);
        }
        double[] ds = {
            0, -0d, 0.5, -0.5, 0.99999, 1.5, -1.5, 127.9, 128, 300.7, 65536.5, 2147483647.0, 2147483648.0,
            -2147483648.0, -2147483649.0, 4e9, 9.2e18, 9.3e18, -9.3e18, 1e308, 1e-308, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3.4e38, 3.5e38, 1e-46
        };
        for (double d : ds) {
            float f = (float) d;
            System.out.print(f);
            System.out.print(' ');
            System.out.print((int) d);
            System.out.print(' ');
            System.out.print((long) d);
            System.out.print(' ');
            System.out.print((int) f);
            System.out.print(' ');
            System.out.print((long) f);
            System.out.print(' ');
            System.out.print((byte) d);
            System.out.print(' ');
            System.out.print((short) d);
            System.out.print(' ');
            System.out.print((int) (char) d);
            System.out.print(' ');
            System.out.println((double) f);
        }
        System.out.println((char) 98);
        System.out.println((char) ('a' + 2));
        System.out.println('a' + 2);
        byte b = (byte) 200;
        System.out.println(b);
        System.out.println(b & 0xff);
        short s = (short) 40000;
        System.out.println(s);
        b += 100;
        System.out.println(b);
        b++;
        b--;
        b *= 3;
        System.out.println(b);
        char c = 'z';
        c++;
        System.out.println(c);
        c -= 26;
        System.out.println(c);
        System.out.println((int) 'A' + 0L);
    }
}
