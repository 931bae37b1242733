// vmargs: -Xint --add-opens=java.base/java.lang=ALL-UNNAMED
// LiveStackFrame: the locals, operands and monitors of frames, which the JDK has for itself.
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

public class LiveFrames {
    static StackWalker walker;
    static Class<?> frameClass, slotClass;

    static Object call(Object o, Class<?> c, String name) throws Exception {
        Method m = c.getDeclaredMethod(name);
        m.setAccessible(true);
        return m.invoke(o);
    }

    /** Objects by their text; of numbers those expected, by the lower half: what else lies in a slot is chance. */
    static String show(Object[] values, List<Long> expected) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Object v : values) {
            if (slotClass.isInstance(v)) {
                long raw = (Long) call(v, slotClass, "longValue");
                texts.add(expected.contains((long) (int) raw) ? "number " + (int) raw : "-");
            } else {
                texts.add(v == null ? "null" : v instanceof String ? (String) v : v.getClass().getSimpleName());
            }
        }
        return texts.toString();
    }

    static void walk(String method, Long... expected) {
        Object[] frames = walker.walk(s -> s.filter(f -> f.getMethodName().equals(method)).toArray());
        for (Object f : frames) {
            try {
                System.out.println(f.toString().replaceAll("\\(.*", "") + " " + show((Object[]) call(f, frameClass, "getLocals"),
                    Arrays.asList(expected)));
                System.out.println("  operands " + show((Object[]) call(f, frameClass, "getStack"), Arrays.asList(expected)));
                System.out.println("  monitors " + show((Object[]) call(f, frameClass, "getMonitors"), Arrays.asList(expected)));
            } catch (Exception e) {
                System.out.println(e);
            }
        }
    }

    synchronized int instance(String text, int[] array) {
        int n = 77777;
        Object nothing = null;
        walk("instance", 77777L);
        return n + array.length + (nothing == null ? text.length() : 0);
    }

    static String pass(String s, String t) {
        walk("caller");
        return s + t;
    }

    static String caller(String text) {
        Integer boxed = 5;
        return "a".concat(pass(text, "t")) + boxed;
    }

    static void none() {
        walk("none");
    }

    public static void main(String[] args) throws Exception {
        frameClass = Class.forName("java.lang.LiveStackFrame");
        slotClass = Class.forName("java.lang.LiveStackFrame$PrimitiveSlot");
        Method get = frameClass.getMethod("getStackWalker", Set.class);
        get.setAccessible(true);
        walker = (StackWalker) get.invoke(null, EnumSet.noneOf(StackWalker.Option.class));
        System.out.println(new LiveFrames().instance("text", new int[3]));
        System.out.println(caller("x"));
        none();
        System.out.println(walker.walk(s -> s.count()) > 0);
    }
}
