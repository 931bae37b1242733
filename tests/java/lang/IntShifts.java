// int shifts with every interesting distance, negative ones included.
public class IntShifts {
    public static void main(String[] args) {
        int[] v = {0, 1, -1, 2, 0x55555555, 0xaaaaaaaa, 0x12345678, Integer.MAX_VALUE, Integer.MIN_VALUE};
        int[] d = {
            0, 1, 2, 7, 8, 15, 16, 30, 31, 32, 33, 63, 64, 100, -1, -31, -32, Integer.MIN_VALUE, Integer.MAX_VALUE
        };
        for (int x : v) {
            for (int s : d) {
                System.out.print(x << s);
                System.out.print(' ');
                System.out.print(x >> s);
                System.out.print(' ');
                System.out.print(x >>> s);
                System.out.print("; ");
            }
            System.out.println();
        }
        int y = 1;
        y <<= 33;
        System.out.println(y);
        y = -8;
        y >>= 1L;
        System.out.println(y);
        y = -8;
        y >>>= 28;
        System.out.println(y);
        byte b = -1;
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 28;
        System.out.println(b);
        short sh = -1;
        sh >>>= 20;
        System.out.println(sh);
        char c = '\uffff';
        c <<= 4;
        System.out.println((int) c);
    }
}
