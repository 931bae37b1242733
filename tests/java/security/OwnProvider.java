// A provider of one's own (java.security.Provider, every kind of Spi): how services are found, ordered, aliased, filtered,
// replaced and removed, which provider of several is taken, what getInstance says when none fits, and what delegates do.
import java.io.*;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.*;
import java.security.cert.Certificate;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.SecretKeySpec;

public class OwnProvider extends Provider {
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " because " + t.getCause()));
        }
    }
    /** Adds up bytes. */
    public static class Sum extends MessageDigestSpi implements Cloneable {
        int sum;
        protected int engineGetDigestLength() { return 4; }
        protected void engineUpdate(byte b) { sum = sum * 31 + b; }
        protected void engineUpdate(byte[] b, int at, int n) { for (int i = 0; i < n; i++) engineUpdate(b[at + i]); }
        protected byte[] engineDigest() { byte[] out = ByteBuffer.allocate(4).putInt(sum).array(); engineReset(); return out; }
        protected void engineReset() { sum = 0; }
        public Object clone() throws CloneNotSupportedException { return super.clone(); }
    }
    public static class NoClone extends MessageDigest {
        public NoClone() { super("noclone"); }
        protected void engineUpdate(byte b) { }
        protected void engineUpdate(byte[] b, int at, int n) { }
        protected byte[] engineDigest() { return new byte[2]; }
        protected void engineReset() { }
    }
    public static class Counting extends SecureRandomSpi {
        byte next;
        protected void engineSetSeed(byte[] seed) { next = seed.length == 0 ? 0 : seed[0]; }
        protected void engineNextBytes(byte[] b) { for (int i = 0; i < b.length; i++) b[i] = next++; }
        protected byte[] engineGenerateSeed(int n) { return new byte[n]; }
    }
    public static class Rot extends CipherSpi {
        int by;
        boolean decrypt;
        protected void engineSetMode(String m) throws NoSuchAlgorithmException { if (!m.equals("ECB")) throw new NoSuchAlgorithmException("mode " + m); }
        protected void engineSetPadding(String p) throws NoSuchPaddingException { if (!p.equals("NoPadding")) throw new NoSuchPaddingException("padding " + p); }
        protected int engineGetBlockSize() { return 0; }
        protected int engineGetOutputSize(int n) { return n; }
        protected byte[] engineGetIV() { return null; }
        protected AlgorithmParameters engineGetParameters() { return null; }
        protected void engineInit(int mode, Key k, SecureRandom r) throws InvalidKeyException {
            if (!k.getAlgorithm().equals("Rot")) throw new InvalidKeyException("not for " + k.getAlgorithm());
            by = k.getEncoded()[0];
            decrypt = mode == Cipher.DECRYPT_MODE;
        }
        protected void engineInit(int mode, Key k, AlgorithmParameterSpec s, SecureRandom r) throws InvalidKeyException, InvalidAlgorithmParameterException { if (s != null) throw new InvalidAlgorithmParameterException("no parameters"); engineInit(mode, k, r); }
        protected void engineInit(int mode, Key k, AlgorithmParameters p, SecureRandom r) throws InvalidKeyException { engineInit(mode, k, r); }
        protected byte[] engineUpdate(byte[] in, int at, int n) { byte[] out = new byte[n]; for (int i = 0; i < n; i++) out[i] = (byte) (in[at + i] + (decrypt ? -by : by)); return out; }
        protected int engineUpdate(byte[] in, int at, int n, byte[] out, int to) throws ShortBufferException { if (out.length - to < n) throw new ShortBufferException("short"); System.arraycopy(engineUpdate(in, at, n), 0, out, to, n); return n; }
        protected byte[] engineDoFinal(byte[] in, int at, int n) { return in == null ? new byte[0] : engineUpdate(in, at, n); }
        protected int engineDoFinal(byte[] in, int at, int n, byte[] out, int to) throws ShortBufferException { return engineUpdate(in, at, n, out, to); }
    }
    public static class XorMac extends MacSpi {
        byte x, key;
        protected int engineGetMacLength() { return 1; }
        protected void engineInit(Key k, AlgorithmParameterSpec s) { key = x = k.getEncoded()[0]; }
        protected void engineUpdate(byte b) { x ^= b; }
        protected void engineUpdate(byte[] b, int at, int n) { for (int i = 0; i < n; i++) x ^= b[at + i]; }
        protected byte[] engineDoFinal() { byte[] out = {x}; engineReset(); return out; }
        protected void engineReset() { x = key; }
    }
    record Plain(String getAlgorithm, byte[] getEncoded) implements PublicKey, PrivateKey { public String getFormat() { return "RAW"; } public String toString() { return getAlgorithm + getEncoded.length; } }
    public static class Pairs extends KeyPairGeneratorSpi {
        int size;
        public void initialize(int n, SecureRandom r) { if (n % 8 != 0) throw new InvalidParameterException("size " + n); size = n / 8; }
        public KeyPair generateKeyPair() { return new KeyPair(new Plain("Own", new byte[size]), new Plain("Own", new byte[size + 1])); }
    }
    public static class Signer extends SignatureSpi {
        int total;
        protected void engineInitVerify(PublicKey k) throws InvalidKeyException { if (!(k instanceof Plain)) throw new InvalidKeyException("own keys only"); total = 0; }
        protected void engineInitSign(PrivateKey k) throws InvalidKeyException { if (!(k instanceof Plain)) throw new InvalidKeyException("own keys only"); total = 0; }
        protected void engineUpdate(byte b) { total += b; }
        protected void engineUpdate(byte[] b, int at, int n) { for (int i = 0; i < n; i++) total += b[at + i]; }
        protected byte[] engineSign() { return BigInteger.valueOf(total).toByteArray(); }
        protected boolean engineVerify(byte[] b) { return new BigInteger(b).intValue() == total; }
        @Deprecated protected void engineSetParameter(String n, Object v) { throw new InvalidParameterException(n); }
        @Deprecated protected Object engineGetParameter(String n) { throw new InvalidParameterException(n); }
    }
    public static class Keys extends KeyFactorySpi {
        protected PublicKey engineGeneratePublic(KeySpec s) throws InvalidKeySpecException { if (s instanceof X509EncodedKeySpec x) return new Plain("Own", x.getEncoded()); throw new InvalidKeySpecException("only X.509"); }
        protected PrivateKey engineGeneratePrivate(KeySpec s) throws InvalidKeySpecException { throw new InvalidKeySpecException("no private ones"); }
        protected <T extends KeySpec> T engineGetKeySpec(Key k, Class<T> c) { return c.cast(new X509EncodedKeySpec(k.getEncoded())); }
        protected Key engineTranslateKey(Key k) { return k; }
    }
    public static class Store extends KeyStoreSpi {
        final Map<String, Object> entries = new TreeMap<>();
        public Key engineGetKey(String a, char[] p) throws UnrecoverableKeyException { if (p == null) throw new UnrecoverableKeyException("password"); return (Key) entries.get(a); }
        public Certificate[] engineGetCertificateChain(String a) { return null; }
        public Certificate engineGetCertificate(String a) { return null; }
        public Date engineGetCreationDate(String a) { return new Date(a.length()); }
        public void engineSetKeyEntry(String a, Key k, char[] p, Certificate[] c) { entries.put(a, k); }
        public void engineSetKeyEntry(String a, byte[] k, Certificate[] c) throws KeyStoreException { throw new KeyStoreException("encoded"); }
        public void engineSetCertificateEntry(String a, Certificate c) { }
        public void engineDeleteEntry(String a) { entries.remove(a); }
        public Enumeration<String> engineAliases() { return Collections.enumeration(entries.keySet()); }
        public boolean engineContainsAlias(String a) { return entries.containsKey(a); }
        public int engineSize() { return entries.size(); }
        public boolean engineIsKeyEntry(String a) { return entries.containsKey(a); }
        public boolean engineIsCertificateEntry(String a) { return false; }
        public String engineGetCertificateAlias(Certificate c) { return null; }
        public void engineStore(OutputStream o, char[] p) throws IOException { o.write(entries.size()); }
        public void engineLoad(InputStream i, char[] p) throws IOException { for (int n = i == null ? 0 : i.read(); n > 0; n--) entries.put("e" + n, new SecretKeySpec(new byte[] {(byte) n}, "Rot")); }
    }
    public static class Broken extends MessageDigestSpi {
        public Broken() { throw new IllegalStateException("broken"); }
        protected void engineUpdate(byte b) { }
        protected void engineUpdate(byte[] b, int at, int n) { }
        protected byte[] engineDigest() { return null; }
        protected void engineReset() { }
    }
    OwnProvider(String name, double version) {
        super(name, version, "one of " + name);
        String c = "OwnProvider$";
        put("MessageDigest.Sum", c + "Sum");
        put("Alg.Alias.MessageDigest.Total", "Sum");
        put("MessageDigest.Sum ImplementedIn", "Software");
        putService(new Service(this, "MessageDigest", "NoClone", c + "NoClone", List.of("NC", "1.2.3.4"), Map.of("Quality", "none")));
        put("MessageDigest.Broken", c + "Broken");
        put("MessageDigest.Missing", "no.such.Class");
        put("MessageDigest.Wrong", "java.lang.String");
        put("SecureRandom.Counting", c + "Counting");
        put("Cipher.Rot", c + "Rot");
        put("Cipher.Rot SupportedModes", "ECB");
        put("Cipher.Rot SupportedKeyFormats", "RAW");
        put("Mac.Xor", c + "XorMac");
        put("KeyPairGenerator.Own", c + "Pairs");
        put("Signature.Own", c + "Signer");
        put("KeyFactory.Own", c + "Keys");
        put("KeyStore.Own", c + "Store");
        putService(new Service(this, "Strange", "Thing", "java.lang.StringBuilder", null, null) { public Object newInstance(Object p) { return "made with " + p; } public boolean supportsParameter(Object p) { return p instanceof Integer; } });
    }
    public static void main(String[] args) throws Exception {
        OwnProvider a = new OwnProvider("A", 1.5), b = new OwnProvider("B", 2);
        int before = Security.getProviders().length;
        System.out.println(a + " | " + a.getInfo() + " | " + a.getVersionStr() + " " + a.getVersion() + " " + Security.getProvider("A"));
        System.out.println(Security.addProvider(a) - before + " " + Security.addProvider(a) + " " + Security.insertProviderAt(b, 1) + " " + Security.getProviders()[0] + " " + (Security.getProviders().length - before));
        System.out.println(MessageDigest.getInstance("Sum").getProvider().getName() + MessageDigest.getInstance("total", "A").getProvider() + MessageDigest.getInstance("SUM", a).getAlgorithm() + MessageDigest.getInstance("MD5").getProvider().getName());
        System.out.println(Arrays.toString(Security.getProviders("MessageDigest.Sum")) + " " + Security.getProviders("MessageDigest.None") + " " + Arrays.toString(Security.getProviders(Map.of("MessageDigest.Sum", "", "Cipher.Rot", ""))) + " " + Arrays.toString(Security.getProviders("MessageDigest.Sum ImplementedIn:Software")));
        ask("filter", () -> Security.getProviders("nonsense"));
        MessageDigest d = MessageDigest.getInstance("Sum");
        d.update("abc".getBytes());
        MessageDigest copy = (MessageDigest) d.clone();
        d.update(ByteBuffer.wrap("def".getBytes()));
        System.out.println(HexFormat.of().formatHex(d.digest()) + " " + HexFormat.of().formatHex(copy.digest("def".getBytes())) + " " + d.getDigestLength() + " " + d.toString().trim());
        ask("clone", () -> MessageDigest.getInstance("1.2.3.4").clone());
        ask("digest into short", () -> d.digest(new byte[2], 0, 2));
        for (String s : new String[] {"Broken", "Missing", "Wrong", "Absent"}) {
            ask(s, () -> MessageDigest.getInstance(s));
            ask(s + " of A", () -> MessageDigest.getInstance(s, a));
        }
        ask("no name", () -> MessageDigest.getInstance("Sum", ""));
        ask("unknown provider", () -> MessageDigest.getInstance("Sum", "Z"));
        SecureRandom r = SecureRandom.getInstance("Counting");
        r.setSeed(new byte[] {5});
        System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextLong() + " " + r.getAlgorithm() + " " + r.generateSeed(2).length + " " + r.nextDouble());
        SecretKeySpec key = new SecretKeySpec(new byte[] {3}, "Rot"), other = new SecretKeySpec(new byte[] {3}, "AES");
        Cipher c = Cipher.getInstance("Rot/ECB/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, key);
        System.out.println(new String(c.doFinal("hello".getBytes())) + " " + c.getProvider() + " " + c.getAlgorithm() + " " + c.getBlockSize() + " " + c.getOutputSize(9) + " " + c.getIV() + c.getParameters());
        ask("output buffer", () -> { ByteBuffer out = ByteBuffer.allocate(5); return c.doFinal(ByteBuffer.wrap("world".getBytes()), out) + new String(out.array()); });
        ask("short buffer", () -> c.doFinal("world".getBytes(), 0, 5, new byte[3]));
        ask("stream", () -> new String(new CipherInputStream(new ByteArrayInputStream("xyz".getBytes()), c).readAllBytes()));
        ask("wrap", () -> { c.init(Cipher.WRAP_MODE, key); return c.wrap(key); });
        ask("key of another kind", () -> { c.init(Cipher.DECRYPT_MODE, other); return "fine"; });
        ask("parameters", () -> { c.init(Cipher.DECRYPT_MODE, key, new javax.crypto.spec.IvParameterSpec(new byte[1])); return "fine"; });
        ask("mode", () -> Cipher.getInstance("Rot/CBC/NoPadding"));
        ask("padding", () -> Cipher.getInstance("Rot/ECB/Other"));
        ask("transformation", () -> Cipher.getInstance("Rot/ECB"));
        ask("not initialized", () -> Cipher.getInstance("Rot").update(new byte[1]));
        Mac m = Mac.getInstance("Xor");
        m.init(key);
        System.out.println(Arrays.toString(m.doFinal(new byte[] {1, 2, 4})) + Arrays.toString(m.doFinal()) + m.getMacLength());
        ask("mac clone", () -> m.clone());
        KeyPairGenerator g = KeyPairGenerator.getInstance("Own");
        g.initialize(24);
        KeyPair pair = g.generateKeyPair();
        ask("size", () -> { g.initialize(25); return "fine"; });
        Signature s = Signature.getInstance("Own");
        s.initSign(pair.getPrivate());
        s.update("text".getBytes());
        byte[] made = s.sign();
        s.initVerify(pair.getPublic());
        s.update("text".getBytes());
        System.out.println(pair.getPublic() + " " + Arrays.toString(made) + s.verify(made) + s.verify(new byte[] {0}) + " " + s.getAlgorithm() + s);
        ask("foreign key", () -> { s.initVerify(new PublicKey() { public String getAlgorithm() { return "F"; } public String getFormat() { return null; } public byte[] getEncoded() { return null; } }); return "fine"; });
        ask("set parameter", () -> { s.setParameter("x", 1); return "fine"; });
        ask("factory", () -> KeyFactory.getInstance("Own").generatePublic(new X509EncodedKeySpec(new byte[7])) + " " + KeyFactory.getInstance("Own").getKeySpec(pair.getPublic(), X509EncodedKeySpec.class).getEncoded().length);
        ask("factory private", () -> KeyFactory.getInstance("Own").generatePrivate(new PKCS8EncodedKeySpec(new byte[7])));
        KeyStore k = KeyStore.getInstance("Own");
        ask("not loaded", () -> k.size());
        k.load(new ByteArrayInputStream(new byte[] {3}), null);
        k.setKeyEntry("added", key, new char[0], null);
        k.deleteEntry("e2");
        System.out.println(Collections.list(k.aliases()) + " " + k.getCreationDate("added").getTime() + k.isKeyEntry("e1") + k.containsAlias("e2") + k.getType() + k.getProvider());
        ask("no password", () -> k.getKey("e1", null));
        ask("encoded", () -> { k.setKeyEntry("x", new byte[1], null); return "fine"; });
        ask("strange", () -> a.getService("Strange", "thing").newInstance(9) + " " + a.getService("Strange", "Thing").supportsParameter("x"));
        Provider.Service v = a.getService("MessageDigest", "nc");
        System.out.println(v.getType() + v.getAlgorithm() + v.getClassName() + v.getAttribute("Quality") + v.getAttribute("x") + v.getProvider() + " " + v.toString().replaceAll("\\s+", " ") + " " + a.getService("MessageDigest", "none"));
        System.out.println(new TreeSet<>(a.getServices().stream().map(x -> x.getType() + "." + x.getAlgorithm()).toList()));
        System.out.println(a.containsKey("MessageDigest.Sum") + " " + a.getProperty("Cipher.Rot SupportedModes") + " " + a.size() + " " + a.remove("MessageDigest.Sum") + " " + a.getService("MessageDigest", "Sum") + " " + a.putIfAbsent("MessageDigest.Sum", "OwnProvider$Sum") + " " + (a.getService("MessageDigest", "Sum") != null) + " " + a.replace("Mac.Xor", "x") + " " + a.computeIfPresent("Mac.Xor", (x, y) -> null) + " " + a.getService("Mac", "Xor"));
        ask("entries", () -> a.entrySet().iterator().next().setValue("x"));
        ask("configure", () -> a.configure("x"));
        System.out.println(a.isConfigured() + " " + Security.getAlgorithms("Strange") + Security.getAlgorithms("KeyStore").contains("OWN"));
        Security.removeProvider("B");
        System.out.println(MessageDigest.getInstance("Sum").getProvider() + " " + Security.getProvider("B"));
        Security.removeProvider("A");
        ask("gone", () -> MessageDigest.getInstance("Sum"));
        System.out.println(MessageDigest.getInstance("Sum", b).getProvider() + " " + (Security.getProviders().length - before));
        ask("property", () -> { Security.setProperty("own.property", "v"); return Security.getProperty("own.property") + Security.getProperty("none"); });
    }
}
