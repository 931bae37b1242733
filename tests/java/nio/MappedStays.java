// File mappings, shared, private and read-only, stay tied to their files however long the program runs.
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import static java.nio.file.StandardOpenOption.*;

public class MappedStays {
    static int work(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + i;
        return sum;
    }
    public static void main(String[] args) throws Exception {
        Path p = Files.createTempFile("mapped", "stays");
        byte[] bytes = new byte[10000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 7);
        Files.write(p, bytes);
        try (FileChannel c = FileChannel.open(p, READ, WRITE)) {
            MappedByteBuffer shared = c.map(FileChannel.MapMode.READ_WRITE, 0, 10000);
            MappedByteBuffer own = c.map(FileChannel.MapMode.PRIVATE, 0, 10000);
            MappedByteBuffer read = c.map(FileChannel.MapMode.READ_ONLY, 4096, 5000);
            own.put(1, (byte) 99);
            for (int round = 0; round < 5; round++) {
                work(20000);
                shared.put(5000, (byte) round);
                work(20000);
                byte[] now = Files.readAllBytes(p);
                System.out.println(now[5000] + " " + read.get(904) + " " + own.get(1) + " " + now[1] + " "
                        + own.get(9999) + " " + read.get(4999));
            }
        }
        Files.delete(p);
    }
}
