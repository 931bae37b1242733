// Declared and inherited fields with modifiers and generic types, sorted.
import java.lang.reflect.*;
import java.util.*;

public class FieldsListing {
    static class A<T> {
        public int pub;
        protected static final long CONST = 5L;
        private transient volatile String str;
        T gen;
        List<? extends Map<String, T[]>> deep;
        final int[][] arr = null;
        boolean z;
        byte b;
        char c;
        short s;
        float f;
        double d;
        public static Object so;
    }

    static class B extends A<String> implements I {
        public int pub;
        private B self;
        public String own;
    }

    interface I {
        int K = 3;
        String NAME = "n";
    }

    enum E {
        P, Q;
        int x;
    }

    record R(int a, List<String> l) { static int st; }

    static void list(Class<?> c) {
        TreeSet<String> s = new TreeSet<>();
        for (Field f : c.getDeclaredFields()) s.add(f + " ## " + f.toGenericString() + " ## " + f.getName() + " "
                + f.getType().getSimpleName() + " " + f.getGenericType() + " " + f.getModifiers()
                + (f.isSynthetic() ? " synthetic" : "") + (f.isEnumConstant() ? " enumconst" : ""));
        System.out.println(c.getSimpleName() + " declared:");
        for (String x : s) System.out.println("  " + x);
        s.clear();
        for (Field f : c.getFields()) s.add(f.getDeclaringClass().getSimpleName() + "." + f.getName());
        System.out.println("  public: " + s);
    }

    class Inner { int q; }

    public static void main(String[] args) throws Exception {
        for (Class<?> c : new Class<?>[] {
            A.class, B.class, I.class, E.class, R.class, Inner.class, int[].class, Point3.class
        }) list(c);
        System.out.println(B.class.getField("pub").getDeclaringClass() + " " + B.class.getField("K")
                + B.class.getField("so").getName());
        for (String n : new String[] {"str", "none", "self", "gen"}) try { System.out.println(B.class.getField(n));
                } catch (NoSuchFieldException e) {
            System.out.println(e);
        }
        for (String n : new String[] {"pub", "self", "str"}) try { System.out.println(B.class.getDeclaredField(n));
                } catch (NoSuchFieldException e) {
            System.out.println(e);
        }
        try { B.class.getField(null); } catch (NullPointerException e) { System.out.println("npe"); }
        Field f = A.class.getDeclaredField("str"), g = A.class.getDeclaredField("str");
        System.out.println(f.equals(g) + " " + (f == g) + (f.hashCode() == g.hashCode()) + " "
                + Modifier.isVolatile(f.getModifiers()) + Modifier.isTransient(f.getModifiers()));
        StringBuilder order = new StringBuilder();
        for (Field x : Point3.class.getDeclaredFields()) order.append(x.getName()).append(' ');
        System.out.println(order);
    }

    static class Point3 {
        int z1, a2, m3;
        String s4;
        long l5;
    }
}
