// java.util.logging with a FileHandler, deletion on exit, temporary files, unusual file names.
import java.io.*;
import java.nio.file.*;
import java.util.logging.*;

public class LogFiles {
    public static void main(String[] args) throws Exception {
        Path d = Files.createTempDirectory("logs");
        d.toFile().deleteOnExit();
        Logger l = Logger.getLogger("test");
        l.setUseParentHandlers(false);
        FileHandler h = new FileHandler(d.resolve("x%u.log").toString());
        h.setFormatter(new Formatter() {
            public String format(LogRecord r) {
                return r.getLevel() + ":" + formatMessage(r) + "\n";
            }
        });
        l.addHandler(h);
        l.info("first");
        l.log(Level.WARNING, "second {0}", 2);
        l.fine("unseen");
        System.out.println(new File(d.toFile(), "x0.log.lck").exists());
        h.close();
        System.out.print(Files.readString(d.resolve("x0.log")));
        System.out.println(new File(d.toFile(), "x0.log.lck").exists());
        File odd = new File(d.toFile(), "\u00e4\u20ac \ud83d\ude00 x");
        try (FileWriter w = new FileWriter(odd)) {
            w.write("odd");
        }
        System.out.println(odd.getName() + " " + odd.length() + " " + java.util.Arrays.toString(d.toFile().list((x, n) -> n.endsWith("x"))));
        try (BufferedReader r = new BufferedReader(new FileReader(odd))) {
            System.out.println(r.readLine());
        }
        System.out.println(odd.renameTo(new File(d.toFile(), "plain")) + " " + odd.exists());
        File t = File.createTempFile("abc", null, d.toFile());
        System.out.println(t.getName().startsWith("abc") + " " + t.getName().endsWith(".tmp") + " " + t.delete());
        try {
            new FileInputStream(new File(d.toFile(), "\u00e4\u20ac\ud83d\ude00"));
        } catch (IOException e) {
            System.out.println(e.toString().replace(d.toString(), "DIR"));
        }
        new File(d.toFile(), "plain").deleteOnExit();
        Files.delete(d.resolve("x0.log"));
        System.out.println(new File(d.toFile(), "../" + d.getFileName() + "/./none/../plain").getCanonicalPath().equals(d.toRealPath() + "/plain"));
        System.out.println(System.console() == null);
        try (Reader r = new InputStreamReader(new FileInputStream("/dev/null"))) {
            System.out.println(r.read());
        }
        try (FileOutputStream o = new FileOutputStream("/dev/full")) {
            o.write(1);
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
