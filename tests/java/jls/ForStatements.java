// for statements (JLS 14.14): headers with several parts or none, scopes, enhanced for over arrays, iterables, wildcards
// and boxed or primitive variables, evaluation of the expression once, changes during the loop, captured variables.
import java.util.*;
import java.util.function.IntSupplier;

public class ForStatements {
    static int calls;
    static int[] array() { calls++; return new int[] {3, 1, 2}; }
    static <T> T once(T t) { calls += 100; return t; }
    static class Countdown implements Iterable<Integer> {
        final int from;
        final StringBuilder log = new StringBuilder();
        Countdown(int from) { this.from = from; }
        @Override public Iterator<Integer> iterator() {
            log.append("iterator ");
            return new Iterator<>() {
                int n = from;
                public boolean hasNext() { log.append("has ").append(n).append(' '); return n > 0; }
                public Integer next() { log.append("next "); return n-- == 3 ? null : n + 1; }
            };
        }
    }
    static class Covariant extends AbstractCollection<String> {
        @Override public Iterator<String> iterator() { return new Own(); }
        public int size() { return 2; }
        static class Own implements Iterator<String> { int n; public boolean hasNext() { return n < 2; } public String next() { return "own" + n++; } }
    }
    static <T extends Iterable<? extends Number>> long sum(T t) { long s = 0; for (Number n : t) s += n.longValue(); return s; }
    static <E, A extends List<E>> int count(A a) { int n = 0; for (E e : a) n += e == null ? 0 : 1; return n; }
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        t("several", () -> { String s = ""; for (int i = 0, j = 10; i < j; i += 2, j--, s += ".") s += i + ":" + j + " "; return s; });
        t("expressions as header", () -> { int i, j; StringBuilder s = new StringBuilder(); for (i = 5, j = 1, s.append("start "); j < 40; i++, j *= 2, s.append(j).append(' ')); return s + "" + i; });
        t("nothing", () -> { int n = 0; for (;;) { if (++n > 6) return n; } });
        t("condition only", () -> { int n = 100; for (; n > 7;) n /= 2; return n; });
        t("never", () -> { int n = 0; for (int i = 0; i < 0; i++) n++; for (int i : new int[0]) n++; for (Object o : List.of()) n++; return n; });
        t("own type in the header", () -> { long p = 1; for (long i = 1, k = 2; i < 20; i += k++) p *= i; return p; });
        t("float counter", () -> { int n = 0; for (float f = 0; f != 1.0f && n < 50; f += 0.1f) n++; return n; });
        t("char counter", () -> { String s = ""; for (char c = 'z'; c >= 'q'; c -= 3) s += c; return s; });
        t("byte wraps", () -> { int n = 0; for (byte b = 120; b > 0; b++) n++; return n; });
        t("continue updates", () -> { String s = ""; for (int i = 0; i < 9; i++) { if (i % 3 == 1) continue; s += i; } return s; });
        t("array once", () -> { int s = 0; for (int v : array()) s = s * 10 + v; return s + " " + calls; });
        t("array replaced meanwhile", () -> { int[] a = {1, 2, 3}; int s = 0; for (int v : a) { a = new int[] {9, 9}; s = s * 10 + v; } return s; });
        t("array changed meanwhile", () -> { int[] a = {1, 2, 3}; int s = 0; for (int v : a) { a[2] = 7; s = s * 10 + v; v = 100; } return s; });
        t("list once", () -> { int s = 0; for (int v : once(List.of(4, 5))) s += v; return s + " " + calls; });
        t("widening", () -> { double s = 0; for (double v : new int[] {1, 2}) s += v / 2; for (long v : new char[] {'a'}) s += v; for (int v : new byte[] {-1}) s += v; return s; });
        t("boxing", () -> { int s = 0; for (Integer v : new int[] {1000, 1000}) s += v; for (Object o : new char[] {'x'}) s += ((Character) o); for (long v : List.of(5, 6)) s += v; return s; });
        t("iterable with null", () -> { Countdown c = new Countdown(2); int s = 0; for (int v : c) s = s * 10 + v; return s + " " + c.log; });
        t("unboxing null", () -> { int s = 0; for (int v : new Countdown(4)) s += v; return s; });
        t("boxed null", () -> { String s = ""; for (Integer v : new Countdown(4)) s += v; return s; });
        t("null array", () -> { for (int v : (int[]) null) return v; return 0; });
        t("null iterable", () -> { for (Object v : (List<?>) null) return v; return 0; });
        t("covariant iterator", () -> { String s = ""; for (CharSequence v : new Covariant()) s += v; return s; });
        t("wildcards", () -> sum(List.of(1, 2L, 3.9)) + " " + sum(new TreeSet<>(Set.of(5, 6))) + " " + count(Arrays.asList("a", null)));
        t("nested generic", () -> { int n = 0; for (Map.Entry<String, List<Integer>> e : new TreeMap<>(Map.of("a", List.of(1, 2), "b", List.of(3))).entrySet()) for (int v : e.getValue()) n = n * 10 + v + e.getKey().charAt(0) - 'a'; return n; });
        t("concurrent modification", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); for (Integer v : l) l.remove(v); return l; });
        t("removal of the last but one", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); for (Integer v : l) if (v == 2) l.remove(v); return l; });
        t("captured", () -> { List<IntSupplier> l = new ArrayList<>(); for (int v : new int[] {1, 2, 3}) l.add(() -> v * v); for (int i = 4; i < 6; i++) { int k = i; l.add(() -> k); } int s = 0; for (IntSupplier x : l) s = s * 10 + x.getAsInt(); return s; });
        t("var and final", () -> { var s = ""; for (final var v : List.of("p", "q")) s += v.toUpperCase(); for (var i = 0; i < 2; i++) s += i; return s; });
        t("two dimensions", () -> { int s = 0; for (int[] r : new int[][] {{1, 2}, {}, {3}}) for (int v : r) s = s * 10 + v; return s; });
        t("labels", () -> { int n = 0; a: for (int i = 0; ; i++) for (int j = 0; ; j++) { if (j > i) continue a; if (i * j > 20) break a; n += j; } return n; });
        t("exception from hasNext", () -> { Iterable<String> it = () -> new Iterator<>() { public boolean hasNext() { throw new IllegalStateException("hasNext"); } public String next() { return ""; } }; for (String s : it) return s; return 0; });
        t("default iterator methods", () -> { List<Integer> seen = new ArrayList<>(); new Countdown(2).forEach(seen::add); Iterator<Integer> it = new Countdown(2).iterator(); it.next(); it.forEachRemaining(seen::add); return seen; });
        t("unsupported remove", () -> { new Countdown(2).iterator().remove(); return 0; });
    }
}
