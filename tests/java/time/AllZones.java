// Every time zone: its offsets now and then, how many transitions, the next one, as checksums per region; the same by the
// old TimeZone classes; names in a few locales.
import java.time.*;
import java.time.format.TextStyle;
import java.time.zone.*;
import java.util.*;

public class AllZones {
    public static void main(String[] args) {
        Instant[] whens = {Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("1942-06-01T00:00:00Z"), Instant.EPOCH, Instant.parse("1985-07-15T12:00:00Z"), Instant.parse("2021-03-28T00:59:59Z"), Instant.parse("2050-11-06T07:00:00Z")};
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        int differ = 0, n = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneRules r = ZoneId.of(id).getRules();
            long h = r.getTransitions().size() * 31L + r.getTransitionRules().size();
            for (Instant w : whens) {
                h = h * 31 + r.getOffset(w).getTotalSeconds() + r.getStandardOffset(w).getTotalSeconds() * 7L;
                ZoneOffsetTransition t = r.nextTransition(w);
                h = h * 31 + (t == null ? 0 : t.toEpochSecond() + t.getOffsetAfter().getTotalSeconds());
            }
            h = h * 31 + r.getValidOffsets(LocalDateTime.of(2021, 3, 28, 2, 30)).size();
            String region = id.contains("/") ? id.substring(0, id.indexOf('/')) : "other";
            sums.merge(region, h, (a, b) -> a * 31 + b);
            counts.merge(region, 1, Integer::sum);
            if (++n % 8 == 0) {
                TimeZone z = TimeZone.getTimeZone(id);
                for (int k = 2; k < whens.length; k++)
                    if (z.getOffset(whens[k].toEpochMilli()) != r.getOffset(whens[k]).getTotalSeconds() * 1000)
                        differ++;
            }
        }
        counts.forEach((k, v) -> System.out.println(k + " " + v + " " + Long.toHexString(sums.get(k))));
        System.out.println(n + " zones, old ones differ " + differ + " " + ZoneRulesProvider.getVersions("UTC").size());
        for (String id : new String[] {"Europe/Dublin", "Africa/Casablanca", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Pyongyang", "Pacific/Kiritimati", "Etc/GMT+12"}) {
            ZoneId z = ZoneId.of(id);
            System.out.println(id + " " + z.getRules().getOffset(whens[3]) + " " + z.getRules().previousTransition(whens[4]) + " " + z.getDisplayName(TextStyle.FULL, Locale.US) + "/" + z.getDisplayName(TextStyle.SHORT, Locale.US) + " " + z.getRules().isDaylightSavings(whens[3]) + " " + z.getRules());
        }
    }
}
