// try, catch and finally (JLS 14.20): which clause wins when several complete abruptly, multi-catch, precise rethrow,
// values saved before finally, nesting to some depth, and the order of everything in a log.
public class TryStatements {
    static final StringBuilder log = new StringBuilder();
    static class E1 extends Exception { E1(String s) { super(s); } }
    static class E2 extends E1 { E2(String s) { super(s); } }
    static class E3 extends Exception { E3(String s) { super(s); } }

    static int value(int n) { log.append("v").append(n).append(' '); return n; }
    static <T extends Throwable> void raise(T t) throws T { log.append("raise ").append(t.getMessage()).append(' '); throw t; }

    static int returned(int how) throws Exception {
        int x = 1;
        try {
            if (how == 0) return value(x);
            if (how == 1) raise(new E1("one"));
            if (how == 2) raise(new E2("two"));
            if (how == 3) raise(new E3("three"));
            if (how == 4) return value(1 / (how - 4));
            if (how == 5) throw new StackOverflowError("made");
            x = 2;
        } catch (E2 e) {
            x = 20;
            return value(x);
        } catch (E1 | ArithmeticException e) {
            x = 30;
            log.append(e.getClass().getSimpleName()).append(' ');
            return x;
        } finally {
            x = 1000;
            log.append("finally ");
        }
        return x;
    }
    @SuppressWarnings("finally")
    static int overridden(int how) {
        try {
            if (how == 0) return value(1);
            throw new RuntimeException("first");
        } catch (RuntimeException e) {
            if (how == 1) return value(2);
            throw new IllegalStateException("second");
        } finally {
            if (how < 3) return value(3);
        }
    }
    @SuppressWarnings("finally")
    static void thrownTwice(int how) {
        try {
            raise(new RuntimeException("body"));
        } catch (RuntimeException e) {
            if (how == 1) raise(new IllegalArgumentException("handler", e));
            if (how == 2) throw e;
        } finally {
            if (how == 3) raise(new IllegalStateException("finally"));
        }
    }
    static void precise(int n) throws E2, E3 {
        try {
            if (n == 0) throw new E2("precise two");
            if (n == 1) throw new E3("precise three");
            if (n == 2) throw new Error("precise error");
        } catch (final Throwable t) {
            log.append("rethrow ");
            throw t;
        }
    }
    static int deep(int n) {
        int r = 0;
        try {
            try {
                try {
                    r += 1;
                    if (n == 0) throw new IllegalStateException("a");
                } finally {
                    r += 10;
                    if (n == 1) throw new IllegalStateException("b");
                }
            } catch (IllegalStateException e) {
                r += 100;
                if (n == 1) throw new RuntimeException(e);
            } finally {
                try {
                    if (n == 2) throw new Exception("c");
                    r += 1000;
                } catch (Exception e) {
                    r += 10000;
                } finally {
                    r += 100000;
                }
            }
        } catch (RuntimeException e) {
            r = -r;
        }
        return r;
    }
    static long loop() {
        long sum = 0;
        for (int i = 0; i < 200; i++) {
            try {
                sum += i;
                if (i % 7 == 0) throw new E1("" + i);
                if (i % 11 == 0) continue;
                sum += 2;
            } catch (E1 e) {
                sum += Integer.parseInt(e.getMessage()) * 1000L;
                if (i > 150) break;
            } finally {
                sum ^= i;
            }
        }
        return sum;
    }
    static Object captured() {
        Object[] o = {"before"};
        class Local { String get() { try { return (String) o[0]; } finally { o[0] = "after"; } } }
        String s = new Local().get();
        return s + o[0];
    }
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e + (e.getCause() != null ? " by " + e.getCause().getMessage() : "");
        }
        System.out.println(what + ": " + log + "-> " + r);
        log.setLength(0);
    }
    public static void main(String[] args) {
        for (int i = 0; i < 7; i++) {
            int n = i;
            t("returned " + n, () -> returned(n));
            t("overridden " + n, () -> overridden(n));
            t("thrown twice " + n, () -> { thrownTwice(n); return "normal"; });
            t("precise " + n, () -> { precise(n); return "normal"; });
            t("deep " + n, () -> deep(n));
        }
        t("loop", () -> loop());
        t("captured", () -> captured());
        t("null thrown", () -> { throw null; });
        t("thrown by a cast", () -> { throw (RuntimeException) (Object) "x"; });
        t("empty body", () -> { try { } finally { log.append("ran "); } return 1; });
    }
}
