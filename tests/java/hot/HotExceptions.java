// Exceptions in hot code: implicit and explicit, caught locally and in callers, with finally blocks; null checks,
// casts, divisions.
public class HotExceptions {
    static class My extends RuntimeException {
        final int k;
        My(int k) { super("my" + k, null, false, k % 100 == 0); this.k = k; }
    }

    static int div(int a, int b) { try { return a / b; } catch (ArithmeticException e) { return -1; } }
    static int len(String s) { try { return s.length(); } catch (NullPointerException e) { return -2; } }

    static int get(int[] a, int i) {
        try { return a[i]; } catch (ArrayIndexOutOfBoundsException e) { return -3; } finally { fin++; }
    }

    static int fin;

    static int cast(Object o) {
        try {
            return (Integer) o;
        } catch (ClassCastException e) {
            return -4;
        } catch (NullPointerException e) {
            return -5;
        }
    }

    static int thrower(int i) {
        if (i % 10 == 3) throw new My(i);
        if (i % 17 == 5) throw new IllegalStateException("ise" + i);
        return i;
    }

    static int mid(int i) { try { return thrower(i) + 1; } finally { fin += i & 1; } }

    static int outer(int i) {
        try {
            return mid(i);
        } catch (My e) {
            return e.k * 2;
        } catch (RuntimeException e) {
            return e.getMessage().length();
        }
    }

    static int nest(int i) {
        int r = 0;
        for (int k = 0; k < 3; k++) try {
            try {
                if (k == i % 4) throw new My(k);
                r += k;
                if (i % 5 == 4) continue;
                r += 10;
            } finally {
                r += 100;
                if (i % 7 == 6) break;
            }
        } catch (My e) { r += 1000; }
        return r;
    }

    static String trace(int d) {
        if (d > 0) return trace(d - 1);
        try {
            Object o = null;
            o.hashCode();
            return "?";
        } catch (NullPointerException e) {
            return e.getStackTrace()[0].getLineNumber() + ":" + e.getStackTrace().length + (e.getMessage() != null);
        }
    }

    public static void main(String[] args) {
        long s = 0;
        int[] a = {1, 2, 3};
        for (int i = 0; i < 4000; i++) {
            s = s * 31 + div(i, i % 7) + len(i % 5 == 0 ? null : "abc") + get(a, i % 5 - 1) + cast(i % 3 == 0 ? "s"
                    : i % 3 == 1 ? (Object) i : null) + outer(i) + nest(i);
        }
        System.out.println(s + " " + fin);
        int caught = 0;
        for (int i = 0; i < 2000; i++) try { if (i % 4 == 0) throw new My(i); caught += mid(i); } catch (My e) {
            caught -= e.k;
        } catch (IllegalStateException e) { caught++; }
        System.out.println(caught);
        System.out.println(trace(0) + " " + trace(5));
        String last = null;
        for (int i = 0; i < 3000; i++) try { Object[] o = i % 2 == 0 ? new Integer[1] : new String[1]; o[0] = "x";
                } catch (ArrayStoreException e) {
            if (i == 0) last = e.getMessage();
        }
        System.out.println(last);
        int neg = 0;
        for (int i = 0; i < 2000; i++) try { neg += new int[i % 3 - 1].length; } catch (NegativeArraySizeException e) {
            neg -= 5;
        }
        System.out.println(neg);
        int so = 0;
        try { so = deep(0); } catch (StackOverflowError e) { so = 1; }
        System.out.println(so);
        long t = 0;
        for (int i = 0; i < 500; i++) {
            try {
                synchronized (a) { if (i % 3 == 0) throw new My(1); t++; }
            } catch (My e) {
                t += Thread.holdsLock(a) ? 1000000 : 10;
            }
        }
        System.out.println(t);
    }

    static int deep(int n) { return deep(n + 1) + 1; }
}
