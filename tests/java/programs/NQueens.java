// N-queens counted three ways: arrays, bit masks, permutations; the first solution of 8 is drawn.
import java.util.*;

public class NQueens {
    static int count(int n, int row, int[] cols) {
        if (row == n) return 1;
        int c = 0;
        next: for (int i = 0; i < n; i++) {
            for (int r = 0; r < row; r++) if (cols[r] == i || Math.abs(cols[r] - i) == row - r) continue next;
            cols[row] = i;
            c += count(n, row + 1, cols);
        }
        return c;
    }

    static int bits(int all, int cols, int l, int r) {
        if (cols == all) return 1;
        int c = 0;
        for (int free = all & ~(cols | l | r); free != 0;) {
            int b = free & -free;
            free ^= b;
            c += bits(all, cols | b, (l | b) << 1, (r | b) >>> 1);
        }
        return c;
    }

    static boolean first(int n, int row, int[] cols) {
        if (row == n) return true;
        next: for (int i = 0; i < n; i++) {
            for (int r = 0; r < row; r++) if (cols[r] == i || Math.abs(cols[r] - i) == row - r) continue next;
            cols[row] = i;
            if (first(n, row + 1, cols)) return true;
        }
        return false;
    }

    static int perms(List<Integer> p, int k) {
        if (k == p.size()) {
            for (int i = 0; i < k; i++) for (int j = 0; j < i; j++) if (Math.abs(p.get(i) - p.get(j)) == i
                    - j) return 0;
            return 1;
        }
        int c = 0;
        for (int i = k; i < p.size(); i++) {
            Collections.swap(p, i, k);
            c += perms(p, k + 1);
            Collections.swap(p, i, k);
        }
        return c;
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 7; n++) System.out.println(n + " " + count(n, 0, new int[n]) + " " + bits((1 << n) - 1, 0,
                0, 0));
        System.out.println("8 " + bits(255, 0, 0, 0));
        int[] s = new int[8];
        first(8, 0, s);
        for (int c : s) { char[] row = ".".repeat(8).toCharArray(); row[c] = 'Q'; System.out.println(new String(row)); }
        List<Integer> p = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        System.out.println(perms(p, 0) + " " + p);
    }
}
