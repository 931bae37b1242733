// MessageFormat, ChoiceFormat, DecimalFormat, NumberFormat, SimpleDateFormat in UTC.
import java.text.*;
import java.util.*;

public class TextFormats {
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.US);
        System.out.println(MessageFormat.format("{0} has {1} items, {2}% '{'quoted'}' it''s {0}", "Bob", 1234, 0.5));
        System.out.println(new MessageFormat("{0,number,#.##} {0,number,integer} {1,choice,0#none|1#one|1<many {1}}",
                Locale.US).format(new Object[] {
            3.14159, 5
        }));
        System.out.println(MessageFormat.format("{1} {0} {5}", "a"));
        System.out.println(Arrays.toString(new MessageFormat("{0}-{1}").parse("x-y")));
        for (String bad : new String[] {"{0", "{x}", "{0,foo}"}) try {
            new MessageFormat(bad);
            System.out.println("ok");
        } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        for (String p : new String[] {
            "0.00", "#,##0.###", "00000", "0.###E0", "##0.##E0", "#%", "$#,##0.00;($#,##0.00)", "#.#", "'pre'0'post'"
        }) {
            DecimalFormat f = new DecimalFormat(p, DecimalFormatSymbols.getInstance(Locale.US));
            StringBuilder b = new StringBuilder(p);
            for (double d : new double[] {0, 1234567.891, -0.5, 0.125, 2.5, 1e-7, Double.NaN,
                    Double.NEGATIVE_INFINITY}) b.append(" | ").append(f.format(d).replace("\u221e", "INF"));
            System.out.println(b);
        }
        DecimalFormat df = new DecimalFormat("0.0");
        df.setRoundingMode(java.math.RoundingMode.HALF_UP);
        System.out.println(df.format(0.25) + df.format(0.35) + df.toPattern() + df.parse("12.5x")
                + new DecimalFormat("#,##0").parse("1,234"));
        try { df.parse("abc"); } catch (ParseException e) { System.out.println(e.getMessage() + e.getErrorOffset()); }
        System.out.println(NumberFormat.getInstance(Locale.US).format(1234.5678) + " "
                + NumberFormat.getIntegerInstance(Locale.US).format(2.5) + " "
                + NumberFormat.getPercentInstance(Locale.US).format(0.256) + " "
                + NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5) + " "
                + NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT).format(12345));
        System.out.println(new ChoiceFormat("0#zero|1#one|2#two+").format(7));
        TimeZone utc = TimeZone.getTimeZone("UTC");
        for (String p : new String[] {
            "yyyy-MM-dd HH:mm:ss.SSS z", "EEE, d MMM yyyy h:mm a", "yy D w W F E u k K", "yyyy-MM-dd'T'HH:mm:ssXXX",
            "G y YYYY Z"
        }) {
            SimpleDateFormat f = new SimpleDateFormat(p, Locale.US);
            f.setTimeZone(utc);
            System.out.println(f.format(new Date(1234567890123L)) + " | " + f.format(new Date(0)) + " | "
                    + f.format(new Date(-86400000L * 365)));
        }
        SimpleDateFormat f = new SimpleDateFormat("yyyy/MM/dd HH:mm", Locale.US);
        f.setTimeZone(utc);
        System.out.println(f.parse("2001/09/09 01:46").getTime() + " " + f.parse("2001/13/40 25:61").getTime());
        f.setLenient(false);
        try { f.parse("2001/13/01 00:00"); } catch (ParseException e) { System.out.println(e.getMessage()); }
        Calendar c = new GregorianCalendar(utc, Locale.US);
        c.setTimeInMillis(951782400000L);
        System.out.println(c.get(Calendar.YEAR) + " " + c.get(Calendar.MONTH) + " " + c.get(Calendar.DAY_OF_MONTH)
                + " " + c.get(Calendar.DAY_OF_WEEK) + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH));
        c.add(Calendar.YEAR, 1);
        c.roll(Calendar.MONTH, -2);
        c.add(Calendar.DATE, 40);
        System.out.println(c.getTimeInMillis() + " " + c.before(new GregorianCalendar()) + ((GregorianCalendar) c)
                .isLeapYear(2000));
        BreakIterator bi = BreakIterator.getWordInstance(Locale.US);
        bi.setText("Hello there, world.");
        List<Integer> bs = new ArrayList<>();
        for (int i = bi.first(); i != BreakIterator.DONE; i = bi.next()) bs.add(i);
        System.out.println(bs + " " + Collator.getInstance(Locale.US).compare("a", "B")
                + new StringCharacterIterator("xyz").last());
    }
}
