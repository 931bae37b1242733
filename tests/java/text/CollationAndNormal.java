// java.text.Collator with rules of one's own, Normalizer in all forms, Bidi, AttributedString, CharacterIterators,
// DateFormatSymbols and SimpleDateFormat's letters, lenient and not.
import java.text.*;
import java.util.*;

public class CollationAndNormal {
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static void out(Object o) { System.out.println(ascii(o)); }
    public static void main(String[] args) throws Exception {
        String[] words = {"cote", "C\u00f4te", "cot\u00e9", "c\u00f4t\u00e9", "Cote", "co-te", "coop", "co op", "zebra", "\u00e4pfel", "Apfel", "apfel", "stra\u00dfe", "strasse", "\u0161", "s", "", "\u4e2d"};
        for (Locale l : new Locale[] {Locale.ROOT, Locale.FRANCE, Locale.GERMANY, new Locale("sv")}) {
            Collator c = Collator.getInstance(l);
            for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
                c.setStrength(strength);
                String[] w = words.clone();
                Arrays.sort(w, (a, b) -> { int r = c.compare(a, b); return r != 0 ? r : a.compareTo(b); });
                StringBuilder sb = new StringBuilder(l + " " + strength + ":");
                for (int i = 0; i < w.length; i++)
                    sb.append(i > 0 && c.compare(w[i - 1], w[i]) == 0 ? "=" : " ").append(w[i]);
                out(sb);
            }
        }
        RuleBasedCollator own = new RuleBasedCollator("< z < y, Y < x & y < ch, Ch ; cH = aa");
        String[] o = {"x", "Y", "y", "ch", "Ch", "cH", "aa", "z", "q", "yx"};
        Arrays.sort(o, own);
        out(String.join(" ", o) + " " + own.compare("cH", "aa") + own.equals("y", "Y") + own.getRules().length());
        CollationKey k1 = own.getCollationKey("yx"), k2 = own.getCollationKey("Yx");
        out(k1.compareTo(k2) + " " + k1.getSourceString() + " " + Arrays.equals(k1.toByteArray(), k2.toByteArray()) + " " + k1.toByteArray().length);
        CollationElementIterator it = own.getCollationElementIterator("ychq");
        StringBuilder sb = new StringBuilder();
        for (int e; (e = it.next()) != CollationElementIterator.NULLORDER; )
            sb.append(CollationElementIterator.primaryOrder(e)).append('/').append(CollationElementIterator.secondaryOrder(e)).append('/').append(CollationElementIterator.tertiaryOrder(e)).append('@').append(it.getOffset()).append(' ');
        out(sb);
        for (String bad : new String[] {"", "z <", "< a & q < b", "& a < b < a"})
            try {
                out(bad + " ok " + new RuleBasedCollator(bad).compare("a", "b"));
            } catch (ParseException e) {
                out(bad + " " + e.getMessage() + " " + e.getErrorOffset());
            }
        String[] texts = {"\u00e9", "e\u0301", "\ufb01", "\u212b", "\uac00", "\u1112\u1161\u11ab", "a\u0323\u0307", "a\u0307\u0323", "\u2460", "\uff21", "\u0344", "plain", "\ud834\udd5e", "\u1e9b\u0323"};
        for (String t : texts) {
            StringBuilder b = new StringBuilder(t).append(':');
            for (Normalizer.Form f : Normalizer.Form.values())
                b.append(' ').append(f).append('=').append(Normalizer.normalize(t, f)).append(Normalizer.isNormalized(t, f));
            out(b);
        }
        Bidi[] bidis = {new Bidi("abc \u05d0\u05d1 def", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT), new Bidi("\u05d0 12 b", Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT), new Bidi("\u202eabc\u202c d", Bidi.DIRECTION_LEFT_TO_RIGHT), new Bidi("", 0), new Bidi("\u0627\u0661(a)", Bidi.DIRECTION_RIGHT_TO_LEFT)};
        for (Bidi b : bidis) {
            StringBuilder r = new StringBuilder("bidi " + b.isMixed() + b.isLeftToRight() + b.baseIsLeftToRight() + b.getBaseLevel());
            for (int i = 0; i < b.getRunCount(); i++)
                r.append(" [").append(b.getRunStart(i)).append(',').append(b.getRunLimit(i)).append(')').append(b.getRunLevel(i));
            out(r);
        }
        out(Bidi.requiresBidi("abc".toCharArray(), 0, 3) + " " + Bidi.requiresBidi("a\u05d0".toCharArray(), 0, 2));
        Object[] objects = {"a", "b", "c", "d"};
        Bidi.reorderVisually(new byte[] {0, 1, 1, 2}, 0, objects, 0, 4);
        out(Arrays.toString(objects));
        AttributedString s = new AttributedString("attributed text");
        s.addAttribute(AttributedCharacterIterator.Attribute.LANGUAGE, Locale.US, 0, 10);
        s.addAttribute(AttributedCharacterIterator.Attribute.READING, new Annotation("r"), 5, 12);
        AttributedCharacterIterator ai = s.getIterator();
        for (ai.first(); ai.getIndex() < ai.getEndIndex(); ai.setIndex(ai.getRunLimit()))
            out(ai.getIndex() + "-" + ai.getRunLimit() + " " + ai.getAttribute(AttributedCharacterIterator.Attribute.LANGUAGE) + " " + (ai.getAttribute(AttributedCharacterIterator.Attribute.READING) != null) + " " + ai.getAttributes().size());
        StringCharacterIterator ci = new StringCharacterIterator("hello", 1, 4, 2);
        out(ci.current() + "" + ci.next() + (int) ci.next() + ci.last() + ci.first() + ci.previous() + ci.setIndex(3) + ci.getIndex());
        DateFormatSymbols ds = DateFormatSymbols.getInstance(Locale.GERMANY);
        out(Arrays.toString(ds.getMonths()) + Arrays.toString(ds.getShortWeekdays()) + Arrays.toString(ds.getAmPmStrings()) + Arrays.toString(ds.getEras()) + ds.getLocalPatternChars());
        Date when = new Date(1234567890123L);
        for (String p : new String[] {"yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "yy M d h:m:s a", "EEEE, d. MMMM yyyy G", "DDD F w W k K", "YYYY-'W'ww-u", "zzzz z Z X XX XXX", "'o''clock' hh", "yyyyyy MMMMM", "L LLLL", "SSSSSS"}) {
            SimpleDateFormat f = new SimpleDateFormat(p, Locale.US);
            f.setTimeZone(TimeZone.getTimeZone("America/New_York"));
            String text = f.format(when);
            out(p + " -> " + text + " -> " + f.parse(text).getTime());
        }
        for (String p : new String[] {"b", "yyyy 'x", "R", "YYYY-'"})
            try {
                new SimpleDateFormat(p, Locale.US);
                out("accepted " + p);
            } catch (IllegalArgumentException e) {
                out(e.getMessage());
            }
        SimpleDateFormat f = new SimpleDateFormat("dd/MM/yyyy", Locale.US);
        f.setTimeZone(TimeZone.getTimeZone("UTC"));
        for (boolean lenient : new boolean[] {true, false})
            for (String t : new String[] {"31/02/2020", "1/1/1", "32/13/2020", "x", "29/02/2021 rest"}) {
                f.setLenient(lenient);
                ParsePosition pp = new ParsePosition(0);
                Date d = f.parse(t, pp);
                out(lenient + " " + t + " " + (d == null ? null : d.getTime()) + " " + pp.getIndex() + " " + pp.getErrorIndex());
            }
        SimpleDateFormat two = new SimpleDateFormat("yy", Locale.US);
        two.set2DigitYearStart(new Date(0));
        two.setTimeZone(TimeZone.getTimeZone("UTC"));
        out(two.parse("70").getTime() + " " + two.parse("69").getTime() + " " + two.toPattern() + " " + two.toLocalizedPattern() + " " + two.equals(two.clone()));
    }
}
