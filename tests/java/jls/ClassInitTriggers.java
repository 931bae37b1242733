// What initializes a class or interface and what does not (JLS 12.4.1), one trigger at a time; superclasses first,
// superinterfaces only if they declare default methods.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

public class ClassInitTriggers {
    static final StringBuilder log = new StringBuilder();
    static int note(String s) { log.append(s).append(' '); return 1; }
    static void after(String what) {
        System.out.println(what + ": " + (log.length() == 0 ? "nothing" : log.toString().trim()));
        log.setLength(0);
    }
    static class New { static { note("New"); } }
    static class Read { static int f = note("Read"); }
    static class Write { static int f; static { note("Write"); } }
    static class Constant { static final int F = 5; static final String S = "s"; static { note("Constant"); } }
    static class NotConstant { static final Integer F = 5; static { note("NotConstant"); } }
    static class Call { static { note("Call"); } static void m() { } }
    static class Parent { static int p = note("Parent"); static void pm() { } static class Nested { static { note("Nested"); } } }
    static class Child extends Parent { static int c = note("Child"); }
    static class Element { static { note("Element"); } }
    static class Literal { static { note("Literal"); } }
    static class Tested { static { note("Tested"); } }
    static class ByName { static { note("ByName"); } }
    static class ByName2 { static { note("ByName2"); } }
    static class Members { static { note("Members"); } static int f = 1; static void m() { } public Members() { } }
    static class Handled { static { note("Handled"); } static int f = 2; static int m() { return 3; } }
    static class Var { static { note("Var"); } static int f = 4; }
    static class Proxied { static { note("Proxied"); } interface I { int X = note("Proxied.I"); void m(); } }
    static class Lambda { static { note("Lambda"); } static Runnable r() { return () -> note("run"); } static void m() { } }
    enum E { A, B; static { note("E"); } }
    enum Switched { A, B; static { note("Switched"); } }
    interface NoDefault { int X = note("NoDefault"); }
    interface WithDefault { int X = note("WithDefault"); default void d() { } }
    interface WithStatic { int X = note("WithStatic"); static void s() { } }
    interface SubDefault extends WithDefault, NoDefault { int Y = note("SubDefault"); default void e() { } }
    interface SubPlain extends WithDefault { int Y = note("SubPlain"); }
    static class Impl implements NoDefault, SubPlain { static { note("Impl"); } }
    static class Impl2 extends Impl implements SubDefault { static { note("Impl2"); } }
    static class WithAssert { static { note("WithAssert"); } static void m() { assert true; } }
    @interface Anno { Class<?> value(); int n() default 1; }
    static class InAnno { static { note("InAnno"); } }
    @Anno(InAnno.class) static class Annotated { static { note("Annotated"); } }

    static int touches(Switched s) { switch (s) { case A: return 1; default: return 2; } }

    public static void main(String[] args) throws Throwable {
        New none = null;
        after("a declaration");
        New[] array = new New[3];
        after("an array");
        Object o = new Element[2][2];
        after("an array of arrays");
        array[0] = new New();
        after("new");
        int x = Constant.F + Constant.S.length();
        after("a constant");
        x += NotConstant.F;
        after("a final field that is no constant");
        x += Read.f;
        after("reading");
        Write.f = 1;
        after("writing");
        Call.m();
        after("a static method");
        x += Child.p;
        after("a static field of the superclass through the subclass");
        Child.pm();
        after("a static method of the superclass through the subclass");
        new Parent.Nested();
        after("a nested class");
        x += Child.c;
        after("the subclass");
        Class<?> lit = Literal.class;
        after("a class literal");
        x += args instanceof Object && o instanceof Tested[] ? 1 : 0;
        Object asTested = (Tested) null;
        after("instanceof and casts");
        Class<?> named = Class.forName("ClassInitTriggers$ByName");
        after("Class.forName");
        Class.forName("ClassInitTriggers$ByName2", false, ClassInitTriggers.class.getClassLoader());
        ClassLoader.getSystemClassLoader().loadClass("ClassInitTriggers$ByName2");
        after("loading only");
        Members.class.getDeclaredMethods();
        Members.class.getDeclaredField("f");
        Members.class.getDeclaredConstructor();
        Members.class.getModifiers();
        after("looking at members");
        Members.class.getDeclaredField("f").get(null);
        after("Field.get");
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle h = l.findStatic(Handled.class, "m", MethodType.methodType(int.class));
        after("findStatic");
        x += (int) h.invokeExact();
        after("invokeExact");
        VarHandle v = l.findStaticVarHandle(Var.class, "f", int.class);
        after("findStaticVarHandle");
        x += (int) v.get();
        after("VarHandle.get");
        Object p = java.lang.reflect.Proxy.newProxyInstance(Proxied.class.getClassLoader(), new Class<?>[] {Proxied.I.class}, (a, b, c) -> null);
        ((Proxied.I) p).m();
        after("a proxy");
        Runnable ref = Lambda::m;
        after("a method reference");
        ref.run();
        after("its call");
        E.valueOf("A");
        after("valueOf of an enum");
        try { touches(null); } catch (NullPointerException e) { after("a switch over an enum's null"); }
        l.ensureInitialized(Literal.class);
        after("ensureInitialized");
        x += SubPlain.Y;
        after("a field of a subinterface");
        WithStatic.s();
        after("a static method of an interface");
        new Impl();
        after("a class with superinterfaces");
        new Impl2();
        after("its subclass");
        x += NoDefault.X;
        after("the interface that was left out");
        WithAssert.m();
        after("a class with assertions");
        Annotated.class.getAnnotations();
        after("annotations");
        Arrays.asList(Annotated.class.getDeclaredClasses());
        new Annotated();
        after("an annotated class");
    }
}
