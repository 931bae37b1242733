// Superclasses and superinterfaces that cannot be (JVMS 5.3.5): circles, final and sealed classes, interfaces for classes
// and the reverse, missing and inaccessible ones, final methods overridden, across packages, loaders and modules.
// uses: ClassMaker
import java.util.HashMap;
import java.util.Map;

public class Supertypes {
    static class Loader extends ClassLoader {
        final Map<String, ClassMaker> known = new HashMap<>();
        Loader() { super(Supertypes.class.getClassLoader()); }
        Loader with(ClassMaker... ms) { for (ClassMaker m : ms) known.put(m.name.replace('/', '.'), m); return this; }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
            ClassMaker m = known.get(n);
            if (m == null)
                throw new ClassNotFoundException("no " + n);
            byte[] b = m.make();
            return defineClass(null, b, 0, b.length);
        }
    }
    static ClassMaker cls(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(java.util.List.of(interfaces));
        return m;
    }
    static ClassMaker access(int a, ClassMaker m) { m.access = a; return m; }
    static ClassMaker method(int flags, String sig, ClassMaker m) { return m.method(flags, sig, 1, 3, sig.endsWith("V") ? "return" : "aconst_null; areturn", "", "", ""); }
    static void load(String what, Loader l, String... names) {
        for (String n : names) {
            for (int k = 0; k < 2; k++) {
                try {
                    Class<?> c = Class.forName(n, true, l);
                    System.out.println(what + ": " + c + " extends " + c.getSuperclass());
                    break;
                } catch (Throwable t) {
                    System.out.println(what + ": " + t.toString().replaceAll("@(0x)?[0-9a-f]{4,}", "@").replaceAll("(?s)\n.*", "") + (t.getCause() != null ? " by " + t.getCause() : ""));
                }
            }
        }
    }
    static final String OBJ = "java/lang/Object";
    public static void main(String[] args) {
        load("itself", new Loader().with(cls("A", "A")), "A");
        load("circle of two", new Loader().with(cls("A", "B"), cls("B", "A")), "A", "B");
        load("circle of three", new Loader().with(cls("A", "B"), cls("B", "C"), cls("C", "A")), "B");
        load("own interface", new Loader().with(access(0x601, cls("I", OBJ, "I"))), "I");
        load("circle of interfaces", new Loader().with(access(0x601, cls("I", OBJ, "J")), access(0x601, cls("J", OBJ, "I"))), "I");
        load("circle through both", new Loader().with(cls("A", OBJ, "I"), access(0x601, cls("I", OBJ, "A"))), "A");
        load("missing", new Loader().with(cls("A", "None")), "A");
        load("missing interface", new Loader().with(cls("A", OBJ, "None")), "A");
        load("final", new Loader().with(cls("A", "java/lang/String")), "A");
        load("own final", new Loader().with(access(0x31, cls("F", OBJ)), cls("A", "F")), "A");
        load("interface as class", new Loader().with(cls("A", "java/lang/Runnable")), "A");
        load("class as interface", new Loader().with(cls("A", OBJ, "java/lang/Thread")), "A");
        load("interface with a superclass", new Loader().with(access(0x601, cls("I", "java/lang/Thread"))), "I");
        load("array", new Loader().with(cls("A", "[I")), "A");
        load("array of objects as interface", new Loader().with(cls("A", OBJ, "[Ljava/lang/Runnable;")), "A");
        load("package-private of another package", new Loader().with(access(0x20, cls("p/P", OBJ)), cls("q/A", "p/P")), "q.A");
        load("package-private interface", new Loader().with(access(0x600, cls("p/P", OBJ)), cls("q/A", OBJ, "p/P")), "q.A");
        load("package-private of java.lang", new Loader().with(cls("A", "java/lang/AbstractStringBuilder")), "A");
        load("of a package not exported", new Loader().with(cls("A", "jdk/internal/misc/Unsafe")), "A");
        load("interface of a package not exported", new Loader().with(cls("A", OBJ, "sun/security/util/Length")), "A");
        load("interface private to java.base", new Loader().with(cls("A", OBJ, "jdk/internal/access/JavaLangAccess")), "A");
        load("enum", new Loader().with(cls("A", "java/lang/Enum")), "A");
        load("record", new Loader().with(cls("A", "java/lang/Record")), "A");
        load("sealed of java.base", new Loader().with(cls("A", OBJ, "java/lang/constant/ConstantDesc")), "A");
        load("fails above", new Loader().with(cls("A", "B"), cls("B", "C"), cls("C", "None")), "A", "B", "A");
        for (int flags : new int[] {0x11, 0x10, 0x12, 0x19, 0x14})
            for (String sub : new String[] {"p/B", "q/B"})
                load("final method " + Integer.toHexString(flags) + " in " + sub, new Loader().with(method(flags, "m()Ljava/lang/Object;", cls("p/A", OBJ)), method(1, "m()Ljava/lang/Object;", cls(sub, "p/A"))), sub.replace('/', '.'));
        load("final method, other result", new Loader().with(method(0x11, "m()Ljava/lang/Object;", cls("A", OBJ)), method(1, "m()Ljava/lang/String;", cls("B", "A"))), "B");
        load("final method, static", new Loader().with(method(0x11, "m()V", cls("A", OBJ)), method(9, "m()V", cls("B", "A"))), "B");
        load("final method, private", new Loader().with(method(0x11, "m()V", cls("A", OBJ)), method(2, "m()V", cls("B", "A"))), "B");
        load("final method two above", new Loader().with(method(0x11, "m()V", cls("A", OBJ)), cls("M", "A"), method(1, "m()V", cls("B", "M"))), "B");
        load("final method of Object", new Loader().with(method(1, "notify()V", cls("B", OBJ))), "B");
        load("weaker access", new Loader().with(method(1, "m()V", cls("A", OBJ)), method(0, "m()V", cls("B", "A"))), "B");
        load("static over instance", new Loader().with(method(1, "m()V", cls("A", OBJ)), method(9, "m()V", cls("B", "A"))), "B");
        load("Object without a superclass", new Loader().with(cls("java/lang/Object", OBJ)), "java.lang.Objecto");
        ClassMaker none = cls("NoSuper", OBJ) ;
        byte[] b = none.make();
        Loader l = new Loader() { @Override protected Class<?> findClass(String n) { byte[] x = b.clone(); int at = x.length - 10; x[at] = 0; x[at + 1] = 0; return defineClass(null, x, 0, x.length); } };
        load("no superclass", l, "NoSuper");
        load("another name", new Loader() { @Override protected Class<?> findClass(String n) { return defineClass(n, b, 0, b.length); } }, "Other");
        load("in java", new Loader() { @Override protected Class<?> findClass(String n) { byte[] x = cls("java/evil/E", OBJ).make(); return defineClass(null, x, 0, x.length); } }, "java.evil.E");
        load("a loader that answers another", new Loader() { @Override public Class<?> loadClass(String n) { return Thread.class; } }, "Other");
        load("a loader that answers null", new Loader() { @Override public Class<?> loadClass(String n) { return null; } }, "Other");
        load("a loader that throws", new Loader() { @Override public Class<?> loadClass(String n) { throw new IllegalStateException("no mood"); } }, "Other");
        load("a superclass whose loader throws", new Loader() { @Override public Class<?> loadClass(String n) throws ClassNotFoundException { if (n.equals("S")) throw new IllegalStateException("no mood"); return super.loadClass(n); } }.with(cls("A", "S")), "A");
        load("a superclass that is null", new Loader() { @Override public Class<?> loadClass(String n) throws ClassNotFoundException { return n.equals("S") ? null : super.loadClass(n); } }.with(cls("A", "S")), "A");
        load("a superclass of another name", new Loader() { @Override public Class<?> loadClass(String n) throws ClassNotFoundException { return n.equals("S") ? Thread.class : super.loadClass(n); } }.with(cls("A", "S")), "A");
    }
}
