// ChoiceFormat, CompactNumberFormat, DecimalFormat's patterns and rounding, FieldPosition and ParsePosition, currencies: what
// each formats, parses and refuses.
import java.math.*;
import java.text.*;
import java.util.*;

public class ChoiceAndCompact {
    interface Act { Object get() throws Exception; }
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static void ask(String what, Act a) {
        try {
            System.out.println(ascii(what + ": " + a.get()));
        } catch (Exception e) {
            System.out.println(ascii(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }
    public static void main(String[] args) {
        ChoiceFormat c = new ChoiceFormat("-1#negative|0#none|1#one|1<many {0}|100\u2264plenty");
        StringBuilder sb = new StringBuilder();
        for (double d : new double[] {-5, -1, -0.5, 0, 0.5, 1, 1.0000001, 2, 99, 100, 1e9, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
            sb.append(c.format(d)).append(',');
        System.out.println(sb);
        ask("pattern", c::toPattern);
        ask("limits", () -> Arrays.toString(c.getLimits()) + Arrays.toString(c.getFormats()) + ChoiceFormat.nextDouble(1) + ChoiceFormat.previousDouble(1));
        ask("parse", () -> { ParsePosition p = new ParsePosition(2); return c.parse("xxone", p) + " " + p; });
        ask("parse nothing", () -> c.parse("zzz"));
        for (String bad : new String[] {"", "#", "1#a|0#b", "x#a", "1#a|", "1", "1#a#b", "1#'quoted|'|2#b", "-\u221e#low|\u221e#high"})
            ask("choice " + bad, () -> { ChoiceFormat f = new ChoiceFormat(bad); return f.toPattern() + " " + f.format(1) + f.format(-1e300); });
        ask("arrays", () -> new ChoiceFormat(new double[] {1, 2}, new String[] {"a"}));
        ask("in message", () -> new MessageFormat("There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.", Locale.US).format(new Object[] {1234}) + MessageFormat.format("{0,choice,0#no|1#one}{1}", 0, "!"));
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.JAPAN, Locale.FRANCE})
            for (NumberFormat.Style s : NumberFormat.Style.values()) {
                NumberFormat f = NumberFormat.getCompactNumberInstance(l, s);
                StringBuilder b = new StringBuilder();
                for (long v : new long[] {0, 999, 1000, 1500, 12345, 999999, 1_000_000, 123_456_789, 1_999_999_999L, -25000, Long.MAX_VALUE})
                    b.append(f.format(v)).append('|');
                f.setMaximumFractionDigits(2);
                b.append(f.format(1234567)).append('|').append(f.format(new BigDecimal("98765.4321")));
                ask(l + " " + s, () -> b);
            }
        CompactNumberFormat own = new CompactNumberFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT), new String[] {"", "", "", "{one:0' 'T other:0' 'Ts}", "00' 'Ts"}, "one:i = 1");
        ask("own", () -> own.format(1) + own.format(1000) + own.format(2500) + own.format(12000) + own.format(1e9) + own.parse("3 Ts"));
        own.setRoundingMode(RoundingMode.UP);
        ask("rounded", () -> own.format(1001) + own.format(-1001));
        ask("parse compact", () -> NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT).parse("12K") + " " + NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.LONG).parse("3 million"));
        String[] patterns = {"0", "#", "#,##0.00", "000.###", "0.###E0", "##0.##E0", "00.00E00", "#,##0.00;(#,##0.00)", "0%", "0.0\u2030", "'#'0", "$#,##0", "\u00a4#,##0.00", "\u00a4\u00a4 0.0", "#,####.0", "0.0;neg 0", "@", "#.", ".0", "0,0,0"};
        DecimalFormatSymbols us = DecimalFormatSymbols.getInstance(Locale.US);
        for (String p : patterns)
            ask(p, () -> {
                DecimalFormat f = new DecimalFormat(p, us);
                StringBuilder b = new StringBuilder(f.toPattern()).append(' ');
                for (double d : new double[] {0, -0.0, 1, -1, 0.5, 1.5, 2.5, 1234.5678, -1234567.895, 1e-5, 1e20, Double.NaN, Double.POSITIVE_INFINITY})
                    b.append(f.format(d)).append('|');
                return b;
            });
        for (String bad : new String[] {"0#", "0.0.0", "#0#", "0E", "0,", "0.#0", "E0", "0%%", "0;0;0", "'"})
            ask("bad " + bad, () -> new DecimalFormat(bad, us).toPattern());
        DecimalFormat d = new DecimalFormat("0.0", us);
        StringBuilder modes = new StringBuilder();
        for (RoundingMode m : RoundingMode.values()) {
            d.setRoundingMode(m);
            modes.append(m).append(' ');
            for (double x : new double[] {0.25, 0.35, -0.25, 1.05, 0.15, 2.96})
                try {
                    modes.append(d.format(x)).append(' ');
                } catch (ArithmeticException e) {
                    modes.append("! ");
                }
        }
        System.out.println(modes);
        DecimalFormat p = new DecimalFormat("#,##0.###", us);
        for (String s : new String[] {"1,234.5", "12,34", "1.5.6", "-7", "+7", "1e5", "1E5", "", "abc", "\u221e", "NaN", "99999999999999999999", "1 000", "-0", "0x10", ".5", "5."})
            ask("parse " + s, () -> { ParsePosition pos = new ParsePosition(0); Number n = p.parse(s, pos); return n + " " + (n == null ? null : n.getClass().getSimpleName()) + " " + pos.getIndex() + " " + pos.getErrorIndex(); });
        p.setParseBigDecimal(true);
        ask("big", () -> p.parse("123456789012345678901234567890.123").getClass().getSimpleName() + p.parse("1.50"));
        p.setParseIntegerOnly(true);
        ask("integer only", () -> p.parse("12.75"));
        FieldPosition fp = new FieldPosition(NumberFormat.Field.FRACTION);
        StringBuffer out = new StringBuffer("value ");
        new DecimalFormat("#,##0.00", us).format(12345.678, out, fp);
        System.out.println(out + " " + fp.getBeginIndex() + " " + fp.getEndIndex() + " " + fp.getFieldAttribute());
        AttributedCharacterIterator it = new DecimalFormat("\u00a4#,##0.00E0", us).formatToCharacterIterator(-98765.4);
        StringBuilder runs = new StringBuilder();
        for (char ch = it.first(); ch != CharacterIterator.DONE; ch = it.next())
            runs.append(it.getIndex() == it.getRunStart() ? "|" : "").append(ch);
        System.out.println(runs);
        for (String code : new String[] {"USD", "EUR", "JPY", "KWD", "XXX", "CLF", "ABC", "us", ""})
            ask("currency " + code, () -> { Currency k = Currency.getInstance(code); return k.getSymbol(Locale.US) + " " + k.getDefaultFractionDigits() + " " + k.getNumericCodeAsString() + " " + k.getDisplayName(Locale.ENGLISH); });
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.JAPAN, new Locale("ar", "KW"), Locale.ENGLISH})
            ask("of " + l, () -> Currency.getInstance(l) + " " + NumberFormat.getCurrencyInstance(l).format(1234.5));
    }
}
