// Bridge methods: generic overrides, covariant returns, interfaces with generics, heap pollution.
import java.util.*;

public class BridgeMethods {
    static abstract class Node<T> {
        T data;
        void set(T t) { data = t; }
        T get() { return data; }
        abstract int cmp(T o);
    }

    static class IntNode extends Node<Integer> {
        void set(Integer i) { super.set(i + 1); }
        Integer get() { return super.get() * 2; }
        int cmp(Integer o) { return data - o; }
    }

    static class Animal {
        Animal self() { return this; }
        Object val() { return "animal"; }
        public String toString() { return "Animal"; }
    }

    static class Dog extends Animal {
        Dog self() { return this; }
        String val() { return "dog"; }
        String bark() { return "woof"; }
        public String toString() { return "Dog"; }
    }

    static class Puppy extends Dog {
        Puppy self() { return this; }
        public String toString() { return "Puppy"; }
    }

    interface Src<T> { T next(); }
    interface NumSrc<T extends Number> extends Src<T> { T next(); }

    static class Ints implements NumSrc<Integer> {
        int k;
        public Integer next() { return k++; }
    }

    static class Ver implements Comparable<Ver> {
        final int v;
        Ver(int v) { this.v = v; }
        public int compareTo(Ver o) { return Integer.compare(v, o.v); }
        public String toString() { return Integer.toString(v); }
    }

    static class CloneMe implements Cloneable {
        int[] a = {1};
        public CloneMe clone() {
            try { return (CloneMe) super.clone(); } catch (CloneNotSupportedException e) { throw new Error(e); }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) public static void main(String[] args) {
        IntNode n = new IntNode();
        Node<Integer> g = n;
        g.set(5);
        System.out.println(g.get());
        System.out.println(n.get());
        System.out.println(g.cmp(2));
        try { ((Node) n).set("string"); } catch (ClassCastException e) { System.out.println(e.getMessage()); }
        Animal a = new Puppy();
        System.out.println(a.self());
        System.out.println(a.val());
        System.out.println(((Dog) a).self().bark());
        Src<Integer> s = new Ints();
        s.next();
        System.out.println(s.next());
        NumSrc<Integer> ns = new Ints();
        System.out.println(ns.next());
        Src raw = s;
        System.out.println(raw.next());
        Ver[] vs = {new Ver(3), new Ver(1), new Ver(2)};
        Arrays.sort(vs);
        for (Ver v : vs) System.out.println(v);
        Comparable c = vs[0];
        try { c.compareTo("x"); } catch (ClassCastException e) { System.out.println("cce"); }
        CloneMe m = new CloneMe(), k = m.clone();
        k.a[0] = 9;
        System.out.println(m.a[0]);
        System.out.println(m != k);
        List<String> ls = new ArrayList<>();
        ((List) ls).add(42);
        try {
            String x = ls.get(0);
            System.out.println(x);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        int bridges = 0;
        for (java.lang.reflect.Method q : IntNode.class.getDeclaredMethods()) if (q.isBridge()) bridges++;
        System.out.println(bridges);
    }
}
