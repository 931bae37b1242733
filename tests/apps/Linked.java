import java.lang.module.ModuleDescriptor;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs on what jlink has made: says which modules it has and uses the one that is not java.base. */
public class Linked {
    public static void main(String[] args) {
        System.out.println(ModuleLayer.boot().modules().stream().map(Module::getName).sorted()
            .collect(Collectors.joining(" ")));
        Logger logger = Logger.getLogger("linked");
        logger.setLevel(Level.FINE);
        System.out.println(logger.isLoggable(Level.FINE) + " " + logger.isLoggable(Level.FINER));
        System.out.println(ModuleLayer.boot().findModule("java.logging").map(Module::getDescriptor)
            .map(ModuleDescriptor::packages).map(TreeSet::new).orElseThrow());
        try {
            Class.forName("java.sql.Driver");
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }
}
