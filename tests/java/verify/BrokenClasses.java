// Class files made by hand, most of them wrong in one place, and what the verifier says to each.
//
// With the argument `record` it prints every class file too, in hexadecimal; that output is
// tests/classfile/broken.txt, which the unit test of the verifier reads.
// uses: ClassMaker
import java.util.List;

public class BrokenClasses {
    // ---- Running a case ----

    static class Loader extends ClassLoader {
        Loader() { super(BrokenClasses.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }

    static boolean record;

    static void run(String name, ClassMaker maker) {
        byte[] bytes = maker.make();
        System.out.println("== " + name + (maker.version < 51 ? " in " + maker.version : ""));
        if (record) {
            StringBuilder hex = new StringBuilder();
            for (byte b : bytes)
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            System.out.println(hex);
        }
        try {
            Class<?> c = new Loader().define(bytes);
            Class.forName(c.getName(), true, c.getClassLoader());
            System.out.println("passes");
        } catch (Throwable e) {
            System.out.println(e);
        }
    }

    /** A static method ()V of a class T. */
    static void code(String name, int stack, int locals, String code) {
        code(name, "m()V", stack, locals, code, "", "");
    }
    static void code(String name, String signature, int stack, int locals, String code) {
        code(name, signature, stack, locals, code, "", "");
    }
    static void code(String name, String signature, int stack, int locals, String code, String handlers, String frames) {
        run(name, new ClassMaker().method(9, signature, stack, locals, code, handlers, frames, ""));
    }
    /** An instance method. */
    static void instance(String name, ClassMaker maker, String signature, int stack, int locals, String code, String handlers,
                         String frames) {
        run(name, maker.method(1, signature, stack, locals, code, handlers, frames, ""));
    }
    static ClassMaker version(int version) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        return m;
    }
    static ClassMaker extending(String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.superName = superName;
        m.interfaces.addAll(List.of(interfaces));
        return m;
    }

    public static void main(String[] args) {
        record = args.length > 0 && args[0].equals("record");
        cases();
        if (!record) { /* the same by inference, and by both ways */
            for (int version : new int[] {45, 48, 49, 50}) {
                ClassMaker.usualVersion = version;
                System.out.println("==== version " + version);
                cases();
            }
        }
    }

    static void cases() {
        structure();
        operands();
        locals();
        arrays();
        shuffles();
        control();
        switches();
        returns();
        constants();
        objects();
        fields();
        calls();
        constructors();
        handlers();
        frames();
        generated();
    }

    // ---- The cases ----

    static void structure() {
        code("empty stack popped", 1, 0, "pop; return");
        code("falls off the end", 1, 0, "nop");
        code("falls off the end behind a branch", "m(I)V", 1, 1, "iload_0; ifeq 4; return; nop", "", "same 5");
        code("fifteen bytes", 1, 0, "nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; pop");
        code("sixteen bytes", 1, 0, "nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; nop; pop");
        code("truncated instruction", 1, 0, "return; .b 17 1");
        code("truncated wide", 1, 1, "return; .b 196");
        code("wide of a wrong instruction", 1, 1, ".b 196 0; return");
        code("wide of wide", 1, 1, ".b 196 196 21 0 0; return");
        code("truncated tableswitch", 1, 1, "iconst_0; .b 170 0 0 0 0 0 0");
        code("lookupswitch with too many pairs", 1, 1, "iconst_0; .b 171 0 0  0 0 0 12  0 0 0 9");
        code("jsr", 2, 2, "jsr 3; astore_0; ret 0");
        code("ret", 2, 2, "iconst_0; istore_0; ret 0");
        code("wide ret", 2, 2, "iconst_0; istore_0; wide ret 0");
        code("jsr_w", 2, 2, "jsr_w 5; pop; return");
        for (int op = 202; op < 256; op++)
            code("opcode " + op, 2, 1, "nop; .b " + op + " 0 1 0 0 0 0 0 0 0 0 0; return");
        code("stack overflow", 1, 0, "iconst_0; iconst_0; return");
        code("stack overflow by a long", 1, 0, "lconst_0; return");
        code("stack overflow by a long at one", 2, 0, "iconst_0; lconst_0; return");
        code("no stack at all", 0, 0, "aconst_null; return");
        code("nothing wrong", 2, 0, "iconst_0; iconst_1; iadd; pop; return");
        run("hidden among good methods", new ClassMaker()
            .method(9, "a()V", 1, 0, "return", "", "", "")
            .method(9, "bad(IJLjava/lang/String;[[D)Ljava/util/List;", 2, 5, "aload_3; areturn", "", "", "")
            .method(9, "c()V", 1, 0, "return", "", "", ""));
    }

    static void operands() {
        code("iadd of a float", 2, 0, "fconst_0; iconst_0; iadd; pop; return");
        code("iadd under a float", 2, 0, "iconst_0; fconst_0; iadd; pop; return");
        code("ladd of ints", 4, 0, "iconst_0; iconst_0; iconst_0; iconst_0; ladd; pop2; return");
        code("ladd across", 5, 0, "lconst_0; lconst_0; iconst_0; ladd; pop2; return");
        code("dadd of longs", 4, 0, "lconst_0; lconst_0; dadd; pop2; return");
        code("long half", 4, 0, "lconst_0; pop; return");
        code("lshl", 4, 0, "lconst_0; lconst_0; lshl; pop2; return");
        code("lcmp", 4, 0, "lconst_0; dconst_0; lcmp; pop; return");
        code("dcmpg underflow", 4, 0, "dconst_0; dcmpg; pop; return");
        code("d2i of float", 4, 0, "fconst_0; d2i; pop; return");
        code("i2l of null", 4, 0, "aconst_null; i2l; pop2; return");
        code("monitorenter of int", 4, 0, "iconst_0; monitorenter; return");
        code("monitorexit of a new object", 4, 0, "new c:T; monitorexit; return");
        code("instanceof of int", 4, 0, "iconst_0; instanceof c:T; pop; return");
        code("checkcast of a new object", 4, 0, "new c:T; checkcast c:T; pop; return");
        code("athrow of a string", 4, 0, "ldc s:x; athrow");
        code("athrow of null", 4, 0, "aconst_null; athrow");
        code("athrow of Object", "m(Ljava/lang/Object;)V", 4, 1, "aload_0; athrow");
        code("arraylength of int", 4, 0, "iconst_0; arraylength; pop; return");
        code("arraylength of a string", 4, 0, "ldc s:x; arraylength; pop; return");
        code("arraylength of null", 4, 0, "aconst_null; arraylength; pop; return");
        code("if_acmpeq of ints", 4, 0, "aconst_null; iconst_0; if_acmpeq 3; return");
        code("if_acmpeq of new objects", "m()V", 4, 0, "new c:T; new c:T; if_acmpeq 3; return", "", "same 9");
        code("ifnull of a new object", "m()V", 4, 0, "new c:T; ifnull 3; return", "", "same 6");
        code("ifnull of int", 4, 0, "iconst_0; ifnull 3; return");
        code("if_icmplt of null", 4, 0, "aconst_null; iconst_0; if_icmplt 3; return");
    }

