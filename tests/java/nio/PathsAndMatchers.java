// Path in all its operations on names alone, PathMatcher globs and regular expressions, Files on a small tree: walk,
// find, copy options, links, temporary files, attributes by name, exceptions and what they carry.
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

public class PathsAndMatchers {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String names(Stream<Path> s) { try (s) { return s.map(Path::toString).sorted().collect(Collectors.joining(" ")); } }
    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"", "/", "a", "a/b/c", "/a/b", "a//b/", "./a/../b", "/..", "../../x", "a/.", "..a/b.."}) {
            Path p = Path.of(s);
            System.out.println("'" + s + "': " + p + " names " + p.getNameCount() + " root " + p.getRoot() + " parent " + p.getParent() + " file " + p.getFileName() + " abs " + p.isAbsolute() + " norm '" + p.normalize() + "' parts " + StreamSupport.stream(p.spliterator(), false).map(Path::toString).toList());
        }
        Path p = Path.of("/a/b/../c");
        t("resolve", () -> p.resolve("x/y") + " " + p.resolve("/z") + " " + p.resolve("") + " " + p.resolveSibling("s") + " " + Path.of("a").resolveSibling("") + " " + Path.of("").resolve("q"));
        String[][] rel = {{"/a/b", "/a/b/c"}, {"/a/b/c", "/a"}, {"a/b", "c"}, {"", "x"}, {"a", ""}, {"a/../b", "b/c"}, {"/a", "/a"}, {"../a", "b"}, {"a", "/b"}, {"..", "a"}};
        for (String[] r : rel) t("relativize " + r[0] + " " + r[1], () -> "'" + Path.of(r[0]).relativize(Path.of(r[1])) + "'");
        t("starts and ends", () -> p.startsWith("/a/b") + " " + p.startsWith("/a/b/..") + " " + p.startsWith("a") + " " + p.endsWith("c") + " " + p.endsWith("../c") + " " + p.endsWith("/c") + " " + p.endsWith("") + " " + Path.of("").endsWith(""));
        t("sub", () -> p.subpath(1, 3) + " " + p.getName(0) + " " + Path.of("/a").compareTo(Path.of("/b")) + Path.of("a").equals(Path.of("a/")) + " " + Path.of("a/b").hashCode() + " " + p.toUri() + " " + p.getFileSystem().getSeparator() + Path.of("a", "b", "", "c/d"));
        t("sub too far", () -> p.subpath(1, 9));
        t("name of the root", () -> Path.of("/").getName(0));
        t("nul", () -> Path.of("a\0b"));
        t("other provider", () -> p.resolve(FileSystems.newFileSystem(emptyZip(), Map.of()).getPath("x")));
        String[][] globs = {{"*.java", "A.java", "d/A.java", ".java"}, {"**.java", "A.java", "d/e/A.java", "A.class"}, {"**/x", "a/x", "x", "a/b/x"}, {"a?c", "abc", "a/c", "ac"}, {"{foo,ba*}", "foo", "bar", "fo"}, {"[a-c]x", "bx", "dx", "Bx"}, {"[!a]x", "bx", "ax", "/x"}, {"\\*", "*", "a", "\\*"}, {"*", "", "a", "a/b"}, {"[]-]", "]", "-", "a"}, {"a/**/b", "a/b", "a/x/b", "a/x/y/b"}};
        for (String[] g : globs) t("glob " + g[0], () -> { PathMatcher m = FileSystems.getDefault().getPathMatcher("glob:" + g[0]); StringBuilder sb = new StringBuilder(); for (int i = 1; i < g.length; i++) sb.append(g[i]).append('=').append(m.matches(Path.of(g[i]))).append(' '); return sb; });
        for (String g : new String[] {"glob:[", "glob:{a,{b}}", "glob:{a", "glob:a\\", "regex:(", "plain", "odd:x", "glob:[a-", "regex:.*\\.txt"}) t("matcher " + g, () -> FileSystems.getDefault().getPathMatcher(g).matches(Path.of("a.txt")));
        Path d = Files.createDirectories(Path.of("tree/one/two"));
        Files.writeString(Path.of("tree/f.txt"), "text");
        Files.writeString(d.resolve("g.txt"), "line1\nline2\n");
        Files.createSymbolicLink(Path.of("tree/link"), Path.of("one"));
        Files.createLink(Path.of("tree/hard.txt"), Path.of("tree/f.txt"));
        t("walk", () -> names(Files.walk(Path.of("tree"))));
        t("walk depth", () -> names(Files.walk(Path.of("tree"), 1)) + " | " + names(Files.walk(Path.of("tree"), FileVisitOption.FOLLOW_LINKS)));
        t("find", () -> names(Files.find(Path.of("tree"), 9, (x, a) -> a.isRegularFile() && a.size() > 4)) + " | " + names(Files.list(Path.of("tree"))));
        t("stream with glob", () -> { try (DirectoryStream<Path> s = Files.newDirectoryStream(Path.of("tree"), "*.txt")) { return StreamSupport.stream(s.spliterator(), false).map(Path::toString).sorted().toList(); } });
        t("stream twice", () -> { try (DirectoryStream<Path> s = Files.newDirectoryStream(d)) { s.iterator(); return s.iterator(); } });
        t("walk a link's loop", () -> { Files.createSymbolicLink(d.resolve("loop"), Path.of("../..")); try { return names(Files.walk(Path.of("tree"), FileVisitOption.FOLLOW_LINKS)); } catch (java.io.UncheckedIOException e) { return e.getCause().getClass().getSimpleName(); } finally { Files.delete(d.resolve("loop")); } });
        t("copy", () -> Files.copy(Path.of("tree/f.txt"), Path.of("tree/copy.txt")) + " " + Files.readString(Path.of("tree/copy.txt")) + Files.mismatch(Path.of("tree/f.txt"), Path.of("tree/copy.txt")) + Files.mismatch(Path.of("tree/f.txt"), d.resolve("g.txt")));
        t("copy again", () -> Files.copy(Path.of("tree/f.txt"), Path.of("tree/copy.txt")));
        t("copy over", () -> Files.copy(d.resolve("g.txt"), Path.of("tree/copy.txt"), StandardCopyOption.REPLACE_EXISTING) + "" + Files.readAllLines(Path.of("tree/copy.txt")));
        t("copy a link", () -> { Files.copy(Path.of("tree/link"), Path.of("tree/link2"), LinkOption.NOFOLLOW_LINKS); return Files.readSymbolicLink(Path.of("tree/link2")); });
        t("copy over a full directory", () -> Files.copy(Path.of("tree/f.txt"), Path.of("tree/one"), StandardCopyOption.REPLACE_EXISTING));
        t("move", () -> Files.move(Path.of("tree/copy.txt"), Path.of("tree/moved.txt"), StandardCopyOption.ATOMIC_MOVE) + " " + Files.exists(Path.of("tree/copy.txt")) + Files.notExists(Path.of("tree/copy.txt")));
        t("move missing", () -> Files.move(Path.of("none"), Path.of("tree/x")));
        t("copy with a wrong option", () -> Files.copy(Path.of("tree/f.txt"), Path.of("tree/y"), StandardCopyOption.ATOMIC_MOVE));
        t("delete a full directory", () -> { Files.delete(d); return 0; });
        t("delete missing", () -> { Files.delete(Path.of("none")); return 0; });
        t("delete if exists", () -> Files.deleteIfExists(Path.of("none")) + " " + Files.deleteIfExists(Path.of("tree/moved.txt")));
        t("create existing", () -> Files.createFile(Path.of("tree/f.txt")));
        t("create without parent", () -> Files.createFile(Path.of("none/f")));
        t("create directories over a file", () -> Files.createDirectories(Path.of("tree/f.txt/sub")));
        t("directory as file", () -> Files.readString(d));
        t("file as directory", () -> Files.list(Path.of("tree/f.txt")));
        t("same file", () -> Files.isSameFile(Path.of("tree/f.txt"), Path.of("tree/hard.txt")) + " " + Files.isSameFile(Path.of("tree/link"), Path.of("tree/one")) + Files.isSymbolicLink(Path.of("tree/link")) + Files.isDirectory(Path.of("tree/link")) + Files.isDirectory(Path.of("tree/link"), LinkOption.NOFOLLOW_LINKS));
        t("attributes", () -> Files.readAttributes(Path.of("tree/f.txt"), "size,isDirectory,isSymbolicLink") .entrySet().stream().map(Object::toString).sorted().toList() + " " + Files.getAttribute(Path.of("tree/f.txt"), "unix:nlink"));
        t("unknown attribute", () -> Files.getAttribute(Path.of("tree/f.txt"), "nope"));
        t("unknown view", () -> Files.getAttribute(Path.of("tree/f.txt"), "dos2:x"));
        t("times", () -> { Files.setLastModifiedTime(Path.of("tree/f.txt"), FileTime.fromMillis(86_400_123)); return Files.getLastModifiedTime(Path.of("tree/hard.txt")) + " " + FileTime.from(1, java.util.concurrent.TimeUnit.DAYS) + FileTime.fromMillis(-1); });
        t("permissions", () -> { Files.setPosixFilePermissions(Path.of("tree/f.txt"), PosixFilePermissions.fromString("rw-r-x--x")); return PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("tree/f.txt"))) + Files.isExecutable(Path.of("tree/f.txt")); });
        t("bad permissions", () -> PosixFilePermissions.fromString("rwxrwx"));
        t("options", () -> { Files.write(Path.of("tree/o"), List.of("a"), StandardOpenOption.CREATE_NEW); Files.writeString(Path.of("tree/o"), "b", StandardOpenOption.APPEND); Files.writeString(Path.of("tree/o"), "ZZ", StandardOpenOption.WRITE); return Files.readString(Path.of("tree/o")).replace("\n", "\\n") + Files.size(Path.of("tree/o")); });
        t("options clash", () -> Files.newByteChannel(Path.of("tree/o"), StandardOpenOption.READ, StandardOpenOption.APPEND));
        t("options clash too", () -> Files.newOutputStream(Path.of("tree/o"), StandardOpenOption.READ));
        t("malformed text", () -> { Files.write(Path.of("tree/o"), new byte[] {(byte) 0xff}); return Files.readString(Path.of("tree/o")); });
        t("unmappable text", () -> Files.writeString(Path.of("tree/o"), "\u20ac", StandardCharsets.US_ASCII));
        StringBuilder visited = new StringBuilder();
        Files.walkFileTree(Path.of("tree"), new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path x, BasicFileAttributes a) { visited.append(x.endsWith("two") ? "skip " : "pre "); return x.endsWith("two") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE; }
            @Override public FileVisitResult postVisitDirectory(Path x, IOException e) { visited.append("post "); return FileVisitResult.CONTINUE; }
        });
        System.out.println(visited);
        try (Stream<Path> s = Files.walk(Path.of("tree"))) { s.sorted(Comparator.reverseOrder()).forEach(x -> x.toFile().delete()); }
        System.out.println(Files.exists(Path.of("tree")));
    }
    static Path emptyZip() throws IOException { Path z = Path.of("e.zip"); if (!Files.exists(z)) try (var o = new java.util.zip.ZipOutputStream(Files.newOutputStream(z))) { o.putNextEntry(new java.util.zip.ZipEntry("x")); } z.toFile().deleteOnExit(); return z; }
}
