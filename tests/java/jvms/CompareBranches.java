// lcmp, fcmpl, fcmpg, dcmpl, dcmpg (JVMS 6.5) in front of each of the six conditional branches, on a grid of values with
// NaNs, infinities and zeros; the sixteen int and reference branches forwards and backwards; comparisons as plain values.
// uses: ClassMaker
import java.lang.reflect.Method;

public class CompareBranches {
    static class Loader extends ClassLoader {
        Loader() { super(CompareBranches.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String[] BRANCHES = {"ifeq", "ifne", "iflt", "ifge", "ifgt", "ifle"};
    static final long[] LONGS = {Long.MIN_VALUE, -1L << 32, -1, 0, 1, 0xffffffffL, 1L << 32, Long.MAX_VALUE};
    static final float[] FLOATS = {Float.NaN, Float.NEGATIVE_INFINITY, -1, -Float.MIN_VALUE, -0f, 0f, Float.MIN_VALUE, 1, 16777216f, 16777218f, Float.POSITIVE_INFINITY};
    static final double[] DOUBLES = {Double.NaN, Double.NEGATIVE_INFINITY, -1, -Double.MIN_VALUE, -0d, 0d, Double.MIN_VALUE, 1, 9007199254740992d, Double.MAX_VALUE, Double.POSITIVE_INFINITY};
    static final int[] INTS = {Integer.MIN_VALUE, -65536, -1, 0, 1, 255, 65535, Integer.MAX_VALUE};

    public static void main(String[] args) throws Exception {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        for (String cmp : new String[] {"lcmp", "fcmpl", "fcmpg", "dcmpl", "dcmpg"}) {
            String type = cmp.equals("lcmp") ? "J" : cmp.substring(0, 1).toUpperCase(), load = cmp.charAt(0) + "load_";
            String both = load + "0; " + load + (type.equals("F") ? 1 : 2) + "; " + cmp;
            m.method(9, cmp + "(" + type + type + ")I", 4, 4, both + "; ireturn", "", "", "");
            for (String b : BRANCHES) {
                // Forwards, and backwards over a block in front.
                m.method(9, cmp + b + "(" + type + type + ")Z", 4, 4, both + "; " + b + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
                m.method(9, cmp + b + "Back(" + type + type + ")Z", 4, 4, "goto 5; iconst_1; ireturn; " + both + "; " + b + " -5; iconst_0; ireturn", "", "", "");
                m.method(9, cmp + b + "Twice(" + type + type + ")I", 4, 5, both + "; dup; " + b + " 6; bipush 10; iadd; ireturn", "", "", "");
            }
        }
        for (String b : BRANCHES) {
            m.method(9, b + "(I)Z", 4, 4, "iload_0; " + b + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
            m.method(9, "if_icmp" + b.substring(2) + "(II)Z", 4, 4, "iload_0; iload_1; if_icmp" + b.substring(2) + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
            m.method(9, "self" + b.substring(2) + "(I)Z", 4, 4, "iload_0; dup; if_icmp" + b.substring(2) + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
        }
        for (String b : new String[] {"if_acmpeq", "if_acmpne"})
            m.method(9, b + "(Ljava/lang/Object;Ljava/lang/Object;)Z", 4, 4, "aload_0; aload_1; " + b + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
        for (String b : new String[] {"ifnull", "ifnonnull"})
            m.method(9, b + "(Ljava/lang/Object;)Z", 4, 4, "aload_0; " + b + " 5; iconst_0; ireturn; iconst_1; ireturn", "", "", "");
        // A comparison whose result goes through a local, an array and arithmetic before it is branched on.
        m.method(9, "late(DD)I", 6, 8, "dload_0; dload_2; dcmpg; istore 4; iconst_1; newarray 10; dup; iconst_0; iload 4; iastore; iconst_0; iaload; ifge 6; bipush -7; ireturn; iload 4; bipush 3; imul; ireturn", "", "", "");
        Class<?> c = new Loader().define(m);

        for (String cmp : new String[] {"lcmp", "fcmpl", "fcmpg", "dcmpl", "dcmpg"}) {
            Class<?> t = cmp.charAt(0) == 'l' ? long.class : cmp.charAt(0) == 'f' ? float.class : double.class;
            Object[] values = new Object[t == long.class ? LONGS.length : t == float.class ? FLOATS.length : DOUBLES.length];
            for (int i = 0; i < values.length; i++)
                values[i] = t == long.class ? (Object) LONGS[i] : t == float.class ? (Object) FLOATS[i] : (Object) DOUBLES[i];
            Method plain = c.getMethod(cmp, t, t);
            for (Object a : values) {
                StringBuilder sb = new StringBuilder(cmp).append(' ').append(a).append(':');
                for (Object b : values) {
                    int r = (Integer) plain.invoke(null, a, b);
                    sb.append(r < 0 ? '<' : r > 0 ? '>' : '=');
                }
                for (String br : BRANCHES) {
                    sb.append(' ');
                    for (Object b : values) {
                        boolean f = (Boolean) c.getMethod(cmp + br, t, t).invoke(null, a, b);
                        boolean g = (Boolean) c.getMethod(cmp + br + "Back", t, t).invoke(null, a, b);
                        sb.append(f == g ? f ? '1' : '0' : '?');
                    }
                }
                System.out.println(sb);
            }
            if (t == double.class)
                continue;
            for (String br : BRANCHES)
                try {
                    System.out.println(br + " " + c.getMethod(cmp + br + "Twice", t, t).invoke(null, values[0], values[1]));
                } catch (ReflectiveOperationException e) {
                    System.out.println(e.getCause());
                }
        }
        StringBuilder late = new StringBuilder("late");
        for (double a : DOUBLES)
            for (double b : DOUBLES)
                late.append(' ').append(c.getMethod("late", double.class, double.class).invoke(null, a, b));
        System.out.println(late);
        for (String b : BRANCHES) {
            StringBuilder sb = new StringBuilder(b).append(' ');
            for (int i : INTS)
                sb.append((Boolean) c.getMethod(b, int.class).invoke(null, i) ? 1 : 0);
            for (int i : INTS) {
                sb.append(' ');
                for (int j : INTS)
                    sb.append((Boolean) c.getMethod("if_icmp" + b.substring(2), int.class, int.class).invoke(null, i, j) ? 1 : 0);
            }
            System.out.println(sb + " self " + c.getMethod("self" + b.substring(2), int.class).invoke(null, 5));
        }
        Object[] objects = {null, "a", new String("a"), "a".intern(), 127, 127, new int[0], String.class};
        for (Object o : objects) {
            StringBuilder sb = new StringBuilder();
            for (Object p : objects)
                sb.append((Boolean) c.getMethod("if_acmpeq", Object.class, Object.class).invoke(null, o, p) ? 1 : 0)
                    .append((Boolean) c.getMethod("if_acmpne", Object.class, Object.class).invoke(null, o, p) ? 1 : 0).append(' ');
            System.out.println(sb.append(c.getMethod("ifnull", Object.class).invoke(null, o)).append(c.getMethod("ifnonnull", Object.class).invoke(null, o)));
        }
    }
}
