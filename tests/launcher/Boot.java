/** Says where it came from, for -Xbootclasspath/a. */
public class Boot {
    public static class Inner {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println((Boot.class.getClassLoader() == null) + " " + (Inner.class.getClassLoader() == null));
        System.out.println(Boot.class.getModule().isNamed() + " " + Boot.class.getProtectionDomain().getCodeSource());
        System.out.println(Boot.class.getResource("Boot.class") != null);
        System.out.println(ClassLoader.getSystemResource("Boot$Inner.class") != null);
        Package p = Boot.class.getPackage();
        System.out.println(p + " " + (p == null ? "" : p.getImplementationTitle()));
        Class<?> pack = Class.forName("launcher.test.Assertions");
        System.out.println(pack.getClassLoader() == Boot.class.getClassLoader());
        System.out.println(pack.getPackage() + " " + pack.getPackage().getImplementationTitle());
        System.out.println(System.getProperty("jdk.boot.class.path.append"));
        try {
            Class.forName("no.Such");
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }
}
