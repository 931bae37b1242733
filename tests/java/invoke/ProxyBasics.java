// java.lang.reflect.Proxy: dispatch, Object methods, exceptions, default methods, several interfaces, primitive
// results.
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class ProxyBasics {
    interface Calc {
        int add(int a, int b);
        long wide(long a, double b, String c, byte[] d);
        void nothing();
        String str(Object... v);
        default String dflt() { return "default " + add(1, 2); }
        boolean z();
        char c();
        byte b();
        short s();
        float f();
        double d();
    }

    interface Thrower {
        void io() throws java.io.IOException;
        void rt();
    }

    interface Other {
        int add(int a, int b);
        String name();
    }

    public static void main(String[] args) throws Throwable {
        List<String> log = new ArrayList<>();
        InvocationHandler h = (p, m, a) -> {
            log.add(m.getName() + (a == null ? "()" : Arrays.deepToString(a)));
            switch (m.getName()) {
                case "add": return (int) a[0] + (int) a[1];
                case "wide": return 1L << 40;
                case "str": return "S" + ((Object[]) a[0]).length;
                case "z": return true;
                case "c": return 'q';
                case "b": return (byte) 1;
                case "s": return (short) 2;
                case "f": return 1.5f;
                case "d": return 2.5;
                case "toString": return "proxy!";
                case "hashCode": return 77;
                case "equals": return p == a[0];
                case "name": return "nm";
                case "dflt": return InvocationHandler.invokeDefault(p, m);
                default: return null;
            }
        };
        Object p = Proxy.newProxyInstance(ProxyBasics.class.getClassLoader(), new Class<?>[] {Calc.class, Other.class},
                h);
        Calc c = (Calc) p;
        System.out.println(c.add(3, 4) + " " + c.wide(1, 2, "x", new byte[] {5}) + c.str(1, 2) + c.z() + c.c() + c.b()
                + c.s() + c.f() + c.d() + c + c.hashCode() + c.equals(c) + c.equals("x") + ((Other) p).name()
                + ((Other) p).add(5, 6) + c.dflt());
        c.nothing();
        System.out.println(log);
        System.out.println(Proxy.isProxyClass(p.getClass()) + " " + Proxy.isProxyClass(String.class)
                + (Proxy.getInvocationHandler(p) == h) + Modifier.toString(p.getClass().getModifiers()) + p.getClass()
                .getInterfaces().length + (p instanceof Other) + p.getClass().getSuperclass().getName());
        InvocationHandler bad = (q, m, a) -> switch (m.getName()) {
            case "io" -> throw new java.io.IOException("declared");
            case "rt" -> throw new Exception("undeclared");
            case "add" -> null;
            case "z" -> "not a boolean";
            case "str" -> 5;
            default -> throw new IllegalStateException("from handler");
        };
        Thrower t = (Thrower) Proxy.newProxyInstance(ProxyBasics.class.getClassLoader(),
                new Class<?>[] {Thrower.class}, bad);
        try { t.io(); } catch (java.io.IOException e) { System.out.println(e); }
        try { t.rt(); } catch (UndeclaredThrowableException e) { System.out.println(e + " " + e.getCause()); }
        Calc bc = (Calc) Proxy.newProxyInstance(ProxyBasics.class.getClassLoader(), new Class<?>[] {Calc.class}, bad);
        for (Runnable r : new Runnable[] {() -> bc.add(1, 1), bc::z, () -> bc.str(), bc::c, bc::toString}) try {
            r.run();
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + (e instanceof ClassCastException ? "" : ": "
                    + e.getMessage()));
        }
        for (Class<?>[] cs : new Class<?>[][] {{ String.class } , { Runnable.class, Runnable.class } ,
                { int.class }}) try {
            Proxy.newProxyInstance(ProxyBasics.class.getClassLoader(), cs, h);
        } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try {
            Proxy.getInvocationHandler("x");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Function<Integer, Integer> f = wrap(Function.class, (Function<Integer, Integer>) x -> x + 1, log);
        log.clear();
        System.out.println(f.apply(4) + " " + f.andThen(x -> x * 10).apply(5) + log);
        Comparator<String> cmp = wrap(Comparator.class, Comparator.<String>naturalOrder(), log);
        List<String> l = new ArrayList<>(List.of("c", "a", "b"));
        l.sort(cmp);
        System.out.println(l + " " + log.size());
        int s = 0;
        for (int i = 0; i < 100; i++) s += c.add(i, i);
        System.out.println(s);
        for (Method m : p.getClass().getDeclaredMethods()) if (m.getName()
                .equals("add")) System.out.println(m.getParameterCount() + Modifier.toString(m.getModifiers()));
    }

    @SuppressWarnings("unchecked") static <T> T wrap(Class<?> i, Object target, List<String> log) {
        return (T) Proxy.newProxyInstance(ProxyBasics.class.getClassLoader(), new Class<?>[] {i}, (p, m, a) -> {
            log.add(m.getName());
            if (m.isDefault()) return InvocationHandler.invokeDefault(p, m, a);
            return m.invoke(target, a);
        });
    }
}
