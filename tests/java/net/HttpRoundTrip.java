// com.sun.net.httpserver, HttpURLConnection and java.net.http against one another.
import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.util.*;
import java.util.concurrent.*;

public class HttpRoundTrip {
    public static void main(String[] args) throws Exception {
        HttpServer s = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        s.setExecutor(pool);
        s.createContext("/echo", e -> {
            byte[] body = e.getRequestBody().readAllBytes();
            byte[] b = (e.getRequestMethod() + " " + e.getRequestURI() + " " + e.getRequestHeaders().getFirst("X-Test") + " " + new String(body)).getBytes();
            e.getResponseHeaders().set("X-Reply", "yes");
            e.sendResponseHeaders(200, b.length);
            try (OutputStream o = e.getResponseBody()) {
                o.write(b);
            }
        });
        s.createContext("/chunks", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream o = e.getResponseBody()) {
                for (int i = 0; i < 1000; i++)
                    o.write(("line " + i + "\n").getBytes());
            }
        });
        s.start();
        String base = "http://127.0.0.1:" + s.getAddress().getPort();
        HttpURLConnection c = (HttpURLConnection) new URL(base + "/echo?a=b").openConnection();
        c.setRequestProperty("X-Test", "1");
        System.out.println(new String(c.getInputStream().readAllBytes()) + " " + c.getResponseCode() + " " + c.getHeaderField("X-Reply"));
        c = (HttpURLConnection) new URL(base + "/none").openConnection();
        try {
            c.getInputStream();
        } catch (IOException e) {
            System.out.println(e.toString().replaceAll(":[0-9]+/", ":PORT/"));
        }
        c = (HttpURLConnection) new URL(base + "/echo").openConnection();
        c.setDoOutput(true);
        c.getOutputStream().write("posted".getBytes());
        System.out.println(new String(c.getInputStream().readAllBytes()));
        HttpClient h = HttpClient.newHttpClient();
        HttpResponse<String> r = h.send(HttpRequest.newBuilder(URI.create(base + "/echo")).header("X-Test", "2").PUT(HttpRequest.BodyPublishers.ofString("put")).build(), HttpResponse.BodyHandlers.ofString());
        System.out.println(r.statusCode() + " " + r.body() + " " + r.headers().firstValue("x-reply").get());
        System.out.println(h.send(HttpRequest.newBuilder(URI.create(base + "/chunks")).build(), HttpResponse.BodyHandlers.ofLines()).body().count());
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++)
            all.add(h.sendAsync(HttpRequest.newBuilder(URI.create(base + "/echo?" + i)).build(), HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::statusCode));
        int sum = 0;
        for (CompletableFuture<Integer> f : all)
            sum += f.get();
        System.out.println(sum);
        s.stop(0);
        pool.shutdown();
        try {
            h.send(HttpRequest.newBuilder(URI.create(base + "/echo")).build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            System.out.println("refused");
        }
    }
}
