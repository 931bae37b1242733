// CharsetEncoder and CharsetDecoder: malformed and unmappable input, underflow, overflow, replacement.
import java.nio.*;
import java.nio.charset.*;
import java.util.*;

public class CharsetCoders {
    static String hex(ByteBuffer b) {
        StringBuilder s = new StringBuilder();
        while (b.hasRemaining()) s.append(String.format("%02x", b.get()));
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        CharsetEncoder e = StandardCharsets.UTF_8.newEncoder();
        System.out.println(e.maxBytesPerChar() + " " + e.averageBytesPerChar() + e.canEncode('\u20ac')
                + e.canEncode("\ud800") + hex(e.encode(CharBuffer.wrap("a\u20ac"))));
        try { e.encode(CharBuffer.wrap("x\ud800")); } catch (CharacterCodingException x) { System.out.println(x); }
        try {
            StandardCharsets.US_ASCII.newEncoder().encode(CharBuffer.wrap("ab\u00e9"));
        } catch (CharacterCodingException x) {
            System.out.println(x);
        }
        CharsetDecoder d = StandardCharsets.UTF_8.newDecoder();
        try {
            d.decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xc3, 40}));
        } catch (MalformedInputException x) {
            System.out.println(x + " " + x.getInputLength());
        }
        d.onMalformedInput(CodingErrorAction.REPLACE).replaceWith("?");
        System.out.println(d.decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xc3, 40})));
        d.onMalformedInput(CodingErrorAction.IGNORE).reset();
        System.out.println(d.decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xff, 66})));
        ByteBuffer out = ByteBuffer.allocate(4);
        CharBuffer in = CharBuffer.wrap("a\u20acbc");
        e.reset();
        CoderResult r = e.encode(in, out, true);
        System.out.println(r + " " + in.position() + out.position());
        out.clear();
        System.out.println(e.encode(in, out, true) + " " + e.flush(out) + in.remaining());
        CharBuffer co = CharBuffer.allocate(10);
        d = StandardCharsets.UTF_8.newDecoder();
        System.out.println(d.decode(ByteBuffer.wrap(new byte[] {(byte) 0xe2, (byte) 0x82}), co, false) + " "
                + d.decode(ByteBuffer.wrap(new byte[] {
            (byte) 0xe2, (byte) 0x82
        }), co, true) + co.position());
        ByteBuffer enc = StandardCharsets.ISO_8859_1.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {
            '*'
        }).encode(CharBuffer.wrap("\u00e9\u0416z"));
        System.out.println(hex(enc));
        for (String n : new String[] {
            "UTF-8", "utf8", "ISO-8859-1", "latin1", "US-ASCII", "ascii", "UTF-16", "UTF-16BE", "windows-1252",
            "IBM437", "ISO-8859-15", "KOI8-R", "UTF-32LE"
        }) {
            Charset c = Charset.forName(n);
            System.out.println(n + " " + c.name() + " " + c.canEncode() + new TreeSet<>(c.aliases()).size()
                    + c.contains(StandardCharsets.US_ASCII) + " " + hex(c.encode("A\u00e9\u20ac")) + " "
                    + Charset.isSupported(n));
        }
        System.out.println(StandardCharsets.UTF_8.decode(ByteBuffer.wrap("direct \u00e9".getBytes("UTF-8"))).length()
                + " " + StandardCharsets.UTF_8.equals(Charset.forName("utf-8")) + Charset.availableCharsets()
                .containsKey("UTF-8") + StandardCharsets.UTF_16BE.compareTo(StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (int cp = 0; cp < 0x11000; cp += 37) if (cp < 0xd800 || cp > 0xdfff) all.appendCodePoint(cp);
        String s = all.toString();
        for (Charset c : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE)) System.out.println(s.getBytes(c).length + " " + new String(s.getBytes(c), c)
                .equals(s) + " " + Arrays.hashCode(s.getBytes(c)));
        ByteBuffer db = ByteBuffer.allocateDirect(20);
        db.put("dir\u00e9ct".getBytes("UTF-8")).flip();
        System.out.println(StandardCharsets.UTF_8.newDecoder().decode(db).toString().hashCode());
    }
}
