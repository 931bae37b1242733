// Sockets of java.net in every state: options, half-closing, timeouts, backlog, streams closed from either side, address
// reuse, urgent data, closing under a waiting thread, datagram sockets and multicast joined and left, all on loopback.
import java.io.*;
import java.net.*;
import java.util.*;

public class SocketShapes {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e.toString().replaceAll("port \\d+|:\\d+|port=\\d+", "port"));
        }
    }
    static final InetAddress LO;
    static { try { LO = InetAddress.getByName("127.0.0.1"); } catch (UnknownHostException e) { throw new ExceptionInInitializerError(e); } }
    interface Pair { Object of(Socket client, Socket server) throws Exception; }
    static Object pair(Pair p) throws Exception { try (ServerSocket ss = new ServerSocket(0, 1, LO); Socket c = new Socket(LO, ss.getLocalPort()); Socket s = ss.accept()) { return p.of(c, s); } }
    public static void main(String[] args) throws Exception {
        t("echo", () -> pair((c, s) -> { c.getOutputStream().write("hello".getBytes()); byte[] b = new byte[9]; int n = s.getInputStream().read(b); s.getOutputStream().write(b, 0, n); return new String(c.getInputStream().readNBytes(n)) + c.isConnected() + c.isBound() + c.isClosed() + (c.getPort() == s.getLocalPort()) + c.getInetAddress() + c.getRemoteSocketAddress().equals(s.getLocalSocketAddress()); }));
        t("half closed", () -> pair((c, s) -> { c.shutdownOutput(); int r = s.getInputStream().read(); s.getOutputStream().write(7); return r + " " + c.getInputStream().read() + c.isOutputShutdown() + c.isInputShutdown() + s.isOutputShutdown(); }));
        t("write after shutdown", () -> pair((c, s) -> { c.shutdownOutput(); c.getOutputStream().write(1); return 0; }));
        t("input shut down", () -> pair((c, s) -> { c.shutdownInput(); return c.getInputStream().read() + " " + c.getInputStream().available(); }));
        t("shut down twice", () -> pair((c, s) -> { c.shutdownInput(); c.shutdownInput(); return 0; }));
        t("stream closed", () -> pair((c, s) -> { InputStream i = c.getInputStream(); i.close(); return c.isClosed() + " " + s.getInputStream().read(); }));
        t("use after close", () -> pair((c, s) -> { c.close(); return c.getInputStream(); }));
        t("write after close", () -> pair((c, s) -> { OutputStream o = c.getOutputStream(); c.close(); o.write(1); return 0; }));
        t("option after close", () -> pair((c, s) -> { c.close(); c.setSoTimeout(5); return 0; }));
        t("read times out", () -> pair((c, s) -> { c.setSoTimeout(5); return c.getInputStream().read(); }));
        t("accept times out", () -> { try (ServerSocket ss = new ServerSocket(0, 1, LO)) { ss.setSoTimeout(5); return ss.accept(); } });
        t("negative timeout", () -> { try (Socket c = new Socket()) { c.setSoTimeout(-1); return 0; } });
        t("closed while reading", () -> pair((c, s) -> { String[] r = new String[1]; Thread x = new Thread(() -> { try { r[0] = "" + c.getInputStream().read(); } catch (IOException e) { r[0] = e.toString(); } }); x.start(); Thread.sleep(30); c.close(); x.join(); return r[0]; }));
        t("closed while accepting", () -> { ServerSocket ss = new ServerSocket(0, 1, LO); String[] r = new String[1]; Thread x = new Thread(() -> { try { ss.accept(); } catch (IOException e) { r[0] = e.toString(); } }); x.start(); Thread.sleep(30); ss.close(); x.join(); return r[0]; });
        t("options", () -> pair((c, s) -> { c.setTcpNoDelay(true); c.setKeepAlive(true); c.setSoLinger(true, 3); c.setReuseAddress(true); c.setTrafficClass(8); c.setOOBInline(true); c.setPerformancePreferences(1, 2, 3); return c.getTcpNoDelay() + " " + c.getKeepAlive() + c.getSoLinger() + c.getReuseAddress() + c.getOOBInline() + (c.getSendBufferSize() > 0) + c.getSoTimeout() + c.getOption(StandardSocketOptions.TCP_NODELAY) + c.supportedOptions().contains(StandardSocketOptions.SO_LINGER); }));
        t("linger out of range", () -> pair((c, s) -> { c.setSoLinger(true, -1); return 0; }));
        t("traffic out of range", () -> pair((c, s) -> { c.setTrafficClass(999); return 0; }));
        t("buffer of zero", () -> pair((c, s) -> { c.setReceiveBufferSize(0); return 0; }));
        t("urgent", () -> pair((c, s) -> { s.setOOBInline(true); c.sendUrgentData(65); return s.getInputStream().read(); }));
        t("refused", () -> { int p; try (ServerSocket ss = new ServerSocket(0, 1, LO)) { p = ss.getLocalPort(); } return new Socket(LO, p); });
        t("connect twice", () -> pair((c, s) -> { c.connect(s.getLocalSocketAddress()); return 0; }));
        t("not connected", () -> new Socket().getInputStream());
        t("unresolved", () -> { new Socket().connect(InetSocketAddress.createUnresolved("x.invalid", 5)); return 0; });
        t("port range", () -> new Socket(LO, 70000));
        t("server port range", () -> new ServerSocket(-1));
        t("in use", () -> { try (ServerSocket a = new ServerSocket(0, 1, LO)) { return new ServerSocket(a.getLocalPort(), 1, LO); } });
        t("unbound accept", () -> new ServerSocket().accept());
        t("bind twice", () -> { try (ServerSocket a = new ServerSocket(0, 1, LO)) { a.bind(null); return 0; } });
        t("texts", () -> { try (ServerSocket a = new ServerSocket(0, 1, LO)) { return a.toString().replaceAll("localport=\\d+", "localport=#") + new Socket() + new ServerSocket() + a.isBound(); } });
        t("large", () -> pair((c, s) -> { byte[] b = new byte[300000]; new Random(3).nextBytes(b); Thread w = new Thread(() -> { try (OutputStream o = c.getOutputStream()) { o.write(b); } catch (IOException e) { System.out.println(e); } }); w.start(); byte[] got = s.getInputStream().readAllBytes(); w.join(); return Arrays.equals(b, got); }));
        t("many clients", () -> { try (ServerSocket ss = new ServerSocket(0, 20, LO)) { List<Socket> cs = new ArrayList<>(); for (int i = 0; i < 10; i++) { Socket c = new Socket(LO, ss.getLocalPort()); c.getOutputStream().write(i); cs.add(c); } int sum = 0; for (int i = 0; i < 10; i++) try (Socket s = ss.accept()) { sum += s.getInputStream().read(); } for (Socket c : cs) { sum += c.getInputStream().read(); c.close(); } return sum; } });
        t("reset", () -> pair((c, s) -> { s.getOutputStream().write(1); c.setSoLinger(true, 0); c.close(); Thread.sleep(20); try { return s.getInputStream().read(); } catch (SocketException e) { return "reset"; } }));
        try (DatagramSocket a = new DatagramSocket(0, LO); DatagramSocket b = new DatagramSocket(0, LO)) {
            t("datagram", () -> { a.send(new DatagramPacket("packet".getBytes(), 6, LO, b.getLocalPort())); DatagramPacket p = new DatagramPacket(new byte[4], 4); b.receive(p); return new String(p.getData()) + p.getLength() + (p.getPort() == a.getLocalPort()) + p.getAddress() + p.getOffset(); });
            t("datagram times out", () -> { b.setSoTimeout(5); b.receive(new DatagramPacket(new byte[1], 1)); return 0; });
            t("datagram connected", () -> { a.connect(LO, b.getLocalPort()); a.send(new DatagramPacket(new byte[] {9}, 1)); DatagramPacket p = new DatagramPacket(new byte[9], 1, 8); b.receive(p); String s = p.getData()[1] + " " + a.isConnected() + (a.getPort() == b.getLocalPort()); a.disconnect(); return s + a.isConnected() + a.getPort(); });
            t("datagram without an address", () -> { a.send(new DatagramPacket(new byte[1], 1)); return 0; });
            t("datagram options", () -> { a.setBroadcast(true); a.setReuseAddress(true); return a.getBroadcast() + " " + a.getReuseAddress() + a.getSoTimeout() + (a.getReceiveBufferSize() > 0) + a.getTrafficClass(); });
        }
        t("datagram closed", () -> { DatagramSocket d = new DatagramSocket(); d.close(); d.receive(new DatagramPacket(new byte[1], 1)); return 0; });
        t("packet", () -> new DatagramPacket(new byte[3], 2, 2));
        t("multicast of no group", () -> { try (MulticastSocket m = new MulticastSocket(0)) { m.joinGroup(new InetSocketAddress(LO, 0), null); return 0; } });
        t("multicast settings", () -> { try (MulticastSocket m = new MulticastSocket(0)) { m.setTimeToLive(5); return m.getTimeToLive() + " " + m.getLocalAddress(); } });
    }
}
