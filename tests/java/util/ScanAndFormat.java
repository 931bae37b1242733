// Scanner and Formatter at their edges: delimiters, radices, big numbers, locales, patterns and horizons, state after errors;
// every conversion with every flag, widths and precisions, argument indices, and the exception each misuse brings.
import java.math.*;
import java.util.*;

public class ScanAndFormat {
    interface Act { Object get(); }
    static String ask(Act a) { try { return String.valueOf(a.get()); } catch (RuntimeException e) { return e.getClass().getSimpleName() + (e instanceof InputMismatchException || e instanceof NoSuchElementException ? "" : "(" + e.getMessage() + ")"); } }
    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        Object[] values = {5, -5L, (byte) -1, 'c', 0x1f600, "text", true, null, 1.5, -0.0, Double.NaN, Float.MAX_VALUE, new BigDecimal("12345.6789"), new BigInteger("-99999999999999999999"), new Date(0), new int[0].length, Long.MIN_VALUE, Double.POSITIVE_INFINITY};
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        for (String conv : new String[] {"b", "B", "s", "S", "c", "d", "o", "x", "X", "e", "f", "g", "a", "h", "tY", "TB", "n", "%"})
            for (String flags : new String[] {"", "8", "-8", ".2", "08", "+", " ", "(", ",", "#", "-", "0", "+ ", "-0", "10.3", "#x"}) {
                if (flags.equals("#x")) continue;
                StringBuilder sb = new StringBuilder("%" + flags + conv + ":");
                Set<String> seen = new LinkedHashSet<>();
                for (Object v : values) {
                    String s = ask(() -> String.format("%" + flags + conv, v)).replace("\n", "/");
                    if (!s.startsWith("IllegalFormat") && !s.contains("Exception(") || seen.add(s.replaceAll("\\(.*", "")))
                        sb.append(" [").append(s).append(']');
                }
                System.out.println(sb);
            }
        for (String f : new String[] {"%2$s %1$s", "%s %<s %s", "%<s", "%3$s", "%", "%z", "%5", "%-s", "%.d", "%1$", "%tq", "%0$s", "%1$s %s %s", "%,.3f|%(,.2f|%+08.1f", "%-5b|%5b|%.1b", "%5%|%-5%|", "%n%%", "%s %d %s", "%99999999999d", "%tT", "%c%c", "%+s", "%#s", "%-010d", "%x%X", "%.3s", "%H"})
            System.out.println(f + " -> " + ask(() -> String.format(f, 7, "b", 'c').replace("\n", "/")));
        System.out.println(ask(() -> String.format("%s %S", new Formattable() { public void formatTo(Formatter f, int flags, int w, int p) { f.format("<%d %d %d>", flags, w, p); } @Override public String toString() { return "no"; } }, "x")) + ask(() -> String.format("%-#10.3S", (Formattable) (f, fl, w, p) -> f.format("%d,%d,%d", fl, w, p))));
        System.out.println(String.format(Locale.GERMANY, "%,.2f %e %tB", 1234567.891, 0.00012, new Date(0)) + String.format(Locale.forLanguageTag("ar-EG-u-nu-arab"), "%d", 5).length() + String.format((Locale) null, "%,d", 1234567) + String.format(Locale.FRANCE, "%,d", 1234567).length());
        System.out.println(ask(() -> { Formatter f = new Formatter(new StringBuilder("start ")); f.format("%d", 1).format(" %s", "two"); String s = f.out() + "" + f.locale(); f.close(); return s + f; }));
        System.out.println(ask(() -> { try (Formatter f = new Formatter()) { f.close(); return f.format("x"); } }));
        // Scanner.
        for (String text : new String[] {"12 abc 3.5 true 0x1F 99999999999 1,234 -7", "", "  ", "1\n2\r\n3\r4", "5"})
            System.out.println(ask(() -> { Scanner s = new Scanner(text); StringBuilder sb = new StringBuilder(); while (s.hasNext()) sb.append(s.hasNextInt() ? "i" : s.hasNextLong() ? "l" : s.hasNextDouble() ? "d" : s.hasNextBoolean() ? "b" : "w").append(s.next()).append(' '); return sb; }));
        System.out.println(ask(() -> { Scanner s = new Scanner("a,b;;c").useDelimiter("[,;]"); return s.next() + s.next() + "'" + s.next() + "'" + s.next() + s.hasNext() + s.delimiter(); }) + ask(() -> new Scanner("x").nextInt()) + ask(() -> new Scanner("").next()) + ask(() -> new Scanner("").nextLine()) + ask(() -> { Scanner s = new Scanner("bad 5"); try { s.nextInt(); } catch (InputMismatchException e) { } return s.next() + s.nextInt(); })
            + ask(() -> new Scanner("ff 77").nextInt(16)) + ask(() -> new Scanner("zz").useRadix(36).nextInt()) + ask(() -> new Scanner("1").useRadix(1)) + ask(() -> new Scanner("300").nextByte()) + ask(() -> new Scanner("1.234,5").useLocale(Locale.GERMANY).nextDouble()) + ask(() -> new Scanner("1e3").nextDouble()) + ask(() -> new Scanner("NaN Infinity").nextDouble()) + ask(() -> new Scanner("123456789012345678901234567890").nextBigInteger()) + ask(() -> new Scanner("1,234.5678").nextBigDecimal()));
        System.out.println(ask(() -> { Scanner s = new Scanner("key=value; other=5"); s.findInLine("(\\w+)=(\\w+)"); return s.match().group(2) + s.match().groupCount() + s.findInLine("nothing") + s.findWithinHorizon("\\d", 0) + s.findWithinHorizon("x", 5); }) + ask(() -> { Scanner s = new Scanner("1 2"); return s.match(); }) + ask(() -> new Scanner("aabb").skip("a+").next()) + ask(() -> new Scanner("bb").skip("a+")) + ask(() -> new Scanner("x y").next("x") + new Scanner("x").next("y")) + ask(() -> new Scanner("x").findWithinHorizon("x", -1)));
        System.out.println(ask(() -> new Scanner("1 two 3").tokens().toList()) + ask(() -> new Scanner("a1b22").findAll("\\d+").map(r -> r.group()).toList()) + ask(() -> { Scanner s = new Scanner("l1\n\nl3"); return s.nextLine() + "|" + s.nextLine() + "|" + s.nextLine() + s.hasNextLine(); }) + ask(() -> { Scanner s = new Scanner("5 rest\nnext"); s.nextInt(); return s.nextLine() + "|" + s.nextLine(); }) + ask(() -> { Scanner s = new Scanner("x"); s.close(); return s.hasNext(); }) + ask(() -> { Scanner s = new Scanner("x"); s.next(); s.remove(); return 0; }) + ask(() -> new Scanner("x").reset().radix()) + new Scanner(new java.io.StringReader("r 1")).next() + ask(() -> { Scanner s = new Scanner(new java.io.Reader() { public int read(char[] c, int o, int n) throws java.io.IOException { throw new java.io.IOException("broken"); } public void close() { } }); return s.hasNext() + " " + s.ioException(); }));
    }
}