    static void locals() {
        code("iload too far", 2, 1, "iload_1; pop; return");
        code("iload unset", 2, 1, "iload_0; pop; return");
        code("iload of a float", "m(F)V", 2, 1, "iload_0; pop; return");
        code("aload of an int", "m(I)V", 2, 1, "aload_0; pop; return");
        code("lload too far", 2, 1, "lload_0; pop2; return");
        code("lload beyond", 2, 1, "lload_3; pop2; return");
        code("lload of a broken pair", "m(J)V", 2, 2, "iconst_0; istore_1; lload_0; pop2; return");
        code("lload of the other half", "m(J)V", 2, 3, "iconst_0; istore_0; lload_1; pop2; return");
        code("dload of a long", "m(J)V", 2, 3, "dload_0; pop2; return");
        code("istore too far", 2, 1, "iconst_0; istore_1; return");
        code("lstore too far", 2, 1, "lconst_0; lstore_0; return");
        code("lstore breaks the next", "m(IJ)V", 2, 3, "lconst_0; lstore_0; lload_1; pop2; return");
        code("lstore breaks the one before", "m(JI)V", 2, 3, "lconst_0; lstore_1; lload_0; pop2; return");
        code("astore of int", 2, 1, "iconst_0; astore_0; return");
        code("wide istore too far", 2, 1, "iconst_0; wide istore 300; return");
        code("wide lload", "m(J)V", 2, 300, "lload_0; wide lstore 298; wide dload 298; return");
        code("iinc of float", "m(F)V", 2, 1, "iinc 0 1; return");
        code("iinc too far", "m(F)V", 2, 1, "iinc 5 1; return");
        code("wide iinc", "m(F)V", 2, 1, "wide iinc 0 1; return");
        code("all locals shown", "m(IJFD[[ILjava/lang/String;Z[Ljava/lang/String;)V", 2, 12, "iconst_0; istore 11; aload 11; pop; return");
        code("locals grow by reading", 2, 4, "iconst_0; istore_2; aload_2; return");
    }

    static void arrays() {
        String[][] kinds = {{"i", "I", "iconst_0", "pop"}, {"l", "J", "lconst_0", "pop2"}, {"f", "F", "fconst_0", "pop"},
            {"d", "D", "dconst_0", "pop2"}, {"a", "Ljava/lang/String;", "aconst_null", "pop"}, {"b", "B", "iconst_0", "pop"},
            {"c", "C", "iconst_0", "pop"}, {"s", "S", "iconst_0", "pop"}};
        String[] types = {"I", "J", "F", "D", "B", "Z", "C", "S", "Ljava/lang/String;", "[I"};
        for (String[] kind : kinds) {
            for (String type : types) {
                code(kind[0] + "aload of [" + type, "m([" + type + ")V", 4, 1, "aload_0; iconst_0; " + kind[0] + "aload; " + kind[3] + "; return");
                code(kind[0] + "astore of [" + type, "m([" + type + ")V", 4, 1, "aload_0; iconst_0; " + kind[2] + "; " + kind[0] + "astore; return");
            }
            code(kind[0] + "aload of Object", "m(Ljava/lang/Object;)V", 4, 1, "aload_0; iconst_0; " + kind[0] + "aload; return");
            code(kind[0] + "aload of null", 4, 1, "aconst_null; iconst_0; " + kind[0] + "aload; " + kind[3] + "; return");
            code(kind[0] + "astore of null", 4, 1, "aconst_null; iconst_0; " + kind[2] + "; " + kind[0] + "astore; return");
            code(kind[0] + "aload without index", "m([I)V", 4, 1, "aload_0; fconst_0; " + kind[0] + "aload; return");
        }
        code("aaload gives the component", "m([[I)V", 4, 1, "aload_0; iconst_0; aaload; iconst_0; faload; pop; return");
        code("aaload of null gives null", 4, 1, "aconst_null; iconst_0; aaload; iconst_0; faload; pop; return");
        code("aastore of int", "m([Ljava/lang/String;)V", 4, 1, "aload_0; iconst_0; iconst_0; aastore; return");
        code("aastore of another class", "m([Ljava/lang/String;Ljava/util/List;)V", 4, 2, "aload_0; iconst_0; aload_1; aastore; return");
        code("aastore of a new object", "m([Ljava/lang/String;)V", 4, 1, "aload_0; iconst_0; new c:T; aastore; return");
        code("newarray 3", 4, 0, "iconst_0; newarray 3; pop; return");
        code("newarray 12", 4, 0, "iconst_0; newarray 12; pop; return");
        for (int i = 4; i <= 11; i++)
            code("newarray " + i, 4, 0, "iconst_0; newarray " + i + "; ireturn");
        code("newarray of float", 4, 0, "fconst_0; newarray 4; pop; return");
        code("anewarray", "m()I", 4, 0, "iconst_0; anewarray c:java/lang/String; ireturn");
        code("anewarray of arrays", "m()I", 4, 0, "iconst_0; anewarray c:[[J; ireturn");
        code("anewarray of a string constant", 4, 0, "iconst_0; anewarray s:x; pop; return");
        code("anewarray of float", 4, 0, "fconst_0; anewarray c:A; pop; return");
        code("anewarray of 255 dimensions", 4, 0, "iconst_0; anewarray c:" + "[".repeat(255) + "I; pop; return");
        code("anewarray of 254 dimensions", 4, 0, "iconst_0; anewarray c:" + "[".repeat(254) + "I; pop; return");
        code("multianewarray", "m()I", 4, 0, "iconst_0; iconst_0; multianewarray c:[[[J 2; ireturn");
        code("multianewarray of a class", 4, 0, "iconst_0; multianewarray c:java/lang/String 1; pop; return");
        code("multianewarray of no dimension", 4, 0, "iconst_0; multianewarray c:[I 0; pop; return");
        code("multianewarray of too many", 4, 0, "iconst_0; iconst_0; multianewarray c:[I 2; pop; return");
        code("multianewarray of float", 4, 0, "iconst_0; fconst_0; multianewarray c:[[I 2; pop; return");
    }

