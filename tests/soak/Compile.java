import java.io.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.zip.CRC32;
import javax.tools.*;

/** javac compiles some of the sources in the folder of the property soak.sources, into memory, and one of them runs. */
public class Compile {
    static class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        Memory(StandardJavaFileManager below) { super(below); }
        @Override public JavaFileObject getJavaFileForOutput(Location l, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    classes.put(name, out);
                    return out;
                }
            };
        }
    }
    static class Loader extends ClassLoader {
        final Map<String, ByteArrayOutputStream> classes;
        Loader(Map<String, ByteArrayOutputStream> classes) { this.classes = classes; }
        @Override public InputStream getResourceAsStream(String name) {
            ByteArrayOutputStream b = classes.get(name.replace(".class", "").replace('/', '.'));
            return b == null ? null : new ByteArrayInputStream(b.toByteArray());
        }
        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream b = classes.get(name);
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b.toByteArray(), 0, b.size());
        }
    }
    public static String round(int n) throws Exception {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(System.getProperty("soak.sources")), "*.java")) { // those that need no other file
            for (Path file : files)
                if (!Files.readString(file).contains("// uses:"))
                    all.add(file);
        }
        Collections.sort(all);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringBuilder shown = new StringBuilder("javac " + n);
        for (int i = 0; i < 2; i++) {
            Path source = all.get((2 * n + i) % all.size());
            try (StandardJavaFileManager standard = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
                Memory memory = new Memory(standard);
                boolean good = compiler.getTask(null, memory, said, List.of("-g", "-proc:none"), null, standard.getJavaFileObjects(source)).call();
                CRC32 sum = new CRC32();
                memory.classes.forEach((name, bytes) -> sum.update(bytes.toByteArray()));
                String name = source.getFileName().toString().replace(".java", "");
                PrintStream before = System.out;
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                System.setOut(new PrintStream(printed));
                try {
                    Class.forName(name, true, new Loader(memory.classes)).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                } finally {
                    System.out.flush();
                    System.setOut(before);
                }
                CRC32 output = new CRC32();
                output.update(printed.toByteArray());
                shown.append(" | ").append(name).append(' ').append(good).append(' ').append(memory.classes.size()).append(' ').append(sum.getValue()).append(' ').append(printed.size()).append(' ').append(output.getValue());
            }
        }
        return shown.append(' ').append(said.getDiagnostics().size()).toString();
    }
}
