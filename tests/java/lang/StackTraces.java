// Stack traces with line numbers, constructors, initializers, inner classes, causes and "... n more".
public class StackTraces {
    static void a(int k) { b(k); }

    static void b(int k) {
        if (k == 0) throw new IllegalStateException("zero");
        if (k == 1) c(null);
        try { c("x"); } catch (RuntimeException e) { throw new RuntimeException("wrapped", e); }
    }

    static void c(String s) { s.length(); new Inner(s); }

    static class Inner {
        int q = 1;
        Inner(String s) { this(s, 1); }
        Inner(String s, int k) {
            new Object() { void run() { Object o = s; Integer i = (Integer) o; } }.run();
        }
    }

    static class Fail {
        static int v;
        static { v = Integer.parseInt("zz"); }
    }

    static void print(Throwable t) {
        System.out.println(t);
        for (StackTraceElement e : t.getStackTrace()) { System.out.print("   at "); System.out.println(e); }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 3; k++) {
            try { a(k); } catch (RuntimeException e) { print(e); e.printStackTrace(System.out); }
        }
        try { Fail.v++; } catch (Throwable t) { t.printStackTrace(System.out); }
        try { Fail.v++; } catch (Throwable t) { t.printStackTrace(System.out); }
        Throwable here = new Throwable("here");
        here.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("Cls", "meth", "File.java", 42), new StackTraceElement("N", "nat", null, -2),
            new StackTraceElement("U", "unk", null, -1)
        });
        here.printStackTrace(System.out);
        Exception s = new Exception("top");
        s.addSuppressed(new Exception("sup", new Error("cause of sup")));
        s.printStackTrace(System.out);
        StackTraceElement e = new Throwable().getStackTrace()[0];
        System.out.println(e.getClassName());
        System.out.println(e.getMethodName());
        System.out.println(e.getFileName());
        System.out.println(e.getLineNumber());
        System.out.println(e.isNativeMethod());
        Throwable no = new Throwable("no trace", null, false, false) { };
        no.printStackTrace(System.out);
        System.out.println(no.getStackTrace().length);
        new Throwable("to err").printStackTrace();
        Thread.dumpStack();
        System.out.println(Thread.currentThread().getStackTrace()[1]);
    }
}
