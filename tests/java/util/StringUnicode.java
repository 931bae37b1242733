// Latin-1 and UTF-16 strings: mixed operations, surrogates, normalization, encoding round trips.
import java.nio.charset.*;
import java.text.Normalizer;
import java.util.*;

public class StringUnicode {
    static String esc(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) if (c >= 32 && c < 127) b.append(c);
        else b.append("\\u").append(String.format("%04x", (int) c));
        return b.toString();
    }

    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) s.append(String.format("%02x", x));
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        String l = "caf\u00e9 \u00ff", u = "\u0416\u4e2d\u20ac", e = "x\ud83d\ude00y\ud83d\ude01", m = l + u + e;
        System.out.println(esc(m) + " " + m.length() + " " + m.codePointCount(0, m.length()) + " " + m.hashCode() + " "
                + l.hashCode() + u.hashCode());
        System.out.println(m.indexOf(0x1f600) + " " + m.indexOf("\u4e2d\u20ac") + m.indexOf('\u00ff')
                + l.indexOf('\u4e2d') + l.indexOf(u) + m.lastIndexOf(0x1f601) + m.indexOf("\ude00") + " "
                + e.codePointAt(1) + " " + e.codePointAt(2) + " " + e.codePointBefore(3) + " "
                + e.offsetByCodePoints(0, 2));
        System.out.println(esc(m.toUpperCase(Locale.ROOT)) + esc(m.replace('\u00e9', '\u0100'))
                + esc(m.replace("\u4e2d", "c")) + esc(l.replace('\u00e9', 'e')) + esc(new StringBuilder(m).reverse()
                .toString()) + esc(m.substring(0, 4)) + m.substring(0, 4).equals("caf\u00e9") + m.substring(0, 4)
                .hashCode() + esc(u.substring(2)) + "\u00e9".equals("e\u0301") + l.compareTo(u) + u.compareTo(l)
                + u.startsWith("\u0416") + m.endsWith("\ude01") + esc(u.toLowerCase(Locale.ROOT))
                + esc("\u03a3\u03a3".toLowerCase(Locale.ROOT)) + esc("\ufb01\u0149".toUpperCase(Locale.ROOT))
                + esc("\ud801\udc00".toLowerCase(Locale.ROOT)));
        for (Charset c : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII, Charset.forName("UTF-32"), Charset.forName("windows-1252")
        }) {
            byte[] b = m.getBytes(c);
            System.out.println(c + " " + b.length + " " + hex(b) + " " + new String(b, c).equals(m) + " "
                    + esc(new String(b, c)));
        }
        for (String h : new String[] {
            "c3a9", "c3", "e282ac", "e282", "f09f9880", "f09f98", "eda080", "c080", "ff41", "f4908080", "80",
            "e2e282ac", "41c342", "f0808080"
        }) {
            byte[] b = new byte[h.length() / 2];
            for (int i = 0; i < b.length; i++) b[i] = (byte) Integer.parseInt(h.substring(2 * i, 2 * i + 2), 16);
            System.out.println(h + " " + esc(new String(b, StandardCharsets.UTF_8)));
        }
        System.out.println(hex("a\ud800b".getBytes("UTF-8")) + hex("\udc00".getBytes("UTF-8"))
                + esc(Normalizer.normalize("e\u0301\u00f1\ufb01", Normalizer.Form.NFC))
                + esc(Normalizer.normalize("\u00e9\uac00", Normalizer.Form.NFD))
                + esc(Normalizer.normalize("\ufb01\u2460", Normalizer.Form.NFKC)) + Normalizer.isNormalized("\u00e9",
                Normalizer.Form.NFD));
        StringBuilder b = new StringBuilder("abc");
        b.append('\u00e9').append('\u4e2d').insert(1, "\ud83d\ude00").setCharAt(0, '\u00ff');
        System.out.println(esc(b.toString()) + b.length() + b.codePointCount(0, b.length())
                + esc(b.reverse().toString()));
        b.setLength(2);
        System.out.println(esc(b.toString()) + b.indexOf("x") + esc(b.deleteCharAt(0).append("latin").toString())
                + b.toString().equals(b.toString().intern()) + esc(b.appendCodePoint(0x10ffff).toString()));
        try {
            "x".getBytes("no-such-charset");
        } catch (java.io.UnsupportedEncodingException x) {
            System.out.println(x);
        }
        try { Charset.forName("bad name!"); } catch (IllegalCharsetNameException x) { System.out.println(x); }
        try { Charset.forName("x-none"); } catch (UnsupportedCharsetException x) { System.out.println(x); }
        System.out.println(m.chars().filter(c -> c > 255).count() + " " + m.codePoints().max().getAsInt() + " "
                + String.valueOf(Character.toChars(0x1f602)).codePointAt(0) + "\u0130".toLowerCase(Locale.ROOT)
                .length() + "I".toLowerCase(new Locale("tr")).codePointAt(0) + "i".toUpperCase(new Locale("tr"))
                .codePointAt(0));
    }
}
