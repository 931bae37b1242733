// java.util.regex: groups, quantifiers, classes, anchors, look-around, back references, replacement, flags, errors.
import java.util.*;
import java.util.regex.*;

public class RegexBasics {
    static void m(String re, String... in) {
        StringBuilder b = new StringBuilder(re).append(" -> ");
        Pattern p = Pattern.compile(re);
        for (String s : in) {
            Matcher m = p.matcher(s);
            b.append(s).append(':').append(m.matches() ? 'M' : '-').append(m.lookingAt() ? 'L' : '-');
            m.reset();
            while (m.find()) {
                b.append('[').append(m.start()).append(',').append(m.end()).append(':').append(m.group());
                for (int g = 1; g <= m.groupCount(); g++) b.append('|').append(m.group(g));
                b.append(']');
            }
            b.append("  ");
        }
        System.out.println(b.toString().replace("\n", "\\n"));
    }

    public static void main(String[] args) {
        m("a*b", "b", "aaab", "ac");
        m("(\\d+)-(\\w+)", "12-ab 3-c", "x");
        m("a|b|cd", "abcd");
        m("^x.*z$", "xyz", "xz", "axz");
        m("(a(b)?)+", "aba", "aabab");
        m("[a-c&&[^b]]+", "abcba");
        m("\\bword\\b", "a word here", "sword");
        m("(?i)HeLLo", "hello HELLO");
        m("a{2,3}", "aaaaaaa");
        m("a{2,3}?", "aaaaaaa");
        m("a++a", "aaa");
        m("(.)\\1", "aabbcd");
        m("(?<y>\\d{4})-(?<m>\\d\\d)", "2024-05 and 1999-12");
        m("foo(?=bar)", "foobar foobaz");
        m("foo(?!bar)", "foobar foobaz");
        m("(?<=\\$)\\d+", "cost $45 or 67");
        m("(?<!a)b", "ab cb b");
        m("\\p{Lu}\\p{Ll}*", "Hello World x");
        m("[\\p{Alpha}&&[^aeiou]]+", "consonants");
        m("(?s)a.b", "a\nb");
        m("a.b", "a\nb");
        m("(?m)^l\\w+$", "line\nlong\nx");
        m("\\Qa.b\\E", "a.b axb");
        m("(x+x+)+y", "xxxxxxxy");
        m("", "ab");
        m("\\d*", "a12b");
        m("(?:ab)+", "ababab");
        m("(?>a+)ab", "aaab");
        m("[^\\s,]+", "a, b ,c");
        m("\\x41\\u0042\\t?", "AB");
        m("((a)|(b))*", "ab");
        m("^(?:(\\d+)|(\\w+))$", "12", "ab");
        m("(?x) a b # comment", "ab");
        m("\\G\\d", "123a4");
        m("[\\w.]+@[\\w.]+\\.[a-z]{2,}", "mail me@x.org or you.too@a.b.com");
        m("\\R", "a\r\nb\n");
        m("\\h+\\v*", "a \t\nb");
        m("(a?){5}a{5}", "aaaaa");
        System.out.println("x1y22z".replaceAll("(\\d+)", "<$1>") + " " + "abc".replaceAll("(?<l>b)", "${l}${l}") + " "
                + Pattern.compile("\\d").matcher("a1b2").replaceAll(r -> "" + (Integer.parseInt(r.group()) * 2)) + " "
                + "a.b".replaceAll(Pattern.quote("."), Matcher.quoteReplacement("$")) + " " + Pattern.compile("o")
                .splitAsStream("foo boo").toList() + Pattern.matches("\\w+", "word") + Pattern.compile("b")
                .asPredicate().test("abc") + Pattern.compile("b").asMatchPredicate().test("abc"));
        Matcher mm = Pattern.compile("(?<k>\\w+)=(?<v>\\w*)").matcher("a=1;bb=22;c=");
        StringBuilder sb = new StringBuilder();
        while (mm.find()) mm.appendReplacement(sb, mm.group("v") + "=$1");
        mm.appendTail(sb);
        System.out.println(sb + " " + mm.groupCount() + mm.hitEnd());
        mm.reset("zz=9");
        System.out.println(mm.find() + mm.group("k") + mm.start("v") + mm.toMatchResult().end(2) + mm.results()
                .count());
        mm.reset("q=1,w=2").region(2, 7);
        System.out.println(mm.find() + mm.group() + mm.regionStart() + mm.replaceFirst("R"));
        for (String bad : new String[] {
            "(", "a)", "[", "*a", "a{2", "\\", "(?<n>a)(?<n>b)", "[z-a]", "\\k<none>", "a{3,1}", "(?z)", "\\p{Foo}",
            "(?<=a*)b", "[a&&", "x**", "\\u12"
        }) try { Pattern.compile(bad); System.out.println("compiled " + bad); } catch (PatternSyntaxException e) {
            System.out.println(e.getMessage().replace("\n", " / ") + " " + e.getIndex());
        }
        try { mm.reset().group(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        try { mm.find(); mm.group(9); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
        try { mm.group("none"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        System.out.println(Pattern.compile("A", Pattern.CASE_INSENSITIVE | Pattern.LITERAL).flags() + ""
                + Pattern.compile("\u00e9", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher("\u00c9")
                .matches() + "" + Pattern.compile("x+") + Pattern.compile("\ud83d\ude00.")
                .matcher("\ud83d\ude00\ud83d\ude01").matches() + Arrays.toString(Pattern.compile(",").split("a,b,,",
                -1)));
    }
}
