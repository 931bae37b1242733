// clone of arrays, arrays as objects, array covariance, arraycopy with overlap, ArrayStoreException.
public class ArrayClone {
    public static void main(String[] args) throws Exception {
        int[] a = {1, 2, 3};
        int[] b = a.clone();
        b[0] = 9;
        System.out.println(a[0]);
        System.out.println(b.length);
        System.out.println(a.equals(b));
        System.out.println(a.getClass() == b.getClass());
        String[][] s = {{ "x" } , { "y", "z" }};
        String[][] t = s.clone();
        t[0][0] = "changed";
        t[1] = null;
        System.out.println(s[0][0]);
        System.out.println(s[1][1]);
        long[] l = {1L << 40, 2};
        System.out.println(l.clone()[0]);
        boolean[] z = {true, false, true};
        System.out.println(z.clone()[2]);
        char[] c = "abc".toCharArray();
        System.out.println(c.clone());
        double[] d = new double[0];
        System.out.println(d.clone().length);
        byte[] by = {-1, 2};
        System.out.println(by.clone()[0]);
        int[] o = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        System.arraycopy(o, 0, o, 2, 6);
        for (int v : o) System.out.print(v);
        System.out.println();
        System.arraycopy(o, 4, o, 1, 6);
        for (int v : o) System.out.print(v);
        System.out.println();
        Object[] objs = new Object[4];
        System.arraycopy(new String[] {"p", "q", "r"}, 0, objs, 1, 3);
        for (Object v : objs) System.out.println(v);
        String[] dst = new String[3];
        try {
            System.arraycopy(new Object[] {"a", "b", 3}, 0, dst, 0, 3);
        } catch (ArrayStoreException e) {
            System.out.println(dst[0]);
            System.out.println(dst[1]);
            System.out.println(dst[2]);
        }
        Object[] cov = new Number[2];
        cov[0] = 1;
        cov[1] = 2.5;
        try { cov[0] = "str"; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
        cov[1] = null;
        System.out.println(cov[0]);
        Object[][] m = new Integer[2][2];
        try { m[0] = new String[1]; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
        try { m[1][0] = "s"; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
        Object[] runs = new Runnable[1];
        try { runs[0] = "no"; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
        Object[] cl = new Cloneable[1];
        cl[0] = new int[2];
        System.out.println(((int[]) cl[0]).length);
        long[] lo = new long[10];
        for (int i = 0; i < 10; i++) lo[i] = i * 1000000000000L;
        System.arraycopy(lo, 0, lo, 3, 7);
        for (long v : lo) System.out.println(v);
        short[] so = {1, 2, 3, 4, 5};
        System.arraycopy(so, 1, so, 0, 4);
        for (short v : so) System.out.print(v);
        System.out.println();
        System.arraycopy(so, 5, so, 0, 0);
        System.out.println(int[].class.getSuperclass().getName());
    }
}
