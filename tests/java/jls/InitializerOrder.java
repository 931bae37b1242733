// The order of initializers (JLS 8.3.2, 8.6, 8.7, 12.5): fields and blocks in textual order, forward references by
// qualified names, defaults seen from overridden methods, constants that are never seen unset, this() against super().
import java.util.ArrayList;
import java.util.List;

public class InitializerOrder {
    static final List<String> log = new ArrayList<>();
    static int note(String s, int v) { log.add(s + "=" + v); return v; }

    static class Forward {
        static int early = peek();
        static int late = note("late", 5);
        static final int CONSTANT = 7;
        static final Integer BOXED = 8;
        static int peek() { return note("peek", late * 100 + CONSTANT + (BOXED == null ? 0 : BOXED)); }
        static { note("qualified", Forward.after); after = 3; }
        static int after = note("after", 9);
        int a = this.b + 1;
        int b = a + 1;
        { c = b + 1; }
        int c;
        int d = note("d", c);
    }
    static abstract class Base {
        final int one = note("Base.one", 1);
        { note("Base block 1", one); }
        Base() { this(10); note("Base()", describe()); }
        Base(int x) { note("Base(int)", x + describe()); }
        int two = note("Base.two", 2);
        { note("Base block 2", two); }
        abstract int describe();
    }
    static class Derived extends Base {
        final int fixed = 50;
        final Integer boxed = 60;
        int plain = note("Derived.plain", 70);
        int zeroed = 0;
        int untouched;
        { note("Derived block", plain); }
        Derived() { this(note("argument of this", 80)); note("Derived()", describe()); }
        Derived(int x) { super(note("argument of super", x)); note("Derived(int)", x); }
        Derived(String s) { note("Derived(String)", describe() + untouched); }
        @Override int describe() {
            untouched += 1;
            zeroed += 1;
            return fixed + (boxed == null ? 1000 : boxed) + plain + untouched * 10000 + zeroed * 100000;
        }
    }
    static class Thrower {
        static int made;
        { made++; }
        int x = note("Thrower.x", made);
        { if (made > 1) throw new IllegalStateException("second " + made); }
        Thrower() { note("Thrower()", made); }
    }
    static class Selfish {
        static Selfish first = new Selfish();
        static int count = 100;
        static Selfish second = new Selfish();
        int mine = ++count;
    }
    enum E {
        ONE(1), TWO(2);
        static final int[] seen = new int[4];
        static { for (E e : values()) seen[e.n] = note("E block " + e, e.n); }
        final int n;
        E(int n) { this.n = note("E()", n); }
    }
    interface Fields {
        int X = note("Fields.X", 1);
        int Y = note("Fields.Y", X + Z());
        static int Z() { return note("Fields.Z", Later.W); }
        interface Later { int W = note("Later.W", 42); }
    }
    static void flush(String what) {
        System.out.println(what);
        log.forEach(s -> System.out.println("  " + s));
        log.clear();
    }
    public static void main(String[] args) {
        System.out.println(Forward.CONSTANT);
        flush("constant only");
        Forward f = new Forward();
        System.out.println(Forward.early + " " + Forward.late + " " + Forward.after + " " + f.a + f.b + f.c + f.d);
        flush("forward");
        Derived d = new Derived();
        System.out.println(d.zeroed + " " + d.untouched + " " + d.plain);
        flush("Derived()");
        new Derived("s");
        flush("Derived(String)");
        for (int i = 0; i < 2; i++) {
            try {
                new Thrower();
            } catch (IllegalStateException e) {
                log.add(e.getMessage());
            }
        }
        flush("Thrower");
        System.out.println(Selfish.first.mine + " " + Selfish.count + " " + Selfish.second.mine);
        System.out.println(E.TWO.n + " " + java.util.Arrays.toString(E.seen));
        flush("E");
        System.out.println(Fields.Y);
        flush("Fields");
    }
}
