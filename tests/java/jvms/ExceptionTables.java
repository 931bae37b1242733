// Exception tables (JVMS 2.10, 4.7.3): the first entry that covers and fits wins, ranges of half-open kind, handlers
// within what they cover, classes that cannot be loaded or are no Throwables, empty and overlapping ranges.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class ExceptionTables {
    static class Loader extends ClassLoader {
        Loader() { super(ExceptionTables.class.getClassLoader()); }
        final StringBuilder asked = new StringBuilder();
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException { asked.append(n).append(' '); throw new ClassNotFoundException(n); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    /** Divides by its argument at 2, casts to Integer at 6, then returns 0 at 11; handlers return their number. */
    static final String CODE = "iconst_1; iload_0; idiv; pop; ldc s:text; checkcast c:java/lang/Integer; pop; iconst_0; ireturn; "
        + "pop; iconst_1; ireturn; pop; iconst_2; ireturn; pop; iconst_3; ireturn; areturn_";
    static void run(String name, String handlers, String... frames) {
        ClassMaker m = new ClassMaker();
        String types = frames.length == 0 ? "java/lang/Throwable" : frames[0];
        m.method(9, "m(I)I", 2, 1, CODE.replace("; areturn_", ""), handlers, "one 12 " + types + "; one 15 " + types + "; one 18 " + types, "");
        for (int arg = 0; arg < 2; arg++) {
            Loader l = new Loader();
            try {
                System.out.println(name + " " + arg + ": " + l.define(m).getMethod("m", int.class).invoke(null, arg) + " asked " + l.asked);
            } catch (InvocationTargetException e) {
                System.out.println(name + " " + arg + ": threw " + e.getCause().getClass().getName() + " by " + e.getCause().getCause() + " asked " + l.asked);
            } catch (ReflectiveOperationException | LinkageError e) {
                System.out.println(name + " " + arg + ": " + e.toString().replaceAll("(?s)\n.*", "") + " asked " + l.asked);
            }
        }
    }
    public static void main(String[] args) {
        run("none", "");
        run("any", "0 12 12");
        run("first wins", "0 12 12;0 12 15");
        run("order, not narrowness", "0 12 15 java/lang/RuntimeException;0 12 12 java/lang/ArithmeticException");
        run("by class", "0 12 12 java/lang/ArithmeticException;0 12 15 java/lang/ClassCastException;0 12 18 java/lang/Throwable");
        run("end is exclusive", "0 2 12;2 3 15;3 12 18");
        run("only the division", "2 3 12");
        run("only the cast", "6 9 12");
        run("ends before the division", "0 2 12");
        run("begins after it", "3 12 12");
        run("covers the handlers", "0 21 12 java/lang/ArithmeticException");
        run("other classes first", "0 12 12 java/lang/Error;0 12 12 java/io/IOException;0 12 15 java/lang/RuntimeException");
        run("missing class, not needed", "3 12 12 no/Such;0 12 15");
        run("missing class before the right one", "0 12 12 no/Such;0 12 15");
        run("missing class after the right one", "0 12 15;0 12 12 no/Such");
        run("no throwable", "0 12 12 java/lang/String;0 12 15");
        run("an interface", "0 12 12 java/lang/Runnable;0 12 15");
        run("an array", "0 12 12 [I;0 12 15");
        run("narrower frame", "0 12 12 java/lang/ArithmeticException", "java/lang/ArithmeticException");
        run("wider than its frame", "0 12 12 java/lang/Exception", "java/lang/ArithmeticException");
        // A handler that throws into itself is entered once more, until the count is over.
        ClassMaker m = new ClassMaker();
        m.method(9, "m()I", 2, 1, "iconst_5; istore_0; iconst_1; iconst_0; idiv; ireturn; pop; iinc 0 -1; iload_0; ifeq 7; iconst_1; iconst_0; idiv; ireturn; bipush 42; ireturn",
            "2 18 6 java/lang/ArithmeticException", "full 6 I / java/lang/ArithmeticException; same 18", "");
        try {
            System.out.println("into itself " + new Loader().define(m).getMethod("m").invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println("into itself " + e);
        }
        for (int bad = 0; bad < 6; bad++) {
            String h = new String[] {"3 3 12", "5 3 12", "0 12 13", "0 25 12", "1 3 12", "4 5 12"}[bad];
            run("bad " + h, h);
        }
    }
}
