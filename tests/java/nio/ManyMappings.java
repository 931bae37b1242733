// vmargs: --add-exports java.base/jdk.internal.jimage=ALL-UNNAMED
// Mappings that nothing refers to any more give their addresses back: far more is mapped than there is room for.
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

public class ManyMappings {
    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("mappings", null);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(150_000_001);
            large.seek(100_000_000);
            large.write(7);
            int sum = 0;
            for (int i = 0; i < 60; i++) {
                MappedByteBuffer buffer = large.getChannel().map(FileChannel.MapMode.READ_ONLY, i, large.length() - i);
                sum += buffer.get(100_000_000 - i);
                if (i % 5 == 4) {
                    buffer = null;
                    System.gc();
                    Thread.sleep(20);
                }
            }
            System.out.println(sum);
            /* Readers of the class library, each of which maps it. */
            Class<?> reader = Class.forName("jdk.internal.jimage.BasicImageReader");
            Path library = Path.of(System.getProperty("java.home"), "lib", "modules");
            for (int i = 0; i < 12; i++) {
                Object one = reader.getMethod("open", Path.class).invoke(null, library);
                sum += ((Path)reader.getMethod("getImagePath").invoke(one)).getNameCount() > 0 ? 1 : 0;
                reader.getMethod("close").invoke(one);
            }
            System.out.println(sum);
        } finally {
            Files.delete(file);
        }
    }
}
