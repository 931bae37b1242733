// Evaluation order of operands, arguments, array accesses and compound assignments, with exceptions half way.
public class EvalOrder {
    static StringBuilder sb = new StringBuilder();
    static int i(int v) { sb.append(v); return v; }
    static int[] arr(int[] a, String n) { sb.append(n); return a; }
    static void flush() { System.out.println(sb); sb.setLength(0); }
    static int boom() { sb.append('!'); throw new RuntimeException("boom"); }
    static int f(int a, int b, int c) { sb.append('f'); return a + b + c; }
    static boolean t(String n) { sb.append(n); return true; }
    static boolean fl(String n) { sb.append(n); return false; }
    int q;
    static EvalOrder nul() { sb.append('n'); return null; }

    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        System.out.println(i(1) + i(2) * i(3) - i(4) / i(2));
        flush();
        System.out.println(f(i(1), i(2), i(3)));
        flush();
        arr(a, "a")[i(1)] = i(7);
        flush();
        arr(a, "a")[i(1)] += i(7);
        flush();
        System.out.println(a[1]);
        arr(a, "a")[i(2)]++;
        flush();
        try { arr(a, "a")[i(9)] = boom(); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { arr(a, "a")[i(9)] += boom(); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { arr(null, "z")[boom()] = i(1); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { arr(null, "z")[i(0)] = i(1); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { nul().q = boom(); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { nul().q += boom(); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { i(1 / i(0)); } catch (RuntimeException e) { sb.append(e.getClass().getSimpleName()); }
        flush();
        try { f(i(1), boom(), i(3)); } catch (RuntimeException e) { sb.append("c"); }
        flush();
        boolean b = t("a") && fl("b") && t("c");
        b = fl("a") || t("b") || fl("c");
        b = t("a") & fl("b") & t("c");
        b = fl("a") | t("b") | fl("c");
        b ^= t("x");
        flush();
        System.out.println(b);
        b = t("p") ? fl("q") ? t("r") : fl("s") : t("u");
        flush();
        System.out.println(b);
        System.out.println(!t("m") == fl("n") != t("o"));
        flush();
        int x = 3;
        x = x++ * 2 + x;
        System.out.println(x);
        x = 5;
        x += x++ + ++x;
        System.out.println(x);
        x = 2;
        int y = x + (x = 5) * x;
        System.out.println(y);
        int k = 0;
        a[k] = k = 2;
        System.out.println(a[0]);
        System.out.println(k);
        int[] p = {10, 20}, q = p;
        p[0] = (p = new int[] {5, 6})[1];
        System.out.println(q[0]);
        System.out.println(p[0]);
        int[][] m = {{ 1, 2 } , { 3, 4 }};
        int z = 0;
        m[z++][z--] = z;
        System.out.println(m[0][1]);
        m[z = 1][z - 1] *= z + 1;
        System.out.println(m[1][0]);
        long l = 1;
        l = l + (l = 3) + l++ + l;
        System.out.println(l);
        try {
            int[] s = new int[i(2)];
            int[][] mm = new int[i(3)][boom()];
        } catch (RuntimeException e) {
            sb.append('c');
        }
        flush();
        try { int[][] mm = new int[i(-1)][i(4)]; } catch (NegativeArraySizeException e) { sb.append(e.getMessage()); }
        flush();
    }
}
