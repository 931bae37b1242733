// vmargs: -Dmy.prop=hello -Dempty -Dwith.eq=a=b -Dnum=0x20
// Properties from the command line and those every VM must have.
import java.util.*;

public class SystemProperties {
    public static void main(String[] args) {
        System.out.println(System.getProperty("my.prop") + "|" + System.getProperty("empty") + "|"
                + System.getProperty("with.eq") + "|" + System.getProperty("none") + "|" + System.getProperty("none",
                "dflt") + "|" + Integer.getInteger("num") + "|" + Long.getLong("num") + "|"
                + Boolean.getBoolean("my.prop"));
        for (String k : new String[] {
            "java.specification.version", "java.specification.name", "java.specification.vendor",
            "java.vm.specification.version", "java.vm.specification.name", "java.class.version", "file.separator",
            "path.separator", "line.separator", "os.name", "sun.arch.data.model", "sun.cpu.endian", "java.io.tmpdir",
            "file.encoding", "sun.jnu.encoding", "native.encoding"
        }) {
            String v = System.getProperty(k);
            System.out.println(k + "=" + (v == null ? null : v.replace("\n", "\\n")));
        }
        for (String k : new String[] {
            "java.version", "java.vendor", "java.home", "java.vm.name", "java.vm.version", "java.runtime.version",
            "os.arch", "os.version", "user.name", "user.home", "user.dir", "java.class.path", "java.library.path",
            "java.vm.info", "java.version.date"
        }) System.out.println(k + " " + (System.getProperty(k) != null));
        System.out.println(System.setProperty("my.prop", "changed") + System.getProperty("my.prop")
                + System.clearProperty("my.prop") + System.getProperty("my.prop"));
        try { System.getProperty(""); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { System.getProperty(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { System.setProperty("k", null); } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(Runtime.version().feature() + " " + (Runtime.getRuntime().availableProcessors() > 0)
                + (Runtime.getRuntime().totalMemory() > 0) + (Runtime.getRuntime().maxMemory() > 1000000)
                + (Runtime.getRuntime().freeMemory() > 0));
        System.out.println(System.lineSeparator().length() + " " + (System.nanoTime() - System.nanoTime() <= 0) + " "
                + (System.currentTimeMillis() > 1600000000000L) + " " + (System.getenv("PATH") != null) + " "
                + System.getenv("NO_SUCH_VARIABLE_HERE") + " " + System.getSecurityManager() + " "
                + (System.console() == null));
        Properties p = System.getProperties();
        System.out.println((p == System.getProperties()) + " " + p.containsKey("java.home"));
        try { System.getenv().put("a", "b"); } catch (UnsupportedOperationException e) { System.out.println("uoe"); }
    }
}
