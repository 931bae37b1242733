// Small puzzles in one program: poker hands ranked and compared, numbers in words and Roman figures both ways, calendars of
// odd months, change and knapsacks by dynamic programming, edit distances with their scripts, anagrams, a maze solved.
import java.util.*;
import java.util.stream.*;

public class CardsAndWords {
    enum Suit { C, D, H, S }
    record Card(int rank, Suit suit) { static Card of(String s) { return new Card("23456789TJQKA".indexOf(s.charAt(0)) + 2, Suit.valueOf(s.substring(1))); } }
    enum Kind { HIGH, PAIR, TWO_PAIR, THREE, STRAIGHT, FLUSH, FULL, FOUR, STRAIGHT_FLUSH }
    record Hand(Kind kind, List<Integer> ranks) implements Comparable<Hand> {
        static Hand of(String text) {
            List<Card> cards = Arrays.stream(text.split(" ")).map(Card::of).toList();
            Map<Integer, Long> n = cards.stream().collect(Collectors.groupingBy(Card::rank, Collectors.counting()));
            List<Integer> r = n.keySet().stream().sorted(Comparator.comparing((Integer k) -> -n.get(k)).thenComparing(Comparator.reverseOrder())).collect(Collectors.toList());
            boolean flush = cards.stream().map(Card::suit).distinct().count() == 1, straight = n.size() == 5 && r.get(0) - r.get(4) == 4;
            if (r.equals(List.of(14, 5, 4, 3, 2))) { straight = true; r = List.of(5, 4, 3, 2, 1); }
            String shape = n.values().stream().sorted(Comparator.reverseOrder()).map(String::valueOf).collect(Collectors.joining());
            Kind k = straight && flush ? Kind.STRAIGHT_FLUSH : flush ? Kind.FLUSH : straight ? Kind.STRAIGHT : switch (shape) { case "41" -> Kind.FOUR; case "32" -> Kind.FULL; case "311" -> Kind.THREE; case "221" -> Kind.TWO_PAIR; case "2111" -> Kind.PAIR; default -> Kind.HIGH; };
            return new Hand(k, r);
        }
        public int compareTo(Hand o) { int c = kind.compareTo(o.kind); for (int i = 0; c == 0 && i < ranks.size(); i++) c = ranks.get(i) - o.ranks.get(i); return Integer.signum(c); }
    }
    static final String[] ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "), TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    static String words(long n) {
        if (n < 0) return "minus " + (n == Long.MIN_VALUE ? words(Long.MAX_VALUE) + " and one" : words(-n));
        if (n < 20) return ONES[(int) n];
        if (n < 100) return TENS[(int) n / 10] + (n % 10 == 0 ? "" : "-" + ONES[(int) n % 10]);
        if (n < 1000) return ONES[(int) n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
        String[] big = {"thousand", "million", "billion", "trillion", "quadrillion", "quintillion"};
        long unit = 1000;
        int i = 0;
        while (n / unit >= 1000) { unit *= 1000; i++; }
        return words(n / unit) + " " + big[i] + (n % unit == 0 ? "" : (n % unit < 100 ? " and " : ", ") + words(n % unit));
    }
    static String roman(int n) { StringBuilder sb = new StringBuilder(); int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}; String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}; for (int i = 0; i < v.length; i++) for (; n >= v[i]; n -= v[i]) sb.append(s[i]); return sb.toString(); }
    static int arabic(String s) { int n = 0, last = 0; for (int i = s.length() - 1; i >= 0; i--) { int v = switch (s.charAt(i)) { case 'I' -> 1; case 'V' -> 5; case 'X' -> 10; case 'L' -> 50; case 'C' -> 100; case 'D' -> 500; case 'M' -> 1000; default -> throw new NumberFormatException(s); }; n += v < last ? -v : v; last = Math.max(v, last); } return n; }
    static String script(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) for (int j = 0; j <= b.length(); j++) d[i][j] = i == 0 ? j : j == 0 ? i : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        StringBuilder sb = new StringBuilder();
        for (int i = a.length(), j = b.length(); i > 0 || j > 0; )
            if (i > 0 && j > 0 && d[i][j] == d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1)) { sb.append(a.charAt(i - 1) == b.charAt(j - 1) ? "." : "~" ); i--; j--; }
            else if (i > 0 && d[i][j] == d[i - 1][j] + 1) { sb.append('-'); i--; }
            else { sb.append('+'); j--; }
        return d[a.length()][b.length()] + " " + sb.reverse();
    }
    public static void main(String[] args) {
        String[] hands = {"2H 3D 5S 9C KD", "2C 3H 4S 8C AH", "2H 4S 4C 2D 4H", "2S 8S AS QS 3S", "2H 3D 5S 9C KH", "AS 2D 3C 4H 5S", "TS JS QS KS AS", "7C 7D 7H 7S 2D", "6C 6D 9H 9S 2D", "9C 9D 6H 6S 3D", "5C 6C 7C 8C 9C", "KC KD KH 2S 2D", "AC AD 3H 4S 5D"};
        List<String> sorted = new ArrayList<>(List.of(hands));
        sorted.sort(Comparator.comparing(Hand::of));
        for (String h : sorted) System.out.println(h + " " + Hand.of(h));
        int[] wins = new int[3];
        Random r = new Random(9);
        List<String> deck = new ArrayList<>();
        for (char c : "23456789TJQKA".toCharArray()) for (Suit s : Suit.values()) deck.add(c + s.name());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (int i = 0; i < 800; i++) { Collections.shuffle(deck, r); Hand a = Hand.of(String.join(" ", deck.subList(0, 5))), b = Hand.of(String.join(" ", deck.subList(5, 10))); wins[a.compareTo(b) + 1]++; counts.merge(a.kind(), 1, Integer::sum); }
        System.out.println(Arrays.toString(wins) + " " + counts);
        for (long n : new long[] {0, 7, 13, 40, 99, 100, 101, 342, 1000, 1001, 20015, 1_000_000, 123_456_789, -5, Long.MAX_VALUE, Long.MIN_VALUE}) System.out.println(words(n));
        boolean all = true;
        for (int i = 1; i < 4000; i++) all &= arabic(roman(i)) == i;
        System.out.println(all + " " + roman(1994) + " " + roman(3888) + " " + IntStream.range(1, 4000).mapToObj(CardsAndWords::roman).mapToInt(String::length).max().getAsInt());
        int[] coins = {1, 2, 5, 10, 20, 50, 100, 200};
        long[] ways = new long[1001]; ways[0] = 1;
        for (int c : coins) for (int i = c; i <= 1000; i++) ways[i] += ways[i - c];
        System.out.println(ways[5] + " " + ways[100] + " " + ways[200] + " " + ways[1000]);
        int[] weight = {12, 2, 1, 4, 1, 9, 7, 3}, value = {4, 2, 1, 10, 2, 11, 8, 3}, best = new int[21];
        for (int i = 0; i < weight.length; i++) for (int w = 20; w >= weight[i]; w--) best[w] = Math.max(best[w], best[w - weight[i]] + value[i]);
        System.out.println(Arrays.toString(best));
        for (String[] p : new String[][] {{"kitten", "sitting"}, {"", "abc"}, {"same", "same"}, {"intention", "execution"}, {"ab", "ba"}}) System.out.println(p[0] + " " + p[1] + " " + script(p[0], p[1]));
        TreeMap<String, List<String>> anagrams = Stream.of("listen silent enlist tinsel google elbow below inlets state taste".split(" ")).collect(Collectors.groupingBy(w -> w.chars().sorted().mapToObj(c -> "" + (char) c).collect(Collectors.joining()), TreeMap::new, Collectors.toList()));
        System.out.println(anagrams);
        int w = 21, h = 11;
        char[][] maze = new char[h][w];
        for (char[] row : maze) Arrays.fill(row, '#');
        Deque<int[]> stack = new ArrayDeque<>(List.of(new int[] {1, 1}));
        maze[1][1] = ' ';
        while (!stack.isEmpty()) { int[] c = stack.peek(); List<int[]> open = new ArrayList<>(); for (int[] d : new int[][] {{0, 2}, {2, 0}, {0, -2}, {-2, 0}}) { int y = c[0] + d[0], x = c[1] + d[1]; if (y > 0 && y < h && x > 0 && x < w && maze[y][x] == '#') open.add(d); } if (open.isEmpty()) { stack.pop(); continue; } int[] d = open.get(r.nextInt(open.size())); maze[c[0] + d[0] / 2][c[1] + d[1] / 2] = ' '; maze[c[0] + d[0]][c[1] + d[1]] = ' '; stack.push(new int[] {c[0] + d[0], c[1] + d[1]}); }
        Map<Integer, Integer> from = new HashMap<>(Map.of(w + 1, -1));
        Deque<Integer> queue = new ArrayDeque<>(List.of(w + 1));
        while (!queue.isEmpty()) { int c = queue.poll(); for (int d : new int[] {1, -1, w, -w}) if (maze[(c + d) / w][(c + d) % w] == ' ' && from.putIfAbsent(c + d, c) == null) queue.add(c + d); }
        int steps = 0;
        for (int c = (h - 2) * w + w - 2; c != -1; c = from.get(c), steps++) maze[c / w][c % w] = '.';
        for (char[] row : maze) System.out.println(new String(row));
        System.out.println(steps + " " + from.size());
    }
}
