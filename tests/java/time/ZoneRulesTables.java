// ZoneRules of many zones: gaps and overlaps, transitions before and after, rules of the last years, fixed offsets, local
// times resolved early and late, zones by prefix, historic offsets with seconds, and daylight saving that is negative.
import java.time.*;
import java.time.format.*;
import java.time.zone.*;
import java.util.*;

public class ZoneRulesTables {
    interface Act { Object get(); }
    static String ask(Act a) { try { return String.valueOf(a.get()); } catch (RuntimeException e) { return e.getClass().getSimpleName() + "(" + e.getMessage() + ")"; } }
    public static void main(String[] args) {
        String[] zones = {"Europe/London", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Caracas", "Africa/Casablanca", "Pacific/Apia", "Asia/Pyongyang", "Antarctica/Troll", "America/Sao_Paulo", "Europe/Moscow", "UTC", "Etc/GMT+5", "Africa/Monrovia", "Asia/Tehran"};
        for (String z : zones) {
            ZoneRules r = ZoneId.of(z).getRules();
            List<ZoneOffsetTransition> ts = r.getTransitions();
            StringBuilder sb = new StringBuilder(z).append(": ").append(ts.size()).append(' ').append(r.getTransitionRules().size()).append(' ').append(r.isFixedOffset());
            int gaps = 0;
            long longest = 0;
            for (ZoneOffsetTransition t : ts) {
                gaps += t.isGap() ? 1 : 0;
                longest = Math.max(longest, Math.abs(t.getDuration().getSeconds()));
            }
            sb.append(' ').append(gaps).append(' ').append(longest).append(' ').append(ts.isEmpty() ? null : ts.get(0));
            System.out.println(sb);
            Instant[] at = {Instant.parse("1850-01-01T00:00:00Z"), Instant.parse("1945-07-01T00:00:00Z"), Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2011-12-30T12:00:00Z"), Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2500-07-01T00:00:00Z")};
            for (Instant i : at)
                System.out.println("  " + i + " " + r.getOffset(i) + " " + r.getStandardOffset(i) + " " + r.getDaylightSavings(i) + " " + r.isDaylightSavings(i) + " next " + r.nextTransition(i) + " previous " + r.previousTransition(i));
            for (ZoneOffsetTransitionRule x : r.getTransitionRules())
                System.out.println("  rule " + x + " " + x.createTransition(2030));
            for (String t : new String[] {"2024-03-31T02:30", "2024-10-27T01:30", "2024-03-10T02:30", "2024-11-03T01:30", "2011-12-30T12:00", "2024-04-07T01:45", "1916-05-21T02:30"}) {
                LocalDateTime l = LocalDateTime.parse(t);
                int valid = r.getValidOffsets(l).size();
                if (valid != 1)
                    System.out.println("  " + t + " " + r.getValidOffsets(l) + " " + r.getTransition(l) + " " + l.atZone(ZoneId.of(z)) + " " + l.atZone(ZoneId.of(z)).withEarlierOffsetAtOverlap() + " " + l.atZone(ZoneId.of(z)).withLaterOffsetAtOverlap() + " " + l.atZone(ZoneId.of(z)).plusHours(1) + ask(() -> ZonedDateTime.ofStrict(l, ZoneOffset.UTC, ZoneId.of(z))) + ZonedDateTime.ofLocal(l, ZoneId.of(z), ZoneOffset.ofHours(-5)));
            }
        }
        for (String z : new String[] {"UTC+1", "GMT-05:30", "UT+01:02:03", "Z", "+07", "utc", "EST", "Nowhere", "Europe/", "", "GMT0", "UTC+25", "A", "Europe/London ", "SystemV/PST8"})
            System.out.println(z + " " + ask(() -> ZoneId.of(z)) + " " + ask(() -> ZoneId.of(z).normalized()) + " " + ask(() -> ZoneId.of(z, ZoneId.SHORT_IDS)));
        System.out.println(ask(() -> ZoneId.ofOffset("GMT", ZoneOffset.ofHours(3))) + ask(() -> ZoneId.ofOffset("X", ZoneOffset.UTC)) + ask(() -> ZoneRulesProvider.getRules("Europe/Paris", false).isFixedOffset()) + ask(() -> ZoneRulesProvider.getRules("No/Zone", false)) + ZoneRulesProvider.getVersions("Europe/Paris").size() + (ZoneId.getAvailableZoneIds().size() > 500) + ZoneId.of("Europe/Paris").getRules().equals(ZoneId.of("Europe/Monaco").getRules()));
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 31, 1, 59, 59, 999_999_999, ZoneId.of("Europe/Berlin"));
        System.out.println(z.plusNanos(1) + " " + z.plusDays(1) + " " + z.plus(Duration.ofDays(1)) + " " + z.withZoneSameInstant(ZoneId.of("Asia/Tokyo")) + " " + z.withZoneSameLocal(ZoneId.of("Asia/Tokyo")) + " " + z.toOffsetDateTime() + " " + z.truncatedTo(java.time.temporal.ChronoUnit.DAYS) + z.withFixedOffsetZone() + z.with(java.time.temporal.ChronoField.OFFSET_SECONDS, 3600) + z.equals(z.plusHours(24).minusHours(24)) + z.toEpochSecond());
        for (String f : new String[] {"yyyy-MM-dd HH:mm VV", "zzz zzzz", "O OOOO", "x xxx X XXXXX Z ZZZZ ZZZZZ", "v vvvv"})
            System.out.println(DateTimeFormatter.ofPattern(f, Locale.US).format(z) + " | " + DateTimeFormatter.ofPattern(f, Locale.US).format(z.plusMonths(9)));
        for (String s : new String[] {"2024-03-31T02:30:00+01:00[Europe/Berlin]", "2024-10-27T02:30:00+01:00[Europe/Berlin]", "2024-10-27T02:30:00+05:00[Europe/Berlin]", "2024-10-27T02:30:00Z", "2024-10-27T02:30[Europe/Berlin]", "2024-10-27T02:30:00+02:00[UTC]"})
            System.out.println(s + " " + ask(() -> ZonedDateTime.parse(s)));
        ZoneRules made = ZoneRules.of(ZoneOffset.UTC, ZoneOffset.ofHours(1), List.of(), List.of(ZoneOffsetTransition.of(LocalDateTime.of(2000, 1, 1, 0, 0), ZoneOffset.ofHours(1), ZoneOffset.ofHours(3))), List.of());
        System.out.println(made.getOffset(Instant.parse("1999-06-01T00:00:00Z")) + " " + made.getOffset(Instant.parse("2001-06-01T00:00:00Z")) + made.getValidOffsets(LocalDateTime.of(2000, 1, 1, 1, 0)) + made + made.hashCode() + ask(() -> ZoneOffsetTransition.of(LocalDateTime.MIN, ZoneOffset.UTC, ZoneOffset.UTC)) + ask(() -> ZoneOffsetTransitionRule.of(Month.MAY, 40, null, LocalTime.NOON, false, ZoneOffsetTransitionRule.TimeDefinition.WALL, ZoneOffset.UTC, ZoneOffset.UTC, ZoneOffset.UTC)));
    }
}
