// Caller-sensitive reflection: StackWalker, getCallerClass through reflection, Class.forName from other classes,
// module checks.
import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

public class CallerSensitive {
    static StackWalker W = StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE));

    static class Mid {
        static Class<?> who() { return W.getCallerClass(); }
        static List<String> walk() {
            return StackWalker.getInstance().walk(s -> s.map(f -> f.getMethodName() + ":" + f.getLineNumber())
                    .collect(Collectors.toList()));
        }
        static Object deep(int n) {
            return n == 0 ? StackWalker.getInstance().walk(s -> s.filter(f -> f.getMethodName().equals("deep"))
                    .count()) : deep(n - 1);
        }
    }

    interface L { Object go(); }

    static void t(Thr r) {
        try {
            System.out.println(r.run());
        } catch (Throwable e) {
            System.out.println(e.getClass().getSimpleName() + ": " + (e.getMessage() + "").replaceAll("@[0-9a-f]+",
                    "@H"));
        }
    }

    interface Thr { Object run() throws Throwable; }

    public static void main(String[] args) throws Throwable {
        System.out.println(Mid.who());
        System.out.println(Mid.walk());
        System.out.println(Mid.deep(30));
        L lam = () -> Mid.who();
        System.out.println(lam.go());
        System.out.println(Mid.class.getDeclaredMethod("who").invoke(null));
        List<String> viaReflection = (List<String>) Mid.class.getDeclaredMethod("walk").invoke(null);
        System.out.println(viaReflection.get(0).startsWith("walk") + " " + viaReflection.get(1).startsWith("main")
                + viaReflection.size());
        t(() -> StackWalker.getInstance().getCallerClass());
        t(() -> W.walk(s -> s.map(f -> f.getDeclaringClass().getSimpleName()).distinct().toList()));
        t(() -> W.walk(s -> s.limit(2).map(StackWalker.StackFrame::getDescriptor).toList()));
        t(() -> {
            StackWalker.StackFrame f = W.walk(s -> s.findFirst().get());
            return f.getFileName() + f.getMethodType() + f.isNativeMethod() + f.toStackTraceElement().getClassName();
        });
        t(() -> Class.forName("CallerSensitive$Mid").getSimpleName());
        Runnable r = new Runnable() { public void run() { System.out.println(W.getCallerClass()); } };
        r.run();
        new Thread(() -> { t(() -> W.walk(s -> s.map(f -> f.getMethodName()).toList())); }) { }.run();
        System.out.println(Stream.of(1).map(x -> Mid.who()).toList());
        t(() -> { Field f = Class.class.getDeclaredField("name"); return f; });
        t(() -> Arrays.toString(System.class.getDeclaredFields().length > 0 ? new int[0] : null));
        t(() -> String.class.getModule().isExported("java.lang") + " " + String.class.getModule().isOpen("java.lang")
                + String.class.getModule().isExported("jdk.internal.misc") + CallerSensitive.class.getModule()
                .canRead(String.class.getModule()));
        t(() -> Class.forName("jdk.internal.misc.Unsafe").getMethod("getUnsafe").invoke(null));
    }
}
