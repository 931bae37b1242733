// Nest hosts that cannot be had: missing, thrown by the loader, no class of the host's kind, in another package.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public class NestHosts {
    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();
        Throwable thrown;

        Definer() {
            super(NestHosts.class.getClassLoader());
        }

        Definer put(ClassMaker m) {
            classes.put(m.name.replace('/', '.'), m.make());
            return this;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            System.out.println("    asks for " + name);
            byte[] b = classes.get(name);
            if (b == null && thrown instanceof Error)
                throw (Error) thrown;
            if (b == null && thrown instanceof RuntimeException)
                throw (RuntimeException) thrown;
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b, 0, b.length);
        }
    }

    static ClassMaker named(String name, String host, String... members) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        if (host != null)
            m.attribute("NestHost", new ClassMaker.Bytes().u2(m.cls(host)));
        if (members.length > 0) {
            ClassMaker.Bytes list = new ClassMaker.Bytes().u2(members.length);
            for (String member : members)
                list.u2(m.cls(member));
            m.attribute("NestMembers", list);
        }
        return m;
    }

    static ClassMaker secret(String name, String host, String... members) {
        return named(name, host, members).field(0xA, "f", "I")
            .method(0xA, "m()I", 1, 0, "iconst_1; ireturn", "", "", "");
    }

    static ClassMaker caller(String name, String holder, String host, String... members) {
        return named(name, host, members)
            .method(9, "lookup()Ljava/lang/invoke/MethodHandles$Lookup;", 1, 0, "invokestatic M:java/lang/invoke/"
                + "MethodHandles.lookup:()Ljava/lang/invoke/MethodHandles$Lookup;; areturn", "", "", "")
            .method(9, "reflect()I", 3, 0, "ldc c:" + holder + "; ldc s:f; invokevirtual M:java/lang/Class."
                + "getDeclaredField:(Ljava/lang/String;)Ljava/lang/reflect/Field;; aconst_null; invokevirtual "
                + "M:java/lang/reflect/Field.getInt:(Ljava/lang/Object;)I; ireturn", "", "", "")
            .method(9, "field()I", 1, 0, "getstatic F:" + holder + ".f:I; ireturn", "", "", "")
            .method(9, "method()I", 1, 0, "invokestatic M:" + holder + ".m:()I; ireturn", "", "", "");
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String name, Action action) {
        try {
            System.out.println(name + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(name + ": " + e.toString().replaceAll("@[0-9a-f]+", "@H"));
            if (e.getCause() != null)
                System.out.println("    cause " + e.getCause().toString().replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    static void nest(String name, Definer definer, String... classes) throws Throwable {
        System.out.println("== " + name);
        Class<?> caller = definer.loadClass("Caller");
        for (String member : new String[] {"field", "method", "field"}) {
            MethodHandle h = MethodHandles.publicLookup().findStatic(caller, member, MethodType.methodType(int.class));
            show(member, () -> (int) h.invokeExact());
        }
        for (String s : classes) {
            Class<?> c = definer.loadClass(s);
            show("host of " + s, () -> c.getNestHost());
            show("host of " + s, () -> c.getNestHost());
            if (!(definer.thrown instanceof VirtualMachineError)) /* HotSpot crashes */
                show("members of " + s, () -> Arrays.toString(c.getNestMembers()));
            show("nestmates", () -> c.isNestmateOf(caller) + " " + caller.isNestmateOf(c));
        }
        show("private lookup", () -> MethodHandles.privateLookupIn(caller, MethodHandles.lookup())
            .findStatic(definer.loadClass("Secret"), "m", MethodType.methodType(int.class)).invoke());
        ClassMaker hidden = new ClassMaker();
        hidden.name = "Hid";
        MethodHandles.Lookup own = (MethodHandles.Lookup) caller.getMethod("lookup").invoke(null);
        show("hidden nestmate", () -> own.defineHiddenClass(hidden.make(), false,
            MethodHandles.Lookup.ClassOption.NESTMATE).lookupClass().getNestHost());
        show("handle", () -> own.findStatic(definer.loadClass("Secret"), "m", MethodType.methodType(int.class)).invoke());
        show("reflection", () -> caller.getMethod("reflect").invoke(null));
    }

    public static void main(String[] args) throws Throwable {
        nest("no nests", new Definer().put(secret("Secret", null)).put(caller("Caller", "Secret", null)), "Caller",
            "Secret");
        nest("fine", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"))
            .put(named("Host", null, "Caller", "Secret")), "Caller", "Host");
        nest("both missing", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host")),
            "Caller", "Secret");
        nest("caller's missing", new Definer().put(secret("Secret", null)).put(caller("Caller", "Secret", "Host")),
            "Caller", "Secret");
        nest("holder's missing", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", null)),
            "Caller", "Secret");
        for (Throwable thrown : new Throwable[] {new IllegalStateException("state"), new LinkageError("link"),
            new OutOfMemoryError("memory"), new StackOverflowError(), new InternalError("internal"),
            new ThreadDeath(), new AssertionError("assert"), new NoClassDefFoundError("def")}) {
            Definer d = new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"));
            d.thrown = thrown;
            nest("throws " + thrown, d, "Caller", "Secret");
        }
        nest("bad host", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"))
            .put(named("Host", null, "Caller", "Secret").field(0x55, "f", "I")), "Caller", "Secret");
        nest("host does not know", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"))
            .put(named("Host", null, "Secret")), "Caller", "Secret");
        nest("host knows nobody", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"))
            .put(named("Host", null)), "Caller", "Secret");
        nest("host in another package", new Definer().put(secret("Secret", "p/Host"))
            .put(caller("Caller", "Secret", "p/Host")).put(named("p/Host", null, "Secret", "Caller")), "Caller");
        nest("host of the parent loader", new Definer().put(secret("Secret", "NestHosts"))
            .put(caller("Caller", "Secret", "NestHosts")), "Caller");
        nest("an array", new Definer().put(secret("Secret", "[I")).put(caller("Caller", "Secret", "[LHost;")),
            "Caller", "Secret");
        nest("itself", new Definer().put(secret("Secret", "Secret"))
            .put(caller("Caller", "Secret", "Secret")), "Caller", "Secret");
        nest("different hosts", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Other"))
            .put(named("Host", null, "Secret")).put(named("Other", null, "Caller")), "Caller", "Secret");
        nest("hidden host", new Definer().put(secret("Secret", "java/lang/StringBuilder"))
            .put(caller("Caller", "Secret", "java/lang/AbstractStringBuilder")), "Caller", "Secret");
        nest("member missing", new Definer().put(secret("Secret", "Host")).put(caller("Caller", "Secret", "Host"))
            .put(named("Host", null, "Caller", "Gone", "Secret", "Host", "java/lang/String")), "Caller", "Host");
    }
}
