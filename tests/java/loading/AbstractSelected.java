// AbstractMethodError when a class hides an implementation: by an abstract class, by an interface; in unlinked and
// linked calls, through handles and reflection.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

public class AbstractSelected {
    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();

        Definer() {
            super(AbstractSelected.class.getClassLoader());
        }

        void put(ClassMaker m) {
            classes.put(m.name.replace('/', '.'), m.make());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] b = classes.get(name);
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b, 0, b.length);
        }
    }

    static final Definer definer = new Definer();
    static int callers;

    static ClassMaker type(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(java.util.List.of(interfaces));
        return m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
    }

    static ClassMaker iface(String name, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.access = 0x601;
        m.interfaces.addAll(java.util.List.of(interfaces));
        return m;
    }

    static ClassMaker missing(ClassMaker m) {
        m.access |= 0x400;
        m.methods.u2(0x401).u2(m.utf8("m")).u2(m.utf8("(I[J)Ljava/lang/String;")).u2(0);
        m.methodCount++;
        return m;
    }

    static ClassMaker given(ClassMaker m, String what) {
        return m.method(1, "m(I[J)Ljava/lang/String;", 1, 3, "ldc s:" + what + "; areturn", "", "", "");
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String name, Action action) {
        try {
            System.out.println(name + ": " + action.run());
        } catch (Throwable e) {
            if (e instanceof java.lang.reflect.InvocationTargetException)
                e = e.getCause();
            System.out.println(name + ": " + e);
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < trace.length && i < 2; i++)
                System.out.println("    at " + trace[i].getClassName() + "." + trace[i].getMethodName() + " "
                    + trace[i].getLineNumber());
        }
    }

    /** Calls a type's m on good and bad receivers, each time from one call site. */
    static void calls(String type, boolean isInterface, String bad, String good) throws Throwable {
        Object receiver = definer.loadClass(bad).getConstructor().newInstance();
        Object other = good == null ? null : definer.loadClass(good).getConstructor().newInstance();
        Class<?> c = definer.loadClass(type);
        ClassMaker m = new ClassMaker();
        m.name = "Caller" + callers++;
        String member = type + ".m:(I[J)Ljava/lang/String;";
        m.method(9, "call(Ljava/lang/Object;)Ljava/lang/String;", 3, 1, "aload_0; checkcast c:" + type
            + "; iconst_1; aconst_null; " + (isInterface ? "invokeinterface #" + m.member(11, member) + " 3" : "invokevirtual M:" + member)
            + "; areturn", "", "", "");
        definer.put(m);
        MethodHandle call = MethodHandles.lookup().findStatic(definer.loadClass(m.name), "call",
            MethodType.methodType(String.class, Object.class));
        String title = type + " on " + bad;
        show(title, () -> (String) call.invokeExact(receiver));
        show(title, () -> (String) call.invokeExact(receiver));
        if (other != null) {
            show(title + ", good", () -> (String) call.invokeExact(other));
            show(title + ", linked", () -> (String) call.invokeExact(receiver));
            show(title + ", linked", () -> (String) call.invokeExact(receiver));
        }
        MethodHandle handle = MethodHandles.publicLookup().findVirtual(c, "m",
            MethodType.methodType(String.class, int.class, long[].class));
        show(title + ", handle", () -> (String) handle.invoke(receiver, 1, (long[]) null));
        show(title + ", reflected", () -> c.getMethod("m", int.class, long[].class).invoke(receiver, 1, null));
        show("its own", () -> receiver.getClass().getMethod("m", int.class, long[].class));
    }

    public static void main(String[] args) throws Throwable {
        String object = "java/lang/Object";
        definer.put(given(type("A", object), "A"));
        definer.put(missing(type("B", "A")));
        definer.put(type("C", "B"));
        definer.put(given(type("D", "B"), "D"));
        definer.put(type("E", "C"));
        for (String type : "A B C".split(" "))
            calls(type, false, "C", type.equals("C") ? null : "D");
        calls("A", false, "E", "A");

        definer.put(given(iface("J"), "J"));
        definer.put(missing(iface("I", "J")));
        definer.put(type("K", object, "I", "J"));
        definer.put(type("L", "K"));
        definer.put(given(type("M", "K"), "M"));
        definer.put(type("N", object, "J"));
        calls("I", true, "K", "M");
        calls("J", true, "K", "N");
        calls("K", false, "K", "M");
        calls("J", true, "L", "N");
        calls("K", false, "L", "M");
        calls("L", false, "L", null);

        definer.put(missing(iface("O")));
        definer.put(type("P", object, "O"));
        definer.put(type("Q", "P"));
        definer.put(given(type("R", "P"), "R"));
        calls("O", true, "P", "R");
        calls("P", false, "P", "R");
        calls("O", true, "Q", "R");
        calls("P", false, "Q", "R");

        /* An interface with some other default makes the same class different in HotSpot. */
        definer.put(iface("S").method(1, "other()V", 0, 1, "return", "", "", ""));
        definer.put(type("T", object, "O", "S"));
        definer.put(type("U", "T"));
        calls("O", true, "T", "R");
        calls("T", false, "T", null);
        calls("T", false, "U", null);
        definer.put(type("V", "B", "S"));
        calls("A", false, "V", "A");
        definer.put(type("W", "B", "O", "J"));
        calls("A", false, "W", "A");
        calls("O", true, "W", "R");
        calls("J", true, "W", "N");
    }
}
