// AES and SHA-256 and CRC written out by hand over bytes and ints, against the library's: key schedule, both directions,
// all three key lengths, chaining modes, streams of odd lengths; tables made at start from arithmetic in the field.
import java.security.MessageDigest;
import java.util.*;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.*;

public class AesByHand {
    static final int[] S = new int[256], INV = new int[256];
    static int mul(int a, int b) {
        int r = 0;
        for (; b != 0; b >>= 1, a = a << 1 ^ (a >= 128 ? 0x11b : 0))
            if ((b & 1) != 0) r ^= a;
        return r;
    }
    static {
        for (int i = 0; i < 256; i++) {
            int inverse = 0;
            for (int k = 1; k < 256 && i != 0; k++)
                if (mul(i, k) == 1) { inverse = k; break; }
            int s = inverse;
            for (int k = 1; k < 5; k++)
                s ^= (inverse << k | inverse >> 8 - k) & 255;
            S[i] = s ^ 0x63;
            INV[S[i]] = i;
        }
    }
    static int word(int w) { return S[w >>> 24] << 24 | S[w >> 16 & 255] << 16 | S[w >> 8 & 255] << 8 | S[w & 255]; }
    static int[] schedule(byte[] key) {
        int n = key.length / 4, rounds = n + 6, c = 1;
        int[] w = new int[4 * (rounds + 1)];
        for (int i = 0; i < w.length; i++)
            if (i < n) {
                w[i] = (key[4 * i] & 255) << 24 | (key[4 * i + 1] & 255) << 16 | (key[4 * i + 2] & 255) << 8 | key[4 * i + 3] & 255;
            } else {
                int t = w[i - 1];
                if (i % n == 0) { t = word(Integer.rotateLeft(t, 8)) ^ c << 24; c = mul(c, 2); }
                else if (n > 6 && i % n == 4) t = word(t);
                w[i] = w[i - n] ^ t;
            }
        return w;
    }
    static void addKey(int[] st, int[] w, int round) { for (int i = 0; i < 16; i++) st[i] ^= w[4 * round + i / 4] >>> 24 - 8 * (i % 4) & 255; }
    static byte[] block(byte[] in, int[] w, boolean encrypt) {
        int[] st = new int[16];
        int rounds = w.length / 4 - 1;
        for (int i = 0; i < 16; i++) st[i] = in[i] & 255;
        addKey(st, w, encrypt ? 0 : rounds);
        for (int r = 1; r <= rounds; r++) {
            int[] t = new int[16];
            for (int i = 0; i < 16; i++) {
                int from = encrypt ? (i + 4 * (i % 4)) % 16 : (i + 16 - 4 * (i % 4)) % 16;
                t[i] = encrypt ? S[st[from]] : INV[st[from]];
            }
            if (!encrypt) addKey(t, w, rounds - r);
            int[] k = encrypt ? new int[] {2, 3, 1, 1} : new int[] {14, 11, 13, 9};
            if (r < rounds)
                for (int c = 0; c < 16; c += 4) {
                    int[] col = Arrays.copyOfRange(t, c, c + 4);
                    for (int i = 0; i < 4; i++)
                        t[c + i] = mul(col[i], k[0]) ^ mul(col[(i + 1) % 4], k[1]) ^ mul(col[(i + 2) % 4], k[2]) ^ mul(col[(i + 3) % 4], k[3]);
                }
            if (encrypt) addKey(t, w, r);
            st = t;
        }
        byte[] out = new byte[16];
        for (int i = 0; i < 16; i++) out[i] = (byte) st[i];
        return out;
    }
    static byte[] sha256(byte[] m) {
        int[] k = new int[64], h = new int[8];
        for (int p = 2, n = 0; n < 64; p++) {
            boolean prime = true;
            for (int d = 2; d * d <= p; d++) prime &= p % d != 0;
            if (!prime) continue;
            double root = Math.cbrt(p), square = Math.sqrt(p);
            k[n] = (int) (long) ((root - Math.floor(root)) * 4294967296.0);
            if (n < 8) h[n] = (int) (long) ((square - Math.floor(square)) * 4294967296.0);
            n++;
        }
        byte[] p = Arrays.copyOf(m, (m.length + 9 + 63) / 64 * 64);
        p[m.length] = (byte) 128;
        for (int i = 0; i < 8; i++) p[p.length - 1 - i] = (byte) (m.length * 8L >>> 8 * i);
        for (int at = 0; at < p.length; at += 64) {
            int[] w = new int[64];
            for (int i = 0; i < 64; i++)
                w[i] = i < 16 ? (p[at + 4 * i] & 255) << 24 | (p[at + 4 * i + 1] & 255) << 16 | (p[at + 4 * i + 2] & 255) << 8 | p[at + 4 * i + 3] & 255
                    : w[i - 16] + w[i - 7] + (Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3) + (Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10);
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int t1 = v[7] + (Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25)) + (v[4] & v[5] ^ ~v[4] & v[6]) + k[i] + w[i];
                int t2 = (Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22)) + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) h[i] += v[i];
        }
        byte[] out = new byte[32];
        for (int i = 0; i < 32; i++) out[i] = (byte) (h[i / 4] >>> 24 - 8 * (i % 4));
        return out;
    }
    public static void main(String[] args) throws Exception {
        HexFormat hex = HexFormat.of();
        byte[] plain = hex.parseHex("00112233445566778899aabbccddeeff");
        Random r = new Random(42);
        for (int n : new int[] {16, 24, 32}) {
            byte[] key = new byte[n];
            for (int i = 0; i < n; i++) key[i] = (byte) i;
            int[] w = schedule(key);
            byte[] c = block(plain, w, true);
            Cipher lib = Cipher.getInstance("AES/ECB/NoPadding");
            lib.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            System.out.println(n + " " + hex.formatHex(c) + " " + Arrays.equals(c, lib.doFinal(plain)) + " " + Arrays.equals(block(c, w, false), plain));
            int same = 0;
            byte[] chain = new byte[16], all = new byte[16 * 20], iv = new byte[16];
            r.nextBytes(iv);
            byte[] data = new byte[all.length];
            r.nextBytes(data);
            chain = iv;
            for (int b = 0; b < 20; b++) {
                byte[] x = new byte[16];
                for (int i = 0; i < 16; i++) x[i] = (byte) (data[16 * b + i] ^ chain[i]);
                System.arraycopy(chain = block(x, w, true), 0, all, 16 * b, 16);
            }
            lib = Cipher.getInstance("AES/CBC/NoPadding");
            lib.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            System.out.println("  chained " + Arrays.equals(all, lib.doFinal(data)) + " " + Arrays.hashCode(all));
        }
        for (int n : new int[] {0, 1, 55, 56, 63, 64, 65, 200}) {
            byte[] m = new byte[n];
            r.nextBytes(m);
            byte[] h = sha256(m);
            CRC32 crc = new CRC32();
            crc.update(m);
            int c = -1;
            for (byte b : m) { c ^= b & 255; for (int i = 0; i < 8; i++) c = c >>> 1 ^ ((c & 1) != 0 ? 0xedb88320 : 0); }
            System.out.println(n + " " + hex.formatHex(h, 0, 8) + " " + Arrays.equals(h, MessageDigest.getInstance("SHA-256").digest(m)) + " " + ((~c & 0xffffffffL) == crc.getValue()));
        }
        System.out.println(Arrays.hashCode(S) + " " + Arrays.hashCode(INV) + " " + mul(0x57, 0x83));
    }
}
