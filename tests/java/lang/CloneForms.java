// Object.clone (JLS 10.7, Object): shallow copies of every field type, arrays of all kinds, classes that do not say
// Cloneable, covariant overrides, clones of subclasses and inner classes, records of state that is shared, enums and threads.
import java.lang.reflect.*;
import java.util.*;

public class CloneForms implements Cloneable {
    boolean z = true; byte b = -1; char c = 'c'; short s = -2; int i = 3; long j = 1L << 40; float f = Float.NaN; double d = -0.0; String text = "t"; int[] array = {1, 2}; List<Integer> list = new ArrayList<>(List.of(1));
    final Object fin = new Object(); transient int tr = 9; volatile long vol = 10; CloneForms self = this;
    private int hidden = 11;
    @Override public CloneForms clone() throws CloneNotSupportedException { return (CloneForms) super.clone(); }
    static class NotCloneable { Object copy() throws CloneNotSupportedException { return clone(); } }
    static class Sub extends CloneForms { int more = 5; @Override public Sub clone() throws CloneNotSupportedException { Sub s = (Sub) super.clone(); s.array = array.clone(); return s; } }
    static class Refuses extends CloneForms { @Override public CloneForms clone() throws CloneNotSupportedException { throw new CloneNotSupportedException("refused"); } }
    class Inner implements Cloneable { int k = i; Object copy() throws CloneNotSupportedException { return clone(); } CloneForms outer() { return CloneForms.this; } }
    record Rec(int[] a) implements Cloneable { Rec copy() throws CloneNotSupportedException { return (Rec) clone(); } }
    static class Finalized implements Cloneable { static int n; Object copy() throws CloneNotSupportedException { n++; return clone(); } }
    static class Counter implements Cloneable { static int made; { made++; } Counter() { made += 10; } Counter copy() { try { return (Counter) clone(); } catch (CloneNotSupportedException e) { throw new AssertionError(e); } } }
    static class Node implements Cloneable { int v; Node next; Node(int v, Node n) { this.v = v; next = n; } Node deep() throws CloneNotSupportedException { Node n = (Node) clone(); if (next != null) n.next = next.deep(); return n; } }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Throwable {
        CloneForms o = new CloneForms();
        o.i = 77;
        o.hidden = 78;
        CloneForms c = o.clone();
        for (Field f : CloneForms.class.getDeclaredFields()) {
            Object x = f.get(o), y = f.get(c);
            System.out.println(f.getName() + " " + (f.getType().isPrimitive() ? x.equals(y) + " " + y : (x == y) + ""));
        }
        o.array[0] = 99;
        o.list.add(5);
        o.i = 1;
        System.out.println(c.array[0] + " " + c.list + " " + c.i + " " + (c.self == o) + " " + (c.hashCode() == o.hashCode()) + " " + c.getClass());
        ask("not cloneable", () -> new NotCloneable().copy());
        ask("refuses", () -> new Refuses().clone());
        ask("sub", () -> { Sub s = new Sub(); s.more = 6; Sub t = s.clone(); t.array[0] = -1; return t.more + " " + s.array[0] + " " + (t.fin == s.fin) + t.getClass().getSimpleName(); });
        ask("sub as super", () -> { CloneForms s = new Sub(); return s.clone().getClass().getSimpleName(); });
        ask("inner", () -> { Inner in = o.new Inner(); Inner k = (Inner) in.copy(); return (k.outer() == o) + " " + k.k; });
        ask("record", () -> { Rec r = new Rec(new int[] {1}); Rec s = r.copy(); return r.equals(s) + " " + (r == s) + (r.a() == s.a()); });
        ask("no constructors run", () -> { Counter k = new Counter(); k.copy().copy(); return Counter.made; });
        ask("deep", () -> { Node n = null; for (int i = 0; i < 500; i++) n = new Node(i, n); Node m = n.deep(); int same = 0, sum = 0; for (Node p = n, q = m; p != null; p = p.next, q = q.next) { same += p == q ? 1 : 0; sum += q.v; } return same + " " + sum; });
        ask("anonymous", () -> { Object an = new Cloneable() { int v = 5; @Override public String toString() { try { return "copy of " + ((Object) clone()).getClass().isAnonymousClass() + v; } catch (CloneNotSupportedException e) { return "" + e; } } }; return an; });
        Object[] arrays = {new int[] {1, 2}, new long[0], new boolean[] {true}, new String[] {"a", null}, new int[][] {{1}, {2, 3}}, new Object[] {1, "x", null}, new char[] {'x'}, new double[] {Double.NaN}, new Runnable[1]};
        for (Object a : arrays)
            ask(a.getClass().getTypeName(), () -> {
                Object k = a instanceof int[] ? ((int[]) a).clone() : a instanceof long[] ? ((long[]) a).clone() : a instanceof boolean[] ? ((boolean[]) a).clone() : a instanceof char[] ? ((char[]) a).clone() : a instanceof double[] ? ((double[]) a).clone() : ((Object[]) a).clone();
                boolean shared = !(a instanceof Object[]) || Array.getLength(a) == 0 || ((Object[]) a)[0] == ((Object[]) k)[0];
                return (k != a) + " " + (k.getClass() == a.getClass()) + " " + Array.getLength(k) + " " + Arrays.deepEquals(new Object[] {a}, new Object[] {k}) + " " + shared;
            });
        ask("reflection on protected", () -> { Method m = Object.class.getDeclaredMethod("clone"); m.setAccessible(true); return m.invoke(o); });
        ask("array by reflection", () -> new int[2].getClass().getMethod("clone"));
        ask("enum", () -> { Method m = Enum.class.getDeclaredMethod("clone"); return Modifier.toString(m.getModifiers()) + " " + m; });
        ask("collections", () -> { ArrayList<int[]> l = new ArrayList<>(List.of(new int[] {1})); ArrayList<int[]> k = (ArrayList<int[]>) l.clone(); k.add(null); return l.size() + " " + k.size() + (l.get(0) == k.get(0)); });
        ask("maps", () -> { HashMap<String, Integer> m = new HashMap<>(Map.of("a", 1)); HashMap<String, Integer> n = (HashMap<String, Integer>) m.clone(); n.put("b", 2); TreeMap<String, Integer> t = new TreeMap<>(n); return m + " " + n.size() + t.clone().equals(t) + ((LinkedHashMap<?, ?>) new LinkedHashMap<>(n).clone()).size() + ((IdentityHashMap<?, ?>) new IdentityHashMap<>(m).clone()).size() + ((EnumMap<?, ?>) new EnumMap<>(Map.of(Thread.State.NEW, 1)).clone()); });
        ask("others", () -> new Date(5).clone().equals(new Date(5)) + " " + ((BitSet) BitSet.valueOf(new long[] {5}).clone()).cardinality() + new ArrayDeque<>(List.of(1)).clone() + ((Object) Locale.US.clone()).equals(Locale.US) + ((Calendar) new GregorianCalendar(2020, 1, 1).clone()).get(Calendar.YEAR) + new PriorityQueue<>(List.of(2, 1)) + ((Vector<?>) new Vector<>(List.of(1)).clone()) + ((TreeSet<?>) new TreeSet<>(List.of(2)).clone()));
        ask("thread", () -> { class T extends Thread { Object copy() throws CloneNotSupportedException { return clone(); } } return new T().copy(); });
        Object[] cyc = new Object[2];
        cyc[0] = cyc;
        Object[] cc = cyc.clone();
        System.out.println((cc[0] == cyc) + " " + (cc[0] == cc));
        int[][][] big = new int[20][10][5];
        int[][][] bigCopy = big.clone();
        bigCopy[3] = null;
        bigCopy[4][2] = new int[] {7};
        System.out.println((big[3] != null) + " " + big[4][2][0] + " " + big[4][2].length);
    }
}
