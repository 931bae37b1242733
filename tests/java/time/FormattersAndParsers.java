// DateTimeFormatter: patterns letter by letter, optional parts, padding, fractions, text of names in several locales,
// resolver styles, builders with defaults, what parsing refuses and where.
import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;

public class FormattersAndParsers {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e + (e.getCause() != null ? " by " + e.getCause() : ""));
        }
    }
    public static void main(String[] args) {
        ZonedDateTime z = ZonedDateTime.of(2024, 2, 9, 15, 4, 5, 67_800_000, ZoneId.of("America/New_York"));
        for (String p : new String[] {"yyyy-MM-dd", "y yy yyy yyyyy u uu", "M MM MMM MMMM MMMMM L LLL", "d dd D DDD", "E EEEE EEEEE e ee c", "Q QQ QQQ QQQQ", "a B", "h hh K k H HH", "m s S SSS SSSSSS n N A", "VV z zzzz O OOOO", "X XX XXX XXXX XXXXX x xxx Z ZZZZ ZZZZZ",
            "G GGGG GGGGG", "w ww W F g", "'quoted' '' [opt]", "ppppH ppd", "YYYY-'W'ww-e"}) t("pattern " + p, () -> DateTimeFormatter.ofPattern(p, Locale.US).format(z));
        for (String p : new String[] {"", "b", "yyyyyyyyyyyyyyyyyyyy", "'open", "[[", "]", "#", "MMMMMM", "pp", "HHH", "{", "ww-ee-YYYY dd"}) t("pattern " + p, () -> DateTimeFormatter.ofPattern(p, Locale.US) + " " + DateTimeFormatter.ofPattern(p, Locale.US).format(z));
        t("standard", () -> DateTimeFormatter.ISO_DATE.format(z) + " " + DateTimeFormatter.BASIC_ISO_DATE.format(z) + " " + DateTimeFormatter.ISO_WEEK_DATE.format(z) + " " + DateTimeFormatter.ISO_ORDINAL_DATE.format(z) + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(z) + " " + DateTimeFormatter.ISO_INSTANT.format(z) + " " + DateTimeFormatter.ISO_OFFSET_TIME.format(z) + " " + DateTimeFormatter.ISO_ZONED_DATE_TIME.format(z));
        for (FormatStyle s : FormatStyle.values()) t("style " + s, () -> DateTimeFormatter.ofLocalizedDate(s).withLocale(Locale.US).format(z) + " | " + DateTimeFormatter.ofLocalizedDate(s).withLocale(Locale.GERMANY).format(z) + " | " + DateTimeFormatter.ofLocalizedDate(s).withLocale(Locale.JAPAN).format(z).length() + " | " + DateTimeFormatter.ofLocalizedTime(s).withLocale(Locale.UK).format(z));
        t("local pattern", () -> DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, FormatStyle.MEDIUM, IsoChronology.INSTANCE, Locale.US));
        t("names", () -> Month.MARCH.getDisplayName(TextStyle.FULL, Locale.FRENCH).length() + DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.GERMAN) + z.getZone().getDisplayName(TextStyle.FULL, Locale.US) + IsoEra.BCE.getDisplayName(TextStyle.FULL, Locale.US));
        String[][] parses = {{"yyyy-MM-dd", "2024-02-30"}, {"uuuu-MM-dd", "2023-02-29"}, {"yyyy-MM-dd", "2024-2-03"}, {"yyyy-MM-dd", "2024-02-03x"}, {"yy-M-d", "99-1-5"}, {"dd MMM yyyy", "03 feb 2024"}, {"dd MMM yyyy", "03 Feb 2024"}, {"EEE dd.MM.yyyy", "Mon 03.02.2024"}, {"EEE dd.MM.yyyy", "Sat 03.02.2024"}, {"yyyyDDD", "2024060"}, {"yyyyMMdd", "20240203"}, {"yyyy-MM-dd[ HH:mm]", "2024-02-03 10:20"}, {"YYYY-'W'ww-e", "2024-W06-2"}, {"HH:mm", "24:00"}};
        for (String[] p : parses) t("parse " + p[0] + " of " + p[1], () -> LocalDate.parse(p[1], DateTimeFormatter.ofPattern(p[0], Locale.US)) + " lenient " + LocalDate.parse(p[1], DateTimeFormatter.ofPattern(p[0], Locale.US).withResolverStyle(ResolverStyle.LENIENT)));
        for (ResolverStyle r : ResolverStyle.values()) for (String s : List.of("2023-02-30", "2023-02-32", "2023-14-01")) t(r + " " + s, () -> LocalDate.parse(s, DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(r)));
        for (ResolverStyle r : ResolverStyle.values()) t("end of day " + r, () -> { TemporalAccessor x = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(r).parse("2023-12-31 24:00"); return LocalDateTime.from(x) + " " + x.query(DateTimeFormatter.parsedExcessDays()); });
        t("excess days", () -> { TemporalAccessor x = DateTimeFormatter.ofPattern("HH:mm").parse("24:00"); return x.query(LocalTime::from) + " " + x.query(DateTimeFormatter.parsedExcessDays()); });
        t("leap second", () -> DateTimeFormatter.ISO_INSTANT.parse("2016-12-31T23:59:60Z").query(DateTimeFormatter.parsedLeapSecond()) + " " + Instant.parse("2016-12-31T23:59:60Z"));
        DateTimeFormatter b = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM").optionalStart().appendLiteral('-').appendValueReduced(ChronoField.YEAR, 2, 2, 1980).optionalEnd().parseDefaulting(ChronoField.YEAR, 1999).toFormatter(Locale.US);
        for (String s : List.of("3-JAN", "3-jan-79", "3-Jan-80", "31-FEB-01", "3-Jän")) t("built '" + s + "'", () -> LocalDate.parse(s, b));
        DateTimeFormatter f = new DateTimeFormatterBuilder().appendValue(ChronoField.HOUR_OF_DAY, 2).appendFraction(ChronoField.NANO_OF_SECOND, 2, 4, true).padNext(6, '*').appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm")).appendLiteral("|").appendOffset("+HHmm", "zero").toFormatter(Locale.ROOT);
        t("fraction", () -> f.format(z) + " " + f.format(z.withNano(123_456_789).withZoneSameInstant(ZoneOffset.UTC)) + " " + f);
        t("unsupported", () -> DateTimeFormatter.ofPattern("HH").format(LocalDate.EPOCH));
        t("zone missing", () -> DateTimeFormatter.ofPattern("VV").format(LocalDateTime.MIN) );
        t("too wide", () -> DateTimeFormatter.ofPattern("dd").withLocale(Locale.US).format(LocalTime.NOON));
        t("zone override", () -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV").withZone(ZoneId.of("Asia/Tokyo")).format(z.toInstant()));
        t("position", () -> { java.text.ParsePosition p = new java.text.ParsePosition(2); TemporalAccessor x = DateTimeFormatter.ofPattern("HH:mm").parse("xx10:15yy", p); return x + " " + p; });
        t("unresolved", () -> { java.text.ParsePosition p = new java.text.ParsePosition(0); return DateTimeFormatter.ofPattern("HH:mm").parseUnresolved("10:q", p) + " " + p; });
        t("best", () -> DateTimeFormatter.ofPattern("yyyy-MM-dd[ HH:mm[ VV]]").parseBest("2024-01-02 03:04", ZonedDateTime::from, LocalDateTime::from, LocalDate::from).getClass().getSimpleName());
        t("chronologies", () -> JapaneseDate.of(2019, 5, 1) + " " + MinguoDate.of(113, 1, 1) + " " + ThaiBuddhistDate.from(z) + " " + HijrahDate.from(z) + " " + JapaneseDate.from(z).getEra() + " " + DateTimeFormatter.ofPattern("G y-MM-dd", Locale.US).withChronology(ThaiBuddhistChronology.INSTANCE).format(z) + " " + HijrahDate.of(1445, 9, 1).plus(1, ChronoUnit.MONTHS) + " " + IsoChronology.INSTANCE.dateNow(Clock.fixed(z.toInstant(), z.getZone())));
        t("wrong era date", () -> JapaneseDate.of(JapaneseEra.HEISEI, 32, 1, 1));
    }
}
