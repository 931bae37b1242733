// ThreadLocal, initial values, InheritableThreadLocal, removal, many locals.
import java.util.*;

public class ThreadLocals {
    static int made;
    static ThreadLocal<Integer> tl = ThreadLocal.withInitial(() -> ++made * 100);

    static InheritableThreadLocal<String> inh = new InheritableThreadLocal<>() {
        protected String childValue(String p) { return p + ">child"; }
    };

    public static void main(String[] args) throws Exception {
        System.out.println(tl.get() + " " + tl.get());
        tl.set(5);
        inh.set("main");
        Thread t = new Thread(() -> {
            System.out.println(tl.get() + " " + inh.get());
            tl.set(7);
            inh.set("changed");
            Thread u = new Thread(() -> System.out.println(inh.get()));
            u.start();
            try { u.join(); } catch (InterruptedException e) { }
            System.out.println(tl.get());
        });
        t.start();
        t.join();
        System.out.println(tl.get() + " " + inh.get());
        tl.remove();
        System.out.println(tl.get());
        inh.remove();
        System.out.println(inh.get());
        ThreadLocal<String> plain = new ThreadLocal<>();
        System.out.println(plain.get());
        plain.set("x");
        plain.set(null);
        System.out.println(plain.get());
        List<ThreadLocal<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) { ThreadLocal<Integer> x = new ThreadLocal<>(); x.set(i * i); many.add(x); }
        for (int i = 0; i < 100; i += 3) many.get(i).remove();
        int s = 0;
        for (ThreadLocal<Integer> x : many) if (x.get() != null) s += x.get();
        System.out.println(s);
        int[] sums = new int[4];
        Thread[] ts = new Thread[4];
        ThreadLocal<int[]> acc = ThreadLocal.withInitial(() -> new int[1]);
        for (int i = 0; i < 4; i++) {
            int id = i;
            ts[i] = new Thread(() -> { for (int k = 0; k < 500; k++) acc.get()[0] += id; sums[id] = acc.get()[0]; });
            ts[i].start();
        }
        for (Thread x : ts) x.join();
        System.out.println(Arrays.toString(sums));
    }
}
