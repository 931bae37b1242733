// Non-blocking channels with a Selector over the loopback address: several clients in one thread; pipes; wake-up.
import java.net.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class LoopbackSelector {
    public static void main(String[] args) throws Exception {
        Selector sel = Selector.open();
        ServerSocketChannel ssc = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ssc.configureBlocking(false);
        ssc.register(sel, SelectionKey.OP_ACCEPT);
        int port = ((InetSocketAddress) ssc.getLocalAddress()).getPort(), n = 4;
        TreeSet<String> results = new TreeSet<>();
        Thread[] cs = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            cs[i] = new Thread(() -> {
                try (SocketChannel c = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                        port))) {
                    ByteBuffer b = ByteBuffer.allocate(100);
                    for (int k = 0; k < 3; k++) {
                        c.write(StandardCharsets.UTF_8.encode("m" + id + k + "\n"));
                        b.clear();
                        while (b.position() == 0 || b.get(b.position() - 1) != '\n') if (c.read(b) < 0) break;
                        b.flip();
                        String s = StandardCharsets.UTF_8.decode(b).toString().trim();
                        synchronized (results) { results.add(s); }
                    }
                } catch (Exception e) {
                    System.out.println(e);
                }
            });
            cs[i].start();
        }
        int closed = 0, accepted = 0;
        while (closed < n) {
            sel.select(5000);
            for (Iterator<SelectionKey> it = sel.selectedKeys().iterator(); it.hasNext();) {
                SelectionKey k = it.next();
                it.remove();
                if (k.isAcceptable()) {
                    SocketChannel c = ssc.accept();
                    c.configureBlocking(false);
                    c.register(sel, SelectionKey.OP_READ, new StringBuilder());
                    accepted++;
                } else if (k.isReadable()) {
                    SocketChannel c = (SocketChannel) k.channel();
                    ByteBuffer b = ByteBuffer.allocate(10);
                    int r = c.read(b);
                    if (r < 0) { c.close(); closed++; continue; }
                    StringBuilder sb = (StringBuilder) k.attachment();
                    sb.append(StandardCharsets.UTF_8.decode(b.flip()));
                    int nl;
                    while ((nl = sb.indexOf("\n")) >= 0) {
                        String line = sb.substring(0, nl);
                        sb.delete(0, nl + 1);
                        ByteBuffer o = StandardCharsets.UTF_8.encode("re:" + line + "\n");
                        while (o.hasRemaining()) c.write(o);
                    }
                }
            }
        }
        for (Thread t : cs) t.join();
        System.out.println(accepted + " " + results);
        sel.selectNow();
        System.out.println(sel.keys().size() + " " + sel.selectNow() + ssc.accept());
        Thread w = new Thread(() -> { try { Thread.sleep(10); } catch (InterruptedException e) { } sel.wakeup(); });
        w.start();
        System.out.println(sel.select());
        w.join();
        long t0 = System.nanoTime();
        System.out.println(sel.select(15) + " " + (System.nanoTime() - t0 > 10_000_000));
        ssc.close();
        sel.close();
        System.out.println(sel.isOpen() + " " + ssc.isOpen());
        try { sel.select(); } catch (ClosedSelectorException e) { System.out.println(e); }
        Pipe p = Pipe.open();
        p.sink().write(ByteBuffer.wrap("pipe".getBytes()));
        ByteBuffer b = ByteBuffer.allocate(10);
        System.out.println(p.source().read(b) + new String(b.array(), 0, b.position()));
        p.sink().close();
        System.out.println(p.source().read(b));
        p.source().close();
        SocketChannel nc = SocketChannel.open();
        try { nc.read(b); } catch (NotYetConnectedException e) { System.out.println(e); }
        nc.configureBlocking(false);
        System.out.println(nc.isConnected() + " " + nc.isConnectionPending() + nc.isBlocking());
        nc.close();
        try { nc.write(b); } catch (ClosedChannelException e) { System.out.println(e); }
    }
}
