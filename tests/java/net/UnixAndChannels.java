// Unix domain sockets and socket channels in unusual states: names, abstract refusals, half closed, non-blocking connects,
// gathering and scattering, options and their defaults, closed by another thread, addresses before and after binding.
import java.io.IOException;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

public class UnixAndChannels {
    interface Act { Object get() throws Exception; }
    static Path dir;
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (ExecutionException x) { e = "!!" + x.getCause(); } catch (Exception x) { e = "!" + x; } System.out.println(what + ": " + e.replace(dir.toString(), "DIR").replaceAll(":\\d{4,5}\\b", ":PORT")); }
    static String text(ByteBuffer b) { b.flip(); byte[] x = new byte[b.remaining()]; b.get(x); return new String(x); }
    public static void main(String[] args) throws Exception {
        dir = Files.createTempDirectory("ux");
        ExecutorService pool = Executors.newCachedThreadPool(r -> { Thread t = new Thread(r); t.setDaemon(true); return t; });
        try {
            UnixDomainSocketAddress addr = UnixDomainSocketAddress.of(dir.resolve("s"));
            ask("address", () -> addr + " " + addr.getPath().equals(dir.resolve("s")) + addr.equals(UnixDomainSocketAddress.of(dir + "/s")) + "'" + UnixDomainSocketAddress.of("") + "'");
            ask("nobody there", () -> SocketChannel.open(addr));
            try (ServerSocketChannel s = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                ask("unbound", () -> s.getLocalAddress() + " " + s.isOpen() + s.isBlocking());
                ask("accept unbound", s::accept);
                s.bind(addr);
                ask("bound", () -> s.getLocalAddress() + " " + Files.exists(dir.resolve("s")) + s.supportedOptions().size());
                ask("bind twice", () -> s.bind(addr));
                ask("bind another to it", () -> { try (ServerSocketChannel x = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) { return x.bind(addr); } });
                ask("inet address", () -> { try (ServerSocketChannel x = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) { return x.bind(new InetSocketAddress(0)); } });
                ask("unix address on inet", () -> { try (ServerSocketChannel x = ServerSocketChannel.open()) { return x.bind(addr); } });
                ask("no socket()", s::socket);
                ask("too long", () -> { try (ServerSocketChannel x = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) { return x.bind(UnixDomainSocketAddress.of("/tmp/" + "x".repeat(200))); } });
                try (SocketChannel c = SocketChannel.open(addr); SocketChannel p = s.accept()) {
                    ask("addresses", () -> "'" + c.getLocalAddress() + "' " + c.getRemoteAddress() + " " + p.getLocalAddress() + " '" + p.getRemoteAddress() + "' " + c.isConnected());
                    ask("exchange", () -> { c.write(ByteBuffer.wrap("hello".getBytes())); ByteBuffer b = ByteBuffer.allocateDirect(20); p.read(b); return text(b); });
                    ask("gather and scatter", () -> { c.write(new ByteBuffer[] {ByteBuffer.wrap("ab".getBytes()), ByteBuffer.allocate(0), ByteBuffer.wrap("cdef".getBytes())}); ByteBuffer[] in = {ByteBuffer.allocate(3), ByteBuffer.allocate(9)}; long n = 0; while (n < 6) n += p.read(in); return n + text(in[0]) + text(in[1]); });
                    ask("half closed", () -> { c.shutdownOutput(); ByteBuffer b = ByteBuffer.allocate(5); int end = p.read(b); p.write(ByteBuffer.wrap("back".getBytes())); c.read(b); return end + text(b); });
                    ask("write after shutdown", () -> c.write(ByteBuffer.allocate(1)));
                    ask("shutdown input", () -> { p.shutdownInput(); return p.read(ByteBuffer.allocate(1)); });
                    p.close();
                    ask("peer gone", () -> c.read(ByteBuffer.allocate(1)));
                    c.close();
                    ask("closed", () -> c.read(ByteBuffer.allocate(1)));
                    ask("closed address", c::getRemoteAddress);
                }
                Future<String> accepting = pool.submit(() -> { try { s.accept(); return "accepted"; } catch (AsynchronousCloseException e) { return "closed meanwhile"; } });
                Thread.sleep(30);
                s.close();
                ask("accept while closing", accepting::get);
            }
            try (ServerSocketChannel s = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0), 5)) {
                InetSocketAddress at = (InetSocketAddress) s.getLocalAddress();
                try (SocketChannel c = SocketChannel.open()) {
                    ask("fresh", () -> c.getLocalAddress() + " " + c.getRemoteAddress() + c.isConnected() + c.isConnectionPending() + new TreeSet<>(c.supportedOptions().stream().map(SocketOption::name).filter(x -> x.startsWith("SO_") || x.startsWith("TCP_NO")).toList()));
                    ask("read before", () -> c.read(ByteBuffer.allocate(1)));
                    ask("finish before", c::finishConnect);
                    c.configureBlocking(false);
                    ask("connect", () -> { boolean now = c.connect(at); while (!c.finishConnect()) Thread.sleep(1); return c.isConnected() + " " + c.isConnectionPending(); });
                    ask("connect twice", () -> c.connect(at));
                    SocketChannel p = s.accept();
                    ask("nothing there", () -> c.read(ByteBuffer.allocate(4)) + " " + c.read(new ByteBuffer[] {ByteBuffer.allocate(4)}) + c.read(ByteBuffer.allocate(0)));
                    ask("blocking mode in use", () -> { try (Selector sel = Selector.open()) { SelectionKey k = c.register(sel, SelectionKey.OP_READ, "att"); try { c.configureBlocking(true); return "no"; } catch (IllegalBlockingModeException e) { return "refused " + k.attachment() + k.interestOps() + k.isValid() + (c.keyFor(sel) == k) + c.validOps(); } } });
                    ask("selected", () -> { try (Selector sel = Selector.open()) { c.register(sel, SelectionKey.OP_READ | SelectionKey.OP_WRITE); p.write(ByteBuffer.wrap("x".getBytes())); int ready = 0; for (int i = 0; i < 100 && ready != 5; i++) { sel.select(50); for (SelectionKey k : sel.selectedKeys()) ready = k.readyOps(); sel.selectedKeys().clear(); } return ready; } });
                    ask("wakeup", () -> { try (Selector sel = Selector.open()) { sel.wakeup(); int a = sel.select(); return a + " " + sel.selectNow() + sel.keys().size(); } });
                    ask("closed selector", () -> { Selector sel = Selector.open(); sel.close(); return sel.select(); });
                    ask("bad ops", () -> { try (Selector sel = Selector.open()) { return c.register(sel, SelectionKey.OP_ACCEPT); } });
                    ask("blocking registration", () -> { try (Selector sel = Selector.open()) { return p.register(sel, 1); } });
                    ask("options", () -> { c.setOption(StandardSocketOptions.TCP_NODELAY, true).setOption(StandardSocketOptions.SO_KEEPALIVE, true).setOption(StandardSocketOptions.SO_LINGER, 5); return "" + c.getOption(StandardSocketOptions.TCP_NODELAY) + c.getOption(StandardSocketOptions.SO_KEEPALIVE) + c.getOption(StandardSocketOptions.SO_LINGER) + (c.getOption(StandardSocketOptions.SO_RCVBUF) > 0); });
                    ask("option of others", () -> c.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1));
                    ask("bad option", () -> c.setOption(StandardSocketOptions.SO_RCVBUF, -1));
                    ask("null option", () -> c.getOption(null));
                    ask("socket view", () -> { Socket k = p.socket(); k.setSoTimeout(20); try { k.getInputStream().read(new byte[1]); return "read"; } catch (SocketTimeoutException e) { return e.getMessage() + k.isBound() + k.isConnected() + k.getTcpNoDelay() + k.getSoLinger() + (k.getChannel() == p); } });
                    Future<String> reading = pool.submit(() -> { try { return "" + p.read(ByteBuffer.allocate(9)); } catch (AsynchronousCloseException e) { return e.getClass().getSimpleName() + p.isOpen(); } });
                    Thread.sleep(30);
                    p.close();
                    ask("read while closing", reading::get);
                    ask("end", () -> { c.configureBlocking(true); return c.read(ByteBuffer.allocate(9)); });
                }
                Thread[] who = new Thread[1];
                Future<String> interrupted = pool.submit(() -> { who[0] = Thread.currentThread(); try { s.accept(); return "accepted"; } catch (ClosedByInterruptException e) { return "interrupted " + Thread.interrupted() + s.isOpen(); } });
                while (who[0] == null) Thread.sleep(1);
                Thread.sleep(20);
                who[0].interrupt();
                ask("interrupted accept", interrupted::get);
                ask("refused", () -> SocketChannel.open(at));
            }
            ask("unresolved", () -> SocketChannel.open(InetSocketAddress.createUnresolved("nowhere.invalid", 1)));
            try (DatagramChannel a = DatagramChannel.open().bind(new InetSocketAddress("127.0.0.1", 0)); DatagramChannel b = DatagramChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
                ask("datagram", () -> { a.send(ByteBuffer.wrap("datagram".getBytes()), b.getLocalAddress()); ByteBuffer in = ByteBuffer.allocate(4); boolean from = b.receive(in).equals(a.getLocalAddress()); return from + text(in); });
                ask("not connected", () -> a.write(ByteBuffer.allocate(1)));
                ask("connected", () -> { a.connect(b.getLocalAddress()); b.connect(a.getLocalAddress()); a.write(ByteBuffer.wrap(new byte[3])); ByteBuffer in = ByteBuffer.allocate(9); return b.read(in) + " " + a.isConnected(); });
                ask("to another", () -> a.send(ByteBuffer.allocate(1), new InetSocketAddress("127.0.0.1", 9)));
                ask("nothing", () -> { b.configureBlocking(false); return b.receive(ByteBuffer.allocate(1)) + " " + b.read(ByteBuffer.allocate(1)); });
                ask("disconnected", () -> a.disconnect().getRemoteAddress());
                ask("too large", () -> { a.connect(b.getLocalAddress()); return a.write(ByteBuffer.allocate(70000)); });
            }
        } finally {
            pool.shutdownNow();
            try (var s = Files.list(dir)) { for (Path p : s.toList()) Files.delete(p); }
            Files.delete(dir);
        }
    }
}
