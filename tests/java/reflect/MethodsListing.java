// Declared and public methods and constructors with generics, exceptions, bridges, varargs, defaults; sorted.
import java.lang.reflect.*;
import java.util.*;

public class MethodsListing {
    interface I<T> {
        T get(T t) throws Exception;
        default void d() { }
        static int st() { return 1; }
        private void p() { }
    }

    static abstract class A<T extends Comparable<T>> implements I<T> {
        protected A(T t) throws java.io.IOException { }
        public abstract <X extends Throwable, Y> Map<X, ? super Y> gen(List<? extends T>[] a, Y... ys) throws X,
                RuntimeException;
        synchronized final strictfp void sync() { }
        public static native int nat(long l, double[] d);
        private int priv(int a, boolean b) { return a; }
    }

    static class B extends A<String> implements Cloneable {
        B() throws java.io.IOException { super(""); }
        private B(int x, String... s) throws java.io.IOException { super(""); }
        public String get(String s) { return s; }
        public <X extends Throwable, Y> Map<X, ? super Y> gen(List<? extends String>[] a, Y... ys) { return null; }
        @Override public B clone() throws CloneNotSupportedException { return (B) super.clone(); }
        @Deprecated public void old() { }
    }

    enum E {
        P { void m() { } };
        abstract void m();
        E() { }
    }

    record R<T>(T a, int... b) { R { } }
    class Inner { Inner(int k) { } }

    static void list(Class<?> c) {
        System.out.println("== " + c.getSimpleName());
        TreeSet<String> s = new TreeSet<>();
        for (Method m : c.getDeclaredMethods()) s.add(m.toGenericString() + " ## " + m + " ## " + m.getModifiers()
                + (m.isBridge() ? " bridge" : "") + (m.isVarArgs() ? " varargs" : "") + (m.isDefault() ? " default"
                : "") + (m.isSynthetic() ? " synthetic" : "") + " " + m.getParameterCount()
                + Arrays.toString(m.getParameters()) + Arrays.toString(m.getGenericParameterTypes())
                + Arrays.toString(m.getExceptionTypes()) + Arrays.toString(m.getTypeParameters()));
        for (Constructor<?> k : c.getDeclaredConstructors()) s.add(k.toGenericString() + " ## " + k + " "
                + Arrays.toString(k.getParameterTypes()) + Arrays.toString(k.getGenericParameterTypes())
                + Arrays.toString(k.getParameters()) + k.isVarArgs() + k.isSynthetic()
                + Arrays.toString(k.getExceptionTypes()));
        for (String x : s) if (!x.contains("lambda$")) System.out.println(x);
        s.clear();
        for (Method m : c.getMethods()) if (m.getDeclaringClass() != Object.class) s.add(m.getDeclaringClass()
                .getSimpleName() + "." + m.getName() + "/" + m.getParameterCount() + m.getReturnType().getSimpleName());
        System.out.println("public " + s);
    }

    public static void main(String[] args) throws Exception {
        for (Class<?> c : new Class<?>[] {I.class, A.class, B.class, E.class, R.class, Inner.class}) list(c);
        System.out.println(B.class.getMethod("get", String.class) + " " + B.class.getMethod("get", Object.class)
                .isBridge() + " " + B.class.getMethod("hashCode") + " " + B.class.getMethod("clone").getReturnType());
        for (Object[] q : new Object[][] {
            { "priv", int.class, boolean.class } , { "none" } , { "get" } , { "d" } , { "st" } , { "sync" }
        }) {
            Class<?>[] p = new Class<?>[q.length - 1];
            for (int i = 1; i < q.length; i++) p[i - 1] = (Class<?>) q[i];
            try {
                System.out.println(B.class.getMethod((String) q[0], p));
            } catch (NoSuchMethodException e) {
                System.out.println(e);
            }
        }
        try { B.class.getConstructor(int.class); } catch (NoSuchMethodException e) { System.out.println(e); }
        try {
            B.class.getDeclaredMethod("get", int[].class, null);
        } catch (NoSuchMethodException e) {
            System.out.println(e);
        }
        System.out.println(B.class.getDeclaredConstructor(int.class, String[].class).getName() + " "
                + Object.class.getMethods().length + " " + int.class.getDeclaredMethods().length
                + int[].class.getMethods().length + Runnable.class.getMethods()[0] + " "
                + Comparable.class.getMethod("compareTo", Object.class).toGenericString() + " "
                + Collections.class.getMethod("sort", List.class).toGenericString() + " "
                + Method.class.getMethod("invoke", Object.class, Object[].class));
        Method m = B.class.getMethod("old"), m2 = B.class.getMethod("old");
        System.out.println(m.equals(m2) + " " + (m == m2) + (m.hashCode() == "MethodsListing$B".hashCode() * 0
                + m2.hashCode()) + m.isAnnotationPresent(Deprecated.class)
                + Modifier.toString(Modifier.methodModifiers()) + m.getDefaultValue());
    }
}
