// Anonymous classes (JLS 15.9.5): of classes with constructor arguments, of interfaces, generic with diamond, in field
// initializers, static contexts, constructor arguments and loops; their names, members, modifiers and enclosing methods.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class AnonymousClasses {
    static abstract class Account {
        final String owner;
        private int balance;
        Account(String owner, int... deposits) throws IllegalStateException {
            this.owner = owner;
            for (int d : deposits)
                balance += fee(d);
            if (balance < 0)
                throw new IllegalStateException(owner + " owes " + -balance);
        }
        abstract int fee(int d);
        int balance() { return balance; }
    }
    static Supplier<String> inField = new Supplier<String>() {
        String name = "static field";
        public String get() { return name + " " + getClass().getEnclosingMethod() + " " + getClass().getEnclosingClass().getSimpleName(); }
    };
    final Supplier<String> inInstanceField = new Supplier<>() {
        final int n = next();
        public String get() { return "instance field " + n + " of " + AnonymousClasses.this.number; }
    };
    static int counter;
    static int next() { return ++counter; }
    int number = 7;
    AnonymousClasses() { this(new Object() { @Override public String toString() { return "argument of this()"; } }); }
    AnonymousClasses(Object o) { System.out.println("constructed with " + o); }

    static <T extends Comparable<T>> Comparator<T> reversed() {
        return new Comparator<>() {
            @Override public int compare(T a, T b) { return b.compareTo(a); }
            @Override public boolean equals(Object o) { return o != null && o.getClass() == getClass(); }
        };
    }
    static Iterable<Integer> range(int from, int to) {
        return new Iterable<>() {
            @Override public Iterator<Integer> iterator() {
                return new Iterator<>() {
                    int at = from;
                    @Override public boolean hasNext() { return at < to; }
                    @Override public Integer next() { return at++; }
                };
            }
            @Override public String toString() { return "[" + from + "," + to + ")"; }
        };
    }
    public static void main(String[] args) {
        Account a = new Account("Ann", 10, 20) {
            int calls = 100; // not there yet when the constructor of Account calls fee
            { calls += 5; }
            @Override int fee(int d) { calls++; return d - 1; }
            @Override public String toString() { return owner + " " + balance() + " " + calls; }
        };
        System.out.println(a);
        try {
            new Account("Bob", 3, 4) { int fee(int d) { return -d; } };
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[1].getClassName() + " " + e.getStackTrace()[1].getMethodName());
        }
        System.out.println(inField.get());
        System.out.println(new AnonymousClasses().inInstanceField.get());
        System.out.println(new AnonymousClasses() { { number = 8; } }.inInstanceField.get());
        List<String> l = new ArrayList<>(List.of("b", "c", "a"));
        l.sort(reversed());
        System.out.println(l + " " + reversed().equals(AnonymousClasses.<Integer>reversed()));
        int sum = 0;
        for (int i : range(3, 7))
            sum = sum * 10 + i;
        System.out.println(range(3, 7) + " " + sum);
        var extended = new Object() {
            int hits;
            int hit(int by) { hits += by; return hits; }
            class Nested { int twice() { return hits * 2; } }
        };
        extended.hit(3);
        extended.hit(4);
        System.out.println(extended.hits + " " + extended.new Nested().twice());
        List<Supplier<Object>> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int k = i;
            kept.add(new Supplier<>() {
                int own = k * k;
                public Object get() { return own++ + ":" + k + ":" + getClass().getName(); }
            });
        }
        for (Supplier<Object> s : kept)
            System.out.print(s.get() + " " + s.get() + ", ");
        System.out.println(kept.get(0).getClass() == kept.get(1).getClass());
        Function<Integer, Function<Integer, Integer>> curried = new Function<>() {
            public Function<Integer, Integer> apply(Integer x) {
                return new Function<>() { public Integer apply(Integer y) { return x * 10 + y; } };
            }
        };
        System.out.println(curried.apply(4).apply(2));
        Class<?> c = a.getClass();
        System.out.println(c.getName() + " '" + c.getSimpleName() + "' " + c.isAnonymousClass() + c.isLocalClass() + c.isMemberClass() + " "
            + c.getModifiers() + " " + c.getEnclosingMethod() + " " + c.getCanonicalName() + " " + c.getDeclaringClass() + " " + c.getSuperclass().getSimpleName());
        Class<?> k = kept.get(0).getClass();
        System.out.println(k.getInterfaces()[0].getSimpleName() + " " + k.getGenericInterfaces()[0] + " " + k.getDeclaredConstructors()[0].getParameterCount()
            + " " + k.getDeclaredFields().length);
    }
}
