// Signature polymorphic calls (JVMS 2.9.3, 5.4.3.3) from class files made by hand: invokeExact, invoke and VarHandle's
// access modes under descriptors that fit and do not, that name missing classes, that are too long; what javac never writes.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;

public class SignaturePolymorphic {
    static class Loader extends ClassLoader {
        Loader() { super(SignaturePolymorphic.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    public static int twice(int x) { return x * 2; }
    public static String join(String a, long b, Object c) { return a + b + c; }
    public static void nothing() { }
    static int field = 10;
    static void run(String what, Object handle, String type, String call, String before, String result) {
        ClassMaker m = new ClassMaker();
        int dot = call.indexOf('('), at = m.member(10, type + "." + call.substring(0, dot) + ":" + call.substring(dot));
        m.method(9, "m(L" + type + ";)Ljava/lang/Object;", 20, 1, "aload_0; " + before + "invokevirtual #" + at + "; " + result + "areturn", "", "", "");
        for (int k = 0; k < 2; k++) {
            try {
                System.out.println(what + " = " + new Loader().define(m).getDeclaredMethods()[0].invoke(null, handle));
                return;
            } catch (InvocationTargetException e) {
                Throwable t = e.getCause();
                System.out.println(what + ": " + t.toString().replaceAll("@[0-9a-f]+", "@") + (t.getCause() == null ? "" : " by " + t.getCause()) + " at " + (t.getStackTrace().length > 0 ? t.getStackTrace()[0].getMethodName() : "nothing"));
            } catch (ReflectiveOperationException | LinkageError e) {
                System.out.println(what + " not linked: " + e.toString().replaceAll("(?s)\n.*", ""));
            }
        }
    }
    static final String BOX = "invokestatic M:java/lang/Integer.valueOf:(I)Ljava/lang/Integer;; ", NULL = "aconst_null; ", MH = "java/lang/invoke/MethodHandle", VH = "java/lang/invoke/VarHandle";
    public static void main(String[] args) throws Exception {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle twice = l.findStatic(SignaturePolymorphic.class, "twice", MethodType.methodType(int.class, int.class)), join = l.findStatic(SignaturePolymorphic.class, "join", MethodType.methodType(String.class, String.class, long.class, Object.class)), nothing = l.findStatic(SignaturePolymorphic.class, "nothing", MethodType.methodType(void.class));
        VarHandle field = l.findStaticVarHandle(SignaturePolymorphic.class, "field", int.class), ints = MethodHandles.arrayElementVarHandle(int[].class);
        run("exact", twice, MH, "invokeExact(I)I", "bipush 21; ", BOX);
        run("exact, other result", twice, MH, "invokeExact(I)J", "bipush 21; ", "l2i; " + BOX);
        run("exact, no result", twice, MH, "invokeExact(I)V", "bipush 21; ", NULL);
        run("exact, object result", twice, MH, "invokeExact(I)Ljava/lang/Object;", "bipush 21; ", "");
        run("exact, too few", twice, MH, "invokeExact()I", "", BOX);
        run("exact, byte", twice, MH, "invokeExact(B)I", "bipush 21; ", BOX);
        run("exact, missing class", twice, MH, "invokeExact(Lnot/There;)I", "aconst_null; ", BOX);
        run("exact, missing result", twice, MH, "invokeExact(I)Lnot/There;", "bipush 21; ", "");
        run("invoke", twice, MH, "invoke(I)I", "bipush 21; ", BOX);
        run("invoke, byte", twice, MH, "invoke(B)J", "bipush 21; ", "l2i; " + BOX);
        run("invoke, boxed", twice, MH, "invoke(Ljava/lang/Object;)Ljava/lang/Object;", "bipush 21; " + BOX, "");
        run("invoke, string", twice, MH, "invoke(Ljava/lang/String;)I", "ldc s:x; ", BOX);
        run("invoke, object that is a string", twice, MH, "invoke(Ljava/lang/Object;)I", "ldc s:x; ", BOX);
        run("invoke, null", twice, MH, "invoke(Ljava/lang/Integer;)I", "aconst_null; ", BOX);
        run("invoke, no result", twice, MH, "invoke(I)V", "bipush 21; ", NULL);
        run("invoke, two", twice, MH, "invoke(II)I", "iconst_1; iconst_2; ", BOX);
        run("join", join, MH, "invokeExact(Ljava/lang/String;JLjava/lang/Object;)Ljava/lang/String;", "ldc s:a; ldc2_w j:5; aconst_null; ", "");
        run("join, widened", join, MH, "invoke(Ljava/lang/String;SLjava/lang/Class;)Ljava/lang/CharSequence;", "ldc s:a; sipush 300; ldc c:java/lang/String; ", "");
        run("nothing", nothing, MH, "invokeExact()V", "", NULL);
        run("nothing as an int", nothing, MH, "invoke()I", "", BOX);
        run("nothing as an object", nothing, MH, "invoke()Ljava/lang/Object;", "", "");
        run("null handle", null, MH, "invokeExact(I)I", "bipush 21; ", BOX);
        run("255 arguments", twice, MH, "invoke(" + "I".repeat(254) + ")I", "iconst_1; ".repeat(12), BOX);
        run("with arguments", twice, MH, "invokeWithArguments([Ljava/lang/Object;)Ljava/lang/Object;", "iconst_1; anewarray c:java/lang/Object; dup; iconst_0; iconst_4; " + BOX + "aastore; ", "");
        run("with arguments, polymorphic", twice, MH, "invokeWithArguments(I)I", "iconst_4; ", BOX);
        run("bindTo", twice, MH, "bindTo(I)I", "iconst_4; ", BOX);
        run("get", field, VH, "get()I", "", BOX);
        run("get as long", field, VH, "get()J", "", "l2i; " + BOX);
        run("get as Object", field, VH, "get()Ljava/lang/Object;", "", "");
        run("get as String", field, VH, "get()Ljava/lang/String;", "", "");
        run("set", field, VH, "set(I)V", "bipush 33; ", NULL);
        run("set with a result", field, VH, "set(I)I", "bipush 33; ", BOX);
        run("compareAndSet", field, VH, "compareAndSet(II)Z", "bipush 33; bipush 44; ", BOX);
        run("compareAndSet, no result", field, VH, "compareAndSet(II)V", "bipush 44; bipush 55; ", NULL);
        run("compareAndSet, an int", field, VH, "compareAndSet(II)I", "bipush 44; bipush 55; ", BOX);
        run("getAndAdd of a char", field, VH, "getAndAdd(C)I", "bipush 65; ", BOX);
        run("getAndAdd of a long", field, VH, "getAndAdd(J)I", "lconst_1; ", BOX);
        run("array element", ints, VH, "getAndSet([III)I", "iconst_2; newarray 10; iconst_1; iconst_5; ", BOX);
        run("array element of objects", ints, VH, "get(Ljava/lang/Object;I)I", "iconst_2; newarray 10; iconst_1; ", BOX);
        run("array out of bounds", ints, VH, "get([II)I", "iconst_2; newarray 10; iconst_2; ", BOX);
        run("null variable", null, VH, "get()I", "", BOX);
        run("no such mode", field, VH, "fetch()I", "", BOX);
        run("static call", twice, MH, "linkToStatic(I)I", "iconst_1; ", BOX);
        run("invokeBasic", twice, MH, "invokeBasic(I)I", "iconst_1; ", BOX);
        System.out.println(field);
    }
}
