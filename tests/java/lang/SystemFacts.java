// System, Runtime and ProcessHandle: properties set, cleared and copied, environment as a map that cannot change,
// identity codes, arraycopy's faces, line separators, streams replaced, versions, exit hooks' refusals, security manager.
import java.io.*;
import java.util.*;

public class SystemFacts {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        t("properties", () -> System.setProperty("sf.a", "1") + " " + System.setProperty("sf.a", "2") + System.getProperty("sf.a") + System.clearProperty("sf.a") + System.getProperty("sf.a") + System.getProperty("sf.a", "def"));
        t("empty key", () -> System.setProperty("", "x"));
        t("null key", () -> System.getProperty(null));
        t("null value", () -> System.setProperty("sf.b", null));
        t("replaced", () -> { Properties old = System.getProperties(); Properties p = new Properties(); p.setProperty("only", "one"); System.setProperties(p); String s = System.getProperty("only") + System.getProperty("java.version"); System.setProperties(old); return s + (System.getProperty("only") == null); });
        t("reset", () -> { Properties old = (Properties) System.getProperties().clone(); System.setProperties(null); boolean ok = System.getProperty("java.version") != null && System.getProperty("sf.a") == null; return ok + " " + old.getProperty("java.version").equals(System.getProperty("java.version")); });
        t("standard", () -> { StringBuilder sb = new StringBuilder(); for (String k : List.of("file.separator", "path.separator", "java.specification.version", "java.vm.specification.version", "java.class.version", "os.name", "user.dir", "java.io.tmpdir", "file.encoding", "native.encoding", "java.specification.name", "java.vm.specification.vendor")) sb.append(k).append('=').append(k.equals("user.dir") ? System.getProperty(k) != null : System.getProperty(k)).append(' '); return sb + System.lineSeparator().replace("\n", "\\n"); });
        t("environment", () -> { Map<String, String> e = System.getenv(); return (e.get("PATH") != null) + " " + System.getenv("NO_SUCH_VARIABLE_HERE") + e.containsKey("NO_SUCH") + e.get("LANG"); });
        t("environment changes", () -> System.getenv().put("A", "b"));
        t("environment null", () -> System.getenv(null));
        t("environment strange key", () -> System.getenv().get(null));
        t("environment of no string", () -> System.getenv().containsKey(5));
        t("identity", () -> System.identityHashCode(null) + " " + (System.identityHashCode("x") == System.identityHashCode("x")) + (new Object().hashCode() == 0));
        t("clocks", () -> { long a = System.nanoTime(), b = System.nanoTime(); return (b >= a) + " " + (System.currentTimeMillis() > 1_600_000_000_000L); });
        PrintStream out = System.out, err = System.err;
        InputStream in = System.in;
        t("streams", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); System.setOut(new PrintStream(b)); System.setErr(new PrintStream(b)); System.setIn(new ByteArrayInputStream("typed".getBytes())); System.out.print("to out "); System.err.print("to err "); String s = new String(System.in.readAllBytes()); System.setOut(out); System.setErr(err); System.setIn(in); return b + s; });
        t("no console", () -> System.console());
        t("inherited channel", () -> System.inheritedChannel());
        Runtime r = Runtime.getRuntime();
        t("memory", () -> (r.totalMemory() > 0) + " " + (r.freeMemory() <= r.totalMemory()) + (r.maxMemory() >= r.totalMemory()) + (r.availableProcessors() > 0) + (r == Runtime.getRuntime()));
        for (String v : new String[] {"17", "17.0.1", "9-ea", "11.0.2+9", "17.0.1+12-LTS", "1.8", "17.0", "a", "", "11+", "9.0.0.0.1", "10-x+5-y"}) t("version " + v, () -> { Runtime.Version x = Runtime.Version.parse(v); return x + " " + x.feature() + x.interim() + x.update() + x.patch() + x.pre() + x.build() + x.optional() + x.compareTo(Runtime.Version.parse("11")) + x.version(); });
        t("this version", () -> Runtime.version().feature() + " " + (Runtime.version().compareTo(Runtime.Version.parse("17")) >= 0));
        t("hook twice", () -> { Thread h = new Thread(() -> { }); r.addShutdownHook(h); try { r.addShutdownHook(h); return 0; } finally { System.out.print(r.removeShutdownHook(h) + " " + r.removeShutdownHook(h) + " "); } });
        t("hook running", () -> { r.addShutdownHook(Thread.currentThread()); return 0; });
        t("missing library", () -> { System.loadLibrary("no_such_library_here"); return 0; });
        t("library by a relative path", () -> { System.load("relative.so"); return 0; });
        t("library by a missing path", () -> { System.load("/no/such/lib.so"); return 0; });
        t("library name with a slash", () -> { System.loadLibrary("a/b"); return 0; });
        t("mapped name", () -> System.mapLibraryName("x"));
        t("process", () -> { ProcessHandle p = ProcessHandle.current(); return p.isAlive() + " " + (p.pid() > 0) + p.equals(ProcessHandle.of(p.pid()).get()) + p.supportsNormalTermination() + p.parent().isPresent() + ProcessHandle.of(-5).isPresent(); });
        t("destroy itself", () -> ProcessHandle.current().destroy());
        t("wait for itself", () -> ProcessHandle.current().onExit());
        t("security manager", () -> System.getSecurityManager());
        t("loggers", () -> System.getLogger("x").getName() + " " + System.Logger.Level.INFO.getSeverity());
        t("null logger", () -> System.getLogger(null));
        t("exec nothing", () -> r.exec(""));
        t("exec missing", () -> r.exec(new String[] {"/no/such/program"}));
        t("builder empty", () -> new ProcessBuilder().start());
        t("builder with null", () -> new ProcessBuilder("a", null).start());
        t("builder", () -> { ProcessBuilder b = new ProcessBuilder("sh", "-c", "echo $VAR; echo err >&2; exit 3"); b.environment().put("VAR", "value"); b.redirectErrorStream(true); Process p = b.start(); String s = new String(p.getInputStream().readAllBytes()).replace("\n", ","); return s + p.waitFor() + p.exitValue() + p.isAlive() + p.toHandle().isAlive(); });
        t("not ended", () -> { Process p = new ProcessBuilder("sleep", "30").start(); try { return p.exitValue(); } finally { System.out.print(p.destroyForcibly().waitFor() + " "); } });
        t("environment of a child", () -> { Map<String, String> e = new ProcessBuilder("x").environment(); e.put("A=B", "c"); return e; });
    }
}
