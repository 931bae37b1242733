// athrow and exception tables in code made by hand (JVMS 2.10, 6.5): nested handlers, handlers that throw into one another,
// loops driven by exceptions, catching by superclass and interface-free types, stack and locals at the handler, finally twice.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;

public class ThrowAndCatch {
    static class Loader extends ClassLoader {
        Loader() { super(ThrowAndCatch.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    public static void fail(int n) {
        switch (n) {
        case 0: return;
        case 1: throw new IllegalStateException("one");
        case 2: throw new ArrayIndexOutOfBoundsException("two");
        case 3: throw new StackOverflowError("three");
        case 4: ThrowAndCatch.<RuntimeException>sneaky(new java.io.FileNotFoundException("four"));
        case 5: throw new ExceptionInInitializerError("five");
        default: throw new Error("more");
        }
    }
    @SuppressWarnings("unchecked") static <T extends Throwable> void sneaky(Throwable t) throws T { throw (T) t; }
    static final String FAIL = "invokestatic M:ThrowAndCatch.fail:(I)V; "; // 3 bytes
    static void run(String what, String code, String handlers) {
        StringBuilder sb = new StringBuilder(what).append(':');
        ClassMaker m = new ClassMaker();
        m.version = 49;
        m.method(9, "m(I)I", 6, 4, code, handlers, "", "");
        try {
            Class<?> c = new Loader().define(m);
            for (int n = 0; n <= 6; n++)
                try {
                    sb.append(' ').append(c.getMethod("m", int.class).invoke(null, n));
                } catch (InvocationTargetException e) {
                    sb.append(' ').append(e.getCause().getClass().getSimpleName()).append('@').append(e.getCause().getStackTrace().length > 1 ? e.getCause().getStackTrace()[1].getMethodName() : "-");
                }
        } catch (ReflectiveOperationException | LinkageError e) {
            sb.append(' ').append(String.valueOf(e).split("\n")[0]);
        }
        System.out.println(sb);
    }
    public static void main(String[] args) {
        String call = "iload_0; " + FAIL; // 0..3, then 4
        run("none", call + "iconst_0; ireturn", "");
        run("any", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6");
        for (String k : new String[] {"Throwable", "Exception", "RuntimeException", "Error", "IllegalStateException", "IndexOutOfBoundsException", "LinkageError", "VirtualMachineError"})
            run(k, call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6 java/lang/" + k);
        run("missing class", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6 no/Such");
        run("missing class behind one that fits", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6 java/lang/Throwable;0 6 6 no/Such");
        run("no throwable", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6 java/lang/String");
        run("an interface", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 6 6 java/lang/Runnable");
        run("two, specific first", call + "iconst_0; ireturn; pop; bipush 10; ireturn; pop; bipush 20; ireturn", "0 6 6 java/lang/IllegalStateException;0 6 10 java/lang/Exception");
        run("two, general first", call + "iconst_0; ireturn; pop; bipush 10; ireturn; pop; bipush 20; ireturn", "0 6 10 java/lang/Exception;0 6 6 java/lang/IllegalStateException");
        run("not covered by one byte", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 1 6;4 6 6");
        run("covered exactly", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "1 4 6");
        run("rethrown", call + "iconst_0; ireturn; athrow", "0 4 6");
        run("rethrown to another", call + "iconst_0; ireturn; athrow; pop; bipush 30; ireturn", "0 4 6 java/lang/Error;6 7 7");
        run("handler fails itself", call + "iconst_0; ireturn; pop; iconst_1; iconst_0; idiv; ireturn; pop; bipush 40; ireturn", "0 4 6;6 11 11 java/lang/ArithmeticException");
        run("handler covers itself", call + "iconst_0; ireturn; pop; iinc 0 -1; iload_0; ifle 9; iload_0; " + FAIL + "bipush 50; ireturn; bipush 51; ireturn".replace("bipush 50; ireturn; ", "bipush 50; ireturn; "), "0 4 6;10 18 6");
        run("loop by exceptions", "iinc 0 3; iconst_0; istore_1; iinc 1 1; iload_0; iload_1; isub; istore_2; bipush 100; iload_2; idiv; pop; goto -12; pop; iload_1; ireturn", "0 22 22");
        run("locals kept", "bipush 7; istore_1; iload_0; " + FAIL + "bipush 8; istore_1; iload_1; ireturn; pop; iload_1; bipush 90; iadd; ireturn", "3 12 12");
        run("stack cleared", "bipush 1; bipush 2; bipush 3; iload_0; " + FAIL + "iadd; iadd; ireturn; pop; bipush 5; ireturn", "6 10 13");
        run("message read", "aconst_null; pop; iload_0; " + FAIL + "iconst_0; ireturn; invokevirtual M:java/lang/Throwable.getMessage:()Ljava/lang/String;; invokevirtual M:java/lang/String.length:()I; ireturn", "2 6 8");
        run("thrown null in a handler", call + "iconst_0; ireturn; pop; aconst_null; athrow; pop; bipush 60; ireturn", "0 4 6;6 9 9 java/lang/NullPointerException");
        run("new exception", call + "iconst_0; ireturn; pop; new c:java/lang/Error; dup; ldc s:new; invokespecial M:java/lang/Error.<init>:(Ljava/lang/String;)V; athrow", "0 4 6");
        run("backward handler", "goto 7; pop; bipush 70; ireturn; iload_0; " + FAIL + "iconst_0; ireturn", "7 11 3");
        run("handler at the throw", call + "iconst_0; ireturn", "0 4 0");
        run("end before start", call + "iconst_0; ireturn", "4 0 4");
        run("empty range", call + "iconst_0; ireturn", "4 4 4");
        run("end behind the code", call + "iconst_0; ireturn", "0 60 4");
        run("handler behind the code", call + "iconst_0; ireturn", "0 4 60");
        run("handler inside an instruction", call + "iconst_0; ireturn", "0 4 2");
        run("range ends inside", call + "iconst_0; ireturn; pop; bipush 10; ireturn", "0 2 6");
    }
}
