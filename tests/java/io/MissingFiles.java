// Error messages for files that do not exist or are of the wrong kind; relative names only.
import java.io.*;
import java.nio.file.*;
import java.util.*;

public class MissingFiles {
    interface Op { Object run() throws Exception; }

    static void t(String n, Op o) {
        try { System.out.println(n + " " + o.run()); } catch (Exception e) { System.out.println(n + " " + e); }
    }

    public static void main(String[] args) {
        String no = "no-such-file.txt", nd = "no-such-dir/file.txt";
        t("fis", () -> new FileInputStream(no));
        t("fos", () -> new FileOutputStream(nd));
        t("fosdir", () -> new FileOutputStream("."));
        t("fisdir", () -> new FileInputStream("."));
        t("reader", () -> new FileReader(no));
        t("writer", () -> new FileWriter(nd));
        t("raf", () -> new RandomAccessFile(no, "r"));
        t("rafmode", () -> new RandomAccessFile(no, "q"));
        t("rafrw", () -> new RandomAccessFile(nd, "rw"));
        t("scanner", () -> new Scanner(new File(no)));
        t("ps", () -> new PrintStream(nd));
        t("exists", () -> new File(no).exists() + " " + new File(no).length() + new File(no).list() + new File(no)
                .delete() + new File(no).lastModified() + new File(no).renameTo(new File("x")) + new File(no).isFile());
        t("create", () -> new File(nd).createNewFile());
        t("readString", () -> Files.readString(Path.of(no)));
        t("readAllBytes", () -> Files.readAllBytes(Path.of(no)));
        t("writeString", () -> Files.writeString(Path.of(nd), "x"));
        t("list", () -> Files.list(Path.of(no)));
        t("size", () -> Files.size(Path.of(no)));
        t("delete", () -> { Files.delete(Path.of(no)); return 0; });
        t("deleteIfExists", () -> Files.deleteIfExists(Path.of(no)));
        t("copy", () -> Files.copy(Path.of(no), Path.of("y")));
        t("move", () -> Files.move(Path.of(no), Path.of("y")));
        t("createDir", () -> Files.createDirectory(Path.of("no-such-dir/sub")));
        t("attrs", () -> Files.getLastModifiedTime(Path.of(no)));
        t("newByteChannel", () -> Files.newByteChannel(Path.of(no)));
        t("walk", () -> Files.walk(Path.of(no)).count());
        t("readlink", () -> Files.readSymbolicLink(Path.of(no)));
        t("realpath", () -> Path.of(no).toRealPath());
        t("notexists", () -> Files.exists(Path.of(no)) + " " + Files.notExists(Path.of(no))
                + Files.isDirectory(Path.of(no)) + Files.isReadable(Path.of(no)));
        t("isdirread", () -> Files.readAllBytes(Path.of(".")));
        t("zip", () -> new java.util.zip.ZipFile(no));
        t("jar", () -> new java.util.jar.JarFile(no));
        t("null", () -> new FileInputStream((String) null));
        t("empty", () -> new FileInputStream(""));
        t("nul", () -> new FileInputStream("a\0b"));
        t("notdir", () -> new FileInputStream("/dev/null/x"));
        t("filestore", () -> Files.getFileStore(Path.of(no)));
        t("lines", () -> Files.lines(Path.of(no)));
        t("tmp", () -> File.createTempFile("ab", null));
        t("tmp2", () -> File.createTempFile("abc", null, new File("no-such-dir")));
    }
}
