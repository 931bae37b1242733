// ConstantCallSite, MutableCallSite, VolatileCallSite, SwitchPoint, dynamicInvoker.
import java.lang.invoke.*;
import static java.lang.invoke.MethodType.methodType;

public class CallSites {
    static String a(int x) { return "a" + x; }
    static String b(int x) { return "b" + x * 2; }
    static MutableCallSite cache;
    static int misses;

    static String slow(int x) throws Throwable {
        misses++;
        cache.setTarget(MethodHandles.lookup().findStatic(CallSites.class, "b", methodType(String.class, int.class)));
        return "slow" + x;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodType t = methodType(String.class, int.class);
        MethodHandle a = l.findStatic(CallSites.class, "a", t), b = l.findStatic(CallSites.class, "b", t);
        ConstantCallSite c = new ConstantCallSite(a);
        System.out.println(c.getTarget().invoke(1) + " " + (String) c.dynamicInvoker().invokeExact(2) + c.type());
        try {
            c.setTarget(b);
        } catch (UnsupportedOperationException e) {
            System.out.println("constant: " + e.getMessage());
        }
        MutableCallSite m = new MutableCallSite(a);
        MethodHandle inv = m.dynamicInvoker();
        for (int i = 0; i < 6; i++) {
            System.out.print((String) inv.invokeExact(i) + " ");
            if (i == 2) { m.setTarget(b); MutableCallSite.syncAll(new MutableCallSite[] {m}); }
        }
        System.out.println();
        try {
            m.setTarget(MethodHandles.identity(int.class));
        } catch (WrongMethodTypeException e) {
            System.out.println(e.getMessage());
        }
        try { m.setTarget(null); } catch (NullPointerException e) { System.out.println("npe"); }
        MutableCallSite un = new MutableCallSite(t);
        try { un.dynamicInvoker().invoke(1); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        VolatileCallSite v = new VolatileCallSite(a);
        MethodHandle vi = v.dynamicInvoker();
        String s = (String) vi.invokeExact(7);
        v.setTarget(b);
        System.out.println(s + (String) vi.invokeExact(7));
        SwitchPoint sp = new SwitchPoint();
        MethodHandle g = sp.guardWithTest(a, b);
        System.out.println(g.invoke(1) + " " + sp.hasBeenInvalidated());
        SwitchPoint.invalidateAll(new SwitchPoint[] {sp});
        System.out.println(g.invoke(1) + " " + sp.hasBeenInvalidated());
        cache = new MutableCallSite(t);
        cache.setTarget(l.findStatic(CallSites.class, "slow", t));
        MethodHandle ci = cache.dynamicInvoker();
        StringBuilder o = new StringBuilder();
        for (int i = 0; i < 4; i++) o.append((String) ci.invokeExact(i)).append(' ');
        System.out.println(o + "" + misses);
        MethodHandle nested = MethodHandles.filterArguments(l.findVirtual(String.class, "length",
                methodType(int.class)), 0, inv);
        System.out.println((int) nested.invokeExact(1000));
        m.setTarget(MethodHandles.dropArguments(MethodHandles.constant(String.class, "k"), 0, int.class));
        System.out.println((int) nested.invokeExact(1000));
    }
}
