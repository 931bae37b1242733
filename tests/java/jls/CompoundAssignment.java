// Compound assignment (JLS 15.26.2): the hidden cast for every operator and type, boxes, strings, array elements and
// fields whose owner is evaluated once, chains of assignments and their values.
public class CompoundAssignment {
    static int calls;
    static class Cell { byte b; short s; char c; int i; long l; float f; double d; String t = "t"; boolean z; Integer box = 100; static long total; Cell next; }
    static Cell one = new Cell();
    static Cell cell() { calls++; return one; }
    static int idx(int n) { calls += 10; return n; }
    static <T> T[] arr(T[] a) { calls += 100; return a; }

    public static void main(String[] args) {
        byte b = 100; b += 100; b -= 1.9; b *= 3; b /= 0.7; b %= 50; b <<= 3; b >>= 1; b >>>= 1; b &= 0x7e; b |= 0x101; b ^= -1L;
        short s = 30000; s += 10000; s *= 1.1f; s /= 3L; s %= 1000.5; s -= 'a'; s <<= 17; s |= 0x18001; s ^= 5; s >>>= 2;
        char c = 'a'; c += 1; c *= 2; c -= 300; c /= 3; c %= 1000; c <<= 2; c >>= 1; c |= 0x10000; c ^= 0xffff; c += 0.99;
        int i = 1 << 30; i += i; i -= 1L << 40; i *= 1e-3; i /= 1.5f; i %= 1000L; i <<= 40L; i += 1e20; i -= Double.NaN; i ^= 'x';
        long l = Long.MAX_VALUE; l += 1; l -= 0.5; l *= 2; l /= -3L; l %= 1e6; l <<= 33; l += 1e30; l -= 1f; l >>>= 3;
        float f = 0.1f; f += 0.2; f *= 3L; f -= 1e-10; f /= 3; f %= 0.125; f += Long.MAX_VALUE;
        double d = 0.1; d += 0.2f; d *= 'a'; d -= 1L << 60; d /= 7; d %= 1000;
        System.out.println(b + " " + s + " " + (int) c + " " + i + " " + l + " " + f + " " + d);
        Byte B = 10; B++; B = (byte) (B + 300);
        Integer I = 7; I += 3; I <<= 2; I /= 3; I ^= 1; I *= -1;
        Long L = 1L; L += 5; L <<= 40; L -= 1;
        Double D = 1.5; D += 1; D /= 0; Character C = 'x'; C++; Boolean Z = true; Z &= false; Z |= true; Z ^= Z;
        Float F = 1f; F += 2; F *= 0.5f;
        System.out.println(B + " " + I + " " + L + " " + D + " " + C + " " + Z + " " + F);
        String t = "a"; t += 1; t += 'b'; t += 2.5; t += null; t += true; t += t; t += 1 + 2; t += new char[0].length;
        Object o = "o"; o += t; CharSequence q = "q"; q += "r" + o;
        System.out.println(t + " " + q);
        cell().b += 200; cell().s -= 70000; cell().c += 'a'; cell().i *= 3; cell().i += 5; cell().l -= 1.5; cell().f += 0.1; cell().d += 0.1f; cell().t += cell().i; cell().z ^= true; cell().box *= 3; cell().total += 1e3;
        System.out.println(one.b + " " + one.s + " " + one.c + " " + one.i + " " + one.l + " " + one.f + " " + one.d + " " + one.t + " " + one.z + " " + one.box + " " + Cell.total + " calls " + calls);
        calls = 0;
        Integer[] boxes = {1, 2, 3};
        String[] strings = {"x", null};
        arr(boxes)[idx(1)] += 10; arr(boxes)[idx(2)] <<= idx(2); arr(strings)[idx(0)] += idx(5); arr(strings)[idx(1)] += "!";
        System.out.println(boxes[1] + " " + boxes[2] + " " + strings[0] + " " + strings[1] + " calls " + calls);
        byte[] bs = {1, 2, 3}; long[] ls = {1, 2, 3}; char[] cs = {'a', 'b'}; boolean[] zs = {true, false}; double[] ds = {0.5}; float[] fs = {0.5f}; short[] ss = {1}; int[] is = {3, 4};
        int k = 0;
        bs[k++] += 300; bs[k++] *= 100; bs[k] -= k; ls[--k] <<= 40; ls[k] |= k--; cs[k] += 1.7; cs[++k] ^= ' '; zs[0] &= zs[1] |= true; ds[0] /= 0.3; fs[0] /= 0.3; ss[0] -= 1 << 16; is[is[0] -= 2] += is[0]++;
        System.out.println(bs[0] + " " + bs[1] + " " + bs[2] + " " + ls[1] + " " + cs[0] + cs[1] + " " + zs[0] + zs[1] + " " + ds[0] + " " + fs[0] + " " + ss[0] + " " + is[0] + is[1] + " " + k);
        int x, y, z; x = y = z = 5; x += y -= z *= 2; y = (x = 3) * x; z = x++ + (x += x) + x--; double w = x = (int) 3.9; long v = b = (byte) 300;
        System.out.println(x + " " + y + " " + z + " " + w + " " + v + " " + (x += 2) * 10 + " " + (short) (s += 1));
        Cell p = one; p.next = p = new Cell(); System.out.println(one.next == p ? "linked" : "lost");
        one.next.i = one.i; p.i += p.i += p.i; System.out.println(p.i);
        for (String op : new String[] {"int", "Integer", "string", "cell"}) {
            int[] none = null; Integer[] nulls = {null}; String[] sn = {null}; Cell nc = null;
            try {
                switch (op) { case "int" -> none[idx(0)] += idx(1); case "Integer" -> nulls[0] += 1; case "string" -> { sn[0] += null; System.out.println(sn[0]); } default -> nc.i -= idx(2); }
            } catch (NullPointerException e) {
                System.out.println(op + " " + e.getMessage() + " " + calls);
            }
        }
    }
}
