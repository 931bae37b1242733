// LambdaMetafactory called directly: several functional interfaces, captured arguments, adaptation,
// altMetafactory, serializable lambdas.
import java.io.*;
import java.lang.invoke.*;
import java.util.*;
import java.util.function.*;
import static java.lang.invoke.MethodType.methodType;

public class LambdaFactory {
    static int twice(int x) { return x * 2; }
    static String cap(String a, int b, Object c) { return a + b + c; }
    String inst(String s) { return "inst" + s; }
    interface Marker { }
    interface IntF { int f(int x); }
    interface SerF extends Function<String, Integer>, Serializable { }

    static Function<String, Integer> ser(int k) {
        return (Function<String, Integer> & Serializable) s -> s.length() * k;
    }

    static void t(String n, Thr r) {
        try {
            System.out.println(n + " " + r.run());
        } catch (Throwable e) {
            System.out.println(n + " " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle twice = l.findStatic(LambdaFactory.class, "twice", methodType(int.class, int.class));
        CallSite cs = LambdaMetafactory.metafactory(l, "f", methodType(IntF.class), methodType(int.class, int.class),
                twice, methodType(int.class, int.class));
        IntF f = (IntF) cs.getTarget().invokeExact();
        System.out.println(f.f(21) + " " + cs.type() + " " + f.getClass().isHidden() + f.getClass().isSynthetic()
                + f.getClass().getInterfaces()[0].getSimpleName());
        Function<Integer, Integer> bf = (Function<Integer, Integer>) LambdaMetafactory.metafactory(l, "apply",
                methodType(Function.class), methodType(Object.class, Object.class), twice, methodType(Integer.class,
                Integer.class)).getTarget().invokeExact();
        System.out.println(bf.apply(5) + bf.andThen(x -> x + 1).apply(10));
        MethodHandle cap = l.findStatic(LambdaFactory.class, "cap", methodType(String.class, String.class, int.class,
                Object.class));
        CallSite c2 = LambdaMetafactory.metafactory(l, "apply", methodType(Function.class, String.class, int.class),
                methodType(Object.class, Object.class), cap, methodType(String.class, Object.class));
        Function<Object, String> g = (Function<Object, String>) c2.getTarget().invokeExact("cap", 7);
        Function<Object, String> g2 = (Function<Object, String>) c2.getTarget().invokeExact("other", 8);
        System.out.println(g.apply("!") + g2.apply(null) + (g.getClass() == g2.getClass()));
        Supplier<String> bound = (Supplier<String>) LambdaMetafactory.metafactory(l, "get", methodType(Supplier.class,
                String.class), methodType(Object.class), l.findVirtual(String.class, "trim", methodType(String.class)),
                methodType(String.class)).getTarget().invokeExact("  bound ");
        System.out.println("[" + bound.get() + "]");
        CallSite alt = LambdaMetafactory.altMetafactory(l, "apply", methodType(Function.class),
                methodType(Object.class, Object.class), l.findVirtual(String.class, "length", methodType(int.class)),
                methodType(Integer.class, String.class), LambdaMetafactory.FLAG_MARKERS, 1, Marker.class);
        Object o = alt.getTarget().invoke();
        System.out.println((o instanceof Marker) + " " + ((Function<String, Integer>) o).apply("four"));
        t("arity", () -> LambdaMetafactory.metafactory(l, "f", methodType(IntF.class), methodType(int.class, int.class,
                int.class), twice, methodType(int.class, int.class)));
        t("ret", () -> LambdaMetafactory.metafactory(l, "f", methodType(IntF.class), methodType(int.class, int.class),
                cap, methodType(int.class, int.class)));
        t("noiface", () -> LambdaMetafactory.metafactory(l, "f", methodType(String.class), methodType(int.class,
                int.class), twice, methodType(int.class, int.class)));
        Function<String, Integer> s = ser(3);
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (ObjectOutputStream oo = new ObjectOutputStream(bo)) { oo.writeObject(s); } Function<String,
                Integer> back = (Function<String,
                Integer>) new ObjectInputStream(new ByteArrayInputStream(bo.toByteArray())).readObject();
        System.out.println(back.apply("hello") + " " + (back == s));
        var wr = s.getClass().getDeclaredMethod("writeReplace");
        wr.setAccessible(true);
        SerializedLambda sl = (SerializedLambda) wr.invoke(s);
        System.out.println(sl.getCapturingClass() + " " + sl.getFunctionalInterfaceClass() + " "
                + sl.getFunctionalInterfaceMethodName() + sl.getFunctionalInterfaceMethodSignature() + " "
                + sl.getImplClass() + " " + sl.getImplMethodSignature() + " " + sl.getImplMethodKind() + " "
                + sl.getCapturedArgCount() + sl.getCapturedArg(0) + " " + sl.getInstantiatedMethodType());
        SerF mr = String::length;
        System.out.println(mr.apply("method ref"));
        try {
            new ObjectOutputStream(new ByteArrayOutputStream()).writeObject((Runnable) () -> { });
        } catch (NotSerializableException e) {
            System.out.println(e.getMessage().startsWith("LambdaFactory$$Lambda$"));
        }
        Set<Class<?>> classes = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Runnable r = () -> { };
            classes.add(r.getClass());
            int j = i;
            Supplier<Integer> q = () -> j;
            classes.add(q.getClass());
        }
        System.out.println(classes.size());
        MethodHandleInfo info = l.revealDirect(twice);
        System.out.println(info + " " + info.getReferenceKind() + info.getName()
                + MethodHandleInfo.referenceKindToString(5));
    }
}
