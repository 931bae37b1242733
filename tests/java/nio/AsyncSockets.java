// Asynchronous socket channels and sockets of the file system.
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.concurrent.*;

public class AsyncSockets {
    static String text(ByteBuffer b) {
        b.flip();
        byte[] x = new byte[b.remaining()];
        b.get(x);
        return new String(x);
    }
    public static void main(String[] args) throws Exception {
        AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Future<AsynchronousSocketChannel> accepted = server.accept();
        AsynchronousSocketChannel c = AsynchronousSocketChannel.open();
        c.connect(server.getLocalAddress()).get();
        AsynchronousSocketChannel s = accepted.get(10, TimeUnit.SECONDS);
        ByteBuffer in = ByteBuffer.allocate(100);
        CompletableFuture<Integer> read = new CompletableFuture<>();
        s.read(in, null, new CompletionHandler<Integer, Void>() {
            public void completed(Integer n, Void a) {
                read.complete(n);
            }
            public void failed(Throwable t, Void a) {
                read.completeExceptionally(t);
            }
        });
        System.out.println(c.write(ByteBuffer.wrap("asynchronous".getBytes())).get());
        System.out.println(read.get(10, TimeUnit.SECONDS) + " " + text(in));
        in.clear();
        try {
            CompletableFuture<Integer> late = new CompletableFuture<>();
            c.read(in, 50, TimeUnit.MILLISECONDS, null, new CompletionHandler<Integer, Void>() {
                public void completed(Integer n, Void a) {
                    late.complete(n);
                }
                public void failed(Throwable t, Void a) {
                    late.completeExceptionally(t);
                }
            });
            late.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        s.close();
        c.close();
        Future<AsynchronousSocketChannel> never = server.accept();
        server.close();
        try {
            never.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        AsynchronousSocketChannel r = AsynchronousSocketChannel.open();
        try {
            r.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)).get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        Path d = Files.createTempDirectory("local");
        Path p = d.resolve("socket");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(p);
        try (ServerSocketChannel u = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            u.bind(address);
            System.out.println(u.getLocalAddress().equals(address) + " " + Files.exists(p));
            try (SocketChannel a = SocketChannel.open(address); SocketChannel b = u.accept()) {
                System.out.println(b.getRemoteAddress().toString().isEmpty() + " " + a.getRemoteAddress().equals(address));
                a.write(ByteBuffer.wrap("local".getBytes()));
                in.clear();
                System.out.println(b.read(in) + text(in));
                b.close();
                in.clear();
                System.out.println(a.read(in));
            }
            try {
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
            } catch (Exception e) {
                System.out.println(e);
            }
        }
        Files.delete(p);
        try {
            SocketChannel.open(address);
        } catch (Exception e) {
            System.out.println(e);
        }
        Files.delete(d);
    }
}
