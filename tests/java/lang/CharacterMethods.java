// java.lang.Character: categories, case mapping, digits, code points, surrogates, names of blocks.
public class CharacterMethods {
    public static void main(String[] args) {
        int[] cps = {
            'a', 'Z', '5', ' ', '\t', '\n', '_', '$', '-', '(', '+', 0, 0x7f, 0xa0, 0xb5, 0xdf, 0xe4, 0xff, 0x130,
            0x131, 0x17f, 0x1c5, 0x2b0, 0x301, 0x3a3, 0x3c2, 0x416, 0x5d0, 0x661, 0x4e2d, 0x2028, 0x20ac, 0x2160,
            0xac00, 0xd800, 0xdc00, 0xe000, 0xfb00, 0xfeff, 0xffff, 0x10000, 0x10400, 0x10428, 0x1d400, 0x1f600,
            0x20000, 0x10ffff
        };
        for (int c : cps) {
            StringBuilder sb = new StringBuilder(Integer.toHexString(c)).append(' ');
            boolean[] bs = {
                Character.isLetter(c), Character.isDigit(c), Character.isLetterOrDigit(c), Character.isUpperCase(c),
                Character.isLowerCase(c), Character.isTitleCase(c), Character.isWhitespace(c),
                Character.isSpaceChar(c), Character.isISOControl(c), Character.isJavaIdentifierStart(c),
                Character.isJavaIdentifierPart(c), Character.isUnicodeIdentifierPart(c), Character.isDefined(c),
                Character.isMirrored(c), Character.isIdeographic(c), Character.isAlphabetic(c),
                Character.isIdentifierIgnorable(c), Character.isBmpCodePoint(c)
            };
            for (boolean b : bs) sb.append(b ? '1' : '0');
            sb.append(' ').append(Character.getType(c)).append(' ').append(Character.getDirectionality(c)).append(' ')
                    .append(Character.getNumericValue(c)).append(' ')
                    .append(Integer.toHexString(Character.toUpperCase(c))).append(' ')
                    .append(Integer.toHexString(Character.toLowerCase(c))).append(' ')
                    .append(Integer.toHexString(Character.toTitleCase(c))).append(' ').append(Character.charCount(c))
                    .append(' ').append(Character.UnicodeBlock.of(c));
            System.out.println(sb);
        }
        System.out.println(Character.digit('f', 16) + " " + Character.digit('g', 16) + " " + Character.forDigit(11, 16)
                + " " + Character.getNumericValue('z') + " " + Character.isSurrogate('\ud800')
                + Character.isHighSurrogate('\udc00') + " " + Character.toCodePoint('\ud83d', '\ude00') + " "
                + Character.toChars(0x1f600).length + " " + (int) Character.highSurrogate(0x1f600) + " "
                + (int) Character.lowSurrogate(0x1f600) + " " + Character.isValidCodePoint(0x110000) + " "
                + Character.reverseBytes('\u1234') + 0 + " " + Character.compare('a', 'c') + " "
                + Character.valueOf('x') + Character.toString(97) + " " + Character.codePointAt("x\ud83d\ude00", 1)
                + " " + Character.offsetByCodePoints("x\ud83d\ude00y", 0, 2) + " " + Character.MIN_RADIX
                + Character.MAX_RADIX);
        try { Character.toChars(0x110000); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        int letters = 0, digits = 0, upper = 0;
        for (int c = 0; c < 0x3000; c++) {
            if (Character.isLetter(c)) letters++;
            if (Character.isDigit(c)) digits++;
            if (Character.isUpperCase(c)) upper++;
        }
        System.out.println(letters + " " + digits + " " + upper);
    }
}
