// GregorianCalendar, TimeZone and SimpleTimeZone: fields set, added and rolled at the ends of months and years, weeks, the
// Gregorian change, lenient and not, daylight saving, offsets, builders, Date and its deprecated methods.
import java.util.*;

@SuppressWarnings("deprecation")
public class CalendarFields {
    static final int[] FIELDS = {Calendar.ERA, Calendar.YEAR, Calendar.MONTH, Calendar.WEEK_OF_YEAR, Calendar.WEEK_OF_MONTH, Calendar.DAY_OF_MONTH, Calendar.DAY_OF_YEAR, Calendar.DAY_OF_WEEK, Calendar.DAY_OF_WEEK_IN_MONTH, Calendar.AM_PM, Calendar.HOUR, Calendar.HOUR_OF_DAY, Calendar.MINUTE, Calendar.SECOND, Calendar.MILLISECOND, Calendar.ZONE_OFFSET, Calendar.DST_OFFSET};
    static String show(Calendar c) {
        StringBuilder sb = new StringBuilder().append(c.getTimeInMillis());
        for (int f : FIELDS)
            sb.append(' ').append(c.get(f));
        return sb.toString();
    }
    static GregorianCalendar of(int... f) {
        GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("Europe/Berlin"), Locale.US);
        c.clear();
        c.set(f[0], f[1], f[2], f.length > 3 ? f[3] : 0, f.length > 4 ? f[4] : 0);
        return c;
    }
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int[][] days = {{2020, 0, 31}, {2020, 1, 29}, {2021, 11, 31, 23, 59}, {1582, 9, 4}, {1582, 9, 10}, {1582, 9, 15}, {2021, 2, 28, 2, 30}, {2021, 9, 31, 2, 30}, {0, 0, 1}, {-5, 5, 5}, {2021, 12, 32}, {2021, 0, -5}, {9999, 11, 31}};
        for (int[] d : days) {
            GregorianCalendar c = of(d);
            System.out.println(Arrays.toString(d) + " " + show(c));
            StringBuilder sb = new StringBuilder("  add");
            for (int f : new int[] {Calendar.MONTH, Calendar.YEAR, Calendar.WEEK_OF_YEAR, Calendar.DAY_OF_MONTH, Calendar.HOUR_OF_DAY, Calendar.AM_PM, Calendar.MINUTE})
                for (int n : new int[] {1, -1, 13}) {
                    GregorianCalendar x = (GregorianCalendar) c.clone(), y = (GregorianCalendar) c.clone();
                    x.add(f, n);
                    y.roll(f, n);
                    sb.append(' ').append(x.getTimeInMillis() - c.getTimeInMillis()).append('/').append(y.getTimeInMillis() - c.getTimeInMillis());
                }
            System.out.println(sb + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + c.getActualMaximum(Calendar.WEEK_OF_YEAR) + c.getActualMaximum(Calendar.DAY_OF_YEAR) + c.getActualMinimum(Calendar.DAY_OF_MONTH) + " " + c.getWeekYear() + " " + c.getWeeksInWeekYear() + c.isLeapYear(c.get(Calendar.YEAR)) + c.toZonedDateTime());
        }
        for (int f : FIELDS) {
            GregorianCalendar c = of(2020, 1, 29, 13, 14);
            System.out.println(f + " " + c.getMinimum(f) + " " + c.getGreatestMinimum(f) + " " + c.getLeastMaximum(f) + " " + c.getMaximum(f) + " " + c.getDisplayName(f, Calendar.LONG, Locale.US) + " " + (c.getDisplayNames(f, Calendar.ALL_STYLES, Locale.US) == null ? null : new TreeMap<>(c.getDisplayNames(f, Calendar.ALL_STYLES, Locale.US))));
        }
        // Which fields win.
        GregorianCalendar w = of(2020, 5, 15);
        w.set(Calendar.DAY_OF_YEAR, 100); System.out.println(show(w));
        w.set(Calendar.WEEK_OF_YEAR, 1); w.set(Calendar.DAY_OF_WEEK, Calendar.MONDAY); System.out.println(show(w));
        w.set(Calendar.HOUR, 5); w.set(Calendar.AM_PM, Calendar.PM); System.out.println(show(w));
        w.set(Calendar.MONTH, Calendar.FEBRUARY); w.set(Calendar.DAY_OF_WEEK_IN_MONTH, -1); w.set(Calendar.DAY_OF_WEEK, Calendar.SUNDAY); System.out.println(show(w));
        w.setFirstDayOfWeek(Calendar.MONDAY); w.setMinimalDaysInFirstWeek(4); w.setWeekDate(2021, 53, Calendar.FRIDAY); System.out.println(show(w));
        for (int[] bad : new int[][] {{Calendar.MONTH, 12}, {Calendar.DAY_OF_MONTH, 0}, {Calendar.HOUR, 12}, {Calendar.MILLISECOND, 1000}, {Calendar.DAY_OF_WEEK, 8}, {Calendar.ERA, 2}})
            try {
                GregorianCalendar c = of(2021, 1, 10);
                c.setLenient(false);
                c.set(bad[0], bad[1]);
                System.out.println("accepted " + c.getTimeInMillis());
            } catch (IllegalArgumentException e) {
                System.out.println(bad[0] + " " + e.getMessage());
            }
        GregorianCalendar pure = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        pure.setGregorianChange(new Date(Long.MIN_VALUE));
        pure.setTimeInMillis(-12219292800001L);
        System.out.println(show(pure) + " " + pure.getGregorianChange().getTime());
        System.out.println(show(new Calendar.Builder().setCalendarType("gregory").setDate(2020, 1, 29).setTimeOfDay(1, 2, 3, 4).setTimeZone(TimeZone.getTimeZone("GMT+5:30")).build()) + " " + Calendar.getAvailableCalendarTypes().size());
        try {
            new Calendar.Builder().set(Calendar.YEAR, 1).setInstant(5);
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        for (String id : new String[] {"GMT", "GMT+3", "GMT-12:34", "GMT+25", "EST", "Nowhere/City", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"}) {
            TimeZone z = TimeZone.getTimeZone(id);
            System.out.println(id + " " + z.getID() + " " + z.getRawOffset() + " " + z.getDSTSavings() + " " + z.useDaylightTime() + z.observesDaylightTime() + " " + z.getOffset(1609459200000L) + " " + z.getOffset(1625097600000L) + " " + z.inDaylightTime(new Date(1625097600000L)) + " " + z.getDisplayName(false, TimeZone.SHORT, Locale.US) + " " + z.getDisplayName(true, TimeZone.LONG, Locale.US) + " " + z.getOffset(GregorianCalendar.AD, 2021, 6, 4, Calendar.SUNDAY, 0) + z.hasSameRules(TimeZone.getTimeZone("UTC")) + z.toZoneId());
        }
        SimpleTimeZone s = new SimpleTimeZone(3600000, "Own", Calendar.MARCH, -1, Calendar.SUNDAY, 7200000, Calendar.OCTOBER, 15, -Calendar.SUNDAY, 3 * 3600000, 1800000);
        StringBuilder sb = new StringBuilder();
        for (long t = 1609459200000L; t < 1640995200000L; t += 86400000L * 9)
            sb.append(s.getOffset(t) / 60000).append(' ');
        System.out.println(sb + s.toString());
        for (int[] bad : new int[][] {{12, 1, 1, 0}, {1, 32, 0, 0}, {1, 1, 9, 0}, {1, 1, 1, 90000000}})
            try {
                new SimpleTimeZone(0, "x", bad[0], bad[1], bad[2], bad[3], 1, 1, 1, 1);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        Date d = new Date(120, 1, 29, 25, 61, 61);
        System.out.println(d + " " + d.getYear() + d.getMonth() + d.getDate() + d.getDay() + d.getHours() + d.getTimezoneOffset() + " " + d.toGMTString() + " " + Date.UTC(70, 0, 1, 0, 0, 1) + " " + Date.parse("Sat, 12 Aug 1995 13:30:00 GMT+0430") + " " + d.compareTo(new Date(0)) + d.before(new Date(0)) + d.hashCode());
        for (String t : new String[] {"12 Aug 1995", "Aug 12, 1995 5:00 PM PST", "1/2/3", "nonsense", "13:30", "Sat Aug 12 1995 (comment) 10:00 UTC"})
            try {
                System.out.println(t + " " + Date.parse(t));
            } catch (IllegalArgumentException e) {
                System.out.println(t + " " + e.getMessage());
            }
        System.out.println(TimeZone.getAvailableIDs().length > 500 ? "many" : "few");
        System.out.println(Arrays.toString(TimeZone.getAvailableIDs(20700000)) + " " + TimeZone.getDefault().getID());
    }
}
