// A regular expression engine of our own: parser, Thompson automaton, subset construction, compared with
// java.util.regex.
import java.util.*;
import java.util.regex.Pattern;

public class RegexEngine {
    static final int SPLIT = -1, MATCH = -2, ANY = -3, SET = -4;

    static class State {
        int c;
        State a, b;
        BitSet set;
        final int id;
        State(int c, State a, State b, int id) {
            this.c = c;
            this.a = a;
            this.b = b;
            this.id = id;
        }
        boolean takes(char x) { return c == x || c == ANY || c == SET && set.get(x); }
    }

    static class Frag {
        final State s;
        final List<Object[]> out;
        Frag(State s, List<Object[]> o) { this.s = s; out = o; }
    }

    final String re;
    int i, n;
    State start;

    RegexEngine(String re) {
        this.re = re;
        Frag f = alt();
        if (i < re.length()) throw new IllegalArgumentException("unexpected " + re.charAt(i) + " at " + i);
        State m = st(MATCH);
        patch(f.out, m);
        start = f.s;
    }

    State st(int c) { return new State(c, null, null, n++); }

    static void patch(List<Object[]> o, State s) {
        for (Object[] x : o) if ((boolean) x[1]) ((State) x[0]).b = s;
        else ((State) x[0]).a = s;
    }

    static List<Object[]> outs(State s, boolean b) { return new ArrayList<>(List.<Object[]>of(new Object[] {s, b})); }

    Frag alt() {
        Frag l = seq();
        while (i < re.length() && re.charAt(i) == '|') {
            i++;
            Frag r = seq();
            State s = st(SPLIT);
            s.a = l.s;
            s.b = r.s;
            List<Object[]> o = new ArrayList<>(l.out);
            o.addAll(r.out);
            l = new Frag(s, o);
        }
        return l;
    }

    Frag seq() {
        Frag f = null;
        while (i < re.length() && "|)".indexOf(re.charAt(i)) < 0) {
            Frag g = rep();
            if (f == null) f = g;
            else { patch(f.out, g.s); f = new Frag(f.s, g.out); }
        }
        if (f == null) { State s = st(SPLIT); f = new Frag(s, outs(s, false)); }
        return f;
    }

    Frag rep() {
        Frag f = atom();
        while (i < re.length() && "*+?".indexOf(re.charAt(i)) >= 0) {
            State s = st(SPLIT);
            s.a = f.s;
            switch (re.charAt(i++)) {
                case '*' -> { patch(f.out, s); f = new Frag(s, outs(s, true)); }
                case '+' -> { patch(f.out, s); f = new Frag(f.s, outs(s, true)); }
                default -> { List<Object[]> o = new ArrayList<>(f.out); o.addAll(outs(s, true)); f = new Frag(s, o); }
            }
        }
        return f;
    }

    Frag atom() {
        char c = re.charAt(i++);
        State s;
        switch (c) {
            case '(':
                {
                    Frag f = alt();
                    if (i >= re.length() || re.charAt(i) != ')') throw new IllegalArgumentException("missing )");
                    i++;
                    return f;
                }
            case '.': s = st(ANY); break;
            case '[':
                {
                    s = st(SET);
                    s.set = new BitSet(128);
                    boolean neg = i < re.length() && re.charAt(i) == '^';
                    if (neg) i++;
                    while (true) {
                        if (i >= re.length()) throw new IllegalArgumentException("missing ]");
                        char x = re.charAt(i++);
                        if (x == ']') break;
                        if (i + 1 < re.length() && re.charAt(i) == '-' && re.charAt(i + 1) != ']') {
                            s.set.set(x, re.charAt(i + 1) + 1);
                            i += 2;
                        } else s.set.set(x);
                    }
                    if (neg) s.set.flip(0, 128);
                    break;
                }
            case '\\':
                if (i >= re.length()) throw new IllegalArgumentException("dangling \\");
                c = re.charAt(i++);
                if (c == 'd') { s = st(SET); s.set = new BitSet(); s.set.set('0', '9' + 1); } else s = st(c);
                break;
            case '*':
            case '+':
            case '?': throw new IllegalArgumentException("nothing to repeat");
            default: s = st(c);
        }
        return new Frag(s, outs(s, false));
    }

    static void add(State s, TreeMap<Integer, State> set) {
        if (s == null || set.containsKey(s.id)) return;
        if (s.c == SPLIT) { set.put(s.id, s); add(s.a, set); add(s.b, set); } else set.put(s.id, s);
    }

    final Map<Set<Integer>, Map<Character, TreeMap<Integer, State>>> dfa = new HashMap<>();

    boolean matches(String t) {
        TreeMap<Integer, State> cur = new TreeMap<>();
        add(start, cur);
        for (char c : t.toCharArray()) {
            TreeMap<Integer, State> now = cur;
            cur = dfa.computeIfAbsent(now.keySet(), k -> new TreeMap<>()).computeIfAbsent(c, k -> {
                TreeMap<Integer, State> nx = new TreeMap<>();
                for (State s : now.values()) if (s.c != SPLIT && s.c != MATCH && s.takes(c)) add(s.a, nx);
                return nx;
            });
            if (cur.isEmpty()) return false;
        }
        for (State s : cur.values()) if (s.c == MATCH) return true;
        return false;
    }

    public static void main(String[] args) {
        String[] res = {
            "a", "abc", "a|b", "a*", "a+b", "(ab)*", "a?b?c?", "(a|b)*abb", "[a-c]+", "[^a]b", ".*x.*", "(a*)*",
            "(a|ab)(c|bcd)(d*)", "\\d+\\.\\d*", "x(y|)z", "((a|b)(c|d))+", "a**", "(x+x+)+y", "[a\\]", "[-a]+"
        }, in = {
            "", "a", "b", "ab", "abc", "aab", "abb", "aabb", "babb", "abab", "cab", "xyz", "xz", "axb", "3.14", "42.",
            "acbd", "abcd", "abcdd", "-a-", "xxxxxxxxxxxxxxxxxxxxy", "aaaaaaaaaaaaaaaaaaaa", "\\"
        };
        int agree = 0, total = 0;
        for (String r : res) {
            RegexEngine e;
            Pattern p = null;
            try {
                e = new RegexEngine(r);
            } catch (IllegalArgumentException x) {
                System.out.println(r + ": " + x.getMessage());
                continue;
            }
            try { p = Pattern.compile(r); } catch (RuntimeException x) { }
            StringBuilder b = new StringBuilder(String.format("%-20s states %2d ", r, e.n));
            for (String s : in) {
                boolean m = e.matches(s);
                b.append(m ? '1' : '.');
                if (p != null && !(r.equals("(x+x+)+y") || r.startsWith("[a\\") || r.equals("a**"))) {
                    total++;
                    if (p.matcher(s).matches() == m) agree++;
                }
            }
            System.out.println(b + " dfa " + e.dfa.size());
        }
        System.out.println(agree + " of " + total);
        for (String bad : new String[] {"(", "a)", "*a", "[a", "a\\", "(a|*)"}) try {
            new RegexEngine(bad);
            System.out.println("accepted " + bad);
        } catch (IllegalArgumentException e) { System.out.println(bad + ": " + e.getMessage()); }
        RegexEngine evil = new RegexEngine("(a?)(a?)(a?)(a?)(a?)(a?)(a?)(a?)(a?)(a?)aaaaaaaaaa");
        System.out.println(evil.matches("aaaaaaaaaa") + " " + evil.matches("aaaaaaaaa") + " " + evil.dfa.size());
    }
}
