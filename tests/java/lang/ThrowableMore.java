// Throwable: suppression and causes in circles, traces that are set, cut off or not writable, printStackTrace in all forms,
// fillInStackTrace again, exceptions in toString and getMessage, serialized ones, and traces of every kind of frame.
import java.io.*;
import java.util.*;

public class ThrowableMore {
    static class Quiet extends RuntimeException { Quiet(String m) { super(m, null, false, false); } }
    static class NoSuppress extends RuntimeException { NoSuppress() { super("no suppress", null, false, true); } }
    static class Texts extends RuntimeException { final int how; Texts(int h) { how = h; } @Override public String getMessage() { return how == 1 ? null : how == 2 ? "line one\nline two" : "message"; } @Override public String getLocalizedMessage() { return how == 3 ? "localized" : getMessage(); } @Override public String toString() { return how == 4 ? null : super.toString(); } }
    static String print(Throwable t) {
        StringWriter w = new StringWriter();
        t.printStackTrace(new PrintWriter(w));
        return w.toString().replaceAll("\\(ThrowableMore.java:\\d+\\)", "(T)").replace("\n", "|").replace("\t", "\\t");
    }
    static void a(int n) { if (n == 0) throw new IllegalStateException("bottom"); a(n - 1); }
    static Throwable wrap(int n) {
        try {
            a(n);
            return null;
        } catch (IllegalStateException e) {
            return new RuntimeException("wrapped", e);
        }
    }
    interface Act { void run() throws Throwable; }
    static void ask(String what, Act act) {
        try {
            act.run();
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    public static void main(String[] args) throws Throwable {
        System.out.println(print(wrap(2)));
        Throwable s = wrap(0);
        s.addSuppressed(new Error("suppressed one"));
        s.getCause().addSuppressed(new Quiet("suppressed below"));
        s.addSuppressed(wrap(1));
        System.out.println(print(s));
        Exception c1 = new Exception("c1"), c2 = new Exception("c2", c1);
        c1.initCause(c2);
        System.out.println(print(c1));
        Exception s1 = new Exception("s1"), s2 = new Exception("s2");
        s1.addSuppressed(s2);
        s2.addSuppressed(s1);
        System.out.println(print(s1));
        ask("self cause", () -> c1.initCause(c1));
        ask("self cause fresh", () -> { Exception e = new Exception(); e.initCause(e); });
        ask("cause twice", () -> new Exception("x", null).initCause(new Error()));
        ask("cause null then", () -> { Exception e = new Exception("y"); e.initCause(null); e.initCause(new Error()); });
        ask("self suppressed", () -> s1.addSuppressed(s1));
        ask("null suppressed", () -> s1.addSuppressed(null));
        NoSuppress n = new NoSuppress();
        n.addSuppressed(new Error());
        System.out.println(n.getSuppressed().length + " " + n.getStackTrace().length + " " + new Quiet("q").getStackTrace().length + " " + print(new Quiet("quiet")));
        Quiet q = new Quiet("fixed");
        q.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "C.java", 1)});
        q.fillInStackTrace();
        System.out.println(q.getStackTrace().length);
        for (int i = 0; i < 5; i++)
            System.out.println(i + " " + new Texts(i) + " " + print(new Texts(i)).replaceAll("\\\\tat.*", ""));
        Exception e = new Exception("set");
        StackTraceElement[] made = {new StackTraceElement("p.Q", "m", "Q.java", 5), new StackTraceElement("p.Q", "<init>", null, -1), new StackTraceElement("p.Q", "n", "Q.java", -2), new StackTraceElement("p.Q", "o", "Q.java", -1), new StackTraceElement("loader", "module", "1.0", "p.Q", "r", "Q.java", 7), new StackTraceElement(null, "module", null, "p.Q", "r", "", 0), new StackTraceElement("app", null, null, "X", "y", null, 3), new StackTraceElement("", "", "", "X", "y", "f", 3)};
        e.setStackTrace(made);
        made[0] = null;
        System.out.println(print(e));
        ask("trace null", () -> e.setStackTrace(null));
        ask("trace with null", () -> e.setStackTrace(made));
        ask("class null", () -> new StackTraceElement(null, "m", "f", 1));
        StackTraceElement x = new StackTraceElement("a", "b", "1", "C", "d", "e", 2), y = new StackTraceElement("a", "b", "1", "C", "d", "e", 2);
        System.out.println(x.equals(y) + " " + (x.hashCode() == y.hashCode()) + " " + x.getClassLoaderName() + x.getModuleName() + x.getModuleVersion() + x.getFileName() + x.isNativeMethod() + " " + x);
        StackTraceElement[] t = e.getStackTrace();
        t[0] = null;
        System.out.println(e.getStackTrace()[0]);
        Throwable again = wrap(3);
        int before = again.getStackTrace().length;
        Throwable same = refill(again, 4);
        System.out.println(before + " " + same.getStackTrace().length + " " + (same == again) + " " + same.getStackTrace()[0].getMethodName());
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        new ObjectOutputStream(b).writeObject(s);
        Throwable back = (Throwable) new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject();
        System.out.println(print(back).equals(print(s)) + " " + back.getSuppressed().length + " " + back.getCause().getMessage());
        ByteArrayOutputStream p = new ByteArrayOutputStream();
        again.printStackTrace(new PrintStream(p));
        System.out.println(p.size() > 100);
        ask("overflow", () -> { try { a(Integer.MAX_VALUE); } catch (StackOverflowError o) { System.out.println(o.getMessage() + " " + o.getStackTrace().length + " " + o.getStackTrace()[1000].getMethodName()); } });
        ask("assert", () -> { throw new AssertionError(5L); });
        ask("assert cause", () -> { AssertionError ae = new AssertionError(new Error("inner")); System.out.println(ae.getCause() + " " + ae.getMessage()); throw new AssertionError('c'); });
        ask("legacy", () -> { System.out.println(new ClassNotFoundException("c", new Error("l")).getException() + " " + new ExceptionInInitializerError(new Error("i")).getException() + " " + new ExceptionInInitializerError("text").getException() + new java.lang.reflect.InvocationTargetException(new Error("t")).getTargetException() + new java.lang.reflect.UndeclaredThrowableException(new Error("u"), "m").getUndeclaredThrowable()); });
        ask("indices", () -> { System.out.println(new IndexOutOfBoundsException(5).getMessage() + " " + new ArrayIndexOutOfBoundsException(-1).getMessage() + " " + new StringIndexOutOfBoundsException(7).getMessage() + " " + new IndexOutOfBoundsException(1L << 40).getMessage()); });
        Thread other = new Thread(() -> a(3), "other");
        other.setUncaughtExceptionHandler((th, ex) -> System.out.println(th.getName() + " " + ex.getStackTrace().length + " " + ex));
        other.start();
        other.join();
        ask("in switch", () -> { switch (args.length) { case 0: throw new UnsupportedOperationException(); default: } });
        Object lambda = (Runnable) () -> a(1);
        ask("in lambda", ((Runnable) lambda)::run);
        new Exception("to stderr", new Error("cause")).printStackTrace();
    }
    static Throwable refill(Throwable t, int n) { return n == 0 ? t.fillInStackTrace() : refill(t, n - 1); }
}
