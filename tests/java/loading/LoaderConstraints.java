// Loaders that exchange a class name in a signature must mean the same class by it (JVMS 5.3.4).

import java.io.InputStream;
import java.util.List;
import java.util.Set;

public class LoaderConstraints {
    public static class T {
        public String toString() {
            return "T";
        }
    }

    public interface Giver {
        T get(T t);
    }

    public static class Owner {
        public T field;

        public T take(T t) {
            return t;
        }

        public static T make() {
            return new T();
        }

        public T[] array() {
            return null;
        }
    }

    public static class Overrider extends Owner {
        public T take(T t) {
            return null;
        }
    }

    public static class Implementer implements Giver {
        public T get(T t) {
            return t;
        }
    }

    public static class CallsMethod {
        public static Object go() {
            T t = new T();
            return new Owner().take(t);
        }
    }

    public static class CallsStatic {
        public static Object go() {
            new T();
            return Owner.make();
        }
    }

    public static class ReadsField {
        public static Object go() {
            new T();
            return new Owner().field;
        }
    }

    public static class CallsInterface {
        public static Object go() {
            new T();
            Giver giver = (Giver) giver();
            return giver.get(null);
        }
    }

    public static class CallsArray {
        public static Object go() {
            new T();
            return new Owner().array();
        }
    }

    public static class LoadsLate {
        public static Object go() {
            Object r = new Owner().take(null);
            return new T() + "" + r;
        }
    }

    public static Object giver() {
        return new Giver() {
            public T get(T t) {
                return t;
            }
        };
    }

    static class Own extends ClassLoader {
        final Set<String> own;

        Own(String name, Set<String> own) {
            super(name, LoaderConstraints.class.getClassLoader());
            this.own = own;
        }

        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                if (c != null)
                    return c;
                if (!own.contains(name.replace("LoaderConstraints$", "")))
                    return super.loadClass(name, resolve);
                try (InputStream in = getResourceAsStream(name + ".class")) {
                    byte[] b = in.readAllBytes();
                    return defineClass(name, b, 0, b.length);
                } catch (java.io.IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }

    static void print(String what, Throwable t) {
        String text = t.getClass().getName() + ": " + t.getMessage();
        System.out.println(what + " " + text.replaceAll("@[0-9a-f]{4,}", "@H"));
    }

    public static void main(String[] args) {
        new T();
        new Owner();
        for (String user : List.of("CallsMethod", "CallsStatic", "ReadsField", "CallsInterface", "CallsArray",
                "LoadsLate")) {
            try {
                Class<?> c = new Own("own", Set.of(user, "T")).loadClass("LoaderConstraints$" + user);
                System.out.println(user + " " + c.getMethod("go").invoke(null));
            } catch (java.lang.reflect.InvocationTargetException e) {
                print(user, e.getCause());
            } catch (Throwable t) {
                print(user, t);
            }
        }
        for (String user : List.of("Overrider", "Implementer")) {
            for (boolean before : new boolean[] {false, true}) {
                try {
                    Own loader = new Own(null, Set.of(user, "T"));
                    if (before)
                        loader.loadClass("LoaderConstraints$T");
                    loader.loadClass("LoaderConstraints$" + user).getDeclaredConstructor().newInstance();
                    System.out.println(user + " made");
                    loader.loadClass("LoaderConstraints$T");
                    System.out.println("T, too");
                } catch (Throwable t) {
                    print(user, t);
                }
            }
        }
    }
}
