// Labels, break and continue (JLS 14.7, 14.15, 14.16): out of loops, switches, blocks and try statements, with finally
// clauses on the way, in every kind of loop.
public class LabelledFlow {
    static final StringBuilder log = new StringBuilder();
    static void flush(String s) { System.out.println(s + ": " + log); log.setLength(0); }

    static int blocks(int n) {
        int r = 0;
        outer: {
            r += 1;
            inner: {
                if (n == 0) break inner;
                if (n == 1) break outer;
                r += 10;
            }
            r += 100;
            if (n == 2) break outer;
            r += 1000;
        }
        return r;
    }
    static void nested() {
        rows:
        for (int i = 0; i < 5; i++) {
            cols:
            for (int j = 0; ; j++) {
                switch ((i + j) % 5) {
                case 0: continue;
                case 1: if (i > 2) break rows; break;
                case 2: continue rows;
                case 3: break cols;
                default: log.append('d');
                }
                log.append(i).append(j).append(' ');
            }
            log.append("| ");
        }
    }
    static void finallies() {
        loop:
        for (int i = 0; i < 6; i++) {
            try {
                try {
                    if (i == 1) continue;
                    if (i == 2) continue loop;
                    if (i == 4) break loop;
                    log.append("body").append(i).append(' ');
                } finally {
                    log.append("in").append(i).append(' ');
                }
                log.append("after").append(i).append(' ');
            } finally {
                log.append("out").append(i).append(' ');
                if (i == 3) continue;
            }
            log.append("end").append(i).append(' ');
        }
    }
    static int finallyBreaks() {
        int n = 0;
        while (true) {
            try {
                n++;
                if (n < 3) throw new RuntimeException("lost " + n);
                return n;
            } catch (IllegalStateException e) {
                n += 100;
            } finally {
                if (n < 5) continue;
                break;
            }
        }
        return -n;
    }
    static void doWhile() {
        int i = 0;
        again:
        do {
            i++;
            for (int x : new int[] {1, 2, 3}) {
                if (x == 2 && i % 2 == 0) continue again; // the condition is still evaluated
                if (x * i > 12) break again;
                log.append(x * i).append(' ');
            }
            log.append("; ");
        } while (i++ < 9);
        log.append("i=").append(i);
    }
    static int search(int[][] a, int want) {
        int at = -1;
        found:
        for (int[] row : a)
            for (int v : row) {
                at++;
                if (v == want) break found;
                if (v < 0) return -100 - at;
            }
        return at;
    }
    static String ifLabel(int n) {
        String s = "";
        l: if (n > 0) {
            s += "a";
            if (n > 1) break l;
            s += "b";
        } else {
            s += "c";
            if (n < 0) break l;
            s += "d";
        }
        sw: switch (n) {
        case 0: s += "0";
        case 1:
            for (;;) { if (s.length() > 3) break sw; s += "."; }
        default: s += "x"; break;
        }
        try1: try {
            if (n == 2) break try1;
            s += "t";
        } finally {
            s += "f";
        }
        sync: synchronized (log) { if (n == 1) break sync; s += "s"; }
        return s;
    }
    static int sieve(int max) {
        int count = 0;
        next:
        for (int i = 2; i <= max; i++) {
            for (int j = 2; j * j <= i; j++)
                if (i % j == 0) continue next;
            count++;
        }
        return count;
    }
    static int yields(int n) {
        int total = 0;
        for (int i = 0; i < n; i++) {
            total += switch (i % 4) {
                case 0: { int s = 0; for (int k = 0; ; k++) { if (k > i) break; if (k % 2 == 0) continue; s += k; } yield s; }
                case 1: try { yield 1000; } finally { total += 1; }
                case 2: a: { if (i > 2) break a; yield 7; } yield 70;
                default: yield i;
            };
        }
        return total;
    }
    public static void main(String[] args) {
        for (int i = 0; i < 4; i++)
            System.out.print(blocks(i) + " ");
        System.out.println();
        nested();
        flush("nested");
        finallies();
        flush("finallies");
        System.out.println(finallyBreaks());
        doWhile();
        flush("do while");
        int[][] a = {{5, 6}, {}, {7, 8, 9}, {-1, 4}};
        System.out.println(search(a, 8) + " " + search(a, 4) + " " + search(new int[0][], 1) + " " + search(new int[][] {{1}}, 2));
        for (int i = -1; i < 4; i++)
            System.out.print(ifLabel(i) + " ");
        System.out.println();
        System.out.println(sieve(500) + " " + yields(13));
        http://unused.label
        for (;;) break http;
    }
}
