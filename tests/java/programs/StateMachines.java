// State machines: a vending machine as an enum with bodies, a table-driven protocol parser, a Turing machine, a
// traffic light.
import java.util.*;
import java.util.function.*;

public class StateMachines {
    enum Vend {
        IDLE {
            Vend coin(Ctx c, int v) { c.credit += v; return v >= 5 ? READY : MONEY; }
        }, MONEY {
            Vend coin(Ctx c, int v) { c.credit += v; return c.credit >= 5 ? READY : this; }
            Vend cancel(Ctx c) { c.log("refund " + c.credit); c.credit = 0; return IDLE; }
        }, READY {
            Vend coin(Ctx c, int v) { c.log("reject " + v); return this; }
            Vend press(Ctx c, String p) {
                Integer n = c.stock.get(p);
                if (n == null) { c.log("no such product " + p); return this; }
                if (n == 0) { c.log(p + " sold out"); return this; }
                c.stock.put(p, n - 1);
                c.credit -= 5;
                c.log("deliver " + p + (c.credit > 0 ? " change " + c.credit : ""));
                c.credit = 0;
                return c.stock.values().stream().allMatch(x -> x == 0) ? EMPTY : IDLE;
            }
            Vend cancel(Ctx c) { return MONEY.cancel(c); }
        }, EMPTY;
        Vend coin(Ctx c, int v) { c.log("return coin " + v); return this; }
        Vend press(Ctx c, String p) { c.log("insert coins"); return this; }
        Vend cancel(Ctx c) { return this; }
    }

    static class Ctx {
        int credit;
        final Map<String, Integer> stock = new TreeMap<>(Map.of("tea", 1, "cola", 2));
        final StringBuilder out = new StringBuilder();
        void log(String s) { out.append(s).append("; "); }
    }

    enum S { START, METHOD, PATH, HDR, KEY, VAL, BODY, DONE, BAD }

    static String http(String in) {
        S s = S.START;
        StringBuilder cur = new StringBuilder();
        String m = null, p = null, k = null, b = "";
        Map<String, String> h = new TreeMap<>();
        int need = 0;
        for (int i = 0; i < in.length() && s != S.BAD; i++) {
            char c = in.charAt(i);
            switch (s) {
                case START: if (Character.isUpperCase(c)) { cur.append(c); s = S.METHOD; } else s = S.BAD; break;
                case METHOD:
                    if (c == ' ') {
                        m = cur.toString();
                        cur.setLength(0);
                        s = S.PATH;
                    } else if (Character.isUpperCase(c)) cur.append(c);
                    else s = S.BAD;
                    break;
                case PATH:
                    if (c == '\n') {
                        p = cur.toString();
                        cur.setLength(0);
                        s = p.startsWith("/") ? S.HDR : S.BAD;
                    } else cur.append(c);
                    break;
                case HDR:
                    if (c == '\n') {
                        need = Integer.parseInt(h.getOrDefault("length", "0"));
                        s = need == 0 ? S.DONE : S.BODY;
                        break;
                    }
                    s = S.KEY;
                case KEY:
                    if (c == ':') {
                        k = cur.toString().toLowerCase(Locale.ROOT);
                        cur.setLength(0);
                        s = S.VAL;
                    } else if (Character.isLetter(c) || c == '-') cur.append(c);
                    else s = S.BAD;
                    break;
                case VAL:
                    if (c == '\n') { h.put(k, cur.toString().trim()); cur.setLength(0); s = S.HDR; } else cur.append(c);
                    break;
                case BODY: b += c; if (b.length() == need) s = S.DONE; break;
                case DONE: s = S.BAD; break;
                default: throw new AssertionError(s);
            }
        }
        return s + " " + m + " " + p + " " + h + " [" + b + "]";
    }

    static String turing(String tape, Map<String, String> prog, int max) {
        StringBuilder t = new StringBuilder(tape);
        int pos = 0, n = 0;
        String st = "A";
        while (!st.equals("H") && n < max) {
            while (pos >= t.length()) t.append('_');
            if (pos < 0) { t.insert(0, '_'); pos = 0; }
            String r = prog.get(st + t.charAt(pos));
            if (r == null) return "stuck in " + st + " on " + t;
            t.setCharAt(pos, r.charAt(0));
            pos += r.charAt(1) == 'R' ? 1 : -1;
            st = r.substring(2);
            n++;
        }
        return t.toString().replace("_", "") + " after " + n;
    }

    record Light(String n, int ticks, Supplier<Light> next) { }
    static final Light[] L = new Light[4];

    static {
        L[0] = new Light("red", 3, () -> L[1]);
        L[1] = new Light("red-yellow", 1, () -> L[2]);
        L[2] = new Light("green", 2, () -> L[3]);
        L[3] = new Light("yellow", 1, () -> L[0]);
    }

    public static void main(String[] args) {
        Ctx c = new Ctx();
        Vend v = Vend.IDLE;
        for (String a : "c1 c2 ptea x c5 pjuice ptea c5 ptea pcola c2 c2 c2 c9 pcola x c1 c7 pcola c1 pcola".split(" ")) {
            Vend n = switch (a.charAt(0)) {
                case 'c' -> v.coin(c, a.charAt(1) - '0');
                case 'p' -> v.press(c, a.substring(1));
                default -> v.cancel(c);
            };
            System.out.println(a + ": " + v + " -> " + n + " credit " + c.credit + " " + c.out);
            c.out.setLength(0);
            v = n;
        }
        System.out.println(c.stock);
        for (String in : new String[] {
            "GET /index\nHost: x\nA-b:  c d \n\n", "POST /p\nLength: 5\n\nhello", "POST /p\nLength: 5\n\nhel",
            "get /\n\n", "GET x\n\n", "GET /\nbad header\n\n", "GET /\n\nextra", ""
        }) System.out.println(http(in));
        Map<String, String> inc = Map.of("A0", "0RA", "A1", "1RA", "A_", "_LB", "B0", "1LH", "B1", "0LB", "B_", "1LH");
        for (String t : new String[] {"1011", "111", "0", ""}) System.out.println(t + " + 1 = " + turing(t, inc, 1000));
        System.out.println(turing("", Map.of("A_", "1RB", "A1", "1LB", "B_", "1LA", "B1", "1RH"), 100) + ", "
                + turing("x", inc, 9) + ", " + turing("", Map.of("A_", "_RA"), 50));
        Light l = L[0];
        StringBuilder b = new StringBuilder();
        for (int i = 0, left = l.ticks(); i < 12; i++) {
            b.append(l.n()).append(' ');
            if (--left == 0) { l = l.next().get(); left = l.ticks(); }
        }
        System.out.println(b);
    }
}
