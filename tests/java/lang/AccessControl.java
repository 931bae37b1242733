// Nest mates: private fields, methods and constructors across nested classes, without synthetic accessors;
// protected access; shadowed names.
public class AccessControl {
    private int p = 1;
    private static long sp = 2;
    private AccessControl() { }
    private AccessControl(int x) { p = x; }
    private String m() { return "m" + p; }
    private static String sm(AccessControl o) { return "sm" + o.p; }

    static class N1 {
        private int q = 10;
        private static int sq = 20;
        private int both(AccessControl o) { o.p += 5; sp *= 3; return o.p + q; }
        private N1() { }
        private class Deep {
            private int z = q * 2;
            private String up() { return z + N2.secret() + new AccessControl(7).m(); }
        }
        private interface PI {
            private int h() { return 33; }
            default int d() { return h() + sq; }
        }
    }

    static class N2 extends N1 {
        private static String secret() { return "secret"; }
        private int q = 100;
        int mine() { return q + super.q + ((N1) this).q; }
        String m() { return "N2.m"; }
    }

    class In {
        private int p = 50;
        int all() { return p + AccessControl.this.p; }
        private void bump() { p++; AccessControl.this.p++; }
    }

    static class Base {
        protected int prot = 4;
        protected Base self() { return this; }
        protected static String ps() { return "ps"; }
        void pkg() { System.out.println("Base.pkg"); }
        private void priv() { System.out.println("Base.priv"); }
        void callPriv() { priv(); }
    }

    static class Derived extends Base {
        private void priv() { System.out.println("Derived.priv"); }
        void pkg() { super.pkg(); priv(); ((Base) this).priv(); }
        int get() { return prot + super.prot + new Derived().prot; }
    }

    enum E {
        A, B { int v() { return hidden() * 2; } }
        ;
        private static int hid = 6;
        private static int hidden() { return hid; }
        int v() { return hid; }
    }

    record R(int a) {
        private static int cnt;
        R { cnt++; }
        private int twice() { return a * 2; }
    }

    public static void main(String[] args) throws Exception {
        AccessControl o = new AccessControl();
        N1 n = new N1();
        System.out.println(n.both(o) + " " + sp + " " + N1.sq + " " + n.q++ + n.q + " " + new N2().mine() + " "
                + n.new Deep().up() + " " + new N1.PI() {
        }.d());
        In in = o.new In();
        in.bump();
        System.out.println(in.all() + " " + in.p + " " + o.p + " " + o.m() + sm(o) + new N2().m());
        new Derived().callPriv();
        new Derived().pkg();
        System.out.println(new Derived().get() + Derived.ps() + (new Derived().self() instanceof Derived));
        System.out.println(E.A.v() + E.B.v() + E.hid);
        new R(1);
        System.out.println(new R(4).twice() + R.cnt + new R(5).a);
        int syn = 0;
        for (Class<?> c : new Class<?>[] {AccessControl.class, N1.class, N2.class}) for (var mm
                : c.getDeclaredMethods()) if (mm.isSynthetic()) syn++;
        System.out.println(syn + " " + N1.class.getNestHost().getSimpleName() + " "
                + AccessControl.class.isNestmateOf(E.class) + " " + AccessControl.class.getNestMembers().length);
        Object anon = new Object() {
            private int k = p(o);
            private int p(AccessControl a) { return a.p + 1; }
            public String toString() { return "anon" + k; }
        };
        System.out.println(anon);
        java.util.function.IntSupplier s = () -> o.p + n.q;
        System.out.println(s.getAsInt());
    }
}
