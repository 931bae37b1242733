// Boxing and unboxing (JLS 5.1.7, 5.1.8) in every context: assignment, invocation, cast, arithmetic, conditions, switch,
// array indices, loops, returns and compound assignment; unboxing of null; which boxes are the same object.
import java.util.ArrayList;
import java.util.List;

public class BoxingContexts {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            Object o = a.run();
            System.out.println(what + ": " + (o == null ? "null" : o.getClass().getSimpleName() + " " + o));
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }
    static Integer noInteger;
    static Boolean noBoolean;
    static Character noCharacter;
    static Long noLong;
    static long widen(long j) { return j; }
    static Object boxed(Object o) { return o; }
    static Number number(Number n) { return n; }
    static int unboxed(Integer i) { return i; }
    static Integer counted(int[] n) { n[0]++; return n[0]; }
    static <T> T id(T t) { return t; }

    public static void main(String[] args) {
        byte b = 5;
        Integer seven = 7;
        t("object from int", () -> boxed(3));
        t("object from char", () -> boxed('x'));
        t("number from byte", () -> number(b));
        t("comparable from boolean", () -> { Comparable<Boolean> c = true; return c; });
        t("byte from constant", () -> { Byte x = 12; return x; });
        t("char from constant", () -> { Character x = 65; return x; });
        t("short from char constant", () -> { Short x = 'a'; return x; });
        t("unbox then widen", () -> widen(seven));
        t("cast of a box", () -> (long) seven);
        t("cast of an object", () -> (int) boxed(4) + 1);
        t("cast of an object to the wrong type", () -> (long) boxed(4));
        t("arithmetic", () -> seven * 2 + 0.5);
        t("shift", () -> seven << (Byte) b);
        t("negation", () -> -seven);
        t("not", () -> !Boolean.TRUE);
        t("condition", () -> Boolean.TRUE ? 1 : 2);
        t("condition of null", () -> noBoolean ? 1 : 2);
        t("if of null", () -> { if (noBoolean) return 1; return 2; });
        t("while of null", () -> { while (noBoolean) return 1; return 2; });
        t("and of null", () -> false & noBoolean);
        t("conditional and", () -> false && noBoolean);
        t("index", () -> new int[] {1, 2, 3}[(Integer) 2]);
        t("index null", () -> new int[3][noInteger]);
        t("dimension null", () -> new int[noInteger]);
        t("switch", () -> { switch (seven) { case 7: return "seven"; default: return "other"; } });
        t("switch on null", () -> { switch (noInteger) { case 7: return "seven"; default: return "other"; } });
        t("switch on null character", () -> switch (noCharacter) { case 'a' -> 1; default -> 2; });
        t("sum of null", () -> noInteger + 1);
        t("string of null", () -> noInteger + "");
        t("compare null", () -> noLong > 3);
        t("equals null reference", () -> noLong == noLong);
        t("equals mixed null", () -> noLong == 3);
        t("return of null", () -> unboxed(noInteger));
        t("increment", () -> { Integer i = 127; Integer before = i++; return before + " " + i; });
        t("increment of a character", () -> { Character c = 'z'; ++c; return c; });
        t("compound", () -> { Integer i = 10; i /= 3; i <<= 2; i ^= 1; return i; });
        t("compound of null", () -> { Integer i = null; i += 1; return i; });
        t("compound on an element once", () -> {
            Integer[] a = {1, 2, 3};
            int[] n = {0};
            a[counted(n)] += 10;
            return a[1] + " " + n[0];
        });
        t("for each", () -> { int s = 0; for (int i : List.of(1, 2, 3)) s += i; return s; });
        t("for each with null", () -> {
            List<Integer> l = new ArrayList<>(List.of(1));
            l.add(null);
            int s = 0;
            for (int i : l) s += i;
            return s;
        });
        t("remove by index or object", () -> {
            List<Integer> l = new ArrayList<>(List.of(10, 11, 12, 1));
            l.remove(1);
            l.remove((Integer) 1);
            return l;
        });
        t("conditional mixes", () -> true ? seven : 1.0);
        t("conditional with null", () -> false ? 1 : noInteger);
        t("conditional with the null literal", () -> { Integer i = true ? null : 0; return i; });
        t("conditional unboxes null", () -> { Integer i = true ? noInteger : 0; return i; });
        t("generic", () -> id(5) + id(6L));
        StringBuilder same = new StringBuilder();
        for (int i : new int[] {-129, -128, -1, 0, 127, 128}) {
            Integer x = i, y = i;
            Long u = (long) i, v = (long) i;
            Short s = (short) i, r = (short) i;
            same.append(i).append(x == y).append(u == v).append(s == r).append(x.equals(y)).append(u.equals(i)).append(' ');
        }
        System.out.println(same);
        Byte p = -128, q = -128;
        Character c = '\u007f', d = '\u007f', e = '\u0080', f = '\u0080';
        Boolean g = true, h = !false;
        System.out.println((p == q) + " " + (c == d) + " " + (e == f) + " " + e.equals(f) + " " + (g == h));
    }
}
