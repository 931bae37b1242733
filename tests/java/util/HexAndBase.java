// HexFormat (new in 17), Base64 in all flavours and as streams, UUID, BitSet views, Integer and Long bit tricks and unsigned
// arithmetic, StringJoiner, StringTokenizer, Objects' index checks, OptionalInt and friends.
import java.io.*;
import java.nio.*;
import java.util.*;

public class HexAndBase {
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) {
        try {
            Object o = a.get();
            System.out.println(what + ": " + (o instanceof byte[] ? Arrays.toString((byte[]) o) : o));
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
    public static void main(String[] args) throws Exception {
        byte[] b = {0, 1, 127, -128, -1, 16};
        HexFormat[] fs = {HexFormat.of(), HexFormat.of().withUpperCase(), HexFormat.ofDelimiter(":"), HexFormat.ofDelimiter(", ").withPrefix("0x"), HexFormat.of().withPrefix("<").withSuffix(">")};
        for (HexFormat f : fs) {
            String s = f.formatHex(b);
            System.out.println(f + " " + s + " " + Arrays.equals(f.parseHex(s), b) + " " + f.formatHex(b, 2, 4) + " " + f.toHexDigits((byte) 200) + f.toHexDigits('x') + f.toHexDigits((short) -2) + f.toHexDigits(77) + f.toHexDigits(1L << 60) + f.toHexDigits(0xabcdefL, 3) + f.formatHex(new StringBuilder("+"), b) + f.equals(HexFormat.of()));
        }
        for (String s : new String[] {"0", "0g", "00 01", "0001", "0x00", "", "ABcd", "\u0661\u0662"})
            ask("parse " + s.replace('\u0661', '?').replace('\u0662', '?'), () -> HexFormat.of().parseHex(s));
        for (String s : new String[] {"00:01", "00:1", "00::01", "00;01", ":00"})
            ask("delimited " + s, () -> HexFormat.ofDelimiter(":").parseHex(s));
        ask("digits", () -> HexFormat.fromHexDigit('f') + HexFormat.fromHexDigits("7fffffff") + " " + HexFormat.fromHexDigitsToLong("ffffffffffffffff") + HexFormat.isHexDigit('G') + HexFormat.fromHexDigits("xx12yy", 2, 4));
        ask("too many", () -> HexFormat.fromHexDigits("123456789"));
        ask("bad digit", () -> HexFormat.fromHexDigit('z'));
        Base64.Encoder[] es = {Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getMimeEncoder(), Base64.getEncoder().withoutPadding(), Base64.getMimeEncoder(8, new byte[] {'|'})};
        for (int n = 0; n < 5; n++) {
            byte[] d = new byte[n * 23 % 31];
            for (int i = 0; i < d.length; i++)
                d[i] = (byte) (i * 89 + 250);
            StringBuilder sb = new StringBuilder();
            for (Base64.Encoder e : es)
                sb.append(e.encodeToString(d).replace("\r\n", "/")).append(' ');
            System.out.println(sb + " " + Arrays.equals(Base64.getDecoder().decode(es[0].encode(d)), d) + Arrays.equals(Base64.getUrlDecoder().decode(es[1].encode(d)), d) + Arrays.equals(Base64.getMimeDecoder().decode(es[4].encode(d)), d));
        }
        for (String s : new String[] {"QQ==", "QQ=", "QQ", "Q", "QQ==x", "Q=Q=", "Q!==", "QUI=", "QUJD\r\nQUJD", "====", "-_8=", "+/8=", "QR==", " QQ=="})
            for (Base64.Decoder d : new Base64.Decoder[] {Base64.getDecoder(), Base64.getUrlDecoder(), Base64.getMimeDecoder()})
                ask("decode " + s.replace("\r\n", "/"), () -> d.decode(s));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream o = Base64.getMimeEncoder(12, "\n".getBytes()).wrap(out)) {
            for (int i = 0; i < 40; i++)
                o.write(i * 7);
        }
        System.out.println(out.toString().replace("\n", "/") + " " + Base64.getMimeDecoder().wrap(new ByteArrayInputStream(out.toByteArray())).readAllBytes().length);
        ask("stream cut", () -> Base64.getDecoder().wrap(new ByteArrayInputStream("QUJ".getBytes())).readAllBytes());
        ask("into", () -> { byte[] to = new byte[3]; return Base64.getDecoder().decode("QUJD".getBytes(), to) + Arrays.toString(to) + Base64.getEncoder().encode(ByteBuffer.wrap(b).position(3)).remaining(); });
        ask("into small", () -> Base64.getDecoder().decode("QUJD".getBytes(), new byte[2]));
        UUID u = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        System.out.println(u + " " + u.version() + u.variant() + " " + u.getLeastSignificantBits() + " " + u.hashCode() + " " + UUID.nameUUIDFromBytes("x".getBytes()) + " " + u.compareTo(new UUID(-1, 1)) + " " + UUID.randomUUID().version() + new UUID(0, 0));
        for (String s : new String[] {"1-2-3-4-5", "x", "00112233-4455-6677-8899-aabbccddeeff0", "0-0-0-0", "fffffffff-0-0-0-0", "1-2-3-4-g"})
            ask("uuid " + s, () -> UUID.fromString(s));
        ask("timestamp", u::timestamp);
        for (int i : new int[] {0, 1, -1, 0x80000000, 0x7fffffff, 0x12345678})
            System.out.println(Integer.bitCount(i) + " " + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.rotateLeft(i, 5) + " " + Integer.toUnsignedString(i) + " " + Integer.divideUnsigned(i, 7) + " " + Integer.remainderUnsigned(i, 7) + " " + Integer.compareUnsigned(i, 5) + " " + Integer.toString(i, 36) + " " + Integer.toOctalString(i) + " " + Long.bitCount(i) + " " + Long.reverse(i) + " " + Long.toUnsignedString(i) + " " + Long.divideUnsigned(i, 10) + " " + Long.remainderUnsigned(i, 10) + " " + Long.rotateRight(i, 13) + " " + Long.highestOneBit(i) + " " + Long.toString(i * 1_000_000_007L, 32) + " " + Integer.signum(i) + Short.toUnsignedInt((short) i) + Byte.toUnsignedLong((byte) i) + Short.reverseBytes((short) i));
        for (String s : new String[] {"4294967295", "4294967296", "-1", "+5", "", "+", "ffffffff", "18446744073709551615", "18446744073709551616"})
            ask("unsigned " + s, () -> Integer.parseUnsignedInt(s, s.startsWith("f") ? 16 : 10) + " " + Long.parseUnsignedLong(s, s.startsWith("f") ? 16 : 10));
        for (String s : new String[] {"18446744073709551615", "18446744073709551616", "99999999999999999999"})
            ask("unsigned long " + s, () -> Long.parseUnsignedLong(s));
        for (String s : new String[] {"0x7F", "-0x80", "#ff", "010", "08", "0x", "-", "0X1g", "9223372036854775808", "+0x1"})
            ask("decode " + s, () -> Long.decode(s) + " " + Byte.decode(s));
        StringJoiner j = new StringJoiner("-", "[", "]").setEmptyValue("empty");
        System.out.println(j + " " + j.length() + j.add("a").add(null).add("") + j.merge(new StringJoiner("+").add("x").add("y")) + j.length());
        StringTokenizer t = new StringTokenizer("a,b;;c", ",;", true);
        StringBuilder sb = new StringBuilder().append(t.countTokens());
        while (t.hasMoreTokens())
            sb.append(' ').append(t.nextToken());
        System.out.println(sb + new StringTokenizer("  x y ").nextToken() + new StringTokenizer("").hasMoreElements());
        ask("no token", () -> new StringTokenizer("").nextToken());
        for (int[] r : new int[][] {{0, 0, 0}, {1, 2, 3}, {2, 1, 3}, {-1, 1, 3}, {1, 4, 3}, {3, 3, 3}, {Integer.MAX_VALUE, Integer.MIN_VALUE, 3}})
            ask(Arrays.toString(r), () -> Objects.checkFromToIndex(r[0], r[1], r[2]) + " " + Objects.checkFromIndexSize(r[0], r[1], r[2]));
        ask("index", () -> Objects.checkIndex(3, 3));
        ask("long index", () -> Objects.checkIndex(5L, 3L));
        ask("null", () -> Objects.requireNonNull(null, () -> "supplied"));
        ask("else", () -> Objects.requireNonNullElse(null, 5) + " " + Objects.requireNonNullElseGet(null, () -> null));
        System.out.println(OptionalInt.of(5) + " " + OptionalLong.empty() + OptionalDouble.of(-0.0).equals(OptionalDouble.of(0.0)) + OptionalInt.empty().orElse(3) + Optional.of(1).or(() -> Optional.of(2)) + Optional.empty().stream().count() + Optional.ofNullable(null).isEmpty());
        ask("empty", () -> OptionalInt.empty().getAsInt());
    }
}
