// String.format with %t conversions on fixed times, and Formatter with temporal arguments.
import java.time.*;
import java.util.*;

public class FormatterDates {
    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Calendar c = new GregorianCalendar(2009, Calendar.FEBRUARY, 3, 4, 5, 6);
        c.set(Calendar.MILLISECOND, 78);
        ZonedDateTime z = ZonedDateTime.of(2024, 12, 31, 23, 59, 58, 123456789, ZoneId.of("UTC"));
        for (char k : "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".toCharArray()) {
            StringBuilder b = new StringBuilder().append(k);
            for (Object o : new Object[] {
                c, 1234567890123L, new Date(0), z, LocalDate.of(2020, 2, 29), LocalTime.of(1, 2, 3)
            }) try {
                b.append(" [").append(String.format("%t" + k, o)).append("|").append(String.format("%T" + k, o))
                        .append("]");
            } catch (IllegalFormatException | DateTimeException e) {
                b.append(" ").append(e.getClass().getSimpleName());
            }
            System.out.println(b);
        }
        System.out.println(String.format("%1$tY-%1$tm-%1$td %1$tH:%1$tM:%1$tS.%1$tL %1$tZ %<tB", c));
        System.out.println(String.format("%-12tb|%12tA|%tF", c, c, (Object) null));
        try {
            String.format("%tH", "str");
        } catch (IllegalFormatConversionException e) {
            System.out.println(e.getMessage());
        }
        try {
            String.format("%tx", c);
        } catch (UnknownFormatConversionException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(c.getTimeZone().getID() + " " + c.getTimeInMillis() + " " + new Date(1234567890000L) + " "
                + TimeZone.getTimeZone("America/New_York").getOffset(1234567890000L)
                + TimeZone.getTimeZone("Europe/Berlin").inDaylightTime(new Date(1247000000000L))
                + TimeZone.getTimeZone("No/Such").getID() + TimeZone.getTimeZone("GMT+5:30").getRawOffset());
    }
}
