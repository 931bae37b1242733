// Calls and field accesses under the verifier (JVMS 4.10.1.9): arguments too few, too many and of other types, interfaces
// for classes, receivers, protected members, descriptors that are none, names of initializers, constants of other kinds.
// uses: ClassMaker
public class CallsAndFields {
    static class Loader extends ClassLoader {
        Loader() { super(CallsAndFields.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static void t(String what, String code) { t(what, "java/lang/Object", code); }
    static void t(String what, String superName, String code) {
        for (int version : new int[] {61, 49}) {
            ClassMaker m = new ClassMaker();
            m.version = version;
            m.superName = superName;
            m.field(9, "o", "Ljava/lang/Object;").field(9, "i", "I").field(1, "r", "Ljava/lang/Runnable;").field(9, "s", "Ljava/lang/String;").field(9, "z", "Z");
            m.method(9, "take(Ljava/lang/String;Ljava/lang/Runnable;I)V", 0, 3, "return", "", "", "");
            m.method(1, "m(Ljava/lang/Object;Ljava/lang/String;[I[Ljava/lang/String;J)V", 8, 8, code + "; return", "", "", "");
            String r;
            try {
                Class<?> c = new Loader().define(m.make());
                Class.forName(c.getName(), true, c.getClassLoader());
                r = "passes";
            } catch (Throwable e) {
                r = e.toString();
            }
            System.out.println((version == 61 ? what : "  old") + ": " + r);
        }
    }
    public static void main(String[] args) {
        String call = "invokestatic M:T.take:(Ljava/lang/String;Ljava/lang/Runnable;I)V";
        t("good", "aload_2; aload_1; iconst_1; " + call);
        t("too few", "aload_2; aload_1; " + call);
        t("object for string", "aload_1; aload_1; iconst_1; " + call);
        t("null for all", "aconst_null; aconst_null; iconst_0; " + call);
        t("array for interface", "aload_2; aload_3; iconst_0; " + call);
        t("long for int", "aload_2; aload_1; lload 5; " + call);
        t("float for int", "aload_2; aload_1; fconst_0; " + call);
        t("wrong order", "iconst_1; aload_2; aload_1; " + call);
        t("receiver", "aload_0; invokevirtual M:T.hashCode:()I; pop");
        t("receiver of another class", "aload_2; invokevirtual M:T.hashCode:()I; pop");
        t("receiver int", "iconst_1; invokevirtual M:java/lang/Object.hashCode:()I; pop");
        t("receiver array", "aload_3; invokevirtual M:java/lang/Object.hashCode:()I; pop");
        t("receiver array as array class", "aload_3; invokevirtual M:[I.clone:()Ljava/lang/Object;; pop");
        t("receiver array of another class", "aload_3; invokevirtual M:[J.clone:()Ljava/lang/Object;; pop");
        t("object as interface", "aload_1; invokeinterface N:java/lang/Runnable.run:()V 1 0");
        t("int as interface", "iconst_1; invokeinterface N:java/lang/Runnable.run:()V 1 0");
        t("interface count too small", "aload_1; iconst_1; invokeinterface N:java/util/List.remove:(I)V 1 0");
        t("interface count too large", "aload_1; invokeinterface N:java/lang/Runnable.run:()V 2 0");
        t("interface fourth byte", "aload_1; invokeinterface N:java/lang/Runnable.run:()V 1 7");
        t("interface with a class method", "aload_1; invokeinterface M:java/lang/Runnable.run:()V 1 0");
        t("virtual with an interface method", "aload_1; invokevirtual N:java/lang/Runnable.run:()V");
        t("static with an interface method", "invokestatic N:java/util/List.of:()Ljava/util/List;; pop");
        t("special with an interface method", "aload_0; invokespecial N:java/lang/Runnable.run:()V");
        t("call of a field", "invokestatic F:T.i:I");
        t("field of a method", "getstatic M:T.take:()V; pop");
        t("initializer by invokevirtual", "aload_0; invokevirtual M:T.<init>:()V");
        t("initializer by invokestatic", "invokestatic M:T.<init>:()V");
        t("class initializer", "invokestatic M:T.<clinit>:()V");
        t("constructor with a result", "aload_0; invokespecial M:T.<init>:()I; pop");
        t("odd name", "invokestatic M:T.<odd>:()V");
        t("special of a stranger", "aload_2; invokespecial M:java/lang/String.length:()I; pop");
        t("special of this", "aload_0; invokespecial M:java/lang/Object.hashCode:()I; pop");
        t("special of another object", "aload_1; invokespecial M:java/lang/Object.hashCode:()I; pop");
        t("special of an interface not there", "aload_0; invokespecial N:java/util/List.size:()I; pop");
        t("get", "getstatic F:T.s:Ljava/lang/String;; invokevirtual M:java/lang/String.length:()I; pop");
        t("get of another type", "getstatic F:T.o:Ljava/lang/Object;; invokevirtual M:java/lang/String.length:()I; pop");
        t("put", "aload_2; putstatic F:T.o:Ljava/lang/Object;");
        t("put of a supertype", "aload_1; putstatic F:T.s:Ljava/lang/String;");
        t("put of an object into an interface", "aload_0; aload_1; putfield F:T.r:Ljava/lang/Runnable;");
        t("put of an int into a boolean", "bipush 77; putstatic F:T.z:Z");
        t("put of a long into an int", "lconst_1; putstatic F:T.i:I");
        t("put into another object", "aload_2; aload_1; putfield F:T.r:Ljava/lang/Runnable;");
        t("put without an object", "aload_1; putfield F:T.r:Ljava/lang/Runnable;");
        t("get of an array", "aload_3; getfield F:[I.length:I; pop");
        t("bad field descriptor", "getstatic F:T.i:Q; pop");
        t("bad method descriptor", "invokestatic M:T.m:(V)V");
        t("method descriptor for a field", "getstatic F:T.i:()V");
        t("field descriptor for a method", "invokestatic M:T.m:I");
        t("protected of the superclass on itself", "java/lang/ClassLoader", "aload_0; ldc s:x; invokevirtual M:java/lang/ClassLoader.findLibrary:(Ljava/lang/String;)Ljava/lang/String;; pop");
        t("protected of the superclass on it", "java/lang/ClassLoader", "aconst_null; checkcast c:java/lang/ClassLoader; ldc s:x; invokevirtual M:java/lang/ClassLoader.findLibrary:(Ljava/lang/String;)Ljava/lang/String;; pop");
        t("clone of an object", "aload_1; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop");
        t("clone of itself", "aload_0; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop");
        t("clone of an array as Object's", "aload_3; invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;; pop");
        t("aastore of anything", "aload 4; iconst_0; aload_1; aastore");
        t("aastore of an int", "aload 4; iconst_0; iconst_1; aastore");
        t("aastore into ints", "aload_3; iconst_0; aload_1; aastore");
        t("aaload as string", "aload 4; iconst_0; aaload; invokevirtual M:java/lang/String.length:()I; pop");
        t("aaload of null as string", "aconst_null; iconst_0; aaload; invokevirtual M:java/lang/String.length:()I; pop");
        t("iastore of a float", "aload_3; iconst_0; fconst_1; iastore");
        t("bastore into ints", "aload_3; iconst_0; iconst_1; bastore");
        t("arraylength of null", "aconst_null; arraylength; pop");
        t("arraylength of an object", "aload_1; arraylength; pop");
        t("throw of an object", "aload_1; athrow");
        t("throw of null", "aconst_null; athrow");
        t("cast to a class of a wrong constant", "aload_1; checkcast s:x; pop");
        t("new of an array", "new c:[I; pop");
        t("anewarray of 256 dimensions", "iconst_1; anewarray c:" + "[".repeat(255) + "I; pop");
        t("multianewarray of too many", "iconst_1; iconst_1; multianewarray c:[I 2; pop");
        t("multianewarray of zero", "multianewarray c:[I 0; pop");
        t("invokedynamic bytes", "invokedynamic I:x:()V 0 1");
        t("invokedynamic of a constructor's name", "invokedynamic I:<init>:()V");
    }
}
