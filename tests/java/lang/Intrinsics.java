// Library methods that a VM does in its own code when nothing is unusual: results, and what is thrown from
// where when something is.
import java.util.Objects;

public class Intrinsics {
    interface Code { Object run(); }

    static void show(String what, Code code) {
        try {
            System.out.println(what + " " + code.run());
        } catch (RuntimeException e) {
            System.out.println(what + " " + e);
            for (StackTraceElement frame : e.getStackTrace()) {
                System.out.println("  " + frame);
                if (frame.getClassName().startsWith("Intrinsics"))
                    break;
            }
        }
    }

    public static void main(String[] args) {
        String latin = "caf\u00e9 au lait", wide = "\u03b1\u03b2\u03b3 au lait", empty = "", none = null;
        String[] all = {latin, wide, empty, new String("caf\u00e9 au lait"), "\u03b1\u03b2", "a", "b", "\u0000"};
        for (String s : all) {
            StringBuilder line = new StringBuilder();
            for (String o : all)
                line.append(' ').append(s.equals(o)).append(' ').append(s.compareTo(o)).append(' ').append(s.indexOf(o));
            System.out.println(s.length() + " " + s.isEmpty() + " " + s.hashCode() + " " + new String(s).hashCode() + line);
            System.out.println(s.equals(null) + " " + s.equals((Object) 1) + " " + s.indexOf('a') + " " + s.indexOf('a', 5)
                + " " + s.indexOf('t', -3) + " " + s.indexOf('t', 100) + " " + s.indexOf(0x3b2) + " " + s.indexOf(0x1e9)
                + " " + s.lastIndexOf('a') + " " + s.toCharArray().length);
            for (int i = -1; i <= s.length(); i += Math.max(1, s.length())) {
                int at = i;
                show("charAt " + i, () -> (int) s.charAt(at));
                show("sequence " + i, () -> (int) ((CharSequence) s).charAt(at));
            }
            char[] to = new char[6];
            show("getChars", () -> { s.getChars(0, 2, to, 1); return (int) to[1] + (int) to[2]; });
            show("getChars", () -> { s.getChars(0, Math.min(4, s.length()), to, 4); return (int) to[5]; });
        }
        show("null", () -> none.length());
        show("null", () -> none.equals("x"));
        show("null", () -> latin.compareTo(none));
        show("null", () -> latin.indexOf(none));
        show("null", () -> Objects.requireNonNull(none));
        show("null", () -> Objects.requireNonNull(none, "what"));
        show("not null", () -> Objects.requireNonNull(latin));
        show("index", () -> Objects.checkIndex(2, 3));
        show("index", () -> Objects.checkIndex(3, 3));
        show("index", () -> Objects.checkIndex(-1, 3));
        show("index", () -> Objects.checkIndex(0, -1));
        show("negatives", () -> new String(new byte[] {65, -61, -87, 66}, java.nio.charset.StandardCharsets.UTF_8).length());
        double[] reals = {0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 2.0, 1e300, 4503599627370495.5, Double.MIN_VALUE,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -4.0};
        for (double x : reals)
            System.out.println(x + " " + Math.sqrt(x) + " " + Math.floor(x) + " " + Math.ceil(x) + " " + Math.rint(x)
                + " " + Math.round(x));
        long[] words = {0, 1, -1, 2, 0x80000000L, 0x7fffffffL, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdefL};
        for (long x : words) {
            int i = (int) x;
            System.out.println(x + " " + Long.bitCount(x) + " " + Long.numberOfLeadingZeros(x) + " "
                + Long.numberOfTrailingZeros(x) + " " + Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " "
                + Integer.numberOfTrailingZeros(i));
        }
        java.util.function.ToIntFunction<String> length = String::length;
        java.util.function.BiPredicate<String, Object> equals = String::equals;
        System.out.println(length.applyAsInt(latin) + " " + equals.test(wide, wide));
        show("handle", () -> length.applyAsInt(null));
        try {
            System.out.println(String.class.getMethod("charAt", int.class).invoke(latin, 3));
            System.out.println(String.class.getMethod("isEmpty").getModifiers());
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }
}
