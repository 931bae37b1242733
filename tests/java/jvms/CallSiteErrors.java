// invokedynamic and dynamic constants in class files made by hand (JVMS 5.4.3.6): bootstrap methods that are missing,
// private, of the wrong shape or kind, arguments that do not fit, results of the wrong type, constants in a circle.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;

public class CallSiteErrors {
    static class Loader extends ClassLoader {
        Loader() { super(CallSiteErrors.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final MethodHandle FIVE = MethodHandles.constant(int.class, 5);
    public static CallSite good(MethodHandles.Lookup l, String n, MethodType t) { return new ConstantCallSite(FIVE.asType(t)); }
    public static CallSite extra(MethodHandles.Lookup l, String n, MethodType t, int i, String s, Class<?> c) { return new ConstantCallSite(MethodHandles.constant(int.class, i + s.length() + c.getName().length()).asType(t)); }
    public static CallSite many(MethodHandles.Lookup l, String n, MethodType t, Object... os) { return new ConstantCallSite(MethodHandles.constant(int.class, os.length * 100 + n.length()).asType(t)); }
    public static CallSite longer(MethodHandles.Lookup l, String n, MethodType t, long j, float f) { return new ConstantCallSite(MethodHandles.constant(int.class, (int) (j + f)).asType(t)); }
    private static CallSite hidden(MethodHandles.Lookup l, String n, MethodType t) { return null; }
    public CallSite instance(MethodHandles.Lookup l, String n, MethodType t) { return null; }
    public static Object object(Object a, Object b, Object c) { return new ConstantCallSite(FIVE); }
    public static int wrongResult(MethodHandles.Lookup l, String n, MethodType t) { return 3; }
    public static CallSite few(MethodHandles.Lookup l, String n) { return null; }
    public static void nothing(MethodHandles.Lookup l, String n, MethodType t) { }
    public static Object condy(MethodHandles.Lookup l, String n, Class<?> t) { return n.equals("null") ? null : n.equals("seven") ? 7 : n.equals("text") ? (Object) "text" : 9L; }
    public static int condyInt(MethodHandles.Lookup l, String n, Class<?> t) { return n.length(); }
    public static Object condyFails(MethodHandles.Lookup l, String n, Class<?> t) throws Exception { throw new java.io.IOException(n); }
    static final String CS = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", CD = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)";

    interface Args { int[] of(ClassMaker m); }
    static int made;
    static void run(String name, int kind, String bsm, Args args, String code, String result) {
        ClassMaker m = new ClassMaker();
        m.name = "Made" + made++;
        int h = m.handle(kind, bsm.indexOf('.') < 0 ? "CallSiteErrors." + bsm : bsm);
        int[] as = args.of(m);
        m.bootstraps.u2(h).u2(as.length);
        for (int a : as)
            m.bootstraps.u2(a);
        m.bootstrapCount++;
        m.method(9, "m()" + result, 4, 1, code, "", "", "");
        Class<?> c;
        try {
            c = new Loader().define(m);
        } catch (LinkageError e) {
            System.out.println(name + " defined: " + e);
            return;
        }
        for (int k = 0; k < 2; k++) {
            try {
                System.out.println(name + " = " + c.getMethod("m").invoke(null));
            } catch (InvocationTargetException e) {
                StringBuilder sb = new StringBuilder();
                for (Throwable t = e.getCause(); t != null; t = t.getCause())
                    sb.append(" <- ").append(t);
                System.out.println(name + sb.toString().replaceAll("@[0-9a-f]+", "@"));
            } catch (ReflectiveOperationException | LinkageError e) {
                System.out.println(name + " failed " + e);
            }
        }
    }
    static final Args NONE = m -> new int[0];
    static final String INDY = "invokedynamic I:name:()I; ireturn";
    public static void main(String[] args) {
        run("good", 6, "good:" + CS, NONE, INDY, "I");
        run("extra", 6, "extra:" + CS.replace(")", "ILjava/lang/String;Ljava/lang/Class;)"), m -> new int[] {m.integer(40), m.string("ab"), m.cls("java/lang/String")}, INDY, "I");
        run("extra, one missing", 6, "extra:" + CS.replace(")", "ILjava/lang/String;Ljava/lang/Class;)"), m -> new int[] {m.integer(40), m.string("ab")}, INDY, "I");
        run("extra, wrong one", 6, "extra:" + CS.replace(")", "ILjava/lang/String;Ljava/lang/Class;)"), m -> new int[] {m.string("x"), m.string("ab"), m.cls("java/lang/String")}, INDY, "I");
        run("extra, class missing", 6, "extra:" + CS.replace(")", "ILjava/lang/String;Ljava/lang/Class;)"), m -> new int[] {m.integer(1), m.string("ab"), m.cls("not/There")}, INDY, "I");
        run("many", 6, "many:" + CS.replace(")", "[Ljava/lang/Object;)"), m -> new int[] {m.integer(1), m.longer(2), m.type("()V"), m.handle(6, "java/lang/Math.abs:(I)I")}, INDY, "I");
        run("many, none", 6, "many:" + CS.replace(")", "[Ljava/lang/Object;)"), NONE, INDY, "I");
        run("long and float", 6, "longer:" + CS.replace(")", "JF)"), m -> new int[] {m.longer(30), m.single(1.5f)}, INDY, "I");
        run("int for long", 6, "longer:" + CS.replace(")", "JF)"), m -> new int[] {m.integer(30), m.integer(2)}, INDY, "I");
        run("float for long", 6, "longer:" + CS.replace(")", "JF)"), m -> new int[] {m.single(30), m.integer(2)}, INDY, "I");
        run("private", 6, "hidden:" + CS, NONE, INDY, "I");
        run("missing", 6, "nowhere:" + CS, NONE, INDY, "I");
        run("missing class", 6, "not/There.boot:" + CS, NONE, INDY, "I");
        run("instance as static", 6, "instance:" + CS, NONE, INDY, "I");
        run("instance", 5, "instance:" + CS, NONE, INDY, "I");
        run("erased", 6, "object:(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;", NONE, INDY, "I");
        run("wrong result", 6, "wrongResult:" + CS.replace("Ljava/lang/invoke/CallSite;", "I"), NONE, INDY, "I");
        run("void", 6, "nothing:" + CS.replace("Ljava/lang/invoke/CallSite;", "V"), NONE, INDY, "I");
        run("too few parameters", 6, "few:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;)Ljava/lang/invoke/CallSite;", NONE, INDY, "I");
        run("constructor", 8, "java/lang/invoke/ConstantCallSite.<init>:(Ljava/lang/invoke/MethodHandle;)V", NONE, INDY, "I");
        run("field as method", 2, "CallSiteErrors.FIVE:Ljava/lang/invoke/MethodHandle;", NONE, INDY, "I");
        run("type class missing", 6, "good:" + CS, NONE, "invokedynamic I:name:()Lnot/There;; pop; iconst_1; ireturn", "I");
        run("argument class missing", 6, "good:" + CS, NONE, "aconst_null; invokedynamic I:name:(Lnot/There;)I; ireturn", "I");
        run("condy int", 6, "condyInt:" + CD + "I", NONE, "ldc y:abcd:I; ireturn", "I");
        run("condy object as int", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:seven:I; ireturn", "I");
        run("condy long as int", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:other:I; ireturn", "I");
        run("condy text as int", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:text:I; ireturn", "I");
        run("condy null as int", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:null:I; ireturn", "I");
        run("condy null", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:null:Ljava/lang/String;; areturn", "Ljava/lang/String;");
        run("condy text", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:text:Ljava/lang/String;; areturn", "Ljava/lang/String;");
        run("condy int as text", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:seven:Ljava/lang/String;; areturn", "Ljava/lang/String;");
        run("condy long", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc2_w y:nine:J; lreturn", "J");
        run("condy int in a long", 6, "condyInt:" + CD + "I", NONE, "ldc2_w y:nine:J; lreturn", "J");
        run("condy fails", 6, "condyFails:" + CD + "Ljava/lang/Object;", NONE, "ldc y:why:Ljava/lang/Object;; areturn", "Ljava/lang/Object;");
        run("condy of a call site's method", 6, "good:" + CS, NONE, "ldc y:x:I; ireturn", "I");
        run("condy in a circle", 6, "condy:" + CD + "Ljava/lang/Object;", m -> new int[] {m.dynamic(17, "self:I")}, "ldc y:self:I; ireturn", "I");
        run("condy class", 6, "java/lang/invoke/ConstantBootstraps.primitiveClass:" + CD + "Ljava/lang/Class;", NONE, "ldc y:J:Ljava/lang/Class;; areturn", "Ljava/lang/Class;");
        run("condy type missing", 6, "condy:" + CD + "Ljava/lang/Object;", NONE, "ldc y:x:Lnot/There;; pop; aconst_null; areturn", "Ljava/lang/Object;");
    }
}
