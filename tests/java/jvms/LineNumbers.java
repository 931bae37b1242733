// LineNumberTable and SourceFile (JVMS 4.7.10, 4.7.12): which line a stack trace shows when there are several tables,
// entries out of order, twice the same place, none, the largest line, places that are wrong; source files odd or missing.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class LineNumbers {
    static class Loader extends ClassLoader {
        Loader() { super(LineNumbers.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    /** Places and lines, in the order given. */
    static ClassMaker.Bytes table(int... pairs) {
        ClassMaker.Bytes b = new ClassMaker.Bytes().u2(pairs.length / 2);
        for (int p : pairs)
            b.u2(p);
        return b;
    }
    static final String THROW = "new c:java/lang/Error; dup; invokespecial M:java/lang/Error.<init>:()V; athrow";
    static void run(String what, ClassMaker m, int at) {
        try {
            Class<?> c = new Loader().define(m);
            c.getMethod("m", int.class).invoke(null, at);
            System.out.println(what + " returned");
        } catch (InvocationTargetException e) {
            StringBuilder sb = new StringBuilder(what).append(' ').append(e.getCause().getClass().getSimpleName());
            for (StackTraceElement s : e.getCause().getStackTrace()) {
                if (s.getClassName().contains("reflect") || s.getClassName().equals("LineNumbers"))
                    break;
                sb.append(" | ").append(s).append(' ').append(s.getLineNumber()).append(s.isNativeMethod());
            }
            System.out.println(sb);
        } catch (ReflectiveOperationException | Error e) {
            System.out.println(what + " " + e + (e.getClass() == Error.class ? " " + e.getStackTrace()[0] : ""));
        }
    }
    static ClassMaker.Bytes[] tables(Object... with) { return null; }
    static void simple(String what, String source, Object... with) {
        ClassMaker m = new ClassMaker();
        m.coded(9, "m(I)I", 2, 1, "nop; nop; nop; iload_0; iconst_0; idiv; ireturn", with);
        if (source != null)
            m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8(source)));
        run(what, m, 5);
    }
    public static void main(String[] args) {
        String t = "Code.LineNumberTable";
        simple("none", "A.java");
        simple("no source, no table", null);
        simple("no source", null, t, table(0, 7));
        simple("one", "A.java", t, table(0, 7));
        simple("begins later", "A.java", t, table(6, 8));
        simple("begins before", "A.java", t, table(3, 5, 6, 8));
        simple("exact", "A.java", t, table(0, 1, 5, 2, 6, 3));
        simple("out of order", "A.java", t, table(5, 2, 0, 1, 3, 9));
        simple("twice the same place", "A.java", t, table(5, 2, 5, 4));
        simple("twice the same place before", "A.java", t, table(0, 2, 0, 4));
        simple("two tables", "A.java", t, table(0, 1), t, table(5, 2));
        simple("two tables, second earlier", "A.java", t, table(5, 2), t, table(0, 1));
        simple("empty table", "A.java", t, table());
        simple("line 0", "A.java", t, table(0, 0));
        simple("line 65535", "A.java", t, table(0, 65535));
        simple("line 32768", "A.java", t, table(0, 32768));
        simple("place behind the code", "A.java", t, table(0, 1, 7, 2));
        simple("place far behind the code", "A.java", t, table(65535, 1));
        simple("between instructions", "A.java", t, table(0, 1, 4, 6));
        simple("count too large", "A.java", t, new ClassMaker.Bytes().u2(2).u2(0).u2(1));
        simple("count too small", "A.java", t, new ClassMaker.Bytes().u2(0).u2(0).u2(1));
        simple("a byte too long", "A.java", t, table(0, 1).u1(0));
        simple("outside of the code", "A.java", "LineNumberTable", table(0, 1));
        for (String s : new String[] {"", "no suffix", "a/b.java", "\u00e4.kt", "x:1", "Unknown Source"})
            simple("source " + s.length(), s.equals("\u00e4.kt") ? "a.kt" : s, t, table(0, 12));
        // Many lines, asked from several places; long distances between them.
        StringBuilder code = new StringBuilder();
        int[] pairs = new int[2 * 400];
        for (int i = 0; i < 400; i++) {
            pairs[2 * i] = i * 6;
            pairs[2 * i + 1] = (i * 7919) % 65536;
            code.append("iload_0; sipush ").append(i).append("; isub; istore_0; nop; "); // 1 + 3 + 1 + 1 + 1
        }
        ClassMaker big = new ClassMaker();
        StringBuilder divisions = new StringBuilder();
        for (int i = 0; i < 400; i++)
            divisions.append("iconst_1; iload_0; iinc 0 -1; idiv; pop; "); // 1 + 1 + 3 + 1 + 1
        int[] lines = new int[2 * 400];
        for (int i = 0; i < 400; i++) {
            lines[2 * i] = i * 7;
            lines[2 * i + 1] = pairs[2 * i + 1];
        }
        big.coded(9, "m(I)I", 2, 1, divisions + "iconst_0; ireturn", t, table(lines));
        big.attribute("SourceFile", new ClassMaker.Bytes().u2(big.utf8("Big.java")));
        for (int at : new int[] {0, 1, 2, 100, 255, 398, 399, 400})
            run("division " + at, big, at);
        // Through calls, a constructor and an initializer, each with its own line; implicit exceptions of other kinds.
        ClassMaker m = new ClassMaker();
        m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8("Calls.java")));
        m.coded(9, "m(I)I", 3, 1, "iload_0; invokestatic M:T.n:(I)I; ireturn", t, table(0, 10, 1, 11, 4, 12));
        m.coded(9, "n(I)I", 3, 1, "new c:T; dup; iload_0; invokespecial M:T.<init>:(I)V; pop; iconst_0; ireturn", t, table(0, 20, 4, 21, 8, 22));
        m.coded(1, "<init>(I)V", 3, 2, "aload_0; invokespecial M:java/lang/Object.<init>:()V; iconst_0; newarray 10; iload_1; iaload; pop; return", t, table(0, 30, 4, 31, 7, 32, 9, 33));
        run("calls", m, 3);
        m = new ClassMaker();
        m.coded(9, "m(I)I", 3, 1, "iconst_5; newarray 10; iload_0; iconst_1; iastore; getstatic F:T.f:I; ireturn", t, table(0, 1, 5, 2, 6, 3));
        m.coded(8, "<clinit>()V", 3, 0, THROW, t, table(0, 51, 3, 52, 7, 53));
        m.field(9, "f", "I");
        run("initializer", m, 1);
        m = new ClassMaker();
        m.attribute("SourceDebugExtension", new ClassMaker.Bytes().u4(0x534d4150));
        m.coded(0x29, "m(I)I", 3, 1, THROW, t, table(0, 5, 7, 6));
        run("synchronized, debug extension", m, 1);
        m = new ClassMaker();
        m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8("One.java"))).attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8("Two.java")));
        m.coded(9, "m(I)I", 3, 1, THROW);
        run("two source files", m, 1);
        m = new ClassMaker();
        m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.cls("T")));
        m.coded(9, "m(I)I", 3, 1, THROW);
        run("source file is no text", m, 1);
        m = new ClassMaker();
        m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8("A.java")).u2(0));
        m.coded(9, "m(I)I", 3, 1, THROW);
        run("source file too long", m, 1);
    }
}
