// Files.walkFileTree with every result, deletion and copying of trees by visitors, the order of visits, exceptions within
// them, temporary files, attribute views in bulk, file stores, BufferedReader's and lines' laziness.
import java.io.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

public class WatchAndVisit {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static class V extends SimpleFileVisitor<Path> {
        final TreeSet<String> seen = new TreeSet<>();
        final Map<String, FileVisitResult> say;
        V(Map<String, FileVisitResult> say) { this.say = say; }
        FileVisitResult r(String k, Path p) { String n = k + p.getFileName(); seen.add(n); return say.getOrDefault(n, FileVisitResult.CONTINUE); }
        @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) { return r("<", p); }
        @Override public FileVisitResult visitFile(Path p, BasicFileAttributes a) throws IOException { if (p.endsWith("bad")) throw new IOException("visiting " + p.getFileName()); return r(a.isSymbolicLink() ? "@" : "", p); }
        @Override public FileVisitResult visitFileFailed(Path p, IOException e) { return r("!" + e.getClass().getSimpleName(), p); }
        @Override public FileVisitResult postVisitDirectory(Path p, IOException e) { return r(">", p); }
    }
    static Object walk(Map<String, FileVisitResult> say, FileVisitOption... o) throws IOException { V v = new V(say); Files.walkFileTree(Path.of("w"), o.length > 0 ? EnumSet.of(o[0]) : EnumSet.noneOf(FileVisitOption.class), 9, v); return v.seen; }
    public static void main(String[] args) throws Exception {
        for (String d : new String[] {"w/a/b", "w/c"}) Files.createDirectories(Path.of(d));
        for (String f : new String[] {"w/1", "w/a/2", "w/a/b/3", "w/c/4"}) Files.writeString(Path.of(f), f);
        Files.createSymbolicLink(Path.of("w/c/up"), Path.of("../a"));
        Files.createSymbolicLink(Path.of("w/c/dangling"), Path.of("nowhere"));
        t("all", () -> walk(Map.of()));
        t("following", () -> walk(Map.of(), FileVisitOption.FOLLOW_LINKS));
        t("skip a", () -> walk(Map.of("<a", FileVisitResult.SKIP_SUBTREE)));
        t("terminate", () -> ((Set<?>) walk(Map.of("<w", FileVisitResult.TERMINATE))).size());
        t("skip siblings", () -> ((Set<?>) walk(Map.of("3", FileVisitResult.SKIP_SIBLINGS))).contains("3"));
        t("depth", () -> { V v = new V(Map.of()); Files.walkFileTree(Path.of("w"), Set.of(), 1, v); return v.seen; });
        t("depth zero", () -> { V v = new V(Map.of()); Files.walkFileTree(Path.of("w"), Set.of(), 0, v); return v.seen; });
        t("missing root", () -> { V v = new V(Map.of()); Files.walkFileTree(Path.of("none"), v); return v.seen; });
        t("a file as root", () -> { V v = new V(Map.of()); Files.walkFileTree(Path.of("w/1"), v); return v.seen; });
        t("negative depth", () -> Files.walkFileTree(Path.of("w"), Set.of(), -1, new V(Map.of())));
        t("null result", () -> Files.walkFileTree(Path.of("w"), new SimpleFileVisitor<>() { @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) { return null; } }));
        t("exception", () -> { Files.writeString(Path.of("w/bad"), ""); try { return walk(Map.of()); } finally { Files.delete(Path.of("w/bad")); } });
        t("default failure", () -> Files.walkFileTree(Path.of("none"), new SimpleFileVisitor<>() { }));
        t("copy a tree", () -> { Path from = Path.of("w"), to = Path.of("copy"); Files.walkFileTree(from, new SimpleFileVisitor<>() { @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) throws IOException { Files.createDirectories(to.resolve(from.relativize(p))); return FileVisitResult.CONTINUE; } @Override public FileVisitResult visitFile(Path p, BasicFileAttributes a) throws IOException { Files.copy(p, to.resolve(from.relativize(p)), LinkOption.NOFOLLOW_LINKS); return FileVisitResult.CONTINUE; } }); try (Stream<Path> s = Files.walk(to)) { return s.map(x -> to.relativize(x).toString()).sorted().toList(); } });
        t("delete a tree", () -> { Files.walkFileTree(Path.of("copy"), new SimpleFileVisitor<>() { @Override public FileVisitResult visitFile(Path p, BasicFileAttributes a) throws IOException { Files.delete(p); return FileVisitResult.CONTINUE; } @Override public FileVisitResult postVisitDirectory(Path p, IOException e) throws IOException { Files.delete(p); return FileVisitResult.CONTINUE; } }); return Files.exists(Path.of("copy")); });
        t("basic view", () -> { BasicFileAttributeView v = Files.getFileAttributeView(Path.of("w/1"), BasicFileAttributeView.class); v.setTimes(FileTime.fromMillis(1000), FileTime.fromMillis(2000), null); BasicFileAttributes a = v.readAttributes(); return v.name() + a.lastModifiedTime() + a.lastAccessTime() + a.size() + a.isRegularFile() + a.isOther() + (a.fileKey() != null); });
        t("posix view", () -> { PosixFileAttributeView v = Files.getFileAttributeView(Path.of("w/1"), PosixFileAttributeView.class); v.setPermissions(PosixFilePermissions.fromString("r--------")); return v.readAttributes().permissions() + " " + v.getOwner().equals(Files.getOwner(Path.of("w/1"))); });
        t("no view", () -> Files.getFileAttributeView(Path.of("w/1"), DosFileAttributeView.class) != null ? "dos" : "none");
        t("attributes of kinds", () -> Files.readAttributes(Path.of("w/c/up"), BasicFileAttributes.class).isDirectory() + " " + Files.readAttributes(Path.of("w/c/up"), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isSymbolicLink() + new TreeSet<>(Files.readAttributes(Path.of("w"), "posix:*").keySet()) + new TreeSet<>(Path.of("w").getFileSystem().supportedFileAttributeViews()));
        t("unknown attributes", () -> Files.readAttributes(Path.of("w"), "posix:nope"));
        t("set attributes", () -> { Files.setAttribute(Path.of("w/c/4"), "lastModifiedTime", FileTime.fromMillis(5000)); Files.setAttribute(Path.of("w/c/4"), "unix:mode", 0644); return Files.getLastModifiedTime(Path.of("w/c/4")) + " " + ((Integer) Files.getAttribute(Path.of("w/c/4"), "unix:mode") & 0777); });
        t("temporary", () -> { Path f = Files.createTempFile(Path.of("w"), "pre", ".suf"), d = Files.createTempDirectory(Path.of("w"), null); String s = f.getFileName().toString().replaceAll("\\d+", "#") + Files.size(f) + Files.isDirectory(d) + PosixFilePermissions.toString(Files.getPosixFilePermissions(f)); Files.delete(f); Files.delete(d); return s; });
        t("temporary in nothing", () -> { try { return Files.createTempFile(Path.of("none"), "a", "b"); } catch (NoSuchFileException e) { return e.getMessage().replaceAll("\\d+", "#"); } });
        t("temporary with a slash", () -> Files.createTempFile(Path.of("w"), "a/b", null));
        t("lines", () -> { Files.writeString(Path.of("w/l"), "one\ntwo\r\nthree"); try (Stream<String> s = Files.lines(Path.of("w/l"))) { return s.map(String::length).toList() + " " + Files.readAllLines(Path.of("w/l")); } });
        t("lines malformed", () -> { Files.write(Path.of("w/l"), new byte[] {'o', 'k', '\n', (byte) 0xff}); try (Stream<String> s = Files.lines(Path.of("w/l"))) { return s.toList(); } });
        t("lines closed", () -> { Stream<String> s = Files.lines(Path.of("w/1")); s.close(); return s.count(); });
        t("reader and writer", () -> { try (BufferedWriter w = Files.newBufferedWriter(Path.of("w/l"), StandardCharsets.UTF_16)) { w.write("\u20ac"); w.newLine(); } try (BufferedReader r = Files.newBufferedReader(Path.of("w/l"), StandardCharsets.UTF_16)) { return r.readLine().length() + " " + Files.size(Path.of("w/l")); } });
        t("probe", () -> Files.probeContentType(Path.of("x.unknownext")));
        t("hidden", () -> Files.isHidden(Path.of(".x")) + " " + Files.isHidden(Path.of("w/1")) + Files.isReadable(Path.of("w")) + Files.isWritable(Path.of("none")));
        t("store", () -> Files.getFileStore(Path.of("w")).supportsFileAttributeView(PosixFileAttributeView.class) + " " + (Files.getFileStore(Path.of("w")).getTotalSpace() > 0));
        t("real path", () -> Path.of("").toRealPath().relativize(Path.of("w/c/up/2").toRealPath()) + " " + Path.of("").toRealPath().relativize(Path.of("w/c/up").toRealPath(LinkOption.NOFOLLOW_LINKS)));
        t("real path of nothing", () -> Path.of("w/none").toRealPath().getFileName());
        t("file class", () -> { File f = new File("w/1"); return f.canRead() + " " + f.length() + f.isFile() + f.getName() + f.getParent() + new File("w").list().length + f.renameTo(new File("w/9")) + f.exists() + new File("w/9").setReadOnly() + new File("w/9").delete() + new File("w").delete() + new File("a/../b").getPath() + new File("/a/../b").getCanonicalPath() + new File("x", "/y").getPath(); });
        try (Stream<Path> s = Files.walk(Path.of("w"))) { s.sorted(Comparator.reverseOrder()).forEach(x -> x.toFile().delete()); }
    }
}
