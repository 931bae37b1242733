// Objects before their constructor (JVMS 4.10.2.4): what may be done with what new leaves on the stack and with this
// before super(), fields set early, both branches, loops backwards, twice initialized, wrong classes of constructors.
// uses: ClassMaker
public class Uninitialized {
    static class Loader extends ClassLoader {
        Loader() { super(Uninitialized.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static void report(String name, ClassMaker m, boolean make) {
        for (int version : new int[] {49, 61}) {
            m.version = version;
            try {
                Class<?> c = new Loader().define(m.make());
                Class.forName(c.getName(), true, c.getClassLoader());
                System.out.println(name + " in " + version + ": passes" + (make ? " " + c.getDeclaredConstructor().newInstance().getClass().getName() : ""));
            } catch (ReflectiveOperationException e) {
                System.out.println(name + " in " + version + ": runs " + (e.getCause() == null ? e : e.getCause()));
            } catch (LinkageError e) {
                System.out.println(name + " in " + version + ": " + e);
            }
        }
    }
    static void code(String name, String code, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m(I)V", 8, 4, code, "", frames, "");
        report(name, m, false);
    }
    static void init(String name, String code, String handlers, String frames) {
        ClassMaker m = new ClassMaker();
        m.field(1, "f", "I").field(9, "s", "Ljava/lang/Object;").field(1, "o", "Ljava/lang/Object;");
        m.method(1, "<init>()V", 8, 4, code, handlers, frames, "");
        m.method(1, "<init>(I)V", 1, 2, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        m.method(9, "other()V", 1, 0, "return", "", "", "");
        report(name, m, true);
    }
    static final String SUPER = "invokespecial M:java/lang/Object.<init>:()V; ";
    public static void main(String[] args) {
        String fresh = "new c:java/lang/Object; ";
        code("dropped", fresh + "pop; return", "");
        code("stored and loaded", fresh + "astore_1; aload_1; " + SUPER + "return", "");
        code("two kept", fresh + "dup; dup; astore_1; " + SUPER + "astore_2; aload_1; invokevirtual M:java/lang/Object.hashCode:()I; pop; return", "");
        code("used before", fresh + "invokevirtual M:java/lang/Object.hashCode:()I; pop; return", "");
        code("initialized twice", fresh + "dup; dup; " + SUPER + SUPER + "pop; return", "");
        code("checkcast before", fresh + "checkcast c:java/lang/String; pop; return", "");
        code("instanceof before", fresh + "instanceof c:java/lang/String; pop; return", "");
        code("compared with null", fresh + "ifnull 3; return", "same 6");
        code("compared with another", fresh + "aconst_null; if_acmpeq 3; return", "same 7");
        code("locked before", fresh + "dup; monitorenter; pop; return", "");
        code("thrown before", "new c:java/lang/Error; athrow", "");
        code("as argument", fresh + "invokestatic M:java/lang/String.valueOf:(Ljava/lang/Object;)Ljava/lang/String;; pop; return", "");
        code("as array element", "iconst_1; anewarray c:java/lang/Object; iconst_0; " + fresh + "aastore; return", "");
        code("constructor of another class", "new c:java/lang/String; " + SUPER + "return", "");
        code("constructor of a subclass", fresh + "invokespecial M:java/lang/Error.<init>:()V; return", "");
        code("on an initialized one", "aconst_null; " + SUPER + "return", "");
        code("two of one class, other order", fresh + fresh + "swap; " + SUPER + "pop; return", "");
        code("kept over a branch", fresh + "iload_0; ifeq 6; dup; " + "pop; nop; " + SUPER + "return", "full 10 I / @0");
        code("kept over a branch, wrong place", fresh + "iload_0; ifeq 6; dup; pop; nop; " + SUPER + "return", "full 10 I / @1");
        code("made again in a loop", fresh + "astore_1; iinc 0 -1; iload_0; ifne -8; return", "full 0 I /");
        code("kept in a loop", fresh + "astore_1; iinc 0 -1; iload_0; ifne -4; aload_1; " + SUPER + "return", "full 4 I @0 /");
        code("method instead of a constructor", fresh + "invokespecial M:java/lang/Object.hashCode:()I; pop; return", "");
        code("of an array class", "new c:[I; pop; return", "");
        code("invokevirtual of a constructor", fresh + "invokevirtual M:java/lang/Object.<init>:()V; return", "");
        init("plain", "aload_0; " + SUPER + "return", "", "");
        init("no super", "return", "", "");
        init("this instead", "aload_0; iconst_1; invokespecial M:T.<init>:(I)V; return", "", "");
        init("field before super", "aload_0; iconst_5; putfield F:T.f:I; aload_0; " + SUPER + "return", "", "");
        init("field read before super", "aload_0; getfield F:T.f:I; pop; aload_0; " + SUPER + "return", "", "");
        init("inherited field before super", "aload_0; aconst_null; putfield F:java/lang/Throwable.cause:Ljava/lang/Throwable;; aload_0; " + SUPER + "return", "", "");
        init("published before super", "aload_0; putstatic F:T.s:Ljava/lang/Object;; aload_0; " + SUPER + "return", "", "");
        init("static call before super", "invokestatic M:T.other:()V; aload_0; " + SUPER + "return", "", "");
        init("super twice", "aload_0; " + SUPER + "aload_0; " + SUPER + "return", "", "");
        init("super in one branch", "iconst_0; ifeq 7; aload_0; " + SUPER + "return", "", "full 8 %6 /");
        init("super in both branches", "iconst_0; ifeq 10; aload_0; " + SUPER + "goto 7; aload_0; " + SUPER + "return", "", "full 11 %6 / ; full 15 T /");
        init("returned in between", "iconst_0; ifne 4; return; aload_0; " + SUPER + "return", "", "full 5 %6 /");
        init("thrown instead", "aconst_null; athrow", "", "");
        init("this overwritten", "aconst_null; astore_0; return", "", "");
        init("superclass of the superclass", "aload_0; invokespecial M:java/lang/Error.<init>:()V; return", "", "");
        init("super in a try", "aload_0; " + SUPER + "return; pop; return", "0 4 5", "full 5 %6 / java/lang/Throwable");
        init("super in a try that throws on", "aload_0; " + SUPER + "return; athrow", "0 4 5", "full 5 %6 / java/lang/Throwable");
        init("super in a try, this lost", "aload_0; " + SUPER + "return; athrow", "0 4 5", "full 5 T / java/lang/Throwable");
    }
}
