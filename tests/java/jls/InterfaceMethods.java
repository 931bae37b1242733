// Interface methods (JLS 9.4, 8.4.8.4, 15.12.3): default, private, static and re-abstracted ones, diamonds, the
// class that wins over interfaces, Interface.super, and the errors when selection finds two or none.
// uses: ClassMaker
import java.util.function.Supplier;

public class InterfaceMethods {
    interface A {
        default String who() { return "A" + helper(1); }
        private String helper(int n) { return "h" + n + secret(); }
        private static String secret() { return "s"; }
        static String make() { return "A.make" + secret(); }
        String name();
    }
    interface B extends A { @Override default String who() { return "B over " + A.super.who(); } }
    interface C extends A { default String name() { return "C.name"; } }
    interface D extends B, C { @Override default String who() { return "D(" + B.super.who() + ")"; } }
    interface E extends A { @Override String who(); }
    static class Plain implements B, C { }
    static class Diamond implements D { }
    static class Again implements D, A { @Override public String name() { return "Again+" + D.super.name(); } }
    static class Base { public String who() { return "Base"; } public String name() { return "Base.name"; } }
    static class Wins extends Base implements D { }
    static class Both extends Base implements B, C {
        @Override public String who() { return super.who() + B.super.who() + ((Supplier<String>) B.super::who).get(); }
        @Override public String name() { return C.super.name() + super.name(); }
    }
    static abstract class Abs implements E { String call() { return who(); } }
    static class Conc extends Abs { public String who() { return "Conc"; } public String name() { return "n"; } }
    interface Equal<T> { boolean same(T t); default boolean differs(T t) { return !same(t); } }
    record Mod(int m) implements Equal<Integer> { public boolean same(Integer t) { return t % m == 0; } }
    interface Self<T extends Self<T>> { T me(); default T twice() { return me().me(); } }
    static class S implements Self<S> { int n; public S me() { n++; return this; } }
    interface WithObject { boolean equals(Object o); String toString(); int x(); }

    static class Loader extends ClassLoader {
        Loader() { super(InterfaceMethods.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker iface(String name, String... methods) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.access = 0x601;
        for (String s : methods)
            m.method(1, s + "()Ljava/lang/String;", 1, 1, "ldc s:" + name + "." + s + "; areturn", "", "", "");
        return m;
    }
    static ClassMaker impl(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(java.util.List.of(interfaces));
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        return m;
    }
    /** What javac would write for `((declared) new c()).method()`. */
    static void direct(Loader l, String declared, Class<?> c, String method, boolean virtual) {
        ClassMaker m = new ClassMaker();
        m.name = "Call" + calls++;
        String target = "#" + m.member(virtual ? 10 : 11, declared + "." + method + ":()Ljava/lang/String;");
        m.method(9, "run()Ljava/lang/String;", 2, 0, "new c:" + c.getName() + "; dup; invokespecial M:" + c.getName() + ".<init>:()V; "
            + (virtual ? "invokevirtual " + target : "invokeinterface " + target + " 1 0") + "; areturn", "", "", "");
        String how = c.getName() + (virtual ? " as " : " directly through ") + declared + ": ";
        try {
            System.out.println(how + l.define(m).getMethod("run").invoke(null));
        } catch (java.lang.reflect.InvocationTargetException e) {
            StackTraceElement[] s = e.getCause().getStackTrace();
            System.out.println(how + e.getCause() + " at " + s[0] + " from " + s[1].getMethodName());
        } catch (ReflectiveOperationException e) {
            System.out.println(how + e);
        }
    }
    static int calls;
    static void call(Loader l, String declared, Class<?> c, String method) {
        try {
            Object o = c.getDeclaredConstructor().newInstance();
            System.out.println(c.getName() + " through " + declared + ": " + l.loadClass(declared).getMethod(method).invoke(o));
        } catch (java.lang.reflect.InvocationTargetException e) {
            System.out.println(c.getName() + " through " + declared + ": " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(c.getName() + " through " + declared + ": " + e);
        }
    }
    public static void main(String[] args) {
        for (A a : new A[] {new Plain(), new Diamond(), new Again(), new Wins(), new Both(), new Conc(), () -> "lambda", new B() { public String name() { return "anon"; } }})
            System.out.println(a.who() + " " + a.name());
        System.out.println(A.make() + " " + new Conc().call() + " " + new Mod(3).differs(6) + new Mod(3).differs(7) + " " + new S().twice().n);
        WithObject w = () -> 5;
        System.out.println(w.x() + " " + w.equals(w) + " " + w.equals(null));
        // What javac refuses but separate compilation can bring about (JVMS 5.4.6).
        Loader l = new Loader();
        l.define(iface("X", "m"));
        l.define(iface("Y", "m", "n"));
        ClassMaker sub = iface("Z", "m");
        sub.interfaces.add("X");
        l.define(sub);
        ClassMaker abs = iface("W");
        abs.interfaces.add("X");
        abs.methods.u2(0x401).u2(abs.utf8("m")).u2(abs.utf8("()Ljava/lang/String;")).u2(0);
        abs.methodCount++;
        l.define(abs);
        Class<?> xy = l.define(impl("XY", "java/lang/Object", "X", "Y"));
        Class<?> xz = l.define(impl("XZ", "java/lang/Object", "X", "Z"));
        Class<?> xw = l.define(impl("XW", "java/lang/Object", "X", "W"));
        Class<?> zy = l.define(impl("ZY", "XZ", "Y"));
        call(l, "X", xy, "m");
        call(l, "Y", xy, "m");
        call(l, "Y", xy, "n");
        call(l, "X", xz, "m");
        call(l, "Z", xz, "m");
        call(l, "X", xw, "m");
        call(l, "W", xw, "m");
        call(l, "X", zy, "m");
        call(l, "Y", zy, "n");
        call(l, "ZY", zy, "n");
        for (Class<?> c : new Class<?>[] {xy, xz, xw, zy}) {
            direct(l, c.getName(), c, "m", true);
            direct(l, "X", c, "m", false);
            direct(l, c == xw ? "W" : c == xy ? "Y" : "Z", c, "m", false);
        }
    }
}
