// Inner, local, anonymous and static nested classes; captured variables; access to outer private members.
public class InnerClasses {
    private int v = 10;
    private static int sv = 100;

    class Inner {
        int v = 20;
        class Deep {
            int v = 30;
            int sum() { return v + Inner.this.v + InnerClasses.this.v + sv; }
            void change() { InnerClasses.this.v++; sv--; Inner.this.v += 5; }
        }
        Deep deep() { return new Deep(); }
        private int priv() { return v * 2; }
    }

    static class Nested {
        private int hidden = 7;
        private static int count;
        Nested() { count++; }
        private Nested(int x) { this(); hidden = x; }
    }

    interface Fn { int apply(int x); }

    Fn adder(final int k) {
        final int twice = k * 2;
        return new Fn() {
            int calls;
            public int apply(int x) { calls++; return x + k + twice + v + calls; }
        };
    }

    static Fn compose(Fn f, Fn g) {
        class Comp implements Fn {
            public int apply(int x) { return f.apply(g.apply(x)); }
        }
        return new Comp();
    }

    static abstract class Base {
        final String name;
        Base(String n) { name = n; hook(); }
        abstract void hook();
    }

    static class Sub extends InnerClasses {
        class SubInner extends Inner {
            int v = 1;
            int all() { return v * 1000 + super.v; }
        }
    }

    private void privVoid() { v = -1; }

    public static void main(String[] args) {
        InnerClasses o = new InnerClasses();
        Inner in = o.new Inner();
        Inner.Deep d = in.new Deep();
        System.out.println(d.sum());
        d.change();
        System.out.println(d.sum());
        System.out.println(o.v);
        System.out.println(sv);
        System.out.println(in.priv());
        System.out.println(in.deep().sum());
        Nested n = new Nested(5);
        new Nested();
        System.out.println(n.hidden);
        n.hidden++;
        System.out.println(n.hidden);
        System.out.println(Nested.count);
        Fn f = o.adder(3);
        System.out.println(f.apply(1));
        System.out.println(f.apply(1));
        System.out.println(compose(f, o.adder(100)).apply(0));
        long big = 1L << 40;
        double dd = 0.5;
        String s = "cap";
        Object anon = new Object() {
            final int extra = 9;
            public String toString() {
                StringBuilder sb = new StringBuilder();
                return sb.append(big).append(dd).append(s).append(extra).toString();
            }
        };
        System.out.println(anon);
        Base b = new Base("named") {
            String local = "init";
            void hook() {
                System.out.print(local);
                System.out.print(' ');
                System.out.print(s);
                System.out.print(' ');
                System.out.println(name);
            }
        };
        b.hook();
        Sub sub = new Sub();
        System.out.println(sub.new SubInner().all());
        int total = 0;
        for (int i = 0; i < 4; i++) {
            final int j = i;
            total += new Fn() { public int apply(int x) { return x * j; } }.apply(i);
        }
        System.out.println(total);
        o.privVoid();
        System.out.println(o.v);
        System.out.println(anon.getClass().getName());
        System.out.println(d.getClass().getName());
        System.out.println(compose(f, f).getClass().getName());
        try { InnerClasses nul = null; nul.new Inner(); } catch (NullPointerException e) { System.out.println("npe"); }
    }
}
