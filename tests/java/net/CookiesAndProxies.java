// java.net without a network: HttpCookie and CookieManager, ProxySelector, URLEncoder and URLDecoder, IDN, InetAddress and
// Inet6Address forms, URLConnection of file and jar, URL handlers, InterfaceAddress-free facts, HttpURLConnection's constants.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;

public class CookiesAndProxies {
    interface Act { Object get() throws Exception; }
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static void ask(String what, Act a) {
        try {
            System.out.println(ascii(what + ": " + a.get()));
        } catch (Exception e) {
            System.out.println(ascii(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }
    static String cookie(HttpCookie c) { return c.getName() + "=" + c.getValue() + " d " + c.getDomain() + " p " + c.getPath() + " age " + c.getMaxAge() + " v" + c.getVersion() + (c.getSecure() ? " secure" : "") + (c.isHttpOnly() ? " http" : "") + " " + c.getComment() + c.getPortlist() + c.hasExpired(); }
    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"a=b", "a=\"b c\"; Path=/x; Domain=.h.com; Secure; HttpOnly; Max-Age=100", "Set-Cookie2: a=b; Version=1; Comment=\"hi\"; Port=\"80,81\"; Discard", "set-cookie2: a=1;Version=1, b=2;Version=1", "=x", "a", "a b=c", "a=b; Max-Age=0", "a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=b=c;d=e", "$x=y", "a=b; path", "", "a=b; Max-Age=x", "expires=5", "a='q'"})
            ask(s, () -> { StringBuilder b = new StringBuilder(); for (HttpCookie c : HttpCookie.parse(s)) b.append('[').append(cookie(c)).append("] ").append(c); return b; });
        for (String[] d : new String[][] {{".foo.com", "x.foo.com"}, {".foo.com", "a.b.foo.com"}, {"foo.com", "foo.com"}, {".local", "host"}, {".com", "foo.com"}, {null, "x"}, {"h", "H"}, {".foo.com", "foo.com"}})
            System.out.print(HttpCookie.domainMatches(d[0], d[1]) + " ");
        System.out.println();
        CookieManager m = new CookieManager();
        m.setCookiePolicy(CookiePolicy.ACCEPT_ORIGINAL_SERVER);
        m.put(URI.create("http://www.h.com/dir/page"), Map.of("Set-Cookie", List.of("one=1", "two=2; Path=/", "three=3; Domain=.h.com; Path=/", "four=4; Domain=other.com", "five=5; Secure", "six=6; Path=/elsewhere", "gone=1; Max-Age=0")));
        for (String u : new String[] {"http://www.h.com/dir/other", "https://www.h.com/dir/", "http://www.h.com/", "http://sub.h.com/", "http://other.com/", "http://www.h.com/elsewhere/x"})
            System.out.println(u + " " + new TreeSet<>(m.get(URI.create(u), Map.of()).getOrDefault("Cookie", List.of())));
        TreeSet<String> names = new TreeSet<>();
        m.getCookieStore().getCookies().forEach(c -> names.add(c.getName()));
        System.out.println(names + " " + m.getCookieStore().remove(URI.create("http://www.h.com"), new HttpCookie("zzz", "1")) + m.getCookieStore().removeAll() + m.getCookieStore().getCookies().size());
        ask("cookie name", () -> new HttpCookie("a,b", "x"));
        for (String s : new String[] {"", "a b", "a+b&c=d/e?f#g", "~-_.*", "\u00e9\u4e2d\ud83d\ude00", "\ud800", "%41", "\0"})
            ask("encode", () -> { String e = URLEncoder.encode(s, StandardCharsets.UTF_8); return e + " " + URLDecoder.decode(e, StandardCharsets.UTF_8).equals(s) + " " + URLEncoder.encode(s, "UTF-16") + " " + URLEncoder.encode(s, StandardCharsets.ISO_8859_1); });
        for (String s : new String[] {"%4", "%zz", "%", "a%", "%C3%A9+%e4", "%-1", "%+1", "%00"})
            ask("decode " + s, () -> URLDecoder.decode(s, StandardCharsets.UTF_8));
        ask("encoding", () -> URLEncoder.encode("x", "no-such"));
        for (String s : new String[] {"b\u00fccher.de", "xn--bcher-kva.de", "EXAMPLE.com", "\u4e2d\u6587.cn", "a..b", "", "x".repeat(64), "-a", "fa\u00df.de", "a\u3002b", "xn--\u00e9", "1.2.3.4"})
            ask("idn " + s, () -> IDN.toASCII(s) + " " + IDN.toUnicode(s) + " " + IDN.toASCII(s, IDN.USE_STD3_ASCII_RULES));
        for (String s : new String[] {"1.2.3.4", "1.2.3", "1.2", "16909060", "256.1.1.1", "::1", "[::1]", "2001:db8::1", "::ffff:1.2.3.4", "fe80::1%5", "1::2::3", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "::", "127.0.0.1.", "0x7f.1", "224.0.0.1", "ff02::1", "10.1.1.1", "169.254.0.1", "12345::"})
            ask(s, () -> { if (!s.matches("[0-9a-f:.%\\[\\]]*")) return "skipped"; if (s.contains("::") || s.matches("[0-9.]+") && !s.endsWith(".") && !s.startsWith("256") || s.startsWith("[")) { InetAddress a = InetAddress.getByName(s); return a.getHostAddress() + " " + a.getClass().getSimpleName() + a.isLoopbackAddress() + a.isAnyLocalAddress() + a.isMulticastAddress() + a.isSiteLocalAddress() + a.isLinkLocalAddress() + a.isMCLinkLocal() + a.hashCode(); } return "no"; });
        ask("by address", () -> InetAddress.getByAddress("name", new byte[] {1, 2, 3, 4}) + " " + InetAddress.getByAddress(new byte[16]) + " " + Inet6Address.getByAddress("six", new byte[] {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 3).getScopeId());
        ask("by address of 5", () -> InetAddress.getByAddress(new byte[5]));
        ask("socket address", () -> InetSocketAddress.createUnresolved("nowhere.invalid", 80) + " " + InetSocketAddress.createUnresolved("nowhere.invalid", 80).isUnresolved() + new InetSocketAddress("127.0.0.1", 0).equals(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0)));
        ask("port", () -> new InetSocketAddress(65536));
        ProxySelector sel = ProxySelector.of(InetSocketAddress.createUnresolved("proxy", 8080));
        System.out.println(sel.select(URI.create("http://a/")) + " " + sel.select(URI.create("ftp://a/")) + " " + Proxy.NO_PROXY + " " + new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("s", 1)).type() + " " + ProxySelector.getDefault().select(URI.create("http://a/")));
        ask("proxy direct", () -> new Proxy(Proxy.Type.DIRECT, InetSocketAddress.createUnresolved("s", 1)));
        System.setProperty("http.proxyHost", "ph");
        System.setProperty("http.nonProxyHosts", "*.local|127.*");
        System.out.println(ProxySelector.getDefault().select(URI.create("http://x/")) + " " + ProxySelector.getDefault().select(URI.create("http://a.local/")) + " " + ProxySelector.getDefault().select(URI.create("https://x/")));
        Path dir = Files.createTempDirectory("net"), file = dir.resolve("f.txt"), jar = dir.resolve("a.jar");
        try {
            Files.writeString(file, "text of the file");
            try (JarOutputStream j = new JarOutputStream(Files.newOutputStream(jar))) {
                j.putNextEntry(new JarEntry("x/y.html"));
                j.write("<p>".getBytes());
            }
            URLConnection c = file.toUri().toURL().openConnection();
            System.out.println(c.getContentLength() + " " + c.getContentType() + " " + (c.getLastModified() > 0) + " " + new String(c.getInputStream().readAllBytes()) + " " + c.getHeaderField(0) + c.getDoInput() + c.getUseCaches() + c.getIfModifiedSince());
            c.getInputStream().close();
            JarURLConnection jc = (JarURLConnection) new URL("jar:" + jar.toUri() + "!/x/y.html").openConnection();
            jc.setUseCaches(false);
            System.out.println(jc.getEntryName() + " " + jc.getContentLength() + " " + jc.getContentType() + " " + new String(jc.getInputStream().readAllBytes()) + jc.getManifest() + jc.getJarEntry().getName());
            jc.getJarFile().close();
            ask("missing entry", () -> { URLConnection x = new URL("jar:" + jar.toUri() + "!/none").openConnection(); x.setUseCaches(false); try { return x.getInputStream(); } catch (FileNotFoundException e) { throw new IOException(e.getMessage().replaceAll(".*!?/", "")); } });
            ask("missing file", () -> { try { return new URL("file:/no/such/file").openStream(); } catch (FileNotFoundException e) { return e.getMessage(); } });
            ask("folder", () -> new BufferedReader(new InputStreamReader(dir.toUri().toURL().openStream())).lines().sorted().toList());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(jar);
            Files.delete(dir);
        }
        for (String s : new String[] {"no:x", "http", "http://h:-2/", "http://h:99999/", "jar:file:/x", "file:", "http://[::1", "//h/p", "http://u:p@h:80/p?q#r", "HTTP://H/", "http://h:/", "mailto:a@b"})
            ask("url " + s, () -> { URL u = new URL(s); return u + " " + u.getProtocol() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getDefaultPort() + "|" + u.getFile() + "|" + u.getRef() + "|" + u.getUserInfo() + "|" + u.getQuery() + "|" + u.getAuthority() + "|" + u.toExternalForm(); });
        for (String s : new String[] {"../x", "?q", "#f", "/abs", "//host/x", "a/./b/../c", "", "http:rel", "..;x"})
            ask("relative " + s, () -> new URL(new URL("http://h/a/b?c#d"), s));
        System.out.println(URLConnection.guessContentTypeFromName("a.png") + URLConnection.guessContentTypeFromStream(new ByteArrayInputStream("<html>".getBytes())) + URLConnection.getFileNameMap().getContentTypeFor("x.txt") + " " + new URL("http://h/").equals(new URL("http://h:80/")) + new URL("file:/a").sameFile(new URL("file:/a#x")));
    }
}
