// Attributed text and formats field by field (java.text): AttributedString and its iterators, character iterators, fields of numbers, dates,
// messages and choices with their positions, bidirectional runs, collation elements and rules of one's own, string characters at the ends.
import java.text.*;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.*;

public class AttributedTexts {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static class Colour extends Attribute {
        static final Colour C = new Colour("colour"), D = new Colour("depth");
        Colour(String n) { super(n); }
    }
    static String runs(AttributedCharacterIterator i) {
        StringBuilder s = new StringBuilder();
        for (i.first(); i.getIndex() < i.getEndIndex(); i.setIndex(i.getRunLimit())) {
            s.append('[');
            int from = i.getIndex(), to = i.getRunLimit();
            for (char c = i.current(); i.getIndex() < to; c = i.next())
                s.append(c < 128 ? c : '?');
            i.setIndex(from);
            TreeMap<String, Object> m = new TreeMap<>();
            i.getAttributes().forEach((k, v) -> m.put(k.toString().replaceAll(".*\\((.*)\\)", "$1"), v instanceof Annotation a ? "note " + a.getValue() : v.toString().replaceAll(".*\\((.*)\\)", "$1")));
            s.append(' ').append(m).append("] ");
        }
        return s.toString().trim();
    }
    static void strings() {
        AttributedString a = new AttributedString("hello world");
        a.addAttribute(Colour.C, "red", 0, 5);
        a.addAttribute(Colour.D, 1, 3, 8);
        a.addAttribute(Attribute.LANGUAGE, Locale.ENGLISH);
        System.out.println(runs(a.getIterator()));
        a.addAttribute(Colour.C, "blue", 4, 6);
        a.addAttributes(Map.of(Colour.D, 2, Colour.C, "green"), 9, 11);
        System.out.println(runs(a.getIterator()));
        System.out.println(runs(a.getIterator(new Attribute[] {Colour.D})) + " | " + runs(a.getIterator(null, 3, 7)));
        AttributedCharacterIterator i = a.getIterator();
        i.setIndex(4);
        System.out.println(i.getRunStart() + " " + i.getRunLimit() + " " + i.getRunStart(Colour.C) + " " + i.getRunLimit(Colour.C) + " " + i.getRunStart(Set.of(Colour.C, Colour.D)) + " " + i.getRunLimit(Set.of()) + " " + i.getAttribute(Colour.C) + " " + i.getAttribute(Attribute.READING) + " " + i.getAllAttributeKeys().size());
        AttributedString b = new AttributedString("annotated", Map.of(Attribute.READING, new Annotation("read so")));
        System.out.println(runs(b.getIterator()) + " | " + runs(b.getIterator(null, 2, 5)) + " | " + runs(new AttributedString(b.getIterator(), 0, 3).getIterator()) + " | " + runs(new AttributedString(a.getIterator(), 2, 9, new Attribute[] {Colour.C}).getIterator()));
        ask("range", () -> { a.addAttribute(Colour.C, "x", 5, 20); return ""; });
        ask("empty range", () -> { a.addAttribute(Colour.C, "x", 5, 5); return ""; });
        ask("null attribute", () -> { a.addAttribute(null, "x"); return ""; });
        ask("empty text", () -> { new AttributedString("").addAttribute(Colour.C, "x"); return ""; });
        ask("empty text with attributes", () -> new AttributedString("", Map.of(Colour.C, "x")));
        ask("iterator range", () -> a.getIterator(null, 5, 99));
        ask("joined", () -> runs(new AttributedString(new AttributedString("abc", Map.of(Colour.D, 5)).getIterator()).getIterator()));
        StringCharacterIterator c = new StringCharacterIterator("abcdef", 1, 5, 3);
        System.out.println("" + c.current() + c.next() + c.next() + (int) c.next() + " " + c.getIndex() + c.previous() + c.first() + (int) c.previous() + c.last() + c.setIndex(2) + " " + c.getBeginIndex() + c.getEndIndex() + c.equals(c.clone()) + (c.hashCode() == c.clone().hashCode()));
        ask("index", () -> c.setIndex(0));
        ask("position", () -> new StringCharacterIterator("abc", 5));
        ask("order", () -> new StringCharacterIterator("abc", 2, 1, 1));
        System.out.println((int) new StringCharacterIterator("").first() + " " + (int) new StringCharacterIterator("").last());
    }
    static void fields() {
        NumberFormat n = NumberFormat.getInstance(Locale.US);
        System.out.println(runs(n.formatToCharacterIterator(-1234567.891)));
        System.out.println(runs(NumberFormat.getCurrencyInstance(Locale.US).formatToCharacterIterator(-1234.5)));
        System.out.println(runs(NumberFormat.getPercentInstance(Locale.US).formatToCharacterIterator(0.256)));
        System.out.println(runs(new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).formatToCharacterIterator(-0.00012345)));
        SimpleDateFormat d = new SimpleDateFormat("EEE, d MMM yyyy HH:mm:ss.SSS 'o''clock' z G", Locale.US);
        d.setTimeZone(TimeZone.getTimeZone("GMT"));
        System.out.println(runs(d.formatToCharacterIterator(new Date(1234567890123L))));
        System.out.println(runs(new MessageFormat("{0} has {1,number} of {2} and {0}", Locale.US).formatToCharacterIterator(new Object[] {"x", 1234.5, new Date(0).getTime()})));
        System.out.println(runs(new ChoiceFormat("0#none|1#one|1<many {0}").formatToCharacterIterator(5)));
        System.out.println(runs(NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.LONG).formatToCharacterIterator(12345)));
        for (int f : new int[] {NumberFormat.INTEGER_FIELD, NumberFormat.FRACTION_FIELD}) {
            FieldPosition p = new FieldPosition(f);
            System.out.println(n.format(1234.5, new StringBuffer("x"), p) + " " + p.getBeginIndex() + "-" + p.getEndIndex());
        }
        for (DateFormat.Field f : new DateFormat.Field[] {DateFormat.Field.MONTH, DateFormat.Field.TIME_ZONE, DateFormat.Field.AM_PM, DateFormat.Field.MILLISECOND}) {
            FieldPosition p = new FieldPosition(f);
            d.format(new Date(0), new StringBuffer(), p);
            System.out.println(f + " " + p.getBeginIndex() + "-" + p.getEndIndex() + " " + f.getCalendarField() + " " + p.equals(new FieldPosition(f)) + " " + DateFormat.Field.ofCalendarField(Calendar.MONTH));
        }
        ask("of no calendar field", () -> DateFormat.Field.ofCalendarField(99));
        ask("not a number", () -> n.formatToCharacterIterator("x"));
        ask("null", () -> n.formatToCharacterIterator(null));
        ParsePosition p = new ParsePosition(2);
        System.out.println(n.parse("ab1,234.5xyz", p) + " " + p.getIndex() + " " + p.getErrorIndex() + " " + n.parse("zz", new ParsePosition(0)) + " " + p);
        ask("parse object", () -> n.parseObject("12x"));
        ask("parse fails", () -> n.parse("x12"));
        ask("date fails", () -> d.parse("nonsense"));
    }
    static void bidi() {
        for (String s : new String[] {"latin", "\u05d0\u05d1\u05d2", "ab \u05d0\u05d1 12 cd", "\u05d0 (b) \u05d1", "12 \u0627\u0628 3.5", "\u202eforced\u202c back", ""})
            for (int flags : new int[] {Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT}) {
                Bidi b = new Bidi(s, flags);
                StringBuilder r = new StringBuilder();
                for (int i = 0; i < b.getRunCount(); i++)
                    r.append(b.getRunStart(i)).append('-').append(b.getRunLimit(i)).append('@').append(b.getRunLevel(i)).append(' ');
                System.out.println(s.replaceAll("[^ -~]", "?") + " " + flags + " base " + b.getBaseLevel() + b.baseIsLeftToRight() + " " + b.isMixed() + b.isLeftToRight() + b.isRightToLeft() + " runs " + r);
            }
        Bidi b = new Bidi("ab \u05d0\u05d1 cd", 0);
        System.out.println(b.createLineBidi(2, 6).getRunCount() + " " + b.getLevelAt(4) + " " + Bidi.requiresBidi("abc".toCharArray(), 0, 3) + Bidi.requiresBidi("a\u05d0".toCharArray(), 0, 2));
        byte[] levels = {0, 1, 1, 0, 2, 2};
        Object[] objects = {"a", "b", "c", "d", "e", "f"};
        Bidi.reorderVisually(levels, 0, objects, 0, 6);
        System.out.println(Arrays.toString(objects));
        ask("line", () -> b.createLineBidi(5, 2));
        ask("embedding", () -> new Bidi("abc".toCharArray(), 0, new byte[] {0, 1, -1}, 0, 3, 0).getRunCount());
        ask("reorder range", () -> { Bidi.reorderVisually(levels, 3, objects, 4, 5); return ""; });
    }
    static void collation() throws Exception {
        RuleBasedCollator r = new RuleBasedCollator("< c, C < b, B < a, A < ch, cH, Ch, CH & AE ; \u00e6 < d ' ' e");
        List<String> l = new ArrayList<>(List.of("a", "b", "c", "A", "B", "C", "ch", "CH", "ca", "bb", "", "x"));
        l.sort(r);
        System.out.println(l + " " + r.compare("ch", "cz") + " " + r.compare("a", "A") + " " + r.getStrength() + " " + r.getRules().length());
        for (int s : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
            Collator c = Collator.getInstance(Locale.US);
            c.setStrength(s);
            System.out.print(c.compare("a", "A") + " " + c.compare("a", "\u00e4") + " " + c.compare("e", "\u00e9") + " " + c.compare("ab", "a b") + " " + c.equals("x", "X") + " " + c.compare("a\u0301", "\u00e1") + " | ");
        }
        System.out.println();
        CollationKey[] k = new CollationKey[3];
        String[] w = {"peach", "P\u00eache", "peche"};
        for (int i = 0; i < 3; i++)
            k[i] = Collator.getInstance(Locale.FRANCE).getCollationKey(w[i]);
        Arrays.sort(k);
        for (CollationKey x : k)
            System.out.print(x.getSourceString().replaceAll("[^ -~]", "?") + " " + HexFormat.of().formatHex(x.toByteArray()) + " ");
        System.out.println();
        CollationElementIterator e = ((RuleBasedCollator) Collator.getInstance(Locale.US)).getCollationElementIterator("aB-c");
        for (int x; (x = e.next()) != CollationElementIterator.NULLORDER;)
            System.out.print(CollationElementIterator.primaryOrder(x) + "/" + CollationElementIterator.secondaryOrder(x) + "/" + CollationElementIterator.tertiaryOrder(x) + "@" + e.getOffset() + " ");
        e.setOffset(2);
        System.out.println(e.previous() + " " + e.getMaxExpansion(e.next()));
        for (String rules : new String[] {"", "& x < y", "< a < a", "a < b", "< a & q < z", "< a , ", "<"})
            ask("rules " + rules, () -> new RuleBasedCollator(rules).compare("a", "b"));
        for (Normalizer.Form f : Normalizer.Form.values())
            System.out.print(f + " " + Normalizer.normalize("\u00e9\ufb01\u1e9b\u0323\u2460", f).chars().mapToObj(Integer::toHexString).toList() + " " + Normalizer.isNormalized("\u00e9", f) + " ");
        System.out.println();
    }
    public static void main(String[] args) throws Exception {
        strings();
        fields();
        bidi();
        collation();
    }
}
