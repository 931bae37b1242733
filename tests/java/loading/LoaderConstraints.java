// Recursive loading, loader delegation, parallel loading of one class by several threads, findClass failures,
// exceptions from loaders.
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class LoaderConstraints {
    public static class A extends B {
        public int a() { return b() + 1; }
    }

    public static class B {
        public int b() { return 10; }
    }

    public static class Meet {
        public Object make() { return new A(); }
        public static int take(A a) { return a.a(); }
    }

    static class L extends ClassLoader {
        final AtomicInteger defs = new AtomicInteger();
        final Set<String> mine;
        final boolean boom;
        L(ClassLoader p, boolean boom, String... m) { super(p); mine = Set.of(m); this.boom = boom; }
        protected Class<?> loadClass(String n, boolean r) throws ClassNotFoundException {
            String s = n.substring(n.indexOf('$') + 1);
            if (!mine.contains(s)) return super.loadClass(n, r);
            if (boom) throw new IllegalStateException("loader refuses " + s);
            synchronized (getClassLoadingLock(n)) {
                Class<?> c = findLoadedClass(n);
                if (c == null) {
                    try {
                        byte[] b = LoaderConstraints.class.getResourceAsStream(n + ".class").readAllBytes();
                        c = defineClass(n, b, 0, b.length);
                        defs.incrementAndGet();
                    } catch (IOException e) {
                        throw new ClassNotFoundException(n);
                    }
                }
                return c;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ClassLoader app = LoaderConstraints.class.getClassLoader();
        L l = new L(app, false, "A", "B", "Meet");
        Class<?> a = l.loadClass("LoaderConstraints$A");
        System.out.println(a.getSuperclass().getClassLoader() == l);
        System.out.println(a.getMethod("a").invoke(a.getDeclaredConstructor().newInstance()) + " " + l.defs);
        L half = new L(app, false, "A");
        Class<?> ha = half.loadClass("LoaderConstraints$A");
        System.out.println((ha.getSuperclass() == B.class) + " " + half.defs);
        L pr = new L(app, false, "A", "B");
        ExecutorService e = java.util.concurrent.Executors.newFixedThreadPool(4);
        List<Callable<Class<?>>> cs = new ArrayList<>();
        for (int i = 0; i < 8; i++) cs.add(() -> Class.forName("LoaderConstraints$A", true, pr));
        Set<Class<?>> seen = new HashSet<>();
        for (Future<Class<?>> f : e.invokeAll(cs)) seen.add(f.get());
        e.shutdown();
        System.out.println(seen.size() + " " + pr.defs);
        L boom = new L(app, true, "B");
        L sub = new L(boom, false, "A");
        try {
            sub.loadClass("LoaderConstraints$A");
        } catch (IllegalStateException x) {
            System.out.println(x.getMessage());
        }
        try {
            Class.forName("LoaderConstraints$B", true, boom);
        } catch (IllegalStateException x) {
            System.out.println(x.getMessage());
        }
        L wrong = new L(app, false) {
            protected Class<?> loadClass(String n, boolean r) throws ClassNotFoundException {
                return n.endsWith("$B") ? String.class : super.loadClass(n, r);
            }
        };
        System.out.println(wrong.loadClass("LoaderConstraints$B"));
        try {
            System.out.println(Class.forName("LoaderConstraints$B", true, wrong));
        } catch (ClassNotFoundException | LinkageError x) {
            System.out.println(x.getClass().getSimpleName() + " " + x.getMessage());
        }
        L nul = new L(app, false) { protected Class<?> loadClass(String n, boolean r) { return null; } };
        try {
            System.out.println(Class.forName("LoaderConstraints$B", true, nul));
        } catch (ClassNotFoundException | LinkageError x) {
            System.out.println(x.getClass().getSimpleName() + " " + x.getMessage());
        }
        L cross = new L(new L(app, false, "A", "B"), false, "Meet", "A");
        Object made = cross.loadClass("LoaderConstraints$Meet").getMethod("make")
                .invoke(cross.loadClass("LoaderConstraints$Meet").getDeclaredConstructor().newInstance());
        System.out.println((made.getClass().getClassLoader() == cross) + " " + (made.getClass().getSuperclass()
                .getClassLoader() == cross.getParent()));
        Set<Integer> hashes = new TreeSet<>();
        for (int i = 0; i < 15; i++) {
            L t = new L(app, false, "A", "B");
            Object o = t.loadClass("LoaderConstraints$A").getDeclaredConstructor().newInstance();
            hashes.add((Integer) o.getClass().getMethod("a").invoke(o));
        }
        System.out.println(hashes);
        try {
            new ClassLoader() { Class<?> f() throws ClassNotFoundException { return findClass("q.R"); } }.f();
        } catch (ClassNotFoundException x) {
            System.out.println(x);
        }
        System.out.println(new ClassLoader() { Class<?> f() { return findLoadedClass("q.R"); } }.f());
    }
}
