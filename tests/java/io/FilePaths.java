// File and Path as pure names: parents, normalization, resolution, comparison; no file is touched.
import java.io.*;
import java.nio.file.*;
import java.util.*;

public class FilePaths {
    public static void main(String[] args) {
        for (String s : new String[] {
            "a/b/c.txt", "/abs/path", "", ".", "..", "a//b///c/", "/", "name", "./x/../y", "a/./b", "~/q", "sp ace/f"
        }) {
            File f = new File(s);
            System.out.println("[" + s + "] " + f + " name=" + f.getName() + " parent=" + f.getParent() + " abs="
                    + f.isAbsolute() + " hash=" + f.hashCode());
            Path p = Path.of(s);
            System.out.println("  " + p + " n=" + p.getNameCount() + " file=" + p.getFileName() + " parent="
                    + p.getParent() + " root=" + p.getRoot() + " norm=" + p.normalize() + " abs=" + p.isAbsolute());
        }
        System.out.println(new File("a", "b/c") + " " + new File((File) null, "x") + new File(new File("/r"), "y")
                + new File("").getPath().isEmpty() + new File("x").compareTo(new File("y")) + new File("x")
                .equals(new File("./x")) + File.separator + File.pathSeparator);
        Path a = Path.of("/a/b/c"), b = Path.of("d/e");
        System.out.println(a.resolve(b) + " " + a.resolve("/abs") + a.resolveSibling("z")
                + a.relativize(Path.of("/a/x")) + b.relativize(Path.of("d/e/f/g")) + a.subpath(1, 3) + a.getName(0)
                + a.startsWith("/a") + a.endsWith("c") + a.startsWith("a") + a.compareTo(Path.of("/a/b/d"))
                + a.equals(Path.of("/a", "b", "c")) + a.toUri() + a.getFileSystem().getSeparator() + a.iterator()
                .next());
        for (Path x : Path.of("p/q/r")) System.out.print(x + ";");
        System.out.println();
        try { a.relativize(b); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { a.getName(9); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { Path.of("nul\0x"); } catch (InvalidPathException e) { System.out.println(e.getReason()); }
        PathMatcher m = FileSystems.getDefault().getPathMatcher("glob:*.{java,class}");
        System.out.println(m.matches(Path.of("X.java")) + " " + m.matches(Path.of("d/X.java"))
                + FileSystems.getDefault().getPathMatcher("glob:**/*.t?t").matches(Path.of("a/b/c.txt"))
                + FileSystems.getDefault().getPathMatcher("regex:a.*").matches(Path.of("abc")));
        System.out.println(new File("rel").toPath().toFile().equals(new File("rel")) + " " + Paths.get("x", "y", "z")
                + " " + new File("a b").toURI().getRawPath().endsWith("a%20b"));
    }
}
