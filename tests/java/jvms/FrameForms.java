// StackMapTable frames of every form (JVMS 4.7.4) in code that runs, and tables that are wrong in one place: offsets that
// go back, tags that are reserved, types out of range, frames between instructions or for nothing.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class FrameForms {
    static class Loader extends ClassLoader {
        Loader() { super(FrameForms.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static void run(String name, String code, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m(I)I", 6, 12, code, "", frames, "");
        StringBuilder sb = new StringBuilder();
        try {
            Class<?> c = new Loader().define(m);
            for (int arg : new int[] {0, 1, 5})
                sb.append(c.getMethod("m", int.class).invoke(null, arg)).append(' ');
        } catch (InvocationTargetException e) {
            sb.append(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            sb.append(e);
        }
        System.out.println(name + ": " + sb);
    }
    public static void main(String[] args) {
        String simple = "iload_0; ifeq 5; iconst_1; ireturn; iconst_2; ireturn";
        run("same", simple, "same 6");
        run("same, extended", simple, "Same 6");
        run("full", simple, "full 6 I /");
        run("full with less", simple, "full 6 /");
        run("full with top", simple, "full 6 T /");
        run("append", "lconst_1; lstore_1; aconst_null; astore_3; " + simple, "append 10 J java/lang/Object");
        run("append with too much", "lconst_1; lstore_1; " + simple, "append 8 J java/lang/Object");
        run("append three", "lconst_1; lstore_1; fconst_0; fstore_3; dconst_0; dstore 4; " + simple, "append 13 J F D");
        run("append then chop", "iconst_3; istore_1; iload_0; ifeq 5; iconst_1; ireturn; iload_0; ifne 5; iconst_2; ireturn; iconst_4; ireturn", "append 8 I; chop 14 1");
        run("chop too much", "iload_0; ifeq 5; iconst_1; ireturn; iconst_2; ireturn", "chop 6 2");
        run("chop three", "iconst_3; istore_1; iconst_3; istore_2; iconst_3; istore_3; iload_0; ifeq 5; iconst_1; ireturn; iload_0; ifne 5; iconst_2; ireturn; iconst_4; ireturn", "append 12 I I I; chop 18 3");
        run("one on the stack", "iconst_5; iload_0; ifeq 5; iconst_1; ireturn; ireturn", "full 7 I / I");
        String kept = "iconst_5; iload_0; ifeq 6; pop; iconst_1; ireturn; ireturn";
        run("one", kept, "one 8 I");
        run("one, extended", kept, "One 8 I");
        run("one, wrong type", kept, "one 8 F");
        run("one object", "ldc s:abc; iload_0; ifeq 6; pop; iconst_1; ireturn; invokevirtual M:java/lang/String.length:()I; ireturn", "one 9 java/lang/String");
        run("one object, wider", "ldc s:abc; iload_0; ifeq 6; pop; iconst_1; ireturn; invokevirtual M:java/lang/String.length:()I; ireturn", "one 9 java/lang/Object");
        run("one null", "aconst_null; iload_0; ifeq 6; pop; iconst_1; ireturn; invokevirtual M:java/lang/String.length:()I; ireturn", "one 8 N");
        run("one long", "lconst_1; iload_0; ifeq 6; pop2; iconst_1; ireturn; l2i; ireturn", "one 8 J");
        run("one double", "dconst_1; iload_0; ifeq 6; pop2; iconst_1; ireturn; d2i; ireturn", "one 8 D");
        run("one float", "fconst_2; iload_0; ifeq 6; pop; iconst_1; ireturn; f2i; ireturn", "one 8 F");
        run("array", "iconst_3; newarray 10; iload_0; ifeq 6; pop; iconst_1; ireturn; arraylength; ireturn", "one 10 [I");
        run("loop", "iconst_0; istore_1; iload_0; ifle 12; iload_1; iload_0; iadd; istore_1; iinc 0 -1; goto -11; iload_1; ireturn", "append 2 I; same 17");
        run("loop with a frame too narrow", "aconst_null; astore_1; iload_0; ifle 12; ldc s:x; astore_1; iinc 0 -1; goto -9; nop; bipush 7; ireturn", "append 2 N; same 15");
        run("no frame", simple, "");
        run("frame elsewhere", simple, "same 5");
        run("frame between instructions", simple, "same 2; same 6");
        run("frame beyond", simple, "same 6; same 30");
        run("frame at the end", simple, "same 6; same 8");
        run("frame for nothing", simple, "same 4; same 6");
        run("frame after goto missing", "goto 4; nop; iconst_1; ireturn", "same 4");
        run("two at one place", simple, "raw 6 6; raw");
        run("reserved tag", simple, "raw 0 1 128");
        run("tag 246", simple, "raw 0 1 246 0 6");
        run("too short", simple, "raw 0 1 255 0 6 0");
        run("too long", simple, "raw 0 1 6 7");
        run("count too large", simple, "raw 0 2 6");
        run("count too small", simple, "raw 0 0 6");
        run("bad verification type", simple, "raw 0 1 255 0 6 0 1 9 0 0");
        run("bad class index", simple, "raw 0 1 255 0 6 0 1 7 3 231 0 0");
        run("class index of no class", simple, "raw 0 1 255 0 6 0 1 7 0 1 0 0");
        run("uninitialized of no new", simple, "raw 0 1 255 0 6 0 1 8 0 0 0 0");
        run("uninitialized beyond", simple, "raw 0 1 255 0 6 0 1 8 0 99 0 0");
        run("uninitialized this", simple, "raw 0 1 255 0 6 0 1 6 0 0");
        run("more locals than there are", simple, "full 6 I I I I I I I I I I I I I /");
        run("more on the stack than there may be", simple, "full 6 I / I I I I I I I");
        run("long in the last local", simple, "full 6 I I I I I I I I I I I J /");
        run("a wider int", "iload_0; ifeq 6; bipush 65; ireturn; bipush 66; ireturn", "same 7");
        run("tableswitch", "iload_0; tableswitch 27 0 1 23 25; iconst_3; ireturn; iconst_4; ireturn; iconst_5; ireturn", "same 24; same 26; same 28");
        run("lookupswitch", "iload_0; lookupswitch 31 2 0 27 5 29; iconst_3; ireturn; iconst_4; ireturn; iconst_5; ireturn", "same 28; same 30; same 32");
        run("goto into an instruction", "iload_0; ifeq 6; sipush 300; ireturn", "same 5");
        run("falls off the end", "iload_0; pop", "");
        run("wide goto", "goto_w 7; iconst_1; ireturn; iconst_2; ireturn", "same 5; same 7");
    }
}
