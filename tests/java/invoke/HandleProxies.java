// MethodHandleProxies and method handles stored as functional objects.
import java.lang.invoke.*;
import java.util.*;
import java.util.function.*;
import static java.lang.invoke.MethodType.methodType;

public class HandleProxies {
    static int cmp(String a, String b) { return b.compareTo(a); }
    static String join(Object a, Object b) { return a + "+" + b; }
    static int boom() { throw new IllegalStateException("boom"); }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle cmp = l.findStatic(HandleProxies.class, "cmp", methodType(int.class, String.class, String.class));
        @SuppressWarnings("unchecked") Comparator<String> c = MethodHandleProxies.asInterfaceInstance(Comparator.class,
                cmp);
        List<String> s = new ArrayList<>(List.of("a", "c", "b"));
        s.sort(c);
        System.out.println(s + " " + MethodHandleProxies.isWrapperInstance(c)
                + MethodHandleProxies.isWrapperInstance("x") + (MethodHandleProxies.wrapperInstanceType(c)
                == Comparator.class) + MethodHandleProxies.wrapperInstanceTarget(c).type());
        @SuppressWarnings("unchecked") BiFunction<Object, Object,
                Object> f = MethodHandleProxies.asInterfaceInstance(BiFunction.class, l.findStatic(HandleProxies.class,
                "join", methodType(String.class, Object.class, Object.class)));
        System.out.println(f.apply(1, "x"));
        IntSupplier b = MethodHandleProxies.asInterfaceInstance(IntSupplier.class, l.findStatic(HandleProxies.class,
                "boom", methodType(int.class)));
        try { b.getAsInt(); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
        try {
            MethodHandleProxies.asInterfaceInstance(List.class, cmp);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            MethodHandleProxies.asInterfaceInstance(Runnable.class, cmp);
        } catch (WrongMethodTypeException e) {
            System.out.println(e.getMessage());
        }
        Map<String, MethodHandle> ops = new TreeMap<>();
        for (String n : new String[] {"sum", "max", "min"}) ops.put(n, l.findStatic(Integer.class, n,
                methodType(int.class, int.class, int.class)));
        for (var e : ops.entrySet()) System.out.print(e.getKey() + (int) e.getValue().invokeExact(3, 8) + " ");
        System.out.println();
        MethodHandle print = l.findVirtual(java.io.PrintStream.class, "println", methodType(void.class, String.class))
                .bindTo(System.out);
        print.invokeExact("via handle");
        MethodHandle comp = MethodHandles.filterReturnValue(l.findVirtual(String.class, "length",
                methodType(int.class)), l.findStatic(Integer.class, "toBinaryString", methodType(String.class,
                int.class)));
        System.out.println((String) comp.invokeExact("twelve chars"));
        System.out.println(comp.describeConstable().isPresent() + " " + cmp.describeConstable().get());
    }
}
