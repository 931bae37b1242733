// Selector over pipes and sockets on the loopback interface: an echo server in one thread.
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.*;

public class Selectors {
    static void serve(Selector selector, int connections) throws Exception {
        int closed = 0;
        while (closed < connections) {
            selector.select();
            for (Iterator<SelectionKey> i = selector.selectedKeys().iterator(); i.hasNext();) {
                SelectionKey k = i.next();
                i.remove();
                if (k.isAcceptable()) {
                    SocketChannel s = ((ServerSocketChannel) k.channel()).accept();
                    s.configureBlocking(false);
                    s.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(256));
                } else if (k.isReadable()) {
                    SocketChannel s = (SocketChannel) k.channel();
                    ByteBuffer b = (ByteBuffer) k.attachment();
                    b.clear();
                    if (s.read(b) < 0) {
                        s.close();
                        closed++;
                        continue;
                    }
                    b.flip();
                    while (b.hasRemaining())
                        s.write(b);
                }
            }
        }
    }
    public static void main(String[] args) throws Exception {
        try (Selector s = Selector.open()) {
            System.out.println(s.selectNow() + " " + s.select(50) + " " + s.keys().size());
            s.wakeup();
            System.out.println(s.select());
            Pipe p = Pipe.open();
            p.source().configureBlocking(false);
            SelectionKey k = p.source().register(s, SelectionKey.OP_READ);
            System.out.println(s.selectNow());
            p.sink().write(ByteBuffer.wrap(new byte[] {1}));
            System.out.println(s.select() + " " + k.isReadable() + " " + k.isWritable());
            Thread t = new Thread(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                }
                s.wakeup();
            });
            p.source().read(ByteBuffer.allocate(1));
            s.selectedKeys().clear();
            t.start();
            System.out.println(s.select());
            k.cancel();
            s.selectNow();
            System.out.println(s.keys().size());
            Thread.currentThread().interrupt();
            System.out.println(s.select() + " " + Thread.interrupted());
        }
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        System.out.println(server.accept());
        server.register(selector, SelectionKey.OP_ACCEPT);
        Thread t = new Thread(() -> {
            try {
                serve(selector, 3);
            } catch (Exception e) {
                e.printStackTrace(System.out);
            }
        });
        t.start();
        for (int i = 0; i < 3; i++) {
            try (SocketChannel c = SocketChannel.open(server.getLocalAddress())) {
                c.write(ByteBuffer.wrap(("message " + i).getBytes()));
                c.shutdownOutput();
                ByteBuffer b = ByteBuffer.allocate(100);
                while (c.read(b) >= 0)
                    ;
                System.out.println(new String(b.array(), 0, b.position()));
            }
        }
        t.join();
        selector.close();
        server.close();
        try {
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        } catch (Exception e) {
            System.out.println(e);
        }
        SocketChannel c = SocketChannel.open();
        c.configureBlocking(false);
        try {
            boolean done = c.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
            while (!c.finishConnect())
                Thread.sleep(1);
        } catch (Exception e) {
            System.out.println(e);
        }
        System.out.println(c.isOpen());
    }
}
