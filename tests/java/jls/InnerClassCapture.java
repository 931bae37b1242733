// Inner classes (JLS 8.1.3, 15.9.2): lexically enclosing instances at every depth, qualified this and super, outer.new,
// inner classes inherited from another outer, superclass constructors with an explicit outer, captured variables.
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

public class InnerClassCapture {
    final String id;
    InnerClassCapture(String id) { this.id = id; }
    public String toString() { return "outer " + id; }

    class Mid {
        final String id;
        Mid(String id) { this.id = id; }
        class Low {
            String path() { return InnerClassCapture.this.id + "." + Mid.this.id + "." + id + "." + outerSays() + super.getClass().getSimpleName(); }
            String superOfOuter() { return InnerClassCapture.super.getClass().getSimpleName() + Mid.super.getClass().getSimpleName(); }
            Low sibling(String id) { return InnerClassCapture.this.new Mid(id).new Low(); }
        }
        Low low() { return new Low(); }
    }
    String outerSays() { return "says " + id; }

    // A subclass of an inner class whose enclosing instance is given explicitly.
    static class Far extends InnerClassCapture.Mid {
        Far(InnerClassCapture o) { o.super("far of " + o.id); }
        Far(String s) { new InnerClassCapture(s).super("made for " + s); }
    }
    // The inner class's own outer and its superclass's outer are different objects.
    class Other extends Mid {
        Other(InnerClassCapture o) { o.super("other"); }
        Other() { super("plain"); }
        String both() { return InnerClassCapture.this.id + "/" + new Low().path(); }
    }
    static class SubOuter extends InnerClassCapture {
        SubOuter(String id) { super(id); }
        @Override String outerSays() { return "sub " + InnerClassCapture.class.getSimpleName(); }
        Mid inherited() { return new Mid("inherited"); }
        class Mid2 extends Mid {
            Mid2() { super("mid2"); }
            String outers() { return SubOuter.this.id + " " + SubOuter.super.outerSays() + " " + outerSays(); }
        }
    }
    List<IntSupplier> counters(int from) {
        List<IntSupplier> out = new ArrayList<>();
        for (int i = from; i < from + 3; i++) {
            int k = i;
            int[] shared = {i * 10};
            class Counter implements IntSupplier {
                int own = k;
                public int getAsInt() { return own++ * 1000 + shared[0]++ + id.length(); }
            }
            Counter c = new Counter();
            out.add(c);
            out.add(() -> c.getAsInt() + k);
            out.add(new IntSupplier() {
                int own = k * 2;
                public int getAsInt() { return -(own++ + c.own + shared[0] + InnerClassCapture.this.id.length()); }
            });
        }
        return out;
    }
    static Supplier<String> staticContext(String word, long wide, double d) {
        class L {
            final String more;
            L(String more) { this.more = more; }
            class M { String all() { return word + wide + d + more; } }
            L again() { return new L(more + "+"); }
        }
        return () -> new L("x").again().again().new M().all();
    }
    interface Chain { Chain next(); String text(); }
    static Chain chain(String a, String b) {
        return new Chain() {
            int n;
            { n = a.length(); }
            public Chain next() { return chain(b + n, a); }
            public String text() { return a + "|" + b + "|" + n; }
        };
    }
    static class Early {
        final String seen;
        Early() { seen = look(); }
        String look() { return "Early"; }
    }
    // Captured variables are there before the superclass's constructor runs.
    static String early(String captured) {
        return new Early() { @Override String look() { return "captured " + captured; } }.seen;
    }
    public static void main(String[] args) {
        InnerClassCapture a = new InnerClassCapture("a"), nothing = null;
        Mid.Low low = a.new Mid("m").new Low();
        System.out.println(low.path());
        System.out.println(low.sibling("s").path());
        System.out.println(low.superOfOuter());
        System.out.println(new Far(a).low().path() + " " + new Far("b").low().path());
        System.out.println(a.new Other().both() + " " + a.new Other(new InnerClassCapture("c")).both());
        SubOuter sub = new SubOuter("d");
        System.out.println(sub.inherited().low().path() + " " + sub.new Mid("direct").low().path() + " " + sub.new Mid2().outers());
        for (IntSupplier s : a.counters(5))
            System.out.print(s.getAsInt() + " " + s.getAsInt() + " ");
        System.out.println();
        System.out.println(staticContext("w", 1L << 40, 0.5).get());
        Chain c = chain("x", "yy");
        for (int i = 0; i < 4; i++, c = c.next())
            System.out.print(c.text() + " ");
        System.out.println();
        System.out.println(early("early"));
        try {
            nothing.new Mid("never");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage() + " in " + e.getStackTrace()[0].getMethodName());
        }
        try {
            new Far(nothing);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(low.getClass().getName() + " " + new Object() { }.getClass().getName() + " " + c.getClass().getEnclosingMethod());
    }
}
