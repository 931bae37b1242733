// Channels seldom used: UNIX domain sockets, datagrams connected and not, asynchronous files, pipes through Channels'
// adapters, socket options, positions and truncation of files, locks that overlap; the exceptions of closed ones.
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

public class ChannelsMore {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static ByteBuffer b(String s) { return ByteBuffer.wrap(s.getBytes()); }
    static String s(ByteBuffer b) { b.flip(); byte[] x = new byte[b.remaining()]; b.get(x); return new String(x); }
    public static void main(String[] args) throws Exception {
        Path sock = Path.of("u.sock"), file = Path.of("c.bin");
        t("unix", () -> { try (ServerSocketChannel ss = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) { ss.bind(UnixDomainSocketAddress.of(sock)); try (SocketChannel c = SocketChannel.open(UnixDomainSocketAddress.of(sock)); SocketChannel a = ss.accept()) { c.write(b("over unix")); c.shutdownOutput(); ByteBuffer in = ByteBuffer.allocate(20); while (a.read(in) >= 0) { } return s(in) + " " + ss.getLocalAddress() + " " + c.getRemoteAddress() + " '" + c.getLocalAddress() + "'" + Files.exists(sock); } } finally { Files.deleteIfExists(sock); } });
        t("unix nobody", () -> SocketChannel.open(UnixDomainSocketAddress.of("none.sock")));
        t("unix to an address", () -> SocketChannel.open(StandardProtocolFamily.UNIX).connect(new InetSocketAddress("127.0.0.1", 1)));
        t("unix socket adapter", () -> SocketChannel.open(StandardProtocolFamily.UNIX).socket());
        InetAddress lo = InetAddress.getByName("127.0.0.1");
        t("datagrams", () -> { try (DatagramChannel a = DatagramChannel.open().bind(new InetSocketAddress(lo, 0)); DatagramChannel c = DatagramChannel.open().bind(new InetSocketAddress(lo, 0))) { a.send(b("one"), c.getLocalAddress()); ByteBuffer in = ByteBuffer.allocate(2); boolean from = c.receive(in).equals(a.getLocalAddress()); c.connect(a.getLocalAddress()); a.connect(c.getLocalAddress()); c.write(new ByteBuffer[] {b("tw"), b("o")}); ByteBuffer two = ByteBuffer.allocate(9); a.read(two); a.configureBlocking(false); return s(in) + from + s(two) + a.read(two.clear()) + a.receive(two) + a.isConnected() + c.disconnect().isConnected(); } });
        t("datagram to nobody", () -> { try (DatagramChannel a = DatagramChannel.open()) { return a.write(b("x")); } });
        t("datagram elsewhere", () -> { try (DatagramChannel a = DatagramChannel.open().bind(new InetSocketAddress(lo, 0))) { a.connect(a.getLocalAddress()); return a.send(b("x"), new InetSocketAddress(lo, 9)); } });
        t("datagram too large", () -> { try (DatagramChannel a = DatagramChannel.open().bind(new InetSocketAddress(lo, 0))) { return a.send(ByteBuffer.allocate(70000), a.getLocalAddress()); } });
        t("options", () -> { try (SocketChannel c = SocketChannel.open()) { c.setOption(StandardSocketOptions.TCP_NODELAY, true).setOption(StandardSocketOptions.SO_KEEPALIVE, true).setOption(StandardSocketOptions.SO_LINGER, 5); return c.getOption(StandardSocketOptions.TCP_NODELAY) + " " + c.getOption(StandardSocketOptions.SO_LINGER) + c.getOption(StandardSocketOptions.SO_KEEPALIVE) + c.supportedOptions().contains(StandardSocketOptions.SO_REUSEADDR) + c.getOption(StandardSocketOptions.SO_REUSEADDR); } });
        t("option of another kind", () -> { try (SocketChannel c = SocketChannel.open()) { return c.getOption(StandardSocketOptions.IP_MULTICAST_TTL); } });
        t("option out of range", () -> { try (SocketChannel c = SocketChannel.open()) { return c.setOption(StandardSocketOptions.SO_RCVBUF, -1); } });
        t("not connected", () -> { try (SocketChannel c = SocketChannel.open()) { return c.read(ByteBuffer.allocate(1)); } });
        t("connect twice", () -> { try (ServerSocketChannel ss = ServerSocketChannel.open().bind(new InetSocketAddress(lo, 0)); SocketChannel c = SocketChannel.open(ss.getLocalAddress())) { c.connect(ss.getLocalAddress()); return 0; } });
        t("accept without bind", () -> { try (ServerSocketChannel ss = ServerSocketChannel.open()) { return ss.accept(); } });
        t("nonblocking", () -> { try (ServerSocketChannel ss = ServerSocketChannel.open().bind(new InetSocketAddress(lo, 0))) { ss.configureBlocking(false); return ss.accept() + " " + ss.isBlocking(); } });
        t("closed", () -> { SocketChannel c = SocketChannel.open(); c.close(); c.close(); return c.isOpen() + "" + c.connect(new InetSocketAddress(lo, 1)); });
        t("unresolved", () -> SocketChannel.open(InetSocketAddress.createUnresolved("no.such.host.invalid", 1)));
        t("stream on nonblocking", () -> { Pipe p = Pipe.open(); p.source().configureBlocking(false); try { return Channels.newInputStream(p.source()).read(); } finally { p.source().close(); p.sink().close(); } });
        t("adapters", () -> { Pipe p = Pipe.open(); try (Writer w = Channels.newWriter(p.sink(), "UTF-8")) { w.write("tr\u00e9s"); } try (Reader r = Channels.newReader(p.source(), "UTF-8")) { StringWriter o = new StringWriter(); r.transferTo(o); return o.toString().length(); } });
        t("streams as channels", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); WritableByteChannel w = Channels.newChannel(o); w.write(b("via")); ReadableByteChannel r = Channels.newChannel(new ByteArrayInputStream("in".getBytes())); ByteBuffer x = ByteBuffer.allocate(5); return o + " " + r.read(x) + r.read(x) + s(x); });
        t("asynchronous file", () -> { try (AsynchronousFileChannel c = AsynchronousFileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) { int n = c.write(b("async file"), 2).get(); CompletableFuture<Integer> f = new CompletableFuture<>(); ByteBuffer x = ByteBuffer.allocate(20); c.read(x, 0, "att", new CompletionHandler<>() { public void completed(Integer r, String a) { f.complete(r); } public void failed(Throwable e, String a) { f.completeExceptionally(e); } }); int r = f.get(); return n + " " + r + " " + s(x).replace('\0', '0') + c.size() + c.truncate(5).size() + c.read(ByteBuffer.allocate(1), 99).get() + c.lock().get().isValid(); } });
        t("asynchronous negative", () -> { try (AsynchronousFileChannel c = AsynchronousFileChannel.open(file)) { return c.read(ByteBuffer.allocate(1), -1).get(); } });
        t("asynchronous read only", () -> { try (AsynchronousFileChannel c = AsynchronousFileChannel.open(file)) { return c.write(ByteBuffer.allocate(1), 0).get(); } });
        try (FileChannel c = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            t("positions", () -> { c.truncate(0); c.write(b("0123456789")); c.position(20).write(b("x")); return c.size() + " " + c.position() + c.read(ByteBuffer.allocate(3)) + c.truncate(4).position() + c.read(ByteBuffer.allocate(3), 2); });
            t("negative position", () -> c.position(-1));
            t("lock", () -> { try (FileLock l = c.lock(0, 10, false)) { return l.isShared() + " " + l.overlaps(5, 9) + l.isValid() + l.position() + l.size(); } });
            t("overlapping", () -> { try (FileLock l = c.lock(0, 10, false)) { return c.tryLock(5, 10, false); } });
            t("beside", () -> { try (FileLock l = c.lock(0, 10, false); FileLock m = c.tryLock(10, 5, true)) { return m.isShared(); } });
            t("shared", () -> { try (FileLock l = c.lock(0, 5, true)) { return l.isShared(); } });
            t("scatter", () -> { c.position(0).write(new ByteBuffer[] {b("ab"), b(""), b("cdef")}, 0, 3); ByteBuffer[] in = {ByteBuffer.allocate(1), ByteBuffer.allocate(3), ByteBuffer.allocate(9)}; long n = c.position(0).read(in); return n + s(in[0]) + "|" + s(in[1]) + "|" + s(in[2]); });
            t("scatter range", () -> c.read(new ByteBuffer[1], 1, 1));
            t("transfer", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); long n = c.transferTo(1, 3, Channels.newChannel(o)), m = c.transferFrom(Channels.newChannel(new ByteArrayInputStream("ZZZZ".getBytes())), 4, 2); return n + o.toString() + m + c.size() + c.transferTo(100, 5, Channels.newChannel(o)); });
            t("map", () -> { var m = c.map(FileChannel.MapMode.READ_WRITE, 0, 8); m.put(0, (byte) 'M'); m.force(); ByteBuffer x = ByteBuffer.allocate(1); c.read(x, 0); return s(x) + c.size() + m.isDirect(); });
            t("map beyond", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, (long) Integer.MAX_VALUE + 1));
        }
        t("closed file", () -> { FileChannel c = FileChannel.open(file); c.close(); return c.size(); });
        t("read only file", () -> { try (FileChannel c = FileChannel.open(file)) { return c.write(b("x")); } });
        t("write only file", () -> { try (FileChannel c = FileChannel.open(file, StandardOpenOption.WRITE)) { return c.read(ByteBuffer.allocate(1)); } });
        t("append", () -> { try (FileChannel c = FileChannel.open(file, StandardOpenOption.APPEND)) { long p = c.position(); c.position(0); c.write(b("end")); return p < c.size(); } });
        Files.delete(file);
    }
}
