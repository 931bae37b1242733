// Text layout: word wrap, full justification, centering, tables with column widths, roman numerals, number words.
import java.util.*;

public class TextFormatter {
    static final String TEXT = "It is not the strongest of the species that survives, nor the most intelligent,"
            + " but the one most responsive to change. A machine may be virtual and yet its bugs are real;"
            + " a test is a question put to it, and a wrong answer is worth more than a right one.";

    static List<String> wrap(String s, int w) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : s.split("\\s+")) {
            while (word.length() > w) {
                if (line.length() > 0) { out.add(line.toString()); line.setLength(0); }
                out.add(word.substring(0, w - 1) + "-");
                word = word.substring(w - 1);
            }
            if (line.length() + (line.length() > 0 ? 1 : 0) + word.length() > w) {
                out.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        if (line.length() > 0) out.add(line.toString());
        return out;
    }

    static String justify(String l, int w) {
        String[] p = l.split(" ");
        if (p.length == 1) return l;
        int gaps = p.length - 1, spaces = w - l.length() + gaps;
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < p.length; i++) {
            b.append(p[i]);
            if (i < gaps) b.append(" ".repeat(spaces / gaps + (i < spaces % gaps ? 1 : 0)));
        }
        return b.toString();
    }

    static String center(String l, int w) {
        int left = (w - l.length()) / 2;
        return " ".repeat(left) + l + " ".repeat(w - l.length() - left);
    }

    static String table(String[][] rows, String align) {
        int n = rows[0].length;
        int[] w = new int[n];
        for (String[] r : rows) for (int i = 0; i < n; i++) w[i] = Math.max(w[i], r[i].length());
        StringBuilder b = new StringBuilder(), bar = new StringBuilder("+");
        for (int x : w) bar.append("-".repeat(x + 2)).append('+');
        b.append(bar).append('\n');
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < n; i++) {
                String f = switch (align.charAt(i)) {
                    case 'l' -> String.format("%-" + w[i] + "s", rows[k][i]);
                    case 'r' -> String.format("%" + w[i] + "s", rows[k][i]);
                    default -> center(rows[k][i], w[i]);
                };
                b.append("| ").append(f).append(' ');
            }
            b.append("|\n");
            if (k == 0) b.append(bar).append('\n');
        }
        return b.append(bar).toString();
    }

    static String roman(int n) {
        int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < v.length; i++) while (n >= v[i]) { b.append(s[i]); n -= v[i]; }
        return b.toString();
    }

    static int unroman(String s) {
        Map<Character, Integer> m = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1000);
        int t = 0, prev = 0;
        for (int i = s.length() - 1; i >= 0; i--) {
            int v = m.get(s.charAt(i));
            t += v < prev ? -v : v;
            prev = Math.max(prev, v);
        }
        return t;
    }

    static final String[] ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
            + "fourteen fifteen sixteen seventeen eighteen nineteen").split(" "),
            TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

    static String words(long n) {
        if (n < 0) return "minus " + words(-n);
        if (n < 20) return ONES[(int) n];
        if (n < 100) return TENS[(int) n / 10] + (n % 10 == 0 ? "" : "-" + ONES[(int) n % 10]);
        if (n < 1000) return ONES[(int) n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
        long[] u = {1000000000000L, 1000000000, 1000000, 1000};
        String[] s = {"trillion", "billion", "million", "thousand"};
        for (int i = 0; i < 4; i++) if (n >= u[i]) return words(n / u[i]) + " " + s[i]
                + (n % u[i] == 0 ? "" : (n % u[i] < 100 ? " and " : " ") + words(n % u[i]));
        throw new AssertionError();
    }

    public static void main(String[] args) {
        for (int w : new int[] {20, 34, 60}) {
            List<String> l = wrap(TEXT, w);
            for (int i = 0; i < l.size(); i++) System.out.println("|" + (w == 34 && i < l.size() - 1
                    ? justify(l.get(i), w) : w == 20 ? center(l.get(i), w) : String.format("%-" + w + "s", l.get(i)))
                    + "|");
        }
        System.out.println(wrap("a incomprehensibilities bb", 9));
        System.out.println(table(new String[][] {
            { "name", "qty", "note" } , { "apple", "3", "red" } , { "kiwi", "1200", "green and furry" } ,
            { "fig", "-7", "" }
        }, "lrc"));
        for (int n : new int[] {1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999}) System.out.print(roman(n)
                + (unroman(roman(n)) == n ? " " : "! "));
        System.out.println();
        int bad = 0;
        for (int n = 1; n < 1000; n++) if (unroman(roman(n)) != n) bad++;
        System.out.println(bad);
        for (long n : new long[] {
            0, 7, 13, 20, 42, 100, 101, 999, 1000, 1001, 12345, 1000000, 1000017, 9876543210L, -15
        }) System.out.println(n + ": " + words(n));
        Map<Character, Integer> freq = new TreeMap<>();
        for (char c : TEXT.toLowerCase(Locale.ROOT).toCharArray()) if (Character.isLetter(c)) freq.merge(c, 1,
                Integer::sum);
        freq.forEach((c, n) -> System.out.print(c + "#".repeat(n / 3) + " "));
        System.out.println();
        System.out.println(String.join(" ", new TreeSet<>(Arrays.asList(TEXT.toLowerCase(Locale.ROOT).split("\\W+")))
                .descendingSet()));
    }
}
