// Lookup.defineClass and defineHiddenClass: names, nest mates, class data, flags, errors.
import java.io.*;
import java.lang.invoke.*;
import java.util.*;

public class LookupDefine {
    private static int secret = 42;
    static int peekable() { return secret; }

    static byte[] bytes(String n) throws IOException {
        return LookupDefine.class.getResourceAsStream(n + ".class").readAllBytes();
    }

    interface Op { Object run() throws Throwable; }

    static void t(String n, Op o) {
        try {
            System.out.println(n + ": " + o.run());
        } catch (Throwable e) {
            System.out.println(n + ": " + (e.getClass().getName() + ": " + e.getMessage()).replaceAll("@[0-9a-f]+",
                    "@H").replaceAll("0x[0-9a-f]+", "0xH"));
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        byte[] b = bytes("LookupDefineTmpl");
        MethodHandles.Lookup h = l.defineHiddenClass(b, false);
        Class<?> c = h.lookupClass();
        System.out.println(c.isHidden() + " " + c.getName().startsWith("LookupDefineTmpl/") + c.getSimpleName()
                .startsWith("LookupDefineTmpl/") + c.getCanonicalName()
                + (c.getClassLoader() == LookupDefine.class.getClassLoader()) + (c.getNestHost() == c)
                + c.isMemberClass() + c.descriptorString().startsWith("LLookupDefineTmpl."));
        Object o = c.getDeclaredConstructor().newInstance();
        System.out.println(o.getClass().getMethod("hi").invoke(o) + " " + (o instanceof LookupDefineTmpl));
        t("peek not a nestmate", () -> c.getMethod("peek").invoke(null));
        t("forName", () -> {
            try { return Class.forName(c.getName()); } catch (ClassNotFoundException e) { return "not found"; }
        });
        MethodHandles.Lookup h2 = l.defineHiddenClass(b, true, MethodHandles.Lookup.ClassOption.NESTMATE,
                MethodHandles.Lookup.ClassOption.STRONG);
        System.out.println((h2.lookupClass() != c) + " " + (h2.lookupClass().getNestHost() == LookupDefine.class)
                + h2.lookupClass().isNestmateOf(LookupDefine.class) + h2.lookupClass().getMethod("peek").invoke(null));
        MethodHandles.Lookup d = l.defineHiddenClassWithClassData(bytes("LookupDefineData"), List.of("zero", "one"),
                true);
        System.out.println(d.findStatic(d.lookupClass(), "data", MethodType.methodType(Object.class)).invoke() + " "
                + d.findStatic(d.lookupClass(), "at", MethodType.methodType(String.class, int.class)).invoke(1));
        t("dup", () -> l.defineClass(b));
        t("pkg", () -> MethodHandles.lookup().in(String.class).defineClass(b));
        t("public", () -> MethodHandles.publicLookup().defineHiddenClass(b, true));
        t("bad", () -> l.defineHiddenClass(new byte[] {1, 2, 3}, true));
        t("trunc", () -> l.defineClass(Arrays.copyOf(b, 100)));
        t("nulldata", () -> l.defineHiddenClassWithClassData(b, null, true));
        Runnable lam = () -> { throw new IllegalStateException("from lambda"); };
        try {
            lam.run();
        } catch (IllegalStateException e) {
            System.out.println(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[1].getMethodName()
                    + e.getStackTrace().length);
        }
        t("self", () -> c.getMethod("self").invoke(c.getDeclaredConstructor().newInstance()).getClass() == c);
        t("array", () -> java.lang.reflect.Array.newInstance(c, 1).getClass().getName().contains("/"));
        Set<Class<?>> many = new HashSet<>();
        for (int i = 0; i < 10; i++) many.add(l.defineHiddenClass(b, false).lookupClass());
        System.out.println(many.size());
    }
}

class LookupDefineTmpl {
    static {
        System.out.println("Tmpl initialized in " + (LookupDefineTmpl.class.isHidden() ? "hidden" : "normal")
                + " class");
    }

    int v = 3;
    public String hi() { return "hi " + v + (this instanceof Object); }
    public static int peek() { return LookupDefine.peekable(); }
    public Object self() { return this; }
}

class LookupDefineData {
    static Object data() throws Throwable { return MethodHandles.classData(MethodHandles.lookup(), "_", Object.class); }

    static String at(int i) throws Throwable {
        return MethodHandles.classDataAt(MethodHandles.lookup(), "_", String.class, i);
    }
}
