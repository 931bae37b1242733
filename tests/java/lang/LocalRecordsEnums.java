// Local records, enums and interfaces, static members in inner classes, pattern variables in loops, var in lambdas.
import java.util.*;
import java.util.function.*;

public class LocalRecordsEnums {
    class Inner {
        static int count;
        static final List<String> LOG = new ArrayList<>();
        record R(int v) {
            static R of(int v) { LOG.add("of" + v); return new R(v); }
        }
        enum E {
            X, Y;
            E other() { return values()[1 - ordinal()]; }
        }
        interface F { int f(); }
        Inner() { count++; }
        static int total() { return count * 100 + LOG.size(); }
    }

    static Map<Character, Integer> histogram(String s) {
        enum Kind {
            VOWEL, CONS, OTHER;
            static Kind of(char c) { return "aeiou".indexOf(c) >= 0 ? VOWEL : Character.isLetter(c) ? CONS : OTHER; }
        }
        record Hit(char c, Kind k) {
            boolean keep() { return k != Kind.OTHER; }
        }
        interface Rank { int of(Hit h); }
        Rank r = h -> h.k().ordinal() * 1000 + h.c();
        List<Hit> l = new ArrayList<>();
        for (char c : s.toCharArray()) l.add(new Hit(c, Kind.of(c)));
        l.removeIf(h -> !h.keep());
        l.sort(Comparator.comparingInt(r::of));
        Map<Character, Integer> m = new LinkedHashMap<>();
        for (Hit h : l) m.merge(h.c(), 1, Integer::sum);
        System.out.println(l.get(0) + " " + EnumSet.allOf(Kind.class));
        return m;
    }

    public static void main(String[] args) {
        System.out.println(histogram("hello, world"));
        LocalRecordsEnums o = new LocalRecordsEnums();
        o.new Inner();
        o.new Inner();
        Inner.R r = Inner.R.of(5);
        System.out.println(r + " " + Inner.total() + Inner.E.X.other() + r.equals(Inner.R.of(5)) + Inner.LOG);
        Object[] os = {1, "two", 3.0, null, List.of(4), new int[] { 5, 6 } , 'c'};
        int sum = 0;
        for (Object x : os) {
            if (x instanceof Integer i) sum += i;
            else if (x instanceof String s && s.length() > 2) sum += s.length() * 10;
            else if (x instanceof Double d) sum += d.intValue() * 100;
            else if (x instanceof List<?> l && !l.isEmpty() && l.get(0) instanceof Integer i) sum += i * 1000;
            else if (x instanceof int[] a) for (int k : a) sum += k * 10000;
            else if (x == null) sum += 1000000;
        }
        System.out.println(sum);
        BiFunction<Integer, Integer, Integer> f = (var a, var b) -> a * 10 + b;
        var list = new ArrayList<Map<String, ? extends Number>>();
        list.add(Map.of("k", 1.5));
        for (var e : list) for (var v : e.values()) System.out.println(v.intValue() + f.apply(3, 4));
        var anon = new Object() { int hits; void hit() { hits++; } };
        for (int i = 0; i < 5; i++) anon.hit();
        System.out.println(anon.hits);
        int yield2 = 3;
        var res = switch (yield2) {
            case 3 -> { var t = 4; yield t * t; }
            default -> 0;
        };
        System.out.println(res);
        record Pair<A, B>(A a, B b) {
            static <T> Pair<T, T> twin(T t) { return new Pair<>(t, t); }
            <C> Pair<A, C> second(C c) { return new Pair<>(a, c); }
        }
        System.out.println(Pair.twin("x").second(5).second(List.of()) + " " + Pair.twin(1).equals(new Pair<>(1, 1)));
        Iterator<Object> it = new Iterator<>() {
            int a = 0, b = 1;
            public boolean hasNext() { return a < 50; }
            public Object next() {
                int t = a;
                a = b;
                b += t;
                return t;
            }
        };
        while (it.hasNext() && (Object) it.next() instanceof Integer n && n < 30) System.out.print(n + " ");
        System.out.println();
        if (!(os[1] instanceof String str)) throw new AssertionError();
        System.out.println(str.toUpperCase());
    }
}
