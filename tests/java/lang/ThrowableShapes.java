// Throwable: printing with causes, suppressed ones and circles, traces set and filled in again, fillInStackTrace
// overridden, depth limits, constructors that turn things off, stack traces of constructors and initializers.
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.*;

public class ThrowableShapes {
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " -> thrown " + e);
        }
    }
    static String text(Throwable e) { StringWriter w = new StringWriter(); e.printStackTrace(new PrintWriter(w)); return w.toString().replaceAll("lambda\\$\\w+\\$\\d+", "lambda").replaceAll("(?m)^\\tat ThrowableShapes\\.(t|main)\\(.*\\n", "").replaceAll("\\(ThrowableShapes.java:\\d+\\)", ""); }
    static class Off extends RuntimeException { Off() { super("off", new Error("c"), false, false); } }
    static class NoFill extends RuntimeException { @Override public synchronized Throwable fillInStackTrace() { return this; } }
    static class Count extends Exception { static int n; Count() { super("count"); } @Override public synchronized Throwable fillInStackTrace() { n++; return super.fillInStackTrace(); } }
    static class Late extends Exception { String m; @Override public String getMessage() { return m; } @Override public String getLocalizedMessage() { return "<" + m + ">"; } @Override public synchronized Throwable getCause() { return new Error("made by getCause"); } }
    static Exception made() { return new Exception("made"); }
    static Exception deep(int n) { return n == 0 ? new Exception("deep") : deep(n - 1); }
    static Exception wrapped(int n) { try { if (n == 0) throw new IllegalStateException("bottom"); throw wrapped(n - 1); } catch (Exception e) { return new Exception("level " + n, e); } }
    static class Init { static final StackTraceElement[] TRACE; static { TRACE = new Exception().getStackTrace(); } final StackTraceElement[] mine = new Exception().getStackTrace(); final StackTraceElement[] ctor; Init() { ctor = new Exception().getStackTrace(); } }
    static class Sub extends Exception { Sub(int n) { super(n > 0 ? new Sub(n - 1) : null); } }
    public static void main(String[] args) {
        t("plain", () -> text(made()));
        t("no message", () -> new Exception() + " " + new Exception((String) null) + " " + new Exception((Throwable) null) + " " + new Exception(new Error("c")) + " " + new Exception("m", null).getCause());
        t("wrapped", () -> text(wrapped(3)));
        t("suppressed", () -> { Exception e = made(), s = wrapped(0); s.addSuppressed(new Error("inner")); e.addSuppressed(s); e.addSuppressed(new RuntimeException("second")); return text(e); });
        t("circle of causes", () -> { Exception a = new Exception("a"), b = new Exception("b", a); a.initCause(b); return text(a); });
        t("circle of suppressed", () -> { Exception a = new Exception("a"), b = new Exception("b"); a.addSuppressed(b); b.addSuppressed(a); return text(a); });
        t("same twice", () -> { Exception a = new Exception("a"), c = new Exception("c"); a.initCause(c); a.addSuppressed(c); a.addSuppressed(c); return text(a); });
        t("off", () -> { Off o = new Off(); o.addSuppressed(new Error()); o.setStackTrace(new StackTraceElement[0]); return text(o) + o.getStackTrace().length + o.getSuppressed().length; });
        t("not filled", () -> text(new NoFill()) + new NoFill().getStackTrace().length);
        t("counted", () -> { Count c = new Count(); c.fillInStackTrace(); return Count.n + " " + c.getStackTrace()[0].getMethodName().replaceAll("\\d", ""); });
        t("late", () -> { Late l = new Late(); String s = l.toString(); l.m = "set"; return s + l + text(l); });
        t("set trace", () -> { Exception e = made(); e.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "C.java", 3), new StackTraceElement("loader", "mod", "1.2", "D", "e", null, -2), new StackTraceElement("F", "g", null, 5), new StackTraceElement("H", "i", "J.java", -1), new StackTraceElement("app", null, null, "K", "l", "M.java", 7)}); StackTraceElement[] got = e.getStackTrace(); got[0] = null; return text(e) + e.getStackTrace()[0] + e.getStackTrace()[1].isNativeMethod() + e.getStackTrace()[0].equals(new StackTraceElement("A", "b", "C.java", 3)) + e.getStackTrace()[0].hashCode(); });
        t("set trace to null", () -> { made().setStackTrace(null); return 0; });
        t("set trace with null", () -> { made().setStackTrace(new StackTraceElement[1]); return 0; });
        t("element of null", () -> new StackTraceElement(null, "m", "f", 1));
        t("refilled", () -> { Exception e = made(); int before = e.getStackTrace().length; e.fillInStackTrace(); return before - e.getStackTrace().length + e.getStackTrace()[0].getMethodName().substring(0, 6); });
        t("deep", () -> deep(50).getStackTrace().length - made().getStackTrace().length);
        t("deeper than the limit", () -> deep(1500).getStackTrace().length + deep(1500).getStackTrace()[1023].getMethodName());
        t("initializer", () -> Init.TRACE[0].getMethodName() + new Init().mine[0].getMethodName() + new Init().ctor[0].getMethodName() + Init.TRACE[0].getLineNumber() + new Init().mine[0].getLineNumber());
        t("constructors are left out", () -> new Sub(3).getStackTrace()[0].getMethodName().substring(0, 6) + new Sub(2).getCause().getCause().getCause() + new Sub(1).getCause().getStackTrace()[0].getMethodName());
        t("caught and thrown again", () -> { Exception e = made(); int line = e.getStackTrace()[0].getLineNumber(); try { throw e; } catch (Exception x) { try { throw x; } catch (Exception y) { return (x == y) + " " + (y.getStackTrace()[0].getLineNumber() == line); } } });
        t("initCause", () -> new Exception("a").initCause(new Error("late")).getCause());
        t("initCause twice", () -> new Exception("a").initCause(null).initCause(new Error()));
        t("initCause given", () -> new Exception("a", new Error("x")).initCause(new Error("y")));
        t("its own cause", () -> { Exception e = new Exception("self"); return e.initCause(e); });
        t("suppress itself", () -> { Exception e = new Exception("self"); e.addSuppressed(e); return 0; });
        t("suppress null", () -> { made().addSuppressed(null); return 0; });
        t("messages of the library", () -> { StringBuilder sb = new StringBuilder(); for (Act a : List.<Act>of(() -> new int[1][2][3][0][0], () -> (Object) "x" instanceof Integer ? 1 : (Integer) (Object) "x", () -> "abc".substring(4), () -> List.of().get(0), () -> new ArrayList<>().iterator().next(), () -> Integer.parseInt(""), () -> Optional.empty().get(), () -> new Object[-5], () -> 1 / Integer.parseInt("0"), () -> Enum.valueOf(Thread.State.class, "x"), () -> Class.forName("x.Y"), () -> "a".repeat(-1), () -> Objects.requireNonNull(null, "m"), () -> new Scanner("x").nextInt(), () -> Map.of(1, 2, 1, 3), () -> "x".charAt(5), () -> new StringBuilder().deleteCharAt(0), () -> Arrays.copyOf(new int[0], -1), () -> System.getProperty(""), () -> Thread.sleep_(-1))) try { a.run(); } catch (Throwable e) { sb.append(e).append("; "); } return sb; });
        t("assertion errors", () -> new AssertionError() + " " + new AssertionError(5) + new AssertionError('c') + new AssertionError(1.5f) + new AssertionError((Object) new Error("cause")).getCause() + new AssertionError(true) + new AssertionError(7L) + new AssertionError("m", new Error("n")).getCause());
    }
    static class Thread { static Object sleep_(long n) throws InterruptedException { java.lang.Thread.sleep(n); return 0; } enum State { NEW } }
}
