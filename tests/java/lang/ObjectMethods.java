// The methods of Object: equals, hashCode defaults, getClass, clone with and without Cloneable, toString of arrays
// and classes.
public class ObjectMethods {
    static class P implements Cloneable {
        int a = 1;
        long b = 1L << 40;
        double c = 2.5;
        boolean d = true;
        int[] e = {1, 2};
        String f = "s";
        byte g = 7;
        char h = 'h';
        protected Object clone() throws CloneNotSupportedException { return super.clone(); }
    }

    static class Q extends P {
        short i = 9;
        float j = 1.5f;
        Object k = this;
    }

    static class NoClone {
        Object tryClone() throws CloneNotSupportedException { return clone(); }
    }

    static class Eq {
        final int v;
        Eq(int v) { this.v = v; }
        public boolean equals(Object o) { return o instanceof Eq && ((Eq) o).v == v; }
        public int hashCode() { return 31 * v; }
        public String toString() { return getClass().getName() + "#" + Integer.toHexString(hashCode()); }
    }

    public static void main(String[] args) throws Exception {
        Object o = new Object();
        System.out.println(o.equals(o) + " " + o.equals(new Object()) + " " + (o.hashCode() == o.hashCode()) + " "
                + (o.hashCode() == System.identityHashCode(o)) + " " + System.identityHashCode(null));
        System.out.println(o.toString().startsWith("java.lang.Object@") + " " + new int[0].toString().startsWith("[I@")
                + " " + new String[0][0].toString().startsWith("[[Ljava.lang.String;@"));
        System.out.println(o.toString().equals("java.lang.Object@" + Integer.toHexString(o.hashCode())));
        P p = new P(), c = (P) p.clone();
        System.out.println((p != c) + " " + c.a + c.b + c.c + c.d + c.e.length + c.f + c.g + c.h + " " + (c.e == p.e)
                + " " + (c.getClass() == P.class));
        Q q = new Q();
        q.i = 10;
        Q r = (Q) q.clone();
        System.out.println(r.i + " " + r.j + " " + (r.k == q) + " " + r.getClass().getName() + r.h);
        try { new NoClone().tryClone(); } catch (CloneNotSupportedException e) { System.out.println(e); }
        System.out.println(new Eq(5).equals(new Eq(5)) + " " + new Eq(5).hashCode() + " " + new Eq(5) + " "
                + System.identityHashCode(new Eq(5)) % 1);
        int h = q.hashCode();
        synchronized (q) { System.out.println(q.hashCode() == h); }
        System.out.println(q.hashCode() == h);
        int same = 0;
        Object[] os = new Object[200];
        for (int i = 0; i < 200; i++) {
            os[i] = new Object();
            if (i > 0 && os[i].hashCode() == os[i - 1].hashCode()) same++;
        }
        System.out.println(same < 5);
        Class<?>[] cs = {
            int.class, int[].class, void.class, String[].class, P.class, Runnable.class, Object[][].class,
            boolean.class, long[][].class, Thread.State.class
        };
        for (Class<?> k : cs) System.out.println(k + " " + k.getName() + " " + k.getSimpleName() + " "
                + k.getTypeName() + " " + k.getCanonicalName() + " " + k.isPrimitive() + k.isArray() + k.isInterface()
                + " " + k.getSuperclass() + " " + k.getComponentType() + " " + k.descriptorString());
        System.out.println(q.getClass() == Q.class && new int[1].getClass() == int[].class && ((Object) 1).getClass()
                == Integer.class);
        System.out.println(new Object() { }.getClass().getName() + " " + new Object() { }.getClass().getSimpleName()
                .isEmpty());
    }
}
