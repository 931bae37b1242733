// Constructor.newInstance: arguments, exceptions, inner classes, abstract classes, enums, private constructors,
// repeated use.
import java.lang.reflect.*;
import java.util.*;

public class Constructors {
    final String s;
    public Constructors() { s = "none"; }
    public Constructors(int a, long b) { s = a + "," + b; }
    private Constructors(String... v) { s = Arrays.toString(v); }

    public Constructors(double d) throws Exception {
        s = "";
        if (d < 0) throw new Exception("negative " + d);
        if (d > 100) throw new StackOverflowError("made");
    }

    class Inner {
        final int k;
        Inner(int k) { this.k = k + s.length(); }
    }

    static abstract class Abs { Abs() { } }
    interface If { }
    enum E { A }

    record R(int x, String y) {
        R { if (x < 0) throw new IllegalArgumentException("x<0"); }
    }

    static class Priv { private Priv() { } }

    static class InitFail {
        static { if (true) fail(); }
        static void fail() { throw new RuntimeException("clinit"); }
        public InitFail() { }
    }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (InvocationTargetException e) {
            System.out.println(n + " ITE <- " + e.getCause());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H") + " <- " + e.getCause());
        }
    }

    interface Thr { Object run() throws Throwable; }
    public String toString() { return "C(" + s + ")"; }

    public static void main(String[] args) throws Throwable {
        Class<Constructors> C = Constructors.class;
        System.out.println(C.getConstructor().newInstance() + " " + C.getConstructor(int.class, long.class)
                .newInstance(1, 2) + C.getDeclaredConstructor(String[].class).newInstance((Object) new String[] {
            "x", "y"
        }));
        t("ok", () -> C.getConstructor(double.class).newInstance(5f));
        t("throws", () -> C.getConstructor(double.class).newInstance(-1));
        t("error", () -> C.getConstructor(double.class).newInstance(101));
        t("argc", () -> C.getConstructor(double.class).newInstance());
        t("type", () -> C.getConstructor(double.class).newInstance("x"));
        t("inner", () -> ((Inner) Inner.class.getDeclaredConstructor(Constructors.class, int.class)
                .newInstance(new Constructors(), 5)).k);
        t("innernull", () -> Inner.class.getDeclaredConstructor(Constructors.class, int.class).newInstance(null, 5));
        t("abstract", () -> Abs.class.getDeclaredConstructor().newInstance());
        t("iface", () -> If.class.getDeclaredConstructor());
        t("enum", () -> {
            Constructor<?> k = E.class.getDeclaredConstructors()[0];
            k.setAccessible(true);
            return k.newInstance("B", 1);
        });
        t("record", () -> R.class.getDeclaredConstructor(int.class, String.class).newInstance(1, "y"));
        t("recordbad", () -> R.class.getDeclaredConstructor(int.class, String.class).newInstance(-1, "y"));
        t("private", () -> Priv.class.getDeclaredConstructor().newInstance() != null);
        t("clinit", () -> InitFail.class.getConstructor().newInstance());
        t("clinit2", () -> InitFail.class.getConstructor().newInstance());
        t("classnew", () -> C.newInstance());
        t("classnewiface", () -> If.class.newInstance());
        t("classnewarr", () -> int[].class.newInstance());
        t("string", () -> String.class.getConstructor(char[].class).newInstance((Object) new char[] {'o', 'k'}));
        t("access", () -> Class.forName("java.lang.Math").getDeclaredConstructor().newInstance());
        t("access2", () -> { Class.forName("java.lang.Math").getDeclaredConstructor().setAccessible(true); return 0; });
        t("class", () -> Class.class.getDeclaredConstructors()[0].getParameterCount());
        t("classacc", () -> {
            Constructor<?> k = Class.class.getDeclaredConstructors()[0];
            k.setAccessible(true);
            return 0;
        });
        int n = 0;
        Constructor<Constructors> k = C.getConstructor(int.class, long.class);
        for (int i = 0; i < 50; i++) n += k.newInstance(i, (long) i).s.length();
        System.out.println(n);
        System.out.println(new ArrayList<>(List.of((Object) ArrayList.class.getConstructor(Collection.class)
                .newInstance(List.of(1, 2)))));
    }
}
