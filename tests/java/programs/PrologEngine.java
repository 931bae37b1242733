// A small Prolog: a parser of terms, unification with a trail, backtracking over clauses with cut and negation, arithmetic,
// lists; programs for append, permutations, queens, a family, naive reverse, hanoi and arithmetic puzzles.
import java.util.*;
import java.util.function.*;

public class PrologEngine {
    static abstract class Term { Term walk() { return this; } }
    static final class Var extends Term { Term ref; final int id; static int next; Var() { id = next++; } @Override Term walk() { Term t = this; while (t instanceof Var && ((Var) t).ref != null) t = ((Var) t).ref; return t; } }
    static final class Num extends Term { final long v; Num(long v) { this.v = v; } }
    static final class Struct extends Term { final String name; final Term[] args; Struct(String n, Term... a) { name = n; args = a; } }
    record Clause(Struct head, List<Term> body) { }
    static final Map<String, List<Clause>> db = new HashMap<>();
    static final ArrayList<Var> trail = new ArrayList<>();
    static long unifications;

    static String text; static int at; static Map<String, Var> names;
    static void skip() { while (at < text.length() && (Character.isWhitespace(text.charAt(at)))) at++; }
    static boolean eat(String s) { skip(); if (text.startsWith(s, at)) { at += s.length(); return true; } return false; }
    static Term parse(int level) {
        Term left = primary();
        for (;;) {
            skip();
            String[][] ops = {{"1000"}, {"is", "=:=", "=\\=", "=<", ">=", "\\=", "=", "<", ">"}, {"+", "-"}, {"*", "//", "mod"}};
            boolean found = false;
            for (int l = 3; l >= Math.max(level, 1) && !found; l--)
                for (String o : ops[l])
                    if (text.startsWith(o, at) && !(Character.isLetter(o.charAt(0)) && at + o.length() < text.length() && Character.isLetterOrDigit(text.charAt(at + o.length()))) && !(o.equals("=") && text.startsWith("=.", at))) {
                        at += o.length();
                        left = new Struct(o, left, parse(l + 1));
                        found = true;
                        break;
                    }
            if (!found)
                return left;
        }
    }
    static Term primary() {
        skip();
        char c = text.charAt(at);
        if (eat("(")) { Term t = parse(0); eat(")"); return t; }
        if (eat("[")) {
            if (eat("]")) return new Struct("[]");
            List<Term> items = new ArrayList<>();
            do items.add(parse(1)); while (eat(","));
            Term tail = eat("|") ? parse(1) : new Struct("[]");
            eat("]");
            for (int i = items.size() - 1; i >= 0; i--) tail = new Struct(".", items.get(i), tail);
            return tail;
        }
        if (eat("\\+")) return new Struct("\\+", parse(1));
        if (eat("!")) return new Struct("!");
        int start = at;
        if (Character.isDigit(c)) { while (at < text.length() && Character.isDigit(text.charAt(at))) at++; return new Num(Long.parseLong(text.substring(start, at))); }
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
        String name = text.substring(start, at);
        if (name.isEmpty()) throw new IllegalArgumentException("at " + at + ": " + text.substring(at));
        if (name.equals("_")) return new Var();
        if (Character.isUpperCase(c) || c == '_') return names.computeIfAbsent(name, k -> new Var());
        if (at < text.length() && text.charAt(at) == '(') { at++; List<Term> as = new ArrayList<>(); do as.add(parse(1)); while (eat(",")); eat(")"); return new Struct(name, as.toArray(new Term[0])); }
        return new Struct(name);
    }
    static void consult(String source) {
        for (String line : source.split("\\.\\s*(\n|$)")) {
            if (line.isBlank()) continue;
            text = line; at = 0; names = new LinkedHashMap<>();
            Struct head = (Struct) parse(1);
            List<Term> body = new ArrayList<>();
            if (eat(":-")) do body.add(parse(1)); while (eat(","));
            db.computeIfAbsent(head.name + "/" + head.args.length, k -> new ArrayList<>()).add(new Clause(head, body));
        }
    }
    static Term copy(Term t, Map<Var, Var> m) {
        t = t.walk();
        if (t instanceof Var) return m.computeIfAbsent((Var) t, k -> new Var());
        if (t instanceof Struct && ((Struct) t).args.length > 0) { Struct s = (Struct) t; Term[] a = new Term[s.args.length]; for (int i = 0; i < a.length; i++) a[i] = copy(s.args[i], m); return new Struct(s.name, a); }
        return t;
    }
    static boolean unify(Term a, Term b) {
        unifications++;
        a = a.walk(); b = b.walk();
        if (a == b) return true;
        if (a instanceof Var) { ((Var) a).ref = b; trail.add((Var) a); return true; }
        if (b instanceof Var) return unify(b, a);
        if (a instanceof Num && b instanceof Num) return ((Num) a).v == ((Num) b).v;
        if (!(a instanceof Struct && b instanceof Struct)) return false;
        Struct s = (Struct) a, t = (Struct) b;
        if (!s.name.equals(t.name) || s.args.length != t.args.length) return false;
        for (int i = 0; i < s.args.length; i++) if (!unify(s.args[i], t.args[i])) return false;
        return true;
    }
    static void undo(int to) { while (trail.size() > to) trail.remove(trail.size() - 1).ref = null; }
    static long eval(Term t) {
        t = t.walk();
        if (t instanceof Num) return ((Num) t).v;
        if (t instanceof Var) throw new IllegalStateException("not instantiated");
        Struct s = (Struct) t;
        long a = eval(s.args[0]), b = eval(s.args[1]);
        switch (s.name) { case "+": return a + b; case "-": return a - b; case "*": return a * b; case "//": return a / b; case "mod": return Math.floorMod(a, b); default: throw new IllegalStateException("no function " + s.name); }
    }
    static final class Goals { final Term goal; final Goals next; final int cut; Goals(Term g, Goals n, int c) { goal = g; next = n; cut = c; } }
    static final class Cut extends RuntimeException { final int level; Cut(int l) { super(null, null, false, false); level = l; } }
    static int depth;
    /** Calls found for each solution until it says false; returns whether to go on. */
    static boolean solve(Goals g, BooleanSupplier found) {
        if (g == null) return found.getAsBoolean();
        Term goal = g.goal.walk();
        Struct s = (Struct) goal;
        int mark = trail.size();
        switch (s.name + "/" + s.args.length) {
        case "!/0": if (!solve(g.next, found)) return false; throw new Cut(g.cut);
        case "=/2": { boolean more = !unify(s.args[0], s.args[1]) || solve(g.next, found); undo(mark); return more; }
        case "\\=/2": { boolean u = unify(s.args[0], s.args[1]); undo(mark); return u || solve(g.next, found); }
        case "is/2": { boolean more = !unify(s.args[0], new Num(eval(s.args[1]))) || solve(g.next, found); undo(mark); return more; }
        case "</2": return eval(s.args[0]) >= eval(s.args[1]) || solve(g.next, found);
        case ">/2": return eval(s.args[0]) <= eval(s.args[1]) || solve(g.next, found);
        case "=</2": return eval(s.args[0]) > eval(s.args[1]) || solve(g.next, found);
        case ">=/2": return eval(s.args[0]) < eval(s.args[1]) || solve(g.next, found);
        case "=:=/2": return eval(s.args[0]) != eval(s.args[1]) || solve(g.next, found);
        case "=\\=/2": return eval(s.args[0]) == eval(s.args[1]) || solve(g.next, found);
        case "\\+/1": { boolean[] any = {false}; solve(new Goals(s.args[0], null, -1), () -> { any[0] = true; return false; }); undo(mark); return any[0] || solve(g.next, found); }
        default:
            int level = ++depth;
            try {
                for (Clause c : db.getOrDefault(s.name + "/" + s.args.length, List.of())) {
                    Map<Var, Var> m = new HashMap<>();
                    Struct head = (Struct) copy(c.head, m);
                    if (unify(head, s)) {
                        Goals next = g.next;
                        for (int i = c.body.size() - 1; i >= 0; i--) next = new Goals(copy(c.body.get(i), m), next, level);
                        if (!solve(next, found)) return false;
                    }
                    undo(mark);
                }
            } catch (Cut cut) {
                undo(mark);
                if (cut.level != level) throw cut;
            } finally {
                depth--;
            }
            return true;
        }
    }
    static String show(Term t) {
        t = t.walk();
        if (t instanceof Num) return "" + ((Num) t).v;
        if (t instanceof Var) return "_";
        Struct s = (Struct) t;
        if (s.name.equals(".")) { StringBuilder sb = new StringBuilder("["); Term l = s; while (l.walk() instanceof Struct && ((Struct) l.walk()).name.equals(".")) { Struct c = (Struct) l.walk(); sb.append(sb.length() > 1 ? "," : "").append(show(c.args[0])); l = c.args[1]; } String tail = show(l); return sb + (tail.equals("[]") ? "]" : "|" + tail + "]"); }
        if (s.args.length == 0) return s.name;
        StringJoiner j = new StringJoiner(",", s.name + "(", ")");
        for (Term a : s.args) j.add(show(a));
        return j.toString();
    }
    static void query(String q, int limit) {
        text = q; at = 0; names = new LinkedHashMap<>();
        Map<String, Var> vars = names;
        List<Term> goals = new ArrayList<>();
        do goals.add(parse(1)); while (eat(","));
        Goals g = null;
        for (int i = goals.size() - 1; i >= 0; i--) g = new Goals(goals.get(i), g, 0);
        int[] n = {0};
        StringBuilder sb = new StringBuilder();
        unifications = 0;
        try {
            solve(g, () -> { n[0]++; if (n[0] <= 6) { StringJoiner j = new StringJoiner(" "); vars.forEach((k, v) -> j.add(k + "=" + show(v))); sb.append(" {").append(j).append('}'); } return n[0] < limit; });
        } catch (Cut c) {
            sb.append(" cut");
        } catch (IllegalStateException e) {
            sb.append(" !").append(e.getMessage());
        }
        undo(0);
        depth = 0;
        System.out.println(q + " -> " + n[0] + sb + " (" + unifications + ")");
    }
    public static void main(String[] args) {
        consult("append([], L, L).\nappend([H|T], L, [H|R]) :- append(T, L, R).\nmember(X, [X|_]).\nmember(X, [_|T]) :- member(X, T).\nselect(X, [X|T], T).\nselect(X, [H|T], [H|R]) :- select(X, T, R).\nperm([], []).\nperm(L, [H|T]) :- select(H, L, R), perm(R, T).\n"
            + "rev([], []).\nrev([H|T], R) :- rev(T, S), append(S, [H], R).\nlength([], 0).\nlength([_|T], N) :- length(T, M), N is M + 1.\nbetween(L, H, L) :- L =< H.\nbetween(L, H, X) :- L < H, M is L + 1, between(M, H, X).\nlist(H, H, [H]) :- !.\nlist(L, H, [L|T]) :- M is L + 1, list(M, H, T).\n"
            + "safe(_, _, []).\nsafe(Q, D, [H|T]) :- Q =\\= H + D, Q =\\= H - D, E is D + 1, safe(Q, E, T).\nallsafe([]).\nallsafe([H|T]) :- safe(H, 1, T), allsafe(T).\nqueens(N, Q) :- list(1, N, L), perm(L, Q), allsafe(Q).\n"
            + "parent(ann, bob).\nparent(ann, cid).\nparent(bob, dan).\nparent(cid, eve).\nparent(dan, fay).\nanc(X, Y) :- parent(X, Y).\nanc(X, Y) :- parent(X, Z), anc(Z, Y).\nsibling(X, Y) :- parent(P, X), parent(P, Y), X \\= Y.\nleaf(X) :- parent(_, X), \\+ parent(X, _).\n"
            + "max(X, Y, X) :- X >= Y, !.\nmax(_, Y, Y).\nhanoi(0, 0) :- !.\nhanoi(N, M) :- K is N - 1, hanoi(K, A), hanoi(K, B), M is A + B + 1.\nfact(0, 1) :- !.\nfact(N, F) :- M is N - 1, fact(M, G), F is N * G.\ngcd(X, 0, X) :- !.\ngcd(X, Y, G) :- Z is X mod Y, gcd(Y, Z, G).\npyth(N, A, B, C) :- between(1, N, A), between(A, N, B), between(B, N, C), A * A + B * B =:= C * C.\n");
        query("append([1,2], [3], X)", 9);
        query("append(X, Y, [a,b,c])", 99);
        query("member(X, [p,q,r]), X \\= q", 99);
        query("perm([1,2,3], P)", 99);
        query("list(1, 12, L), rev(L, R)", 1);
        query("queens(5, Q)", 99);
        query("anc(ann, X)", 99);
        query("sibling(X, Y)", 99);
        query("leaf(X)", 99);
        query("max(3, 5, X)", 9);
        query("max(7, 5, X), Y is X * 2 - 1", 9);
        query("hanoi(7, N)", 1);
        query("fact(15, F)", 1);
        query("gcd(1071, 462, G)", 1);
        query("pyth(15, A, B, C)", 99);
        query("length(L, 3), L = [a|_]", 1);
        query("X = f(Y, Z), Y = g(Z), Z = [1|T]", 1);
        query("X < 3", 1);
        query("member(X, [1,2,3,4]), X mod 2 =:= 0, !", 9);
        query("nothing(X)", 1);
    }
}
