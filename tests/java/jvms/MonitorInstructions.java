// monitorenter and monitorexit (JVMS 6.5, 2.11.10) as no javac writes them: unlocked too often, crossing, in handlers;
// athrow of null; synchronized methods that gave up their monitor.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class MonitorInstructions {
    static class Loader extends ClassLoader {
        Loader() { super(MonitorInstructions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static void run(String name, int flags, int stack, String code, String handlers, String frames) {
        ClassMaker m = new ClassMaker();
        m.method(flags, "m(Ljava/lang/Object;Ljava/lang/Object;)I", stack, 3, code, handlers, frames, "");
        Object a = new Object(), b = new Object();
        Class<?> c = new Loader().define(m);
        String end;
        try {
            Method x = c.getMethod("m", Object.class, Object.class);
            end = "= " + x.invoke(null, a, b);
        } catch (InvocationTargetException e) {
            end = "threw " + e.getCause();
        } catch (ReflectiveOperationException | LinkageError e) {
            end = "failed " + e;
        }
        System.out.println(name + " " + end + " held " + Thread.holdsLock(a) + Thread.holdsLock(b) + Thread.holdsLock(c));
    }
    public static void main(String[] args) throws Exception {
        run("balanced", 9, 2, "aload_0; monitorenter; aload_0; monitorexit; iconst_1; ireturn", "", "");
        run("recursive", 9, 2, "aload_0; monitorenter; aload_0; monitorenter; aload_0; monitorexit; aload_0; monitorexit; iconst_2; ireturn", "", "");
        run("not locked", 9, 2, "aload_0; monitorexit; iconst_4; ireturn", "", "");
        run("unlocked too often", 9, 2, "aload_0; monitorenter; aload_0; monitorexit; aload_0; monitorexit; iconst_4; ireturn", "", "");
        run("crossing", 9, 2, "aload_0; monitorenter; aload_1; monitorenter; aload_0; monitorexit; aload_1; monitorexit; iconst_5; ireturn", "", "");
        run("null", 9, 2, "aconst_null; monitorenter; iconst_5; ireturn", "", "");
        run("null unlocked", 9, 2, "aconst_null; monitorexit; iconst_5; ireturn", "", "");
        run("athrow null", 9, 2, "aconst_null; athrow", "", "");
        run("handler unlocks", 9, 2, "aload_0; monitorenter; aconst_null; athrow; pop; aload_0; monitorexit; bipush 6; ireturn", "2 4 4", "one 4 java/lang/Throwable");
        run("handler around its own unlocking", 9, 2, "aload_0; monitorenter; aload_0; monitorexit; bipush 7; ireturn; astore_2; aload_0; monitorexit; aload_2; athrow", "2 5 7;7 10 7", "one 7 java/lang/Throwable");
        run("exit of what was not entered, caught", 9, 2, "aload_0; monitorexit; iconst_1; ireturn; pop; bipush 8; ireturn", "0 4 4 java/lang/IllegalMonitorStateException", "one 4 java/lang/IllegalMonitorStateException");
        run("synchronized", 0x29, 2, "iconst_1; ireturn", "", "");
        run("synchronized gives up its monitor", 0x29, 2, "ldc c:T; monitorexit; iconst_1; ireturn", "", "");
        run("synchronized gives it up and throws", 0x29, 3, "ldc c:T; monitorexit; new c:java/lang/Error; dup; invokespecial M:java/lang/Error.<init>:()V; athrow", "", "");
        run("synchronized gives it up and takes it back", 0x29, 2, "ldc c:T; monitorexit; ldc c:T; monitorenter; iconst_1; ireturn", "", "");
    }
}
