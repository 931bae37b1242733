// Reflection on records, enums and sealed classes; EnumSet-free; nest mates; hidden members.
import java.lang.reflect.*;
import java.util.*;

public class RecordsEnumsSealed {
    record P<T>(int x, T y, List<? super T>... z) {
        static int s;
        P { }
        int extra() { return 1; }
    }

    enum E {
        A(1), B(2) { int v() { return 20; } };
        final int k;
        E(int k) { this.k = k; }
        int v() { return k; }
        static E find(int k) { for (E e : values()) if (e.k == k) return e; return null; }
    }

    sealed interface S { }
    static final class S1 implements S { }
    static sealed class S2 implements S { }
    static final class S3 extends S2 { }
    record Empty() { }

    public static void main(String[] args) throws Exception {
        for (RecordComponent c : P.class.getRecordComponents()) System.out.println(c + " " + c.getName() + " "
                + c.getType() + " " + c.getGenericType() + " " + c.getGenericSignature() + " " + c.getAccessor()
                .getName() + " " + c.getDeclaringRecord().getSimpleName());
        P<String> p = new P<>(5, "why");
        for (RecordComponent c : P.class.getRecordComponents()) {
            Object v = c.getAccessor().invoke(p);
            System.out.print(c.getName() + "=" + (v instanceof Object[] a ? "arr" + a.length : v) + " ");
        }
        System.out.println();
        System.out.println(Empty.class.getRecordComponents().length + " " + String.class.getRecordComponents()
                + P.class.isRecord() + P.class.getSuperclass() + Modifier.toString(P.class.getModifiers()));
        Class<?>[] types = Arrays.stream(P.class.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class[]::new);
        System.out.println(P.class.getDeclaredConstructor(types).newInstance(1, "z", new List<?>[0]).x() + " "
                + Arrays.toString(types));
        System.out.println(Arrays.toString(E.class.getEnumConstants()) + E.A.getClass() + E.B.getClass()
                + E.B.getDeclaringClass() + E.class.getMethod("values").invoke(null).getClass().getSimpleName()
                + E.class.getMethod("valueOf", String.class).invoke(null, "B") + E.class.getDeclaredMethod("find",
                int.class).invoke(null, 2) + E.class.getDeclaredMethod("v").invoke(E.B) + E.class.getField("A")
                .isEnumConstant() + E.class.getDeclaredField("k").get(E.B));
        try {
            E.class.getMethod("valueOf", String.class).invoke(null, "C");
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause());
        }
        System.out.println(Enum.valueOf(E.class, "A") + " " + E.class.getEnumConstants()[1].ordinal()
                + Modifier.toString(E.class.getModifiers()) + " " + Modifier.toString(E.B.getClass().getModifiers())
                + E.class.getDeclaredField("$VALUES").isSynthetic()
                + E.class.getDeclaredConstructors()[0].getParameterCount());
        for (Class<?> c : new Class<?>[] {S.class, S1.class, S2.class, S3.class}) {
            Class<?>[] ps = c.getPermittedSubclasses();
            TreeSet<String> names = new TreeSet<>();
            if (ps != null) for (Class<?> q : ps) names.add(q.getSimpleName());
            System.out.println(c.getSimpleName() + " " + c.isSealed() + " " + (ps == null ? null : names) + " "
                    + Modifier.toString(c.getModifiers()));
        }
        System.out.println(S1.class.isNestmateOf(E.class) + " " + S1.class.getNestHost() + String.class.getNestHost()
                + int[].class.getNestHost() + String.class.isNestmateOf(S1.class));
        Map<E, Integer> m = new EnumMap<>(E.class);
        for (E e : E.class.getEnumConstants()) m.put(e, e.v());
        System.out.println(m);
        Parameter[] ps = P.class.getDeclaredConstructors()[0].getParameters();
        for (Parameter q : ps) System.out.print(q + " " + q.isNamePresent() + q.isVarArgs() + q.isImplicit() + "; ");
        System.out.println();
        for (Parameter q : RecordsEnumsSealed.class.getMethod("main", String[].class)
                .getParameters()) System.out.println(q.getName() + " " + q.isNamePresent() + q);
    }
}
