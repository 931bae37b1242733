// Class loaders that are dropped can be collected; those still referenced stay; many short-lived loaders.
import java.lang.ref.*;

public class ClassUnloading {
    public static class Victim {
        static int[] data = new int[1000];
        public static int ping() { return data.length; }
    }

    static class L extends ClassLoader {
        Class<?> def() throws Exception {
            byte[] b = ClassUnloading.class.getResourceAsStream("ClassUnloading$Victim.class").readAllBytes();
            return defineClass(null, b, 0, b.length);
        }
    }

    static int use(WeakReference<?>[] w) throws Exception {
        L l = new L();
        Class<?> c = l.def();
        w[0] = new WeakReference<>(l);
        w[1] = new WeakReference<>(c);
        return (Integer) c.getMethod("ping").invoke(null);
    }

    public static void main(String[] args) throws Exception {
        int s = 0;
        for (int i = 0; i < 30; i++) { L l = new L(); s += (Integer) l.def().getMethod("ping").invoke(null); }
        System.out.println(s);
        L keep = new L();
        Class<?> kc = keep.def();
        WeakReference<Object> wk = new WeakReference<>(keep);
        keep = null;
        System.gc();
        System.out.println(wk.get() == kc.getClassLoader());
        WeakReference<?>[] w = new WeakReference<?>[2];
        System.out.println(use(w));
        for (int i = 0; i < 200 && (w[0].get() != null || w[1].get() != null); i++) { System.gc(); Thread.sleep(1); }
        System.out.println("loader gone " + (w[0].get() == null) + ", class gone " + (w[1].get() == null));
        Object inst = kc.getDeclaredConstructor().newInstance();
        WeakReference<Class<?>> wc = new WeakReference<>(kc);
        kc = null;
        System.gc();
        System.out.println(wc.get() == inst.getClass());
    }
}
