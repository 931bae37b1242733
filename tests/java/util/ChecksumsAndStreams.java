// java.util.zip beside archives: CRC32, CRC32C, Adler32 by parts and buffers, GZIP members in a row and their headers,
// deflate with every strategy and flush mode, checked streams, inflater input and output streams, errors with positions.
import java.io.*;
import java.nio.ByteBuffer;
import java.util.*;
import java.util.zip.*;

public class ChecksumsAndStreams {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static byte[] data(int n) { byte[] b = new byte[n]; int x = 12345; for (int i = 0; i < n; i++) { x = x * 1103515245 + 12345; b[i] = (byte) (i % 97 < 60 ? "the quick brown fox ".charAt(i % 20) : x >> 24); } return b; }
    static byte[] gz(byte[] b) throws IOException { ByteArrayOutputStream o = new ByteArrayOutputStream(); try (GZIPOutputStream g = new GZIPOutputStream(o)) { g.write(b); } return o.toByteArray(); }
    static byte[] cat(byte[]... bs) throws IOException { ByteArrayOutputStream o = new ByteArrayOutputStream(); for (byte[] b : bs) o.write(b); return o.toByteArray(); }
    public static void main(String[] args) throws Exception {
        byte[] d = data(5000);
        for (Checksum c : new Checksum[] {new CRC32(), new CRC32C(), new Adler32()}) {
            t(c.getClass().getSimpleName(), () -> { c.update(d); long a = c.getValue(); c.reset(); for (int i = 0; i < d.length; i += 7) c.update(d, i, Math.min(7, d.length - i)); long b = c.getValue(); c.reset(); ByteBuffer x = ByteBuffer.allocateDirect(5000).put(d).flip(); c.update(x); long e = c.getValue(); c.reset(); c.update(ByteBuffer.wrap(d, 10, 100)); return Long.toHexString(a) + " " + (a == b) + (a == e) + x.remaining() + " " + Long.toHexString(c.getValue()); });
            t("bounds", () -> { c.update(d, 4999, 2); return 0; });
            t("one byte", () -> { c.reset(); long z = c.getValue(); c.update(300); return z + " " + Long.toHexString(c.getValue()); });
        }
        for (int level : new int[] {0, 1, 6, 9, -1})
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY})
                t("deflate " + level + strategy, () -> { Deflater f = new Deflater(level, level == 1); f.setStrategy(strategy); f.setInput(d); f.finish(); byte[] o = new byte[9000]; int n = f.deflate(o); Inflater i = new Inflater(level == 1); i.setInput(o, 0, n); byte[] back = new byte[5001]; int m = i.inflate(back); return n + " " + m + Arrays.equals(d, Arrays.copyOf(back, m)) + i.finished() + f.getBytesRead() + " " + f.getTotalOut() + " " + Integer.toHexString(f.getAdler()) + i.getRemaining(); });
        for (int flush : new int[] {Deflater.NO_FLUSH, Deflater.SYNC_FLUSH, Deflater.FULL_FLUSH})
            t("flush " + flush, () -> { Deflater f = new Deflater(); byte[] o = new byte[9000]; f.setInput(d, 0, 100); int n = f.deflate(o, 0, 9000, flush); f.setInput(d, 100, 100); int m = f.deflate(o, n, 9000 - n, flush); Inflater i = new Inflater(); i.setInput(o, 0, n + m); return n + " " + m + " " + i.inflate(new byte[300]) + i.needsInput() + i.finished(); });
        t("bad level", () -> { new Deflater(10); return 0; });
        t("bad strategy", () -> { new Deflater().setStrategy(9); return 0; });
        t("dictionary", () -> { Deflater f = new Deflater(); f.setDictionary("quick brown fox".getBytes()); f.setInput("quick brown fox".getBytes()); f.finish(); byte[] o = new byte[99]; int n = f.deflate(o); Inflater i = new Inflater(); i.setInput(o, 0, n); byte[] b = new byte[50]; int m = i.inflate(b); boolean need = i.needsDictionary(); i.setDictionary("quick brown fox".getBytes()); return n + " " + m + need + new String(b, 0, i.inflate(b)); });
        t("wrong dictionary", () -> { Deflater f = new Deflater(); f.setDictionary("abc".getBytes()); f.setInput("abc".getBytes()); f.finish(); byte[] o = new byte[99]; int n = f.deflate(o); Inflater i = new Inflater(); i.setInput(o, 0, n); i.inflate(new byte[9]); i.setDictionary("xyz".getBytes()); return 0; });
        t("inflate nonsense", () -> { Inflater i = new Inflater(); i.setInput(new byte[] {1, 2, 3}); return i.inflate(new byte[9]); });
        t("inflate raw nonsense", () -> { Inflater i = new Inflater(true); i.setInput(new byte[] {(byte) 0xff, 2, 3}); return i.inflate(new byte[9]); });
        t("ended", () -> { Deflater f = new Deflater(); f.end(); return f.deflate(new byte[9]); });
        t("ended inflater", () -> { Inflater i = new Inflater(); i.end(); return i.getTotalIn(); });
        t("buffers", () -> { Deflater f = new Deflater(); f.setInput(ByteBuffer.allocateDirect(5000).put(d).flip()); f.finish(); ByteBuffer o = ByteBuffer.allocateDirect(9000); int n = f.deflate(o); Inflater i = new Inflater(); i.setInput(o.flip()); ByteBuffer b = ByteBuffer.allocate(5000); return n + " " + i.inflate(b) + o.remaining() + Arrays.equals(b.array(), d); });
        byte[] g = gz(d);
        t("gzip", () -> { StringBuilder sb = new StringBuilder(); for (int i = 0; i < 10; i++) sb.append(String.format("%02x", g[i])); return sb + " " + g.length + Arrays.equals(new GZIPInputStream(new ByteArrayInputStream(g)).readAllBytes(), d); });
        t("gzip members", () -> new GZIPInputStream(new ByteArrayInputStream(cat(gz("one ".getBytes()), gz(new byte[0]), gz("two".getBytes())))).readAllBytes().length);
        t("gzip with a tail", () -> new GZIPInputStream(new ByteArrayInputStream(cat(gz("one".getBytes()), "tail of other bytes".getBytes()))).readAllBytes().length);
        t("gzip cut", () -> new GZIPInputStream(new ByteArrayInputStream(g, 0, g.length - 4)).readAllBytes());
        t("gzip cut early", () -> new GZIPInputStream(new ByteArrayInputStream(g, 0, 5)));
        t("gzip bad checksum", () -> { byte[] b = g.clone(); b[b.length - 8] ^= 1; return new GZIPInputStream(new ByteArrayInputStream(b)).readAllBytes(); });
        t("gzip bad length", () -> { byte[] b = g.clone(); b[b.length - 1] ^= 1; return new GZIPInputStream(new ByteArrayInputStream(b)).readAllBytes(); });
        t("gzip bad data", () -> { byte[] b = g.clone(); b[40] ^= 0x55; return new GZIPInputStream(new ByteArrayInputStream(b)).readAllBytes().length; });
        t("no gzip", () -> new GZIPInputStream(new ByteArrayInputStream("plain text".getBytes())));
        t("gzip header fields", () -> { byte[] b = gz("named".getBytes()); ByteArrayOutputStream o = new ByteArrayOutputStream(); o.write(b, 0, 3); o.write(0x1c); o.write(b, 4, 6); o.write(new byte[] {2, 0, 9, 9}); o.write("name\0comment\0".getBytes()); o.write(b, 10, b.length - 10); return new String(new GZIPInputStream(new ByteArrayInputStream(o.toByteArray())).readAllBytes()); });
        t("checked", () -> { CheckedInputStream c = new CheckedInputStream(new ByteArrayInputStream(d), new CRC32()); c.skip(10); c.readAllBytes(); CheckedOutputStream o = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32()); o.write(d); return (c.getChecksum().getValue() == o.getChecksum().getValue()) + " " + Long.toHexString(o.getChecksum().getValue()); });
        t("streams", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); try (DeflaterOutputStream f = new DeflaterOutputStream(o, true)) { f.write(d, 0, 10); f.flush(); int early = o.size(); f.write(d, 10, 4990); f.finish(); System.out.print(early + " "); } ByteArrayOutputStream p = new ByteArrayOutputStream(); try (InflaterOutputStream i = new InflaterOutputStream(p)) { i.write(o.toByteArray()); } byte[] again = new DeflaterInputStream(new ByteArrayInputStream(d)).readAllBytes(); return p.size() + " " + Arrays.equals(p.toByteArray(), d) + Arrays.equals(new InflaterInputStream(new ByteArrayInputStream(again)).readAllBytes(), d) + again.length; });
        t("stream cut", () -> new InflaterInputStream(new ByteArrayInputStream(new byte[] {0x78, (byte) 0x9c, 1})).read());
    }
}
