// long shifts; the distance is an int taken modulo 64, or a long in compound assignments.
public class LongShifts {
    public static void main(String[] args) {
        long[] v = {0, 1, -1, 0x5555555555555555L, 0x123456789abcdef0L, Long.MAX_VALUE, Long.MIN_VALUE};
        int[] d = {0, 1, 4, 16, 31, 32, 33, 62, 63, 64, 65, 127, 128, -1, -63, -64};
        for (long x : v) {
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
        long y = 1;
        y <<= 65L;
        System.out.println(y);
        System.out.println(1 << 35L);
        System.out.println(1L << 35L);
        System.out.println(-1 >>> 33L);
        long h = 1125899906842597L;
        for (int k = 0; k < 100; k++) { h ^= h << 13; h ^= h >>> 7; h ^= h << 17; }
        System.out.println(h);
    }
}
