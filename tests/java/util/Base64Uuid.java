// Base64 in all flavours, UUID, HexFormat.
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Base64Uuid {
    public static void main(String[] args) {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) all[i] = (byte) i;
        for (Base64.Encoder e : new Base64.Encoder[] {
            Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getMimeEncoder(), Base64.getEncoder().withoutPadding(),
            Base64.getMimeEncoder(20, new byte[] {'|'})
        }) System.out.println(e.encodeToString(all).replace("\r\n", "~"));
        for (String s : new String[] {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
            String e = Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
            System.out.println(e + " " + new String(Base64.getDecoder().decode(e), StandardCharsets.UTF_8));
        }
        System.out.println(Arrays.equals(Base64.getDecoder().decode(Base64.getEncoder().encode(all)), all) + " "
                + Arrays.equals(Base64.getMimeDecoder().decode(Base64.getMimeEncoder().encode(all)), all) + " "
                + new String(Base64.getMimeDecoder().decode("Zm9v\r\nYm#Fy")));
        for (String bad : new String[] {"Zg=", "Z", "Zm9v!", "Zm=v", "====", "Zm9vYg=x"}) try {
            System.out.println(Base64.getDecoder().decode(bad).length);
        } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        UUID u = UUID.nameUUIDFromBytes("atoll".getBytes(StandardCharsets.UTF_8));
        System.out.println(u + " " + u.version() + u.variant() + " " + u.hashCode() + " " + u.getMostSignificantBits()
                + " " + UUID.fromString(u.toString()).equals(u) + new UUID(1, 2) + u.compareTo(new UUID(0, 0)) + " "
                + UUID.fromString("1-2-3-4-5"));
        try { UUID.fromString("nope"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try {
            new UUID(1, 2).timestamp();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        HexFormat h = HexFormat.of();
        System.out.println(h.formatHex(new byte[] {1, -1, 127}) + " " + HexFormat.ofDelimiter(":").withUpperCase()
                .formatHex(new byte[] {
            10, 11
        }) + Arrays.toString(h.parseHex("00ff7f")) + HexFormat.fromHexDigits("1234abcd") + h.toHexDigits((short) 255)
                + HexFormat.isHexDigit('g'));
        System.out.println(UUID.randomUUID().toString().length() + " " + UUID.randomUUID().version());
    }
}
