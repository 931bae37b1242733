// The conditional operator (JLS 15.25): the type of the result for every mix of operand types, unboxing and its
// exceptions, least upper bounds, poly conditionals, nesting to the right, use as operand of everything.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class ConditionalTyping {
    static boolean T = true, F = false;
    static String k(Object o) { return o == null ? "null" : o.getClass().getSimpleName() + ":" + o; }
    static String st(byte x) { return "byte"; } static String st(short x) { return "short"; } static String st(char x) { return "char"; } static String st(int x) { return "int"; }
    static String st(long x) { return "long"; } static String st(float x) { return "float"; } static String st(double x) { return "double"; } static String st(boolean x) { return "boolean"; }
    static String st(Byte x) { return "Byte"; } static String st(Integer x) { return "Integer"; } static String st(Character x) { return "Character"; } static String st(Number x) { return "Number"; }
    static String st(Comparable<?> x) { return "Comparable"; } static String st(String x) { return "String"; } static String st(Object x) { return "Object"; }
    static final Integer NI = null;
    static final Boolean NB = null;
    static <A> A pick(A a, A b) { return T ? a : b; }
    static int depth(int n) { return n < 0 ? -1 : n == 0 ? 0 : n < 10 ? 1 : n < 100 ? n % 2 == 0 ? 2 : 3 : 4; }
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " " + k(a.run()));
        } catch (RuntimeException e) {
            System.out.println(what + " " + e);
        }
    }
    public static void main(String[] args) {
        byte b = 1; short s = 2; char c = 'c'; int i = 4; long j = 5; float f = 6; double d = 7;
        Byte B = 1; Short S = 2; Character C = 'C'; Integer I = 4; Long J = 5L; Float G = 6f; Double D = 7.0;
        System.out.println(st(T ? b : b) + " " + st(T ? b : s) + " " + st(T ? s : b) + " " + st(T ? b : c) + " " + st(T ? c : s) + " " + st(T ? b : i) + " " + st(T ? i : j) + " " + st(T ? j : f) + " " + st(T ? f : d));
        System.out.println(st(T ? b : 5) + " " + st(T ? b : 500) + " " + st(T ? 'a' : 5) + " " + st(T ? 'a' : -5) + " " + st(T ? c : 65535) + " " + st(T ? c : 65536) + " " + st(T ? s : 'a') + " " + st(T ? 5 : b)
            + " " + st(T ? 0 : 'x') + " " + st(T ? i : 'x'));
        System.out.println(st(T ? B : b) + " " + st(T ? B : B) + " " + st(T ? B : 5) + " " + st(T ? C : 5) + " " + st(T ? I : i) + " " + st(T ? I : I) + " " + st(T ? I : J) + " " + st(T ? I : C) + " " + st(T ? D : f)
            + " " + st(T ? B : S));
        System.out.println(st(T ? I : null) + " " + st(T ? 1 : null) + " " + st(T ? "s" : null) + " " + st(T ? "s" : 1) + " " + st(T ? (Number) 1 : 2) + " " + st(T ? (Object) 1 : 2)
            + " " + st(T ? true : Boolean.FALSE) + " " + st(T ? 'x' : "x") + " " + st(T ? I : "x"));
        t("int or double", () -> T ? 1 : 2.0);
        t("Integer or Double", () -> T ? I : D);
        t("Integer or Double as objects", () -> T ? (Object) I : D);
        t("char or constant", () -> T ? 'a' : 0);
        t("char or int variable", () -> { int z = 0; return T ? 'a' : z; });
        t("short or char constant", () -> T ? (short) 9 : 'a');
        t("null or int", () -> F ? 1 : null);
        t("null box or int", () -> T ? NI : 1);
        t("null box or box", () -> T ? NI : I);
        t("null box or long", () -> F ? 1L : NI);
        t("null condition", () -> NB ? 1 : 2);
        t("untaken null", () -> T ? 1 : (int) NI);
        t("null box nested", () -> T ? F ? 1 : NI : "s");
        t("null box nested numeric", () -> T ? F ? 1 : NI : 5);
        t("string or null", () -> (T ? null : "s") + "!");
        t("list types", () -> { List<? extends Number> l = T ? List.of(1) : List.of(2.5); return l.get(0); });
        t("generic", () -> pick(1, "x"));
        t("arrays", () -> (T ? new Integer[] {1} : new String[] {"x"}).length);
        t("array or null", () -> ((T ? new int[] {3} : null)[0]));
        t("lambda", () -> { Supplier<String> x = T ? () -> "a" : () -> "b"; return x.get(); });
        t("method reference", () -> { Function<String, Object> x = F ? String::length : String::isEmpty; return x.apply(""); });
        t("diamond", () -> { ArrayList<String> x = T ? new ArrayList<>() : null; x.add("d"); return x.get(0); });
        t("as receiver", () -> (T ? new StringBuilder("r") : (CharSequence) "q").length());
        t("as index and array", () -> (T ? new int[] {1, 2} : new int[0])[F ? 0 : 1]);
        t("as condition", () -> (T ? F : T) ? 1 : (F ? T : T) ? 2 : 3);
        t("in switch", () -> { switch (T ? 3 : 4) { case 3: return "three"; default: return "?"; } });
        t("throwing", () -> { throw T ? new IllegalStateException("a") : new IllegalArgumentException("b"); });
        StringBuilder sb = new StringBuilder();
        for (int n = -5; n < 120; n += 9) sb.append(depth(n));
        boolean x = F, y = T;
        sb.append(x ? y ? 1 : 2 : y ? 3 : 4).append((x = y) ? (y = F) ? 5 : 6 : 7).append(x).append(y).append(1 + (x ? 2 : 3) * (y ? 4 : 5)).append(x ? 1 : y ? 2L : 3f);
        System.out.println(sb);
        long sum = 0;
        for (int n = 0; n < 2000; n++) { Object o = n % 3 == 0 ? n : n % 3 == 1 ? (Object) ("" + n) : (Object) (char) n; sum = sum * 7 + o.hashCode() + (n % 2 == 0 ? n : n / 2.0 > 100 ? 1 : 0); }
        System.out.println(sum);
    }
}
