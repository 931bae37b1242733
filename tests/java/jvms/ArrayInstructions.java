// newarray, anewarray, multianewarray, xaload, xastore, arraylength, checkcast and instanceof on arrays (JVMS 6.5): limits
// of dimensions, lengths that are negative or too large, which check comes first, unresolvable component classes.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class ArrayInstructions {
    static class Loader extends ClassLoader {
        Loader() { super(ArrayInstructions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String show(Object o) {
        if (o == null || !o.getClass().isArray()) return String.valueOf(o);
        String n = o.getClass().getName();
        return (n.length() > 40 ? n.lastIndexOf('[') + 1 + " dimensions" : n) + " of " + java.lang.reflect.Array.getLength(o);
    }
    static void run(String name, String result, String code) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m()" + result, 300, 2, code.replace("MISSING", "#" + m.cls("[[Lnot/There;")), "", "", "");
        Throwable t;
        try {
            System.out.println(name + " = " + show(new Loader().define(m).getMethod("m").invoke(null)));
            return;
        } catch (InvocationTargetException e) {
            t = e.getCause();
        } catch (ReflectiveOperationException | LinkageError e) {
            t = e;
        }
        System.out.println(name + ": " + t.toString().replaceAll("(?s)\n.*", "").replaceAll("@[0-9a-f]+", "@") + (t.getCause() != null ? " by " + t.getCause() : ""));
    }
    static final String O = "Ljava/lang/Object;", END = "; areturn";
    public static void main(String[] args) {
        for (int type = 3; type < 13; type++)
            run("newarray " + type, O, "iconst_3; newarray " + type + END);
        run("newarray negative", O, "iconst_m1; newarray 10" + END);
        run("newarray too large", O, "ldc i:2147483647; newarray 11" + END);
        run("anewarray", O, "iconst_2; anewarray c:java/lang/String" + END);
        run("anewarray of arrays", O, "iconst_2; anewarray c:[[I" + END);
        run("anewarray negative", O, "iconst_m1; anewarray c:java/lang/String" + END);
        run("anewarray missing", O, "iconst_2; anewarray c:not/There" + END);
        run("anewarray negative of missing", O, "iconst_m1; anewarray c:not/There" + END);
        run("anewarray of missing arrays", O, "iconst_2; anewarray c:[Lnot/There;" + END);
        run("anewarray of 254 dimensions", O, "iconst_1; anewarray c:" + "[".repeat(254) + "I" + END);
        run("anewarray of 255 dimensions", O, "iconst_1; anewarray c:" + "[".repeat(255) + "I" + END);
        run("anewarray inaccessible", O, "iconst_1; anewarray c:java/lang/AbstractStringBuilder" + END);
        run("multianewarray", O, "iconst_2; iconst_3; multianewarray c:[[[J 2" + END);
        run("multianewarray of one", O, "iconst_2; multianewarray c:[J 1" + END);
        run("multianewarray zero inside", O, "iconst_0; iconst_m1; multianewarray c:[[J 2" + END);
        run("multianewarray negative first", O, "iconst_m1; iconst_0; multianewarray c:[[J 2" + END);
        run("multianewarray two negative", O, "bipush -7; bipush -8; multianewarray c:[[J 2" + END);
        run("multianewarray too deep", O, "iconst_2; iconst_3; multianewarray c:[J 2" + END);
        run("multianewarray of none", O, "multianewarray c:[J 0; areturn");
        run("multianewarray of no array", O, "iconst_1; multianewarray c:java/lang/String 1" + END);
        run("multianewarray missing", O, "iconst_1; iconst_1; multianewarray MISSING 2" + END);
        run("multianewarray of 255", O, "iconst_1; ".repeat(255) + "multianewarray c:" + "[".repeat(255) + "B 255" + END);
        run("multianewarray inner length", "I", "iconst_2; iconst_5; multianewarray c:[[S 2; iconst_1; aaload; arraylength; ireturn");
        run("multianewarray inner missing", O, "iconst_2; iconst_5; multianewarray c:[[[S 2; iconst_1; aaload; iconst_0; aaload; areturn");
        String ints = "iconst_2; newarray 10; ";
        run("load", "I", ints + "iconst_1; iaload; ireturn");
        run("load out", "I", ints + "iconst_2; iaload; ireturn");
        run("load negative", "I", ints + "iconst_m1; iaload; ireturn");
        run("load null", "I", "aconst_null; iconst_m1; iaload; ireturn");
        run("store null", "I", "aconst_null; iconst_m1; iconst_5; iastore; iconst_0; ireturn");
        run("store out", "I", ints + "dup; iconst_2; iconst_5; iastore; pop; iconst_0; ireturn");
        String strings = "iconst_2; anewarray c:java/lang/String; ";
        run("store a string", O, strings + "dup; iconst_0; ldc s:x; aastore; iconst_0; aaload" + END);
        run("store a class", O, strings + "iconst_0; ldc c:java/lang/Object; aastore; aconst_null" + END);
        run("store out and wrong", O, strings + "iconst_5; ldc c:java/lang/Object; aastore; aconst_null" + END);
        run("store null element", O, strings + "dup; iconst_1; aconst_null; aastore; iconst_1; aaload" + END);
        run("store into ints as objects", O, ints + "checkcast c:[Ljava/lang/Object;; iconst_0; aconst_null; aastore; aconst_null" + END);
        run("store an array into arrays", O, "iconst_1; anewarray c:[J; iconst_0; iconst_1; newarray 10; aastore; aconst_null" + END);
        run("store an array into cloneables", O, "iconst_1; anewarray c:java/lang/Cloneable; dup; iconst_0; iconst_1; newarray 10; aastore; iconst_0; aaload" + END);
        run("length", "I", strings + "arraylength; ireturn");
        run("length null", "I", "aconst_null; arraylength; ireturn");
        run("baload of both kinds", "I", "iconst_1; newarray 4; dup; iconst_0; iconst_1; bastore; iconst_0; baload; iconst_1; newarray 8; dup; iconst_0; bipush -3; bastore; iconst_0; baload; iadd; ireturn");
        for (String c : new String[] {"[I", "[J", "java/lang/Cloneable", "java/io/Serializable", "java/lang/Object", "java/lang/Runnable", "[Ljava/lang/Object;", "not/There", "[Lnot/There;", "[[I"}) {
            run("instanceof " + c, "I", ints + "instanceof c:" + c + "; ireturn");
            run("checkcast " + c, O, ints + "checkcast c:" + c + END);
            run("null instanceof " + c, "I", "aconst_null; instanceof c:" + c + "; ireturn");
            run("null checkcast " + c, O, "aconst_null; checkcast c:" + c + " " + END);
        }
        run("objects as objects' arrays", O, strings + "checkcast c:[Ljava/io/Serializable; " + END);
        run("clone", "I", ints + "invokevirtual M:[I.clone:()Ljava/lang/Object;; checkcast c:[I; arraylength; ireturn");
    }
}
