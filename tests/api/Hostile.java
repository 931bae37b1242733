/** Code that a host runs without calling it: class loaders, initializers, overridden methods.  None of it comes to an end. */
public class Hostile extends ClassLoader {
    static volatile boolean go = true;
    static long count;

    static void forEver() {
        while (go)
            count++;
    }

    static class Silent extends RuntimeException {
        @Override public String getMessage() {
            forEver();
            return null;
        }
    }

    static class Initialized {
        static int value;
        static Object object;

        static {
            forEver();
        }
    }

    /** Asks the host, and finds nothing. */
    static class Asking extends ClassLoader {
        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException(name + " " + ask(20));
        }
    }

    static native int ask(int n);

    static int twice(int n) {
        return 2 * n;
    }

    @Override protected Class<?> findClass(String name) {
        forEver();
        return null;
    }

    static Object silent() {
        return new Silent();
    }

    static Object loader(boolean asking) {
        return asking ? new Asking() : new Hostile();
    }

    public static void main(String[] args) {
        System.out.println("main of Hostile");
        if (args.length > 0)
            forEver();
    }
}
