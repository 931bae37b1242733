// HashMap: collisions, treeification, null keys, compute family, views, growth, iteration order of integers and
// strings.
import java.util.*;

public class HashMapOps {
    record Bad(int v) implements Comparable<Bad> {
        public int hashCode() { return v % 3; }
        public int compareTo(Bad o) { return Integer.compare(v, o.v); }
    }

    static final class Worse {
        final int v;
        Worse(int v) { this.v = v; }
        public int hashCode() { return 7; }
        public boolean equals(Object o) { return o instanceof Worse w && w.v == v; }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        for (String s : "the quick brown fox jumps over the lazy dog and the cat".split(" ")) m.merge(s, 1,
                Integer::sum);
        System.out.println(m + " " + m.size() + " " + m.get("the") + m.get("none") + " " + m.getOrDefault("none", -1)
                + m.containsKey("fox") + m.containsValue(3));
        System.out.println(m.put("fox", 9) + " " + m.put("new", 1) + " " + m.putIfAbsent("new", 5)
                + m.putIfAbsent("abs", 6) + " " + m.remove("cat") + m.remove("zzz") + m.remove("dog", 5)
                + m.remove("dog", 1) + " " + m.replace("abs", 7) + m.replace("abs", 7, 8) + m.replace("no", 1));
        System.out.println(m.compute("fox", (k, v) -> v == null ? 1 : v + k.length()) + " " + m.compute("gone", (k, v)
                -> null) + m.computeIfAbsent("len", String::length) + m.computeIfPresent("len", (k, v) -> null)
                + m.computeIfPresent("zip", (k, v) -> 5) + " " + m.merge("abs", 1, (a, b) -> null));
        System.out.println(new TreeMap<>(m));
        m.put(null, 0);
        m.put("nullval", null);
        System.out.println(m.get(null) + " " + m.containsKey("nullval") + m.containsKey(null)
                + m.getOrDefault("nullval", 3) + m.putIfAbsent("nullval", 4) + m.size());
        m.keySet().remove("the");
        m.values().removeIf(v -> v == 1);
        m.entrySet().removeIf(e -> e.getKey() == null);
        for (Map.Entry<String, Integer> e : m.entrySet()) e.setValue(e.getValue() + 1000);
        System.out.println(new TreeMap<>(m));
        Map<Integer, Integer> im = new HashMap<>();
        for (int i = 0; i < 500; i++) im.put(i * 37 % 1009, i);
        int h = 0;
        for (var e : im.entrySet()) h = h * 31 + e.getKey() * 7 + e.getValue();
        System.out.println(im.size() + " " + h);
        for (int i = 0; i < 500; i += 2) im.remove(i * 37 % 1009);
        System.out.println(im.size() + " " + im.hashCode() + " " + im.keySet().stream().mapToInt(x -> x).sum());
        Map<Bad, Integer> b = new HashMap<>();
        for (int i = 0; i < 200; i++) b.put(new Bad(i), i);
        int s = 0;
        for (int i = 0; i < 220; i++) s += b.getOrDefault(new Bad(i), -1);
        System.out.println(s + " " + b.size());
        for (int i = 0; i < 195; i++) b.remove(new Bad(i));
        System.out.println(b);
        Map<Worse, Integer> w = new HashMap<>();
        for (int i = 0; i < 60; i++) w.put(new Worse(i), i);
        s = 0;
        for (int i = 0; i < 60; i++) s += w.get(new Worse(i));
        System.out.println(s + " " + w.get(new Worse(61)));
        HashMap<String, Integer> c = new HashMap<>(Map.of("x", 1, "y", 2));
        System.out.println(c.equals(new TreeMap<>(c)) + " " + c.hashCode() + " " + c.clone().equals(c) + " "
                + new HashMap<>(c).keySet().equals(Set.of("x", "y")));
        try {
            for (String k : c.keySet()) c.put(k + "!", 1);
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
        try { c.keySet().add("no"); } catch (UnsupportedOperationException e) { System.out.println(e); }
        try {
            c.computeIfAbsent("rec", k -> { c.put("other", 1); return 2; });
        } catch (ConcurrentModificationException e) {
            System.out.println("cme in compute");
        }
        try { new HashMap<>(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { new HashMap<>(1, Float.NaN); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        StringBuilder sb = new StringBuilder();
        m.forEach((k, v) -> sb.append(k.length() * v).append(' '));
        System.out.println(sb.length() > 0);
        m.replaceAll((k, v) -> k.length());
        System.out.println(new TreeMap<>(m));
        HashSet<Object> hs = new HashSet<>(Arrays.asList(1, "1", 1L, '1', 1.0, null, 1));
        System.out.println(hs.size() + " " + hs.contains(1L) + hs.remove('1') + hs.add(null) + hs.contains((short) 1));
        Map<Object, Object> self = new HashMap<>();
        self.put("self", self);
        System.out.println(self);
        Map<Double, String> dm = new HashMap<>();
        dm.put(0.0, "pos");
        dm.put(-0.0, "neg");
        dm.put(Double.NaN, "nan");
        System.out.println(dm.size() + dm.get(0.0 / 0.0) + dm.get(-0.0));
        Map<Character, Integer> cm = new HashMap<>();
        for (char ch : "mississippi".toCharArray()) cm.merge(ch, 1, Integer::sum);
        System.out.println(cm);
        Map<Long, Boolean> lm = new HashMap<>();
        for (long i = 1L << 40; i < (1L << 40) + 20; i++) lm.put(i, i % 2 == 0);
        System.out.println(lm);
    }
}
