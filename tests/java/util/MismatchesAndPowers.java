// Loops that the VM does itself: comparing arrays and buffers, products of long magnitudes, Base64.
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

public class MismatchesAndPowers {
    static long sum;

    static void note(long value) {
        sum = sum * 31 + value;
    }

    static void bytes(int length, int at) {
        byte[] a = new byte[length], b = new byte[length];
        if (at < length)
            b[at] = -1;
        note(Arrays.mismatch(a, b));
        note(Arrays.compare(a, b));
        note(Arrays.equals(a, b) ? 1 : 2);
        for (int from = 0; from <= Math.min(length, 3); from++)
            note(Arrays.mismatch(a, from, length, b, from, length) * 7 + Arrays.mismatch(a, 0, length - from, b, from, length));
    }

    static void others(int length, int at) {
        char[] c = new char[length], d = new char[length];
        int[] i = new int[length], j = new int[length];
        long[] k = new long[length], l = new long[length];
        double[] x = new double[length], y = new double[length];
        boolean[] p = new boolean[length], q = new boolean[length];
        if (at < length) {
            d[at] = 0x100;
            j[at] = 0x1000000;
            l[at] = 1L << 40;
            x[at] = 0.0;
            y[at] = -0.0;
            q[at] = true;
        }
        note(Arrays.mismatch(c, d) + 3 * Arrays.compare(c, d));
        note(Arrays.mismatch(i, j) + 3 * Arrays.compare(i, j));
        note(Arrays.mismatch(k, l) + 3 * Arrays.compare(k, l));
        note(Arrays.mismatch(x, y) + 3 * Arrays.compare(x, y));
        note(Arrays.mismatch(p, q) + 3 * Arrays.compare(p, q));
    }

    static void buffers(int length, int at) {
        ByteBuffer direct = ByteBuffer.allocateDirect(length), heap = ByteBuffer.allocate(length);
        if (at < length)
            direct.put(at, (byte)5);
        note(direct.mismatch(heap) + 3 * heap.compareTo(direct) + (heap.equals(direct) ? 1 : 0));
        CharBuffer wide = direct.order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
        note(wide.mismatch(CharBuffer.wrap(new char[length / 2])));
    }

    static BigInteger number(Random random, int words) {
        return new BigInteger(words * 32, random).setBit(words * 32 - 1);
    }

    public static void main(String[] arguments) {
        for (int length = 0; length < 36; length++) {
            for (int at = 0; at <= length; at++) {
                bytes(length, at);
                others(length, at);
                buffers(length, at);
            }
            System.out.println(length + " " + sum);
        }
        Random random = new Random(5);
        for (int words = 1; words < 70; words += 1 + words / 3) {
            BigInteger a = number(random, words), b = number(random, words + 1), odd = number(random, words).setBit(0);
            BigInteger product = a.multiply(b), power = a.modPow(b, odd), even = a.modPow(b, odd.shiftLeft(3));
            System.out.println(words + " " + product.hashCode() + " " + a.multiply(a).hashCode() + " " + a.pow(5).hashCode()
                + " " + power.hashCode() + " " + even.hashCode() + " " + product.divide(a).equals(b)
                + " " + even.mod(odd).equals(power));
        }
        BigInteger all = BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE);
        System.out.println(all.multiply(all).hashCode() + " " + all.pow(3).bitLength());
        System.out.println(all.modPow(BigInteger.valueOf(65537), all.subtract(BigInteger.TWO)).toString(36));
        System.out.println(new BigInteger("170141183460469231731687303715884105727").isProbablePrime(20));
        System.out.println(BigInteger.probablePrime(256, new Random(9)));
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < 300; length = length * 3 / 2 + 1) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getMimeEncoder()})
                text.append(encoder.encodeToString(plain)).append(' ');
            System.out.println(Arrays.equals(plain, Base64.getMimeDecoder().decode(Base64.getMimeEncoder().encode(plain)))
                + " " + Arrays.equals(plain, Base64.getUrlDecoder().decode(Base64.getUrlEncoder().withoutPadding().encode(plain))));
        }
        System.out.println(text);
        byte[] large = new byte[5_000_000];
        random.nextBytes(large);
        System.out.println(Arrays.equals(large, Base64.getDecoder().decode(Base64.getEncoder().encode(large))));
        for (String wrong : new String[] {"AAAA-AAA", "AA_A", "AAAAA", "AAAAAAAA=", "AAAAAAA\u00e9", "AAAA+/=="}) {
            for (Base64.Decoder decoder : new Base64.Decoder[] {Base64.getDecoder(), Base64.getUrlDecoder(), Base64.getMimeDecoder()}) {
                try {
                    System.out.println(Arrays.toString(decoder.decode(wrong)));
                } catch (IllegalArgumentException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
        try {
            Arrays.mismatch(new int[3], 1, 5, new int[4], 0, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
