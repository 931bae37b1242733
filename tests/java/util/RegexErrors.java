// java.util.regex: the text of every syntax error, flags inline and not, groups named and numbered, lookbehind, possessive
// and lazy quantifiers, Unicode classes, regions and bounds, replacement syntax, streams of results, catastrophic cases cut short.
import java.util.*;
import java.util.function.*;
import java.util.regex.*;

public class RegexErrors {
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static void ask(String what, Supplier<Object> s) {
        try {
            System.out.println(ascii(what + ": " + s.get()));
        } catch (PatternSyntaxException e) {
            System.out.println(ascii(what + ": " + e.getDescription() + " @" + e.getIndex() + " " + e.getMessage().replace("\n", "|")));
        } catch (RuntimeException | StackOverflowError e) {
            System.out.println(ascii(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }
    static String all(Matcher m) {
        StringBuilder sb = new StringBuilder();
        while (m.find()) {
            sb.append('[').append(m.start()).append(',').append(m.end());
            for (int i = 0; i <= m.groupCount(); i++)
                sb.append(' ').append(m.group(i));
            sb.append(']');
        }
        return sb.toString();
    }
    public static void main(String[] args) {
        for (String bad : new String[] {"(", ")", "[", "[]", "[a", "a{", "a{1", "a{2,1}", "a{99999999999}", "*", "a**", "a+*", "?", "(?", "(?z)", "(?<", "(?<n", "(?<n>a)(?<n>b)", "(?<1>a)", "\\k<x>", "\\k", "\\", "\\x", "\\x{110000}", "\\u12", "\\p{Nope}", "\\p{IsNope}", "\\p", "\\p{", "[z-a]", "[a-\\d]", "[a&&", "(?<=a*)b", "(?<=a{1,5}|b+)c", "\\c", "\\N{NO SUCH}", "\\Q", "(?i", "(?-", "\\8", "[\\b]", "[[:alpha:]]", "\\y", "(?P<n>a)", "x{,5}", "\\0", "\\09", "[^]", "(?#c)", "\\G+", "\\E", "[a-c&&[^b]&&c]", "\\X+", "\\R", "\\h\\V"})
            ask(bad, () -> "ok " + Pattern.compile(bad).matcher("abcabc").find());
        ask("flags", () -> Pattern.compile("(?imsxudU)a.b", Pattern.COMMENTS).flags() + " " + Pattern.compile("x", Pattern.LITERAL | Pattern.CASE_INSENSITIVE).matcher("X").matches() + Pattern.compile("A.", Pattern.DOTALL).matcher("A\n").matches() + Pattern.compile("^b$", Pattern.MULTILINE).matcher("a\nb\nc").find() + Pattern.compile("\u00e9", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher("\u00c9").matches() + Pattern.compile("a\u030a", Pattern.CANON_EQ).matcher("\u00e5").matches() + Pattern.compile(".$", Pattern.UNIX_LINES).matcher("\r\n").find() + Pattern.compile("\\w", Pattern.UNICODE_CHARACTER_CLASS).matcher("\u4e2d").matches());
        ask("bad flags", () -> Pattern.compile("x", 0x1000));
        String[][] finds = {{"(a)(b)?", "abaab"}, {"(?<x>\\d+)-(?<y>\\w)", "12-a 3-b"}, {"(\\w)\\1", "aabbcdd"}, {"a*", "baaac"}, {"a*?", "aa"}, {"a*+a", "aaa"}, {"(?>a+)b", "aaab"}, {"(?<=a)b", "abcb"}, {"(?<!a)b", "abcb"}, {"a(?=b)", "abac"}, {"a(?!b)", "abac"}, {"\\bfoo\\b", "foo food foo"}, {"\\B.", "abc d"}, {"(a|ab)(c|bcd)(d*)", "abcd"}, {"[\\p{L}&&[^\\p{Lu}]]+", "aBc\u00e9\u00c9"}, {"\\p{IsGreek}+", "ab\u03b1\u03b2"}, {"\\p{InCyrillic}", "\u0416"}, {"\\p{javaUpperCase}", "aB"}, {"\\X", "e\u0301a"}, {"\\R", "a\r\nb\u2028c"}, {"\\h+|\\v", "a \t\nb"}, {"(?i)straSSe", "STRASSE"}, {"^|$", "ab"}, {"\\Z", "ab\n"}, {"\\z", "ab\n"}, {"(?m)^.", "ab\ncd"}, {"(?s).+", "a\nb"}, {"(?x) a  b # comment", "ab"}, {"\\Qa.b\\E+", "a.bb"}, {"[^\\d\\s]+", "ab1 c"}, {"(?:(a)|b)*", "ab"}, {"(a*)*", "b"}, {"(a|b)*?c", "abc"}, {"x{0}y", "xy"}, {"a{2,3}", "aaaaa"}, {"a{2,3}?", "aaaaa"}, {"(?<q>['\"]).*?\\k<q>", "'a' \"b'c\""}, {"\\x41\\u0042\\x{43}\\103", "ABCC"}, {"\\t\\n\\r\\f\\a\\e\\cA", "\t\n\r\f\u0007\u001b\u0001"}, {"\ud83d\ude00", "x\ud83d\ude00"}, {".", "\ud83d\ude00"}, {"[\ud83d\ude00-\ud83d\ude02]", "\ud83d\ude01"}, {"\\N{LATIN SMALL LETTER A}", "a"}, {"\\b{g}", "ab"}};
        for (String[] f : finds)
            ask(f[0] + " in " + f[1], () -> all(Pattern.compile(f[0]).matcher(f[1])));
        Matcher m = Pattern.compile("(?<k>\\w)=(\\d)?").matcher("a=1 b= c=3");
        for (String r : new String[] {"$2", "${k}", "$0", "$1$2x", "\\$1", "$", "$9", "${z}", "\\", "$11", "[$2]", "${1}"})
            ask("replace " + r, () -> m.reset().replaceAll(r) + " | " + m.reset().replaceFirst(r));
        ask("quoted", () -> "a.b".replaceAll(Pattern.quote("."), Matcher.quoteReplacement("$1\\")) + Pattern.quote("a\\Eb"));
        ask("function", () -> m.reset().replaceAll(x -> x.group(1).toUpperCase() + x.start() + (x.group(2) == null)) + m.reset().results().map(MatchResult::group).toList());
        ask("append", () -> { StringBuilder sb = new StringBuilder(); m.reset(); while (m.find()) m.appendReplacement(sb, m.group("k") + "${k}"); return m.appendTail(sb); });
        ask("region", () -> { Matcher x = Pattern.compile("^b.$").matcher("abca").region(1, 3); return x.matches() + " " + x.useAnchoringBounds(false).find() + x.useTransparentBounds(true).hitEnd() + x.regionStart() + x.regionEnd() + x.requireEnd(); });
        ask("bad region", () -> m.region(5, 99));
        ask("no match", () -> m.reset().group());
        ask("no group", () -> { m.reset().find(); return m.group(5); });
        ask("no name", () -> { m.reset().find(); return m.group("zz"); });
        ask("find from", () -> m.find(4) + " " + m.start("k") + m.end(2) + m.lookingAt() + m.toMatchResult().groupCount());
        ask("find from outside", () -> m.find(99));
        ask("use pattern", () -> { Matcher x = Pattern.compile("a").matcher("aba"); x.find(); x.usePattern(Pattern.compile("b")); return x.find() + " " + x.start() + x.pattern(); });
        for (int limit : new int[] {-1, 0, 1, 2, 9})
            ask("split " + limit, () -> Arrays.toString("a1b22c3".split("\\d", limit)) + Arrays.toString("".split("x", limit)) + Arrays.toString(",a,,".split(",", limit)) + Arrays.toString("abc".split("", limit)) + Pattern.compile("b").splitAsStream("abab").toList());
        ask("predicate", () -> Pattern.compile("b").asPredicate().test("abc") + " " + Pattern.compile("b").asMatchPredicate().test("abc") + Pattern.matches("a?", ""));
        ask("modified", () -> m.reset().replaceAll(x -> { m.reset(); return "x"; }));
        ask("deep", () -> Pattern.compile("(a|b)*c").matcher("ab".repeat(200) + "c").matches());
        ask("exponential avoided", () -> Pattern.compile("(a+)+b").matcher("a".repeat(18)).matches());
        ask("large", () -> Pattern.compile("(\\w+\\s?)+$").matcher("word ".repeat(50)).find() + " " + Pattern.compile("x".repeat(3000)).matcher("x".repeat(3000)).matches() + Pattern.compile("[" + "a-zA-Z0-9".repeat(50) + "]+").matcher("abc").matches());
    }
}
