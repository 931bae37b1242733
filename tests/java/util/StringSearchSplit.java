// String: split, join, replace, regionMatches, indexOf variants, strip, lines, comparisons.
import java.util.*;

public class StringSearchSplit {
    static void sp(String s, String re, int... lim) {
        String[] p = lim.length == 0 ? s.split(re) : s.split(re, lim[0]);
        System.out.println(p.length + Arrays.toString(p));
    }

    public static void main(String[] args) {
        sp("a,b,,c,,", ",");
        sp("a,b,,c,,", ",", -1);
        sp("a,b,,c,,", ",", 3);
        sp("", ",");
        sp(",", ",");
        sp("abc", "");
        sp("a1b22c", "\\d+");
        sp("a.b.c", "\\.");
        sp("a.b.c", ".");
        sp("x||y", "\\|");
        sp("one  two ", " ");
        sp("aXbXc", "X", 2);
        sp(":a:b", ":");
        sp("2024-01-02T03", "[-T]");
        sp("a\tb c\nd", "\\s");
        sp("camelCaseString", "(?=[A-Z])");
        System.out.println(String.join("/", "a", "b") + String.join("", List.of("x", "y"))
                + String.join(",", new ArrayList<>()) + String.join("-", null, "z"));
        System.out.println("banana".replace("an", "AN") + "banana".replace('a', 'o') + "aaa".replace("aa", "b")
                + "abc".replace("", "-") + "banana".replaceAll("a(n)", "$1a") + "banana".replaceFirst("a", "\\$")
                + "x".replace("x", ""));
        String s = "the cat sat on the mat";
        System.out.println(s.indexOf("the", 1) + " " + s.indexOf('t', 5) + s.lastIndexOf("the") + s.lastIndexOf("the",
                14) + s.lastIndexOf('a', 7) + s.indexOf("") + s.indexOf("zzz") + s.lastIndexOf("")
                + s.indexOf("cat", -5) + s.indexOf("x", 99) + s.indexOf("", 99));
        System.out.println(s.regionMatches(4, "cAt", 0, 3) + " " + s.regionMatches(true, 4, "cAt", 0, 3)
                + s.regionMatches(-1, "x", 0, 1) + s.startsWith("cat", 4) + s.endsWith("") + s.contains("sat")
                + s.contentEquals(new StringBuilder(s)) + "ABC".equalsIgnoreCase("abc")
                + "\u00df".equalsIgnoreCase("\u1e9e"));
        System.out.println("[" + " \t x \n".trim() + "][" + "\u2003x\u2003".strip() + "][" + "  l".stripLeading()
                + "][" + "r  ".stripTrailing() + "]" + "  ".isBlank() + "".isBlank() + "\u2003x".trim().length());
        System.out.println("a\nb\r\nc\rd\n".lines().toList() + " " + "".lines().count() + "x".repeat(0)
                + "ab".repeat(3) + "  a\n b".indent(2).replace("\n", "|") + "a\n".indent(-3).replace("\n", "|")
                + "q".transform(x -> x + x));
        System.out.println("apple".compareTo("apricot") + " " + "a".compareTo("abc") + "B".compareToIgnoreCase("a")
                + "b".compareTo("B") + "".compareTo("") + "\u00e9".compareTo("f"));
        System.out.println("HeLLo".toLowerCase(Locale.ROOT) + "HeLLo".toUpperCase(Locale.ROOT)
                + "stra\u00dfe".toUpperCase(Locale.ROOT) + "TITLE".toLowerCase(new Locale("tr")).length() + "x".chars()
                .sum() + s.chars().filter(c -> c == 't').count() + "abc".subSequence(1, 2) + "abcdef".substring(2, 2)
                .isEmpty());
        char[] dst = new char[5];
        "hello".getChars(1, 4, dst, 1);
        dst[0] = '<';
        dst[4] = '>';
        System.out.println(dst);
        System.out.println(String.valueOf(new char[] {'a', 'b', 'c'}, 1, 2) + String.copyValueOf(dst)
                + new String(new int[] {
            0x41, 0x1f600, 0x42
        }, 0, 3).length() + new String(new byte[] {72, 105}, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)
                + "%s-%d".formatted("f", 1));
        for (Runnable r : new Runnable[] {
            () -> "abc".substring(4), () -> "abc".substring(-1), () -> "abc".substring(2, 5), () -> "abc".charAt(-1),
            () -> "abc".repeat(-1), () -> "abc".codePointAt(3), () -> new String(new char[2], 1, 5), ()
            -> "a".split("("), () -> "abc".getChars(2, 1, dst, 0), () -> "abc".subSequence(0, 9)
        }) try { r.run(); System.out.println("ok"); } catch (RuntimeException e) {
            System.out.println(e.toString().replace("\n", "|"));
        }
    }
}
