// Conditional expressions of every type mix, nested, with side effects, in arguments and conditions.
public class Ternaries {
    static Object o(Object x) { return x; }
    static String type(Object x) { return x == null ? "null" : x.getClass().getSimpleName() + ":" + x; }
    static int n;
    static boolean inc(boolean b) { n++; return b; }
    static String grade(int s) { return s >= 90 ? "A" : s >= 80 ? "B" : s >= 70 ? "C" : s < 0 ? throwIt() : "F"; }
    static String throwIt() { throw new IllegalArgumentException("negative"); }
    static long pick(boolean b, int i, long l) { return b ? i : l; }

    static double num(Object x) {
        return x instanceof Integer ? (Integer) x : x instanceof Double ? (Double) x : Double.NaN;
    }

    public static void main(String[] args) {
        boolean t = args.length == 0, f = !t;
        byte b = 1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5;
        float fl = 6;
        double d = 7;
        Integer bi = 8;
        Long bl = 9L;
        Character bc = 'd';
        Double bd = 1.5;
        Byte bb = 3;
        Short bs = 4;
        String nul = null;
        System.out.println(type(t ? b : s) + " " + type(t ? b : c) + " " + type(t ? s : c) + " " + type(t ? b : 10)
                + " " + type(t ? b : 1000) + " " + type(t ? c : 100) + " " + type(t ? c : -1) + " " + type(t ? i : l)
                + " " + type(t ? l : fl) + " " + type(t ? c : d) + " " + type(t ? bi : bl) + " " + type(t ? bi : d)
                + " " + type(t ? bc : i) + " " + type(t ? bc : 7) + " " + type(t ? bb : bs) + " " + type(t ? bb : 'x')
                + " " + type(t ? bd : "str") + " " + type(f ? bd : "str") + " " + type(t ? null : 5) + " "
                + type(f ? null : 5) + " " + type(t ? (Object) i : (Object) d) + " " + type(f ? 1 : f ? 2 : 'c') + " "
                + type(t ? bi : null));
        for (int k : new int[] {95, 85, 75, 10}) System.out.print(grade(k) + " ");
        try { grade(-5); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(pick(t, -1, 1L << 40) + " " + pick(f, -1, 1L << 40) + " " + num(3) + num(2.5) + num("x"));
        int x = inc(true) ? inc(false) ? 1 : inc(true) ? 2 : 3 : 4;
        System.out.println(x + " " + n);
        int[] a = {1, 2, 3};
        a[t ? 1 : 2] = f ? 10 : 20;
        System.out.println(a[1] + (t ? "y" : "n") + (f ? 1 : 2.0));
        if (t ? f : t) System.out.println("no");
        else System.out.println("else");
        while (n > 0 ? inc(n < 5) : false) { if (n > 20) break; }
        System.out.println(n);
        System.out.println(nul == null ? "isnull" : nul.length());
        try {
            int q = t ? (Integer) o(null) : 0;
            System.out.println(q);
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        long r = 0;
        for (int k = 0; k < 1000; k++) r += k % 3 == 0 ? k : k % 5 == 0 ? -k : k % 7 == 0 ? 1L << 33 : 0;
        System.out.println(r);
        System.out.println((t ? new int[] {1} : new int[] {2, 3}).length + (f ? "a" : "bcd").length());
        Runnable run = t ? () -> System.out.println("first") : () -> System.out.println("second");
        run.run();
        char cc = t ? 'p' : 0;
        cc += t ? 1 : 2;
        System.out.println(cc);
    }
}
