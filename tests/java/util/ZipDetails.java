// java.util.zip and jar: extra fields, times, comments, stored and deflated entries, sizes that lie, duplicate names, data
// descriptors, damaged archives and streams with the text of each error, inflater and deflater states, dictionaries, manifests.
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.nio.file.attribute.FileTime;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

public class ZipDetails {
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
    static String show(ZipEntry e) { return e.getName() + " " + e.getSize() + "/" + e.getCompressedSize() + " m" + e.getMethod() + " crc " + Long.toHexString(e.getCrc()) + " t " + e.getTimeLocal() + " " + e.getLastModifiedTime() + " x " + (e.getExtra() == null ? null : e.getExtra().length) + " c " + e.getComment() + e.isDirectory(); }
    static byte[] zip(Act1 a) throws Exception { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (ZipOutputStream z = new ZipOutputStream(b)) { a.run(z); } return b.toByteArray(); }
    interface Act1 { void run(ZipOutputStream z) throws Exception; }
    static String read(byte[] b) throws IOException { StringBuilder sb = new StringBuilder(); try (ZipInputStream z = new ZipInputStream(new ByteArrayInputStream(b))) { for (ZipEntry e; (e = z.getNextEntry()) != null; ) sb.append(e.getName()).append(':').append(z.readAllBytes().length).append(' '); } return sb.toString(); }
    static ZipEntry stored(String n, byte[] d) { ZipEntry e = new ZipEntry(n); CRC32 c = new CRC32(); c.update(d); e.setMethod(ZipEntry.STORED); e.setSize(d.length); e.setCrc(c.getValue()); e.setTimeLocal(java.time.LocalDateTime.of(2020, 2, 29, 13, 14, 16)); return e; }
    public static void main(String[] args) throws Exception {
        byte[] text = "some text that repeats, some text that repeats".getBytes();
        byte[] good = zip(z -> {
            z.setComment("comment of all");
            z.putNextEntry(stored("stored.txt", text)); z.write(text);
            ZipEntry e = new ZipEntry("dir/"); e.setTimeLocal(java.time.LocalDateTime.of(1999, 12, 31, 23, 59, 58)); z.putNextEntry(e);
            e = new ZipEntry("dir/deflated"); e.setComment("of one"); e.setExtra(new byte[] {1, 2, 2, 0, 9, 9}); e.setLastModifiedTime(FileTime.fromMillis(1_000_000_000_123L)); e.setLastAccessTime(FileTime.fromMillis(5000)); z.putNextEntry(e); z.write(text);
            e = new ZipEntry("empty"); e.setTimeLocal(java.time.LocalDateTime.of(2107, 12, 31, 0, 0)); z.setLevel(9); z.putNextEntry(e);
        });
        Path p = Files.createTempFile("z", ".zip");
        try {
            Files.write(p, good);
            ask("file", () -> { StringBuilder sb = new StringBuilder(); try (ZipFile z = new ZipFile(p.toFile())) { sb.append(z.size()).append(z.getComment()); z.stream().forEach(e -> sb.append("\n  ").append(show(e))); sb.append("\n  ").append(z.getEntry("dir")).append(z.getEntry("none")).append(new String(z.getInputStream(z.getEntry("dir/deflated")).readAllBytes()).length()); } return sb; });
            ask("closed", () -> { ZipFile z = new ZipFile(p.toFile()); z.close(); return z.size(); });
            ask("stream", () -> read(good));
            for (int cut : new int[] {good.length - 1, good.length - 22, good.length - 30, 100, 30, 10, 0}) {
                ask("stream cut at " + cut, () -> read(Arrays.copyOf(good, cut)));
                Files.write(p, Arrays.copyOf(good, cut));
                ask("file cut at " + cut, () -> { try (ZipFile z = new ZipFile(p.toFile())) { return z.size(); } });
            }
            for (int at : new int[] {0, 4, 6, 8, 14, 18, 22, 26, 28, 40}) {
                byte[] b = good.clone();
                b[at] ^= 0x11;
                ask("stream changed at " + at, () -> read(b));
            }
            for (int back : new int[] {22 + 14, 6, 10, 2}) {
                byte[] b = good.clone();
                b[b.length - back] ^= 0x41;
                Files.write(p, b);
                ask("file changed at -" + back, () -> { try (ZipFile z = new ZipFile(p.toFile())) { return z.size() + " " + z.stream().count(); } });
            }
            Files.write(p, new byte[0]);
            ask("empty file", () -> new ZipFile(p.toFile()));
        } finally {
            Files.delete(p);
        }
        ask("missing", () -> { try { return new ZipFile("/no/such.zip"); } catch (NoSuchFileException e) { return e.getMessage(); } });
        ask("duplicate", () -> zip(z -> { z.putNextEntry(new ZipEntry("a")); z.putNextEntry(new ZipEntry("a")); }));
        ask("no entry", () -> zip(z -> z.write(1)));
        ask("stored without size", () -> zip(z -> { ZipEntry e = new ZipEntry("a"); e.setMethod(ZipEntry.STORED); z.putNextEntry(e); }));
        ask("stored wrong size", () -> zip(z -> { z.putNextEntry(stored("a", text)); z.write(text, 0, 5); }));
        ask("stored too much", () -> zip(z -> { z.putNextEntry(stored("a", text)); z.write(new byte[100]); }));
        ask("stored wrong crc", () -> zip(z -> { ZipEntry e = stored("a", text); e.setCrc(5); z.putNextEntry(e); z.write(text); }));
        ask("deflated wrong size", () -> zip(z -> { ZipEntry e = new ZipEntry("a"); e.setSize(3); e.setCompressedSize(3); e.setCrc(3); z.putNextEntry(e); z.write(text); }));
        ask("none", () -> zip(z -> { }).length);
        for (Act a : new Act[] {() -> new ZipEntry("x".repeat(70000)), () -> { new ZipEntry("a").setSize(-1); return 0; }, () -> { new ZipEntry("a").setCrc(1L << 32); return 0; }, () -> { new ZipEntry("a").setMethod(3); return 0; }, () -> { new ZipEntry("a").setExtra(new byte[70000]); return 0; }, () -> { new ZipEntry("a").setComment("c".repeat(70000)); return "long comment"; }, () -> { new ZipOutputStream(OutputStream.nullOutputStream()).setLevel(10); return 0; }, () -> { new ZipOutputStream(OutputStream.nullOutputStream()).setMethod(1); return 0; }, () -> { ZipEntry e = new ZipEntry("a"); e.setTime(0); return e.getTimeLocal().getYear(); }})
            ask("entry", a);
        Deflater d = new Deflater(6, true);
        byte[] out = new byte[1000], in = new byte[5000];
        for (int i = 0; i < in.length; i++) in[i] = (byte) (i % 13 * 7);
        d.setInput(in);
        d.finish();
        int n = d.deflate(out);
        System.out.println(n + " " + d.finished() + d.needsInput() + " " + d.getTotalIn() + " " + d.getTotalOut() + " " + d.getBytesRead());
        Inflater f = new Inflater(true);
        f.setInput(out, 0, n);
        byte[] back = new byte[6000];
        System.out.println(f.inflate(back, 0, 100) + " " + f.inflate(back, 100, 5900) + " " + f.finished() + f.getRemaining() + " " + Arrays.equals(in, Arrays.copyOf(back, 5000)) + f.getAdler());
        ask("raw as zlib", () -> { Inflater x = new Inflater(); x.setInput(out, 0, n); return x.inflate(back); });
        ask("garbage", () -> { Inflater x = new Inflater(); x.setInput(new byte[] {0x78, (byte) 0x9c, 7, 7, 7, 7}); return x.inflate(back); });
        ask("dictionary", () -> { Deflater x = new Deflater(); x.setDictionary("some text that repeats".getBytes()); x.setInput(text); x.finish(); int k = x.deflate(out); Inflater y = new Inflater(); y.setInput(out, 0, k); int first = y.inflate(back); boolean needs = y.needsDictionary(); y.setDictionary("some text that repeats".getBytes()); return k + " " + first + needs + " " + y.inflate(back) + " " + y.getAdler(); });
        ask("wrong dictionary", () -> { Deflater x = new Deflater(); x.setDictionary("abc".getBytes()); x.setInput(text); x.finish(); int k = x.deflate(out); Inflater y = new Inflater(); y.setInput(out, 0, k); y.inflate(back); y.setDictionary("abd".getBytes()); return 0; });
        ask("ended", () -> { f.end(); return f.inflate(back); });
        ask("ended deflater", () -> { d.end(); return d.deflate(out); });
        ask("buffers", () -> { Deflater x = new Deflater(9); x.setInput(ByteBuffer.wrap(in)); ByteBuffer o = ByteBuffer.allocateDirect(500); x.finish(); int k = x.deflate(o); return k + " " + o.position() + " " + x.deflate(ByteBuffer.allocate(0)); });
        for (int s : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) { Deflater x = new Deflater(); x.setStrategy(s); x.setInput(in, 0, 2000); int a = x.deflate(out, 0, 1000, Deflater.SYNC_FLUSH), b = x.deflate(out, 0, 1000, Deflater.FULL_FLUSH); System.out.println(s + " " + a + " " + b); x.end(); }
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        for (int i = 0; i < 2; i++) try (GZIPOutputStream g = new GZIPOutputStream(gz)) { g.write(text); }
        ask("gzip twice", () -> new GZIPInputStream(new ByteArrayInputStream(gz.toByteArray())).readAllBytes().length);
        for (int at : new int[] {0, 2, 3, 20, gz.size() - 5}) { byte[] b = gz.toByteArray(); b[at] ^= 0x77; ask("gzip changed at " + at, () -> new GZIPInputStream(new ByteArrayInputStream(b)).readAllBytes().length); }
        ask("checked", () -> { CheckedInputStream c = new CheckedInputStream(new ByteArrayInputStream(text), new Adler32()); c.skip(5); c.readAllBytes(); CRC32C x = new CRC32C(); x.update(ByteBuffer.wrap(text)); return c.getChecksum().getValue() + " " + x.getValue(); });
        Manifest m = new Manifest(new ByteArrayInputStream("Manifest-Version: 1.0\r\nLong: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n bbb\r\n\r\nName: x/\r\nSealed: true\r\n\r\n".getBytes()));
        ByteArrayOutputStream mo = new ByteArrayOutputStream(); m.getMainAttributes().putValue("Another", "z".repeat(150)); m.write(mo);
        System.out.println(m.getMainAttributes().getValue("long").length() + " " + m.getAttributes("x/").getValue(Attributes.Name.SEALED) + " " + mo.toString().replace("\r\n", "/"));
        for (String bad : new String[] {"Manifest-Version: 1.0\nNo colon\n", "A:b\n", "Bad Name: x\n", " continued: x\n", "Manifest-Version: 1.0\n\nNotName: x\n", "X: " + "y".repeat(600) + "\n"}) ask("manifest", () -> new Manifest(new ByteArrayInputStream(bad.getBytes())).getMainAttributes().size());
    }
}
