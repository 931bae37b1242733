import java.text.*;
import java.time.*;
import java.time.format.*;
import java.time.zone.ZoneRules;
import java.util.*;

public class Times {
    public static void main(String[] args) throws Exception {
        for (String zone : new String[] {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                "Pacific/Apia", "Africa/Casablanca"}) {
            ZoneId id = ZoneId.of(zone);
            ZoneRules rules = id.getRules();
            ZonedDateTime end = ZonedDateTime.ofInstant(Instant.ofEpochSecond(Integer.MAX_VALUE), id);
            System.out.println(zone + " " + end + " " + end.plusSeconds(1) + " " + rules.nextTransition(end.toInstant()));
            for (String local : new String[] {"2024-03-31T02:30", "2024-10-27T02:30", "2038-03-14T02:30", "2038-11-07T01:30"})
                System.out.print(LocalDateTime.parse(local).atZone(id) + " ");
            System.out.println();
            TimeZone old = TimeZone.getTimeZone(zone);
            SimpleDateFormat format = new SimpleDateFormat("EEE yyyy-MM-dd HH:mm:ss zzz Z", Locale.US);
            format.setTimeZone(old);
            System.out.println(format.format(new Date(2147483648000L)) + " " + old.inDaylightTime(new Date(2161728000000L)));
        }
        for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.JAPAN, new Locale("ar", "EG"), new Locale("th", "TH")})
            System.out.println(locale + " " + DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale)
                    .format(LocalDate.of(2038, 1, 19)) + " " + NumberFormat.getCurrencyInstance(locale).format(1234.5));
        System.out.println(Duration.between(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2038-01-19T03:14:08Z")));
    }
}
