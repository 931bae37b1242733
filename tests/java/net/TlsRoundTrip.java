// TLS over the loopback interface with a key store that is part of the program: SSLSocket and SSLServerSocket, SSLEngine
// against SSLEngine in memory, sessions, protocols and suites, certificates, failures of trust and of protocols.
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.*;
import java.util.*;
import javax.net.ssl.*;

public class TlsRoundTrip {
    static final String STORE = "MIID0wIBAzCCA34GCSqGSIb3DQEHAaCCA28EggNrMIIDZzCCAR8GCSqGSIb3DQEHAaCCARAEggEMMIIBCDCCAQQGCyqGSIb3DQEMCgECoIG8MIG5MGUGCSqGSIb3DQEFDTBYMDcGCSqG"
        + "SIb3DQEFDDAqBBTc6abltaDTtqUArBFXPFDmuZZACQIBCgIBIDAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQVhtuBQmcZggFzg5N3I1JwQRQWI+HUhG3FfiGPNmie2wuEUtVsbp1"
        + "sWta9kBLf1SjbxBVRvedHBCCSrkjwOUrtLlZkuQ3qfsLBEyqIfX8HWbFtJk8b2Hm9pMwIJdC3tU5Tz0xNjARBgkqhkiG9w0BCRQxBB4CAGswIQYJKoZIhvcNAQkVMRQEElRpbWUgMTc5"
        + "NTI4NjAyMzIzNjCCAkAGCSqGSIb3DQEHBqCCAjEwggItAgEAMIICJgYJKoZIhvcNAQcBMGUGCSqGSIb3DQEFDTBYMDcGCSqGSIb3DQEFDDAqBBRsw5JfTmfGXdonaab7FtW1oYOVfwIB"
        + "CgIBIDAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQzDvNM7K+alZW4XywAqW1UICCAbAyCawtx7FDHHHScSPfEo+75v4gAReI3YQSa/s8Nu68F9piNbRGBopBc0/QG0T6jUQdlkGs"
        + "qHQKN9RGK7U94BGiWqDPI517wMcOCuhSujobof88xWlCHjwRjufWh6zIdx/O+kMBdRHaFQ22T9j3nzIqpgBOwWA4q8pmyNPlHq13jSBxt66x8rnWDB2QSP78ORcH64HNFQPqrwlz7KSR"
        + "FZeJr0fYbQMXPzTKKc4W1Igv9qeE0oqXV7sXOGw41YrPN4N9xETic5FsRjODwz7zi3t+Jxc4rA9VH814Lpr5mOKNWDPiaIxbdgDsp8sVkMIYw8CBnV14wpU6X9Nx+sv+QMZJf2i4Qzur"
        + "ObW6+SFxbc8VBiVtBlUEof/s4bw3lUHSjWk8itkGMhemMumfCAubEWJZRzTzKBG8/3bnxBKIeistHtplJnuXJiy7p9FEMZ3NfPkz7erxCFajRYXzpfy3fPdI0hrekiJxlqUrIKODFP00"
        + "Cu4K9mIPrhm2Q5/WD5kjiIL5h70pxxkKS95esYRtdZudjs3rV16ZgFhqVJeWr7gNjrQh0xpM2FLCnKAW0nQYOgowTDAxMA0GCWCGSAFlAwQCAQUABCBEL7TwyrFckGe+CRdRKGTlV9l/"
        + "JNuqdvqaer1MtNO1TwQUTCi6tVcOPsS92XtPrLKUjgdanFICAQo=";
    static volatile String serverSaid;
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e.getClass().getName() + ": " + e.getMessage());
        }
    }
    static SSLContext context(KeyStore ks, boolean keys, boolean trust) throws Exception {
        KeyManagerFactory k = KeyManagerFactory.getInstance("PKIX");
        k.init(ks, "secret".toCharArray());
        TrustManagerFactory tm = TrustManagerFactory.getInstance("PKIX");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        if (trust)
            trusted.setCertificateEntry("c", ks.getCertificate("k"));
        tm.init(trusted);
        SSLContext c = SSLContext.getInstance("TLS");
        c.init(keys ? k.getKeyManagers() : null, trust ? tm.getTrustManagers() : null, null);
        return c;
    }
    /** Client and server in one thread, message by message; returns what each has read. */
    static String engines(SSLEngine client, SSLEngine server) throws Exception {
        ByteBuffer toServer = ByteBuffer.allocate(40000), toClient = ByteBuffer.allocate(40000), plain = ByteBuffer.allocate(40000);
        StringBuilder got = new StringBuilder();
        ByteBuffer hello = ByteBuffer.wrap("from client".getBytes()), answer = ByteBuffer.wrap("from server".getBytes());
        for (int round = 0; round < 60 && got.length() < 22; round++) {
            for (SSLEngine e : new SSLEngine[] {client, server}) {
                ByteBuffer in = e == client ? toClient : toServer, out = e == client ? toServer : toClient, data = e == client ? hello : answer;
                e.wrap(data, out);
                for (Runnable r; (r = e.getDelegatedTask()) != null; )
                    r.run();
                in.flip();
                plain.clear();
                e.unwrap(in, plain);
                in.compact();
                for (Runnable r; (r = e.getDelegatedTask()) != null; )
                    r.run();
                got.append(new String(plain.array(), 0, plain.position()));
            }
        }
        return got + " " + client.getSession().getProtocol() + " " + client.getSession().getCipherSuite().equals(server.getSession().getCipherSuite());
    }
    public static void main(String[] args) throws Exception {
        KeyStore ks = KeyStore.getInstance("PKCS12");
        ks.load(new ByteArrayInputStream(Base64.getDecoder().decode(STORE)), "secret".toCharArray());
        X509Certificate cert = (X509Certificate) ks.getCertificate("k");
        System.out.println(cert.getSubjectX500Principal() + " " + cert.getSigAlgName() + " " + cert.getVersion() + " " + cert.getPublicKey().getAlgorithm() + " " + cert.getNotBefore().getTime() + " " + cert.getBasicConstraints());
        t("verified", () -> { cert.verify(cert.getPublicKey()); return "good"; });
        t("wrong password", () -> { KeyStore x = KeyStore.getInstance("PKCS12"); x.load(new ByteArrayInputStream(Base64.getDecoder().decode(STORE)), "wrong".toCharArray()); return x; });
        SSLContext both = context(ks, true, true), client = context(ks, false, true), stranger = context(ks, false, false);
        SSLServerSocket ss = (SSLServerSocket) both.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> {
            for (int i = 0; i < 2; i++)
                try (SSLSocket s = (SSLSocket) ss.accept()) {
                    BufferedReader r = new BufferedReader(new InputStreamReader(s.getInputStream()));
                    s.getOutputStream().write(("echo " + r.readLine() + "\n").getBytes());
                } catch (IOException e) {
                    serverSaid = "an IOException"; // the reset of the connection may be seen before the alert
                }
        });
        server.start();
        t("sockets", () -> { try (SSLSocket s = (SSLSocket) client.getSocketFactory().createSocket(ss.getInetAddress(), ss.getLocalPort())) { s.getOutputStream().write("line\n".getBytes()); String r = new BufferedReader(new InputStreamReader(s.getInputStream())).readLine(); return r + " " + s.getSession().getProtocol() + " " + s.getSession().getPeerPrincipal() + s.getSession().isValid() + s.getUseClientMode(); } });
        t("not trusted", () -> { try (SSLSocket s = (SSLSocket) stranger.getSocketFactory().createSocket(ss.getInetAddress(), ss.getLocalPort())) { s.startHandshake(); return 0; } });
        server.join();
        System.out.println("server: " + serverSaid);
        ss.close();
        for (String p : new String[] {"TLSv1.3", "TLSv1.2"})
            t("engines " + p, () -> { SSLEngine c = client.createSSLEngine("localhost", 1), s = both.createSSLEngine(); c.setUseClientMode(true); s.setUseClientMode(false); c.setEnabledProtocols(new String[] {p}); return engines(c, s); });
        t("no protocol in common", () -> { SSLEngine c = client.createSSLEngine(), s = both.createSSLEngine(); c.setUseClientMode(true); s.setUseClientMode(false); c.setEnabledProtocols(new String[] {"TLSv1.2"}); s.setEnabledProtocols(new String[] {"TLSv1.3"}); return engines(c, s); });
        t("not TLS", () -> { SSLEngine s = both.createSSLEngine(); s.setUseClientMode(false); return s.unwrap(ByteBuffer.wrap("GET / HTTP/1.0\r\n\r\n".getBytes()), ByteBuffer.allocate(20000)); });
        t("mode not set", () -> both.createSSLEngine().wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(20000)));
        t("unknown protocol", () -> { both.createSSLEngine().setEnabledProtocols(new String[] {"TLSv9"}); return 0; });
        t("unknown suite", () -> { both.createSSLEngine().setEnabledCipherSuites(new String[] {"NONE"}); return 0; });
        t("unknown context", () -> SSLContext.getInstance("SSLv9"));
        t("context not initialized", () -> SSLContext.getInstance("TLS").createSSLEngine());
        t("parameters", () -> { SSLParameters p = both.getDefaultSSLParameters(); return Arrays.toString(p.getProtocols()) + " " + p.getNeedClientAuth() + " " + Arrays.asList(both.getSupportedSSLParameters().getProtocols()).contains("TLSv1.1"); });
    }
}
