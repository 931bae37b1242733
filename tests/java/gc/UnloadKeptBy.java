// What keeps a class and its loader alive, one thing at a time, and that both go when that thing does.
import java.lang.invoke.*;
import java.lang.ref.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

public class UnloadKeptBy {
    public interface Api { Object get(); }
    public enum Color { RED, GREEN }

    public static class Victim implements Api {
        public static Object held;
        public int field = 7;
        public Object get() { return "got"; }
        public static int twice(int x) { return x + x; }
        public static void fail() { throw new IllegalStateException("from victim"); }
        public static Supplier<String> lambda() { return () -> "lambda"; }
        public static void await(CountDownLatch in, CountDownLatch out) throws Exception { in.countDown(); out.await(); }
    }

    static byte[] bytes(String name) throws Exception {
        return UnloadKeptBy.class.getResourceAsStream(name + ".class").readAllBytes();
    }

    static class L extends ClassLoader {
        Object extra;
        L() { super(UnloadKeptBy.class.getClassLoader()); }
        Class<?> define(String name) throws Exception {
            byte[] b = bytes(name);
            return defineClass(null, b, 0, b.length);
        }
    }

    interface Maker { Object make(L loader, Class<?> c) throws Exception; }
    static Object keeper;
    static WeakReference<ClassLoader> loader;
    static WeakReference<Class<?>> victim;
    static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();
    static PhantomReference<Object> phantomClass, phantomLoader;

    static void setUp(Maker maker) throws Exception {
        L l = new L();
        Class<?> c = l.define("UnloadKeptBy$Victim");
        keeper = maker.make(l, c);
        loader = new WeakReference<>(l);
        victim = new WeakReference<>(c, QUEUE);
        phantomClass = new PhantomReference<>(c, QUEUE);
        phantomLoader = new PhantomReference<>(l, QUEUE);
    }

    static int drain() throws Exception {
        int n = 0;
        for (int i = 0; i < 500 && n < 3; i++) {
            if (QUEUE.remove(10) != null)
                n++;
            else
                System.gc();
        }
        return n;
    }

    static void check(String name, Maker maker, Consumer<Object> use) throws Exception {
        setUp(maker);
        System.gc();
        System.gc();
        String first = name + ": loader " + (loader.get() != null) + ", class " + (victim.get() != null);
        if (use != null)
            use.accept(keeper);
        keeper = null;
        int seen = drain();
        System.out.println(first + ", then " + (loader.get() != null) + " " + (victim.get() != null) + ", queue " + seen);
    }

    static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();
    static final ClassValue<Object[]> VALUE = new ClassValue<>() {
        protected Object[] computeValue(Class<?> c) { return new Object[1]; }
    };

    static Object instance(Class<?> c) throws Exception { return c.getDeclaredConstructor().newInstance(); }

    public static void main(String[] args) throws Exception {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        check("nothing", (l, c) -> null, null);
        check("loader", (l, c) -> l, null);
        check("class", (l, c) -> c, null);
        check("instance", (l, c) -> instance(c), o -> System.out.println(((Api) o).get()));
        check("array", (l, c) -> Array.newInstance(c, 2), o -> System.out.println(((Object[]) o).length));
        check("array class", (l, c) -> c.arrayType().arrayType(), o -> System.out.println(o));
        check("method", (l, c) -> c.getMethod("twice", int.class), o -> {
            try { System.out.println(((Method) o).invoke(null, 21)); } catch (Exception e) { System.out.println(e); }
        });
        check("method used often", (l, c) -> {
            Method m = c.getMethod("twice", int.class);
            int s = 0;
            for (int i = 0; i < 100; i++)
                s += (Integer) m.invoke(null, i);
            System.out.println(s);
            return m;
        }, null);
        check("field", (l, c) -> c.getField("field"), null);
        check("constructor", (l, c) -> c.getDeclaredConstructor(), null);
        check("method handle", (l, c) -> lookup.unreflect(c.getMethod("twice", int.class)), o -> {
            try { System.out.println((int) ((MethodHandle) o).invoke(4)); } catch (Throwable e) { System.out.println(e); }
        });
        check("bound handle", (l, c) -> lookup.unreflect(c.getMethod("get")).bindTo(instance(c)), null);
        check("method type", (l, c) -> MethodType.methodType(c, int.class), null);
        check("var handle", (l, c) -> lookup.findVarHandle(c, "field", int.class), null);
        check("lambda", (l, c) -> c.getMethod("lambda").invoke(null), o -> System.out.println(((Supplier<?>) o).get()));
        check("proxy", (l, c) -> Proxy.newProxyInstance(l, new Class<?>[] {Api.class}, (p, m, a) -> "proxied"),
              o -> System.out.println(((Api) o).get()));
        check("map key", (l, c) -> new HashMap<>(Map.of(c, 1)), null);
        check("enum map", (l, c) -> {
            EnumMap<Color, Object> m = new EnumMap<>(Color.class);
            m.put(Color.RED, c);
            return m;
        }, null);
        check("weak map", (l, c) -> { WeakHashMap<Object, Object> m = new WeakHashMap<>(); m.put(c, 1); return m; }, null);
        check("exception", (l, c) -> {
            try { c.getMethod("fail").invoke(null); } catch (InvocationTargetException e) { return e.getCause(); }
            return null;
        }, o -> System.out.println(o + " at " + ((Throwable) o).getStackTrace()[0]));
        check("thread local", (l, c) -> { LOCAL.set(instance(c)); return null; }, o -> LOCAL.remove());
        check("context loader", (l, c) -> { Thread.currentThread().setContextClassLoader(l); return null; },
              o -> Thread.currentThread().setContextClassLoader(null));
        check("class value of a live class", (l, c) -> { VALUE.get(String.class)[0] = instance(c); return null; },
              o -> VALUE.remove(String.class));
        check("class value of its own", (l, c) -> { VALUE.get(c)[0] = instance(c); return null; }, null);
        check("static of its own", (l, c) -> { c.getField("held").set(null, instance(c)); return null; }, null);
        check("two loaders that hold each other", (l, c) -> {
            L other = new L();
            Class<?> second = other.define("UnloadKeptBy$Victim");
            second.getField("held").set(null, c);
            c.getField("held").set(null, second);
            other.extra = l;
            l.extra = other;
            return null;
        }, null);
        check("soft reference", (l, c) -> new SoftReference<>(c), null);
        CountDownLatch in = new CountDownLatch(1), out = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        check("frame", (l, c) -> {
            Method m = c.getMethod("await", CountDownLatch.class, CountDownLatch.class);
            Runnable r = () -> { try { m.invoke(null, in, out); } catch (Exception e) { System.out.println(e); } };
            thread[0] = new Thread(r);
            thread[0].start();
            in.await();
            return null;
        }, o -> {
            out.countDown();
            try { thread[0].join(); } catch (InterruptedException e) { }
            thread[0] = null;
        });
    }
}
