// java.time.chrono: Hijrah, Japanese, Minguo, Thai Buddhist and ISO calendars: conversion both ways, eras, lengths, fields,
// leap years, formatting; java.time.temporal: adjusters, units, ranges, queries, weeks of several kinds.
import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;

public class Chronologies {
    interface Act { Object get(); }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (DateTimeException | ArithmeticException | ClassCastException | IllegalArgumentException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
    public static void main(String[] args) {
        LocalDate[] days = {LocalDate.of(2024, 2, 29), LocalDate.of(1989, 1, 7), LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1), LocalDate.of(1912, 7, 29), LocalDate.of(1873, 1, 1), LocalDate.of(1900, 4, 30), LocalDate.of(2077, 11, 16), LocalDate.of(1, 1, 1), LocalDate.of(622, 7, 19), LocalDate.of(1882, 11, 12)};
        for (Chronology c : new Chronology[] {IsoChronology.INSTANCE, HijrahChronology.INSTANCE, JapaneseChronology.INSTANCE, MinguoChronology.INSTANCE, ThaiBuddhistChronology.INSTANCE}) {
            System.out.println(c + " " + c.getId() + " " + c.getCalendarType() + " " + c.eras() + " " + c.range(ChronoField.YEAR_OF_ERA) + c.range(ChronoField.DAY_OF_MONTH) + c.range(ChronoField.DAY_OF_YEAR) + c.range(ChronoField.PROLEPTIC_MONTH));
            for (LocalDate d : days)
                ask("  " + d, () -> {
                    ChronoLocalDate x = c.date(d);
                    return x + " " + x.getEra() + " " + x.get(ChronoField.YEAR_OF_ERA) + " " + x.get(ChronoField.YEAR) + " " + x.lengthOfMonth() + " " + x.lengthOfYear() + " " + x.isLeapYear() + " " + x.plus(1, ChronoUnit.MONTHS) + " " + x.plus(-40, ChronoUnit.DAYS) + " " + x.with(ChronoField.DAY_OF_MONTH, 1) + " " + LocalDate.from(x).equals(d) + " "
                        + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US).format(x) + " " + x.until(c.date(LocalDate.of(2024, 6, 1))) + " " + x.hashCode();
                });
            ask("  leap", () -> { int n = 0; for (int y = 1400; y < 1500; y++) n += c.isLeapYear(y) ? 1 : 0; return n; });
            ask("  bad date", () -> c.date(1440, 13, 1));
            ask("  month 12", () -> c.date(1440, 12, 29) + " " + c.dateYearDay(1440, 200) + " " + c.dateEpochDay(18000));
            ask("  far", () -> c.dateEpochDay(Long.MAX_VALUE / 2));
            ask("  compare", () -> c.date(days[0]).compareTo(c.date(days[1])) > 0 && c.date(days[0]).isAfter(days[1]));
            ask("  period", () -> { ChronoPeriod p = c.period(1, 2, 40); return p + " " + c.date(days[0]).plus(p) + " " + p.normalized() + p.negated() + p.multipliedBy(2); });
            ask("  time", () -> c.localDateTime(LocalDateTime.of(days[0], LocalTime.NOON)) + " " + c.zonedDateTime(Instant.EPOCH, ZoneOffset.ofHours(9)));
        }
        ask("by name", () -> Chronology.of("Hijrah-umalqura") + " " + Chronology.of("japanese") + " " + Chronology.ofLocale(Locale.forLanguageTag("th-TH-u-ca-buddhist")));
        ask("unknown", () -> Chronology.of("Mayan"));
        ask("eras", () -> JapaneseEra.of(3) + " " + JapaneseEra.valueOf("Showa") + " " + JapaneseDate.of(JapaneseEra.HEISEI, 31, 4, 30) + " " + Arrays.toString(JapaneseEra.values()));
        ask("era too late", () -> JapaneseDate.of(JapaneseEra.HEISEI, 31, 5, 1));
        ask("mixed", () -> HijrahDate.from(days[0]).until(ThaiBuddhistDate.from(days[3]), ChronoUnit.DAYS));
        LocalDate d = LocalDate.of(2023, 12, 31);
        for (DayOfWeek w : DayOfWeek.values())
            System.out.println(w + " " + d.with(TemporalAdjusters.next(w)) + d.with(TemporalAdjusters.previousOrSame(w)) + d.with(TemporalAdjusters.firstInMonth(w)) + d.with(TemporalAdjusters.lastInMonth(w)) + d.with(TemporalAdjusters.dayOfWeekInMonth(-2, w)) + w.getDisplayName(TextStyle.SHORT, Locale.FRENCH) + w.plus(10));
        ask("adjust", () -> d.with(TemporalAdjusters.firstDayOfNextYear()) + " " + d.with(TemporalAdjusters.lastDayOfYear()) + " " + d.with(t -> t.plus(3, ChronoUnit.WEEKS)) + " " + d.with(TemporalAdjusters.ofDateAdjuster(x -> x.minusYears(1))) + d.with(Month.FEBRUARY));
        for (WeekFields f : new WeekFields[] {WeekFields.ISO, WeekFields.SUNDAY_START, WeekFields.of(DayOfWeek.SATURDAY, 1), WeekFields.of(Locale.FRANCE)}) {
            StringBuilder sb = new StringBuilder(f.toString());
            for (LocalDate x : new LocalDate[] {LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 3), LocalDate.of(2024, 12, 30)})
                sb.append(' ').append(x.get(f.weekOfWeekBasedYear())).append('/').append(x.get(f.weekBasedYear())).append('/').append(x.get(f.weekOfMonth())).append('/').append(x.get(f.dayOfWeek())).append('/').append(x.get(f.weekOfYear())).append(x.range(f.weekOfYear()));
            System.out.println(sb);
        }
        ask("iso fields", () -> d.get(IsoFields.QUARTER_OF_YEAR) + " " + d.get(IsoFields.DAY_OF_QUARTER) + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + d.with(IsoFields.QUARTER_OF_YEAR, 1) + IsoFields.QUARTER_YEARS.between(LocalDate.of(2000, 1, 31), d) + " " + d.getLong(JulianFields.JULIAN_DAY) + d.getLong(JulianFields.RATA_DIE));
        for (ChronoField f : ChronoField.values())
            ask(f.name(), () -> f.range() + " " + f.isDateBased() + f.getBaseUnit() + (ZonedDateTime.of(2024, 2, 29, 13, 14, 15, 16, ZoneOffset.UTC).isSupported(f) ? " " + ZonedDateTime.of(2024, 2, 29, 13, 14, 15, 16, ZoneOffset.UTC).getLong(f) + " " + ZonedDateTime.of(2024, 2, 29, 13, 14, 15, 16, ZoneOffset.UTC).range(f) : "") + (d.isSupported(f) ? " " + d.with(f, d.getLong(f)).equals(d) : ""));
        for (ChronoUnit u : ChronoUnit.values())
            ask(u.name(), () -> u.getDuration() + " " + u.isDurationEstimated() + u.isTimeBased() + " " + u.between(LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(2024, 2, 29, 13, 0)) + " " + LocalDateTime.of(2024, 2, 29, 13, 0).plus(1, u));
        for (TemporalQuery<?> q : List.of(TemporalQueries.zone(), TemporalQueries.chronology(), TemporalQueries.precision(), TemporalQueries.localDate(), TemporalQueries.localTime(), TemporalQueries.offset(), TemporalQueries.zoneId()))
            System.out.println(q + " " + d.query(q) + " " + LocalTime.NOON.query(q) + " " + ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("Asia/Tokyo")).query(q) + " " + Year.of(5).query(q));
        ask("range", () -> ValueRange.of(1, 2, 28, 31) + " " + ValueRange.of(1, 5).isValidIntValue(6) + ValueRange.of(1, 5).checkValidValue(9, ChronoField.DAY_OF_MONTH));
        ask("bad range", () -> ValueRange.of(5, 1));
    }
}
