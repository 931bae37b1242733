// Character: general categories, scripts, blocks, names, case mapping, digits, identifiers, surrogates, directionality
// and mirroring over all of Unicode as counts and checksums, with single characters for the corners.
import java.util.*;

public class CharacterTables {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        int[] types = new int[32], dirs = new int[32];
        long hash = 0;
        int letters = 0, ident = 0, upper = 0, mirrored = 0, space = 0;
        for (int c = 0; c <= 0x10ffff; c += c < 0x3400 || c > 0x2fa20 && c < 0x30000 ? 1 : 37) {
            types[Character.getType(c)]++;
            dirs[Character.getDirectionality(c) + 1]++;
            hash = hash * 31 + Character.toUpperCase(c) * 3 + Character.toLowerCase(c) * 5 + Character.toTitleCase(c) * 7 + Character.getNumericValue(c);
            if (Character.isLetter(c)) letters++;
            if (Character.isUnicodeIdentifierPart(c) != Character.isJavaIdentifierPart(c)) ident++;
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) upper++;
            if (Character.isMirrored(c)) mirrored++;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) space++;
        }
        System.out.println(Arrays.toString(types) + Arrays.toString(dirs) + " " + Long.toHexString(hash) + " " + letters + " " + ident + " " + upper + " " + mirrored + " " + space);
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        Map<String, Integer> blocks = new TreeMap<>();
        for (int c = 0; c <= 0x10ffff; c += c < 0x3400 ? 3 : 97) {
            scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            blocks.merge(String.valueOf(Character.UnicodeBlock.of(c)), 1, Integer::sum);
        }
        System.out.println(scripts.size() + " " + scripts.hashCode() % 1 + " " + scripts.get(Character.UnicodeScript.GREEK) + " " + scripts.get(Character.UnicodeScript.HAN) + " " + blocks.size() + " " + blocks.hashCode());
        int[] samples = {0, 9, 31, 32, '$', '0', 'A', '_', 'a', 127, 0x85, 0xa0, 0xad, 0xb5, 0xdf, 0x130, 0x149, 0x1c5, 0x2028, 0x2160, 0x3000, 0x4e00, 0xd800, 0xdc00, 0xe000, 0xfb01, 0xfeff, 0xffff, 0x10400, 0x1d7ce, 0x1f600, 0xe0001, 0x10ffff};
        for (int c : samples)
            System.out.println(Integer.toHexString(c) + " " + Character.getType(c) + " " + Character.isDefined(c) + Character.isLetterOrDigit(c) + Character.isAlphabetic(c) + Character.isIdeographic(c) + Character.isISOControl(c) + Character.isIdentifierIgnorable(c) + Character.isJavaIdentifierStart(c) + " " + Character.isWhitespace(c) + Character.isSpaceChar(c) + " " + Character.digit(c, 36) + " " + Integer.toHexString(Character.toUpperCase(c)) + " " + Integer.toHexString(Character.toLowerCase(c)) + " " + Character.charCount(c) + Character.isSupplementaryCodePoint(c) + " " + Character.getName(c) + " " + Character.UnicodeScript.of(c) + " " + Character.UnicodeBlock.of(c) + " " + Character.getDirectionality(c));
        t("by name", () -> Integer.toHexString(Character.codePointOf("GREEK SMALL LETTER ALPHA")) + " " + Character.codePointOf("latin capital letter a") + " " + Character.getName(0x1f600));
        t("no such name", () -> Character.codePointOf("NO SUCH"));
        t("name beyond", () -> Character.getName(0x110000));
        t("script by name", () -> Character.UnicodeScript.forName("Grek") + " " + Character.UnicodeScript.forName("latin"));
        t("no such script", () -> Character.UnicodeScript.forName("Klingon"));
        t("block by name", () -> Character.UnicodeBlock.forName("BasicLatin") + " " + Character.UnicodeBlock.forName("Greek and Coptic"));
        t("no such block", () -> Character.UnicodeBlock.forName("Nowhere"));
        t("surrogates", () -> Character.toChars(0x1f600).length + " " + Character.toCodePoint('\ud83d', '\ude00') + " " + Character.isSurrogatePair('\ud83d', 'x') + (int) Character.highSurrogate(0x10ffff) + (int) Character.lowSurrogate(0x10000) + Character.codePointAt("a\ud83d\ude00", 1) + Character.codePointAt(new char[] {'\ud83d'}, 0) + Character.codePointCount("a\ud83d\ude00b", 0, 4) + Character.offsetByCodePoints("a\ud83d\ude00b", 0, 2));
        t("chars beyond", () -> Character.toChars(0x110000));
        t("digits", () -> Character.digit('\u0665', 10) + " " + Character.digit('\uff21', 16) + Character.digit('z', 35) + Character.digit('1', 37) + Character.forDigit(36, 36) + (int) Character.forDigit(5, 1) + Character.getNumericValue('\u2167') + Character.getNumericValue('\u00bd') + Character.getNumericValue('\u0bf2'));
        t("special cases", () -> "\u0130\u0131\u03c2\u1e9e\ufb03".toUpperCase(Locale.ROOT).chars().sum() + " " + "\u0130\u03a3\u1e9e".toLowerCase(Locale.ROOT).chars().sum() + " " + Character.toUpperCase('\u00ff') + 0 + " " + (int) Character.reverseBytes('\u1234') + Character.compare('\uffff', '\0') + Character.MIN_RADIX + Character.MAX_CODE_POINT);
        t("emoji sequence", () -> "\ud83d\udc68\u200d\ud83d\udc69".codePoints().mapToObj(Character::getName).toList());
    }
}
