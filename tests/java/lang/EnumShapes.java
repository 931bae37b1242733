// timeout: 400
// Enum constants under stress: hundreds of them, bodies, switches over them with holes, sets and maps with many words,
// ranges, complements, valueOf failures, comparison across bodies, interfaces, serialization, reflection that is refused.
import java.io.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

public class EnumShapes {
    enum Big { A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, G0, G1, G2, G3, G4, G5, G6, G7, G8, G9, H0, H1, H2, H3, H4, H5, H6, H7, H8, H9 }
    enum Op implements java.util.function.IntBinaryOperator { ADD("+") { public int applyAsInt(int a, int b) { return a + b; } }, SUB("-") { public int applyAsInt(int a, int b) { return a - b; } }, POW("^") { public int applyAsInt(int a, int b) { int r = 1; for (int i = 0; i < b; i++) r *= a; return r; } @Override public String toString() { return "power"; } }, ID("=") { int calls; public int applyAsInt(int a, int b) { return a + calls++; } }; final String sign; Op(String s) { sign = s; } static final Map<String, Op> BY = Stream.of(values()).collect(Collectors.toMap(o -> o.sign, o -> o)); }
    enum Empty { } enum One { ONLY }
    enum Planet { MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6); final double mass, radius; Planet(double m, double r) { mass = m; radius = r; } double gravity() { return 6.67300E-11 * mass / (radius * radius); } }
    enum State { IDLE { State next(char c) { return c == 's' ? RUN : this; } }, RUN { State next(char c) { return c == 'p' ? PAUSE : c == 'x' ? IDLE : this; } }, PAUSE { State next(char c) { return c == 's' ? RUN : c == 'x' ? IDLE : this; } }; abstract State next(char c); }
    static int old(Big b) { switch (b) { case A0: return 1; case B5: case B6: return 2; case H9: return 3; case D0: { return 4; } default: return b.ordinal() % 2 == 0 ? -1 : -2; } }
    static String arrow(Op o) { return switch (o) { case ADD, SUB -> "line" + o.sign; case POW -> { int n = o.ordinal(); yield "power" + n; } case ID -> "id"; }; }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-f]{4,}", "@")); }
    public static void main(String[] args) throws Exception {
        System.out.println(Stream.of(Big.values()).mapToInt(EnumShapes::old).sum() + " " + Big.values().length + Big.valueOf("G7").ordinal() + (Big.values() == Big.values()) + Empty.values().length);
        for (Op o : Op.values()) System.out.println(o + " " + o.name() + o.sign + o.applyAsInt(3, 4) + o.applyAsInt(3, 4) + " " + o.getClass().isAnonymousClass() + o.getDeclaringClass().getSimpleName() + arrow(o) + Op.BY.get(o.sign).compareTo(Op.ADD) + o.getClass().isEnum() + (o.getClass() == Op.class));
        EnumSet<Big> s = EnumSet.range(Big.B3, Big.G4), t = EnumSet.complementOf(s), u = EnumSet.of(Big.A0, Big.G5, Big.H9);
        System.out.println(s.size() + " " + t.size() + t.contains(Big.A0) + t.containsAll(u) + " " + s.removeAll(EnumSet.range(Big.C0, Big.F9)) + s + t.retainAll(u) + t + u.equals(t) + (u.hashCode() == t.hashCode()) + s.addAll(u) + s.size() + EnumSet.allOf(Empty.class) + EnumSet.complementOf(EnumSet.noneOf(One.class)) + EnumSet.copyOf(List.of(Op.POW, Op.ADD)));
        EnumMap<Big, Integer> m = new EnumMap<>(Big.class); for (Big b : Big.values()) if (b.ordinal() % 9 == 0) m.put(b, b.ordinal());
        Iterator<Map.Entry<Big, Integer>> it = m.entrySet().iterator(); it.next(); it.remove(); it.next().setValue(-1);
        System.out.println(m + " " + m.keySet().contains("x") + m.containsValue(-1) + m.remove(Big.H1) + m.get("no") + new TreeMap<>(m).equals(m) + m.hashCode() % 1 + m.merge(Big.A1, 5, Integer::sum) + m.size());
        State st = State.IDLE; StringBuilder sb = new StringBuilder(); for (char c : "spsxspxxss".toCharArray()) sb.append((st = st.next(c)).name().charAt(0)); System.out.println(sb + " " + Planet.EARTH.gravity() + " " + Planet.MERCURY.gravity());
        ask("none", () -> Big.valueOf("Z9")); ask("null", () -> Big.valueOf(null)); ask("generic", () -> Enum.valueOf(Op.class, "POW") + "" + Enum.valueOf(One.class, "only")); ask("of a body's class", () -> Enum.valueOf((Class) Op.ADD.getClass(), "ADD")); ask("empty copy", () -> EnumSet.copyOf(new ArrayList<Op>())); ask("mixed", () -> ((Comparable) Op.ADD).compareTo(One.ONLY)); ask("bad add", () -> ((Set) EnumSet.noneOf(Op.class)).add(One.ONLY)); ask("bad put", () -> ((Map) new EnumMap<Op, Integer>(Op.class)).put(One.ONLY, 1)); ask("null in set", () -> EnumSet.noneOf(Op.class).add(null)); ask("null key", () -> new EnumMap<Op, Integer>(Op.class).put(null, 1)); ask("range", () -> EnumSet.range(Op.POW, Op.ADD)); ask("switch on null", () -> arrow(null)); ask("old switch on null", () -> old(null));
        ask("constructor", () -> { Constructor<?> c = Op.class.getDeclaredConstructors()[0]; c.setAccessible(true); return c.newInstance("NEW", 9, "n"); }); ask("clone", () -> { Method c = Enum.class.getDeclaredMethod("clone"); c.setAccessible(true); return c.invoke(Op.ADD); }); ask("constants", () -> Op.ADD.getClass().getEnumConstants() + " " + Op.class.getEnumConstants().length + String.class.getEnumConstants()); ask("field", () -> Op.class.getField("ADD").isEnumConstant() + " " + Modifier.toString(Op.class.getField("POW").getModifiers()) + Op.class.getDeclaredField("sign").isEnumConstant() + Modifier.toString(Op.class.getModifiers()) + Modifier.toString(One.class.getModifiers()));
        ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); o.writeObject(List.of(Op.ID, Big.C3)); o.writeObject(s); o.writeObject(m); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); List<?> l = (List<?>) i.readObject(); System.out.println((l.get(0) == Op.ID) + " " + (l.get(1) == Big.C3) + i.readObject().equals(s) + i.readObject().equals(m));
        System.out.println(Stream.of(Big.values()).collect(Collectors.groupingBy(x -> x.name().charAt(1), () -> new TreeMap<>(), Collectors.reducing(0, Enum::ordinal, Integer::sum))) + " " + Stream.of(Op.values()).sorted(Comparator.reverseOrder()).map(Enum::name).toList() + Op.ADD.describeConstable().get() + Stream.of(One.values()).collect(Collectors.toCollection(() -> EnumSet.noneOf(One.class))));
    }
}
