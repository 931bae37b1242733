// Methods of array classes (JVMS 4.3.2, 5.4.3.3, 6.5 invokevirtual): clone, getClass and all of Object's called through
// references to array classes of each kind, handles, reflection; fields and methods they do not have; arrays as receivers
// of interfaces; what verifier and resolution say.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;

public class ArrayMethods {
    static class Loader extends ClassLoader {
        Loader() { super(ArrayMethods.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String first(Throwable t) {
        String s = String.valueOf(t).replaceAll("@[0-9a-f]+", "@");
        return s.indexOf('\n') < 0 ? s : s.substring(0, s.indexOf('\n'));
    }
    static String show(Object o) {
        if (o == null) return "null";
        if (o.getClass().isArray()) {
            StringBuilder sb = new StringBuilder(o.getClass().getName()).append('{');
            for (int i = 0; i < Array.getLength(o); i++)
                sb.append(i > 0 ? "," : "").append(show(Array.get(o, i)));
            return sb.append('}').toString();
        }
        return String.valueOf(o);
    }
    static void run(String what, int version, Object argument, String code, String result) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.method(9, "m(Ljava/lang/Object;)" + result, 3, 1, "aload_0; " + code + "; " + (result.equals("I") || result.equals("Z") ? "ireturn" : result.equals("V") ? "return" : "areturn"), "", "", "");
        String end;
        try {
            end = show(new Loader().define(m).getMethod("m", Object.class).invoke(null, argument));
        } catch (InvocationTargetException e) {
            end = "threw " + first(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            end = first(e);
        }
        System.out.println(what + " " + version + ": " + end);
    }
    public static void main(String[] args) throws Throwable {
        Object[] arrays = {new int[] {1, 2}, new boolean[] {true}, new byte[] {3}, new char[] {'c'}, new short[] {4}, new long[] {5}, new float[] {6}, new double[] {7}, new String[] {"s", null}, new int[][] {{8}, null}, new Object[0], new List<?>[] {List.of(1)}};
        for (int version : new int[] {49, 61})
            for (Object a : arrays) {
                String n = a.getClass().getName().replace('.', '/');
                String cast = "checkcast c:" + n + "; ";
                run("clone " + n, version, a, cast + "invokevirtual M:" + n + ".clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
                run("getClass " + n, version, a, cast + "invokevirtual M:" + n + ".getClass:()Ljava/lang/Class;", "Ljava/lang/Object;");
                run("equals " + n, version, a, cast + "dup; invokevirtual M:" + n + ".equals:(Ljava/lang/Object;)Z", "Z");
                run("of Object " + n, version, a, cast + "invokevirtual M:java/lang/Object.getClass:()Ljava/lang/Class;", "Ljava/lang/Object;");
                run("clone of Object " + n, version, a, cast + "invokevirtual M:java/lang/Object.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
                run("finalize " + n, version, a, cast + "invokevirtual M:" + n + ".finalize:()V", "V");
                run("notify " + n, version, a, cast + "invokevirtual M:" + n + ".notify:()V", "V");
                run("missing " + n, version, a, cast + "invokevirtual M:" + n + ".length:()I", "I");
            }
        for (int version : new int[] {49, 61}) {
            int[] a = {1};
            run("clone returning int[]", version, a, "checkcast c:[I; invokevirtual M:[I.clone:()[I", "Ljava/lang/Object;");
            run("length field", version, a, "checkcast c:[I; getfield F:[I.length:I", "I");
            run("static field", version, a, "pop; getstatic F:[I.x:I", "I");
            run("static method", version, a, "pop; invokestatic M:[I.x:()I", "I");
            run("static clone", version, a, "pop; invokestatic M:[I.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("special clone", version, a, "checkcast c:[I; invokespecial M:[I.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("interface call on an array class", version, a, "invokeinterface N:[I.hashCode:()I 1", "I");
            run("array as interface receiver", version, a, "invokeinterface N:java/lang/Comparable.compareTo:(Ljava/lang/Object;)I 2".replace("invokeinterface", "dup; invokeinterface"), "I");
            run("array as Cloneable", version, a, "checkcast c:java/lang/Cloneable; invokevirtual M:java/lang/Object.getClass:()Ljava/lang/Class;", "Ljava/lang/Object;");
            run("array as Runnable", version, a, "checkcast c:java/lang/Runnable; invokeinterface N:java/lang/Runnable.run:()V 1", "V");
            run("int[] through long[]", version, a, "checkcast c:[I; invokevirtual M:[J.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("String[] through Object[]", version, new String[] {"x"}, "checkcast c:[Ljava/lang/String;; invokevirtual M:[Ljava/lang/Object;.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("Object[] through String[]", version, new Object[] {"x"}, "checkcast c:[Ljava/lang/Object;; invokevirtual M:[Ljava/lang/String;.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("of a class that is not there", version, null, "checkcast c:[LGone;; invokevirtual M:[LGone;.clone:()Ljava/lang/Object;", "Ljava/lang/Object;");
            run("new of an array class", version, a, "pop; new c:[I; pop; iconst_0", "I");
            run("getClass of null", version, null, "checkcast c:[I; invokevirtual M:[I.getClass:()Ljava/lang/Class;", "Ljava/lang/Object;");
            run("wait without its monitor", version, a, "checkcast c:[I; invokevirtual M:[I.wait:()V", "V");
        }
        MethodHandles.Lookup l = MethodHandles.lookup();
        for (Object a : arrays) {
            Class<?> c = a.getClass();
            StringBuilder sb = new StringBuilder(c.getTypeName());
            try {
                Object copy = l.findVirtual(c, "clone", MethodType.methodType(Object.class)).invoke(a);
                sb.append(" handle ").append(copy != a && show(copy).equals(show(a)));
            } catch (ReflectiveOperationException | ClassCastException e) {
                sb.append(' ').append(e);
            }
            try {
                sb.append(" ").append(c.getMethod("clone"));
            } catch (NoSuchMethodException e) {
                sb.append(' ').append(e.getMessage());
            }
            sb.append(' ').append(c.getMethod("hashCode")).append(' ').append(c.getDeclaredMethods().length).append(c.getDeclaredFields().length).append(c.getDeclaredConstructors().length)
                .append(' ').append(c.getMethods().length).append(' ').append(Modifier.toString(c.getModifiers())).append(' ').append(Arrays.toString(c.getInterfaces())).append(c.getSuperclass());
            System.out.println(sb);
        }
        int[][] deep = {{1, 2}, {3}};
        int[][] copy = deep.clone();
        System.out.println((copy != deep) + " " + (copy[0] == deep[0]) + " " + Arrays.deepEquals(copy, deep));
        Object o = deep;
        System.out.println((o instanceof Cloneable) + " " + (o instanceof java.io.Serializable) + " " + (o instanceof Object[]) + " " + (o instanceof int[][]) + " " + (o instanceof Iterable));
    }
}
