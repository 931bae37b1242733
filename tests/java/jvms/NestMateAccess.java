// Access to private members among nest mates (JVMS 5.4.4) by class files made by hand: hosts that deny, members of other
// hosts, all four kinds of calls, fields, constructors, handles and reflection, packages and loaders that differ.
// uses: ClassMaker
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.*;

public class NestMateAccess {
    static class Loader extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();
        Loader() { super(NestMateAccess.class.getClassLoader()); }
        Loader add(ClassMaker m) { classes.put(m.name.replace('/', '.'), m.make()); return this; }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException { byte[] b = classes.get(n); if (b == null) throw new ClassNotFoundException(n); return defineClass(n, b, 0, b.length); }
    }
    static ClassMaker host(String name, String... members) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.field(2, "f", "I").field(10, "s", "I");
        m.method(2, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        m.method(2, "p()I", 1, 1, "bipush 10; ireturn", "", "", "").method(10, "sp()I", 1, 0, "bipush 20; ireturn", "", "", "");
        if (members.length > 0) {
            ClassMaker.Bytes b = new ClassMaker.Bytes().u2(members.length);
            for (String s : members)
                b.u2(m.cls(s));
            m.attribute("NestMembers", b);
        }
        return m;
    }
    static ClassMaker mate(String name, String host, String target) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        if (host != null)
            m.attribute("NestHost", new ClassMaker.Bytes().u2(m.cls(host)));
        String make = "new c:" + target + "; dup; invokespecial M:" + target + ".<init>:()V; ";
        m.method(9, "virtual()I", 3, 0, make + "invokevirtual M:" + target + ".p:()I; ireturn", "", "", "");
        m.method(9, "static_()I", 3, 0, "invokestatic M:" + target + ".sp:()I; ireturn", "", "", "");
        m.method(9, "field()I", 4, 1, make + "dup; iconst_5; putfield F:" + target + ".f:I; getfield F:" + target + ".f:I; ireturn", "", "", "");
        m.method(9, "staticField()I", 3, 0, "iconst_4; putstatic F:" + target + ".s:I; getstatic F:" + target + ".s:I; ireturn", "", "", "");
        m.method(9, "construct()I", 3, 0, make + "pop; iconst_1; ireturn", "", "", "");
        m.method(9, "lookup()Ljava/lang/Object;", 1, 0, "invokestatic M:java/lang/invoke/MethodHandles.lookup:()Ljava/lang/invoke/MethodHandles$Lookup;; areturn", "", "", "");
        return m;
    }
    static String clean(Throwable t) { return t.getClass().getSimpleName() + ": " + String.valueOf(t.getMessage()).replaceAll("@[0-9a-f]+", "@"); }
    static void run(String what, Loader l, String mate, String target) throws Exception {
        System.out.println("-- " + what);
        Class<?> c = Class.forName(mate, true, l), t = null;
        for (String n : new String[] {"virtual", "static_", "field", "staticField", "construct", "virtual"}) {
            try {
                System.out.println(n + " = " + c.getMethod(n).invoke(null));
            } catch (InvocationTargetException e) {
                System.out.println(n + " threw " + clean(e.getCause()));
            }
        }
        try {
            t = Class.forName(target, true, l);
            System.out.println(c.getNestHost().getName() + " " + c.isNestmateOf(t) + " " + t.isNestmateOf(c));
            System.out.println(Arrays.toString(t.getNestMembers()));
        } catch (LinkageError e) {
            System.out.println("members " + clean(e));
        }
        MethodHandles.Lookup x = (MethodHandles.Lookup) c.getMethod("lookup").invoke(null);
        try {
            System.out.println((int) x.findStatic(t, "sp", MethodType.methodType(int.class)).invoke());
        } catch (Throwable e) {
            System.out.println("handle " + clean(e));
        }
    }
    public static void main(String[] args) throws Exception {
        run("mates", new Loader().add(host("H", "M")).add(mate("M", "H", "H")), "M", "H");
        run("host does not know", new Loader().add(host("H", "X")).add(mate("M", "H", "H")), "M", "H");
        run("host has no members", new Loader().add(host("H")).add(mate("M", "H", "H")), "M", "H");
        run("mate does not claim", new Loader().add(host("H", "M")).add(mate("M", null, "H")), "M", "H");
        run("missing host", new Loader().add(host("T")).add(mate("M", "Gone", "T")), "M", "T");
        run("another package", new Loader().add(host("p/H", "q/M")).add(mate("q/M", "p/H", "p/H")), "q.M", "p.H");
        run("two mates", new Loader().add(host("H", "M", "T")).add(host("T").attribute("NestHost", new ClassMaker.Bytes().u2(0))).add(mate("M", "H", "H")), "M", "H");
        ClassMaker t = host("T");
        t.attribute("NestHost", new ClassMaker.Bytes().u2(t.cls("H")));
        run("mate of a mate", new Loader().add(host("H", "M", "T")).add(t).add(mate("M", "H", "T")), "M", "T");
        ClassMaker u = host("T");
        u.attribute("NestHost", new ClassMaker.Bytes().u2(u.cls("H2")));
        run("of another nest", new Loader().add(host("H", "M")).add(host("H2", "T")).add(u).add(mate("M", "H", "T")), "M", "T");
        run("member twice and missing", new Loader().add(host("H", "M", "M", "Gone")).add(mate("M", "H", "H")), "M", "H");
        run("host is an interface", new Loader().add(host("T")).add(mate("M", "java/lang/Runnable", "T")), "M", "T");
        run("host is an array", new Loader().add(host("T")).add(mate("M", "[I", "T")), "M", "T");
        run("host is itself", new Loader().add(host("T")).add(mate("M", "M", "T")), "M", "T");
    }
}
