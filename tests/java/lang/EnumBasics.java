// Enums: values, valueOf, ordinal, compareTo, constructors, bodies, abstract methods, switch.
public class EnumBasics {
    enum Color { RED, GREEN, BLUE }

    enum Planet {
        MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6);
        final double mass, radius;
        Planet(double m, double r) { mass = m; radius = r; }
        double g() { return 6.67300E-11 * mass / (radius * radius); }
    }

    enum Op {
        ADD("+") { int apply(int a, int b) { return a + b; } }, SUB("-") { int apply(int a, int b) { return a - b; } },
                MUL("*") {
            int apply(int a, int b) { return a * b; }
            String sym() { return "x"; }
        };
        private final String s;
        Op(String s) { this.s = s; }
        abstract int apply(int a, int b);
        String sym() { return s; }
    }

    enum Single {
        ONE;
        static int count;
        static { count = values().length; }
    }

    enum Empty { }
    interface Has { int v(); }

    enum Impl implements Has {
        A { public int v() { return 1; } }, B;
        public int v() { return 2; }
        Impl next() { return values()[(ordinal() + 1) % values().length]; }
    }

    static String sw(Color c) {
        switch (c) {
            case RED: return "r";
            case BLUE: return "b";
            default: return "other";
        }
    }

    public static void main(String[] args) {
        for (Color c : Color.values()) {
            System.out.print(c);
            System.out.print(' ');
            System.out.print(c.ordinal());
            System.out.print(' ');
            System.out.print(c.name());
            System.out.print(' ');
            System.out.println(sw(c));
        }
        for (Planet p : Planet.values()) System.out.println(p.g());
        for (Op o : Op.values()) {
            System.out.print(o.sym());
            System.out.print(' ');
            System.out.print(o.apply(6, 4));
            System.out.print(' ');
            System.out.print(o.getDeclaringClass() == Op.class);
            System.out.print(' ');
            System.out.println(o.getClass() == Op.class);
        }
        System.out.println(Color.valueOf("GREEN") == Color.GREEN);
        System.out.println(Color.RED.compareTo(Color.BLUE));
        System.out.println(Color.RED.equals(Color.RED));
        try { Color.valueOf("PINK"); } catch (IllegalArgumentException e) { System.out.println(e); }
        try { Color.valueOf(null); } catch (NullPointerException e) { System.out.println(e); }
        try { sw(null); } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(Single.count);
        System.out.println(Empty.values().length);
        System.out.println(Impl.A.v());
        System.out.println(Impl.B.v());
        System.out.println(Impl.B.next());
        Color[] v1 = Color.values(), v2 = Color.values();
        v1[0] = null;
        System.out.println(v2[0]);
        System.out.println(Enum.valueOf(Color.class, "BLUE"));
        System.out.println(Color.RED instanceof Comparable);
        System.out.println(Op.ADD.getClass().getName());
        System.out.println(Color.class.isEnum());
        System.out.println(Op.ADD.getClass().isEnum());
    }
}
