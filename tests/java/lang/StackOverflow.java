// StackOverflowError is caught and the program goes on, repeatedly and in finally blocks.
public class StackOverflow {
    static int depth;
    static int finals;
    static void rec() { depth++; rec(); }
    static int recArgs(int a, long b, double c, Object d) { depth++; return recArgs(a + 1, b * 2, c / 2, d) + 1; }
    static void recFin() { try { recFin(); } finally { finals++; } }

    static class Node {
        Node next;
        public String toString() { return "n".concat(next.toString()); }
    }

    interface F { void f(F g); }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                rec();
            } catch (StackOverflowError e) {
                System.out.println(depth > 500 ? "overflow caught" : "too shallow");
                System.out.println(e.getMessage());
            }
        }
        depth = 0;
        try {
            recArgs(1, 2, 3, null);
        } catch (StackOverflowError e) {
            System.out.println(depth > 300 ? "args ok" : "too shallow");
            StackTraceElement[] st = e.getStackTrace();
            System.out.println(st.length);
            System.out.println(st[1000].getMethodName());
        }
        try {
            recFin();
        } catch (StackOverflowError e) {
            System.out.println(finals > 300 ? "finals ok" : "too shallow");
        }
        Node n = new Node();
        n.next = n;
        try { n.toString(); } catch (StackOverflowError e) { System.out.println("virtual ok"); }
        F f = new F() { public void f(F g) { g.f(this); } };
        try { f.f(f); } catch (StackOverflowError e) { System.out.println("interface ok"); }
        try {
            new Object() {
                Object o = make();
                Object make() { return new Object() { { make(); } }; }
            };
        } catch (StackOverflowError e) {
            System.out.println("constructor ok");
        }
        Thread t = new Thread() {
            public void run() { try { rec(); } catch (StackOverflowError e) { System.out.println("thread ok"); } }
        };
        t.start();
        try { t.join(); } catch (InterruptedException e) { System.out.println(e); }
        System.out.println("done");
    }
}
