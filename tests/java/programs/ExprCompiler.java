// Compiles arithmetic expressions with variables, functions and assignment to stack code, optimizes and runs it.
import java.util.*;

public class ExprCompiler {
    enum Op { PUSH, LOAD, STORE, ADD, SUB, MUL, DIV, MOD, POW, NEG, LT, EQ, NOT, JMP, JZ, CALL, POP, HALT }

    record Ins(Op op, double n, String s) {
        Ins(Op op) { this(op, 0, null); }
        public String toString() {
            return op + (s != null ? " " + s : op == Op.PUSH || op == Op.JMP || op == Op.JZ || op == Op.CALL ? " " + n
                    : "");
        }
    }

    static class Lexer {
        final String src;
        int i;
        String tok;
        Lexer(String s) { src = s; next(); }
        void next() {
            while (i < src.length() && Character.isWhitespace(src.charAt(i))) i++;
            if (i >= src.length()) { tok = ""; return; }
            int b = i;
            char c = src.charAt(i);
            if (Character.isDigit(c)) {
                while (i < src.length() && (Character.isDigit(src.charAt(i)) || src.charAt(i) == '.')) i++;
            } else if (Character.isLetter(c)) {
                while (i < src.length() && Character.isLetterOrDigit(src.charAt(i))) i++;
            } else {
                i++;
                if (i < src.length() && c == '=' && src.charAt(i) == '=') i++;
            }
            tok = src.substring(b, i);
        }
        boolean eat(String t) { if (!tok.equals(t)) return false; next(); return true; }
        void need(String t) {
            if (!eat(t)) throw new IllegalArgumentException("expected " + t + " but found " + (tok.isEmpty() ? "end"
                    : tok));
        }
    }

    static class Compiler {
        final Lexer l;
        final List<Ins> code = new ArrayList<>();
        Compiler(String s) { l = new Lexer(s); }
        void emit(Op o) { code.add(new Ins(o)); }
        void num(double d) { code.add(new Ins(Op.PUSH, d, null)); }
        List<Ins> program() {
            while (!l.tok.isEmpty()) { stmt(); }
            emit(Op.HALT);
            return code;
        }
        void stmt() {
            if (l.eat("if")) {
                expr();
                int jz = code.size();
                code.add(null);
                block();
                if (l.eat("else")) {
                    int jmp = code.size();
                    code.add(null);
                    code.set(jz, new Ins(Op.JZ, code.size(), null));
                    block();
                    code.set(jmp, new Ins(Op.JMP, code.size(), null));
                } else code.set(jz, new Ins(Op.JZ, code.size(), null));
            } else if (l.eat("while")) {
                int top = code.size();
                expr();
                int jz = code.size();
                code.add(null);
                block();
                code.add(new Ins(Op.JMP, top, null));
                code.set(jz, new Ins(Op.JZ, code.size(), null));
            } else {
                expr();
                l.need(";");
                emit(Op.POP);
            }
        }
        void block() {
            l.need("{");
            while (!l.eat("}")) { if (l.tok.isEmpty()) throw new IllegalArgumentException("unclosed block"); stmt(); }
        }
        void expr() {
            int save = l.i;
            String t = l.tok;
            if (!t.isEmpty() && Character.isLetter(t.charAt(0))) {
                l.next();
                if (l.tok.equals("=")) {
                    l.next();
                    expr();
                    code.add(new Ins(Op.STORE, 0, t));
                    code.add(new Ins(Op.LOAD, 0, t));
                    return;
                }
                l.i = save;
                l.tok = t;
            }
            cmp();
        }
        void cmp() {
            sum();
            while (true) {
                if (l.eat("<")) {
                    sum();
                    emit(Op.LT);
                } else if (l.eat("==")) {
                    sum();
                    emit(Op.EQ);
                } else return;
            }
        }
        void sum() {
            term();
            while (true) {
                if (l.eat("+")) {
                    term();
                    emit(Op.ADD);
                } else if (l.eat("-")) {
                    term();
                    emit(Op.SUB);
                } else return;
            }
        }
        void term() {
            power();
            while (true) {
                if (l.eat("*")) {
                    power();
                    emit(Op.MUL);
                } else if (l.eat("/")) {
                    power();
                    emit(Op.DIV);
                } else if (l.eat("%")) {
                    power();
                    emit(Op.MOD);
                } else return;
            }
        }
        void power() {
            unary();
            if (l.eat("^")) { power(); emit(Op.POW); }
        }
        void unary() {
            if (l.eat("-")) {
                unary();
                emit(Op.NEG);
            } else if (l.eat("!")) {
                unary();
                emit(Op.NOT);
            } else atom();
        }
        void atom() {
            String t = l.tok;
            if (l.eat("(")) {
                expr();
                l.need(")");
            } else if (t.isEmpty()) throw new IllegalArgumentException("unexpected end");
            else if (Character.isDigit(t.charAt(0))) {
                l.next();
                num(Double.parseDouble(t));
            } else if (Character.isLetter(t.charAt(0))) {
                l.next();
                if (l.eat("(")) {
                    int n = 0;
                    if (!l.eat(")")) {
                        do { expr(); n++; } while (l.eat(","));
                        l.need(")");
                    }
                    code.add(new Ins(Op.CALL, n, t));
                } else code.add(new Ins(Op.LOAD, 0, t));
            } else throw new IllegalArgumentException("unexpected " + t);
        }
    }

