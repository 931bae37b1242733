// MethodHandles.Lookup: findStatic, findVirtual, findConstructor, findSpecial, bind, field getters and setters,
// unreflect; failures.
import java.lang.invoke.*;
import java.util.*;
import static java.lang.invoke.MethodType.methodType;

public class HandlesFind {
    static int add(int a, int b) { return a + b; }
    private String priv(String s) { return "priv:" + s + f; }
    int f = 3;
    static long sf = 1L << 40;
    final String fin = "fin";
    String over() { return "base"; }
    static void nothing() { System.out.println("nothing"); }
    HandlesFind() { }
    HandlesFind(int f) { this.f = f; }

    static double mix(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t) {
        return b + s + c + i + l + f + d + (z ? 1 : 0) + t.length();
    }

    interface Greet {
        default String hi() { return "hi " + name(); }
        String name();
    }

    static class Sub extends HandlesFind implements Greet {
        String over() { return "sub"; }
        public String name() { return "Sub"; }
        static MethodHandle superOver() throws Exception {
            return MethodHandles.lookup().findSpecial(HandlesFind.class, "over", methodType(String.class), Sub.class);
        }
    }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getName() + ": " + (e.getMessage() + "").replaceAll("@[0-9a-f]+",
                    "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle add = l.findStatic(HandlesFind.class, "add", methodType(int.class, int.class, int.class));
        System.out.println((int) add.invokeExact(3, 4) + " " + (int) add.invoke((short) 5, (byte) 6) + " "
                + add.invoke(1, 2) + " " + add.invokeWithArguments(7, 8) + " "
                + add.invokeWithArguments(List.of(9, 10)) + " " + add + " " + add.type());
        MethodHandle priv = l.findVirtual(HandlesFind.class, "priv", methodType(String.class, String.class));
        System.out.println((String) priv.invokeExact(new HandlesFind(7), "x") + " " + priv.bindTo(new HandlesFind())
                .invoke("y"));
        MethodHandle cons = l.findConstructor(HandlesFind.class, methodType(void.class, int.class));
        System.out.println(((HandlesFind) cons.invokeExact(9)).f + " " + cons.type());
        MethodHandle over = l.findVirtual(HandlesFind.class, "over", methodType(String.class));
        System.out.println((String) over.invokeExact((HandlesFind) new Sub()) + " " + (String) Sub.superOver()
                .invokeExact(new Sub()));
        MethodHandle hi = l.findVirtual(Greet.class, "hi", methodType(String.class));
        System.out.println((String) hi.invokeExact((Greet) new Sub()) + " " + l.bind(new Sub(), "name",
                methodType(String.class)).invoke());
        l.findStatic(HandlesFind.class, "nothing", methodType(void.class)).invokeExact();
        MethodHandle mix = l.findStatic(HandlesFind.class, "mix", methodType(double.class, byte.class, short.class,
                char.class, int.class, long.class, float.class, double.class, boolean.class, String.class));
        System.out.println((double) mix.invokeExact((byte) 1, (short) 2, 'a', 4, 5L, 6f, 7.0, true, "str") + " "
                + mix.invokeWithArguments((byte) 1, (short) 2, 'a', 4, 5L, 6f, 7.0, true, "str"));
        HandlesFind o = new HandlesFind(1);
        MethodHandle get = l.findGetter(HandlesFind.class, "f", int.class), set = l.findSetter(HandlesFind.class, "f",
                int.class);
        set.invokeExact(o, 55);
        System.out.println((int) get.invokeExact(o) + " " + set.type() + get.type());
        MethodHandle sget = l.findStaticGetter(HandlesFind.class, "sf", long.class),
                sset = l.findStaticSetter(HandlesFind.class, "sf", long.class);
        sset.invokeExact(77L);
        System.out.println((long) sget.invokeExact() + " " + sf);
        System.out.println(l.findGetter(HandlesFind.class, "fin", String.class).invoke(o) + " "
                + l.unreflect(String.class.getMethod("length")).invoke("four")
                + l.unreflectConstructor(StringBuilder.class.getConstructor(String.class)).invoke("sb")
                + l.unreflectGetter(HandlesFind.class.getDeclaredField("f")).invoke(o));
        System.out.println((String) l.findVirtual(String.class, "concat", methodType(String.class, String.class))
                .invokeExact("a", "b") + l.findStatic(Math.class, "max", methodType(long.class, long.class, long.class))
                .invoke(3, 9L) + l.findVirtual(List.class, "size", methodType(int.class)).invoke(List.of(1, 2))
                + l.findVirtual(Object.class, "toString", methodType(String.class)).invoke(42)
                + l.findConstructor(ArrayList.class, methodType(void.class, Collection.class)).invoke(Set.of(5))
                + l.findVirtual(int[].class, "clone", methodType(Object.class)).type());
        t("nomethod", () -> l.findStatic(HandlesFind.class, "none", methodType(void.class)));
        t("wrongtype", () -> l.findStatic(HandlesFind.class, "add", methodType(int.class, int.class)));
        t("notstatic", () -> l.findStatic(HandlesFind.class, "over", methodType(String.class)));
        t("notvirtual", () -> l.findVirtual(HandlesFind.class, "add", methodType(int.class, int.class, int.class)));
        t("nofield", () -> l.findGetter(HandlesFind.class, "zz", int.class));
        t("fieldtype", () -> l.findGetter(HandlesFind.class, "f", long.class));
        t("staticfield", () -> l.findStaticGetter(HandlesFind.class, "f", int.class));
        t("final", () -> l.findSetter(HandlesFind.class, "fin", String.class));
        t("private", () -> MethodHandles.publicLookup().findVirtual(HandlesFind.class, "priv", methodType(String.class,
                String.class)));
        t("privString", () -> l.findVirtual(String.class, "isLatin1", methodType(boolean.class)));
        t("nocons", () -> l.findConstructor(HandlesFind.class, methodType(void.class, String.class)));
        t("consret", () -> l.findConstructor(HandlesFind.class, methodType(int.class)));
        t("init", () -> l.findVirtual(HandlesFind.class, "<init>", methodType(void.class)));
        t("wmt", () -> (int) add.invokeExact(1));
        t("wmt2", () -> (long) add.invokeExact(1, 2));
        t("wmt3", () -> add.invokeExact(1, 2));
        t("wmt4", () -> add.invoke("x", 2));
        t("cce", () -> add.invoke((Object) "x", 2));
        t("npe", () -> add.invoke((Integer) null, 2));
        t("argc", () -> add.invokeWithArguments(1));
        t("recvnull", () -> over.invoke((HandlesFind) null));
        t("recvtype", () -> over.invoke((Object) "str"));
        t("bindtype", () -> over.bindTo("str"));
        t("bindprim", () -> add.bindTo(1));
        t("void", () -> l.findStatic(HandlesFind.class, "nothing", methodType(void.class)).invoke());
        System.out.println(l + " " + MethodHandles.publicLookup() + " " + l.in(String.class) + " " + l.lookupModes()
                + " " + l.dropLookupMode(MethodHandles.Lookup.PRIVATE) + " " + l.lookupClass().getName());
    }
}
