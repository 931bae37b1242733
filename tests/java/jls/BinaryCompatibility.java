// Binary compatibility (JLS 13.4): a client linked against version 1 of a class runs with version 2 of it, one change at a
// time: members removed, moved up or down, made static or not, private, final, abstract, of other types; what still
// links, what does not, and with which error; each both as class file made for version 1 and as seen by reflection.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;

public class BinaryCompatibility {
    static class Loader extends ClassLoader {
        Loader() { super(BinaryCompatibility.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker of(String name, String superName, int access) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.access = access;
        if ((access & 0x200) == 0)
            m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        return m;
    }
    static void inst(ClassMaker m, int flags, String n, int v) { m.method(flags, n + "()I", 1, 1, "bipush " + v + "; ireturn", "", "", ""); }
    static final String FRESH = "new c:lib/B; dup; invokespecial M:lib/B.<init>:()V; ";
    /** What the client does, compiled against version 1 of lib/B extends lib/A implements lib/I. */
    static final String[][] USES = {
        {"new", FRESH + "pop; iconst_0"},
        {"instance method", FRESH + "invokevirtual M:lib/B.inst:()I"},
        {"static method", "invokestatic M:lib/B.stat:()I"},
        {"inherited method", FRESH + "invokevirtual M:lib/B.up:()I"},
        {"interface method", FRESH + "invokeinterface N:lib/I.face:()I 1"},
        {"instance field", FRESH + "getfield F:lib/B.f:I"},
        {"static field", "getstatic F:lib/B.s:I"},
        {"store field", FRESH + "bipush 9; putfield F:lib/B.f:I; iconst_1"},
        {"store static", "bipush 9; putstatic F:lib/B.s:I; iconst_1"},
        {"constant", "getstatic F:lib/B.K:I"},
        {"cast", FRESH + "checkcast c:lib/I; pop; iconst_2"},
        {"as superclass argument", FRESH + "invokestatic M:T.take:(Llib/A;)I"},
        {"instanceof", FRESH + "instanceof c:lib/A"},
    };
    static ClassMaker a, b, i;
    static boolean keepB;
    static void version1() {
        a = of("lib/A", "java/lang/Object", 0x21);
        inst(a, 1, "up", 10);
        b = of("lib/B", "lib/A", 0x21);
        b.interfaces.add("lib/I");
        b.field(1, "f", "I").field(9, "s", "I").field(25, "K", "I", "ConstantValue", new ClassMaker.Bytes().u2(b.integer(77)));
        inst(b, 1, "inst", 20);
        inst(b, 9, "stat", 30);
        inst(b, 1, "face", 40);
        i = of("lib/I", "java/lang/Object", 0x601);
        i.bare(0x401, "face()I");
    }
    /** B anew, without the named members, which `more` may put back in another shape. */
    static void again(String without, int access, String superName, boolean face, Consumer<ClassMaker> more) {
        b = of("lib/B", superName, access);
        if (face)
            b.interfaces.add("lib/I");
        if (!without.contains("f,")) b.field(1, "f", "I");
        if (!without.contains("s,")) b.field(9, "s", "I");
        if (!without.contains("K,")) b.field(25, "K", "I", "ConstantValue", new ClassMaker.Bytes().u2(b.integer(77)));
        if (!without.contains("inst,")) inst(b, 1, "inst", 20);
        if (!without.contains("stat,")) inst(b, 9, "stat", 30);
        if (!without.contains("face,")) inst(b, 1, "face", 40);
        more.accept(b);
    }
    static void change(String what, Runnable edit) {
        version1();
        edit.run();
        System.out.println(what);
        for (String[] use : USES) {
            Loader l = new Loader();
            String end;
            try {
                l.define(i);
                l.define(a);
                if (b != null)
                    l.define(b);
                ClassMaker t = new ClassMaker();
                t.version = 49;
                t.method(9, "m()I", 3, 1, use[1] + "; ireturn", "", "", "");
                t.method(9, "take(Llib/A;)I", 1, 1, "bipush 55; ireturn", "", "", "");
                Class<?> c = l.define(t);
                end = String.valueOf(c.getMethod("m").invoke(null));
            } catch (InvocationTargetException e) {
                end = e.getCause().toString();
            } catch (ReflectiveOperationException | LinkageError e) {
                end = "! " + e;
            }
            end = end.replaceAll("@[0-9a-f]+", "@").replaceAll("\\s*\n.*", "").replaceAll(" \\(.* (is|are) in.*", "");
            System.out.println("    " + use[0] + ": " + end);
        }
    }
    public static void main(String[] args) {
        Consumer<ClassMaker> none = m -> { };
        change("no change", () -> { });
        change("class gone", () -> b = null);
        change("members gone", () -> again("f,s,K,inst,stat,face,", 0x21, "lib/A", true, none));
        change("members moved up", () -> {
            again("f,s,inst,stat,", 0x21, "lib/A", true, none);
            a.field(1, "f", "I").field(9, "s", "I");
            inst(a, 1, "inst", 21);
            inst(a, 9, "stat", 31);
        });
        change("inherited one overridden", () -> inst(b, 1, "up", 11));
        change("inherited one gone", () -> a = of("lib/A", "java/lang/Object", 0x21));
        change("static made instance and back", () -> again("f,s,inst,stat,", 0x21, "lib/A", true, m -> {
            m.field(9, "f", "I").field(1, "s", "I");
            inst(m, 9, "inst", 22);
            inst(m, 1, "stat", 32);
        }));
        change("made private", () -> again("f,s,K,inst,stat,", 0x21, "lib/A", true, m -> {
            m.field(2, "f", "I").field(10, "s", "I").field(26, "K", "I");
            inst(m, 2, "inst", 22);
            inst(m, 10, "stat", 32);
        }));
        change("made package-private", () -> again("f,s,inst,stat,face,", 0x21, "lib/A", true, m -> {
            m.field(0, "f", "I").field(8, "s", "I");
            inst(m, 0, "inst", 22);
            inst(m, 8, "stat", 32);
            inst(m, 0, "face", 42);
        }));
        change("made protected", () -> again("f,s,inst,stat,", 0x21, "lib/A", true, m -> {
            m.field(4, "f", "I").field(12, "s", "I");
            inst(m, 4, "inst", 22);
            inst(m, 12, "stat", 32);
        }));
        change("made final", () -> again("f,s,inst,", 0x31, "lib/A", true, m -> {
            m.field(17, "f", "I").field(25, "s", "I");
            inst(m, 17, "inst", 22);
        }));
        change("other types", () -> again("f,s,inst,stat,", 0x21, "lib/A", true, m -> {
            m.field(1, "f", "J").field(9, "s", "Ljava/lang/String;");
            m.method(1, "inst()J", 2, 1, "lconst_1; lreturn", "", "", "");
            m.method(9, "stat(I)I", 2, 1, "iload_0; ireturn", "", "", "");
        }));
        change("made abstract", () -> again("", 0x421, "lib/A", true, none));
        change("not public", () -> again("", 0x20, "lib/A", true, none));
        change("interface no more", () -> again("", 0x21, "lib/A", false, none));
        change("method of the interface no more", () -> again("face,", 0x21, "lib/A", true, none));
        change("superclass another", () -> again("", 0x21, "java/lang/Object", true, none));
        change("superclass final", () -> a.access = 0x31);
        change("superclass now an interface", () -> {
            a = of("lib/A", "java/lang/Object", 0x601);
            inst(a, 1, "up", 12);
        });
        change("class now an interface", () -> {
            b = of("lib/B", "java/lang/Object", 0x601);
            inst(b, 9, "stat", 33);
            b.field(25, "s", "I").field(25, "K", "I");
        });
        change("interface now a class", () -> {
            i = of("lib/I", "java/lang/Object", 0x21);
            inst(i, 1, "face", 44);
        });
        change("interface with a default", () -> {
            again("face,", 0x21, "lib/A", true, none);
            i = of("lib/I", "java/lang/Object", 0x601);
            inst(i, 1, "face", 45);
        });
        change("interface method gone", () -> i = of("lib/I", "java/lang/Object", 0x601));
        change("interface method now static", () -> {
            i = of("lib/I", "java/lang/Object", 0x601);
            inst(i, 9, "face", 46);
        });
        change("field hidden by a nearer one", () -> a.field(1, "f", "I").field(9, "s", "I"));
        change("field of the interface instead", () -> {
            again("s,", 0x21, "lib/A", true, none);
            i.field(25, "s", "I", "ConstantValue", new ClassMaker.Bytes().u2(i.integer(99)));
        });
        change("fields moved up and static or not", () -> {
            again("f,s,", 0x21, "lib/A", true, none);
            a.field(9, "f", "I").field(1, "s", "I");
        });
        change("fields moved up and final", () -> {
            again("f,s,", 0x21, "lib/A", true, none);
            a.field(17, "f", "I").field(25, "s", "I");
        });
        change("constructor private", () -> {
            b = new ClassMaker();
            b.name = "lib/B";
            b.superName = "lib/A";
            b.interfaces.add("lib/I");
            b.method(2, "<init>()V", 1, 1, "aload_0; invokespecial M:lib/A.<init>:()V; return", "", "", "");
            inst(b, 1, "face", 40);
        });
        change("constructor gone", () -> {
            b = new ClassMaker();
            b.name = "lib/B";
            b.superName = "lib/A";
            b.interfaces.add("lib/I");
            inst(b, 9, "stat", 34);
        });
        change("constructor calls what is abstract now", () -> {
            b = new ClassMaker();
            b.name = "lib/B";
            b.superName = "lib/A";
            b.interfaces.add("lib/I");
            b.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:lib/A.<init>:()V; aload_0; invokevirtual M:lib/B.face:()I; pop; return", "", "", "");
        });
    }
}
