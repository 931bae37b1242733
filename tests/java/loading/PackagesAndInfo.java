// Packages (JLS 7.4, Package): defined by loaders and by classes, sealed ones, annotations of package-info, specification
// and implementation versions, Package.getPackage and getPackages by caller, packages of modules, arrays and hidden classes.
// uses: ClassMaker
import java.lang.annotation.*;
import java.util.*;

public class PackagesAndInfo {
    @Retention(RetentionPolicy.RUNTIME) public @interface Mark { int value() default 3; }
    static class Loader extends ClassLoader {
        Loader(String name, ClassLoader up) { super(name, up); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
        Package pack(String n, String... s) { return definePackage(n, s[0], s[1], s[2], s[3], s[4], s[5], null); }
        Package find(String n) { return getPackage(n); }
        Package[] all() { return getPackages(); }
    }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-f]{3,}", "@")); }
    static ClassMaker named(String n) { ClassMaker m = new ClassMaker(); m.name = n; return m; }
    static String show(Package p) { return p == null ? "null" : p + " '" + p.getName() + "' " + p.isSealed() + p.getSpecificationTitle() + p.getSpecificationVersion() + p.getSpecificationVendor() + p.getImplementationTitle() + p.getImplementationVersion() + p.getImplementationVendor() + " " + Arrays.toString(p.getAnnotations()); }
    public static void main(String[] args) {
        Loader up = new Loader("up", PackagesAndInfo.class.getClassLoader()), down = new Loader("down", up);
        Class<?> a = up.define(named("p/q/A")), b = down.define(named("p/q/B")), c = up.define(named("C"));
        ask("by class", () -> show(a.getPackage()) + " " + (a.getPackage() == b.getPackage()) + a.getPackage().equals(b.getPackage()) + " " + show(c.getPackage()));
        ask("defined", () -> show(up.getDefinedPackage("p.q")) + (up.getDefinedPackage("p.q") == a.getPackage()) + down.getDefinedPackage("p.q").equals(b.getPackage()) + up.getDefinedPackage("none") + up.getDefinedPackages().length);
        ask("found above", () -> show(down.find("p.q")) + (down.find("p.q") == b.getPackage()) + show(down.find("java.util")) + show(down.find("java.nothing")));
        ask("define", () -> show(up.pack("x.y", "st", "1.2.3", "sv", "it", "iv", "ivend")));
        ask("compatible", () -> { Package p = up.getDefinedPackage("x.y"); return "" + p.isCompatibleWith("1.2.3") + p.isCompatibleWith("1.2") + p.isCompatibleWith("1.3") + p.isCompatibleWith("1.2.3.0") + p.isCompatibleWith("2"); });
        ask("compatible bad", () -> up.getDefinedPackage("x.y").isCompatibleWith("1.x"));
        ask("compatible negative", () -> up.getDefinedPackage("x.y").isCompatibleWith("-1"));
        ask("compatible none", () -> a.getPackage().isCompatibleWith("1"));
        ask("define twice", () -> up.pack("x.y", null, null, null, null, null, null));
        ask("define below", () -> show(down.pack("x.y", null, "bad", null, null, null, null)));
        ask("define null", () -> up.pack(null, null, null, null, null, null, null));
        ask("define empty", () -> show(up.pack("zz", null, null, null, null, null, null)));
        ClassMaker info = named("ann/package-info");
        info.access = 0x1600;
        info.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(2).u2(info.utf8("LPackagesAndInfo$Mark;")).u2(1).u2(info.utf8("value")).u1('I').u2(info.integer(9)).u2(info.utf8("Ljava/lang/Deprecated;")).u2(0));
        ask("annotated", () -> { up.define(info); Class<?> k = up.define(named("ann/K")); Package p = k.getPackage(); return p.isAnnotationPresent(Mark.class) + " " + p.getAnnotation(Mark.class) + p.getDeclaredAnnotations().length + p.isAnnotationPresent(Deprecated.class) + p.getAnnotationsByType(Mark.class).length; });
        ask("annotated below", () -> down.define(named("ann/L")).getPackage().getAnnotations().length);
        ask("library", () -> show(String.class.getPackage()) + show(java.util.concurrent.atomic.AtomicInteger.class.getPackage()) + (String.class.getPackage() == Object.class.getPackage()));
        for (String n : new String[] {"java.lang", "java.util.function", "java.sql", "sun.misc", "jdk.internal.misc", "java.nothing", "", "PackagesAndInfo", "p.q"})
            ask("Package.getPackage " + n, () -> show(Package.getPackage(n)));
        ask("getPackages", () -> { TreeSet<String> s = new TreeSet<>(); for (Package p : Package.getPackages()) s.add(p.getName()); return s.containsAll(List.of("java.lang", "java.util", "java.io", "java.lang.reflect", "java.lang.invoke")) + " " + s.contains("p.q") + s.contains("x.y"); });
        ask("of the loader", () -> { TreeSet<String> s = new TreeSet<>(); for (Package p : down.all()) s.add(p.getName()); return s.contains("p.q") + " " + s.contains("x.y") + s.contains("java.lang") + s.contains("ann"); });
        ask("own", () -> show(PackagesAndInfo.class.getPackage()) + PackagesAndInfo.class.getPackageName() + "|" + PackagesAndInfo.class.getClassLoader().getUnnamedModule().getPackages().contains("p.q"));
        ask("others", () -> int.class.getPackage() + " " + int[].class.getPackage() + String[].class.getPackage() + void.class.getPackageName() + " " + int[].class.getPackageName() + String[][].class.getPackageName() + " " + Map.Entry.class.getPackage() + ((Runnable) () -> { }).getClass().getPackage() + ((Runnable) () -> { }).getClass().getPackageName() + "|");
        ask("modules", () -> up.getUnnamedModule().getPackages() + " " + up.getUnnamedModule().isNamed() + a.getModule().equals(up.getUnnamedModule()) + Object.class.getModule().getPackages().contains("java.util") + up.getName());
        ask("java package", () -> up.define(named("java/evil/A")));
        ask("java package defined", () -> show(up.pack("java.evil", null, null, null, null, null, null)));
        ask("package named as a class", () -> { up.define(named("same")); return up.define(named("same/same")).getPackage(); });
        ask("deep", () -> up.define(named("a/".repeat(50) + "Z")).getPackage().getName().length());
        ask("hash", () -> (a.getPackage().hashCode() == "p.q".hashCode()) + " " + a.getPackage().equals(null));
        ask("array of hidden", () -> { Class<?> h = java.lang.invoke.MethodHandles.lookup().defineHiddenClass(named("Hid").make(), false).lookupClass(); return h.getPackage() + "|" + h.getPackageName() + "|" + h.isHidden() + h.arrayType().getPackage(); });
    }
}
