// Large arrays that live, die, are copied and cleared; arrays of arrays; alignment of odd lengths.
import java.util.*;

public class LargeObjects {
    public static void main(String[] args) {
        long s = 0;
        List<byte[]> keep = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] b = new byte[200_000 + i * 13];
            b[b.length - 1] = (byte) i;
            b[i] = 7;
            if (i % 6 == 0) keep.add(b);
            s += b[b.length / 2];
        }
        System.gc();
        for (byte[] b : keep) s += b.length + b[b.length - 1];
        System.out.println(s);
        long[] big = new long[300_000];
        for (int i = 0; i < big.length; i += 1000) big[i] = i;
        big = Arrays.copyOf(big, 500_000);
        s = 0;
        for (int i = 0; i < big.length; i += 500) s += big[i];
        System.out.println(s + " " + big[499_999]);
        Object[] refs = new Object[100_000];
        for (int i = 0; i < refs.length; i += 100) refs[i] = new int[] {i};
        System.gc();
        for (int k = 0; k < 20; k++) { Object[] junk = new Object[50_000]; junk[49_999] = junk; }
        s = 0;
        for (int i = 0; i < refs.length; i += 100) s += ((int[]) refs[i])[0];
        System.out.println(s);
        int[][] rows = new int[300][];
        for (int i = 0; i < 300; i++) { rows[i] = new int[i * 7]; if (i > 0) rows[i][i * 7 - 1] = i; }
        System.gc();
        s = 0;
        for (int i = 1; i < 300; i++) s += rows[i][i * 7 - 1] * (rows[i].length & 15);
        System.out.println(s);
        char[] c = new char[1 << 18];
        Arrays.fill(c, 'q');
        String str = new String(c);
        c = null;
        System.gc();
        System.out.println(str.length() + " " + str.hashCode());
        for (int n = 0; n < 40; n++) {
            byte[] a = new byte[n];
            short[] b = new short[n];
            boolean[] z = new boolean[n];
            float[] f = new float[n];
            for (int i = 0; i < n; i++) {
                a[i] = (byte) -1;
                b[i] = (short) -2;
                z[i] = true;
                f[i] = 1;
            }
            byte[] a2 = new byte[n];
            for (byte x : a2) if (x != 0) System.out.println("dirty");
            s += a.length + b.length;
        }
        System.out.println(s);
        double[][] m = new double[100][1000];
        for (int i = 0; i < 100; i++) m[i][999] = i;
        m = m.clone();
        for (int i = 0; i < 99; i++) m[i] = m[i + 1];
        System.gc();
        System.out.println(m[98][999] + m[0][999]);
    }
}
