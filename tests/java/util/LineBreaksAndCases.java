// Locale-independent case mapping and comparison over a wide range of characters, as checksums.
import java.util.*;

public class LineBreaksAndCases {
    public static void main(String[] args) {
        long up = 0, lo = 0, fold = 0, cls = 0;
        StringBuilder b = new StringBuilder();
        for (int c = 0; c < 0x2500; c += 3) if (c < 0xd800 || c > 0xdfff) b.appendCodePoint(c);
        String s = b.toString();
        String u = s.toUpperCase(Locale.ROOT), l = s.toLowerCase(Locale.ROOT);
        System.out.println(s.length() + " " + u.length() + " " + l.length() + " " + u.hashCode() + " " + l.hashCode());
        for (int c = 0; c < 0x3000; c++) {
            up = up * 31 + Character.toUpperCase(c);
            lo = lo * 31 + Character.toLowerCase(c);
            fold = fold * 31 + (String.valueOf((char) c).equalsIgnoreCase(String.valueOf((char) (c ^ 32))) ? 1 : 0);
            cls = cls * 37 + Character.getType(c) * 8 + (Character.isLetter(c) ? 1 : 0) + (Character.isWhitespace(c)
                    ? 2 : 0) + (Character.isJavaIdentifierPart(c) ? 4 : 0);
        }
        System.out.println(up + " " + lo + " " + fold + " " + cls);
        cls = 0;
        for (int c = 0x3000; c < 0x110000; c += 251) cls = cls * 37 + Character.getType(c)
                + (Character.isLetterOrDigit(c) ? 64 : 0) + Character.getDirectionality(c);
        System.out.println(cls);
        System.out.println("a\u2028b\u0085c\u000bd".lines().count() + " " + "x\r\n\r\ry\n".lines().toList().size()
                + " " + "Stra\u00dfe".compareToIgnoreCase("STRASSE") + " " + "\u00c5".equalsIgnoreCase("\u00e5")
                + "\u03c3".equalsIgnoreCase("\u03c2") + "\u0131".equalsIgnoreCase("I"));
        System.out.println(Character.getName('a') + "; " + Character.getName(0x1f600) + "; " + Character.getName(0x378)
                + "; " + Character.codePointOf("GREEK SMALL LETTER ALPHA") + " " + Character.UnicodeScript.of('\u0416')
                + Character.UnicodeBlock.forName("Latin-1 Supplement"));
    }
}