    static void shuffles() {
        String[] ops = {"pop", "pop2", "dup", "dup_x1", "dup_x2", "dup2", "dup2_x1", "dup2_x2", "swap"};
        String[] stacks = {"", "iconst_0", "lconst_0", "iconst_0; fconst_0", "iconst_0; lconst_0", "lconst_0; iconst_0",
            "dconst_0; lconst_0", "aconst_null; iconst_0; fconst_0", "lconst_0; iconst_0; fconst_0",
            "iconst_0; fconst_0; lconst_0", "iconst_0; lconst_0; fconst_0", "iconst_0; iconst_0; fconst_0; fconst_0",
            "iconst_0; lconst_0; fconst_0; fconst_0"};
        for (String op : ops) {
            for (String stack : stacks)
                code(op + " on " + stack, 8, 0, stack + "; " + op + "; getfield #0; return");
            code(op + " of top", "m()V", 8, 0, "iconst_0; goto 3; " + op + "; getfield #0; return", "", "full 4 / T");
            code(op + " over top", "m()V", 8, 0, "iconst_0; iconst_0; iconst_0; goto 3; " + op + "; getfield #0; return", "", "full 6 / I T I");
        }
        code("dup overflows", 1, 0, "iconst_0; dup; return");
        code("dup_x1 overflows", 2, 0, "iconst_0; fconst_0; dup_x1; return");
        code("dup_x2 overflows", 3, 0, "lconst_0; fconst_0; dup_x2; return");
        code("dup2 overflows", 3, 0, "iconst_0; fconst_0; dup2; return");
        code("dup2_x1 overflows", 4, 0, "iconst_0; lconst_0; dup2_x1; return");
        code("dup2_x2 overflows", 5, 0, "dconst_0; lconst_0; dup2_x2; return");
    }

    static void control() {
        code("branch without a frame", 2, 0, "iconst_0; ifeq 4; nop; return");
        code("branch into an instruction", "m()V", 2, 0, "iconst_0; ifeq 5; sipush 1; pop; return", "", "same 6");
        code("branch before the code", 2, 0, "iconst_0; ifeq -10; return");
        code("branch behind the code", 2, 0, "iconst_0; ifeq 100; return");
        code("branch far behind the code", 2, 0, "goto_w 70000; return");
        code("branch far before the code", 2, 0, "goto_w -70000; return");
        code("branch to the end", 2, 0, "goto 3");
        code("goto without a frame behind", "m()V", 2, 0, "goto 4; nop; return", "", "same 4");
        code("goto without any frame behind", "m()V", 2, 0, "nop; goto -1; nop; return", "", "same 0");
        code("return without a frame behind", 2, 0, "return; nop; return");
        code("stack size differs at a target", "m()V", 2, 0, "iconst_0; ifeq 4; iconst_0; return", "", "one 4 I");
        code("stack differs at a target", "m()V", 2, 0, "iconst_0; iconst_0; ifeq 4; nop; pop; return", "", "one 6 F");
        code("locals differ at a target", "m(I)V", 2, 2, "iconst_0; ifeq 4; nop; return", "", "append 5 F");
        code("local of another class at a target", "m(Ljava/lang/Object;)V", 2, 2, "iconst_0; ifeq 4; nop; return", "", "full 5 java/lang/String /");
        code("falls into another frame", "m(I)V", 2, 2, "nop; nop; return", "", "append 1 F");
        code("falls into another stack", "m(I)V", 2, 2, "iconst_0; nop; return", "", "one 1 F");
        code("falls into another depth", "m(I)V", 2, 2, "iconst_0; nop; return", "", "same 1");
        code("backward branch", "m()V", 2, 1, "iconst_0; istore_0; nop; goto -1; return", "", "append 2 F; same 6");
        code("loop", "m()V", 2, 1, "iconst_0; istore_0; iload_0; ifeq 6; goto -4; return", "", "append 2 I; same 9");
        code("long at a target", "m(J)V", 2, 2, "iconst_0; ifeq 4; nop; return", "", "full 5 D /");
        code("long wanted", "m(I)V", 2, 2, "iconst_0; ifeq 4; nop; return", "", "full 5 J /");
        code("null to an array", "m()V", 2, 2, "aconst_null; goto 3; pop; return", "", "one 4 [[I");
        code("array to an array of Object", "m([[I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Object;;");
        code("array to an array of Cloneable", "m([[I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Cloneable;;");
        code("array to an array of Runnable", "m([[I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Runnable;;");
        code("int array to an array of Object", "m([I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Object;;");
        code("int array to a short array", "m([I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [S");
        code("array to Serializable", "m([I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/io/Serializable");
        code("array to Runnable", "m([I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Runnable");
        code("object to Runnable", "m(Ljava/lang/String;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Runnable");
        code("Runnable to a class", "m(Ljava/lang/Runnable;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Thread");
        code("array of Integer to array of Number", "m([Ljava/lang/Integer;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Number;;");
        code("array of Number to array of Integer", "m([Ljava/lang/Number;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Integer;;");
        code("array of arrays to array of Integer", "m([[I)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Integer;;");
        code("missing class", "m(Ljava/lang/Number;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 no/Such");
        code("missing source class", "m(Lno/Such;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Integer");
        code("missing class not needed", "m(Lno/Such;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Object");
        code("missing source of an interface", "m(Lno/Such;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 java/lang/Runnable");
        code("missing in arrays", "m([Lno/Such;)V", 2, 2, "aload_0; goto 3; pop; return", "", "one 4 [Ljava/lang/Integer;;");
    }

    static void switches() {
        code("tableswitch", "m(I)V", 2, 1, "iload_0; tableswitch 23 0 1 23 23; return", "", "same 24");
        code("tableswitch low above high", "m(I)V", 2, 1, "iload_0; tableswitch 15 1 0; return", "", "same 16");
        code("tableswitch of float", "m(F)V", 2, 1, "fload_0; tableswitch 19 0 0 19; return", "", "same 20");
        code("tableswitch to nowhere", "m(I)V", 2, 1, "iload_0; tableswitch 23 0 1 23 22; return", "", "same 24");
        code("tableswitch default to nowhere", "m(I)V", 2, 1, "iload_0; tableswitch 5 0 1 23 23; return", "", "same 24");
        code("lookupswitch", "m(I)V", 2, 1, "iload_0; lookupswitch 27 2 -5 27 7 27; return", "", "same 28");
        code("lookupswitch unsorted", "m(I)V", 2, 1, "iload_0; lookupswitch 27 2 7 27 -5 27; return", "", "same 28");
        code("lookupswitch repeated", "m(I)V", 2, 1, "iload_0; lookupswitch 27 2 7 27 7 27; return", "", "same 28");
        code("lookupswitch of nothing", "m(I)V", 2, 1, "iload_0; lookupswitch 11 0; return", "", "same 12");
        code("lookupswitch of -1", "m(I)V", 2, 1, "iload_0; lookupswitch 11 -1; return", "", "same 12");
        code("lookupswitch to nowhere", "m(I)V", 2, 1, "iload_0; lookupswitch 19 1 7 18; return", "", "same 20");
        code("lookupswitch far away", "m(I)V", 2, 1, "iload_0; lookupswitch 19 1 7 1000000; return", "", "same 20");
        code("padding 61", "m(I)V", 2, 1, "iload_0; .b 171 1 1 0 0 0 11 0 0 0 0; return", "", "same 12");
        run("padding 50", version(50).method(9, "m(I)V", 2, 1, "iload_0; .b 171 1 1 0 0 0 11 0 0 0 0; return", "", "same 12", ""));
    }

