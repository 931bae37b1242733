// Class: names, modifiers, supertypes, interfaces, enclosing information, kinds of classes.
import java.lang.reflect.*;
import java.util.*;

public class ClassQueries {
    interface I<T> { }
    static abstract class A<T extends Number> implements I<T>, Comparable<A<T>> { }

    static final class B extends A<Integer> {
        public int compareTo(A<Integer> o) { return 0; }
        protected class In { private class Deep { } }
    }

    enum E { X, Y { } }
    record R(int a, String... b) { }
    @interface Ann { int v() default 1; }
    sealed interface S permits S1, S2 { }
    record S1() implements S { }
    static non-sealed class S2 implements S { }
    private static class Priv { }
    protected interface Prot { }
    static strictfp class Strict { }
    static String n(Class<?> c) { return c == null ? "null" : c.getName(); }

    public static void main(String[] args) throws Exception {
        class Local { }
        Object anon = new Object() { };
        Runnable lam = () -> { };
        Class<?>[] cs = {
            Object.class, String.class, int.class, void.class, int[].class, String[][].class, I.class, A.class,
            B.class, B.In.class, B.In.Deep.class, E.class, E.Y.getClass(), R.class, Ann.class, S.class, S1.class,
            S2.class, Priv.class, Prot.class, Strict.class, Local.class, anon.getClass(), Map.Entry.class,
            Thread.State.class, Override.class, ClassQueries.class, E[].class
        };
        for (Class<?> c : cs) {
            System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getCanonicalName() + " | "
                    + c.getTypeName() + " | " + c + " | " + c.toGenericString() + " | "
                    + Modifier.toString(c.getModifiers()) + " " + c.getModifiers());
            System.out.println("  super " + n(c.getSuperclass()) + " " + c.getGenericSuperclass() + " ifs "
                    + Arrays.toString(c.getInterfaces()) + Arrays.toString(c.getGenericInterfaces()) + " encl "
                    + n(c.getEnclosingClass()) + " " + c.getEnclosingMethod() + " " + c.getEnclosingConstructor()
                    + " decl " + n(c.getDeclaringClass()) + " host " + n(c.getNestHost()) + " pkg '"
                    + c.getPackageName() + "' " + c.getPackage() + " mod " + (c.getModule().isNamed() ? c.getModule()
                    .getName() : "unnamed") + " " + c.descriptorString());
            boolean[] bs = {
                c.isInterface(), c.isArray(), c.isPrimitive(), c.isEnum(), c.isRecord(), c.isAnnotation(),
                c.isAnonymousClass(), c.isLocalClass(), c.isMemberClass(), c.isSynthetic(), c.isSealed(), c.isHidden()
            };
            StringBuilder b = new StringBuilder("  ");
            for (boolean x : bs) b.append(x ? 1 : 0);
            System.out.println(b + " " + Arrays.toString(c.getTypeParameters()) + " "
                    + (c.getPermittedSubclasses() == null ? "-" : Arrays.toString(c.getPermittedSubclasses())) + " "
                    + (c.getEnumConstants() == null ? "-" : c.getEnumConstants().length) + " "
                    + n(c.getComponentType()) + (c == void.class ? "" : n(c.arrayType().componentType())).length());
        }
        System.out.println(lam.getClass().isSynthetic() + " " + lam.getClass().isHidden() + lam.getClass()
                .getSimpleName().startsWith("ClassQueries$$Lambda$") + lam.getClass().getCanonicalName());
        TreeSet<String> s = new TreeSet<>();
        for (Class<?> c : ClassQueries.class.getDeclaredClasses()) s.add(c.getName());
        System.out.println(s);
        s.clear();
        for (Class<?> c : ClassQueries.class.getNestMembers()) s.add(c.getName());
        System.out.println(s);
        System.out.println(ClassQueries.class.getNestMembers()[0] == ClassQueries.class);
        s.clear();
        for (Class<?> c : ClassQueries.class.getClasses()) s.add(c.getName());
        System.out.println(s + " " + Number.class.isAssignableFrom(Integer.class)
                + Integer.class.isAssignableFrom(Number.class) + Object[].class.isAssignableFrom(String[].class)
                + int.class.isAssignableFrom(short.class) + Object.class.isAssignableFrom(int.class)
                + Object[].class.isAssignableFrom(int[].class) + Cloneable.class.isAssignableFrom(int[].class)
                + I.class.isInstance(new S1()) + Comparable.class.isInstance("s") + A.class.isInstance(null) + " "
                + String.class.cast("cast") + B.class.asSubclass(A.class).getSimpleName() + " "
                + ClassQueries.class.getProtectionDomain().getCodeSource().getLocation().getProtocol() + " "
                + Integer.TYPE + int.class.equals(Integer.TYPE) + (int.class == Integer.class) + " "
                + Class.class.getTypeParameters()[0].getName() + E.X.getDeclaringClass() + E.Y.getDeclaringClass()
                + anon.getClass().getEnclosingMethod().getName());
    }
}
