// Reflection that is refused: messages of IllegalAccessException, InaccessibleObjectException, IllegalArgumentException
// and the rest, for members of other classes, packages and modules; canAccess, trySetAccessible, final fields.
import java.lang.reflect.*;
import java.util.*;

public class AccessRefusals {
    static class Target {
        private int p = 1; int k = 2; protected int q = 3; public int u = 4; private static int ps = 5; private final int fin = 6; static final Object SFIN = new Object(); final Object ofin = "x";
        private void pm() { } void km() { } private Target() { } Target(int x) { p = x; } static int varargs(String... s) { return s.length; }
        void fails() throws Exception { throw new Exception("inside"); }
        int prim(byte b, char c, long l) { return b + c + (int) l; }
    }
    record Rec(int x) { }
    enum En { A; private final int v = 1; }
    interface Face { int C = 1; void m(); }
    static abstract class Abs { Abs() { } abstract void m(); }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (InvocationTargetException e) {
            r = "target threw " + e.getCause();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + (e.getMessage() == null ? null : e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        System.out.println(what + " -> " + r);
    }
    static Field f(String n) throws NoSuchFieldException { return Target.class.getDeclaredField(n); }
    public static void main(String[] args) throws Throwable {
        Target o = new Target(9);
        Field value = String.class.getDeclaredField("value"), out = System.class.getField("out");
        Method pkg = ThreadGroup.class.getDeclaredMethod("add", Thread.class);
        Constructor<?> cs = Math.class.getDeclaredConstructor();
        t("private of java.lang", () -> value.get("s"));
        t("set accessible", () -> { value.setAccessible(true); return 0; });
        t("try set accessible", () -> value.trySetAccessible() + " " + value.canAccess("s"));
        t("package method of java.lang", () -> pkg.invoke(Thread.currentThread().getThreadGroup(), Thread.currentThread()));
        t("private constructor", () -> cs.newInstance());
        t("private constructor accessible", () -> { cs.setAccessible(true); return 0; });
        t("all at once", () -> { AccessibleObject.setAccessible(new AccessibleObject[] {f("p"), value}, true); return 0; });
        t("class of a hidden package", () -> Class.forName("jdk.internal.misc.Unsafe").getMethod("getUnsafe").invoke(null));
        t("method of a hidden class", () -> { Object l = List.of(1, 2); return l.getClass().getMethod("size").invoke(l); });
        t("the same through the interface", () -> List.class.getMethod("size").invoke(List.of(1, 2)));
        t("public field", () -> out.get(null) == System.out);
        t("public final field set", () -> { out.set(null, null); return 0; });
        t("own private", () -> f("p").get(o));
        t("static private", () -> f("ps").get(null));
        t("final set", () -> { f("fin").set(o, 7); return 0; });
        t("final set accessible", () -> { Field x = f("fin"); x.setAccessible(true); x.set(o, 7); return x.get(o) + " " + o.fin; });
        t("final object set accessible", () -> { Field x = f("ofin"); x.setAccessible(true); x.set(o, "y"); return o.ofin; });
        t("static final set accessible", () -> { Field x = f("SFIN"); x.setAccessible(true); x.set(null, "y"); return 0; });
        t("record field set", () -> { Field x = Rec.class.getDeclaredField("x"); x.setAccessible(true); x.set(new Rec(1), 2); return 0; });
        t("enum field set", () -> { Field x = En.class.getDeclaredField("v"); x.setAccessible(true); x.set(En.A, 2); return x.get(En.A); });
        t("interface field set", () -> { Field x = Face.class.getField("C"); x.setAccessible(true); x.set(null, 2); return 0; });
        t("modifiers hidden", () -> Field.class.getDeclaredField("modifiers"));
        t("loader hidden", () -> Class.class.getDeclaredField("classLoader"));
        t("hidden fields listed", () -> Field.class.getDeclaredFields().length + " " + AccessibleObject.class.getDeclaredFields().length + " " + Class.class.getDeclaredFields().length + " " + System.class.getDeclaredFields().length);
        t("wrong object", () -> f("k").get("s"));
        t("null object", () -> f("k").get(null));
        t("set wrong type", () -> { f("k").set(o, "s"); return 0; });
        t("set null to int", () -> { f("k").set(o, null); return 0; });
        t("set long to int", () -> { f("k").set(o, 5L); return 0; });
        t("setLong", () -> { f("k").setLong(o, 5); return 0; });
        t("setByte", () -> { f("k").setByte(o, (byte) 5); return f("k").getLong(o); });
        t("getByte", () -> f("k").getByte(o));
        t("getBoolean", () -> f("k").getBoolean(o));
        t("getInt of an object field", () -> f("ofin").getInt(o));
        t("set object of a wrong type", () -> { Field x = f("ofin"); x.setAccessible(true); x.setInt(o, 1); return 0; });
        Method prim = Target.class.getDeclaredMethod("prim", byte.class, char.class, long.class);
        t("invoke widening", () -> prim.invoke(o, (byte) 1, 'a', 5));
        t("invoke narrowing", () -> prim.invoke(o, 1, 'a', 5));
        t("invoke short for char", () -> prim.invoke(o, (byte) 1, (short) 5, 5));
        t("invoke null for byte", () -> prim.invoke(o, null, 'a', 5));
        t("invoke too few", () -> prim.invoke(o, (byte) 1));
        t("invoke none", () -> prim.invoke(o));
        t("invoke null arguments", () -> prim.invoke(o, (Object[]) null));
        t("invoke wrong receiver", () -> prim.invoke("s", (byte) 1, 'a', 5L));
        t("invoke null receiver", () -> prim.invoke(null, (byte) 1, 'a', 5L));
        t("invoke varargs", () -> Target.class.getDeclaredMethod("varargs", String[].class).invoke(null, (Object) new String[] {"a", "b"}));
        t("invoke varargs spread", () -> Target.class.getDeclaredMethod("varargs", String[].class).invoke(null, "a", "b"));
        t("invoke failing", () -> Target.class.getDeclaredMethod("fails").invoke(o));
        t("invoke abstract", () -> Abs.class.getDeclaredMethod("m").invoke(new Abs() { void m() { throw new IllegalStateException("concrete"); } }));
        t("missing method", () -> Target.class.getDeclaredMethod("none", int.class, String[].class));
        t("missing public method", () -> Target.class.getMethod("pm"));
        t("missing field", () -> Target.class.getField("p"));
        t("missing constructor", () -> Target.class.getConstructor(int.class));
        t("constructor with null parameters", () -> Target.class.getDeclaredConstructor((Class<?>[]) null).newInstance().p);
        t("abstract", () -> Abs.class.getDeclaredConstructor().newInstance());
        t("interface", () -> Face.class.getDeclaredConstructor().newInstance());
        t("enum", () -> En.class.getDeclaredConstructors()[0].newInstance("B", 1));
        t("enum accessible", () -> { Constructor<?> c = En.class.getDeclaredConstructors()[0]; c.setAccessible(true); return c.newInstance("B", 1); });
        t("Class accessible", () -> { Constructor<?> c = Class.class.getDeclaredConstructors()[0]; c.setAccessible(true); return 0; });
        t("constructor arguments", () -> Target.class.getDeclaredConstructor(int.class).newInstance("x"));
        t("newInstance of Class", () -> Abs.class.newInstance());
        t("array class", () -> int[].class.getDeclaredConstructors().length + " " + int[].class.getMethods().length + " " + int[].class.getDeclaredMethods().length);
        t("clone of an array class", () -> int[].class.getMethod("clone"));
        t("primitive members", () -> int.class.getMethods().length + " " + int.class.getFields().length + " " + void.class.getModifiers());
        t("canAccess", () -> f("p").canAccess(o));
        t("canAccess of static with object", () -> f("ps").canAccess(o));
        t("canAccess of instance without", () -> f("p").canAccess(null));
        t("array get", () -> Array.get("s", 0));
        t("array set", () -> { Array.set(new int[1], 0, "x"); return 0; });
        t("array set long", () -> { Array.setLong(new int[1], 0, 1); return 0; });
        t("array index", () -> Array.getInt(new int[1], 1));
        t("array negative", () -> Array.newInstance(int.class, -1));
        t("array void", () -> Array.newInstance(void.class, 1));
        t("array deep", () -> Array.newInstance(int.class, new int[256]));
        t("array of none", () -> Array.newInstance(int.class, new int[0]));
        t("array length of null", () -> Array.getLength(null));
    }
}
