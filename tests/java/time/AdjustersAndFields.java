// java.time.temporal: adjusters, queries, fields and units of one's own and of ISO, weeks of every locale, Julian days, quarters, value
// ranges, what is supported where, arithmetic at the ends of time, and the serial forms of all of java.time.
import java.io.*;
import java.time.*;
import java.time.chrono.*;
import java.time.temporal.*;
import java.util.*;

public class AdjustersAndFields {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getSimpleName() + " " + t.getMessage());
        }
    }
    static final LocalDate D = LocalDate.of(2024, 2, 29);
    static void adjusters() {
        for (LocalDate d : new LocalDate[] {D, LocalDate.of(1999, 12, 31), LocalDate.of(-1, 1, 1), LocalDate.MAX.minusYears(2)}) {
            System.out.print(d + ": " + d.with(TemporalAdjusters.firstDayOfMonth()) + " " + d.with(TemporalAdjusters.lastDayOfMonth()) + " " + d.with(TemporalAdjusters.firstDayOfNextMonth()) + " " + d.with(TemporalAdjusters.firstDayOfYear()) + " " + d.with(TemporalAdjusters.lastDayOfYear()) + " " + d.with(TemporalAdjusters.firstDayOfNextYear()));
            for (DayOfWeek w : new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.THURSDAY})
                System.out.print(" | " + d.with(TemporalAdjusters.next(w)) + " " + d.with(TemporalAdjusters.nextOrSame(w)) + " " + d.with(TemporalAdjusters.previous(w)) + " " + d.with(TemporalAdjusters.previousOrSame(w)) + " " + d.with(TemporalAdjusters.firstInMonth(w)) + " " + d.with(TemporalAdjusters.lastInMonth(w)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(5, w)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(-2, w)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(0, w)));
            System.out.println();
        }
        ask("own", () -> D.with(t -> t.plus(3, ChronoUnit.DAYS).with(ChronoField.DAY_OF_MONTH, 1)));
        ask("of date", () -> LocalDateTime.of(2000, 1, 1, 5, 6).with(TemporalAdjusters.ofDateAdjuster(x -> x.plusDays(40))));
        ask("month as adjuster", () -> LocalDate.of(2023, 1, 31).with(Month.FEBRUARY) + " " + D.with(DayOfWeek.MONDAY) + " " + D.with(Year.of(2023)) + " " + LocalDateTime.MIN.with(LocalTime.NOON).toLocalTime());
        ask("month day", () -> D.with(MonthDay.of(2, 29)) + " " + D.withYear(2023) + " " + MonthDay.of(2, 29).atYear(2023) + " " + YearMonth.of(2023, 2).atEndOfMonth());
        ask("adjuster on a time", () -> LocalTime.NOON.with(TemporalAdjusters.firstDayOfMonth()));
        ask("era", () -> D.with(IsoEra.BCE) + " " + JapaneseDate.of(2024, 2, 29).with(JapaneseEra.SHOWA));
    }
    static void fields() {
        Temporal[] all = {D, LocalTime.of(23, 59, 58, 123456789), LocalDateTime.of(D, LocalTime.MIDNIGHT), OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHours(-5)), ZonedDateTime.of(D, LocalTime.NOON, ZoneId.of("Europe/Berlin")), Instant.ofEpochSecond(-1, 5), Year.of(2024), YearMonth.of(2024, 2), ThaiBuddhistDate.from(D), HijrahDate.from(D), MinguoDate.from(D), JapaneseDate.from(D)};
        for (Temporal t : all) {
            StringBuilder s = new StringBuilder(t + ":");
            for (ChronoField f : ChronoField.values())
                if (t.isSupported(f))
                    s.append(' ').append(f).append('=').append(t.getLong(f)).append(f.range().equals(t.range(f)) ? "" : " of " + t.range(f));
            System.out.println(s);
            StringBuilder u = new StringBuilder(" units");
            for (ChronoUnit c : ChronoUnit.values())
                if (t.isSupported(c))
                    try {
                        u.append(' ').append(c).append(' ').append(t.until(t.plus(1, c), c));
                    } catch (DateTimeException e) {
                        u.append(' ').append(c).append(" !");
                    }
            System.out.println(u);
        }
        for (TemporalField f : new TemporalField[] {IsoFields.QUARTER_OF_YEAR, IsoFields.DAY_OF_QUARTER, IsoFields.WEEK_OF_WEEK_BASED_YEAR, IsoFields.WEEK_BASED_YEAR, JulianFields.JULIAN_DAY, JulianFields.MODIFIED_JULIAN_DAY, JulianFields.RATA_DIE})
            ask("field " + f, () -> D.getLong(f) + " " + D.range(f) + " " + D.with(f, 2) + " " + f.getBaseUnit() + " " + f.getRangeUnit() + f.isDateBased() + f.isTimeBased() + " " + YearMonth.of(2024, 2).isSupported(f) + f.isSupportedBy(LocalTime.NOON) + " " + f.getDisplayName(Locale.ROOT));
        for (ChronoField f : new ChronoField[] {ChronoField.DAY_OF_MONTH, ChronoField.MONTH_OF_YEAR, ChronoField.ALIGNED_WEEK_OF_YEAR, ChronoField.EPOCH_DAY, ChronoField.ERA, ChronoField.PROLEPTIC_MONTH, ChronoField.NANO_OF_SECOND, ChronoField.OFFSET_SECONDS})
            for (long v : new long[] {0, 31, -1, Long.MAX_VALUE})
                ask(f + " with " + v, () -> f.isTimeBased() ? LocalTime.NOON.with(f, v) : D.with(f, v));
        for (LocalDate d = LocalDate.of(2020, 12, 26); d.isBefore(LocalDate.of(2021, 1, 6)); d = d.plusDays(1)) {
            StringBuilder s = new StringBuilder(d + " ISO " + d.get(IsoFields.WEEK_BASED_YEAR) + "-" + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            for (String l : new String[] {"de-DE", "en-US", "ar-EG", "fr-CA", "pt-PT"}) {
                WeekFields w = WeekFields.of(Locale.forLanguageTag(l));
                s.append(" | ").append(l).append(' ').append(w.getFirstDayOfWeek().getValue()).append(w.getMinimalDaysInFirstWeek()).append(' ').append(d.get(w.dayOfWeek())).append(' ').append(d.get(w.weekOfMonth())).append(' ').append(d.get(w.weekOfYear())).append(' ').append(d.get(w.weekOfWeekBasedYear())).append('/').append(d.get(w.weekBasedYear()));
            }
            System.out.println(s);
        }
        WeekFields w = WeekFields.of(DayOfWeek.WEDNESDAY, 5);
        System.out.println(w + " " + D.range(w.weekOfYear()) + " " + D.with(w.weekOfYear(), 1) + " " + D.with(w.dayOfWeek(), 1) + " " + D.with(w.weekBasedYear(), 2000) + " " + w.weekOfMonth() + " " + w.equals(WeekFields.of(DayOfWeek.WEDNESDAY, 5)) + " " + w.weekOfYear().rangeRefinedBy(D));
        ask("minimal days", () -> WeekFields.of(DayOfWeek.MONDAY, 8));
    }
    static class Fortnight implements TemporalUnit {
        public Duration getDuration() { return Duration.ofDays(14); }
        public boolean isDurationEstimated() { return false; }
        public boolean isDateBased() { return true; }
        public boolean isTimeBased() { return false; }
        @SuppressWarnings("unchecked") public <R extends Temporal> R addTo(R t, long n) { return (R) t.plus(Math.multiplyExact(n, 14), ChronoUnit.DAYS); }
        public long between(Temporal a, Temporal b) { return a.until(b, ChronoUnit.DAYS) / 14; }
        @Override public String toString() { return "Fortnights"; }
    }
    static void queries() {
        TemporalAccessor[] all = {D, LocalTime.NOON, ZonedDateTime.of(D, LocalTime.NOON, ZoneId.of("Asia/Tokyo")), OffsetDateTime.of(D, LocalTime.NOON, ZoneOffset.UTC), Instant.EPOCH, Year.of(1), YearMonth.of(1, 2), MonthDay.of(3, 4), Month.MAY, DayOfWeek.FRIDAY, ZoneOffset.MAX, IsoEra.CE, ThaiBuddhistDate.from(D)};
        for (TemporalAccessor t : all)
            System.out.println(t + " zone " + t.query(TemporalQueries.zone()) + " id " + t.query(TemporalQueries.zoneId()) + " offset " + t.query(TemporalQueries.offset()) + " chrono " + t.query(TemporalQueries.chronology()) + " precision " + t.query(TemporalQueries.precision()) + " date " + t.query(TemporalQueries.localDate()) + " time " + t.query(TemporalQueries.localTime()));
        ask("own query", () -> D.query(x -> x.get(ChronoField.DAY_OF_YEAR) % 7));
        Fortnight f = new Fortnight();
        System.out.println(D.plus(2, f) + " " + f.between(D, D.plusDays(100)) + " " + D.until(D.plusDays(29), f) + " " + f.isSupportedBy(D) + f.isSupportedBy(LocalTime.NOON) + " " + D.minus(Long.MIN_VALUE / 1_000_000_000_000L, f).getYear());
        ValueRange[] ranges = {ValueRange.of(1, 12), ValueRange.of(1, 28, 31), ValueRange.of(-5, -1, 3, 8)};
        for (ValueRange r : ranges)
            System.out.println(r + " " + r.isFixed() + r.isIntValue() + " " + r.isValidValue(1) + r.isValidValue(31) + r.isValidIntValue(-6) + " " + r.getLargestMinimum() + r.getSmallestMaximum() + " " + r.equals(ValueRange.of(1, 12)));
        ask("check", () -> ValueRange.of(1, 12).checkValidValue(13, ChronoField.MONTH_OF_YEAR));
        ask("check int", () -> ValueRange.of(1, Long.MAX_VALUE).checkValidIntValue(5, ChronoField.EPOCH_DAY));
        ask("range order", () -> ValueRange.of(5, 4));
        ask("range order 2", () -> ValueRange.of(1, 0, 5, 9));
    }
    static void ends() {
        ask("date", () -> LocalDate.MAX.plusDays(1));
        ask("date months", () -> LocalDate.MIN.minusMonths(1));
        ask("overflow", () -> D.plusDays(Long.MAX_VALUE));
        ask("date time", () -> LocalDateTime.MAX.plusNanos(1));
        ask("instant", () -> Instant.MAX.plusNanos(1));
        ask("instant millis", () -> Instant.MAX.toEpochMilli());
        ask("duration", () -> Duration.ofSeconds(Long.MAX_VALUE, 999_999_999).plusNanos(1));
        ask("duration negated", () -> Duration.ofSeconds(Long.MIN_VALUE).negated());
        ask("duration parts", () -> { Duration d = Duration.ofSeconds(-100_000, 1); return d + " " + d.toDaysPart() + "/" + d.toHoursPart() + "/" + d.toMinutesPart() + "/" + d.toSecondsPart() + "/" + d.toMillisPart() + "/" + d.toNanosPart() + " " + d.abs() + d.toMillis() + " " + d.dividedBy(Duration.ofSeconds(7)) + " " + d.dividedBy(3) + " " + d.truncatedTo(ChronoUnit.MINUTES); });
        ask("truncate", () -> LocalTime.NOON.truncatedTo(ChronoUnit.WEEKS));
        ask("truncate odd", () -> Duration.ofDays(1).truncatedTo(ChronoUnit.MONTHS));
        ask("between", () -> ChronoUnit.NANOS.between(LocalDateTime.MIN, LocalDateTime.MAX));
        ask("between mixed", () -> ChronoUnit.DAYS.between(LocalDate.MIN, LocalDateTime.MAX));
        ask("between wrong", () -> ChronoUnit.HOURS.between(D, D));
        ask("period", () -> Period.of(1, 14, -40).normalized() + " " + Period.between(D, LocalDate.of(2025, 1, 28)) + " " + Period.ofWeeks(3) + " " + Period.parse("-P1Y-2M+3W4D"));
        ask("period overflow", () -> Period.ofMonths(Integer.MAX_VALUE).plusMonths(1));
        ask("from", () -> LocalDate.from(LocalTime.NOON));
        ask("year", () -> Year.of(1_000_000_000));
        ask("zoned gap", () -> ZonedDateTime.of(LocalDateTime.of(2024, 3, 31, 2, 30), ZoneId.of("Europe/Berlin")) + " " + ZonedDateTime.ofStrict(LocalDateTime.of(2024, 3, 31, 2, 30), ZoneOffset.ofHours(1), ZoneId.of("Europe/Berlin")));
        ask("zoned overlap", () -> { ZonedDateTime z = ZonedDateTime.of(LocalDateTime.of(2024, 10, 27, 2, 30), ZoneId.of("Europe/Berlin")); return z + " " + z.withLaterOffsetAtOverlap() + " " + z.plusHours(1) + " " + z.plusDays(1) + " " + z.withEarlierOffsetAtOverlap().until(z.withLaterOffsetAtOverlap(), ChronoUnit.MINUTES); });
    }
    static void serial() throws Exception {
        Object[] all = {D, LocalTime.of(1, 2), LocalTime.of(1, 2, 3, 4), LocalDateTime.of(D, LocalTime.NOON), ZoneOffset.ofHoursMinutesSeconds(1, 2, 3), ZoneOffset.ofHours(-3), ZoneId.of("Europe/Paris"), ZonedDateTime.of(D, LocalTime.NOON, ZoneId.of("UTC")), OffsetDateTime.of(D, LocalTime.NOON, ZoneOffset.UTC), OffsetTime.of(LocalTime.NOON, ZoneOffset.MIN), Instant.ofEpochSecond(5, 6), Duration.ofSeconds(7, 8), Period.of(1, 2, 3), Year.of(5), YearMonth.of(6, 7), MonthDay.of(8, 9), DayOfWeek.MONDAY, ThaiBuddhistDate.from(D), JapaneseEra.HEISEI, HijrahDate.from(D), WeekFields.ISO, ValueRange.of(1, 2), ZoneId.of("Europe/Paris").getRules(), ZoneOffset.UTC.getRules(), ZoneId.of("America/New_York").getRules().getTransitionRules().get(0), ZoneId.of("Europe/Paris").getRules().nextTransition(Instant.EPOCH), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), IsoChronology.INSTANCE};
        for (Object o : all) {
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            try (ObjectOutputStream s = new ObjectOutputStream(b)) {
                s.writeObject(o);
            }
            Object back = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject();
            System.out.println(o.getClass().getSimpleName() + " " + b.size() + " " + Integer.toHexString(Arrays.hashCode(b.toByteArray())) + " " + back.equals(o) + " " + (back == o));
        }
        ask("read directly", () -> { byte[] bad = HexFormat.of().parseHex("aced00057372000d6a6176612e74696d652e536572955d84ba1b2248b20c0000787077" + "0203ff" + "78"); return new ObjectInputStream(new ByteArrayInputStream(bad)).readObject(); });
    }
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        adjusters();
        fields();
        queries();
        ends();
        serial();
    }
}
