// The file system of the run-time image (jrt:/): its paths, directories, links, attributes and files, its stores and views, matchers,
// that nothing can be written, and that a class read from it is the class that is loaded.
import java.io.*;
import java.net.URI;
import java.nio.channels.*;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

public class JrtFileSystem {
    static final FileSystem FS = FileSystems.getFileSystem(URI.create("jrt:/"));
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println((what + ": " + t).replace('\0', '?').replaceAll("@[0-9a-f]{5,}", "@"));
        }
    }
    static void paths() {
        for (String s : new String[] {"/", "", "a", "/a/b", "a//b/", "/a/./b/../c", "../..", "/..", "modules/java.base", ".", "a/b/c"}) {
            Path p = FS.getPath(s);
            System.out.println("[" + p + "] " + p.isAbsolute() + " root " + p.getRoot() + " name " + p.getFileName() + " parent " + p.getParent() + " " + p.getNameCount() + " norm [" + p.normalize() + "] abs " + p.toAbsolutePath() + " uri " + (s.contains("..") ? "-" : uri(p)) + " " + StreamSupport.stream(p.spliterator(), false).map(Path::toString).toList());
        }
        Path a = FS.getPath("/a/b"), r = FS.getPath("c/d");
        System.out.println(a.resolve(r) + " " + a.resolve("/x") + " " + a.resolveSibling("y") + " " + a.relativize(FS.getPath("/a/c/d")) + " " + a.startsWith("/a") + a.startsWith("a") + a.endsWith("b") + " " + a.compareTo(FS.getPath("/a/c")) + " " + a.equals(FS.getPath("/a//b/")) + " " + a.subpath(0, 1) + " " + FS.getPath("/", "x", "y") + " " + a.getFileSystem().equals(FS) + " " + (a.hashCode() == FS.getPath("/a/b").hashCode()));
        ask("relativize mixed", () -> a.relativize(r));
        ask("subpath", () -> a.subpath(1, 1));
        ask("other provider", () -> a.resolve(Path.of("x")));
        ask("to file", a::toFile);
        ask("nul", () -> FS.getPath("a\0b"));
        ask("register", () -> a.register(null));
        for (String u : new String[] {"jrt:/java.base", "jrt:/java.base/java/lang/Object.class", "jrt:/", "jrt:/no.such", "jrt:java.base", "jrt:/java.base?q", "jrt:/java.base#f", "jrt:///java.base", "jrt://host/x"})
            ask(u, () -> Path.of(URI.create(u)));
    }
    static String uri(Path p) {
        try {
            return p.toUri().toString();
        } catch (RuntimeException | Error e) {
            return e.getClass().getSimpleName();
        }
    }
    static void walking() throws IOException {
        try (Stream<Path> s = Files.list(FS.getPath("/"))) {
            System.out.println(s.map(Path::toString).sorted().toList());
        }
        try (Stream<Path> s = Files.list(FS.getPath("/modules/java.logging"))) {
            System.out.println(s.map(Path::toString).sorted().toList());
        }
        try (Stream<Path> s = Files.walk(FS.getPath("/modules/java.logging/java/util/logging"))) {
            System.out.println(s.map(p -> p.getFileName().toString()).filter(n -> n.startsWith("Log")).sorted().toList());
        }
        try (Stream<Path> s = Files.list(FS.getPath("/packages/java.util.logging"))) {
            System.out.println(s.map(p -> p + " " + Files.isSymbolicLink(p) + Files.isDirectory(p)).toList());
        }
        try (Stream<Path> s = Files.list(FS.getPath("/packages/java.util"))) {
            System.out.println(s.map(p -> p.getFileName().toString()).sorted().toList());
        }
        Path link = FS.getPath("/packages/java.util.logging/java.logging");
        ask("link", () -> Files.readSymbolicLink(link) + " " + link.toRealPath() + " " + link.toRealPath(LinkOption.NOFOLLOW_LINKS));
        ask("through the link", () -> Files.exists(link.resolve("java/util/logging/Logger.class")) + " " + Files.size(link.resolve("java/util/logging/Logger.class")) + " " + Files.isSameFile(link, FS.getPath("/modules/java.logging")));
        ask("not a link", () -> Files.readSymbolicLink(FS.getPath("/modules")));
        StringBuilder visited = new StringBuilder();
        Files.walkFileTree(FS.getPath("/modules/java.prefs/java"), new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) { visited.append("> "); return FileVisitResult.CONTINUE; }
            @Override public FileVisitResult postVisitDirectory(Path p, IOException e) { visited.append("< "); return FileVisitResult.CONTINUE; }
        });
        System.out.println(visited);
        try (DirectoryStream<Path> d = Files.newDirectoryStream(FS.getPath("/modules/java.base/java/lang"), "Str*Exception.class")) {
            TreeSet<String> names = new TreeSet<>();
            d.forEach(p -> names.add(p.getFileName().toString()));
            System.out.println(names);
        }
        ask("list a file", () -> Files.list(FS.getPath("/modules/java.base/java/lang/Object.class")).count());
        ask("list nothing", () -> Files.list(FS.getPath("/modules/none")).count());
        ask("matcher", () -> FS.getPathMatcher("glob:/modules/*/java/**.class").matches(FS.getPath("/modules/java.base/java/lang/Object.class")) + " " + FS.getPathMatcher("regex:.*Object.*").matches(FS.getPath("x")));
        ask("matcher syntax", () -> FS.getPathMatcher("x:y"));
    }
    static void reading() throws Exception {
        Path object = FS.getPath("/modules/java.base/java/lang/Object.class");
        byte[] b = Files.readAllBytes(object);
        System.out.println(b.length == Files.size(object) ? "whole" : "part");
        System.out.println(Integer.toHexString(new DataInputStream(new ByteArrayInputStream(b)).readInt()) + " " + Arrays.equals(b, Object.class.getResourceAsStream("Object.class").readAllBytes()) + " " + Arrays.equals(b, Object.class.getModule().getResourceAsStream("java/lang/Object.class").readAllBytes()));
        class Own extends ClassLoader {
            Class<?> define(byte[] x) { return defineClass(null, x, 0, x.length); }
        }
        ask("define Object again", () -> new Own().define(b));
        ask("define an unnamed copy", () -> new Own().define(Files.readAllBytes(FS.getPath("/modules/java.xml/org/w3c/dom/Node.class"))).getModule().isNamed());
        try (SeekableByteChannel c = Files.newByteChannel(object)) {
            ask("position", () -> c.position(4));
            java.nio.ByteBuffer four = java.nio.ByteBuffer.allocate(4);
            System.out.println(c.read(four) + " " + four.getInt(0) + " " + (c.size() == b.length) + c.isOpen());
            ask("position then", () -> c.position());
            ask("truncate", () -> c.truncate(0));
            ask("write", () -> c.write(four));
        }
        try (InputStream i = Files.newInputStream(object)) {
            System.out.println(i.skip(2) + " " + i.read() + " " + i.markSupported());
        }
        ask("file channel", () -> FileChannel.open(object).size() > 0);
        ask("text", () -> Files.readString(FS.getPath("/modules/java.logging/module-info.class"), java.nio.charset.StandardCharsets.ISO_8859_1).substring(1, 4).length());
        ask("directory", () -> Files.newInputStream(FS.getPath("/modules")));
        ask("nothing", () -> Files.newInputStream(FS.getPath("/modules/java.base/Nope.class")));
    }
    static void attributes() throws Exception {
        Path p = FS.getPath("/modules/java.base/java/lang/Object.class"), d = FS.getPath("/modules/java.base/java");
        BasicFileAttributes a = Files.readAttributes(p, BasicFileAttributes.class), e = Files.readAttributes(d, BasicFileAttributes.class);
        System.out.println(a.isRegularFile() + " " + a.isDirectory() + a.isSymbolicLink() + a.isOther() + " " + (a.size() > 0) + " " + e.isDirectory() + e.size() + " " + a.lastModifiedTime().equals(a.creationTime()));
        System.out.println(new TreeSet<>(Files.readAttributes(p, "*").keySet()) + " " + new TreeSet<>(Files.readAttributes(p, "jrt:*").keySet()) + " " + Files.getAttribute(p, "jrt:compressedSize") + " " + Files.getAttribute(p, "jrt:extension") + " " + Files.getAttribute(p, "basic:isDirectory"));
        ask("unknown attribute", () -> Files.getAttribute(p, "jrt:colour"));
        ask("unknown view", () -> Files.readAttributes(p, "posix:*"));
        ask("view", () -> Files.getFileAttributeView(p, BasicFileAttributeView.class).name() + Files.getFileAttributeView(p, PosixFileAttributeView.class));
        System.out.println(FS.supportedFileAttributeViews().stream().sorted().toList() + " " + FS.isOpen() + FS.isReadOnly() + " " + FS.getSeparator() + " " + FS.getRootDirectories() + " " + FS.provider().getScheme());
        for (FileStore s : FS.getFileStores())
            System.out.println(s.name() + " " + s.type() + " " + s.isReadOnly() + " " + s.supportsFileAttributeView("basic") + s.supportsFileAttributeView(FileAttributeView.class));
        System.out.println(Files.isReadable(p) + " " + Files.isWritable(p) + Files.isExecutable(p) + Files.isHidden(p) + Files.exists(FS.getPath("/nope")) + Files.notExists(FS.getPath("/nope")));
        ask("owner", () -> Files.getOwner(p));
        ask("principals", () -> FS.getUserPrincipalLookupService());
        ask("watch", () -> FS.newWatchService());
        ask("close", () -> { FS.close(); return "closed"; });
        ask("content type", () -> Files.probeContentType(p));
    }
    static void writing() {
        Path p = FS.getPath("/modules/java.base/java/lang/Object.class"), n = FS.getPath("/modules/x");
        ask("delete", () -> { Files.delete(p); return ""; });
        ask("delete if exists", () -> Files.deleteIfExists(n));
        ask("create", () -> Files.createFile(n));
        ask("create directory", () -> Files.createDirectory(n));
        ask("link", () -> Files.createSymbolicLink(n, p));
        ask("hard link", () -> Files.createLink(n, p));
        ask("move", () -> Files.move(p, n));
        ask("copy inside", () -> Files.copy(p, n));
        ask("write", () -> Files.writeString(n, "x"));
        ask("append", () -> Files.newByteChannel(p, StandardOpenOption.APPEND));
        ask("set time", () -> Files.setLastModifiedTime(p, FileTime.fromMillis(0)));
        ask("set attribute", () -> Files.setAttribute(p, "basic:size", 1));
        ask("copy out", () -> { Path t = Files.createTempFile("jrt", ".class"); try { Files.copy(p, t, StandardCopyOption.REPLACE_EXISTING); return Files.mismatch(p, t); } finally { Files.delete(t); } });
        ask("new file system", () -> FileSystems.newFileSystem(URI.create("jrt:/"), Map.of()).isOpen());
        ask("of nothing", () -> FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", "/no/such/home")));
        ask("get with path", () -> FileSystems.getFileSystem(URI.create("jrt:/java.base")));
    }
    public static void main(String[] args) throws Exception {
        paths();
        walking();
        reading();
        attributes();
        writing();
    }
}
