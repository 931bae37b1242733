// Channels in states where they may not do what they are asked (java.nio.channels): not connected, connecting, bound, closed, shut down,
// blocking where they must not be, registered with another selector, addresses of the wrong kind, files with the wrong modes, locks.
import java.io.*;
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

public class ChannelStates {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            Object o = a.run();
            System.out.println(what + " = " + (o instanceof Channel ? "channel" : o instanceof SelectionKey ? "key" : o));
        } catch (ExecutionException e) {
            System.out.println(what + ": later " + e.getCause().getClass().getName());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getName() + (t.getMessage() == null ? "" : " " + t.getMessage()));
        }
    }
    static final InetAddress HERE = InetAddress.getLoopbackAddress();
    static ByteBuffer buffer(int n) { return ByteBuffer.allocate(n); }
    static void sockets() throws Exception {
        try (SocketChannel c = SocketChannel.open()) {
            ask("read not connected", () -> c.read(buffer(1)));
            ask("write not connected", () -> c.write(buffer(1)));
            ask("gather not connected", () -> c.write(new ByteBuffer[] {buffer(1)}));
            ask("finish without connect", c::finishConnect);
            ask("shutdown not connected", c::shutdownInput);
            ask("addresses", () -> c.getLocalAddress() + " " + c.getRemoteAddress() + " " + c.isConnected() + c.isConnectionPending() + c.isOpen());
            ask("unresolved", () -> c.connect(InetSocketAddress.createUnresolved("nowhere.invalid", 1)));
        }
        try (SocketChannel c = SocketChannel.open()) {
            ask("other kind of address", () -> c.connect(new SocketAddress() { }));
        }
        try (SocketChannel c = SocketChannel.open()) {
            ask("unix address", () -> c.bind(UnixDomainSocketAddress.of("x")));
            ask("null address", () -> c.connect(null));
            ask("bind", () -> { c.bind(new InetSocketAddress(HERE, 0)); return ((InetSocketAddress) c.getLocalAddress()).getPort() > 0; });
            ask("bind twice", () -> c.bind(null));
            ask("option of another", () -> c.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1));
            ask("option null", () -> c.setOption(null, 1));
            ask("option value", () -> c.setOption(StandardSocketOptions.SO_RCVBUF, -1));
            ask("option", () -> c.setOption(StandardSocketOptions.TCP_NODELAY, true).getOption(StandardSocketOptions.TCP_NODELAY));
            c.close();
            ask("closed read", () -> c.read(buffer(1)));
            ask("closed connect", () -> c.connect(new InetSocketAddress(HERE, 1)));
            ask("closed bind", () -> c.bind(null));
            ask("closed option", () -> c.getOption(StandardSocketOptions.SO_KEEPALIVE));
            ask("closed address", c::getLocalAddress);
            ask("closed blocking", () -> c.configureBlocking(false));
            ask("closed finish", c::finishConnect);
        }
        try (ServerSocketChannel s = ServerSocketChannel.open()) {
            ask("accept not bound", s::accept);
            ask("server options", () -> s.supportedOptions().contains(StandardSocketOptions.SO_REUSEADDR) + " " + s.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY));
            s.bind(new InetSocketAddress(HERE, 0), 5);
            ask("server bind twice", () -> s.bind(null));
            s.configureBlocking(false);
            ask("accept nothing", s::accept);
            ask("server socket accept", () -> s.socket().accept());
            try (SocketChannel c = SocketChannel.open(s.getLocalAddress())) {
                ask("connect twice", () -> c.connect(s.getLocalAddress()));
                ask("bind connected", () -> c.bind(null));
                SocketChannel peer = null;
                while (peer == null)
                    peer = s.accept();
                SocketChannel p = peer;
                p.configureBlocking(false);
                ask("nothing to read", () -> p.read(buffer(1)));
                ask("no room", () -> p.read(buffer(0)));
                ask("read only buffer", () -> p.read(buffer(1).asReadOnlyBuffer()));
                ask("array range", () -> p.read(new ByteBuffer[2], 1, 2));
                ask("null in array", () -> p.write(new ByteBuffer[] {null}));
                ask("socket stream of non-blocking", () -> p.socket().getInputStream().read());
                ask("socket write of non-blocking", () -> { p.socket().getOutputStream().write(1); return "written"; });
                c.shutdownOutput();
                ask("write after shutdown", () -> c.write(buffer(1)));
                ask("shutdown twice", c::shutdownOutput);
                p.configureBlocking(true);
                ask("end", () -> p.read(buffer(1)) + " " + p.read(buffer(1)));
                p.shutdownInput();
                ask("read after shutdown", () -> p.read(buffer(1)));
                ask("socket facts", () -> p.socket().isInputShutdown() + " " + c.socket().isOutputShutdown() + c.socket().isConnected() + c.socket().isBound() + c.socket().isClosed());
                p.close();
                ask("socket of closed", () -> p.socket().isClosed());
            }
        }
        ServerSocketChannel gone = ServerSocketChannel.open().bind(new InetSocketAddress(HERE, 0));
        SocketAddress address = gone.getLocalAddress();
        gone.close();
        ask("refused", () -> SocketChannel.open(address));
        try (SocketChannel c = SocketChannel.open()) {
            c.configureBlocking(false);
            ask("refused later", () -> { boolean done = c.connect(address); while (!done) done = c.finishConnect(); return done; });
            ask("then open", c::isOpen);
        }
    }
    static void datagrams() throws Exception {
        try (DatagramChannel d = DatagramChannel.open(StandardProtocolFamily.INET)) {
            ask("datagram write", () -> d.write(buffer(1)));
            ask("datagram read", () -> d.read(buffer(1)));
            ask("send unresolved", () -> d.send(buffer(1), InetSocketAddress.createUnresolved("x.invalid", 1)));
            ask("send port 0", () -> d.send(buffer(1), new InetSocketAddress(HERE, 0)));
            ask("send six", () -> d.send(buffer(1), new InetSocketAddress("::1", 9)));
            ask("join what is no group", () -> d.join(HERE, NetworkInterface.getByInetAddress(HERE)));
            d.configureBlocking(false);
            ask("receive nothing", () -> d.receive(buffer(1)));
            ask("bound by sending", () -> d.bind(null));
        }
        try (DatagramChannel d = DatagramChannel.open(StandardProtocolFamily.INET)) {
            d.bind(new InetSocketAddress(HERE, 0));
            ask("datagram bind twice", () -> d.bind(null));
            try (DatagramChannel e = DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(HERE, 0))) {
                d.connect(e.getLocalAddress());
                ask("send elsewhere", () -> d.send(buffer(1), new InetSocketAddress(HERE, 9)));
                ask("connect again", () -> d.connect(e.getLocalAddress()));
                d.disconnect();
                ask("disconnected", () -> d.isConnected() + " " + d.getRemoteAddress());
            }
        }
        ask("family", () -> DatagramChannel.open(StandardProtocolFamily.UNIX));
        ask("socket family", () -> SocketChannel.open((ProtocolFamily) () -> "OWN"));
    }
    static void selectors() throws Exception {
        Selector s = Selector.open(), t = Selector.open();
        Pipe p = Pipe.open();
        ask("register blocking", () -> p.source().register(s, SelectionKey.OP_READ));
        p.source().configureBlocking(false);
        ask("register with wrong interest", () -> p.source().register(s, SelectionKey.OP_WRITE));
        SelectionKey k = p.source().register(s, SelectionKey.OP_READ, "attached");
        ask("register again", () -> p.source().register(s, 0) == k);
        ask("attachment gone", () -> k.attachment() + " " + k.attach("new") + " " + k.attachment() + " " + k.interestOps());
        ask("blocking while registered", () -> p.source().configureBlocking(true));
        ask("interest", () -> k.interestOps(SelectionKey.OP_ACCEPT));
        ask("keys cannot be added", () -> s.keys().add(k));
        ask("selected keys cannot be added", () -> s.selectedKeys().add(k));
        ask("another selector", () -> p.source().register(t, SelectionKey.OP_READ) != k);
        ask("select", () -> { k.interestOps(SelectionKey.OP_READ); p.sink().write(buffer(1)); return s.select(1000) + " " + k.isReadable() + k.isWritable() + k.readyOps() + " " + s.selectNow() + " " + s.selectedKeys().size(); });
        ask("select with action", () -> t.select(x -> System.out.print(x.isReadable() + " "), 1000));
        k.cancel();
        ask("cancelled", () -> k.isValid() + " " + s.keys().size());
        ask("cancelled interest", k::interestOps);
        ask("cancelled ready", k::isReadable);
        ask("register cancelled", () -> p.source().register(s, SelectionKey.OP_READ));
        ask("after a selection", () -> { s.selectNow(); return s.keys().size() + " " + (p.source().register(s, SelectionKey.OP_READ) != k); });
        ask("negative timeout", () -> s.select(-1));
        s.close();
        ask("closed select", s::select);
        ask("closed keys", s::keys);
        ask("closed wakeup", () -> s.wakeup().isOpen());
        ask("register with closed", () -> p.source().register(s, SelectionKey.OP_READ));
        ask("own provider", () -> s.provider() == SelectorProvider.provider());
        p.source().close();
        ask("write to a closed pipe", () -> p.sink().write(buffer(1)));
        ask("key of a closed channel", () -> { t.selectNow(); return t.keys().size(); });
        t.close();
        p.sink().close();
    }
    static void files() throws Exception {
        Path f = Files.createTempFile("channelstates", ".bin");
        try (FileChannel r = FileChannel.open(f, StandardOpenOption.READ); FileChannel w = FileChannel.open(f, StandardOpenOption.WRITE); FileChannel rw = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ask("write read only", () -> r.write(buffer(1)));
            ask("read write only", () -> w.read(buffer(1)));
            ask("map write read only", () -> r.map(FileChannel.MapMode.READ_WRITE, 0, 1));
            ask("map write only", () -> w.map(FileChannel.MapMode.READ_ONLY, 0, 1));
            ask("map private", () -> r.map(FileChannel.MapMode.PRIVATE, 0, 1));
            ask("map negative", () -> rw.map(FileChannel.MapMode.READ_WRITE, -1, 1));
            ask("map huge", () -> rw.map(FileChannel.MapMode.READ_WRITE, 0, 1L << 31));
            ask("map", () -> { MappedByteBuffer m = rw.map(FileChannel.MapMode.READ_WRITE, 0, 8); m.putLong(5); return m.force().isLoaded() | true; });
            ask("position", () -> rw.position(-5));
            ask("read at", () -> rw.read(buffer(4), -1));
            ask("read beyond", () -> rw.read(buffer(4), 100) + " " + rw.read(buffer(4), 6));
            ask("truncate", () -> rw.truncate(-1));
            ask("truncate read only", () -> r.truncate(0));
            ask("transfer to read only", () -> rw.transferTo(0, 4, r));
            ask("transfer from write only", () -> rw.transferFrom(w, 0, 4));
            ask("transfer negative", () -> rw.transferTo(-1, 4, w));
            ask("transfer to null", () -> rw.transferTo(0, 4, null));
            ask("lock", () -> { try (FileLock l = rw.lock(0, 4, false)) { return l.isValid() + " " + l.isShared() + l.overlaps(3, 1) + l.overlaps(4, 1) + " " + l.position() + l.size(); } });
            FileLock held = rw.lock(0, 10, true);
            ask("lock overlaps", () -> rw.tryLock(5, 10, true));
            ask("lock by another channel", () -> r.tryLock(9, 1, true));
            ask("lock beside", () -> { FileLock l = rw.tryLock(10, 5, false); l.release(); return l.isValid(); });
            ask("exclusive of read only", () -> r.lock(20, 1, false));
            ask("shared of write only", () -> w.lock(20, 1, true));
            ask("lock negative", () -> rw.lock(-1, 1, false));
            held.release();
            ask("released", () -> held.isValid() + " " + held.toString().replaceAll(".*\\[", "["));
            ask("release of closed", () -> { FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE); FileLock l = c.lock(); c.close(); boolean valid = l.isValid(); l.close(); return valid; });
            r.close();
            ask("closed read", () -> r.read(buffer(1)));
            ask("closed map", () -> r.map(FileChannel.MapMode.READ_ONLY, 0, 1));
            ask("closed lock", () -> r.tryLock());
            ask("stream's channel", () -> { try (FileInputStream i = new FileInputStream(f.toFile())) { FileChannel c = i.getChannel(); c.position(3); return i.read() + " " + c.position() + " " + (c == i.getChannel()); } });
            ask("append", () -> { try (FileChannel a = FileChannel.open(f, StandardOpenOption.APPEND)) { a.write(buffer(2)); a.position(0); a.write(buffer(1)); return a.size(); } });
            ask("asynchronous", () -> { try (AsynchronousFileChannel a = AsynchronousFileChannel.open(f, StandardOpenOption.READ)) { ask("  write", () -> a.write(buffer(1), 0).get()); ask("  negative", () -> a.read(buffer(1), -1)); ask("  beyond", () -> a.read(buffer(1), 1000).get()); ask("  read only buffer", () -> a.read(buffer(1).asReadOnlyBuffer(), 0)); return a.read(buffer(4), 0).get(); } });
        } finally {
            Files.delete(f);
        }
        ask("delete on close", () -> { FileChannel c = FileChannel.open(f, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE); boolean there = Files.exists(f); c.close(); return there + " " + Files.exists(f); });
        ask("streams as channels", () -> { ReadableByteChannel c = Channels.newChannel(new ByteArrayInputStream(new byte[5])); int n = c.read(buffer(3)); c.close(); ask("  closed", () -> c.read(buffer(1))); return n; });
        ask("writer of a channel", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Writer w = Channels.newWriter(Channels.newChannel(o), "UTF-16BE"); w.write("ab"); w.close(); return o.size(); });
    }
    static void asynchronous() throws Exception {
        AsynchronousChannelGroup g = AsynchronousChannelGroup.withFixedThreadPool(1, r -> { Thread t = new Thread(r); t.setDaemon(true); return t; });
        AsynchronousServerSocketChannel s = AsynchronousServerSocketChannel.open(g);
        ask("accept not bound", s::accept);
        s.bind(new InetSocketAddress(HERE, 0));
        Future<AsynchronousSocketChannel> f = s.accept();
        ask("accept pending", s::accept);
        AsynchronousSocketChannel c = AsynchronousSocketChannel.open(g);
        ask("read not connected", () -> c.read(buffer(1)));
        ask("connect unresolved", () -> c.connect(InetSocketAddress.createUnresolved("x.invalid", 1)));
        c.connect(s.getLocalAddress()).get();
        AsynchronousSocketChannel p = f.get();
        ask("connected already", () -> c.connect(s.getLocalAddress()));
        Future<Integer> read = c.read(buffer(4));
        ask("read pending", () -> c.read(buffer(4)));
        ask("cancel", () -> read.cancel(true) + " " + read.isCancelled());
        ask("after cancel", () -> c.read(buffer(1)).isDone());
        ask("timed read", () -> { CompletableFuture<Object> r = new CompletableFuture<>(); p.read(buffer(1), 10, TimeUnit.MILLISECONDS, null, new CompletionHandler<Integer, Object>() { public void completed(Integer n, Object a) { r.complete(n); } public void failed(Throwable t, Object a) { r.complete(t.getClass().getSimpleName()); } }); Object o = r.get(); c.close(); return o.equals("InterruptedByTimeoutException") || o.equals(-1) ? "ended" : o; });
        ask("closed", () -> c.read(buffer(1)).get());
        p.close();
        Future<AsynchronousSocketChannel> open = s.accept();
        s.close();
        ask("closed while accepting", open::get);
        g.shutdownNow();
        ask("group terminated", () -> g.awaitTermination(10, TimeUnit.SECONDS) + " " + g.isShutdown() + g.isTerminated());
        ask("open in shut down group", () -> AsynchronousSocketChannel.open(g));
    }
    public static void main(String[] args) throws Exception {
        sockets();
        datagrams();
        selectors();
        files();
        asynchronous();
    }
}
