// Everything that java.util.Formatter refuses (its class comment's tables, conversion by conversion), what the exceptions say
// and carry, and Formattable with its flags.
import java.util.*;
import java.math.*;

public class FormatterErrors {
    static class Shown implements Formattable {
        public void formatTo(Formatter f, int flags, int width, int precision) {
            String s = ((flags & FormattableFlags.ALTERNATE) != 0 ? "#" : "") + ((flags & FormattableFlags.LEFT_JUSTIFY) != 0 ? "-" : "") + ((flags & FormattableFlags.UPPERCASE) != 0 ? "^" : "") + width + "." + precision;
            f.format("<%s>", s);
        }
    }
    static String facts(IllegalFormatException e) {
        if (e instanceof DuplicateFormatFlagsException d) return "flags " + d.getFlags();
        if (e instanceof FormatFlagsConversionMismatchException d) return "flags " + d.getFlags() + " conversion " + d.getConversion();
        if (e instanceof IllegalFormatCodePointException d) return "point " + Integer.toHexString(d.getCodePoint());
        if (e instanceof IllegalFormatConversionException d) return "conversion " + d.getConversion() + " of " + d.getArgumentClass().getName();
        if (e instanceof IllegalFormatFlagsException d) return "flags " + d.getFlags();
        if (e instanceof IllegalFormatPrecisionException d) return "precision " + d.getPrecision();
        if (e instanceof IllegalFormatWidthException d) return "width " + d.getWidth();
        if (e instanceof MissingFormatArgumentException d) return "specifier " + d.getFormatSpecifier();
        if (e instanceof MissingFormatWidthException d) return "specifier " + d.getFormatSpecifier();
        if (e instanceof UnknownFormatConversionException d) return "conversion " + d.getConversion();
        if (e instanceof UnknownFormatFlagsException d) return "flags " + d.getFlags();
        return "nothing more";
    }
    static int asked, refused;
    static void ask(String format, Object... args) {
        asked++;
        try {
            System.out.println(format + " -> [" + String.format(Locale.ROOT, format, args) + "]");
        } catch (IllegalFormatException e) {
            refused++;
            System.out.println(format + " -> " + e.getClass().getSimpleName() + " " + facts(e) + " | " + e.getMessage());
        } catch (RuntimeException e) {
            System.out.println(format + " -> " + e);
        }
    }
    static void syntax() {
        for (String f : new String[] {"%", "%%", "100%", "%5%", "%-5%|", "%-%", "%+%", "%5.2%", "%n%n", "%5n", "%-n", "%.1n", "%1$", "%$s", "%0$s", "%1$s%3$s", "%<s", "%s%<s", "%2$s%<s%s", "%-s", "%--5s", "%++d", "%  d", "%00d", "%,,d", "%((d", "%##x",
            "%_d", "%!s", "%\u00e9", "%y", "%D", "%N", "%I", "%T", "%t", "%tq", "%TQ", "%.s", "%.-1s", "%99999999999s", "%.99999999999s", "%99999999999$s", "% s", "%5", "%5.", "%5.2", "%1$5.2", "s%d%", "%s %s %s"})
            ask(f, "A", "B");
        ask("%s %s", (Object[]) null);
        ask("%s", new Object[] {null});
        ask("%d %x %e %c %b %h", null, null, null, null, null, null);
        ask("nothing");
        ask("");
    }
    static void conversions() {
        Object[] values = {true, 'c', (byte) -1, (short) -2, 42, -43L, 1.5f, -2.25, "text", new BigInteger("-123456789012345678901"), new BigDecimal("3.14159"), new Shown(), null, 0x1F600};
        for (char c : "bBhHsScCdoxXeEfgGaA".toCharArray()) {
            StringBuilder line = new StringBuilder("%" + c + ":");
            for (Object v : values) {
                asked++;
                try {
                    String s = v instanceof Shown && (c == 'h' || c == 'H') ? "-" : String.format(Locale.ROOT, "%" + c, v);
                    line.append(" [").append(s.chars().allMatch(x -> x < 128) ? s : "U+" + Integer.toHexString(s.codePointAt(0))).append(']');
                } catch (IllegalFormatException e) {
                    refused++;
                    line.append(' ').append(e.getMessage().replace("java.lang.", "").replace("java.math.", ""));
                }
            }
            System.out.println(line);
        }
        ask("%c", 0x110000);
        ask("%c", -1);
        ask("%c", (byte) 65);
        ask("%c", (short) -1);
        ask("%c", 65L);
        ask("%.1c", 'a');
        ask("%5c|%-5c|", 'a', 'b');
        ask("%C", 'q');
        ask("%#c", 'a');
    }
    static void flags() {
        for (String flag : new String[] {"-", "#", "+", " ", "0", ",", "("}) {
            for (String conversion : new String[] {"b", "h", "s", "c", "d", "o", "x", "e", "f", "g", "a", "tY", "%", "n"}) {
                Object arg = conversion.equals("c") ? (Object) 'z' : "dox".contains(conversion) ? (Object) (-77) : "efga".contains(conversion) ? (Object) (-7.75) : conversion.equals("tY") ? (Object) 0L : "value";
                if (conversion.equals("tY") && flag.equals("-") || conversion.equals("h"))
                    arg = conversion.equals("h") ? "h" : arg;
                asked++;
                String f = "%" + flag + "12" + conversion;
                try {
                    String s = conversion.equals("tY") ? String.format(Locale.ROOT, f, new GregorianCalendar(2020, 1, 1)) : String.format(Locale.ROOT, f, arg);
                    System.out.print(f + "[" + s + "] ");
                } catch (IllegalFormatException e) {
                    refused++;
                    System.out.print(f + "{" + e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage() + "} ");
                }
            }
            System.out.println();
        }
        for (String f : new String[] {"%-05d", "%+ d", "%-0d", "%0d", "%+(d", "% (,d", "%(+08d", "%#d", "%,x", "%+x", "%(o", "%#o", "%+o", "% x", "%.3d", "%.2x", "%.0f", "%#.0f", "%,e", "%(e", "%(g", "%,.3g", "%#g", "%,a", "%(a", "%+a", "%-a", "%08.2f", "%-8.2f|", "%+-8.1e|"})
            ask(f, f.endsWith("d") || f.endsWith("x") || f.endsWith("o") ? (Object) 1234567 : (Object) 1234567.891);
        for (String f : new String[] {"%+x", "% o", "%(x", "%,o", "%#x", "%(d", "%,d", "%040d", "%-40d|", "%+,d", "%.1d"})
            ask(f, new BigInteger("-1234567890123456789"));
        for (String f : new String[] {"%.2f", "%,.3f", "%(.1f", "%e", "%.10e", "%g", "%a", "%#.0f", "%d", "%020.4f"})
            ask(f, new BigDecimal("-98765.43215"));
        for (double d : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE})
            for (String f : new String[] {"%f", "%012.1f", "%+.1e", "%(g", "%a", "%-10.2f|", "% 8.0f"})
                ask(f, d);
    }
    static void formattable() {
        for (String f : new String[] {"%s", "%S", "%#s", "%-10s", "%#-10.3S", "%.4s", "%b", "%10b", "%B", "%+s", "%,s", "%0s", "%(s", "%x", "%-s", "%#-s"})
            ask(f, new Shown());
        ask("%#s", "plain");
        ask("%#S", 5);
        ask("%s", new Object() { public String toString() { return null; } });
        ask("%s", new Object() { public String toString() { throw new IllegalStateException("toString"); } });
        ask("%b %b", false, new Object());
        ask("%h %H", "hi", 0xabcL);
        ask("%.2b %5.1b|", true, false);
    }
    static void formatter() {
        Formatter f = new Formatter(Locale.ROOT);
        f.format("a%d", 1).format("b%s", "x");
        System.out.println(f + " " + f.out().getClass().getSimpleName() + " " + f.locale() + " " + f.ioException());
        try {
            f.format("kept %d %z", 5, 6);
        } catch (IllegalFormatException e) {
            System.out.println(e.getMessage() + " left " + f);
        }
        try {
            f.format("%s then %d", "given", "bad");
        } catch (IllegalFormatException e) {
            System.out.println(e.getMessage() + " left " + f);
        }
        f.close();
        f.close();
        for (Runnable r : new Runnable[] {() -> f.format("x"), f::out, f::locale, f::flush, f::toString, f::ioException}) {
            try {
                r.run();
                System.out.println("fine");
            } catch (FormatterClosedException e) {
                System.out.println(e);
            }
        }
        Formatter broken = new Formatter(new Appendable() {
            public Appendable append(char c) throws java.io.IOException { throw new java.io.IOException("char"); }
            public Appendable append(CharSequence s) throws java.io.IOException { throw new java.io.IOException("sequence"); }
            public Appendable append(CharSequence s, int a, int b) throws java.io.IOException { throw new java.io.IOException("part"); }
        });
        broken.format("abc%d", 3);
        System.out.println(broken.ioException());
        try {
            new Formatter((Appendable) null).format("to a builder %c", 'x');
            new Formatter("no such directory/file");
        } catch (Exception e) {
            System.out.println(e);
        }
    }
    public static void main(String[] args) {
        syntax();
        conversions();
        flags();
        formattable();
        formatter();
        System.out.println(asked + " asked, " + refused + " refused");
    }
}
