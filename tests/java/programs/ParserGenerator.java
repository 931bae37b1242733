// A generator of LR(1) tables with merging to LALR, a driver with values, and grammars run through it: arithmetic, JSON-like
// terms, statements with the dangling else, ambiguous ones whose conflicts are counted; first and follow sets printed.
import java.util.*;
import java.util.function.*;

public class ParserGenerator {
    record Rule(String left, List<String> right) { @Override public String toString() { return left + " -> " + String.join(" ", right); } }
    record Item(int rule, int dot, String look) implements Comparable<Item> { public int compareTo(Item o) { return rule != o.rule ? rule - o.rule : dot != o.dot ? dot - o.dot : look.compareTo(o.look); } }
    static class Grammar {
        final List<Rule> rules = new ArrayList<>();
        final Set<String> nonterminals = new LinkedHashSet<>();
        final Map<String, Set<String>> first = new HashMap<>();
        final Set<String> nullable = new TreeSet<>();
        final List<TreeSet<Item>> states = new ArrayList<>();
        final List<Map<String, Integer>> go = new ArrayList<>();
        final List<Map<String, Integer>> action = new ArrayList<>(); // >= 0 shift, < 0 reduce
        int conflicts;
        Grammar(String text) {
            for (String line : text.split("\n")) {
                String[] w = line.trim().split(" *-> *", 2);
                for (String alt : w[1].split("\\|", -1)) rules.add(new Rule(w[0], alt.isBlank() ? List.of() : List.of(alt.trim().split(" +"))));
            }
            rules.add(0, new Rule("S'", List.of(rules.get(0).left)));
            for (Rule r : rules) nonterminals.add(r.left);
            sets();
            build();
        }
        void sets() {
            for (boolean change = true; change; ) {
                change = false;
                for (Rule r : rules) {
                    Set<String> f = first.computeIfAbsent(r.left, k -> new TreeSet<>());
                    boolean all = true;
                    for (String s : r.right) {
                        change |= nonterminals.contains(s) ? f.addAll(first.getOrDefault(s, Set.of())) : f.add(s);
                        if (!nullable.contains(s)) { all = false; break; }
                    }
                    if (all) change |= nullable.add(r.left);
                }
            }
        }
        Set<String> firstOf(List<String> seq, String then) {
            Set<String> out = new TreeSet<>();
            for (String s : seq) {
                if (nonterminals.contains(s)) out.addAll(first.get(s)); else out.add(s);
                if (!nullable.contains(s)) return out;
            }
            out.add(then);
            return out;
        }
        TreeSet<Item> closure(Collection<Item> start) {
            TreeSet<Item> all = new TreeSet<>(start);
            Deque<Item> todo = new ArrayDeque<>(start);
            while (!todo.isEmpty()) {
                Item i = todo.poll();
                List<String> right = rules.get(i.rule).right;
                if (i.dot == right.size() || !nonterminals.contains(right.get(i.dot))) continue;
                for (String look : firstOf(right.subList(i.dot + 1, right.size()), i.look))
                    for (int r = 0; r < rules.size(); r++)
                        if (rules.get(r).left.equals(right.get(i.dot))) { Item n = new Item(r, 0, look); if (all.add(n)) todo.add(n); }
            }
            return all;
        }
        static TreeSet<Long> core(Collection<Item> s) { TreeSet<Long> c = new TreeSet<>(); for (Item i : s) c.add((long) i.rule << 32 | i.dot); return c; }
        void build() {
            Map<TreeSet<Long>, Integer> byCore = new HashMap<>();
            states.add(closure(List.of(new Item(0, 0, "$"))));
            byCore.put(core(states.get(0)), 0);
            Deque<Integer> todo = new ArrayDeque<>(List.of(0));
            go.add(new TreeMap<>());
            while (!todo.isEmpty()) {
                int s = todo.poll();
                Map<String, List<Item>> next = new TreeMap<>();
                for (Item i : states.get(s)) { List<String> r = rules.get(i.rule).right; if (i.dot < r.size()) next.computeIfAbsent(r.get(i.dot), k -> new ArrayList<>()).add(new Item(i.rule, i.dot + 1, i.look)); }
                next.forEach((sym, kernel) -> {
                    TreeSet<Item> c = closure(kernel);
                    Integer t = byCore.get(core(c));
                    if (t == null) { t = states.size(); states.add(c); go.add(new TreeMap<>()); byCore.put(core(c), t); todo.add(t); }
                    else if (states.get(t).addAll(c) && !todo.contains(t)) todo.add(t);
                    go.get(s).put(sym, t);
                });
            }
            for (int s = 0; s < states.size(); s++) {
                Map<String, Integer> a = new TreeMap<>();
                go.get(s).forEach((k, v) -> { if (!nonterminals.contains(k)) a.put(k, v); });
                for (Item i : states.get(s)) if (i.dot == rules.get(i.rule).right.size()) { Integer old = a.putIfAbsent(i.look, -1 - i.rule); if (old != null && old != -1 - i.rule) { conflicts++; if (old < 0) a.put(i.look, Math.max(old, -1 - i.rule)); } }
                action.add(a);
            }
        }
        Object parse(List<String> tokens, Function<String, String> kind, BiFunction<Rule, List<Object>, Object> act) {
            Deque<Integer> stack = new ArrayDeque<>(List.of(0));
            Deque<Object> values = new ArrayDeque<>();
            for (int at = 0; ; ) {
                String tok = at < tokens.size() ? tokens.get(at) : "$", k = at < tokens.size() ? kind.apply(tok) : "$";
                Integer a = action.get(stack.peek()).get(k);
                if (a == null) return "error at " + at + " '" + tok + "' expected " + action.get(stack.peek()).keySet();
                if (a >= 0) { stack.push(a); values.push(tok); at++; continue; }
                Rule r = rules.get(-1 - a);
                LinkedList<Object> args = new LinkedList<>();
                for (int i = 0; i < r.right.size(); i++) { stack.pop(); args.addFirst(values.pop()); }
                if (r.left.equals("S'")) return args.get(0);
                values.push(act.apply(r, args));
                stack.push(go.get(stack.peek()).get(r.left));
            }
        }
        void describe(String name) { System.out.println(name + ": " + rules.size() + " rules, " + states.size() + " states, " + conflicts + " conflicts, nullable " + nullable + ", items " + states.stream().mapToInt(Set::size).sum()); for (String n : nonterminals) System.out.println("  first " + n + " " + first.get(n)); }
    }
    static List<String> lex(String s) { List<String> out = new ArrayList<>(); java.util.regex.Matcher m = java.util.regex.Pattern.compile("\\d+|\\w+|[^\\s\\w]").matcher(s); while (m.find()) out.add(m.group()); return out; }
    static String kind(String t) { return t.matches("\\d+") ? "num" : t.matches("[a-z]") ? "id" : t; }
    public static void main(String[] args) {
        Grammar arith = new Grammar("E -> E + T | E - T | T\nT -> T * F | T / F | F\nF -> P ^ F | P\nP -> num | ( E ) | - P");
        arith.describe("arithmetic");
        BiFunction<Rule, List<Object>, Object> eval = (r, a) -> {
            if (r.right.size() == 1) return r.right.get(0).equals("num") ? Long.parseLong((String) a.get(0)) : a.get(0);
            if (r.right.get(0).equals("(")) return a.get(1);
            if (r.right.size() == 2) return -(Long) a.get(1);
            long x = (Long) a.get(0), y = (Long) a.get(2);
            switch ((String) a.get(1)) { case "+": return x + y; case "-": return x - y; case "*": return x * y; case "/": return y == 0 ? Long.MAX_VALUE : x / y; default: long p = 1; for (long i = 0; i < y; i++) p *= x; return p; }
        };
        for (String s : new String[] {"1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "- - 5 * - 2", "100 / 7 / 2", "1 +", "* 3", "(1", "1 2", "", "((((7))))", "8 / 0"}) System.out.println(s + " = " + arith.parse(lex(s), ParserGenerator::kind, eval));
        BiFunction<Rule, List<Object>, Object> tree = (r, a) -> a.isEmpty() ? "" : a.size() == 1 ? a.get(0) : "(" + r.left + " " + String.join(" ", a.stream().map(String::valueOf).filter(x -> !x.isEmpty()).toList()) + ")";
        Grammar dangling = new Grammar("S -> if id then S | if id then S else S | id = num | begin L end\nL -> S ; L | ");
        dangling.describe("dangling else");
        for (String s : new String[] {"if a then if b then c = 1 else d = 2", "begin a = 1 ; if x then begin end else b = 2 ; end", "if a then else", "begin a = 1 end"}) System.out.println(s + " => " + dangling.parse(lex(s), ParserGenerator::kind, tree));
        Grammar ambiguous = new Grammar("E -> E + E | E * E | num");
        ambiguous.describe("ambiguous");
        System.out.println(ambiguous.parse(lex("1 + 2 * 3 + 4"), ParserGenerator::kind, tree));
        Grammar json = new Grammar("V -> { M } | [ L ] | num | id\nM -> | N\nN -> id : V | id : V , N\nL -> | K\nK -> V | V , K");
        json.describe("terms");
        for (String s : new String[] {"{ a : [ 1 , 2 , { } ] , b : [ ] }", "[ 1 , ]", "{ a 1 }"}) System.out.println(s + " => " + json.parse(lex(s), ParserGenerator::kind, tree));
        Grammar lookahead = new Grammar("S -> a A d | b B d | a B e | b A e\nA -> c\nB -> c");
        lookahead.describe("LR(1) but not LALR");
        Grammar empties = new Grammar("S -> A B C\nA -> a |\nB -> b |\nC -> c |");
        empties.describe("empties");
        for (String s : new String[] {"", "a", "b c", "a b c", "c b"}) System.out.println("'" + s + "' => " + empties.parse(lex(s), t -> t, tree));
    }
}
