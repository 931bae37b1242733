// Fast Fourier transform, polynomial products against schoolbook ones, number theoretic transform, matrix factorization,
// Runge-Kutta, Simpson, Newton, least squares, a linear congruence test: doubles printed bit by bit where they are exact.
import java.util.*;
import java.util.function.*;

public class FourierAndFriends {
    static void fft(double[] re, double[] im, boolean inverse) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) { double t = re[i]; re[i] = re[j]; re[j] = t; t = im[i]; im[i] = im[j]; im[j] = t; }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double angle = 2 * Math.PI / len * (inverse ? -1 : 1);
            for (int i = 0; i < n; i += len)
                for (int k = 0; k < len / 2; k++) {
                    double c = StrictMath.cos(angle * k), s = StrictMath.sin(angle * k), ur = re[i + k], ui = im[i + k];
                    double vr = re[i + k + len / 2] * c - im[i + k + len / 2] * s, vi = re[i + k + len / 2] * s + im[i + k + len / 2] * c;
                    re[i + k] = ur + vr; im[i + k] = ui + vi; re[i + k + len / 2] = ur - vr; im[i + k + len / 2] = ui - vi;
                }
        }
        if (inverse) for (int i = 0; i < n; i++) { re[i] /= n; im[i] /= n; }
    }
    static final long P = 998244353;
    static long pow(long b, long e) { long r = 1; for (b %= P; e > 0; e >>= 1, b = b * b % P) if ((e & 1) != 0) r = r * b % P; return r; }
    static void ntt(long[] a, boolean inverse) {
        int n = a.length;
        for (int i = 1, j = 0; i < n; i++) { int bit = n >> 1; for (; (j & bit) != 0; bit >>= 1) j ^= bit; j ^= bit; if (i < j) { long t = a[i]; a[i] = a[j]; a[j] = t; } }
        for (int len = 2; len <= n; len <<= 1) {
            long w = pow(3, (P - 1) / len);
            if (inverse) w = pow(w, P - 2);
            for (int i = 0; i < n; i += len) { long x = 1; for (int k = 0; k < len / 2; k++, x = x * w % P) { long u = a[i + k], v = a[i + k + len / 2] * x % P; a[i + k] = (u + v) % P; a[i + k + len / 2] = (u - v + P) % P; } }
        }
        if (inverse) { long inv = pow(n, P - 2); for (int i = 0; i < n; i++) a[i] = a[i] * inv % P; }
    }
    static double[][] lu(double[][] m, int[] perm) {
        int n = m.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) { a[i] = m[i].clone(); perm[i] = i; }
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[best][k])) best = i;
            double[] t = a[k]; a[k] = a[best]; a[best] = t;
            int p = perm[k]; perm[k] = perm[best]; perm[best] = p;
            for (int i = k + 1; i < n; i++) { a[i][k] /= a[k][k]; for (int j = k + 1; j < n; j++) a[i][j] -= a[i][k] * a[k][j]; }
        }
        return a;
    }
    static double integrate(DoubleUnaryOperator f, double a, double b, double eps, double fa, double fm, double fb, double whole, int depth) {
        double m = (a + b) / 2, flm = f.applyAsDouble((a + m) / 2), frm = f.applyAsDouble((m + b) / 2), left = (m - a) / 6 * (fa + 4 * flm + fm), right = (b - m) / 6 * (fm + 4 * frm + fb);
        if (depth == 0 || Math.abs(left + right - whole) <= 15 * eps) return left + right + (left + right - whole) / 15;
        return integrate(f, a, m, eps / 2, fa, flm, fm, left, depth - 1) + integrate(f, m, b, eps / 2, fm, frm, fb, right, depth - 1);
    }
    static double newton(DoubleUnaryOperator f, DoubleUnaryOperator d, double x) { int n = 0; for (double y; n < 60 && Math.abs(y = f.applyAsDouble(x)) > 1e-14; n++) x -= y / d.applyAsDouble(x); return x + n * 0.0; }
    public static void main(String[] args) {
        Random r = new Random(1);
        for (int n : new int[] {1, 2, 8, 64, 256}) {
            double[] re = new double[n], im = new double[n];
            for (int i = 0; i < n; i++) re[i] = r.nextInt(100);
            double[] a = re.clone(), b = im.clone();
            fft(a, b, false);
            double energy = 0, sum = 0;
            for (int i = 0; i < n; i++) { energy += a[i] * a[i] + b[i] * b[i]; sum += re[i] * re[i]; }
            fft(a, b, true);
            double worst = 0;
            for (int i = 0; i < n; i++) worst = Math.max(worst, Math.abs(a[i] - re[i]) + Math.abs(b[i]));
            System.out.println(n + " " + (worst < 1e-9) + " " + (Math.abs(energy / n - sum) < 1e-6) + " " + Double.toHexString(a[n / 2]));
        }
        for (int n : new int[] {3, 17, 60}) {
            long[] x = new long[n], y = new long[n], plain = new long[2 * n];
            for (int i = 0; i < n; i++) { x[i] = r.nextInt(1000); y[i] = r.nextInt(1000); }
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) plain[i + j] += x[i] * y[j];
            int size = Integer.highestOneBit(2 * n - 1) * 2;
            long[] u = Arrays.copyOf(x, size), v = Arrays.copyOf(y, size);
            ntt(u, false); ntt(v, false);
            for (int i = 0; i < size; i++) u[i] = u[i] * v[i] % P;
            ntt(u, true);
            double[] ur = new double[size], ui = new double[size], vr = new double[size], vi = new double[size];
            for (int i = 0; i < n; i++) { ur[i] = x[i]; vr[i] = y[i]; }
            fft(ur, ui, false); fft(vr, vi, false);
            for (int i = 0; i < size; i++) { double t = ur[i] * vr[i] - ui[i] * vi[i]; ui[i] = ur[i] * vi[i] + ui[i] * vr[i]; ur[i] = t; }
            fft(ur, ui, true);
            int same = 0, rounded = 0;
            for (int i = 0; i < 2 * n - 1; i++) { same += u[i] == plain[i] ? 1 : 0; rounded += Math.round(ur[i]) == plain[i] ? 1 : 0; }
            System.out.println(n + " " + same + " " + rounded + " " + plain[n]);
        }
        for (int n : new int[] {2, 5, 9}) {
            double[][] m = new double[n][n];
            for (double[] row : m) for (int j = 0; j < n; j++) row[j] = r.nextInt(19) - 9;
            int[] perm = new int[n];
            double[][] f = lu(m, perm);
            double det = 1, worst = 0;
            for (int i = 0; i < n; i++) {
                det *= f[i][i];
                for (int j = 0; j < n; j++) { double s = 0; for (int k = 0; k <= Math.min(i, j); k++) s += (k == i ? 1 : f[i][k]) * f[k][j]; worst = Math.max(worst, Math.abs(s - m[perm[i]][j])); }
            }
            System.out.println(n + " " + Double.toHexString(det) + " " + (worst < 1e-9) + " " + Arrays.toString(perm));
        }
        DoubleUnaryOperator[] fs = {x -> x * x, StrictMath::sin, x -> 1 / (1 + x * x), x -> StrictMath.exp(-x * x), StrictMath::sqrt};
        for (DoubleUnaryOperator f : fs) System.out.println(Double.toHexString(integrate(f, 0, 2, 1e-10, f.applyAsDouble(0), f.applyAsDouble(1), f.applyAsDouble(2), (f.applyAsDouble(0) + 4 * f.applyAsDouble(1) + f.applyAsDouble(2)) / 3, 25)));
        System.out.println(newton(x -> x * x - 2, x -> 2 * x, 1) + " " + newton(x -> x * x * x - 7, x -> 3 * x * x, 2) + " " + newton(x -> StrictMath.cos(x) - x, x -> -StrictMath.sin(x) - 1, 1) + " " + newton(x -> x * x + 1, x -> 2 * x, 0.5));
        double x = 1, v = 0, t = 0, h = 0.01;
        for (int i = 0; i < 1000; i++) { double k1 = v, l1 = -x, k2 = v + h / 2 * l1, l2 = -(x + h / 2 * k1), k3 = v + h / 2 * l2, l3 = -(x + h / 2 * k2), k4 = v + h * l3, l4 = -(x + h * k3); x += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4); v += h / 6 * (l1 + 2 * l2 + 2 * l3 + l4); t += h; }
        System.out.println(Double.toHexString(x) + " " + Double.toHexString(v) + " " + t + " " + (Math.abs(x * x + v * v - 1) < 1e-8));
        double sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (int i = 0; i < 50; i++) { double px = i * 0.5, py = 3 * px - 7 + (r.nextInt(3) - 1) * 0.25; sx += px; sy += py; sxx += px * px; sxy += px * py; }
        double slope = (50 * sxy - sx * sy) / (50 * sxx - sx * sx);
        System.out.println(slope + " " + (sy - slope * sx) / 50);
        float ff = 0; double kahan = 0, c = 0, naive = 0;
        for (int i = 1; i <= 10000; i++) { ff += 1f / i; naive += 0.1; double y = 0.1 - c, z = kahan + y; c = z - kahan - y; kahan = z; }
        System.out.println(Integer.toHexString(Float.floatToIntBits(ff)) + " " + naive + " " + kahan);
    }
}
