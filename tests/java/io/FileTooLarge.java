// modes: default
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files may not become larger, a write fails, and nothing ends the program. */
public class FileTooLarge {
    static void write(String path) throws IOException {
        byte[] bytes = new byte[1 << 16];
        try (FileOutputStream out = new FileOutputStream(path)) {
            for (int i = 0; i < 100; i++)
                out.write(bytes);
            System.out.println("written");
        } catch (IOException e) {
            System.out.println(e);
        }
        System.out.println(Files.size(Path.of(path)));
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            write(args[0]);
            return;
        }
        Path file = Files.createTempFile("large", null);
        Process process = new ProcessBuilder("/bin/bash", "-c", "ulimit -f 2048; exec \"$0\" \"$@\"",
            ProcessHandle.current().info().command().get(), "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"),
            "FileTooLarge", file.toString()).redirectErrorStream(true).start();
        System.out.print(new String(process.getInputStream().readAllBytes()));
        System.out.println(process.waitFor());
        Files.delete(file);
    }
}
