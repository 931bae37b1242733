// Turing machines, Collatz runs, cellular automata, Langton's ant, L-systems and a register machine: small rules run for
// thousands of steps, their tapes and grids printed or summed; busy beavers end after the known number of steps.
import java.util.*;
import java.util.stream.*;

public class TuringMachines {
    record Rule(char write, int move, String next) { }
    static String run(String rules, String tape, int limit) {
        Map<String, Rule> table = new HashMap<>();
        for (String r : rules.split(";")) { String[] w = r.trim().split(" "); table.put(w[0] + w[1], new Rule(w[2].charAt(0), w[3].equals("R") ? 1 : w[3].equals("L") ? -1 : 0, w[4])); }
        TreeMap<Integer, Character> cells = new TreeMap<>();
        for (int i = 0; i < tape.length(); i++) cells.put(i, tape.charAt(i));
        String state = rules.trim().split(" ")[0];
        int at = 0, steps = 0;
        while (!state.equals("H") && steps < limit) {
            Rule r = table.get(state + cells.getOrDefault(at, '_'));
            if (r == null) return "stuck in " + state + " after " + steps;
            cells.put(at, r.write);
            at += r.move;
            state = r.next;
            steps++;
        }
        String text = cells.values().stream().map(String::valueOf).collect(Collectors.joining()).replaceAll("^_+|_+$", "");
        return state + " after " + steps + ": " + (text.length() > 60 ? text.length() + " " + text.hashCode() : text) + " ones " + text.chars().filter(c -> c == '1').count();
    }
    static String automaton(int rule, int width, int steps) {
        boolean[] c = new boolean[width];
        c[width / 2] = true;
        StringBuilder sb = new StringBuilder();
        int live = 0;
        for (int s = 0; s < steps; s++) {
            boolean[] n = new boolean[width];
            for (int i = 0; i < width; i++) { int k = (c[(i + width - 1) % width] ? 4 : 0) + (c[i] ? 2 : 0) + (c[(i + 1) % width] ? 1 : 0); n[i] = (rule >> k & 1) != 0; live += c[i] ? 1 : 0; }
            if (s < 8) { for (boolean b : c) sb.append(b ? '#' : '.'); sb.append('\n'); }
            c = n;
        }
        return sb + "live " + live;
    }
    static String ant(int size, int steps, String turns) {
        int[][] g = new int[size][size];
        int x = size / 2, y = size / 2, d = 0;
        for (int i = 0; i < steps; i++) { d = (d + (turns.charAt(g[y][x]) == 'R' ? 1 : 3)) % 4; g[y][x] = (g[y][x] + 1) % turns.length(); x = Math.floorMod(x + (d == 1 ? 1 : d == 3 ? -1 : 0), size); y = Math.floorMod(y + (d == 2 ? 1 : d == 0 ? -1 : 0), size); }
        return turns + " " + Arrays.deepHashCode(g) + " at " + x + "," + y + " " + Arrays.stream(g).flatMapToInt(Arrays::stream).filter(v -> v != 0).count();
    }
    static String grow(String axiom, Map<Character, String> rules, int n) {
        String s = axiom;
        for (int i = 0; i < n; i++) { StringBuilder sb = new StringBuilder(); for (char c : s.toCharArray()) sb.append(rules.getOrDefault(c, "" + c)); s = sb.toString(); }
        int x = 0, y = 0, d = 0; Set<Long> seen = new HashSet<>(); Deque<int[]> stack = new ArrayDeque<>(); int[] box = new int[4];
        for (char c : s.toCharArray()) switch (c) { case 'F', 'G' -> { x += new int[] {1, 0, -1, 0}[d]; y += new int[] {0, 1, 0, -1}[d]; seen.add((long) x << 32 | y & 0xffffffffL); box[0] = Math.min(box[0], x); box[1] = Math.max(box[1], x); box[2] = Math.min(box[2], y); box[3] = Math.max(box[3], y); } case '+' -> d = (d + 1) % 4; case '-' -> d = (d + 3) % 4; case '[' -> stack.push(new int[] {x, y, d}); case ']' -> { int[] p = stack.pop(); x = p[0]; y = p[1]; d = p[2]; } }
        return s.length() + " " + s.hashCode() + " " + seen.size() + Arrays.toString(box);
    }
    static long[] registers(String program, long... start) {
        long[] r = Arrays.copyOf(start, 6);
        String[] lines = program.split("\n");
        int steps = 0;
        for (int pc = 0; pc < lines.length && steps < 2_000_00; steps++) { String[] w = lines[pc].trim().split(" "); int a = w[1].charAt(0) - 'a'; switch (w[0]) { case "inc": r[a]++; pc++; break; case "dec": r[a]--; pc++; break; case "jz": pc = r[a] == 0 ? Integer.parseInt(w[2]) : pc + 1; break; case "jmp": pc = Integer.parseInt(w[2]); break; default: throw new IllegalStateException(w[0]); } }
        r[5] = steps;
        return r;
    }
    public static void main(String[] args) {
        System.out.println(run("A _ 1 R B; A 1 1 L B; B _ 1 L A; B 1 1 R H", "", 1000));
        System.out.println(run("A _ 1 R B; A 1 1 R H; B _ _ R C; B 1 1 R B; C _ 1 L C; C 1 1 L A", "", 1000));
        System.out.println(run("A _ 1 R B; A 1 1 L B; B _ 1 L A; B 1 _ L C; C _ 1 R H; C 1 1 L D; D _ 1 R D; D 1 _ R A", "", 1000));
        System.out.println(run("A _ 1 R B; A 1 1 L C; B _ 1 R C; B 1 1 R B; C _ 1 R D; C 1 _ L E; D _ 1 L A; D 1 1 L D; E _ 1 R H; E 1 _ L A", "", 60000));
        System.out.println(run("A 1 1 R A; A 0 0 R A; A _ _ L B; B 1 0 L B; B 0 1 L H; B _ 1 L H", "110111", 1000));
        System.out.println(run("A a _ R a; A b _ R b; A _ _ R H; a a a R a; a b b R a; a _ _ L p; b a a R b; b b b R b; b _ _ L q; p a _ L r; p _ _ R H; q b _ L r; q _ _ R H; r a a L r; r b b L r; r _ _ R A", "abbabba", 5000) + " | " + run("A a _ R a; A b _ R b; A _ _ R H; a a a R a; a b b R a; a _ _ L p; b a a R b; b b b R b; b _ _ L q; p a _ L r; p _ _ R H; q b _ L r; q _ _ R H; r a a L r; r b b L r; r _ _ R A", "abab", 5000));
        for (int rule : new int[] {30, 90, 110, 184, 254}) System.out.println(rule + "\n" + automaton(rule, 41, 100));
        for (String turns : new String[] {"RL", "RLR", "LLRR", "RRLLLRLLLRRR"}) System.out.println(ant(64, 12000, turns));
        System.out.println(grow("F", Map.of('F', "F+G", 'G', "F-G"), 10) + "\n" + grow("A", Map.of('A', "+BF-AFA-FB+", 'B', "-AF+BFB+FA-"), 5) + "\n" + grow("X", Map.of('X', "F[+X]F[-X]+X", 'F', "FF"), 5) + "\n" + grow("A", Map.of('A', "AB", 'B', "A"), 15));
        System.out.println(Arrays.toString(registers("jz a 4\ndec a\ninc b\njmp a 0\n", 20, 22)) + Arrays.toString(registers("jz a 10\ndec a\njz b 6\ndec b\ninc c\ninc d\njz b 8\njmp b 3\njz d 0\njmp a 11\n", 3, 4)));
        int longest = 0, best = 0; long peak = 0;
        for (int i = 1; i < 3000; i++) { long n = i; int s = 0; while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; peak = Math.max(peak, n); s++; } if (s > longest) { longest = s; best = i; } }
        System.out.println(best + " " + longest + " " + peak);
    }
}
