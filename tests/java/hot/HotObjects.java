// Hot code on objects: interface and virtual calls that change their targets, final and mutable fields, records, enums,
// switch on strings, instanceof patterns, exceptions as control flow, synchronized methods, iterators, lambdas captured.
import java.util.*;
import java.util.function.*;

public class HotObjects {
    sealed interface Shape permits Circle, Square, Line { int area(); }
    record Circle(int r) implements Shape { public int area() { return 3 * r * r; } }
    record Square(int a) implements Shape { public int area() { return a * a; } }
    record Line(int l) implements Shape { public int area() { return 0; } @Override public int hashCode() { return l; } }
    enum Mode { A { int f(int x) { return x + 1; } }, B { int f(int x) { return x * 3; } }, C { int f(int x) { return x ^ 0x55; } }; abstract int f(int x); }
    static abstract class Base { int n; abstract int step(int x); final int twice(int x) { return step(step(x)); } synchronized int locked(int x) { n += x; return n; } }
    static class One extends Base { int step(int x) { return x + n++; } }
    static class Two extends One { @Override int step(int x) { return super.step(x) * 2; } }
    static class Three extends Base { final int k = 5; int step(int x) { return x - k; } }
    static int calls(int n) {
        Base[] bs = {new One(), new Two(), new Three()};
        int h = 0;
        for (int i = 0; i < n; i++) {
            Base b = bs[i < n / 2 ? 0 : i * 7 % 3];
            h = h * 31 + b.twice(i) + b.locked(i & 3);
        }
        return h;
    }
    static int shapes(int n) {
        int h = 0;
        for (int i = 0; i < n; i++) {
            Shape s = i % 3 == 0 ? new Circle(i & 15) : i % 3 == 1 ? new Square(i & 31) : new Line(i);
            h = h * 31 + s.area();
            if (s instanceof Circle c && c.r() > 3) h += c.r();
            else if (s instanceof Square q) h ^= q.a();
            h += s.equals(new Circle(i & 15)) ? 7 : s.hashCode() & 3;
        }
        return h;
    }
    static int enums(int n) {
        int h = 1;
        Mode[] ms = Mode.values();
        for (int i = 0; i < n; i++) {
            Mode m = ms[i % 3];
            h = m.f(h) + switch (m) { case A -> i; case B -> -i; case C -> h >>> 3; };
        }
        return h;
    }
    static int strings(int n) {
        String[] keys = {"alpha", "beta", "gamma", "Aa", "BB", ""};
        int h = 0;
        for (int i = 0; i < n; i++)
            switch (keys[i % keys.length]) {
            case "alpha": h += 1; break;
            case "beta": h *= 3; break;
            case "Aa": h ^= i;
            case "BB": h += 5; break;
            case "": h -= i; break;
            default: h = h << 1 | h >>> 31;
            }
        return h;
    }
    static class Signal extends RuntimeException { final int v; Signal(int v) { super(null, null, false, false); this.v = v; } }
    static int thrown(int n) {
        int h = 0;
        for (int i = 0; i < n; i++) {
            try {
                if (i % 5 == 0) throw new Signal(i);
                if (i % 11 == 0) h += new int[1][i % 22 == 0 ? 0 : 1 - 1].length;
                h += 100 / (i % 13);
            } catch (Signal s) {
                h += s.v;
            } catch (ArithmeticException e) {
                h ^= 0x1234;
            } finally {
                h++;
            }
        }
        return h;
    }
    static long collections(int n) {
        Map<Integer, List<Integer>> m = new HashMap<>();
        long h = 0;
        for (int i = 0; i < n; i++)
            m.computeIfAbsent(i % 37, k -> new ArrayList<>()).add(i);
        for (Map.Entry<Integer, List<Integer>> e : m.entrySet())
            for (int v : e.getValue())
                h = h * 31 + v * e.getKey();
        Iterator<List<Integer>> it = m.values().iterator();
        while (it.hasNext())
            if (it.next().size() % 2 == 0) it.remove();
        return h + m.size();
    }
    static int lambdas(int n) {
        int h = 0;
        IntUnaryOperator f = x -> x;
        for (int i = 0; i < n; i++) {
            int k = i & 7;
            IntUnaryOperator g = x -> x * 3 + k;
            h += g.applyAsInt(h);
            if (i % 500 == 0) f = IntUnaryOperator.identity();
            if (i % 500 < 20) f = f.andThen(g);
            h ^= f.applyAsInt(i);
            Supplier<Integer> s = i % 2 == 0 ? () -> k : Integer.valueOf(k + 1)::intValue;
            h += s.get();
        }
        return h;
    }
    static int fields(int n) {
        class P { int a = 1; long b = 2; P next; static int made; P() { made++; } }
        P first = new P(), p = first;
        for (int i = 0; i < n; i++) {
            p.a += i;
            p.b = p.b * 31 + p.a;
            if (i % 10 == 0) { p.next = new P(); p = p.next; }
            if (i % 100 == 0) p = first;
        }
        int h = P.made;
        for (P q = first; q != null; q = q.next) h = h * 31 + q.a + (int) q.b;
        return h;
    }
    public static void main(String[] args) {
        for (int round = 1; round <= 4; round++) {
            int n = 6000 * round;
            System.out.println(calls(n) + " " + shapes(n) + " " + enums(n) + " " + strings(n) + " " + thrown(n) + " " + collections(n) + " " + lambdas(n) + " " + (fields(n) - 0));
        }
    }
}
