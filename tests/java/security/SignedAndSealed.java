// Objects that are signed, sealed and guarded, encrypted key infos, password based ciphers with fixed salts, cipher streams,
// digest streams, code sources and protection domains, and the exceptions of each.
import java.io.*;
import java.math.BigInteger;
import java.net.URL;
import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class SignedAndSealed {
    static final HexFormat HEX = HexFormat.of();
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " because " + t.getCause()));
        }
    }
    static <T> T copy(T o) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream s = new ObjectOutputStream(out)) { s.writeObject(o); }
        @SuppressWarnings("unchecked") T t = (T) new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject();
        return t;
    }
    static void signed() throws Exception {
        BigInteger p = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE), q = BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE), e = BigInteger.valueOf(65537);
        KeyFactory f = KeyFactory.getInstance("RSA");
        PublicKey pub = f.generatePublic(new RSAPublicKeySpec(p.multiply(q), e));
        PrivateKey priv = f.generatePrivate(new RSAPrivateKeySpec(p.multiply(q), e.modInverse(p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)))));
        List<String> content = new ArrayList<>(List.of("a", "b"));
        Signature engine = Signature.getInstance("SHA256withRSA");
        SignedObject s = new SignedObject((Serializable) content, priv, engine);
        content.add("c");
        System.out.println(s.getObject() + " " + s.getAlgorithm() + " " + s.getSignature().length + " " + s.verify(pub, engine) + " " + copy(s).verify(pub, engine) + " " + copy(s).getObject());
        PublicKey wrong = f.generatePublic(new RSAPublicKeySpec(p.multiply(q).subtract(BigInteger.TWO), e));
        ask("wrong key", () -> s.verify(wrong, engine));
        ask("not serializable", () -> new SignedObject((Serializable) (Object) new ArrayList<>(List.of(new Object())), priv, engine));
        ask("other engine", () -> s.verify(pub, Signature.getInstance("SHA512withRSA")));
        System.out.println(copy(pub).equals(pub) + " " + copy(new KeyPair(pub, priv)).getPublic().equals(pub));
        ask("key rep", () -> copy(new KeyRep(KeyRep.Type.PUBLIC, "RSA", "X.509", pub.getEncoded())).equals(pub));
        ask("key rep of another format", () -> copy(new KeyRep(KeyRep.Type.SECRET, "AES", "X.509", new byte[16])));
    }
    static void sealed() throws Exception {
        SecretKey k = new SecretKeySpec(HEX.parseHex("000102030405060708090a0b0c0d0e0f"), "AES"), other = new SecretKeySpec(new byte[16], "AES");
        Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
        c.init(Cipher.ENCRYPT_MODE, k, new IvParameterSpec(new byte[16]));
        SealedObject s = new SealedObject(new int[] {1, 2, 3}, c);
        System.out.println(s.getAlgorithm() + " " + Arrays.toString((int[]) s.getObject(k)) + " " + Arrays.toString((int[]) copy(s).getObject(k, "SunJCE")));
        Cipher d = Cipher.getInstance("AES/CBC/PKCS5Padding");
        d.init(Cipher.DECRYPT_MODE, k, new IvParameterSpec(new byte[16]));
        System.out.println(Arrays.toString((int[]) s.getObject(d)));
        ask("wrong key", () -> s.getObject(other));
        ask("wrong kind", () -> s.getObject(new SecretKeySpec(new byte[8], "DES")));
        ask("no provider", () -> s.getObject(k, "Nobody"));
        ask("null key", () -> s.getObject((Key) null));
        ask("cipher to decrypt", () -> new SealedObject("x", d).getAlgorithm());
        ask("null cipher class", () -> { NullCipher n = new NullCipher(); return new String(n.doFinal("same".getBytes())) + n.getBlockSize() + new SealedObject("open", n).getObject(n); });
        Guard refuses = o -> { throw new SecurityException("guarded " + o); };
        GuardedObject g = new GuardedObject("treasure", refuses), open = new GuardedObject("free", null);
        ask("guarded", g::getObject);
        ask("unguarded", open::getObject);
        ask("guard by permission", () -> new GuardedObject("p", new RuntimePermission("x")).getObject());
        ask("serialized", () -> copy(open).getObject());
    }
    static void passwords() throws Exception {
        byte[] salt = HEX.parseHex("0102030405060708");
        for (String a : new String[] {"PBEWithMD5AndDES", "PBEWithSHA1AndDESede", "PBEWithSHA1AndRC2_40", "PBEWithSHA1AndRC4_128", "PBEWithHmacSHA1AndAES_128", "PBEWithHmacSHA256AndAES_256"}) {
            ask(a, () -> {
                SecretKey k = SecretKeyFactory.getInstance(a).generateSecret(new PBEKeySpec("secret".toCharArray()));
                Cipher c = Cipher.getInstance(a);
                PBEParameterSpec p = a.contains("Hmac") ? new PBEParameterSpec(salt, 50, new IvParameterSpec(new byte[16])) : new PBEParameterSpec(salt, 50);
                c.init(Cipher.ENCRYPT_MODE, k, p);
                byte[] out = c.doFinal("some text to hide".getBytes());
                c.init(Cipher.DECRYPT_MODE, k, p);
                return HEX.formatHex(out) + " " + new String(c.doFinal(out)) + " " + k.getAlgorithm() + " " + (c.getParameters() == null ? null : c.getParameters().getAlgorithm());
            });
        }
        ask("salt too short", () -> { Cipher c = Cipher.getInstance("PBEWithMD5AndDES"); c.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(new PBEKeySpec("x".toCharArray())), new PBEParameterSpec(new byte[3], 5)); return "fine"; });
        ask("password beyond ASCII", () -> SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(new PBEKeySpec("\u00e4".toCharArray())));
        // PKCS #8 that is encrypted.
        byte[] content = new byte[20];
        Cipher c = Cipher.getInstance("PBEWithMD5AndDES");
        SecretKey k = SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(new PBEKeySpec("secret".toCharArray()));
        PBEParameterSpec spec = new PBEParameterSpec(salt, 9);
        c.init(Cipher.ENCRYPT_MODE, k, spec);
        AlgorithmParameters ap = AlgorithmParameters.getInstance("PBEWithMD5AndDES");
        ap.init(spec);
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(ap, c.doFinal(KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(BigInteger.TEN, curve())).getEncoded()));
        EncryptedPrivateKeyInfo again = new EncryptedPrivateKeyInfo(info.getEncoded());
        System.out.println(HEX.formatHex(info.getEncoded(), 0, 40) + " " + again.getAlgName() + " " + again.getAlgParameters().getAlgorithm() + " " + KeyFactory.getInstance("EC").generatePrivate(again.getKeySpec(k)).getFormat());
        ask("wrong password", () -> again.getKeySpec(SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(new PBEKeySpec("other".toCharArray()))).getFormat().length() + 0);
        ask("not encoded", () -> new EncryptedPrivateKeyInfo(content));
        ask("no algorithm", () -> new EncryptedPrivateKeyInfo("Nothing", content));
        ask("empty data", () -> new EncryptedPrivateKeyInfo(ap, new byte[0]));
    }
    static ECParameterSpec curve() throws Exception {
        AlgorithmParameters a = AlgorithmParameters.getInstance("EC");
        a.init(new ECGenParameterSpec("secp256r1"));
        return a.getParameterSpec(ECParameterSpec.class);
    }
    static void streams() throws Exception {
        SecretKey k = new SecretKeySpec(new byte[16], "AES");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cipher c = Cipher.getInstance("AES/ECB/PKCS5Padding");
        c.init(Cipher.ENCRYPT_MODE, k);
        try (DigestOutputStream d = new DigestOutputStream(new CipherOutputStream(out, c), MessageDigest.getInstance("SHA-1"))) {
            for (int i = 0; i < 100; i++)
                d.write(i);
            d.on(false);
            d.write(new byte[7]);
            d.on(true);
            System.out.println(HEX.formatHex(d.getMessageDigest().digest()) + " " + d.toString().startsWith("[Digest Output Stream]"));
        }
        c.init(Cipher.DECRYPT_MODE, k);
        DigestInputStream in = new DigestInputStream(new CipherInputStream(new ByteArrayInputStream(out.toByteArray()), c), MessageDigest.getInstance("SHA-1"));
        System.out.println(in.read() + " " + in.skip(5) + " " + in.read(new byte[50], 3, 40) + " " + in.available() + " " + in.markSupported() + " " + in.readAllBytes().length + " " + HEX.formatHex(in.getMessageDigest().digest()));
        byte[] cut = Arrays.copyOf(out.toByteArray(), 30);
        ask("cut off", () -> { c.init(Cipher.DECRYPT_MODE, k); return new CipherInputStream(new ByteArrayInputStream(cut), c).readAllBytes().length; });
        byte[] bad = out.toByteArray();
        bad[bad.length - 1] ^= 1;
        ask("bad padding", () -> { c.init(Cipher.DECRYPT_MODE, k); return new CipherInputStream(new ByteArrayInputStream(bad), c).readAllBytes().length; });
        ask("bad padding by hand", () -> { c.init(Cipher.DECRYPT_MODE, k); return c.doFinal(bad); });
        ask("half a block", () -> { c.init(Cipher.DECRYPT_MODE, k); return c.doFinal(bad, 0, 7); });
        Cipher g = Cipher.getInstance("AES/GCM/NoPadding");
        g.init(Cipher.ENCRYPT_MODE, k, new GCMParameterSpec(128, new byte[12]));
        g.updateAAD("header".getBytes());
        byte[] sealed = g.doFinal("body".getBytes());
        ask("gcm again with the same iv", () -> g.doFinal("body".getBytes()));
        ask("gcm other header", () -> { g.init(Cipher.DECRYPT_MODE, k, new GCMParameterSpec(128, new byte[12])); g.updateAAD("Header".getBytes()); return g.doFinal(sealed); });
        ask("gcm right", () -> { g.init(Cipher.DECRYPT_MODE, k, new GCMParameterSpec(128, new byte[12])); g.updateAAD("header".getBytes()); return HEX.formatHex(sealed) + new String(g.doFinal(sealed)); });
        ask("gcm tag length", () -> { g.init(Cipher.DECRYPT_MODE, k, new GCMParameterSpec(100, new byte[12])); return "fine"; });
        ask("key wrap", () -> { Cipher w = Cipher.getInstance("AESWrap"); w.init(Cipher.WRAP_MODE, k); byte[] b = w.wrap(new SecretKeySpec(new byte[24], "AES")); w.init(Cipher.UNWRAP_MODE, k); return HEX.formatHex(b) + " " + w.unwrap(b, "AES", Cipher.SECRET_KEY).getEncoded().length; });
    }
    static void domains() throws Exception {
        CodeSource a = new CodeSource(new URL("file:/a/-"), (java.security.cert.Certificate[]) null), b = new CodeSource(new URL("file:/a/b/c.jar"), (CodeSigner[]) null), none = new CodeSource(null, (CodeSigner[]) null);
        System.out.println(a.implies(b) + " " + b.implies(a) + " " + none.implies(b) + " " + a.equals(copy(a)) + " " + a + " " + none + " " + b.getCertificates() + " " + none.hashCode());
        Permissions p = new Permissions();
        p.add(new FilePermission("/tmp/-", "read"));
        p.add(new PropertyPermission("a.*", "read,write"));
        ProtectionDomain d = new ProtectionDomain(b, p);
        p.setReadOnly();
        System.out.println(d.implies(new FilePermission("/tmp/x/y", "read")) + " " + d.implies(new FilePermission("/tmp/x", "write")) + " " + d.implies(new PropertyPermission("a.b.c", "read")) + " " + d.staticPermissionsOnly() + " " + d.getPrincipals().length + " " + d.getClassLoader());
        ask("read only", () -> { p.add(new AllPermission()); return "added"; });
        ask("of objects", () -> Object.class.getProtectionDomain().getCodeSource());
        ask("own", () -> SignedAndSealed.class.getProtectionDomain().getCodeSource().getCertificates());
        UnresolvedPermission u = new UnresolvedPermission("java.io.FilePermission", "/x", "read", null);
        System.out.println(u + " " + u.implies(u) + " " + u.getUnresolvedName() + u.getUnresolvedActions() + u.getActions());
        ask("drbg", () -> DrbgParameters.instantiation(128, DrbgParameters.Capability.PR_AND_RESEED, null) + " " + DrbgParameters.Capability.PR_AND_RESEED.supportsReseeding());
        ask("drbg strength", () -> DrbgParameters.instantiation(-2, DrbgParameters.Capability.NONE, null));
        ask("drbg random", () -> SecureRandom.getInstance("DRBG", DrbgParameters.instantiation(112, DrbgParameters.Capability.RESEED_ONLY, null)).getParameters().toString());
    }
    public static void main(String[] args) throws Exception {
        signed();
        sealed();
        passwords();
        streams();
        domains();
    }
}
