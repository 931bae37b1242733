import java.security.*;
import java.util.HexFormat;
import javax.crypto.*;
import javax.crypto.spec.*;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

public class Crypto {
    public static void main(String[] args) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        HexFormat hex = HexFormat.of();
        byte[] text = "attack at dawn".getBytes("UTF-8");
        for (String name : new String[] {"SHA3-256", "BLAKE2B-256", "Whirlpool", "RIPEMD160", "SM3"})
            System.out.println(name + " " + hex.formatHex(MessageDigest.getInstance(name, "BC").digest(text)));
        SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");
        for (String name : new String[] {"AES/GCM/NoPadding", "AES/CBC/PKCS7Padding", "Twofish/CBC/PKCS7Padding"}) {
            Cipher cipher = Cipher.getInstance(name, "BC");
            cipher.init(Cipher.ENCRYPT_MODE, key, name.contains("GCM") ? new GCMParameterSpec(128, new byte[12])
                                                                      : new IvParameterSpec(new byte[16]));
            System.out.println(name + " " + hex.formatHex(cipher.doFinal(text)));
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withECDSA", "BC");
        signature.initSign(pair.getPrivate());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(text);
        System.out.println("verified " + signature.verify(signed));
    }
}
