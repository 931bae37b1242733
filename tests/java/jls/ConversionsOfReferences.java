// Widening and narrowing of references (JLS 5.1.5, 5.1.6, 4.10): subtyping among classes, interfaces, arrays and generic
// types as isAssignableFrom, casts, instanceof, stores and method arguments see it, in one big table.
import java.util.*;

public class ConversionsOfReferences {
    interface I { } interface J extends I { } static class A implements I { } static class B extends A implements J { } static final class F { } enum E implements I { X { } } record R() implements J { } sealed interface S permits T { } static final class T implements S { } static abstract class Abs implements Comparable<Abs> { } @interface An { }
    static final Object[] VALUES = {new Object(), new A(), new B(), new F(), E.X, new R(), new T(), "s", 5, 'c', 2.5, true, new int[0], new long[0], new int[0][], new Object[0], new String[0], new A[0], new B[0], new I[0], new J[0][], new E[0], new Integer[0], new ArrayList<>(), new Thread(), int.class, (Runnable) () -> { }, new Abs() { public int compareTo(Abs a) { return 0; } }, new StringBuilder(), List.of(), null};
    static final Class<?>[] TYPES = {Object.class, A.class, B.class, I.class, J.class, F.class, E.class, R.class, Record.class, Enum.class, S.class, T.class, Comparable.class, CharSequence.class, Number.class, Runnable.class, Cloneable.class, java.io.Serializable.class, int[].class, int[][].class, Object[].class, Object[][].class, I[].class, J[].class, A[].class, Cloneable[].class, java.io.Serializable[].class, Comparable[].class, Number[].class, Iterable.class, Abs.class, int.class, Void.class, An.class, java.lang.annotation.Annotation.class};
    static boolean store(Object array, Object v) { try { ((Object[]) array)[0] = v; return true; } catch (ArrayStoreException e) { return false; } }
    static boolean cast(Class<?> c, Object v) { try { c.cast(v); return true; } catch (ClassCastException e) { return false; } }
    static boolean pass(java.lang.invoke.MethodHandle h, Object v) throws Throwable { try { h.invoke(v); return true; } catch (ClassCastException | NullPointerException e) { return false; } }
    public static void main(String[] args) throws Throwable {
        int wrong = 0;
        for (Class<?> c : TYPES) {
            StringBuilder sb = new StringBuilder();
            Object array = c.isPrimitive() ? null : java.lang.reflect.Array.newInstance(c, 1);
            java.lang.invoke.MethodHandle h = java.lang.invoke.MethodHandles.identity(c).asType(java.lang.invoke.MethodType.genericMethodType(1));
            for (Object v : VALUES) {
                boolean is = c.isInstance(v), can = cast(c, v);
                sb.append(is ? '1' : can ? 'n' : '0');
                if (is != (v != null && c.isAssignableFrom(v.getClass())) || can != (is || v == null) && !c.isPrimitive()) wrong++;
                if (array != null && (store(array, v) != can || pass(h, v) != can)) wrong++;
                if (array == null && v != null && pass(h, v) != (v instanceof Integer || v instanceof Character)) wrong++;
            }
            System.out.println(c.getTypeName() + " " + sb);
        }
        System.out.println("wrong " + wrong);
        StringBuilder sb = new StringBuilder();
        for (Class<?> a : TYPES) {
            for (Class<?> b : TYPES)
                sb.append(a.isAssignableFrom(b) ? '1' : '0');
            sb.append(' ');
        }
        System.out.println(sb);
        Object o = new B();
        I i = (I) o; J j = (J) i; A a = (A) j; B b = (B) a; Object[] os = new B[1]; I[] is = (I[]) os; Cloneable cl = is; Object back = ((J[]) cl).length;
        System.out.println((i == j) + " " + (a == b) + " " + back + " " + (o instanceof Comparable) + " " + (i instanceof Runnable) + ((Object) os instanceof I[]) + (os instanceof J[]) + (is instanceof A[]));
        Comparable<String> cs = "x"; Object raw = cs; @SuppressWarnings("unchecked") Comparable<Integer> ci = (Comparable<Integer>) raw;
        List<? super Integer> sup = new ArrayList<Number>(List.of(1.5)); sup.add(3); List<? extends Object> ext = sup; Collection<?> col = ext; @SuppressWarnings("unchecked") List<Number> nums = (List<Number>) (List<?>) col;
        System.out.println(cs.compareTo("y") + " " + nums + " " + ext.get(1) + " " + col.contains(3));
        try { ci.compareTo(5); } catch (ClassCastException e) { System.out.println(e.getMessage().substring(0, 40)); }
    }
}
