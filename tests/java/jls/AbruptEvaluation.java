// Evaluation order when something throws (JLS 15.7, 15.10.4, 15.12.4, 15.26): what has been done by then, which
// exception comes first, and the value saved from the left operand.
import java.util.Arrays;

public class AbruptEvaluation {
    static final StringBuilder log = new StringBuilder();
    static int i(int v) { log.append(v).append(' '); return v; }
    static int boom(String s) { log.append("boom-").append(s).append(' '); throw new IllegalStateException(s); }
    static <T> T o(String name, T t) { log.append(name).append(' '); return t; }
    static int[] none() { log.append("none "); return null; }
    static String[] strings = {"a", "b"};
    int field = 5;
    static int sf = 5;
    int m(int a, int b) { log.append("m "); return a + b; }
    static int sm(int a, int b, int c) { log.append("sm "); return a + b + c; }
    AbruptEvaluation() { }
    AbruptEvaluation(int a, int b) { log.append("init "); }

    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (RuntimeException | Error e) {
            r = e.getClass().getSimpleName() + " " + e.getMessage();
        } catch (Throwable e) {
            r = "checked " + e;
        }
        System.out.println(what + ": " + log + "-> " + r);
        log.setLength(0);
    }
    public static void main(String[] args) {
        AbruptEvaluation x = new AbruptEvaluation(), nil = null;
        int[] a = {10, 20, 30};
        t("left first", () -> i(1) + boom("r") + i(2));
        t("division after the right", () -> i(1) / o("zero", 0) + i(3));
        t("null array, index evaluated", () -> none()[i(2)]);
        t("null array, index throws", () -> none()[boom("index")]);
        t("null array store, right side evaluated", () -> none()[i(0)] = i(9));
        t("null array store, right side throws", () -> none()[i(0)] = boom("right"));
        t("index out of bounds store", () -> o("a", a)[i(3)] = i(9));
        t("index out of bounds store, right throws", () -> o("a", a)[i(3)] = boom("right"));
        t("compound null array", () -> none()[i(0)] += i(9));
        t("compound out of bounds", () -> o("a", a)[i(-1)] += i(9));
        t("compound division", () -> o("a", a)[i(1)] /= i(0));
        t("increment out of bounds", () -> o("a", a)[i(5)]++);
        t("array store check last", () -> ((Object[]) o("s", strings))[i(1)] = o("int", 5));
        t("array store check of null", () -> ((Object[]) o("s", strings))[i(1)] = o("null", null));
        t("array store bounds before type", () -> ((Object[]) o("s", strings))[i(7)] = o("int", 5));
        t("null receiver, arguments evaluated", () -> o("nil", nil).m(i(1), i(2)));
        t("null receiver, argument throws", () -> o("nil", nil).m(i(1), boom("arg")));
        t("null receiver of a static method", () -> o("nil", nil).sm(i(1), i(2), i(3)));
        t("null receiver of a static field", () -> o("nil", nil).sf + (o("nil", nil).sf = 7) + sf);
        t("null field read", () -> o("nil", nil).field + i(1));
        t("null field store", () -> o("nil", nil).field = i(1));
        t("null field store throws", () -> o("nil", nil).field = boom("right"));
        t("null field compound", () -> o("nil", nil).field += i(1));
        t("argument throws", () -> sm(i(1), boom("second"), i(3)));
        t("new, argument throws", () -> new AbruptEvaluation(i(1), boom("second")));
        t("dimensions all first", () -> new int[i(2)][o("neg", -1)][i(3)]);
        t("dimension throws", () -> new int[i(2)][boom("dim")][i(3)]);
        t("dimension zero hides no negative", () -> new int[i(0)][i(-5)]);
        t("array initializer", () -> new int[] {i(1), i(2), boom("third"), i(4)});
        t("assignment saves the reference", () -> { int[] b = a; int[] c = b; b[i(0)] = (b = new int[] {7, 8})[i(1)]; return b[0] + " " + c[0]; });
        t("assignment saves the index", () -> { int k = 0; int[] b = new int[3]; b[k] = k = 2; return Arrays.toString(b) + k; });
        t("compound saves the value", () -> { int k = 10; k += (k = 3) * 2; return k; });
        t("compound saves the element", () -> { int[] b = {1, 2}; b[0] += b[0] = 5; return b[0]; });
        t("compound throws, no store", () -> { int[] k = {4}; try { k[0] += boom("rhs"); } catch (IllegalStateException e) { } return k[0]; });
        t("postfix in its own assignment", () -> { int k = 5; k = k++ + ++k; return k; });
        t("string compound saves", () -> { String s = "a"; s += s + (s = "b") + s; return s; });
        t("string compound throws", () -> { String[] s = {"a"}; try { s[0] += boom("rhs"); } catch (IllegalStateException e) { } return s[0]; });
        t("concatenation", () -> "a" + i(1) + o("x", "y") + boom("z") + i(2));
        t("and stops", () -> i(1) > 1 && boom("never") > 0 || i(2) == 2);
        t("non-short and", () -> i(1) > 1 & boom("now") > 0);
        t("conditional one side", () -> (i(1) > 0 ? o("yes", 1) : boom("no")) + i(5));
        t("cast after operand", () -> (String) o("obj", (Object) 5) + boom("no"));
        t("instanceof", () -> o("obj", (Object) 5) instanceof String && boom("no") > 0);
        t("unboxing order", () -> o("n", (Integer) null) + i(2));
        t("unboxing order right", () -> i(2) + o("n", (Integer) null));
        t("throw evaluates", () -> { throw o("t", (RuntimeException) null); });
        t("assert-like", () -> { if (i(1) != 1 || boom("cond") > 0) return 1; return 2; });
        t("lambda body later", () -> { Act l = () -> boom("inside"); log.append("made "); return l.run(); });
        t("method reference receiver now", () -> { Act l = o("nil", nil)::toString; return l; });
        t("outer instance null", () -> { class In { } return o("x", x).field; });
    }
}
