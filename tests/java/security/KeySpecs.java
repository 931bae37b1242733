// Keys and their specifications (java.security.spec, java.security.interfaces, javax.crypto.spec): known numbers in, encoded
// keys out and back; parameters; curves and points; deterministic signatures; what the factories refuse.
import java.math.BigInteger;
import java.security.*;
import java.security.interfaces.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.interfaces.*;
import javax.crypto.spec.*;

public class KeySpecs {
    static final HexFormat HEX = HexFormat.of();
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " because " + t.getCause()));
        }
    }
    static String hash(byte[] b) throws Exception { return b.length + ":" + HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(b), 0, 6); }
    static void rsa() throws Exception {
        BigInteger p = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE), q = BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE);
        BigInteger n = p.multiply(q), e = BigInteger.valueOf(65537), phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)), d = e.modInverse(phi);
        KeyFactory f = KeyFactory.getInstance("RSA");
        RSAPublicKey pub = (RSAPublicKey) f.generatePublic(new RSAPublicKeySpec(n, e));
        RSAPrivateKey plain = (RSAPrivateKey) f.generatePrivate(new RSAPrivateKeySpec(n, d));
        RSAPrivateCrtKey crt = (RSAPrivateCrtKey) f.generatePrivate(new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
        System.out.println(hash(pub.getEncoded()) + " " + hash(plain.getEncoded()) + " " + hash(crt.getEncoded()) + " " + pub.getAlgorithm() + pub.getFormat() + crt.getFormat() + " " + (plain instanceof RSAPrivateCrtKey) + " " + pub.getModulus().bitLength() + " " + pub.getParams());
        System.out.println(f.generatePublic(new X509EncodedKeySpec(pub.getEncoded())).equals(pub) + " " + f.generatePrivate(new PKCS8EncodedKeySpec(crt.getEncoded())).equals(crt) + " " + f.getKeySpec(crt, RSAPrivateCrtKeySpec.class).getPrimeP().equals(p) + " " + f.getKeySpec(pub, RSAPublicKeySpec.class).getPublicExponent() + " " + f.translateKey(pub).equals(pub));
        for (String a : new String[] {"SHA1withRSA", "SHA256withRSA", "SHA512withRSA", "MD5withRSA", "SHA3-256withRSA", "NONEwithRSA"}) {
            ask(a, () -> {
                Signature s = Signature.getInstance(a);
                s.initSign(crt);
                s.update("message".getBytes());
                byte[] made = s.sign();
                s.initSign(plain);
                s.update("message".getBytes());
                boolean same = Arrays.equals(made, s.sign());
                s.initVerify(pub);
                s.update("message".getBytes());
                boolean good = s.verify(made);
                s.update("Message".getBytes());
                return hash(made) + " " + same + good + s.verify(made);
            });
        }
        Cipher c = Cipher.getInstance("RSA/ECB/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, pub);
        byte[] secret = c.doFinal(new byte[] {1, 2, 3});
        c.init(Cipher.DECRYPT_MODE, crt);
        byte[] back = c.doFinal(secret);
        System.out.println(hash(secret) + " " + back.length + " " + back[back.length - 1] + " " + new BigInteger(1, new byte[] {1, 2, 3}).modPow(e, n).equals(new BigInteger(1, secret)));
        ask("too long", () -> { c.init(Cipher.ENCRYPT_MODE, pub); return c.doFinal(new byte[200]); });
        ask("public key to decrypt", () -> { Cipher k = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"); k.init(Cipher.DECRYPT_MODE, pub); return "fine"; });
        ask("oaep parameters", () -> { OAEPParameterSpec o = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, new PSource.PSpecified(new byte[] {7})); AlgorithmParameters a = AlgorithmParameters.getInstance("OAEP"); a.init(o); return HEX.formatHex(a.getEncoded()) + " " + a.getParameterSpec(OAEPParameterSpec.class).getDigestAlgorithm(); });
        ask("pss parameters", () -> { PSSParameterSpec o = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1); AlgorithmParameters a = AlgorithmParameters.getInstance("RSASSA-PSS"); a.init(o); return HEX.formatHex(a.getEncoded()) + " " + o; });
        ask("pss salt free", () -> { Signature s = Signature.getInstance("RSASSA-PSS"); s.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 0, 1)); s.initSign(crt); s.update((byte) 1); return hash(s.sign()); });
        ask("pss without parameters", () -> { Signature s = Signature.getInstance("RSASSA-PSS"); s.initSign(crt); s.update((byte) 1); return hash(s.sign()); });
        ask("small modulus", () -> f.generatePublic(new RSAPublicKeySpec(BigInteger.valueOf(3233), e)));
        ask("even exponent", () -> f.generatePublic(new RSAPublicKeySpec(n, BigInteger.TWO)));
        ask("wrong spec", () -> f.generatePublic(new RSAPrivateKeySpec(n, d)));
        ask("wrong encoding", () -> f.generatePublic(new X509EncodedKeySpec(new byte[] {48, 3, 2, 1, 5})));
        ask("spec of the other kind", () -> f.getKeySpec(pub, RSAPrivateKeySpec.class));
        ask("key generator", () -> { KeyPairGenerator g = KeyPairGenerator.getInstance("RSA"); g.initialize(new RSAKeyGenParameterSpec(100, RSAKeyGenParameterSpec.F4)); return "fine"; });
    }
    static void dsa() throws Exception {
        BigInteger p = new BigInteger("fca682ce8e12caba26efccf7110e526db078b05edecbcd1eb4a208f3ae1617ae01f35b91a47e6df63413c5e12ed0899bcd132acd50d99151bdc43ee737592e17", 16), q = new BigInteger("962eddcc369cba8ebb260ee6b6a126d9346e38c5", 16), g = new BigInteger("678471b27a9cf44ee91a49c5147db1a9aaf244f05a434d6486931d2d14271b9e35030b71fd73da179069b32e2935630e1c2062354d0da20a6c416e50be794ca4", 16);
        BigInteger x = BigInteger.valueOf(123456789), y = g.modPow(x, p);
        KeyFactory f = KeyFactory.getInstance("DSA");
        DSAPublicKey pub = (DSAPublicKey) f.generatePublic(new DSAPublicKeySpec(y, p, q, g));
        DSAPrivateKey priv = (DSAPrivateKey) f.generatePrivate(new DSAPrivateKeySpec(x, p, q, g));
        System.out.println(hash(pub.getEncoded()) + " " + hash(priv.getEncoded()) + " " + pub.getParams().getG().equals(g) + " " + priv.getX() + " " + f.getKeySpec(pub, DSAPublicKeySpec.class).getY().equals(y) + " " + f.generatePublic(new X509EncodedKeySpec(pub.getEncoded())).equals(pub));
        AlgorithmParameters a = AlgorithmParameters.getInstance("DSA");
        a.init(new DSAParameterSpec(p, q, g));
        System.out.println(hash(a.getEncoded()) + " " + a.getParameterSpec(DSAParameterSpec.class).getQ().equals(q) + " " + a.toString().lines().count());
        Signature s = Signature.getInstance("SHA1withDSA");
        s.initSign(priv);
        s.update("text".getBytes());
        byte[] made = s.sign();
        s.initVerify(pub);
        s.update("text".getBytes());
        System.out.println(s.verify(made));
        ask("not a signature", () -> { s.update((byte) 0); return s.verify(new byte[] {1, 2, 3}); });
        ask("sign when verifying", () -> s.sign());
        ask("wrong size", () -> { KeyPairGenerator.getInstance("DSA").initialize(777); return "fine"; });
        ask("gen parameters", () -> new DSAGenParameterSpec(1024, 161));
    }
    static void curves() throws Exception {
        for (String name : new String[] {"secp256r1", "secp384r1", "secp521r1", "NIST P-256", "1.2.840.10045.3.1.7", "secp256k1", "sect283r1"}) {
            ask(name, () -> {
                AlgorithmParameters a = AlgorithmParameters.getInstance("EC");
                a.init(new ECGenParameterSpec(name));
                ECParameterSpec s = a.getParameterSpec(ECParameterSpec.class);
                BigInteger p = ((ECFieldFp) s.getCurve().getField()).getP(), gx = s.getGenerator().getAffineX(), gy = s.getGenerator().getAffineY();
                boolean on = gy.pow(2).subtract(gx.pow(3)).subtract(s.getCurve().getA().multiply(gx)).subtract(s.getCurve().getB()).mod(p).signum() == 0;
                return p.bitLength() + " " + s.getCofactor() + " " + on + " " + s.getOrder().mod(BigInteger.valueOf(97)) + " " + HEX.formatHex(a.getEncoded()) + " " + a.getParameterSpec(ECGenParameterSpec.class).getName() + " " + a;
            });
        }
        AlgorithmParameters a = AlgorithmParameters.getInstance("EC");
        a.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec s = a.getParameterSpec(ECParameterSpec.class);
        KeyFactory f = KeyFactory.getInstance("EC");
        ECPrivateKey priv = (ECPrivateKey) f.generatePrivate(new ECPrivateKeySpec(BigInteger.ONE, s));
        ECPublicKey pub = (ECPublicKey) f.generatePublic(new ECPublicKeySpec(s.getGenerator(), s));
        System.out.println(HEX.formatHex(pub.getEncoded()) + " " + hash(priv.getEncoded()) + " " + priv.getS() + " " + pub.getW().equals(s.getGenerator()) + " " + pub.getParams().getCurve().getA().signum());
        Signature sig = Signature.getInstance("SHA256withECDSA");
        sig.initSign(priv);
        sig.update("ec".getBytes());
        byte[] made = sig.sign();
        sig.initVerify(pub);
        sig.update("ec".getBytes());
        System.out.println(sig.verify(made) + " " + made[0] + " " + sig);
        ask("zero key", () -> { ECPrivateKey k = (ECPrivateKey) f.generatePrivate(new ECPrivateKeySpec(BigInteger.ZERO, s)); Signature z = Signature.getInstance("SHA256withECDSA"); z.initSign(k); z.update((byte) 1); return z.sign().length > 0; });
        ask("point off the curve", () -> { Signature z = Signature.getInstance("SHA256withECDSA"); z.initVerify(f.generatePublic(new ECPublicKeySpec(new ECPoint(BigInteger.ONE, BigInteger.ONE), s))); z.update((byte) 1); return z.verify(made); });
        ask("infinity", () -> f.generatePublic(new ECPublicKeySpec(ECPoint.POINT_INFINITY, s)));
        ask("agreement", () -> { KeyAgreement k = KeyAgreement.getInstance("ECDH"); k.init(f.generatePrivate(new ECPrivateKeySpec(BigInteger.valueOf(5), s))); k.doPhase(pub, true); return HEX.formatHex(k.generateSecret()); });
        System.out.println(new ECPoint(BigInteger.ONE, BigInteger.TWO).equals(new ECPoint(BigInteger.ONE, BigInteger.TWO)) + " " + new ECFieldF2m(5, new int[] {2}).getReductionPolynomial() + " " + new ECFieldF2m(5).getFieldSize() + " " + new EllipticCurve(new ECFieldFp(BigInteger.valueOf(23)), BigInteger.ONE, BigInteger.ONE).equals(s.getCurve()));
        ask("field", () -> new ECFieldFp(BigInteger.ZERO));
        ask("curve", () -> new EllipticCurve(new ECFieldFp(BigInteger.TWO), BigInteger.TEN, BigInteger.ONE));
        // EdDSA signatures are deterministic; the key is RFC 8032's first.
        KeyFactory ed = KeyFactory.getInstance("Ed25519");
        EdECPrivateKey ek = (EdECPrivateKey) ed.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HEX.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
        Signature es = Signature.getInstance("Ed25519");
        es.initSign(ek);
        byte[] em = es.sign();
        System.out.println(HEX.formatHex(em) + " " + ek.getParams().getName() + " " + HEX.formatHex(ek.getEncoded()));
        XECPrivateKey xk = (XECPrivateKey) KeyFactory.getInstance("X25519").generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, HEX.parseHex("77076d0a7318a57d3c16c17251b26645df4c2f92ebc099ac6b8fcff0caa8b0a5".replace("ff0", "ff0"), 0, 64)));
        KeyAgreement xa = KeyAgreement.getInstance("XDH");
        xa.init(xk);
        xa.doPhase(KeyFactory.getInstance("XDH").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BigInteger.valueOf(9))), true);
        System.out.println(HEX.formatHex(xa.generateSecret()));
    }
    static void diffieHellman() throws Exception {
        BigInteger p = new BigInteger("ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff", 16);
        KeyFactory f = KeyFactory.getInstance("DH");
        BigInteger x1 = BigInteger.valueOf(1234567891), x2 = new BigInteger("987654321987654321");
        DHPrivateKey a = (DHPrivateKey) f.generatePrivate(new DHPrivateKeySpec(x1, p, BigInteger.TWO)), b = (DHPrivateKey) f.generatePrivate(new DHPrivateKeySpec(x2, p, BigInteger.TWO));
        DHPublicKey pa = (DHPublicKey) f.generatePublic(new DHPublicKeySpec(BigInteger.TWO.modPow(x1, p), p, BigInteger.TWO)), pb = (DHPublicKey) f.generatePublic(new DHPublicKeySpec(BigInteger.TWO.modPow(x2, p), p, BigInteger.TWO));
        KeyAgreement k = KeyAgreement.getInstance("DiffieHellman");
        k.init(a);
        System.out.println(k.doPhase(pb, true) + " " + hash(k.generateSecret()) + " " + hash(pa.getEncoded()) + " " + a.getX() + " " + pb.getParams().getP().bitLength());
        k.init(b);
        k.doPhase(pa, true);
        ask("secret key", () -> k.generateSecret("TlsPremasterSecret").getAlgorithm());
        ask("no phase", () -> { k.init(a); return k.generateSecret(); });
        ask("bad public", () -> { k.init(a); return k.doPhase(f.generatePublic(new DHPublicKeySpec(BigInteger.ONE, p, BigInteger.TWO)), true); });
        ask("other group", () -> { k.init(a); return k.doPhase(f.generatePublic(new DHPublicKeySpec(BigInteger.TEN, p.subtract(BigInteger.TEN), BigInteger.TWO)), true); });
        AlgorithmParameters ap = AlgorithmParameters.getInstance("DH");
        ap.init(new DHParameterSpec(p, BigInteger.TWO, 256));
        System.out.println(hash(ap.getEncoded()) + " " + ap.getParameterSpec(DHParameterSpec.class).getL());
    }
    static void secrets() throws Exception {
        SecretKeyFactory des = SecretKeyFactory.getInstance("DES"), triple = SecretKeyFactory.getInstance("DESede");
        byte[] key = HEX.parseHex("0123456789abcdef");
        System.out.println(HEX.formatHex(des.generateSecret(new DESKeySpec(key)).getEncoded()) + " " + DESKeySpec.isWeak(new byte[8], 0) + DESKeySpec.isParityAdjusted(key, 0) + " " + HEX.formatHex(triple.generateSecret(new DESedeKeySpec(HEX.parseHex("0123456789abcdef0123456789abcdef00112233445566778899"), 0)).getEncoded()));
        ask("short", () -> new DESKeySpec(new byte[7]));
        ask("short triple", () -> new DESedeKeySpec(new byte[30], 10));
        ask("weak at an offset", () -> DESKeySpec.isWeak(key, 1));
        for (String h : new String[] {"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"}) {
            SecretKeyFactory f = SecretKeyFactory.getInstance("PBKDF2WithHmac" + h);
            PBEKey k = (PBEKey) f.generateSecret(new PBEKeySpec("password".toCharArray(), "salt".getBytes(), 20, 160));
            System.out.println(h + " " + HEX.formatHex(k.getEncoded()) + " " + k.getIterationCount() + new String(k.getSalt()) + new String(k.getPassword()) + k.getAlgorithm() + k.getFormat());
        }
        ask("no salt", () -> SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec("x".toCharArray())));
        ask("salt empty", () -> new PBEKeySpec("x".toCharArray(), new byte[0], 1, 1));
        ask("iterations", () -> new PBEKeySpec("x".toCharArray(), new byte[1], 0, 1));
        ask("cleared", () -> { PBEKeySpec s = new PBEKeySpec("x".toCharArray()); s.clearPassword(); return s.getPassword(); });
        SecretKeySpec s1 = new SecretKeySpec(key, "AES"), s2 = new SecretKeySpec(key, 0, 8, "aes");
        System.out.println(s1.equals(s2) + " " + (s1.hashCode() == s2.hashCode()) + " " + s1.getFormat() + s1.getAlgorithm() + " " + new SecretKeySpec(key, 2, 3, "X").getEncoded().length);
        ask("empty key", () -> new SecretKeySpec(new byte[0], "X"));
        ask("negative", () -> new SecretKeySpec(key, -1, 3, "X"));
        ask("beyond", () -> new SecretKeySpec(key, 5, 4, "X"));
        ask("gcm", () -> new GCMParameterSpec(-1, key));
        ask("iv", () -> new IvParameterSpec(key, 4, 5));
        System.out.println(new IvParameterSpec(key, 1, 3).getIV().length + " " + new RC2ParameterSpec(40, key).equals(new RC2ParameterSpec(40, key)) + " " + new RC5ParameterSpec(1, 2, 32).getWordSize() + " " + new PBEParameterSpec(key, 3).getIterationCount() + " " + new ChaCha20ParameterSpec(new byte[12], 7).getCounter());
        ask("chacha", () -> new ChaCha20ParameterSpec(key, 7));
    }
    public static void main(String[] args) throws Exception {
        rsa();
        dsa();
        curves();
        diffieHellman();
        secrets();
    }
}
