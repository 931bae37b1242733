// Shifts (JLS 15.19): only the low five or six bits of the distance count, the type of the left operand alone decides,
// distances of every integral type, constants against variables, compound shifts of narrow types.
public class ShiftOperators {
    static final int[] I = {0, 1, -1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x12345678, 0x87654321};
    static final long[] J = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdef0L, 0xfedcba9876543210L};
    static final int[] N = {0, 1, 4, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, -1, -31, -32, -63, 127, Integer.MIN_VALUE, Integer.MAX_VALUE};

    static int constants(int x) { return (x << 0) ^ (x << 1) ^ (x >> 31) ^ (x >>> 31) ^ (x << 32) ^ (x >> 33) ^ (x >>> -1) ^ (x << -5) ^ (x >>> 16) ^ (x << 31); }
    static long constants(long x) { return (x << 0) ^ (x << 1) ^ (x >> 63) ^ (x >>> 63) ^ (x << 64) ^ (x >> 65) ^ (x >>> -1) ^ (x << -5) ^ (x >>> 32) ^ (x << 32) ^ (x >> 32L); }
    static int rotate(int x, int n) { return x << n | x >>> -n; }
    static long rotate(long x, int n) { return x << n | x >>> -n; }
    static int byteAt(int x, int n) { return x >> n * 8 & 0xff; }

    public static void main(String[] args) {
        for (int x : I) {
            StringBuilder sb = new StringBuilder(Integer.toHexString(x)).append(':');
            for (int n : N)
                sb.append(' ').append(Integer.toHexString(x << n)).append('/').append(Integer.toHexString(x >> n)).append('/').append(Integer.toHexString(x >>> n));
            System.out.println(sb + " c " + constants(x));
        }
        for (long x : J) {
            StringBuilder sb = new StringBuilder(Long.toHexString(x)).append(':');
            for (int n : N)
                sb.append(' ').append(Long.toHexString(x << n)).append('/').append(Long.toHexString(x >> n)).append('/').append(Long.toHexString(x >>> n));
            System.out.println(sb + " c " + constants(x));
        }
        byte b = -8; short s = -8; char c = 0xfff8; long far = 0x100000003L; Long boxed = 2L; Byte small = 1;
        System.out.println((b >> 1) + " " + (b >>> 1) + " " + (s >>> 28) + " " + (c >> 1) + " " + (c >>> 1) + " " + (c << 16) + " " + (1 << far) + " " + (1L << far)
            + " " + (b << boxed) + " " + (boxed << b) + " " + (boxed >>> small) + " " + (small << 'a') + " " + ('a' >> small));
        b >>= 1; s >>>= 1; c <<= 1;
        System.out.println(b + " " + s + " " + (int) c);
        b >>>= 10; s <<= 9; c >>= 3L;
        System.out.println(b + " " + s + " " + (int) c);
        b = -1; b >>>= 1; // widened, shifted, narrowed: nothing changes
        s = -1; s >>>= 20;
        int i = 1; i <<= 1L << 33 | 3; i <<= 32;
        long j = -1; j >>>= 60; j <<= 'A';
        System.out.println(b + " " + s + " " + i + " " + j);
        StringBuilder r = new StringBuilder();
        for (int n = -3; n < 67; n += 7)
            r.append(Integer.toHexString(rotate(0x80000001, n))).append(rotate(0x80000001, n) == Integer.rotateLeft(0x80000001, n) ? "=" : "!")
                .append(Long.toHexString(rotate(0x8000000000000001L, n))).append(rotate(5L, n) == Long.rotateLeft(5L, n) ? "= " : "! ");
        System.out.println(r);
        System.out.println(byteAt(0x80ff7f01, 0) + " " + byteAt(0x80ff7f01, 1) + " " + byteAt(0x80ff7f01, 2) + " " + byteAt(0x80ff7f01, 3) + " "
            + (1 << 2 + 1) + " " + (8 >> 1 << 1 >>> 2) + " " + (-17 >> 2) + " " + (-17 / 4) + " " + (-17 >>> 28) + " " + (~0 >>> 1) + " " + (1 - 1 << 3));
        long h = 1;
        for (int n = 0; n < 4000; n++) {
            h ^= h << 13; h ^= h >>> 7; h ^= h << 17;
            h += (int) h << n ^ (int) h >> n ^ (int) h >>> n;
            h += (short) h >> (byte) n;
        }
        System.out.println(Long.toHexString(h));
    }
}
