// Overriding, hiding and not overriding (JLS 8.4.8): private, static, package-private methods, covariant results,
// narrower exceptions, generic overrides, super calls, calls from constructors, and abstract re-declarations.
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class MethodOverriding {
    static final List<String> log = new ArrayList<>();
    static class A {
        private String secret() { return "A.secret"; }
        String callSecret() { return secret(); }
        static String fixed() { return "A.fixed"; }
        String callFixed() { return fixed(); }
        Object result() { return "A.result"; }
        Number number(Integer i) { return i; }
        void io() throws IOException { throw new IOException("A.io"); }
        A self() { return this; }
        protected String twice() { return once() + once(); }
        protected String once() { return "a"; }
        A() { log.add("A sees " + name()); }
        String name() { return "A"; }
    }
    static class B extends A {
        final String filled = "filled".concat("");
        private String secret() { return "B.secret"; }
        static String fixed() { return "B.fixed"; }
        @Override String result() { return "B.result of " + super.result(); }
        @Override Integer number(Integer i) { return i + 1; }
        Number number(Number n) { return -1; }
        @Override void io() throws FileNotFoundException { throw new FileNotFoundException("B.io"); }
        @Override B self() { return this; }
        String onlyB() { return "onlyB"; }
        @Override public String once() { return "b"; }
        @Override String name() { return "B with " + filled; }
    }
    static abstract class C extends B {
        @Override abstract String result();
        @Override void io() { log.add("C.io"); }
        @Override protected String twice() { return "<" + super.twice() + ">"; }
        @Override String name() { return "C over " + super.name(); }
    }
    static class D extends C {
        @Override final String result() { return "D.result"; }
        @Override D self() { return (D) super.self(); }
        @Override public String once() { return "d" + super.once(); }
    }
    interface Shape<T> { T make(T t); default String describe() { return "a " + make(null); } }
    static class Text implements Shape<String> {
        public String make(String t) { return "text " + t; }
    }
    static class Loud extends Text {
        @Override public String make(String t) { return super.make(t).toUpperCase(); }
        @Override public String describe() { return super.describe() + "!"; }
    }
    static class Raw implements Comparable<Raw> {
        final int v;
        Raw(int v) { this.v = v; }
        public int compareTo(Raw o) { return Integer.compare(o.v, v); }
        @Override public String toString() { return "r" + v; }
    }
    static class P {
        void print(Object o) { log.add("P.Object"); }
        void print(String s) { log.add("P.String"); print((Object) s); }
    }
    static class Q extends P {
        @Override void print(Object o) { log.add("Q.Object"); if (o instanceof Integer) super.print("int"); }
    }
    static void flush(String what) {
        System.out.println(what + ": " + log);
        log.clear();
    }
    static void io(A a) {
        try {
            a.io();
        } catch (FileNotFoundException e) {
            log.add("not found " + e.getMessage());
        } catch (IOException e) {
            log.add("io " + e.getMessage());
        }
    }
    public static void main(String[] args) {
        A a = new A();
        B b = new B();
        D d = new D();
        flush("constructors");
        for (A x : new A[] {a, b, d}) {
            System.out.println(x.callSecret() + " " + x.callFixed() + " " + x.result() + " " + x.number(5) + " " + x.twice() + " "
                + x.name() + " " + x.self().getClass().getSimpleName());
            io(x);
        }
        flush("io");
        System.out.println(b.number(5) + " " + b.number((Number) 5) + " " + b.self().onlyB() + " " + d.self().onlyB() + " "
            + b.secret() + " " + ((A) b).secret() + " " + b.fixed() + " " + ((A) b).fixed());
        Text t = new Loud();
        System.out.println(t.make("x") + " " + t.describe() + " " + ((Shape<String>) t).make("y"));
        try {
            @SuppressWarnings({"unchecked", "rawtypes"}) Object r = ((Shape) new Text()).make(5);
            System.out.println(r);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage() + " at " + e.getStackTrace()[0].getMethodName());
        }
        List<Raw> raws = new ArrayList<>(List.of(new Raw(1), new Raw(3), new Raw(2)));
        Collections.sort(raws);
        System.out.println(raws);
        new Q().print("s");
        flush("Q.print string");
        new Q().print((Object) 4);
        flush("Q.print object");
        int total = 0;
        for (java.lang.reflect.Method m : B.class.getDeclaredMethods())
            if (m.isBridge())
                total += m.getName().length();
        System.out.println("letters of bridges " + total);
    }
}
