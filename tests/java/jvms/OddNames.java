// Names that Java cannot write but class files may (JVMS 4.2.2): with spaces, signs, keywords, digits, other scripts;
// fields that differ by type only, methods by result only; what reflection, stack traces and messages make of them.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.*;

public class OddNames {
    static class Loader extends ClassLoader {
        Loader() { super(OddNames.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static String simple(Class<?> c) {
        try {
            return c.getSimpleName();
        } catch (RuntimeException | LinkageError e) {
            return e.toString();
        }
    }
    static final String[] NAMES = {"a b", "class", "1", "", " ", "-", "#!", "a,b", "\"q\"", "\u00e9\u4e2d", "\ud83d\ude00", "\0", "\t\n", "a:b", "*", "%s", "int", "null", "\\", "{}", "a$b$", "$", "_", "(x)", ")"};
    public static void main(String[] args) {
        for (String name : NAMES) {
            StringBuilder sb = new StringBuilder(ascii(name)).append(" |");
            for (int kind = 0; kind < 3; kind++) {
                ClassMaker m = new ClassMaker();
                if (kind == 0)
                    m.name = name;
                else if (kind == 1)
                    m.field(9, name, "I");
                else {
                    int n = m.utf8(name), d = m.utf8("()V"), c = m.utf8("Code");
                    m.methods.u2(9).u2(n).u2(d).u2(1).u2(c).u4(14).u2(1).u2(0).u4(2).u1(1).u1(191).u2(0).u2(0);
                    m.methodCount++;
                }
                try {
                    Class<?> c = new Loader().define(m);
                    sb.append(kind == 0 ? c.getName() + "," + simple(c) + "," + c.getTypeName() + "," + c.getPackageName() + "," + c
                        : kind == 1 ? c.getFields()[0] + "," + c.getFields()[0].getInt(null) : c.getMethods()[0]).append(" | ");
                    if (kind == 2) {
                        try {
                            c.getMethod(name).invoke(null);
                        } catch (InvocationTargetException e) {
                            sb.append(e.getCause().getMessage()).append(e.getCause().getStackTrace()[0]);
                        }
                    }
                } catch (LinkageError | ReflectiveOperationException e) {
                    sb.append(e).append(" | ");
                }
            }
            System.out.println(ascii(sb));
        }
        // One name, many types.
        ClassMaker m = new ClassMaker();
        m.version = 61;
        String[] types = {"I", "J", "Ljava/lang/Object;", "Ljava/lang/String;", "[I", "D"};
        StringBuilder code = new StringBuilder();
        for (String t : types)
            m.field(9, "f", t);
        code.append("iconst_3; putstatic F:T.f:I; ldc2_w j:99; putstatic F:T.f:J; ldc s:object; putstatic F:T.f:Ljava/lang/Object;; ")
            .append("ldc s:string; putstatic F:T.f:Ljava/lang/String;; iconst_4; newarray 10; putstatic F:T.f:[I; dconst_1; putstatic F:T.f:D; return");
        m.method(9, "set()V", 2, 0, code.toString(), "", "", "");
        for (String t : types) {
            String put = t.equals("I") ? "iconst_1; ireturn" : t.equals("J") ? "lconst_1; lreturn" : t.equals("D") ? "dconst_1; dreturn" : t.equals("[I") ? "iconst_1; newarray 10; areturn" : "ldc s:m" + t.length() + "; areturn";
            m.method(9, "m()" + t, 2, 0, put, "", "", "");
        }
        m.method(9, "all()Ljava/lang/String;", 3, 0, "new c:java/lang/StringBuilder; dup; invokespecial M:java/lang/StringBuilder.<init>:()V; "
            + "invokestatic M:T.m:()I; invokevirtual M:java/lang/StringBuilder.append:(I)Ljava/lang/StringBuilder;; "
            + "invokestatic M:T.m:()J; invokevirtual M:java/lang/StringBuilder.append:(J)Ljava/lang/StringBuilder;; "
            + "invokestatic M:T.m:()D; invokevirtual M:java/lang/StringBuilder.append:(D)Ljava/lang/StringBuilder;; "
            + "invokestatic M:T.m:()Ljava/lang/Object;; invokevirtual M:java/lang/StringBuilder.append:(Ljava/lang/Object;)Ljava/lang/StringBuilder;; "
            + "invokestatic M:T.m:()Ljava/lang/String;; invokevirtual M:java/lang/StringBuilder.append:(Ljava/lang/String;)Ljava/lang/StringBuilder;; "
            + "invokestatic M:T.m:()[I; arraylength; invokevirtual M:java/lang/StringBuilder.append:(I)Ljava/lang/StringBuilder;; "
            + "invokevirtual M:java/lang/StringBuilder.toString:()Ljava/lang/String;; areturn", "", "", "");
        try {
            Class<?> c = new Loader().define(m);
            c.getMethod("set").invoke(null);
            TreeSet<String> all = new TreeSet<>();
            for (Field f : c.getDeclaredFields()) {
                Object v = f.get(null);
                all.add(f + " = " + (v instanceof int[] ? "length " + ((int[]) v).length : v));
            }
            for (Method x : c.getDeclaredMethods())
                all.add(x.toString());
            all.forEach(System.out::println);
            // Of several methods the most specific result wins; among unrelated ones any.
            System.out.println(c.getMethod("all").invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(e);
        }
        // Twice the same name and type, a method and a field of one name, names as long as they can be.
        String[] twice = {"field", "method", "both", "long"};
        for (String t : twice) {
            ClassMaker x = new ClassMaker();
            String n = t.equals("long") ? "n".repeat(65535) : "n";
            if (!t.equals("method"))
                x.field(9, n, "I");
            if (t.equals("field"))
                x.field(1, n, "I");
            if (!t.equals("field"))
                x.method(9, n + "()V", 0, 0, "return", "", "", "");
            if (t.equals("method"))
                x.method(1, n + "()V", 0, 1, "return", "", "", "");
            try {
                Class<?> c = new Loader().define(x);
                System.out.println(t + " " + c.getDeclaredFields().length + " " + c.getDeclaredMethods().length + " " + (c.getDeclaredMethods().length > 0 ? c.getDeclaredMethods()[0].getName().length() : 0));
            } catch (LinkageError e) {
                System.out.println(t + " " + e);
            }
        }
        // A stack trace through them, in a class in a package of odd names, with a source file of an odd name.
        ClassMaker s = new ClassMaker();
        s.name = "a b/c-d/1 2";
        s.attribute("SourceFile", new ClassMaker.Bytes().u2(s.utf8("not a.file")));
        s.method(9, "in()V", 2, 0, "new c:java/lang/RuntimeException; dup; invokespecial M:java/lang/RuntimeException.<init>:()V; athrow", "", "", "");
        s.method(9, "out()V", 2, 0, "invokestatic #" + s.member(10, s.name + ".in:()V") + "; return", "", "", "");
        try {
            Class<?> c = new Loader().define(s);
            System.out.println(c.getPackage() + " " + Class.forName("a b.c-d.1 2", false, c.getClassLoader()).getSimpleName());
            c.getMethod("out").invoke(null);
        } catch (InvocationTargetException e) {
            for (StackTraceElement x : e.getCause().getStackTrace())
                if (!x.getClassName().contains("reflect"))
                    System.out.println("  " + x + " / " + x.getFileName() + " " + x.getLineNumber());
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(e);
        }
    }
}
