// What java.nio.file says when something is wrong: every FileSystemException with its file, other file and reason, closed
// streams and file systems, providers that do not match, loops of links, names that cannot be.
import java.io.*;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.concurrent.Callable;

public class FileErrors {
    static Path root;
    static String clean(String s) { return s == null ? "null" : s.replace(root.toString(), "ROOT"); }
    static void ask(String what, Callable<?> c) {
        try {
            Object o = c.call();
            System.out.println(what + " = " + clean(String.valueOf(o)));
        } catch (FileSystemException e) {
            if (what.startsWith("temporary")) { System.out.println(what + ": " + e.getClass().getSimpleName()); return; }
            System.out.println(what + ": " + e.getClass().getSimpleName() + " file " + clean(e.getFile()) + " other " + clean(e.getOtherFile()) + " reason " + clean(e.getReason()) + " | " + clean(e.getMessage()));
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getName() + " " + clean(t.getMessage()) + (t.getCause() == null ? "" : " because " + t.getCause().getClass().getSimpleName()));
        }
    }
    static void delete(Path p) throws IOException {
        if (Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
            try (DirectoryStream<Path> s = Files.newDirectoryStream(p)) {
                for (Path x : s)
                    delete(x);
            }
        Files.deleteIfExists(p);
    }
    static void files() throws Exception {
        Path file = root.resolve("file"), dir = root.resolve("dir"), none = root.resolve("none"), inner = dir.resolve("inner");
        Files.writeString(file, "text");
        Files.createDirectory(dir);
        Files.writeString(inner, "in");
        ask("read none", () -> Files.readString(none));
        ask("read directory", () -> Files.readString(dir));
        ask("size of none", () -> Files.size(none));
        ask("create file again", () -> Files.createFile(file));
        ask("create directory again", () -> Files.createDirectory(dir));
        ask("create directories over a file", () -> Files.createDirectories(file));
        ask("create directories below a file", () -> Files.createDirectories(file.resolve("x/y")));
        ask("create directories again", () -> Files.createDirectories(dir).equals(dir));
        ask("create below nothing", () -> Files.createFile(none.resolve("x")));
        ask("delete none", () -> { Files.delete(none); return "done"; });
        ask("delete if exists none", () -> Files.deleteIfExists(none));
        ask("delete full directory", () -> { Files.delete(dir); return "done"; });
        ask("delete below file", () -> { Files.delete(file.resolve("x")); return "done"; });
        ask("copy none", () -> Files.copy(none, root.resolve("copy")));
        ask("copy to existing", () -> Files.copy(file, inner));
        ask("copy to full directory", () -> Files.copy(file, dir, StandardCopyOption.REPLACE_EXISTING));
        ask("copy to itself", () -> Files.copy(file, file).equals(file));
        ask("copy, move option", () -> Files.copy(file, none, StandardCopyOption.ATOMIC_MOVE));
        ask("copy, null option", () -> Files.copy(file, none, (CopyOption) null));
        ask("copy directory is shallow", () -> { Files.copy(dir, root.resolve("dir2")); try (var s = Files.list(root.resolve("dir2"))) { return s.count(); } });
        ask("move none", () -> Files.move(none, root.resolve("moved")));
        ask("move to existing", () -> Files.move(file, inner));
        ask("move over full directory", () -> Files.move(file, dir, StandardCopyOption.REPLACE_EXISTING));
        ask("move, copy attributes", () -> Files.move(file, none, StandardCopyOption.COPY_ATTRIBUTES));
        ask("move into itself", () -> Files.move(dir, dir.resolve("below")));
        ask("list file", () -> Files.newDirectoryStream(file));
        ask("list none", () -> Files.list(none));
        ask("walk none", () -> Files.walk(none).count());
        ask("open create new", () -> Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        ask("open read and append", () -> Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.APPEND));
        ask("open append and truncate", () -> Files.newByteChannel(file, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
        ask("open output to read", () -> Files.newOutputStream(file, StandardOpenOption.READ));
        ask("open input to write", () -> Files.newInputStream(file, StandardOpenOption.WRITE));
        ask("open directory to write", () -> Files.newByteChannel(dir, StandardOpenOption.WRITE));
        ask("buffered writer below none", () -> Files.newBufferedWriter(none.resolve("x")));
        ask("write read only channel", () -> { try (SeekableByteChannel c = Files.newByteChannel(file)) { return c.write(ByteBuffer.allocate(1)); } });
        ask("read write only channel", () -> { try (SeekableByteChannel c = Files.newByteChannel(file, StandardOpenOption.WRITE)) { return c.read(ByteBuffer.allocate(1)); } });
        ask("channel closed", () -> { SeekableByteChannel c = Files.newByteChannel(file); c.close(); return c.size(); });
        ask("position negative", () -> { try (SeekableByteChannel c = Files.newByteChannel(file)) { return c.position(-1); } });
        ask("malformed text", () -> { Path p = root.resolve("bad"); Files.write(p, new byte[] {65, (byte) 0xff, 66}); return Files.readAllLines(p); });
        ask("malformed lines", () -> { try (var s = Files.lines(root.resolve("bad"))) { return s.count(); } });
        ask("unmappable", () -> Files.writeString(root.resolve("u"), "a\u20acb", StandardCharsets.US_ASCII));
        ask("isSameFile none", () -> Files.isSameFile(file, none));
        ask("isSameFile equal", () -> Files.isSameFile(none, none));
        ask("mismatch", () -> Files.mismatch(file, inner));
        ask("store of none", () -> Files.getFileStore(none));
        ask("temporary below none", () -> Files.createTempFile(none, "a", "b").getFileName().toString().length() > 0);
        ask("temporary with a separator", () -> Files.createTempFile(root, "a/b", "c").getFileName());
    }
    static void links() throws Exception {
        Path file = root.resolve("file"), dir = root.resolve("dir"), link = root.resolve("link"), loop = root.resolve("loop");
        Files.createSymbolicLink(link, Path.of("file"));
        ask("read link", () -> Files.readSymbolicLink(link));
        ask("read what is no link", () -> Files.readSymbolicLink(file));
        ask("link again", () -> Files.createSymbolicLink(link, file));
        Files.createSymbolicLink(loop, Path.of("loop"));
        ask("loop real path", () -> loop.toRealPath());
        ask("loop exists", () -> Files.exists(loop) + " " + Files.exists(loop, LinkOption.NOFOLLOW_LINKS) + " " + Files.notExists(loop));
        ask("loop read", () -> Files.readString(loop));
        ask("hard link", () -> Files.isSameFile(Files.createLink(root.resolve("hard"), file), file));
        ask("hard link to none", () -> Files.createLink(root.resolve("hard2"), root.resolve("none")));
        ask("hard link to directory", () -> Files.createLink(root.resolve("hard3"), dir).getFileName());
        Files.createSymbolicLink(dir.resolve("up"), Path.of(".."));
        ask("walk through loops", () -> { try (var s = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) { return s.count(); } });
        ask("no follow on open", () -> Files.newByteChannel(link, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        ask("dangling", () -> { Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere")); return Files.size(root.resolve("dangling")); });
        ask("create through dangling", () -> Files.createFile(root.resolve("dangling")));
    }
    static void attributes() throws Exception {
        Path file = root.resolve("file"), none = root.resolve("none");
        for (String a : new String[] {"size", "basic:size", "unix:nlink", "posix:permissions", "owner:owner", "dos:hidden", "acl:acl", "basic:nothing", "nothing:size", "basic:*", ":size", "", "basic:"})
            ask("getAttribute " + a, () -> { Object o = Files.getAttribute(file, a); return o instanceof Long || o instanceof Integer ? o : o == null ? null : "something"; });
        for (String a : new String[] {"*", "basic:size,isDirectory", "size,size", "posix:nothing", "size,", "x:*"})
            ask("readAttributes " + a, () -> new TreeSet<>(Files.readAttributes(file, a).keySet()));
        ask("set size", () -> Files.setAttribute(file, "basic:size", 1L));
        ask("set time of another type", () -> Files.setAttribute(file, "lastModifiedTime", 1L));
        ask("set unknown", () -> Files.setAttribute(file, "basic:colour", "red"));
        ask("set unknown view", () -> Files.setAttribute(file, "colours:red", 1));
        ask("posix of none", () -> Files.getPosixFilePermissions(none));
        ask("acl view", () -> Files.getFileAttributeView(file, AclFileAttributeView.class));
        ask("null permission", () -> Files.setPosixFilePermissions(file, new HashSet<>(Arrays.asList((PosixFilePermission) null))));
        ask("permissions text", () -> PosixFilePermissions.fromString("rwxr-x--"));
        ask("permissions text 2", () -> PosixFilePermissions.fromString("rwxr-x--z"));
        ask("principal", () -> root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("no such user here"));
        ask("group", () -> root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("no such group here"));
        ask("attributes at creation", () -> Files.createFile(root.resolve("x1"), new FileAttribute<String>() { public String name() { return "strange"; } public String value() { return "y"; } }));
        ask("user attribute none", () -> Files.getFileAttributeView(file, UserDefinedFileAttributeView.class) == null ? "no view" : "view");
        FileTime t = FileTime.fromMillis(-1);
        ask("times", () -> { Files.setLastModifiedTime(file, t); return Files.getLastModifiedTime(file); });
        ask("time of none", () -> Files.setLastModifiedTime(none, t));
    }
    static void streams() throws Exception {
        DirectoryStream<Path> s = Files.newDirectoryStream(root);
        Iterator<Path> i = s.iterator();
        ask("second iterator", s::iterator);
        s.close();
        ask("closed iterator", () -> { while (i.hasNext()) i.next(); return "ended"; });
        ask("next at the end", i::next);
        ask("remove", () -> { i.remove(); return "removed"; });
        ask("iterator after close", s::iterator);
        ask("glob", () -> Files.newDirectoryStream(root, "[a"));
        ask("glob group", () -> Files.newDirectoryStream(root, "{a,{b}}"));
        ask("matcher", () -> root.getFileSystem().getPathMatcher("glob"));
        ask("matcher syntax", () -> root.getFileSystem().getPathMatcher("shell:*"));
        ask("matcher regex", () -> root.getFileSystem().getPathMatcher("regex:(a"));
        ask("filter throws", () -> { try (DirectoryStream<Path> d = Files.newDirectoryStream(root, p -> { throw new IOException("filter"); })) { return d.iterator().hasNext(); } });
        ask("visitor throws", () -> Files.walkFileTree(root, new SimpleFileVisitor<Path>() { public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) throws IOException { throw new IOException("visitor"); } }));
        ask("visitor returns null", () -> Files.walkFileTree(root, new SimpleFileVisitor<Path>() { public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) { return null; } }));
        ask("walk negative depth", () -> Files.walk(root, -1));
        ask("visit file fails", () -> Files.walkFileTree(root.resolve("none"), new SimpleFileVisitor<Path>() { }));
    }
    static void systems() throws Exception {
        ask("nul in a name", () -> Path.of("a\0b"));
        ask("unknown scheme", () -> FileSystems.newFileSystem(URI.create("strange:///x"), Map.of()));
        ask("get unknown scheme", () -> FileSystems.getFileSystem(URI.create("strange:///x")));
        ask("new default", () -> FileSystems.newFileSystem(URI.create("file:///"), Map.of()));
        ask("default with a path", () -> FileSystems.getFileSystem(URI.create("file:///tmp")));
        ask("close default", () -> { FileSystems.getDefault().close(); return "closed"; });
        ask("path of relative uri", () -> Path.of(URI.create("a/b")));
        ask("path of query", () -> Path.of(URI.create("file:///a?b")));
        ask("path of authority", () -> Path.of(URI.create("file://host/a")));
        ask("path of opaque", () -> Path.of(URI.create("file:a")));
        Path zip = root.resolve("z.zip");
        URI uri = URI.create("jar:" + zip.toUri());
        ask("zip of none", () -> FileSystems.newFileSystem(uri, Map.of()));
        ask("zip of text", () -> FileSystems.newFileSystem(root.resolve("file")));
        FileSystem z = FileSystems.newFileSystem(uri, Map.of("create", "true"));
        ask("zip again", () -> FileSystems.newFileSystem(uri, Map.of()));
        ask("two providers", () -> z.getPath("/a").resolve(root));
        ask("copy into the zip", () -> Files.copy(root.resolve("file"), z.getPath("/f")).toString());
        ask("compare", () -> z.getPath("/a").compareTo(root));
        ask("starts with", () -> z.getPath("/a").startsWith(root) + " " + root.equals(z.getPath("/")));
        ask("relativize", () -> root.relativize(Path.of("a")));
        ask("delete the full root", () -> { Files.delete(z.getPath("/")); return "deleted"; });
        Path in = z.getPath("/f");
        z.close();
        ask("closed zip", () -> Files.size(in));
        ask("closed zip, path", () -> z.getPath("/g").toString() + z.isOpen());
        ask("zip gone", () -> FileSystems.getFileSystem(uri));
        try (FileSystem r = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
            System.out.println("opened " + r.isReadOnly());
        } catch (Exception e) {
            System.out.println(e.getClass().getName());
        }
    }
    public static void main(String[] args) throws Exception {
        root = Files.createTempDirectory("fileerrors").toRealPath();
        try {
            files();
            links();
            attributes();
            streams();
            systems();
        } finally {
            delete(root);
        }
        ask("root is gone", () -> Files.getLastModifiedTime(root));
    }
}
