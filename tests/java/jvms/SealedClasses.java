// Sealed classes as the virtual machine has them (JVMS 4.7.31, 5.3.5, 5.4.4): subclasses that are permitted and those that are not, in other
// packages, modules and loaders, interfaces, hidden and anonymous ones, names that are missing, chains, what reflection says.
// uses: ClassMaker
import java.lang.invoke.MethodHandles;
import java.util.*;

public class SealedClasses {
    static class Loader extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();
        Loader(ClassLoader parent) { super(parent); }
        Loader add(ClassMaker m) { classes.put(m.name.replace('/', '.'), m.make()); return this; }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
            byte[] b = classes.get(n);
            if (b == null)
                throw new ClassNotFoundException(n);
            return defineClass(n, b, 0, b.length);
        }
    }
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.toString().replaceAll("@[0-9a-f]+|[+]0x[0-9a-f]+", "@").lines().findFirst().get());
        }
    }
    static ClassMaker cls(String name, String superName, int access, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.access = access;
        m.interfaces.addAll(Arrays.asList(interfaces));
        return m;
    }
    static ClassMaker sealed(ClassMaker m, String... permitted) {
        ClassMaker.Bytes b = new ClassMaker.Bytes().u2(permitted.length);
        for (String p : permitted)
            b.u2(m.cls(p));
        return m.attribute("PermittedSubclasses", b);
    }
    static Loader fresh() { return new Loader(SealedClasses.class.getClassLoader()); }
    static final String OBJECT = "java/lang/Object";
    static final int PUBLIC = 0x21, ABSTRACT = 0x421, FINAL = 0x31, INTERFACE = 0x601;

    static void subclasses() {
        for (String[] c : new String[][] {{"S", "A"}, {"S", "B"}, {"p/S", "p/A"}, {"p/S", "q/A"}, {"S", "p/A"}, {"p/S", "A"}})
            for (int flags : new int[] {PUBLIC, ABSTRACT, FINAL, 0x20, 0x1021}) {
                String permits = c[1].equals("B") ? "A" : c[1];
                for (boolean isPublic : new boolean[] {true, false}) {
                    if (flags != PUBLIC && !isPublic)
                        continue;
                    Loader l = fresh().add(sealed(cls(c[0], OBJECT, isPublic ? PUBLIC : 0x20), permits)).add(cls(c[1], c[0], flags));
                    ask(c[1] + " extends " + (isPublic ? "" : "package ") + c[0] + " flags " + Integer.toHexString(flags), () -> { Class<?> x = l.loadClass(c[1].replace('/', '.')); return x.getSuperclass().isSealed() + " " + x.isSealed(); });
                }
            }
        for (int version : new int[] {52, 59, 60, 61}) {
            ClassMaker old = sealed(cls("S", OBJECT, PUBLIC), "A");
            old.version = version;
            ask("sealed in version " + version, () -> { Class<?> s = fresh().add(old).add(cls("B", "S", PUBLIC)).loadClass("B").getSuperclass(); return s.isSealed(); });
            ClassMaker sub = cls("B", "S", PUBLIC);
            sub.version = version;
            ask("subclass in version " + version, () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")).add(sub).loadClass("B"));
        }
        ask("itself permitted", () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC), "S")).loadClass("S").getPermittedSubclasses().length);
        ask("by array name", () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC), "[LA;")).loadClass("S").isSealed());
        ask("twice", () -> { Class<?>[] c = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A", "A")).add(cls("A", "S", FINAL)).loadClass("S").getPermittedSubclasses(); return c.length; });
        ask("chain", () -> { Loader l = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")).add(sealed(cls("A", "S", PUBLIC), "B")).add(cls("B", "A", FINAL)).add(cls("C", "A", FINAL)); return l.loadClass("B").getSuperclass().getSuperclass().getName() + l.loadClass("C"); });
        ask("sealed and final", () -> fresh().add(sealed(cls("S", OBJECT, FINAL), "A")).loadClass("S"));
        ask("no permitted", () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC))).loadClass("S").isSealed());
        ask("enum", () -> fresh().add(sealed(cls("S", "java/lang/Enum", 0x4421), "S$1")).loadClass("S").isSealed());
        ask("record", () -> fresh().add(sealed(cls("S", "java/lang/Record", PUBLIC), "A")).loadClass("S").isSealed());
        ask("annotation", () -> fresh().add(sealed(cls("S", OBJECT, 0x2601, "java/lang/annotation/Annotation"), "A")).loadClass("S").isSealed());
    }
    static void interfaces() {
        for (String n : new String[] {"A", "B"}) {
            ask(n + " implements sealed", () -> fresh().add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls(n, OBJECT, PUBLIC, "I")).loadClass(n).getInterfaces()[0].isSealed());
            ask(n + " extends sealed interface", () -> fresh().add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls(n, OBJECT, INTERFACE, "I")).loadClass(n).isInterface());
        }
        ask("second interface refuses", () -> fresh().add(cls("J", OBJECT, INTERFACE)).add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls("B", OBJECT, PUBLIC, "J", "I")).loadClass("B"));
        ask("both refuse", () -> fresh().add(sealed(cls("J", OBJECT, INTERFACE), "A")).add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls("B", OBJECT, PUBLIC, "J", "I")).loadClass("B"));
        ask("superclass and interface refuse", () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")).add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls("B", "S", PUBLIC, "I")).loadClass("B"));
        ask("below a permitted one", () -> fresh().add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls("A", OBJECT, PUBLIC, "I")).add(cls("B", "A", PUBLIC)).loadClass("B").getSuperclass());
        ask("below a permitted one, again", () -> fresh().add(sealed(cls("I", OBJECT, INTERFACE), "A")).add(cls("A", OBJECT, PUBLIC, "I")).add(cls("B", "A", PUBLIC, "I")).loadClass("B").getSuperclass());
        ask("inaccessible and sealed", () -> fresh().add(sealed(cls("p/I", OBJECT, 0x600), "q/A")).add(cls("q/A", OBJECT, PUBLIC, "p/I")).loadClass("q.A"));
        ask("final and sealed", () -> fresh().add(cls("S", OBJECT, FINAL)).add(cls("B", "S", PUBLIC)).loadClass("B"));
        ask("not an interface", () -> fresh().add(sealed(cls("S", OBJECT, PUBLIC), "B")).add(cls("B", OBJECT, PUBLIC, "S")).loadClass("B"));
        ask("proxy", () -> java.lang.reflect.Proxy.newProxyInstance(SealedClasses.class.getClassLoader(), new Class<?>[] {Shape.class}, (p, m, a) -> null).getClass());
    }
    sealed interface Shape permits Round, Flat { }
    record Round(int r) implements Shape { }
    non-sealed interface Flat extends Shape { }
    enum Kind { PLAIN, ODD { @Override public String toString() { return "odd"; } } }
    static void loaders() {
        ask("other loader", () -> { Loader up = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")), down = new Loader(up).add(cls("A", "S", PUBLIC)); return down.loadClass("A").getSuperclass(); });
        ask("other loader, interface", () -> { Loader up = fresh().add(sealed(cls("p/I", OBJECT, INTERFACE), "p/A")), down = new Loader(up).add(cls("p/A", OBJECT, PUBLIC, "p/I")); return down.loadClass("p.A").getInterfaces()[0]; });
        ask("of this program", () -> fresh().add(cls("X", OBJECT, PUBLIC, "SealedClasses$Shape")).loadClass("X"));
        ask("of this program, permitted name", () -> fresh().add(cls("SealedClasses$Round", OBJECT, PUBLIC, "SealedClasses$Shape")).findClass("SealedClasses$Round"));
        ask("of this program, not sealed", () -> fresh().add(cls("X", OBJECT, PUBLIC, "SealedClasses$Flat")).loadClass("X").getInterfaces()[0]);
        ask("of the image", () -> fresh().add(cls("X", OBJECT, PUBLIC, "java/lang/constant/ConstantDesc")).loadClass("X"));
        ask("permitted by the image", () -> java.lang.constant.ConstantDesc.class.getPermittedSubclasses().length + " " + ProcessHandle.class.isSealed());
        ask("hidden", () -> { ClassMaker m = cls("Hidden", OBJECT, PUBLIC, "SealedClasses$Shape"); return MethodHandles.lookup().defineHiddenClass(m.make(), false); });
        ask("hidden by its own name", () -> { ClassMaker m = cls("SealedClasses$Round", OBJECT, PUBLIC, "SealedClasses$Shape"); return MethodHandles.lookup().defineHiddenClass(m.make(), false); });
        ask("hidden and sealed", () -> { Class<?> c = MethodHandles.lookup().defineHiddenClass(sealed(cls("Hidden", OBJECT, PUBLIC), "Hidden").make(), false).lookupClass(); return c.isSealed() + " " + c.isHidden(); });
        ask("lookup define", () -> MethodHandles.lookup().defineClass(cls("Defined", OBJECT, PUBLIC, "SealedClasses$Shape").make()));
        ask("lambda", () -> { Flat f = new Flat() { }; return f.getClass().isAnonymousClass(); });
    }
    static void reflection() {
        for (Class<?> c : new Class<?>[] {Shape.class, Round.class, Flat.class, Kind.class, Object.class, int.class, Shape[].class, Kind.ODD.getClass()})
            System.out.println(c.getSimpleName() + " " + c.isSealed() + " " + (c.getPermittedSubclasses() == null ? null : Arrays.stream(c.getPermittedSubclasses()).map(Class::getSimpleName).toList()));
        ask("missing ones are left out", () -> Arrays.toString(fresh().add(sealed(cls("S", OBJECT, PUBLIC), "Missing", "A", "Other")).add(cls("A", "S", FINAL)).loadClass("S").getPermittedSubclasses()));
        ask("those that do not extend", () -> Arrays.toString(fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A", "B")).add(cls("A", OBJECT, FINAL)).add(cls("B", "S", FINAL)).loadClass("S").getPermittedSubclasses()));
        ask("all missing", () -> { Class<?> s = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "Missing")).loadClass("S"); return s.isSealed() + " " + s.getPermittedSubclasses().length; });
        ask("broken one", () -> { Loader l = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")); l.classes.put("A", new byte[] {1, 2, 3, 4}); return l.loadClass("S").getPermittedSubclasses().length; });
        ask("not loaded before", () -> { Loader l = fresh().add(sealed(cls("S", OBJECT, PUBLIC), "A")).add(cls("A", "S", FINAL)); Class<?> s = l.loadClass("S"); s.isSealed(); return s.getPermittedSubclasses()[0].getSuperclass() == s; });
        ask("of another package in the unnamed module", () -> Arrays.toString(fresh().add(sealed(cls("p/S", OBJECT, PUBLIC), "q/A")).add(cls("q/A", "p/S", FINAL)).loadClass("p.S").getPermittedSubclasses()));
    }
    public static void main(String[] args) {
        subclasses();
        interfaces();
        loaders();
        reflection();
    }
}
