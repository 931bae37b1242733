// Hot array loops: bounds checks at the edges, aliasing, copying, fills, nested arrays, all element types; errors
// raised in the middle.
public class HotArrays {
    static int sum(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) s += a[i]; return s; }
    static int sumTo(int[] a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }

    static void rev(int[] a) {
        for (int i = 0, j = a.length - 1; i < j; i++, j--) { int t = a[i]; a[i] = a[j]; a[j] = t; }
    }

    static void alias(int[] a, int[] b) { for (int i = 1; i < a.length; i++) a[i] = b[i - 1] + 1; }

    static int stencil(int[] a) {
        int s = 0;
        for (int i = 1; i < a.length - 1; i++) s += a[i - 1] - 2 * a[i] + a[i + 1];
        return s;
    }

    static int stride(byte[] a, int st) {
        int s = 0;
        for (int i = 0; i < a.length; i += st) s = s * 3 + a[i];
        return s;
    }

    static long mat(long[][] m) {
        long s = 0;
        for (int i = 0; i < m.length; i++) for (int j = 0; j < m[i].length; j++) s += m[i][j] * (i - j);
        return s;
    }

    static int count(boolean[] z) { int n = 0; for (boolean b : z) if (b) n++; return n; }

    static int write(int[] a, int n) {
        int i = 0;
        try { for (; i < n; i++) a[i] = i; } catch (ArrayIndexOutOfBoundsException e) { return -i; }
        return i;
    }

    static Object store(Object[] a, Object v) {
        try {
            for (int i = 0; i < a.length; i++) a[i] = v;
            return "ok";
        } catch (ArrayStoreException e) {
            return e.getMessage();
        }
    }

    static char hist(char[] c) {
        int[] h = new int[26];
        for (char x : c) h[x - 'a']++;
        int b = 0;
        for (int i = 1; i < 26; i++) if (h[i] > h[b]) b = i;
        return (char) ('a' + b);
    }

    public static void main(String[] args) {
        int[] a = new int[200];
        for (int i = 0; i < 200; i++) a[i] = i * 7 % 31;
        byte[] by = new byte[500];
        for (int i = 0; i < 500; i++) by[i] = (byte) (i * 37);
        boolean[] z = new boolean[100];
        long[][] m = new long[12][];
        for (int i = 0; i < 12; i++) { m[i] = new long[i + 1]; for (int j = 0; j <= i; j++) m[i][j] = i * 100L + j; }
        char[] c = new char[300];
        for (int i = 0; i < 300; i++) c[i] = (char) ('a' + i * i % 26);
        long t = 0;
        for (int r = 0; r < 150; r++) {
            t = t * 31 + sum(a) + sumTo(a, r) + stencil(a) + stride(by, r % 7 + 1) + mat(m) + hist(c);
            rev(a);
            if (r % 10 == 0) alias(a, a);
            z[r % 100] = !z[r % 100];
            t += count(z);
            t += write(new int[r % 20], 10);
        }
        System.out.println(t);
        int oob = 0;
        for (int r = 190; r < 210; r++) try { oob += sumTo(a, r) & 1; } catch (ArrayIndexOutOfBoundsException e) {
            oob += 1000;
            if (r == 201) System.out.println(e.getMessage());
        }
        System.out.println(oob);
        Object[][] os = {new Object[50], new String[50], new Integer[50], new Number[50]};
        StringBuilder b = new StringBuilder();
        for (int r = 0; r < 40; r++) for (Object[] o : os) {
            Object x = store(o, r % 2 == 0 ? (Object) "s" : (Object) 5);
            if (r > 37) b.append(x).append(' ');
        }
        System.out.println(b);
        int[] big = new int[5000];
        for (int r = 0; r < 8; r++) {
            for (int i = 0; i < big.length; i++) big[i] += i ^ r;
            System.arraycopy(big, 0, big, 1, big.length - 1);
        }
        System.out.println(sum(big));
        float[] f = new float[1000];
        double[] d = new double[1000];
        short[] s = new short[1000];
        for (int r = 0; r < 15; r++) for (int i = 0; i < 1000; i++) {
            f[i] += i / 3f;
            d[i] += f[i] / 7;
            s[i] += (short) (d[i] * 100);
        }
        double ds = 0;
        for (int i = 0; i < 1000; i++) ds += f[i] + d[i] + s[i];
        System.out.println(ds);
        int neg = 0;
        for (int i = 20; i > -3; i--) try { neg += a[i]; } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(neg);
    }
}
