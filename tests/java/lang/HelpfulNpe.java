// The helpful NullPointerException messages for every faulting instruction and many expression shapes.
import java.util.function.*;

public class HelpfulNpe {
    static class N {
        int i;
        long l;
        N next;
        N[] arr;
        int[] ints;
        String s;
        static N st;
        static int[][] grid;
        N get() { return null; }
        N self() { return this; }
        static N make() { return null; }
        int prim(int a, long b, String c) { return 0; }
        boolean z;
        Object o;
    }

    interface I { N call(int x, N[] y); }

    static void t(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    N field;
    static I iface;
    static N[] sarr;
    static Object sobj;
    static byte[] bytes;
    static char[] chars;
    static short[] shorts;
    static long[] longs;
    static float[] floats;
    static double[] doubles;
    static boolean[] bools;
    static N[][][] deep = new N[1][1][];
    static HelpfulNpe inst;
    static Integer boxed;
    static N last;
    static int idx = 3;

    void m(N p, int k, N[] ps) {
        t(() -> p.i++);
        t(() -> System.out.println(p.i));
        t(() -> p.l = 5);
        t(() -> p.get());
        t(() -> System.out.println(p.next.i));
        t(() -> System.out.println(ps[k]));
        t(() -> field.i = 1);
        t(() -> this.field.next.next.i = 1);
        t(() -> field.get());
    }

    public static void main(String[] args) {
        N n = new N(), nul = null;
        int[] a = null;
        N[] na = new N[2];
        int i = 1, j = 0;
        String str = null;
        try { n.next.i = 5; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n.next.l++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { nul.i = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { a[0] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { i = a[i + j]; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { i = a.length; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { na[i].i = 2; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { na[1].next.get(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n.get().get(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n.self().self().get().i++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { N.make().i = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { N.make().prim(1, 2L, "x"); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { N.st.next = null; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { N.grid[i][j] = 3; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try {
            N.grid = new int[2][];
            N.grid[i][j + 1]++;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try { deep[0][j][i].next.i = 3; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { str.length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n.s.charAt(3); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { iface.call(1, na); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { throw (RuntimeException) sobj; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { synchronized (n.o) { i++; } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { synchronized (sobj) { i++; } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { i = boxed; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { bytes[0]++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { chars[0] = 'c'; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { shorts[idx]--; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { longs[0] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { i = (int) longs[idx * 2]; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { floats[0] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { doubles[0] /= 2; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { doubles[0] = 4; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { bools[j] = true; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { sarr[2] = n; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n = sarr[idx]; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { inst.field.i = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { inst.m(n, 1, na); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { n.arr[n.i].arr[n.i] = n; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { na[n.ints[0]] = null; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { (i > 0 ? n.next : nul).i = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { ((N) sobj).i = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { ((String) sobj).length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { switch (str) { case "a": } } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { for (int x : a) i += x; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try {
            for (Object x : (Iterable<?>) sobj) i++;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        int[][][] g3 = new int[2][][];
        try { g3[1][0][0] = 5; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        new HelpfulNpe().m(null, 2, null);
        t(() -> last.next = null);
        t(() -> N.st.arr[idx].ints[last.i] = 3);
        t(() -> { throw null; });
        t(() -> System.out.println(sarr[longs.length]));
        t(() -> System.out.println(sarr[args.length].i + args.length));
        t(() -> System.out.println(new N().ints.length));
        System.out.println(new NullPointerException().getMessage());
        System.out.println(new NullPointerException("own").getMessage());
        try {
            java.util.Objects.requireNonNull(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            java.util.Objects.requireNonNull(null, "req");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try { java.util.List.of((Object) null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { "a".compareTo(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { "a".contains(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        n.next.next.next.i = 1;
    }
}
