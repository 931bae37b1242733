// A small Lisp: reader, closures, macros by quasi-quotation left out, tail calls by trampolining, lists, error
// handling.
import java.util.*;
import java.util.function.*;

public class LispInterpreter {
    record Sym(String n) {
        public String toString() { return n; }
    }

    static final class Pair {
        Object car, cdr;
        Pair(Object a, Object d) { car = a; cdr = d; }
    }

    static final Object NIL = new Object() { public String toString() { return "()"; } };

    static class LispError extends RuntimeException {
        LispError(String m) { super(m); }
    }

    static final Map<String, Sym> table = new HashMap<>();
    static Sym sym(String s) { return table.computeIfAbsent(s, Sym::new); }

    static final class Env {
        final Map<Sym, Object> m = new HashMap<>();
        final Env up;
        Env(Env u) { up = u; }
        Object get(Sym s) {
            for (Env e = this; e != null; e = e.up) { Object v = e.m.get(s); if (v != null) return v; }
            throw new LispError("unbound " + s);
        }
        void set(Sym s, Object v) {
            for (Env e = this; e != null; e = e.up) if (e.m.containsKey(s)) { e.m.put(s, v); return; }
            throw new LispError("set! unbound " + s);
        }
    }

    static final class Closure {
        final Object params, body;
        final Env env;
        Closure(Object p, Object b, Env e) { params = p; body = b; env = e; }
        public String toString() { return "#<closure>"; }
    }

    interface Prim extends Function<List<Object>, Object> { }

    static List<String> tokens(String s) {
        List<String> l = new ArrayList<>();
        StringTokenizer t = new StringTokenizer(s.replaceAll(";[^\n]*", ""), "()' \n\t\"", true);
        while (t.hasMoreTokens()) {
            String k = t.nextToken();
            if (k.equals("\"")) {
                StringBuilder b = new StringBuilder("\"");
                while (t.hasMoreTokens() && !(k = t.nextToken()).equals("\"")) b.append(k);
                l.add(b.toString());
            } else if (!k.isBlank()) l.add(k);
        }
        return l;
    }

    static Object read(Iterator<String> it) {
        if (!it.hasNext()) throw new LispError("unexpected end");
        String t = it.next();
        switch (t) {
            case "(":
                {
                    List<Object> l = new ArrayList<>();
                    Object x;
                    while ((x = readOr(it)) != null) l.add(x);
                    return list(l);
                }
            case ")": throw new LispError("unexpected )");
            case "'": return list(List.of(sym("quote"), read(it)));
            default:
                if (t.startsWith("\"")) return t.substring(1);
                try {
                    return Long.parseLong(t);
                } catch (NumberFormatException e) {
                    return t.equals("#t") ? (Object) true : t.equals("#f") ? (Object) false : sym(t);
                }
        }
    }

    static String pend;

    static Object readOr(Iterator<String> it) {
        if (!it.hasNext()) throw new LispError("missing )");
        String t = it.next();
        if (t.equals(")")) return null;
        Iterator<String> rest = it;
        return read(new Iterator<>() {
            boolean first = true;
            public boolean hasNext() { return first || rest.hasNext(); }
            public String next() {
                if (first) { first = false; return t; }
                return rest.next();
            }
        });
    }

    static Object list(List<Object> l) {
        Object r = NIL;
        for (int i = l.size() - 1; i >= 0; i--) r = new Pair(l.get(i), r);
        return r;
    }

    static List<Object> unlist(Object o) {
        List<Object> l = new ArrayList<>();
        while (o instanceof Pair p) { l.add(p.car); o = p.cdr; }
        return l;
    }

    static String show(Object o) {
        if (o instanceof Pair p) {
            StringBuilder b = new StringBuilder("(");
            while (true) {
                b.append(show(p.car));
                if (p.cdr instanceof Pair q) {
                    b.append(' ');
                    p = q;
                } else {
                    if (p.cdr != NIL) b.append(" . ").append(show(p.cdr));
                    return b.append(')').toString();
                }
            }
        }
        return o instanceof Boolean b ? b ? "#t" : "#f" : String.valueOf(o);
    }

    static Object at(Object o, int n) {
        while (n-- > 0) o = ((Pair) o).cdr;
        if (!(o instanceof Pair)) throw new LispError("syntax");
        return ((Pair) o).car;
    }

    static boolean truth(Object o) { return !Boolean.FALSE.equals(o); }

