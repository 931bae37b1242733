// WatchService: events of files that appear, change and vanish.
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import static java.nio.file.StandardWatchEventKinds.*;

public class Watching {
    public static void main(String[] args) throws Exception {
        Path d = Files.createTempDirectory("watching");
        WatchService w = d.getFileSystem().newWatchService();
        WatchKey k = d.register(w, ENTRY_CREATE, ENTRY_DELETE);
        System.out.println(w.poll() + " " + k.isValid() + " " + k.watchable().equals(d));
        Files.writeString(d.resolve("a"), "1");
        Set<String> seen = new LinkedHashSet<>();
        WatchKey got = w.poll(20, TimeUnit.SECONDS);
        for (WatchEvent<?> e : got.pollEvents())
            seen.add(e.kind() + ":" + e.context());
        System.out.println((got == k) + " " + seen + " " + got.reset());
        Files.delete(d.resolve("a"));
        got = w.take();
        for (WatchEvent<?> e : got.pollEvents())
            System.out.println(e.kind() + ":" + e.context() + " " + e.count());
        k.cancel();
        System.out.println(k.isValid());
        Thread t = new Thread(() -> {
            try {
                w.take();
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        t.start();
        Thread.sleep(100);
        w.close();
        t.join();
        Files.delete(d);
        try {
            d.register(w, ENTRY_CREATE);
        } catch (ClosedWatchServiceException e) {
            System.out.println(e);
        }
    }
}
