// ServiceLoader: providers named in META-INF/services of class loaders made on the spot, comments, duplicates, providers
// that fail in each way, laziness, reload, streams, findFirst, provider methods' absence without modules.
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

public class Services {
    public interface Svc { String name(); }
    public static class One implements Svc { static int made; public One() { made++; } public String name() { return "one" + made; } }
    public static class Two implements Svc { public String name() { return "two"; } }
    public static class Fails implements Svc { public Fails() { throw new IllegalStateException("constructor"); } public String name() { return "never"; } }
    public static class BadInit implements Svc { static { if (true) throw new IllegalStateException("init"); } public String name() { return "never"; } }
    public static class Wrong { }
    public static class NoCtor implements Svc { public NoCtor(int x) { } public String name() { return "never"; } }
    static class Hidden implements Svc { Hidden() { } public String name() { return "hidden"; } }
    public static abstract class Abs implements Svc { public Abs() { } }
    static class Loader extends ClassLoader {
        final String[] texts;
        Loader(ClassLoader parent, String... texts) { super(parent); this.texts = texts; }
        @Override protected Enumeration<URL> findResources(String n) throws IOException {
            List<URL> l = new ArrayList<>();
            if (n.equals("META-INF/services/Services$Svc"))
                for (String s : texts) {
                    URLStreamHandler h = new URLStreamHandler() {
                        @Override protected URLConnection openConnection(URL u) {
                            return new URLConnection(u) { public void connect() { } @Override public InputStream getInputStream() throws IOException { if (s.equals("IO")) throw new IOException("unreadable"); return new ByteArrayInputStream(s.getBytes("UTF-8")); } };
                        }
                    };
                    l.add(new URL("mem", "", 0, "/" + texts.length, h));
                }
            return Collections.enumeration(l);
        }
    }
    static void all(String what, String... texts) {
        ServiceLoader<Svc> l = ServiceLoader.load(Svc.class, new Loader(Services.class.getClassLoader(), texts));
        StringBuilder sb = new StringBuilder();
        Iterator<Svc> i = l.iterator();
        for (int k = 0; k < 8; k++) {
            try {
                if (!i.hasNext())
                    break;
                sb.append(i.next().name()).append(' ');
            } catch (ServiceConfigurationError e) {
                sb.append("[").append(e.getMessage()).append(e.getCause() == null ? "" : " by " + e.getCause()).append("] ");
            }
        }
        System.out.println(what + ": " + sb);
    }
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        all("none");
        all("two", "Services$One\nServices$Two\n");
        all("comments", "# a comment\n\n  Services$Two  # behind\n#Services$One");
        all("twice", "Services$Two\nServices$Two", "Services$Two");
        all("two files", "Services$Two", "Services$One");
        all("missing", "no.Such\nServices$Two");
        all("constructor fails", "Services$Fails\nServices$Two");
        all("initializer fails", "Services$BadInit\nServices$BadInit\nServices$Two");
        all("no subtype", "Services$Wrong\nServices$Two");
        all("no constructor", "Services$NoCtor\nServices$Two");
        all("not public", "Services$Hidden\nServices$Two");
        all("abstract", "Services$Abs\nServices$Two");
        all("interface", "Services$Svc");
        all("syntax", "Services$Two extra\nServices$Two");
        all("bad name", "1nvalid\nServices$Two");
        all("unreadable", "IO", "Services$Two");
        Loader l = new Loader(Services.class.getClassLoader(), "Services$One\nServices$Two\nServices$Fails");
        One.made = 0;
        ServiceLoader<Svc> s = ServiceLoader.load(Svc.class, l);
        System.out.println("lazy " + One.made + " " + s);
        System.out.println(s.stream().map(ServiceLoader.Provider::type).toList() + " " + One.made);
        System.out.println(s.stream().filter(p -> p.type() == Two.class).map(ServiceLoader.Provider::get).findFirst().get().name() + " " + One.made);
        System.out.println(s.findFirst().get().name() + s.findFirst().get().name() + " " + One.made);
        s.reload();
        System.out.println(s.findFirst().get().name());
        t("third", () -> s.stream().skip(2).findFirst().get().get());
        t("remove", () -> { Iterator<Svc> i = s.iterator(); i.next(); i.remove(); return 0; });
        t("end", () -> { Iterator<Svc> i = ServiceLoader.load(Svc.class, new Loader(null)).iterator(); return i.next(); });
        t("null", () -> ServiceLoader.load((Class<Svc>) null));
        t("installed", () -> ServiceLoader.loadInstalled(Svc.class).iterator().hasNext());
        t("by context", () -> { Thread.currentThread().setContextClassLoader(l); return ServiceLoader.load(Svc.class).iterator().next().name(); });
        t("file systems", () -> ServiceLoader.loadInstalled(java.nio.file.spi.FileSystemProvider.class).stream().map(p -> p.type().getName()).sorted().toList());
        Path d = Files.createDirectories(Path.of("svc/META-INF/services"));
        Files.writeString(d.resolve("Services$Svc"), "Services$Two\n");
        try (URLClassLoader u = new URLClassLoader(new URL[] {Path.of("svc").toUri().toURL()}, Services.class.getClassLoader())) {
            System.out.println(ServiceLoader.load(Svc.class, u).findFirst().get().name());
        }
        for (Path p : List.of(d.resolve("Services$Svc"), d, d.getParent(), Path.of("svc")))
            Files.delete(p);
    }
}
