// AsynchronousFileChannel, channel streams, Files.newByteChannel positions, file locks between channels, temp
// files that delete themselves.
import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.concurrent.*;

public class AsyncAndWatch {
    public static void main(String[] args) throws Exception {
        Path p = Files.createTempFile("atoll", ".async");
        try {
            try (AsynchronousFileChannel c = AsynchronousFileChannel.open(p, StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                System.out.println(c.write(ByteBuffer.wrap("hello async world".getBytes()), 0)
                        .get(5, TimeUnit.SECONDS));
                ByteBuffer b = ByteBuffer.allocate(5);
                CompletableFuture<String> f = new CompletableFuture<>();
                c.read(b, 6, "att", new CompletionHandler<Integer, String>() {
                    public void completed(Integer n, String a) { f.complete(a + n + new String(b.array())); }
                    public void failed(Throwable t, String a) { f.completeExceptionally(t); }
                });
                System.out.println(f.get(5, TimeUnit.SECONDS) + " " + c.size());
            }
            try (SeekableByteChannel s = Files.newByteChannel(p, StandardOpenOption.READ)) {
                s.position(12);
                ByteBuffer b = ByteBuffer.allocate(20);
                System.out.println(s.read(b) + new String(b.array(), 0, b.position()) + s.position() + s.read(b));
                try { s.write(b); } catch (NonWritableChannelException e) { System.out.println(e); }
            }
            try (InputStream in = Channels.newInputStream(FileChannel.open(p));
                    Reader r = Channels.newReader(FileChannel.open(p), "UTF-8")) {
                System.out.println(in.read() + " " + (char) r.read() + in.available());
            }
            try (FileOutputStream o = new FileOutputStream(p.toFile(), true); FileChannel c = o.getChannel()) {
                o.write("APP".getBytes());
                System.out.println(c.position() + " " + o.getFD().valid());
                o.getFD().sync();
            }
            try (FileInputStream i = new FileInputStream(p.toFile())) {
                i.getChannel().position(17);
                System.out.println(new String(i.readAllBytes()));
            } try (FileChannel c = FileChannel.open(p, StandardOpenOption.APPEND)) {
                c.write(ByteBuffer.wrap("!".getBytes()));
                System.out.println(c.size());
            } FileOutputStream cl = new FileOutputStream(p.toFile());
            cl.close();
            try { cl.write(1); } catch (IOException e) { System.out.println(e.getMessage()); }
            System.out.println(Files.size(p));
        } finally {
            Files.deleteIfExists(p);
        }
        File t = File.createTempFile("atoll", ".tmp");
        t.deleteOnExit();
        System.out.println(t.exists());
        try (FileChannel c = FileChannel.open(Files.createTempFile("atoll", ".doc"), StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            System.out.println(c.write(ByteBuffer.allocate(10)));
        }
        Thread rd = new Thread(() -> {
            try {
                Pipe q = Pipe.open();
                q.source().read(ByteBuffer.allocate(1));
            } catch (ClosedByInterruptException e) {
                System.out.println("interrupted channel closed, flag " + Thread.currentThread().isInterrupted());
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        rd.start();
        Thread.sleep(20);
        rd.interrupt();
        rd.join();
    }
}
