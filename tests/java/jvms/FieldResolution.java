// getfield, putfield, getstatic, putstatic (JVMS 5.4.3.2, 6.5): each way resolution or access fails, with HotSpot's
// errors: missing, static or not, private, package-private and protected from elsewhere, final outside its initializer.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class FieldResolution {
    static class Loader extends ClassLoader {
        Loader() { super(FieldResolution.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker holder(String name, String superName) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.field(1, "pub", "I").field(9, "spub", "I").field(2, "priv", "I").field(10, "spriv", "I").field(0, "pkg", "I").field(8, "spkg", "I");
        m.field(4, "prot", "I").field(12, "sprot", "I").field(0x11, "fin", "I").field(0x19, "sfin", "I").field(1, "wide", "J");
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        return m;
    }
    static int made;
    static void run(Loader l, String from, String what, String code) {
        ClassMaker m = new ClassMaker();
        m.name = from + "Use" + made++;
        m.superName = what.startsWith("sub") ? "q/H" : "java/lang/Object";
        m.field(0x18, "mine", "I").field(0x10, "mineToo", "I");
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + m.superName + ".<init>:()V; return", "", "", "");
        m.method(9, "run()I", 4, 2, code.replace("SELF", m.name) + "; ireturn", "", "", "");
        try {
            System.out.println(what + ": " + l.define(m).getMethod("run").invoke(null));
        } catch (InvocationTargetException e) {
            Throwable t = e.getCause();
            System.out.println(what + ": " + t.getClass().getName() + ": " + t.getMessage().replaceAll("@[0-9a-f]+", "@"));
        } catch (LinkageError e) {
            System.out.println(what + ": at linking " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        } catch (ReflectiveOperationException e) {
            System.out.println(what + ": " + e);
        }
    }
    public static void main(String[] args) {
        Loader l = new Loader();
        l.define(holder("q/H", "java/lang/Object"));
        l.define(holder("p/K", "q/H"));
        ClassMaker i = new ClassMaker();
        i.name = "q/I";
        i.access = 0x601;
        i.field(0x19, "constant", "I");
        l.define(i);
        ClassMaker hidden = holder("q/Hidden", "java/lang/Object");
        hidden.access = 0x20;
        l.define(hidden);
        String make = "new c:q/H; dup; invokespecial M:q/H.<init>:()V; ";
        for (String from : new String[] {"q/", "p/"}) {
            System.out.println("-- from package " + from);
            for (String f : new String[] {"pub", "priv", "pkg", "prot", "fin", "spub"}) {
                run(l, from, "get " + f, make + "getfield F:q/H." + f + ":I");
                run(l, from, "put " + f, make + "iconst_3; putfield F:q/H." + f + ":I; iconst_1");
            }
            for (String f : new String[] {"spub", "spriv", "spkg", "sprot", "sfin", "pub"}) {
                run(l, from, "get static " + f, "getstatic F:q/H." + f + ":I");
                run(l, from, "put static " + f, "iconst_4; putstatic F:q/H." + f + ":I; iconst_1");
            }
            run(l, from, "of a hidden class", "getstatic F:q/Hidden.spub:I");
            run(l, from, "through a subclass", "getstatic F:p/K.spub:I");
            run(l, from, "private through a subclass", "getstatic F:p/K.spriv:I");
        }
        run(l, "p/", "sub protected of itself", "aconst_null; checkcast c:SELF; astore_0; new c:SELF; dup; invokespecial M:SELF.<init>:()V; getfield F:q/H.prot:I");
        run(l, "p/", "sub protected of another", make + "getfield F:q/H.prot:I");
        run(l, "p/", "sub protected static", "getstatic F:q/H.sprot:I");
        run(l, "p/", "sub protected through itself", "new c:SELF; dup; invokespecial M:SELF.<init>:()V; getfield F:SELF.prot:I");
        run(l, "p/", "no such field", "getstatic F:q/H.missing:I");
        run(l, "p/", "no such type", "getstatic F:q/H.spub:J; l2i");
        run(l, "p/", "no such object type", "getstatic F:q/H.spub:Ljava/lang/String;; pop; iconst_0");
        run(l, "p/", "no such class", "getstatic F:q/Missing.spub:I");
        run(l, "p/", "of an array class", "getstatic F:[I.length:I");
        run(l, "p/", "of an interface", "getstatic F:q/I.constant:I");
        run(l, "p/", "write to an interface", "iconst_1; putstatic F:q/I.constant:I; iconst_0");
        run(l, "p/", "own final static outside <clinit>", "iconst_1; putstatic F:SELF.mine:I; iconst_0");
        run(l, "p/", "own final outside <init>", "new c:SELF; dup; invokespecial M:SELF.<init>:()V; iconst_1; putfield F:SELF.mineToo:I; iconst_0");
        run(l, "p/", "null object", "aconst_null; checkcast c:q/H; getfield F:q/H.pub:I");
        run(l, "p/", "null object of a missing field", "aconst_null; checkcast c:q/H; getfield F:q/H.missing:I");
        run(l, "p/", "null object put", "aconst_null; checkcast c:q/H; iconst_1; putfield F:q/H.pub:I; iconst_0");
        run(l, "p/", "long", make + "dup; astore_0; ldc2_w j:12884901889; putfield F:q/H.wide:J; aload_0; getfield F:q/H.wide:J; l2i");
    }
}
