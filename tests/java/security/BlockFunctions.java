import java.security.MessageDigest;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Digests and ciphers over messages of many lengths, in one piece and in many, at odd offsets and in place. */
public class BlockFunctions {
    static final Random random = new Random(42);

    static byte[] bytes(int n) {
        byte[] b = new byte[n];
        random.nextBytes(b);
        return b;
    }

    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b)
            s.append(String.format("%02x", x));
        return s.toString();
    }

    static void digests() throws Exception {
        int[] lengths = {0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 127, 128, 129, 135, 136, 137, 143, 144, 145, 1000};
        for (String name : new String[] {"MD2", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224",
                "SHA-512/256", "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512"}) {
            MessageDigest digest = MessageDigest.getInstance(name), all = MessageDigest.getInstance(name);
            for (int length : lengths) {
                byte[] message = bytes(length + 7);
                digest.update(message, 3, length);
                byte[] whole = digest.digest();
                all.update(whole);
                int at = 0;
                MessageDigest copy = null;
                while (at < length) {
                    int step = Math.min(length - at, 1 + random.nextInt(90));
                    digest.update(message, 3 + at, step);
                    at += step;
                    if (copy == null)
                        copy = (MessageDigest) digest.clone();
                }
                if (!Arrays.equals(whole, digest.digest()))
                    System.out.println(name + ": pieces of " + length + " differ");
                if (copy != null)
                    all.update(copy.digest());
            }
            System.out.println(name + " " + hex(all.digest()) + " of nothing " + hex(digest.digest()));
        }
        for (String name : new String[] {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA512", "HmacSHA3-256"}) {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(bytes(100), name));
            System.out.println(name + " " + hex(mac.doFinal(bytes(500))));
        }
    }

    static AlgorithmParameterSpec parameters(String mode) {
        switch (mode) {
        case "ECB": return null;
        case "GCM": return new GCMParameterSpec(96 + 8 * random.nextInt(5), bytes(1 + random.nextInt(20)));
        default: return new IvParameterSpec(bytes(16));
        }
    }

    static void aes() throws Exception {
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (int size : new int[] {16, 24, 32})
            for (String mode : new String[] {"ECB", "CBC", "CTR", "CFB", "OFB", "PCBC", "CTS", "GCM"}) {
                SecretKeySpec key = new SecretKeySpec(bytes(size), "AES");
                String padding = mode.equals("ECB") || mode.equals("CBC") ? "PKCS5Padding" : "NoPadding";
                for (int length : new int[] {16, 32, 48, 160, 1024}) {
                    AlgorithmParameterSpec spec = parameters(mode);
                    Cipher in = Cipher.getInstance("AES/" + mode + "/" + padding);
                    in.init(Cipher.ENCRYPT_MODE, key, spec);
                    byte[] plain = bytes(length), aad = bytes(length % 23);
                    if (mode.equals("GCM"))
                        in.updateAAD(aad);
                    byte[] buffer = Arrays.copyOf(plain, length + 64);
                    int n = in.doFinal(buffer, 0, length, buffer, 0);
                    all.update(buffer, 0, n);
                    Cipher out = Cipher.getInstance("AES/" + mode + "/" + padding);
                    out.init(Cipher.DECRYPT_MODE, key, spec);
                    if (mode.equals("GCM"))
                        out.updateAAD(aad);
                    byte[] back = out.doFinal(buffer, 0, n);
                    if (!Arrays.equals(plain, back))
                        System.out.println(mode + " of " + length + " does not come back");
                    if (mode.equals("GCM")) {
                        out.init(Cipher.DECRYPT_MODE, key, spec);
                        out.updateAAD(aad);
                        buffer[n / 2] ^= 1;
                        try {
                            out.doFinal(buffer, 0, n);
                            System.out.println("a changed message passed");
                        } catch (javax.crypto.AEADBadTagException e) {
                            if (length == 16)
                                System.out.println(e);
                        }
                    }
                }
                System.out.println("AES-" + size * 8 + " " + mode + " " + hex(((MessageDigest) all.clone()).digest()));
            }
        // The vector of FIPS 197, appendix C.
        byte[] plain = new byte[16];
        for (int i = 0; i < 16; i++)
            plain[i] = (byte) (i * 0x11);
        for (int size = 16; size <= 32; size += 8) {
            byte[] key = new byte[size];
            for (int i = 0; i < size; i++)
                key[i] = (byte) i;
            Cipher c = Cipher.getInstance("AES/ECB/NoPadding");
            c.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            System.out.println(hex(c.doFinal(plain)));
        }
    }

    static void chacha() throws Exception {
        SecretKeySpec key = new SecretKeySpec(bytes(32), "ChaCha20");
        for (int counter : new int[] {0, 1, -2, Integer.MAX_VALUE - 1}) {
            Cipher c = Cipher.getInstance("ChaCha20");
            c.init(Cipher.ENCRYPT_MODE, key, new ChaCha20ParameterSpec(bytes(12), counter));
            System.out.println("ChaCha20 from " + counter + " " + hex(MessageDigest.getInstance("MD5").digest(c.doFinal(bytes(150)))));
        }
        for (int length : new int[] {0, 1, 63, 64, 65, 700}) {
            Cipher c = Cipher.getInstance("ChaCha20-Poly1305");
            IvParameterSpec nonce = new IvParameterSpec(bytes(12));
            c.init(Cipher.ENCRYPT_MODE, key, nonce);
            c.updateAAD(bytes(length / 2));
            byte[] plain = bytes(length);
            System.out.println("ChaCha20-Poly1305 " + hex(MessageDigest.getInstance("MD5").digest(c.doFinal(plain))));
        }
    }

    public static void main(String[] args) throws Exception {
        digests();
        aes();
        chacha();
    }
}
