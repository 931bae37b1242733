// Every charset there is: names, aliases, what it can encode, round trips of a text in many scripts and of all bytes, as
// one line of checksums each; malformed and unmappable input by report, ignore and replace.
import java.nio.*;
import java.nio.charset.*;
import java.util.*;

public class AllCharsets {
    static final String TEXT = "Az09~ \u00e9\u00df\u0104\u0416\u05d0\u0627\u0e01\u3042\u30ab\u4e2d\u6587\uac00\u20ac\uff21\ud83d\ude00\u0000\u007f\u0080\uffff";
    static int hash(byte[] b) { return Arrays.hashCode(b); }
    public static void main(String[] args) throws Exception {
        int n = 0;
        long all = 0;
        for (Charset c : Charset.availableCharsets().values()) {
            n++;
            StringBuilder sb = new StringBuilder(c.name()).append(' ').append(c.aliases().size()).append(c.canEncode() ? "e" : "-").append(c.isRegistered() ? "r" : "-").append(' ');
            byte[] every = new byte[256];
            for (int i = 0; i < 256; i++)
                every[i] = (byte) i;
            sb.append(new String(every, c).hashCode());
            if (c.canEncode()) {
                byte[] b = TEXT.getBytes(c);
                sb.append(' ').append(hash(b)).append(' ').append(new String(b, c).hashCode());
                CharsetEncoder e = c.newEncoder();
                int can = 0;
                for (char x : TEXT.toCharArray())
                    if (!Character.isSurrogate(x) && e.canEncode(x))
                        can++;
                sb.append(' ').append(can).append(' ').append(e.maxBytesPerChar()).append(' ').append(e.replacement().length).append(' ').append(c.newDecoder().maxCharsPerByte());
            }
            all = all * 31 + sb.toString().hashCode();
            if (n % 6 == 0 || c.name().startsWith("UTF") || c.name().startsWith("ISO-8859"))
                System.out.println(sb);
        }
        System.out.println(n + " charsets " + Long.toHexString(all));
        byte[][] bad = {{(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {'a', (byte) 0xe2, (byte) 0x82}, {(byte) 0xff, 'b'}, {(byte) 0x80}, {(byte) 0xe2, 'x', (byte) 0x82}};
        for (byte[] b : bad) {
            StringBuilder sb = new StringBuilder();
            for (String cs : new String[] {"UTF-8", "CESU-8", "US-ASCII", "Shift_JIS", "UTF-16BE", "GB18030"}) {
                for (CodingErrorAction a : new CodingErrorAction[] {CodingErrorAction.REPORT, CodingErrorAction.IGNORE, CodingErrorAction.REPLACE}) {
                    try {
                        CharBuffer r = Charset.forName(cs).newDecoder().onMalformedInput(a).onUnmappableCharacter(a).decode(ByteBuffer.wrap(b));
                        for (char x : r.toString().toCharArray())
                            sb.append(Integer.toHexString(x)).append(',');
                    } catch (CharacterCodingException e) {
                        sb.append(e.getMessage());
                    }
                    sb.append('|');
                }
            }
            System.out.println(sb);
        }
        for (String s : new String[] {"\ud800", "x\udc00y", "\u4e2d", "\ud83d\ude00"})
            for (String cs : new String[] {"UTF-8", "ISO-8859-1", "UTF-16", "EUC-JP", "windows-1252"}) {
                try {
                    System.out.print(Arrays.toString(Charset.forName(cs).newEncoder().encode(CharBuffer.wrap(s)).array()) + " ");
                } catch (CharacterCodingException e) {
                    System.out.print(e.getMessage() + " ");
                }
            }
        System.out.println();
        for (String name : new String[] {"utf8", "latin1", "cp1252", "sjis", "", "a b", "x-none", "UTF_16LE"}) {
            try {
                System.out.print(Charset.forName(name) + " ");
            } catch (IllegalArgumentException e) {
                System.out.print(e + " ");
            }
        }
        System.out.println(Charset.forName("utf-8").equals(StandardCharsets.UTF_8) + " " + StandardCharsets.UTF_8.contains(StandardCharsets.US_ASCII) + Charset.isSupported("UTF-7"));
    }
}
