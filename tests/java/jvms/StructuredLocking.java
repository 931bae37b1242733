// Structured locking (JVMS 2.11.10): methods that return or throw with monitors held, that exit what another activation has
// entered, what an IllegalMonitorStateException of each kind looks like, synchronized methods that give up their monitor
// and take another, and who holds what afterwards.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

public class StructuredLocking {
    static class Loader extends ClassLoader {
        Loader() { super(StructuredLocking.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String DESCRIPTOR = "(Ljava/lang/Object;Ljava/lang/Object;)I";
    static final String CALL = "invokestatic M:StructuredLocking.";

    static String shape(Throwable t) {
        StringBuilder s = new StringBuilder(t.toString()).append(" cause ").append(t.getCause()).append(" frames ");
        int n = 0;
        for (StackTraceElement e : t.getStackTrace()) {
            if (n++ == 2)
                break;
            s.append(e.getMethodName()).append(':').append(e.getLineNumber()).append(' ');
        }
        return s.toString().trim();
    }
    public static void say(Object o) { System.out.println("    in here a " + Thread.holdsLock(o)); }
    public static void fail(Object o) { throw new IllegalStateException("failed " + Thread.holdsLock(o)); }
    public static void die() { throw new ThreadDeath(); }

    static void run(String name, int flags, String code, String handlers, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(flags, "m" + DESCRIPTOR, 4, 4, code, handlers, frames, "");
        Object a = new Object(), b = new Object();
        Class<?> c = new Loader().define(m);
        String end;
        try {
            Method x = c.getMethod("m", Object.class, Object.class);
            end = "= " + x.invoke(null, a, b);
        } catch (InvocationTargetException e) {
            end = "threw " + shape(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            end = "failed " + e;
        }
        System.out.println(name + " " + end + " held " + Thread.holdsLock(a) + Thread.holdsLock(b) + Thread.holdsLock(c));
    }
    static final String THROW = "new c:java/lang/Error; dup; ldc s:mine; invokespecial M:java/lang/Error.<init>:(Ljava/lang/String~)V; athrow";

    static void returns() {
        run("return with a", 9, "aload_0; monitorenter; iconst_1; ireturn", "", "");
        run("return with a twice", 9, "aload_0; monitorenter; aload_0; monitorenter; iconst_1; ireturn", "", "");
        run("return with a of two levels", 9, "aload_0; monitorenter; aload_0; monitorenter; aload_0; monitorexit; iconst_1; ireturn", "", "");
        run("return with a and b", 9, "aload_0; monitorenter; aload_1; monitorenter; iconst_1; ireturn", "", "");
        run("return with b, a exited", 9, "aload_0; monitorenter; aload_1; monitorenter; aload_0; monitorexit; iconst_1; ireturn", "", "");
        run("return with a, b exited", 9, "aload_0; monitorenter; aload_1; monitorenter; aload_1; monitorexit; iconst_1; ireturn", "", "");
        run("return caught in the method", 9, "aload_0; monitorenter; iconst_1; ireturn; pop; aload_0; " + CALL + "say:(Ljava/lang/Object~)V; aload_0; monitorexit; bipush 7; ireturn",
            "2 4 4 java/lang/IllegalMonitorStateException", "one 4 java/lang/IllegalMonitorStateException");
        run("return caught, returned again", 9, "aload_0; monitorenter; iconst_1; ireturn; pop; iconst_2; ireturn", "2 4 4", "one 4 java/lang/Throwable");
        run("return caught, thrown again", 9, "aload_0; monitorenter; iconst_1; ireturn; athrow", "2 4 4", "one 4 java/lang/Throwable");
        run("a handler that is for another type", 9, "aload_0; monitorenter; iconst_1; ireturn; pop; iconst_2; ireturn", "2 4 4 java/lang/ArithmeticException", "one 4 java/lang/ArithmeticException");
    }
    static void throwing() {
        run("throw with a", 9, "aload_0; monitorenter; " + THROW, "", "");
        run("throw with both", 9, "aload_0; monitorenter; aload_1; monitorenter; " + THROW, "", "");
        run("called method throws", 9, "aload_0; monitorenter; aload_0; " + CALL + "fail:(Ljava/lang/Object~)V; iconst_1; ireturn", "", "");
        run("division with a", 9, "aload_0; monitorenter; iconst_1; iconst_0; idiv; ireturn", "", "");
        run("ThreadDeath with a", 9, "aload_0; monitorenter; " + CALL + "die:()V; iconst_1; ireturn", "", "");
        run("null with a", 9, "aload_0; monitorenter; aconst_null; monitorenter; iconst_1; ireturn", "", "");
        run("caught and exited", 9, "aload_0; monitorenter; aload_0; " + CALL + "fail:(Ljava/lang/Object~)V; iconst_1; ireturn; pop; aload_0; monitorexit; bipush 8; ireturn", "2 6 8", "one 8 java/lang/Throwable");
        run("exit of b without entering, a held", 9, "aload_0; monitorenter; aload_1; monitorexit; iconst_1; ireturn", "", "");
    }
    static void loops() {
        run("entered three times in a loop", 9, "iconst_3; istore_2; aload_0; monitorenter; iinc 2 -1; iload_2; ifne -6; iconst_1; ireturn", "", "append 2 I");
        run("entered and exited in loops", 9, "iconst_3; istore_2; aload_0; monitorenter; iinc 2 -1; iload_2; ifne -6; iconst_3; istore_2; aload_0; monitorexit; iinc 2 -1; iload_2; ifne -6; iconst_1; ireturn", "", "append 2 I; same 13");
        run("exited once too often in a loop", 9, "iconst_3; istore_2; aload_0; monitorenter; iinc 2 -1; iload_2; ifne -6; iconst_4; istore_2; aload_0; monitorexit; iinc 2 -1; iload_2; ifne -6; iconst_1; ireturn", "", "append 2 I; same 13");
        run("entered a hundred times", 9, "bipush 100; istore_2; aload_0; monitorenter; aload_1; monitorenter; iinc 2 -1; iload_2; ifne -6; aload_1; monitorexit; iconst_1; ireturn", "", "append 5 I");
    }
    static void synchronizedMethods() {
        String t = "ldc c:T; ";
        run("synchronized returns with a", 0x29, "aload_0; monitorenter; iconst_1; ireturn", "", "");
        run("synchronized throws with a", 0x29, "aload_0; monitorenter; " + THROW, "", "");
        run("synchronized enters itself", 0x29, t + "monitorenter; iconst_1; ireturn", "", "");
        run("synchronized exits", 0x29, t + "monitorexit; iconst_1; ireturn", "", "");
        run("synchronized exits, caught at the return", 0x29, t + "monitorexit; iconst_1; ireturn; pop; aload_0; " + CALL + "say:(Ljava/lang/Object~)V; ldc c:T; monitorenter; bipush 9; ireturn", "3 5 5", "one 5 java/lang/Throwable");
        run("synchronized exits twice", 0x29, t + "monitorexit; " + t + "monitorexit; iconst_1; ireturn", "", "");
        run("synchronized exits and throws", 0x29, t + "monitorexit; " + THROW, "", "");
        run("synchronized exits and enters a", 0x29, t + "monitorexit; aload_0; monitorenter; iconst_1; ireturn", "", "");
        run("synchronized exits, enters a and b", 0x29, t + "monitorexit; aload_0; monitorenter; aload_1; monitorenter; iconst_1; ireturn", "", "");
        run("synchronized exits, enters a, b, exits a", 0x29, t + "monitorexit; aload_0; monitorenter; aload_1; monitorenter; aload_0; monitorexit; iconst_1; ireturn", "", "");
        run("synchronized exits, enters a, b, exits b", 0x29, t + "monitorexit; aload_0; monitorenter; aload_1; monitorenter; aload_1; monitorexit; iconst_1; ireturn", "", "");
        run("a before it exits, a again after", 0x29, "aload_0; monitorenter; " + t + "monitorexit; aload_0; monitorenter; aload_0; monitorexit; aload_0; monitorexit; iconst_1; ireturn", "", "");
        run("itself twice, exited once", 0x29, t + "monitorenter; " + t + "monitorexit; iconst_1; ireturn", "", "");
        run("itself twice, exited twice", 0x29, t + "monitorenter; " + t + "monitorexit; " + t + "monitorexit; iconst_1; ireturn", "", "");
        run("return of a caught, then without", 0x29, "aload_0; monitorenter; iconst_1; ireturn; pop; aload_0; monitorexit; ldc c:T; monitorenter; bipush 6; ireturn", "2 4 4", "one 4 java/lang/Throwable");
        run("return of a caught, own monitor gone", 0x29, "aload_0; monitorenter; iconst_1; ireturn; pop; aload_0; monitorexit; bipush 6; ireturn", "2 4 4", "one 4 java/lang/Throwable");
    }
    /** The same monitor in two activations: the inner one may not exit what the outer one has entered. */
    static void activations() throws Exception {
        String inner = "T.inner:(Ljava/lang/Object~)V";
        String[] inners = {"aload_0; monitorexit; return", "aload_0; monitorenter; return", "aload_0; monitorenter; aload_0; monitorexit; aload_0; monitorexit; return", "aload_0; monitorenter; aload_0; monitorexit; return", "aload_0; monitorenter; aconst_null; athrow"};
        for (String code : inners) {
            for (String after : new String[] {"aload_0; monitorexit; iconst_1; ireturn", "iconst_1; ireturn", "aload_0; monitorexit; aload_0; monitorexit; iconst_1; ireturn"}) {
                ClassMaker m = new ClassMaker();
                m.method(9, "inner(Ljava/lang/Object;)V", 2, 1, code, "", "", "");
                m.method(9, "m" + DESCRIPTOR, 2, 3, "aload_0; monitorenter; aload_0; invokestatic M:" + inner + "; goto 5; nop; pop; " + after, "2 6 9 java/lang/Throwable", "one 9 java/lang/Throwable; same 11", "");
                Object a = new Object();
                String end;
                try {
                    end = "= " + new Loader().define(m).getMethod("m", Object.class, Object.class).invoke(null, a, a);
                } catch (InvocationTargetException e) {
                    end = "threw " + shape(e.getCause());
                } catch (LinkageError e) {
                    end = "failed " + e;
                }
                System.out.println(code + " | " + after + " " + end + " held " + Thread.holdsLock(a));
            }
        }
    }
    /** The monitor is really free afterwards: another thread gets it. */
    static void free() throws Exception {
        ClassMaker m = new ClassMaker();
        m.method(9, "m" + DESCRIPTOR, 2, 2, "aload_0; monitorenter; aload_1; monitorenter; aload_0; monitorenter; iconst_1; ireturn", "", "", "");
        Method x = new Loader().define(m).getMethod("m", Object.class, Object.class);
        List<Object> objects = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            objects.add(new Object());
        int caught = 0;
        for (int i = 0; i < 49; i++) {
            try {
                x.invoke(null, objects.get(i), objects.get(i + 1));
            } catch (InvocationTargetException e) {
                caught += e.getCause() instanceof IllegalMonitorStateException ? 1 : 100;
            }
        }
        int[] got = new int[1];
        Thread other = new Thread(() -> { for (Object o : objects) synchronized (o) { got[0]++; } });
        other.start();
        other.join();
        System.out.println(caught + " caught, another thread got " + got[0]);
    }
    /** What replaces the exception that left a frame has a stack trace and nothing else. */
    static void bare() throws Exception {
        ClassMaker m = new ClassMaker();
        m.method(9, "m" + DESCRIPTOR, 4, 2, "aload_0; monitorenter; " + THROW, "", "", "");
        Method x = new Loader().define(m).getMethod("m", Object.class, Object.class);
        try {
            x.invoke(null, new Object(), new Object());
        } catch (InvocationTargetException e) {
            Throwable t = e.getCause();
            System.out.println(t + " " + t.getMessage() + " " + t.getCause() + " " + t.getStackTrace().length + " " + t.getSuppressed().length);
            t.addSuppressed(new Error());
            System.out.println(t.getSuppressed().length);
            t.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "c", 1)});
            System.out.println(t.getStackTrace().length);
            try {
                t.initCause(new Error("why"));
                System.out.println(t.getCause());
            } catch (IllegalStateException i) {
                System.out.println(i);
            }
            t.fillInStackTrace();
            System.out.println(t.getStackTrace().length);
            t.printStackTrace(System.out);
        }
    }
    static synchronized int nested(int n, Object o) {
        synchronized (o) {
            synchronized (StructuredLocking.class) {
                return n == 0 ? (Thread.holdsLock(o) ? 1 : 0) : nested(n - 1, n % 3 == 0 ? new Object() : o) + 1;
            }
        }
    }
    public static void main(String[] args) throws Exception {
        returns();
        throwing();
        loops();
        synchronizedMethods();
        activations();
        free();
        bare();
        System.out.println(nested(500, new Object()) + " " + Thread.holdsLock(StructuredLocking.class));
    }
}
