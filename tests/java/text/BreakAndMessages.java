// BreakIterator of all kinds over difficult texts, MessageFormat patterns with nesting, quotes and wrong ones, NumberFormat
// instances by locale, parse positions, ListIterator-like walking, StringCharacterIterator and field attributes.
import java.text.*;
import java.util.*;

public class BreakAndMessages {
    static String ascii(Object o) { StringBuilder sb = new StringBuilder(); for (char c : String.valueOf(o).toCharArray()) sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c)); return sb.toString(); }
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) { try { System.out.println(ascii(what + ": " + a.get())); } catch (Exception e) { System.out.println(ascii(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage())); } }
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.US);
        String[] texts = {"Hello, world! How's it going? Fine... Mr. Smith said 3.14.", "", "one", "e\u0301a\u0308\ud83d\ude00!", "a\r\nb\n\nc\td", "$1,234.56 (50%) well-known co-op", "\u4e2d\u6587\u5b57 \u3072\u3089\u304c\u306a", "http://x.y/z?q=1 a@b.c", "\u05d0\u05d1 \u0627\u0644", "don't can\u2019t \u00abquoted\u00bb"};
        BreakIterator[] its = {BreakIterator.getCharacterInstance(Locale.US), BreakIterator.getWordInstance(Locale.US), BreakIterator.getSentenceInstance(Locale.US), BreakIterator.getLineInstance(Locale.US)};
        for (String t : texts) {
            StringBuilder sb = new StringBuilder(t).append(" |");
            for (BreakIterator b : its) {
                b.setText(t);
                for (int i = b.first(); i != BreakIterator.DONE; i = b.next()) sb.append(' ').append(i);
                sb.append(" ;");
                for (int i = b.last(); i != BreakIterator.DONE; i = b.previous()) sb.append(i == b.first() ? "" : ""+"");
                sb.append(b.last()).append(t.length() > 3 ? " " + b.following(2) + b.preceding(3) + b.isBoundary(1) + b.next(1) : "").append(" |");
            }
            System.out.println(ascii(sb));
        }
        ask("outside", () -> { its[0].setText("abc"); return its[0].following(9); });
        ask("outside boundary", () -> { its[0].setText("abc"); return its[0].isBoundary(-1); });
        Object[] vals = {7, "text", new Date(0), 1234.567, null, 0.25};
        for (String p : new String[] {"{0} {1} {4}", "{0,number} {3,number,#.#} {5,number,percent} {3,number,currency}", "{2,date} {2,time,short} {2,date,yyyy.MM}", "it''s '{0}' {0}", "'{'{0}'}' ''{1}''", "{1,choice,0#a}", "{0,choice,0#none|1#one|2#{0} {1}}", "{3,number,integer}", "{9}", "no arguments", "{0,number,'#'0}", "{2,date,long} {2,date,full}", "{0}{0}{0}", "", "{ 0 }", "'quoted to the end {0}"})
            ask(p, () -> new MessageFormat(p, Locale.US).format(vals) + " <- " + new MessageFormat(p, Locale.US).toPattern());
        for (String bad : new String[] {"{", "{0", "{x}", "{-1}", "{0,nothing}", "{0,number,#.#.#}", "}", "{0,date,qqq}", "{0,choice,x}", "{0,,}", "{0}}", "{{0}}"})
            ask("bad " + bad, () -> new MessageFormat(bad, Locale.US).format(vals));
        MessageFormat m = new MessageFormat("{0} of {1,number}: {2}", Locale.US);
        ask("parse", () -> Arrays.toString(m.parse("a of 1,234: rest")));
        ask("parse wrong", () -> Arrays.toString(m.parse("nothing")));
        ask("parse position", () -> { ParsePosition q = new ParsePosition(2); return Arrays.toString(m.parse("xxb of 5: c", q)) + q.getIndex() + q.getErrorIndex(); });
        ask("formats", () -> { m.setFormat(0, NumberFormat.getPercentInstance(Locale.US)); m.setFormatByArgumentIndex(2, new ChoiceFormat("0#zero|1#more")); return m.format(new Object[] {0.5, 2, 3}) + Arrays.toString(m.getFormats()).length() + m.getFormatsByArgumentIndex().length; });
        ask("wrong type", () -> new MessageFormat("{0,number}").format(new Object[] {"x"}));
        ask("iterator", () -> { AttributedCharacterIterator it = new MessageFormat("a {0} b {1}").formatToCharacterIterator(new Object[] {1, "x"}); StringBuilder sb = new StringBuilder(); for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) sb.append(c).append(it.getAttributes().size()); return sb; });
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, new Locale("hi", "IN"), new Locale("de", "CH"), Locale.JAPAN, new Locale("sv", "SE")}) {
            StringBuilder sb = new StringBuilder(l + ":");
            for (NumberFormat f : new NumberFormat[] {NumberFormat.getInstance(l), NumberFormat.getIntegerInstance(l), NumberFormat.getPercentInstance(l), NumberFormat.getCurrencyInstance(l)}) { for (double d : new double[] {1234567.891, -0.5, 2.5}) sb.append(' ').append(f.format(d)); sb.append(' ').append(ask2(() -> f.parse(f.format(-1234.5)))).append(f.getMaximumFractionDigits()).append(f.isGroupingUsed()); }
            sb.append(' ').append(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, l).format(new Date(0))).append(' ').append(DateFormat.getDateInstance(DateFormat.FULL, l).format(new Date(0))).append(' ').append(((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, l)).toPattern());
            DecimalFormatSymbols s = DecimalFormatSymbols.getInstance(l);
            System.out.println(ascii(sb + " " + s.getDecimalSeparator() + s.getGroupingSeparator() + s.getMinusSign() + s.getPercent() + s.getInfinity() + s.getNaN() + s.getCurrencySymbol() + s.getExponentSeparator()));
        }
        NumberFormat n = NumberFormat.getInstance(Locale.US);
        n.setMinimumIntegerDigits(4); n.setMaximumFractionDigits(1); n.setMinimumFractionDigits(3);
        System.out.println(n.format(5.25) + n.getMaximumFractionDigits() + n.getMinimumFractionDigits() + n.equals(n.clone()) + n.getRoundingMode());
    }
    static String ask2(Act a) { try { return "" + a.get(); } catch (Exception e) { return e.getClass().getSimpleName(); } }
}
