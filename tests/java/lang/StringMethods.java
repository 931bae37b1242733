// String's methods added since Java 9 and the older ones at their edges: indent, stripIndent, translateEscapes, transform,
// lines, repeat, strip, chars, codePoints, compare, regionMatches, intern, constructors from bytes and code points, errors.
import java.nio.charset.*;
import java.util.*;
import java.util.stream.*;

public class StringMethods {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + show(a.run()));
        } catch (Exception | OutOfMemoryError e) {
            System.out.println(what + " -> " + show(e));
        }
    }
    static String show(Object o) { StringBuilder sb = new StringBuilder(); for (char c : String.valueOf(o).toCharArray()) if (c >= 32 && c < 127) sb.append(c); else sb.append(String.format("\\u%04x", (int) c)); return sb.toString(); }
    public static void main(String[] args) {
        String w = "gr\u00fc\u00dfe \u20ac\ud83d\ude00 end", l = "plain latin", e = "";
        t("indent", () -> "a\n  b\r\nc".indent(2) + "|" + "   a\n b\n\tc".indent(-2) + "|" + "x".indent(0));
        t("strip indent", () -> "   a\n     b\n  \n    c".stripIndent() + "|" + "  x  \n  ".stripIndent());
        t("escapes", () -> "\\t\\n\\\\\\'\\101\\s\\\nx\\0".translateEscapes());
        t("bad escape", () -> "\\q".translateEscapes());
        t("escape at the end", () -> "a\\".translateEscapes());
        t("transform", () -> "abc".<Integer>transform(String::length) + "x=%d%s".formatted(5, "y"));
        t("lines", () -> "a\n\nb\r\nc\rd\n".lines().toList() + "" + "".lines().count() + "\n".lines().count());
        t("repeat", () -> "ab".repeat(3) + "".repeat(1000) + "\u20ac".repeat(2));
        t("repeat negative", () -> "a".repeat(-1));
        t("repeat too often", () -> "ab".repeat(Integer.MAX_VALUE).length());
        t("strip", () -> "[" + "\u2003 a \u00a0\u3000".strip() + "][" + " \u0000b\u2003".trim() + "][" + "\t c ".stripLeading() + "][" + " d \n".stripTrailing() + "]" + " \t".isBlank() + "\u00a0".isBlank() + "".isBlank() + "x".isEmpty());
        t("chars", () -> w.chars().sum() + " " + w.codePoints().count() + " " + w.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(",")) + " " + w.codePointAt(7) + " " + w.codePointBefore(9) + " " + w.codePointCount(0, w.length()) + " " + w.offsetByCodePoints(0, 8));
        t("code point range", () -> w.codePointAt(99));
        t("offset range", () -> w.offsetByCodePoints(0, 99));
        t("index", () -> w.indexOf('\u20ac') + " " + w.indexOf(0x1f600) + " " + w.lastIndexOf("e", 5) + " " + w.indexOf("", 99) + " " + w.lastIndexOf("") + " " + l.indexOf("lat", -5) + l.indexOf('l', 99) + l.lastIndexOf('l', -1) + l.indexOf("\u20ac") + e.indexOf("") + l.contains("") + l.indexOf("n l") + l.lastIndexOf("ain", 3));
        t("substring", () -> l.substring(11) + "|" + l.substring(3, 3) + "|" + w.substring(7) + "|" + (l.substring(0) == l) + l.subSequence(1, 3));
        t("substring too far", () -> l.substring(12));
        t("substring crossed", () -> l.substring(5, 3));
        t("substring negative", () -> l.substring(-1, 3));
        t("charAt", () -> l.charAt(11));
        t("charAt negative", () -> w.charAt(-1));
        t("getChars", () -> { char[] c = new char[3]; l.getChars(0, 5, c, 0); return 0; });
        t("getBytes range", () -> { byte[] b = new byte[2]; l.getBytes(0, 2, b, 0); return b[0] + " " + w.getBytes(StandardCharsets.UTF_16).length; });
        t("regions", () -> l.regionMatches(6, "Latin", 0, 5) + " " + l.regionMatches(true, 6, "Latin", 0, 5) + " " + l.regionMatches(-1, "x", 0, 0) + " " + l.regionMatches(0, "p", 0, -5) + " " + w.regionMatches(true, 0, "GR\u00dc", 0, 3) + l.startsWith("ain", 2) + l.startsWith("", 11) + l.startsWith("", 12) + l.endsWith("") + "\u0130".equalsIgnoreCase("i") + "\u017f".equalsIgnoreCase("S"));
        t("compare", () -> "a".compareTo("abc") + " " + "b".compareTo("a\u20ac") + " " + "\uffff".compareTo("\ud800\udc00") + " " + "a".compareToIgnoreCase("B") + " " + String.CASE_INSENSITIVE_ORDER.compare("\u00c9", "\u00e9") + " " + CharSequence.compare("ab", new StringBuilder("ac")) + " " + l.contentEquals(new StringBuilder(l)) + l.contentEquals((CharSequence) "x"));
        t("replace", () -> l.replace('l', 'L') + (l.replace('q', 'z') == l) + l.replace("", "-") + w.replace("\ud83d\ude00", ":)") + "aaa".replace("aa", "b") + "a.b".replaceAll(".", "x") + "abc".replaceFirst("[bc]", "\\$") + l.replace("in", "\u20ac"));
        t("join", () -> String.join("/", List.of("a", "b")) + String.join("", "x", null) + String.valueOf(new char[] {'a', 'b', 'c'}, 1, 2) + String.copyValueOf(new char[] {'q'}) + String.valueOf((Object) null));
        t("valueOf null array", () -> String.valueOf((char[]) null));
        t("cases", () -> "stra\u00dfe \u0130\u01c5".toUpperCase(Locale.ROOT) + " " + "\u0130I\u03a3".toLowerCase(Locale.ROOT) + " " + "I".toLowerCase(new Locale("tr")) + "\ufb01".toUpperCase(Locale.ROOT) + "\ud801\udc00".toLowerCase(Locale.ROOT));
        t("from bytes", () -> new String(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac, (byte) 0xff, 65}, StandardCharsets.UTF_8) + new String(new byte[] {65, (byte) 0xe9}, "ISO-8859-1") + new String(new byte[] {(byte) 0xe9}, StandardCharsets.US_ASCII) + new String(new byte[] {0, 65, 1, 66}, 1, 2, "UTF-16LE") + new String(new byte[] {1, 2}, 5 > 4 ? 0 : 1));
        t("bytes range", () -> new String(new byte[3], 2, 5));
        t("unknown charset", () -> new String(new byte[3], "nope"));
        t("from code points", () -> new String(new int[] {65, 0x1f600, 0x20ac}, 0, 3));
        t("bad code point", () -> new String(new int[] {0x110000}, 0, 1));
        t("to bytes", () -> Arrays.toString("\ud83d\ude00\ud83d\u00e9".getBytes(StandardCharsets.UTF_8)) + Arrays.toString("\u20ac\u00e9".getBytes(StandardCharsets.ISO_8859_1)) + Arrays.toString("a\u20ac".getBytes("windows-1252")) + Arrays.toString("a\u3042".getBytes("Shift_JIS")) + Arrays.toString("\u4e2d".getBytes("GBK")) + Arrays.toString("\u20ac".getBytes("UTF-32BE")));
        t("split", () -> Arrays.toString("a:b:c".split(":", 2)) + Arrays.toString(":a::".split(":")) + Arrays.toString("x".split("y")) + Arrays.toString("abc".split("(?<=b)")) + Arrays.toString("a|b".split("|")) + Arrays.toString("a|b".split("\\|")));
        t("intern", () -> (new String("lit") == "lit") + " " + (new String("lit").intern() == "lit") + " " + (("l" + e + "it").intern() == "lit") + " " + new StringBuilder("dyn").append("amic\u20ac").toString().intern().hashCode() + " " + ("\0" + e).hashCode() + "\uffff".hashCode() + e.hashCode());
        t("builders", () -> new StringBuilder("abc").insert(1, 2.5).reverse().deleteCharAt(0).replace(0, 2, "\ud83d\ude00").reverse() + "" + new StringBuilder().appendCodePoint(0x1f600).append("x", 0, 1).append((String) null).insert(0, (Object) null) + new StringBuilder("\ud83d\ude00a").reverse().codePointAt(1) + new StringBuffer("q").compareTo(new StringBuffer("r")));
        t("builder setLength", () -> { StringBuilder b = new StringBuilder("abc\u20ac"); b.setLength(3); b.setLength(5); b.setCharAt(0, '\u0100'); return b + "" + b.length() + b.indexOf("c") + b.lastIndexOf("b"); });
        t("builder insert range", () -> new StringBuilder("a").insert(2, "x"));
        t("builder delete range", () -> new StringBuilder("a").delete(1, 9) + "" + new StringBuilder("abc").delete(2, 1));
        t("builder charAt", () -> new StringBuilder("a").charAt(1));
        t("builder setLength negative", () -> { new StringBuilder().setLength(-1); return 0; });
        t("builder capacity", () -> new StringBuilder(-1));
        t("sequence", () -> ((CharSequence) new char[] {'a'}.toString()).isEmpty() + " " + java.nio.CharBuffer.wrap("wrapped").subSequence(1, 3) + "ab".chars().boxed().toList() + "abc".describeConstable().get());
    }
}
