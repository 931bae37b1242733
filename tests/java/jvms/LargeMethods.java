// Limits of class files (JVMS 4.11): code of 65535 bytes, far branches, switches of thousands of labels, 255 arguments,
// 65535 locals and stack slots, deep arrays, very many constants, fields and methods; each is made and used.
// uses: ClassMaker
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class LargeMethods {
    static class Loader extends ClassLoader {
        Loader() { super(LargeMethods.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static void run(String what, ClassMaker m, Object... args) {
        try {
            Class<?> c = new Loader().define(m);
            Method x = null;
            for (Method y : c.getDeclaredMethods())
                if (y.getName().equals("m"))
                    x = y;
            System.out.println(what + " = " + x.invoke(null, args));
        } catch (InvocationTargetException e) {
            System.out.println(what + " threw " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(what + ": " + e.toString().replaceAll("(?s)\n.*", ""));
        }
    }
    static ClassMaker code(String descriptor, int stack, int locals, String code, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m" + descriptor, stack, locals, code, "", frames, "");
        return m;
    }
    public static void main(String[] args) {
        run("65535 bytes", code("()I", 1, 0, "nop; ".repeat(65533) + "iconst_1; ireturn", ""));
        run("65536 bytes", code("()I", 1, 0, "nop; ".repeat(65534) + "iconst_1; ireturn", ""));
        run("far goto_w", code("()I", 1, 0, "goto_w 40005; " + "nop; ".repeat(40000) + "iconst_2; ireturn", "same 5; Same 40005"));
        run("goto there and back", code("(I)I", 1, 1, "goto_w 30008; iconst_3; ireturn; nop; " + "nop; ".repeat(30000) + "goto_w -30003", "Same 5; Same 30008"), 1);
        run("iinc in a row", code("(I)I", 1, 1, "iinc 0 1; ".repeat(5000) + "iload_0; ireturn", ""), 5);
        run("deep stack", code("()I", 8002, 0, "iconst_1; ".repeat(8000) + "iadd; ".repeat(7999) + "ireturn", ""));
        run("stack of longs", code("()J", 40000, 0, "lconst_1; ".repeat(6000) + "ladd; ".repeat(5999) + "lreturn", ""));
        run("65535 locals", code("()I", 2, 65535, "bipush 7; wide istore 65534; wide iinc 65534 300; wide iload 65534; ireturn", ""));
        run("long in the last locals", code("()J", 2, 65535, "ldc2_w j:123456789012; wide lstore 65533; wide lload 65533; lreturn", ""));
        run("long beyond the last", code("()J", 2, 65535, "ldc2_w j:1; wide lstore 65534; wide lload 65534; lreturn", ""));
        Object[] as = new Object[255];
        for (int i = 0; i < 255; i++)
            as[i] = i;
        run("255 arguments", code("(" + "I".repeat(255) + ")I", 2, 255, "iload_0; wide iload 254; iadd; ireturn", ""), as);
        Object[] ls = new Object[127];
        for (int i = 0; i < 127; i++)
            ls[i] = (long) i << 32;
        run("127 longs", code("(" + "J".repeat(127) + ")J", 4, 254, "lload_0; wide lload 252; ladd; lreturn", ""), ls);
        int n = 900;
        StringBuilder ts = new StringBuilder("iload_0; tableswitch "), tail = new StringBuilder(), frames = new StringBuilder();
        int base = 1 + 1 + 2 + 12 + 4 * n; // where the cases begin; the switch is at 1 and padded to 4
        ts.append(base - 1 + 4 * n).append(" 0 ").append(n - 1);
        for (int i = 0; i < n; i++) {
            ts.append(' ').append(base - 1 + 4 * i);
            tail.append("; sipush ").append(i * 7 % 3001).append("; ireturn");
            frames.append("Same ").append(base + 4 * i).append("; ");
        }
        frames.append("Same ").append(base + 4 * n);
        for (int arg : new int[] {-1, 1, 450, 899, 900})
            run("tableswitch of 900 at " + arg, code("(I)I", 1, 1, ts + tail.toString() + "; iconst_m1; ireturn", frames.toString()), arg);
        StringBuilder lk = new StringBuilder("iload_0; lookupswitch "), lt = new StringBuilder(), lf = new StringBuilder();
        int k = 700, at = 1 + 1 + 2 + 8 + 8 * k;
        lk.append(at - 1 + 4 * k).append(' ').append(k);
        for (int i = 0; i < k; i++) {
            lk.append(' ').append(i * 1000003 - 1000000000).append(' ').append(at - 1 + 4 * i);
            lt.append("; sipush ").append(i).append("; ireturn");
            lf.append("Same ").append(at + 4 * i).append("; ");
        }
        lf.append("Same ").append(at + 4 * k);
        for (int arg : new int[] {-1000000000, -999999999, 1000003 * 333 - 1000000000, 1000003 * 699 - 1000000000, Integer.MIN_VALUE, Integer.MAX_VALUE})
            run("lookupswitch of 700 at " + arg, code("(I)I", 1, 1, lk + lt.toString() + "; iconst_m1; ireturn", lf.toString()), arg);
        ClassMaker pool = new ClassMaker();
        StringBuilder sum = new StringBuilder("iconst_0; ");
        for (int i = 0; i < 3000; i++)
            sum.append("ldc_w i:").append(100000 + i).append("; iadd; ");
        pool.method(9, "m()I", 2, 0, sum + "ireturn", "", "", "");
        for (int i = 0; i < 20000; i++)
            pool.integer(1000000 + i);
        run("many constants", pool);
        ClassMaker members = new ClassMaker();
        for (int i = 0; i < 3000; i++)
            members.field(9, "f" + i, i % 2 == 0 ? "I" : "J");
        for (int i = 0; i < 2000; i++)
            members.method(9, "x" + i + "()I", 1, 0, "sipush " + i + "; ireturn", "", "", "");
        members.method(9, "m()I", 4, 0, "sipush 123; putstatic F:T.f2998:I; getstatic F:T.f2998:I; invokestatic M:T.x1999:()I; iadd; ireturn", "", "", "");
        run("many members", members);
        run("255 dimensions", code("()Ljava/lang/Object;", 260, 0, "iconst_1; ".repeat(255) + "multianewarray c:" + "[".repeat(255) + "I 255; invokevirtual M:java/lang/Object.getClass:()Ljava/lang/Class;; invokevirtual M:java/lang/Class.getName:()Ljava/lang/String;; invokevirtual M:java/lang/String.length:()I; invokestatic M:java/lang/Integer.valueOf:(I)Ljava/lang/Integer;; areturn", ""));
        run("long name", named("n".repeat(60000)));
        ClassMaker text = new ClassMaker();
        text.method(9, "m()I", 1, 0, "ldc s:" + "t".repeat(65535) + "; invokevirtual M:java/lang/String.length:()I; ireturn", "", "", "");
        run("long text", text);
        System.out.println(Array.newInstance(int.class, new int[255]).getClass().getName().length());
    }
    static ClassMaker named(String n) {
        ClassMaker m = new ClassMaker();
        m.method(9, n + "()I", 1, 0, "bipush 9; ireturn", "", "", "");
        m.method(9, "m()I", 1, 0, "invokestatic M:T." + n + ":()I; ireturn", "", "", "");
        return m;
    }
}
