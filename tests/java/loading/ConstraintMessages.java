// Two loaders that mean different classes by a name in a descriptor: which table or resolution notices, and its words.
// uses: ClassMaker
import java.util.HashMap;
import java.util.Map;

public class ConstraintMessages {
    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();

        Definer(String name, ClassLoader parent) {
            super(name, parent);
        }

        Definer put(ClassMaker m) {
            classes.put(m.name.replace('/', '.'), m.make());
            return this;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                byte[] b = classes.get(name);
                if (c != null)
                    return c;
                return b == null ? super.loadClass(name, resolve) : defineClass(name, b, 0, b.length);
            }
        }
    }

    static ClassMaker type(String name, String superName, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(java.util.List.of(interfaces));
        return m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
    }

    static ClassMaker type(String name) {
        return type(name, "java/lang/Object");
    }

    static ClassMaker iface(String name, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.access = 0x601;
        m.interfaces.addAll(java.util.List.of(interfaces));
        return m;
    }

    static ClassMaker missing(ClassMaker m, String name, String descriptor) {
        m.methods.u2(0x401).u2(m.utf8(name)).u2(m.utf8(descriptor)).u2(0);
        m.methodCount++;
        return m;
    }

    static ClassMaker given(ClassMaker m, String signature) {
        return m.method(1, signature, 1, 3, "aconst_null; areturn", "", "", "");
    }

    static String clean(String s) {
        return s.replaceAll("@[0-9a-f]+", "@H");
    }

    static void load(String name, ClassLoader loader, String... more) {
        try {
            for (String s : more) {
                loader.getParent().loadClass(s);
                loader.loadClass(s);
            }
            Class<?> c = Class.forName(name, true, loader);
            Object o = c.getConstructor().newInstance();
            System.out.println(name + ": made");
            if (o instanceof Runnable)
                ((Runnable) o).run();
        } catch (LinkageError | ReflectiveOperationException e) {
            System.out.println(name + ": " + clean(e.toString()));
            if (e.getCause() != null)
                System.out.println("    cause " + clean(e.getCause().toString()));
        }
    }

    public static void main(String[] args) {
        ClassLoader app = ConstraintMessages.class.getClassLoader();
        String foo = "()Lp/Foo;", get = "m" + foo, object = "java/lang/Object";
        String many = "([[Lp/Foo;I)Ljava/lang/Object;";
        for (String own : new String[] {null, "named"}) {
            System.out.println("== itable: the default of the parent's interface");
            Definer up = new Definer(null, app).put(type("p/Foo")).put(given(iface("p/J"), get));
            Definer low = new Definer(own, up).put(type("p/Foo")).put(missing(iface("p/I"), "m", foo))
                .put(type("p/C", object, "p/I", "p/J"));
            load("p.C", low, "p.Foo");
            load("p.C", low);

            System.out.println("== vtable: overrides what the parent's class took from an interface");
            up = new Definer("up", app).put(type("p/Foo")).put(given(iface("p/J"), get))
                .put(iface("p/I", "p/J")).put(type("p/C", object, "p/I", "p/J"));
            low = new Definer(own, up).put(type("p/Foo")).put(given(type("p/Task", "p/C"), get));
            load("p.Task", low, "p.Foo");

            System.out.println("== vtable: the same, abstract there");
            ClassMaker half = type("p/C", object, "p/J");
            half.access |= 0x400;
            up = new Definer("up", app).put(type("p/Foo")).put(missing(iface("p/J"), "m", foo)).put(half);
            low = new Definer(own, up).put(type("p/Foo")).put(given(type("p/Task", "p/C"), get));
            load("p.Task", low, "p.Foo");

            System.out.println("== vtable: a class's method");
            up = new Definer("up", app).put(type("p/Foo")).put(given(type("p/C"), "m" + many));
            low = new Definer(own, up).put(type("p/Foo")).put(given(type("p/Task", "p/C"), "m" + many));
            load("p.Task", low, "p.Foo");

            System.out.println("== itable: a class's method for the child's interface");
            up = new Definer("up", app).put(type("p/Foo")).put(given(type("p/C"), "m" + many));
            low = new Definer(own, up).put(type("p/Foo")).put(missing(iface("p/I"), "m", many))
                .put(type("p/Task", "p/C", "p/I"));
            load("p.Task", low, "p.Foo");

            System.out.println("== itable: the child's method for the parent's interface");
            up = new Definer("up", app).put(type("p/Foo")).put(missing(iface("p/I"), "m", foo));
            low = new Definer(own, up).put(type("p/Foo")).put(given(type("p/Task", object, "p/I"), get));
            load("p.Task", low, "p.Foo");

            System.out.println("== resolution of methods and fields");
            up = new Definer("up", app).put(type("p/Foo")).put(given(type("p/C"), "m" + many)
                .method(9, "s(Lp/Foo;)V", 0, 1, "return", "", "", "").field(9, "f", "Lp/Foo;").field(9, "a", "[Lp/Foo;"))
                .put(type("p/X", object, "p/I")).put(iface("p/I").method(1, "n(Lp/Foo;)V", 0, 2, "return", "", "", ""));
            String[] calls = {"new c:p/C; dup; invokespecial M:p/C.<init>:()V; aconst_null; iconst_1; "
                + "invokevirtual M:p/C.m:" + many + "; pop; return", "aconst_null; invokestatic M:p/C.s:(Lp/Foo;)V; return",
                "getstatic F:p/C.f:Lp/Foo;; pop; return", "getstatic F:p/C.a:[Lp/Foo;; pop; return",
                "new c:p/X; dup; invokespecial M:p/X.<init>:()V; "
                    + "aconst_null; invokeinterface N:p/I.n:(Lp/Foo;)V 2; return"};
            for (int i = 0; i < calls.length; i++) {
                low = new Definer(own, up).put(type("p/Foo"))
                    .put(type("p/Task" + i, object, "java/lang/Runnable").method(1, "run()V", 3, 1, calls[i], "", "", ""));
                load("p.Task" + i, low, "p.Foo");
            }
        }
    }
}
