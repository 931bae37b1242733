// References held only in odd places: stack slots, arguments half evaluated, exception objects, locals of deep
// frames, statics, lambdas, threads.
import java.util.*;
import java.util.function.*;

public class RootsEverywhere {
    static Object box(int v) { return new int[] {v}; }
    static int val(Object o) { return ((int[]) o)[0]; }

    static void gc() {
        Object[] junk = new Object[300];
        for (int i = 0; i < 3000; i++) junk[i % 300] = new byte[i % 70];
        System.gc();
    }

    static Object gcThen(Object o) { gc(); return o; }
    static int add(Object a, Object b, Object c) { return val(a) * 100 + val(b) * 10 + val(c); }

    static int deep(int n, Object a) {
        Object mine = box(n);
        if (n == 0) { gc(); return val(a); }
        int r = deep(n - 1, mine);
        return r + val(mine) + val(a);
    }

    static Object st = box(3);

    static class Ex extends RuntimeException {
        final Object o;
        Ex(Object o) { this.o = o; }
    }

    static void thr() { throw new Ex(box(8)); }

    static long mixed(long a, Object o, double d, Object p, int i, Object q) {
        gc();
        return a + val(o) + (long) d + val(p) + i + val(q);
    }

    Object fld = box(9);
    synchronized int sync() { Object l = box(4); gc(); return val(l) + val(fld); }

    public static void main(String[] args) throws Exception {
        System.out.println(add(box(1), gcThen(box(2)), box(3)));
        System.out.println(deep(60, box(5)));
        System.out.println(val(st) + " " + mixed(1L << 40, box(1), 2.5, box(2), 3, box(4)));
        try { thr(); } catch (Ex e) { gc(); System.out.println(val(e.o) + " " + e.getStackTrace()[0].getMethodName()); }
        try {
            try { thr(); } finally { gc(); }
        } catch (Ex e) {
            System.out.println(val(e.o));
        }
        Object cap = box(6);
        Supplier<Integer> s = () -> val(cap);
        gc();
        System.out.println(s.get());
        Supplier<Supplier<Object>> ss = () -> { Object in = box(7); return () -> in; };
        Supplier<Object> q = ss.get();
        gc();
        System.out.println(val(q.get()));
        System.out.println(new RootsEverywhere().sync());
        Object[] arr = {box(1), gcThen(box(2)), box(3), gcThen(null)};
        System.out.println(val(arr[0]) + val(arr[1]) + val(arr[2]));
        int[][] m = new int[20][30];
        m[5][7] = 57;
        gc();
        System.out.println(m[5][7] + m[19].length);
        Thread t = new Thread(() -> {
            Object l = box(11);
            for (int i = 0; i < 3; i++) gc();
            System.out.println(val(l));
        });
        t.start();
        Object mine = box(12);
        gc();
        t.join();
        System.out.println(val(mine));
        String str = "con" + val(gcThen(box(1))) + "cat" + gcThen("x");
        System.out.println(str);
        Object x = box(1);
        x = gcThen(x) == x ? box(2) : null;
        System.out.println(val(x));
        Object cond = args.length == 0 ? gcThen(box(77)) : null;
        System.out.println(val(cond));
        Iterator<Object> it = List.of(box(1), box(2)).iterator();
        it.next();
        gc();
        System.out.println(val(it.next()));
        switch (((int[]) gcThen(box(3)))[0]) {
            case 3 -> System.out.println("switch ok");
            default -> System.out.println("bad");
        }
        synchronized (gcThen(box(0))) { gc(); }
        ThreadLocal<Object> tl = ThreadLocal.withInitial(() -> box(13));
        tl.get();
        gc();
        System.out.println(val(tl.get()));
        var mh = java.lang.invoke.MethodHandles.insertArguments(java.lang.invoke.MethodHandles.lookup()
                .findStatic(RootsEverywhere.class, "val", java.lang.invoke.MethodType.methodType(int.class,
                Object.class)), 0, box(14));
        gc();
        try { System.out.println((int) mh.invokeExact()); } catch (Throwable e) { System.out.println(e); }
        Object clone = ((int[]) gcThen(box(15))).clone();
        System.out.println(val(clone));
        System.arraycopy(arr, 0, arr, 1, 2);
        gc();
        System.out.println(val(arr[2]) + " " + val(RootsEverywhere.class.getDeclaredMethod("gcThen", Object.class)
                .invoke(null, box(16))));
    }
}
