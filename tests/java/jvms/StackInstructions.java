// pop, dup and swap in all their forms (JVMS 6.5), over every mix of one-slot and two-slot values that is allowed, and
// wide, ldc, iinc, tableswitch and lookupswitch at their limits, each run and its result printed.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class StackInstructions {
    static class Loader extends ClassLoader {
        Loader() { super(StackInstructions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static void run(String name, String code) { run(name, "I", 20, 4, code + "; ireturn", ""); }
    static void run(String name, String result, int stack, int locals, String code, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m()" + result, stack, locals, code, "", frames, "");
        try {
            System.out.println(name + " = " + new Loader().define(m).getMethod("m").invoke(null));
        } catch (InvocationTargetException e) {
            System.out.println(name + " threw " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(name + " failed " + e.getClass().getSimpleName());
        }
    }
    /** Folds the ints on the stack, top first: r = r * 10 + v. */
    static String fold(int n) {
        StringBuilder sb = new StringBuilder("istore_0; iconst_0; istore_1; iload_0; ");
        for (int i = 0; i < n; i++)
            sb.append("iload_1; bipush 10; imul; iadd; istore_1; ");
        return sb + "iload_1";
    }
    static final String ABC = "iconst_1; iconst_2; iconst_3; iconst_4; ";
    static String longs(int n) { // the longs on the stack, folded into an int
        StringBuilder sb = new StringBuilder("lconst_0; lstore_0; ");
        for (int i = 0; i < n; i++)
            sb.append("lload_0; ldc2_w j:10; lmul; ladd; lstore_0; ");
        return sb + "lload_0; l2i";
    }
    public static void main(String[] args) {
        run("swap", ABC + "swap; " + fold(4));
        run("dup", ABC + "dup; " + fold(5));
        run("dup_x1", ABC + "dup_x1; " + fold(5));
        run("dup_x2", ABC + "dup_x2; " + fold(5));
        run("dup2", ABC + "dup2; " + fold(6));
        run("dup2_x1", ABC + "dup2_x1; " + fold(6));
        run("dup2_x2", ABC + "dup2_x2; " + fold(6));
        run("pop", ABC + "pop; " + fold(3));
        run("pop2", ABC + "pop2; " + fold(2));
        run("dup2 of long", "ldc2_w j:7; ldc2_w j:5; dup2; " + longs(3));
        run("pop2 of long", "ldc2_w j:7; ldc2_w j:5; pop2; " + longs(1));
        run("dup_x2 over long", "ldc2_w j:123456789012; iconst_3; dup_x2; pop; lconst_1; lcmp; imul");
        run("dup2_x1 of long over int", "iconst_5; ldc2_w j:1234567890123; dup2_x1; l2i; iadd; istore_0; l2i; iload_0; ixor");
        run("dup2_x2 of long over long", "ldc2_w j:3; ldc2_w j:4; dup2_x2; " + longs(3));
        run("dup2_x2 of long over ints", "iconst_1; iconst_2; ldc2_w j:9; dup2_x2; l2i; istore_0; istore_1; istore_2; l2i; iload_1; bipush 10; imul; iadd; iload_2; bipush 100; imul; iadd; iload_0; sipush 1000; imul; iadd");
        run("dup2_x2 of ints over long", "ldc2_w j:8; iconst_1; iconst_2; dup2_x2; istore_0; istore_1; l2i; istore_2; iload_0; bipush 10; imul; iload_1; iadd; iload_2; imul; istore_3; imul; iload_3; iadd");
        run("bipush limits", "bipush -128; bipush 127; imul");
        run("sipush limits", "sipush -32768; sipush 32767; iadd");
        run("ldc int", "ldc i:-2147483648; ldc i:2147483647; ixor");
        run("ldc float", "F", 2, 0, "ldc f:1.5; ldc f:3.4028235E38; fdiv; freturn", "");
        run("ldc_w and ldc2_w", "ldc_w i:70000; ldc2_w j:-1; l2i; isub");
        run("ldc class", "Ljava/lang/Class;", 1, 0, "ldc c:[[Ljava/lang/String;; areturn", "");
        run("ldc method type", "Ljava/lang/Object;", 1, 0, "ldc t:(IJ)Ljava/lang/Void;; areturn", "");
        run("ldc missing class", "Ljava/lang/Class;", 1, 0, "ldc c:not/There; areturn", "");
        run("ldc missing class in a method type", "Ljava/lang/Object;", 1, 0, "ldc t:(Lnot/There;)V; areturn", "");
        run("wide locals", "I", 4, 1000, "sipush 500; wide istore 999; wide iinc 999 -600; wide iload 999; ireturn", "");
        run("wide long", "J", 4, 1001, "ldc2_w j:77; wide lstore 999; wide lload 999; lreturn", "");
        run("iinc wraps", "ldc i:2147483647; istore_0; iinc 0 127; iload_0");
        run("iinc down", "iconst_0; istore_0; iinc 0 -128; wide iinc 0 32767; wide iinc 0 -32768; iload_0");
        run("goto_w", "I", 1, 0, "goto_w 6; nop; iconst_5; ireturn", "same 6");
        for (int n : new int[] {-6, -5, -4, -3, 4, 2147483647}) {
            run("tableswitch " + n, "I", 1, 0, "ldc i:" + n + "; tableswitch 30 -5 -3 22 24 26; " // at 2; the rest from 28
                .replace("30", "28").replace("22 24 26", "22 24 26") + "iconst_0; ireturn; iconst_1; ireturn; iconst_2; ireturn; iconst_3; ireturn", "");
            run("lookupswitch " + n, "I", 1, 0, "ldc i:" + n + "; lookupswitch 34 3 -5 26 4 28 2147483647 30; nop; nop; iconst_1; ireturn; iconst_2; ireturn; iconst_3; ireturn; iconst_4; ireturn; iconst_0; ireturn", "");
        }
    }
}
