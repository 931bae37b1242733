// Vector, Stack, Hashtable, Enumeration, Dictionary, Observable, StringTokenizer's kin and Date as old programs use them,
// together with Iterator, ListIterator and RandomAccess as they were made to fit.
import java.util.*;

@SuppressWarnings({"deprecation", "unchecked"})
public class OldCollections {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static class Obs extends Observable { void change(Object o) { setChanged(); notifyObservers(o); } void quiet(Object o) { notifyObservers(o); } }
    public static void main(String[] args) {
        Vector<String> v = new Vector<>(2, 3);
        t("vector", () -> { for (String s : "a b c d e f".split(" ")) v.addElement(s); v.insertElementAt("X", 2); v.setElementAt("Y", 0); v.removeElementAt(1); return v + " " + v.capacity() + v.indexOf("d") + v.lastIndexOf("d", 2) + v.firstElement() + v.lastElement() + v.removeElement("zz") + v.contains("e"); });
        t("vector trims", () -> { v.trimToSize(); int c = v.capacity(); v.ensureCapacity(20); v.setSize(8); return c + " " + v.capacity() + v + v.size(); });
        t("vector copies", () -> { Object[] o = new Object[9]; v.copyInto(o); return Arrays.toString(o) + v.clone().equals(v) + v.subList(1, 3); });
        t("vector enumeration", () -> { StringBuilder sb = new StringBuilder(); Enumeration<String> e = v.elements(); while (e.hasMoreElements()) { String s = e.nextElement(); if ("c".equals(s)) v.addElement("late"); sb.append(s); } return sb; });
        t("vector iterator", () -> { for (String s : v) v.add("q"); return 0; });
        t("vector bounds", () -> v.elementAt(99));
        t("vector set beyond", () -> { v.setElementAt("z", 99); return 0; });
        t("vector insert beyond", () -> { v.insertElementAt("z", 99); return 0; });
        t("vector remove negative", () -> { v.removeElementAt(-1); return 0; });
        t("negative capacity", () -> new Vector<>(-1));
        t("empty", () -> new Vector<>().lastElement());
        Stack<Integer> s = new Stack<>();
        t("stack", () -> { s.push(1); s.push(2); s.push(3); return s + " " + s.pop() + s.peek() + s.search(1) + s.search(9) + s.empty() + s.get(0) + s.firstElement(); });
        t("stack is a list", () -> { s.add(0, 9); s.removeIf(x -> x == 2); s.sort(Comparator.reverseOrder()); return s; });
        t("stack empty", () -> { s.clear(); return s.peek(); });
        Hashtable<String, Integer> h = new Hashtable<>();
        t("hashtable", () -> { for (int i = 0; i < 12; i++) h.put("k" + i, i * i); h.put("k3", -1); List<String> k = Collections.list(h.keys()); Collections.sort(k); return k + " " + h.contains(25) + h.containsValue(26) + h.get("k3") + h.remove("k4") + h.size() + h.getOrDefault("zz", 7) + h.hashCode(); });
        t("hashtable null", () -> h.put(null, 1));
        t("hashtable null value", () -> h.contains(null));
        t("hashtable enumerations", () -> { int n = 0; for (Enumeration<Integer> e = h.elements(); e.hasMoreElements(); ) n += e.nextElement(); return n; });
        t("hashtable modified", () -> { for (String k : h.keySet()) h.remove("k" + (h.size() - 1)); return 0; });
        t("hashtable merge", () -> h.merge("k1", 5, Integer::sum) + " " + h.compute("k0", (k, x) -> null) + h.computeIfAbsent("n", k -> 8) + h.replace("n", 8, 9) + h.get("n"));
        t("dictionary", () -> { Dictionary<String, Integer> d = h; return d.isEmpty() + " " + d.size() + d.get("n") + d.getClass().getSuperclass().getSimpleName(); });
        t("observer", () -> { StringBuilder sb = new StringBuilder(); Obs o = new Obs(); Observer a = (x, y) -> sb.append("a").append(y), b = (x, y) -> sb.append("b").append(y); o.addObserver(a); o.addObserver(b); o.addObserver(a); o.quiet(1); o.change(2); o.deleteObserver(b); o.change(3); return sb + " " + o.countObservers() + o.hasChanged(); });
        t("enumeration as iterator", () -> { Iterator<String> i = new Vector<>(List.of("p", "q")).elements().asIterator(); return i.next() + i.next() + i.hasNext(); });
        t("iterator remove", () -> { Iterator<String> i = new Vector<>(List.of("p")).elements().asIterator(); i.next(); i.remove(); return 0; });
        t("collections bridge", () -> Collections.list(Collections.enumeration(List.of(1, 2))) + " " + Collections.emptyEnumeration().hasMoreElements() + new Vector<>(List.of(1)).equals(List.of(1)) + (new Vector<>() instanceof RandomAccess) + (new LinkedList<>() instanceof RandomAccess));
        Date d = new Date(100, 1, 29, 13, 14, 15);
        t("date", () -> d.getYear() + " " + d.getMonth() + d.getDate() + d.getDay() + d.getHours() + d.toGMTString() + d.toLocaleString().length() + " " + d.getTime() + " " + Date.UTC(70, 0, 1, 0, 0, 1) + " " + new Date(99, 12, 32));
        t("date parse", () -> Date.parse("Sat, 12 Aug 1995 13:30:00 GMT") + " " + new Date("1/2/2003 4:05").getTime() + " " + Date.parse("Thu Jan 1 00:00:00 UTC 1970"));
        t("date parse wrong", () -> Date.parse("no date"));
        t("date set", () -> { Date e = (Date) d.clone(); e.setMonth(13); e.setDate(0); e.setHours(-1); return e + " " + e.after(d) + e.compareTo(d) + e.equals(d) + Date.from(e.toInstant()).equals(e); });
        t("calendar", () -> { Calendar c = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.US); c.setTime(d); c.add(Calendar.MONTH, 13); c.roll(Calendar.DATE, -30); c.set(Calendar.DAY_OF_WEEK, Calendar.FRIDAY); return c.getTime() + " " + c.get(Calendar.WEEK_OF_YEAR) + c.getActualMaximum(Calendar.DAY_OF_YEAR) + c.getFirstDayOfWeek() + c.isSet(Calendar.ERA) + c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US) + c.compareTo(Calendar.getInstance()); });
        t("calendar builder", () -> new Calendar.Builder().setCalendarType("iso8601").setWeekDate(2020, 53, 7).setTimeZone(TimeZone.getTimeZone("UTC")).build().getTime() + " " + new Calendar.Builder().setDate(2024, 1, 30).setTimeZone(TimeZone.getTimeZone("UTC")).setLenient(true).build().getTimeInMillis() + Calendar.getAvailableCalendarTypes().size());
        t("japanese calendar", () -> { Calendar c = Calendar.getInstance(TimeZone.getTimeZone("UTC"), new Locale("ja", "JP", "JP")); c.setTimeInMillis(0); return c.get(Calendar.ERA) + " " + c.get(Calendar.YEAR) + c.getCalendarType() + " " + Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.forLanguageTag("th-TH-u-ca-buddhist")).getCalendarType(); });
    }
}