    static Object eval(Object x, Env e) {
        while (true) {
            if (x instanceof Sym s) return e.get(s);
            if (!(x instanceof Pair p)) return x;
            if (p.car instanceof Sym s) {
                switch (s.n()) {
                    case "quote": return at(p, 1);
                    case "if":
                        {
                            Object c = eval(at(p, 1), e);
                            Object rest = ((Pair) ((Pair) p.cdr).cdr).cdr;
                            if (truth(c)) x = at(p, 2);
                            else if (rest == NIL) return NIL;
                            else x = at(p, 3);
                            continue;
                        }
                    case "define":
                        {
                            if (at(p, 1) instanceof Pair h) {
                                Sym n = (Sym) h.car;
                                e.m.put(n, new Closure(h.cdr, ((Pair) p.cdr).cdr, e));
                                return n;
                            }
                            e.m.put((Sym) at(p, 1), eval(at(p, 2), e));
                            return at(p, 1);
                        }
                    case "set!": e.set((Sym) at(p, 1), eval(at(p, 2), e)); return NIL;
                    case "lambda": return new Closure(at(p, 1), ((Pair) p.cdr).cdr, e);
                    case "begin":
                        {
                            List<Object> b = unlist(p.cdr);
                            for (int i = 0; i < b.size() - 1; i++) eval(b.get(i), e);
                            x = b.get(b.size() - 1);
                            continue;
                        }
                    case "let":
                        {
                            Env n = new Env(e);
                            for (Object b : unlist(at(p, 1))) n.m.put((Sym) at(b, 0), eval(at(b, 1), e));
                            e = n;
                            x = new Pair(sym("begin"), ((Pair) p.cdr).cdr);
                            continue;
                        }
                    case "and":
                        {
                            Object r = true;
                            for (Object b : unlist(p.cdr)) if (!truth(r = eval(b, e))) return r;
                            return r;
                        }
                    case "or":
                        {
                            for (Object b : unlist(p.cdr)) { Object r = eval(b, e); if (truth(r)) return r; }
                            return false;
                        }
                    case "cond":
                        {
                            Object r = null;
                            for (Object b : unlist(p.cdr)) if (at(b, 0) == sym("else") || truth(eval(at(b, 0), e))) {
                                r = new Pair(sym("begin"), ((Pair) b).cdr);
                                break;
                            }
                            if (r == null) return NIL;
                            x = r;
                            continue;
                        }
                }
            }
            Object f = eval(p.car, e);
            List<Object> args = new ArrayList<>();
            for (Object a : unlist(p.cdr)) args.add(eval(a, e));
            if (f instanceof Prim q) return q.apply(args);
            if (!(f instanceof Closure c)) throw new LispError("not a function: " + show(f));
            Env n = new Env(c.env);
            Object ps = c.params;
            int i = 0;
            while (ps instanceof Pair pp) {
                if (i >= args.size()) throw new LispError("too few arguments");
                n.m.put((Sym) pp.car, args.get(i++));
                ps = pp.cdr;
            }
            if (ps instanceof Sym rest) n.m.put(rest, list(args.subList(i, args.size())));
            else if (i < args.size()) throw new LispError("too many arguments");
            e = n;
            x = new Pair(sym("begin"), c.body);
        }
    }

    static long num(Object o) { if (o instanceof Long l) return l; throw new LispError("not a number: " + show(o)); }
    static void prim(Env g, String n, Prim p) { g.m.put(sym(n), p); }

    static Env global() {
        Env g = new Env(null);
        prim(g, "+", a -> a.stream().mapToLong(LispInterpreter::num).sum());
        prim(g, "*", a -> a.stream().mapToLong(LispInterpreter::num).reduce(1, Math::multiplyExact));
        prim(g, "-", a -> a.size() == 1 ? -num(a.get(0)) : num(a.get(0)) - num(a.get(1)));
        prim(g, "/", a -> num(a.get(0)) / num(a.get(1)));
        prim(g, "%", a -> num(a.get(0)) % num(a.get(1)));
        prim(g, "<", a -> num(a.get(0)) < num(a.get(1)));
        prim(g, "=", a -> num(a.get(0)) == num(a.get(1)));
        prim(g, "eq?", a -> a.get(0).equals(a.get(1)));
        prim(g, "cons", a -> new Pair(a.get(0), a.get(1)));
        prim(g, "car", a -> pair(a.get(0)).car);
        prim(g, "cdr", a -> pair(a.get(0)).cdr);
        prim(g, "null?", a -> a.get(0) == NIL);
        prim(g, "pair?", a -> a.get(0) instanceof Pair);
        prim(g, "list", a -> list(a));
        prim(g, "not", a -> !truth(a.get(0)));
        prim(g, "display", a -> { System.out.print(show(a.get(0)) + " "); return NIL; });
        return g;
    }

    static Pair pair(Object o) { if (o instanceof Pair p) return p; throw new LispError("not a pair: " + show(o)); }

    public static void main(String[] args) {
        Env g = global();
        String[] prog = {
            "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 15)",
            "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))", "(fib 12)",
            "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))", "(loop 2000 0)",
            "(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))",
            "(map (lambda (x) (* x x)) '(1 2 3 4))",
            "(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else "
            + "(filter p (cdr l)))))", "(filter (lambda (x) (< x 3)) (list 1 5 2 4))",
            "(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))", "(define c (counter))",
            "(begin (c) (c) (c))", "(define (f a . rest) rest)", "(f 1 2 3)", "((lambda args args) 1 2)",
            "(let ((x 1) (y 2)) (cons x y))", "'(a (b . c) \"str ing\" #t)", "(and 1 2 #f 3)", "(or #f #f 7)",
            "(begin (display \"hi there\") (display '(1 2)) 'done)",
            "(define (fold f z l) (if (null? l) z (fold f (f z (car l)) (cdr l))))", "(fold + 0 '(1 2 3 4 5))",
            "(define (qs l) (if (null? l) l (let ((p (car l)) (r (cdr l))) (append (qs (filter (lambda (x) "
            + "(< x p)) r)) (cons p (qs (filter (lambda (x) (not (< x p))) r)))))))",
            "(define (append a b) (if (null? a) b (cons (car a) (append (cdr a) b))))", "(qs '(5 3 8 1 9 2 7 3))",
            "(undefined 1)", "(car 5)", "(1 2)", "(fact)", "(+ 1 'a)", "(/ 1 0)", "(* 9999999999 9999999999)",
            "(define", ")", "map", "(cond (#f 1))", "(if #f 1)"
        };
        for (String s : prog) try { Object r = eval(read(tokens(s).iterator()), g); System.out.println(show(r));
                } catch (LispError | ArithmeticException e) {
            System.out.println("error: " + e.getMessage());
        }
    }
}
