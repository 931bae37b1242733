import java.util.Arrays;

/** Prints what the launcher gave: arguments and properties. */
public class Show {
    private static final String[] PROPERTIES = {
        "java.class.path", "sun.java.command", "sun.java.launcher", "jdk.module.main",
        "jdk.module.main.class", "jdk.module.path", "java.ext.dirs", "java.compiler", "foo", "bar",
        "java.vm.specification.version", "java.specification.version", "java.version"};

    public static void main(String[] arguments) {
        System.out.println(Arrays.toString(arguments));
        for (String key : PROPERTIES)
            System.out.println(key + "=" + System.getProperty(key));
    }
}
