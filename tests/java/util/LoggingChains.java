// java.util.logging: levels inherited and effective, handlers, filters, formatters, records with parameters, sources and
// throwables, configuration from text, resource bundles, memory and stream handlers, System.Logger on top of it.
import java.io.*;
import java.util.*;
import java.util.logging.*;

public class LoggingChains {
    static final StringBuilder OUT = new StringBuilder();
    static class Keep extends Handler {
        final String name;
        Keep(String name) { this.name = name; }
        @Override public void publish(LogRecord r) { if (isLoggable(r)) OUT.append(name).append('<').append(r.getLevel()).append(' ').append(r.getLoggerName()).append(' ').append(r.getSourceClassName()).append('.').append(r.getSourceMethodName()).append(' ').append(new SimpleFormatter().formatMessage(r)).append(r.getThrown() == null ? "" : " " + r.getThrown()).append("> "); }
        @Override public void flush() { OUT.append("flush "); }
        @Override public void close() { OUT.append("close "); }
    }
    static void show(String what) { System.out.println(what + ": " + OUT); OUT.setLength(0); }
    public static class Bundle extends ListResourceBundle { protected Object[][] getContents() { return new Object[][] {{"key", "translated {0}"}}; } }
    static void inner(Logger l) { l.info("from inner"); }
    public static void main(String[] args) throws Exception {
        LogManager m = LogManager.getLogManager();
        m.reset();
        Logger root = Logger.getLogger(""), a = Logger.getLogger("a"), abc = Logger.getLogger("a.b.c"), ab = Logger.getLogger("a.b");
        root.addHandler(new Keep("root"));
        System.out.println(abc.getParent().getName() + " " + ab.getParent().getName() + " '" + a.getParent().getName() + "' " + abc.getLevel() + root.getLevel() + " " + (Logger.getLogger("a.b") == ab));
        abc.info("one"); abc.fine("two"); show("default");
        a.setLevel(Level.FINE); abc.fine("three"); abc.finer("four"); ab.setLevel(Level.OFF); abc.severe("five"); show("levels");
        ab.setLevel(null); Handler h = new Keep("ab"); h.setLevel(Level.WARNING); ab.addHandler(h); abc.warning("six"); abc.info("seven"); show("handlers");
        ab.setUseParentHandlers(false); abc.warning("eight"); show("cut off"); ab.setUseParentHandlers(true);
        abc.setFilter(r -> !r.getMessage().contains("no")); abc.info("yes"); abc.info("no"); h.setFilter(r -> false); abc.severe("filtered handler"); show("filters"); abc.setFilter(null); ab.removeHandler(h);
        abc.log(Level.INFO, "params {0} and {1} {2}", new Object[] {"x", 5}); abc.log(Level.INFO, "one {0}", 1); abc.log(Level.INFO, "none {0}"); abc.log(Level.WARNING, "thrown", new IllegalStateException("t")); abc.log(Level.INFO, () -> "supplied"); abc.log(Level.FINEST, () -> { throw new Error("not asked"); }); show("parameters");
        abc.entering("C", "m"); a.setLevel(Level.ALL); root.getHandlers()[0].setLevel(Level.ALL); abc.entering("C", "m", new Object[] {1, "b"}); abc.exiting("C", "m", 2); abc.throwing("C", "m", new Exception("e")); abc.logp(Level.CONFIG, "K", "k", "logp"); abc.config("config"); abc.finest("finest"); show("tracing");
        inner(abc); Runnable r = () -> abc.info("from lambda"); r.run(); new Object() { void go() { abc.info("from anonymous"); } }.go(); show("callers");
        Logger named = Logger.getLogger("named", "LoggingChains$Bundle"); named.info("key"); named.log(Level.INFO, "key", "p"); named.logrb(Level.INFO, ResourceBundle.getBundle("LoggingChains$Bundle"), "key", 7); show("bundle");
        for (String[] bad : new String[][] {{"named", "java.lang.String"}, {"fresh", "No.Such"}})
            try {
                Logger.getLogger(bad[0], bad[1]);
                System.out.println("accepted");
            } catch (IllegalArgumentException | MissingResourceException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        for (String s : new String[] {"SEVERE", "800", "FINEST", "ALL", "OFF", "info", "Custom", "", "-5", "99999"})
            try {
                Level l = Level.parse(s);
                System.out.print(l + "=" + l.intValue() + "," + l.getLocalizedName() + " ");
            } catch (IllegalArgumentException e) {
                System.out.print("!" + e.getMessage() + " ");
            }
        class Custom extends Level { Custom() { super("CUSTOM", 850); } }
        Level custom = new Custom();
        abc.log(custom, "own level"); System.out.println(Level.parse("CUSTOM") == custom); show("custom");
        m.readConfiguration(new ByteArrayInputStream("a.level=WARNING\na.b.level = FINER\n.level=SEVERE\nbad.level=NOPE\n".getBytes()));
        System.out.println(a.getLevel() + " " + ab.getLevel() + " " + root.getLevel() + " " + m.getProperty("a.level") + m.getProperty("none") + " " + root.getHandlers().length);
        m.updateConfiguration(new ByteArrayInputStream("a.level=INFO\n.level=FINE\n".getBytes()), k -> k.equals("a.level") ? (o, n) -> o : (o, n) -> n);
        System.out.println(a.getLevel() + " " + root.getLevel() + " " + ab.getLevel());
        m.reset();
        root.addHandler(new Keep("root"));
        MemoryHandler mem = new MemoryHandler(new Keep("target"), 3, Level.SEVERE);
        mem.setLevel(Level.ALL);
        a.setUseParentHandlers(false); a.addHandler(mem); a.setLevel(Level.ALL);
        for (int i = 0; i < 5; i++)
            a.fine("m" + i);
        show("before push"); a.severe("push"); show("pushed"); mem.close(); show("closed");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamHandler sh = new StreamHandler(bytes, new java.util.logging.Formatter() { @Override public String format(LogRecord x) { return x.getLevel() + "|" + formatMessage(x) + "\n"; } @Override public String getHead(Handler y) { return "head\n"; } @Override public String getTail(Handler y) { return "tail\n"; } });
        sh.setEncoding("UTF-16BE"); ab.setUseParentHandlers(false); ab.addHandler(sh); ab.info("{0}\u00e9"); ab.log(Level.INFO, "{0}\u00e9", "p"); sh.close();
        System.out.println(bytes.toString("UTF-16BE").replace("\u00e9", "e'").replace('\n', '/'));
        try {
            sh.setEncoding("none");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e.getMessage());
        }
        LogRecord x = new LogRecord(Level.INFO, "xml <&>");
        x.setInstant(java.time.Instant.ofEpochSecond(1_000_000_000L, 5)); x.setSequenceNumber(7); x.setLongThreadID(3); x.setSourceClassName("C"); x.setSourceMethodName("m"); x.setLoggerName("l"); x.setParameters(new Object[] {"p"});
        System.out.println(new XMLFormatter().format(x).replaceAll("\\s*\n\\s*", "/"));
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s|%3$s|%5$s|%2$s|%6$s%n");
        System.out.println(new SimpleFormatter().format(x).length() > 0);
        abc.setLevel(Level.ALL); abc.addHandler(new Keep("sys"));
        System.Logger sys = System.getLogger("a.b.c");
        for (System.Logger.Level l : System.Logger.Level.values())
            if (l != System.Logger.Level.ALL && l != System.Logger.Level.OFF)
                sys.log(l, "system {0}", l.getSeverity());
        sys.log(System.Logger.Level.INFO, "thrown", new Error("x")); sys.log(System.Logger.Level.INFO, () -> "supplied"); sys.log(System.Logger.Level.ERROR, (ResourceBundle) null, "plain", 1);
        System.out.println(sys.getName() + sys.isLoggable(System.Logger.Level.TRACE) + sys.isLoggable(System.Logger.Level.OFF)); show("system");
        System.out.println(Logger.getAnonymousLogger().getName() + " " + Logger.getGlobal().getName() + " " + Collections.list(m.getLoggerNames()).stream().filter(n -> n.startsWith("a")).sorted().toList());
    }
}
