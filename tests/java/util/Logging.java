// java.util.logging: levels inherited along names, handlers of parents, filters, formatters, records with parameters and
// throwables, suppliers, MemoryHandler, StreamHandler's errors, configuration from a stream; System.Logger over it.
import java.io.*;
import java.util.*;
import java.util.function.Supplier;
import java.util.logging.*;
import java.util.logging.Formatter;

public class Logging {
    static final List<String> seen = new ArrayList<>();
    static class Keep extends Handler {
        final String name;
        Keep(String name) { this.name = name; setLevel(Level.ALL); setFormatter(new SimpleFormatter()); }
        @Override public void publish(LogRecord r) { if (isLoggable(r)) seen.add(name + ":" + r.getLevel() + ":" + r.getLoggerName() + ":" + getFormatter().formatMessage(r) + (r.getThrown() == null ? "" : "!" + r.getThrown().getMessage())); }
        @Override public void flush() { }
        @Override public void close() { seen.add(name + " closed"); }
    }
    static void flush(String what) { System.out.println(what + " " + seen); seen.clear(); }
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger(""), a = Logger.getLogger("app"), b = Logger.getLogger("app.part.deep"), mid = Logger.getLogger("app.part"), anon = Logger.getAnonymousLogger();
        root.addHandler(new Keep("root"));
        a.addHandler(new Keep("a"));
        b.info("first");
        b.fine("not seen");
        flush("default");
        a.setLevel(Level.FINE);
        b.fine("now");
        mid.finer("no");
        anon.warning("anon");
        flush("fine");
        mid.setUseParentHandlers(false);
        mid.addHandler(new Keep("mid"));
        b.severe("cut");
        a.config("c");
        flush("cut");
        mid.setUseParentHandlers(true);
        b.setFilter(r -> !r.getMessage().contains("secret"));
        b.info("a secret");
        b.info("open");
        a.getHandlers()[0].setLevel(Level.WARNING);
        b.log(Level.INFO, "par {0} of {1}", new Object[] {1, "two"});
        b.log(Level.WARNING, "thrown", new IOException("io"));
        b.log(Level.INFO, "quote '{0}' {0}", "x");
        b.log(Level.INFO, "no {0} parameter");
        flush("filters");
        int[] made = {0};
        Supplier<String> s = () -> "made " + ++made[0];
        a.finest(s);
        a.severe(s);
        a.log(Level.OFF, "off");
        a.logp(Level.INFO, "C", "m", "logp");
        a.entering("C", "in", new Object[] {5});
        a.setLevel(Level.ALL);
        a.entering("C", "in", new Object[] {5, null});
        a.exiting("C", "out", "r");
        a.throwing("C", "th", new Error("e"));
        flush("suppliers " + made[0]);
        t("levels", () -> Level.parse("WARNING") + " " + Level.parse("850") + " " + Level.parse("700").getName() + " " + Level.WARNING.intValue() + new Level("MINE", 850) { } + Level.parse("MINE").intValue());
        t("bad level", () -> Level.parse("LOUD"));
        t("tree", () -> b.getParent().getName() + " " + a.getParent().getName().isEmpty() + root.getParent() + " " + b.getLevel() + b.isLoggable(Level.FINEST) + anon.getName());
        t("same", () -> Logger.getLogger("app") == a);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamHandler sh = new StreamHandler(out, new Formatter() { @Override public String format(LogRecord r) { return "[" + r.getLevel().getName().charAt(0) + " " + formatMessage(r) + "]"; } @Override public String getHead(Handler h) { return "HEAD "; } @Override public String getTail(Handler h) { return " TAIL"; } });
        sh.setLevel(Level.FINE);
        LogRecord r = new LogRecord(Level.FINE, "msg {0}");
        r.setParameters(new Object[] {9});
        sh.publish(r);
        sh.publish(new LogRecord(Level.FINER, "dropped"));
        sh.close();
        System.out.println(out);
        MemoryHandler m = new MemoryHandler(new Keep("target"), 3, Level.SEVERE);
        for (int i = 0; i < 5; i++)
            m.publish(new LogRecord(Level.INFO, "m" + i));
        flush("memory");
        m.publish(new LogRecord(Level.SEVERE, "push"));
        flush("pushed");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s %2$s %5$s%6$s%n");
        LogRecord f = new LogRecord(Level.INFO, "text");
        f.setLoggerName("ln");
        f.setSourceClassName("SC");
        f.setSourceMethodName("sm");
        f.setInstant(java.time.Instant.EPOCH);
        t("simple", () -> new SimpleFormatter().format(f).contains("text"));
        f.setSequenceNumber(7);
        f.setThreadID(3);
        t("xml", () -> new XMLFormatter().format(f).replaceAll("\\s+", " "));
        t("handler error", () -> { StringBuilder sb = new StringBuilder(); Handler h = new StreamHandler(new OutputStream() { public void write(int x) throws IOException { throw new IOException("full"); } }, new SimpleFormatter()); h.setErrorManager(new ErrorManager() { @Override public void error(String msg, Exception e, int code) { sb.append(code).append(e.getMessage()).append(' '); } }); h.publish(f); h.flush(); return sb; });
        t("formatter fails", () -> { StringBuilder sb = new StringBuilder(); Handler h = new StreamHandler(new ByteArrayOutputStream(), new Formatter() { public String format(LogRecord x) { throw new IllegalStateException("bad"); } }); h.setErrorManager(new ErrorManager() { @Override public void error(String msg, Exception e, int code) { sb.append(code).append(e); } }); h.publish(f); return sb; });
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream("handlers=\n.level=WARNING\napp.level=CONFIG\napp.part.level=BAD\n".getBytes()));
        t("configured", () -> root.getLevel() + " " + a.getLevel() + " " + mid.getLevel() + " " + Logger.getLogger("new.one").isLoggable(Level.INFO) + LogManager.getLogManager().getProperty("app.level") + root.getHandlers().length);
        flush("closed");
        root.addHandler(new Keep("r2"));
        System.Logger sl = System.getLogger("sys");
        sl.log(System.Logger.Level.WARNING, "sys {0}", 5);
        sl.log(System.Logger.Level.DEBUG, () -> "never");
        sl.log(System.Logger.Level.ERROR, "err", new Exception("x"));
        flush("system " + sl.getName() + sl.isLoggable(System.Logger.Level.INFO));
    }
}
