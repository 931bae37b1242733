// What a call selects and cannot call: a method that is not public behind an interface, abstract methods
// behind invokespecial, defaults in conflict.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;

public class SelectionErrors {
    public interface Shape {
        String draw(int[] a, String s);
    }

    public static class Good implements Shape {
        public String draw(int[] a, String s) {
            return "drawn";
        }
    }

    public interface Left {
        default String say() {
            return "left";
        }
    }

    public interface Right {
        default String say() {
            return "right";
        }
    }

    public static abstract class Base {
        public abstract String work();

        public String other() {
            return "other";
        }
    }

    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new LinkedHashMap<>();

        Definer() {
            super(SelectionErrors.class.getClassLoader());
        }

        Definer put(ClassMaker m) {
            classes.put(m.name, m.make());
            return this;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] b = classes.get(name);
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b, 0, b.length);
        }

        Object make(String name) throws Exception {
            return loadClass(name).getConstructor().newInstance();
        }
    }

    static final String INIT = "invokespecial M:%s.<init>:()V";

    static ClassMaker named(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(java.util.List.of(interfaces));
        if (!superName.isEmpty())
            m.method(1, "<init>()V", 1, 1, "aload_0; " + String.format(INIT, superName) + "; return", "", "", "");
        return m;
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String name, Action action) {
        try {
            System.out.println(name + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(name + ": " + clean(e.toString()));
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < trace.length && i < 2; i++)
                System.out.println("    at " + trace[i].getClassName() + "." + trace[i].getMethodName());
            if (e.getCause() != null)
                System.out.println("    cause " + clean(e.getCause().toString()));
        }
    }

    static String clean(String s) {
        return s.replaceAll("@[0-9a-f]+", "@H");
    }

    static String drawLinked(Shape s) {
        return s.draw(null, null);
    }

    public static void main(String[] args) throws Throwable {
        String draw = "draw([ILjava/lang/String;)Ljava/lang/String;";
        String object = "java/lang/Object", outer = "SelectionErrors$";
        for (int access : new int[] {0, 2, 4, 0x10, 0x14, 0x404}) {
            ClassMaker bad = named("Bad" + access, object, outer + "Shape");
            if (access == 0x404) {
                bad.access |= 0x400;
                bad.methods.u2(access).u2(bad.utf8("draw")).u2(bad.utf8(draw.substring(4))).u2(0);
                bad.methodCount++;
            } else {
                bad.method(access, draw, 1, 3, "ldc s:never; areturn", "", "", "");
            }
            Definer definer = new Definer().put(bad);
            if (access == 0x404)
                definer.put(named("BadSub", "Bad" + access));
            Definer fresh = new Definer().put(caller());
            Shape shape;
            try {
                shape = (Shape) definer.make(access == 0x404 ? "BadSub" : bad.name);
            } catch (Throwable e) {
                System.out.println(clean(e.toString()));
                continue;
            }
            /* Fields of a constant pool are linked together, so this call site has a class of its own. */
            show("unlinked " + access, () -> pass(fresh.loadClass("Caller"), shape));
            drawLinked(new Good());
            show("linked " + access, () -> drawLinked(shape));
            show("again " + access, () -> drawLinked(shape));
            MethodHandle handle = MethodHandles.lookup().findVirtual(Shape.class, "draw",
                MethodType.methodType(String.class, int[].class, String.class));
            show("handle " + access, () -> (String) handle.invokeExact(shape, (int[]) null, (String) null));
            show("reflection " + access, () -> Shape.class.getMethods()[0].invoke(shape, null, null));
            show("bound " + access, () -> handle.bindTo(shape).invoke((int[]) null, (String) null));
        }

        /* invokespecial: of an abstract method of the superclass, of one that is not there any more. */
        Definer definer = new Definer()
            .put(named("Special", outer + "Base")
                .method(1, "work()Ljava/lang/String;", 1, 1,
                    "aload_0; invokespecial M:" + outer + "Base.work:()Ljava/lang/String;; areturn", "", "", "")
                .method(1, "fine()Ljava/lang/String;", 1, 1,
                    "aload_0; invokespecial M:" + outer + "Base.other:()Ljava/lang/String;; areturn", "", "", "")
                .method(1, "missing()Ljava/lang/String;", 1, 1,
                    "aload_0; invokespecial M:" + outer + "Base.none:()Ljava/lang/String;; areturn", "", "", ""))
            .put(named("FromInterface", object, outer + "Shape")
                .method(1, draw, 3, 3, "aload_0; aload_1; aload_2; invokespecial N:" + outer
                    + "Shape.draw:([ILjava/lang/String;)Ljava/lang/String;; areturn", "", "", ""))
            .put(named("Conflict", object, outer + "Left", outer + "Right"))
            .put(named("ConflictSuper", "Conflict")
                .method(1, "say()Ljava/lang/String;", 1, 1,
                    "aload_0; invokespecial M:Conflict.say:()Ljava/lang/String;; areturn", "", "", ""));
        for (String call : "Special.work Special.fine Special.missing ConflictSuper.say Conflict.say".split(" ")) {
            Object o = definer.make(call.substring(0, call.indexOf('.')));
            for (int i = 0; i < 2; i++)
                show(call, () -> MethodHandles.lookup().findVirtual(o.getClass(), call.substring(call.indexOf('.') + 1),
                    MethodType.methodType(String.class)).invoke(o));
        }
        Shape from = (Shape) definer.make("FromInterface");
        show("FromInterface.draw", () -> from.draw(null, null));
        show("FromInterface.draw", () -> from.draw(null, null));
        Left left = (Left) definer.make("Conflict");
        Right right = (Right) left;
        show("Conflict by Left", () -> left.say());
        show("Conflict by Right", () -> right.say());

        /* A class that is none of the interface's: the verifier lets it pass for one. */
        Definer strange = new Definer().put(named("Stranger", object)).put(caller());
        Class<?> caller = strange.loadClass("Caller");
        Object stranger = strange.make("Stranger");
        show("Stranger null", () -> pass(caller, null));
        show("Stranger unlinked", () -> pass(caller, stranger));
        show("Stranger fine", () -> pass(caller, new Good()));
        show("Stranger linked", () -> pass(caller, stranger));

        Base lacking = (Base) new Definer().put(named("Lacking", outer + "Base")).make("Lacking");
        show("Lacking", () -> lacking.work());
        MethodHandle work = MethodHandles.lookup().findVirtual(Base.class, "work",
            MethodType.methodType(String.class));
        show("Lacking by handle", () -> (String) work.invokeExact(lacking));
        show("Lacking by reflection", () -> Base.class.getMethod("work").invoke(lacking));
        MethodHandle say = MethodHandles.lookup().findVirtual(Left.class, "say", MethodType.methodType(String.class));
        show("Conflict by handle", () -> (String) say.invokeExact(left));
        show("Conflict by reflection", () -> Left.class.getMethod("say").invoke(left));
        show("Conflict by its own reflection", () -> left.getClass().getMethod("say").invoke(left));
        try {
            System.out.println(left.getClass().getMethod("say").invoke(left));
        } catch (java.lang.reflect.InvocationTargetException e) {
            System.out.println(e.getCause().getStackTrace()[0]);
        }
    }

    static Object pass(Class<?> caller, Object o) throws Throwable {
        return MethodHandles.lookup().findStatic(caller, "call", MethodType.methodType(String.class, Object.class))
            .invoke(o);
    }

    /** Passes an Object for a Shape, which the verifier lets it do. */
    static ClassMaker caller() {
        ClassMaker maker = named("Caller", "java/lang/Object");
        int site = maker.member(11, "SelectionErrors$Shape.draw:([ILjava/lang/String;)Ljava/lang/String;");
        return maker.method(9, "call(Ljava/lang/Object;)Ljava/lang/String;", 3, 1,
            "aload_0; aconst_null; aconst_null; invokeinterface #" + site + " 3 0; areturn", "", "", "");
    }
}
