// In which order a class being defined asks for its supertypes, and which of several mistakes is told.
// uses: ClassMaker
// modes: !torment-gc
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

public class DefineOrder {
    static class Logger extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();

        Logger(ClassLoader parent) {
            super(parent);
        }

        Logger put(ClassMaker m) {
            classes.put(m.name.replace('/', '.'), m.make());
            return this;
        }

        Class<?> define(String name, ClassMaker m) {
            byte[] b = m.make();
            return defineClass(name, b, 0, b.length);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            System.out.println("    asks for " + name);
            Class<?> c = findLoadedClass(name);
            byte[] b = classes.get(name);
            if (c == null && b != null)
                c = defineClass(name, b, 0, b.length);
            if (c == null && (name.startsWith("java.") || name.startsWith("DefineOrder")))
                c = super.loadClass(name, resolve);
            if (c == null)
                throw new ClassNotFoundException("not here: " + name);
            System.out.println("    found " + name);
            return c;
        }
    }

    static class Plain extends Logger {
        static {
            registerAsParallelCapable();
        }

        Plain() {
            super(DefineOrder.class.getClassLoader());
        }
    }

    static ClassMaker named(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(List.of(interfaces));
        return m;
    }

    static ClassMaker with(ClassMaker m, Consumer<ClassMaker> change) {
        change.accept(m);
        return m;
    }

    static final int INTERFACE = 0x601;
    static final String OBJECT = "java/lang/Object";

    static ClassMaker itf(String name, String... interfaces) {
        return with(named(name, OBJECT, interfaces), m -> m.access = INTERFACE);
    }

    static String clean(String s) {
        return s.replaceAll("@[0-9a-f]+", "@H");
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String name, Action action) {
        System.out.println(name);
        try {
            System.out.println("    = " + action.run());
        } catch (Throwable e) {
            for (Throwable x = e; x != null; x = x.getCause())
                System.out.println("    " + clean(x.toString()));
        }
    }

    static Logger fresh() {
        return new Logger(DefineOrder.class.getClassLoader());
    }

    public static void main(String[] args) throws Throwable {
        for (boolean parallel : new boolean[] {false, true}) {
            Consumer<Logger> common = l -> l.put(named("A", OBJECT)).put(itf("I")).put(itf("J", "K")).put(itf("K"))
                .put(with(named("F", OBJECT), m -> m.access |= 0x10)).put(with(named("P", OBJECT), m -> m.access = 0x20))
                .put(with(itf("q/Q"), m -> m.access = 0x600)).put(with(named("q/P", OBJECT), m -> m.access = 0x20))
                .put(with(itf("q/R"), m -> m.access = 0x600))
                .put(named("Abs", OBJECT)).put(with(named("Cir", "Cir2"), m -> {})).put(named("Cir2", "Cir"))
                .put(itf("Round", "Round2")).put(itf("Round2", "Round"));
            Object[][] cases = {
                {"plain", named("T", "A", "I", "J")},
                {"super missing", named("T", "Missing", "I", "J")},
                {"interface missing", named("T", "A", "I", "Missing", "J")},
                {"both missing", named("T", "Missing", "Gone")},
                {"class as interface", named("T", "A", "I", "A", "J")},
                {"class as interface, super missing", named("T", "Missing", "A", "Gone")},
                {"interface as super", named("T", "I", "J")},
                {"final super", named("T", "F", "J")},
                {"final super, missing interface", named("T", "F", "Gone")},
                {"hidden super", named("T", "q/P", "J")},
                {"hidden interface", named("T", "A", "I", "q/Q", "J")},
                {"hidden both", named("T", "q/P", "q/Q")},
                {"hidden interfaces", named("T", "A", "q/Q", "I", "q/R")},
                {"interface with super", with(itf("T", "I"), m -> m.superName = "A")},
                {"bad field behind interfaces", named("T", "A", "I").field(0x55, "f", "I")},
                {"bad field, no interfaces", named("T", "A").field(0x55, "f", "I")},
                {"bad field, missing interface", named("T", "A", "Gone").field(0x55, "f", "I")},
                {"bad field, missing super", named("T", "Missing", "I").field(0x55, "f", "I")},
                {"bad field, class as interface", named("T", "A", "I", "A").field(0x55, "f", "I")},
                {"own superclass", named("T", "T")},
                {"own interface", named("T", "A", "I", "T")},
                {"circular", named("Cir", "Cir2")},
                {"circular interfaces", itf("Round", "Round2")},
                {"twice the same interface", named("T", "A", "I", "I")},
                {"prohibited", named("java/lang/T", "A", "I")},
                {"prohibited, missing super", named("java/lang/T", "Missing", "I")},
                {"prohibited, final super", named("java/lang/T", "F", "I")},
                {"overrides final", named("T", "DefineOrder$Final", "I").method(1, "m()V", 1, 1, "return", "", "", "")},
                {"overrides final, hidden interface", named("T", "DefineOrder$Final", "q/Q")
                    .method(1, "m()V", 1, 1, "return", "", "", "")},
                {"sealed", named("T", "DefineOrder$Sealed", "I")},
                {"sealed interface", named("T", "A", "DefineOrder$SealedInterface")},
                {"sealed interface for an interface", itf("T", "DefineOrder$SealedInterface")},
                {"sealed interface, final super", named("T", "F", "DefineOrder$SealedInterface")},
                {"an array as interface", named("T", "A", "I", "[I")},
                {"an array as super", named("T", "[I", "I")},
            };
            for (Object[] c : cases) {
                ClassMaker m = (ClassMaker) c[1];
                Logger l = parallel ? new Plain() : fresh();
                common.accept(l);
                String dotted = m.name.replace('/', '.');
                show(c[0] + " by define", () -> l.define(null, m));
                show(c[0] + " again", () -> l.define(null, m));
                Logger l2 = parallel ? new Plain() : fresh();
                common.accept(l2);
                l2.put(m);
                show(c[0] + " by forName", () -> Class.forName(dotted, false, l2));
                show(c[0] + " again by forName", () -> Class.forName(dotted, false, l2));
            }
        }

        /* Duplicates: of each kind of class, and with mistakes in the second file. */
        for (int access : new int[] {0x21, 0x421, 0x601, 0x31, 0x4031}) {
            Logger l = fresh();
            l.put(named("A", OBJECT)).put(itf("I"));
            l.define(null, with(named("T", OBJECT), m -> m.access = access));
            show("duplicate " + access, () -> l.define(null, with(named("T", OBJECT), m -> m.access = access)));
            show("duplicate of another kind " + access, () -> l.define(null, named("T", "A", "I")));
            show("duplicate with mistakes " + access, () -> l.define(null, named("T", "Missing", "I")));
            show("duplicate as its own super " + access, () -> l.define(null, named("T", "T", "I")));
            show("duplicate with a bad field " + access, () -> l.define(null, named("T", "A", "I").field(0x55, "f", "I")));
        }
        Logger l = fresh();
        show("wrong name", () -> l.define("Other", named("T", "Missing", "Gone")));
        show("wrong name, bad super index", () -> l.define("Other", named("T", "[I")));
    }

    public static class Final {
        public final void m() {
        }
    }

    public static sealed class Sealed permits Only {
    }

    public static final class Only extends Sealed implements SealedInterface {
    }

    public sealed interface SealedInterface permits Only {
    }
}
