// URI parsing, resolution, normalization and errors by their positions; URL parts and handlers of one's own; URLEncoder,
// URLDecoder, IDN, InetAddress and InetSocketAddress literals, HttpCookie, ProxySelector, URLConnection's defaults.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class UriAndUrl {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"http://user:pw@host:80/a/b?q=1&r=%20#frag", "mailto:a@b.c", "//host/p", "/a/../b/./c", "?q", "#f", "", "urn:isbn:1", "file:///x", "http://[::1]:8080/", "http://[fe80::1%25en0]/", "http://h_st/", "http://a.b.c:/", "x:", "1x:y", "http://host:port/", "http://ho st/", "a b", "%", "%4", "http://[::1", "a:b:c", ":x", "http://a:b@c:5?x#y#z", "http://\u00e4.de/\u00fc", "http:///p", "a//b", "http://1.2.3.256/", "\\", "^"})
            t("uri " + (s.chars().anyMatch(c -> c > 127) ? "non-ascii" : s), () -> { URI u = new URI(s); return u.getScheme() + "|" + u.getAuthority() + "|" + u.getUserInfo() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getRawPath() + "|" + u.getQuery() + "|" + u.getRawQuery() + "|" + u.getFragment() + "|" + u.isAbsolute() + u.isOpaque() + "|" + u.normalize().toASCIIString(); });
        URI base = URI.create("http://a/b/c/d;p?q");
        for (String s : new String[] {"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g;x=1/../y", "http:g"}) System.out.print(s + "=" + base.resolve(s) + " ");
        System.out.println();
        t("relativize", () -> URI.create("http://a/b/").relativize(URI.create("http://a/b/c/d")) + " " + URI.create("http://a/b").relativize(URI.create("http://a/c")) + " " + URI.create("/x").relativize(URI.create("/x/y?z")));
        t("made", () -> new URI("http", "us er", "host", 8, "/p q\u00e9", "a=b c", "f g") + " " + new URI("s", "a b", "c") + " " + new URI(null, null, "rel path", null).toASCIIString() + " " + new URI("http", "[::1]", "/x", null).getHost());
        t("made wrong", () -> new URI("http", "host", "relative", null));
        t("equality", () -> URI.create("HTTP://Host/a%2fb").equals(URI.create("http://host/a%2Fb")) + " " + URI.create("http://h/A").compareTo(URI.create("http://h/a")) + " " + (URI.create("HTTP://H").hashCode() == URI.create("http://h").hashCode()));
        t("server", () -> URI.create("http://a_b/").parseServerAuthority());
        t("to url", () -> URI.create("x/y").toURL());
        t("unknown protocol", () -> URI.create("zzz://y").toURL());
        for (String s : new String[] {"http://u:p@h:81/a/b.html?q=1#r", "file:/x y", "jar:file:/a.jar!/e", "http://h", "http:/p", "nope:x", "noprotocol", "http://h:x/", "ftp://h/d;type=i"}) t("url " + s, () -> { URL u = new URL(s); return u.getProtocol() + "|" + u.getAuthority() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getDefaultPort() + "|" + u.getFile() + "|" + u.getPath() + "|" + u.getQuery() + "|" + u.getRef() + "|" + u; });
        t("url in context", () -> new URL(new URL("http://h/a/b/c"), "../d?x") + " " + new URL(new URL("http://h/a"), "//g/z") + " " + new URL("http", "h", 5, "/f").toExternalForm() + " " + new URL("file:/a").sameFile(new URL("file:/a#r")));
        URLStreamHandler h = new URLStreamHandler() {
            @Override protected URLConnection openConnection(URL u) { return new URLConnection(u) { public void connect() { connected = true; } @Override public InputStream getInputStream() { return new ByteArrayInputStream(("body of " + url.getPath()).getBytes()); } @Override public String getHeaderField(String n) { return n.equals("content-length") ? "12" : n.equals("date") ? "Thu, 01 Jan 1970 00:00:01 GMT" : null; } }; }
            @Override protected int getDefaultPort() { return 99; }
        };
        t("own handler", () -> { URL u = new URL(null, "mine://host/path", h); URLConnection c = u.openConnection(); return new String(u.openStream().readAllBytes()) + c.getContentLength() + c.getDate() + c.getContentType() + u.getDefaultPort() + c.getDoOutput() + c.getUseCaches() + new URL(u, "rel"); });
        t("connection settings", () -> { URLConnection c = new URL(null, "mine://h/x.txt", h).openConnection(); c.setRequestProperty("A", "b"); c.addRequestProperty("A", "c"); c.setConnectTimeout(5); c.connect(); return c.getConnectTimeout() + URLConnection.guessContentTypeFromName("x.png") + URLConnection.guessContentTypeFromStream(new ByteArrayInputStream("<html>".getBytes())) + c; });
        t("settings after connecting", () -> { URLConnection c = new URL(null, "mine://h/x.txt", h).openConnection(); c.connect(); c.setDoOutput(true); return 0; });
        t("encode", () -> URLEncoder.encode("a b+c&\u00e9\u20ac\ud83d\ude00~*-._", StandardCharsets.UTF_8) + " " + URLEncoder.encode("\u20ac", "ISO-8859-1") + " " + URLDecoder.decode("a+b%20%C3%A9", StandardCharsets.UTF_8).length());
        t("decode wrong", () -> URLDecoder.decode("%zz", StandardCharsets.UTF_8));
        t("decode cut", () -> URLDecoder.decode("a%2", StandardCharsets.UTF_8));
        t("idn", () -> IDN.toASCII("b\u00fccher.example") + " " + IDN.toUnicode("xn--bcher-kva.example").length() + " " + IDN.toASCII("A.B"));
        t("idn wrong", () -> IDN.toASCII("a..b"));
        for (String s : new String[] {"1.2.3.4", "1.2", "0x7f.1", "256.1.1.1", "::", "::ffff:1.2.3.4", "fe80::1", "1:2:3:4:5:6:7:8", "[::1]", "1:2:3:4:5:6:7:8:9", "::1::", "2130706433"}) t("address " + s, () -> { if (s.equals("0x7f.1") || s.equals("256.1.1.1")) return "a name"; InetAddress a = InetAddress.getByName(s); return a + " " + a.isLoopbackAddress() + a.isAnyLocalAddress() + a.isLinkLocalAddress() + a.isSiteLocalAddress() + a.isMulticastAddress() + " " + a.getAddress().length; });
        t("by bytes", () -> InetAddress.getByAddress("n", new byte[] {10, 0, 0, (byte) 200}) + " " + InetAddress.getByAddress(new byte[16]) + " " + InetAddress.getLoopbackAddress());
        t("by wrong bytes", () -> InetAddress.getByAddress(new byte[5]));
        t("socket address", () -> InetSocketAddress.createUnresolved("name", 5) + " " + new InetSocketAddress("127.0.0.1", 80) + " " + new InetSocketAddress(0).isUnresolved() + InetSocketAddress.createUnresolved("x", 1).equals(InetSocketAddress.createUnresolved("X", 1)) + new InetSocketAddress(InetAddress.getByName("::1"), 7));
        t("port", () -> new InetSocketAddress("127.0.0.1", 70000));
        t("cookies", () -> HttpCookie.parse("Set-Cookie: a=b; Path=/p; Max-Age=60; Secure; HttpOnly; Domain=.x.y") + " " + HttpCookie.parse("k=\"v v\"; Expires=Thu, 01 Jan 1970 00:00:00 GMT").get(0).hasExpired() + HttpCookie.domainMatches(".x.y", "a.x.y") + HttpCookie.domainMatches("x.y", "a.x.y"));
        t("cookie wrong", () -> new HttpCookie("a b", "c"));
        t("cookie manager", () -> { CookieManager m = new CookieManager(); URI u = URI.create("http://h.example/p/q"); m.put(u, Map.of("Set-Cookie", List.of("s=1; Path=/p", "t=2; Path=/z"))); return m.get(u, Map.of()) + " " + m.getCookieStore().getCookies().size(); });
        t("proxy", () -> ProxySelector.getDefault().select(URI.create("http://h/")) + " " + new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("p", 8)) + ProxySelector.of(InetSocketAddress.createUnresolved("q", 1)).select(URI.create("http://z/")).get(0).type());
        t("proxy wrong", () -> new Proxy(Proxy.Type.DIRECT, null));
    }
}
