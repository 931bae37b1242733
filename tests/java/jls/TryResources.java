// try with resources (JLS 14.20.3): order of closing, null resources, variables as resources, exceptions from the
// initializer, the body and close in all combinations, suppressed exceptions, catch and finally after closing.
public class TryResources {
    static final StringBuilder log = new StringBuilder();
    static class Res implements AutoCloseable {
        final String name;
        final boolean bad;
        Res(String name) { this(name, false, false); }
        Res(String name, boolean badOpen, boolean badClose) {
            log.append("open ").append(name).append(' ');
            if (badOpen) throw new IllegalStateException("open " + name);
            this.name = name;
            bad = badClose;
        }
        @Override public void close() {
            log.append("close ").append(name).append(' ');
            if (bad) throw new IllegalArgumentException("close " + name);
        }
    }
    record Quiet(String s) implements AutoCloseable { public void close() throws InterruptedException { throw new InterruptedException(s); } }

    static String tree(Throwable t) {
        StringBuilder sb = new StringBuilder(t.getClass().getSimpleName() + ":" + t.getMessage());
        for (Throwable s : t.getSuppressed())
            sb.append(" {").append(tree(s)).append('}');
        return sb.append(t.getCause() == null ? "" : " by " + tree(t.getCause())).toString();
    }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = tree(e);
        }
        System.out.println(what + ": " + log + "-> " + r);
        log.setLength(0);
    }
    static Object three(int bits) {
        try (Res a = new Res("a", (bits & 1) != 0, (bits & 2) != 0);
             Res b = new Res("b", (bits & 4) != 0, (bits & 8) != 0);
             Res c = new Res("c", false, (bits & 16) != 0)) {
            log.append("body ");
            if ((bits & 32) != 0) throw new RuntimeException("body");
            return a.name + b.name + c.name;
        } finally {
            log.append("finally ");
        }
    }
    static String caught(boolean bodyToo) throws Exception {
        try (Quiet q = new Quiet("q"); Res r = new Res("r", false, true)) {
            if (bodyToo) throw new java.io.IOException("body");
            return "never";
        } catch (java.io.IOException e) {
            return "io " + tree(e);
        } catch (IllegalArgumentException e) {
            return "argument " + tree(e);
        }
    }
    static int jumps() {
        int n = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            try (Res r = new Res("r" + i)) {
                if (i == 1) continue;
                if (i == 3) break outer;
                n += i;
            } finally {
                n += 10;
            }
        }
        return n;
    }
    final Res field = new Res("field");
    int viaFields() {
        final Res local = new Res("local");
        Res effectively = new Res("effectively");
        try (local; effectively; this.field; field) {
            return log.length();
        }
    }
    static String nulls() {
        Res none = null;
        try (none; Res also = null; Res r = new Res("real")) {
            return "" + none + also + r.name;
        }
    }
    static String nested() {
        try (Res a = new Res("outer", false, true)) {
            try (Res b = new Res("inner", false, true)) {
                throw new Error("innermost");
            }
        }
    }
    static class Same implements AutoCloseable {
        final RuntimeException e = new RuntimeException("same");
        public void close() { throw e; }
    }
    static class NoSuppression extends RuntimeException { NoSuppression() { super("no suppression", null, false, false); } }

    public static void main(String[] args) {
        for (int bits = 0; bits < 64; bits++)
            if (bits < 34 || bits % 3 == 0)
                t("three " + Integer.toBinaryString(bits), args.length == 0 ? bound(bits) : null);
        t("caught", () -> caught(false));
        t("caught with body", () -> caught(true));
        t("jumps", TryResources::jumps);
        t("variables", () -> new TryResources().viaFields());
        t("nulls", TryResources::nulls);
        t("nested", TryResources::nested);
        t("self suppression", () -> { try (Same s = new Same()) { throw s.e; } });
        t("no suppression", () -> { try (Res r = new Res("r", false, true)) { throw new NoSuppression(); } });
        t("a lambda as resource", () -> { try (AutoCloseable c = () -> { throw new Exception("from lambda"); }) { return 5; } });
        t("addSuppressed null", () -> { new Exception().addSuppressed(null); return 0; });
        t("addSuppressed self", () -> { Exception e = new Exception("e"); e.addSuppressed(e); return 0; });
        t("initCause", () -> { Exception e = new Exception("e", null); e.initCause(e); return 0; });
        t("initCause twice", () -> { Exception e = new Exception("e"); e.initCause(new Error("x")); e.initCause(null); return 0; });
    }
    static Act bound(int bits) { return () -> three(bits); }
}
