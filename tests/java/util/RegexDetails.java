// java.util.regex in detail: groups by name and number, quantifiers greedy, reluctant and possessive, look-around,
// backreferences, flags, classes of Unicode, regions and bounds, replacement, splitting, errors with their pointers.
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;

public class RegexDetails {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException | StackOverflowError e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String all(String re, String in, int... flags) {
        Matcher m = Pattern.compile(re, flags.length == 0 ? 0 : flags[0]).matcher(in);
        StringBuilder sb = new StringBuilder();
        while (m.find()) {
            sb.append('[');
            for (int g = 0; g <= m.groupCount(); g++)
                sb.append(g == 0 ? "" : ",").append(m.group(g)).append('@').append(m.start(g));
            sb.append(']');
        }
        return sb.append(m.hitEnd() ? " end" : "").append(m.requireEnd() ? " req" : "").toString().replace("\n", "\\n").replace("\r", "\\r");
    }
    public static void main(String[] args) {
        String[][] cases = {{"a*", "baac"}, {"a+?", "aaa"}, {"a*+a", "aaa"}, {"a{2,3}", "aaaaaaa"}, {"a{2,3}?", "aaaaaaa"}, {"(a|ab)(c|bcd)(d*)", "abcd"}, {"(a*)*b", "aab"}, {"(?:x|y)+", "xyzyx"}, {"(\\w+)\\s\\1", "the the cat cat"}, {"(?<y>\\d{4})-(?<m>\\d\\d)", "2024-02, 99-1999-12"}, {"\\k<q>|(?<q>z)", "zz"},
            {"(?i)straSSE", "STRASSE strasse"}, {"foo(?=bar)", "foobar foobaz"}, {"foo(?!bar)", "foobar foobaz"}, {"(?<=\\$)\\d+", "$12 13 $14"}, {"(?<!a)b", "ab b cb"}, {"(?<=a{1,3})b", "aab b"}, {"(?>a+)b", "aaab"}, {"(?>a|ab)c", "abc"}, {"^\\w+$", "one\ntwo"}, {"(?m)^\\w+$", "one\ntwo\r\nthree"}, {".", "a\n\u2028b"}, {"(?s).", "a\n"}, {"(?x) a # comment\n b", "ab"}, {"\\Qa.b\\E+", "a.bbb a.b"},
            {"[a-c&&[^b]]+", "abcab"}, {"[^\\d\\s]+", "ab 12 c"}, {"[\\p{Lu}&&[^X-Z]]", "AXbZC"}, {"\\p{Alpha}+", "ab1\u00e9"}, {"\\p{IsAlphabetic}+", "ab1\u00e9"}, {"(?U)\\w+", "\u00e9t\u00e9 x"}, {"\\p{InGreek}", "a\u03b1b"}, {"\\p{Sc}", "$\u20ac"}, {"\\X", "e\u0301a"}, {"\\R", "a\r\nb\nc\u0085"}, {"\\b{g}", "ab"}, {"\\b\\w", "hello big-world"}, {"\\B.", "hello"}, {"\\G\\d", "12a3"}, {"\\A.|.\\z", "abc"}, {".\\Z", "abc\n"},
            {"\\x41\\u0042\\103\\cC\\e", "ABC\u0003\u001b"}, {"\\x{1F600}", "\ud83d\ude00"}, {"[\\ud83d\\ude00x]", "x\ud83d\ude00"}, {"", "ab"}, {"a||b", "ab"}, {"()|a", "aa"}, {"(a)?(b)?(c)", "c abc"}, {"(?:(a)|b)*", "ab"}, {"((a)|(b))+", "ab"}, {"(?i:A)b", "ab AB aB"}, {"(?-i)a(?i)b", "aB AB"}, {"\\h+|\\v+", "a \t\n\u000b"}, {"[[a-c][x-z]]+", "abxq"}, {"[a-z&&[def]]", "adz"}, {"[&&&&a]", "a&"}, {"x{0}y", "xy"}, {"(.)(.)\\2\\1", "abba xyyx"}, {"\\11(a)", "a\11a"}, {"(a)\\11", "aa1"}};
        for (String[] c : cases) t(c[0].replace("\n", "\\n"), () -> all(c[0], c[1]));
        t("flags", () -> all("A.b", "a\nb", Pattern.CASE_INSENSITIVE | Pattern.DOTALL) + all("a.b", "a.b axb", Pattern.LITERAL) + all("\u00c9", "\u00e9", Pattern.CASE_INSENSITIVE) .length() + all("\u00c9", "\u00e9", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).length() + all("e\u0301", "\u00e9", Pattern.CANON_EQ).length() + all(".", "\r\n\u0085", Pattern.UNIX_LINES).length() + Pattern.compile("x", Pattern.COMMENTS | Pattern.MULTILINE).flags());
        for (String re : new String[] {"(", ")", "[", "a**", "*a", "a{2,1}", "a{x}", "\\", "(?<1a>x)", "(?<n>a)(?<n>b)", "\\k<none>", "[z-a]", "\\p{Nope}", "(?z)", "(?<=a+)b", "a{99999999999}", "[a", "\\xZZ", "\\u12", "(?", "(?<n", "\\8", "[[:alpha:]", "\\N{NO SUCH NAME}", "x{,3}", "(?P<n>a)"}) t("compile " + re, () -> Pattern.compile(re) + " ok");
        Matcher m = Pattern.compile("(\\d+)(?<unit>[a-z]+)?").matcher("10px 20 30em");
        t("before a match", () -> m.group());
        t("replace", () -> m.replaceAll("<$1-${unit}>") + " " + m.replaceFirst("\\$") + " " + m.replaceAll(r -> r.group(1) + "!") + " " + m.results().map(MatchResult::group).toList());
        t("replace wrong group", () -> m.replaceAll("$3"));
        t("replace wrong name", () -> m.replaceAll("${none}"));
        t("replace dangling", () -> m.replaceAll("x\\"));
        t("replace dollar", () -> m.replaceAll("$"));
        t("append", () -> { StringBuilder sb = new StringBuilder(); m.reset(); while (m.find()) m.appendReplacement(sb, m.group(2) == null ? "-" : "$2"); return m.appendTail(sb); });
        t("region", () -> { m.reset().region(1, 6); String s = m.find() + m.group() + m.regionStart() + m.regionEnd() + m.lookingAt() + m.matches(); m.useAnchoringBounds(false).useTransparentBounds(true); m.region(3, 8); m.usePattern(Pattern.compile("^x|(?<=p)x")); return s + m.find() + m.hasAnchoringBounds() + m; });
        t("region out of range", () -> m.region(5, 100));
        t("find from", () -> { m.reset(); m.usePattern(Pattern.compile("\\d")); return m.find(6) + m.group() + m.find(0) + m.end(); });
        t("find beyond", () -> m.find(99));
        t("no such group", () -> { m.find(0); return m.group(5); });
        t("no such name", () -> m.group("zz"));
        t("split", () -> Arrays.toString("a1b22c".split("\\d")) + Arrays.toString("a1b22c".split("\\d", -1)) + Arrays.toString("1a1".split("1")) + Arrays.toString("a,b,,".split(",")) + Arrays.toString("a,b,,".split(",", 2)) + Arrays.toString("".split(",")) + Arrays.toString("abc".split("")) + Arrays.toString("boo:and:foo".split("o", 5)) + Pattern.compile("b").splitAsStream("abcb").toList() + Arrays.toString("a.b".split(".")));
        t("predicates", () -> Stream.of("a1", "b", "1").filter(Pattern.compile("\\d").asPredicate()).toList() + "" + Stream.of("a1", "b", "1").filter(Pattern.compile("\\d").asMatchPredicate()).toList() + Pattern.matches("a.c", "abc") + Pattern.quote("a\\Eb") + Matcher.quoteReplacement("$1\\"));
        t("result", () -> { Matcher x = Pattern.compile("(b)(c)?").matcher("abc"); x.find(); MatchResult r = x.toMatchResult(); x.reset("zzz"); return r.group(1) + r.start(2) + r.groupCount() + " " + x.find() + x.hitEnd(); });
        t("long alternation", () -> Pattern.compile("(?:a|b)*c").matcher("ab".repeat(500) + "c").matches());
        t("backtracking", () -> Pattern.compile("(a+)+b").matcher("a".repeat(14) + "c").matches());
        t("equality", () -> Pattern.compile("x").equals(Pattern.compile("x")) + " " + Pattern.compile("a(b)").pattern() + Pattern.compile("a", 2).toString());
    }
}
