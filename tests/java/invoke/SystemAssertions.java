// vmargs: -esa
// Forms of method handles whose making java.lang.invoke watches with assertions: loops, guards, catches; a public
// lookup that reaches into two loaders which mean different classes by one name.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;

public class SystemAssertions {
    public static class Parameter {
    }

    public static class EndPoint {
        public String test(Parameter p) {
            return p.getClass().getSimpleName();
        }
    }

    static String fail(String s) {
        throw new IllegalStateException(s);
    }

    static String caught(Exception e, String s) {
        return e.getMessage() + " caught with " + s;
    }

    static int add(int v, int i) {
        return v + i;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle body = l.findStatic(SystemAssertions.class, "add", MethodType.methodType(int.class, int.class, int.class));
        MethodHandle loop = MethodHandles.countedLoop(MethodHandles.constant(int.class, 10), MethodHandles.constant(int.class, 5),
            body);
        System.out.println((int) loop.invokeExact());
        MethodHandle fail = l.findStatic(SystemAssertions.class, "fail", MethodType.methodType(String.class, String.class));
        MethodHandle caught = l.findStatic(SystemAssertions.class, "caught",
            MethodType.methodType(String.class, Exception.class, String.class));
        System.out.println((String) MethodHandles.catchException(fail, Exception.class, caught).invokeExact("x"));
        MethodHandle test = l.findVirtual(String.class, "isEmpty", MethodType.methodType(boolean.class));
        MethodHandle id = MethodHandles.identity(String.class);
        System.out.println((String) MethodHandles.guardWithTest(test, MethodHandles.dropArguments(
            MethodHandles.constant(String.class, "none"), 0, String.class), id).invokeExact(""));
        MethodHandle last = MethodHandles.dropArguments(MethodHandles.constant(String.class, "last"), 0, Throwable.class,
            String.class);
        System.out.println((String) MethodHandles.tryFinally(id, last).invokeExact("y"));
        System.out.println(MethodHandles.tableSwitch(MethodHandles.dropArguments(id, 0, int.class),
            MethodHandles.dropArguments(id, 0, int.class)).invoke(0, "z"));

        URL[] place = {SystemAssertions.class.getProtectionDomain().getCodeSource().getLocation()};
        Class<?>[] ends = new Class<?>[2], parameters = new Class<?>[2];
        for (int i = 0; i < 2; i++) {
            ClassLoader loader = new URLClassLoader("L" + i, place, null);
            ends[i] = Class.forName("SystemAssertions$EndPoint", true, loader);
            parameters[i] = Class.forName("SystemAssertions$Parameter", true, loader);
        }
        for (int i = 0; i < 4; i++) {
            Class<?> end = ends[i & 1], parameter = parameters[i & 1];
            MethodHandles.Lookup reach = MethodHandles.publicLookup().in(ends[i >> 1]);
            MethodHandle h = reach.findVirtual(end, "test", MethodType.methodType(String.class, parameter));
            System.out.println(reach.lookupClass().getClassLoader().getName() + " "
                + h.invoke(end.getConstructor().newInstance(), parameter.getConstructor().newInstance()));
        }
    }
}
