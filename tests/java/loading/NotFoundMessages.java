// NoClassDefFoundError and friends when a class disappears: a loader that hides classes.
import java.io.*;
import java.util.*;

public class NotFoundMessages {
    public static class Dep {
        static int v = 7;
        int f;
        static void m() { }
    }

    public static class DepSub extends Dep { }
    public interface Uses { void go(int k); }

    public static class User implements Uses {
        public void go(int k) {
            switch (k) {
                case 0 -> new Dep();
                case 1 -> System.out.println(Dep.v);
                case 2 -> Dep.m();
                case 3 -> System.out.println(new Dep[1].length);
                case 4 -> System.out.println(((Object) "x") instanceof Dep);
                case 5 -> System.out.println((Dep) null);
                case 6 -> { Object o = "s"; Dep d = (Dep) o; }
                case 7 -> System.out.println(Dep.class);
                case 8 -> new DepSub();
                case 9 -> { try { throw new Exception("e"); } catch (Exception e) { System.out.println("plain"); } }
                case 10 -> new Dep[2][3].clone();
            }
        }
    }

    static class Hide extends ClassLoader {
        Hide() { super(NotFoundMessages.class.getClassLoader()); }
        protected Class<?> loadClass(String n, boolean r) throws ClassNotFoundException {
            if (n.endsWith("$Dep")) throw new ClassNotFoundException(n + " is hidden");
            if (n.endsWith("$User") || n.endsWith("$DepSub")) {
                Class<?> c = findLoadedClass(n);
                if (c != null) return c;
                try {
                    byte[] b = getParent().getResourceAsStream(n + ".class").readAllBytes();
                    return defineClass(n, b, 0, b.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(n, e);
                }
            }
            return super.loadClass(n, r);
        }
    }

    public static void main(String[] args) throws Exception {
        Uses u = (Uses) new Hide().loadClass("NotFoundMessages$User").getDeclaredConstructor().newInstance();
        for (int r = 0; r < 2; r++) for (int k = 0; k < 11; k++) try { u.go(k); System.out.println(k + " fine");
                } catch (LinkageError | ClassCastException e) {
            System.out.println(k + " " + e + " <- " + e.getCause());
        }
        Uses v = new User();
        for (int k = 0; k < 11; k++) try { v.go(k); } catch (ClassCastException e) { System.out.println("cce"); }
        try {
            u.getClass().getDeclaredMethods();
            System.out.println("methods ok");
        } catch (NoClassDefFoundError e) {
            System.out.println(e);
        }
        Thread t = new Thread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((x, e) -> System.out.println("handler " + e));
            u.go(0);
        });
        t.start();
        t.join();
        u.go(2);
    }
}
