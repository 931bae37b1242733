// A JSON parser and printer: all value kinds, escapes, errors with positions, pretty printing, a query by path.
import java.util.*;

public class JsonRoundTrip {
    static class ParseError extends RuntimeException {
        final int pos;
        ParseError(String m, int p) { super(m + " at " + p); pos = p; }
    }

    static final class Parser {
        final String s;
        int i;
        Parser(String s) { this.s = s; }
        Object parse() {
            Object v = value(0);
            ws();
            if (i < s.length()) throw new ParseError("trailing '" + s.charAt(i) + "'", i);
            return v;
        }
        void ws() { while (i < s.length() && " \t\n\r".indexOf(s.charAt(i)) >= 0) i++; }
        char peek() { ws(); if (i >= s.length()) throw new ParseError("unexpected end", i); return s.charAt(i); }
        void expect(char c) {
            if (peek() != c) throw new ParseError("expected '" + c + "' but found '" + s.charAt(i) + "'", i);
            i++;
        }
        Object value(int depth) {
            if (depth > 50) throw new ParseError("too deep", i);
            char c = peek();
            switch (c) {
                case '{':
                    {
                        i++;
                        Map<String, Object> m = new LinkedHashMap<>();
                        if (peek() == '}') { i++; return m; }
                        do {
                            if (peek() != '"') throw new ParseError("expected a key", i);
                            String k = string();
                            expect(':');
                            if (m.put(k, value(depth + 1)) != null) throw new ParseError("duplicate key " + k, i);
                        } while (peek() == ',' && i++ >= 0);
                        expect('}');
                        return m;
                    }
                case '[':
                    {
                        i++;
                        List<Object> l = new ArrayList<>();
                        if (peek() == ']') { i++; return l; }
                        do l.add(value(depth + 1));
                        while (peek() == ',' && i++ >= 0);
                        expect(']');
                        return l;
                    }
                case '"': return string();
                case 't': return word("true", true);
                case 'f': return word("false", false);
                case 'n': return word("null", null);
                default:
                    if (c == '-' || c >= '0' && c <= '9') return number();
                    throw new ParseError("unexpected '" + c + "'", i);
            }
        }
        Object word(String w, Object v) {
            if (!s.startsWith(w, i)) throw new ParseError("bad literal", i);
            i += w.length();
            return v;
        }
        Object number() {
            int b = i;
            if (s.charAt(i) == '-') i++;
            while (i < s.length() && Character.isDigit(s.charAt(i))) i++;
            boolean frac = false;
            if (i < s.length() && s.charAt(i) == '.') {
                frac = true;
                i++;
                while (i < s.length() && Character.isDigit(s.charAt(i))) i++;
            }
            if (i < s.length() && (s.charAt(i) | 32) == 'e') {
                frac = true;
                i++;
                if (i < s.length() && "+-".indexOf(s.charAt(i)) >= 0) i++;
                while (i < s.length() && Character.isDigit(s.charAt(i))) i++;
            }
            String t = s.substring(b, i);
            try {
                if (frac) return Double.parseDouble(t);
                return Long.parseLong(t);
            } catch (NumberFormatException e) {
                throw new ParseError("bad number " + t, b);
            }
        }
        String string() {
            StringBuilder b = new StringBuilder();
            int st = i++;
            while (true) {
                if (i >= s.length()) throw new ParseError("unterminated string", st);
                char c = s.charAt(i++);
                if (c == '"') return b.toString();
                if (c < 32) throw new ParseError("control character", i - 1);
                if (c != '\\') { b.append(c); continue; }
                if (i >= s.length()) throw new ParseError("unterminated escape", i);
                switch (c = s.charAt(i++)) {
                    case 'n' -> b.append('\n');
                    case 't' -> b.append('\t');
                    case 'r' -> b.append('\r');
                    case 'b' -> b.append('\b');
                    case 'f' -> b.append('\f');
                    case '"', '\\', '/' -> b.append(c);
                    case 'u' -> {
                        if (i + 4 > s.length()) throw new ParseError("short escape", i);
                        try {
                            b.append((char) Integer.parseInt(s.substring(i, i + 4), 16));
                        } catch (NumberFormatException e) {
                            throw new ParseError("bad escape", i);
                        }
                        i += 4;
                    }
                    default -> throw new ParseError("unknown escape \\" + c, i - 1);
                }
            }
        }
    }

