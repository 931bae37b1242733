// MessageFormat with nested formats and quotes, BreakIterator of all kinds, Collator and its rules, Normalizer, Bidi,
// StringCharacterIterator, AttributedString, SimpleDateFormat parsing.
import java.text.*;
import java.util.*;

public class MessageAndBreak {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + esc(String.valueOf(a.run())));
        } catch (Exception e) {
            System.out.println(what + " -> " + esc(e.toString()));
        }
    }
    static String esc(String s) { StringBuilder sb = new StringBuilder(); for (char c : s.toCharArray()) if (c < 128) sb.append(c); else sb.append("\\u").append(Integer.toHexString(c)); return sb.toString(); }
    static String breaks(BreakIterator b, String s) { b.setText(s); StringBuilder sb = new StringBuilder(); for (int i = b.first(); i != BreakIterator.DONE; i = b.next()) sb.append(i).append(b.isBoundary(i) ? ' ' : '!'); return sb + "last " + b.last() + " prev " + b.previous() + " after 5 " + b.following(5) + " before 5 " + b.preceding(5); }
    public static void main(String[] args) {
        Object[] as = {"x", 1234567.5, new Date(0), 3, null};
        for (String p : new String[] {"{0} and {1}", "{3,number,integer} {1,number,#.#} {1,number}", "{2,date,yyyy} {2,time,HH:mm}", "{3,choice,0#none|1#one|1<many {3}}", "it''s '{0}' {0}", "{4} {9}", "'{' {0} '}'", "{0", "{x}", "{0,nonsense}", "{-1}", "{0}}", "{1,number,percent} {1,number,currency}", "", "{ 0 }"})
            t("message " + p, () -> { MessageFormat m = new MessageFormat(p, Locale.US); for (Format f : m.getFormats()) if (f instanceof DateFormat d) d.setTimeZone(TimeZone.getTimeZone("UTC")); return m.format(as) + " | " + m.toPattern(); });
        t("message parse", () -> Arrays.toString(new MessageFormat("{0} has {1,number} of {2}", Locale.US).parse("a b has 1,234 of c")));
        t("message parse fails", () -> new MessageFormat("{0} has {1,number}", Locale.US).parse("a b"));
        t("message wrong argument", () -> new MessageFormat("{0,number}", Locale.US).format(new Object[] {"text"}));
        t("message field", () -> MessageFormat.format("{0}{0}{1}", "a", 'b'));
        String s = "Hello, big world! It's 3.14 o'clock. Mr. X said \"No?\" Yes.";
        t("characters", () -> breaks(BreakIterator.getCharacterInstance(Locale.US), "ae\u0301\ud83d\ude00\r\nz\uac00"));
        t("words", () -> breaks(BreakIterator.getWordInstance(Locale.US), s));
        t("sentences", () -> breaks(BreakIterator.getSentenceInstance(Locale.US), s));
        t("lines", () -> breaks(BreakIterator.getLineInstance(Locale.US), "A long-line, with (parens) and\ttabs $5.00"));
        t("break out of range", () -> { BreakIterator b = BreakIterator.getWordInstance(Locale.US); b.setText("ab"); return b.following(7); });
        Collator c = Collator.getInstance(Locale.US), de = Collator.getInstance(Locale.GERMANY);
        List<String> words = new ArrayList<>(List.of("zebra", "Apple", "apple", "\u00e4pfel", "Zoo", "resume", "r\u00e9sum\u00e9", "co-op", "coop", "A", "a", "\u00df", "ss"));
        words.sort(c);
        t("sorted", () -> words);
        for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) t("strength " + strength, () -> { c.setStrength(strength); return c.compare("a", "A") + " " + c.compare("a", "\u00e4") + " " + c.compare("\u00e4", "a\u0308") + " " + c.compare("abc", "abd") + " " + c.equals("a", "A") + " " + Arrays.hashCode(c.getCollationKey("Test").toByteArray()); });
        t("rules", () -> { RuleBasedCollator r = new RuleBasedCollator("< c < b < a, A & b ; x"); return r.compare("a", "b") + " " + r.compare("c", "a") + " " + r.compare("a", "A") + " " + r.compare("b", "x"); });
        t("bad rules", () -> new RuleBasedCollator("< a < < b &"));
        t("german", () -> de.compare("\u00e4", "ae") + " " + de.compare("\u00e4", "b") + " " + ((RuleBasedCollator) de).getRules().length());
        for (Normalizer.Form f : Normalizer.Form.values()) t("normal form " + f, () -> Normalizer.normalize("\u00e9 e\u0301 \ufb01 \u212b \u1e9b\u0323 \uac00 x\u00b2", f) + " " + Normalizer.isNormalized("\u00e9", f) + Normalizer.isNormalized("e\u0301", f));
        t("bidi", () -> { Bidi b = new Bidi("abc \u05d0\u05d1\u05d2 123 (x)", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT); String r = b + ""; StringBuilder sb = new StringBuilder(); for (int i = 0; i < b.getRunCount(); i++) sb.append(b.getRunStart(i)).append('-').append(b.getRunLimit(i)).append('@').append(b.getRunLevel(i)).append(' '); return sb + "" + b.isMixed() + b.getBaseLevel() + Bidi.requiresBidi("ab".toCharArray(), 0, 2); });
        t("character iterator", () -> { CharacterIterator it = new StringCharacterIterator("abcdef", 1, 5, 3); StringBuilder sb = new StringBuilder().append(it.current()).append(it.next()).append((int) it.next()).append(it.previous()).append(it.first()).append(it.last()).append(it.setIndex(2)).append(it.getIndex()).append(it.getBeginIndex()).append(it.getEndIndex()); return sb; });
        t("character iterator range", () -> new StringCharacterIterator("abc").setIndex(4));
        t("attributed", () -> { AttributedString a = new AttributedString("styled text"); a.addAttribute(AttributedCharacterIterator.Attribute.LANGUAGE, "en", 0, 6); a.addAttribute(AttributedCharacterIterator.Attribute.READING, "r", 3, 9); AttributedCharacterIterator it = a.getIterator(); StringBuilder sb = new StringBuilder(); for (it.first(); it.getIndex() < it.getEndIndex(); it.setIndex(it.getRunLimit())) sb.append(it.getRunStart()).append('-').append(it.getRunLimit()).append(':').append(it.getAttributes().size()).append(' '); return sb; });
        SimpleDateFormat f = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.US);
        f.setTimeZone(TimeZone.getTimeZone("UTC"));
        for (String p : new String[] {"2024-02-30T25:61:00.5+0100", "2024-02-29T01:02:03.004-0730", "24-2-9T1:2:3.4+0000", "2024-02-29", "x"}) for (boolean lenient : new boolean[] {true, false}) t("date " + p + lenient, () -> { f.setLenient(lenient); return f.format(f.parse(p)); });
        for (String p : new String[] {"EEE, d MMM yyyy", "hh:mm a, z", "yyyyy.MMMMM.dd GGG", "D F w W u", "k K H h", "YYYY-ww", "XXX X", "S SS SSSS", "MMMM LLLL", "''yy"}) t("pattern " + p, () -> { SimpleDateFormat x = new SimpleDateFormat(p, Locale.US); x.setTimeZone(TimeZone.getTimeZone("GMT+5:30")); return x.format(new Date(1234567890123L)); });
        t("bad pattern", () -> new SimpleDateFormat("yyyy bb"));
        t("two digit years", () -> { SimpleDateFormat x = new SimpleDateFormat("yy", Locale.US); x.set2DigitYearStart(new Date(0)); x.setTimeZone(TimeZone.getTimeZone("UTC")); return x.parse("69").getTime() + " " + x.parse("70").getTime(); });
        t("symbols", () -> { DateFormatSymbols d = DateFormatSymbols.getInstance(Locale.FRANCE); return Arrays.toString(d.getShortMonths()) + Arrays.toString(d.getWeekdays()) + Arrays.toString(d.getAmPmStrings()) + d.getLocalPatternChars(); });
    }
}
