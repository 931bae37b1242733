// Arrays (JLS 10): initializers of every shape, default values, members, store checks, covariance, clones, class
// objects and supertypes, indices of every type, lengths at the limits, iteration over nested arrays.
import java.util.Arrays;

public class ArraysChapter {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (RuntimeException | Error e) {
            r = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println(what + " -> " + r);
    }
    static int[] f() { return new int[] {1, 2, 3}; }
    static int old(int a[], int[]... b)[] { return new int[] {a.length, b.length}; }
    static String kinds(Object o) { Class<?> c = o.getClass(); return c.getName() + " " + c.getSuperclass().getSimpleName() + Arrays.toString(c.getInterfaces()).length() + " " + c.getModifiers() + " " + c.getComponentType() + " " + c.getSimpleName() + " " + c.getTypeName() + " " + c.isInstance(new Integer[0]); }
    static class Base { } static class Sub extends Base implements Runnable { public void run() { } }

    public static void main(String[] args) {
        boolean[] z = new boolean[2]; byte[] b = new byte[2]; short[] s = new short[2]; char[] c = new char[2]; int[] i = new int[2]; long[] j = new long[2]; float[] f = new float[2]; double[] d = new double[2]; String[] st = new String[2];
        System.out.println(Arrays.toString(z) + Arrays.toString(b) + Arrays.toString(s) + (int) c[0] + (int) c[1] + Arrays.toString(i) + Arrays.toString(j) + Arrays.toString(f) + Arrays.toString(d) + Arrays.toString(st));
        int x[] = {1, 2, }, y[][] = {{}, {1}, {1, 2}, null, x}, w;
        long[][][] cube = new long[2][3][];
        Object[] mixed = {1, "two", new int[] {3}, null, new Object[] {4, new Object[0]}, };
        System.out.println(Arrays.deepToString(y) + Arrays.deepToString(cube) + Arrays.deepToString(mixed).replace("null", "-") + new int[0].length + new int[][] {}.length);
        System.out.println(old(x, x, x, x)[1] + " " + f()[1] + " " + new int[] {4, 5, 6}[2] + " " + new int[2][3][1].length + " " + new int[][] {{7, 8}}[0][1] + " " + (new int[3])[1]);
        char[] cs = {65, 'b', (char) 67.9}; byte[] bs = {'a', 127, (byte) 200}; float[] fs = {1, 2L, 'c', 0.5f}; double[] ds = {1, 2f, 3L}; long[] ls = {1, 'x', Integer.MAX_VALUE + 1}; Object[] os = {1, 2L, 'c', 1.0, 2f, true};
        System.out.println(new String(cs) + Arrays.toString(bs) + Arrays.toString(fs) + Arrays.toString(ds) + Arrays.toString(ls) + Arrays.toString(os));
        for (Object o : new Object[] {i, z, st, y, cube, new Integer[0], new Runnable[0], new Number[1][]}) System.out.println(kinds(o));
        Object[] strings = new String[2]; Object[] ints = new Integer[1]; Number[] nums = new Integer[1]; Object[][] oo = new String[1][1]; Runnable[] rs = new Sub[1]; Base[] bases = new Sub[1]; Comparable<?>[] comps = new Integer[2]; Object[] arrs = new int[1][]; Cloneable[] cl = new long[2][1];
        t("string into strings", () -> strings[0] = "ok");
        t("integer into strings", () -> strings[0] = 1);
        t("null into strings", () -> strings[1] = null);
        t("double into integers", () -> nums[0] = 1.5);
        t("array into strings", () -> strings[0] = new String[0]);
        t("into second level", () -> oo[0][0] = 5);
        t("objects into strings' level", () -> oo[0] = new Object[1]);
        t("strings into strings' level", () -> (oo[0] = new String[] {"q"})[0]);
        t("lambda into subs", () -> rs[0] = new Runnable() { public void run() { } });
        t("base into subs", () -> bases[0] = new Base());
        t("sub into subs", () -> bases[0] = new Sub() == null ? null : new Sub() { public String toString() { return "sub"; } });
        t("string into integers by interface", () -> { @SuppressWarnings("unchecked") Comparable<Object>[] q = (Comparable<Object>[]) (Object) comps; q[0] = (Comparable<Object>) (Object) "s"; return 0; });
        t("longs into ints' array", () -> arrs[0] = new long[1]);
        t("ints into ints' array", () -> ((int[]) (arrs[0] = new int[] {3}))[0]);
        t("ints into longs as Cloneable", () -> cl[0] = new int[1]);
        t("index minus one", () -> x[-1]);
        t("index length", () -> x[x.length]);
        t("index char", () -> { int[] a = new int['d']; return a['b' - 'a'] = 5; });
        t("index large", () -> x[Integer.MAX_VALUE]);
        t("store out of bounds and wrong", () -> strings[5] = 1);
        t("negative length", () -> new int[-1]);
        t("negative length nested", () -> new String[3][-7][2]);
        t("negative behind zero", () -> new int[0][-1]);
        t("length of null", () -> ((int[]) null).length);
        t("clone is shallow", () -> { int[][] k = y.clone(); k[1][0] = 99; k[0] = null; return y[1][0] + " " + (y[0] != null); });
        t("clone keeps class", () -> ((Object[]) strings.clone()).getClass().getSimpleName());
        t("clone of ints", () -> { int[] k = x.clone(); k[0] = 50; return x[0] + k[0]; });
        t("clone of empty", () -> new long[0].clone().length);
        t("equals", () -> x.equals(x.clone()) + " " + x.equals(x) + " " + Arrays.equals(x, x.clone()));
        t("cast", () -> ((Integer[]) ints).length + ((Object[]) (Object) oo).length);
        t("cast fails", () -> ((String[]) (Object) new Object[] {"x"}).length);
        t("chars are no string", () -> (Object) new char[] {'a'} instanceof CharSequence);
        t("assign parts", () -> { int[][] m = new int[3][]; m[0] = m[2] = new int[] {1, 2}; m[2][1]++; m[1] = m[0].clone(); m[0] = null; return Arrays.deepToString(m); });
        t("swap by one statement", () -> { int[] a = {1, 2}; int k = 0; a[k] = a[k = 1]; return a[0] + "" + a[1] + k; });
        t("length is final and read", () -> { int sum = 0; for (int[] row : new int[][] {{1}, {2, 3}, {}}) for (int v : row) sum = sum * 10 + v * row.length; return sum; });
        t("arraycopy overlaps", () -> { int[] a = {1, 2, 3, 4, 5}; System.arraycopy(a, 0, a, 1, 4); System.arraycopy(a, 2, a, 0, 3); return Arrays.toString(a); });
        t("arraycopy to a wrong type", () -> { System.arraycopy(x, 0, new long[2], 0, 1); return 0; });
        t("arraycopy stops in the middle", () -> { Object[] a = {"a", "b", 3, "d"}; String[] to = new String[4]; try { System.arraycopy(a, 0, to, 0, 4); } catch (ArrayStoreException e) { return e.getMessage() + Arrays.toString(to); } return 0; });
        t("arraycopy bounds", () -> { System.arraycopy(x, 1, new int[5], 4, 2); return 0; });
        t("arraycopy negative", () -> { System.arraycopy(x, 0, new int[5], -1, 0); return 0; });
        t("arraycopy of no array", () -> { System.arraycopy("x", 0, x, 0, 1); return 0; });
        t("arraycopy null", () -> { System.arraycopy(null, 0, x, 0, 1); return 0; });
    }
}
