// jni: unloading
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;

/** A library belongs to the loader of the class that loads it: it leaves with it, and no other loader may have it meanwhile. */
public class Unloading {
    static class Loader extends ClassLoader {
        Loader() {
            super(Unloading.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals("Plugin"))
                return super.loadClass(name, resolve);
            try (InputStream in = getParent().getResourceAsStream("Plugin.class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static Runnable make(ClassLoader loader) throws Exception {
        return (Runnable) Class.forName("Plugin", true, loader).getConstructor().newInstance();
    }

    /** In a frame of its own, so that nothing is left on the stack. */
    static WeakReference<ClassLoader> live(int turn) throws Exception {
        Loader loader = new Loader();
        Runnable plugin = make(loader);
        plugin.run();
        plugin.run();
        try {
            make(new Loader());
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause().toString().replaceAll("/\\S*/", ""));
        }
        try {
            System.loadLibrary("unloading");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.toString().replaceAll("/\\S*/", ""));
        }
        System.out.println("turn " + turn);
        return new WeakReference<>(loader);
    }

    static void awaitEnd(WeakReference<ClassLoader> loader) throws Exception {
        while (loader.get() != null || Files.readString(Path.of("/proc/self/maps")).contains("libunloading.so")) {
            System.gc();
            Thread.sleep(10);
        }
    }

    static void errors() throws Exception {
        Path file = Files.createTempFile("unloading", ".so");
        Files.writeString(file, "no library");
        for (String path : new String[] {file.toString(), "/no/such/library.so", "relative.so", file.getParent().toString()}) {
            try {
                System.load(path);
            } catch (UnsatisfiedLinkError e) {
                System.out.println(e.toString().replace(file.toString(), "FILE").replace(file.getParent().toString(), "FOLDER"));
            }
        }
        try {
            System.loadLibrary("no_such_library_anywhere");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().replaceAll(":.*", ""));
        }
        try {
            System.loadLibrary("with/slash");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
        for (Runnable bad : new Runnable[] {() -> System.load(null), () -> System.loadLibrary(null)}) {
            try {
                bad.run();
            } catch (NullPointerException e) {
                System.out.println(e.getClass());
            }
        }
        Files.delete(file);
    }

    public static void main(String[] arguments) throws Exception {
        for (int turn = 0; turn < 3; turn++)
            awaitEnd(live(turn));
        errors();
        System.loadLibrary("unloading");
        System.loadLibrary("unloading"); // again by the same loader: nothing happens
        new Plugin().run();
    }
}

class Plugin implements Runnable {
    static native int count();

    static {
        System.loadLibrary("unloading");
    }

    @Override
    public void run() {
        System.out.println("count " + count());
    }
}
