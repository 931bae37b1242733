// StringConcatFactory called directly with recipes and constants; bad recipes.
import java.lang.invoke.*;
import static java.lang.invoke.MethodType.methodType;

public class ConcatFactory {
    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        CallSite c = StringConcatFactory.makeConcatWithConstants(l, "makeConcatWithConstants", methodType(String.class,
                int.class, Object.class, double.class), "i=\1 o=\1 k=\2 d=\1\2", "CONST", 42);
        System.out.println((String) c.getTarget().invokeExact(1, (Object) "obj", 2.5));
        CallSite d = StringConcatFactory.makeConcat(l, "makeConcat", methodType(String.class, String.class, char.class,
                boolean.class, long.class, byte.class, short.class, float.class));
        System.out.println((String) d.getTarget().invokeExact("s", 'c', true, 1L << 40, (byte) -1, (short) 7, 1.5f));
        System.out.println((String) StringConcatFactory.makeConcatWithConstants(l, "x", methodType(String.class),
                "only constant").getTarget().invokeExact());
        System.out.println((String) StringConcatFactory.makeConcatWithConstants(l, "x", methodType(String.class,
                String.class), "\1").getTarget().invokeExact((String) null));
        for (Object[] b : new Object[][] {
            { "\1\1", methodType(String.class, int.class) } ,
            { "\1", methodType(String.class, int.class, int.class) } , { "\2", methodType(String.class) } ,
            { "", methodType(Integer.class) }
        }) try {
            StringConcatFactory.makeConcatWithConstants(l, "x", (MethodType) b[1], (String) b[0]);
            System.out.println("ok");
        } catch (StringConcatException | RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        MethodHandle h = c.dynamicInvoker();
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 20; i++) s.append((String) h.invokeExact(i, (Object) ("o" + i), i / 2.0)).append('|');
        System.out.println(s);
    }
}
