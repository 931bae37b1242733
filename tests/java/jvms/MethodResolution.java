// invokevirtual, invokespecial, invokestatic, invokeinterface (JVMS 5.4.3.3, 5.4.3.4, 6.5): each way resolution,
// access and selection fail: class for interface, static for instance, private, package-private, protected, missing.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class MethodResolution {
    static class Loader extends ClassLoader {
        Loader() { super(MethodResolution.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker named(String name, String superName, int access) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.access = access;
        if ((access & 0x200) == 0)
            m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        return m;
    }
    static void methods(ClassMaker m, int value) {
        String code = "bipush " + value + "; ireturn";
        m.method(1, "pub()I", 1, 1, code, "", "", "").method(2, "priv()I", 1, 1, code, "", "", "").method(9, "spub()I", 1, 0, code, "", "", "").method(10, "spriv()I", 1, 0, code, "", "", "");
        if ((m.access & 0x200) == 0)
            m.method(0, "pkg()I", 1, 1, code, "", "", "").method(4, "prot()I", 1, 1, code, "", "", "").method(8, "spkg()I", 1, 0, code, "", "", "").method(12, "sprot()I", 1, 0, code, "", "", "");
    }
    static int made;
    static void run(Loader l, String from, String superName, String what, String code) {
        ClassMaker m = named(from + "Use" + made++, superName, 0x21);
        m.method(9, "run()I", 4, 2, code.replace("SELF", m.name) + "; ireturn", "", "", "");
        m.method(1, "inst()I", 4, 2, "aload_0; invokespecial " + (what.contains("interface") ? "N" : "M") + ":" + superName + ".pub:()I; ireturn", "", "", "");
        try {
            System.out.println(what + ": " + l.define(m).getMethod("run").invoke(null));
        } catch (InvocationTargetException e) {
            Throwable t = e.getCause();
            System.out.println(what + ": " + t.getClass().getName() + ": " + (t.getMessage() == null ? "null" : t.getMessage().replaceAll("@[0-9a-f]+", "@")));
        } catch (LinkageError e) {
            System.out.println(what + ": at linking " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        } catch (ReflectiveOperationException e) {
            System.out.println(what + ": " + e);
        }
    }
    public static void main(String[] args) {
        Loader l = new Loader();
        ClassMaker h = named("q/H", "java/lang/Object", 0x21);
        methods(h, 1);
        h.methods.u2(0x401).u2(h.utf8("abs")).u2(h.utf8("()I")).u2(0);
        h.methodCount++;
        h.access |= 0x400;
        l.define(h);
        ClassMaker i = named("q/I", "java/lang/Object", 0x601);
        methods(i, 2);
        i.methods.u2(0x401).u2(i.utf8("iabs")).u2(i.utf8("()I")).u2(0);
        i.methodCount++;
        l.define(i);
        ClassMaker c = named("q/C", "q/H", 0x21);
        c.interfaces.add("q/I");
        l.define(c);
        String obj = "new c:q/C; dup; invokespecial M:q/C.<init>:()V; ";
        for (String from : new String[] {"q/", "p/"}) {
            System.out.println("-- from package " + from);
            for (String n : new String[] {"pub", "priv", "pkg", "prot", "spub", "abs", "none"})
                run(l, from, "q/H", "virtual " + n, obj + "invokevirtual M:q/H." + n + ":()I");
            for (String n : new String[] {"spub", "spriv", "spkg", "sprot", "pub", "none"})
                run(l, from, "java/lang/Object", "static " + n, "invokestatic M:q/H." + n + ":()I");
            for (String n : new String[] {"pub", "priv", "spub", "spriv", "iabs", "none"})
                run(l, from, "java/lang/Object", "interface " + n, obj + "invokeinterface N:q/I." + n + ":()I 1");
            for (String n : new String[] {"spub", "spriv", "pub", "none"})
                run(l, from, "java/lang/Object", "static of interface " + n, "invokestatic N:q/I." + n + ":()I");
        }
        run(l, "p/", "q/H", "virtual as interface", obj + "invokeinterface N:q/H.pub:()I 1");
        run(l, "p/", "q/H", "interface as virtual", obj + "invokevirtual M:q/I.pub:()I");
        run(l, "p/", "q/H", "static of a class as interface", "invokestatic N:q/H.spub:()I");
        run(l, "p/", "q/H", "static of an interface as class", "invokestatic M:q/I.spub:()I");
        run(l, "p/", "q/H", "interface method on a stranger", "ldc s:stranger; invokeinterface N:q/I.pub:()I 1");
        run(l, "p/", "q/H", "null receiver", "aconst_null; checkcast c:q/H; invokevirtual M:q/H.pub:()I");
        run(l, "p/", "q/H", "null receiver of a missing method", "aconst_null; checkcast c:q/H; invokevirtual M:q/H.missing:()I");
        run(l, "p/", "q/H", "null interface receiver", "aconst_null; invokeinterface N:q/I.pub:()I 1");
        run(l, "p/", "q/H", "wrong result type", obj + "invokevirtual M:q/H.pub:()J; l2i");
        run(l, "p/", "q/H", "missing class", "aconst_null; checkcast c:q/Gone; invokevirtual M:q/Gone.m:()I");
        run(l, "p/", "q/H", "missing class static", "invokestatic M:q/Gone.m:()I");
        run(l, "p/", "q/H", "array clone", "iconst_2; newarray 10; invokevirtual M:[I.clone:()Ljava/lang/Object;; checkcast c:[I; arraylength");
        run(l, "p/", "q/H", "array hashCode of missing method", "iconst_2; newarray 10; invokevirtual M:[I.length:()I");
        run(l, "p/", "q/H", "constructor as virtual", obj + "invokevirtual M:q/H.<init>:()V; iconst_0");
        run(l, "p/", "q/C", "through the subclass", obj + "invokevirtual M:q/C.pub:()I");
        run(l, "p/", "q/C", "private through the subclass", obj + "invokevirtual M:q/C.priv:()I");
        run(l, "p/", "q/H", "constructor missing", "new c:q/C; dup; iconst_0; invokespecial M:q/C.<init>:(I)V; pop; iconst_0");
        run(l, "p/", "q/H", "new of abstract", "new c:q/H; pop; iconst_0");
        run(l, "p/", "q/H", "new of interface", "new c:q/I; pop; iconst_0");
        run(l, "p/", "q/H", "new of missing", "new c:q/Gone; pop; iconst_0");
    }
}
