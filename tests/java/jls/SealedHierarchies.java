// Sealed classes and interfaces (JLS 8.1.1.2, 9.1.1.4): permits given and inferred, final, sealed and non-sealed
// subclasses, records and enums as permitted ones, what reflection shows, what the VM refuses to a stranger.
// uses: ClassMaker
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

public class SealedHierarchies {
    sealed interface Expr permits Num, Add, Mul, Neg, Var { }
    record Num(int v) implements Expr { }
    record Add(Expr l, Expr r) implements Expr { }
    record Mul(Expr l, Expr r) implements Expr { }
    record Neg(Expr e) implements Expr { }
    enum Var implements Expr { X, Y }

    static int eval(Expr e, int x, int y) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Add a) return eval(a.l(), x, y) + eval(a.r(), x, y);
        if (e instanceof Mul m && m.l() instanceof Num n && n.v() == 0) return 0;
        if (e instanceof Mul m) return eval(m.l(), x, y) * eval(m.r(), x, y);
        if (e instanceof Neg n) return -eval(n.e(), x, y);
        return e == Var.X ? x : y;
    }
    static sealed abstract class Shape {
        abstract double area();
        static final class Circle extends Shape { double r; Circle(double r) { this.r = r; } double area() { return Math.PI * r * r; } }
        static sealed class Rect extends Shape permits Square { double a, b; Rect(double a, double b) { this.a = a; this.b = b; } double area() { return a * b; } }
        static final class Square extends Rect { Square(double a) { super(a, a); } }
        static non-sealed class Free extends Shape { double area() { return 1; } }
    }
    static class Freer extends Shape.Free { @Override double area() { return super.area() + 1; } }
    sealed interface Top { }
    sealed interface Middle extends Top { }
    non-sealed interface Open extends Middle { }
    static final class Bottom implements Middle, Top { }
    enum WithBodies { A { }, B; }

    static String facts(Class<?> c) {
        Class<?>[] p = c.getPermittedSubclasses();
        return c.getSimpleName() + " sealed " + c.isSealed() + " modifiers " + c.getModifiers() + " permits "
            + (p == null ? "null" : Arrays.stream(p).map(Class::getSimpleName).collect(Collectors.joining(",")));
    }
    static class Loader extends ClassLoader {
        Loader() { super(SealedHierarchies.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static void make(Loader in, ClassMaker m) {
        try {
            Class<?> c = in.define(m.make());
            System.out.println("defined " + c.getName() + " " + facts(c));
        } catch (LinkageError e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    static ClassMaker maker(String name, String superName, String iface, String... permits) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        if (iface != null)
            m.interfaces.add(iface);
        if (permits.length > 0) {
            ClassMaker.Bytes b = new ClassMaker.Bytes().u2(permits.length);
            for (String p : permits)
                b.u2(m.cls(p));
            m.attribute("PermittedSubclasses", b);
        }
        return m;
    }
    public static void main(String[] args) {
        Expr e = new Add(new Mul(new Num(3), Var.X), new Neg(new Mul(new Num(0), Var.Y)));
        System.out.println(eval(e, 5, 6) + " " + e);
        for (Shape s : List.of(new Shape.Circle(1), new Shape.Rect(2, 3), new Shape.Square(4), new Freer()))
            System.out.println(s.getClass().getSimpleName() + " " + s.area());
        for (Class<?> c : List.of(Expr.class, Num.class, Var.class, Shape.class, Shape.Rect.class, Shape.Square.class, Shape.Free.class,
            Freer.class, Top.class, Middle.class, Open.class, Bottom.class, WithBodies.class, WithBodies.A.getClass(), int.class, Expr[].class))
            System.out.println(facts(c));
        make(new Loader(), maker("Stranger", "java/lang/Object", "SealedHierarchies$Expr"));
        make(new Loader(), maker("Stranger", "SealedHierarchies$Shape", null));
        make(new Loader(), maker("Stranger", "SealedHierarchies$Shape$Square", null));
        make(new Loader(), maker("Stranger", "SealedHierarchies$Shape$Free", null));
        make(new Loader(), maker("Stranger", "java/lang/Object", "SealedHierarchies$Open"));
        Loader l = new Loader();
        make(l, maker("S", "java/lang/Object", null, "Sub", "Missing"));
        make(l, maker("Sub", "S", null));
        make(l, maker("NotSub", "S", null));
        make(new Loader() {
            @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
                if (n.equals("S"))
                    return l.loadClass("S");
                throw new ClassNotFoundException(n);
            }
        }, maker("Sub", "S", null)); // named in the list, but of another loader and so of another module
        ClassMaker sealedFinal = maker("SF", "java/lang/Object", null, "Sub");
        sealedFinal.access = 0x31;
        make(new Loader(), sealedFinal);
        ClassMaker old = maker("Old", "java/lang/Object", null, "Sub");
        old.version = 60;
        make(new Loader(), old);
    }
}
