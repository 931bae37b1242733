// The file system provider for zip and jar files: creating, reading, copying in and out, directories, attributes, methods,
// concurrent views by ZipFile, multi-release jars, errors, and JarFile with manifests and signatures' absence.
import java.io.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.stream.*;
import java.util.zip.*;

public class ZipFileSystem {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e.toString().replace(Path.of("").toAbsolutePath().toString(), "CWD"));
        }
    }
    static String names(Path root) throws IOException { try (Stream<Path> s = Files.walk(root)) { return s.map(Path::toString).sorted().collect(Collectors.joining(" ")); } }
    public static void main(String[] args) throws Exception {
        Path zip = Path.of("a.zip").toAbsolutePath();
        try (FileSystem fs = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(fs.getPath("top.txt"), "top text");
            Files.createDirectories(fs.getPath("/d/e"));
            Files.writeString(fs.getPath("/d/e/deep.txt"), "deep ".repeat(200));
            Files.copy(fs.getPath("top.txt"), fs.getPath("d/copy.txt"));
            Files.move(fs.getPath("d/copy.txt"), fs.getPath("d/moved.txt"));
            System.out.println(names(fs.getPath("/")) + " " + fs.isOpen() + fs.isReadOnly() + " " + fs.getPath("/d").resolve("../x").normalize() + " " + fs.provider().getScheme() + " " + fs.getRootDirectories().iterator().next());
            t("in a missing directory", () -> Files.writeString(fs.getPath("/no/f"), "x"));
            t("delete full", () -> { Files.delete(fs.getPath("d")); return 0; });
            t("existing", () -> Files.createDirectory(fs.getPath("d")));
            t("missing", () -> Files.readString(fs.getPath("none")));
            t("link", () -> Files.createSymbolicLink(fs.getPath("l"), fs.getPath("top.txt")));
            t("other file system", () -> fs.getPath("a").resolve(Path.of("b")));
            t("matcher", () -> fs.getPathMatcher("glob:**.txt").matches(fs.getPath("/d/moved.txt")) + " " + fs.getPath("/d/moved.txt").toUri().toString().replaceAll("file:.*!", "!"));
        }
        t("closed", () -> { FileSystem f = FileSystems.newFileSystem(zip); Path p = f.getPath("top.txt"); f.close(); return Files.readString(p); });
        try (ZipFile z = new ZipFile(zip.toFile())) {
            for (ZipEntry e : Collections.list(z.entries()).stream().map(x -> (ZipEntry) x).sorted(Comparator.comparing(ZipEntry::getName)).toList())
                System.out.println(e + " " + e.getSize() + " " + (e.getCompressedSize() <= e.getSize() + 2) + " " + e.getMethod() + " " + Long.toHexString(e.getCrc()) + " " + e.isDirectory());
            t("entry", () -> new String(z.getInputStream(z.getEntry("top.txt")).readAllBytes()) + " " + z.getEntry("d") + " " + z.getEntry("none") + " " + z.size() + " " + z.stream().count());
            t("two streams", () -> { InputStream a = z.getInputStream(z.getEntry("d/e/deep.txt")), b = z.getInputStream(z.getEntry("d/e/deep.txt")); a.skip(100); return (char) a.read() + "" + (char) b.read() + a.available() + b.available(); });
        }
        t("open by uri", () -> { URI u = URI.create("jar:" + zip.toUri()); try (FileSystem f = FileSystems.newFileSystem(u, Map.of())) { Path q = Path.of(URI.create(u + "!/d/moved.txt")); return Files.readString(q) + " " + (FileSystems.getFileSystem(u) == f); } });
        t("twice by uri", () -> { URI u = URI.create("jar:" + zip.toUri()); try (FileSystem f = FileSystems.newFileSystem(u, Map.of())) { return FileSystems.newFileSystem(u, Map.of()); } });
        t("not open", () -> FileSystems.getFileSystem(URI.create("jar:file:/nowhere.zip")));
        t("no zip", () -> { Path n = Files.writeString(Path.of("n.zip"), "not a zip file at all"); try { return FileSystems.newFileSystem(n); } finally { Files.delete(n); } });
        t("no zip for ZipFile", () -> { Path n = Files.writeString(Path.of("n.zip"), "not a zip"); try { return new ZipFile("n.zip"); } finally { Files.delete(n); } });
        t("missing file", () -> new ZipFile("missing.zip"));
        t("missing without create", () -> FileSystems.newFileSystem(Path.of("missing.zip")));
        t("cut off", () -> { byte[] b = Files.readAllBytes(zip); Path n = Files.write(Path.of("c.zip"), Arrays.copyOf(b, b.length - 10)); try { return new ZipFile("c.zip"); } finally { Files.delete(n); } });
        t("changed byte", () -> { byte[] b = Files.readAllBytes(zip); int at = new String(b, "ISO-8859-1").indexOf("top.txt") + 9; b[at] ^= 0x55; Path n = Files.write(Path.of("c.zip"), b); try (ZipInputStream z = new ZipInputStream(Files.newInputStream(n))) { for (ZipEntry e; (e = z.getNextEntry()) != null; ) z.readAllBytes(); return "read"; } finally { Files.delete(n); } });
        Path jar = Path.of("m.jar").toAbsolutePath();
        Manifest man = new Manifest();
        Map.of(Attributes.Name.MANIFEST_VERSION, "1.0", new Attributes.Name("Multi-Release"), "true", Attributes.Name.MAIN_CLASS, "x.Y", new Attributes.Name("Long"), "v".repeat(100)).forEach(man.getMainAttributes()::put);
        man.getEntries().put("x/r.txt", new Attributes());
        man.getAttributes("x/r.txt").putValue("Kind", "text");
        try (JarOutputStream o = new JarOutputStream(Files.newOutputStream(jar), man)) {
            for (String[] e : new String[][] {{"x/r.txt", "base"}, {"META-INF/versions/11/x/r.txt", "eleven"}, {"META-INF/versions/17/x/new.txt", "seventeen"}, {"META-INF/versions/99/x/r.txt", "future"}}) {
                JarEntry j = new JarEntry(e[0]);
                j.setTime(0);
                j.setComment("c");
                j.setExtra(new byte[] {1, 2, 1, 0, 7});
                o.putNextEntry(j);
                o.write(e[1].getBytes());
            }
        }
        for (Runtime.Version v : new Runtime.Version[] {JarFile.baseVersion(), Runtime.Version.parse("11"), Runtime.version()})
            try (JarFile j = new JarFile(jar.toFile(), true, ZipFile.OPEN_READ, v)) {
                System.out.println(v.feature() + " " + j.isMultiRelease() + " " + new String(j.getInputStream(j.getJarEntry("x/r.txt")).readAllBytes()) + " " + j.getJarEntry("x/r.txt").getRealName() + " " + j.getEntry("x/new.txt") + " " + j.versionedStream().map(ZipEntry::getName).sorted().toList() + " " + (j.getJarEntry("x/r.txt").getAttributes() == null ? "no attributes" : j.getJarEntry("x/r.txt").getAttributes().getValue("Kind")) + j.getJarEntry("x/r.txt").getCodeSigners());
            }
        try (JarFile j = new JarFile("m.jar")) {
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            j.getManifest().write(b);
            System.out.println(b.toString().lines().sorted().toList());
            System.out.println(j.getEntry("x/r.txt").getComment() + Arrays.toString(j.getEntry("x/r.txt").getExtra()) + j.getManifest().getMainAttributes().getValue("long").length() + j.getManifest().equals(man));
        }
        try (FileSystem f = FileSystems.newFileSystem(jar, Map.of("releaseVersion", "17"))) { System.out.println(Files.readString(f.getPath("x/r.txt")) + Files.exists(f.getPath("x/new.txt"))); }
        t("bad manifest", () -> new Manifest(new ByteArrayInputStream("Manifest-Version: 1.0\nno colon here\n".getBytes())));
        t("bad name", () -> new Attributes.Name("no blanks"));
        t("duplicate entry", () -> { ZipOutputStream o = new ZipOutputStream(new ByteArrayOutputStream()); o.putNextEntry(new ZipEntry("a")); o.putNextEntry(new ZipEntry("a")); return 0; });
        t("stored without size", () -> { ZipOutputStream o = new ZipOutputStream(new ByteArrayOutputStream()); ZipEntry e = new ZipEntry("a"); e.setMethod(ZipEntry.STORED); o.putNextEntry(e); return 0; });
        t("jar url", () -> { java.net.JarURLConnection c = (java.net.JarURLConnection) new java.net.URL("jar:" + jar.toUri() + "!/x/r.txt").openConnection(); c.setUseCaches(false); try (InputStream i = c.getInputStream()) { return new String(i.readAllBytes()) + c.getEntryName() + c.getContentLength() + c.getMainAttributes().getValue("Main-Class"); } });
        Files.delete(zip);
        Files.delete(jar);
    }
}
