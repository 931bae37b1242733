// The assert statement when disabled evaluates nothing.
public class AssertionsOff {
    static int evals;
    static boolean ev() { evals++; return false; }

    public static void main(String[] args) {
        assert ev();
        assert ev() : "never" + evals++;
        System.out.println(evals);
        System.out.println(AssertionsOff.class.desiredAssertionStatus());
        ClassLoader.getSystemClassLoader().setDefaultAssertionStatus(true);
        System.out.println(AssertionsOff.class.desiredAssertionStatus());
        Later.go();
    }

    static class Later {
        static void go() {
            try {
                assert ev() : "now on";
                System.out.println("off");
            } catch (AssertionError e) {
                System.out.println(e.getMessage() + evals);
            }
        }
    }
}
