// Builds a document, prints it, parses it again: strings, maps, lists, boxing, character loops.
// Usage: Json [iterations]
import java.util.*;

public class Json {
    static final class Reader {
        private final String s;
        private int i;
        Reader(String s) { this.s = s; }
        Object read() {
            char c = s.charAt(i);
            switch (c) {
                case '{':
                    {
                        Map<String, Object> m = new HashMap<>();
                        i++;
                        while (s.charAt(i) != '}') {
                            String k = str();
                            i++;
                            m.put(k, read());
                            if (s.charAt(i) == ',') i++;
                        }
                        i++;
                        return m;
                    }
                case '[':
                    {
                        List<Object> l = new ArrayList<>();
                        i++;
                        while (s.charAt(i) != ']') { l.add(read()); if (s.charAt(i) == ',') i++; }
                        i++;
                        return l;
                    }
                case '"': return str();
                case 't': i += 4; return Boolean.TRUE;
                case 'f': i += 5; return Boolean.FALSE;
                case 'n': i += 4; return null;
                default: return num();
            }
        }
        private String str() {
            StringBuilder b = new StringBuilder();
            i++;
            while (true) {
                char c = s.charAt(i++);
                if (c == '"') return b.toString();
                if (c == '\\') {
                    c = s.charAt(i++);
                    if (c == 'n') c = '\n';
                    else if (c == 'u') { c = (char) Integer.parseInt(s.substring(i, i + 4), 16); i += 4; }
                }
                b.append(c);
            }
        }
        private Object num() {
            int b = i;
            boolean neg = s.charAt(i) == '-', frac = false;
            if (neg) i++;
            long v = 0;
            while (i < s.length()) {
                char c = s.charAt(i);
                if (c >= '0' && c <= '9') v = v * 10 + c - '0';
                else if (c == '.' || c == 'e' || c == 'E' || c == '-') frac = true;
                else break;
                i++;
            }
            return frac ? (Object) Double.parseDouble(s.substring(b, i)) : (Object) (neg ? -v : v);
        }
    }

    static void write(Object o, StringBuilder b) {
        if (o instanceof Map<?, ?> m) {
            b.append('{');
            boolean f = true;
            for (Map.Entry<?, ?> e : new TreeMap<>(m).entrySet()) {
                if (!f) b.append(',');
                f = false;
                quote((String) e.getKey(), b);
                b.append(':');
                write(e.getValue(), b);
            }
            b.append('}');
        } else if (o instanceof List<?> l) {
            b.append('[');
            for (int i = 0; i < l.size(); i++) { if (i > 0) b.append(','); write(l.get(i), b); }
            b.append(']');
        } else if (o instanceof String s) quote(s, b);
        else b.append(o);
    }

    static void quote(String s, StringBuilder b) {
        b.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') b.append('\\').append(c);
            else if (c == '\n') b.append("\\n");
            else if (c > 126) b.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            else b.append(c);
        }
        b.append('"');
    }

    static Object make(int seed, int depth) {
        int k = (seed * 0x9E3779B1 >>> 24) % 7;
        if (depth == 0 && k < 2) k += 2;
        switch (k) {
            case 0:
                {
                    Map<String, Object> m = new HashMap<>();
                    for (int i = 0; i < 6; i++) m.put("key" + (seed + i) % 50, make(seed * 31 + i, depth - 1));
                    return m;
                }
            case 1:
                {
                    List<Object> l = new ArrayList<>();
                    for (int i = 0; i < 7; i++) l.add(make(seed * 37 + i, depth - 1));
                    return l;
                }
            case 2: return "text \"" + seed + "\"\n\u00e9";
            case 3: return (long) seed;
            case 4: return seed / 8.0;
            case 5: return seed % 2 == 0;
            default: return seed % 3 == 0 ? null : "s" + seed % 100;
        }
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 35;
        Map<String, Object> root = new HashMap<>();
        for (int i = 0; i < 40; i++) root.put("r" + i, Arrays.asList(make(i, 4), make(i + 1000, 3), (long) i));
        StringBuilder b = new StringBuilder();
        write(root, b);
        String text = b.toString();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            Object o = new Reader(text).read();
            b.setLength(0);
            write(o, b);
            if (b.length() != text.length()) throw new IllegalStateException("lengths differ");
            sum = sum * 31 + b.toString().hashCode();
        }
        System.out.println("Json " + n + " " + text.length() + " " + sum);
    }
}
