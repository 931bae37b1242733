// Protected members across packages (JVMS 4.10.1.8, 5.4.4): methods, fields, constructors, static and not, called on this,
// on the own class, on subclasses, on siblings, on the superclass and on arrays, from nested classes; verifier and resolution.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class ProtectedAccess {
    static class Loader extends ClassLoader {
        Loader() { super(ProtectedAccess.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker cls(String name, String up) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = up;
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + up + ".<init>:()V; return", "", "", "");
        return m;
    }
    /** a/Up with members of every kind; b/Mid extends it; c/Other as well; b/Low extends b/Mid. */
    static Loader world(int flags, int version) {
        Loader l = new Loader();
        ClassMaker up = cls("a/Up", "java/lang/Object");
        up.field(flags, "f", "I").field(flags | 8, "s", "I");
        up.method(flags, "m()I", 1, 1, "bipush 11; ireturn", "", "", "");
        up.method(flags | 8, "t()I", 1, 0, "bipush 12; ireturn", "", "", "");
        up.method(flags, "<init>(I)V", 1, 2, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        l.define(up);
        l.define(cls("a/Near", "a/Up"));
        l.define(cls("c/Other", "a/Up"));
        return l;
    }
    static int shown;
    static void ask(String what, int flags, int version, String code) {
        Loader l = world(flags, version);
        ClassMaker mid = cls("b/Mid", "a/Up");
        mid.version = version;
        mid.method(1, "go()I", 4, 2, code.contains("return") ? code : code + "; ireturn", "", "", "");
        ClassMaker low = cls("b/Low", "b/Mid");
        String end;
        try {
            Class<?> c = l.define(mid), d = l.define(low);
            Object o = d.getDeclaredConstructor().newInstance();
            end = String.valueOf(c.getMethod("go").invoke(o));
        } catch (InvocationTargetException e) {
            end = e.getCause().toString();
        } catch (ReflectiveOperationException | LinkageError e) {
            end = "! " + e;
        }
        end = end.replaceAll("@[0-9a-f]+", "@");
        int line = end.indexOf('\n');
        System.out.println(what + " " + Integer.toHexString(flags) + " " + version + ": " + (line < 0 ? end : end.substring(0, line) + end.substring(line).replaceAll("(?s).*Reason:\\s*([^\n]*).*", " | $1")));
        shown++;
    }
    public static void main(String[] args) throws Exception {
        String low = "new c:b/Low; dup; invokespecial M:b/Low.<init>:()V; ", near = "new c:a/Near; dup; invokespecial M:a/Near.<init>:()V; ", other = "new c:c/Other; dup; invokespecial M:c/Other.<init>:()V; ", up = "new c:a/Up; dup; invokespecial M:a/Up.<init>:()V; ", mid = "new c:b/Mid; dup; invokespecial M:b/Mid.<init>:()V; ";
        for (int flags : new int[] {4, 1, 0, 2})
            for (int version : flags == 4 ? new int[] {49, 61} : new int[] {61}) {
                String[][] objects = {{"this", "aload_0; "}, {"own", mid}, {"lower", low}, {"super", up}, {"sibling", other}, {"near", near}, {"null", "aconst_null; "}};
                for (String[] o : objects) {
                    for (String named : new String[] {"a/Up", "b/Mid", "b/Low"}) {
                        if (named.equals("b/Low") && !o[0].equals("lower") || named.equals("b/Mid") && (o[0].equals("super") || o[0].equals("sibling") || o[0].equals("near")))
                            continue;
                        ask("method of " + o[0] + " as " + named, flags, version, o[1] + "invokevirtual M:" + named + ".m:()I");
                        ask("field of " + o[0] + " as " + named, flags, version, o[1] + "getfield F:" + named + ".f:I");
                    }
                    if (flags == 4)
                        ask("put field of " + o[0], flags, version, o[1] + "bipush 5; putfield F:a/Up.f:I; iconst_1");
                }
                ask("static method", flags, version, "invokestatic M:a/Up.t:()I");
                ask("static method as Mid", flags, version, "invokestatic M:b/Mid.t:()I");
                ask("static method as Other", flags, version, "invokestatic M:c/Other.t:()I");
                ask("static field", flags, version, "getstatic F:a/Up.s:I");
                ask("static field as Other", flags, version, "getstatic F:c/Other.s:I");
                ask("super call", flags, version, "aload_0; invokespecial M:a/Up.m:()I");
                ask("super call as Mid", flags, version, "aload_0; invokespecial M:b/Mid.m:()I");
                ask("new by protected constructor", flags, version, "new c:a/Up; dup; iconst_1; invokespecial M:a/Up.<init>:(I)V; pop; iconst_2");
                ask("clone of this", flags, version, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; iconst_1");
                ask("clone of lower", flags, version, low + "invokevirtual M:b/Low.clone:()Ljava/lang/Object;; pop; iconst_1");
                ask("clone of another", flags, version, other + "invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; iconst_1");
                ask("clone of an array", flags, version, "iconst_1; newarray 10; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; iconst_1");
                ask("clone of an array of Up", flags, version, "iconst_1; anewarray c:a/Up; invokevirtual M:[La/Up;.clone:()Ljava/lang/Object;; pop; iconst_1");
                ask("finalize of this", flags, version, "aload_0; invokevirtual M:java/lang/Object.finalize:()V; iconst_1");
                ask("finalize of another", flags, version, other + "invokevirtual M:java/lang/Object.finalize:()V; iconst_1");
            }
        // A constructor calls the superclass's protected constructor; a nest mate and a class of the same package try the members.
        for (int flags : new int[] {4, 0, 2}) {
            Loader l = world(flags, 61);
            ClassMaker m = new ClassMaker();
            m.name = "b/Sub";
            m.superName = "a/Up";
            m.method(1, "<init>()V", 2, 1, "aload_0; iconst_1; invokespecial M:a/Up.<init>:(I)V; return", "", "", "");
            ClassMaker n = new ClassMaker();
            n.name = "a/Friend";
            n.method(9, "go()I", 3, 0, "new c:c/Other; dup; invokespecial M:c/Other.<init>:()V; invokevirtual M:a/Up.m:()I; invokestatic M:c/Other.t:()I; iadd; ireturn", "", "", "");
            ClassMaker k = new ClassMaker();
            k.name = "d/Stranger";
            k.method(9, "go()I", 3, 0, "new c:c/Other; dup; invokespecial M:c/Other.<init>:()V; invokevirtual M:c/Other.m:()I; ireturn", "", "", "");
            for (ClassMaker x : new ClassMaker[] {m, n, k})
                try {
                    Class<?> c = l.define(x);
                    System.out.println(x.name + " " + flags + " " + (x == m ? c.getDeclaredConstructor().newInstance().getClass() : c.getMethod("go").invoke(null)));
                } catch (InvocationTargetException e) {
                    System.out.println(x.name + " " + flags + " " + e.getCause().toString().replaceAll("@[0-9a-f]+", "@"));
                } catch (LinkageError e) {
                    System.out.println(x.name + " " + flags + " " + e.toString().replaceAll("@[0-9a-f]+", "@").split("\n")[0]);
                }
        }
        System.out.println(shown);
    }
}