    static List<Ins> fold(List<Ins> in) {
        for (Ins x : in) if (x.op == Op.JMP || x.op == Op.JZ) return in;
        List<Ins> out = new ArrayList<>();
        for (Ins x : in) {
            int n = out.size();
            if (n >= 2 && out.get(n - 1).op == Op.PUSH && out.get(n - 2).op == Op.PUSH
                    && x.op.ordinal() >= Op.ADD.ordinal() && x.op.ordinal() <= Op.POW.ordinal()) {
                double b = out.remove(n - 1).n, a = out.remove(n - 2).n;
                out.add(new Ins(Op.PUSH, bin(x.op, a, b), null));
            } else if (n >= 1 && out.get(n - 1).op == Op.PUSH && x.op == Op.NEG) out.add(new Ins(Op.PUSH,
                    -out.remove(n - 1).n, null));
            else out.add(x);
        }
        return out;
    }

    static double bin(Op o, double a, double b) {
        return switch (o) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MOD -> a % b;
            case POW -> Math.rint(Math.pow(a, b) * 1e6) / 1e6;
            case LT -> a < b ? 1 : 0;
            case EQ -> a == b ? 1 : 0;
            default -> throw new AssertionError(o);
        };
    }

    static int steps;

    static double run(List<Ins> code, Map<String, Double> env) {
        double[] st = new double[32];
        int sp = 0, pc = 0;
        double last = 0;
        while (true) {
            Ins i = code.get(pc++);
            steps++;
            switch (i.op) {
                case PUSH: st[sp++] = i.n; break;
                case LOAD:
                    Double v = env.get(i.s);
                    if (v == null) throw new NoSuchElementException("unknown variable " + i.s);
                    st[sp++] = v;
                    break;
                case STORE: env.put(i.s, st[--sp]); break;
                case NEG: st[sp - 1] = -st[sp - 1]; break;
                case NOT: st[sp - 1] = st[sp - 1] == 0 ? 1 : 0; break;
                case JMP: pc = (int) i.n; break;
                case JZ: if (st[--sp] == 0) pc = (int) i.n; break;
                case CALL:
                    {
                        int n = (int) i.n;
                        double[] a = Arrays.copyOfRange(st, sp - n, sp);
                        sp -= n;
                        st[sp++] = call(i.s, a);
                        break;
                    }
                case POP: last = st[--sp]; break;
                case HALT: return last;
                default: sp--; st[sp - 1] = bin(i.op, st[sp - 1], st[sp]);
            }
        }
    }

    static double call(String f, double[] a) {
        switch (f) {
            case "sqrt": return Math.sqrt(a[0]);
            case "max": return Arrays.stream(a).max().orElse(Double.NaN);
            case "abs": return Math.abs(a[0]);
            case "sum": { double s = 0; for (double d : a) s += d; return s; }
            default: throw new NoSuchElementException("unknown function " + f + "/" + a.length);
        }
    }

    public static void main(String[] args) {
        Map<String, Double> env = new TreeMap<>();
        for (String s : new String[] {
            "1+2*3;", "(1+2)*3;", "2^3^2;", "-2^2;", "10-4-3;", "7%4/2;", "x=5; x*x;", "y=x=3; x+y;",
            "sqrt(16)+max(1,9,4)-abs(-2);", "sum();", "1<2; 3==3; !0;",
            "i=0; s=0; while i<10 { i=i+1; if i%2==0 { s=s+i; } else { s=s-1; } } s;",
            "a=1; b=1; n=0; while n<20 { t=a+b; a=b; b=t; n=n+1; } b;", "2*3+4*5-6/4;", "", "1+;", "foo;", "nope(1);",
            "(1;", "if 1 { 2;", "1 2;", "3 $ 4;",
            "p=0; k=2; while k<60 { d=2; ok=1; while d*d<k+1 { if k%d==0 { ok=0; } d=d+1; } p=p+ok; k=k+1; } p;"
        }) try {
            List<Ins> c = new Compiler(s).program(), f = fold(c);
            steps = 0;
            double r = run(f, env);
            System.out.println(s + " => " + r + " [" + c.size() + "->" + f.size() + " ins, " + steps + " steps]");
            if (f.size() < 9) System.out.println("    " + f);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            System.out.println(s + " => error: " + e.getMessage());
        }
        System.out.println(env);
    }
}
