// Cryptography with known answers: AES in several modes, PBKDF2, key agreement left out, seeded SecureRandom left out.
import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class Ciphers {
    static String hex(byte[] b) { return HexFormat.of().formatHex(b); }
    static byte[] un(String s) { return HexFormat.of().parseHex(s); }

    public static void main(String[] args) throws Exception {
        byte[] key = un("2b7e151628aed2a6abf7158809cf4f3c"),
                pt = un("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"),
                iv = un("000102030405060708090a0b0c0d0e0f");
        SecretKeySpec k = new SecretKeySpec(key, "AES");
        for (String m : new String[] {
            "AES/ECB/NoPadding", "AES/CBC/NoPadding", "AES/CBC/PKCS5Padding", "AES/CTR/NoPadding", "AES/GCM/NoPadding"
        }) {
            Cipher c = Cipher.getInstance(m);
            AlgorithmParameterSpec s = m.contains("ECB") ? null : m.contains("GCM") ? new GCMParameterSpec(128,
                    Arrays.copyOf(iv, 12)) : new IvParameterSpec(iv);
            c.init(Cipher.ENCRYPT_MODE, k, s);
            if (m.contains("GCM")) c.updateAAD("header".getBytes());
            byte[] e = c.doFinal(pt);
            c.init(Cipher.DECRYPT_MODE, k, s);
            if (m.contains("GCM")) c.updateAAD("header".getBytes());
            System.out.println(m + " " + hex(e) + " " + Arrays.equals(c.doFinal(e), pt));
            if (m.contains("GCM")) {
                e[3] ^= 1;
                c.init(Cipher.DECRYPT_MODE, k, s);
                c.updateAAD("header".getBytes());
                try { c.doFinal(e); } catch (AEADBadTagException x) { System.out.println(x.getMessage()); }
            }
        }
        Cipher p = Cipher.getInstance("AES/CBC/PKCS5Padding");
        p.init(Cipher.ENCRYPT_MODE, k, new IvParameterSpec(iv));
        byte[] part = p.update(new byte[20]);
        System.out.println(part.length + " " + p.doFinal(new byte[5]).length + p.getBlockSize() + p.getAlgorithm());
        p.init(Cipher.DECRYPT_MODE, k, new IvParameterSpec(iv));
        try { p.doFinal(new byte[15]); } catch (IllegalBlockSizeException x) { System.out.println(x.getMessage()); }
        try { p.doFinal(new byte[16]); } catch (BadPaddingException x) { System.out.println(x.getMessage()); }
        try {
            Cipher.getInstance("NoSuch/ECB/X");
        } catch (NoSuchAlgorithmException x) {
            System.out.println(x.getMessage());
        }
        try {
            p.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[5], "AES"));
        } catch (InvalidKeyException x) {
            System.out.println(x.getMessage());
        }
        SecretKeyFactory f = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
        System.out.println(hex(f.generateSecret(new PBEKeySpec("password".toCharArray(), "salt".getBytes(), 2, 160))
                .getEncoded()));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("Jefe".getBytes(), "x"));
        System.out.println(hex(mac.doFinal("what do ya want for nothing?".getBytes())));
        SecureRandom r = new SecureRandom();
        byte[] a = new byte[16], b = new byte[16];
        r.nextBytes(a);
        r.nextBytes(b);
        System.out.println(!Arrays.equals(a, b));
        System.out.println(Security.getProviders()[0].getName() + " " + (Security.getProvider("SunJCE") != null)
                + KeyGenerator.getInstance("AES").generateKey().getEncoded().length);
        java.math.BigInteger n = new java.math.BigInteger("9516311845790656153499716760847001433441357"),
                e = new java.math.BigInteger("65537"),
                d = new java.math.BigInteger("5617843187844953170308463622230283376298685");
        KeyFactory kf = KeyFactory.getInstance("RSA");
        System.out.println(n.bitLength() + " " + new java.math.BigInteger("12345678901234567890").modPow(e, n)
                .modPow(d, n) + kf.getAlgorithm());
    }
}
