// Generic and annotated types in every place: toString and getters of type variables, wildcards, parameterized and array
// types, type annotations, parameters' names and modifiers, receiver types, bounds, recursive declarations.
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class TypesAndAnnotations {
    @Retention(RetentionPolicy.RUNTIME) @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER}) @interface T { int value() default 0; String[] s() default {}; }
    @Retention(RetentionPolicy.RUNTIME) @Repeatable(Many.class) @interface One { String value(); Class<?> c() default void.class; Thread.State e() default Thread.State.NEW; T nested() default @T(7); double[] d() default {1, 0.5}; char ch() default '\''; byte b() default -1; long l() default 1L << 40; float f() default 1.5f; boolean z() default true; }
    @Retention(RetentionPolicy.RUNTIME) @interface Many { One[] value(); }
    @Retention(RetentionPolicy.CLASS) @interface Invisible { }
    @Retention(RetentionPolicy.RUNTIME) @Inherited @interface Passed { int value(); }
    @Passed(1) @One("base") static class Base<@T(1) A extends @T(2) Number & @T(3) Comparable<A>, B> { protected A a; B[] bs; Base<A, ? super B>.In in; class In { } static class St<Q> { } Map.Entry<A, List<? extends B[]>> e; }
    @Invisible static class Kid extends @T(4) Base<@T(5) Integer, @T(6) String @T(7) [] @T(8) []> implements @T(9) Comparable<Kid>, Supplier<List<@T(10) ? extends @T(11) CharSequence>> { public int compareTo(Kid k) { return 0; } public List<? extends CharSequence> get() { return null; } }
    @One("x") @One(value = "y", c = int[].class, d = {}) @Passed(5) static class Rep extends Base<Integer, Object> { }
    <@T(12) X extends Exception & Runnable, Y extends List<? super X>> @T(13) Y method(@T(14) TypesAndAnnotations this, final @T(15) X x, @One("p") int @T(16) [] @T(17) ... ys) throws @T(18) X, java.io.IOException { return null; }
    static <R extends Comparable<? super R>> R[][] arrays(Map<String, ? extends R[]> m) { return null; }
    interface Rec<S extends Rec<S>> { S me(); }
    class Inner { Inner(@One("c") String s, int n) { } <Z> Inner(Z z) { } }
    static String anns(AnnotatedElement e) { return e == null ? "null" : Arrays.stream(e.getAnnotations()).map(a -> a.toString().replace("TypesAndAnnotations.", "")).collect(Collectors.joining(" ")); }
    static String at(AnnotatedType t) {
        if (t == null) return "null";
        String s = "<" + anns(t).replaceAll("@T\\((\\d+), s=\\{\\}\\)|@T\\(s=\\{\\}, value=(\\d+)\\)", "$1$2") + ">";
        if (t instanceof AnnotatedArrayType a) return s + "array of " + at(a.getAnnotatedGenericComponentType());
        if (t instanceof AnnotatedParameterizedType p) return s + p.getType().getTypeName().replaceAll("<.*", "") + Arrays.stream(p.getAnnotatedActualTypeArguments()).map(TypesAndAnnotations::at).toList() + (p.getAnnotatedOwnerType() == null ? "" : " in " + at(p.getAnnotatedOwnerType()));
        if (t instanceof AnnotatedWildcardType w) return s + "? extends " + Arrays.stream(w.getAnnotatedUpperBounds()).map(TypesAndAnnotations::at).toList() + " super " + Arrays.stream(w.getAnnotatedLowerBounds()).map(TypesAndAnnotations::at).toList();
        if (t instanceof AnnotatedTypeVariable v) return s + v.getType();
        return s + t.getType().getTypeName();
    }
    static String type(Type t) {
        if (t instanceof ParameterizedType p) return "P(" + type(p.getOwnerType()) + "|" + p.getRawType().getTypeName() + "|" + Arrays.stream(p.getActualTypeArguments()).map(TypesAndAnnotations::type).toList() + ")";
        if (t instanceof GenericArrayType g) return "A(" + type(g.getGenericComponentType()) + ")";
        if (t instanceof WildcardType w) return "W(" + Arrays.toString(w.getUpperBounds()) + Arrays.toString(w.getLowerBounds()) + ")";
        if (t instanceof TypeVariable<?> v) return "V(" + v.getName() + " of " + (v.getGenericDeclaration() instanceof Class<?> c ? c.getSimpleName() : ((Executable) v.getGenericDeclaration()).getName()) + ")";
        return t == null ? "-" : t.getTypeName();
    }
    public static void main(String[] args) throws Exception {
        for (Field f : new Field[] {Base.class.getDeclaredField("a"), Base.class.getDeclaredField("bs"), Base.class.getDeclaredField("in"), Base.class.getDeclaredField("e")})
            System.out.println(f.toGenericString() + " " + type(f.getGenericType()) + " " + f.getType().getSimpleName() + " " + at(f.getAnnotatedType()));
        for (TypeVariable<?> v : Base.class.getTypeParameters())
            System.out.println(v + " " + Arrays.toString(v.getBounds()) + " " + anns(v) + " " + Arrays.stream(v.getAnnotatedBounds()).map(TypesAndAnnotations::at).toList());
        System.out.println(Kid.class.toGenericString() + " " + type(Kid.class.getGenericSuperclass()) + " " + at(Kid.class.getAnnotatedSuperclass()));
        for (AnnotatedType t : Kid.class.getAnnotatedInterfaces())
            System.out.println(at(t));
        System.out.println(anns(Kid.class) + " | " + Kid.class.getDeclaredAnnotations().length + " | " + anns(Rep.class).contains("Many") + Rep.class.getAnnotationsByType(One.class).length + Rep.class.getDeclaredAnnotation(Passed.class).value() + Rep.class.isAnnotationPresent(One.class));
        System.out.println(Rep.class.getAnnotationsByType(One.class)[1]);
        System.out.println(Base.class.getAnnotation(One.class));
        Method m = Arrays.stream(TypesAndAnnotations.class.getDeclaredMethods()).filter(x -> x.getName().equals("method")).findFirst().get();
        System.out.println(m.toGenericString());
        System.out.println(m + " " + m.isVarArgs() + " " + at(m.getAnnotatedReturnType()) + " " + at(m.getAnnotatedReceiverType()) + " " + Arrays.stream(m.getAnnotatedParameterTypes()).map(TypesAndAnnotations::at).toList() + " " + Arrays.stream(m.getAnnotatedExceptionTypes()).map(TypesAndAnnotations::at).toList());
        for (Parameter p : m.getParameters())
            System.out.println(p + " " + p.isNamePresent() + p.isVarArgs() + p.isImplicit() + p.getModifiers() + " " + type(p.getParameterizedType()) + " " + p.getAnnotations().length);
        for (TypeVariable<Method> v : m.getTypeParameters())
            System.out.println(v + " extends " + Arrays.stream(v.getBounds()).map(TypesAndAnnotations::type).toList() + " " + anns(v) + " " + v.getGenericDeclaration().equals(m) + v.equals(m.getTypeParameters()[0]));
        Method arrays = TypesAndAnnotations.class.getDeclaredMethod("arrays", Map.class);
        System.out.println(arrays.toGenericString() + " " + type(arrays.getGenericReturnType()) + " " + type(arrays.getGenericParameterTypes()[0]) + " " + arrays.getReturnType());
        System.out.println(Rec.class.toGenericString() + " " + type(Rec.class.getTypeParameters()[0].getBounds()[0]) + " " + type(Rec.class.getMethod("me").getGenericReturnType()));
        for (Constructor<?> c : Inner.class.getDeclaredConstructors())
            if (c.getParameterCount() == 3 || c.getTypeParameters().length > 0)
                System.out.println(c.toGenericString() + " " + c.getGenericParameterTypes().length + c.getParameterTypes().length + c.getParameterAnnotations().length + " " + at(c.getAnnotatedReturnType()) + " " + Arrays.stream(c.getParameters()).map(Parameter::toString).toList());
        Type p1 = Base.class.getDeclaredField("e").getGenericType(), p2 = Base.class.getDeclaredField("e").getGenericType();
        System.out.println(p1.equals(p2) + " " + (p1.hashCode() == p2.hashCode()) + " " + p1 + " " + Map.Entry.class.toGenericString() + " " + List[].class.toGenericString() + " " + int.class.toGenericString() + " " + One.class.toGenericString());
        System.out.println(Many.class.getAnnotation(Retention.class) + " " + T.class.getAnnotation(Target.class) + " " + One.class.getMethod("d").getDefaultValue().getClass().getSimpleName() + " " + One.class.getMethod("value").getDefaultValue() + " " + One.class.isAnnotation() + Modifier.toString(One.class.getModifiers()));
        One a = Base.class.getAnnotation(One.class), b = (One) Base.class.getAnnotations()[Base.class.getAnnotations()[0] instanceof One ? 0 : 1];
        System.out.println(a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.annotationType() + " " + (a.d() == a.d()) + " " + a.nested().value() + a.e() + (int) a.ch() + " " + Proxy.isProxyClass(a.getClass()));
    }
}
