// URL handlers, content handlers and connections of one's own (java.net): how a URL is parsed by its handler, what a
// URLConnection may be asked when, jar: and file: connections, file name maps, response caches, URIs of class paths.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.Permission;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

public class UrlHandlers {
    static class Memory extends URLConnection {
        final byte[] data;
        Memory(URL u) { super(u); data = ("body of " + u.getPath()).getBytes(StandardCharsets.UTF_8); }
        public void connect() { connected = true; }
        public InputStream getInputStream() { connect(); return new ByteArrayInputStream(data); }
        public String getHeaderField(String name) {
            switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type": return url.getPath().endsWith(".txt") ? "text/shown" : null;
            case "content-length": return "" + data.length;
            case "last-modified": return "Thu, 01 Jan 1970 00:01:00 GMT";
            case "expires": return "nonsense";
            case "x-int": return "12x";
            default: return null;
            }
        }
        public String getHeaderFieldKey(int n) { return n == 0 ? null : n == 1 ? "Content-Type" : null; }
    }
    static class Handler extends URLStreamHandler {
        protected URLConnection openConnection(URL u) { return new Memory(u); }
        protected int getDefaultPort() { return 4711; }
    }
    static class Odd extends URLStreamHandler {
        protected URLConnection openConnection(URL u) throws IOException { throw new IOException("cannot open " + u); }
        protected void parseURL(URL u, String spec, int start, int limit) { setURL(u, "odd", "host", 1, "authority", "user", "/" + spec.substring(start, limit).toUpperCase(Locale.ROOT), "q", spec.length() > limit ? spec.substring(limit) : null); }
        protected String toExternalForm(URL u) { return "<" + u.getPath() + ">"; }
        protected boolean equals(URL a, URL b) { return a.getPath().length() == b.getPath().length(); }
        protected int hashCode(URL u) { return u.getPath().length(); }
    }
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static String parts(URL u) {
        return u.getProtocol() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getDefaultPort() + "|" + u.getAuthority() + "|" + u.getUserInfo() + "|" + u.getPath() + "|" + u.getQuery() + "|" + u.getFile() + "|" + u.getRef();
    }
    static void parsing() throws Exception {
        for (String s : new String[] {"mem:", "mem:a", "mem:/a/b", "mem://h/a", "mem://u:p@h:12/a?b#c", "mem://h:/a", "mem://[::1]:8/x", "mem://h/a/../b/./c", "mem:a?b?c#d#e", "MEM://H/", "mem://h?q", "mem://h#r", "mem://h:99999/", "mem://h:-2/", "mem://h:x/", "mem://[::1/x", "mem://[zz]/",
            " mem:sp ", "url:mem:u", "nope:x", ":x", "", "a b:c", "odd:some thing#frag", "odd:x", "http://h:80/a", "https://h", "ftp://u@h/f;type=i", "file:/a%20b", "file://localhost/x", "jar:file:/a.jar!/b", "jar:file:/a.jar", "jar:x!/y", "mailto:a@b.c"})
            ask(s, () -> parts(new URL(s)) + " -> " + new URL(s));
        URL base = new URL("mem://h:7/a/b/c?q#r");
        for (String s : new String[] {"d", "./d", "../d", "../../../d", "/d", "//k/d", "?x", "#y", "", "mem:z", "mem://k/z", "odd:z", "d/../e/.", "..", "x:y"})
            ask("at " + s, () -> new URL(base, s));
        ask("no handler given", () -> new URL("mem", "h", 1, "/f#g").toExternalForm());
        ask("negative port", () -> new URL("mem", "h", -2, "/f"));
        ask("ipv6 host", () -> new URL("mem", "::1", 5, "/f").getHost());
        ask("own handler", () -> parts(new URL(null, "whatever:rest", new Handler())));
        ask("odd equals", () -> new URL("odd:abc").equals(new URL("odd:xyz")) + " " + new URL("odd:abc").hashCode() + " " + new URL("odd:abc").equals(new URL("odd:a")));
        ask("same file", () -> new URL("mem://1.2.3.4/a").sameFile(new URL("mem://1.2.3.4:4711/a#x")) + " " + new URL("mem://1.2.3.4/a").equals(new URL("mem://1.2.3.4:4711/a#x")));
        ask("to URI", () -> new URL("mem://h/a b").toURI());
        ask("second factory", () -> { URL.setURLStreamHandlerFactory(p -> null); return "set"; });
    }
    static void connections() throws Exception {
        URL text = new URL("mem:/some.txt"), other = new URL("mem:/other.bin");
        Memory c = (Memory) text.openConnection();
        System.out.println(c + " " + c.getContentType() + " " + c.getContentLength() + " " + c.getContentLengthLong() + " " + c.getLastModified() + " " + c.getExpiration() + " " + c.getDate() + " " + c.getContentEncoding());
        System.out.println(c.getHeaderFieldInt("X-Int", -7) + " " + c.getHeaderFieldLong("Content-Length", -1) + " " + c.getHeaderFieldDate("Expires", 5) + " " + c.getHeaderField(0) + " " + c.getHeaderFields());
        System.out.println(c.getAllowUserInteraction() + " " + c.getDoInput() + " " + c.getDoOutput() + " " + c.getIfModifiedSince() + " " + c.getUseCaches() + " " + c.getDefaultUseCaches() + " " + c.getConnectTimeout() + " " + c.getReadTimeout());
        c.addRequestProperty("A", "1");
        c.addRequestProperty("A", "2");
        c.setRequestProperty("B", "3");
        System.out.println(c.getRequestProperty("A") + " " + new TreeMap<>(c.getRequestProperties()));
        ask("negative timeout", () -> { c.setReadTimeout(-1); return "set"; });
        ask("null property", () -> { c.setRequestProperty(null, "x"); return "set"; });
        ask("unmodifiable", () -> c.getRequestProperties().put("x", List.of()));
        c.connect();
        for (Runnable r : new Runnable[] {() -> c.setDoInput(false), () -> c.setDoOutput(true), () -> c.setUseCaches(false), () -> c.setIfModifiedSince(1), () -> c.setAllowUserInteraction(true), () -> c.addRequestProperty("a", "b"), () -> c.getRequestProperties(), () -> c.getRequestProperty("a"), () -> c.setConnectTimeout(5)})
            ask("after connect", () -> { r.run(); return "fine"; });
        ask("output", () -> c.getOutputStream());
        ask("content by own handler", () -> text.getContent());
        ask("content of these classes", () -> text.getContent(new Class<?>[] {Integer.class, String.class}));
        ask("content of no class", () -> text.getContent(new Class<?>[] {Integer.class}));
        ask("content without type", () -> other.getContent());
        ask("stream", () -> new String(other.openStream().readAllBytes()));
        ask("permission", () -> { Permission p = c.getPermission(); return p; });
        ask("with proxy", () -> text.openConnection(Proxy.NO_PROXY));
        ask("odd", () -> new URL("odd:x").openStream());
    }
    static void names() {
        FileNameMap map = URLConnection.getFileNameMap();
        for (String s : new String[] {"a.txt", "a.html", "a.gif", "b.tar.gz", "c.PNG", "noext", "x.jar", "y.class", "z.json", "p.pdf", "q.zip#ref.txt", ".xml", "a.java"})
            System.out.print(s + "=" + map.getContentTypeFor(s) + " ");
        System.out.println();
        for (String s : new String[] {"<html>", "  <HTML", "<!DOCTYPE", "<?xml version", "GIF89a", "\u0089PNG\r\n\u001a\n", "%PDF", "PK\3\4", "\u00ca\u00fe\u00ba\u00be", "#def", "! XPM2", ".snd", "RIFFxxxxWAVE", "\u00ff\u00d8\u00ff\u00e0", "plain text here"}) {
            try {
                byte[] b = Arrays.copyOf(s.getBytes(StandardCharsets.ISO_8859_1), 32);
                System.out.print(URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(b)) + " ");
            } catch (IOException e) {
                System.out.print(e + " ");
            }
        }
        System.out.println();
        ask("set map", () -> { URLConnection.setFileNameMap(n -> "own/" + n.length()); return URLConnection.guessContentTypeFromName("abc.txt"); });
    }
    static void jars() throws Exception {
        Path jar = Files.createTempFile("urlhandlers", ".jar"), dir = Files.createTempDirectory("urlhandlers");
        try {
            Manifest m = new Manifest();
            m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            m.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "x.Y");
            m.getEntries().put("d/e.txt", new Attributes());
            m.getEntries().get("d/e.txt").putValue("Colour", "red");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), m)) {
                out.putNextEntry(new ZipEntry("d/e.txt"));
                out.write("entry".getBytes());
                out.putNextEntry(new ZipEntry("d/sp ace"));
                out.write("space".getBytes());
            }
            URL root = new URL("jar:" + jar.toUri() + "!/");
            JarURLConnection c = (JarURLConnection) new URL(root, "d/e.txt").openConnection();
            c.setUseCaches(false);
            System.out.println(c.getEntryName() + " " + c.getContentLength() + " " + c.getContentType() + " " + c.getAttributes().getValue("Colour") + " " + c.getMainAttributes().getValue("Main-Class") + " " + c.getCertificates() + " " + c.getJarFileURL().equals(jar.toUri().toURL()));
            System.out.println(new String(c.getInputStream().readAllBytes()) + " " + new String(new URL(root, "d/sp%20ace").openStream().readAllBytes()));
            ask("missing entry", () -> { try { return new URL(root, "none").openStream(); } catch (FileNotFoundException e) { return e.getMessage().startsWith("JAR entry none not found in "); } });
            ask("whole jar", () -> ((JarURLConnection) root.openConnection()).getEntryName());
            ask("stream of whole", () -> root.openStream());
            ask("no bang", () -> new URL("jar:" + jar.toUri()));
            ask("relative in the jar", () -> new URL(new URL(root, "d/e.txt"), "../x").toString().endsWith("!/x"));
            try (URLClassLoader l = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
                System.out.println(l.findResource("d/e.txt").toString().endsWith("!/d/e.txt") + " " + l.findResource("none") + " " + new String(l.getResourceAsStream("d/sp ace").readAllBytes()) + " " + l.getURLs().length);
            }
            Path f = Files.writeString(dir.resolve("a b.txt"), "file text");
            URLConnection fc = f.toUri().toURL().openConnection();
            System.out.println(fc.getContentLength() + " " + fc.getHeaderField("content-length") + " " + new String(fc.getInputStream().readAllBytes()) + " " + fc.getPermission().getActions());
            System.out.println(new String(dir.toUri().toURL().openStream().readAllBytes()).trim());
            ask("file not there", () -> { try { return new URL("file:" + dir + "/none").openStream(); } catch (FileNotFoundException e) { return "FileNotFoundException"; } });
            ask("file output", () -> f.toUri().toURL().openConnection().getOutputStream());
            Files.delete(f);
        } finally {
            Files.delete(jar);
            Files.delete(dir);
        }
        ask("jrt", () -> new URL("jrt:/java.base/java/lang/Object.class").openConnection().getContentLength() > 100);
        ask("jrt entry", () -> new URL("jrt:/java.base/no/such").openStream());
        ask("jrt module", () -> new URL("jrt:/no.such/x").openStream());
    }
    public static void main(String[] args) throws Exception {
        URL.setURLStreamHandlerFactory(p -> p.equals("mem") ? new Handler() : p.equals("odd") ? new Odd() : null);
        URLConnection.setContentHandlerFactory(type -> type.equals("text/shown") ? new ContentHandler() {
            public Object getContent(URLConnection c) throws IOException { return "own handler: " + new String(c.getInputStream().readAllBytes()); }
        } : null);
        parsing();
        connections();
        names();
        jars();
        System.out.println(ResponseCache.getDefault() + " " + HttpURLConnection.getFollowRedirects());
    }
}
