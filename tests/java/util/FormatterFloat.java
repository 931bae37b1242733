// String.format of float, double and BigDecimal: f, e, g, a with rounding, widths and special values.
import java.math.*;
import java.util.*;

public class FormatterFloat {
    static void f(String f, Object... a) {
        try {
            System.out.println("|" + String.format(Locale.ROOT, f, a) + "|");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        double[] ds = {
            0, -0.0, 1, -1.5, 0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 0.35, 1.005, 123456.789, 1e-5, 9.999e-5, 1e10, 1.23e100,
            Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 1
            / 3.0, 99999.5, 999999.5
        };
        for (double d : ds) f("%f %.0f %.1f %.3f %e %.2e %g %.3g %a", d, d, d, d, d, d, d, d, d);
        f("%10.2f|%-10.2f|%010.2f|%+.2f|% .2f|%(.2f|%,.2f", 3.14159, 3.14159, -3.14159, 3.14159, 3.14159, -3.14159,
                1234567.891);
        f("%.15f %.20f %.0e %E %G %A", 0.1, 0.1, 12345.0, 12345.0, 0.00001, 10.0);
        f("%f %e %g", 1.5f, 1.1f, 3.3e-7f);
        f("%.1f %.1f %.1f %.1f", 0.05f, 0.15f, 0.25f, 0.35f);
        f("%#.0f %#.0e %08.1e", 3.0, 3.0, -1234.5);
        f("%f %.2f %e %g %s", new BigDecimal("123.456"), new BigDecimal("0.005"), new BigDecimal("1E+30"),
                new BigDecimal("0.00001234"), new BigDecimal("1.50"));
        f("%.3f", new BigDecimal("99999999999999999999.9995"));
        f("%,.2f", new BigDecimal("-1234567890.125"));
        f("%15f|%-15f|%015f", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        f("%+f %(f", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        f("%.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5);
        f("%.2f %.2f", 1e15 / 3, 4.35);
        f("%g %g %g", 1e-4, 123456.0, 1234567.0);
        f("%.10g|%.1g", Math.PI, 0.0);
        f("%5.1f|%5.1f|%5.1f", 9.95, 99.95, 999.95);
        f("%a %a %.3a", 1.0, Double.MIN_VALUE, Math.PI);
        f("%s %s", 1.0f, 1e20);
        f("%.2f%%", 45.678);
        System.out.println(String.format(Locale.US, "%.3f %,d", 2.0005, 1234567));
    }
}