    static void returns() {
        String[][] returns = {{"V", "return"}, {"I", "iconst_0; ireturn"}, {"Z", "iconst_0; ireturn"}, {"B", "iconst_0; ireturn"}, {"C", "iconst_0; ireturn"}, {"S", "iconst_0; ireturn"}, {"J", "lconst_0; lreturn"},
            {"F", "fconst_0; freturn"}, {"D", "dconst_0; dreturn"}, {"Ljava/lang/String;", "aconst_null; areturn"},
            {"Ljava/lang/Runnable;", "ldc s:x; areturn"}, {"Ljava/lang/Number;", "ldc s:x; areturn"}, {"[I", "iconst_0; newarray 10; areturn"}};
        for (String[] type : returns)
            for (String[] code : returns)
                code(code[1] + " from a method of " + type[0], "m()" + type[0], 2, 0, code[1]);
        code("ireturn of a float", "m()I", 2, 0, "fconst_0; ireturn");
        code("lreturn of a double", "m()J", 2, 0, "dconst_0; lreturn");
        code("areturn of an int", "m()Ljava/lang/String;", 2, 0, "iconst_0; areturn");
        code("areturn of a new object", "m()LT;", 2, 0, "new c:T; areturn");
    }

    static void constants() {
        code("ldc of nothing", 2, 0, "ldc #0; pop; return");
        code("ldc too far", 2, 0, "ldc #250; pop; return");
        code("ldc_w too far", 2, 0, "ldc_w #25000; pop; return");
        code("ldc of text", 2, 0, "ldc #1; pop; return");
        code("ldc of a long", 2, 0, "ldc j:5; pop; return");
        code("ldc2_w of an int", 2, 0, "ldc2_w i:5; pop2; return");
        code("ldc2_w of a class", 2, 0, "ldc2_w c:A; pop2; return");
        code("ldc of a field", 2, 0, "ldc F:A.b:I; pop; return");
        code("ldc of int", "m()F", 2, 0, "ldc i:5; freturn");
        code("ldc of float", "m()I", 2, 0, "ldc f:5; ireturn");
        code("ldc of String", "m()I", 2, 0, "ldc s:x; ireturn");
        code("ldc of Class", "m()I", 2, 0, "ldc c:no/Such; ireturn");
        code("ldc of MethodType", "m()I", 2, 0, "ldc t:()V; ireturn");
        code("ldc of MethodHandle", "m()I", 2, 0, "ldc h:A.b:()V; ireturn");
        code("ldc2_w of long", "m()I", 2, 0, "ldc2_w j:5; ireturn");
        code("ldc of a dynamic String", "m()I", 2, 0, "ldc y:x:Ljava/lang/String;; ireturn");
        code("ldc of a dynamic int", "m()F", 2, 0, "ldc y:x:I; freturn");
        code("ldc of a dynamic long", "m()F", 2, 0, "ldc y:x:J; freturn");
        code("ldc2_w of a dynamic long", "m()F", 2, 0, "ldc2_w y:x:J; freturn");
        code("ldc2_w of a dynamic int", "m()F", 2, 0, "ldc2_w y:x:I; freturn");
    }

