// Class initialization with several threads: exactly once, waiting threads, errors seen by all, recursion.
import java.util.concurrent.atomic.*;

public class ClassInitThreads {
    static AtomicInteger inits = new AtomicInteger(), fails = new AtomicInteger(), ncdfe = new AtomicInteger();

    static class Slow {
        static int v;
        static {
            inits.incrementAndGet();
            try { Thread.sleep(20); } catch (InterruptedException e) { }
            v = 42;
        }
    }

    static class Bad {
        static int v = boom();
        static int boom() {
            try { Thread.sleep(10); } catch (InterruptedException e) { }
            throw new IllegalStateException("bad");
        }
    }

    static class Outer {
        static int x = Inner.y + 1;
        static class Inner { static int y = Outer.x + 10; }
    }

    static class Holder { static final Object INSTANCE = new Object(); }

    static class SelfThread {
        static int result;
        static Thread t;
        static { t = new Thread(() -> System.out.println("lambda thread started in clinit")); result = 5; }
    }

    public static void main(String[] args) throws Exception {
        Thread[] t = new Thread[5];
        int[] seen = new int[5];
        for (int i = 0; i < 5; i++) { int k = i; t[i] = new Thread(() -> seen[k] = Slow.v); t[i].start(); }
        for (Thread x : t) x.join();
        System.out.println(inits + " " + java.util.Arrays.toString(seen));
        for (int i = 0; i < 4; i++) {
            t[i] = new Thread(() -> {
                try {
                    System.out.println(Bad.v);
                } catch (ExceptionInInitializerError e) {
                    fails.incrementAndGet();
                } catch (NoClassDefFoundError e) {
                    ncdfe.incrementAndGet();
                }
            });
            t[i].start();
        }
        for (int i = 0; i < 4; i++) t[i].join();
        System.out.println(fails + " " + ncdfe);
        System.out.println(Outer.x + " " + Outer.Inner.y);
        Object[] hs = new Object[4];
        for (int i = 0; i < 4; i++) { int k = i; t[i] = new Thread(() -> hs[k] = Holder.INSTANCE); t[i].start(); }
        for (int i = 0; i < 4; i++) t[i].join();
        System.out.println(hs[0] != null && hs[0] == hs[1] && hs[1] == hs[2] && hs[2] == hs[3]);
        System.out.println(SelfThread.result);
        SelfThread.t.start();
        SelfThread.t.join();
    }
}
