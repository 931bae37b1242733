// Class.forName: initialization, arrays, primitives, wrong names, the three-argument form.
public class ForNameVariants {
    static class Lazy {
        static { System.out.println("Lazy initialized"); }
    }

    static class Bad {
        static { if (true) boom(); }
        static void boom() { throw new IllegalStateException("in clinit"); }
    }

    interface If { }
    interface Op { Object run() throws Throwable; }

    static void t(String n, Op o) {
        try {
            System.out.println(n + ": " + o.run());
        } catch (Throwable e) {
            System.out.println(n + ": " + e + " <- " + e.getCause());
        }
    }

    public static void main(String[] args) throws Exception {
        ClassLoader l = ForNameVariants.class.getClassLoader();
        for (String s : new String[] {
            "java.lang.String", "java.util.Map$Entry", "ForNameVariants", "ForNameVariants$If", "[I", "[[J",
            "[Ljava.lang.String;", "[[LForNameVariants$If;", "[Z", "int", "I", "void", "", "no.Such",
            "java/lang/String", "java.lang.String[]", "[Ljava.lang.String", "[X", "Ljava.lang.String;", "[",
            "ForNameVariants.If", "fornamevariants", "[V", "[Lno.Such;", "java.lang", "a b", ".", "ForNameVariants$",
            "[[", "[LI;"
        }) t("'" + s + "'", () -> Class.forName(s));
        t("null", () -> Class.forName(null));
        t("noinit", () -> Class.forName("ForNameVariants$Lazy", false, l));
        t("init", () -> Class.forName("ForNameVariants$Lazy", true, l));
        t("again", () -> Class.forName("ForNameVariants$Lazy"));
        t("bad", () -> Class.forName("ForNameVariants$Bad"));
        t("bad2", () -> Class.forName("ForNameVariants$Bad"));
        t("bad3", () -> Class.forName("ForNameVariants$Bad", false, l));
        t("boot", () -> Class.forName("java.util.List", true, null));
        t("bootno", () -> Class.forName("ForNameVariants", true, null));
        t("plat", () -> Class.forName("ForNameVariants", true, ClassLoader.getPlatformClassLoader()));
        t("load", () -> l.loadClass("ForNameVariants$If"));
        t("loadarr", () -> l.loadClass("[I"));
        t("loadnull", () -> l.loadClass(null));
        t("same", () -> Class.forName("ForNameVariants$If") == If.class);
        t("module", () -> Class.forName(Object.class.getModule(), "java.util.List"));
        t("moduleno", () -> Class.forName(Object.class.getModule(), "no.Such"));
        t("arrinit", () -> Class.forName("[LForNameVariants$Bad;").getComponentType().getSimpleName());
        String dims = "[".repeat(255) + "I";
        t("255", () -> Class.forName(dims).getName().length());
        try {
            Class.forName("[" + dims);
            System.out.println("256 accepted");
        } catch (ClassNotFoundException e) {
            System.out.println("256 refused");
        }
        t("lookup", () -> java.lang.invoke.MethodHandles.lookup().findClass("ForNameVariants$If"));
        t("lookupno", () -> java.lang.invoke.MethodHandles.lookup().findClass("no.Such"));
        t("ensure", () -> java.lang.invoke.MethodHandles.lookup().ensureInitialized(Lazy.class));
    }
}