    static void objects() {
        code("new of an array", 2, 0, "new c:[I; pop; return");
        code("new of a string", 2, 0, "new s:x; pop; return");
        code("new without init returned", "m()Ljava/lang/Object;", 2, 0, "new c:java/lang/Object; areturn");
        code("new and init", "m()V", 2, 0, "new c:java/lang/Object; dup; invokespecial M:java/lang/Object.<init>:()V; pop; return");
        code("init twice", "m()V", 3, 0, "new c:java/lang/Object; dup; dup; invokespecial M:java/lang/Object.<init>:()V; invokespecial M:java/lang/Object.<init>:()V; pop; return");
        code("wrong init", "m()V", 3, 0, "new c:java/lang/Object; dup; invokespecial M:java/lang/Throwable.<init>:()V; pop; return");
        code("init of a string", "m()V", 3, 0, "ldc s:x; invokespecial M:java/lang/Object.<init>:()V; return");
        code("init of an int", "m()V", 3, 0, "iconst_0; invokespecial M:java/lang/Object.<init>:()V; return");
        code("init by invokevirtual", "m()V", 3, 0, "new c:java/lang/Object; invokevirtual M:java/lang/Object.<init>:()V; return");
        code("call on a new object", "m()V", 3, 0, "new c:java/lang/Object; invokevirtual M:java/lang/Object.hashCode:()I; pop; return");
        code("new object across a branch", "m()V", 3, 1, "new c:java/lang/Object; astore_0; goto 3; aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "append 7 @0");
        code("new object of another place", "m()V", 3, 1, "new c:java/lang/Object; pop; new c:java/lang/Object; astore_0; goto 3; aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "append 11 @0");
        code("uninitialized at no new", "m()V", 3, 1, "new c:java/lang/Object; astore_0; goto 3; return", "", "append 7 @3");
        code("uninitialized far away", "m()V", 3, 1, "new c:java/lang/Object; astore_0; goto 3; return", "", "append 7 @300");
        code("new object in a backward branch", "m()V", 3, 1, "aconst_null; astore_0; new c:java/lang/Object; astore_0; goto -4; return", "", "append 2 T; same 9");
        code("new in a loop", "m()V", 3, 2,
            "aconst_null; astore_0; iconst_0; istore_1; nop; new c:java/lang/Object; dup; invokespecial M:java/lang/Object.<init>:()V; astore_0; aload_0; pop; goto -11",
            "", "full 4 java/lang/Object I /");
        code("two of one new", "m()V", 4, 2,
            "goto 3; new c:java/lang/Object; astore_0; aload_0; astore_1; goto 3; new c:java/lang/Object; invokespecial M:java/lang/Object.<init>:()V; return", "", "same 3; append 12 @3 @3");
        code("an older object of the same new is on the stack", "m()V", 4, 1,
            "aconst_null; goto 3; new c:java/lang/Object; goto -3", "", "one 4 @4");
        code("an older object of the same new is dropped", "m()V", 4, 1,
            "aconst_null; astore_0; new c:java/lang/Object; astore_0; goto -4", "", "append 2 T");
    }

    static void fields() {
        code("getfield of text", 2, 0, "aconst_null; getfield #1; pop; return");
        code("getfield of a method", 2, 0, "aconst_null; getfield M:A.b:()V; pop; return");
        code("getfield on int", 2, 0, "iconst_0; getfield F:T.b:I; pop; return");
        code("getfield on another class", "m(Ljava/lang/String;)V", 2, 1, "aload_0; getfield F:T.b:I; pop; return");
        code("getfield on a new object", "m(Ljava/lang/String;)V", 2, 1, "new c:T; getfield F:T.b:I; pop; return");
        code("getfield of an array class", "m([I)V", 2, 1, "aload_0; getfield F:[I.length:I; pop; return");
        code("getstatic of an array class", "m([I)V", 2, 1, "getstatic F:[I.length:I; pop; return");
        code("getstatic long", "m()I", 2, 1, "getstatic F:T.b:J; ireturn");
        code("getstatic overflows", "m()I", 1, 1, "getstatic F:T.b:J; ireturn");
        code("putstatic of another type", "m()V", 2, 1, "iconst_0; putstatic F:T.b:F; return");
        code("putstatic of another class", "m(Ljava/lang/Object;)V", 2, 1, "aload_0; putstatic F:T.b:Ljava/lang/String;; return");
        code("putstatic of a long", "m()V", 2, 1, "iconst_0; iconst_0; putstatic F:T.b:J; return");
        code("putfield of another type", "m(LT;)V", 3, 1, "aload_0; fconst_0; putfield F:T.b:I; return");
        code("putfield on another class", "m(Ljava/lang/String;)V", 3, 1, "aload_0; iconst_0; putfield F:T.b:I; return");
        code("putfield on int", "m()V", 3, 1, "iconst_0; iconst_0; putfield F:T.b:I; return");
        code("putfield on a new object", "m()V", 3, 1, "new c:T; iconst_0; putfield F:T.b:I; return");
        for (String type : new String[] {"Z", "B", "C", "S", "I"}) {
            code("putstatic of a " + type, "m()V", 3, 1, "fconst_0; putstatic F:T.b:" + type + "; return");
            code("putfield of a " + type, "m(LT;)V", 3, 1, "aload_0; fconst_0; putfield F:T.b:" + type + "; return");
            code("getstatic of a " + type, "m()V", 3, 1, "getstatic F:T.b:" + type + "; freturn");
            code("argument of type " + type, "m()V", 3, 1, "fconst_0; invokestatic M:T.b:(" + type + ")V; return");
            code("result of type " + type, "m()V", 3, 1, "invokestatic M:T.b:()" + type + "; freturn");
            code("parameter of type " + type, "m(" + type + ")V", 3, 1, "fload_0; return");
        }
        code("boolean field holds an int", "m(LT;)V", 3, 1, "aload_0; bipush 77; putfield F:T.b:Z; return");
        instance("protected field of this", extending("java/util/AbstractList"), "m()I", 3, 1, "aload_0; getfield F:java/util/AbstractList.modCount:I; ireturn", "", "");
        instance("protected field of another", extending("java/util/AbstractList"), "m(Ljava/util/AbstractList;)I", 3, 2, "aload_1; getfield F:java/util/AbstractList.modCount:I; ireturn", "", "");
        instance("protected field by own name", extending("java/util/AbstractList"), "m(Ljava/util/AbstractList;)I", 3, 2, "aload_1; getfield F:T.modCount:I; ireturn", "", "");
        instance("protected field set", extending("java/util/AbstractList"), "m(Ljava/util/AbstractList;)V", 3, 2, "aload_1; iconst_0; putfield F:java/util/AbstractList.modCount:I; return", "", "");
        instance("protected field of an unrelated class", new ClassMaker(), "m(Ljava/util/AbstractList;)I", 3, 2, "aload_1; getfield F:java/util/AbstractList.modCount:I; ireturn", "", "");
        instance("protected field of null", extending("java/util/AbstractList"), "m()I", 3, 2, "aconst_null; getfield F:java/util/AbstractList.modCount:I; ireturn", "", "");
    }

    static void calls() {
        code("invokestatic of a field", 2, 0, "invokestatic F:A.b:I; return");
        code("invokestatic of text", 2, 0, "invokestatic #1; return");
        code("invokevirtual of an interface method", "m(Ljava/lang/Runnable;)V", 2, 1, "aload_0; invokevirtual N:java/lang/Runnable.run:()V; return");
        code("invokeinterface of a method", "m(Ljava/lang/Runnable;)V", 2, 1, "aload_0; invokeinterface M:java/lang/Runnable.run:()V 1; return");
        code("invokeinterface with a wrong count", "m(Ljava/lang/Runnable;)V", 2, 1, "aload_0; invokeinterface N:java/lang/Runnable.run:()V 2; return");
        code("invokeinterface with a fourth byte", "m(Ljava/lang/Runnable;)V", 2, 1, "aload_0; invokeinterface N:java/lang/Runnable.run:()V 1 1; return");
        code("invokeinterface on Object", "m(Ljava/lang/Object;)V", 2, 1, "aload_0; invokeinterface N:java/lang/Runnable.run:()V 1; return");
        code("invokeinterface on int", "m(I)V", 2, 1, "iload_0; invokeinterface N:java/lang/Runnable.run:()V 1; return");
        code("invokeinterface counts longs", "m(LI;)V", 5, 1, "aload_0; lconst_0; dconst_0; invokeinterface N:I.run:(JD)V 5; return");
        code("invokedynamic", "m()I", 2, 1, "invokedynamic I:run:()F; ireturn");
        code("invokedynamic third byte", "m()I", 2, 1, "invokedynamic I:run:()F 1 0; ireturn");
        code("invokedynamic fourth byte", "m()I", 2, 1, "invokedynamic I:run:()F 0 1; ireturn");
        code("invokedynamic argument", "m()I", 2, 1, "iconst_0; invokedynamic I:run:(F)F; ireturn");
        code("missing argument", "m()V", 2, 1, "iconst_0; invokestatic M:T.b:(II)V; return");
        code("wrong argument", "m()V", 4, 1, "iconst_0; fconst_0; invokestatic M:T.b:(II)V; return");
        code("wrong first argument", "m()V", 4, 1, "fconst_0; iconst_0; invokestatic M:T.b:(II)V; return");
        code("many arguments", "m()V", 12, 1, "iconst_0; lconst_0; fconst_0; dconst_0; aconst_null; aconst_null; iconst_0; invokestatic M:T.b:(IJFD[ILjava/lang/String;Z)V; return");
        code("wrong receiver", "m(Ljava/lang/Object;)V", 4, 1, "aload_0; invokevirtual M:java/lang/String.length:()I; pop; return");
        code("array receiver", "m([I)V", 4, 1, "aload_0; invokevirtual M:[I.clone:()Ljava/lang/Object;; pop; return");
        code("array clone through Object", "m([I)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("object clone through Object", "m(Ljava/lang/String;)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("Object clone through Object", "m(Ljava/lang/Object;)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("Runnable clone through Object", "m(Ljava/lang/Runnable;)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("own clone through Object", "m(LT;)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("array finalize through Object", "m([I)V", 4, 1, "aload_0; invokevirtual M:java/lang/Object.finalize:()V; return");
        code("null clone through Object", "m()V", 4, 1, "aconst_null; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop; return");
        code("result too much", "m()V", 1, 1, "invokestatic M:T.b:()J; return");
        code("result is an array", "m()V", 1, 1, "invokestatic M:T.b:()[[J; ireturn");
        code("clinit called", "m()V", 1, 1, "invokestatic M:T.<clinit>:()V; return");
        code("init of an interface", "m()V", 2, 1, "new c:java/lang/Object; dup; invokespecial N:java/lang/Object.<init>:()V; pop; return");
        instance("invokespecial of super", extending("java/lang/Thread"), "m()V", 3, 1, "aload_0; invokespecial M:java/lang/Thread.run:()V; return", "", "");
        instance("invokespecial of a higher one", extending("java/lang/Thread"), "m()I", 3, 1, "aload_0; invokespecial M:java/lang/Object.hashCode:()I; ireturn", "", "");
        instance("invokespecial of an unrelated class", extending("java/lang/Thread"), "m()I", 3, 1, "aload_0; invokespecial M:java/lang/String.length:()I; ireturn", "", "");
        instance("invokespecial on another object", extending("java/lang/Thread"), "m(Ljava/lang/Thread;)V", 3, 2, "aload_1; invokespecial M:java/lang/Thread.run:()V; return", "", "");
        instance("invokespecial of a direct interface", extending("java/lang/Object", "java/util/List"), "m()V", 3, 1, "aload_0; aconst_null; invokespecial N:java/util/List.sort:(Ljava/util/Comparator;)V; return", "", "");
        instance("invokespecial of an indirect interface", extending("java/lang/Object", "java/util/List"), "m()V", 3, 1, "aload_0; aconst_null; invokespecial N:java/util/Collection.removeIf:(Ljava/util/function/Predicate;)Z; pop; return", "", "");
        instance("invokespecial of an unrelated interface", new ClassMaker(), "m()V", 3, 1, "aload_0; invokespecial N:java/lang/Runnable.run:()V; return", "", "");
        run("invokespecial of an interface, 51", version(51).method(1, "m()V", 3, 1, "aload_0; invokespecial N:java/lang/Runnable.run:()V; return", "", "", ""));
        run("invokestatic of an interface, 51", version(51).method(1, "m()V", 3, 1, "invokestatic N:java/lang/Runnable.run:()V; return", "", "", ""));
        run("invokestatic of an interface, 52", version(52).method(1, "m()V", 3, 1, "invokestatic N:java/lang/Runnable.run:()V; return", "", "", ""));
        instance("protected method of another", extending("java/util/AbstractList"), "m(Ljava/util/AbstractList;)V", 3, 2, "aload_1; iconst_0; iconst_0; invokevirtual M:java/util/AbstractList.removeRange:(II)V; return", "", "");
        instance("protected method of a subclass", extending("java/util/AbstractList"), "m(Ljava/util/ArrayList;)V", 3, 2, "aload_1; iconst_0; iconst_0; invokevirtual M:java/util/AbstractList.removeRange:(II)V; return", "", "");
        instance("protected method of this", extending("java/util/AbstractList"), "m()V", 3, 2, "aload_0; iconst_0; iconst_0; invokevirtual M:java/util/AbstractList.removeRange:(II)V; return", "", "");
        instance("protected init of super by new", extending("java/util/AbstractList"), "m()V", 3, 2, "new c:java/util/AbstractList; invokespecial M:java/util/AbstractList.<init>:()V; return", "", "");
        instance("protected init of an unrelated class by new", new ClassMaker(), "m()V", 3, 2, "new c:java/util/AbstractList; invokespecial M:java/util/AbstractList.<init>:()V; return", "", "");
    }

    static void constructor(String name, ClassMaker maker, int stack, int locals, String code, String handlers, String frames) {
        instance("constructor: " + name, maker, "<init>()V", stack, locals, code, handlers, frames);
    }

    static void constructors() {
        String init = "invokespecial M:java/lang/Object.<init>:()V";
        constructor("plain", new ClassMaker(), 2, 1, "aload_0; " + init + "; return", "", "");
        constructor("no super call", new ClassMaker(), 2, 1, "return", "", "");
        constructor("never ends", new ClassMaker(), 2, 1, "goto 0", "", "same 0");
        constructor("throws", new ClassMaker(), 2, 1, "aconst_null; athrow", "", "");
        constructor("calls this", new ClassMaker(), 2, 1, "aload_0; invokespecial M:T.<init>:(I)V; return", "", "");
        constructor("super call without the argument", new ClassMaker(), 2, 1, "aload_0; invokespecial M:T.<init>:(I)V; return", "", "");
        constructor("calls another class", new ClassMaker(), 2, 1, "aload_0; invokespecial M:java/lang/Throwable.<init>:()V; return", "", "");
        constructor("calls above super", extending("java/lang/Thread"), 2, 1, "aload_0; " + init + "; return", "", "");
        constructor("super twice", new ClassMaker(), 2, 1, "aload_0; " + init + "; aload_0; " + init + "; return", "", "");
        constructor("method before super", new ClassMaker(), 2, 1, "aload_0; invokevirtual M:java/lang/Object.hashCode:()I; return", "", "");
        constructor("stores this", new ClassMaker().field(9, "f", "LT;"), 2, 1, "aload_0; putstatic F:T.f:LT;; return", "", "");
        constructor("own field before super", new ClassMaker().field(1, "f", "I"), 2, 1, "aload_0; iconst_0; putfield F:T.f:I; aload_0; " + init + "; return", "", "");
        constructor("field not there before super", new ClassMaker(), 2, 1, "aload_0; iconst_0; putfield F:T.f:I; aload_0; " + init + "; return", "", "");
        constructor("field of super before super", extending("java/util/AbstractList"), 2, 1, "aload_0; iconst_0; putfield F:java/util/AbstractList.modCount:I; return", "", "");
        constructor("inherited field by own name before super", extending("java/util/AbstractList"), 2, 1, "aload_0; iconst_0; putfield F:T.modCount:I; return", "", "");
        constructor("reads a field before super", new ClassMaker().field(1, "f", "I"), 2, 1, "aload_0; getfield F:T.f:I; return", "", "");
        constructor("returns this", new ClassMaker(), 2, 1, "aload_0; areturn", "", "");
        constructor("flag lost at a join", new ClassMaker(), 2, 1, "iconst_0; ifeq 7; aload_0; " + init + "; return", "", "full 8 T /");
        constructor("flag kept at a join", new ClassMaker(), 2, 1, "iconst_0; ifeq 7; aload_0; " + init + "; return", "", "full 8 U /");
        constructor("overwrites this", new ClassMaker(), 2, 1, "aconst_null; astore_0; return", "", "");
        constructor("frame without this", new ClassMaker(), 2, 2, "nop; nop; return", "", "full 1 T /");
        constructor("frame chops this", new ClassMaker(), 2, 2, "nop; nop; return", "", "chop 1 1");
        constructor("frame appends this", new ClassMaker(), 2, 2, "aload_0; astore_1; nop; return", "", "append 2 U");
        constructor("this in local 1 only", new ClassMaker(), 2, 2, "aload_0; astore_1; aconst_null; astore_0; nop; aload_1; " + init + "; return", "", "full 4 N U /");
        constructor("two branches", new ClassMaker(), 2, 2, "aload_0; iconst_0; ifeq 10; iconst_1; invokespecial M:T.<init>:(I)V; goto 6; " + init + "; return", "", "full 12 U / U; full 15 T /");
        constructor("super in a try block that returns", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; pop; return", "1 4 5", "full 5 T / java/lang/Throwable");
        constructor("super in a try block that keeps the flag", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; pop; return", "1 4 5", "full 5 U / java/lang/Throwable");
        constructor("super in a try block that throws", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; athrow", "1 4 5", "full 5 U / java/lang/Throwable");
        constructor("super in a try block that throws, this dropped", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; athrow", "1 4 5", "full 5 T / java/lang/Throwable");
        constructor("super in a try block that loops", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; pop; goto 0", "1 4 5", "full 5 U / java/lang/Throwable; same 6");
        constructor("super in a try block that branches", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; pop; iconst_0; ifeq 5; aconst_null; athrow; return", "1 4 5", "full 5 U / java/lang/Throwable; same 12");
        constructor("super in a try block that throws both ways", new ClassMaker(), 2, 1, "aload_0; " + init + "; return; pop; iconst_0; ifeq 5; aconst_null; athrow; aconst_null; athrow", "1 4 5", "full 5 U / java/lang/Throwable; same 12");
        constructor("super in a try block that switches and throws", new ClassMaker(), 2, 1,
            "aload_0; " + init + "; return; pop; iconst_0; lookupswitch 9 0; aconst_null; athrow", "1 4 5", "full 5 U / java/lang/Throwable; same 16");
        constructor("super in a try block that switches and returns", new ClassMaker(), 2, 1,
            "aload_0; " + init + "; return; pop; iconst_0; lookupswitch 20 1 4 17; nop; aconst_null; athrow; return", "1 4 5", "full 5 U / java/lang/Throwable; same 24; same 27");
        constructor("super in a try block, handler covered by one that returns", new ClassMaker(), 2, 1,
            "aload_0; " + init + "; return; athrow; pop; return", "1 4 5; 5 6 6", "full 5 U / java/lang/Throwable; one 6 java/lang/Throwable");
        constructor("super call not at the start of the try block", new ClassMaker(), 2, 1,
            "nop; aload_0; " + init + "; return; pop; return", "2 5 6", "full 6 T / java/lang/Throwable");
        constructor("new in a try block", new ClassMaker(), 3, 2,
            "aload_0; " + init + "; new c:java/lang/Object; astore_1; aload_1; " + init + "; return; pop; return", "8 12 13", "full 13 T @4 / java/lang/Throwable");
        constructor("new in a try block, initialized in the handler", new ClassMaker(), 3, 2,
            "aload_0; " + init + "; new c:java/lang/Object; astore_1; aload_1; " + init + "; return; pop; return", "8 12 13", "full 13 T java/lang/Object / java/lang/Throwable");
        constructor("new in a try block, unknown in the handler", new ClassMaker(), 3, 2,
            "aload_0; " + init + "; new c:java/lang/Object; astore_1; aload_1; " + init + "; return; pop; return", "8 12 13", "full 13 T T / java/lang/Throwable");
        constructor("new in a try block that begins behind it", new ClassMaker(), 3, 2,
            "aload_0; " + init + "; new c:java/lang/Object; astore_1; aload_1; " + init + "; nop; return; pop; return", "12 13 14", "full 14 T java/lang/Object / java/lang/Throwable");
        run("constructor of version 50", version(50).method(1, "<init>()V", 2, 1, "return", "", "", ""));
        run("static method called init", new ClassMaker().method(9, "init()V", 2, 1, "return", "", "", ""));
    }

    static void handlers() {
        code("handler", "m()V", 2, 1, "nop; return; pop; return", "0 1 2", "one 2 java/lang/Throwable");
        code("handler start inside an instruction", "m()V", 2, 1, "sipush 1; return; pop; return", "1 3 4", "one 4 java/lang/Throwable");
        code("handler end inside an instruction", "m()V", 2, 1, "sipush 1; return; pop; return", "0 2 4", "one 4 java/lang/Throwable");
        code("handler inside an instruction", "m()V", 2, 1, "sipush 1; return; pop; sipush 1; return", "0 3 6", "one 4 java/lang/Throwable");
        code("handler end at the end", "m()V", 2, 1, "nop; return; pop; return", "0 4 2", "one 2 java/lang/Throwable");
        code("catches a string", "m()V", 2, 1, "nop; return; pop; return", "0 1 2 java/lang/String", "one 2 java/lang/Throwable");
        code("catches a missing class", "m()V", 2, 1, "nop; return; pop; return", "0 1 2 no/Such", "one 2 java/lang/Throwable");
        code("catches Throwable", "m()V", 2, 1, "nop; return; pop; return", "0 1 2 java/lang/Throwable", "one 2 java/lang/Throwable");
        code("catches an Exception as Error", "m()V", 2, 1, "nop; return; pop; return", "0 1 2 java/lang/Exception", "one 2 java/lang/Error");
        code("handler without a frame", "m()V", 2, 1, "nop; return; pop; return", "0 1 2", "");
        code("handler without its frame", "m()V", 2, 1, "nop; return; nop; pop; return", "0 1 3", "one 2 java/lang/Throwable");
        code("handler with a deep stack", "m()V", 2, 1, "nop; return; pop; return", "0 1 2", "full 2 / I java/lang/Throwable");
        code("handler with an empty stack", "m()V", 2, 1, "nop; return; return", "0 1 2", "same 2");
        code("handler without stack", "m()V", 0, 1, "nop; return; return", "0 1 2", "same 2");
        code("handler wants a local set later", "m()V", 2, 1, "iconst_0; istore_0; nop; return; pop; return", "0 3 4", "full 4 I / java/lang/Throwable");
        code("handler wants a local set before", "m()V", 2, 1, "iconst_0; istore_0; nop; return; pop; return", "2 3 4", "full 4 I / java/lang/Throwable");
        code("handler wants a local overwritten at the end", "m()V", 2, 1, "iconst_0; istore_0; nop; fconst_0; fstore_0; return; pop; return", "2 5 6", "full 6 I / java/lang/Throwable");
        code("handler wants a local overwritten within", "m()V", 2, 1, "iconst_0; istore_0; nop; fconst_0; fstore_0; nop; return; pop; return", "2 6 7", "full 7 I / java/lang/Throwable");
        code("handler and iinc", "m()V", 2, 1, "fconst_0; fstore_0; iconst_0; istore_0; iinc 0 1; return; pop; return", "4 7 8", "full 8 F / java/lang/Throwable");
        code("two handlers", "m()V", 2, 1, "nop; nop; return; pop; return; pop; return", "0 1 3 java/lang/Exception; 0 2 5", "one 3 java/lang/Exception; one 5 java/lang/Error");
        code("catches an array", "m()V", 2, 1, "nop; return; pop; return", "0 1 2 [I", "one 2 java/lang/Throwable");
        run("local variables", new ClassMaker().method(9, "m()V", 2, 1, "sipush 1; return", "", "", "0 4"));
        run("local variable start", new ClassMaker().method(9, "m()V", 2, 1, "sipush 1; return", "", "", "1 3"));
        run("local variable end", new ClassMaker().method(9, "m()V", 2, 1, "sipush 1; return", "", "", "0 2"));
    }

    static void frames() {
        code("frame behind the code", "m()V", 2, 1, "nop; return", "", "same 2");
        code("frame far behind the code", "m()V", 2, 1, "nop; return", "", "Same 2000");
        code("frame inside an instruction", "m()V", 2, 1, "sipush 1; return", "", "same 1");
        code("frame of a reserved kind", "m()V", 2, 1, "nop; return", "", "raw 130 0 1");
        run("frame of a reserved kind, counted", new ClassMaker().method(9, "m()V", 2, 1, "nop; return", "", "same 1; raw 1", ""));
        code("one reserved frame", "m()V", 2, 1, "nop; nop; nop; return", "", "one 1 %9");
        code("reserved 246", "m()V", 2, 1, "nop; nop; nop; return", "", "same 1; one 2 %7");
        code("bad class index", "m()V", 2, 1, "nop; nop; nop; return", "", "append 1 %7 T T");
        code("bad verification type", "m()V", 2, 1, "nop; nop; nop; return", "", "append 1 %9");
        code("too many locals", "m()V", 2, 1, "nop; nop; nop; return", "", "append 1 T T");
        code("too many locals in a full frame", "m()V", 2, 1, "nop; nop; nop; return", "", "full 1 T J /");
        code("too many operands", "m()V", 2, 1, "nop; nop; nop; return", "", "full 1 / T T T");
        code("one operand too many", "m()V", 0, 1, "nop; nop; nop; return", "", "one 1 I");
        code("a long too many", "m()V", 1, 1, "nop; nop; nop; return", "", "one 1 J");
        code("chops too much", "m(I)V", 1, 2, "nop; nop; nop; return", "", "chop 1 2");
        code("chops a long", "m(IJ)V", 1, 3, "nop; iload_1; nop; return", "", "chop 1 1");
        code("chops three", "m(IJFD)V", 1, 6, "nop; iload_1; nop; return", "", "chop 1 3");
        code("chops all", "m(I)V", 1, 3, "nop; iload_0; nop; return", "", "chop 1 1");
        code("extended frames", "m(I)V", 2, 3, "nop; iconst_0; nop; nop; aload_0; pop; return", "", "Same 1; One 2 I; append 3 T; same 4");
        code("every kind printed", "m(I)V", 4, 9, "nop; iconst_0; pop; nop; nop; nop; nop; aload_0; pop; return", "",
            "Same 1; One 2 I; append 3 T; same 4; append 5 J F; chop 6 2; full 7 I J D F N java/lang/String / ");
        code("uninitializedThis in a static method", "m()V", 2, 1, "nop; nop; nop; return", "", "append 1 U");
        code("full frame cut off", "m()V", 2, 1, "nop; nop; nop; return", "", "same 1; raw 255 0 0 0 5");
        code("top to an int", "m(I)V", 2, 1, "nop; nop; iload_0; pop; return", "", "full 1 T /; full 2 I /");
        for (int version : new int[] {51, 61}) {
            run("version " + version + " without frames", version(version).method(9, "m(I)V", 2, 1, "iload_0; ifeq 4; nop; return", "", "", ""));
            run("version " + version + " with jsr", version(version).method(9, "m(I)V", 2, 2, "jsr 4; return; astore_1; ret 1", "", "", ""));
        }
        for (int type : new int[] {128, 200, 246})
            run("frame type " + type, new ClassMaker().method(9, "m()V", 2, 1, "nop; nop; return", "", "same 0; raw " + type + " 0 0", ""));
    }

    /** Some things only size brings about. */
    static void generated() {
        StringBuilder nops = new StringBuilder();
        for (int i = 0; i < 300; i++)
            nops.append("nop; ");
        code("a long method", "m()V", 2, 1, nops + "iadd; return");
        code("a wide same_frame", "m()V", 2, 1, nops + "nop; pop; return", "", "Same 300");
        StringBuilder pushes = new StringBuilder();
        for (int i = 0; i < 100; i++)
            pushes.append("ldc2_w j:1; ");
        code("a deep stack", "m()V", 300, 1, pushes + "iadd; return");
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 40; i++)
            chain.append("same ").append(i).append("; ");
        code("many frames", "m()V", 2, 1, nops + "iadd; return", "", chain.toString());
    }
}
