// A class loader that redefines nested classes child-first: identity, statics, casts across loaders,
// initialization, interfaces shared.
import java.io.*;
import java.util.*;

public class ChildFirst {
    public interface Shared {
        String id();
        int next();
    }

    public static class Impl implements Shared {
        static int counter;
        static {
            System.out.println("Impl initialized by " + (Impl.class.getClassLoader() != Shared.class.getClassLoader()
                    ? "child" : "app"));
        }
        public String id() { return "Impl " + Helper.tag(); }
        public int next() { return ++counter; }
    }

    public static class Helper {
        static String tag() { return Helper.class.getClassLoader().getName(); }
    }

    public static class User {
        public static boolean same(Object o) { return o instanceof Impl; }
        public static Object cast(Object o) { return (Impl) o; }
    }

    static class Loader extends ClassLoader {
        final String nm;
        final List<String> asked = new ArrayList<>();
        Loader(String n) { super(n, ChildFirst.class.getClassLoader()); nm = n; }
        protected Class<?> loadClass(String n, boolean r) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(n)) {
                asked.add(n);
                Class<?> c = findLoadedClass(n);
                if (c == null && (n.endsWith("$Impl") || n.endsWith("$Helper") || n.endsWith("$User"))) c
                        = findClass(n);
                return c != null ? c : super.loadClass(n, r);
            }
        }
        protected Class<?> findClass(String n) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(n.replace('.', '/') + ".class")) {
                if (in == null) throw new ClassNotFoundException(n);
                byte[] b = in.readAllBytes();
                return defineClass(n, b, 0, b.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(n, e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Loader a = new Loader("A"), b = new Loader("B");
        Class<?> ca = a.loadClass("ChildFirst$Impl"), cb = Class.forName("ChildFirst$Impl", false, b);
        System.out.println((ca == cb) + " " + (ca == Impl.class) + ca.getName().equals(cb.getName())
                + (ca.getClassLoader() == a) + (a.loadClass("ChildFirst$Impl") == ca));
        Shared x = (Shared) ca.getDeclaredConstructor().newInstance(), y = (Shared) cb.getDeclaredConstructor()
                .newInstance(), z = new Impl();
        for (int i = 0; i < 3; i++) x.next();
        y.next();
        System.out.println(x.id() + "|" + y.id() + "|" + z.id() + "|" + x.next() + y.next() + z.next());
        try {
            Impl i = (Impl) x;
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage().replaceAll("@[0-9a-f]+", "@H"));
        }
        Class<?> ua = a.loadClass("ChildFirst$User");
        System.out.println(ua.getMethod("same", Object.class).invoke(null, x) + " " + ua.getMethod("same", Object.class)
                .invoke(null, y) + User.same(z) + User.same(x));
        try {
            ua.getMethod("cast", Object.class).invoke(null, y);
        } catch (java.lang.reflect.InvocationTargetException e) {
            System.out.println(e.getCause().getMessage().replaceAll("@[0-9a-f]+", "@H"));
        }
        System.out.println(ca.getModule().isNamed() + " " + (ca.getModule() == a.getUnnamedModule()) + ca.getPackage()
                .getName().isEmpty() + a.getName() + x.getClass().isAssignableFrom(Impl.class)
                + Shared.class.isAssignableFrom(ca));
        System.out.println(new TreeSet<>(a.asked));
        Object arr = java.lang.reflect.Array.newInstance(ca, 2);
        System.out.println((arr.getClass().getClassLoader() == a) + " " + (arr instanceof Shared[])
                + (arr instanceof Impl[]));
        try { ((Object[]) arr)[0] = y; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
        Map<Class<?>, Integer> m = new HashMap<>();
        m.put(ca, 1);
        m.put(cb, 2);
        m.put(Impl.class, 3);
        System.out.println(m.size());
        try {
            throw (RuntimeException) new Loader("C").loadClass("ChildFirst$Impl").getMethod("none").invoke(null);
        } catch (NoSuchMethodException e) {
            System.out.println(e);
        }
        Class<?> arrC = Class.forName("[LChildFirst$Impl;", false, a);
        System.out.println(arrC.getComponentType() == ca);
    }
}
