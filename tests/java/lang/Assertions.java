// vmargs: -ea
// The assert statement when enabled: messages of every type, initialization of nested classes.
public class Assertions {
    static int evals;
    static boolean ev(boolean b) { evals++; return b; }

    static class In {
        static boolean on;
        static { boolean x = false; assert x = true; on = x; }
    }

    interface If {
        default void chk(int k) { assert k > 0 : "interface " + k; }
    }

    static void t(Runnable r) {
        try {
            r.run();
            System.out.println("passed");
        } catch (AssertionError e) {
            System.out.println(e + " / " + e.getMessage() + " / " + e.getCause());
        }
    }

    public static void main(String[] args) {
        t(() -> { assert ev(true); });
        t(() -> { assert ev(false); });
        t(() -> { assert ev(false) : "msg"; });
        t(() -> { assert ev(false) : 42; });
        t(() -> { assert ev(false) : 4L << 40; });
        t(() -> { assert ev(false) : 'c'; });
        t(() -> { assert ev(false) : 1.5; });
        t(() -> { assert ev(false) : true; });
        t(() -> { assert ev(false) : new IllegalStateException("as cause"); });
        t(() -> { assert ev(false) : null; });
        System.out.println(evals);
        System.out.println(In.on);
        t(() -> new If() { }.chk(-1));
        t(() -> new If() { }.chk(1));
        System.out.println(Assertions.class.desiredAssertionStatus() + " " + String.class.desiredAssertionStatus());
        assert evals == 0 : "end " + evals;
    }
}
