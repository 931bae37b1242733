// java.nio.file.Files: text and byte convenience methods, options, charsets.
import java.nio.charset.*;
import java.nio.file.*;
import java.io.*;
import java.util.*;

public class FilesText {
    interface Op { Object run() throws Exception; }
    static Path d;

    static void t(Op o) {
        try {
            System.out.println(o.run());
        } catch (Exception e) {
            System.out.println(e.toString().replace(d.toString(), "DIR"));
        }
    }

    public static void main(String[] args) throws Exception {
        d = Files.createTempDirectory("atoll");
        Path f = d.resolve("f.txt");
        try {
            Files.writeString(f, "line 1\nline 2\n\u00e9\u20ac\n");
            System.out.println(Files.size(f) + " " + Files.readAllLines(f).size() + Files.readString(f).length()
                    + Files.lines(f).filter(s -> s.startsWith("l")).count() + " "
                    + Arrays.hashCode(Files.readAllBytes(f)));
            Files.write(f, List.of("a", "b"), StandardOpenOption.APPEND);
            System.out.println(Files.readAllLines(f).subList(3, 5));
            t(() -> Files.writeString(f, "x", StandardOpenOption.CREATE_NEW));
            Files.write(f, new byte[] {(byte) 0xff, 65});
            t(() -> Files.readString(f));
            t(() -> Files.readAllLines(f));
            t(() -> Files.readString(f, StandardCharsets.ISO_8859_1).length());
            Files.writeString(f, "", StandardOpenOption.TRUNCATE_EXISTING);
            System.out.println(Files.size(f));
            try (BufferedWriter w = Files.newBufferedWriter(f)) {
                for (int i = 0; i < 500; i++) { w.write("row " + i); w.newLine(); }
            }
            try (BufferedReader r = Files.newBufferedReader(f)) {
                int n = 0;
                String last = null;
                for (String l; (l = r.readLine()) != null; n++) last = l;
                System.out.println(n + " " + last);
            }
            try (OutputStream o = Files.newOutputStream(f, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    PrintStream p = new PrintStream(o)) {
                p.printf("%d%n", 42);
            } try (InputStream i = Files.newInputStream(f)) {
                i.skip(Files.size(f) - 3);
                System.out.println(new String(i.readAllBytes()).trim() + i.read());
            } try (FileWriter w = new FileWriter(f.toFile(), StandardCharsets.UTF_16LE)) { w.write("utf16");
                    } System.out.println(Files.size(f));
            try (FileReader r = new FileReader(f.toFile(), StandardCharsets.UTF_16LE)) {
                char[] c = new char[10];
                System.out.println(r.read(c) + new String(c, 0, 5));
            } Path g = d.resolve("g");
            Files.copy(new ByteArrayInputStream("streamed".getBytes()), g);
            t(() -> Files.copy(new ByteArrayInputStream(new byte[1]), g));
            System.out.println(Files.copy(new ByteArrayInputStream("again".getBytes()), g,
                    StandardCopyOption.REPLACE_EXISTING) + Files.readString(g));
            ByteArrayOutputStream bo = new ByteArrayOutputStream();
            System.out.println(Files.copy(g, bo) + bo.toString());
            System.out.println(Files.mismatch(f, g) + " " + Files.mismatch(g, g)
                    + Files.isSameFile(g, d.resolve("./g")));
            try (PrintWriter w = new PrintWriter(g.toFile())) { w.println("pw");
                    } System.out.println(Files.readString(g).trim());
            t(() -> Files.newOutputStream(g, StandardOpenOption.READ));
            t(() -> Files.newByteChannel(g, Set.of(StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING)));
            Path tmp = Files.createTempFile(d, "pre", ".suf");
            System.out.println(tmp.getFileName().toString().matches("pre\\d+\\.suf") + " " + Files.size(tmp));
            try (OutputStream o = Files.newOutputStream(tmp, StandardOpenOption.DELETE_ON_CLOSE)) { o.write(1); }
            System.out.println(Files.exists(tmp));
        } finally {
            try (var s = Files.walk(d)) { s.sorted(Comparator.reverseOrder()).forEach(x -> x.toFile().delete()); }
        }
        System.out.println(Files.exists(d));
    }
}
