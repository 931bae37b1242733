// Sealed hierarchies and pattern matching for instanceof with scoping rules.
import java.util.*;

public class SealedAndPatterns {
    sealed interface Expr permits Num, Add, Mul, Neg, Var { }
    record Num(int v) implements Expr { }
    record Add(Expr l, Expr r) implements Expr { }
    record Mul(Expr l, Expr r) implements Expr { }
    record Neg(Expr e) implements Expr { }

    static non-sealed class Var implements Expr {
        final String n;
        Var(String n) { this.n = n; }
    }

    static class Special extends Var {
        Special() { super("sp"); }
    }

    sealed static abstract class Animal {
        abstract String snd();
        static final class Cat extends Animal {
            String snd() { return "meow"; }
        }
        static sealed class Dog extends Animal {
            String snd() { return "woof"; }
        }
        static final class Pup extends Dog {
            String snd() { return "yip"; }
        }
    }

    static int eval(Expr e, Map<String, Integer> env) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Add a) return eval(a.l(), env) + eval(a.r(), env);
        if (e instanceof Mul m) return eval(m.l, env) * eval(m.r, env);
        if (e instanceof Neg n && n.e() instanceof Num k) return -k.v();
        if (e instanceof Neg n) return -eval(n.e(), env);
        if (!(e instanceof Var v)) throw new AssertionError();
        return env.getOrDefault(v.n, 0);
    }

    static String show(Expr e) {
        return e instanceof Num n ? Integer.toString(n.v()) : e instanceof Add a ? "(" + show(a.l()) + "+"
                + show(a.r()) + ")" : e instanceof Mul m ? show(m.l()) + "*" + show(m.r()) : e instanceof Neg n ? "-"
                + show(n.e()) : ((Var) e).n;
    }

    static Expr simp(Expr e) {
        if (e instanceof Add a) {
            Expr l = simp(a.l()), r = simp(a.r());
            if (l instanceof Num x && x.v() == 0) return r;
            if (r instanceof Num x && x.v() == 0) return l;
            if (l instanceof Num x && r instanceof Num y) return new Num(x.v() + y.v());
            return new Add(l, r);
        }
        if (e instanceof Mul m) {
            Expr l = simp(m.l()), r = simp(m.r());
            if (l instanceof Num x && x.v() == 1) return r;
            if (l instanceof Num x && x.v() == 0 || r instanceof Num y && y.v() == 0) return new Num(0);
            return new Mul(l, r);
        }
        return e;
    }

    static String kind(Object o) {
        if (o instanceof String s && !s.isEmpty() && s.charAt(0) == 'x') return "x-string of " + s.length();
        if (o instanceof Integer i && i > 10) return "big " + (i + 1);
        if (o instanceof int[] a && a.length > 0) return "ints " + a[0];
        if (o instanceof List<?> l && l.size() > 1 && l.get(0) instanceof String f) return "list " + f;
        if (!(o instanceof CharSequence cs)) { return "other"; }
        return cs.length() + " chars";
    }

    static String s = "field";

    static int loop(Object o) {
        int n = 0;
        while (!(o instanceof Integer i)) { o = ((List<?>) o).get(0); n++; }
        return i * 100 + n;
    }

    public static void main(String[] args) {
        Expr e = new Add(new Mul(new Num(2), new Var("x")), new Add(new Neg(new Num(3)), new Neg(new Mul(new Num(1),
                new Special()))));
        System.out.println(show(e) + " = " + eval(e, Map.of("x", 5, "sp", 7)));
        System.out.println(show(simp(new Add(new Num(0), new Mul(new Num(1), new Add(new Num(2), new Num(3)))))));
        System.out.println(e.equals(e) + " " + new Add(new Num(1), new Num(2)).equals(new Add(new Num(1), new Num(2)))
                + " " + new Add(new Num(1), new Neg(new Num(2))));
        for (Object o : new Object[] {
            "xyz", "abc", "", 5, 50, new int[] { 9 } , new int[0], List.of("a", 1), List.of(1, 2),
            new StringBuilder("four"), null, 2.5
        }) System.out.println(kind(o));
        Object t = "local";
        if (t instanceof String s && s.length() > 3) System.out.println(s);
        System.out.println(s);
        System.out.println(loop(List.of(List.of(List.of(4)))));
        for (Animal a : new Animal[] {new Animal.Cat(), new Animal.Dog(), new Animal.Pup()}) System.out.println(a.snd()
                + (a instanceof Animal.Dog d ? " dog " + d.getClass().getSimpleName() : ""));
        System.out.println(Expr.class.isSealed() + " " + Num.class.isSealed() + " "
                + Expr.class.getPermittedSubclasses().length + " " + Var.class.getPermittedSubclasses());
    }
}
