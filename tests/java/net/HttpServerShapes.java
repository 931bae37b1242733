// com.sun.net.httpserver: contexts and how paths choose them, filters, authenticators, attributes, headers, bodies of known, unknown and
// wrong length, HEAD and 204, many requests on one connection, errors of handlers, wrong requests by hand, starting and stopping.
import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

public class HttpServerShapes {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.toString().replaceAll(":[0-9]{4,5}", ":PORT"));
        }
    }
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
    static int port;
    /** Sends this text, reads until the end of the stream. */
    static String raw(String request) throws IOException {
        try (Socket s = new Socket(InetAddress.getLoopbackAddress(), port)) {
            s.setSoTimeout(20_000);
            s.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            s.shutdownOutput();
            String text = new String(s.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return text.replace("\r\n", "|").replaceAll("Date: [^|]*\\|", "");
        }
    }
    static void show(String request) { ask(request.replace("\n", "|"), () -> raw(request)); }
    static void send(HttpExchange x, int code, String body) throws IOException {
        byte[] b = body.getBytes(StandardCharsets.UTF_8);
        x.sendResponseHeaders(code, b.length);
        try (OutputStream o = x.getResponseBody()) {
            o.write(b);
        }
    }
    public static void main(String[] args) throws Exception {
        java.util.logging.Logger.getLogger("com.sun.net.httpserver").setLevel(java.util.logging.Level.OFF);
        HttpServer s = HttpServer.create();
        ask("start not bound", () -> { s.start(); return "started"; });
        s.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        ask("bind twice", () -> { s.bind(new InetSocketAddress(0), 0); return "bound"; });
        port = s.getAddress().getPort();
        HttpContext root = s.createContext("/", x -> send(x, 200, "root " + x.getRequestURI()));
        s.createContext("/a", x -> send(x, 200, "a " + x.getHttpContext().getPath() + " " + x.getRequestMethod()));
        s.createContext("/a/b/", x -> send(x, 201, "ab"));
        s.createContext("/echo", x -> { x.getResponseHeaders().set("X-Type", String.valueOf(x.getRequestHeaders().getFirst("content-type"))); send(x, 200, new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)); });
        s.createContext("/chunks", x -> { x.sendResponseHeaders(200, 0); try (OutputStream o = x.getResponseBody()) { for (int i = 0; i < 3; i++) { o.write(("part" + i).getBytes()); o.flush(); } } });
        s.createContext("/none", x -> { x.sendResponseHeaders(204, -1); x.close(); });
        s.createContext("/long", x -> { x.sendResponseHeaders(200, 2); try { x.getResponseBody().write("abc".getBytes()); } catch (IOException e) { LOG.add("handler: " + e.getMessage()); } x.close(); });
        s.createContext("/twice", x -> { x.sendResponseHeaders(200, -1); try { x.sendResponseHeaders(200, -1); } catch (IOException e) { LOG.add("handler: " + e.getMessage()); } x.close(); });
        s.createContext("/fails", x -> { throw new IOException("handler failed"); });
        s.createContext("/facts", x -> send(x, 200, x.getProtocol() + " " + x.getLocalAddress().getPort() / port + " " + x.getRemoteAddress().getAddress().isLoopbackAddress() + " " + x.getPrincipal() + " " + x.getResponseCode() + " " + x.getAttribute("k") + " " + x.getRequestHeaders().get("A") + x.getRequestHeaders().containsKey("aBc") + " " + new TreeSet<>(x.getRequestHeaders().keySet())));
        HttpContext filtered = s.createContext("/filtered", x -> send(x, 200, "inside " + x.getAttribute("order")));
        for (String n : new String[] {"1", "2"})
            filtered.getFilters().add(new Filter() {
                public String description() { return "filter " + n; }
                public void doFilter(HttpExchange x, Chain c) throws IOException {
                    x.setAttribute("order", Objects.toString(x.getAttribute("order"), "") + n);
                    if (n.equals("2") && "stop".equals(x.getRequestURI().getQuery()))
                        send(x, 403, "stopped");
                    else
                        c.doFilter(x);
                }
            });
        filtered.getFilters().add(Filter.beforeHandler("adds", x -> x.getResponseHeaders().add("X-Before", "b")));
        filtered.getFilters().add(Filter.afterHandler("after", x -> LOG.add("after " + x.getResponseCode())));
        HttpContext secret = s.createContext("/secret", x -> send(x, 200, "for " + x.getPrincipal().getUsername() + " of " + x.getPrincipal().getRealm()));
        secret.setAuthenticator(new BasicAuthenticator("realm") {
            @Override public boolean checkCredentials(String user, String password) { return user.equals("u") && password.equals("p:w"); }
        });
        ask("context twice", () -> s.createContext("/a", x -> { }).getPath());
        ask("context without slash", () -> s.createContext("x"));
        ask("context null", () -> s.createContext(null));
        HttpContext late = s.createContext("/late");
        ask("handler null", () -> { late.setHandler(null); return "set"; });
        late.setHandler(x -> send(x, 200, "late"));
        ask("handler twice", () -> { late.setHandler(x -> { }); return "set"; });
        late.getAttributes().put("k", "v");
        System.out.println(root.getPath() + " " + filtered.getFilters().size() + " " + filtered.getFilters().get(0).description() + " " + secret.getAuthenticator().getClass().getSuperclass().getSimpleName() + " " + (root.getServer() == s) + " " + late.getAttributes());
        ExecutorService e = Executors.newSingleThreadExecutor();
        s.setExecutor(e);
        s.start();
        ask("executor after start", () -> { s.setExecutor(null); return "set"; });
        ask("start twice", () -> { s.start(); return "started"; });
        String end = " HTTP/1.0\n\n", close = " HTTP/1.1\nHost: h\nConnection: close\n\n";
        for (String p : new String[] {"/", "/x/y?q=1#f", "/a", "/a/", "/a/b", "/a/b/c", "/ab", "/a/../echo", "/%61", "/late", "//", "http://h/a"})
            show("GET " + p + end);
        for (String m : new String[] {"HEAD", "POST", "DELETE", "OPTIONS", "FOO", "get"})
            show(m + " /a" + close);
        show("POST /echo HTTP/1.1\nHost: h\nContent-Type: text/x\nContent-Length: 5\nConnection: close\n\nhello");
        show("POST /echo HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\nConnection: close\n\n3\nabc\n2;ext=1\nde\n0\n\n");
        show("GET /chunks" + close);
        show("HEAD /chunks" + close);
        show("GET /chunks" + end);
        show("GET /none" + close);
        show("GET /twice" + close);
        show("GET /facts HTTP/1.1\nHost: h\na: 1\nA: 2\nabc: x\nConnection: close\n\n");
        show("GET /filtered" + close);
        show("GET /filtered?stop" + close);
        show("GET /secret" + close);
        for (String c : new String[] {"u:p:w", "u:wrong", "u"})
            show("GET /secret HTTP/1.1\nHost: h\nAuthorization: Basic " + Base64.getEncoder().encodeToString(c.getBytes()) + "\nConnection: close\n\n");
        show("GET /secret HTTP/1.1\nHost: h\nAuthorization: Digest x\nConnection: close\n\n");
        show("GET /a HTTP/1.1\nHost: h\n\nGET /a/b/ HTTP/1.1\nHost: h\n\nGET /late" + close);
        show("POST /a HTTP/1.1\nHost: h\nContent-Length: 4\n\nbodyGET /late" + close);
        for (String wrong : new String[] {"GET\n\n", "GET /\n\n", "GET  / HTTP/1.0\n\n", "GET :bad: HTTP/1.0\n\n", "GET /a HTTP/1.1\nHost: h\nContent-Length: x\n\n", "GET /a HTTP/1.1\nHost: h\nContent-Length: -1\n\n", "GET /a HTTP/1.1\nHost: h\nContent-Length: 1\nTransfer-Encoding: chunked\n\n", "GET /a HTTP/1.1\nHost: h\nTransfer-Encoding: gzip\n\n", "GET /a HTTP/1.1\nHo st: h\n\n", "GET /fails" + close, "POST /echo HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\nConnection: close\n\nzz\nabc\n"})
            show(wrong);
        show("GET /long" + close);
        URL u = new URL("http://" + s.getAddress().getAddress().getHostAddress() + ":" + port + "/echo");
        HttpURLConnection c = (HttpURLConnection) u.openConnection();
        c.setDoOutput(true);
        c.setChunkedStreamingMode(4);
        c.getOutputStream().write("by a connection".getBytes());
        System.out.println(c.getResponseCode() + " " + c.getResponseMessage() + " " + new String(c.getInputStream().readAllBytes()) + " " + c.getHeaderField("X-Type") + " " + c.getRequestMethod());
        HttpURLConnection d = (HttpURLConnection) new URL(u, "/secret").openConnection();
        ask("unauthorized", () -> d.getInputStream());
        System.out.println(d.getResponseCode() + " " + d.getHeaderField("WWW-Authenticate") + " " + (d.getErrorStream() != null));
        headers();
        s.removeContext("/late");
        show("GET /late" + end);
        ask("remove unknown", () -> { s.removeContext("/late"); return "removed"; });
        s.stop(0);
        e.shutdown();
        System.out.println(e.awaitTermination(20, TimeUnit.SECONDS) + " " + LOG);
        ask("stopped", () -> { try { return raw("GET /" + end); } catch (ConnectException x) { return "refused"; } });
    }
    static void headers() {
        Headers h = new Headers();
        h.add("content-type", "a");
        h.add("CONTENT-TYPE", "b");
        h.set("x-y", "1");
        h.put("multi", new ArrayList<>(List.of("1", "2")));
        System.out.println(new TreeMap<>(h) + " " + h.getFirst("Content-Type") + " " + h.get("cOntent-tYpe") + " " + h.size() + h.containsKey("X-Y") + h.getFirst("none") + h.remove("MULTI") + h.equals(new Headers()));
        ask("newline in a value", () -> { h.set("a", "b\nc"); return h.getFirst("a"); });
        ask("folded", () -> { h.set("a", "b\r\n c"); return h.getFirst("a").length(); });
        ask("newline in a name", () -> { h.set("a\nb", "c"); return "set"; });
        ask("empty name", () -> { h.set("", "c"); return h.getFirst(""); });
        ask("null name", () -> { h.set(null, "c"); return "set"; });
        ask("null value", () -> { h.add("n", null); return "set"; });
    }
}
