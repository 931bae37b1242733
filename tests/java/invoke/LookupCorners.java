// MethodHandles.Lookup to its corners: modes after in() and dropLookupMode, previous lookup classes, private lookups, classes found,
// accessed, initialized and defined, special calls, revealing what a handle is, unreflecting, protected members.
import java.io.Serializable;
import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.*;
import java.util.*;

public class LookupCorners {
    static final Lookup L = MethodHandles.lookup();
    interface Act { Object run() throws Throwable; }
    static String clean(String s) { return s.replaceAll("@[0-9a-f]+", "@").replaceAll("/0x[0-9a-f]+", "/0x"); }
    static void ask(String what, Act a) {
        try {
            System.out.println(clean(what + " = " + a.run()));
        } catch (Throwable t) {
            System.out.println(clean(what + ": " + t + (t.getCause() == null ? "" : " <- " + t.getCause())));
        }
    }
    static class Up {
        private String secret() { return "up secret"; }
        protected String guarded() { return "up guarded " + getClass().getSimpleName(); }
        String open() { return "up open"; }
        static String made() { return "up made"; }
        protected static int count = 3;
        protected final int fixed = 9;
        protected Up() { }
        private Up(int n) { }
    }
    static class Down extends Up implements Greets {
        static final Lookup OWN = MethodHandles.lookup();
        @Override protected String guarded() { return "down guarded"; }
        @Override String open() { return "down open"; }
        public String greet() { return "down greets"; }
        private static String hidden() { return "hidden"; }
        static { LookupCorners.log.append("Down initialized "); }
    }
    interface Greets { default String greet() { return "greets"; } private String own() { return "own"; } static String stat() { return "static"; } }
    static final StringBuilder log = new StringBuilder();
    static class Late { static { log.append("Late initialized "); } static int x = 1; }
    static class Sub { static class Inner { } }
    static String modes(Lookup l) { return l + " " + Integer.toBinaryString(l.lookupModes()) + " " + l.hasPrivateAccess() + l.hasFullPrivilegeAccess() + " " + (l.previousLookupClass() == null ? null : l.previousLookupClass().getSimpleName()); }

