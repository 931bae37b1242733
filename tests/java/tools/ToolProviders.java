// The JDK's tools inside the VM (java.util.spi.ToolProvider): jar in all its modes with modules and versions, jmod, javap, jdeps and
// jlink as far as they only answer, what they print and return, and mistakes in their arguments.
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.spi.ToolProvider;
import java.util.stream.*;

public class ToolProviders {
    static Path root;
    static String clean(String s) {
        return s.replace(root.toString(), "ROOT").replaceAll("\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) .*? 20\\d\\d\\b", "DATE").replace("\r", "").replace("\n", "\n    ").stripTrailing();
    }
    static int run(String tool, Object... args) {
        Optional<ToolProvider> p = ToolProvider.findFirst(tool);
        if (p.isEmpty()) {
            System.out.println(tool + " is not there");
            return -1;
        }
        String[] a = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        StringWriter out = new StringWriter(), err = new StringWriter();
        int code = p.get().run(new PrintWriter(out, true), new PrintWriter(err, true), a);
        System.out.println(tool + " " + clean(String.join(" ", a)) + " -> " + code);
        String text = out.toString();
        if (tool.equals("jar") || tool.equals("jmod")) // in the order of the directory
            text = text.lines().sorted().collect(Collectors.joining("\n"));
        if (!text.isEmpty())
            System.out.println("    " + clean(text));
        if (err.getBuffer().length() > 0)
            System.out.println("  err " + clean(err.toString()));
        return code;
    }
    static Path write(String name, String text) throws IOException {
        Path p = root.resolve(name);
        Files.createDirectories(p.getParent());
        return Files.writeString(p, text);
    }
    static void delete(Path p) throws IOException {
        try (Stream<Path> s = Files.walk(p)) {
            for (Path x : s.sorted(Comparator.reverseOrder()).toList())
                Files.delete(x);
        }
    }
    /** A class file and a module descriptor by javac, which is a tool, too. */
    static void compile() throws IOException {
        write("src/module-info.java", "module my.mod { requires java.logging; exports p; opens p to java.xml; uses java.lang.Runnable; provides java.lang.Runnable with p.Main; }");
        write("src/p/Main.java", "package p;\npublic class Main implements Runnable {\n    static final long BIG = 1L << 40;\n    private int count;\n    public void run() {\n        for (int i = 0; i < 3; i++)\n            count += i;\n        synchronized (this) { System.out.println(count + \" ran\"); }\n    }\n    public static void main(String... a) { new Main().run(); }\n}\n");
        write("src/p/Helper.java", "package p; class Helper { java.util.logging.Logger l = java.util.logging.Logger.getLogger(\"x\"); @Deprecated int f(String s) throws java.io.IOException { return s.length(); } }");
        run("javac", "-d", root.resolve("out"), root.resolve("src/module-info.java"), root.resolve("src/p/Main.java"), root.resolve("src/p/Helper.java"));
        run("javac", "-d", root.resolve("v11"), "-cp", root.resolve("out"), write("src11/p/Helper.java", "package p; class Helper { int f(String s) { return -1; } }"));
        run("javac", "-d", root.resolve("bad"), write("bad/Bad.java", "class Bad { int x = \"no\"; }"));
        run("javac", "-version");
    }
    static void jars() throws IOException {
        Path jar = root.resolve("a.jar");
        run("jar", "--create", "--file", jar, "--main-class", "p.Main", "--module-version", "1.2", "-C", root.resolve("out"), ".");
        run("jar", "--list", "--file", jar);
        run("jar", "-d", "-f", jar);
        run("jar", "--update", "--file", jar, "--release", "17", "-C", root.resolve("v11"), "p/Helper.class");
        run("jar", "tf", jar);
        run("jar", "--describe-module", "--file", jar, "--release", "17");
        run("jar", "--validate", "--file", jar);
        Path manifest = write("m.txt", "Implementation-Title: t\nX-Long: " + "0123456789".repeat(9) + "\n\nName: p/\nSealed: true\n");
        write("data/x.txt", "x".repeat(100));
        write("data/sub/y.txt", "y");
        Path b = root.resolve("b.jar");
        run("jar", "cfmv0", b, manifest, "-C", root.resolve("data"), "x.txt", "-C", root.resolve("data"), "sub");
        try (JarFile f = new JarFile(b.toFile())) {
            System.out.println(f.getManifest().getMainAttributes().getValue("X-Long").length() + " " + f.getManifest().getAttributes("p/").getValue("Sealed") + " " + f.getManifest().getMainAttributes().getValue("Created-By").startsWith("17") + " " + f.getEntry("x.txt").getMethod() + " " + f.stream().map(JarEntry::getName).sorted().toList());
        }
        run("jar", "uf", b, "-C", root.resolve("src"), "p");
        run("jar", "tf", b, "p");
        run("jar", "--file", b, "--list", "sub/y.txt");
        Path c = root.resolve("nomanifest.jar");
        run("jar", "cMf", c, "-C", root.resolve("data"), ".");
        run("jar", "tf", c);
        run("jar", "-d", "-f", c);
        try (JarFile f = new JarFile(jar.toFile(), true, java.util.zip.ZipFile.OPEN_READ, Runtime.Version.parse("17"))) {
            System.out.println(f.isMultiRelease() + " " + f.getEntry("p/Helper.class") + " " + f.versionedStream().count() + " " + f.size() + " " + ((JarEntry) f.getEntry("p/Helper.class")).getRealName());
        }
        run("jar");
        run("jar", "cf");
        run("jar", "--create", "--list");
        run("jar", "--create", "--file", root.resolve("e.jar"), root.resolve("nothing"));
        run("jar", "--nonsense");
        run("jar", "--version".isEmpty() ? "" : "--create", "--file", root.resolve("f.jar"), "--main-class", "X");
        run("jar", "xf", root.resolve("m.txt"));
        run("jar", "--update", "--file", jar, "--release", "8", "-C", root.resolve("v11"), "p/Helper.class");
    }
    static void jmods() throws IOException {
        Path m = root.resolve("my.jmod");
        write("conf/my.conf", "c");
        run("jmod", "create", "--class-path", root.resolve("out"), "--config", root.resolve("conf"), "--module-version", "9", "--main-class", "p.Main", "--target-platform", "test-os", m);
        run("jmod", "list", m);
        run("jmod", "describe", m);
        run("jmod", "extract", "--dir", root.resolve("jx"), m);
        System.out.println(Files.exists(root.resolve("jx/conf/my.conf")) + " " + Files.exists(root.resolve("jx/classes/module-info.class")));
        run("jmod", "list", root.resolve("none.jmod"));
        run("jmod", "create", m);
        run("jmod", "nonsense");
        run("jmod");
    }
    static void reading() {
        run("javap", "-c", "-p", "-constants", root.resolve("out/p/Main.class"));
        run("javap", "-cp", root.resolve("out"), "-s", "p.Helper");
        run("javap", "-m", "java.base", "java.lang.Runnable");
        run("javap", "-cp", root.resolve("out"), "no.Such");
        run("javap", "--nonsense");
        run("javap", root.resolve("out/module-info.class"));
        run("jdeps", "-v", "--ignore-missing-deps", "-cp", root.resolve("out"), root.resolve("v11"));
    }
    static void linking() throws IOException {
        run("jlink", "--version");
        run("jlink", "--nonsense");
        run("jlink", "--module-path", root.resolve("a.jar"), "--add-modules", "java.base", "--output", root.resolve("data"));
    }
    public static void main(String[] args) throws Exception {
        root = Files.createTempDirectory("toolproviders").toRealPath();
        try {
            System.out.println(new TreeSet<>(ServiceLoader.load(ToolProvider.class, ClassLoader.getSystemClassLoader()).stream().map(p -> p.get().name()).toList()).containsAll(List.of("jar", "javac", "javap", "jdeps", "jlink", "jmod")));
            run("no such tool");
            compile();
            jars();
            jmods();
            reading();
            linking();
            ToolProvider own = new ToolProvider() {
                public String name() { return "own"; }
                public int run(PrintWriter out, PrintWriter err, String... a) { out.print(a.length); err.print("e"); return 7; }
            };
            System.out.println(" " + own.run(System.out, System.out, "a", "b"));
            try {
                own.run(new PrintWriter(System.out), new PrintWriter(System.out), "a", null);
            } catch (NullPointerException e) {
                System.out.println("null argument");
            }
        } finally {
            delete(root);
        }
    }
}
