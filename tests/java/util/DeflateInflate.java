// Deflater, Inflater, GZIP streams: round trips at all levels, dictionaries, errors.
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.zip.*;

public class DeflateInflate {
    static byte[] deflate(byte[] in, int level, boolean raw) {
        Deflater d = new Deflater(level, raw);
        d.setInput(in);
        d.finish();
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        byte[] buf = new byte[97];
        while (!d.finished()) o.write(buf, 0, d.deflate(buf));
        if (d.getTotalIn() != in.length) System.out.println("bad total");
        d.end();
        return o.toByteArray();
    }

    static byte[] inflate(byte[] in, boolean raw) throws DataFormatException {
        Inflater i = new Inflater(raw);
        i.setInput(in);
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        byte[] buf = new byte[113];
        while (!i.finished()) {
            int n = i.inflate(buf);
            if (n == 0 && (i.needsInput() || i.needsDictionary())) break;
            o.write(buf, 0, n);
        }
        i.end();
        return o.toByteArray();
    }

    public static void main(String[] args) throws Exception {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 300; i++) sb.append("line ").append(i % 17).append(" of text\n");
        byte[] text = sb.toString().getBytes(StandardCharsets.US_ASCII), rnd = new byte[2000];
        new Random(3).nextBytes(rnd);
        for (byte[] in : new byte[][] {text, rnd, new byte[0], new byte[] { 42 } , new byte[3000]}) for (int level
                : new int[] {
            0, 1, 6, 9
        }) for (boolean raw : new boolean[] {false, true}) {
            byte[] z = deflate(in, level, raw);
            System.out.print((z.length < in.length ? "smaller " : "larger ") + Arrays.equals(inflate(z, raw), in)
                    + "; ");
        }
        System.out.println();
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (GZIPOutputStream g = new GZIPOutputStream(bo)) {
            g.write(text, 0, 100);
            g.write(text, 100, text.length - 100);
        } byte[] gz = bo.toByteArray();
        System.out.println((gz[0] & 255) + " " + (gz[1] & 255) + " " + gz[2] + " "
                + Arrays.equals(new GZIPInputStream(new ByteArrayInputStream(gz)).readAllBytes(), text));
        gz[gz.length - 5] ^= 1;
        try {
            new GZIPInputStream(new ByteArrayInputStream(gz)).readAllBytes();
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[20]));
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[0]));
        } catch (IOException e) {
            System.out.println(e);
        }
        try { inflate(new byte[] {1, 2, 3, 4}, false); } catch (DataFormatException e) { System.out.println(e); }
        byte[] z = deflate(text, 9, false);
        try {
            new InflaterInputStream(new ByteArrayInputStream(z, 0, z.length / 2)).readAllBytes();
        } catch (EOFException e) {
            System.out.println(e);
        }
        System.out.println(new String(new InflaterInputStream(new ByteArrayInputStream(z)).readNBytes(20)));
        ByteArrayOutputStream dfl = new ByteArrayOutputStream();
        try (DeflaterOutputStream o = new DeflaterOutputStream(dfl, new Deflater(Deflater.BEST_SPEED), 32, true)) {
            o.write("first".getBytes());
            o.flush();
            int n = dfl.size();
            o.write("second".getBytes());
            System.out.println(n > 0);
        } System.out.println(new String(inflate(dfl.toByteArray(), false)));
        Deflater d = new Deflater();
        d.setDictionary("hello world".getBytes());
        d.setInput("hello hello world".getBytes());
        d.finish();
        byte[] buf = new byte[100];
        int n = d.deflate(buf);
        System.out.println(d.getAdler() + " " + d.getBytesRead());
        Inflater i = new Inflater();
        i.setInput(buf, 0, n);
        byte[] out = new byte[50];
        System.out.println(i.inflate(out) + " " + i.needsDictionary() + " " + i.getAdler());
        i.setDictionary("hello world".getBytes());
        int k = i.inflate(out);
        System.out.println(new String(out, 0, k) + i.finished() + i.getRemaining() + " " + i.getTotalOut());
        i.end();
        try { i.inflate(out); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        d.reset();
        d.setLevel(1);
        d.setStrategy(Deflater.HUFFMAN_ONLY);
        d.setInput(text);
        d.finish();
        int t = 0;
        while (!d.finished()) t += d.deflate(buf);
        System.out.println(t > 100 && t < text.length);
    }
}
