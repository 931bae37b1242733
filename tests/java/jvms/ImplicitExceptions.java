// The exceptions that instructions throw by themselves (JVMS 6.5): all array loads and stores, with null, index and type
// wrong together, divisions, casts, array creation, null receivers, each with its text; and that operands and fields are
// left as they were.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class ImplicitExceptions {
    static class Loader extends ClassLoader {
        Loader() { super(ImplicitExceptions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static void run(String what, String code) {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        m.field(9, "o", "Ljava/lang/Object;").field(1, "i", "I").field(9, "count", "I");
        m.method(9, "bump(I)I", 2, 1, "getstatic F:T.count:I; iconst_1; iadd; putstatic F:T.count:I; iload_0; ireturn", "", "", "");
        m.method(9, "m()V", 8, 4, code + "; return", "", "", "");
        try {
            Class<?> c = new Loader().define(m);
            try {
                c.getMethod("m").invoke(null);
                System.out.println(what + ": returned, count " + c.getField("count").getInt(null));
            } catch (InvocationTargetException e) {
                Throwable t = e.getCause();
                System.out.println(what + ": " + t.getClass().getName() + " | " + String.valueOf(t.getMessage()).replaceAll("@[0-9a-f]+", "@") + " | count " + c.getField("count").getInt(null) + " " + t.getStackTrace()[0].getMethodName() + " " + t.getCause());
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(what + ": " + e);
        }
    }
    public static void main(String[] args) {
        String[][] kinds = {{"i", "newarray 10", "iconst_1"}, {"l", "newarray 11", "lconst_1"}, {"f", "newarray 6", "fconst_1"}, {"d", "newarray 7", "dconst_1"}, {"b", "newarray 8", "iconst_1"}, {"b", "newarray 4", "iconst_1"}, {"c", "newarray 5", "iconst_1"}, {"s", "newarray 9", "iconst_1"}, {"a", "anewarray c:java/lang/String", "ldc s:x"}};
        String[] indices = {"-1", "3", "2", "-32768", "32767"};
        for (String[] k : kinds) {
            String pop = k[0].equals("l") || k[0].equals("d") ? "pop2" : "pop";
            for (String index : indices) {
                run(k[0] + "aload " + k[1] + " " + index, "iconst_3; " + k[1] + "; sipush " + index + "; invokestatic M:T.bump:(I)I; " + k[0] + "aload; " + pop);
                run(k[0] + "astore " + k[1] + " " + index, "iconst_3; " + k[1] + "; sipush " + index + "; invokestatic M:T.bump:(I)I; " + k[2] + "; " + k[0] + "astore");
            }
            run(k[0] + "aload of null", "aconst_null; iconst_0; invokestatic M:T.bump:(I)I; " + k[0] + "aload; " + pop);
            run(k[0] + "astore to null, bad index", "aconst_null; iconst_m1; " + k[2] + "; " + k[0] + "astore");
            run(k[1] + " of -1", "iconst_m1; " + k[1] + "; pop");
            run(k[1] + " of MIN", "ldc i:-2147483648; " + k[1] + "; pop");
        }
        run("aastore wrong type", "iconst_1; anewarray c:java/lang/String; iconst_0; iconst_1; anewarray c:java/lang/String; aastore");
        run("aastore wrong type through Object[]", "iconst_1; anewarray c:java/lang/Integer; astore_0; aload_0; iconst_0; ldc s:text; aastore");
        run("aastore wrong type and index", "iconst_1; anewarray c:java/lang/Integer; iconst_5; ldc s:text; aastore");
        run("aastore null of wrong array", "iconst_1; anewarray c:java/lang/Integer; iconst_0; aconst_null; aastore");
        run("aastore int[] into Object[]", "iconst_1; anewarray c:java/lang/Object; iconst_0; iconst_1; newarray 10; aastore");
        run("aastore int[] into int[][]", "iconst_1; iconst_1; multianewarray c:[[I 2; iconst_0; iconst_1; newarray 10; aastore");
        run("aastore long[] into int[][]", "iconst_1; iconst_1; multianewarray c:[[I 2; iconst_0; iconst_1; newarray 11; aastore");
        run("aastore interface", "iconst_1; anewarray c:java/lang/Runnable; iconst_0; ldc s:text; aastore");
        run("aastore array class into Cloneable[]", "iconst_1; anewarray c:java/lang/Cloneable; iconst_0; iconst_1; newarray 4; aastore");
        for (String op : new String[] {"idiv", "irem"}) {
            run(op + " by zero", "iconst_5; iconst_0; invokestatic M:T.bump:(I)I; " + op + "; pop");
            run(op + " of MIN by -1", "ldc i:-2147483648; iconst_m1; " + op + "; invokestatic M:T.bump:(I)I; pop");
        }
        for (String op : new String[] {"ldiv", "lrem"}) {
            run(op + " by zero", "lconst_1; lconst_0; " + op + "; pop2");
            run(op + " of MIN by -1", "ldc2_w j:-9223372036854775808; ldc2_w j:-1; " + op + "; pop2");
        }
        run("fdiv by zero", "fconst_1; fconst_0; fdiv; pop");
        run("drem by zero", "dconst_1; dconst_0; drem; pop2");
        String[][] casts = {{"java/lang/Integer", "ldc s:text"}, {"[I", "ldc s:text"}, {"java/lang/Runnable", "iconst_1; newarray 10"}, {"[[I", "iconst_1; newarray 10"}, {"[Ljava/lang/String;", "iconst_1; anewarray c:java/lang/Object"}, {"[Ljava/lang/Object;", "iconst_1; newarray 10"}, {"T", "ldc s:text"}, {"[LT;", "iconst_1; anewarray c:java/lang/String"}, {"java/lang/Integer", "aconst_null"}, {"Gone", "aconst_null"}, {"Gone", "ldc s:text"}, {"java/util/ImmutableCollections", "ldc s:x"}, {"[Ljava/util/ImmutableCollections;", "aconst_null"}};
        for (String[] c : casts) {
            run("checkcast " + c[0] + " of " + c[1], c[1] + "; checkcast c:" + c[0] + "; pop");
            run("instanceof " + c[0] + " of " + c[1], c[1] + "; instanceof c:" + c[0] + "; invokestatic M:T.bump:(I)I; pop");
        }
        run("multianewarray 2 -1", "iconst_2; iconst_m1; multianewarray c:[[I 2; pop");
        run("multianewarray -1 0", "iconst_m1; iconst_0; multianewarray c:[[I 2; pop");
        run("multianewarray 0 -5", "iconst_0; bipush -5; multianewarray c:[[I 2; pop");
        run("multianewarray of a missing class", "iconst_1; iconst_m1; multianewarray c:[[LGone~ 2; pop");
        run("multianewarray part", "iconst_2; multianewarray c:[[[J 1; iconst_0; aaload; iconst_0; aaload; pop");
        run("arraylength of null", "aconst_null; arraylength; pop");
        run("athrow of null", "aconst_null; athrow");
        run("athrow of a typed null", "aconst_null; checkcast c:java/lang/Error; athrow");
        run("monitorenter of null", "aconst_null; monitorenter");
        run("monitorexit of null", "aconst_null; monitorexit");
        run("monitorexit of another's", "ldc s:x; monitorexit");
        run("getfield of null", "aconst_null; checkcast c:T; getfield F:T.i:I; pop");
        run("putfield of null", "aconst_null; checkcast c:T; iconst_1; invokestatic M:T.bump:(I)I; putfield F:T.i:I");
        run("getfield of a null field", "getstatic F:T.o:Ljava/lang/Object;; checkcast c:T; getfield F:T.i:I; pop");
        run("invokevirtual on null", "aconst_null; checkcast c:java/lang/String; invokevirtual M:java/lang/String.length:()I; pop");
        run("invokeinterface on null", "aconst_null; checkcast c:java/lang/Runnable; invokeinterface N:java/lang/Runnable.run:()V 1");
        run("invokespecial on null", "aconst_null; checkcast c:java/lang/Object; invokevirtual M:java/lang/Object.toString:()Ljava/lang/String;; pop");
        run("final method on null", "aconst_null; checkcast c:java/lang/Object; invokevirtual M:java/lang/Object.getClass:()Ljava/lang/Class;; pop");
        run("method of an array on null", "aconst_null; checkcast c:[I; invokevirtual M:[I.clone:()Ljava/lang/Object;; pop");
        run("invokeinterface on one that lacks it", "ldc s:x; invokeinterface N:java/lang/Runnable.run:()V 1");
        run("new of an abstract class", "new c:java/lang/Number; pop");
        run("new of an interface", "new c:java/lang/Runnable; pop");
        run("new of an enum", "new c:java/lang/Thread$State; pop");
        run("new of Class", "new c:java/lang/Class; pop");
        run("new of a missing class", "new c:Gone; pop");
    }
}
