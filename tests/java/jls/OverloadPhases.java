// Which method is called (JLS 15.12.2): the three phases of applicability, the most specific of several, boxing against
// widening against varargs, null, generics, functional interfaces, and that static types alone decide.
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

public class OverloadPhases {
    static String w(long x) { return "long"; }
    static String w(Integer x) { return "Integer"; }
    static String w(Object x) { return "Object"; }
    static String w(int... x) { return "int..." + x.length; }

    static String n(float x) { return "float"; }
    static String n(double x) { return "double"; }
    static String n(Number x) { return "Number"; }

    static String v(Object... x) { return "Object..." + (x == null ? "null" : x.length); }
    static String v(Integer a, Object... x) { return "Integer,Object..." + x.length; }

    static String o(Object x) { return "Object"; }
    static String o(String x) { return "String"; }
    static String o(Integer x) { return "Integer"; }

    static String c(char x) { return "char"; }
    static String c(int x) { return "int"; }

    static String p(Object x, String y) { return "Object,String"; }
    static String p(String x, Object y) { return "String,Object"; }
    static String p(String x, String y) { return "String,String"; }

    static <T> String g(T x) { return "T"; }
    static <T extends Comparable<T>> String g(T x) { return "Comparable"; }
    static String g(Collection<?> x) { return "Collection"; }
    static String g(List<?> x) { return "List"; }

    static String f(Runnable r) { return "Runnable"; }
    static String f(Callable<?> r) { return "Callable"; }
    static String h(Function<String, Integer> x) { return "Function"; }
    static String h(ToIntFunction<String> x) { return "ToIntFunction"; }
    static String s(Supplier<Object> x) { return "Supplier"; }
    static String s(Runnable x) { return "Runnable"; }
    static String k(IntFunction<Object> x) { return "IntFunction"; }
    static String k(Function<Integer, Object> x) { return "Function"; }

    static String a(int[] x) { return "int[]"; }
    static String a(Object x) { return "Object"; }
    static String a(Object[] x) { return "Object[]"; }
    static String a(Cloneable x) { return "Cloneable"; }

    static class Base {
        String m(Object x) { return "Base.Object"; }
        String m(int x) { return "Base.int"; }
        String m(double x) { return "Base.double"; }
    }
    static class Derived extends Base {
        @Override String m(Object x) { return "Derived.Object"; }
        String m(long x) { return "Derived.long"; }
        String m(String x) { return "Derived.String"; }
    }

    public static void main(String[] args) {
        byte b = 1; short sh = 1; char ch = 'c'; int i = 1; long j = 1; float fl = 1; double d = 1;
        System.out.println(w(b) + " " + w(sh) + " " + w(ch) + " " + w(i) + " " + w(j) + " " + w(fl) + " " + w((Integer) i) + " "
            + w((Byte) b) + " " + w() + " " + w(1, 2) + " " + w((Object) i));
        System.out.println(n(b) + " " + n(j) + " " + n(d) + " " + n(Integer.valueOf(3)) + " " + n(3L) + " " + n('x'));
        System.out.println(v() + " " + v((Object[]) null) + " " + v((Object) null) + " " + v("a", "b") + " " + v(1, "b".concat(""))
            .equals("x") + " " + v(new Object[] {1, 2}) + " " + v(new int[] {1, 2}) + " " + v(new Integer[] {1, 2, 3}));
        System.out.println(o((Object) "x") + " " + o("x") + " " + o(1) + " " + o(1L) + " " + o('c') + " " + o((String) null));
        System.out.println(c('x') + " " + c('x' + 0) + " " + c((char) 65) + " " + c(b) + " " + c(ch++) + " " + c(+ch));
        System.out.println(p("a", "b") + " " + p(1, "b") + " " + p("a", 1));
        System.out.println(g("x") + " " + g(List.of()) + " " + g(new Object()) + " " + g((Collection<?>) List.of()) + " " + g(5));
        System.out.println(f(() -> { }) + " " + f(() -> 1) + " " + f(() -> { throw new IllegalStateException(); }) + " "
            + f(() -> { while (true); }));
        System.out.println(h((String x) -> 1) + " " + h((String x) -> Integer.valueOf(1)) + " " + s(() -> "x") + " "
            + s(() -> { }) + " " + k((int x) -> x) + " " + k((Integer x) -> x));
        System.out.println(a(new int[0]) + " " + a(new String[0]) + " " + a(new long[0]) + " " + a("x") + " " + a(new int[0][]));
        Base base = new Derived();
        Derived der = new Derived();
        System.out.println(base.m(1) + " " + base.m(1L) + " " + base.m("x") + " " + base.m('c') + " " + base.m(1f));
        System.out.println(der.m(1) + " " + der.m(1L) + " " + der.m("x") + " " + der.m((Object) "x") + " " + der.m(1f) + " "
            + der.m(Integer.valueOf(1)));
    }
}
