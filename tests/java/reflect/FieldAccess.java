// Field.get and set for all types, widening, static, private, final, errors.
import java.lang.reflect.*;
import java.util.*;

public class FieldAccess {
    boolean z = true;
    byte b = 1;
    char c = 'c';
    short s = 2;
    int i = 3;
    long l = 4;
    float f = 5.5f;
    double d = 6.5;
    String str = "s";
    int[] arr = {1};
    private int priv = 7;
    static int st = 8;
    static final int SF = 9;
    final int fin;
    final String finStr = "const";
    static final Object SFO = new Object();
    FieldAccess() { fin = 10; }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + (e.getMessage() + "")
                    .replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }
    static Field fd(String n) throws Exception { return FieldAccess.class.getDeclaredField(n); }

    static class Other {
        private int hidden = 5;
        protected int prot;
        int pkg;
        private static String ps = "private static";
    }

    public static void main(String[] args) throws Throwable {
        FieldAccess o = new FieldAccess();
        for (String n : "z b c s i l f d str priv st SF fin finStr".split(" ")) System.out.print(n + "=" + fd(n).get(o)
                + ":" + fd(n).get(o).getClass().getSimpleName() + " ");
        System.out.println();
        System.out.println(fd("z").getBoolean(o) + " " + fd("b").getByte(o) + fd("c").getChar(o) + fd("s").getShort(o)
                + fd("i").getInt(o) + fd("l").getLong(o) + fd("f").getFloat(o) + fd("d").getDouble(o) + " "
                + fd("b").getInt(o) + fd("c").getLong(o) + fd("s").getDouble(o) + fd("i").getFloat(o)
                + fd("st").getInt(null));
        fd("z").setBoolean(o, false);
        fd("b").setByte(o, (byte) -1);
        fd("c").setChar(o, 'x');
        fd("s").setShort(o, (short) -2);
        fd("i").setInt(o, -3);
        fd("l").setLong(o, 1L << 40);
        fd("f").setFloat(o, -5f);
        fd("d").setDouble(o, 1e100);
        fd("str").set(o, null);
        fd("arr").set(o, new int[] {9, 8});
        fd("st").set(null, 88);
        System.out.println(o.z + " " + o.b + o.c + o.s + o.i + o.l + o.f + o.d + o.str + o.arr.length + st);
        fd("i").set(o, (byte) 5);
        fd("l").setInt(o, 6);
        fd("d").setLong(o, 7L);
        fd("i").setChar(o, 'A');
        fd("f").set(o, 'B');
        fd("l").set(o, (short) 9);
        System.out.println(o.i + " " + o.l + o.d + o.f);
        Field fin = fd("fin");
        t("final", () -> { fin.set(o, 1); return 0; });
        fin.setAccessible(true);
        fin.set(o, 77);
        System.out.println(fin.get(o));
        t("staticfinal", () -> {
            Field f = fd("SFO");
            f.setAccessible(true);
            f.set(null, "x");
            return 0;
        });
        t("narrow", () -> { fd("b").setInt(o, 1); return 0; });
        t("boxnarrow", () -> { fd("b").set(o, 1); return 0; });
        t("type", () -> { fd("i").set(o, "x"); return 0; });
        t("nullprim", () -> { fd("i").set(o, null); return 0; });
        t("reftype", () -> { fd("str").set(o, 1); return 0; });
        t("nullobj", () -> fd("i").get(null));
        t("wrongobj", () -> fd("i").get("str"));
        t("getlong", () -> fd("l").getInt(o));
        t("getref", () -> fd("str").getInt(o));
        t("getbool", () -> fd("z").getInt(o));
        Other ot = new Other();
        t("nestpriv", () -> Other.class.getDeclaredField("hidden").get(ot));
        t("nestprivset", () -> { Other.class.getDeclaredField("hidden").setInt(ot, 6); return ot.hidden; });
        t("strvalue", () -> String.class.getDeclaredField("value").get("x"));
        t("setacc", () -> { String.class.getDeclaredField("value").setAccessible(true); return 0; });
        t("trysetacc", () -> String.class.getDeclaredField("value").trySetAccessible());
        t("canAccess", () -> fd("i").canAccess(o) + " " + Other.class.getDeclaredField("ps").canAccess(null));
        t("maxvalue", () -> Integer.class.getField("MAX_VALUE").getInt(null));
        t("setmax", () -> { Integer.class.getField("MAX_VALUE").setInt(null, 1); return 0; });
        t("sys", () -> System.class.getField("out").get(null) == System.out);
        int sum = 0;
        Field fi = fd("i");
        for (int k = 0; k < 60; k++) { fi.setInt(o, k); sum += fi.getInt(o) + (Integer) fi.get(o); }
        System.out.println(sum);
        Field rec = Rec.class.getDeclaredField("a");
        rec.setAccessible(true);
        t("recset", () -> { rec.set(new Rec(1), 2); return 0; });
        t("recget", () -> rec.get(new Rec(5)));
    }

    record Rec(int a) { }
}
