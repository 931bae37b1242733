// Enum classes (JLS 8.9): constants with bodies, constructors, abstract and interface methods, static state during
// initialization, values and valueOf, nested and recursive use, switches, comparison, hash-free collections.
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntBinaryOperator;

public class EnumBodies {
    enum Op implements IntBinaryOperator {
        ADD("+") { public int applyAsInt(int a, int b) { return a + b; } },
        SUB("-") { public int applyAsInt(int a, int b) { return a - b; } @Override boolean commutes() { return false; } },
        MUL("*", 2) {
            private int calls;
            public int applyAsInt(int a, int b) { calls++; return a * b; }
            @Override public String toString() { return "MUL called " + calls; }
        },
        POW("^", 3) {
            public int applyAsInt(int a, int b) { return b == 0 ? 1 : MUL.applyAsInt(a, applyAsInt(a, b - 1)); }
            @Override boolean commutes() { return super.commutes() & false; }
        };
        final String sign;
        final int level;
        static final String ALL;
        static int made;
        static {
            StringBuilder sb = new StringBuilder();
            for (Op o : values()) { sb.append(o.sign); made++; }
            ALL = sb.toString();
        }
        Op(String sign) { this(sign, 1); }
        Op(String sign, int level) { this.sign = sign; this.level = level; }
        boolean commutes() { return true; }
        static Op of(String sign) { for (Op o : values()) if (o.sign.equals(sign)) return o; throw new IllegalArgumentException(sign); }
    }
    enum Empty { ; static String hello() { return "hello from no constants"; } }
    enum Planet {
        MERCURY(3.303e23, 2.4397e6), EARTH(5.976e24, 6.37814e6), JUPITER(1.9e27, 7.1492e7);
        final double mass, radius;
        Planet(double mass, double radius) { this.mass = mass; this.radius = radius; }
        double gravity() { return 6.67300E-11 * mass / (radius * radius); }
    }
    enum Light {
        RED, GREEN, YELLOW;
        Light next() { return values()[(ordinal() + 1) % values().length]; }
        static final Map<String, Light> byName = new java.util.TreeMap<>();
        static { for (Light l : values()) byName.put(l.name().toLowerCase(), l); }
    }
    interface Visitor { String visit(Node n); }
    enum Node {
        LEAF { String accept(Visitor v) { return v.visit(this); } },
        PAIR { String accept(Visitor v) { return "(" + LEAF.accept(v) + v.visit(this) + LEAF.accept(v) + ")"; } };
        abstract String accept(Visitor v);
    }
    static String classify(Light l) {
        switch (l) {
        case RED: return "stop";
        case YELLOW:
        case GREEN: return "go " + switch (l) { case GREEN -> "fast"; default -> "slow"; };
        }
        return "none";
    }
    public static void main(String[] args) {
        for (Op o : Op.values())
            System.out.println(o.name() + " " + o.ordinal() + " " + o.sign + o.level + " " + o.applyAsInt(7, 3) + " " + o.commutes() + " "
                + o.getClass().getSimpleName().isEmpty() + " " + o.getDeclaringClass().getSimpleName() + " " + (o.getClass() == Op.class)
                + " " + o);
        System.out.println(Op.ALL + Op.made + " " + Op.of("^") + " " + Empty.hello() + Empty.values().length);
        for (Planet p : Planet.values())
            System.out.println(p + " " + p.gravity());
        Light l = Light.RED;
        for (int i = 0; i < 4; i++, l = l.next())
            System.out.print(l + " " + classify(l) + ", ");
        System.out.println(Light.byName);
        System.out.println(Node.PAIR.accept(n -> n.name().charAt(0) + ""));
        String[] names = {"RED", "red", "", null};
        for (String n : names) {
            try {
                System.out.println(Light.valueOf(n) + " " + Enum.valueOf(Light.class, n));
            } catch (IllegalArgumentException | NullPointerException e) {
                System.out.println(e);
            }
        }
        try {
            classify(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Light[] mine = Light.values();
        mine[0] = null;
        System.out.println(Arrays.toString(mine) + Arrays.toString(Light.values()) + " " + (Light.values() == Light.values()));
        System.out.println(Light.RED.compareTo(Light.YELLOW) + " " + Light.GREEN.equals(Light.GREEN) + " "
            + (Light.RED.hashCode() == Light.RED.hashCode()));
        EnumMap<Light, Integer> count = new EnumMap<>(Light.class);
        for (int i = 0; i < 10; i++)
            count.merge(Light.values()[i * i % 3], i, Integer::sum);
        System.out.println(count + " " + EnumSet.complementOf(EnumSet.copyOf(count.keySet())));
        for (java.lang.reflect.Field f : Light.class.getDeclaredFields())
            System.out.print(f.getName() + " " + f.isEnumConstant() + f.isSynthetic() + " " + f.getModifiers() + "; ");
        System.out.println();
        try {
            java.lang.reflect.Constructor<?> c = Light.class.getDeclaredConstructors()[0];
            c.setAccessible(true);
            c.newInstance("BLUE", 3);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.out.println(e);
        }
        System.out.println(Op.class.isEnum() + " " + Op.ADD.getClass().isEnum() + " " + Op.class.getModifiers() + " " + Light.class.getModifiers()
            + " " + Node.class.getModifiers() + " " + Light.RED.describeConstable().get());
    }
}
