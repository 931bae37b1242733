// HashMap with integer, string and record keys; hash functions over byte arrays; a hand-made open-addressing table.
// Usage: Hashing [iterations]
import java.util.*;

public class Hashing {
    record Key(int a, String b) { }

    static final class LongTable {
        long[] keys = new long[64];
        int[] vals = new int[64];
        int n;
        void add(long k, int v) {
            if (n * 2 > keys.length) {
                long[] ok = keys;
                int[] ov = vals;
                keys = new long[ok.length * 2];
                vals = new int[keys.length];
                n = 0;
                for (int i = 0; i < ok.length; i++) if (ok[i] != 0) add(ok[i], ov[i]);
            }
            int i = (int) (k * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[i] != 0 && keys[i] != k) i = i + 1 & keys.length - 1;
            if (keys[i] == 0) { keys[i] = k; n++; }
            vals[i] += v;
        }
        int get(long k) {
            int i = (int) (k * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[i] != 0) { if (keys[i] == k) return vals[i]; i = i + 1 & keys.length - 1; }
            return -1;
        }
    }

    static int fnv(byte[] b) { int h = 0x811c9dc5; for (byte x : b) h = (h ^ x & 255) * 0x01000193; return h; }

    static int murmur(byte[] b) {
        int h = 42;
        for (int i = 0; i + 3 < b.length; i += 4) {
            int k = b[i] & 255 | (b[i + 1] & 255) << 8 | (b[i + 2] & 255) << 16 | b[i + 3] << 24;
            k *= 0xcc9e2d51;
            k = Integer.rotateLeft(k, 15) * 0x1b873593;
            h = Integer.rotateLeft(h ^ k, 13) * 5 + 0xe6546b64;
        }
        h ^= b.length;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    static final int[] CRC = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? c >>> 1 ^ 0xEDB88320 : c >>> 1;
            CRC[i] = c;
        }
    }

    static int crc(byte[] b) { int c = -1; for (byte x : b) c = CRC[(c ^ x) & 255] ^ c >>> 8; return ~c; }

    static long once(int seed) {
        Map<Integer, Integer> m = new HashMap<>();
        int x = seed * 2 + 1;
        for (int i = 0; i < 2000; i++) { x = x * 1664525 + 1013904223; m.merge(x >>> 20, 1, Integer::sum); }
        long h = m.size();
        Map<String, Integer> s = new HashMap<>();
        for (int i = 0; i < 800; i++) s.put("k" + (i * 7 + seed) % 500, i);
        for (int i = 0; i < 500; i++) { Integer v = s.get("k" + i); if (v != null) h = h * 31 + v; }
        Map<Key, Integer> r = new HashMap<>();
        for (int i = 0; i < 300; i++) r.merge(new Key(i % 50, i % 2 == 0 ? "even" : "odd"), i, Integer::sum);
        for (int v : r.values()) h += v;
        LongTable t = new LongTable();
        for (int i = 1; i < 2500; i++) t.add((long) i * i % 1009 + 1, i);
        for (int i = 1; i < 1100; i++) h = h * 17 + t.get(i);
        byte[] b = new byte[4000];
        for (int i = 0; i < b.length; i++) b[i] = (byte) (i * seed >> 3);
        return h * 31 + fnv(b) + murmur(b) * 3L + crc(b) * 7L;
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 120;
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + once(i);
        System.out.println("Hashing " + n + " " + sum);
    }
}
