// Class files of the time before stack map frames: what the verifier infers, and what runs when it is content.
// With the argument `write` and a folder the class files with subroutines are written there: seeds of `make mutate`.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Subroutines {
    static class Loader extends ClassLoader {
        Loader() {
            super(Subroutines.class.getClassLoader());
        }

        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    /** Whatever else the caller holds has moved when this returns. */
    public static Object make(int n) {
        Object o = new StringBuilder("made ").append(n).toString();
        System.gc();
        return o;
    }

    public static void boom() {
        throw new IllegalStateException("boom");
    }

    static Path folder;
    static int number;

    static void run(String name, ClassMaker m, Object... arguments) {
        try {
            number++;
            if (folder != null)
                Files.write(folder.resolve(String.format("S%03d.class", number)), m.make());
            Class<?> c = new Loader().define(m.make());
            for (java.lang.reflect.Method method : c.getDeclaredMethods())
                if (method.getName().equals("m"))
                    System.out.println(name + ": " + method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            System.out.println(name + ": throws " + e.getCause());
        } catch (Throwable e) {
            System.out.println(name + ": " + e);
        }
    }

    /** A static method m with code in which "=label" marks a place and "@label" is the distance to it. */
    static ClassMaker code(int version, String signature, int stack, int locals, String text, String handlers) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        String[] parts = text.split("; ");
        java.util.Map<String, Integer> labels = new java.util.HashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            StringBuilder plain = new StringBuilder();
            for (String part : parts) {
                int at = m.code(plain.toString()).length;
                if (part.startsWith("=")) {
                    labels.put(part.substring(1), at);
                    continue;
                }
                String one = part;
                for (int i = one.indexOf('@'); i >= 0; i = one.indexOf('@')) {
                    int end = i + 1;
                    while (end < one.length() && Character.isLetterOrDigit(one.charAt(end)))
                        end++;
                    one = one.substring(0, i) + (labels.getOrDefault(one.substring(i + 1, end), at) - at)
                        + one.substring(end);
                }
                plain.append(one).append("; ");
            }
            if (pass == 1) {
                StringBuilder places = new StringBuilder();
                for (String word : handlers.split(" "))
                    places.append(labels.containsKey(word.replace(";", "")) ? labels.get(word.replace(";", ""))
                        + (word.endsWith(";") ? ";" : "") : word).append(' ');
                m.method(9, signature, stack, locals, plain.toString(), places.toString().trim(), "", "");
            }
        }
        return m;
    }

    static void both(String name, String signature, int stack, int locals, String text, String handlers,
                     Object... arguments) {
        for (int version : new int[] {45, 49, 50})
            run(name + " in " + version, code(version, signature, stack, locals, text, handlers), arguments);
    }

    static void fine(String name, String signature, int stack, int locals, String text, Object... arguments) {
        both(name, signature, stack, locals, text, "", arguments);
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 1)
            folder = Files.createDirectories(Path.of(args[1]));
        working();
        wrong();
    }

    static final String MAKE = "invokestatic M:Subroutines.make:(I)Ljava/lang/Object;";
    static final String BOOM = "invokestatic M:Subroutines.boom:()V";

    static void working() {
        fine("one call", "m()I", 2, 2, "iconst_1; istore_0; jsr @s; iload_0; ireturn; =s; astore_1; iinc 0 5; ret 1");
        fine("two calls", "m()I", 2, 2,
            "iconst_1; istore_0; jsr @s; jsr @s; iload_0; ireturn; =s; astore_1; iinc 0 5; ret 1");
        fine("jsr_w", "m()I", 2, 2, "iconst_1; istore_0; jsr_w @s; iload_0; ireturn; =s; astore_1; iinc 0 5; ret 1");
        fine("wide ret", "m()I", 2, 300,
            "iconst_1; istore_0; jsr @s; iload_0; ireturn; =s; wide astore 299; iinc 0 5; wide ret 299");
        fine("nested", "m()I", 2, 4, "iconst_1; istore_0; jsr @s; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; jsr @t; ret 1; =t; astore_2; iinc 0 7; ret 2");
        fine("nested, both from outside", "m()I", 2, 4, "iconst_1; istore_0; jsr @s; jsr @t; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; jsr @t; ret 1; =t; astore_2; iinc 0 7; ret 2");
        fine("nested, from outside first", "m()I", 2, 4, "iconst_1; istore_0; jsr @t; jsr @s; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; jsr @t; ret 1; =t; astore_2; iinc 0 7; ret 2");
        fine("nested, code of the inner first", "m()I", 2, 4, "iconst_1; istore_0; goto @a; =t; astore_2; iinc 0 7; ret 2; "
            + "=s; astore_1; jsr @t; ret 1; =a; jsr @s; jsr @t; iload_0; ireturn");
        fine("nested, code of the inner first, from outside first", "m()I", 2, 4, "iconst_1; istore_0; goto @a; "
            + "=t; astore_2; iinc 0 7; ret 2; =s; astore_1; jsr @t; ret 1; =a; jsr @t; jsr @s; iload_0; ireturn");
        fine("inner from two others", "m()I", 2, 4, "iconst_1; istore_0; jsr @s; jsr @u; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; ret 1; =u; astore_1; jsr @t; ret 1; =t; astore_2; iinc 0 7; ret 2");
        fine("inner twice from one called twice", "m()I", 2, 4, "iconst_1; istore_0; jsr @s; jsr @s; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; jsr @t; ret 1; =t; astore_2; iinc 0 7; ret 2");
        fine("three deep", "m()I", 2, 5, "iconst_0; istore_0; jsr @s; iload_0; ireturn; "
            + "=s; astore_1; jsr @t; ret 1; =t; astore_2; jsr @u; jsr @u; ret 2; =u; astore_3; iinc 0 1; ret 3");
        fine("register kept of another type", "m()Ljava/lang/Object;", 2, 3, "iconst_1; istore_0; jsr @s; ldc s:text; "
            + "astore_0; jsr @s; aload_0; areturn; =s; astore_1; nop; ret 1");
        fine("register kept, int at one call", "m()I", 2, 3, "ldc s:text; astore_0; jsr @s; iconst_3; "
            + "istore_0; jsr @s; iload_0; ireturn; =s; astore_1; nop; ret 1");
        fine("register set in the subroutine", "m()Ljava/lang/Object;", 2, 3, "iconst_1; istore_0; jsr @s; aload_0; areturn; "
            + "=s; astore_1; ldc s:set; astore_0; ret 1");
        fine("collects in a subroutine", "m()Ljava/lang/Object;", 3, 5, "iconst_1; " + MAKE + "; astore_0; jsr @s; iconst_2; "
            + MAKE + "; pop; jsr @s; aload_0; areturn; =s; astore_1; iconst_3; " + MAKE + "; astore_2; bipush 9; " + MAKE
            + "; pop; aload_2; pop; ret 1");
        fine("int or reference while it collects", "m()Ljava/lang/Object;", 3, 5, "iconst_1; istore_3; jsr @s; iconst_4; "
            + MAKE + "; astore_3; jsr @s; aload_3; areturn; =s; astore_1; iconst_3; " + MAKE + "; pop; ret 1");
        fine("operands below", "m()Ljava/lang/Object;", 4, 3, "iconst_1; " + MAKE + "; jsr @s; areturn; "
            + "=s; astore_1; iconst_3; " + MAKE + "; pop; ret 1");
        fine("return address under operands", "m()I", 4, 3,
            "iconst_4; jsr @s; ireturn; =s; swap; iconst_1; iadd; swap; astore_1; ret 1");
        fine("loop in a subroutine", "m(I)I", 3, 4, "iconst_0; istore_1; jsr @s; iload_1; ireturn; "
            + "=s; astore_2; =l; iload_0; ifle @e; iinc 1 3; iinc 0 -1; goto @l; =e; ret 2", 10);
        fine("subroutine in a loop", "m(I)I", 3, 4, "iconst_0; istore_1; =l; iload_0; ifle @e; jsr @s; iinc 0 -1; goto @l; "
            + "=e; iload_1; ireturn; =s; astore_2; iinc 1 2; ret 2", 10);
        fine("never returns", "m()I", 2, 2, "jsr @s; nop; =s; pop; iconst_5; ireturn");
        fine("leaves by a jump", "m()I", 2, 2, "jsr @s; =x; iconst_5; ireturn; =s; pop; goto @x");
        for (int a = 0; a < 4; a++)
            both("finally " + a, "m(I)Ljava/lang/Object;", 3, 6, "ldc s:start; astore_1; =try; iload_0; ifeq @one; iload_0; iconst_1; "
                + "isub; ifeq @two; " + BOOM + "; =one; jsr @fin; aload_1; areturn; =two; ldc s:two; astore_1; =end; jsr @fin; "
                + "aload_1; areturn; =any; astore_2; jsr @fin; aload_2; athrow; =fin; astore_3; iload_0; " + MAKE
                + "; astore 4; iload_0; iconst_3; if_icmpne @out; aload 4; areturn; =out; ret 3", "try end any", a);
        both("synchronized block", "m()I", 3, 4, "ldc s:lock; dup; astore_0; monitorenter; =a; " + BOOM
            + "; aload_0; monitorexit; =b; iconst_1; ireturn; =h; astore_1; aload_0; monitorexit; =c; iconst_2; ireturn",
            "a b h; h c h");
        both("handler within a subroutine", "m()I", 3, 5, "iconst_0; istore_0; jsr @s; iload_0; ireturn; =s; astore_1; =a; "
            + BOOM + "; =b; ret 1; =h; pop; iinc 0 9; ret 1", "a b h java/lang/IllegalStateException");
        both("null pointer in a subroutine", "m()I", 3, 5, "iconst_0; istore_0; jsr @s; iload_0; ireturn; =s; astore_1; "
            + "aconst_null; checkcast c:java/lang/String; invokevirtual M:java/lang/String.length:()I; pop; ret 1", "");
        fine("pop_address", "m()I", 3, 4, "jsr @s; =s; pop; iconst_1; ireturn");
        fine("dup of the address", "m()I", 3, 4, "jsr @s; iconst_1; ireturn; =s; dup; astore_0; astore_1; ret 1");
        for (int kind : new int[] {0, 5})
            fine("switch in a subroutine " + kind, "m(I)I", 3, 4, "jsr @s; iload_0; ireturn; =s; astore_1; iload_0; tableswitch "
                + "@d 5 5 @c; =c; iinc 0 10; ret 1; =d; iinc 0 20; goto @c", kind);
    }

    static void wrong() {
        fine("not on the stack", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; astore_0; astore_1; ret 1");
        fine("ret of an int", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; pop; iconst_1; istore_1; ret 1");
        fine("ret of nothing", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; pop; ret 1");
        fine("ret outside", "m()I", 2, 2, "iconst_1; ret 1");
        fine("ret too far", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; astore_1; ret 2");
        fine("aload of an address", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; astore_1; aload_1; pop; ret 1");
        fine("address as an object", "m()I", 2, 2, "jsr @s; iconst_1; ireturn; =s; ifnull @x; =x; iconst_1; ireturn");
        fine("address returned", "m()Ljava/lang/Object;", 2, 2, "jsr @s; =s; areturn");
        fine("address compared", "m()I", 3, 2, "jsr @s; =s; dup; if_acmpeq @x; =x; iconst_1; ireturn");
        fine("address as an argument", "m()I", 2, 2, "jsr @s; =s; invokestatic M:java/lang/String.valueOf:(Ljava/lang/Object;)"
            + "Ljava/lang/String;; pop; iconst_1; ireturn");
        fine("jsr to nowhere", "m()I", 2, 2, "jsr 1; iconst_1; ireturn");
        fine("recursive", "m()I", 3, 3, "jsr @s; iconst_1; ireturn; =s; astore_1; jsr @s; ret 1");
        fine("recursive through another", "m()I", 3, 4,
            "jsr @s; iconst_1; ireturn; =s; astore_1; jsr @t; ret 1; =t; astore_2; jsr @s; ret 2");
        fine("two returns", "m(I)I", 3, 4, "jsr @s; iconst_1; ireturn; =s; astore_1; iload_0; ifeq @x; ret 1; =x; ret 1", 0);
        fine("two entries, one return", "m(I)I", 3, 4, "iload_0; ifeq @b; jsr @s; iconst_1; ireturn; =b; jsr @t; iconst_2; "
            + "ireturn; =s; nop; =t; astore_1; ret 1", 0);
        fine("returns twice to the same", "m()I", 3, 4, "jsr @s; iconst_1; ireturn; =s; astore_1; jsr @t; ret 1; =t; astore_2; ret 1");
        fine("returns past the inner one", "m()I", 3, 4,
            "jsr @s; iconst_1; ireturn; =s; astore_1; jsr @t; iconst_2; ireturn; =t; pop; ret 1");
        fine("returns to an older call", "m()I", 3, 4, "jsr @s; jsr @t; iconst_1; ireturn; =s; astore_1; ret 1; =t; pop; ret 1");
        fine("address used again", "m()I", 3, 4, "jsr @s; ret 1; =s; astore_1; ret 1");
        fine("merged with an int", "m(I)I", 3, 4, "iload_0; ifeq @x; jsr @s; iconst_1; ireturn; =x; iconst_1; =s; pop; iconst_1; ireturn", 1);
        fine("stacks of calls differ", "m()I", 4, 4, "jsr @s; iconst_1; jsr @s; ireturn; =s; astore_1; ret 1");
        fine("types below differ", "m()I", 4, 4,
            "iconst_1; jsr @s; pop; fconst_1; jsr @s; pop; iconst_1; ireturn; =s; astore_1; ret 1");
        fine("register of another type used", "m()I", 3, 4, "iconst_1; istore_0; jsr @s; fconst_1; fstore_0; jsr @s; iconst_1; "
            + "ireturn; =s; astore_1; iload_0; pop; ret 1");
        fine("register lost in the subroutine", "m()I", 3, 4,
            "iconst_1; istore_0; jsr @s; iload_0; ireturn; =s; astore_1; fconst_1; fstore_0; ret 1");
        fine("register lost on one way", "m(I)I", 3, 4, "iconst_1; istore_1; jsr @s; iload_1; ireturn; =s; astore_2; iload_0; "
            + "ifeq @x; fconst_1; fstore_1; =x; ret 2", 0);
        fine("register set on one way", "m(I)I", 3, 4, "iconst_1; istore_1; jsr @s; iload_1; ireturn; =s; astore_2; iload_0; "
            + "ifeq @x; iconst_4; istore_1; =x; ret 2", 1);
        fine("pair broken", "m()I", 3, 5,
            "lconst_1; lstore_0; jsr @s; lload_0; l2i; ireturn; =s; astore_1; ret 1");
        fine("falls off behind the call", "m()I", 3, 5, "goto @x; =s; astore_1; ret 1; =x; jsr @s");
        fine("falls into a subroutine", "m()I", 3, 5, "jsr @s; iconst_2; =s; astore_1; ret 1");
        fine("jumps out with the address", "m(I)I", 3, 5,
            "jsr @s; =b; iconst_2; ireturn; =s; astore_1; iload_0; ifeq @b; ret 1", 0);
        fine("returns from outside", "m(I)I", 3, 5, "jsr @s; =b; ret 1; =s; astore_1; iload_0; ifeq @b; goto @b", 0);
        both("handler covers all", "m()I", 3, 5, "=a; iconst_0; istore_0; jsr @s; iload_0; ireturn; =s; astore_1; nop; ret 1; =b; "
            + "=h; pop; iconst_1; ireturn", "a b h");
        both("handler uses the address", "m()I", 3, 5, "iconst_0; istore_0; jsr @s; iload_0; ireturn; =s; =a; astore_1; nop; "
            + "=b; ret 1; =h; pop; ret 1", "a b h");
        both("handler at the start", "m()I", 3, 5, "=h; nop; =a; nop; =b; iconst_1; ireturn", "a b h");
        both("handler before its range", "m()I", 3, 5, "goto @a; =h; pop; iconst_1; ireturn; =a; nop; =b; iconst_1; ireturn", "a b h");
    }

    static void call(String name, String given, String wanted) {
        fine(name, "m(" + given + ")V", 4, 4, "aload_0; invokestatic M:T.x:(" + wanted + ")V; return", new Object[] {null});
    }

    static void types() {
        String[] all = {"Ljava/lang/Object;", "Ljava/lang/String;", "Ljava/lang/Number;", "Ljava/lang/Integer;",
            "Ljava/lang/Runnable;", "Ljava/lang/Comparable;", "Ljava/lang/Cloneable;", "Ljava/io/Serializable;",
            "Ljava/lang/Thread;"};
        for (String given : all)
            for (String wanted : all)
                for (String g : new String[] {"", "[", "[["})
                    for (String w : new String[] {"", "[", "[["})
                        if ((given.length() + wanted.length() + g.length() + w.length()) % 2 == 0 || g.equals(w))
                            assign(g + given, w + wanted);
        String[] arrays = {"[I", "[J", "[B", "[Z", "[[I", "[[B", "[C"};
        for (String given : arrays) {
            for (String wanted : arrays)
                assign(given, wanted);
            for (String wanted : all) {
                assign(given, wanted);
                assign(given, "[" + wanted);
                assign(wanted, given);
                assign("[" + wanted, given);
            }
        }
        String[] both = {"Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Thread;", "Ljava/lang/Runnable;",
            "Ljava/lang/Object;", "[I", "[J", "[[I", "[Ljava/lang/Integer;", "[Ljava/lang/Long;", "[[Ljava/lang/Integer;",
            "Ljava/io/Serializable;", "[Ljava/lang/Object;", "I", "F", "J"};
        String[] uses = {"Ljava/lang/Number;", "[Ljava/lang/Number;", "Ljava/lang/Thread;", "[Ljava/lang/Thread;", "[I",
            "[Ljava/lang/Object;", "Ljava/lang/Cloneable;"};
        for (String a : both)
            for (String b : both)
                for (String use : uses)
                    merge(a, b, use);
        for (String array : new String[] {"[Ljava/lang/String;", "[[I", "[[Ljava/lang/String;", "[Ljava/lang/Runnable;",
            "[Ljava/lang/Object;", "[[Ljava/lang/Object;", "[Ljava/lang/Cloneable;"})
            for (String value : both)
                if (value.length() > 1)
                    fine("aastore of " + value + " to " + array, "m(" + array + value + ")V", 4, 4,
                        "aload_0; iconst_0; aload_1; aastore; return", null, null);
        fine("athrow of an array", "m([I)V", 2, 2, "aload_0; athrow", new Object[] {null});
        fine("athrow of an interface", "m(Ljava/lang/Runnable;)V", 2, 2, "aload_0; athrow", new Object[] {null});
        fine("athrow of an int", "m(I)V", 2, 2, "iload_0; athrow", 1);
        fine("arraylength of an array of arrays", "m()I", 2, 2, "iconst_1; iconst_1; multianewarray c:[[I 2; arraylength; ireturn");
        fine("wrong return and wrong type", "m()J", 3, 2, "fconst_0; ireturn");
        fine("return of a wrong kind on nothing", "m()J", 3, 2, "ireturn");
        fine("new left in a loop", "m(I)V", 4, 4, "=l; new c:java/lang/Object; astore_1; iload_0; ifne @l; return", 0);
        fine("new left on the stack of a loop", "m(I)V", 4, 4, "new c:java/lang/Object; =l; pop; new c:java/lang/Object; iload_0; "
            + "ifne @l; pop; return", 0);
        fine("new seen again", "m(I)V", 4, 4, "aconst_null; =l; pop; new c:java/lang/Object; dup; iload_0; ifne @l; return", 0);
        fine("two of one new", "m(I)V", 4, 4, "aconst_null; astore_1; =l; new c:java/lang/Object; astore_2; aload_2; astore_1; "
            + "iload_0; ifne @l; aload_1; invokespecial M:java/lang/Object.<init>:()V; aload_2; pop; return", 0);
        fine("array class as a receiver", "m([I)I", 4, 4, "aload_0; invokevirtual M:[I.hashCode:()I; ireturn", new Object[] {null});
        fine("array cloned by its class", "m([I)Ljava/lang/Object;", 4, 4, "aload_0; invokevirtual M:[I.clone:()Ljava/lang/Object;; "
            + "checkcast c:[I; areturn", new Object[] {null});
        fine("stack of different words", "m(I)I", 6, 4, "iload_0; ifeq @x; lconst_0; goto @y; =x; iconst_0; iconst_0; =y; pop2; "
            + "iconst_1; ireturn", 0);
        fine("stack heights in words", "m(I)I", 6, 4, "iload_0; ifeq @x; lconst_0; goto @y; =x; iconst_0; =y; iconst_1; ireturn", 0);
    }

    static void assign(String given, String wanted) {
        ClassMaker m = code(49, "m(" + given + ")V", 4, 4, "aload_0; invokestatic M:T.x:(" + wanted + ")V; return", "")
            .method(9, "x(" + wanted + ")V", 0, 1, "return", "", "", "");
        run(given + " to " + wanted, m, new Object[] {null});
    }

    static String load(String type, int local) {
        return (type.equals("I") ? "iload " : type.equals("F") ? "fload " : type.equals("J") ? "lload " : "aload ") + local;
    }

    /** Merges two types in a register and on the stack, and uses what they have in common. */
    static void merge(String a, String b, String use) {
        int second = a.equals("J") ? 3 : 2, common = second + (b.equals("J") ? 2 : 1);
        String store = load(a, 0).split("load")[0] + "store " + common;
        if (a.length() > 1 && b.length() > 1) {
            ClassMaker m = code(48, "m(I" + a + b + ")V", 4, 9, "iload_0; ifeq @x; " + load(a, 1) + "; goto @y; =x; "
                + load(b, second) + "; =y; invokestatic M:T.x:(" + use + ")V; return", "")
                .method(9, "x(" + use + ")V", 0, 1, "return", "", "", "");
            run(a + " or " + b + " to " + use, m, 0, null, null);
            m = code(48, "m(I" + a + b + ")V", 4, 9, "iload_0; ifeq @x; " + load(a, 1) + "; astore " + common + "; goto @y; =x; "
                + load(b, second) + "; astore " + common + "; =y; aload " + common + "; invokestatic M:T.x:(" + use + ")V; return", "")
                .method(9, "x(" + use + ")V", 0, 1, "return", "", "", "");
            run(a + " or " + b + " in a register to " + use, m, 0, null, null);
        }
    }
}
