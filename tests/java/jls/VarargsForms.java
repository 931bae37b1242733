// Variable arity methods (JLS 8.4.1, 15.12.4.2): arrays made or passed, null, primitives, generics, boxes, overloads,
// overriding between arrays and varargs, constructors, lambdas, reflection and handles on them.
import java.lang.invoke.*;
import java.util.*;
import java.util.function.*;

public class VarargsForms {
    static String o(Object... os) { return os == null ? "null" : os.getClass().getSimpleName() + os.length + Arrays.deepToString(os).replaceAll("@[0-9a-f]+", "@"); }
    static String i(int... is) { return is == null ? "null" : "int" + is.length; }
    static String s(String f, String... r) { return f + (r == null ? "null" : r.length); }
    static String d(double... ds) { return "double" + ds.length; }
    static String b(byte x, Byte... bs) { return "b" + bs.length; }
    static String over(Object x) { return "one"; } static String over(Object... x) { return "many" + x.length; } static String over(Object x, Object y) { return "two"; }
    static String prim(int... x) { return "ints"; } static String prim(long... x) { return "longs"; } static String prim(Integer... x) { return "Integers"; }
    static String prim2(int... x) { return "ints"; } static String prim2(double... x) { return "doubles"; }
    static String chr(char... x) { return "chars"; } static String chr(int... x) { return "ints"; }
    static <T> List<T> g(T... ts) { return new ArrayList<>(Arrays.asList(ts)); }
    static <T extends Comparable<T>> T max(T first, T... rest) { T m = first; for (T t : rest) if (t.compareTo(m) > 0) m = t; return m; }
    @SafeVarargs static <T> T[] arr(T... ts) { return ts; }
    static class P { String m(String... s) { return "P" + s.length; } String k(int[] x) { return "Pk"; } }
    static class Q extends P { @Override String m(String[] s) { return "Q" + s.length; } @Override String k(int... x) { return "Qk" + x.length; } }
    interface V { int f(String... s); } interface A { int f(String[] s); } interface T2 { String f(String a, String b); } interface T0 { String f(); }
    static int evals; static int e() { return ++evals; }
    VarargsForms(long... ls) { evals += ls.length; }
    static String nested(Object[]... os) { return os.length + ":" + (os.length > 0 && os[0] != null ? os[0].length : -1); }
    public static void main(String[] args) throws Throwable {
        System.out.println(o() + " " + o(1) + " " + o(1, "a") + " " + o((Object) null) + " " + o((Object[]) null) + " " + o(null, null) + " " + o(new Object[] {1}) + " " + o((Object) new Object[] {1}) + " " + o(new String[] {"x", "y"}) + " " + o(new int[] {1, 2}).charAt(7) + " " + o(new int[0], 1).length() + " " + o(new Integer[0]));
        System.out.println(i() + " " + i(1) + " " + i(1, 2) + " " + i((int[]) null) + " " + i(new int[5]) + " " + i((byte) 1, 'c') + " " + i((Integer) 1, 2) + " " + s("a") + " " + s("a", "b") + " " + s("a", (String) null) + " " + s("a", (String[]) null) + " " + d(1, 2f, 3L, 'c') + " " + b((byte) 1) + " " + b((byte) 1, (byte) 2));
        System.out.println(over() + " " + over(1) + " " + over(1, 2) + " " + over(1, 2, 3) + " " + over((Object[]) new Integer[2]) + " " + over(new Integer[3]) + " " + over((Object) null) + " " + over(null, null));
        System.out.println(prim(new int[0]) + " " + prim(new Integer[0]) + " " + prim2() + " " + prim2(1) + " " + prim2(1, 2.0) + " " + prim2('a') + " " + prim2(1L) + " " + chr() + " " + chr('a') + " " + chr('a', 1));
        System.out.println(g() + " " + g(1, 2.5) + " " + g("a", 'b') + " " + g((Object[]) new String[] {"z"}) + " " + VarargsForms.<Object>g(new String[] {"q", "r"}).size() + " " + VarargsForms.<Object[]>g(new String[] {"q", "r"}).size() + " " + max(3, 9, 4) + max("a") + " " + arr(1, "x").getClass().getComponentType() + arr("x").getClass().getSimpleName() + arr(List.of(), Set.of()).getClass().getSimpleName());
        P p = new Q();
        System.out.println(p.m("a", "b") + " " + new Q().m(new String[1]) + " " + p.k(new int[2]) + " " + new Q().k(1, 2, 3) + " " + nested() + " " + nested(new Object[] {1, 2}) + " " + nested(new Object[] {1}, null) + " " + nested(new String[][] {{"a"}, {"b"}}));
        V v = x -> x.length; A a = v::f; V w = a::f; T2 t2 = VarargsForms::o; T0 t0 = VarargsForms::o; Function<String[], String> fs = VarargsForms::o; Function<Object, String> fo = VarargsForms::o; IntFunction<String> fi = VarargsForms::i;
        System.out.println(v.f("a", "b") + " " + a.f(new String[3]) + " " + w.f() + " " + t2.f("x", "y") + " " + t0.f() + " " + fs.apply(new String[] {"k"}) + " " + fo.apply(new String[] {"k"}).length() + " " + fo.apply(5) + " " + fi.apply(3) + " " + ((Supplier<VarargsForms>) VarargsForms::new).get().getClass().getSimpleName() + ((LongFunction<VarargsForms>) VarargsForms::new).apply(3).hashCode() * 0);
        evals = 0;
        System.out.println(o(e(), e(), new int[] {e()}.length, e()) + " " + evals + " " + new VarargsForms(1, 2, 3).getClass().getSimpleName() + evals);
        MethodHandle h = MethodHandles.lookup().findStatic(VarargsForms.class, "s", MethodType.methodType(String.class, String.class, String[].class));
        System.out.println(h.isVarargsCollector() + " " + h.invoke("f", "g", "h") + " " + h.invoke("f") + " " + h.invoke("f", new String[4]) + " " + h.invokeWithArguments("f", "a", "b", "c") + " " + VarargsForms.class.getDeclaredMethod("s", String.class, String[].class).invoke(null, "f", new String[7]) + " " + VarargsForms.class.getDeclaredMethod("o", Object[].class).invoke(null, (Object) new Object[] {1, 2}) + " " + VarargsForms.class.getDeclaredMethod("o", Object[].class).isVarArgs() + VarargsForms.class.getDeclaredMethod("o", Object[].class));
        StringBuilder sb = new StringBuilder();
        for (Object[] x : new Object[][] {{}, {1}, {null}, null}) sb.append(o(x)).append(' ');
        Object one = new Object[] {"hidden"};
        System.out.println(sb + "" + o(one).length() + " " + String.format("%s %s", (Object[]) new String[] {"p", "q"}) + " " + String.format("%s", (Object) new String[] {"p"}).startsWith("[L") + Arrays.asList(new int[] {1, 2}).size() + Arrays.asList(new Integer[] {1, 2}).size() + Arrays.asList((Object) new Integer[2]).size() + List.of(new String[] {"a", "b"}).size() + EnumSet.of(Thread.State.NEW, Thread.State.WAITING).size());
        int[] big = new int[300];
        Object[] many = new Object[300];
        Arrays.fill(many, "m");
        System.out.println(i(big) + " " + o(many).length() + " " + Objects.hash(1, 2, 3) + " " + Objects.hash((Object[]) null) + " " + Objects.hash((Object) null) + " " + Objects.hash());
    }
}
