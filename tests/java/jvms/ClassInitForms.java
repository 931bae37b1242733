// Class initialization methods in all shapes (JVMS 2.9.2, 5.5): <clinit> with wrong flags, arguments or results, in interfaces and
// old files; <init> where it must not be; what triggers initialization of hand-made classes and what does not; failures, loops.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;

public class ClassInitForms {
    public static final StringBuilder log = new StringBuilder();
    public static int note(String s) { log.append(s).append(' '); return 1; }
    static class Loader extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();
        Loader() { super(ClassInitForms.class.getClassLoader()); }
        Loader add(ClassMaker m) { classes.put(m.name, m.make()); return this; }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
            byte[] b = classes.get(n);
            if (b == null)
                throw new ClassNotFoundException(n);
            return defineClass(n, b, 0, b.length);
        }
    }
    static String end(Throwable t) {
        StringBuilder s = new StringBuilder(t instanceof InvocationTargetException ? "" : t.toString().lines().findFirst().get());
        for (Throwable c = t.getCause(); c != null; c = c.getCause())
            s.append(" <- ").append(c.toString().lines().findFirst().get());
        return s.toString();
    }
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        String r;
        try {
            r = "= " + a.run();
        } catch (Throwable t) {
            r = end(t);
        }
        System.out.println(what + " " + r + " [" + log.toString().trim() + "]");
        log.setLength(0);
    }
    static final String NOTE = "invokestatic M:ClassInitForms.note:(Ljava/lang/String~)I; pop; ";
    static ClassMaker cls(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(Arrays.asList(interfaces));
        return m;
    }
    static ClassMaker noted(ClassMaker m) { return m.method(8, "<clinit>()V", 2, 0, "ldc s:" + m.name + "; " + NOTE + "return", "", "", ""); }
    static ClassMaker iface(String name, String... interfaces) { ClassMaker m = cls(name, "java/lang/Object", interfaces); m.access = 0x601; return m; }
    static void shapes() {
        for (int version : new int[] {49, 50, 51, 52, 61})
            for (int flags : new int[] {8, 9, 0, 1, 0x18, 0x28, 0x1008, 0x408, 0x108})
                for (boolean inInterface : new boolean[] {false, true}) {
                    if (inInterface && version != 61 && version != 51)
                        continue;
                    ClassMaker m = inInterface ? iface("T") : cls("T", "java/lang/Object");
                    m.version = version;
                    if ((flags & 0x500) != 0)
                        m.bare(flags, "<clinit>()V");
                    else
                        m.method(flags, "<clinit>()V", 2, 1, "ldc s:ran; " + NOTE + "return", "", "", "");
                    ask("v" + version + (inInterface ? " interface" : "") + " flags " + Integer.toHexString(flags), () -> Class.forName("T", true, new Loader().add(m)).getDeclaredMethods().length);
                }
        for (String d : new String[] {"()I", "(I)V", "()Ljava/lang/Object;"})
            for (int version : new int[] {50, 51, 61}) {
                ClassMaker m = cls("T", "java/lang/Object");
                m.version = version;
                m.method(8, "<clinit>" + d, 2, 1, "ldc s:ran; " + NOTE + (d.endsWith("V") ? "return" : d.endsWith("I") ? "iconst_0; ireturn" : "aconst_null; areturn"), "", "", "");
                ask("v" + version + " " + d, () -> { Class<?> c = Class.forName("T", true, new Loader().add(m)); return c.getDeclaredMethods().length + c.getDeclaredConstructors().length; });
            }
        for (String d : new String[] {"<init>()I", "<init>()V", "<other>()V", "<clinit", "a<b()V", "x.y()V", "<init>(I)V"})
            for (int flags : new int[] {1, 9, 0x401, 0x21, 0x101}) {
                ClassMaker m = cls("T", "java/lang/Object");
                m.access |= 0x400;
                String n = d.contains("(") ? d : d + "()V";
                if ((flags & 0x500) != 0)
                    m.bare(flags, n);
                else
                    m.method(flags, n, 1, 2, n.contains(")V") ? "aload_0; invokespecial M:java/lang/Object.<init>:()V; return" : "iconst_0; ireturn", "", "", "");
                ask(n + " flags " + Integer.toHexString(flags), () -> { Class<?> c = new Loader().add(m).loadClass("T"); return c.getDeclaredConstructors().length; });
            }
        ClassMaker i = iface("T").method(1, "<init>()V", 1, 1, "return", "", "", "");
        ask("constructor in an interface", () -> new Loader().add(i).loadClass("T"));
        ClassMaker two = noted(noted(cls("T", "java/lang/Object")));
        ask("two of them", () -> Class.forName("T", true, new Loader().add(two)));
        ClassMaker calls = cls("T", "java/lang/Object").method(9, "m()V", 1, 0, "invokestatic M:T.<clinit>:()V; return", "", "", "");
        ask("called", () -> Class.forName("T", true, new Loader().add(calls)).getMethod("m").invoke(null));
    }
    static Loader family() {
        return new Loader().add(noted(iface("I"))).add(noted(iface("D", "I")).method(1, "d()V", 1, 1, "return", "", "", ""))
            .add(noted(cls("A", "java/lang/Object", "I")).field(9, "s", "I").method(9, "sm()V", 1, 0, "return", "", "", "").method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", ""))
            .add(noted(cls("B", "A", "D")).field(9, "own", "I").method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:A.<init>:()V; return", "", "", ""));
    }
    static void triggers() {
        ask("loading", () -> family().loadClass("B").getName());
        ask("forName without", () -> Class.forName("B", false, family()).getSuperclass());
        ask("forName", () -> Class.forName("B", true, family()));
        ask("array", () -> Array.newInstance(family().loadClass("B"), 3).getClass());
        ask("reflection facts", () -> family().loadClass("B").getMethods().length);
        ask("field of the superclass", () -> { Class<?> b = family().loadClass("B"); return b.getField("s").get(null); });
        ask("own field", () -> { Class<?> b = family().loadClass("B"); return b.getField("own").get(null); });
        ask("set field", () -> { Class<?> b = family().loadClass("B"); b.getField("own").set(null, 5); return "set"; });
        ask("static method of the superclass", () -> { Method m = family().loadClass("B").getMethod("sm"); return m.invoke(null); });
        ask("new", () -> family().loadClass("B").getConstructor().newInstance().getClass());
        ask("handle to a field", () -> { Class<?> b = family().loadClass("B"); MethodHandle h = MethodHandles.lookup().findStaticGetter(b, "own", int.class); String before = log.toString(); return before.trim() + "|" + (int) h.invoke(); });
        ask("var handle", () -> { Class<?> b = family().loadClass("B"); VarHandle h = MethodHandles.lookup().findStaticVarHandle(b, "own", int.class); return log.toString().trim() + "|" + h.get(); });
        ask("constructor handle", () -> { Class<?> b = family().loadClass("B"); MethodHandle h = MethodHandles.lookup().findConstructor(b, MethodType.methodType(void.class)); String before = log.toString(); return before.trim() + "|" + h.invoke().getClass(); });
        ask("ensureInitialized", () -> MethodHandles.lookup().ensureInitialized(family().loadClass("A")));
        ask("interface", () -> Class.forName("I", true, family()));
        ask("interface with defaults", () -> Class.forName("D", true, family()));
        for (String code : new String[] {"getstatic F:B.s:I; pop; return", "getstatic F:B.own:I; pop; return", "new c:B; pop; return", "invokestatic M:B.sm:()V; return", "iconst_1; anewarray c:B; pop; return", "ldc c:B; pop; return", "aconst_null; checkcast c:B; pop; return", "aconst_null; instanceof c:B; pop; return", "iconst_1; putstatic F:B.own:I; return", "new c:B; dup; invokespecial M:B.<init>:()V; invokeinterface N:D.d:()V 1; return", "ldc h:B.sm:()V; pop; return", "ldc t:(LB~)LA~; pop; return", "getstatic F:I.none:I; pop; return", "getstatic F:A.own:I; pop; return", "new c:I; pop; return", "iconst_1; iconst_1; multianewarray c:[[LB~ 2; pop; return"})
            ask(code, () -> { Class<?> c = family().add(cls("U", "java/lang/Object").method(9, "m()V", 4, 0, code, "", "", "")).loadClass("U"); return c.getMethod("m").invoke(null); });
    }
    static void failures() {
        Loader l = new Loader().add(cls("E", "java/lang/Object").field(9, "s", "I").method(8, "<clinit>()V", 3, 0, "ldc s:E; " + NOTE + "iconst_1; iconst_0; idiv; pop; return", "", "", "")).add(cls("G", "E").field(9, "g", "I"));
        for (int i = 0; i < 2; i++) {
            ask("fails", () -> Class.forName("E", true, l));
            ask("subclass", () -> Class.forName("G", true, l));
            ask("field", () -> l.loadClass("G").getField("g").get(null));
            ask("inherited field", () -> l.loadClass("G").getField("s").get(null));
        }
        Loader e = new Loader().add(cls("H", "java/lang/Object").method(8, "<clinit>()V", 3, 0, "new c:java/lang/OutOfMemoryError; dup; ldc s:mine; invokespecial M:java/lang/OutOfMemoryError.<init>:(Ljava/lang/String~)V; athrow", "", "", ""));
        ask("an error", () -> Class.forName("H", true, e));
        ask("an error again", () -> Class.forName("H", true, e));
        Loader n = new Loader().add(cls("N", "java/lang/Object").method(8, "<clinit>()V", 3, 0, "aconst_null; athrow", "", "", ""));
        ask("null thrown", () -> Class.forName("N", true, n));
        Loader loop = new Loader().add(cls("P", "java/lang/Object").field(9, "p", "I").method(8, "<clinit>()V", 3, 0, "ldc s:P; " + NOTE + "getstatic F:Q.q:I; iconst_1; iadd; putstatic F:P.p:I; return", "", "", "")).add(cls("Q", "java/lang/Object").field(9, "q", "I").method(8, "<clinit>()V", 3, 0, "ldc s:Q; " + NOTE + "getstatic F:P.p:I; bipush 10; iadd; putstatic F:Q.q:I; return", "", "", ""));
        ask("a loop", () -> loop.loadClass("P").getField("p").get(null) + " " + loop.loadClass("Q").getField("q").get(null));
        Loader missing = new Loader().add(noted(cls("M", "Missing")));
        ask("superclass missing", () -> Class.forName("M", true, missing));
        Loader bad = new Loader().add(cls("V", "java/lang/Object").method(8, "<clinit>()V", 3, 0, "pop; return", "", "", ""));
        ask("not verified", () -> Class.forName("V", true, bad));
        ask("not verified again", () -> Class.forName("V", true, bad));
        ask("not verified, array is fine", () -> Array.newInstance(bad.loadClass("V"), 1).getClass());
        Loader fin = new Loader().add(cls("W", "java/lang/Object").field(0x19, "c", "I").method(9, "set()V", 1, 0, "iconst_5; putstatic F:W.c:I; return", "", "", "").method(8, "<clinit>()V", 1, 0, "iconst_3; putstatic F:W.c:I; return", "", "", ""));
        ask("final set outside", () -> { Class<?> c = Class.forName("W", true, fin); try { c.getMethod("set").invoke(null); } catch (InvocationTargetException x) { log.append(x.getCause().getClass().getSimpleName()); } return c.getField("c").get(null); });
    }
    public static void main(String[] args) {
        shapes();
        triggers();
        failures();
    }
}
