// Very long chains and deep trees: marking must not recurse on the native stack.
public class DeepGraphs {
    static class N {
        N next;
        Object o;
        int v;
    }

    public static void main(String[] args) {
        N head = null;
        for (int i = 0; i < 150_000; i++) {
            N n = new N();
            n.next = head;
            n.v = i;
            head = n;
        }
        System.gc();
        long s = 0;
        for (N n = head; n != null; n = n.next) s += n.v;
        System.out.println(s);
        Object[] chain = null;
        for (int i = 0; i < 50_000; i++) chain = new Object[] {chain, "x"};
        System.gc();
        int d = 0;
        for (Object[] c = chain; c != null; c = (Object[]) c[0]) d++;
        System.out.println(d);
        N comb = new N(), cur = comb;
        for (int i = 0; i < 30_000; i++) { cur.o = new Object[] {new N(), cur}; cur.next = new N(); cur = cur.next; }
        cur.next = comb;
        System.gc();
        int k = 0;
        cur = comb;
        do { k++; cur = cur.next; } while (cur != comb);
        System.out.println(k);
        Runnable r = null;
        for (int i = 0; i < 20_000; i++) {
            Runnable p = r;
            int q = i;
            r = () -> { if (p == null) System.out.println("end of chain " + q); };
        }
        System.gc();
        r.run();
        java.util.LinkedList<Object> nest = new java.util.LinkedList<>();
        for (int i = 0; i < 10_000; i++) {
            java.util.LinkedList<Object> o = new java.util.LinkedList<>();
            o.add(nest);
            o.add(i);
            nest = o;
        }
        System.gc();
        d = 0;
        while (nest.size() == 2) {
            @SuppressWarnings("unchecked") java.util.LinkedList<Object> in = (java.util.LinkedList<Object>) nest.get(0);
            nest = in;
            d++;
        }
        System.out.println(d);
    }
}
