// java.time with fixed instants: dates, times, durations, periods, zones, parsing, adjusters, errors.
import java.time.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;

public class TimeApi {
    static void t(Runnable r) {
        try {
            r.run();
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Instant i = Instant.ofEpochSecond(1234567890, 123456789);
        System.out.println(i + " " + i.toEpochMilli() + " " + i.plusSeconds(86400) + i.truncatedTo(ChronoUnit.HOURS)
                + Instant.EPOCH + Instant.parse("2020-02-29T12:00:00Z").getEpochSecond() + " "
                + i.compareTo(Instant.EPOCH) + Instant.MAX);
        LocalDate d = LocalDate.of(2024, 2, 29);
        System.out.println(d + " " + d.plusYears(1) + d.plusMonths(12) + d.minusDays(60) + d.getDayOfWeek()
                + d.getDayOfYear() + d.isLeapYear() + d.lengthOfMonth() + d.withDayOfMonth(1)
                + d.with(TemporalAdjusters.lastDayOfMonth()) + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)) + d.toEpochDay() + LocalDate.ofEpochDay(0)
                + LocalDate.ofYearDay(2023, 365) + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                + d.get(IsoFields.QUARTER_OF_YEAR) + d.datesUntil(d.plusDays(3)).toList() + LocalDate.MIN
                + d.hashCode());
        LocalTime lt = LocalTime.of(23, 59, 58, 1000);
        System.out.println(lt + " " + lt.plusMinutes(2) + lt.toSecondOfDay() + LocalTime.MIDNIGHT
                + LocalTime.parse("10:15") + lt.truncatedTo(ChronoUnit.MINUTES) + lt.isAfter(LocalTime.NOON)
                + LocalTime.MAX);
        LocalDateTime dt = LocalDateTime.of(d, lt);
        System.out.println(dt + " " + dt.plusSeconds(2) + dt.toLocalDate() + dt.until(dt.plusDays(400),
                ChronoUnit.MONTHS) + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), d)
                + dt.toEpochSecond(ZoneOffset.UTC));
        Duration du = Duration.ofSeconds(93784, 5000000);
        System.out.println(du + " " + du.toHours() + du.toMinutesPart() + du.negated()
                + Duration.between(Instant.EPOCH, i) + Duration.parse("PT1H30M").toMinutes() + du.multipliedBy(3)
                + du.dividedBy(7) + Duration.ZERO + Duration.ofMillis(-1500));
        Period p = Period.between(LocalDate.of(2020, 1, 31), d);
        System.out.println(p + " " + p.toTotalMonths() + Period.parse("P1Y2M3W4D") + Period.of(0, 15, 40).normalized()
                + d.plus(p));
        ZoneId ny = ZoneId.of("America/New_York"), utc = ZoneId.of("UTC");
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 10, 1, 59, 0, 0, ny);
        System.out.println(z + " " + z.plusMinutes(1) + z.plusHours(24) + z.plusDays(1)
                + z.withZoneSameInstant(ZoneId.of("Asia/Tokyo")) + z.toInstant() + z.getOffset()
                + ZonedDateTime.of(2024, 11, 3, 1, 30, 0, 0, ny).withLaterOffsetAtOverlap() + ny.getRules()
                .isDaylightSavings(i) + ny.getRules().nextTransition(i) + ZonedDateTime.of(2024, 3, 10, 2, 30, 0, 0,
                ny));
        OffsetDateTime o = OffsetDateTime.of(dt, ZoneOffset.ofHoursMinutes(5, 30));
        System.out.println(o + " " + o.toInstant() + o.withOffsetSameInstant(ZoneOffset.UTC) + ZoneOffset.of("-08:00")
                .getTotalSeconds() + Year.of(2000).isLeap() + YearMonth.of(2024, 2).atEndOfMonth() + MonthDay.of(2, 29)
                .isValidYear(2023) + Month.MARCH.minus(5) + DayOfWeek.SUNDAY.plus(1));
        Clock c = Clock.fixed(i, utc);
        System.out.println(LocalDateTime.now(c) + " " + Instant.now(Clock.offset(c, Duration.ofHours(1))) + c
                + Year.now(c));
        for (String f : new String[] {
            "yyyy-MM-dd HH:mm:ss", "EEEE, d MMMM uuuu", "dd/MM/yy hh:mm a", "D e w Q", "HH:mm:ss.SSSSSS",
            "'at' H 'o''clock' [zzz]", "yyyyMMdd'T'HHmmssn"
        }) System.out.println(DateTimeFormatter.ofPattern(f, Locale.US).format(dt));
        System.out.println(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(o)
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(z) + DateTimeFormatter.ISO_WEEK_DATE.format(d)
                + DateTimeFormatter.BASIC_ISO_DATE.format(d) + DateTimeFormatter.ISO_INSTANT.format(i)
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US).format(d)
                + DateTimeFormatter.ofPattern("VV xxx O", Locale.US).format(z));
        System.out.println(LocalDate.parse("03 Feb 2021", DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.US)) + " "
                + LocalDateTime.parse("2021-02-03T04:05")
                + ZonedDateTime.parse("2021-06-01T00:00+02:00[Europe/Paris]"));
        t(() -> LocalDate.of(2023, 2, 29));
        t(() -> LocalDate.of(2023, 13, 1));
        t(() -> LocalDate.parse("2023-2-1"));
        t(() -> LocalTime.of(25, 0));
        t(() -> ZoneId.of("No/Where"));
        t(() -> d.get(ChronoField.HOUR_OF_DAY));
        t(() -> LocalDate.from(lt));
        t(() -> Duration.parse("1h"));
        t(() -> DateTimeFormatter.ofPattern("bad'"));
        t(() -> LocalDate.MAX.plusDays(1));
        t(() -> DateTimeFormatter.ofPattern("HH:mm").format(d));
        System.out.println(new Date(0).toInstant() + " " + Date.from(i).getTime());
    }
}
