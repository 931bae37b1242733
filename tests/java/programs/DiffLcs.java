// String difference: longest common subsequence, edit scripts, unified hunks, patching, Levenshtein, word diff.
import java.util.*;

public class DiffLcs {
    enum K { KEEP, ADD, DEL }

    record Ed(K k, String s) {
        public String toString() { return (k == K.KEEP ? " " : k == K.ADD ? "+" : "-") + s; }
    }

    static List<Ed> diff(List<String> a, List<String> b) {
        int n = a.size(), m = b.size();
        int[][] l = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) for (int j = m - 1; j >= 0; j--) l[i][j] = a.get(i).equals(b.get(j))
                ? l[i + 1][j + 1] + 1 : Math.max(l[i + 1][j], l[i][j + 1]);
        List<Ed> r = new ArrayList<>();
        int i = 0, j = 0;
        while (i < n || j < m) if (i < n && j < m && a.get(i).equals(b.get(j))) {
            r.add(new Ed(K.KEEP, a.get(i++)));
            j++;
        } else if (j == m || i < n && l[i + 1][j] >= l[i][j + 1]) r.add(new Ed(K.DEL, a.get(i++)));
        else r.add(new Ed(K.ADD, b.get(j++)));
        return r;
    }

    static List<String> apply(List<String> a, List<Ed> es) {
        List<String> r = new ArrayList<>();
        int i = 0;
        for (Ed e : es) switch (e.k) {
            case KEEP -> {
                if (!a.get(i).equals(e.s)) throw new IllegalStateException("does not apply at " + i);
                r.add(a.get(i++));
            }
            case DEL -> {
                if (!a.get(i++).equals(e.s)) throw new IllegalStateException("does not apply at " + (i - 1));
            }
            case ADD -> r.add(e.s);
        }
        if (i != a.size()) throw new IllegalStateException("left over");
        return r;
    }

    static List<Ed> invert(List<Ed> es) {
        return es.stream().map(e -> new Ed(e.k == K.ADD ? K.DEL : e.k == K.DEL ? K.ADD : K.KEEP, e.s)).toList();
    }

    static String unified(List<Ed> es, int ctx) {
        StringBuilder o = new StringBuilder();
        int n = es.size();
        for (int i = 0; i < n;) {
            if (es.get(i).k == K.KEEP) { i++; continue; }
            int b = Math.max(0, i - ctx), e = i, keep = 0;
            for (; e < n && keep <= 2 * ctx; e++) keep = es.get(e).k == K.KEEP ? keep + 1 : 0;
            if (keep > ctx) e -= keep - ctx;
            int la = 1, lb = 1, ca = 0, cb = 0;
            for (int k = 0; k < e; k++) {
                K q = es.get(k).k;
                if (k < b) {
                    if (q != K.ADD) la++;
                    if (q != K.DEL) lb++;
                } else {
                    if (q != K.ADD) ca++;
                    if (q != K.DEL) cb++;
                }
            }
            o.append("@@ -").append(la).append(',').append(ca).append(" +").append(lb).append(',').append(cb)
                    .append(" @@\n");
            for (int k = b; k < e; k++) o.append(es.get(k)).append('\n');
            i = e;
        }
        return o.toString();
    }

    static int lev(String a, String b) {
        int[] p = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) p[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] q = new int[b.length() + 1];
            q[0] = i;
            for (int j = 1; j <= b.length(); j++) q[j] = Math.min(Math.min(q[j - 1], p[j]) + 1, p[j - 1]
                    + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            p = q;
        }
        return p[b.length()];
    }

    static String lcs(String a, String b) {
        String[] prev = new String[b.length() + 1];
        Arrays.fill(prev, "");
        for (char c : a.toCharArray()) {
            String[] cur = new String[b.length() + 1];
            cur[0] = "";
            for (int j = 1; j <= b.length(); j++) cur[j] = c == b.charAt(j - 1) ? prev[j - 1] + c
                    : prev[j].length() >= cur[j - 1].length() ? prev[j] : cur[j - 1];
            prev = cur;
        }
        return prev[b.length()];
    }

    public static void main(String[] args) {
        List<String> a = List.of(("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
                + "omicron pi rho sigma tau").split(" ")), b = new ArrayList<>(a);
        b.remove(2);
        b.add(5, "NEW");
        b.set(12, "changed");
        b.add("omega");
        List<Ed> d = diff(a, b);
        System.out.print(unified(d, 2));
        System.out.println(apply(a, d).equals(b) + " " + apply(b, invert(d)).equals(a) + " " + d.stream()
                .filter(e -> e.k() != K.KEEP).count());
        try { apply(b, d); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        System.out.print(unified(diff(List.of(), List.of("x")), 3) + unified(diff(List.of("x"), List.of()), 0)
                + unified(diff(a, a), 3));
        for (String[] p : new String[][] {
            { "kitten", "sitting" } , { "", "abc" } , { "flaw", "lawn" } , { "same", "same" } ,
            { "AGGTAB", "GXTXAYB" } , { "intention", "execution" }
        }) System.out.println(p[0] + " " + p[1] + " " + lev(p[0], p[1]) + " " + lcs(p[0], p[1]) + " "
                + diff(List.of(p[0].split("")), List.of(p[1].split(""))).stream().map(Object::toString).reduce("",
                String::concat));
        Random r = new Random(2);
        int bad = 0;
        for (int k = 0; k < 60; k++) {
            List<String> x = new ArrayList<>(), y = new ArrayList<>();
            for (int i = 0; i < 15; i++) { x.add("" + r.nextInt(5)); y.add("" + r.nextInt(5)); }
            if (!apply(x, diff(x, y)).equals(y)) bad++;
        }
        System.out.println(bad);
    }
}
