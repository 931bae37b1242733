// MethodHandles.Lookup: modes of lookups, in, dropLookupMode, privateLookupIn, publicLookup, what each may find, the
// text of its refusals; revealDirect, unreflect of accessible objects.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

public class LookupModes {
    static class Holder {
        private static int priv() { return 1; } static int pkg() { return 2; } protected static int prot() { return 3; } public static int pub() { return 4; }
        private int field = 5; private Holder() { }
        private Object self() { return this; }
    }
    static class Kid extends Holder { @Override public String toString() { return "kid"; } static Lookup lookup() { return MethodHandles.lookup(); } }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + (e.getMessage() == null ? null : e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        System.out.println(what + " -> " + r);
    }
    static String modes(Lookup l) {
        StringBuilder sb = new StringBuilder(l + " " + Integer.toBinaryString(l.lookupModes()) + " full " + l.hasFullPrivilegeAccess() + " private " + l.hasPrivateAccess() + " previous " + l.previousLookupClass() + ":");
        MethodType v = MethodType.methodType(int.class);
        for (String n : new String[] {"priv", "pkg", "prot", "pub"}) {
            try {
                sb.append(' ').append((int) l.findStatic(Holder.class, n, v).invokeExact());
            } catch (Throwable e) {
                sb.append(' ').append(e.getClass().getSimpleName());
            }
        }
        return sb.toString();
    }
    public static void main(String[] args) throws Throwable {
        Lookup l = MethodHandles.lookup();
        System.out.println(modes(l));
        System.out.println(modes(l.in(Holder.class)));
        System.out.println(modes(l.in(String.class)));
        System.out.println(modes(l.in(String.class).in(LookupModes.class)));
        System.out.println(modes(MethodHandles.publicLookup()));
        System.out.println(modes(MethodHandles.publicLookup().in(LookupModes.class)));
        for (int m : new int[] {Lookup.PRIVATE, Lookup.PROTECTED, Lookup.PACKAGE, Lookup.MODULE, Lookup.PUBLIC, Lookup.ORIGINAL})
            System.out.println("dropped " + m + " " + modes(l.dropLookupMode(m)));
        t("drop nothing", () -> l.dropLookupMode(0));
        t("drop nonsense", () -> l.dropLookupMode(3));
        System.out.println(modes(MethodHandles.privateLookupIn(Holder.class, l)));
        t("private lookup in java.base", () -> MethodHandles.privateLookupIn(String.class, l));
        t("private lookup from a weak one", () -> MethodHandles.privateLookupIn(Holder.class, l.dropLookupMode(Lookup.PRIVATE)));
        t("private lookup of a primitive", () -> MethodHandles.privateLookupIn(int.class, l));
        t("private lookup of an array", () -> MethodHandles.privateLookupIn(int[].class, l));
        MethodType obj = MethodType.methodType(Object.class), str = MethodType.methodType(String.class), v = MethodType.methodType(int.class);
        t("no such method", () -> l.findStatic(Holder.class, "none", v));
        t("wrong type", () -> l.findStatic(Holder.class, "pub", obj));
        t("static as virtual", () -> l.findVirtual(Holder.class, "pub", v));
        t("virtual as static", () -> l.findStatic(Holder.class, "self", obj));
        t("constructor by name", () -> l.findVirtual(Holder.class, "<init>", MethodType.methodType(void.class)));
        t("initializer by name", () -> l.findStatic(Holder.class, "<clinit>", MethodType.methodType(void.class)));
        t("constructor", () -> l.findConstructor(Holder.class, MethodType.methodType(void.class)).invoke().getClass());
        t("constructor with a result", () -> l.findConstructor(Holder.class, v));
        t("constructor of an array", () -> l.findConstructor(int[].class, MethodType.methodType(void.class, int.class)));
        t("constructor of an abstract class", () -> l.findConstructor(Number.class, MethodType.methodType(void.class)).invoke());
        t("getter", () -> (int) l.findGetter(Holder.class, "field", int.class).invoke(new Holder()));
        t("getter of static", () -> l.findStaticGetter(Holder.class, "field", int.class));
        t("special", () -> ((String) Kid.lookup().findSpecial(Object.class, "toString", str, Kid.class).invoke(new Kid())).startsWith("LookupModes$Kid@"));
        t("special by another", () -> l.findSpecial(Object.class, "toString", str, Kid.class));
        t("special in itself", () -> Kid.lookup().findSpecial(Kid.class, "toString", str, Kid.class).invoke(new Kid()));
        t("special on another receiver", () -> Kid.lookup().findSpecial(Holder.class, "toString", str, Kid.class).type());
        t("bind", () -> l.bind("text", "length", v).invoke());
        t("bind null", () -> l.bind(null, "length", v));
        t("bind missing", () -> l.bind("text", "size", v));
        t("findClass", () -> l.findClass("LookupModes$Kid"));
        t("findClass missing", () -> l.findClass("Nope"));
        t("findClass hidden from it", () -> MethodHandles.publicLookup().findClass("LookupModes$Kid"));
        t("accessClass", () -> l.accessClass(Kid.class) + " " + l.accessClass(int[][].class));
        t("accessClass refused", () -> MethodHandles.publicLookup().accessClass(Kid.class));
        Method m = Holder.class.getDeclaredMethod("priv");
        t("unreflect", () -> l.unreflect(m).invoke());
        t("unreflect refused", () -> MethodHandles.publicLookup().unreflect(m));
        t("unreflect accessible", () -> { m.setAccessible(true); return MethodHandles.publicLookup().unreflect(m).invoke(); });
        for (MethodHandle h : new MethodHandle[] {l.findStatic(Holder.class, "pub", v), l.findVirtual(String.class, "length", v), l.findConstructor(Holder.class, MethodType.methodType(void.class)),
            l.findGetter(Holder.class, "field", int.class), l.findSetter(Holder.class, "field", int.class), l.findVirtual(Runnable.class, "run", MethodType.methodType(void.class)),
            l.findVirtual(Holder.class, "self", obj)}) {
            MethodHandleInfo info = l.revealDirect(h);
            System.out.println(info + " " + MethodHandleInfo.referenceKindToString(info.getReferenceKind()) + " " + info.getMethodType() + " " + info.getModifiers() + " " + info.isVarArgs());
        }
        t("reveal an adapted one", () -> l.revealDirect(l.findVirtual(String.class, "length", v).bindTo("x")));
        t("reveal by a stranger", () -> MethodHandles.publicLookup().revealDirect(l.findStatic(Holder.class, "priv", v)));
    }
}
