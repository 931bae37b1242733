import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is cut off while it is mapped: access beyond its end is an error, not the end. */
public class MappedFileCutOff {
    static final int SIZE = 1 << 18;

    interface Access {
        Object run(MappedByteBuffer buffer);
    }

    static void attempt(String name, MappedByteBuffer buffer, Access access) {
        try {
            Object result = access.run(buffer);
            // What went wrong may be told a little later.
            for (int i = 0; i < 1000; i++) {
                Thread.onSpinWait();
            }
            System.out.println(name + ": " + result);
        } catch (InternalError e) {
            System.out.println(name + ": " + e);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path path = Files.createTempFile("cut", "off");
        Files.write(path, new byte[SIZE]);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            attempt("before", buffer, b -> b.get(200000));
            channel.truncate(5000);
            attempt("within", buffer, b -> b.put(4000, (byte) 7).get(4000));
            attempt("byte", buffer, b -> b.get(20000));
            attempt("int", buffer, b -> b.getInt(40000));
            attempt("put", buffer, b -> b.put(60000, (byte) 1));
            attempt("bulk", buffer, b -> b.get(80000, new byte[10000]));
            Thread other = new Thread(() -> attempt("thread", buffer, b -> b.getLong(120000)));
            other.start();
            other.join();
            attempt("within again", buffer, b -> b.get(4000));
        }
        Files.delete(path);
    }
}
