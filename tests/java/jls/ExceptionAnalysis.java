// Exceptions and types (JLS 11.2, 14.20): rethrow of final parameters, generic throws, exceptions of initializers and
// field initializers, constructors of anonymous classes, overriding with fewer, unions, errors that pass all handlers.
import java.io.*;
import java.util.*;
import java.util.concurrent.Callable;

public class ExceptionAnalysis {
    static class Base { Base() throws IOException { if (fail) throw new IOException("Base()"); } static boolean fail; void m() throws IOException, InterruptedException { } Object n() throws Exception { return "n"; } }
    static class Derived extends Base { int f = init(); Derived() throws FileNotFoundException, IOException { super(); } int init() throws EOFException { if (fail2) throw new EOFException("field"); return 1; } static boolean fail2; @Override void m() throws FileNotFoundException { throw new FileNotFoundException("m"); } @Override String n() { return "narrow"; } }
    static <E extends Exception> E make(Class<E> c, String m) throws ReflectiveOperationException { return c.getConstructor(String.class).newInstance(m); }
    static <X extends Throwable> void maybe(X x, boolean b) throws X { if (b) throw x; }
    static <T, E extends Exception> T call(Thrower<T, E> t) throws E { return t.run(); }
    interface Thrower<T, E extends Exception> { T run() throws E; }
    static class Res<E extends Exception> implements AutoCloseable { final E e; Res(E e) { this.e = e; } public void close() throws E { if (e != null) throw e; } }
    static String precise(int n) {
        try {
            try {
                switch (n) { case 0: throw new FileNotFoundException("0"); case 1: throw new InterruptedException("1"); case 2: throw new ArithmeticException("2"); case 3: throw new Error("3"); default: return "none"; }
            } catch (Throwable t) {
                if (n > 5) t = null;
                throw t;
            }
        } catch (IOException | InterruptedException e) {
            return "checked " + e.getMessage();
        } catch (RuntimeException e) {
            return "unchecked " + e.getMessage();
        } catch (Throwable t) {
            return "error " + t.getMessage();
        }
    }
    static int depth;
    static int nest(int n) throws Exception { try { if (n == 0) throw new Exception("bottom"); return nest(n - 1); } finally { depth++; if (n == 5) throw new Exception("from finally of 5"); } }
    static String chain(Callable<?> c) { try { return "= " + c.call(); } catch (Exception | Error e) { StringBuilder sb = new StringBuilder(); for (Throwable t = e; t != null; t = t.getCause()) sb.append(t).append(" < "); return sb.toString(); } }
    static int unreachableLooking(boolean b) { while (b) { try { return 1; } finally { b = false; } } return 2; }
    static Object initAnon(boolean f) throws IOException { Base.fail = f; try { return new Base() { final int x = 3; { if (x != 3) throw new IOException(); } @Override public String toString() { return "anon" + x; } }; } finally { Base.fail = false; } }
    static String swallow() { for (int i = 0; ; i++) { try { maybe(new IOException("i" + i), i < 3); return "done " + i; } catch (IOException e) { continue; } finally { if (i > 5) break; } } return "broken"; }
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 5; i++) System.out.println(precise(i));
        System.out.println(chain(() -> { new Derived().m(); return 0; }) + chain(() -> new Derived().n()) + chain(() -> initAnon(false)) + chain(() -> initAnon(true)));
        Base.fail = true;
        System.out.println(chain(Derived::new));
        Base.fail = false;
        Derived.fail2 = true;
        System.out.println(chain(Derived::new));
        System.out.println(chain(() -> nest(8)) + " " + depth + " " + unreachableLooking(true) + unreachableLooking(false) + " " + swallow());
        System.out.println(chain(() -> { throw make(IllegalStateException.class, "made"); }) + chain(() -> { throw make(UncheckedIOException.class, "made"); }));
        System.out.println(chain(() -> { maybe(new Error("err"), true); return 0; }) + chain(() -> call(() -> { throw new IOException("generic"); })) + chain(() -> call(() -> "fine")) + ExceptionAnalysis.<String, RuntimeException>call(() -> "no throws"));
        System.out.println(chain(() -> { try (Res<IOException> r = new Res<>(new IOException("close"))) { return "body"; } }) + chain(() -> { try (Res<RuntimeException> r = new Res<>(null)) { return "body"; } }));
        try {
            throw (Exception) new ClassNotFoundException("static type is wider");
        } catch (ReflectiveOperationException e) {
            System.out.println("caught by class " + e.getMessage());
        }
        List<Throwable> seen = new ArrayList<>();
        for (Throwable t : new Throwable[] {new StackOverflowError("so"), new OutOfMemoryError("oom"), new ThreadDeath(), new AssertionError("ae"), new LinkageError("le"), new Throwable("plain")}) {
            try {
                try { throw t; } catch (Exception e) { seen.add(null); } finally { seen.add(t); }
            } catch (Throwable x) {
                System.out.print((x == t) + " ");
            }
        }
        System.out.println(seen.size());
    }
}
