// Instants, offsets, zones and their rules: gaps and overlaps, historical transitions, conversions, parsing of ids, clock
// kinds, comparison of instants in different zones.
import java.time.*;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.zone.*;
import java.util.*;

public class ZonesAndOffsets {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        ZoneId berlin = ZoneId.of("Europe/Berlin"), ny = ZoneId.of("America/New_York"), lhi = ZoneId.of("Australia/Lord_Howe"), kath = ZoneId.of("Asia/Kathmandu"), apia = ZoneId.of("Pacific/Apia");
        LocalDateTime gap = LocalDateTime.of(2021, 3, 28, 2, 30), overlap = LocalDateTime.of(2021, 10, 31, 2, 30);
        t("gap", () -> gap.atZone(berlin) + " " + berlin.getRules().getValidOffsets(gap) + " " + berlin.getRules().getTransition(gap) + " " + berlin.getRules().isValidOffset(gap, ZoneOffset.ofHours(2)));
        t("overlap", () -> overlap.atZone(berlin) + " " + overlap.atZone(berlin).withLaterOffsetAtOverlap() + " " + berlin.getRules().getValidOffsets(overlap) + " " + berlin.getRules().getTransition(overlap));
        t("strict", () -> ZonedDateTime.ofStrict(gap, ZoneOffset.ofHours(1), berlin));
        t("strict wrong offset", () -> ZonedDateTime.ofStrict(overlap, ZoneOffset.ofHours(5), berlin));
        t("local preferring", () -> ZonedDateTime.ofLocal(overlap, berlin, ZoneOffset.ofHours(1)) + " " + ZonedDateTime.ofInstant(overlap, ZoneOffset.ofHours(2), ny));
        t("plus over a gap", () -> { ZonedDateTime z = LocalDateTime.of(2021, 3, 27, 2, 30).atZone(berlin); return z.plusDays(1) + " " + z.plusHours(24) + " " + z.plusDays(2) + " " + Duration.between(z, z.plusDays(2)) + " " + ChronoUnit.DAYS.between(z, z.plusHours(47)); });
        t("half hour saving", () -> { ZonedDateTime z = ZonedDateTime.of(2021, 4, 4, 1, 45, 0, 0, lhi); return z + " " + z.plusMinutes(30) + " " + lhi.getRules().getDaylightSavings(z.toInstant()) + " " + lhi.getRules().isDaylightSavings(z.toInstant()); });
        t("lost day", () -> ZonedDateTime.of(2011, 12, 29, 12, 0, 0, 0, apia).plusDays(1) + " " + ZonedDateTime.of(2011, 12, 29, 12, 0, 0, 0, apia).plusHours(24));
        t("odd offset", () -> Instant.EPOCH.atZone(kath) + " " + Instant.parse("1980-01-01T00:00:00Z").atZone(kath) + " " + LocalDateTime.of(1900, 1, 1, 0, 0).atZone(ny) + " " + LocalDateTime.of(1800, 1, 1, 0, 0).atZone(berlin));
        t("transitions", () -> { ZoneRules r = ny.getRules(); ZoneOffsetTransition x = r.nextTransition(Instant.parse("2021-06-01T00:00:00Z")); String s = x + ""; for (int i = 0; i < 3; i++) { x = r.previousTransition(x.getInstant()); s += " " + x.getDateTimeBefore() + (x.isGap() ? "gap" : "overlap"); } return s + " " + r.getTransitions().size() + " " + r.getTransitionRules().size() + " " + r.isFixedOffset(); });
        t("rule", () -> berlin.getRules().getTransitionRules().get(0) + " " + berlin.getRules().getTransitionRules().get(1).createTransition(2100));
        t("standard offset", () -> berlin.getRules().getStandardOffset(Instant.parse("1945-06-01T00:00:00Z")) + " " + berlin.getRules().getOffset(Instant.parse("1945-06-01T00:00:00Z")) + " " + berlin.getRules().getDaylightSavings(Instant.parse("1945-06-01T00:00:00Z")));
        t("same instant", () -> { Instant i = Instant.parse("2024-02-29T12:34:56.789012345Z"); String s = ""; for (String z : List.of("UTC", "Z", "GMT+3", "UTC-05:30", "+09:30", "Asia/Tokyo", "America/St_Johns", "UT+01")) s += i.atZone(ZoneId.of(z)) + "; "; return s; });
        for (String s : new String[] {"Nowhere/City", "", "+25:00", "+1", "-0130", "+01:02:03", "GMT+", "europe/berlin", "Z+1", "EST"}) t("zone '" + s + "'", () -> ZoneId.of(s) + " " + ZoneId.of(s).normalized() + " " + ZoneId.of(s).getClass().getSimpleName());
        t("aliases", () -> ZoneId.of("EST", ZoneId.SHORT_IDS) + " " + ZoneId.of("PST", ZoneId.SHORT_IDS));
        t("offsets", () -> ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3) + " " + ZoneOffset.ofTotalSeconds(64800) + " " + ZoneOffset.MIN + " " + ZoneOffset.UTC.compareTo(ZoneOffset.ofHours(1)) + " " + ZoneOffset.of("+9").getTotalSeconds());
        t("mixed signs", () -> ZoneOffset.ofHoursMinutes(1, -30));
        t("too far", () -> ZoneOffset.ofHours(19));
        t("instants", () -> Instant.ofEpochSecond(-1, 1) + " " + Instant.ofEpochMilli(-1) + " " + Instant.MAX + " " + Instant.MIN + " " + Instant.EPOCH.plusNanos(-1) + " " + Instant.ofEpochMilli(1700000000123L).truncatedTo(ChronoUnit.HOURS) + " " + Instant.EPOCH.until(Instant.ofEpochSecond(90061), ChronoUnit.MINUTES));
        t("instant overflow", () -> Instant.MAX.plusSeconds(1));
        t("instant millis overflow", () -> Instant.MAX.toEpochMilli());
        t("instant fields", () -> Instant.EPOCH.get(ChronoField.DAY_OF_MONTH));
        t("instant months", () -> Instant.EPOCH.plus(1, ChronoUnit.MONTHS));
        t("offset times", () -> { OffsetDateTime a = OffsetDateTime.parse("2024-03-10T10:00+02:00"), b = a.withOffsetSameInstant(ZoneOffset.ofHours(-5)); return a + " " + b + " " + a.equals(b) + a.isEqual(b) + a.compareTo(b) + " " + a.withOffsetSameLocal(ZoneOffset.UTC) + " " + OffsetTime.of(1, 0, 0, 0, ZoneOffset.ofHours(3)).compareTo(OffsetTime.parse("00:30+02:00")) + " " + a.toZonedDateTime() + a.atZoneSameInstant(ny) + a.atZoneSimilarLocal(kath); });
        t("fixed clock", () -> { Clock c = Clock.fixed(Instant.parse("2020-01-01T00:00:00.5Z"), berlin); return c + " " + LocalDateTime.now(c) + " " + c.millis() + " " + Clock.offset(c, Duration.ofHours(-1)).instant() + " " + Clock.tick(c, Duration.ofSeconds(1)).instant() + " " + c.withZone(ny).getZone() + " " + Year.now(c) + MonthDay.now(c.withZone(ny)); });
        t("old classes", () -> { TimeZone z = TimeZone.getTimeZone("Europe/Paris"); return z.getID() + z.getRawOffset() + z.useDaylightTime() + z.inDaylightTime(Date.from(Instant.parse("2021-07-01T00:00:00Z"))) + z.getOffset(0) + z.toZoneId() + TimeZone.getTimeZone("Nonsense").getID() + TimeZone.getTimeZone("GMT+5:30").getID() + new SimpleTimeZone(3600000, "X").getOffset(0) + z.getDisplayName(true, TimeZone.SHORT, Locale.ROOT); });
        t("calendar", () -> { GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"), Locale.US); c.setTimeInMillis(951782400000L); String s = c.get(Calendar.DAY_OF_MONTH) + "/" + c.get(Calendar.MONTH) + "/" + c.get(Calendar.YEAR) + " " + c.get(Calendar.HOUR_OF_DAY) + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH); c.add(Calendar.MONTH, -6); c.roll(Calendar.DAY_OF_MONTH, 10); return s + " " + c.toZonedDateTime() + " " + c.isLeapYear(1900) + c.getWeekYear() + c.getGregorianChange().toInstant(); });
        t("lenient", () -> { Calendar c = new GregorianCalendar(2021, 0, 1); c.setLenient(false); c.set(Calendar.MONTH, 15); return c.getTime(); });
        t("julian cutover", () -> { GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("UTC")); c.clear(); c.set(1582, Calendar.OCTOBER, 4); c.add(Calendar.DATE, 1); return c.get(Calendar.DATE) + " " + c.toInstant(); });
    }
}
