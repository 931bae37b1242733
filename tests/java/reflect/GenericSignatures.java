// Generic type reflection: type variables, parameterized types, wildcards, generic arrays, owner types.
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

public class GenericSignatures<A, B extends Number & Comparable<B>> extends AbstractMap<A,
        List<B>> implements Supplier<Map<? super A, B[]>> {
    public Set<Entry<A, List<B>>> entrySet() { return null; }
    public Map<? super A, B[]> get() { return null; }

    class In<C extends A> {
        Map.Entry<C, B> entry;
        C c;
        class In2<D> {
            D d;
            In<C> up;
        }
    }

    GenericSignatures<String, Integer>.In<String>.In2<Long> chain;
    List<? extends B>[] ga;
    A[][] aa;
    Function<? super A, ? extends List<? extends Comparable<?>>> fn;
    <X extends A, Y extends Throwable> X meth(Class<? extends X> a, Y[] b, List<?> c) throws Y { return null; }
    <Z> GenericSignatures(Z z, List<? super Z> l) { }

    static String d(Type t) {
        if (t instanceof Class<?> c) return "Class " + c.getName();
        if (t instanceof ParameterizedType p) {
            StringBuilder b = new StringBuilder("Param " + d(p.getRawType()) + " owner " + (p.getOwnerType() == null
                    ? "-" : d(p.getOwnerType())) + " <");
            for (Type x : p.getActualTypeArguments()) b.append(d(x)).append("; ");
            return b + ">";
        }
        if (t instanceof GenericArrayType g) return "GArr " + d(g.getGenericComponentType());
        if (t instanceof WildcardType w) return "Wild up " + Arrays.toString(w.getUpperBounds()) + " low "
                + Arrays.toString(w.getLowerBounds());
        if (t instanceof TypeVariable<?> v) return "Var " + v.getName() + " " + Arrays.toString(v.getBounds()) + " of "
                + v.getGenericDeclaration().getClass().getSimpleName();
        return "?" + t;
    }

    public static void main(String[] args) throws Exception {
        Class<?> c = GenericSignatures.class;
        for (TypeVariable<?> v : c.getTypeParameters()) System.out.println(d(v));
        System.out.println(d(c.getGenericSuperclass()));
        for (Type t : c.getGenericInterfaces()) System.out.println(d(t));
        for (String n : new String[] {"chain", "ga", "aa", "fn"}) {
            Field f = c.getDeclaredField(n);
            System.out.println(n + " " + f.getGenericType() + " = " + d(f.getGenericType()));
        }
        for (Class<?> k : new Class<?>[] {GenericSignatures.In.class, GenericSignatures.In.In2.class}) {
            TreeSet<String> s = new TreeSet<>();
            for (Field f : k.getDeclaredFields()) s.add(f.getName() + ": " + d(f.getGenericType()));
            System.out.println(k.toGenericString() + " " + s);
        }
        Method m = c.getDeclaredMethod("meth", Class.class, Throwable[].class, List.class);
        System.out.println(m.toGenericString() + " " + d(m.getGenericReturnType()));
        for (Type t : m.getGenericParameterTypes()) System.out.println(d(t));
        System.out.println(d(m.getGenericExceptionTypes()[0]) + " "
                + m.getTypeParameters()[0].equals(m.getGenericReturnType()));
        Constructor<?> k = c.getDeclaredConstructors()[0];
        System.out.println(k.toGenericString() + " " + d(k.getGenericParameterTypes()[1]));
        ParameterizedType p1 = (ParameterizedType) c.getGenericSuperclass(),
                p2 = (ParameterizedType) c.getGenericSuperclass();
        System.out.println(p1.equals(p2) + " " + (p1.hashCode() == p2.hashCode()) + p1.getTypeName());
        List<String> anon = new ArrayList<>() { };
        System.out.println(d(anon.getClass().getGenericSuperclass()));
        System.out.println(d(HashMap.class.getGenericSuperclass()) + d(Enum.class.getTypeParameters()[0])
                + d(Collections.class.getMethod("max", Collection.class).getGenericReturnType()));
    }
}