    static void modes() throws Throwable {
        ask("own", () -> modes(L));
        ask("public", () -> modes(MethodHandles.publicLookup()));
        for (Class<?> c : new Class<?>[] {LookupCorners.class, Up.class, String.class, Greets.class, java.sql.Date.class, int[].class, Map.Entry.class})
            ask("in " + c.getSimpleName(), () -> modes(L.in(c)));
        ask("in primitive", () -> L.in(int.class));
        ask("in null", () -> L.in(null));
        ask("in and back", () -> modes(L.in(String.class).in(LookupCorners.class)));
        ask("in and on", () -> modes(L.in(String.class).in(java.sql.Date.class)));
        ask("public in", () -> modes(MethodHandles.publicLookup().in(String.class)));
        for (int m : new int[] {Lookup.PUBLIC, Lookup.MODULE, Lookup.PACKAGE, Lookup.PROTECTED, Lookup.PRIVATE, Lookup.ORIGINAL, Lookup.UNCONDITIONAL, 0, 3})
            ask("drop " + m, () -> modes(L.dropLookupMode(m)));
        ask("drop all", () -> { Lookup l = L; StringBuilder s = new StringBuilder(); for (int m : new int[] {Lookup.PROTECTED, Lookup.PRIVATE, Lookup.PACKAGE, Lookup.MODULE, Lookup.PUBLIC}) { l = l.dropLookupMode(m); s.append(l).append(' '); } return s; });
        ask("use of nothing left", () -> L.dropLookupMode(Lookup.PUBLIC).findVirtual(String.class, "length", MethodType.methodType(int.class)));
        ask("private in nested", () -> modes(MethodHandles.privateLookupIn(Up.class, L)));
        ask("private in String", () -> MethodHandles.privateLookupIn(String.class, L));
        ask("private in array", () -> MethodHandles.privateLookupIn(int[].class, L));
        ask("private in primitive", () -> MethodHandles.privateLookupIn(int.class, L));
        ask("private by public", () -> MethodHandles.privateLookupIn(Up.class, MethodHandles.publicLookup()));
        ask("private by partial", () -> MethodHandles.privateLookupIn(Up.class, L.dropLookupMode(Lookup.MODULE)));
        ask("private secret", () -> (String) MethodHandles.privateLookupIn(Up.class, L).findVirtual(Up.class, "secret", MethodType.methodType(String.class)).invoke(new Up()));
    }
    static void classes() {
        ask("find", () -> L.findClass("LookupCorners$Late"));
        ask("find nested by dot", () -> L.findClass("LookupCorners.Late"));
        ask("find private of the JDK", () -> L.findClass("java.util.HashMap$Node"));
        ask("find of another module", () -> L.findClass("sun.misc.Unsafe"));
        ask("find hidden package", () -> L.findClass("jdk.internal.misc.Unsafe"));
        ask("access", () -> L.accessClass(Late.class));
        ask("access foreign", () -> L.accessClass(Class.forName("jdk.internal.misc.Unsafe")));
        ask("access array", () -> L.accessClass(Late[].class));
        ask("access by public", () -> MethodHandles.publicLookup().accessClass(Late.class));
        System.out.println("[" + log + "]");
        ask("initialize", () -> L.ensureInitialized(Late.class));
        System.out.println("[" + log + "]");
        ask("initialize foreign", () -> L.ensureInitialized(Class.forName("jdk.internal.misc.Unsafe")));
        ask("initialize primitive", () -> L.ensureInitialized(int.class));
        ask("initialize array", () -> L.ensureInitialized(int[].class));
        ask("define nothing", () -> L.defineClass(new byte[0]));
        ask("define wrong", () -> L.defineClass(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        ask("define without PACKAGE", () -> L.dropLookupMode(Lookup.PACKAGE).defineClass(new byte[0]));
        ask("hidden without private", () -> L.in(Up.class).dropLookupMode(Lookup.PRIVATE).defineHiddenClass(new byte[0], false));
        ask("hidden wrong", () -> L.defineHiddenClass(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, true));
    }
    static void finding() {
        MethodType s = MethodType.methodType(String.class);
        Down d = new Down();
        System.out.println("[" + log + "]");
        ask("virtual", () -> (String) L.findVirtual(Up.class, "guarded", s).invokeExact((Up) d));
        ask("virtual private", () -> (String) L.findVirtual(Up.class, "secret", s).invokeExact((Up) d));
        ask("virtual private by subclass", () -> L.findVirtual(Down.class, "secret", s));
        ask("virtual static", () -> L.findVirtual(Up.class, "made", s));
        ask("static virtual", () -> L.findStatic(Up.class, "open", s));
        ask("virtual of interface", () -> (String) L.findVirtual(Greets.class, "greet", s).invoke(d));
        ask("private of interface", () -> (String) L.findVirtual(Greets.class, "own", s).invoke(d));
        ask("static of interface", () -> (String) L.findStatic(Greets.class, "stat", s).invoke());
        ask("static of interface by class", () -> L.findStatic(Down.class, "stat", s));
        ask("inherited static", () -> (String) L.findStatic(Down.class, "made", s).invoke());
        ask("wrong type", () -> L.findVirtual(Up.class, "open", MethodType.methodType(Object.class)));
        ask("no method", () -> L.findVirtual(Up.class, "nope", s));
        ask("init as virtual", () -> L.findVirtual(Up.class, "<init>", MethodType.methodType(void.class)));
        ask("clinit", () -> L.findStatic(Down.class, "<clinit>", MethodType.methodType(void.class)));
        ask("constructor", () -> L.findConstructor(Up.class, MethodType.methodType(void.class, int.class)).invoke(1).getClass());
        ask("constructor returning", () -> L.findConstructor(Up.class, s));
        ask("constructor of array", () -> L.findConstructor(int[].class, MethodType.methodType(void.class, int.class)));
        ask("constructor of abstract", () -> L.findConstructor(Number.class, MethodType.methodType(void.class)).invoke());
        ask("clone of array", () -> ((int[]) L.findVirtual(int[].class, "clone", MethodType.methodType(Object.class)).invoke(new int[3])).length);
        ask("length of array", () -> L.findVirtual(int[].class, "length", MethodType.methodType(int.class)));
        ask("clone of Object", () -> L.findVirtual(Object.class, "clone", MethodType.methodType(Object.class)));
        ask("protected of own superclass", () -> L.findVirtual(LookupCorners.class, "clone", MethodType.methodType(Object.class)).type());
        ask("special own", () -> (String) Down.OWN.findSpecial(Up.class, "guarded", s, Down.class).invoke(d));
        ask("special interface", () -> (String) Down.OWN.findSpecial(Greets.class, "greet", s, Down.class).invoke(d));
        ask("special by another", () -> L.findSpecial(Up.class, "guarded", s, Down.class));
        ask("special own private", () -> L.findSpecial(LookupCorners.class, "instance", s, LookupCorners.class).type());
        ask("special unrelated", () -> Down.OWN.findSpecial(String.class, "toString", s, Down.class));
        ask("special static", () -> Down.OWN.findSpecial(Up.class, "made", s, Down.class));
        ask("special init", () -> Down.OWN.findSpecial(Up.class, "<init>", MethodType.methodType(void.class), Down.class));
        ask("special receiver", () -> (String) (Object) Down.OWN.findSpecial(Up.class, "guarded", s, Down.class).invoke((Up) new Up()));
        ask("bind", () -> (String) L.bind(d, "open", s).invokeExact());
        ask("bind null", () -> L.bind(null, "open", s));
        ask("bind protected", () -> L.bind(new Object(), "clone", MethodType.methodType(Object.class)));
        ask("field", () -> (int) L.findStaticGetter(Up.class, "count", int.class).invoke() + " " + (int) L.findGetter(Up.class, "fixed", int.class).invoke(d));
        ask("field by subclass", () -> (int) L.findStaticGetter(Down.class, "count", int.class).invoke());
        ask("final field set", () -> L.findSetter(Up.class, "fixed", int.class));
        ask("field as static", () -> L.findStaticGetter(Up.class, "fixed", int.class));
        ask("static as field", () -> L.findGetter(Up.class, "count", int.class));
        ask("field type", () -> L.findGetter(Up.class, "fixed", long.class));
        ask("var handle final", () -> { VarHandle v = L.findVarHandle(Up.class, "fixed", int.class); return v.get(d) + " " + v.isAccessModeSupported(VarHandle.AccessMode.SET); });
        ask("var handle set final", () -> { L.findVarHandle(Up.class, "fixed", int.class).set(d, 1); return "set"; });
        ask("caller sensitive", () -> L.findStatic(MethodHandles.class, "lookup", MethodType.methodType(Lookup.class)).invoke());
        ask("caller sensitive by less", () -> MethodHandles.publicLookup().findStatic(MethodHandles.class, "lookup", MethodType.methodType(Lookup.class)));
        ask("forName by handle", () -> (Class<?>) L.findStatic(Class.class, "forName", MethodType.methodType(Class.class, String.class)).invoke("LookupCorners$Up"));
        ask("too many", () -> L.findStatic(Up.class, "x", MethodType.genericMethodType(255)));
        ask("invoke itself", () -> L.findVirtual(MethodHandle.class, "invokeExact", MethodType.methodType(String.class, Up.class)).invoke(L.findVirtual(Up.class, "open", s), (Up) d));
        ask("reflected invoke", () -> L.findVirtual(MethodHandle.class, "invoke", MethodType.methodType(int.class)).type());
        ask("var handle method", () -> L.findVirtual(VarHandle.class, "getVolatile", MethodType.methodType(int.class)).type());
    }
    private String instance() { return "instance"; }
    static void revealing() throws Throwable {
        MethodType s = MethodType.methodType(String.class);
        Object[][] all = {{L.findVirtual(Up.class, "open", s), "v"}, {L.findStatic(Up.class, "made", s), "s"}, {L.findConstructor(Up.class, MethodType.methodType(void.class)), "c"}, {L.findStaticGetter(Up.class, "count", int.class), "g"}, {L.findStaticSetter(Up.class, "count", int.class), "p"}, {L.findVirtual(Greets.class, "greet", s), "i"}, {L.findVirtual(Up.class, "secret", s), "private"}, {Down.OWN.findSpecial(Up.class, "guarded", s, Down.class), "special"}};
        for (Object[] o : all) {
            if (o[0] == null)
                continue;
            ask("reveal " + o[1], () -> {
                MethodHandleInfo i = (o[1].equals("special") ? Down.OWN : L).revealDirect((MethodHandle) o[0]);
                Member m = i.reflectAs(Member.class, L.in(Down.class).lookupClass() == Down.class && o[1].equals("special") ? Down.OWN : L);
                return i + " | " + MethodHandleInfo.referenceKindToString(i.getReferenceKind()) + " " + i.getName() + i.getMethodType() + " " + Modifier.toString(i.getModifiers()) + " " + i.isVarArgs() + " | " + m + " " + i.getDeclaringClass().getSimpleName();
            });
        }
        ask("reveal bound", () -> L.revealDirect(L.findVirtual(Up.class, "open", s).bindTo(new Up())));
        ask("reveal adapted", () -> L.revealDirect(L.findVirtual(Up.class, "open", s).asType(MethodType.genericMethodType(1))));
        ask("reveal without rights", () -> MethodHandles.publicLookup().revealDirect(L.findVirtual(Up.class, "open", s)));
        ask("reveal special elsewhere", () -> L.revealDirect(Down.OWN.findSpecial(Up.class, "guarded", s, Down.class)));
        ask("varargs", () -> L.revealDirect(L.findStatic(String.class, "format", MethodType.methodType(String.class, String.class, Object[].class))).isVarArgs());
        ask("reflect as the wrong thing", () -> L.revealDirect(L.findStatic(Up.class, "made", s)).reflectAs(Field.class, L));
        ask("reference kind", () -> MethodHandleInfo.referenceKindToString(12));
    }
    static void unreflecting() {
        ask("method", () -> (String) L.unreflect(Up.class.getDeclaredMethod("secret")).invoke(new Down()));
        ask("special", () -> (String) Down.OWN.unreflectSpecial(Up.class.getDeclaredMethod("guarded"), Down.class).invoke(new Down()));
        ask("constructor", () -> L.unreflectConstructor(Up.class.getDeclaredConstructor(int.class)).type());
        ask("getter", () -> (int) L.unreflectGetter(Up.class.getDeclaredField("fixed")).invoke(new Down()));
        ask("setter of final", () -> L.unreflectSetter(Up.class.getDeclaredField("fixed")));
        ask("setter of final made accessible", () -> { Field f = Up.class.getDeclaredField("fixed"); f.setAccessible(true); Up u = new Up(); L.unreflectSetter(f).invoke(u, 10); return f.get(u); });
        ask("var handle", () -> L.unreflectVarHandle(Up.class.getDeclaredField("count")).getAndAdd(4));
        ask("foreign private", () -> L.unreflect(String.class.getDeclaredMethod("isLatin1")));
        ask("foreign private field", () -> L.unreflectGetter(String.class.getDeclaredField("hash")));
        ask("by public", () -> MethodHandles.publicLookup().unreflect(Up.class.getDeclaredMethod("open")));
        ask("varargs", () -> (String) L.unreflect(String.class.getMethod("format", String.class, Object[].class)).invoke("%s-%s", 1, "b"));
        ask("abstract", () -> (int) L.unreflect(CharSequence.class.getMethod("length")).invoke("four"));
        ask("signature polymorphic", () -> L.unreflect(MethodHandle.class.getMethod("invokeExact", Object[].class)).type());
        ask("signature polymorphic by reflection", () -> MethodHandle.class.getMethod("invokeExact", Object[].class).invoke(L.findStatic(Up.class, "made", MethodType.methodType(String.class)), (Object) new Object[0]));
    }
    public static void main(String[] args) throws Throwable {
        modes();
        classes();
        finding();
        revealing();
        unreflecting();
        ask("class data", () -> MethodHandles.classData(L, "_", Object.class));
        ask("class data name", () -> MethodHandles.classData(L, "x", Object.class));
        ask("reflect null", () -> L.unreflect(null));
    }
}
