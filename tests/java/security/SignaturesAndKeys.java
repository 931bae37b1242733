// java.security: key factories from fixed numbers, signatures made and checked with fixed keys, encodings, digests by
// parts, providers' services by name, SecureRandom of a seed, errors of every kind.
import java.math.BigInteger;
import java.security.*;
import java.security.interfaces.*;
import java.security.spec.*;
import java.util.*;

public class SignaturesAndKeys {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e.toString().replaceAll("@[0-9a-f]+", "@") + (e.getCause() != null ? " by " + e.getCause() : ""));
        }
    }
    static String hex(byte[] b) { return HexFormat.of().formatHex(b.length > 24 ? Arrays.copyOf(b, 24) : b) + "/" + b.length; }
    public static void main(String[] args) throws Exception {
        // An RSA key of 1024 bits made of fixed primes.
        BigInteger p = BigInteger.TWO.pow(511).add(BigInteger.valueOf(809)), q = BigInteger.TWO.pow(512).subtract(BigInteger.valueOf(99567));
        BigInteger n = p.multiply(q), e = BigInteger.valueOf(65537), phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)), d = e.modInverse(phi);
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PublicKey pub = rsa.generatePublic(new RSAPublicKeySpec(n, e));
        PrivateKey priv = rsa.generatePrivate(new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
        byte[] msg = "the message".getBytes();
        for (String alg : new String[] {"SHA256withRSA", "MD5withRSA", "SHA512withRSA"})
            t(alg, () -> { Signature s = Signature.getInstance(alg); s.initSign(priv); s.update(msg, 0, 4); s.update(msg, 4, msg.length - 4); byte[] sig = s.sign(); s.initVerify(pub); s.update(msg); boolean ok = s.verify(sig); s.update(msg); s.update((byte) 1); boolean bad = s.verify(sig); sig[5] ^= 1; s.update(msg); return hex(sig) + " " + ok + bad + s.verify(sig); });
        t("pss", () -> { Signature s = Signature.getInstance("RSASSA-PSS"); s.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 20, 1)); s.initSign(priv, new SecureRandom()); s.update(msg); byte[] sig = s.sign(); s.initVerify(pub); s.update(msg); return sig.length + " " + s.verify(sig); });
        t("encodings", () -> hex(pub.getEncoded()) + " " + pub.getFormat() + " " + priv.getFormat() + " " + rsa.generatePublic(new X509EncodedKeySpec(pub.getEncoded())).equals(pub) + rsa.generatePrivate(new PKCS8EncodedKeySpec(priv.getEncoded())).equals(priv) + " " + ((RSAPublicKey) pub).getModulus().bitLength() + " " + pub.getAlgorithm() + hex(MessageDigest.getInstance("SHA-256").digest(priv.getEncoded())));
        t("bad encoding", () -> rsa.generatePublic(new X509EncodedKeySpec(new byte[] {1, 2, 3})));
        t("wrong specification", () -> rsa.generatePublic(new PKCS8EncodedKeySpec(priv.getEncoded())));
        t("specification of a key", () -> rsa.getKeySpec(pub, RSAPublicKeySpec.class).getPublicExponent());
        t("sign with a public key", () -> { Signature.getInstance("SHA256withRSA").initSign((PrivateKey) (Key) null); return 0; });
        t("not initialized", () -> Signature.getInstance("SHA256withRSA").sign());
        t("verify while signing", () -> { Signature s = Signature.getInstance("SHA256withRSA"); s.initSign(priv); return s.verify(new byte[3]); });
        t("short signature", () -> { Signature s = Signature.getInstance("SHA256withRSA"); s.initVerify(pub); s.update(msg); return s.verify(new byte[3]); });
        t("no such algorithm", () -> Signature.getInstance("SHA999withRSA"));
        t("no such provider", () -> Signature.getInstance("SHA256withRSA", "Nobody"));
        t("wrong provider", () -> Signature.getInstance("SHA256withRSA", "SUN"));
        t("empty provider", () -> MessageDigest.getInstance("MD5", ""));
        KeyFactory ec = KeyFactory.getInstance("EC");
        AlgorithmParameters ap = AlgorithmParameters.getInstance("EC");
        ap.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = ap.getParameterSpec(ECParameterSpec.class);
        t("curve", () -> curve.getOrder().bitLength() + " " + curve.getCofactor() + " " + curve.getGenerator().getAffineX().toString(16).substring(0, 8) + " " + hex(ap.getEncoded()));
        t("ecdsa", () -> { PrivateKey k = ec.generatePrivate(new ECPrivateKeySpec(new BigInteger("1"), curve)); PublicKey g = ec.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)); Signature s = Signature.getInstance("SHA256withECDSA"); s.initSign(k); s.update(msg); byte[] sig = s.sign(); s.initVerify(g); s.update(msg); return s.verify(sig) + " " + hex(g.getEncoded()); });
        t("unknown curve", () -> { AlgorithmParameters x = AlgorithmParameters.getInstance("EC"); x.init(new ECGenParameterSpec("nowhere")); return x; });
        t("ed25519", () -> { KeyFactory f = KeyFactory.getInstance("Ed25519"); byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"); PrivateKey k = f.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)); Signature s = Signature.getInstance("Ed25519"); s.initSign(k); return HexFormat.of().formatHex(s.sign()); });
        t("digest by parts", () -> { MessageDigest m = MessageDigest.getInstance("SHA-256"); m.update(msg); MessageDigest c = (MessageDigest) m.clone(); m.update((byte) 1); return hex(m.digest()) + " " + hex(c.digest()) + " " + hex(m.digest()) + m.getDigestLength() + MessageDigest.isEqual(msg, msg.clone()) + m; });
        t("digest into", () -> { MessageDigest m = MessageDigest.getInstance("MD5"); return m.digest(new byte[3], 0, 3); });
        t("digest names", () -> { String r = ""; for (String a : new String[] {"SHA", "sha1", "SHA-384", "SHA-512/256", "SHA3-256", "MD2"}) r += MessageDigest.getInstance(a).getAlgorithm() + hex(MessageDigest.getInstance(a).digest()).substring(0, 8) + " "; return r; });
        t("seeded random", () -> { SecureRandom r = SecureRandom.getInstance("SHA1PRNG"); r.setSeed(42); byte[] b = new byte[8]; r.nextBytes(b); return hex(b) + " " + r.nextInt() + " " + r.getAlgorithm(); });
        t("random algorithms", () -> SecureRandom.getInstance("DRBG").getAlgorithm() + " " + new SecureRandom().generateSeed(5).length + " " + SecureRandom.getInstanceStrong().getAlgorithm());
        t("providers", () -> { StringBuilder sb = new StringBuilder(); for (Provider x : Security.getProviders()) sb.append(x.getName()).append(' '); return sb + Security.getProvider("SUN").getVersionStr() + " " + Security.getProvider("SUN").getService("MessageDigest", "SHA-1").getClassName() + " " + Security.getAlgorithms("MessageDigest").contains("SHA-256") + Security.getProperty("keystore.type"); });
        t("own provider", () -> { Provider x = new Provider("Own", "1", "info") { { put("MessageDigest.SUM", "SignaturesAndKeys$Sum"); put("Alg.Alias.MessageDigest.S", "SUM"); } }; int at = Security.addProvider(x); try { return (at > 0) + " " + hex(MessageDigest.getInstance("s").digest(msg)) + x + x.getInfo(); } finally { Security.removeProvider("Own"); } });
        t("own provider gone", () -> MessageDigest.getInstance("SUM"));
        t("key store", () -> { KeyStore k = KeyStore.getInstance("PKCS12"); k.load(null, null); k.setEntry("sec", new KeyStore.SecretKeyEntry(new javax.crypto.spec.SecretKeySpec(new byte[16], "AES")), new KeyStore.PasswordProtection("pw".toCharArray())); java.io.ByteArrayOutputStream o = new java.io.ByteArrayOutputStream(); k.store(o, "pw".toCharArray()); KeyStore j = KeyStore.getInstance("PKCS12"); j.load(new java.io.ByteArrayInputStream(o.toByteArray()), "pw".toCharArray()); return j.size() + " " + j.containsAlias("SEC") + j.isKeyEntry("sec") + j.getKey("sec", "pw".toCharArray()).getAlgorithm() + Collections.list(j.aliases()); });
        t("key store not loaded", () -> KeyStore.getInstance("PKCS12").size());
        t("permissions", () -> new java.io.FilePermission("/a/-", "read,write").implies(new java.io.FilePermission("/a/b/c", "read")) + " " + new java.util.PropertyPermission("a.*", "read").implies(new java.util.PropertyPermission("a.b", "write")) + " " + new RuntimePermission("x") + new java.net.SocketPermission("localhost:80", "connect").getActions() + new AllPermission().implies(new RuntimePermission("q")));
        t("privileged", () -> AccessController.doPrivileged((PrivilegedExceptionAction<Object>) () -> { throw new java.io.IOException("inner"); }));
        t("check without a manager", () -> { AccessController.checkPermission(new RuntimePermission("exitVM")); return 0; });
    }
    public static class Sum extends MessageDigest { byte s; public Sum() { super("SUM"); } protected void engineUpdate(byte b) { s += b; } protected void engineUpdate(byte[] b, int o, int n) { for (int i = 0; i < n; i++) s += b[o + i]; } protected byte[] engineDigest() { return new byte[] {s}; } protected void engineReset() { s = 0; } }
}
