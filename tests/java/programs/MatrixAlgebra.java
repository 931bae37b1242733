// Matrices of doubles, fractions and BigDecimals: product, determinant, inverse, LU, Gauss; errors.
import java.math.*;
import java.util.*;

public class MatrixAlgebra {
    record Frac(BigInteger n, BigInteger d) implements Comparable<Frac> {
        static final Frac ZERO = of(0), ONE = of(1);
        Frac {
            if (d.signum() == 0) throw new ArithmeticException("zero denominator");
            if (d.signum() < 0) { n = n.negate(); d = d.negate(); }
            BigInteger g = n.gcd(d);
            if (!g.equals(BigInteger.ONE) && g.signum() != 0) { n = n.divide(g); d = d.divide(g); }
        }
        static Frac of(long n) { return new Frac(BigInteger.valueOf(n), BigInteger.ONE); }
        static Frac of(long n, long d) { return new Frac(BigInteger.valueOf(n), BigInteger.valueOf(d)); }
        Frac add(Frac o) { return new Frac(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d)); }
        Frac sub(Frac o) { return add(new Frac(o.n.negate(), o.d)); }
        Frac mul(Frac o) { return new Frac(n.multiply(o.n), d.multiply(o.d)); }
        Frac div(Frac o) { return new Frac(n.multiply(o.d), d.multiply(o.n)); }
        boolean isZero() { return n.signum() == 0; }
        public int compareTo(Frac o) { return n.multiply(o.d).compareTo(o.n.multiply(d)); }
        public String toString() { return d.equals(BigInteger.ONE) ? n.toString() : n + "/" + d; }
    }

    static Frac det(Frac[][] a) {
        int n = a.length;
        Frac[][] m = new Frac[n][];
        for (int i = 0; i < n; i++) m[i] = a[i].clone();
        Frac r = Frac.ONE;
        for (int c = 0; c < n; c++) {
            int p = c;
            while (p < n && m[p][c].isZero()) p++;
            if (p == n) return Frac.ZERO;
            if (p != c) {
                Frac[] t = m[p];
                m[p] = m[c];
                m[c] = t;
                r = Frac.ZERO.sub(r);
            }
            r = r.mul(m[c][c]);
            for (int i = c + 1; i < n; i++) {
                Frac f = m[i][c].div(m[c][c]);
                for (int j = c; j < n; j++) m[i][j] = m[i][j].sub(f.mul(m[c][j]));
            }
        }
        return r;
    }

    static Frac[][] inverse(Frac[][] a) {
        int n = a.length;
        Frac[][] m = new Frac[n][2 * n];
        for (int i = 0; i < n; i++) for (int j = 0; j < 2 * n; j++) m[i][j] = j < n ? a[i][j] : j - n == i ? Frac.ONE
                : Frac.ZERO;
        for (int c = 0; c < n; c++) {
            int p = c;
            while (p < n && m[p][c].isZero()) p++;
            if (p == n) throw new ArithmeticException("singular");
            Frac[] t = m[p];
            m[p] = m[c];
            m[c] = t;
            Frac f = m[c][c];
            for (int j = 0; j < 2 * n; j++) m[c][j] = m[c][j].div(f);
            for (int i = 0; i < n; i++) if (i != c) {
                f = m[i][c];
                for (int j = 0; j < 2 * n; j++) m[i][j] = m[i][j].sub(f.mul(m[c][j]));
            }
        }
        Frac[][] r = new Frac[n][];
        for (int i = 0; i < n; i++) r[i] = Arrays.copyOfRange(m[i], n, 2 * n);
        return r;
    }

    static Frac[][] mul(Frac[][] a, Frac[][] b) {
        if (a[0].length != b.length) throw new IllegalArgumentException(a[0].length + " != " + b.length);
        Frac[][] r = new Frac[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b[0].length; j++) {
            Frac s = Frac.ZERO;
            for (int k = 0; k < b.length; k++) s = s.add(a[i][k].mul(b[k][j]));
            r[i][j] = s;
        }
        return r;
    }

    static double[][] mul(double[][] a, double[][] b) {
        double[][] r = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b[0].length; j++) for (int k = 0; k < b.length;
                k++) r[i][j] += a[i][k] * b[k][j];
        return r;
    }

    static BigDecimal det(BigDecimal[][] m) {
        int n = m.length;
        if (n == 1) return m[0][0];
        BigDecimal s = BigDecimal.ZERO;
        for (int c = 0; c < n; c++) {
            BigDecimal[][] sub = new BigDecimal[n - 1][n - 1];
            for (int i = 1; i < n; i++) for (int j = 0, k = 0; j < n; j++) if (j != c) sub[i - 1][k++] = m[i][j];
            BigDecimal t = m[0][c].multiply(det(sub));
            s = c % 2 == 0 ? s.add(t) : s.subtract(t);
        }
        return s;
    }

    public static void main(String[] args) {
        int n = 5;
        Frac[][] h = new Frac[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i][j] = Frac.of(1, i + j + 1);
        System.out.println("det " + det(h));
        Frac[][] inv = inverse(h);
        for (Frac[] r : inv) System.out.println(Arrays.toString(r));
        Frac[][] id = mul(h, inv);
        for (Frac[] r : id) System.out.println(Arrays.toString(r));
        try {
            inverse(new Frac[][] {{ Frac.of(1), Frac.of(2) } , { Frac.of(2), Frac.of(4) }});
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            mul(h, new Frac[][] {{ Frac.ONE }});
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try { Frac.of(1, 0); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
        System.out.println(Frac.of(6, -4) + " " + Frac.of(1, 3).compareTo(Frac.of(1, 2)) + " " + Frac.of(2, 4)
                .equals(Frac.of(1, 2)));
        double[][] d = new double[20][20];
        for (int i = 0; i < 20; i++) for (int j = 0; j < 20; j++) d[i][j] = (i * 31 + j * 17) % 11 / 4.0;
        double[][] p = d;
        for (int i = 0; i < 3; i++) p = mul(p, d);
        double tr = 0;
        for (int i = 0; i < 20; i++) tr += p[i][i];
        System.out.println(tr + " " + p[3][17]);
        BigDecimal[][] b = new BigDecimal[5][5];
        for (int i = 0; i < 5; i++) for (int j = 0; j < 5; j++) b[i][j] = new BigDecimal((i * 7 + j * 3) % 10 + "."
                + (i + j));
        System.out.println(det(b));
        long[][] f = {{ 1, 1 } , { 1, 0 }}, r = {{ 1, 0 } , { 0, 1 }};
        for (int e = 90; e > 0; e >>= 1) { if ((e & 1) != 0) r = lm(r, f); f = lm(f, f); }
        System.out.println("fib 90 " + r[0][1]);
    }

    static long[][] lm(long[][] a, long[][] b) {
        return new long[][] {
            { a[0][0] * b[0][0] + a[0][1] * b[1][0], a[0][0] * b[0][1] + a[0][1] * b[1][1] } ,
            { a[1][0] * b[0][0] + a[1][1] * b[1][0], a[1][0] * b[0][1] + a[1][1] * b[1][1] }
        };
    }
}
