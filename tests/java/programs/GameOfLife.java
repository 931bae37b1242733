// Conway's game of life on arrays, on sets of cells and with bit rows; known patterns; agreement of all three.
import java.util.*;

public class GameOfLife {
    record P(int x, int y) { }

    static boolean[][] step(boolean[][] g) {
        int h = g.length, w = g[0].length;
        boolean[][] n = new boolean[h][w];
        for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) {
            int c = 0;
            for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if ((dx | dy) != 0
                    && g[(y + dy + h) % h][(x + dx + w) % w]) c++;
            n[y][x] = c == 3 || g[y][x] && c == 2;
        }
        return n;
    }

    static Set<P> step(Set<P> live, int w, int h) {
        Map<P, Integer> n = new HashMap<>();
        for (P p : live) for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1;
                dx++) if ((dx | dy) != 0) n.merge(new P(Math.floorMod(p.x + dx, w), Math.floorMod(p.y + dy, h)), 1,
                Integer::sum);
        Set<P> r = new HashSet<>();
        n.forEach((p, c) -> { if (c == 3 || c == 2 && live.contains(p)) r.add(p); });
        return r;
    }

    static int[] step(int[] rows, int w) {
        int h = rows.length, mask = (1 << w) - 1;
        int[] r = new int[h];
        for (int y = 0; y < h; y++) {
            int s0 = 0, s1 = 0, s2 = 0;
            for (int k = 0; k < 9; k++) {
                if (k == 4) continue;
                int row = rows[(y + k / 3 - 1 + h) % h], v = switch (k % 3) {
                    case 0 -> (row << 1 | row >>> w - 1) & mask;
                    case 1 -> row;
                    default -> (row >>> 1 | row << w - 1) & mask;
                };
                int c0 = s0 & v;
                s0 ^= v;
                int c1 = s1 & c0;
                s1 ^= c0;
                s2 |= c1;
            }
            r[y] = s1 & ~s2 & (s0 | rows[y]) & mask;
        }
        return r;
    }

    static boolean[][] parse(int w, int h, String... pat) {
        boolean[][] g = new boolean[h][w];
        for (int y = 0; y < pat.length; y++) for (int x = 0; x < pat[y].length(); x++) g[y + 2][x + 2]
                = pat[y].charAt(x) == '#';
        return g;
    }

    static Set<P> set(boolean[][] g) {
        Set<P> s = new HashSet<>();
        for (int y = 0; y < g.length; y++) for (int x = 0; x < g[0].length; x++) if (g[y][x]) s.add(new P(x, y));
        return s;
    }

    static int[] bits(boolean[][] g) {
        int[] r = new int[g.length];
        for (int y = 0; y < g.length; y++) for (int x = 0; x < g[0].length; x++) if (g[y][x]) r[y] |= 1 << x;
        return r;
    }

    static void show(boolean[][] g) {
        for (boolean[] r : g) {
            StringBuilder b = new StringBuilder();
            for (boolean c : r) b.append(c ? '#' : '.');
            System.out.println(b);
        }
    }

    public static void main(String[] args) {
        Map<String, boolean[][]> ps = new LinkedHashMap<>();
        ps.put("blinker", parse(7, 7, "###"));
        ps.put("glider", parse(12, 12, ".#.", "..#", "###"));
        ps.put("r-pentomino", parse(24, 24, ".##", "##.", ".#."));
        ps.put("beehive", parse(8, 8, ".##.", "#..#", ".##."));
        ps.forEach((name, g0) -> {
            boolean[][] g = g0;
            Set<P> s = set(g);
            int[] b = bits(g);
            int period = 0;
            boolean same = true;
            List<Integer> pop = new ArrayList<>();
            for (int i = 1; i <= 48; i++) {
                g = step(g);
                s = step(s, g[0].length, g.length);
                b = step(b, g[0].length);
                same &= set(g).equals(s) && Arrays.equals(bits(g), b);
                pop.add(s.size());
                if (period == 0 && Arrays.deepEquals(g, g0)) period = i;
            }
            System.out.println(name + " period " + period + " agree " + same + " population " + pop.subList(0, 12)
                    + ".." + pop.get(47));
            if (g.length <= 12) show(g);
        });
        Random r = new Random(9);
        boolean[][] g = new boolean[20][30];
        for (boolean[] row : g) for (int x = 0; x < 30; x++) row[x] = r.nextInt(3) == 0;
        for (int i = 0; i < 25; i++) g = step(g);
        show(g);
        System.out.println(set(g).size());
    }
}
