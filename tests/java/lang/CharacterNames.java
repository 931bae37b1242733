// Unicode in java.lang: Character.getName and codePointOf, blocks, scripts, categories, directions and numeric values over
// the whole range as sums, mirrored and identifier characters, emoji-like pairs, case mapping of special letters.
import java.util.*;

public class CharacterNames {
    static String show(int cp) {
        String name;
        try {
            name = Character.getName(cp);
        } catch (IllegalArgumentException e) {
            name = e.getMessage();
        }
        StringBuilder sb = new StringBuilder(Integer.toHexString(cp)).append(' ').append(name).append(' ').append(Character.UnicodeBlock.of(cp)).append(' ').append(Character.UnicodeScript.of(cp)).append(' ').append(Character.getType(cp)).append(' ').append(Character.getDirectionality(cp)).append(' ').append(Character.getNumericValue(cp)).append(' ').append(Character.digit(cp, 36)).append(' ');
        boolean[] is = {Character.isLetter(cp), Character.isDigit(cp), Character.isAlphabetic(cp), Character.isIdeographic(cp), Character.isUpperCase(cp), Character.isLowerCase(cp), Character.isTitleCase(cp), Character.isWhitespace(cp), Character.isSpaceChar(cp), Character.isISOControl(cp), Character.isMirrored(cp), Character.isDefined(cp), Character.isJavaIdentifierStart(cp), Character.isJavaIdentifierPart(cp), Character.isUnicodeIdentifierStart(cp), Character.isUnicodeIdentifierPart(cp), Character.isIdentifierIgnorable(cp), Character.isSupplementaryCodePoint(cp), Character.isBmpCodePoint(cp)};
        for (boolean b : is)
            sb.append(b ? 1 : 0);
        return sb.append(' ').append(Integer.toHexString(Character.toUpperCase(cp))).append(' ').append(Integer.toHexString(Character.toLowerCase(cp))).append(' ').append(Integer.toHexString(Character.toTitleCase(cp))).append(' ').append(Character.charCount(cp)).toString();
    }
    public static void main(String[] args) {
        for (int cp : new int[] {0, 9, 0x20, 'A', 'z', '0', '_', '$', 0x7f, 0x85, 0xa0, 0xaa, 0xad, 0xb5, 0xbd, 0xdf, 0x130, 0x131, 0x17f, 0x1c5, 0x1f0, 0x345, 0x390, 0x3c2, 0x5d0, 0x627, 0x660, 0x966, 0xe01, 0x10a0, 0x10d0, 0x13a0, 0x1e9e, 0x2028, 0x2029, 0x200b, 0x2060, 0x2160, 0x2460, 0x24b6, 0x3007, 0x3042, 0x4e00, 0xa64a, 0xac00, 0xd800, 0xdc00, 0xe000, 0xfb01, 0xfeff, 0xffff, 0x10000, 0x10400, 0x1d7d8, 0x1f600, 0x20000, 0x30000, 0xe0041, 0x10ffff})
            System.out.println(show(cp));
        int[] types = new int[32], directions = new int[24];
        Map<String, Integer> scripts = new TreeMap<>(), blocks = new TreeMap<>();
        long sum = 0, cases = 0;
        int named = 0;
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp += cp < 0x20000 ? 1 : 61) {
            types[Character.getType(cp)]++;
            directions[Character.getDirectionality(cp) + 1]++;
            if (cp % 8 == 0) {
                scripts.merge(Character.UnicodeScript.of(cp).name(), 1, Integer::sum);
                blocks.merge(String.valueOf(Character.UnicodeBlock.of(cp)), 1, Integer::sum);
            }
            sum = sum * 31 + Character.getNumericValue(cp) + (Character.isJavaIdentifierPart(cp) ? 7 : 0) + (Character.isMirrored(cp) ? 3 : 0);
            cases += Character.toUpperCase(cp) - Character.toLowerCase(cp);
            if (cp % 127 == 0 && Character.getName(cp) != null) {
                named++;
                sum += Character.getName(cp).hashCode();
            }
        }
        System.out.println(Arrays.toString(types) + "\n" + Arrays.toString(directions) + "\n" + scripts.size() + " " + scripts.hashCode() + " " + blocks.size() + " " + blocks.hashCode() + "\n" + sum + " " + cases + " " + named);
        for (String n : new String[] {"LATIN SMALL LETTER A", "latin small letter a", "GREEK SMALL LETTER FINAL SIGMA", "CJK UNIFIED IDEOGRAPHS 4E00", "NULL", "HANGUL SYLLABLES AC00", "NO SUCH THING", "", "LATIN SMALL LETTER A ", "HIGH SURROGATES D800"})
            try {
                System.out.println(n + " " + Integer.toHexString(Character.codePointOf(n)));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        for (String n : new String[] {"BasicLatin", "Basic Latin", "BASIC_LATIN", "greek", "Cyrillic", "nope", "CJKUnifiedIdeographs"})
            try {
                System.out.print(Character.UnicodeBlock.forName(n) + " ");
            } catch (IllegalArgumentException e) {
                System.out.print("!" + e.getMessage() + " ");
            }
        for (String n : new String[] {"Latn", "latin", "Zyyy", "Hani", "nope"})
            try {
                System.out.print(Character.UnicodeScript.forName(n) + " ");
            } catch (IllegalArgumentException e) {
                System.out.print("!" + e.getMessage() + " ");
            }
        System.out.println();
        String[] words = {"stra\u00dfe", "\u0130stanbul", "\u0131", "\u03a3\u03a3", "\u03b1\u03a3 \u03a3", "\ufb03", "\u01c6", "\u1f80", "\u0149", "\ud801\udc28x", "i\u0307", "\u00cc", "\u0390"};
        for (String w : words)
            for (Locale l : new Locale[] {Locale.ROOT, new Locale("tr"), new Locale("lt")}) {
                StringBuilder sb = new StringBuilder(l.toString()).append(':');
                for (String s : new String[] {w.toUpperCase(l), w.toLowerCase(l)}) {
                    for (char c : s.toCharArray())
                        sb.append(' ').append(Integer.toHexString(c));
                    sb.append(" |");
                }
                System.out.println(sb + " " + w.equalsIgnoreCase(w.toUpperCase(l)) + w.compareToIgnoreCase(w.toLowerCase(l)) + w.regionMatches(true, 0, w.toUpperCase(l), 0, 1));
            }
        String pairs = "a\ud83d\ude00b\ud83dc\ude00";
        System.out.println(pairs.codePointCount(0, pairs.length()) + " " + pairs.offsetByCodePoints(0, 2) + " " + Integer.toHexString(pairs.codePointAt(1)) + " " + Integer.toHexString(pairs.codePointBefore(3)) + " " + Integer.toHexString(pairs.codePointAt(4)) + " " + pairs.codePoints().count() + " " + new StringBuilder(pairs).reverse().codePoints().mapToObj(Integer::toHexString).toList() + " " + Character.toChars(0x1f600).length + Character.isSurrogatePair('\ud83d', '\ude00') + Character.toString(0x1f600).length() + (int) Character.highSurrogate(0x1f600) + Character.reverseBytes('\u1234') % 256);
    }
}
