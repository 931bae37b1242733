// javax.crypto: AES in every mode with paddings, GCM tags and additional data, ChaCha20, DES, RC4, password-based keys,
// Mac, key wrapping, key agreement, sealed objects, cipher streams; the exceptions of misuse.
import java.io.*;
import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class CipherModes {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e + (e.getCause() != null ? " by " + e.getCause() : ""));
        }
    }
    static String hex(byte[] b) { return b == null ? "null" : HexFormat.of().formatHex(b); }
    static byte[] seq(int n) { byte[] b = new byte[n]; for (int i = 0; i < n; i++) b[i] = (byte) (i * 7 + 3); return b; }
    static SecretKey aes(int n) { return new SecretKeySpec(seq(n), "AES"); }
    public static void main(String[] args) throws Exception {
        byte[] text = "Attack at dawn, or later; bring 42 lamps.".getBytes();
        for (String mode : new String[] {"ECB", "CBC", "CTR", "CFB", "CFB8", "OFB", "PCBC", "CTS"})
            for (String pad : mode.equals("CTR") || mode.equals("CTS") ? new String[] {"NoPadding"} : new String[] {"PKCS5Padding", "ISO10126Padding", "NoPadding"})
                t(mode + " " + pad, () -> {
                    Cipher c = Cipher.getInstance("AES/" + mode + "/" + pad);
                    AlgorithmParameterSpec iv = mode.equals("ECB") ? null : new IvParameterSpec(seq(16));
                    c.init(Cipher.ENCRYPT_MODE, aes(16), iv);
                    byte[] e = c.doFinal(text);
                    c.init(Cipher.DECRYPT_MODE, aes(16), iv);
                    byte[] d1 = c.update(e, 0, 20), d2 = c.doFinal(e, 20, e.length - 20);
                    return (pad.startsWith("ISO") ? e.length : hex(e)) + " " + (d1 == null ? 0 : d1.length) + " " + Arrays.equals(text, concat(d1, d2)) + c.getBlockSize() + c.getOutputSize(17) + hex(c.getIV());
                });
        for (int k : new int[] {16, 24, 32}) t("GCM " + k, () -> { Cipher c = Cipher.getInstance("AES/GCM/NoPadding"); c.init(Cipher.ENCRYPT_MODE, aes(k), new GCMParameterSpec(128, seq(12))); c.updateAAD(seq(5)); byte[] e = c.doFinal(text); c.init(Cipher.DECRYPT_MODE, aes(k), new GCMParameterSpec(128, seq(12))); c.updateAAD(seq(5)); return hex(e) + " " + new String(c.doFinal(e)).length(); });
        t("GCM wrong tag", () -> { Cipher c = Cipher.getInstance("AES/GCM/NoPadding"); c.init(Cipher.DECRYPT_MODE, aes(16), new GCMParameterSpec(96, seq(12))); return c.doFinal(new byte[40]); });
        t("GCM key and iv again", () -> { Cipher c = Cipher.getInstance("AES/GCM/NoPadding"); c.init(Cipher.ENCRYPT_MODE, aes(16), new GCMParameterSpec(128, seq(12))); c.doFinal(text); return c.doFinal(text); });
        t("GCM data after text", () -> { Cipher c = Cipher.getInstance("AES/GCM/NoPadding"); c.init(Cipher.ENCRYPT_MODE, aes(16), new GCMParameterSpec(128, seq(12))); c.update(text); c.updateAAD(seq(3)); return 0; });
        t("ChaCha20", () -> { Cipher c = Cipher.getInstance("ChaCha20"); c.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seq(32), "ChaCha20"), new ChaCha20ParameterSpec(seq(12), 1)); return hex(c.doFinal(text)); });
        t("ChaCha20-Poly1305", () -> { Cipher c = Cipher.getInstance("ChaCha20-Poly1305"); c.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seq(32), "ChaCha20"), new IvParameterSpec(seq(12))); c.updateAAD(seq(4)); byte[] e = c.doFinal(text); c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(seq(32), "ChaCha20"), new IvParameterSpec(seq(12))); c.updateAAD(seq(4)); return hex(e) + new String(c.doFinal(e)).length(); });
        for (String[] a : new String[][] {{"DES/CBC/PKCS5Padding", "DES", "8", "8"}, {"DESede/ECB/PKCS5Padding", "DESede", "24", "0"}, {"RC4", "RC4", "11", "0"}, {"RC2/CBC/PKCS5Padding", "RC2", "10", "8"}, {"Blowfish/CBC/PKCS5Padding", "Blowfish", "9", "8"}}) t(a[0], () -> { Cipher c = Cipher.getInstance(a[0]); int iv = Integer.parseInt(a[3]); SecretKey k = new SecretKeySpec(seq(Integer.parseInt(a[2])), a[1]); if (iv > 0) c.init(Cipher.ENCRYPT_MODE, k, new IvParameterSpec(seq(iv))); else c.init(Cipher.ENCRYPT_MODE, k); return hex(c.doFinal(text)); });
        for (String m : new String[] {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA512", "HmacSHA3-256", "HmacPBESHA1"}) t(m, () -> { Mac x = Mac.getInstance(m); x.init(m.contains("PBE") ? SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec("pw".toCharArray(), seq(8), 10, 64)) : new SecretKeySpec(seq(20), m)); x.update(text, 0, 10); Mac y = (Mac) x.clone(); return hex(x.doFinal(seq(3))) + " " + y.doFinal().length; });
        for (String f : new String[] {"PBKDF2WithHmacSHA1", "PBKDF2WithHmacSHA256", "PBEWithMD5AndDES"}) t(f, () -> hex(SecretKeyFactory.getInstance(f).generateSecret(new PBEKeySpec("password".toCharArray(), seq(8), 30, 128)).getEncoded()));
        t("PBE cipher", () -> { SecretKey k = SecretKeyFactory.getInstance("PBEWithHmacSHA256AndAES_128").generateSecret(new PBEKeySpec("pw".toCharArray())); Cipher c = Cipher.getInstance("PBEWithHmacSHA256AndAES_128"); c.init(Cipher.ENCRYPT_MODE, k, new PBEParameterSpec(seq(8), 20, new IvParameterSpec(seq(16)))); return hex(c.doFinal(text)); });
        t("wrap", () -> { Cipher c = Cipher.getInstance("AESWrap"); c.init(Cipher.WRAP_MODE, aes(16)); byte[] w = c.wrap(aes(32)); c.init(Cipher.UNWRAP_MODE, aes(16)); return hex(w) + c.unwrap(w, "AES", Cipher.SECRET_KEY).equals(aes(32)); });
        t("agreement", () -> { KeyFactory f = KeyFactory.getInstance("X25519"); PrivateKey a = f.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, HexFormat.of().parseHex("77076d0a7318a57d3c16c17251b26645df4c0ebcc92bfd3d13d5b2fb8c9b3f2a".substring(0, 64)))); PublicKey b = f.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, java.math.BigInteger.valueOf(9))); KeyAgreement k = KeyAgreement.getInstance("X25519"); k.init(a); k.doPhase(b, true); return hex(k.generateSecret()); });
        t("sealed", () -> { Cipher c = Cipher.getInstance("AES"); c.init(Cipher.ENCRYPT_MODE, aes(16)); SealedObject s = new SealedObject(new ArrayList<>(List.of("x", 5)), c); return s.getAlgorithm() + s.getObject(aes(16)); });
        t("sealed, wrong key", () -> { Cipher c = Cipher.getInstance("AES"); c.init(Cipher.ENCRYPT_MODE, aes(16)); return new SealedObject("x", c).getObject(new SecretKeySpec(new byte[16], "AES")); });
        t("streams", () -> { Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding"); c.init(Cipher.ENCRYPT_MODE, aes(16), new IvParameterSpec(seq(16))); ByteArrayOutputStream b = new ByteArrayOutputStream(); try (CipherOutputStream o = new CipherOutputStream(b, c)) { for (byte x : text) o.write(x); } c.init(Cipher.DECRYPT_MODE, aes(16), new IvParameterSpec(seq(16))); return b.size() + new String(new CipherInputStream(new ByteArrayInputStream(b.toByteArray()), c).readAllBytes()); });
        t("no such mode", () -> Cipher.getInstance("AES/XYZ/NoPadding"));
        t("no such padding", () -> Cipher.getInstance("AES/CBC/OddPadding"));
        t("bad transformation", () -> Cipher.getInstance("AES/CBC"));
        t("key length", () -> { Cipher.getInstance("AES").init(Cipher.ENCRYPT_MODE, aes(15)); return 0; });
        t("key algorithm", () -> { Cipher.getInstance("AES").init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seq(16), "DES")); return 0; });
        t("iv length", () -> { Cipher.getInstance("AES/CBC/NoPadding").init(Cipher.ENCRYPT_MODE, aes(16), new IvParameterSpec(seq(8))); return 0; });
        t("iv missing", () -> { Cipher.getInstance("AES/CBC/NoPadding").init(Cipher.DECRYPT_MODE, aes(16)); return 0; });
        t("not initialized", () -> Cipher.getInstance("AES").doFinal(text));
        t("not whole blocks", () -> { Cipher c = Cipher.getInstance("AES/ECB/NoPadding"); c.init(Cipher.ENCRYPT_MODE, aes(16)); return c.doFinal(new byte[17]); });
        t("not whole blocks back", () -> { Cipher c = Cipher.getInstance("AES"); c.init(Cipher.DECRYPT_MODE, aes(16)); return c.doFinal(new byte[17]); });
        t("bad padding", () -> { Cipher c = Cipher.getInstance("AES"); c.init(Cipher.DECRYPT_MODE, aes(16)); return c.doFinal(new byte[16]); });
        t("buffer too short", () -> { Cipher c = Cipher.getInstance("AES"); c.init(Cipher.ENCRYPT_MODE, aes(16)); return c.doFinal(text, 0, 16, new byte[5]); });
        t("mac without key", () -> Mac.getInstance("HmacMD5").doFinal());
        t("empty key", () -> new SecretKeySpec(new byte[0], "AES"));
        t("generator", () -> { KeyGenerator g = KeyGenerator.getInstance("AES"); g.init(192); return g.generateKey().getEncoded().length; });
        t("generator size", () -> { KeyGenerator.getInstance("AES").init(100); return 0; });
        t("keys equal", () -> aes(16).equals(aes(16)) + " " + aes(16).hashCode() + aes(16).getFormat() + Cipher.getMaxAllowedKeyLength("AES"));
    }
    static byte[] concat(byte[] a, byte[] b) { if (a == null) return b; byte[] c = Arrays.copyOf(a, a.length + b.length); System.arraycopy(b, 0, c, a.length, b.length); return c; }
}
