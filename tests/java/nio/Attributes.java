// File attributes, owners, permissions, times, links, stores, user-defined attributes.
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;

public class Attributes {
    interface Op { Object run() throws Exception; }
    static Path d;
    static void show(String what, Op op) {
        try {
            System.out.println(what + " " + String.valueOf(op.run()).replace(d.toString(), "DIR"));
        } catch (Throwable t) {
            System.out.println(what + " " + t.toString().replace(d.toString(), "DIR"));
        }
    }
    public static void main(String[] args) throws Exception {
        d = Files.createTempDirectory("attributes");
        Path f = d.resolve("f"), l = d.resolve("l"), h = d.resolve("h");
        Files.writeString(f, "12345");
        Files.createSymbolicLink(l, Path.of("f"));
        Files.createLink(h, f);
        show("same", () -> Files.isSameFile(f, h) + " " + Files.isSameFile(f, l));
        show("target", () -> Files.readSymbolicLink(l));
        show("real", () -> d.toRealPath().relativize(l.toRealPath()));
        show("realNoFollow", () -> l.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName());
        show("nlink", () -> Files.getAttribute(f, "unix:nlink"));
        show("size", () -> Files.size(l) + " " + Files.readAttributes(l, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isSymbolicLink());
        show("mode", () -> { Files.setPosixFilePermissions(f, PosixFilePermissions.fromString("rw-r-x--x")); return PosixFilePermissions.toString(Files.getPosixFilePermissions(l)); });
        show("owner", () -> Files.getOwner(f).equals(Files.getOwner(d)));
        show("lookup", () -> FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("root"));
        show("group", () -> FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByGroupName("root"));
        show("nobody", () -> FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("no-such-user"));
        FileTime time = FileTime.fromMillis(1_234_567_890_123L);
        show("time", () -> { Files.setLastModifiedTime(f, time); return Files.getLastModifiedTime(f); });
        show("times", () -> { Files.getFileAttributeView(f, BasicFileAttributeView.class).setTimes(FileTime.from(java.time.Instant.parse("2001-02-03T04:05:06.789012345Z")), null, null); return Files.getLastModifiedTime(f); });
        show("before1970", () -> { Files.setLastModifiedTime(f, FileTime.fromMillis(-1500)); return Files.getLastModifiedTime(f); });
        show("fileTime", () -> { f.toFile().setLastModified(987_654_321_000L); return f.toFile().lastModified(); });
        show("fileFlags", () -> f.toFile().setReadOnly() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(f)) + f.toFile().setWritable(true, false) + PosixFilePermissions.toString(Files.getPosixFilePermissions(f)) + f.toFile().setExecutable(false) + PosixFilePermissions.toString(Files.getPosixFilePermissions(f)));
        show("map", () -> new TreeMap<>(Files.readAttributes(f, "size,isDirectory,isRegularFile,isOther,isSymbolicLink")));
        show("views", () -> new TreeSet<>(FileSystems.getDefault().supportedFileAttributeViews()));
        show("space", () -> d.toFile().getTotalSpace() > 0 && d.toFile().getUsableSpace() >= 0 && Files.getFileStore(d).getTotalSpace() == d.toFile().getTotalSpace());
        show("store", () -> Files.getFileStore(d).supportsFileAttributeView("posix") + " " + !Files.getFileStore(d).type().isEmpty());
        show("stores", () -> FileSystems.getDefault().getFileStores().iterator().hasNext());
        show("user", () -> {
            UserDefinedFileAttributeView v = Files.getFileAttributeView(f, UserDefinedFileAttributeView.class);
            v.write("test", ByteBuffer.wrap("value".getBytes()));
            ByteBuffer b = ByteBuffer.allocate(20);
            int n = v.read("test", b);
            String s = v.list() + " " + v.size("test") + " " + n;
            v.delete("test");
            return s + v.list();
        });
        show("missing", () -> Files.getLastModifiedTime(d.resolve("none")));
        show("notDirectory", () -> Files.newDirectoryStream(f));
        show("notEmpty", () -> { Files.delete(d); return ""; });
        show("moveOver", () -> Files.move(f, h));
        show("copy", () -> { Files.copy(f, d.resolve("c"), StandardCopyOption.COPY_ATTRIBUTES); return Files.getLastModifiedTime(d.resolve("c")) + " " + Files.size(d.resolve("c")); });
        show("copyLink", () -> { Files.copy(l, d.resolve("k"), LinkOption.NOFOLLOW_LINKS); return Files.readSymbolicLink(d.resolve("k")); });
        show("moveReplace", () -> { Files.move(d.resolve("c"), h, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE); return Files.exists(d.resolve("c")); });
        show("access", () -> Files.isReadable(f) + " " + Files.isExecutable(h) + " " + Files.exists(d.resolve("none")) + " " + Files.notExists(d.resolve("none")));
        show("hidden", () -> Files.isHidden(d.resolve(".x")));
        show("secure", () -> {
            try (DirectoryStream<Path> s = Files.newDirectoryStream(d)) {
                SecureDirectoryStream<Path> x = (SecureDirectoryStream<Path>) s;
                String n = x.getFileAttributeView(Path.of("f"), BasicFileAttributeView.class).readAttributes().size() + "";
                x.move(Path.of("k"), x, Path.of("m"));
                x.deleteFile(Path.of("m"));
                TreeSet<String> names = new TreeSet<>();
                for (Path p : s)
                    names.add(p.getFileName().toString());
                return n + names;
            }
        });
        try (var s = Files.walk(d)) {
            s.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
        System.out.println(Files.exists(d));
    }
}
