// java.net.http.HttpClient and HttpURLConnection against a com.sun.net.httpserver on the loopback interface: methods,
// headers, bodies, redirects, statuses, timeouts, asynchronous requests, filters, errors.
import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;

public class HttpByHand {
    interface Act { Object run() throws Exception; }
    static String base;
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + String.valueOf(a.run()).replace(base, "BASE"));
        } catch (Exception e) {
            System.out.println(what + " -> " + e.toString().replace(base, "BASE") + (e.getCause() != null ? " by " + e.getCause().getClass().getName() : ""));
        }
    }
    static void answer(HttpExchange x, int code, String body) throws IOException {
        byte[] b = body.getBytes(StandardCharsets.UTF_8);
        x.sendResponseHeaders(code, b.length == 0 ? -1 : b.length);
        if (b.length > 0) try (OutputStream o = x.getResponseBody()) { o.write(b); }
        x.close();
    }
    public static void main(String[] args) throws Exception {
        HttpServer s = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        s.setExecutor(pool);
        base = "http://" + s.getAddress().getAddress().getHostAddress() + ":" + s.getAddress().getPort();
        s.createContext("/echo", x -> answer(x, 200, x.getRequestMethod() + " " + x.getRequestURI() + " " + x.getRequestHeaders().get("X-Own") + " " + new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        s.createContext("/status", x -> { int c = Integer.parseInt(x.getRequestURI().getPath().substring(8)); answer(x, c, c == 204 || c == 304 ? "" : "status " + c); });
        s.createContext("/redirect", x -> { x.getResponseHeaders().add("Location", "/echo?redirected"); answer(x, 302, ""); });
        s.createContext("/loop", x -> { x.getResponseHeaders().add("Location", "/loop"); answer(x, 301, ""); });
        s.createContext("/chunks", x -> { x.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8"); x.sendResponseHeaders(200, 0); try (OutputStream o = x.getResponseBody()) { for (int i = 0; i < 5; i++) { o.write(("chunk " + i + "\n").getBytes()); o.flush(); } } });
        s.createContext("/slow", x -> { try { Thread.sleep(400); } catch (InterruptedException e) { } answer(x, 200, "late"); });
        s.createContext("/cut", x -> { x.sendResponseHeaders(200, 100); x.getResponseBody().write(new byte[10]); x.getResponseBody().flush(); throw new IOException("cut"); });
        s.createContext("/filtered", x -> answer(x, 200, "by " + x.getAttribute("who"))).getFilters().add(new Filter() { public void doFilter(HttpExchange x, Chain c) throws IOException { x.setAttribute("who", "filter"); x.getResponseHeaders().set("X-Filter", "yes"); c.doFilter(x); } public String description() { return "f"; } });
        s.createContext("/auth", x -> answer(x, 200, "user " + x.getPrincipal().getUsername())).setAuthenticator(new BasicAuthenticator("realm") { public boolean checkCredentials(String u, String p) { return u.equals("u") && p.equals("p"); } });
        s.start();
        HttpClient c = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build();
        HttpRequest.Builder r = HttpRequest.newBuilder();
        t("get", () -> { HttpResponse<String> x = c.send(r.copy().uri(URI.create(base + "/echo/a?b=c")).header("X-Own", "1").header("X-Own", "2").build(), BodyHandlers.ofString()); return x.statusCode() + " " + x.body() + " " + x.version() + x.headers().firstValueAsLong("content-length") + x.previousResponse().isPresent(); });
        t("post", () -> c.send(r.copy().uri(URI.create(base + "/echo")).POST(HttpRequest.BodyPublishers.ofString("b\u00f6dy")).build(), BodyHandlers.ofByteArray()).body().length);
        t("put and delete", () -> c.send(r.copy().uri(URI.create(base + "/echo")).PUT(HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[] {65}, new byte[] {66, 67}))).build(), BodyHandlers.ofString()).body() + " " + c.send(r.copy().uri(URI.create(base + "/echo")).DELETE().build(), BodyHandlers.ofString()).body() + c.send(r.copy().uri(URI.create(base + "/echo")).method("PATCH", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString()).body());
        for (int code : new int[] {200, 204, 304, 404, 500, 599}) t("status " + code, () -> { HttpResponse<String> x = c.send(r.copy().uri(URI.create(base + "/status/" + code)).build(), BodyHandlers.ofString()); return x.statusCode() + x.body(); });
        t("no context", () -> c.send(r.copy().uri(URI.create(base + "/none")).build(), BodyHandlers.ofString()).body());
        t("redirect", () -> { HttpResponse<String> x = c.send(r.copy().uri(URI.create(base + "/redirect")).build(), BodyHandlers.ofString()); return x.body() + " " + x.uri() + " " + x.previousResponse().get().statusCode(); });
        t("redirect not followed", () -> HttpClient.newHttpClient().send(r.copy().uri(URI.create(base + "/redirect")).build(), BodyHandlers.discarding()).statusCode());
        t("lines", () -> c.send(r.copy().uri(URI.create(base + "/chunks")).build(), BodyHandlers.ofLines()).body().toList());
        t("stream", () -> new String(c.send(r.copy().uri(URI.create(base + "/chunks")).build(), BodyHandlers.ofInputStream()).body().readAllBytes()).length());
        t("mapped", () -> c.send(r.copy().uri(URI.create(base + "/chunks")).build(), i -> HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), String::length)).body());
        t("async", () -> { List<CompletableFuture<String>> l = new ArrayList<>(); for (int i = 0; i < 4; i++) l.add(c.sendAsync(r.copy().uri(URI.create(base + "/echo?" + i)).build(), BodyHandlers.ofString()).thenApply(HttpResponse::body)); StringBuilder sb = new StringBuilder(); for (CompletableFuture<String> f : l) sb.append(f.get()).append(';'); return sb; });
        t("timeout", () -> c.send(r.copy().uri(URI.create(base + "/slow")).timeout(Duration.ofMillis(50)).build(), BodyHandlers.ofString()));
        t("filter", () -> { HttpResponse<String> x = c.send(r.copy().uri(URI.create(base + "/filtered")).build(), BodyHandlers.ofString()); return x.body() + x.headers().firstValue("x-filter"); });
        t("no credentials", () -> c.send(r.copy().uri(URI.create(base + "/auth")).build(), BodyHandlers.ofString()).headers().firstValue("www-authenticate"));
        t("credentials", () -> HttpClient.newBuilder().authenticator(new java.net.Authenticator() { @Override protected PasswordAuthentication getPasswordAuthentication() { return new PasswordAuthentication("u", "p".toCharArray()); } }).build().send(r.copy().uri(URI.create(base + "/auth")).build(), BodyHandlers.ofString()).body());
        t("restricted header", () -> r.copy().header("Host", "x"));
        t("bad header", () -> r.copy().header("A B", "x"));
        t("bad scheme", () -> r.copy().uri(URI.create("ftp://x/")));
        t("no uri", () -> r.copy().build());
        t("bad method", () -> r.copy().method("A B", HttpRequest.BodyPublishers.noBody()));
        t("refused", () -> { int port; try (ServerSocket q = new ServerSocket(0)) { port = q.getLocalPort(); } c.send(r.copy().uri(URI.create("http://127.0.0.1:" + port + "/")).build(), BodyHandlers.ofString()); return 0; });
        t("old get", () -> { HttpURLConnection u = (HttpURLConnection) new URL(base + "/echo?old").openConnection(); u.setRequestProperty("X-Own", "old"); String b = new String(u.getInputStream().readAllBytes()); return u.getResponseCode() + u.getResponseMessage() + b + u.getContentLength() + u.usingProxy(); });
        t("old post", () -> { HttpURLConnection u = (HttpURLConnection) new URL(base + "/echo").openConnection(); u.setDoOutput(true); u.setChunkedStreamingMode(4); u.getOutputStream().write("chunked body".getBytes()); return new String(u.getInputStream().readAllBytes()); });
        t("old 404", () -> { HttpURLConnection u = (HttpURLConnection) new URL(base + "/status/404").openConnection(); try { u.getInputStream(); return 0; } catch (FileNotFoundException e) { return new String(u.getErrorStream().readAllBytes()); } });
        t("old loop", () -> new URL(base + "/loop").openStream());
        t("old cut", () -> new URL(base + "/cut").openStream().readAllBytes().length);
        t("old bad method", () -> { ((HttpURLConnection) new URL(base).openConnection()).setRequestMethod("GETS"); return 0; });
        s.stop(0);
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS));
    }
}
