// Hidden classes (Lookup.defineHiddenClass): names, what they may and may not do, nest mates, class data, strong and
// weak ones, arrays, stack traces, lookups and reflection on them, errors of defining.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.util.*;

public class HiddenClassRules {
    private static int secret = 41;
    private static int hush() { return ++secret; }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + clean(a.run()));
        } catch (Throwable e) {
            System.out.println(what + " -> " + clean(e) + (e.getCause() != null ? " by " + clean(e.getCause()) : ""));
        }
    }
    static String clean(Object o) { return String.valueOf(o).replaceAll("0x[0-9a-f]{8,}", "#").replaceAll("@[0-9a-f]+", "@").replaceAll("(?s)\n.*", ""); }
    static ClassMaker maker(String name) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        m.method(9, "five()I", 1, 0, "iconst_5; ireturn", "", "", "");
        m.method(9, "steal()I", 1, 0, "invokestatic M:HiddenClassRules.hush:()I; ireturn", "", "", "");
        m.method(9, "fail()V", 2, 0, "iconst_1; iconst_0; idiv; pop; return", "", "", "");
        m.method(9, "self()Ljava/lang/Class;", 1, 0, "ldc c:" + name + "; areturn", "", "", "");
        m.method(9, "array()Ljava/lang/Object;", 1, 0, "iconst_2; anewarray c:" + name + "; areturn", "", "", "");
        m.method(9, "make()Ljava/lang/Object;", 2, 0, "new c:" + name + "; dup; invokespecial M:" + name + ".<init>:()V; areturn", "", "", "");
        m.method(9, "call()I", 1, 0, "invokestatic M:" + name + ".five:()I; ireturn", "", "", "");
        m.field(10, "hid", "I");
        return m;
    }
    static Object invoke(Class<?> c, String n) throws Throwable {
        try {
            return c.getDeclaredMethod(n).invoke(null);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }
    public static void main(String[] args) throws Throwable {
        Lookup l = MethodHandles.lookup();
        byte[] b = maker("HiddenOne").make();
        Class<?> c = l.defineHiddenClass(b, true).lookupClass(), d = l.defineHiddenClass(b, true).lookupClass();
        System.out.println(clean(c) + " " + clean(c.getName()) + " " + clean(c.getSimpleName()) + " " + clean(c.getTypeName()) + " " + c.getCanonicalName() + " " + c.isHidden() + c.isSynthetic() + " " + (c == d) + " " + c.getPackageName().isEmpty() + clean(c.descriptorString()) + " " + c.describeConstable() + " " + clean(c.arrayType().getName()) + c.arrayType().isHidden() + c.arrayType().getCanonicalName());
        for (String n : new String[] {"five", "steal", "fail", "self", "array", "make", "call"})
            t(n, () -> { Object r = invoke(c, n); return r == c ? "itself" : r instanceof Object[] x ? x.length + " " + (x.getClass().getComponentType() == c) : r == null ? null : r.getClass() == c ? "an instance" : r; });
        t("trace", () -> { try { invoke(c, "fail"); } catch (ArithmeticException e) { return e.getStackTrace()[0]; } return 0; });
        t("by name", () -> Class.forName(c.getName()));
        t("by loader", () -> HiddenClassRules.class.getClassLoader().loadClass(c.getName().replace('/', '.')));
        Class<?> nest = l.defineHiddenClass(b, true, ClassOption.NESTMATE).lookupClass();
        t("nest mate steals", () -> invoke(nest, "steal"));
        t("nest", () -> nest.getNestHost() + " " + (c.getNestHost() == c) + " " + nest.isNestmateOf(HiddenClassRules.class) + c.isNestmateOf(HiddenClassRules.class) + " " + HiddenClassRules.class.getNestMembers().length + nest.getNestMembers().length + " " + Arrays.asList(HiddenClassRules.class.getNestMembers()).contains(nest));
        t("strong", () -> invoke(l.defineHiddenClass(b, false, ClassOption.STRONG, ClassOption.NESTMATE).lookupClass(), "steal"));
        t("lookup", () -> { Lookup x = l.defineHiddenClass(b, true); return x.lookupModes() + " " + x.hasFullPrivilegeAccess() + " " + x; });
        t("handles", () -> { Lookup x = l.defineHiddenClass(b, true); return (int) x.findStatic(x.lookupClass(), "five", MethodType.methodType(int.class)).invokeExact() + " " + x.findStaticVarHandle(x.lookupClass(), "hid", int.class).varType() + " " + clean(x.findConstructor(x.lookupClass(), MethodType.methodType(void.class)).type()); });
        t("class data", () -> { Lookup x = l.defineHiddenClassWithClassData(b, List.of("p", 7), true); return MethodHandles.classData(x, "_", List.class) + " " + MethodHandles.classDataAt(x, "_", Integer.class, 1); });
        t("class data of the wrong type", () -> MethodHandles.classData(l.defineHiddenClassWithClassData(b, "s", true), "_", Integer.class));
        t("class data of none", () -> MethodHandles.classData(l.defineHiddenClass(b, true), "_", Integer.class));
        t("class data by a wrong name", () -> MethodHandles.classData(l.defineHiddenClassWithClassData(b, "s", true), "x", String.class));
        t("class data null", () -> l.defineHiddenClassWithClassData(b, null, true));
        t("class data by a weak lookup", () -> MethodHandles.classData(l.defineHiddenClassWithClassData(b, "s", true).dropLookupMode(Lookup.ORIGINAL), "_", String.class));
        t("another package", () -> l.defineHiddenClass(maker("p/Q").make(), true));
        t("weak lookup", () -> MethodHandles.publicLookup().defineHiddenClass(b, true));
        t("nest mate by a weak lookup", () -> l.dropLookupMode(Lookup.PRIVATE).defineHiddenClass(b, true, ClassOption.NESTMATE));
        t("nonsense", () -> l.defineHiddenClass(new byte[] {1, 2, 3}, true));
        t("null", () -> l.defineHiddenClass(null, true));
        t("broken", () -> { ClassMaker m = new ClassMaker(); m.name = "Bad"; m.method(9, "m()V", 0, 0, "iadd; return", "", "", ""); return l.defineHiddenClass(m.make(), true); });
        t("broken, not initialized", () -> { ClassMaker m = new ClassMaker(); m.name = "Bad"; m.method(9, "m()V", 0, 0, "iadd; return", "", "", ""); return l.defineHiddenClass(m.make(), false).lookupClass().getName().startsWith("Bad"); });
        t("failing initializer", () -> { ClassMaker m = new ClassMaker(); m.name = "Init"; m.method(8, "<clinit>()V", 1, 0, "aconst_null; athrow", "", "", ""); return l.defineHiddenClass(m.make(), true); });
        t("nest attributes", () -> { ClassMaker m = maker("N"); m.attribute("NestHost", new ClassMaker.Bytes().u2(m.cls("HiddenClassRules"))); Class<?> x = l.defineHiddenClass(m.make(), true).lookupClass(); return (x.getNestHost() == x) + " " + invoke(x, "five"); });
        t("enum", () -> { ClassMaker m = maker("E"); m.superName = "java/lang/Enum"; m.access = 0x4031; return l.defineHiddenClass(m.make(), false).lookupClass().isEnum(); });
        t("interface", () -> { ClassMaker m = new ClassMaker(); m.name = "I"; m.access = 0x601; return l.defineHiddenClass(m.make(), true).lookupClass().isInterface(); });
        t("superclass by name", () -> { ClassMaker m = new ClassMaker(); m.name = "Sub"; m.superName = c.getName(); return l.defineHiddenClass(m.make(), true); });
        t("signature of itself", () -> { ClassMaker m = maker("Sig"); m.method(9, "take(LSig;)LSig;", 1, 1, "aload_0; areturn", "", "", "").method(9, "pass()Ljava/lang/Object;", 1, 0, "aconst_null; invokestatic #" + m.member(10, "Sig.take:(LSig;)LSig;") + "; areturn", "", "", ""); Class<?> x = l.defineHiddenClass(m.make(), true).lookupClass(); return invoke(x, "pass") + " " + x.getDeclaredMethods().length; });
        t("final fields", () -> { ClassMaker m = maker("Fin"); m.field(0x11, "x", "I"); Class<?> x = l.defineHiddenClass(m.make(), true).lookupClass(); java.lang.reflect.Field f = x.getDeclaredField("x"); f.setAccessible(true); f.setInt(x.getConstructor().newInstance(), 5); return 0; });
        t("proxy of a hidden interface", () -> { ClassMaker m = new ClassMaker(); m.name = "I"; m.access = 0x601; return java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {l.defineHiddenClass(m.make(), true).lookupClass()}, (p, x, a) -> null); });
        t("defineClass", () -> { Class<?> x = l.defineClass(maker("Plain").make()); return x + " " + x.isHidden() + invoke(x, "steal"); });
        t("defineClass twice", () -> l.defineClass(maker("Plain").make()));
        t("defineClass elsewhere", () -> l.defineClass(maker("q/Plain").make()));
    }
}
