// wide (JVMS 6.5): every instruction that it may stand before, on locals near 0, 255, 256, 32767 and 65535, iinc with
// large constants, long and double at the last places, ret; and what it may not stand before.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class WideForms {
    static class Loader extends ClassLoader {
        Loader() { super(WideForms.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String first(Throwable t) {
        String s = String.valueOf(t);
        return s.indexOf('\n') < 0 ? s : s.substring(0, s.indexOf('\n'));
    }
    static int shown;
    static void run(String what, int version, int locals, String signature, String code, Object... arguments) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.method(9, signature, 6, locals, code, "", "", "");
        String end;
        try {
            Class<?> c = new Loader().define(m);
            Method x = c.getDeclaredMethods()[0];
            Object r = x.invoke(null, arguments);
            end = "= " + (r instanceof Double ? Long.toHexString(Double.doubleToRawLongBits((Double) r)) : r instanceof Float ? Integer.toHexString(Float.floatToRawIntBits((Float) r)) : r);
        } catch (InvocationTargetException e) {
            end = "threw " + first(e.getCause());
        } catch (LinkageError | IllegalAccessException e) {
            end = first(e);
        }
        System.out.println(what + " " + version + " " + end);
        shown++;
    }
    public static void main(String[] args) {
        int[] places = {1, 3, 4, 127, 128, 254, 255, 256, 257, 32767, 32768, 40000, 65533};
        for (int version : new int[] {49, 61}) {
            for (int at : places) {
                int n = at + 2;
                run("int at " + at, version, n, "m(I)I", "iload_0; wide istore " + at + "; wide iload " + at + "; ireturn", 1 - at);
                run("long at " + at, version, n, "m(J)J", "lload_0; wide lstore " + Math.max(at, 2) + "; wide lload " + Math.max(at, 2) + "; lreturn", Long.MIN_VALUE + at);
                run("float at " + at, version, n, "m(F)F", "fload_0; wide fstore " + at + "; wide fload " + at + "; freturn", at / 3f);
                run("double at " + at, version, n, "m(D)D", "dload_0; wide dstore " + Math.max(at, 2) + "; wide dload " + Math.max(at, 2) + "; dreturn", at / 7.0);
                run("reference at " + at, version, n, "m(Ljava/lang/String;)Ljava/lang/String;", "aload_0; wide astore " + at + "; aconst_null; astore_0; wide aload " + at + "; areturn", "s" + at);
                for (int by : new int[] {1, -1, 127, -128, 128, -129, 255, 32767, -32768})
                    if (at < 300 && (by == 1 || at == 256) || at == 65533)
                        run("iinc " + by + " at " + at, version, n, "m(I)I", "iload_0; wide istore " + at + "; wide iinc " + at + " " + by + "; wide iinc " + at + " " + by + "; wide iload " + at + "; ireturn", Integer.MAX_VALUE - 3);
            }
        }
        // Values in neighbouring places do not disturb one another.
        StringBuilder code = new StringBuilder();
        for (int i = 250; i < 262; i += 2)
            code.append("ldc2_w j:").append(i * 1_000_000_007L).append("; wide lstore ").append(i).append("; ");
        code.append("wide lload 250");
        for (int i = 252; i < 262; i += 2)
            code.append("; wide lload ").append(i).append("; lxor; ldc2_w j:31; lmul");
        run("neighbours", 61, 262, "m()J", code + "; lreturn");
        run("half overwritten", 61, 300, "m()J", "lconst_1; wide lstore 256; iconst_0; wide istore 257; wide lload 256; lreturn");
        run("half overwritten", 49, 300, "m()J", "lconst_1; wide lstore 256; iconst_0; wide istore 255; wide lload 256; lreturn");
        run("half overwritten from below", 49, 300, "m()J", "lconst_1; wide lstore 256; lconst_0; wide lstore 255; wide lload 256; lreturn");
        // The last places and those behind.
        run("last int", 61, 65535, "m()I", "iconst_5; wide istore 65534; wide iload 65534; ireturn");
        run("last long", 61, 65535, "m()J", "lconst_1; wide lstore 65533; wide lload 65533; lreturn");
        run("long too far", 61, 65535, "m()J", "lconst_1; wide lstore 65534; wide lload 65534; lreturn");
        run("int too far", 61, 256, "m()I", "iconst_5; wide istore 256; iconst_0; ireturn");
        run("iinc too far", 61, 256, "m()I", "wide iinc 256 1; iconst_0; ireturn");
        run("iinc of a float", 49, 300, "m()I", "fconst_0; wide fstore 299; wide iinc 299 1; iconst_0; ireturn");
        run("read unset", 61, 300, "m()I", "wide iload 299; ireturn");
        run("read unset", 49, 300, "m()I", "wide iload 299; ireturn");
        // ret with a wide index, jsr_w.
        run("wide ret", 49, 300, "m(I)I", "jsr 5; iload_0; ireturn; wide astore 299; iinc 0 42; wide ret 299", 8);
        run("wide ret by jsr_w", 48, 300, "m(I)I", "jsr_w 7; iload_0; ireturn; wide astore 256; iinc 0 43; wide ret 256", 8);
        run("wide ret", 61, 300, "m(I)I", "jsr 5; iload_0; ireturn; wide astore 299; iinc 0 42; wide ret 299", 8);
        // Before anything else.
        for (int op : new int[] {0, 1, 16, 18, 26, 42, 54 + 5, 75, 167, 172, 177, 178, 187, 196, 197, 198, 200, 202, 203, 254, 255})
            for (int version : new int[] {49, 61})
                run("wide before " + op, version, 4, "m(I)I", "iload_0; .b 196 " + op + " 0 0 0 0; ireturn", 1);
        run("wide at the end", 61, 4, "m(I)I", "iload_0; ireturn; .b 196", 1);
        run("wide iload cut off", 61, 4, "m(I)I", "iload_0; ireturn; .b 196 21 0", 1);
        run("wide iinc cut off", 49, 4, "m(I)I", "iload_0; ireturn; .b 196 132 0 0 0", 1);
        run("jump into a wide", 49, 4, "m(I)I", "goto 4; .b 196 21 0 0; ireturn", 1);
        System.out.println(shown);
    }
}
