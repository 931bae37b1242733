// A generic event bus: typed handlers found by reflection and annotations, inheritance of events, priorities,
// errors, weak order.
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.Consumer;

public class EventBus {
    @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.METHOD) @interface Subscribe {
        int priority() default 0;
        boolean once() default false;
    }

    interface Event { }
    record UserCreated(String name) implements Event { }

    static class Order implements Event {
        final int id;
        boolean cancelled;
        Order(int id) { this.id = id; }
        public String toString() { return "Order" + id; }
    }

    static class BigOrder extends Order {
        BigOrder(int id) { super(id); }
    }

    record Dead(Object lost) implements Event { }
    private record Handler(Class<?> type, Consumer<Object> f, int prio, int seq, Object owner, boolean once,
            String name) {
    }

    private final List<Handler> hs = new ArrayList<>();
    private int seq;
    final List<String> errors = new ArrayList<>();
    private final Deque<Object> queue = new ArrayDeque<>();
    private boolean busy;

    void register(Object o) {
        List<Method> ms = new ArrayList<>();
        for (Class<?> c = o.getClass(); c != Object.class; c = c.getSuperclass()) for (Method m
                : c.getDeclaredMethods()) if (m.isAnnotationPresent(Subscribe.class) && !m.isBridge()) ms.add(m);
        if (ms.isEmpty()) throw new IllegalArgumentException(o.getClass().getSimpleName() + " has no handlers");
        ms.sort(Comparator.comparing(Method::getName));
        for (Method m : ms) {
            if (m.getParameterCount() != 1) throw new IllegalArgumentException(m.getName() + " must take one argument");
            Subscribe s = m.getAnnotation(Subscribe.class);
            m.setAccessible(true);
            hs.add(new Handler(m.getParameterTypes()[0], e -> {
                try {
                    m.invoke(o, e);
                } catch (InvocationTargetException x) {
                    throw new RuntimeException(x.getCause());
                } catch (IllegalAccessException x) {
                    throw new AssertionError(x);
                }
            }, s.priority(), seq++, o, s.once(), m.getName()));
        }
        sort();
    }

    <T> Object on(Class<T> t, int prio, Consumer<? super T> f) {
        Object key = new Object();
        hs.add(new Handler(t, e -> f.accept(t.cast(e)), prio, seq++, key, false, "lambda"));
        sort();
        return key;
    }

    private void sort() { hs.sort(Comparator.comparingInt(Handler::prio).reversed().thenComparingInt(Handler::seq)); }
    boolean unregister(Object o) { return hs.removeIf(h -> h.owner == o); }

    int post(Object e) {
        queue.add(e);
        if (busy) return -1;
        busy = true;
        int n = 0;
        try { for (Object x; (x = queue.poll()) != null;) n += dispatch(x); } finally { busy = false; }
        return n;
    }

    private int dispatch(Object e) {
        int n = 0;
        for (Handler h : List.copyOf(hs)) {
            if (!h.type.isInstance(e) || !hs.contains(h)) continue;
            n++;
            if (h.once) hs.remove(h);
            try {
                h.f.accept(e);
            } catch (RuntimeException x) {
                Throwable c = x.getCause() == null ? x : x.getCause();
                errors.add(h.name + ": " + c);
            }
        }
        if (n == 0 && !(e instanceof Dead)) post(new Dead(e));
        return n;
    }

    static final List<String> log = new ArrayList<>();

    static class Audit {
        @Subscribe(priority = 10) void all(Event e) { log.add("audit " + e); }
        @Subscribe void dead(Dead d) { log.add("dead " + d.lost()); }
    }

    static class Shop {
        int total;
        @Subscribe void order(Order o) {
            total += o.id;
            if (o.cancelled) throw new IllegalStateException("cancelled " + o.id);
            log.add("shop " + o);
        }
        @Subscribe(priority = 5) private void big(BigOrder o) { log.add("big " + o); o.cancelled = o.id > 100; }
        @Subscribe(once = true) protected void first(UserCreated u) { log.add("first user " + u.name()); }
    }

    static class SubShop extends Shop {
        @Subscribe(priority = -1) void late(Object o) { log.add("late " + o); }
    }

    static class Nothing { }
    static class Wrong { @Subscribe void two(int a, int b) { } }

    public static void main(String[] args) {
        EventBus b = new EventBus();
        Audit a = new Audit();
        SubShop s = new SubShop();
        b.register(a);
        b.register(s);
        Object key = b.on(Order.class, 7, o -> { if (o.id == 3) b.post(new UserCreated("nested")); });
        for (Object e : new Object[] {
            new UserCreated("ann"), new UserCreated("bob"), new Order(3), new BigOrder(50), new BigOrder(500),
            "a string"
        }) {
            log.clear();
            int n = b.post(e);
            System.out.println(n + " " + log);
        }
        System.out.println(b.errors + " " + s.total + " " + b.unregister(key) + b.unregister(key) + b.unregister(s));
        log.clear();
        System.out.println(b.post("nobody") + " " + log);
        log.clear();
        System.out.println(b.post(new Order(1)) + " " + log);
        for (Object o : new Object[] {new Nothing(), new Wrong()}) try { b.register(o);
                } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] c = new int[1];
        b.on(Integer.class, 0, i -> { c[0] += i; if (i > 0) b.post(i - 1); });
        System.out.println(b.post(100) + " " + c[0]);
    }
}
