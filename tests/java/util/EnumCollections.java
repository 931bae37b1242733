// EnumMap and EnumSet, including sets over more than 64 constants.
import java.util.*;

public class EnumCollections {
    enum D {
        MON, TUE, WED, THU, FRI, SAT, SUN;
        boolean weekend() { return this == SAT || this == SUN; }
    }

    enum Big {
        A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7,
                C8, C9, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3,
                F4, F5, F6, F7, F8, F9, G0, G1, G2, G3, G4, G5, G6, G7, G8, G9
    }

    enum Op {
        X { int f() { return 1; } }, Y { int f() { return 2; } };
        abstract int f();
    }

    public static void main(String[] args) {
        EnumMap<D, String> m = new EnumMap<>(D.class);
        m.put(D.SUN, "s");
        m.put(D.MON, "m");
        m.put(D.WED, null);
        System.out.println(m + " " + m.size() + m.containsKey(D.WED) + m.get(D.TUE) + m.containsValue(null));
        m.remove(D.MON);
        m.merge(D.SUN, "un", String::concat);
        for (var e : m.entrySet()) e.setValue(e.getKey().name().toLowerCase());
        System.out.println(m + " " + m.keySet() + m.values() + m.equals(new HashMap<>(m)) + " " + m.clone());
        try { m.put(null, "x"); } catch (NullPointerException e) { System.out.println("npe"); }
        EnumSet<D> s = EnumSet.of(D.FRI, D.MON);
        s.add(D.TUE);
        System.out.println(s + " " + EnumSet.complementOf(s) + EnumSet.range(D.TUE, D.FRI) + EnumSet.allOf(D.class)
                .size() + EnumSet.noneOf(D.class) + EnumSet.copyOf(List.of(D.SUN, D.SAT)));
        s.retainAll(EnumSet.range(D.MON, D.WED));
        s.addAll(EnumSet.of(D.SUN));
        System.out.println(s + " " + s.contains(D.MON) + s.contains(null) + s.remove(D.MON)
                + s.containsAll(EnumSet.of(D.TUE)) + s.hashCode() * 0 + s.equals(Set.of(D.TUE, D.SUN)));
        EnumSet<Big> b = EnumSet.allOf(Big.class);
        System.out.println(b.size());
        b.removeIf(x -> x.ordinal() % 7 != 0);
        System.out.println(b + " " + EnumSet.complementOf(b).size() + EnumSet.range(Big.F3, Big.G3)
                + b.contains(Big.G0));
        Iterator<Big> it = b.iterator();
        it.next();
        it.remove();
        System.out.println(b.size());
        EnumSet<Op> o = EnumSet.allOf(Op.class);
        int t = 0;
        for (Op x : o) t += x.f();
        System.out.println(t + " " + o + new EnumMap<>(Map.of(Op.Y, 1)) + o.getClass().getSimpleName() + b.getClass()
                .getSimpleName());
        try {
            EnumSet.copyOf(new ArrayList<D>());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try { EnumSet.range(D.SUN, D.MON); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(Arrays.stream(D.values()).filter(D::weekend).toList());
    }
}
