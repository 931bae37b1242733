// A spreadsheet: formulas with ranges and functions, a parser, dependency order, circles, errors that spread, changes
// that recompute only what depends, and a printed grid.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class SpreadSheet {
    sealed interface Value permits Num, Text, Err { }
    record Num(double v) implements Value { public String toString() { return v == Math.rint(v) && Math.abs(v) < 1e15 ? String.valueOf((long) v) : String.valueOf(Math.round(v * 1000) / 1000.0); } }
    record Text(String s) implements Value { public String toString() { return s; } }
    record Err(String why) implements Value { public String toString() { return "#" + why; } }
    interface Expr { Value eval(SpreadSheet s); default void refs(Set<String> out) { } }
    record Const(Value v) implements Expr { public Value eval(SpreadSheet s) { return v; } }
    record Cell(String at) implements Expr { public Value eval(SpreadSheet s) { return s.value(at); } public void refs(Set<String> out) { out.add(at); } }
    record Range(String a, String b) implements Expr {
        List<String> cells() { List<String> l = new ArrayList<>(); for (char c = a.charAt(0); c <= b.charAt(0); c++) for (int r = Integer.parseInt(a.substring(1)); r <= Integer.parseInt(b.substring(1)); r++) l.add(c + "" + r); return l; }
        public Value eval(SpreadSheet s) { return new Err("RANGE"); }
        public void refs(Set<String> out) { out.addAll(cells()); }
    }
    record Bin(char op, Expr l, Expr r) implements Expr {
        public Value eval(SpreadSheet s) {
            Value a = l.eval(s), b = r.eval(s);
            if (a instanceof Err) return a;
            if (b instanceof Err) return b;
            if (op == '&') return new Text(a + "" + b);
            if (!(a instanceof Num x) || !(b instanceof Num y)) return new Err("VALUE");
            return switch (op) { case '+' -> new Num(x.v + y.v); case '-' -> new Num(x.v - y.v); case '*' -> new Num(x.v * y.v); case '/' -> y.v == 0 ? new Err("DIV") : new Num(x.v / y.v); case '<' -> new Num(x.v < y.v ? 1 : 0); case '=' -> new Num(x.v == y.v ? 1 : 0); default -> new Err("OP"); };
        }
        public void refs(Set<String> out) { l.refs(out); r.refs(out); }
    }
    record Call(String f, List<Expr> args) implements Expr {
        public Value eval(SpreadSheet s) {
            if (f.equals("IF")) { Value c = args.get(0).eval(s); return c instanceof Err ? c : args.get(c instanceof Num n && n.v != 0 ? 1 : 2).eval(s); }
            if (f.equals("IFERR")) { Value c = args.get(0).eval(s); return c instanceof Err ? args.get(1).eval(s) : c; }
            List<Double> nums = new ArrayList<>();
            for (Expr a : args)
                for (Value v : a instanceof Range r ? r.cells().stream().map(s::value).toList() : List.of(a.eval(s))) {
                    if (v instanceof Err) return v;
                    if (v instanceof Num n) nums.add(n.v);
                }
            DoubleStream d = nums.stream().mapToDouble(x -> x);
            return switch (f) { case "SUM" -> new Num(d.sum()); case "MAX" -> new Num(d.max().orElse(0)); case "MIN" -> new Num(d.min().orElse(0)); case "COUNT" -> new Num(nums.size()); case "AVG" -> nums.isEmpty() ? new Err("DIV") : new Num(d.average().getAsDouble()); case "ABS" -> new Num(Math.abs(nums.get(0))); default -> new Err("NAME"); };
        }
        public void refs(Set<String> out) { args.forEach(a -> a.refs(out)); }
    }
    static class Parser {
        final String s; int p;
        Parser(String s) { this.s = s; }
        boolean eat(char c) { while (p < s.length() && s.charAt(p) == ' ') p++; if (p < s.length() && s.charAt(p) == c) { p++; return true; } return false; }
        Expr all() { Expr e = level(0); eat(' '); if (p < s.length()) throw new IllegalStateException("rest '" + s.substring(p) + "' at " + p); return e; }
        static final String[] LEVELS = {"<=", "&", "+-", "*/"};
        Expr level(int n) {
            if (n == LEVELS.length) return unary();
            Expr l = level(n + 1);
            for (boolean more = true; more; ) {
                more = false;
                for (char c : LEVELS[n].toCharArray()) if (eat(c)) { l = new Bin(c, l, level(n + 1)); more = true; }
            }
            return l;
        }
        Expr unary() {
            if (eat('-')) return new Bin('-', new Const(new Num(0)), unary());
            if (eat('(')) { Expr e = level(0); if (!eat(')')) throw new IllegalStateException("missing ) at " + p); return e; }
            if (eat('"')) { int end = s.indexOf('"', p); if (end < 0) throw new IllegalStateException("open text"); String t = s.substring(p, end); p = end + 1; return new Const(new Text(t)); }
            int start = p;
            while (p < s.length() && (Character.isLetterOrDigit(s.charAt(p)) || s.charAt(p) == '.')) p++;
            String w = s.substring(start, p);
            if (w.isEmpty()) throw new IllegalStateException("nothing at " + p);
            if (Character.isDigit(w.charAt(0))) return new Const(new Num(Double.parseDouble(w)));
            if (eat('(')) { List<Expr> as = new ArrayList<>(); if (!eat(')')) { do as.add(level(0)); while (eat(',')); if (!eat(')')) throw new IllegalStateException("missing ) at " + p); } return new Call(w, as); }
            if (!w.matches("[A-Z]\\d+")) throw new IllegalStateException("no cell " + w);
            if (eat(':')) { int q = p; while (p < s.length() && Character.isLetterOrDigit(s.charAt(p))) p++; return new Range(w, s.substring(q, p)); }
            return new Cell(w);
        }
    }
    final Map<String, Expr> formulas = new TreeMap<>();
    final Map<String, Value> cache = new HashMap<>();
    final Set<String> computing = new HashSet<>();
    int computed;
    Value value(String at) {
        Value v = cache.get(at);
        if (v != null) return v;
        Expr e = formulas.get(at);
        if (e == null) return new Num(0);
        if (!computing.add(at)) return new Err("CIRCLE");
        computed++;
        v = e.eval(this);
        computing.remove(at);
        cache.put(at, v);
        return v;
    }
    void set(String at, String text) {
        Expr e;
        if (text.startsWith("=")) try { e = new Parser(text.substring(1)).all(); } catch (RuntimeException x) { e = new Const(new Err("PARSE " + x.getMessage())); }
        else e = new Const(text.matches("-?[0-9.]+") ? new Num(Double.parseDouble(text)) : new Text(text));
        formulas.put(at, e);
        drop(at);
    }
    void drop(String at) {
        cache.remove(at);
        for (String k : formulas.keySet()) { Set<String> r = new HashSet<>(); formulas.get(k).refs(r); if (r.contains(at) && cache.containsKey(k)) drop(k); }
    }
    void show(String what) {
        computed = 0;
        StringBuilder sb = new StringBuilder();
        for (String k : formulas.keySet()) sb.append(k).append('=').append(value(k)).append("  ");
        System.out.println(what + " (" + computed + "): " + sb);
    }
    public static void main(String[] args) {
        SpreadSheet s = new SpreadSheet();
        String[][] cells = {{"A1", "10"}, {"A2", "20"}, {"A3", "=A1+A2*2"}, {"A4", "=SUM(A1:A3)"}, {"B1", "=AVG(A1:A4)/3"}, {"B2", "=IF(A3<100, \"small\", \"large\")"}, {"B3", "=B2&\" \"&A4"}, {"C1", "=MAX(A1:B4)-MIN(A1:A2)"}, {"C2", "=-(A1-3)*-2"}, {"C3", "=COUNT(A1:B3)"}, {"D1", "=A1/(A2-20)"}, {"D2", "=D1+1"}, {"D3", "=IFERR(D2, 7)"}, {"E1", "=E2"}, {"E2", "=E3+1"}, {"E3", "=E1"}, {"F1", "=A1+"}, {"F2", "=NOPE(1)"}, {"F3", "=\"x\"*2"}, {"F4", "=(1+2"}, {"F5", "=A1 A2"}, {"F6", "=1=1<2"}};
        for (String[] c : cells) s.set(c[0], c[1]);
        s.show("all");
        s.show("again");
        s.set("A1", "11");
        s.show("A1 changed");
        s.set("A2", "21");
        s.show("A2 changed");
        s.set("E3", "5");
        s.show("circle broken");
        s.set("B3", "=B3");
        s.show("own circle");
        s.set("G1", "=SUM(A1:F6)");
        s.set("G2", "=SUM(A1:C3)+0.1+0.2");
        s.show("sums");
        SpreadSheet big = new SpreadSheet();
        big.set("A1", "1");
        for (int i = 2; i <= 60; i++) big.set("A" + i, "=A" + (i - 1) + "*1.1+" + i);
        System.out.println(big.value("A60") + " " + big.computed);
        big.set("A30", "0");
        big.computed = 0;
        System.out.println(big.value("A60") + " " + big.computed);
    }
}
