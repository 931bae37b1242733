// DecimalFormat, NumberFormat, CompactNumberFormat and ChoiceFormat: patterns, rounding modes, grouping, exponents,
// parsing with positions, symbols of several locales, errors.
import java.math.*;
import java.text.*;
import java.util.*;

public class NumberFormats {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String esc(String s) { StringBuilder sb = new StringBuilder(); for (char c : s.toCharArray()) if (c < 128) sb.append(c); else sb.append("\\u").append(Integer.toHexString(c)); return sb.toString(); }
    public static void main(String[] args) {
        DecimalFormatSymbols us = DecimalFormatSymbols.getInstance(Locale.US);
        double[] values = {0, -0.0, 1, -1.5, 1234567.891, 0.000123, 1e20, 0.5, 2.5, -0.001, Double.NaN, Double.NEGATIVE_INFINITY};
        for (String p : new String[] {"0", "#", "#,##0.00", "000.###", "#.##", "0.###E0", "##0.##E0", "00.00E00", "#,####.0", "0.0%", "#\u2030", "'#'0", "0.00;(0.00)", "$#,##0", "pre0post;neg#", "#,##,##0.0", "\u00a4#0.00", "\u00a4\u00a4 0"}) {
            DecimalFormat f = new DecimalFormat(p, us);
            StringBuilder sb = new StringBuilder();
            for (double v : values)
                sb.append(f.format(v)).append(" | ");
            System.out.println(esc(p + ": " + sb + f.toPattern() + " " + f.getMaximumFractionDigits() + f.getMinimumIntegerDigits() + " " + f.getGroupingSize() + " " + f.getMultiplier()));
        }
        for (RoundingMode m : RoundingMode.values()) t("rounding " + m, () -> { DecimalFormat f = new DecimalFormat("0.#", us); f.setRoundingMode(m); return f.format(0.25) + f.format(0.35) + f.format(-0.25) + f.format(0.15) + f.format(new BigDecimal("0.05")) + f.format(2.5); });
        for (String p : new String[] {"0#", "#0#", "0,0,", "0.0.0", "0E", "E0", "0.0E#", "%0%", "0;0;0", ",0", "'0"}) t("bad pattern " + p, () -> new DecimalFormat(p, us).toPattern());
        for (String s : new String[] {"1,234.5", "-7", "1e3", "1E3", ".5", "abc", "12abc", "1,2,3", "\u221e", "NaN", "(5.00)", "99999999999999999999", "-0", " 1"}) t(esc("parse '" + s + "'"), () -> { ParsePosition p = new ParsePosition(0); Number n = new DecimalFormat("#,##0.0##", us).parse(s, p); return n + (n == null ? "" : n.getClass().getSimpleName()) + " " + p; });
        t("parse throws", () -> NumberFormat.getInstance(Locale.US).parse("x1"));
        t("parse integers", () -> { NumberFormat f = NumberFormat.getIntegerInstance(Locale.US); return f.parse("12.9") + " " + f.format(2.5) + f.format(3.5) + f.isParseIntegerOnly(); });
        t("parse big", () -> { DecimalFormat f = new DecimalFormat("0.0", us); f.setParseBigDecimal(true); return f.parse("123456789012345678901234567890.5"); });
        t("big", () -> new DecimalFormat("#,##0.###", us).format(new BigDecimal("12345678901234567890.98765")) + " " + new DecimalFormat("0", us).format(BigInteger.TWO.pow(100)) + " " + new DecimalFormat("0.###E0", us).format(Long.MIN_VALUE));
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, new Locale("de", "CH"), new Locale("hi", "IN"), new Locale("ar", "EG"), Locale.JAPAN, new Locale("pl", "PL")}) t("locale " + l, () -> esc(NumberFormat.getInstance(l).format(-1234567.891) + " " + NumberFormat.getCurrencyInstance(l).format(1234.5) + " " + NumberFormat.getPercentInstance(l).format(0.256) + " " + NumberFormat.getCompactNumberInstance(l, NumberFormat.Style.SHORT).format(12345) + " " + DecimalFormatSymbols.getInstance(l).getZeroDigit()));
        NumberFormat c = NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.LONG);
        t("compact", () -> { c.setMaximumFractionDigits(2); return c.format(999) + "," + c.format(1000) + "," + c.format(1_234_567) + "," + c.format(-5.6e9) + "," + c.format(1e15) + "," + c.parse("3 million") + "," + c.parse("1.5 thousand"); });
        t("currency", () -> { NumberFormat f = NumberFormat.getCurrencyInstance(Locale.US); f.setCurrency(Currency.getInstance("JPY")); return esc(f.format(1234.56)) + " " + f.getMaximumFractionDigits() + " " + Currency.getInstance("KWD").getDefaultFractionDigits() + Currency.getInstance(Locale.UK) + Currency.getInstance("EUR").getNumericCodeAsString() + Currency.getInstance("USD").getSymbol(Locale.US) + Currency.getInstance("CHF").getDisplayName(Locale.US); });
        t("no such currency", () -> Currency.getInstance("QQQ"));
        t("no currency of a locale", () -> Currency.getInstance(Locale.ENGLISH));
        t("rounding needed", () -> { DecimalFormat f = new DecimalFormat("0.0", us); f.setRoundingMode(RoundingMode.UNNECESSARY); return f.format(1.5) + f.format(1.25); });
        t("field positions", () -> { FieldPosition p = new FieldPosition(NumberFormat.Field.FRACTION); StringBuffer b = new DecimalFormat("#,##0.000", us).format(1234.5, new StringBuffer("<"), p); return b + " " + p.getBeginIndex() + "-" + p.getEndIndex(); });
        t("iterator", () -> { AttributedCharacterIterator it = new DecimalFormat("-#,##0.0E0", us).formatToCharacterIterator(-12345); StringBuilder b = new StringBuilder(); for (char x = it.first(); x != CharacterIterator.DONE; x = it.next()) if (it.getIndex() == it.getRunStart()) b.append(it.getAttributes().keySet().stream().map(Object::toString).map(q -> q.replaceAll(".*\\((.*)\\)", "$1")).sorted().toList()); return b; });
        t("format of a string", () -> new DecimalFormat("0", us).format("x"));
        t("settings", () -> { DecimalFormat f = new DecimalFormat("0", us); f.setMaximumFractionDigits(3); f.setMinimumFractionDigits(5); f.setMinimumIntegerDigits(4); f.setGroupingUsed(true); f.setGroupingSize(2); f.setPositivePrefix("+"); f.setNegativeSuffix("cr"); f.setDecimalSeparatorAlwaysShown(true); return f.format(12345.678) + f.format(-1) + " " + f.toPattern() + " " + f.equals(f.clone()); });
        ChoiceFormat ch = new ChoiceFormat("-1#is negative| 0#is zero or fraction | 1#is one |1.0<is 1+ |2#is two |2<is more than 2.");
        for (double d : new double[] {Double.NEGATIVE_INFINITY, -1, 0, 0.9, 1, 1.5, 2, 3, Double.NaN}) System.out.print(ch.format(d).trim() + "; ");
        System.out.println(ch.toPattern() + " " + ChoiceFormat.nextDouble(1) + " " + ChoiceFormat.previousDouble(0));
        t("choice errors", () -> new ChoiceFormat("2#a|1#b"));
        t("choice lengths", () -> new ChoiceFormat(new double[] {1}, new String[] {"a", "b"}));
    }
}
