// String.format: integers, strings, characters, flags, widths, argument indices.
import java.util.*;

public class FormatterBasic {
    static void f(String f, Object... a) {
        try {
            System.out.println("|" + String.format(Locale.ROOT, f, a) + "|");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        f("%d", 5);
        f("%5d|%-5d|%05d|%+d|% d|%(d|%,d", 42, 42, 42, 42, 42, -42, -1234567);
        f("%x %X %#x %o %#o %08x", 255, 255, 255, 8, 8, -1);
        f("%x %o", -1L, (byte) -1);
        f("%x", (short) -1);
        f("%s %S %10s %-10s| %.2s %10.3s", "abc", "abc", "abc", "abc", "abcdef", "abcdef");
        f("%c %C %5c %c %c", 'a', 'b', 'c', 65, 0x1f600);
        f("%b %B %b %b %.1b", true, false, null, "x", true);
        f("%h %H %h", "hello", 255, null);
        f("%n%%".replace("%n", ""));
        f("%2$s %1$s %2$s %<s %s", "a", "b");
        f("%s %s %s", 1, null, new int[0].length);
        f("%s", (Object) null);
        f("%,d %,d", 1234567890123L, 12);
        f("%+,d %(,.2f", 1000000, -1234.567);
        f("%d", new java.math.BigInteger("123456789012345678901234567890"));
        f("%x", new java.math.BigInteger("-255"));
        f("%-8d|%8d|%08d", -5, -5, -5);
        f("%s %s", List.of(1, 2), new TreeMap<>(Map.of("k", 1)));
        f("%10.4s|", "truncate");
        f("%d %d", (byte) 200, (short) 40000);
        f("%d", 'c');
        f("%d", "s");
        f("%c", "s");
        f("%x", 1.5);
        f("%f", 1);
        f("%s");
        f("%d %d", 1);
        f("%q", 1);
        f("%");
        f("%-d", 1);
        f("%-05d", 1);
        f("%+s", "x");
        f("%.2d", 1);
        f("%#d", 1);
        f("%3$s", 1);
        f("%,x", 1);
        f("%+x", 1);
        f("%0d", 1);
        f("%-0f", 1.0);
        f("%5%|%-5%|");
        f("%c", 0x110000);
        f("%<s", 1);
        f("no args %d%%", 50);
        f("%s", new Formattable() {
            public void formatTo(Formatter f, int fl, int w, int p) { f.format("[custom %d %d %d]", fl, w, p); }
        });
        f("%-12.5s", new Formattable() {
            public void formatTo(Formatter f, int fl, int w, int p) { f.format("[custom %d %d %d]", fl, w, p); }
        });
        f("%b %c %d %s", null, null, null, null);
        f("%08.3f|%-10.1f|%+.0f", 3.14159, 2.55, 0.5);
        System.out.printf("%s %d%n", "printf", 7);
        System.out.format("%5s|%n", true);
        StringBuilder sb = new StringBuilder();
        Formatter fm = new Formatter(sb, Locale.ROOT);
        fm.format("%d-", 1).format("%s", "two");
        System.out.println(sb + fm.toString() + fm.locale().toString().length());
        fm.close();
        try { fm.format("x"); } catch (FormatterClosedException e) { System.out.println(e); }
        f("%1$s %1$10s %1$-10s|", "rep");
        f("%s", new StringBuilder("sb"));
        f("%S", "stra\u00dfe".substring(0, 4));
        f("%,.3f", 9876543.21);
        f("%(,d", -9876543);
    }
}
