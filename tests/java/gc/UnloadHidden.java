// Hidden classes go on their own, strong ones with their loader; many of them, with their array classes.
import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.*;
import java.util.function.*;

public class UnloadHidden {
    static byte[] bytes;

    static Class<?> define(Lookup.ClassOption... options) throws Exception {
        return MethodHandles.lookup().defineHiddenClass(bytes, true, options).lookupClass();
    }

    static IntSupplier make(Class<?> c) throws Exception { return (IntSupplier) c.getDeclaredConstructor().newInstance(); }

    static boolean gone(Reference<?> r) throws Exception {
        for (int i = 0; i < 100 && !r.refersTo(null); i++) {
            System.gc();
            Thread.sleep(1);
        }
        return r.refersTo(null);
    }

    static WeakReference<Class<?>> weak(Lookup.ClassOption... options) throws Exception {
        return new WeakReference<>(define(options));
    }

    static Object[] withInstance() throws Exception {
        IntSupplier s = make(define());
        return new Object[] {s, new WeakReference<Class<?>>(s.getClass())};
    }

    static Object[] withArray() throws Exception {
        Object array = java.lang.reflect.Array.newInstance(define(Lookup.ClassOption.NESTMATE), 1, 1);
        return new Object[] {array, new WeakReference<Class<?>>(array.getClass().getComponentType().getComponentType())};
    }

    static MethodHandle handle() throws Exception {
        return MethodHandles.lookup().findVirtual(IntSupplier.class, "getAsInt", MethodType.methodType(int.class))
            .bindTo(make(define()));
    }

    static int spin(int n) throws Throwable {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            Class<?> c = define(i % 2 == 0 ? new Lookup.ClassOption[0] : new Lookup.ClassOption[] {Lookup.ClassOption.NESTMATE});
            sum += make(c).getAsInt() + (c.arrayType().isArray() ? 1 : 0);
        }
        return sum;
    }

    static int combine(int n) throws Throwable {
        int sum = 0;
        MethodHandle add = MethodHandles.lookup().findStatic(Math.class, "addExact",
            MethodType.methodType(int.class, int.class, int.class));
        for (int i = 0; i < n; i++) {
            MethodHandle h = MethodHandles.insertArguments(add, 0, i);
            h = MethodHandles.filterReturnValue(h, MethodHandles.insertArguments(add, 1, 1));
            h = h.asType(MethodType.methodType(Object.class, Integer.class));
            sum += (Integer) h.invoke((Integer) 1);
        }
        return sum;
    }

    public static void main(String[] args) throws Throwable {
        bytes = UnloadHidden.class.getResourceAsStream("UnloadHiddenTemplate.class").readAllBytes();
        System.out.println("weak gone " + gone(weak()));
        System.out.println("nestmate gone " + gone(weak(Lookup.ClassOption.NESTMATE)));
        WeakReference<Class<?>> strong = weak(Lookup.ClassOption.STRONG);
        System.gc();
        System.out.println("strong stays " + (strong.get() != null));
        Object[] pair = withInstance();
        System.gc();
        System.out.println(((IntSupplier) pair[0]).getAsInt() + " " + !((Reference<?>) pair[1]).refersTo(null));
        pair[0] = null;
        System.out.println("then gone " + gone((Reference<?>) pair[1]));
        pair = withArray();
        System.gc();
        System.out.println("kept by an array " + !((Reference<?>) pair[1]).refersTo(null));
        pair[0] = null;
        System.out.println("then gone " + gone((Reference<?>) pair[1]));
        MethodHandle h = handle();
        System.gc();
        System.out.println((int) h.invoke());
        System.out.println(spin(1500));
        System.out.println(combine(300));
        System.out.println((int) h.invoke());
    }
}

class UnloadHiddenTemplate implements IntSupplier {
    static int[] data = new int[5000];
    UnloadHiddenTemplate() { }
    public int getAsInt() { return data.length; }
}
