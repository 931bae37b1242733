// FileChannel: positions, scatter and gather, transfers, locks, mappings.
import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import static java.nio.file.StandardOpenOption.*;

public class FileChannels {
    interface Op { Object run() throws Exception; }
    static Path d;
    static void show(String what, Op op) {
        try {
            System.out.println(what + " " + op.run());
        } catch (Throwable t) {
            System.out.println(what + " " + t.toString().replace(d.toString(), "DIR"));
        }
    }
    static String text(ByteBuffer b) {
        b.flip();
        return StandardCharsets.US_ASCII.decode(b).toString();
    }
    public static void main(String[] args) throws Exception {
        d = Files.createTempDirectory("channels");
        Path p = d.resolve("f"), q = d.resolve("g");
        try (FileChannel c = FileChannel.open(p, READ, WRITE, CREATE_NEW)) {
            show("write", () -> c.write(ByteBuffer.wrap("hello world".getBytes())));
            show("position", c::position);
            show("size", c::size);
            show("at", () -> c.write(ByteBuffer.wrap("W".getBytes()), 6));
            ByteBuffer b = ByteBuffer.allocate(5);
            c.position(0);
            show("read", () -> c.read(b) + text(b));
            ByteBuffer direct = ByteBuffer.allocateDirect(64);
            show("readAt", () -> c.read(direct, 6) + text(direct));
            direct.clear();
            show("past", () -> c.read(direct, 100));
            ByteBuffer[] many = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(3), ByteBuffer.allocate(10)};
            c.position(0);
            show("scatter", () -> c.read(many) + text(many[0]) + "|" + text(many[1]) + "|" + text(many[2]));
            ByteBuffer[] out = {ByteBuffer.wrap("ab".getBytes()), ByteBuffer.allocate(0), ByteBuffer.wrap("cd".getBytes())};
            show("gather", () -> c.write(out));
            show("truncate", () -> c.truncate(4).size() + " " + c.position());
            show("force", () -> { c.force(false); c.force(true); return "done"; });
            show("lock", () -> { try (FileLock l = c.lock()) { return l.isValid() + " " + l.isShared(); } });
            show("tryLock", () -> { try (FileLock l = c.tryLock(1, 2, true)) { return l.position() + " " + l.size() + " " + l.isShared(); } });
            show("overlap", () -> { try (FileLock l = c.lock()) { return c.tryLock(); } });
            show("negative", () -> c.position(-1));
        }
        show("closed", () -> { FileChannel c = FileChannel.open(p); c.close(); return c.size(); });
        show("notWritable", () -> { try (FileChannel c = FileChannel.open(p)) { return c.write(ByteBuffer.allocate(1)); } });
        show("notReadable", () -> { try (FileChannel c = FileChannel.open(p, WRITE)) { return c.read(ByteBuffer.allocate(1)); } });
        show("exists", () -> FileChannel.open(p, CREATE_NEW, WRITE));
        show("missing", () -> FileChannel.open(d.resolve("none")));
        byte[] big = new byte[300_000];
        for (int i = 0; i < big.length; i++)
            big[i] = (byte) (i * 31);
        Files.write(q, big);
        try (FileChannel from = FileChannel.open(q); FileChannel to = FileChannel.open(p, WRITE, TRUNCATE_EXISTING, READ)) {
            show("transferTo", () -> from.transferTo(10, 200_000, to));
            show("transferFrom", () -> to.transferFrom(from, 5, 250_000) + " " + to.size());
            show("transferEnd", () -> from.transferTo(299_990, 100, to));
        }
        try (FileChannel c = FileChannel.open(q, READ, WRITE)) {
            MappedByteBuffer m = c.map(FileChannel.MapMode.READ_WRITE, 4100, 1000);
            show("mapped", () -> m.get(0) + " " + big[4100] + " " + m.capacity() + " " + m.isDirect());
            m.put(5, (byte) 77);
            m.force();
            show("through", () -> { ByteBuffer b = ByteBuffer.allocate(1); c.read(b, 4105); return b.get(0); });
            MappedByteBuffer priv = c.map(FileChannel.MapMode.PRIVATE, 0, 10);
            priv.put(0, (byte) 99);
            show("private", () -> { ByteBuffer b = ByteBuffer.allocate(1); c.read(b, 0); return priv.get(0) + " " + b.get(0); });
            MappedByteBuffer ro = c.map(FileChannel.MapMode.READ_ONLY, 0, 10);
            show("readOnly", () -> ro.put(0, (byte) 1));
            show("extend", () -> c.map(FileChannel.MapMode.READ_WRITE, 299_999, 5000).capacity() + " " + c.size());
            show("loaded", () -> { m.load(); return m.isLoaded() || true; });
        }
        try (RandomAccessFile f = new RandomAccessFile(p.toFile(), "rw"); FileChannel c = f.getChannel()) {
            f.seek(3);
            show("shared", () -> c.position());
            c.position(7);
            show("pointer", f::getFilePointer);
            f.setLength(5);
            show("clamped", () -> f.getFilePointer() + " " + c.size());
        }
        try (FileOutputStream o = new FileOutputStream(p.toFile(), true); FileChannel c = o.getChannel()) {
            show("append", () -> c.position() + " " + c.write(ByteBuffer.wrap(new byte[3])) + " " + c.size());
        }
        try (SeekableByteChannel s = Files.newByteChannel(p)) {
            show("seekable", () -> s.size() + " " + s.position(2).read(ByteBuffer.allocate(100)));
        }
        Thread.currentThread().interrupt();
        show("interrupted", () -> FileChannel.open(p).read(ByteBuffer.allocate(1)));
        show("flag", Thread::interrupted);
        try (AsynchronousFileChannel a = AsynchronousFileChannel.open(q, READ)) {
            ByteBuffer b = ByteBuffer.allocate(8);
            show("async", () -> a.read(b, 299_990).get() + " " + b.position());
        }
        Files.delete(p);
        Files.delete(q);
        Files.delete(d);
    }
}
