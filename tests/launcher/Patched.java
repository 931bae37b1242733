/** Asks for classes that a patch of a module brings or replaces. */
public class Patched {
    public static void main(String[] arguments) throws Exception {
        for (String name : new String[] {"java.lang.Extra", "java.newborn.Extra", "java.util.logging.Extra"}) {
            try {
                Class<?> extra = Class.forName(name);
                System.out.println(extra.getMethod("text").invoke(null) + " " + extra.getModule() + " "
                    + extra.getClassLoader() + " " + extra.getPackage());
            } catch (ClassNotFoundException | IllegalAccessException e) {
                System.out.println(e.toString().replaceAll("@\\w+", "@"));
            }
        }
        System.out.println(new java.util.StringJoiner(",").add("a"));
        System.out.println(Object.class.getResource("Extra.class") != null);
    }
}
