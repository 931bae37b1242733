// MessageDigest, checksums, HMAC with known answers.
import java.nio.charset.StandardCharsets;
import java.security.*;
import java.util.*;
import java.util.zip.*;

public class Digests {
    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) s.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        for (String a : new String[] {"MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-256", "MD2"}) {
            MessageDigest m = MessageDigest.getInstance(a);
            System.out.println(a + " " + m.getDigestLength() + " " + hex(m.digest()) + " "
                    + hex(m.digest("abc".getBytes(StandardCharsets.US_ASCII))));
            for (int i = 0; i < 200; i++) m.update((byte) i);
            m.update(new byte[300], 5, 250);
            MessageDigest c = (MessageDigest) m.clone();
            System.out.println(hex(m.digest()));
            c.update((byte) 1);
            System.out.println(hex(c.digest()).length());
        }
        System.out.println(MessageDigest.isEqual(new byte[] {1}, new byte[] {1}) + " "
                + MessageDigest.getInstance("SHA-256"));
        try {
            MessageDigest.getInstance("SHA-999");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
        Checksum[] cs = {new CRC32(), new Adler32(), new CRC32C()};
        for (Checksum c : cs) {
            c.update("The quick brown fox".getBytes(StandardCharsets.US_ASCII));
            long v = c.getValue();
            c.update('!');
            c.update(new byte[1000], 100, 800);
            long w = c.getValue();
            c.reset();
            System.out.println(c.getClass().getSimpleName() + " " + v + " " + w + " " + c.getValue());
            c.update(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}));
            java.nio.ByteBuffer d = java.nio.ByteBuffer.allocateDirect(10);
            d.put(3, (byte) 9);
            c.update(d);
            System.out.println(c.getValue() + " " + d.remaining());
        }
        try {
            new CRC32().update(new byte[3], 2, 5);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e);
        }
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec("key".getBytes(), "HmacSHA256"));
        System.out.println(hex(mac.doFinal("The quick brown fox jumps over the lazy dog".getBytes())));
        DigestTest.run();
    }

    static class DigestTest {
        static void run() throws Exception {
            java.io.ByteArrayInputStream in = new java.io.ByteArrayInputStream(new byte[1000]);
            DigestInputStream d = new DigestInputStream(in, MessageDigest.getInstance("MD5"));
            byte[] buf = new byte[64];
            while (d.read(buf) > 0) { }
            System.out.println(hex(d.getMessageDigest().digest()));
            CheckedInputStream c = new CheckedInputStream(new java.io.ByteArrayInputStream("checked".getBytes()),
                    new CRC32());
            c.readAllBytes();
            System.out.println(c.getChecksum().getValue());
        }
    }
}
