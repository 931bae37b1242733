// RandomAccessFile and FileChannel: seek, overwrite, truncate, positions, mapped buffers, locks, scatter and gather.
import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.*;

public class RandomAccess {
    public static void main(String[] args) throws Exception {
        Path p = Files.createTempFile("atoll", ".bin");
        try {
            try (RandomAccessFile f = new RandomAccessFile(p.toFile(), "rw")) {
                f.writeInt(1);
                f.writeUTF("hello");
                f.writeDouble(2.5);
                f.writeBytes("line one\nline two\n");
                System.out.println(f.length() + " " + f.getFilePointer());
                f.seek(4);
                System.out.println(f.readUTF() + f.readDouble() + f.readLine() + f.readLine() + f.readLine());
                f.seek(0);
                f.write(new byte[] {9, 8});
                f.seek(0);
                System.out.println(f.readInt() + " " + f.skipBytes(3));
                f.setLength(6);
                System.out.println(f.length() + " " + f.getFilePointer());
                f.setLength(10);
                f.seek(8);
                System.out.println(f.read() + " " + f.read() + f.read());
                f.seek(100);
                System.out.println(f.read() + " " + f.length());
                f.write(7);
                System.out.println(f.length());
                try { f.seek(-1); } catch (IOException e) { System.out.println(e); }
                try { f.readFully(new byte[5]); } catch (EOFException e) { System.out.println(e); }
            } try (RandomAccessFile f = new RandomAccessFile(p.toFile(), "r")) { f.write(1); } catch (IOException e) {
                System.out.println(e.getMessage());
            } try (FileChannel c = FileChannel.open(p, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                c.truncate(0);
                ByteBuffer b = ByteBuffer.allocateDirect(64);
                for (int i = 0; i < 16; i++) b.putInt(i * i);
                b.flip();
                System.out.println(c.write(b) + " " + c.position() + c.size());
                b.clear();
                System.out.println(c.read(b, 8) + " " + b.flip().getInt() + c.position());
                c.position(60);
                ByteBuffer h = ByteBuffer.allocate(10);
                System.out.println(c.read(h) + " " + c.read(h) + h.position());
                System.out.println(c.write(new ByteBuffer[] {
                    ByteBuffer.wrap("ga".getBytes()), ByteBuffer.wrap("ther".getBytes())
                }) + " " + c.size());
                c.position(64);
                ByteBuffer x = ByteBuffer.allocate(2), y = ByteBuffer.allocate(4);
                System.out.println(c.read(new ByteBuffer[] {x, y}) + new String(x.array()) + "|"
                        + new String(y.array()));
                MappedByteBuffer m = c.map(FileChannel.MapMode.READ_WRITE, 0, 64);
                System.out.println(m.getInt(12) + " " + m.isDirect() + m.capacity());
                m.putInt(12, 777);
                m.force();
                ByteBuffer chk = ByteBuffer.allocate(4);
                c.read(chk, 12);
                System.out.println(chk.flip().getInt() + " " + c.map(FileChannel.MapMode.READ_ONLY, 60, 4).getInt());
                try {
                    c.map(FileChannel.MapMode.READ_ONLY, 0, 4).put((byte) 1);
                } catch (ReadOnlyBufferException e) {
                    System.out.println(e);
                }
                try (FileLock l = c.lock()) {
                    System.out.println(l.isValid() + " " + l.isShared());
                    try { c.tryLock(); } catch (OverlappingFileLockException e) { System.out.println(e); }
                }
                Path q = Files.createTempFile("atoll", ".cpy");
                try (FileChannel d = FileChannel.open(q, StandardOpenOption.WRITE)) {
                    System.out.println(c.transferTo(0, 20, d) + " " + d.transferFrom(c.position(40), 20, 30)
                            + d.size());
                    try {
                        d.read(ByteBuffer.allocate(1));
                    } catch (NonReadableChannelException e) {
                        System.out.println(e);
                    }
                }
                Files.delete(q);
                c.close();
                try { c.size(); } catch (ClosedChannelException e) { System.out.println(e); }
                System.out.println(c.isOpen());
            }
        } finally {
            Files.delete(p);
        }
        System.out.println(Files.exists(p));
    }
}
