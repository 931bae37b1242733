// try-with-resources: closing order, suppressed exceptions, null resources, existing variables.
public class TryWithResources {
    static class Res implements AutoCloseable {
        final String n;
        final boolean bad;
        Res(String n, boolean bad) {
            this.n = n;
            this.bad = bad;
            System.out.print("open ");
            System.out.println(n);
            if (n.equals("fail")) throw new IllegalStateException("cannot open");
        }
        public void close() throws java.io.IOException {
            System.out.print("close ");
            System.out.println(n);
            if (bad) throw new java.io.IOException("close ".concat(n));
        }
    }

    static void show(Throwable t) {
        System.out.print("caught ");
        System.out.println(t);
        for (Throwable s : t.getSuppressed()) { System.out.print("  suppressed "); System.out.println(s); }
    }

    static int ret() throws Exception { try (Res a = new Res("ret", false)) { return 5; } }

    public static void main(String[] args) throws Exception {
        try (Res a = new Res("a", false); Res b = new Res("b", false)) { System.out.println("body");
                } catch (Exception e) {
            show(e);
        } finally {
            System.out.println("finally");
        }
        try (Res a = new Res("a", true); Res b = new Res("b", true)) {
            System.out.println("body");
            throw new RuntimeException("body");
        } catch (Exception e) { show(e); } try (Res a = new Res("a", true); Res b = new Res("b", true)) {
            System.out.println("body");
        } catch (Exception e) { show(e); } try (Res a = new Res("a", true); Res b = new Res("fail", false)) {
            System.out.println("body");
        } catch (Exception e) { show(e); } try (Res a = null) { System.out.println("null ok"); } Res outer
                = new Res("outer", false);
        try (outer) { System.out.println("existing variable"); }
        System.out.println(ret());
        Throwable t = new Exception("main");
        t.addSuppressed(new Error("s1"));
        t.addSuppressed(new RuntimeException("s2"));
        show(t);
        try { t.addSuppressed(t); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { t.addSuppressed(null); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { t.initCause(t); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        t.initCause(new Error("cause"));
        System.out.println(t.getCause());
        try { t.initCause(null); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        for (int i = 0; i < 3; i++) try (Res r = new Res("loop", i == 1)) {
            if (i == 0) continue;
            if (i == 2) break;
            System.out.println("mid");
        } catch (Exception e) { show(e); }
    }
}
