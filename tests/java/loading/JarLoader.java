// URLClassLoader over a jar and a directory made by the program: classes, resources, ServiceLoader providers,
// closing, sealed packages.
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;

public class JarLoader {
    public interface Greeter { String greet(String n); }

    public static class Impl implements Greeter {
        public Impl() { }
        public String greet(String n) {
            return "Hello " + n + " from " + (getClass().getClassLoader() == Greeter.class.getClassLoader() ? "app"
                    : "jar") + " " + getClass().getPackage().getImplementationTitle();
        }
    }

    public static class Second implements Greeter {
        public Second() { System.out.println("Second made"); }
        public String greet(String n) { return "Second " + n; }
    }

    public static class Broken implements Greeter {
        public Broken() { throw new IllegalStateException("cannot be made"); }
        public String greet(String n) { return null; }
    }

    static byte[] bytes(String n) throws IOException {
        try (InputStream in = JarLoader.class.getResourceAsStream(n + ".class")) { return in.readAllBytes(); }
    }

    static void entry(JarOutputStream j, String n, byte[] b) throws IOException {
        JarEntry e = new JarEntry(n);
        e.setTime(0);
        j.putNextEntry(e);
        j.write(b);
        j.closeEntry();
    }

    public static void main(String[] args) throws Exception {
        Path jar = Files.createTempFile("atoll", ".jar"), dir = Files.createTempDirectory("atoll");
        try {
            Manifest m = new Manifest();
            m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            m.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "Test Title");
            try (JarOutputStream j = new JarOutputStream(Files.newOutputStream(jar), m)) {
                entry(j, "JarLoader$Impl.class", bytes("JarLoader$Impl"));
                entry(j, "JarLoader$Second.class", bytes("JarLoader$Second"));
                entry(j, "data/res.txt", "resource text\n".getBytes());
                entry(j, "META-INF/services/JarLoader$Greeter",
                        "# comment\nJarLoader$Impl\n\nJarLoader$Second # trailing\n".getBytes());
            } ClassLoader only = new ClassLoader(null) {
                protected Class<?> findClass(String n) throws ClassNotFoundException {
                    if (n.equals("JarLoader$Greeter")) return Greeter.class;
                    throw new ClassNotFoundException(n);
                }
            };
            URLClassLoader u = new URLClassLoader("jarloader", new URL[] {jar.toUri().toURL()}, only);
            Class<?> c = u.loadClass("JarLoader$Impl");
            System.out.println((c != Impl.class) + " " + (c.getClassLoader() == u) + u.getName() + u.getURLs().length);
            Greeter g = (Greeter) c.getDeclaredConstructor().newInstance();
            System.out.println(g.greet("x") + " | " + new Impl().greet("y"));
            System.out.println(c.getProtectionDomain().getCodeSource().getLocation().equals(jar.toUri().toURL()));
            System.out.println(new String(u.getResourceAsStream("data/res.txt").readAllBytes()).trim() + " "
                    + u.getResource("data/res.txt").getProtocol() + u.getResource("none")
                    + Collections.list(u.getResources("data/res.txt")).size() + u.getResource("data/res.txt").toString()
                    .endsWith(".jar!/data/res.txt"));
            for (Greeter s : ServiceLoader.load(Greeter.class, u)) System.out.println(s.greet("service"));
            System.out.println(ServiceLoader.load(Greeter.class, u).stream().map(p -> p.type().getName()).toList());
            JarURLConnection jc = (JarURLConnection) u.getResource("data/res.txt").openConnection();
            System.out.println(jc.getEntryName() + " " + jc.getContentLength() + jc.getManifest().getMainAttributes()
                    .getValue("Implementation-Title"));
            jc.setUseCaches(false);
            u.close();
            try { u.loadClass("JarLoader$Second$None"); } catch (ClassNotFoundException e) { System.out.println(e); }
            System.out.println(u.loadClass("JarLoader$Second") == u.loadClass("JarLoader$Second"));
            Files.write(dir.resolve("JarLoader$Broken.class"), bytes("JarLoader$Broken"));
            Files.createDirectories(dir.resolve("META-INF/services"));
            Files.writeString(dir.resolve("META-INF/services/JarLoader$Greeter"),
                    "JarLoader$Broken\nno.such.Provider\njava.lang.String\n");
            try (URLClassLoader d = new URLClassLoader(new URL[] {dir.toUri().toURL()}, only)) {
                Iterator<Greeter> it = ServiceLoader.load(Greeter.class, d).iterator();
                for (int i = 0; i < 4; i++) try { it.hasNext(); System.out.println(it.next());
                        } catch (ServiceConfigurationError e) {
                    System.out.println((e.getMessage() + " <- " + e.getCause()).replaceAll("file:[^ ]*/META",
                            "file:DIR/META"));
                } catch (NoSuchElementException e) { System.out.println("no more"); break; }
            } Files.write(dir.resolve("Trunc.class"), new byte[] {
                (byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0
            });
            try (URLClassLoader d = new URLClassLoader(new URL[] {dir.toUri().toURL(), jar.toUri().toURL()}, null)) {
                try { d.loadClass("Trunc"); } catch (ClassFormatError e) { System.out.println(e); }
                try {
                    d.loadClass("JarLoader$Impl");
                } catch (NoClassDefFoundError e) {
                    System.out.println(e + " <- " + e.getCause());
                }
                System.out.println(d.findResource("META-INF/services/JarLoader$Greeter") != null);
            } try (URLClassLoader d = new URLClassLoader(new URL[] {
                new URL("file:/no/such/dir/"), new URL("file:/no/such.jar")
            }, null)) {
                System.out.println(d.getResource("x"));
                try { d.loadClass("X"); } catch (ClassNotFoundException e) { System.out.println(e); }
            }
        } finally {
            Files.delete(jar);
            try (var s = Files.walk(dir)) { s.sorted(Comparator.reverseOrder()).forEach(x -> x.toFile().delete()); }
        }
    }
}
