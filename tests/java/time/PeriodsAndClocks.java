// Duration, Period, Instant, Clock, Year, YearMonth, MonthDay, OffsetTime: arithmetic at the limits, parsing and text,
// conversions between all types, truncation, clocks of each kind, comparison, refusals and their texts.
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import java.util.concurrent.TimeUnit;

public class PeriodsAndClocks {
    interface Act { Object get(); }
    static String ask(Act a) {
        try {
            return String.valueOf(a.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }
    static void out(String what, Act... as) {
        StringBuilder sb = new StringBuilder(what + ":");
        for (Act a : as)
            sb.append(' ').append(ask(a)).append(';');
        System.out.println(sb);
    }
    public static void main(String[] args) {
        Duration[] ds = {Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(-1), Duration.ofMillis(-1500), Duration.ofSeconds(3661, 5), Duration.ofDays(400), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Duration.ofSeconds(Long.MIN_VALUE), Duration.ofHours(-25).plusNanos(3)};
        for (Duration d : ds)
            out(d.toString(), d::toMillis, d::toNanos, d::toDays, d::toHoursPart, d::toMinutesPart, d::toSecondsPart, d::toMillisPart, d::toNanosPart, d::abs, d::negated, () -> d.multipliedBy(3), () -> d.dividedBy(7), () -> d.dividedBy(Duration.ofMinutes(1)), () -> d.truncatedTo(ChronoUnit.SECONDS), () -> d.plus(ds[6]), () -> d.compareTo(ds[3]), d::hashCode, () -> Duration.parse(d.toString()).equals(d), () -> TimeUnit.HOURS.convert(d), d::isNegative, d::isZero);
        for (String s : new String[] {"PT1S", "pt1.5s", "P1D", "P-1DT-1H", "-P1DT1M", "PT-0.5S", "+PT1H", "PT1.123456789S", "PT0.0000000001S", "P1Y", "PT", "P", "", "PT1", "PT1S1M", "PT99999999999999999999S", "P1DT", "PT1.S", "P1W", "PT-.5S", "PT,5S"})
            out("'" + s + "'", () -> Duration.parse(s), () -> Period.parse(s));
        for (String s : new String[] {"P1Y2M3D", "P1W2D", "-P1Y", "P-1Y-2M", "p2w", "P1M1Y", "P99999999999Y", "P1Y1W1D", "P2147483647D", "P1.5D", "+P1D"})
            out("'" + s + "'", () -> Period.parse(s), () -> Period.parse(s).toTotalMonths(), () -> Period.parse(s).normalized(), () -> LocalDate.of(2020, 1, 31).plus(Period.parse(s)));
        out("between", () -> Period.between(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 29)), () -> Period.between(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 1, 31)), () -> Period.between(LocalDate.of(2019, 2, 28), LocalDate.of(2020, 2, 29)), () -> Duration.between(Instant.EPOCH, Instant.MAX), () -> Duration.between(LocalTime.MAX, LocalTime.MIN), () -> Duration.between(LocalDate.MIN, LocalDate.MAX), () -> Duration.between(LocalDateTime.MIN, LocalDateTime.MAX));
        Instant[] is = {Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochMilli(-1), Instant.ofEpochSecond(1_600_000_000L, -1), Instant.parse("2016-12-31T23:59:60Z")};
        for (Instant i : is)
            out(i.toString(), i::toEpochMilli, i::getNano, () -> i.plusMillis(1), () -> i.minusSeconds(1), () -> i.truncatedTo(ChronoUnit.DAYS), () -> i.atZone(ZoneId.of("Europe/Paris")), () -> i.until(Instant.EPOCH, ChronoUnit.DAYS), () -> i.with(ChronoField.MILLI_OF_SECOND, 7), () -> i.get(ChronoField.NANO_OF_SECOND), () -> i.getLong(ChronoField.INSTANT_SECONDS), () -> i.get(ChronoField.YEAR), () -> i.plus(1, ChronoUnit.MONTHS), () -> Instant.parse(i.toString()).equals(i), i::hashCode, () -> Date.from(i).getTime());
        for (String s : new String[] {"2020-01-01T00:00:00Z", "2020-01-01T24:00:00Z", "2020-01-01T00:00Z", "2020-01-01t00:00:00z", "+1000000-01-01T00:00:00Z", "-0001-12-31T00:00:00.5Z", "2020-01-01T00:00:00", "2020-01-01T00:00:00+00:00", "2021-02-29T00:00:00Z"})
            out(s, () -> Instant.parse(s));
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(1000, 123456789), ZoneId.of("Asia/Kolkata"));
        out("clocks", () -> fixed, () -> Clock.offset(fixed, Duration.ofHours(-1)).instant(), () -> Clock.tick(fixed, Duration.ofMillis(100)).instant(), () -> Clock.tick(fixed, Duration.ofMinutes(1)).millis(), () -> fixed.withZone(ZoneOffset.UTC), () -> LocalDateTime.now(fixed), () -> ZonedDateTime.now(fixed), () -> OffsetTime.now(fixed), () -> Year.now(fixed), () -> YearMonth.now(fixed), () -> MonthDay.now(fixed), () -> Clock.tick(fixed, Duration.ofNanos(3)).instant(), () -> Clock.tick(fixed, Duration.ofMillis(-1)), () -> fixed.equals(Clock.fixed(Instant.ofEpochSecond(1000, 123456789), ZoneId.of("Asia/Kolkata"))), Clock::systemUTC, () -> InstantSource.fixed(Instant.EPOCH).millis(), () -> Clock.tickMillis(ZoneOffset.UTC).instant().getNano() % 1_000_000);
        out("year", () -> Year.of(2000).isLeap(), () -> Year.of(1900).isLeap(), () -> Year.of(-4).isLeap(), () -> Year.of(2023).atDay(366), () -> Year.of(2024).atDay(366), () -> Year.parse("2024").atMonth(2).lengthOfMonth(), () -> Year.of(1000000000), () -> Year.parse("20"), () -> Year.of(5).plusYears(-10), () -> Year.of(2024).atMonthDay(MonthDay.of(2, 29)), () -> Year.of(2023).atMonthDay(MonthDay.of(2, 29)), () -> Year.of(2023).isValidMonthDay(MonthDay.of(2, 29)));
        out("year-month", () -> YearMonth.of(2020, 2).atEndOfMonth(), () -> YearMonth.of(2020, 13), () -> YearMonth.parse("2020-2"), () -> YearMonth.parse("-2020-02"), () -> YearMonth.of(2020, 1).minusMonths(25), () -> YearMonth.of(2020, 1).until(YearMonth.of(1999, 12), ChronoUnit.YEARS), () -> YearMonth.of(9999, 12).plusMonths(1), () -> YearMonth.of(2020, 5).with(ChronoField.PROLEPTIC_MONTH, 0));
        out("month-day", () -> MonthDay.of(2, 30), () -> MonthDay.parse("--12-03"), () -> MonthDay.of(2, 29).atYear(2021), () -> MonthDay.of(4, 31), () -> MonthDay.of(2, 29).compareTo(MonthDay.of(3, 1)), () -> MonthDay.from(LocalDate.of(1, 2, 3)));
        out("offset time", () -> OffsetTime.of(23, 59, 0, 0, ZoneOffset.ofHours(-18)).withOffsetSameInstant(ZoneOffset.ofHours(18)), () -> OffsetTime.MIN.compareTo(OffsetTime.MAX), () -> OffsetTime.parse("10:15:30+01:00").toEpochSecond(LocalDate.EPOCH), () -> OffsetDateTime.MAX, () -> OffsetDateTime.MIN.toInstant(), () -> OffsetDateTime.parse("2020-01-01T10:00+05:30").isEqual(OffsetDateTime.parse("2020-01-01T04:30Z")), () -> OffsetDateTime.parse("2020-01-01T10:00+19:00"));
        out("offsets", () -> ZoneOffset.of("+5"), () -> ZoneOffset.of("+05:30:15"), () -> ZoneOffset.of("Z"), () -> ZoneOffset.of("+19"), () -> ZoneOffset.of("-00:00"), () -> ZoneOffset.ofHoursMinutes(5, -30), () -> ZoneOffset.ofTotalSeconds(64801), () -> ZoneOffset.of("5"), () -> ZoneOffset.of("+5:3"), () -> ZoneOffset.MAX.compareTo(ZoneOffset.MIN));
        out("time", () -> LocalTime.of(24, 0), () -> LocalTime.MIDNIGHT.minusNanos(1), () -> LocalTime.ofSecondOfDay(86400), () -> LocalTime.parse("1:00"), () -> LocalTime.parse("01:00:00.000000001"), () -> LocalTime.NOON.truncatedTo(ChronoUnit.HALF_DAYS), () -> LocalTime.NOON.plusHours(Long.MAX_VALUE), () -> LocalTime.NOON.truncatedTo(ChronoUnit.WEEKS), () -> LocalTime.of(1, 2).until(LocalTime.of(0, 0), ChronoUnit.MINUTES), () -> LocalTime.MAX.toNanoOfDay(), () -> LocalTime.of(3, 4, 5).get(ChronoField.CLOCK_HOUR_OF_AMPM));
        out("date", () -> LocalDate.MAX.plusDays(1), () -> LocalDate.MIN.minusYears(1), () -> LocalDate.ofYearDay(2021, 366), () -> LocalDate.ofEpochDay(-719528), () -> LocalDate.of(2020, 2, 30), () -> LocalDate.of(2021, 2, 29), () -> LocalDate.of(2020, 1, 31).plusMonths(1).plusMonths(1), () -> LocalDate.of(2020, 2, 29).plusYears(1), () -> LocalDate.of(2020, 3, 1).datesUntil(LocalDate.of(2020, 3, 20), Period.ofDays(7)).toList(), () -> LocalDate.parse("2020-1-1"), () -> LocalDate.from(LocalTime.NOON), () -> LocalDateTime.of(2020, 1, 1, 0, 0).minusNanos(1), () -> LocalDateTime.ofEpochSecond(0, 1_000_000_000, ZoneOffset.UTC));
    }
}
