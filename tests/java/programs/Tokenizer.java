// A hand-written tokenizer for a small language: positions, nested comments, literals of all kinds, error recovery.
import java.util.*;

public class Tokenizer {
    enum T { IDENT, KEYWORD, INT, FLOAT, STRING, CHAR, OP, ERROR, EOF }

    record Tok(T t, String text, Object val, int line, int col) {
        public String toString() {
            return line + ":" + col + " " + t + (text.isEmpty() ? "" : " " + text.replace("\n", "\\n"))
                    + (val == null ? "" : " = " + val);
        }
    }

    static final Set<String> KW = new TreeSet<>(List.of("if", "else", "while", "return", "fn", "let", "true", "false"));

    static final String[] OPS = {
        ">>>=", "<<=", ">>=", "...", "->", "==", "!=", "<=", ">=", "&&", "||", "++", "+=", "=", "+", "-", "*", "/",
        "%", "<", ">", "!", "(", ")", "{", "}", "[", "]", ";", ",", ".", ":", "&", "|"
    };
    final String s;
    int p, line = 1, col = 1;
    Tokenizer(String s) { this.s = s; }
    char at(int k) { return p + k < s.length() ? s.charAt(p + k) : 0; }

    void adv() {
        if (at(0) == '\n') { line++; col = 1; } else col++;
        p++;
    }

    boolean skip() {
        while (true) {
            if (p < s.length() && Character.isWhitespace(at(0))) adv();
            else if (at(0) == '/' && at(1) == '/') while (p < s.length() && at(0) != '\n') adv();
            else if (at(0) == '/' && at(1) == '*') {
                int depth = 0;
                do {
                    if (p >= s.length()) return false;
                    if (at(0) == '/' && at(1) == '*') {
                        depth++;
                        adv();
                        adv();
                    } else if (at(0) == '*' && at(1) == '/') {
                        depth--;
                        adv();
                        adv();
                    } else adv();
                } while (depth > 0);
            } else return true;
        }
    }

    Tok next() {
        int l0 = line, c0 = col;
        if (!skip()) return new Tok(T.ERROR, "unterminated comment", null, l0, c0);
        int l = line, c = col, b = p;
        char ch = at(0);
        if (p >= s.length()) return new Tok(T.EOF, "", null, l, c);
        if (Character.isJavaIdentifierStart(ch)) {
            while (p < s.length() && Character.isJavaIdentifierPart(at(0))) adv();
            String t = s.substring(b, p);
            return new Tok(KW.contains(t) ? T.KEYWORD : T.IDENT, t, t.equals("true") ? (Object) true
                    : t.equals("false") ? (Object) false : null, l, c);
        }
        if (Character.isDigit(ch) || ch == '.' && Character.isDigit(at(1))) {
            boolean fl = false;
            int radix = 10;
            if (ch == '0' && (at(1) | 32) == 'x') {
                adv();
                adv();
                radix = 16;
                while (Character.digit(at(0), 16) >= 0 || at(0) == '_') adv();
            } else if (ch == '0' && (at(1) | 32) == 'b') {
                adv();
                adv();
                radix = 2;
                while (at(0) == '0' || at(0) == '1' || at(0) == '_') adv();
            } else {
                while (Character.isDigit(at(0)) || at(0) == '_') adv();
                if (at(0) == '.' && Character.isDigit(at(1)) || at(0) == '.' && p == b) {
                    fl = true;
                    adv();
                    while (Character.isDigit(at(0))) adv();
                }
                if ((at(0) | 32) == 'e' && (Character.isDigit(at(1)) || (at(1) == '-' || at(1) == '+')
                        && Character.isDigit(at(2)))) {
                    fl = true;
                    adv();
                    adv();
                    while (Character.isDigit(at(0))) adv();
                }
            }
            String t = s.substring(b, p);
            try {
                return fl ? new Tok(T.FLOAT, t, Double.parseDouble(t), l, c)
                        : new Tok(T.INT, t, Long.parseLong((radix == 10 ? t : t.substring(2)).replace("_", ""), radix),
                        l, c);
            } catch (NumberFormatException e) {
                return new Tok(T.ERROR, t, "number out of range", l, c);
            }
        }
        if (ch == '"' || ch == '\'') {
            StringBuilder v = new StringBuilder();
            adv();
            while (true) {
                if (p >= s.length() || at(0) == '\n') return new Tok(T.ERROR, s.substring(b, p),
                        "unterminated literal", l, c);
                if (at(0) == ch) { adv(); break; }
                if (at(0) == '\\') {
                    adv();
                    char e = at(0);
                    switch (e) {
                        case 'n' -> v.append('\n');
                        case 't' -> v.append('\t');
                        case 'x' -> {
                            int h = Character.digit(at(1), 16) * 16 + Character.digit(at(2), 16);
                            if (h < 0) return new Tok(T.ERROR, s.substring(b, p), "bad escape", l, c);
                            v.append((char) h);
                            adv();
                            adv();
                        }
                        default -> v.append(e);
                    }
                    adv();
                } else {
                    v.append(at(0));
                    adv();
                }
            }
            if (ch == '\'') return v.length() == 1 ? new Tok(T.CHAR, s.substring(b, p), (int) v.charAt(0), l, c)
                    : new Tok(T.ERROR, s.substring(b, p), "bad char", l, c);
            return new Tok(T.STRING, s.substring(b, p), v.length(), l, c);
        }
        for (String o : OPS) if (s.startsWith(o, p)) {
            for (int k = 0; k < o.length(); k++) adv();
            return new Tok(T.OP, o, null, l, c);
        }
        adv();
        return new Tok(T.ERROR, String.valueOf(ch), "stray character", l, c);
    }

    static List<Tok> all(String s) {
        Tokenizer t = new Tokenizer(s);
        List<Tok> l = new ArrayList<>();
        Tok k;
        do l.add(k = t.next());
        while (k.t != T.EOF);
        return l;
    }

    public static void main(String[] args) {
        String src = "fn main(x: int) -> float {\n  let y = 0xFF_00 + 0b101 * 1_000; // comment\n  /* nested "
                + "/* comment */ still */ while (x <= y && !done) { x += 1; }\n\tif a>>>=b { return 3.14e-2;"
                + " } else { s = \"str\\n\\\"q\\\" \\x41\"; c = '\\''; d = 'z'; }\n  let _id$ = .5 + 5.field "
                + "+ 1...2;\n  true false truex @ # \u00e9l\u00e9\n";
        for (Tok t : all(src)) {
            StringBuilder b = new StringBuilder();
            for (char c : t.toString().toCharArray()) b.append(c < 127 ? "" + c : "\\u" + Integer.toHexString(c));
            System.out.println(b);
        }
        for (String bad : new String[] {
            "\"open", "'ab'", "'", "/* never", "99999999999999999999", "\"\\xZZ\"", "\"line\nbreak\"", ""
        }) System.out.println(all(bad));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 200; i++) big.append("let v").append(i).append(" = f(").append(i * i).append(", \"s")
                .append(i).append("\") + ").append(i).append(".5;\n");
        Map<T, Integer> n = new EnumMap<>(T.class);
        long h = 0;
        for (Tok t : all(big.toString())) {
            n.merge(t.t, 1, Integer::sum);
            h = h * 31 + t.text.hashCode() + t.line * 7 + t.col;
        }
        System.out.println(n + " " + h);
    }
}
