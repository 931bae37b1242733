// Constructors before they call another one (JVMS 4.10.1.9, 4.10.2.4): which fields may be set, with what and in which class
// file version, what else `this` and objects of new may be used for before they are initialized, joins and handlers.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class EarlyFields {
    public static class Up {
        protected Object up = "up";
        protected static Object shared;
        public Up() { }
        public Up(Object o) { }
        protected void seen() { }
    }
    static class Loader extends ClassLoader {
        Loader() { super(EarlyFields.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String INIT = "invokespecial M:EarlyFields$Up.<init>:()V";
    static final int[] VERSIONS = {46, 49, 52, 61};
    static void one(String name, int version, String frames, String handlers, int stack, int locals, String code) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.superName = "EarlyFields$Up";
        m.field(1, "f", "Ljava/lang/Object;");
        m.field(1, "t", "LT;");
        m.field(1, "u", "LEarlyFields$Up;");
        m.field(1, "i", "I");
        m.field(1, "j", "J");
        m.field(1, "a", "[LT;");
        m.field(9, "s", "Ljava/lang/Object;");
        m.field(1, "x", "Ljava/lang/String;");
        m.field(1, "r", "Ljava/lang/Runnable;");
        m.method(1, "<init>()V", stack, locals, code, handlers, frames, "");
        String end;
        try {
            Class<?> c = new Loader().define(m);
            Object o = c.getConstructor().newInstance();
            Object f = c.getField("f").get(o), t = c.getField("t").get(o), u = c.getField("u").get(o), s = c.getField("s").get(null), r = c.getField("r").get(o);
            end = "made f=" + (f == o ? "this" : f) + " t=" + (t == o ? "this" : t) + " u=" + (u == o ? "this" : u == null ? null : "other") + " i=" + c.getField("i").get(o) + " j=" + c.getField("j").get(o) + " s=" + (s == o ? "this" : s) + " r=" + (r == o ? "this" : r);
        } catch (InvocationTargetException e) {
            end = "threw " + e.getCause();
        } catch (ReflectiveOperationException e) {
            end = e.toString();
        } catch (LinkageError e) {
            String[] l = e.getMessage().split("\n");
            StringBuilder s = new StringBuilder(e.getClass().getSimpleName());
            for (String x : l)
                if (!x.matches("  *[0-9a-f]{7}:.*|Exception Details:|  Bytecode:|  Stackmap Table:|    .*_frame.*|  Exception Handler Table:|    bci .*"))
                    s.append(" | ").append(x.trim());
            end = s.toString();
        }
        System.out.println(name + " v" + version + ": " + end);
    }
    static void run(String name, int stack, String code) {
        for (int v : VERSIONS)
            one(name, v, "", "", stack, 3, code);
    }
    static void branches(String name, int stack, String code, String frames, String handlers) {
        one(name, 49, "", handlers, stack, 3, code);
        one(name, 61, frames, handlers, stack, 3, code);
    }
    static String put(String value, String field) { return "aload_0; " + value + "; putfield F:T." + field + "; "; }
    static void fields() {
        String end = "aload_0; " + INIT + "; return";
        run("int before", 4, put("bipush 7", "i:I") + end);
        run("long before", 4, put("lconst_1", "j:J") + end);
        run("null before", 4, put("aconst_null", "f:Ljava/lang/Object;") + end);
        run("string before", 4, put("ldc s:text", "f:Ljava/lang/Object~") + end);
        run("this in Object field before", 4, put("aload_0", "f:Ljava/lang/Object;") + end);
        run("this in own field before", 4, put("aload_0", "t:LT;") + end);
        run("this in field of the superclass's type before", 4, put("aload_0", "u:LEarlyFields$Up;") + end);
        run("this in interface field before", 4, put("aload_0", "r:Ljava/lang/Runnable;") + end);
        run("this in a String field before", 4, put("aload_0", "x:Ljava/lang/String;") + end);
        run("this in an array field before", 4, put("aload_0", "a:[LT;") + end);
        run("this in a long field before", 4, put("aload_0", "j:J") + end);
        run("this in an Object field, under an object", 4, "new c:T; aload_0; putfield F:T.f:Ljava/lang/Object;; " + end);
        run("this in the superclass's field before", 4, "aload_0; aload_0; putfield F:EarlyFields$Up.up:Ljava/lang/Object;; " + end);
        run("this in an unknown field before", 4, "aload_0; aload_0; putfield F:T.none:Ljava/lang/Object;; " + end);
        run("null's field before", 4, "aconst_null; aload_0; putfield F:T.f:Ljava/lang/Object;; " + end);
        run("string in interface field before", 4, put("ldc s:text", "r:Ljava/lang/Runnable;") + end);
        run("string in own field before", 4, put("ldc s:text", "t:LT;") + end);
        run("new object uninitialized before", 5, "aload_0; new c:EarlyFields$Up; putfield F:T.u:LEarlyFields$Up;; " + end);
        run("new object before", 5, "aload_0; new c:EarlyFields$Up; dup; " + INIT + "; putfield F:T.u:LEarlyFields$Up;; " + end);
        run("field of the superclass before", 4, "aload_0; ldc s:x; putfield F:EarlyFields$Up.up:Ljava/lang/Object;; " + end);
        run("inherited field by own name before", 4, "aload_0; ldc s:x; putfield F:T.up:Ljava/lang/Object;; " + end);
        run("unknown field before", 4, "aload_0; ldc s:x; putfield F:T.none:Ljava/lang/Object;; " + end);
        run("static field before", 4, "ldc s:x; putstatic F:T.s:Ljava/lang/Object;; " + end);
        run("this in static field before", 4, "aload_0; putstatic F:T.s:Ljava/lang/Object;; " + end);
        run("own field read before", 4, "aload_0; getfield F:T.f:Ljava/lang/Object;; pop; " + end);
        run("array of this before", 5, "aload_0; iconst_1; anewarray c:T; putfield F:T.a:[LT;; " + end);
        run("this into an array before", 5, "iconst_1; anewarray c:T; iconst_0; aload_0; aastore; " + end);
        run("own field of another object before", 5, "new c:T; ldc s:x; putfield F:T.f:Ljava/lang/Object;; " + end);
        run("after", 4, "aload_0; " + INIT + "; " + put("aload_0", "f:Ljava/lang/Object;") + put("aload_0", "t:LT;") + put("aload_0", "u:LEarlyFields$Up;") + "return");
    }
    static void uses() {
        String end = "aload_0; " + INIT + "; return";
        run("returns without a call", 1, "return");
        run("virtual call before", 2, "aload_0; invokevirtual M:EarlyFields$Up.seen:()V; " + end);
        run("passed before", 2, "aload_0; invokestatic M:java/lang/System.identityHashCode:(Ljava/lang/Object~)I; pop; " + end);
        run("as an argument of the constructor", 3, "aload_0; aload_0; invokespecial M:EarlyFields$Up.<init>:(Ljava/lang/Object~)V; return");
        run("compared before", 3, "aload_0; aload_0; if_acmpeq 3; " + end);
        run("compared with null before", 3, "aload_0; ifnull 3; " + end);
        run("instanceof before", 2, "aload_0; instanceof c:T; pop; " + end);
        run("checkcast before", 2, "aload_0; checkcast c:T; pop; " + end);
        run("monitor before", 2, "aload_0; monitorenter; aload_0; monitorexit; " + end);
        run("thrown before", 2, "aload_0; athrow");
        run("copied to a local", 2, "aload_0; astore_1; aload_1; " + INIT + "; aload_0; invokevirtual M:EarlyFields$Up.seen:()V; return");
        run("local 0 overwritten", 2, "aload_0; aconst_null; astore_0; " + INIT + "; return");
        run("local 0 overwritten, then put back", 2, "aload_0; astore_1; aconst_null; astore_0; aload_1; astore_0; aload_0; " + INIT + "; return");
        run("called twice", 2, "aload_0; " + INIT + "; aload_0; " + INIT + "; return");
        run("constructor of a grandparent", 2, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return");
        run("own constructor", 2, "aload_0; " + INIT + "; aload_0; invokespecial M:T.<init>:(I)V; return");
        run("dup and swap", 4, "aload_0; dup; swap; dup_x1; pop; pop; " + INIT + "; return");
        run("throws instead", 3, "new c:java/lang/Error; dup; invokespecial M:java/lang/Error.<init>:()V; athrow");
        run("endless instead", 2, "aconst_null; athrow");
    }
    static void flow() {
        branches("both ways", 2, "iconst_0; ifeq 10; aload_0; " + INIT + "; goto 7; aload_0; " + INIT + "; return", "full 11 U / ; full 15 T /", "");
        branches("one way only", 2, "iconst_0; ifeq 7; aload_0; " + INIT + "; return", "full 8 U /", "");
        branches("loop before", 3, "iconst_0; istore_1; iinc 1 1; iload_1; iconst_3; if_icmplt -5; aload_0; " + INIT + "; return", "full 2 U I /", "");
        branches("loop with a new object on the stack", 4, "iconst_0; istore_1; new c:EarlyFields$Up; iinc 1 1; iload_1; iconst_3; if_icmplt -8; pop; aload_0; " + INIT + "; return", "full 2 U I /", "");
        branches("new object over a backward branch", 4, "iconst_0; istore_1; new c:EarlyFields$Up; astore_2; iinc 1 1; iload_1; iconst_3; if_icmplt -9; aload_2; " + INIT + "; aload_0; " + INIT + "; return", "full 2 U I /", "");
        branches("new object initialized after a backward branch", 4, "iconst_0; istore_1; new c:EarlyFields$Up; astore_2; iinc 1 1; iload_1; iconst_3; if_icmplt -5; aload_2; " + INIT + "; aload_0; " + INIT + "; return", "full 6 U I @2 /", "");
        branches("call in a handler's range", 2, "aload_0; " + INIT + "; return; pop; return", "full 5 T / java/lang/Throwable", "0 4 5");
        branches("handler that throws", 2, "aload_0; " + INIT + "; return; athrow", "full 5 T / java/lang/Throwable", "0 4 5");
        branches("handler before the call", 3, "iconst_1; iconst_0; idiv; pop; aload_0; " + INIT + "; return; pop; aload_0; " + INIT + "; return", "full 9 U / java/lang/ArithmeticException", "0 3 9 java/lang/ArithmeticException");
    }
    public static void main(String[] args) {
        fields();
        uses();
        flow();
    }
}
