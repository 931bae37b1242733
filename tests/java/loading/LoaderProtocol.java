// ClassLoader's protocol: loadClass, findClass, findLoadedClass, getClassLoadingLock, parallel capability, definePackage,
// protection domains, assertion status, names, parents, resources of every kind, system and platform loaders.
// uses: ClassMaker
import java.io.*;
import java.net.*;
import java.security.*;
import java.util.*;

public class LoaderProtocol {
    static final StringBuilder log = new StringBuilder();
    static class L extends ClassLoader {
        L(ClassLoader p) { super(p); }
        L(String n, ClassLoader p) { super(n, p); }
        L() { super(null); }
        @Override public Class<?> loadClass(String n) throws ClassNotFoundException { log.append("load ").append(n).append(' '); return super.loadClass(n); }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException { log.append("find ").append(n).append(' '); if (n.startsWith("made.")) { byte[] b = bytes(n); return defineClass(n, b, 0, b.length); } return super.findClass(n); }
        @Override protected URL findResource(String n) { log.append("res ").append(n).append(' '); return null; }
        Class<?> loaded(String n) { return findLoadedClass(n); }
        Object lock(String n) { return getClassLoadingLock(n); }
        Package pack(String n) { return definePackage(n, "st", "sv", "sven", "it", "iv", "iven", null); }
        Class<?> def(String n, byte[] b, int off, int len, ProtectionDomain d) { return defineClass(n, b, off, len, d); }
        Class<?> def(String n, java.nio.ByteBuffer b) { return defineClass(n, b, null); }
        void res(Class<?> c) { resolveClass(c); }
        Class<?> sys(String n) throws ClassNotFoundException { return findSystemClass(n); }
        Class<?> inModule(String m, String n) { return findClass(m, n); }
    }
    static class P extends ClassLoader { static { System.out.println("registered " + ClassLoader.registerAsParallelCapable()); } Object lock(String n) { return getClassLoadingLock(n); } }
    static byte[] bytes(String n) { ClassMaker m = new ClassMaker(); m.name = n.replace('.', '/'); m.superName = n.endsWith("Sub") ? "made/Base" : "java/lang/Object"; return m.make(); }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + String.valueOf(a.run()).replaceAll("@[0-9a-f]+", "@") + " | " + log);
        } catch (Throwable e) {
            System.out.println(what + " -> " + e.toString().replaceAll("@[0-9a-f]+", "@") + (e.getCause() != null ? " by " + e.getCause() : "") + " | " + log);
        }
        log.setLength(0);
    }
    public static void main(String[] args) throws Exception {
        ClassLoader app = LoaderProtocol.class.getClassLoader(), plat = ClassLoader.getPlatformClassLoader();
        L l = new L(app), named = new L("nick", app), orphan = new L();
        t("parent first", () -> l.loadClass("java.lang.String") + " " + l.loadClass("LoaderProtocol").getClassLoader());
        t("not found", () -> l.loadClass("no.Such"));
        t("made", () -> l.loadClass("made.Sub").getSuperclass());
        t("loaded", () -> l.loaded("made.Base") + " " + l.loaded("made.None") + l.loaded("java.lang.String") + l.loaded("[I") + l.loaded("a/b"));
        t("again", () -> l.loadClass("made.Sub") == l.loaded("made.Sub"));
        t("forName", () -> Class.forName("made.Base", false, l) + " " + Class.forName("[Lmade.Base;", false, l));
        t("forName of an array of missing", () -> Class.forName("[Lmade2.X;", false, l));
        t("forName of a primitive", () -> Class.forName("int", false, l));
        t("forName with slashes", () -> Class.forName("java/lang/String", false, l));
        t("loadClass of an array", () -> l.loadClass("[I"));
        t("null name", () -> l.loadClass(null));
        t("empty name", () -> l.loadClass(""));
        t("orphan", () -> orphan.loadClass("LoaderProtocol"));
        t("orphan knows java.base", () -> orphan.loadClass("java.util.List") + " " + orphan.getParent());
        t("system class", () -> orphan.sys("LoaderProtocol") == LoaderProtocol.class);
        t("in a module", () -> l.inModule("java.base", "java.lang.Object") + " " + l.inModule(null, "nothing.At"));
        t("names", () -> named.getName() + " " + l.getName() + " " + app.getName() + " " + plat.getName() + " " + named + " " + named.getUnnamedModule().isNamed());
        t("empty loader name", () -> new L("", app));
        t("locks", () -> (l.lock("x") == l) + " " + l.isRegisteredAsParallelCapable() + new P().isRegisteredAsParallelCapable() + (new P().lock("x") instanceof P) + app.isRegisteredAsParallelCapable());
        t("packages", () -> { Package p = l.pack("made"); return p + " " + p.getImplementationVendor() + p.getSpecificationVersion() + p.isSealed() + " " + l.getDefinedPackage("made").equals(l.loadClass("made.Base").getPackage()); });
        t("package twice", () -> l.pack("made"));
        t("package fresh", () -> l.pack("fresh.one") + " " + l.getDefinedPackage("nope") + " " + Arrays.stream(l.getDefinedPackages()).map(Package::getName).sorted().toList());
        t("specification", () -> l.getDefinedPackage("fresh.one").isCompatibleWith("1.0"));
        ProtectionDomain d = new ProtectionDomain(new CodeSource(new URL("file:/src"), (java.security.cert.Certificate[]) null), null);
        t("domain", () -> l.def("made.D", bytes("made.D"), 0, bytes("made.D").length, d).getProtectionDomain().getCodeSource().getLocation() + " " + l.loadClass("made.Base").getProtectionDomain().getCodeSource() + " " + String.class.getProtectionDomain().getCodeSource());
        t("twice", () -> l.def("made.D", bytes("made.D"), 0, bytes("made.D").length, d));
        t("wrong name", () -> l.def("made.E", bytes("made.F"), 0, bytes("made.F").length, null));
        t("name with a slash", () -> l.def("made/E", bytes("made.E"), 0, bytes("made.E").length, null));
        t("in java", () -> l.def("java.x.E", bytes("java.x.E"), 0, bytes("java.x.E").length, null));
        t("offset", () -> { byte[] b = bytes("made.Off"), c = new byte[b.length + 7]; System.arraycopy(b, 0, c, 3, b.length); return l.def(null, c, 3, b.length, null); });
        t("bad offset", () -> l.def(null, new byte[3], 2, 5, null));
        t("negative", () -> l.def(null, new byte[3], -1, 2, null));
        t("null bytes", () -> l.def(null, null, 0, 0, null));
        t("empty bytes", () -> l.def("made.Z", new byte[0], 0, 0, null));
        t("buffer", () -> l.def("made.Buf", java.nio.ByteBuffer.wrap(bytes("made.Buf"))) + " " + l.def("made.Buf2", java.nio.ByteBuffer.allocateDirect(400).put(bytes("made.Buf2")).flip()));
        t("resolve null", () -> { l.res(null); return 0; });
        t("resources", () -> l.getResource("no/such") + " " + (l.getResource("java/lang/Object.class") != null) + " " + l.getResources("no").hasMoreElements() + " " + l.getResourceAsStream("LoaderProtocol.class").read() + ClassLoader.getSystemResource("nope"));
        t("class resources", () -> (LoaderProtocol.class.getResource("LoaderProtocol.class") != null) + " " + LoaderProtocol.class.getResource("/nope") + LoaderProtocol.class.getResourceAsStream("nope") + l.loadClass("made.Base").getResource("x") + " " + l.loadClass("made.Base").getResource("/y") + String.class.getResource("String.class"));
        t("null resource", () -> l.getResource(null));
        t("assertions", () -> { l.setDefaultAssertionStatus(true); l.setPackageAssertionStatus("made", false); l.setClassAssertionStatus("made.As", true); return l.loadClass("made.Base").desiredAssertionStatus() + " " + l.def("made.As", bytes("made.As"), 0, bytes("made.As").length, null).desiredAssertionStatus() + " " + l.def("other.Q", bytes("other.Q"), 0, bytes("other.Q").length, null).desiredAssertionStatus(); });
        t("hierarchy", () -> app.getParent() == plat ? plat.getParent() + " " + (ClassLoader.getSystemClassLoader() == app) + (Thread.currentThread().getContextClassLoader() == app) : "no");
        t("context", () -> { Thread.currentThread().setContextClassLoader(l); Thread x = new Thread(); return x.getContextClassLoader() == l; });
        t("urls", () -> { try (URLClassLoader u = new URLClassLoader("u", new URL[] {new URL("file:/nowhere/"), new URL("file:/no.jar")}, null)) { return u.getURLs().length + " " + u.findResource("x") + u.getName() + u.loadClass("a.B"); } });
        t("closed", () -> { URLClassLoader u = new URLClassLoader(new URL[] {new URL("file:/nowhere/")}); u.close(); return u.findResource("x"); });
        t("same class by two loaders", () -> { Class<?> a = new L(app).loadClass("made.Base"), b = new L(app).loadClass("made.Base"); log.setLength(0); return (a == b) + " " + a.getName().equals(b.getName()) + a.isAssignableFrom(b) + a.cast(b.getDeclaredConstructors().length == 0 ? null : b); });
    }
}
