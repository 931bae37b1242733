// Receivers that the verifier takes for an interface's and that are not: calls of the interface's private methods, of
// Object's methods through the interface, invokespecial within an interface.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

public class ReceiverChecks {
    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();

        void put(ClassMaker m) {
            classes.put(m.name, m.make());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] b = classes.get(name);
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b, 0, b.length);
        }
    }

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

    static void show(String name, MethodHandle h, Object o) {
        try {
            Object result = h.invoke(o);
            System.out.println(name + ": " + (result instanceof Integer ? "number" : result));
        } catch (Throwable e) {
            System.out.println(name + ": " + e);
            System.out.println("    at " + e.getStackTrace()[0]);
        }
    }

    public static void main(String[] args) throws Throwable {
        Definer d = new Definer();
        String object = "java/lang/Object", text = "()Ljava/lang/String;", up = "up" + text, own = "own" + text;
        ClassMaker above = iface("Above").method(1, up, 1, 1, "ldc s:above; areturn", "", "", "");
        ClassMaker i = iface("I", "Above").method(2, own, 1, 1, "ldc s:own; areturn", "", "", "");
        int number = 0;
        String[] bodies = {
            "invokeinterface #" + i.member(11, "I.toString:" + text) + " 1; areturn",
            "invokeinterface #" + i.member(11, "I.getClass:()Ljava/lang/Class;") + " 1; areturn",
            "invokeinterface #" + i.member(11, "I.own:" + text) + " 1; areturn",
            "invokespecial #" + i.member(11, "I.own:" + text) + "; areturn",
            "invokespecial #" + i.member(11, "Above.up:" + text) + "; areturn",
            "invokespecial M:" + object + ".toString:" + text + "; pop; ldc s:done; areturn",
            "invokespecial M:" + object + ".getClass:()Ljava/lang/Class;; areturn",
        };
        for (String body : bodies)
            i.method(9, "call" + number++ + "(LI;)Ljava/lang/Object;", 1, 1, "aload_0; " + body, "", "", "");
        d.put(above);
        d.put(i);
        d.put(type("Good", object, "I").method(1, "toString" + text, 1, 1, "ldc s:good; areturn", "", "", ""));
        d.put(type("Half", object, "Above").method(1, "toString" + text, 1, 1, "ldc s:half; areturn", "", "", ""));
        /* Passes any object for an I, which the verifier lets it do. */
        ClassMaker pass = type("Pass", object);
        for (int n = 0; n < number; n++)
            pass.method(9, "call" + n + "(Ljava/lang/Object;)Ljava/lang/Object;", 1, 1, "aload_0; invokestatic #"
                + pass.member(11, "I.call" + n + ":(LI;)Ljava/lang/Object;") + "; areturn", "", "", "");
        d.put(pass.method(9, "text(LI;)LI;", 1, 1, "aload_0; areturn", "", "", ""));
        Object good = d.loadClass("Good").getConstructor().newInstance();
        Object half = d.loadClass("Half").getConstructor().newInstance();
        Class<?> it = d.loadClass("I");
        MethodHandle cast = MethodHandles.explicitCastArguments(MethodHandles.identity(Object.class),
            MethodType.methodType(it, Object.class));
        for (int n = 0; n < number; n++) {
            MethodHandle call = MethodHandles.filterArguments(MethodHandles.publicLookup().findStatic(it, "call" + n,
                MethodType.methodType(Object.class, it)), 0, cast);
            String name = n + " " + bodies[n].substring(0, 13) + " ";
            for (int round = 0; round < 2; round++) {
                show(name + "null", call, null);
                show(name + "half", call, half);
                show(name + "string", call, "string");
                show(name + "good", call, good);
            }
        }
    }
}
