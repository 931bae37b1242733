// When a class is loaded, linked and initialized (JVMS 5.3-5.5), told by a loader that logs and by static initializers:
// verification loads only what it must, superclasses come first, resolution is lazy, failures come at the last moment.
// uses: ClassMaker
import java.util.*;

public class InitializationOrderAtLink {
    static final List<String> log = new ArrayList<>();
    public static void note(String s) { log.add("init " + s); }
    static class Loader extends ClassLoader {
        final Map<String, ClassMaker> known = new HashMap<>();
        Loader(ClassMaker... ms) { super(InitializationOrderAtLink.class.getClassLoader()); for (ClassMaker m : ms) known.put(m.name, m); }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
            log.add("load " + n);
            ClassMaker m = known.get(n);
            if (m == null)
                throw new ClassNotFoundException(n);
            byte[] b = m.make();
            Class<?> c = defineClass(n, b, 0, b.length);
            log.add("defined " + n);
            return c;
        }
    }
    static ClassMaker cls(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(List.of(interfaces));
        m.method(8, "<clinit>()V", 1, 0, "ldc s:" + name + "; invokestatic M:InitializationOrderAtLink.note:(Ljava/lang/String;)V; return", "", "", "");
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        m.field(9, "f", "I").field(9, "o", "Ljava/lang/Object;");
        m.method(9, "s()V", 0, 0, "return", "", "", "");
        return m;
    }
    static ClassMaker iface(String name, boolean dflt, String... supers) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.access = 0x601;
        m.interfaces.addAll(List.of(supers));
        m.field(0x19, "f", "I");
        m.method(8, "<clinit>()V", 1, 0, "ldc s:" + name + "; invokestatic M:InitializationOrderAtLink.note:(Ljava/lang/String;)V; return", "", "", "");
        if (dflt)
            m.method(1, "d()V", 0, 1, "return", "", "", "");
        return m;
    }
    static ClassMaker user(String code, int stack, String frames) { return user("()V", code, stack, frames); }
    static ClassMaker user(String descriptor, String code, int stack, String frames) {
        ClassMaker m = cls("User", "java/lang/Object");
        m.method(9, "run" + descriptor, stack, 4, code, "", frames, "");
        return m;
    }
    static void go(String what, ClassMaker... ms) {
        log.clear();
        Loader l = new Loader(ms);
        try {
            Class<?> c = Class.forName("User", false, l);
            log.add("|");
            java.lang.reflect.Method[] all = null;
            java.lang.reflect.Method run = null;
            try {
                for (java.lang.reflect.Method m : all = c.getDeclaredMethods())
                    if (m.getName().equals("run"))
                        run = m;
                log.add("| run");
                run.invoke(null, new Object[run.getParameterCount()]);
            } catch (java.lang.reflect.InvocationTargetException e) {
                log.add("threw " + e.getCause().toString().replaceAll("@[0-9a-f]+", "@"));
            }
        } catch (LinkageError | ReflectiveOperationException e) {
            log.add(e.toString().replaceAll("(?s)\n.*", ""));
        }
        System.out.println(what + ": " + String.join(", ", log));
    }
    public static void main(String[] args) {
        String o = "java/lang/Object";
        go("nothing used", user("return", 1, ""), cls("A", o));
        go("new", user("new c:A; dup; invokespecial M:A.<init>:()V; pop; return", 2, ""), cls("A", "B"), cls("B", o));
        go("static call", user("invokestatic M:A.s:()V; return", 2, ""), cls("A", "B"), cls("B", o));
        go("inherited static", user("getstatic F:A.f:I; pop; return", 2, ""), without(cls("A", "B")), cls("B", o));
        go("unreached", user("goto 9; invokestatic M:A.s:()V; nop; nop; nop; return", 2, "same 3; same 9"), cls("A", o));
        go("unreached missing", user("iconst_1; ifne 6; invokestatic M:Gone.s:()V; return", 2, "same 7"));
        go("reached missing", user("invokestatic M:Gone.s:()V; return", 2, ""));
        go("argument of the same class", user("(LA;)V", "aload_0; invokestatic M:B.take:(LA;)V; return", 2, ""), cls("A", o), cls("B", o));
        go("argument of a subclass", user("(LA;)V", "aload_0; invokestatic M:B.take:(LB;)V; return", 2, ""), cls("A", "B"), cls("B", o));
        go("argument of another class", user("(LA;)V", "aload_0; invokestatic M:B.take:(LB;)V; return", 2, ""), cls("A", o), cls("B", o));
        go("argument of an interface", user("(LA;)V", "aload_0; invokestatic M:B.take:(LI;)V; return", 2, ""), cls("A", o), iface("I", false), cls("B", o));
        go("argument missing", user("(LA;)V", "aload_0; invokestatic M:B.take:(LGone;)V; return", 2, ""), cls("A", o), cls("B", o));
        go("argument as Object", user("(LA;)V", "aload_0; invokestatic M:java/lang/String.valueOf:(Ljava/lang/Object;)Ljava/lang/String;; pop; return", 2, ""), cls("A", o));
        go("returned", returning("(LA;)LB;", "aload_0; areturn"), cls("A", "B"), cls("B", o));
        go("returned missing", returning("(LA;)LGone;", "aload_0; areturn"), cls("A", o));
        go("null returned", returning("()LGone;", "aconst_null; areturn"));
        go("merged", user("(LA;LB;)V", "iconst_0; ifeq 7; aload_0; goto 4; aload_1; pop; return", 2, "same 8; one 9 C"), cls("A", "C"), cls("B", "C"), cls("C", o));
        go("thrown", user("(LE;)V", "aload_0; athrow", 2, ""), cls("E", "java/lang/Error"));
        go("thrown no throwable", user("(LA;)V", "aload_0; athrow", 2, ""), cls("A", o));
        go("caught", caught("E"), cls("E", "java/lang/Error"));
        go("caught missing", caught("Gone"));
        go("cast of null", user("aconst_null; checkcast c:A; pop; return", 2, ""), cls("A", o));
        go("cast of an object", user("ldc s:x; checkcast c:A; pop; return", 2, ""), cls("A", o));
        go("instanceof", user("ldc s:x; instanceof c:A; pop; return", 2, ""), cls("A", o));
        go("instanceof of null and missing", user("aconst_null; instanceof c:Gone; pop; return", 2, ""));
        go("array", user("iconst_1; anewarray c:A; pop; return", 2, ""), cls("A", o));
        go("class constant", user("ldc c:A; pop; return", 2, ""), cls("A", o));
        go("array class constant", user("ldc c:[[LA;; pop; return", 2, ""), cls("A", o));
        go("interfaces", user("new c:A; dup; invokespecial M:A.<init>:()V; pop; return", 2, ""), cls("A", o, "I", "K"), iface("I", true, "J"), iface("J", false), iface("K", false));
        go("interface field", user("getstatic F:I.f:I; pop; return", 2, ""), iface("I", true, "J"), iface("J", true));
        go("field of a type", user("getstatic F:A.o:Ljava/lang/Object;; checkcast c:B; putstatic F:A.o:Ljava/lang/Object;; return", 2, ""), cls("A", o), cls("B", o));
        go("store of a subclass", user("(LA;)V", "aload_0; putstatic F:X.b:LB;; return", 2, ""), cls("A", "B"), cls("B", o), cls("X", o));
    }
    static ClassMaker without(ClassMaker m) { ClassMaker n = new ClassMaker(); n.name = m.name; n.superName = m.superName; return n; }
    static ClassMaker returning(String descriptor, String code) { return user(descriptor, code, 2, ""); }
    static ClassMaker caught(String e) { ClassMaker m = cls("User", "java/lang/Object"); m.method(9, "run()V", 2, 1, "iconst_1; iconst_0; idiv; pop; return; pop; return", "0 4 5 " + e, "one 5 " + e, ""); return m; }
}
