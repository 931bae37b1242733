// java.nio.file.Files: directories, walking, copying, moving, links, attributes, permissions.
import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

public class FilesTree {
    interface Op { Object run() throws Exception; }
    static Path d;
    static String rel(Object o) { return String.valueOf(o).replace(d.toString(), "DIR"); }

    static void t(Op o) {
        try { System.out.println(rel(o.run())); } catch (Exception e) { System.out.println(rel(e)); }
    }

    public static void main(String[] args) throws Exception {
        d = Files.createTempDirectory("atoll");
        try {
            Files.createDirectories(d.resolve("a/b/c"));
            Files.writeString(d.resolve("a/one.txt"), "1");
            Files.writeString(d.resolve("a/b/two.txt"), "22");
            Files.writeString(d.resolve("a/b/c/three.dat"), "333");
            try (Stream<Path> s = Files.walk(d)) {
                System.out.println(s.map(p -> d.relativize(p).toString()).sorted().toList());
            }
            try (Stream<Path> s = Files.list(d.resolve("a"))) {
                System.out.println(s.map(p -> p.getFileName().toString()).sorted().toList());
            }
            try (Stream<Path> s = Files.find(d, 9, (p, at) -> at.isRegularFile() && at.size() > 1)) {
                System.out.println(s.map(p -> p.getFileName().toString()).sorted().toList());
            }
            List<String> ds = new ArrayList<>();
            try (DirectoryStream<Path> s = Files.newDirectoryStream(d.resolve("a"), "*.txt")) {
                for (Path p : s) ds.add(p.getFileName().toString());
            }
            System.out.println(ds);
            List<String> ev = new ArrayList<>();
            Files.walkFileTree(d, new SimpleFileVisitor<>() {
                public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes at) {
                    ev.add("pre " + d.relativize(p));
                    return p.endsWith("c") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }
                public FileVisitResult visitFile(Path p, BasicFileAttributes at) {
                    ev.add("file " + p.getFileName() + at.size());
                    return FileVisitResult.CONTINUE;
                }
                public FileVisitResult postVisitDirectory(Path p, IOException e) {
                    ev.add("post " + d.relativize(p));
                    return FileVisitResult.CONTINUE;
                }
            });
            Collections.sort(ev);
            System.out.println(ev);
            Path one = d.resolve("a/one.txt"), cp = d.resolve("copy.txt");
            Files.copy(one, cp);
            t(() -> Files.copy(one, cp));
            Files.copy(one, cp, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(cp, d.resolve("moved.txt"), StandardCopyOption.ATOMIC_MOVE);
            System.out.println(Files.exists(cp) + " " + Files.readString(d.resolve("moved.txt")));
            t(() -> Files.move(one, d.resolve("moved.txt")));
            t(() -> { Files.delete(d.resolve("a")); return 0; });
            t(() -> Files.createDirectory(d.resolve("a")));
            t(() -> Files.newDirectoryStream(one));
            t(() -> Files.createFile(one));
            Path ln = d.resolve("link");
            Files.createSymbolicLink(ln, Path.of("a/one.txt"));
            System.out.println(Files.isSymbolicLink(ln) + " " + Files.readSymbolicLink(ln) + Files.readString(ln)
                    + Files.isRegularFile(ln) + Files.isRegularFile(ln, LinkOption.NOFOLLOW_LINKS)
                    + rel(ln.toRealPath()).endsWith("a/one.txt"));
            Path dang = d.resolve("dangling");
            Files.createSymbolicLink(dang, Path.of("nowhere"));
            System.out.println(Files.exists(dang) + " " + Files.exists(dang, LinkOption.NOFOLLOW_LINKS));
            t(() -> Files.readString(dang));
            t(() -> Files.createSymbolicLink(ln, Path.of("x")));
            t(() -> Files.readSymbolicLink(one));
            Files.createLink(d.resolve("hard"), one);
            Files.writeString(d.resolve("hard"), "via hard");
            System.out.println(Files.readString(one) + Files.isSameFile(one, d.resolve("hard"))
                    + Files.getAttribute(one, "unix:nlink"));
            Files.setLastModifiedTime(one, FileTime.fromMillis(1234567890000L));
            BasicFileAttributes at = Files.readAttributes(one, BasicFileAttributes.class);
            System.out.println(at.lastModifiedTime() + " " + at.size() + at.isDirectory() + at.isOther()
                    + at.isSymbolicLink() + (at.fileKey() != null) + Files.getLastModifiedTime(one).toMillis());
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rw-r-----"));
            System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)) + " "
                    + Files.readAttributes(one, "size,isRegularFile").size() + Files.getAttribute(one,
                    "posix:permissions").equals(Files.getPosixFilePermissions(one)) + Files.getFileAttributeView(one,
                    PosixFileAttributeView.class).name() + (Files.getOwner(one) != null));
            t(() -> Files.getAttribute(one, "bogus:x"));
            t(() -> Files.getAttribute(one, "nosuch"));
            t(() -> Files.createTempDirectory(d, "x",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))).getParent()
                    .equals(d));
            System.out.println(Files.isDirectory(d) + " " + Files.isReadable(one) + Files.isExecutable(one)
                    + Files.isHidden(d.resolve(".h")));
            try (Stream<Path> s = Files.walk(d, FileVisitOption.FOLLOW_LINKS)) { System.out.println(s.count() > 8); }
        } finally {
            try (var s = Files.walk(d)) { s.sorted(Comparator.reverseOrder()).forEach(x -> x.toFile().delete()); }
        }
        System.out.println(Files.exists(d));
    }
}
