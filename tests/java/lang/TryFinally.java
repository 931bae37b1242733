// Nested try/catch/finally in every combination, with return, break, continue and throw leaving them.
public class TryFinally {
    static StringBuilder log = new StringBuilder();
    static void l(String s) { log.append(s).append(' '); }
    static void flush() { System.out.println(log); log.setLength(0); }

    static int a(int k) {
        try {
            l("t");
            if (k == 0) return 1;
            if (k == 1) throw new RuntimeException("a");
            l("n");
        } catch (RuntimeException e) {
            l("c");
            return 2;
        } finally {
            l("f");
        }
        l("end");
        return 3;
    }

    static int b(int k) {
        try {
            try {
                if (k == 0) throw new IllegalStateException();
                if (k == 1) throw new IllegalArgumentException();
                if (k == 2) return 0;
            } catch (IllegalStateException e) {
                l("ise");
                throw new UnsupportedOperationException();
            } finally {
                l("f1");
                if (k == 3) throw new ArithmeticException("f1");
            }
        } catch (UnsupportedOperationException e) {
            l("uoe");
            return 10;
        } catch (RuntimeException e) {
            l(e.getClass().getSimpleName());
            return 20;
        } finally {
            l("f2");
        }
        return 30;
    }

    @SuppressWarnings("finally") static int c(int k) {
        for (int i = 0; ; i++) {
            try {
                try {
                    if (i == k) return i;
                    if (i == 5) throw new RuntimeException();
                    continue;
                } finally {
                    l("i" + "");
                    if (i == 3) break;
                }
            } catch (RuntimeException e) {
                l("x");
                return -1;
            } finally {
                l("o");
            }
        }
        return 99;
    }

    static long d() {
        long x = 1;
        double y = 2;
        try {
            x = 10;
            y = 20;
            Object o = null;
            o.hashCode();
            x = 100;
        } catch (NullPointerException e) {
            y += x;
        } finally {
            x += 5;
            y *= 2;
        }
        return x + (long) y;
    }

    static String e() {
        String s = "a";
        try {
            s = s.concat("b");
            try { throw new Exception("q"); } finally { s = s.concat("c"); }
        } catch (Exception e) {
            s = s.concat(e.getMessage());
        } finally {
            s = s.concat("d");
        }
        return s;
    }

    static int f(int n) {
        try { if (n == 0) throw new RuntimeException("bottom"); return f(n - 1); } finally { l(Integer.toString(n)); }
    }

    static int multi(int k) {
        try {
            switch (k) {
                case 0: throw new java.io.IOException("io");
                case 1: throw new ClassNotFoundException("cnf");
                case 2: throw new Error("e");
            }
            return 0;
        } catch (java.io.IOException | ClassNotFoundException e) {
            l(e.getMessage());
            return 1;
        } catch (Throwable t) {
            l(t.toString());
            return 2;
        }
    }

    static void rethrow(int k) throws Exception {
        try {
            if (k == 0) throw new java.io.IOException("precise");
            if (k == 1) throw new RuntimeException("rt");
        } catch (final Exception e) {
            l("re");
            throw e;
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 3; k++) { System.out.println(a(k)); flush(); }
        for (int k = 0; k < 5; k++) { System.out.println(b(k)); flush(); }
        for (int k = 0; k < 6; k++) { System.out.println(c(k)); flush(); }
        System.out.println(d());
        System.out.println(e());
        try { f(5); } catch (RuntimeException e) { l(e.getMessage()); }
        flush();
        for (int k = 0; k < 4; k++) { System.out.println(multi(k)); flush(); }
        for (int k = 0; k < 3; k++) {
            try { rethrow(k); l("none"); } catch (Exception e) { l(e.toString()); }
            flush();
        }
        try {
            try {
                throw new RuntimeException("1");
            } catch (RuntimeException e) {
                try {
                    throw new RuntimeException("2", e);
                } catch (RuntimeException e2) {
                    throw new RuntimeException("3", e2);
                }
            }
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) l(t.getMessage());
        }
        flush();
        synchronized (log) {
            try { l("in"); throw new RuntimeException("sync"); } catch (RuntimeException e) { l("caught"); }
        }
        flush();
    }
}
