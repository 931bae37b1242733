// Hot loops of conversions and mixed arithmetic: every cast between primitive types, saturation, narrowing in compound
// assignments, boxing caches, char arithmetic, shifts by variables; checksums against a slow way now and then.
public class HotConversions {
    static int casts(int n) {
        int h = 0;
        double d = -1e10;
        float f = 3.9e9f;
        long l = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            h = h * 31 + (int) d + (int) f + (int) l + (byte) i + (char) i + (short) (i * 7919);
            h ^= (int) (long) d ^ (int) (long) f ^ Float.floatToRawIntBits((float) d) ^ (int) Double.doubleToRawLongBits(f);
            d = d * -1.00037 + i;
            f = f / -1.0021f + (float) l;
            l = l * 6364136223846793005L + i;
            if ((i & 63) == 0) { d = (double) l; f = (float) i * 1e35f; }
        }
        return h;
    }
    static int slowD2i(double d) { return d != d ? 0 : d >= 2147483647.0 ? Integer.MAX_VALUE : d <= -2147483648.0 ? Integer.MIN_VALUE : Integer.parseInt(new java.math.BigDecimal(d).toBigInteger().toString()); }
    static int check(int n) {
        int bad = 0;
        long x = 88172645463325252L;
        for (int i = 0; i < n; i++) {
            x ^= x << 13; x ^= x >>> 7; x ^= x << 17;
            double d = (double) (x >> (i & 31)) / ((i & 7) + 0.5);
            if (i % 97 == 0 && (int) d != slowD2i(d)) bad++;
            if ((long) (double) (x >> 12) != x >> 12) bad++;
            if ((int) (float) (i & 0xffffff) != (i & 0xffffff)) bad++;
            if ((byte) x != (int) (x << 56 >> 56) || (short) x != (int) (x << 48 >> 48) || (char) x != (int) (x & 0xffff)) bad++;
        }
        return bad;
    }
    static long compound(int n) {
        byte b = 0; short s = 0; char c = 0; int i = 0; long l = 0; float f = 0; double d = 0;
        for (int k = 0; k < n; k++) {
            b += k; s -= b * 3; c += s; i += c * 1.5; l += i - f; f += l % 1000; d -= f / 3; b *= 1.1; s >>= 1; c <<= 1; i >>>= 3; l ^= (long) d; b ^= c; s |= b; c /= 3; i += 0.9f; f %= 4096; d = d % 1e6;
        }
        return b + s * 31L + c * 37L + i * 41L + l * 43L + Float.floatToIntBits(f) + Double.doubleToLongBits(d);
    }
    static long boxes(int n) {
        Integer sum = 0;
        Long total = 0L;
        Character ch = 'a';
        Double dd = 0.0;
        int same = 0;
        for (int k = 0; k < n; k++) {
            Integer a = k % 300 - 150, b = k % 300 - 150;
            if (a == b) same++;
            sum += a;
            total += (long) sum * k;
            ch++;
            dd += ch % 7;
            if (total.equals((Object) sum)) same += 1000000;
        }
        return total + same + ch + dd.longValue();
    }
    static int shifts(int n) {
        int h = 1;
        long l = 1;
        for (int k = 0; k < n; k++) {
            h = h << k ^ h >>> -k ^ h >> (byte) k;
            l = l << k ^ l >>> (short) -k ^ l >> (long) k;
            h += (int) l + (int) (l >>> 32);
        }
        return h;
    }
    static int chars(int n) {
        char c = 'a';
        StringBuilder sb = new StringBuilder();
        int h = 0;
        for (int k = 0; k < n; k++) {
            c = (char) ((c - 'a' + k) % 26 + 'a');
            sb.append(c).append((int) c % 10).append(c > 'm' ? 'X' : (char) (c ^ 32));
            if (sb.length() > 90) { h = h * 31 + sb.toString().hashCode(); sb.setLength(c & 3); }
        }
        return h;
    }
    static double mixed(int n) {
        double acc = 0;
        int i = 7;
        long l = 11;
        float f = 0.5f;
        for (int k = 1; k <= n; k++) {
            acc += i / k + l % k + f * k - k / 3.0f + (k & 1) * 0.25 + (byte) (k * i) + (char) k / 2;
            i += k ^ 5;
            l -= i;
            f = f < 100 ? f * 1.01f : 0.5f;
        }
        return acc;
    }
    public static void main(String[] args) {
        for (int round = 0; round < 4; round++) {
            int n = 12000 * (round + 1);
            System.out.println(casts(n) + " " + check(n) + " " + compound(n) + " " + boxes(n) + " " + shifts(n) + " " + chars(n) + " " + mixed(n));
        }
    }
}
