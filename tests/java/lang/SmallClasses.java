// Small classes of java.lang and java.util that every program leans on: ClassValue, ThreadLocal's kin, StringJoiner and
// Iterable's defaults, Comparable's contracts, Integer and Character caches, Void, Record's methods, Enum's statics.
import java.util.*;
import java.util.function.*;

public class SmallClasses {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            System.out.println(what + " -> " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    static int computed;
    static final ClassValue<String> CV = new ClassValue<>() { @Override protected String computeValue(Class<?> c) { computed++; if (c == void.class) throw new IllegalStateException("void"); return c.getSimpleName() + computed; } };
    enum Op { PLUS, MINUS } record P(int a, String b) { } static class C implements Cloneable { int[] x = {1}; C inner; @Override protected C clone() throws CloneNotSupportedException { return (C) super.clone(); } } static class NoClone { Object copy() throws CloneNotSupportedException { return super.clone(); } }
    static class Eq { final int v; Eq(int v) { this.v = v; } @Override public boolean equals(Object o) { return o instanceof Eq e && e.v / 10 == v / 10; } @Override public int hashCode() { return v / 10; } @Override public String toString() { return "e" + v; } }
    public static void main(String[] args) throws Exception {
        t("class value", () -> CV.get(String.class) + " " + CV.get(int[].class) + CV.get(String.class) + computed);
        t("class value removed", () -> { CV.remove(String.class); return CV.get(String.class) + computed; });
        t("class value fails", () -> CV.get(void.class));
        t("class value again", () -> CV.get(void.class));
        t("class value null", () -> CV.get(null));
        t("class values of many", () -> { int before = computed; for (int k = 0; k < 2; k++) for (Class<?> c : new Class<?>[] {byte.class, char.class, List.class, Map.class, Op.class, P.class, Thread.class, Error.class}) CV.get(c); return computed - before; });
        t("thread local", () -> { ThreadLocal<List<Integer>> l = ThreadLocal.withInitial(ArrayList::new); l.get().add(1); int[] other = new int[1]; Thread x = new Thread(() -> other[0] = l.get().size()); x.start(); x.join(); String s = l.get() + " " + other[0]; l.remove(); return s + l.get(); });
        t("inherited", () -> { InheritableThreadLocal<String> l = new InheritableThreadLocal<>() { @Override protected String childValue(String p) { return p + "'s child"; } }; l.set("parent"); String[] s = new String[2]; Thread x = new Thread(() -> { s[0] = l.get(); l.set("own"); }); x.start(); x.join(); Thread y = new Thread(null, () -> s[1] = l.get(), "y", 0, false); y.start(); y.join(); return s[0] + " " + s[1] + l.get(); });
        t("thread local fails", () -> ThreadLocal.withInitial(() -> { throw new IllegalStateException("initial"); }).get());
        t("iterable", () -> { List<Object> l = new ArrayList<>(); Iterable<Integer> i = () -> List.of(1, 2).iterator(); i.forEach(l::add); Iterator<Integer> it = i.iterator(); it.forEachRemaining(l::add); return l + " " + i.spliterator().estimateSize(); });
        t("iterator refuses", () -> { Iterator<Integer> i = new Iterator<>() { public boolean hasNext() { return true; } public Integer next() { return 1; } }; i.next(); i.remove(); return 0; });
        t("clone", () -> { C c = new C(); c.inner = c; C d = c.clone(); d.x[0] = 9; return c.x[0] + " " + (d.inner == c) + (d != c) + d.getClass().getSimpleName(); });
        t("no clone", () -> new NoClone().copy());
        t("equality by tens", () -> new HashSet<>(List.of(new Eq(11), new Eq(25))).contains(new Eq(19)) + " " + new ArrayList<>(List.of(new Eq(11), new Eq(25))).indexOf(new Eq(21)) + new LinkedHashSet<>(Arrays.asList(new Eq(1), new Eq(2), new Eq(11))) + Objects.hash(new Eq(5), null));
        t("enum", () -> Op.valueOf("PLUS").compareTo(Op.MINUS) + " " + Enum.valueOf(Op.class, "MINUS").ordinal() + Op.PLUS.name() + Op.PLUS.getDeclaringClass().getSimpleName() + Op.PLUS.equals(Op.PLUS) + Op.values().length);
        t("enum missing", () -> Op.valueOf("TIMES"));
        t("enum null", () -> Op.valueOf(null));
        t("enum clone", () -> { java.lang.reflect.Method m = Enum.class.getDeclaredMethod("clone"); m.setAccessible(true); return m.invoke(Op.PLUS); });
        t("record", () -> new P(1, "b").equals(new P(1, "b")) + " " + new P(1, null).hashCode() + new P(2, "x") + new P(3, null));
        t("caches", () -> { StringBuilder sb = new StringBuilder(); for (int i : new int[] {-129, -128, 127, 128}) sb.append(Integer.valueOf(i) == Integer.valueOf(i)).append(Long.valueOf(i) == Long.valueOf(i)).append(Short.valueOf((short) i) == Short.valueOf((short) i)).append(Character.valueOf((char) (i & 0xff)) == Character.valueOf((char) (i & 0xff))).append(' '); return sb + "" + (Byte.valueOf((byte) 5) == Byte.valueOf((byte) 5)) + (Boolean.valueOf("true") == Boolean.TRUE); });
        t("void", () -> Void.TYPE + " " + Void.class.getDeclaredConstructors().length + (Void.TYPE == void.class));
        t("hash codes", () -> Integer.hashCode(-5) + " " + Double.hashCode(1.5) + " " + Boolean.hashCode(false) + " " + List.of(1, 2).hashCode() + " " + Arrays.hashCode(new int[] {1, 2}) + " " + Map.entry("a", 1).hashCode() + " " + "ab".hashCode() + " " + Optional.of(3).hashCode() + " " + Character.hashCode('z') + " " + new AbstractMap.SimpleEntry<>(null, null).hashCode() + " " + Long.hashCode(-1L) + Float.hashCode(0f));
        t("comparators", () -> { List<String> l = new ArrayList<>(Arrays.asList("b", null, "A", "c")); l.sort(Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER.reversed())); return l + " " + Comparator.comparing(String::length).compare("aa", "b") + Collections.reverseOrder().compare(1, 2) + Comparator.<Integer>naturalOrder().reversed().compare(1, 2); });
        t("compare to null", () -> "a".compareTo(null));
        t("compare raw", () -> ((Comparable) "a").compareTo(5));
        t("binary search", () -> Arrays.binarySearch(new int[] {1, 3, 5}, 4) + " " + Collections.binarySearch(List.of("a", "c"), "b") + Arrays.binarySearch(new double[] {-0.0, 0.0, Double.NaN}, Double.NaN) + Arrays.binarySearch(new int[0], 1));
        t("timer of nothing", () -> { Object o = new Object(); synchronized (o) { o.wait(0, 1); } return "waited"; });
        t("object text", () -> new Object().toString().replaceAll("@[0-9a-f]+", "@") + new int[0].toString().replaceAll("@[0-9a-f]+", "@"));
        t("sequence", () -> { CharSequence c = new CharSequence() { public int length() { return 3; } public char charAt(int i) { return "own".charAt(i); } public CharSequence subSequence(int a, int b) { return "own".substring(a, b); } }; return c.chars().sum() + " " + c.isEmpty() + c.codePoints().count() + String.join(c.subSequence(0, 1), "x", "y") + "shown".contains("own") + "own".contentEquals(c) + new StringBuilder().append(c, 1, 3) + CharSequence.compare(c, "owl"); });
        t("appendable", () -> { Appendable a = new StringBuilder(); a.append('c').append("seq", 1, 2).append(null); return a; });
        t("closeable", () -> { int[] n = {0}; AutoCloseable c = () -> n[0]++; c.close(); try (c) { n[0] += 10; } return n[0]; });
        t("readable", () -> { java.nio.CharBuffer b = java.nio.CharBuffer.allocate(5); Readable r = new java.io.StringReader("abc"); return r.read(b) + " " + b.flip() + r.read(b); });
        t("process of time", () -> { long a = System.nanoTime(); Thread.sleep(2); return System.nanoTime() - a >= 2_000_000; });
        t("strings of arrays", () -> Arrays.toString((int[]) null) + Arrays.deepToString(new Object[] {new int[] {1}, null, new Object[] {"x"}}) + Arrays.asList(1, null) + Arrays.equals(null, (int[]) null) + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + Arrays.mismatch(new char[] {'a'}, new char[] {'a', 'b'}));
    }
}
