// A blocking channel takes all it is given, however slowly the other side reads.
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.zip.CRC32;

public class BlockingWrites {
    static final int LARGE = 3_000_000;

    interface Writing {
        long write() throws Exception;
    }

    static long checksum(byte[] bytes, int times) {
        CRC32 sum = new CRC32();
        for (int i = 0; i < times; i++)
            sum.update(bytes);
        return sum.getValue();
    }

    static void check(String what, ReadableByteChannel from, long size, long expected, Writing writing) throws Exception {
        CRC32 sum = new CRC32();
        Thread reader = new Thread(() -> {
            try {
                ByteBuffer some = ByteBuffer.allocate(100_000);
                Thread.sleep(20);
                for (long left = size; left > 0; left -= some.position()) {
                    some.clear();
                    if (from.read(some) < 0)
                        break;
                    sum.update(some.array(), 0, some.position());
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        reader.start();
        long written = writing.write();
        reader.join();
        System.out.println(what + " " + written + " " + (sum.getValue() == expected));
    }

    public static void main(String[] arguments) throws Exception {
        byte[] bytes = new byte[LARGE];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte)(i * 7 >> 3);
        Path file = Files.createTempFile("writes", null);
        Files.write(file, bytes);
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
             SocketChannel out = SocketChannel.open(server.getLocalAddress()); SocketChannel in = server.accept();
             FileChannel source = FileChannel.open(file)) {
            check("one", in, LARGE, checksum(bytes, 1), () -> out.write(ByteBuffer.wrap(bytes)));
            check("direct", in, LARGE, checksum(bytes, 1),
                () -> out.write(ByteBuffer.allocateDirect(LARGE).put(bytes).flip()));
            check("several", in, 3 * LARGE, checksum(bytes, 3), () -> out.write(new ByteBuffer[] {ByteBuffer.wrap(bytes),
                ByteBuffer.allocate(0), ByteBuffer.wrap(bytes), ByteBuffer.allocateDirect(LARGE).put(bytes).flip()}));
            check("file", in, LARGE, checksum(bytes, 1), () -> source.transferTo(0, LARGE + 1000, out));
            check("stream", in, LARGE, checksum(bytes, 1), () -> {
                out.socket().getOutputStream().write(bytes);
                return LARGE;
            });
            Pipe pipe = Pipe.open();
            check("pipe", pipe.source(), 2 * LARGE, checksum(bytes, 2),
                () -> pipe.sink().write(new ByteBuffer[] {ByteBuffer.wrap(bytes), ByteBuffer.wrap(bytes)}));
            out.configureBlocking(false);
            System.out.println(out.write(new ByteBuffer[] {ByteBuffer.wrap(bytes), ByteBuffer.wrap(bytes), ByteBuffer.wrap(bytes),
                ByteBuffer.wrap(bytes)}) < 4 * LARGE);
            SocketChannel other = SocketChannel.open(server.getLocalAddress()), peer = server.accept();
            ByteBuffer[] many = new ByteBuffer[20];
            for (int i = 0; i < many.length; i++)
                many[i] = ByteBuffer.wrap(bytes);
            Thread writer = Thread.currentThread();
            Thread closer = new Thread(() -> {
                try {
                    while (!writer.getStackTrace()[0].getClassName().startsWith("sun.nio.ch"))
                        Thread.sleep(10);
                    peer.read(ByteBuffer.allocate(1)); // something has been written
                    Thread.sleep(300);
                    other.close();
                } catch (Exception e) {
                    e.printStackTrace();
                }
            });
            closer.start();
            long written = other.write(many);
            System.out.println(written > 0 && written < 20L * LARGE);
        } finally {
            Files.delete(file);
        }
    }
}
