// java.nio.file: attributes and their views, permissions, links, copies and moves with every option, walking with links and
// cycles, directory streams and filters, temporary files, matchers, the exceptions each operation throws.
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

public class FileAttributesWalk {
    static Path dir;
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) {
        String s;
        try {
            s = String.valueOf(a.get());
        } catch (Exception e) {
            s = e.toString();
        }
        System.out.println(what + ": " + s.replace(dir.toString(), "DIR"));
    }
    static String tree(FileVisitOption... o) throws IOException {
        try (Stream<Path> s = Files.walk(dir, o)) {
            return s.map(p -> dir.relativize(p).toString() + (Files.isSymbolicLink(p) ? "@" : Files.isDirectory(p) ? "/" : "")).sorted().collect(Collectors.joining(" "));
        }
    }
    public static void main(String[] args) throws Exception {
        dir = Files.createTempDirectory("walk").toRealPath();
        try {
            Path a = Files.writeString(dir.resolve("a.txt"), "alpha\nbeta\n"), sub = Files.createDirectories(dir.resolve("s/t/u")), b = Files.write(sub.resolve("b.bin"), new byte[100]);
            Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("a.txt")), up = Files.createSymbolicLink(dir.resolve("s/up"), dir), dangling = Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere")), hard = Files.createLink(dir.resolve("hard"), a);
            ask("tree", FileAttributesWalk::tree);
            ask("tree with links", () -> tree(FileVisitOption.FOLLOW_LINKS));
            BasicFileAttributes at = Files.readAttributes(a, BasicFileAttributes.class), lt = Files.readAttributes(link, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            ask("attributes", () -> at.size() + " " + at.isRegularFile() + at.isDirectory() + at.isSymbolicLink() + at.isOther() + " " + lt.isSymbolicLink() + " " + Files.readAttributes(hard, BasicFileAttributes.class).fileKey().equals(at.fileKey()) + " " + Files.getAttribute(a, "unix:nlink") + Files.getAttribute(sub, "isDirectory"));
            ask("posix", () -> { Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rw-r-----")); return PosixFilePermissions.toString(Files.getPosixFilePermissions(a)) + " " + Files.readAttributes(a, "posix:permissions,size").get("permissions").getClass().isInstance(EnumSet.noneOf(PosixFilePermission.class)) + " " + Files.getAttribute(a, "unix:mode"); });
            ask("times", () -> { FileTime t = FileTime.fromMillis(1_000_000_123L); Files.setLastModifiedTime(a, t); Files.getFileAttributeView(a, BasicFileAttributeView.class).setTimes(null, FileTime.fromMillis(5000), null); return Files.getLastModifiedTime(a) + " " + Files.getAttribute(a, "lastAccessTime") + " " + Files.getAttribute(hard, "lastModifiedTime") + t.compareTo(FileTime.from(java.time.Instant.EPOCH)); });
            ask("owner", () -> Files.getOwner(a).equals(Files.getOwner(b)) + " " + Files.getFileAttributeView(a, PosixFileAttributeView.class).name() + Files.getFileAttributeView(a, DosFileAttributeView.class).name() + Files.getFileAttributeView(a, AclFileAttributeView.class) + new TreeSet<>(dir.getFileSystem().supportedFileAttributeViews()));
            ask("all", () -> new TreeSet<>(Files.readAttributes(a, "*").keySet()) + " " + new TreeSet<>(Files.readAttributes(a, "unix:*").keySet()).size());
            for (String bad : new String[] {"nothing", "posix:none", "zzz:size", "", "basic:", "basic:size,none"})
                ask("attribute '" + bad + "'", () -> Files.readAttributes(a, bad).keySet());
            ask("set unknown", () -> Files.setAttribute(a, "basic:size", 5L));
            ask("set wrong type", () -> Files.setAttribute(a, "lastModifiedTime", "now"));
            ask("permissions", () -> PosixFilePermissions.fromString("rwxr-xr-"));
            for (CopyOption[] o : new CopyOption[][] {{}, {StandardCopyOption.REPLACE_EXISTING}, {StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING}, {LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING}, {StandardCopyOption.ATOMIC_MOVE}}) {
                Path to = dir.resolve("copy" + o.length);
                ask("copy " + Arrays.toString(o), () -> { Files.copy(a, to, o); return Files.size(to) + " " + Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(a)); });
                ask("copy again", () -> { Files.copy(link, to, o); return Files.isSymbolicLink(to); });
                ask("copy onto a folder", () -> { Files.copy(a, dir.resolve("s"), o); return 0; });
                Files.deleteIfExists(to);
            }
            ask("copy a folder", () -> { Path c = Files.copy(sub, dir.resolve("empty")); return Files.list(c).count(); });
            ask("copy to itself", () -> Files.copy(a, a).getFileName());
            ask("copy missing", () -> Files.copy(dir.resolve("none"), dir.resolve("x")));
            ask("copy stream", () -> Files.copy(new ByteArrayInputStream(new byte[7]), dir.resolve("stream")) + " " + Files.copy(a, OutputStream.nullOutputStream()));
            ask("move", () -> Files.move(dir.resolve("stream"), dir.resolve("moved"), StandardCopyOption.ATOMIC_MOVE).getFileName());
            ask("move onto", () -> Files.move(dir.resolve("moved"), a));
            ask("move into itself", () -> Files.move(dir.resolve("s"), dir.resolve("s/t/s")));
            ask("move missing", () -> Files.move(dir.resolve("none"), dir.resolve("x")));
            ask("move folder", () -> { Files.move(dir.resolve("empty"), dir.resolve("renamed")); return Files.isDirectory(dir.resolve("renamed")); });
            ask("delete not empty", () -> { Files.delete(dir.resolve("s")); return 0; });
            ask("delete missing", () -> { Files.delete(dir.resolve("none")); return 0; });
            ask("delete if there", () -> Files.deleteIfExists(dir.resolve("none")) + " " + Files.deleteIfExists(dir.resolve("moved")));
            ask("create twice", () -> Files.createFile(a));
            ask("folder twice", () -> Files.createDirectory(sub));
            ask("folders over a file", () -> Files.createDirectories(a.resolve("x")));
            ask("folder without parent", () -> Files.createDirectory(dir.resolve("p/q")));
            ask("links", () -> Files.readSymbolicLink(link) + " " + link.toRealPath().getFileName() + " " + link.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName() + Files.exists(dangling) + Files.exists(dangling, LinkOption.NOFOLLOW_LINKS) + Files.notExists(dangling) + Files.isSameFile(link, hard));
            ask("dangling", () -> dangling.toRealPath());
            ask("not a link", () -> Files.readSymbolicLink(a));
            ask("read folder", () -> Files.readAllBytes(dir));
            ask("lines", () -> { try (Stream<String> l = Files.lines(a)) { return l.toList() + " " + Files.readAllLines(a).size() + Files.mismatch(a, hard) + Files.mismatch(a, b); } });
            ask("bad text", () -> { Files.write(dir.resolve("bad"), new byte[] {'a', (byte) 0xff}); return Files.readString(dir.resolve("bad")); });
            ask("append", () -> Files.writeString(a, "more", StandardOpenOption.APPEND) == a ? Files.size(a) : -1);
            for (OpenOption[] o : new OpenOption[][] {{StandardOpenOption.READ, StandardOpenOption.APPEND}, {StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING}, {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE}, {LinkOption.NOFOLLOW_LINKS}, {StandardOpenOption.DELETE_ON_CLOSE, StandardOpenOption.WRITE}})
                ask("open " + Arrays.toString(o), () -> { try (var c = Files.newByteChannel(o.length == 2 && o[0] == StandardOpenOption.DELETE_ON_CLOSE ? Files.createTempFile(dir, "t", ".d") : o[0] == LinkOption.NOFOLLOW_LINKS ? link : a, o)) { return c.size(); } });
            ask("filter", () -> { TreeSet<String> n = new TreeSet<>(); try (DirectoryStream<Path> d = Files.newDirectoryStream(dir, "*{a,d}*")) { d.forEach(p -> n.add(p.getFileName().toString())); } return n; });
            ask("twice", () -> { try (DirectoryStream<Path> d = Files.newDirectoryStream(dir)) { d.iterator(); return d.iterator(); } });
            ask("folder stream of a file", () -> Files.newDirectoryStream(a));
            ask("find", () -> { try (Stream<Path> s = Files.find(dir, 3, (p, x) -> x.isDirectory())) { return s.map(p -> dir.relativize(p).toString()).sorted().toList(); } });
            StringBuilder log = new StringBuilder();
            Files.walkFileTree(dir, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 9, new SimpleFileVisitor<>() {
                @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes x) { return p.endsWith("t") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE; }
                @Override public FileVisitResult visitFileFailed(Path p, IOException e) { log.append(p.getFileName()).append(' ').append(e.getClass().getSimpleName()).append("; "); return FileVisitResult.CONTINUE; }
                @Override public FileVisitResult postVisitDirectory(Path p, IOException e) { log.append(p.getFileName().toString().startsWith("walk") ? "top" : p.getFileName().toString()).append("; "); return FileVisitResult.CONTINUE; }
            });
            System.out.println(Stream.of(log.toString().split("; ")).sorted().toList());
            ask("temporary", () -> { Path t = Files.createTempFile(dir, "pre", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))); return t.getFileName().toString().startsWith("pre") + " " + t.toString().endsWith(".tmp") + PosixFilePermissions.toString(Files.getPosixFilePermissions(t)); });
            ask("store", () -> Files.getFileStore(a).supportsFileAttributeView("posix") + " " + (Files.getFileStore(a).getTotalSpace() > 0) + Files.getFileStore(a).isReadOnly());
            ask("probe", () -> Files.probeContentType(Path.of("x.html")) + Files.isHidden(Path.of(".x")) + Files.isReadable(a) + Files.isExecutable(a) + Files.isWritable(dir.resolve("none")));
            ask("zero", () -> Path.of("a\0b"));
        } finally {
            try (Stream<Path> s = Files.walk(dir)) {
                for (Path p : s.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(p);
            }
        }
    }
}
