// A Sudoku solver by constraint propagation and search.
import java.util.*;

public class Sudoku {
    final int[] cell = new int[81], cand = new int[81];
    int guesses;
    static final int[][] PEERS = new int[81][];

    static {
        for (int i = 0; i < 81; i++) {
            TreeSet<Integer> s = new TreeSet<>();
            int r = i / 9, c = i % 9;
            for (int k = 0; k < 9; k++) {
                s.add(r * 9 + k);
                s.add(k * 9 + c);
                s.add((r / 3 * 3 + k / 3) * 9 + c / 3 * 3 + k % 3);
            }
            s.remove(i);
            PEERS[i] = s.stream().mapToInt(x -> x).toArray();
        }
    }

    Sudoku(String s) {
        Arrays.fill(cand, 0x1ff);
        for (int i = 0; i < 81; i++) {
            char ch = s.charAt(i);
            if (ch != '.' && !assign(i, ch - '1')) throw new IllegalArgumentException("contradiction at " + i);
        }
    }

    Sudoku(Sudoku o) { System.arraycopy(o.cell, 0, cell, 0, 81); System.arraycopy(o.cand, 0, cand, 0, 81); }

    boolean assign(int i, int d) {
        if ((cand[i] >> d & 1) == 0) return false;
        if (cell[i] == d + 1) return true;
        cell[i] = d + 1;
        cand[i] = 1 << d;
        for (int p : PEERS[i]) if ((cand[p] >> d & 1) != 0) {
            cand[p] &= ~(1 << d);
            if (cand[p] == 0) return false;
            if (Integer.bitCount(cand[p]) == 1 && cell[p] == 0
                    && !assign(p, Integer.numberOfTrailingZeros(cand[p]))) return false;
        }
        return true;
    }

    static Sudoku solve(Sudoku s, int[] count) {
        int best = -1, bc = 10;
        for (int i = 0; i < 81; i++) if (s.cell[i] == 0) {
            int n = Integer.bitCount(s.cand[i]);
            if (n < bc) { bc = n; best = i; }
        }
        if (best < 0) return s;
        for (int d = 0; d < 9; d++) if ((s.cand[best] >> d & 1) != 0) {
            count[0]++;
            Sudoku t = new Sudoku(s);
            if (t.assign(best, d)) { Sudoku r = solve(t, count); if (r != null) return r; }
        }
        return null;
    }

    public String toString() {
        StringBuilder b = new StringBuilder();
        for (int r = 0; r < 9; r++) {
            for (int c = 0; c < 9; c++) b.append(cell[r * 9 + c] == 0 ? "." : "" + cell[r * 9 + c]).append(c == 2
                    || c == 5 ? "|" : "");
            b.append('\n');
            if (r == 2 || r == 5) b.append("---+---+---\n");
        }
        return b.toString();
    }

    public static void main(String[] args) {
        for (String p : new String[] {
            "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
            "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9".replace("..............3.85",
            "9.............3.85"), "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
        }) {
            int[] n = new int[1];
            try {
                Sudoku s = solve(new Sudoku(p), n);
                System.out.print(s == null ? "no solution\n" : s.toString());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            System.out.println("guesses " + n[0]);
        }
        try {
            new Sudoku("55" + ".".repeat(79));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
