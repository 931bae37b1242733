// java.io.File on a temporary directory: create, list, rename, delete, attributes, paths.
import java.io.*;
import java.util.*;

public class FileBasics {
    static File root;
    static String rel(Object o) { return o == null ? "null" : o.toString().replace(root.getPath(), "ROOT"); }

    public static void main(String[] args) throws Exception {
        root = File.createTempFile("atoll", ".d");
        System.out.println(root.delete() + " " + root.mkdir() + root.isDirectory() + root.mkdir() + root.exists());
        try {
            File a = new File(root, "a.txt"), sub = new File(root, "sub/deep"), b = new File(sub, "b.bin");
            System.out.println(a.exists() + " " + a.createNewFile() + a.createNewFile() + a.isFile() + a.length()
                    + sub.mkdir() + sub.mkdirs() + sub.mkdirs());
            try (FileOutputStream o = new FileOutputStream(b)) { o.write(new byte[] {1, 2, 3}); o.write(4);
                    } try (FileOutputStream o = new FileOutputStream(b, true)) {
                o.write(5);
            } System.out.println(b.length() + " " + rel(b.getParentFile()) + rel(b.getPath()) + b.getName()
                    + rel(b.getAbsolutePath()) + b.isHidden() + b.canRead() + b.canWrite());
            try (FileInputStream i = new FileInputStream(b)) {
                System.out.println(i.available() + " " + i.read() + i.skip(2) + i.read()
                        + Arrays.toString(i.readAllBytes()) + i.read() + i.getChannel().position());
            } String[] names = root.list();
            Arrays.sort(names);
            System.out.println(Arrays.toString(names) + root.list((d, n) -> n.endsWith("txt")).length
                    + root.listFiles(File::isDirectory).length + a.list());
            System.out.println(a.renameTo(new File(root, "c.txt")) + " " + a.exists() + new File(root, "c.txt")
                    .exists() + sub.delete() + sub.getParentFile().delete());
            File c = new File(root, "c.txt");
            System.out.println(c.setLastModified(1000000000000L) + " " + c.lastModified() + c.setReadOnly()
                    + c.setWritable(true) + c.canWrite());
        } catch (Error e) {
            System.out.println(e);
        } finally {
            wipe(root);
        }
        System.out.println(root.exists());
    }

    static void wipe(File f) { File[] l = f.listFiles(); if (l != null) for (File x : l) wipe(x); f.delete(); }
}
