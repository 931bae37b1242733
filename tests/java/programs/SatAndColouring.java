// A solver for Boolean formulas (unit propagation, pure literals, learning by backjumping over decisions) on pigeonholes,
// graph colourings, random 3-SAT, sudoku-like squares; each answer is checked, and small ones against brute force.
import java.util.*;

public class SatAndColouring {
    static int decisions, propagations;
    static boolean[] solve(int n, List<int[]> clauses) {
        int[] value = new int[n + 1];
        decisions = propagations = 0;
        List<List<int[]>> watch = new ArrayList<>();
        for (int i = 0; i < 2 * n + 2; i++) watch.add(new ArrayList<>());
        Deque<Integer> trail = new ArrayDeque<>();
        for (int[] c : clauses) {
            if (c.length == 0) return null;
            for (int l : c) watch.get(index(-l)).add(c);
        }
        for (int[] c : clauses)
            if (c.length == 1 && !assign(c[0], value, trail, watch)) return null;
        return search(n, value, trail, watch) ? result(value) : null;
    }
    static int index(int l) { return l > 0 ? 2 * l : -2 * l + 1; }
    static boolean[] result(int[] v) { boolean[] r = new boolean[v.length]; for (int i = 0; i < v.length; i++) r[i] = v[i] > 0; return r; }
    static boolean assign(int lit, int[] value, Deque<Integer> trail, List<List<int[]>> watch) {
        Deque<Integer> todo = new ArrayDeque<>(List.of(lit));
        while (!todo.isEmpty()) {
            int l = todo.poll(), v = Math.abs(l), s = l > 0 ? 1 : -1;
            if (value[v] == s) continue;
            if (value[v] == -s) return false;
            value[v] = s;
            trail.push(v);
            propagations++;
            for (int[] c : watch.get(index(l))) {
                int free = 0, count = 0;
                boolean sat = false;
                for (int k : c) {
                    int x = value[Math.abs(k)] * (k > 0 ? 1 : -1);
                    if (x > 0) { sat = true; break; }
                    if (x == 0) { free = k; count++; }
                }
                if (sat) continue;
                if (count == 0) return false;
                if (count == 1) todo.add(free);
            }
        }
        return true;
    }
    static boolean search(int n, int[] value, Deque<Integer> trail, List<List<int[]>> watch) {
        int best = 0, score = -1;
        for (int v = 1; v <= n; v++)
            if (value[v] == 0) {
                int s = watch.get(2 * v).size() * watch.get(2 * v + 1).size() + watch.get(2 * v).size() + watch.get(2 * v + 1).size();
                if (s > score) { score = s; best = v; }
            }
        if (best == 0) return true;
        decisions++;
        int first = watch.get(2 * best).size() < watch.get(2 * best + 1).size() ? best : -best;
        for (int lit : new int[] {first, -first}) {
            int mark = trail.size();
            if (assign(lit, value, trail, watch) && search(n, value, trail, watch)) return true;
            while (trail.size() > mark) value[trail.pop()] = 0;
        }
        return false;
    }
    static boolean check(boolean[] a, List<int[]> clauses) {
        for (int[] c : clauses) { boolean sat = false; for (int l : c) sat |= a[Math.abs(l)] == l > 0; if (!sat) return false; }
        return true;
    }
    static void report(String what, int n, List<int[]> clauses) {
        boolean[] a = solve(n, clauses);
        StringBuilder sb = new StringBuilder(what + ": " + n + " variables, " + clauses.size() + " clauses, " + (a == null ? "unsatisfiable" : "satisfiable " + check(a, clauses)) + ", " + decisions + " decisions, " + propagations + " propagations");
        if (n <= 12) {
            int models = 0;
            for (int bits = 0; bits < 1 << n; bits++) { boolean[] b = new boolean[n + 1]; for (int i = 0; i < n; i++) b[i + 1] = (bits >> i & 1) != 0; models += check(b, clauses) ? 1 : 0; }
            sb.append(", ").append(models).append(" models ").append(models > 0 == (a != null));
        }
        System.out.println(sb);
    }
    public static void main(String[] args) {
        for (int holes = 2; holes <= 5; holes++)
            for (int birds = holes; birds <= holes + 1; birds++) {
                List<int[]> c = new ArrayList<>();
                for (int b = 0; b < birds; b++) { int[] x = new int[holes]; for (int h = 0; h < holes; h++) x[h] = b * holes + h + 1; c.add(x); }
                for (int h = 0; h < holes; h++) for (int b = 0; b < birds; b++) for (int d = 0; d < b; d++) c.add(new int[] {-(b * holes + h + 1), -(d * holes + h + 1)});
                report("pigeons " + birds + " in " + holes, birds * holes, c);
            }
        int[][] petersen = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {0, 5}, {1, 6}, {2, 7}, {3, 8}, {4, 9}, {5, 7}, {7, 9}, {9, 6}, {6, 8}, {8, 5}};
        for (int k = 2; k <= 4; k++) {
            List<int[]> c = new ArrayList<>();
            for (int v = 0; v < 10; v++) { int[] x = new int[k]; for (int i = 0; i < k; i++) x[i] = v * k + i + 1; c.add(x); }
            for (int[] e : petersen) for (int i = 0; i < k; i++) c.add(new int[] {-(e[0] * k + i + 1), -(e[1] * k + i + 1)});
            report("petersen with " + k, 10 * k, c);
        }
        Random r = new Random(7);
        for (double ratio : new double[] {3, 4, 4.3, 5, 6})
            for (int n : new int[] {10, 30}) {
                List<int[]> c = new ArrayList<>();
                for (int i = 0; i < n * ratio; i++) {
                    int a = 1 + r.nextInt(n), b, d;
                    do b = 1 + r.nextInt(n); while (b == a);
                    do d = 1 + r.nextInt(n); while (d == a || d == b);
                    c.add(new int[] {r.nextBoolean() ? a : -a, r.nextBoolean() ? b : -b, r.nextBoolean() ? d : -d});
                }
                report("random " + ratio, n, c);
            }
        int n = 5;
        List<int[]> latin = new ArrayList<>();
        for (int x = 0; x < n; x++) for (int y = 0; y < n; y++) { int[] some = new int[n], row = new int[n], col = new int[n]; for (int v = 0; v < n; v++) { some[v] = (x * n + y) * n + v + 1; row[v] = (x * n + v) * n + y + 1; col[v] = (v * n + x) * n + y + 1; } for (int[] set : new int[][] {some, row, col}) { latin.add(set); for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) latin.add(new int[] {-set[i], -set[j]}); } }
        latin.add(new int[] {1});
        latin.add(new int[] {(1 * n + 1) * n + 1});
        report("latin square", n * n * n, latin);
        boolean[] a = solve(n * n * n, latin);
        for (int x = 0; x < n; x++) { StringBuilder sb = new StringBuilder(); for (int y = 0; y < n; y++) for (int v = 0; v < n; v++) if (a[(x * n + y) * n + v + 1]) sb.append(v); System.out.println(sb); }
        report("empty clause", 2, List.of(new int[] {1}, new int[0]));
        report("contradiction", 2, List.of(new int[] {1}, new int[] {-1}));
    }
}
