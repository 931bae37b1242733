// java.lang.Package and how loaders define it: packages of the image, of the class path, of loaders of one's own and of jars with manifests,
// sealed ones, versions, annotations, getPackages in all its forms, and names of classes in them.
// uses: ClassMaker
import java.io.*;
import java.lang.annotation.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;

public class PackageFacts {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static String facts(Package p) {
        return p == null ? "none" : p + " | " + p.getName() + " spec " + p.getSpecificationTitle() + "," + p.getSpecificationVersion() + "," + p.getSpecificationVendor() + " impl " + p.getImplementationTitle() + "," + p.getImplementationVersion() + "," + p.getImplementationVendor() + " sealed " + p.isSealed() + " " + p.getAnnotations().length + " hash " + (p.hashCode() == p.getName().hashCode());
    }
    static class Own extends ClassLoader {
        Own(ClassLoader parent) { super("own", parent); }
        Class<?> make(String name) {
            ClassMaker m = new ClassMaker();
            m.name = name;
            byte[] b = m.make();
            return defineClass(null, b, 0, b.length);
        }
        Package define(String n, URL seal) { return definePackage(n, "st", "1.2", "sv", "it", "3", "iv", seal); }
        Package get(String n) { return getPackage(n); }
        Package[] all() { return getPackages(); }
    }
    @SuppressWarnings("deprecation")
    static void ofImage() {
        for (String n : new String[] {"java.lang", "java.util", "java.sql", "java.lang.invoke", "jdk.internal.misc", "no.such", "", "java", "java.lang.", "Java.lang"})
            ask("getPackage " + n, () -> facts(Package.getPackage(n)));
        ask("null", () -> Package.getPackage(null));
        for (Class<?> c : new Class<?>[] {Object.class, Map.Entry.class, int.class, int[].class, String[][].class, void.class, PackageFacts.class, Override.class, java.util.logging.Logger.class})
            System.out.println(c.getSimpleName() + " " + c.getPackage() + " [" + c.getPackageName() + "] " + (c.getPackage() == null ? "-" : c.getPackage() == Package.getPackage(c.getPackageName())));
        Runnable r = () -> { };
        System.out.println(r.getClass().getPackageName() + "|" + r.getClass().getPackage() + " " + Object.class.getPackage().equals(String.class.getPackage()) + " " + (Object.class.getPackage() == String.class.getPackage()) + " " + new TreeSet<>(Arrays.stream(Package.getPackages()).map(Package::getName).toList()).containsAll(List.of("java.lang", "java.util", "")));
        for (String v : new String[] {"1", "1.0", "0", "", "x", "-1", "1..2", "99999999999"})
            ask("compatible with " + v, () -> Object.class.getPackage().isCompatibleWith(v));
        ask("annotation", () -> Object.class.getPackage().getAnnotation(Deprecated.class));
        ask("annotation null", () -> Object.class.getPackage().getAnnotation(null));
        System.out.println(Object.class.getPackage().isSealed(null == null ? url("file:/x") : null) + " " + PackageFacts.class.getPackage().getDeclaredAnnotations().length + " " + ClassLoader.getSystemClassLoader().getDefinedPackage("java.lang") + " " + ClassLoader.getSystemClassLoader().getDefinedPackage("") + " " + ClassLoader.getPlatformClassLoader().getDefinedPackage("java.sql"));
    }
    static URL url(String s) {
        try {
            return new URL(s);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
    @SuppressWarnings("deprecation")
    static void ofLoaders() {
        Own a = new Own(PackageFacts.class.getClassLoader()), b = new Own(a);
        System.out.println(a.getDefinedPackages().length + " " + a.getDefinedPackage("p"));
        Class<?> x = a.make("p/X"), y = b.make("p/Y");
        System.out.println(facts(x.getPackage()) + " " + (x.getPackage() == y.getPackage()) + x.getPackage().equals(y.getPackage()) + " " + (a.getDefinedPackage("p") == x.getPackage()) + " " + b.get("p").equals(y.getPackage()) + (b.get("p") == y.getPackage()));
        ask("define again", () -> a.define("p", null));
        Package q = a.define("q.r", url("file:/sealed.jar"));
        System.out.println(facts(q) + " " + q.isSealed(url("file:/sealed.jar")) + q.isSealed(url("file:/other.jar")) + " " + q.isCompatibleWith("1.1") + q.isCompatibleWith("1.2.1") + q.isCompatibleWith("1.10"));
        ask("sealed null", () -> q.isSealed(null));
        ask("compatible wrong", () -> q.isCompatibleWith("1.x"));
        ask("no version", () -> x.getPackage().isCompatibleWith("1"));
        System.out.println((a.make("q/r/Z").getPackage() == q) + " " + a.get("java.util") + " " + a.get("none") + " " + (b.get("q.r") == q) + " " + Arrays.stream(a.getDefinedPackages()).map(Package::getName).sorted().toList() + " " + Arrays.stream(b.all()).map(Package::getName).filter(n -> n.startsWith("p") || n.startsWith("q")).sorted().toList());
        ask("same name as the parent's", () -> b.define("q.r", null) == q);
        ask("null name", () -> a.define(null, null));
        ask("empty name", () -> a.define("", null));
        ask("of the system", () -> a.define("java.util", null).getImplementationTitle());
        ask("unnamed", () -> a.make("Top").getPackage() + "|" + a.getDefinedPackage("").getName() + "|");
        ask("getDefinedPackage null", () -> a.getDefinedPackage(null));
        ask("array of it", () -> java.lang.reflect.Array.newInstance(x, 1).getClass().getPackageName());
    }
    static void ofJars() throws Exception {
        Path jar = Files.createTempFile("packagefacts", ".jar"), other = Files.createTempFile("packagefacts", ".jar");
        try {
            Manifest m = new Manifest(new ByteArrayInputStream("Manifest-Version: 1.0\nImplementation-Title: whole\nImplementation-Version: 7\nSealed: true\n\nName: open/\nSealed: false\nSpecification-Version: 2.5\n\nName: part/\nImplementation-Title: part\n\n".getBytes()));
            for (Path p : new Path[] {jar, other})
                try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(p), m)) {
                    for (String n : p == jar ? new String[] {"shut/A", "open/A", "part/A"} : new String[] {"shut/B", "open/B"}) {
                        ClassMaker c = new ClassMaker();
                        c.name = n;
                        out.putNextEntry(new JarEntry(n + ".class"));
                        out.write(c.make());
                    }
                    // package-info with an annotation
                    if (p == jar) {
                        ClassMaker c = new ClassMaker();
                        c.name = "open/package-info";
                        c.access = 0x1600;
                        c.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(1).u2(c.utf8("Ljava/lang/Deprecated;")).u2(1).u2(c.utf8("since")).u1('s').u2(c.utf8("long ago")));
                        out.putNextEntry(new JarEntry("open/package-info.class"));
                        out.write(c.make());
                    }
                }
            try (URLClassLoader l = new URLClassLoader(new URL[] {jar.toUri().toURL(), other.toUri().toURL()}, null)) {
                for (String n : new String[] {"shut.A", "open.A", "part.A"})
                    System.out.println(facts(l.loadClass(n).getPackage()) + " " + l.loadClass(n).getPackage().isSealed(jar.toUri().toURL()));
                System.out.println(l.loadClass("open.B").getPackage() == l.loadClass("open.A").getPackage());
                ask("sealed from another jar", () -> l.loadClass("shut.B"));
                Annotation d = l.getDefinedPackage("open").getAnnotation(Deprecated.class);
                System.out.println(d + " " + l.getDefinedPackage("open").isAnnotationPresent(Deprecated.class) + " " + l.getDefinedPackage("part").getDeclaredAnnotations().length + " " + Arrays.stream(l.getDefinedPackages()).map(Package::getName).sorted().toList());
            }
        } finally {
            Files.delete(jar);
            Files.delete(other);
        }
    }
    public static void main(String[] args) throws Exception {
        ofImage();
        ofLoaders();
        ofJars();
    }
}
