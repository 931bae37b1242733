// Uncaught exceptions (JLS 11.3, Thread): what default handler, group and thread handlers see, stack traces with causes,
// suppressed ones and common frames on standard error, exceptions whose methods fail, errors in a handler.
import java.io.PrintStream;
import java.io.PrintWriter;

public class UncaughtShapes {
    static class NoMessage extends RuntimeException { @Override public String getMessage() { return null; } }
    static class Localized extends RuntimeException { Localized() { super("raw"); } @Override public String getLocalizedMessage() { return "localized"; } }
    static class OwnText extends Exception { @Override public String toString() { return "own text"; } }
    static class OwnPrint extends RuntimeException { @Override public void printStackTrace(PrintStream s) { s.println("printed by itself"); } }
    static class NoTrace extends RuntimeException { NoTrace() { super("no trace", null, true, false); } }
    static class FailsPrinting extends RuntimeException { @Override public String toString() { throw new IllegalStateException("in toString"); } }
    static void level(int n) { if (n == 0) throw new IllegalArgumentException("deepest"); try { level(n - 1); } catch (RuntimeException e) { throw new RuntimeException("level " + n, e); } }
    static void suppress() throws Exception {
        Exception e = new Exception("main one");
        Exception s = new Exception("suppressed", new Error("its cause"));
        s.addSuppressed(new Exception("nested"));
        e.addSuppressed(s);
        e.addSuppressed(new NoMessage());
        throw e;
    }
    static void circular() { Exception a = new Exception("a"), b = new Exception("b", a); a.initCause(b); a.addSuppressed(b); throw new RuntimeException(a); }
    static class Group extends ThreadGroup {
        Group(String n) { super(n); }
        @Override public void uncaughtException(Thread t, Throwable e) { System.err.println("group " + getName() + " got " + e.getClass().getSimpleName() + " of " + t.getName()); if (e instanceof Localized) super.uncaughtException(t, e); }
    }
    interface Act { void run() throws Throwable; }
    @SuppressWarnings("unchecked") static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }
    static void in(ThreadGroup g, String name, Thread.UncaughtExceptionHandler h, Act a) throws InterruptedException {
        Thread t = new Thread(g, () -> { try { a.run(); } catch (Throwable e) { UncaughtShapes.<RuntimeException>sneak(e); } }, name);
        if (h != null) t.setUncaughtExceptionHandler(h);
        t.start();
        t.join();
        System.err.println("-- " + name + " " + t.getState() + " " + t.isAlive() + " " + t.getUncaughtExceptionHandler());
    }
    public static void main(String[] args) throws Exception {
        ThreadGroup g = null;
        in(g, "plain", null, () -> { throw new IllegalStateException("x"); });
        in(g, "no message", null, () -> { throw new NoMessage(); });
        in(g, "localized", null, () -> { throw new Localized(); });
        in(g, "own text", null, () -> { throw new OwnText(); });
        in(g, "own print", null, () -> { throw new OwnPrint(); });
        in(g, "no trace", null, () -> { throw new NoTrace(); });
        in(g, "levels", null, () -> level(3));
        in(g, "suppressed", null, UncaughtShapes::suppress);
        in(g, "circular", null, UncaughtShapes::circular);
        in(g, "fails printing", null, () -> { throw new FailsPrinting(); });
        in(g, "death", null, () -> { throw new ThreadDeath(); });
        in(g, "odd \t name", null, () -> { throw new Error("multi\nline"); });
        in(g, "handler", (t, e) -> System.err.println("handler " + t.getName() + " " + e.getMessage()), () -> level(0));
        in(g, "handler fails", (t, e) -> { throw new IllegalStateException("handler failed"); }, () -> level(0));
        in(new Group("G"), "in group", null, () -> { throw new OwnText(); });
        in(new Group("H"), "in group passed on", null, () -> { throw new Localized(); });
        in(new ThreadGroup(new Group("P"), "child"), "in subgroup", null, () -> level(0));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.err.println("default " + t.getName() + " " + e));
        in(g, "default", null, () -> level(0));
        in(g, "default death", null, () -> { throw new ThreadDeath(); });
        in(new Group("Q"), "group first", null, () -> { throw new Localized(); });
        PrintWriter w = new PrintWriter(System.err, true);
        try { level(1); } catch (RuntimeException e) { e.printStackTrace(w); System.err.println(e.getStackTrace().length + " " + e.getCause().getStackTrace().length); }
        RuntimeException e = new RuntimeException("set");
        e.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "F.java", 5), new StackTraceElement("D", "native", null, -2), new StackTraceElement("E", "none", null, -1), new StackTraceElement("app", "mod", "1.0", "F", "m", "F.java", -1)});
        e.printStackTrace();
        throw e;
    }
}
