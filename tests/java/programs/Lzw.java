// LZW compression and decompression with a bit stream, checked by round trips.
import java.util.*;

public class Lzw {
    static class BitOut {
        byte[] b = new byte[16];
        int n, acc, cnt;
        void put(int v, int bits) {
            acc |= v << cnt;
            cnt += bits;
            while (cnt >= 8) {
                if (n == b.length) b = Arrays.copyOf(b, n * 2);
                b[n++] = (byte) acc;
                acc >>>= 8;
                cnt -= 8;
            }
        }
        byte[] done() { if (cnt > 0) put(0, 8 - cnt); return Arrays.copyOf(b, n); }
    }

    static class BitIn {
        final byte[] b;
        int pos, acc, cnt;
        BitIn(byte[] b) { this.b = b; }
        int get(int bits) {
            while (cnt < bits) { if (pos >= b.length) return -1; acc |= (b[pos++] & 255) << cnt; cnt += 8; }
            int v = acc & (1 << bits) - 1;
            acc >>>= bits;
            cnt -= bits;
            return v;
        }
    }

    static byte[] compress(byte[] in) {
        Map<String, Integer> dict = new HashMap<>();
        for (int i = 0; i < 256; i++) dict.put("" + (char) i, i);
        BitOut o = new BitOut();
        String w = "";
        int bits = 9;
        for (byte x : in) {
            String wc = w + (char) (x & 255);
            if (dict.containsKey(wc)) { w = wc; continue; }
            o.put(dict.get(w), bits);
            if (dict.size() < 4096) { dict.put(wc, dict.size()); if (dict.size() > 1 << bits && bits < 12) bits++; }
            w = "" + (char) (x & 255);
        }
        if (!w.isEmpty()) o.put(dict.get(w), bits);
        return o.done();
    }

    static byte[] expand(byte[] z, int len) {
        List<byte[]> dict = new ArrayList<>();
        for (int i = 0; i < 256; i++) dict.add(new byte[] {(byte) i});
        BitIn in = new BitIn(z);
        byte[] out = new byte[len], w = null;
        int n = 0, bits = 9;
        while (n < len) {
            int k = in.get(bits);
            byte[] e;
            if (k < dict.size()) e = dict.get(k);
            else if (k == dict.size() && w != null) {
                e = Arrays.copyOf(w, w.length + 1);
                e[w.length] = w[0];
            } else throw new IllegalStateException("bad code " + k + " at " + n);
            System.arraycopy(e, 0, out, n, e.length);
            n += e.length;
            if (w != null && dict.size() < 4096) {
                byte[] d = Arrays.copyOf(w, w.length + 1);
                d[w.length] = e[0];
                dict.add(d);
            }
            if (dict.size() + 1 > 1 << bits && bits < 12) bits++;
            w = e;
        }
        return out;
    }

    public static void main(String[] args) {
        List<byte[]> ins = new ArrayList<>();
        ins.add(new byte[0]);
        ins.add("a".getBytes());
        ins.add("TOBEORNOTTOBEORTOBEORNOT".getBytes());
        ins.add("a".repeat(600).getBytes());
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 300; i++) b.append("the number ").append(i).append(" follows ").append(i - 1).append(". ");
        ins.add(b.toString().getBytes());
        byte[] r = new byte[1500];
        new Random(8).nextBytes(r);
        ins.add(r);
        for (byte[] in : ins) {
            byte[] z = compress(in);
            System.out.println(in.length + " -> " + z.length + " " + Arrays.hashCode(z) + " "
                    + Arrays.equals(in, expand(z, in.length)));
        }
        try {
            expand(new byte[] {-1, -1, -1}, 5);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
