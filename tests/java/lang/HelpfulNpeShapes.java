// What helpful NullPointerException messages call the null expression: locals that are overwritten,
// joined or past the names, checked casts, conditionals, deep chains, names that are cut short.
import java.util.List;
import java.util.function.Supplier;

public class HelpfulNpeShapes {
    interface Act { Object run() throws Throwable; }

    static void t(String what, Act act) {
        try {
            System.out.println(what + ": no exception " + act.run());
        } catch (NullPointerException e) {
            System.out.println(what + ": " + e.getMessage());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class A {
        A a;
        A[] as;
        A[][] ass;
        int[] ints;
        long l;
        double d;
        static A sa;
        static A[][][] sas;
        String s;
        StringBuilder sb;
        Object o;
        List<String> list;
        A get() { return a; }
        A get(int i, long j, double d, Object o, String s, StringBuilder sb, String[] ss, Object[][] oo, Stringy y) { return null; }
        static A make(Object o) { return null; }
        int index() { return 0; }
        <T> T generic(T t) { return null; }
    }
    static class Stringy { }
    static class StringyUser { Stringy Object; Object String() { return null; } }

    static String caught(A p, A q, boolean b) {
        try {
            A local = b ? p : q;
            return local.s;
        } catch (NullPointerException e) {
            return e.getMessage();
        }
    }
    static String reassigned(A p) {
        p = null;
        try {
            return p.s;
        } catch (NullPointerException e) {
            return e.getMessage();
        }
    }
    String receiver(Object x) {
        try {
            return ((HelpfulNpeShapes) x).toString() + this.field.s;
        } catch (NullPointerException e) {
            return e.getMessage();
        }
    }
    A field;
    static long wide(long a, double b, A c, int d, A e, A[] f) {
        return c.l + e.l;
    }
    static int loop(A[] as) {
        int sum = 0;
        for (int i = 0; i < as.length; i++)
            sum += as[i].ints[i];
        return sum;
    }
    static int loopBack(A start) {
        int n = 0;
        for (A a = start; ; a = a.a)
            n += a.ints == null ? 1 : 0;
    }
    static Object ternary(boolean b, A x, A y) { return (b ? x : y).s; }
    static Object ternaryArray(boolean b, A x, A y) { return (b ? x.as : y.as)[0]; }
    static Object conditionalIndex(boolean b, A x) { return x.ass[b ? 0 : 1][0]; }
    static Object casts(Object o) { return ((A) o).s; }
    static Object castChain(Object o) { return ((A) ((A) o).o).s; }
    static Object sync(Object o) { synchronized (o) { return o; } }
    static Object thrown(RuntimeException e) { throw e; }
    static Object thrownField(A a) throws Throwable { throw (Throwable) a.o; }
    static Object unbox(Integer i) { int n = i; return n; }
    static Object unboxCompare(Long x, long y) { return x == y; }
    static Object switchString(String s) { switch (s) { case "a": return 1; default: return 2; } }
    static Object switchEnum(Thread.State s) { switch (s) { case NEW: return 1; default: return 2; } }
    static Object forEach(List<String> l) { for (String s : l) return s; return null; }
    static Object forEachArray(String[] l) { for (String s : l) return s; return null; }
    static Object lambdaReceiver(A a) { Supplier<A> s = a::get; return s.get(); }
    static Object inner(HelpfulNpeShapes h) { return h.new Inner(); }
    class Inner { }
    static Object manyLocals(A z) {
        int a0 = 0, a1 = 1, a2 = 2, a3 = 3, a4 = 4, a5 = 5, a6 = 6, a7 = 7, a8 = 8, a9 = 9;
        long b0 = 0, b1 = 1, b2 = 2, b3 = 3, b4 = 4, b5 = 5, b6 = 6, b7 = 7, b8 = 8, b9 = 9;
        long c0 = 0, c1 = 1, c2 = 2, c3 = 3, c4 = 4, c5 = 5, c6 = 6, c7 = 7, c8 = 8, c9 = 9;
        long d0 = 0, d1 = 1, d2 = 2, d3 = 3, d4 = 4, d5 = 5, d6 = 6, d7 = 7, d8 = 8, d9 = 9;
        A far = z, farther = far;
        return farther.s + (a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9
            + c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9);
    }
    static int[][][] cube;
    static int zero() { return 0; }

    public static void main(String[] args) {
        A n = null, a = new A();
        A[] as = new A[3];
        A[][] ass = new A[2][];
        int i = 1, j = 2;
        t("local", () -> n.a);
        t("field chain 1", () -> a.a.a);
        a.a = new A();
        a.as = new A[2];
        t("field chain 2", () -> a.a.a.a);
        a.a.a = new A();
        a.a.a.a = new A();
        a.a.a.a.a = new A();
        t("field chain 5", () -> a.a.a.a.a.a.a);
        a.a.a.a.a.a = new A();
        t("field chain 6", () -> a.a.a.a.a.a.a.a);
        t("method chain", () -> a.get().get().get().get().get().get().get().get());
        t("method then field", () -> a.get().a.get().a.get().a.get().a.a);
        t("long field read", () -> n.l);
        t("long field write", () -> n.l = 5);
        t("double field write", () -> n.d = zero());
        t("reference field write", () -> n.a = a);
        t("field write in chain", () -> a.as[1].a = a);
        t("array field", () -> a.ints[0]);
        t("array field length", () -> a.ints.length);
        t("array element", () -> as[i].a);
        t("array element store", () -> ass[i][j] = a);
        t("array index is a sum", () -> as[i + 1].a);
        t("array index is an increment", () -> { int k = 0; return as[k++].a; });
        t("array index is a method", () -> as[zero()].a);
        t("array index is a field", () -> as[new int[] {1}[0]].a);
        t("array index is a chain", () -> as[a.a.index()].s);
        t("array index is an element", () -> { int[] ix = {1}; return as[ix[0]].s; });
        t("array index is an element by method", () -> { int[] ix = {1}; return as[ix[zero()]].s; });
        t("array index is a long way", () -> { int[][][] ix = {{{1}}}; return as[ix[0][0][0]].s; });
        t("array index byte", () -> { A[][] x = new A[200][]; return x[100][1]; });
        t("array index short", () -> { A[] x = new A[2000]; return x[1000].s; });
        t("array index constant", () -> { A[] x = new A[200000]; return x[100000].s; });
        t("array of a static field", () -> A.sas[1][2][3].s);
        t("static field", () -> A.sa.s);
        t("static method", () -> A.make(null).s);
        t("static method argument", () -> A.make(A.sa.a));
        t("many parameters", () -> n.get(1, 2L, 3.0, null, "", null, null, null, null));
        t("result of many parameters", () -> a.get(1, 2L, 3.0, null, "", null, null, null, null).s);
        t("parameters like String", () -> a.list.equals(null));
        t("StringBuilder", () -> a.sb.append("x"));
        t("StringBuilder chain", () -> a.sb.append(new char[0], 0, 0).reverse());
        t("String", () -> a.s.length());
        t("String of Object", () -> a.o.toString());
        t("names like Object", () -> ((StringyUser) null).Object);
        t("names like String", () -> new StringyUser().String().hashCode());
        t("generic", () -> a.generic("x").length());
        t("generic array", () -> a.generic(new int[1])[0]);
        t("null constant", () -> ((A) null).s);
        t("null array", () -> ((int[]) null)[0]);
        t("null array store", () -> ((int[]) null)[0] = 1);
        t("null array length", () -> ((int[]) null).length);
        t("clone of an array", () -> a.ints.clone());
        t("clone of arrays", () -> a.ass.clone());
        t("getClass of an array", () -> a.ass.getClass());
        t("conditional", () -> ternary(true, null, a));
        t("conditional array", () -> ternaryArray(true, new A(), a));
        t("conditional index", () -> { A x = new A(); x.ass = new A[2][]; return conditionalIndex(true, x); });
        t("cast", () -> casts(null));
        t("cast chain", () -> castChain(new A()));
        t("synchronized", () -> sync(null));
        t("throw", () -> thrown(null));
        t("throw field", () -> thrownField(new A()));
        t("unbox", () -> unbox(null));
        t("unbox compare", () -> unboxCompare(null, 1));
        t("switch on a string", () -> switchString(null));
        t("switch on an enum", () -> switchEnum(null));
        t("for each", () -> forEach(null));
        t("for each of an array", () -> forEachArray(null));
        t("method reference", () -> lambdaReceiver(null));
        t("inner class", () -> inner(null));
        t("wide parameters 1", () -> wide(1, 2, null, 3, null, null));
        t("wide parameters 2", () -> wide(1, 2, new A(), 3, null, null));
        t("loop", () -> loop(new A[] {new A()}));
        t("loop of nulls", () -> loop(new A[1]));
        t("loop that goes on", () -> loopBack(new A()));
        t("many locals", () -> manyLocals(null));
        t("multidimensional", () -> cube[1][2][3]);
        t("multidimensional store", () -> cube[1][2][3] = 4);
        t("multidimensional part", () -> { int[][][] c = new int[2][][]; return c[1][0][0]++; });
        t("compound", () -> a.a.ints[zero()] += 3);
        t("string switch of a field", () -> switchString(a.s));
        t("thrown by hand", () -> { throw new NullPointerException(); });
        t("thrown with a text", () -> { throw new NullPointerException("text"); });
        t("requireNonNull", () -> java.util.Objects.requireNonNull(null));
        t("requireNonNull with text", () -> java.util.Objects.requireNonNull(null, "it"));
        t("List.of", () -> List.of((Object) null));
        t("reflection", () -> HelpfulNpeShapes.class.getDeclaredMethod("casts", Object.class).invoke(null, (Object) null));
        System.out.println(caught(null, a, true));
        System.out.println(reassigned(a));
        System.out.println(new HelpfulNpeShapes().receiver(null));
        t("every array kind", () -> {
            StringBuilder all = new StringBuilder();
            Act[] acts = {() -> ((boolean[]) a.o)[0], () -> ((byte[]) a.o)[0], () -> ((char[]) a.o)[0], () -> ((short[]) a.o)[0],
                () -> ((int[]) a.o)[0], () -> ((long[]) a.o)[0], () -> ((float[]) a.o)[0], () -> ((double[]) a.o)[0], () -> ((Object[]) a.o)[0],
                () -> ((boolean[]) a.o)[0] = true, () -> ((byte[]) a.o)[0] = 1, () -> ((char[]) a.o)[0] = 1, () -> ((short[]) a.o)[0] = 1,
                () -> ((int[]) a.o)[0] = 1, () -> ((long[]) a.o)[0] = 1, () -> ((float[]) a.o)[0] = 1, () -> ((double[]) a.o)[0] = 1,
                () -> ((Object[]) a.o)[0] = null};
            for (Act act : acts) {
                try {
                    act.run();
                } catch (NullPointerException e) {
                    all.append(e.getMessage()).append('\n');
                }
            }
            return all;
        });
    }
}
