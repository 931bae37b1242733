// ConstantCallSite, MutableCallSite, VolatileCallSite and SwitchPoint used directly and by bootstrap methods of class files
// made by hand: linkage once, exceptions of bootstraps, wrong results, relinking, recursion.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;

public class CallSiteKinds {
    static class Loader extends ClassLoader {
        Loader() { super(CallSiteKinds.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static int calls;
    static MutableCallSite site;
    public static int a(int x) { return x + 1; }
    public static int b(int x) { return x * 2; }
    static MethodHandle find(String n) throws ReflectiveOperationException { return MethodHandles.lookup().findStatic(CallSiteKinds.class, n, MethodType.methodType(int.class, int.class)); }
    public static Object boot(Object... args) throws Throwable {
        calls++;
        String name = (String) args[1];
        MethodType type = (MethodType) args[2];
        System.out.println("boot " + name + " " + type + " " + ((MethodHandles.Lookup) args[0]).lookupClass().getName());
        switch (name) {
        case "constant": return new ConstantCallSite(find("a"));
        case "mutable": return site = new MutableCallSite(find("a"));
        case "volatile": return new VolatileCallSite(find("b"));
        case "nothing": return null;
        case "noSite": return "a string";
        case "wrongType": return new ConstantCallSite(MethodHandles.constant(int.class, 1));
        case "throwsError": throw new AssertionError("an error");
        case "throwsException": throw new java.io.IOException("an exception");
        case "throwsBootstrap": throw new BootstrapMethodError("my own");
        case "unset": return new MutableCallSite(type);
        case "recursive": return new ConstantCallSite(MethodHandles.insertArguments(find("b"), 0).asType(type));
        default: throw new IllegalStateException(name);
        }
    }
    static void run(String name) throws Exception {
        ClassMaker m = new ClassMaker();
        int bsm = m.handle(6, "CallSiteKinds.boot:([Ljava/lang/Object;)Ljava/lang/Object;");
        m.bootstraps.u2(bsm).u2(0);
        m.bootstrapCount++;
        m.method(9, "m(I)I", 1, 1, "iload_0; invokedynamic I:" + name + ":(I)I; ireturn", "", "", "");
        Class<?> c = new Loader().define(m);
        calls = 0;
        for (int k = 0; k < 3; k++) {
            try {
                System.out.println(name + " = " + c.getMethod("m", int.class).invoke(null, 10 + k));
            } catch (InvocationTargetException e) {
                Throwable t = e.getCause();
                System.out.println(name + " threw " + t + " by " + t.getCause());
            }
            if (name.equals("mutable"))
                site.setTarget(k == 0 ? find("b") : MethodHandles.filterReturnValue(find("a"), find("b")));
        }
        System.out.println(name + " linked " + calls);
    }
    static void t(String what, java.util.concurrent.Callable<?> a) {
        try {
            System.out.println(what + " -> " + a.call());
        } catch (Throwable e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Throwable {
        for (String n : "constant mutable volatile nothing noSite wrongType throwsError throwsException throwsBootstrap unset recursive other".split(" "))
            run(n);
        MutableCallSite m = new MutableCallSite(find("a"));
        MethodHandle d = m.dynamicInvoker();
        int one = (int) d.invokeExact(5);
        m.setTarget(find("b"));
        MutableCallSite.syncAll(new MutableCallSite[] {m});
        System.out.println(one + " " + (int) d.invokeExact(5) + " " + d.type() + " " + (m.getTarget() == d));
        t("wrong target", () -> { m.setTarget(MethodHandles.constant(int.class, 1)); return 0; });
        t("null target", () -> { m.setTarget(null); return 0; });
        t("constant cannot change", () -> { new ConstantCallSite(find("a")).setTarget(find("b")); return 0; });
        t("null handle", () -> new VolatileCallSite((MethodHandle) null));
        t("null type", () -> new MutableCallSite((MethodType) null));
        t("syncAll null", () -> { MutableCallSite.syncAll(new MutableCallSite[] {null}); return 0; });
        MethodHandle unset = new VolatileCallSite(MethodType.methodType(int.class)).dynamicInvoker();
        try {
            System.out.println((int) unset.invokeExact());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        SwitchPoint p = new SwitchPoint(), q = new SwitchPoint();
        MethodHandle g = p.guardWithTest(find("a"), q.guardWithTest(find("b"), MethodHandles.dropArguments(MethodHandles.constant(int.class, -1), 0, int.class)));
        System.out.print((int) g.invokeExact(7) + " " + p.hasBeenInvalidated());
        SwitchPoint.invalidateAll(new SwitchPoint[] {p});
        System.out.print(" " + (int) g.invokeExact(7) + " " + p.hasBeenInvalidated());
        SwitchPoint.invalidateAll(new SwitchPoint[] {q, p});
        System.out.println(" " + (int) g.invokeExact(7));
        t("guard types", () -> q.guardWithTest(find("a"), MethodHandles.constant(int.class, 1)));
    }
}
