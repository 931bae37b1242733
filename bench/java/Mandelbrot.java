// The Mandelbrot set as a bitmap: a tight loop of doubles.
// Usage: Mandelbrot [size]
public class Mandelbrot {
    static int row(int y, int size, byte[] out) {
        int bits = 0, acc = 0, in = 0;
        double ci = 2.0 * y / size - 1.0;
        for (int x = 0; x < size; x++) {
            double cr = 2.0 * x / size - 1.5, zr = 0, zi = 0, r2 = 0, i2 = 0;
            int k = 0;
            while (k < 50 && r2 + i2 <= 4.0) {
                zi = 2 * zr * zi + ci;
                zr = r2 - i2 + cr;
                r2 = zr * zr;
                i2 = zi * zi;
                k++;
            }
            acc = acc << 1 | (k == 50 ? 1 : 0);
            if (k == 50) in++;
            if (++bits == 8) { out[x >> 3] = (byte) acc; bits = acc = 0; }
        }
        return in;
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 1200;
        byte[] out = new byte[(size + 7) / 8];
        long sum = 0;
        int in = 0;
        for (int y = 0; y < size; y++) { in += row(y, size, out); for (byte b : out) sum = sum * 31 + b; }
        System.out.println("Mandelbrot " + size + " " + in + " " + sum);
    }
}
