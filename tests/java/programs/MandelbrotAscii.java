// Mandelbrot and Julia sets as characters, in double, float and fixed point arithmetic.
public class MandelbrotAscii {
    static int iter(double cx, double cy, double x, double y, int max) {
        int i = 0;
        while (i < max && x * x + y * y <= 4) {
            double t = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = t;
            i++;
        }
        return i;
    }

    static int iterF(float cx, float cy, int max) {
        float x = 0, y = 0;
        int i = 0;
        while (i < max && x * x + y * y <= 4f) {
            float t = x * x - y * y + cx;
            y = 2f * x * y + cy;
            x = t;
            i++;
        }
        return i;
    }

    static int iterFix(long cx, long cy, int max) {
        long x = 0, y = 0;
        int i = 0;
        while (i < max) {
            long x2 = x * x >> 28, y2 = y * y >> 28;
            if (x2 + y2 > 4L << 28) break;
            y = (x * y >> 27) + cy;
            x = x2 - y2 + cx;
            i++;
        }
        return i;
    }

    static final String SHADE = " .:-=+*#%@";
    static char shade(int i, int max) { return i >= max ? '@' : SHADE.charAt(i * 9 / max); }

    public static void main(String[] args) {
        int w = 60, h = 22, max = 40;
        long sum = 0;
        for (int r = 0; r < h; r++) {
            StringBuilder b = new StringBuilder();
            for (int c = 0; c < w; c++) {
                int i = iter(-2.2 + 3.2 * c / w, -1.2 + 2.4 * r / (h - 1), 0, 0, max);
                sum += i;
                b.append(shade(i, max));
            }
            System.out.println(b);
        }
        System.out.println(sum);
        for (int r = 0; r < 15; r++) {
            StringBuilder b = new StringBuilder();
            for (int c = 0; c < 50; c++) b.append(shade(iter(-0.8, 0.156, -1.6 + 3.2 * c / 50, -1 + 2.0 * r / 14, 60),
                    60));
            System.out.println(b);
        }
        sum = 0;
        for (int r = 0; r < h; r++) for (int c = 0; c < w; c++) sum = sum * 3 + iterF(-2.2f + 3.2f * c / w, -1.2f
                + 2.4f * r / (h - 1), max);
        System.out.println(sum);
        sum = 0;
        for (int r = 0; r < h; r++) for (int c = 0; c < w; c++) sum = sum * 3
                + iterFix((-22L * 10 * w + 320L * c << 28) / (100L * w), (-12L * (h - 1) + 24L * r << 28)
                / (10L * (h - 1)), max);
        System.out.println(sum);
        double area = 0;
        for (int r = 0; r < 40; r++) for (int c = 0; c < 40; c++) if (iter(-2 + 2.5 * c / 40, -1.25 + 2.5 * r / 40, 0,
                0, 50) == 50) area += 2.5 / 40 * 2.5 / 40;
        System.out.println(area);
    }
}
