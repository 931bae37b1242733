// LocalDate, LocalTime, LocalDateTime, Period and Duration: leap years, month ends, overflow, units between, parsing and
// printing of every form, adjusters, ranges, the texts of exceptions.
import java.time.*;
import java.time.temporal.*;
import java.util.*;

public class DateArithmetic {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        t("plus years", () -> d.plusYears(1) + " " + d.plusYears(4) + " " + d.minusYears(124) + " " + d.withYear(2000));
        t("plus months", () -> LocalDate.of(2023, 1, 31).plusMonths(1) + " " + LocalDate.of(2023, 3, 31).minusMonths(1) + " " + LocalDate.of(2023, 12, 31).plusMonths(14) + " " + d.plusMonths(-25));
        t("plus days", () -> d.plusDays(1) + " " + d.plusDays(366) + " " + d.minusDays(100000) + " " + LocalDate.EPOCH.plusDays(-719529) + " " + LocalDate.ofEpochDay(19000).plusWeeks(3));
        t("fields", () -> d.getDayOfWeek() + " " + d.getDayOfYear() + " " + d.lengthOfMonth() + " " + d.isLeapYear() + " " + d.toEpochDay() + " " + d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + " " + d.getLong(ChronoField.PROLEPTIC_MONTH) + " " + d.get(ChronoField.ERA) + d.range(ChronoField.DAY_OF_MONTH) + d.range(ChronoField.ALIGNED_WEEK_OF_MONTH));
        t("iso weeks", () -> { String s = ""; for (int y = 2018; y < 2024; y++) { LocalDate x = LocalDate.of(y, 1, 1); s += x.get(IsoFields.WEEK_BASED_YEAR) + "-W" + x.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "/" + x.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum() + "/Q" + x.get(IsoFields.QUARTER_OF_YEAR) + " "; } return s; });
        t("julian days", () -> d.getLong(JulianFields.JULIAN_DAY) + " " + d.getLong(JulianFields.MODIFIED_JULIAN_DAY) + " " + d.getLong(JulianFields.RATA_DIE) + " " + LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, 2451545));
        t("adjusters", () -> d.with(TemporalAdjusters.firstDayOfNextMonth()) + " " + d.with(TemporalAdjusters.lastDayOfYear()) + " " + d.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)) + " " + d.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(-1, DayOfWeek.MONDAY)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(5, DayOfWeek.THURSDAY)) + " " + d.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) + " " + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY)));
        t("until", () -> LocalDate.of(2020, 1, 31).until(d) + " " + d.until(LocalDate.of(2020, 1, 31)) + " " + ChronoUnit.MONTHS.between(LocalDate.of(2020, 1, 31), d) + " " + ChronoUnit.WEEKS.between(LocalDate.EPOCH, d) + " " + ChronoUnit.DECADES.between(LocalDate.MIN, d) + " " + d.until(LocalDate.MAX, ChronoUnit.DAYS));
        t("streams", () -> d.datesUntil(d.plusDays(5)).map(x -> x.getDayOfWeek().toString().substring(0, 2)).toList() + " " + d.datesUntil(d.plusYears(2), Period.ofMonths(7)).toList());
        t("extremes", () -> LocalDate.MIN + " " + LocalDate.MAX + " " + LocalDateTime.MIN + " " + Year.MAX_VALUE + " " + LocalDate.of(-5, 3, 1) + " " + LocalDate.of(12345, 1, 1));
        t("beyond", () -> LocalDate.MAX.plusDays(1));
        t("wrong day", () -> LocalDate.of(2023, 2, 29));
        t("wrong day of April", () -> LocalDate.of(2023, 4, 31));
        t("wrong month", () -> LocalDate.of(2023, 13, 1));
        t("wrong day of year", () -> LocalDate.ofYearDay(2023, 366));
        t("time from a date", () -> d.get(ChronoField.HOUR_OF_DAY));
        t("hours to a date", () -> d.plus(3, ChronoUnit.HOURS));
        t("date from a time", () -> LocalDate.from(LocalTime.NOON));
        for (String s : new String[] {"2024-02-29", "2023-02-29", "2024-2-29", "+12345-01-01", "-0001-12-31", "2024-02-29T10:15", "20240229", ""})
            t("parse '" + s + "'", () -> LocalDate.parse(s));
        LocalTime m = LocalTime.of(23, 59, 59, 999_999_999);
        t("time wraps", () -> m.plusNanos(1) + " " + m.plusHours(25) + " " + m.minusMinutes(1440 * 3 + 1) + " " + m.plusSeconds(-86400) + " " + LocalTime.MIDNIGHT.minusNanos(1));
        t("time text", () -> LocalTime.of(1, 2) + " " + LocalTime.of(1, 2, 0, 5_000_000) + " " + LocalTime.of(1, 2, 3, 4000) + " " + LocalTime.of(1, 2, 3, 4) + " " + LocalTime.ofSecondOfDay(86399) + " " + m.truncatedTo(ChronoUnit.HALF_DAYS) + " " + m.truncatedTo(ChronoUnit.MILLIS));
        t("truncate to days", () -> m.truncatedTo(ChronoUnit.WEEKS));
        t("time fields", () -> m.get(ChronoField.CLOCK_HOUR_OF_AMPM) + " " + m.get(ChronoField.AMPM_OF_DAY) + " " + m.getLong(ChronoField.NANO_OF_DAY) + " " + m.with(ChronoField.HOUR_OF_AMPM, 3));
        LocalDateTime dt = LocalDateTime.of(d, LocalTime.of(12, 30));
        t("date and time", () -> dt.plusHours(12) + " " + dt.minusNanos(1) + " " + dt.with(DayOfWeek.MONDAY) + " " + dt.withDayOfYear(1) + " " + ChronoUnit.HALF_DAYS.between(dt, dt.plusDays(3).minusHours(1)) + " " + dt.compareTo(dt.plusNanos(1)) + dt.isBefore(dt.plusNanos(1)) + " " + Duration.between(dt, dt.plusMonths(1)));
        Period p = Period.of(1, 14, -40);
        t("period", () -> p + " " + p.normalized() + " " + p.negated() + " " + p.multipliedBy(3) + " " + p.plus(Period.parse("P2Y3M1W5D")) + " " + d.plus(p) + " " + p.toTotalMonths() + " " + Period.ZERO + " " + Period.ofWeeks(-2) + " " + p.getUnits());
        for (String s : new String[] {"P1Y", "P-1Y-2M", "-P1Y2M3W4D", "p3d", "P1.5Y", "P", "PT1H", "1Y", "P99999999999D"}) t("period '" + s + "'", () -> Period.parse(s));
        Duration u = Duration.ofSeconds(-3661, 5_000_000);
        t("duration", () -> u + " " + u.negated() + " " + u.abs() + " " + u.multipliedBy(1000) + " " + u.dividedBy(7) + " " + u.toMillis() + " " + u.toSecondsPart() + u.toMillisPart() + " " + u.getSeconds() + " " + u.getNano() + " " + Duration.ofDays(2).plusNanos(1) + " " + Duration.ZERO + " " + Duration.ofDays(10).dividedBy(Duration.ofHours(7)) + " " + u.truncatedTo(ChronoUnit.MINUTES));
        for (String s : new String[] {"PT15M", "P2DT3H4.005S", "PT-6H+3M", "-PT-6H", "PT0.000000001S", "PT", "P1M", "PT1.1234567890S", "PT9223372036854775808S", "pt1h"}) t("duration '" + s + "'", () -> Duration.parse(s));
        t("duration overflow", () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
        t("duration by zero", () -> u.dividedBy(0));
        t("to nanos overflow", () -> Duration.ofDays(200000).toNanos());
        t("months as duration", () -> Duration.of(1, ChronoUnit.MONTHS));
        t("small parts", () -> YearMonth.of(2024, 2).atEndOfMonth() + " " + YearMonth.parse("2023-11").plusMonths(3) + " " + MonthDay.of(2, 29).isValidYear(2023) + MonthDay.of(2, 29).atYear(2023) + MonthDay.parse("--12-25") + " " + Year.of(1900).isLeap() + Year.parse("2024").atDay(60) + " " + Month.FEBRUARY.minLength() + Month.JANUARY.minus(1) + DayOfWeek.SUNDAY.plus(8) + Month.MAY.firstMonthOfQuarter() + Month.of(12).firstDayOfYear(true));
        TreeSet<LocalDate> set = new TreeSet<>(List.of(d, d.plusDays(1), LocalDate.EPOCH));
        t("sorted", () -> set + " " + set.ceiling(LocalDate.of(2000, 1, 1)) + " " + d.hashCode() + " " + dt.hashCode() + " " + u.hashCode() + " " + d.equals(dt.toLocalDate()));
    }
}
