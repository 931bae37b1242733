// A small SQL engine over lists: tokenizer, parser, select with where, join, group by, having, order by, limit,
// insert, update, delete.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MiniSql {
    static class Table {
        final List<String> cols;
        final List<Object[]> rows = new ArrayList<>();
        Table(List<String> c) { cols = c; }
    }

    static class SqlError extends RuntimeException {
        SqlError(String m) { super(m); }
    }

    final Map<String, Table> db = new TreeMap<>();
    List<String> toks;
    int p;
    String peek() { return p < toks.size() ? toks.get(p) : ""; }
    boolean eat(String k) { if (!peek().equalsIgnoreCase(k)) return false; p++; return true; }
    void need(String k) { if (!eat(k)) throw new SqlError("expected " + k + " near '" + peek() + "'"); }

    String id() {
        String t = peek();
        if (!t.matches("[A-Za-z_][\\w.]*")) throw new SqlError("expected a name near '" + t + "'");
        p++;
        return t;
    }

    interface Ex { Object eval(Object[] row); }

    record Agg(String fn, Ex arg) {
        Object over(List<Object[]> rows) {
            List<Object> vs = rows.stream().map(r -> arg == null ? (Object) 1L : arg.eval(r)).filter(Objects::nonNull)
                    .toList();
            return switch (fn) {
                case "count" -> (long) vs.size();
                case "sum" -> vs.stream().mapToLong(v -> (Long) v).sum();
                case "min" -> vs.stream().min((a, b) -> cmp(a, b)).orElse(null);
                case "max" -> vs.stream().max((a, b) -> cmp(a, b)).orElse(null);
                default -> vs.isEmpty() ? null : vs.stream().mapToLong(v -> (Long) v).sum() / vs.size();
            };
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) static int cmp(Object a, Object b) {
        if (a == null || b == null) return a == b ? 0 : a == null ? -1 : 1;
        if (a.getClass() != b.getClass()) throw new SqlError("cannot compare " + a + " and " + b);
        return ((Comparable) a).compareTo(b);
    }

    static boolean truth(Object o) { return Boolean.TRUE.equals(o); }
    List<String> scope;
    List<Agg> aggs;

    int col(String n) {
        int f = -1;
        for (int i = 0; i < scope.size(); i++) {
            String s = scope.get(i);
            if (s.equals(n) || s.endsWith("." + n)) { if (f >= 0) throw new SqlError("ambiguous column " + n); f = i; }
        }
        if (f < 0) throw new SqlError("no column " + n);
        return f;
    }

    Ex or() {
        Ex l = and();
        while (eat("or")) { Ex a = l, b = and(); l = r -> truth(a.eval(r)) || truth(b.eval(r)); }
        return l;
    }

    Ex and() {
        Ex l = not();
        while (eat("and")) { Ex a = l, b = not(); l = r -> truth(a.eval(r)) && truth(b.eval(r)); }
        return l;
    }

    Ex not() {
        if (eat("not")) { Ex a = not(); return r -> !truth(a.eval(r)); }
        return rel();
    }

    Ex rel() {
        Ex a = add();
        String o = peek().toLowerCase(Locale.ROOT);
        switch (o) {
            case "=", "<", ">", "<=", ">=", "<>":
                {
                    p++;
                    Ex b = add();
                    return r -> {
                        Object x = a.eval(r), y = b.eval(r);
                        if (x == null || y == null) return null;
                        int c = cmp(x, y);
                        return switch (o) {
                            case "=" -> c == 0;
                            case "<" -> c < 0;
                            case ">" -> c > 0;
                            case "<=" -> c <= 0;
                            case ">=" -> c >= 0;
                            default -> c != 0;
                        };
                    };
                }
            case "like":
                {
                    p++;
                    Ex b = add();
                    return r -> {
                        Object x = a.eval(r);
                        return x == null ? null : x.toString().matches(b.eval(r).toString().replace("%", ".*")
                                .replace("_", "."));
                    };
                }
            case "is": { p++; boolean n = eat("not"); need("null"); return r -> (a.eval(r) == null) != n; }
            case "in":
                {
                    p++;
                    need("(");
                    List<Ex> l = new ArrayList<>();
                    do l.add(add());
                    while (eat(","));
                    need(")");
                    return r -> l.stream().anyMatch(e -> cmp(e.eval(r), a.eval(r)) == 0);
                }
            default: return a;
        }
    }

    Ex add() {
        Ex l = mul();
        while (true) {
            if (eat("+")) {
                Ex a = l, b = mul();
                l = r -> num(a, b, r, Long::sum);
            } else if (eat("-")) {
                Ex a = l, b = mul();
                l = r -> num(a, b, r, (x, y) -> x - y);
            } else return l;
        }
    }

    Ex mul() {
        Ex l = atom();
        while (true) {
            if (eat("*")) {
                Ex a = l, b = atom();
                l = r -> num(a, b, r, (x, y) -> x * y);
            } else if (eat("/")) {
                Ex a = l, b = atom();
                l = r -> num(a, b, r, (x, y) -> { if (y == 0) throw new SqlError("division by zero"); return x / y; });
            } else return l;
        }
    }

    static Object num(Ex a, Ex b, Object[] r, BinaryOperator<Long> f) {
        Object x = a.eval(r), y = b.eval(r);
        if (x == null || y == null) return null;
        if (!(x instanceof Long i) || !(y instanceof Long j)) throw new SqlError("not numbers: " + x + ", " + y);
        return f.apply(i, j);
    }

    Ex atom() {
        String t = peek();
        if (eat("(")) { Ex e = or(); need(")"); return e; }
        if (t.matches("-?\\d+")) { p++; Long v = Long.parseLong(t); return r -> v; }
        if (t.startsWith("'")) { p++; String v = t.substring(1, t.length() - 1).replace("''", "'"); return r -> v; }
        if (eat("null")) return r -> null;
        String n = id();
        if (eat("(")) {
            String fn = n.toLowerCase(Locale.ROOT);
            if (!List.of("count", "sum", "min", "max", "avg").contains(fn)) throw new SqlError("no function " + n);
            if (aggs == null) throw new SqlError("aggregate not allowed here");
            Ex a = null;
            if (!eat("*")) {
                List<Agg> save = aggs;
                aggs = null;
                a = or();
                aggs = save;
            }
            need(")");
            int k = aggs.size();
            aggs.add(new Agg(fn, a));
            int base = scope.size();
            return r -> r[base + k];
        }
        int c = col(n);
        return r -> r[c];
    }

    static List<String> lex(String s) {
        List<String> l = new ArrayList<>();
        var m = java.util.regex.Pattern.compile("\\s*('(?:[^']|'')*'|[A-Za-z_][\\w.]*|\\d+|<=|>=|<>|\\S)").matcher(s);
        while (m.lookingAt()) { l.add(m.group(1)); m.region(m.end(), s.length()); }
        return l;
    }

    Table tab(String n) { Table t = db.get(n); if (t == null) throw new SqlError("no table " + n); return t; }

    String exec(String sql) {
        toks = lex(sql);
        p = 0;
        aggs = null;
        try {
            String r;
            if (eat("create")) {
                need("table");
                String n = id();
                need("(");
                List<String> c = new ArrayList<>();
                do c.add(id());
                while (eat(","));
                need(")");
                if (db.putIfAbsent(n, new Table(c)) != null) throw new SqlError("table exists " + n);
                r = "ok";
            } else if (eat("insert")) {
                need("into");
                Table t = tab(id());
                need("values");
                int n = 0;
                do {
                    need("(");
                    scope = List.of();
                    List<Object> v = new ArrayList<>();
                    do v.add(add().eval(new Object[0]));
                    while (eat(","));
                    need(")");
                    if (v.size() != t.cols.size()) throw new SqlError(v.size() + " values for " + t.cols.size()
                            + " columns");
                    t.rows.add(v.toArray());
                    n++;
                } while (eat(","));
                r = n + " inserted";
            } else if (eat("delete")) {
                need("from");
                Table t = tab(id());
                scope = t.cols;
                Ex w = eat("where") ? or() : x -> true;
                int n = t.rows.size();
                t.rows.removeIf(x -> truth(w.eval(x)));
                r = n - t.rows.size() + " deleted";
            } else if (eat("update")) {
                Table t = tab(id());
                scope = t.cols;
                need("set");
                int c = col(id());
                need("=");
                Ex v = or();
                Ex w = eat("where") ? or() : x -> true;
                int n = 0;
                for (Object[] x : t.rows) if (truth(w.eval(x))) { x[c] = v.eval(x); n++; }
                r = n + " updated";
            } else {
                need("select");
                r = select();
            }
            if (p < toks.size()) throw new SqlError("trailing '" + peek() + "'");
            return r;
        } catch (SqlError e) {
            return "error: " + e.getMessage();
        }
    }

    String select() {
        int selAt = p;
        int depth = 0;
        while (p < toks.size() && !(depth == 0 && peek().equalsIgnoreCase("from"))) {
            if (peek().equals("(")) depth++;
            if (peek().equals(")")) depth--;
            p++;
        }
        need("from");
        String n = id();
        Table t = tab(n);
        List<String> cols = new ArrayList<>();
        for (String c : t.cols) cols.add(n + "." + c);
        List<Object[]> rows = new ArrayList<>(t.rows);
        while (eat("join")) {
            String m = id();
            Table u = tab(m);
            for (String c : u.cols) cols.add(m + "." + c);
            scope = cols;
            need("on");
            Ex on = or();
            List<Object[]> j = new ArrayList<>();
            for (Object[] a : rows) for (Object[] b : u.rows) {
                Object[] x = Arrays.copyOf(a, a.length + b.length);
                System.arraycopy(b, 0, x, a.length, b.length);
                if (truth(on.eval(x))) j.add(x);
            }
            rows = j;
        }
        scope = cols;
        if (eat("where")) { Ex w = or(); rows.removeIf(x -> !truth(w.eval(x))); }
        List<Ex> keys = null;
        if (eat("group")) {
            need("by");
            keys = new ArrayList<>();
            do keys.add(add());
            while (eat(","));
        }
        int tail = p;
        p = selAt;
        aggs = new ArrayList<>();
        List<Ex> out = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (eat("*")) for (int i = 0; i < cols.size(); i++) {
            int k = i;
            out.add(r -> r[k]);
            names.add(cols.get(i));
        } else do {
            int b = p;
            out.add(or());
            names.add(eat("as") ? id() : String.join("", toks.subList(b, p)));
        }
        while (eat(","));
        need("from");
        p = tail;
        Ex having = eat("having") ? or() : null;
        Map<Ex, Boolean> order = new LinkedHashMap<>();
        if (eat("order")) {
            need("by");
            do { Ex e = add(); order.put(e, eat("desc")); } while (eat(","));
        }
        long limit = eat("limit") ? (Long) atom().eval(null) : Long.MAX_VALUE;
        if (keys != null || !aggs.isEmpty()) {
            Map<List<Object>, List<Object[]>> g = new LinkedHashMap<>();
            List<Ex> ks = keys == null ? List.of() : keys;
            if (keys == null) g.put(List.of(), new ArrayList<>());
            for (Object[] x : rows) g.computeIfAbsent(ks.stream().map(k -> k.eval(x))
                    .collect(Collectors.toCollection(ArrayList::new)), k -> new ArrayList<>()).add(x);
            rows = new ArrayList<>();
            for (List<Object[]> grp : g.values()) {
                Object[] x = Arrays.copyOf(grp.isEmpty() ? new Object[cols.size()] : grp.get(0), cols.size()
                        + aggs.size());
                for (int i = 0; i < aggs.size(); i++) x[cols.size() + i] = aggs.get(i).over(grp);
                rows.add(x);
            }
        }
        if (having != null) rows.removeIf(x -> !truth(having.eval(x)));
        rows.sort((a, b) -> {
            for (var e : order.entrySet()) {
                int c = cmp(e.getKey().eval(a), e.getKey().eval(b));
                if (c != 0) return e.getValue() ? -c : c;
            }
            return 0;
        });
        StringBuilder b = new StringBuilder(String.join(" | ", names));
        rows.stream().limit(limit).forEach(x -> b.append("\n").append(out.stream().map(e -> String.valueOf(e.eval(x)))
                .collect(Collectors.joining(" | "))));
        return b.toString();
    }

    public static void main(String[] args) {
        MiniSql s = new MiniSql();
        String[] qs = {
            "create table emp (id, name, dept, pay, boss)", "create table dept (id, title)",
            "insert into dept values (1, 'dev'), (2, 'ops'), (3, 'hr')",
            "insert into emp values (1,'Ann',1,300,null),(2,'Bob',1,250,1),(3,'Cid',2,200,1),(4,'Dee',2,220,"
            + "3),(5,'Eve',3,180,1),(6,'O''Neil',1,275,2)", "select * from dept",
            "select name, pay*12 as year from emp where pay >= 220 and dept = 1 order by pay desc",
            "select emp.name, title from emp join dept on dept.id = emp.dept where title <> 'hr' order by title "
            + "desc, name limit 4", "select dept, count(*) as n, sum(pay), avg(pay), min(name) from emp group by dept having count("
            + "*) > 1 order by sum(pay) desc", "select count(*), max(pay)-min(pay) from emp",
            "select name from emp where name like '%e%' or name in ('Ann','Zed')",
            "select name from emp where boss is null",
            "select name from emp where not (pay > 200) and boss is not null",
            "update emp set pay = pay + 10 where dept = 2", "select name, pay from emp where dept = 2",
            "delete from emp where pay < 200", "select count(*) as left_over from emp",
            "select title, count(*) from emp join dept on emp.dept = dept.id group by title order by title",
            "select count(*) from emp where pay > 99999", "select nope from emp",
            "select id from emp join dept on emp.dept = dept.id", "select * from nowhere", "selec 1",
            "insert into dept values (4)", "select name from emp where pay > 'x'", "select pay/0 from emp",
            "select name from emp extra junk", "create table emp (x)", "select foo(1) from emp",
            "select name from emp where sum(pay) > 3", "select 2+3*4 as x from dept limit 1"
        };
        for (String q : qs) { System.out.println("> " + q); System.out.println(s.exec(q)); }
    }
}
