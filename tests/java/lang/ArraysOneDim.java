// Arrays of every element type: default values, stores, loads, length, initializers.
public class ArraysOneDim {
    public static void main(String[] args) {
        boolean[] z = new boolean[3];
        byte[] b = new byte[3];
        char[] c = new char[3];
        short[] s = new short[3];
        int[] i = new int[3];
        long[] l = new long[3];
        float[] f = new float[3];
        double[] d = new double[3];
        Object[] o = new Object[3];
        String[] t = {"a", "b", null};
        System.out.println(z[0]);
        System.out.println(b[1]);
        System.out.println((int) c[2]);
        System.out.println(s[0]);
        System.out.println(i[1]);
        System.out.println(l[2]);
        System.out.println(f[0]);
        System.out.println(d[1]);
        System.out.println(o[2]);
        for (int k = 0; k < 3; k++) {
            z[k] = k == 1;
            b[k] = (byte) (k + 127);
            c[k] = (char) ('x' + k);
            s[k] = (short) (k + 32767);
            i[k] = k << 30;
            l[k] = (long) k << 62;
            f[k] = k / 3f;
            d[k] = k / 3d;
            o[k] = t[k];
        }
        for (int k = 0; k < 3; k++) {
            System.out.print(z[k]);
            System.out.print(' ');
            System.out.print(b[k]);
            System.out.print(' ');
            System.out.print(c[k]);
            System.out.print(' ');
            System.out.print(s[k]);
            System.out.print(' ');
            System.out.print(i[k]);
            System.out.print(' ');
            System.out.print(l[k]);
            System.out.print(' ');
            System.out.print(f[k]);
            System.out.print(' ');
            System.out.print(d[k]);
            System.out.print(' ');
            System.out.println(o[k]);
        }
        System.out.println(new int[0].length);
        System.out.println(new long[1000].length);
        int[] init = {5, 4, 3, 2, 1};
        int sum = 0;
        for (int v : init) sum = sum * 10 + v;
        System.out.println(sum);
        b[0] = (byte) 0x80;
        System.out.println(b[0]);
        System.out.println(b[0] & 0xff);
        boolean[] flags = new boolean[100];
        int primes = 0;
        for (int p = 2; p < 100; p++) {
            if (flags[p]) continue;
            primes++;
            for (int q = p * p; q < 100; q += p) flags[q] = true;
        }
        System.out.println(primes);
        int[] same = init;
        same[0] = 99;
        System.out.println(init[0]);
        System.out.println(same == init);
        long[] big = new long[5000];
        for (int k = 0; k < big.length; k++) big[k] = (long) k * k;
        long tot = 0;
        for (long v : big) tot += v;
        System.out.println(tot);
    }
}
