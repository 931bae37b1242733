// java.net.http.HttpClient against a server of one's own: requests as they are built and as they arrive, every kind of body in both directions,
// redirects by policy, authentication, cookies, time limits, cancelling, many at once, headers that may not be, errors of handlers.
import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class HttpClientShapes {
    interface Act { Object run() throws Throwable; }
    static String root;
    static String clean(Object o) { return String.valueOf(o).replace(root, "ROOT").replaceAll("127.0.0.1:[0-9]+", "HOST"); }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + clean(a.run()));
        } catch (ExecutionException | CompletionException e) {
            System.out.println(what + ": later " + clean(e.getCause()));
        } catch (Throwable t) {
            System.out.println(what + ": " + clean(t));
        }
    }
    static HttpRequest.Builder to(String path) { return HttpRequest.newBuilder(URI.create(root + path)); }
    static void serve(HttpServer s) {
        s.createContext("/echo", x -> {
            byte[] b = x.getRequestBody().readAllBytes();
            StringBuilder h = new StringBuilder(x.getRequestMethod() + " " + x.getRequestURI() + " " + x.getProtocol());
            for (String n : new String[] {"Content-length", "Transfer-encoding", "X-a", "Content-type", "Expect", "Cookie"})
                if (x.getRequestHeaders().containsKey(n))
                    h.append(' ').append(n).append(x.getRequestHeaders().get(n));
            byte[] out = (h + " [" + new String(b, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
            x.getResponseHeaders().add("X-Multi", "1");
            x.getResponseHeaders().add("X-Multi", "2");
            x.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            if (x.getRequestMethod().equals("HEAD")) {
                x.sendResponseHeaders(200, -1);
            } else {
                x.sendResponseHeaders(200, out.length);
                x.getResponseBody().write(out);
            }
            x.close();
        });
        for (int code : new int[] {301, 302, 303, 307, 308, 304, 404, 500, 204})
            s.createContext("/code/" + code, x -> { x.getRequestBody().readAllBytes(); if (code / 100 == 3 && code != 304) x.getResponseHeaders().set("Location", "/echo?from=" + code); x.sendResponseHeaders(code, -1); x.close(); });
        s.createContext("/loop", x -> { x.getResponseHeaders().set("Location", "/loop"); x.sendResponseHeaders(302, -1); x.close(); });
        s.createContext("/lines", x -> { x.sendResponseHeaders(200, 0); OutputStream o = x.getResponseBody(); for (int i = 0; i < 5; i++) { o.write(("line " + i + (i % 2 == 0 ? "\n" : "\r\n")).getBytes()); o.flush(); } x.close(); });
        s.createContext("/never", x -> { });
        s.createContext("/cookie", x -> { x.getResponseHeaders().add("Set-Cookie", "k=v; Path=/"); x.sendResponseHeaders(200, -1); x.close(); });
        HttpContext c = s.createContext("/secret", x -> { x.sendResponseHeaders(200, 2); x.getResponseBody().write("in".getBytes()); x.close(); });
        c.setAuthenticator(new BasicAuthenticator("r") { @Override public boolean checkCredentials(String u, String p) { return u.equals("u") && p.equals("p"); } });
    }
    static void building() {
        HttpRequest r = to("/x").header("a", "1").header("A", "2").setHeader("b", "3").timeout(Duration.ofSeconds(5)).expectContinue(false).version(HttpClient.Version.HTTP_1_1).method("PATCH", BodyPublishers.noBody()).build();
        System.out.println(clean(r) + " " + r.headers().map() + " " + r.headers().firstValue("B").get() + r.headers().allValues("a") + r.timeout() + r.version() + r.expectContinue() + r.method() + r.bodyPublisher().get().contentLength() + " " + r.equals(to("/x").header("a", "1").header("A", "2").setHeader("b", "3").method("PATCH", BodyPublishers.noBody()).build()));
        for (String u : new String[] {"x", "ftp://h/", "http:///p", "http://h h/", "HTTP://H/"})
            ask("uri " + u, () -> HttpRequest.newBuilder(URI.create(u)).build().method());
        for (String n : new String[] {"host", "Content-Length", "connection", "Upgrade", "expect", "a b", "", "ok", "date"})
            ask("header " + n, () -> HttpRequest.newBuilder().header(n, "v") != null);
        ask("value", () -> HttpRequest.newBuilder().header("a", "b\nc"));
        ask("odd headers", () -> HttpRequest.newBuilder().headers("a") != null);
        ask("method", () -> HttpRequest.newBuilder().method("a b", BodyPublishers.noBody()));
        ask("connect", () -> HttpRequest.newBuilder(URI.create("http://h/")).method("CONNECT", BodyPublishers.noBody()).build().method());
        ask("no uri", () -> HttpRequest.newBuilder().build());
        ask("timeout", () -> HttpRequest.newBuilder().timeout(Duration.ZERO));
        ask("client", () -> { HttpClient c = HttpClient.newHttpClient(); return c.version() + " " + c.followRedirects() + c.cookieHandler() + c.authenticator() + c.connectTimeout() + c.executor() + c.proxy(); });
        ask("priority", () -> HttpClient.newBuilder().priority(0));
        ask("headers", () -> HttpHeaders.of(Map.of("N", List.of("5", "6")), (n, v) -> !v.equals("5")).firstValueAsLong("n"));
    }
    static void bodies(HttpClient c) throws Exception {
        BodyHandler<String> s = BodyHandlers.ofString();
        ask("get", () -> { HttpResponse<String> r = c.send(to("/echo?q=1%20#f").header("X-a", "y").build(), s); return r.statusCode() + " " + r.body() + " " + r.version() + r.uri() + r.previousResponse() + " " + r.headers().allValues("x-multi") + r.sslSession() + r.request().method(); });
        for (Map.Entry<String, HttpRequest.BodyPublisher> e : new TreeMap<>(Map.of("none", BodyPublishers.noBody(), "string", BodyPublishers.ofString("\u00e9\u20ac"), "latin", BodyPublishers.ofString("\u00e9", StandardCharsets.ISO_8859_1), "bytes", BodyPublishers.ofByteArray("0123456".getBytes(), 2, 3), "arrays", BodyPublishers.ofByteArrays(List.of("a".getBytes(), "bc".getBytes())), "stream", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("stream".getBytes())), "concat", BodyPublishers.concat(BodyPublishers.ofString("x"), BodyPublishers.ofString("y")))).entrySet())
            ask("post " + e.getKey(), () -> e.getValue().contentLength() + " " + c.send(to("/echo").POST(e.getValue()).build(), s).body().replaceAll("[^ -~]", "?"));
        ask("put, delete, head", () -> c.send(to("/echo").PUT(BodyPublishers.ofString("p")).build(), s).body() + c.send(to("/echo").DELETE().build(), s).body() + c.send(to("/echo").method("HEAD", BodyPublishers.noBody()).build(), s).body().length());
        ask("stream fails", () -> c.send(to("/echo").POST(BodyPublishers.ofInputStream(() -> null)).build(), s));
        ask("range", () -> BodyPublishers.ofByteArray(new byte[3], 2, 2));
        ask("no file", () -> { try { return BodyPublishers.ofFile(Path.of("/no/such/file")); } catch (FileNotFoundException e) { return "FileNotFoundException"; } });
        ask("bytes", () -> c.send(to("/lines").build(), BodyHandlers.ofByteArray()).body().length);
        ask("lines", () -> c.send(to("/lines").build(), BodyHandlers.ofLines()).body().collect(Collectors.toList()));
        ask("input stream", () -> { try (InputStream i = c.send(to("/lines").build(), BodyHandlers.ofInputStream()).body()) { return i.read() + " " + new String(i.readNBytes(5)); } });
        ask("discarding", () -> c.send(to("/lines").build(), BodyHandlers.discarding()).body());
        ask("replacing", () -> c.send(to("/lines").build(), BodyHandlers.replacing("instead")).body());
        ask("consumer", () -> { int[] n = new int[2]; c.send(to("/lines").build(), BodyHandlers.ofByteArrayConsumer(b -> { if (b.isPresent()) n[0] += b.get().length; else n[1]++; })); return Arrays.toString(n); });
        ask("buffering", () -> c.send(to("/lines").build(), BodyHandlers.buffering(BodyHandlers.ofString(), 7)).body().length());
        ask("limited by status", () -> c.send(to("/code/404").build(), i -> i.statusCode() == 404 ? BodySubscribers.replacing("not found") : BodySubscribers.ofString(StandardCharsets.UTF_8)).body());
        ask("mapped", () -> c.send(to("/lines").build(), i -> BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), t -> t.lines().count())).body());
        ask("mapping fails", () -> c.send(to("/lines").build(), i -> BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), t -> { throw new IllegalStateException("mapping"); })));
        ask("handler fails", () -> c.send(to("/lines").build(), i -> { throw new IllegalStateException("handler"); }));
        Path f = Files.createTempFile("httpclientshapes", ".txt");
        try {
            ask("file", () -> Files.size(c.send(to("/lines").build(), BodyHandlers.ofFile(f)).body()) + " " + c.send(to("/echo").POST(BodyPublishers.ofFile(f)).build(), s).body().length());
        } finally {
            Files.delete(f);
        }
        ask("flow", () -> { List<String> seen = new CopyOnWriteArrayList<>(); CompletableFuture<Void> end = new CompletableFuture<>(); c.send(to("/lines").build(), BodyHandlers.fromLineSubscriber(new Flow.Subscriber<String>() { Flow.Subscription sub; public void onSubscribe(Flow.Subscription x) { sub = x; x.request(1); } public void onNext(String l) { seen.add(l); sub.request(1); } public void onError(Throwable t) { end.completeExceptionally(t); } public void onComplete() { end.complete(null); } })); end.get(30, TimeUnit.SECONDS); return seen; });
    }
    static void policies() throws Exception {
        BodyHandler<String> s = BodyHandlers.ofString();
        for (HttpClient.Redirect p : HttpClient.Redirect.values()) {
            HttpClient c = HttpClient.newBuilder().followRedirects(p).build();
            for (int code : new int[] {301, 302, 303, 307, 308, 304})
                for (String m : new String[] {"GET", "POST"})
                    ask(p + " " + code + " " + m, () -> { HttpResponse<String> r = c.send(to("/code/" + code).method(m, m.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("b")).build(), s); return r.statusCode() + " " + r.body() + " " + r.previousResponse().map(x -> x.statusCode()); });
            if (p == HttpClient.Redirect.ALWAYS)
                ask("loop", () -> c.send(to("/loop").build(), s).statusCode());
        }
        HttpClient c = HttpClient.newBuilder().cookieHandler(new CookieManager()).authenticator(new java.net.Authenticator() { @Override protected PasswordAuthentication getPasswordAuthentication() { return new PasswordAuthentication("u", "p".toCharArray()); } }).build();
        ask("cookies", () -> { c.send(to("/cookie").build(), s); return c.send(to("/echo").build(), s).body(); });
        ask("authenticated", () -> { HttpResponse<String> r = c.send(to("/secret").build(), s); return r.statusCode() + " " + r.body() + " " + r.previousResponse().map(x -> x.statusCode()); });
        HttpClient plain = HttpClient.newHttpClient();
        ask("unauthorized", () -> plain.send(to("/secret").build(), s).statusCode());
        ask("by header", () -> plain.send(to("/secret").header("Authorization", "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes())).build(), s).body());
        HttpClient wrong = HttpClient.newBuilder().authenticator(new java.net.Authenticator() { @Override protected PasswordAuthentication getPasswordAuthentication() { return new PasswordAuthentication("u", "no".toCharArray()); } }).build();
        ask("wrong password", () -> wrong.send(to("/secret").build(), s).statusCode());
        for (int code : new int[] {204, 404, 500})
            ask("code " + code, () -> { HttpResponse<String> r = plain.send(to("/code/" + code).build(), s); return r.statusCode() + "[" + r.body() + "]"; });
        ask("time limit", () -> plain.send(to("/never").timeout(Duration.ofMillis(50)).build(), s));
        ask("cancelled", () -> { CompletableFuture<HttpResponse<String>> f = plain.sendAsync(to("/never").build(), s); f.cancel(true); try { f.get(60, TimeUnit.SECONDS); return "answered"; } catch (CancellationException | ExecutionException e) { return f.isCompletedExceptionally(); } });
        ask("many", () -> { List<CompletableFuture<String>> l = new ArrayList<>(); for (int i = 0; i < 12; i++) l.add(plain.sendAsync(to("/echo?" + i).POST(BodyPublishers.ofString("n" + i)).build(), s).thenApply(HttpResponse::body)); StringBuilder b = new StringBuilder(); for (CompletableFuture<String> f : l) b.append(f.get(60, TimeUnit.SECONDS).replaceAll(".*\\[", "[")); return b; });
        ask("chained", () -> plain.sendAsync(to("/echo").build(), s).thenCompose(r -> plain.sendAsync(to("/echo?" + r.statusCode()).build(), s)).thenApply(r -> r.uri().getQuery()).get(60, TimeUnit.SECONDS));
        int closed;
        try (ServerSocket x = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = x.getLocalPort();
        }
        ask("refused", () -> { try { return plain.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed + "/")).build(), s); } catch (ConnectException e) { return "ConnectException"; } });
        ask("refused later", () -> plain.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed + "/")).build(), s).handle((r, t) -> t.getCause().getClass().getSimpleName()).get(60, TimeUnit.SECONDS));
    }
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        ExecutorService e = Executors.newCachedThreadPool(r -> { Thread t = new Thread(r); t.setDaemon(true); return t; });
        server.setExecutor(e);
        serve(server);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        building();
        bodies(HttpClient.newHttpClient());
        policies();
        server.stop(0);
        e.shutdownNow();
    }
}
