import java.io.File;
import java.io.FilePermission;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** Shows what classes of the library make of properties as soon as they are initialized. */
public class Baked {
    public static void main(String[] arguments) throws Exception {
        System.out.println("lines");
        System.out.println(new Locale("iw") + " " + System.lineSeparator().length());
        try {
            System.out.println(InetAddress.getByName("0127.0.0.01"));
        } catch (UnknownHostException e) {
            System.out.println(e);
        }
        System.out.println(Integer.valueOf(1000) == Integer.valueOf(1000));
        Runnable r = () -> System.out.println(new Throwable().getStackTrace().length);
        r.run();
        System.out.println(new FilePermission(".", "read").implies(new FilePermission(new File("").getAbsolutePath(), "read")));
    }
}
