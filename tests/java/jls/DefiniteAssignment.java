// Shapes of definite assignment (JLS 16): values that reach their use through conditions, switches, loops without
// end, try statements, lambdas, constructors and anonymous classes: the code behind them, with the values it gives.
public class DefiniteAssignment {
    static boolean yes(String s) { return s.length() > 0; }
    static int and(boolean a, int n) { int x; if (a && (x = n * 2) > 4) return x; return -1; }
    static int or(boolean a, int n) { int x; if (a || (x = n) < 3) return -1; return x; }
    static int not(boolean a, int n) { int x; if (!(a && (x = n) > 0)) return -1; else return x; }
    static int cond(boolean a, boolean b) { int x; if (a ? (x = 1) > 0 : b && (x = 2) > 0) return x; return 0; }
    static int both(boolean a) { final int x; if (a) x = 10; else x = 20; return x; }
    static int whileTrue(int n) { final int x; while (true) { n -= 3; if (n < 0) { x = n; break; } } return x; }
    static int whileCond(int n) { int x; while ((x = n--) > 5) { n--; } return x; }
    static int forever(int n) { int x; for (;;) { if (n % 7 == 0) { x = n; break; } n++; } return x; }
    static int doLoop(int n) { int x; do { x = n; n /= 2; } while (x % 2 == 0); return x; }
    static int sw(int n) { final int x; switch (n) { case 0: x = 5; break; case 1: case 2: x = n * 10; break; default: x = -1; } return x; }
    static int swThrow(int n) { final int x; switch (n) { case 0: x = 5; break; default: throw new IllegalArgumentException("n" + n); } return x; }
    static int swExpr(int n) { int y; int x = switch (n) { case 0: y = 3; yield 1; case 1: { y = 4; yield 2; } default: y = 5; yield y * 2; }; return x * 100 + y; }
    static int arrow(String s) { final int x; switch (s) { case "a" -> x = 1; case "b" -> { if (s.isEmpty()) x = 2; else x = 3; } default -> throw new IllegalStateException(s); } return x; }
    static int tryAssign(String s) { int x; try { x = Integer.parseInt(s); } catch (NumberFormatException e) { x = -s.length(); } return x; }
    static int tryFinally(String s) { final int x; try { Integer.parseInt(s); } catch (NumberFormatException e) { } finally { x = 9; } return x; }
    static int label(int n) { int x; a: { if (n > 0) { x = 1; break a; } if (n < -5) { x = 2; break a; } x = 3; } return x; }
    static int deferred(boolean b) { int x, y; x = y = 4; if (b) { int z; z = x++; y += z; } return x * y; }
    static boolean constants() { final boolean c = true; int x; if (c) x = 1; else x = 2; final int k; k = 3; return x == 1 && (true || k > 5); }
    static int ternary(boolean a) { int x, y = a ? (x = 1) : (x = 2); return x * 10 + y; }
    static int negated(boolean a, boolean b) { int x; if (!a || !b || (x = 6) != 6) { return 0; } return x; }
    static int compound(int n) { int x; boolean ok = (x = n) > 0 & (x += 1) > 1 | (x *= 2) < 0; return ok ? x : -x; }

    final int f, g;
    final String made;
    { f = 7; }
    DefiniteAssignment(int n) { if (n > 0) { g = n; } else { int t; t = -n; g = t; } String m; try { m = "m" + 10 / n; } catch (ArithmeticException e) { m = "div"; } made = m; }
    DefiniteAssignment() { this(3); }
    static final int S;
    static { int k = 0; for (int i = 0; i < 5; i++) k += i; S = k; }

    static Runnable lambda(int n) {
        int x;
        if (n > 0) x = n; else x = -n;
        final int y;
        switch (n) { case 1 -> y = 1; default -> y = 2; }
        return () -> { int z; z = x + y; System.out.print("lambda " + z + " "); };
    }
    static int pattern(Object o) {
        if (!(o instanceof String s)) { if (o instanceof Integer i && i > 3) return i; return -1; }
        return s.length();
    }
    static int patternLoop(Object o) {
        int n = 0;
        while (!(o instanceof String s)) { n++; if (n > 2) o = "done" + n; }
        return s.length() * 10 + n;
    }
    static String patternFor(Object[] os) {
        StringBuilder sb = new StringBuilder();
        for (int k = 0; k < os.length && os[k] instanceof String s; k++) sb.append(s);
        for (Object o : os) { if (!(o instanceof Number n)) continue; sb.append(n.intValue() + 1); }
        return sb.toString();
    }
    public static void main(String[] args) {
        boolean[] bs = {false, true};
        for (boolean a : bs) {
            System.out.print(and(a, 2) + " " + and(a, 3) + " " + or(a, 2) + " " + or(a, 3) + " " + not(a, 1) + " " + not(a, 0) + " " + both(a)
                + " " + deferred(a) + " " + ternary(a) + "; ");
            for (boolean b : bs)
                System.out.print(cond(a, b) + " " + negated(a, b) + " ");
            System.out.println();
        }
        System.out.println(whileTrue(10) + " " + whileCond(10) + " " + forever(15) + " " + doLoop(24) + " " + constants());
        for (int n = -6; n < 4; n += 3)
            System.out.print(sw(n) + " " + swExpr(n) + " " + label(n) + " " + compound(n) + " ");
        System.out.println(sw(0) + " " + sw(2) + " " + swExpr(1) + " " + arrow("a") + arrow("b") + " " + swThrow(0));
        System.out.println(tryAssign("12") + " " + tryAssign("x12") + " " + tryFinally("q"));
        for (int n : new int[] {2, -4, 0}) {
            DefiniteAssignment d = new DefiniteAssignment(n);
            System.out.print(d.f + " " + d.g + " " + d.made + ", ");
        }
        System.out.println(new DefiniteAssignment().made + S);
        lambda(1).run();
        lambda(-5).run();
        System.out.println(pattern("four") + " " + pattern(4) + " " + pattern(3) + " " + patternLoop(1) + " " + patternLoop("x") + " "
            + patternFor(new Object[] {"a", "b", 3, "c", 4L}));
        for (String s : new String[] {"c", ""}) {
            try {
                System.out.println(arrow(s) + swThrow(1));
            } catch (IllegalStateException e) {
                System.out.println(e);
            }
        }
        System.out.println(yes("x"));
    }
}