    static void print(Object o, StringBuilder b, int ind, boolean pretty) {
        if (o instanceof Map<?, ?> m) {
            b.append('{');
            boolean first = true;
            for (var e : m.entrySet()) {
                if (!first) b.append(',');
                first = false;
                nl(b, ind + 1, pretty);
                quote(e.getKey().toString(), b);
                b.append(pretty ? ": " : ":");
                print(e.getValue(), b, ind + 1, pretty);
            }
            if (!first) nl(b, ind, pretty);
            b.append('}');
        } else if (o instanceof List<?> l) {
            b.append('[');
            for (int k = 0; k < l.size(); k++) {
                if (k > 0) b.append(',');
                nl(b, ind + 1, pretty);
                print(l.get(k), b, ind + 1, pretty);
            }
            if (!l.isEmpty()) nl(b, ind, pretty);
            b.append(']');
        } else if (o instanceof String s) quote(s, b);
        else b.append(o);
    }

    static void nl(StringBuilder b, int ind, boolean pretty) { if (pretty) b.append('\n').append("  ".repeat(ind)); }

    static void quote(String s, StringBuilder b) {
        b.append('"');
        for (char c : s.toCharArray()) switch (c) {
            case '"' -> b.append("\\\"");
            case '\\' -> b.append("\\\\");
            case '\n' -> b.append("\\n");
            case '\t' -> b.append("\\t");
            default -> { if (c < 32 || c > 126) b.append(String.format("\\u%04x", (int) c)); else b.append(c); }
        }
        b.append('"');
    }

    static String show(Object o, boolean pretty) {
        StringBuilder b = new StringBuilder();
        print(o, b, 0, pretty);
        return b.toString();
    }

    static Object path(Object o, String p) {
        for (String k : p.split("\\.")) {
            if (o instanceof Map<?, ?> m) o = m.get(k);
            else if (o instanceof List<?> l) {
                int n = Integer.parseInt(k);
                o = n < l.size() ? l.get(n) : null;
            } else return null;
        }
        return o;
    }

    public static void main(String[] args) {
        String doc = "{\"name\":\"Atoll\",\"n\":[1,-2,3.5,1e3,-0.25E-2,9007199254740993],\"nest\":{\"a\":{\"b\":[true,"
                + "false,null,{}]},\"e\":[]},\"esc\":\"q\\\"b\\\\s\\/n\\nt\\tu\\u00e9\\u20ac\"}";
        Object o = new Parser(doc).parse();
        System.out.println(show(o, false));
        System.out.println(show(o, true));
        System.out.println(show(new Parser(show(o, true)).parse(), false).equals(show(o, false)));
        for (String p : new String[] {"name", "n.3", "nest.a.b.1", "nest.x", "n.99", "esc",
                "name.x"}) System.out.println(p + " = " + show(path(o, p), false));
        for (String bad : new String[] {
            "", "{", "[1,]", "{\"a\" 1}", "tru", "[1 2]", "\"abc", "\"\\q\"", "\"\\u12\"", "01x", "-",
            "{\"a\":1,\"a\":2}", "[".repeat(60), "nul", "1 2", "{1:2}", "\"\\u00zz\"", "1.e", "\"a\nb\""
        }) try { System.out.println(show(new Parser(bad).parse(), false)); } catch (ParseError e) {
            System.out.println(e.getMessage());
        }
        List<Object> big = new ArrayList<>();
        for (int k = 0; k < 150; k++) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("id", (long) k);
            m.put("sq", k * k / 4.0);
            m.put("tag", "t" + k % 7);
            m.put("l", List.of((long) k, k % 2 == 0));
            big.add(m);
        }
        String t = show(big, false);
        Object back = new Parser(t).parse();
        System.out.println(t.length() + " " + t.hashCode() + " " + back.equals(big) + " " + path(back, "149.l.0"));
    }
}
