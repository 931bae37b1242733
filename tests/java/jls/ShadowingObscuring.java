// Scope, shadowing and obscuring of names (JLS 6.3, 6.4): locals over fields, fields of inner over outer classes,
// parameters, lambdas, type names against variables and packages, labels beside variables.
public class ShadowingObscuring {
    static String name = "field";
    int x = 1;
    static class String2 { public String toString() { return "String2"; } }

    class Inner {
        int x = 2;
        class Deep {
            int x = 3;
            java.lang.String show(int x) {
                return x + "," + this.x + "," + Inner.this.x + "," + ShadowingObscuring.this.x;
            }
            void set() {
                x++;
                Inner.this.x += 10;
                ShadowingObscuring.this.x += 100;
            }
        }
    }
    static class Parent { protected String name = "Parent.name"; static String who() { return "Parent.who"; } String me() { return "Parent.me"; } }
    static String who() { return "outer who"; }
    static class Child extends Parent {
        String show() {
            return name + "/" + ShadowingObscuring.name + "/" + who() + "/" + ShadowingObscuring.who() + "/" + me();
        }
        String local() {
            String name = "local";
            return name + "/" + this.name + "/" + super.name + "/" + ((Parent) this).name;
        }
    }
    static class Hider extends Parent {
        String name = "Hider.name";
        static String who() { return "Hider.who"; }
        @Override String me() { return "Hider.me"; }
        String all() { return name + " " + super.name + " " + ((Parent) this).name + " " + who() + " " + Parent.who() + " " + super.me(); }
    }
    interface Constants { int LIMIT = 5; String TAG = "Constants"; }
    static class User implements Constants { int LIMIT = 6; int both() { return LIMIT * 10 + Constants.LIMIT; } }

    static <String2> String generic(String2 t) { return "T " + t; }
    static int Integer = 7;
    static int length(String s) { return s.length(); }

    static String obscured() {
        // A variable obscures a type of the same name, and a type obscures a package (6.4.2).
        String System = "a local called System";
        java.lang.System.out.println(System.length());
        return System.toUpperCase();
    }
    static String lambdas() {
        java.util.function.IntUnaryOperator twice = v -> { int w = v * 2; return w; };
        int v = 20, w = 1;
        Runnable r = new Runnable() {
            int v = 5;
            public void run() {
                int w = 9;
                java.lang.System.out.println("anonymous " + v + " " + this.v + " " + w);
            }
        };
        r.run();
        return "" + twice.applyAsInt(v) + w;
    }
    static int label() {
        int loop = 0;
        loop:
        for (int i = 0; ; i++) {
            for (int k = 0; k < 3; k++) {
                loop += k;
                if (i == 2)
                    break loop;
            }
        }
        return loop;
    }
    static String blocks() {
        StringBuilder sb = new StringBuilder();
        { int i = 1; sb.append(i); }
        { int i = 2; sb.append(i); }
        for (int i = 3; i < 4; i++) sb.append(i);
        for (int i : new int[] {4}) sb.append(i);
        try { int i = 5; sb.append(i); throw new RuntimeException("6"); } catch (RuntimeException i) { sb.append(i.getMessage()); }
        class Local { int i = 7; }
        sb.append(new Local().i);
        { class Other { int i = 8; } sb.append(new Other().i); }
        { class Other { int i = 9; } sb.append(new Other().i); }
        return sb.toString();
    }
    public static void main(String[] args) {
        ShadowingObscuring o = new ShadowingObscuring();
        Inner in = o.new Inner();
        Inner.Deep deep = in.new Deep();
        System.out.println(deep.show(0));
        deep.set();
        System.out.println(deep.show(0) + " " + o.x + " " + in.x);
        String name = "local";
        System.out.println(name + " " + ShadowingObscuring.name);
        System.out.println(new Child().show());
        System.out.println(new Child().local());
        Hider h = new Hider();
        Parent p = h;
        System.out.println(h.all());
        System.out.println(p.name + " " + h.name + " " + p.me() + " " + h.me() + " " + p.who() + " " + h.who());
        System.out.println(new User().both() + " " + User.TAG + " " + ((Constants) new User()).LIMIT);
        System.out.println(generic(1) + " " + new String2());
        System.out.println(Integer + " " + java.lang.Integer.valueOf(3) + " " + Integer.class.getName());
        System.out.println(obscured());
        System.out.println(lambdas());
        System.out.println(label());
        System.out.println(blocks());
    }
}
