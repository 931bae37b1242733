// Tries: insertion, prefix search with ranking, deletion, compressed edges, longest common prefixes, a spell checker.
import java.util.*;
import java.util.stream.*;

public class TrieAutocomplete {
    static class Trie {
        final TreeMap<Character, Trie> kids = new TreeMap<>();
        int weight;
        int below;
        void add(String s, int w) {
            Trie t = this;
            t.below++;
            for (char c : s.toCharArray()) { t = t.kids.computeIfAbsent(c, k -> new Trie()); t.below++; }
            t.weight += w;
        }
        Trie find(String p) {
            Trie t = this;
            for (char c : p.toCharArray()) if ((t = t.kids.get(c)) == null) return null;
            return t;
        }
        void collect(String p, List<Map.Entry<String, Integer>> out) {
            if (weight > 0) out.add(Map.entry(p, weight));
            kids.forEach((c, k) -> k.collect(p + c, out));
        }
        List<String> top(String p, int n) {
            Trie t = find(p);
            if (t == null) return List.of();
            List<Map.Entry<String, Integer>> l = new ArrayList<>();
            t.collect(p, l);
            l.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            return l.stream().limit(n).map(e -> e.getKey() + ":" + e.getValue()).toList();
        }
        boolean remove(String s) { return remove(s, 0); }
        private boolean remove(String s, int i) {
            if (i == s.length()) { if (weight == 0) return false; weight = 0; return true; }
            Trie k = kids.get(s.charAt(i));
            if (k == null || !k.remove(s, i + 1)) return false;
            if (k.weight == 0 && k.kids.isEmpty()) kids.remove(s.charAt(i));
            return true;
        }
        int nodes() { return 1 + kids.values().stream().mapToInt(Trie::nodes).sum(); }
        void fuzzy(String w, String sofar, int[] prev, int max, TreeMap<String, Integer> out) {
            for (var e : kids.entrySet()) {
                int[] row = new int[w.length() + 1];
                row[0] = prev[0] + 1;
                int best = row[0];
                for (int i = 1; i <= w.length(); i++) {
                    row[i] = Math.min(Math.min(row[i - 1] + 1, prev[i] + 1), prev[i - 1]
                            + (w.charAt(i - 1) == e.getKey() ? 0 : 1));
                    best = Math.min(best, row[i]);
                }
                String s = sofar + e.getKey();
                if (e.getValue().weight > 0 && row[w.length()] <= max) out.put(s, row[w.length()]);
                if (best <= max) e.getValue().fuzzy(w, s, row, max, out);
            }
        }
    }

    static class Radix {
        final TreeMap<String, Radix> kids = new TreeMap<>();
        boolean end;
        void add(String s) {
            if (s.isEmpty()) { end = true; return; }
            String k = kids.ceilingKey(s.substring(0, 1));
            if (k == null || k.charAt(0) != s.charAt(0)) {
                Radix r = new Radix();
                r.end = true;
                kids.put(s, r);
                return;
            }
            int i = 0;
            while (i < k.length() && i < s.length() && k.charAt(i) == s.charAt(i)) i++;
            Radix child = kids.get(k);
            if (i < k.length()) {
                kids.remove(k);
                Radix mid = new Radix();
                mid.kids.put(k.substring(i), child);
                kids.put(k.substring(0, i), mid);
                child = mid;
            }
            child.add(s.substring(i));
        }
        int count() { return 1 + kids.values().stream().mapToInt(Radix::count).sum(); }
        void show(String ind) {
            kids.forEach((k, r) -> { System.out.println(ind + k + (r.end ? "." : "")); r.show(ind + "  "); });
        }
        boolean has(String s) {
            if (s.isEmpty()) return end;
            for (var e : kids.entrySet()) if (s.startsWith(e.getKey())) return e.getValue()
                    .has(s.substring(e.getKey().length()));
            return false;
        }
    }

    public static void main(String[] args) {
        String text = "car card care careful cart cat catalog category dog dodge door doom cat cat car dog "
                + "do in inn inner innermost into card cards";
        Trie t = new Trie();
        for (String w : text.split(" ")) t.add(w, 1);
        System.out.println(t.nodes() + " " + t.below + " " + t.top("ca", 4) + t.top("do", 9) + t.top("inn", 2)
                + t.top("zz", 1) + t.find("car").below);
        System.out.println(t.remove("card") + " " + t.remove("card") + t.remove("inne") + t.top("car", 9) + t.nodes());
        System.out.println(t.remove("innermost") + " " + t.nodes());
        for (String w : new String[] {"cta", "dogs", "inmer", "careful", "catagory", "x"}) {
            TreeMap<String, Integer> o = new TreeMap<>();
            int[] first = IntStream.rangeClosed(0, w.length()).toArray();
            t.fuzzy(w, "", first, 2, o);
            System.out.println(w + " " + o);
        }
        Radix r = new Radix();
        for (String w : "romane romanus romulus rubens ruber rubicon rubicundus".split(" ")) r.add(w);
        r.show("");
        System.out.println(r.count() + " " + r.has("romulus") + r.has("rom") + r.has("rubicundus") + r.has(""));
        Random rnd = new Random(1);
        Trie big = new Trie();
        Set<String> ref = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            String s = Integer.toString(rnd.nextInt(100000), 5);
            big.add(s, 1 + i % 3);
            ref.add(s);
        }
        List<Map.Entry<String, Integer>> all = new ArrayList<>();
        big.collect("", all);
        System.out.println(all.stream().map(Map.Entry::getKey).toList().equals(new ArrayList<>(ref)) + " "
                + big.nodes() + " " + big.top("1", 3));
    }
}
