// ZipOutputStream and ZipInputStream in memory: entries, directories, stored entries, comments, errors.
import java.io.*;
import java.util.*;
import java.util.zip.*;

public class ZipStreams {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(bo)) {
            z.setComment("archive comment");
            z.setLevel(9);
            ZipEntry e = new ZipEntry("a.txt");
            e.setTime(1000000000000L);
            e.setComment("entry comment");
            e.setExtra(new byte[] {1, 2, 2, 0, 9, 9});
            z.putNextEntry(e);
            z.write("hello zip hello zip hello zip".getBytes());
            z.closeEntry();
            z.putNextEntry(new ZipEntry("dir/"));
            z.closeEntry();
            ZipEntry s = new ZipEntry("dir/stored.bin");
            byte[] data = {1, 2, 3, 4, 5};
            CRC32 c = new CRC32();
            c.update(data);
            s.setMethod(ZipEntry.STORED);
            s.setSize(5);
            s.setCrc(c.getValue());
            s.setTime(0);
            z.putNextEntry(s);
            z.write(data);
            z.closeEntry();
            try { z.putNextEntry(new ZipEntry("a.txt")); } catch (ZipException x) { System.out.println(x); }
            z.putNextEntry(new ZipEntry("empty"));
        } byte[] zip = bo.toByteArray();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e; (e = in.getNextEntry()) != null;) {
                byte[] b = in.readAllBytes();
                System.out.println(e.getName() + " dir=" + e.isDirectory() + " method=" + e.getMethod() + " len="
                        + b.length + " crc=" + e.getCrc() + " " + (b.length > 5 ? new String(b) : Arrays.toString(b))
                        + " " + in.available());
            }
        } System.out.println(new ZipInputStream(new ByteArrayInputStream(new byte[100])).getNextEntry());
        try {
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip, 0, 60));
            in.getNextEntry();
            in.readAllBytes();
        } catch (IOException e) {
            System.out.println(e);
        }
        zip[zip.length / 8] ^= 0x55;
        try {
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
            int n = 0;
            while (in.getNextEntry() != null) n += in.readAllBytes().length;
            System.out.println(n >= 0);
        } catch (IOException | IllegalArgumentException e) {
            System.out.println("corrupt noticed");
        }
        ZipEntry e = new ZipEntry("x");
        System.out.println(e.getSize() + " " + e.getCompressedSize() + e.getCrc() + e.getMethod() + e.getTime()
                + e.getComment() + e);
        for (Runnable r : new Runnable[] {
            () -> e.setSize(-1), () -> e.setCrc(-1), () -> e.setMethod(3), () -> new ZipEntry("n".repeat(70000))
        }) try { r.run(); } catch (IllegalArgumentException x) { System.out.println(x.getMessage()); }
    }
}
