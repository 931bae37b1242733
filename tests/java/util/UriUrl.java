// java.net.URI, URL and URLEncoder as text only; nothing is opened.
import java.net.*;
import java.nio.charset.StandardCharsets;

public class UriUrl {
    static void u(String s) {
        try {
            URI u = new URI(s);
            System.out.println(s + " -> " + u.getScheme() + "|" + u.getSchemeSpecificPart() + "|" + u.getAuthority()
                    + "|" + u.getUserInfo() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getPath() + "|"
                    + u.getRawPath() + "|" + u.getQuery() + "|" + u.getFragment() + "|" + u.isAbsolute() + u.isOpaque()
                    + "|" + u.normalize() + "|" + u.hashCode());
        } catch (URISyntaxException e) {
            System.out.println(s + " -> " + e.getMessage() + " @" + e.getIndex());
        }
    }

    public static void main(String[] args) throws Exception {
        for (String s : new String[] {
            "http://user:pw@host.org:8080/a/b/../c/./d?q=1&r=%20x#frag", "mailto:a@b.c", "file:///etc/x%20y",
            "/rel/path", "../up", "", "urn:isbn:123", "http://[::1]:80/", "http://host", "http://h/a b",
            "http://h:port/", "ht!tp://x", "a:b:c", "//auth/path", "?q", "#f", "http://h/%zz", "http://h/\u00e9",
            "jar:file:/a.jar!/b"
        }) u(s);
        URI b = URI.create("http://a/b/c/d;p?q");
        for (String r : new String[] {
            "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", "..", "../g", "../../g", "../../../g", "g;x=1/../y",
            "http:g"
        }) System.out.println(r + " => " + b.resolve(r));
        System.out.println(URI.create("http://a/b/").relativize(URI.create("http://a/b/c/d")) + " "
                + URI.create("http://A/x").equals(URI.create("http://a/x")) + URI.create("a")
                .compareTo(URI.create("b")) + new URI("http", "u", "h", 1, "/p q", "x=y z", "f").toASCIIString());
        URL l = new URL("http://user@example.org:81/dir/file.html?x=y#ref");
        System.out.println(l.getProtocol() + l.getHost() + l.getPort() + l.getDefaultPort() + l.getPath() + l.getFile()
                + l.getQuery() + l.getRef() + l.getUserInfo() + " " + new URL(l, "../other") + " "
                + l.toURI().getPath());
        for (String s : new String[] {"nope://x", "no protocol", "http://h:99999999999/"}) try {
            new URL(s);
            System.out.println("ok");
        } catch (MalformedURLException e) { System.out.println(e.getMessage()); }
        String t = "a b&c=d/\u00e9\u20ac+~*";
        String e = URLEncoder.encode(t, StandardCharsets.UTF_8);
        System.out.println(e + " " + URLDecoder.decode(e, StandardCharsets.UTF_8).equals(t));
        try {
            URLDecoder.decode("%zz", "UTF-8");
        } catch (IllegalArgumentException x) {
            System.out.println(x.getMessage());
        }
        InetAddress a = InetAddress.getByAddress("name", new byte[] {127, 0, 0, 1});
        System.out.println(a + " " + a.isLoopbackAddress() + a.getHostAddress() + InetAddress.getByName("10.1.2.3")
                .isSiteLocalAddress() + InetAddress.getByName("::1") + InetAddress.getByName("[2001:db8::1]")
                .getHostAddress() + new InetSocketAddress("10.0.0.1", 80) + InetSocketAddress.createUnresolved("h.x",
                5));
        try {
            InetAddress.getByAddress(new byte[3]);
        } catch (UnknownHostException x) {
            System.out.println(x.getMessage());
        }
        System.out.println(IDN.toASCII("b\u00fccher.example") + " " + IDN.toUnicode("xn--bcher-kva.example").length());
    }
}
