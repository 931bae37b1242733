// Dynamically computed constants (JVMS 5.4.3.6, 4.4.10) by class files made by hand: every type, arguments of every kind,
// constants among the arguments of constants and of call sites, made once, circles, results that do not fit, failures.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;
import java.util.*;

public class DynamicConstants {
    static int calls;
    public static Object make(MethodHandles.Lookup l, String name, Class<?> type, Object... args) {
        calls++;
        System.out.println("  make " + name + " " + type.getName() + " " + Arrays.deepToString(args));
        switch (name) {
        case "null": return null;
        case "list": return List.of(args);
        case "first": return args[0];
        case "int": return 42;
        case "long": return 1L << 40;
        case "float": return 1.5f;
        case "double": return Math.PI;
        case "byte": return (byte) -3;
        case "char": return 'x';
        case "short": return (short) -300;
        case "true": return true;
        case "string": return "made";
        case "throw": throw new IllegalStateException("thrown");
        case "error": throw new LinkageError("linkage");
        case "checked": throw sneaky(new Exception("checked"));
        case "sum": return (Integer) args[0] + (Integer) args[1];
        default: return name;
        }
    }
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T { throw (T) t; }
    public static int fixed(MethodHandles.Lookup l, String name, Class<?> type, int a, long b, float c, double d, String s, Class<?> k, MethodType t, MethodHandle h) {
        System.out.println("  fixed " + a + " " + b + " " + c + " " + d + " " + s + " " + k + " " + t + " " + h.type());
        return a + (int) b;
    }
    public static String noLookup(Object name, String type) { return "no"; }
    public static String tooFew(MethodHandles.Lookup l, String name) { return "few"; }
    public static CallSite site(MethodHandles.Lookup l, String name, MethodType type, Object... args) {
        System.out.println("  site " + name + type + " " + Arrays.toString(args));
        return new ConstantCallSite(MethodHandles.dropArguments(MethodHandles.constant(Object.class, Arrays.toString(args)), 0, type.parameterList()).asType(type));
    }
    static class Loader extends ClassLoader {
        Loader() { super(DynamicConstants.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String MAKE = "DynamicConstants.make:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;[Ljava/lang/Object;)Ljava/lang/Object;";
    static final String SITE = "DynamicConstants.site:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
    static void run(String what, ClassMaker m, int constant, String type) {
        char k = type.charAt(0);
        boolean two = k == 'J' || k == 'D';
        String ret = k == 'J' ? "lreturn" : k == 'D' ? "dreturn" : k == 'F' ? "freturn" : k == 'L' || k == '[' ? "areturn" : "ireturn";
        m.method(9, "m()" + type, 2, 0, (two ? "ldc2_w #" : "ldc_w #") + constant + "; " + ret, "", "", "");
        invoke(what, m);
    }
    static void invoke(String what, ClassMaker m) {
        System.out.println(what);
        int before = calls;
        Throwable last = null;
        try {
            Class<?> c = new Loader().define(m);
            for (int i = 0; i < 2; i++) {
                try {
                    Object o = c.getMethod("m").invoke(null);
                    System.out.println("  " + (o == null ? "null" : o.getClass().getName() + " " + o));
                } catch (InvocationTargetException e) {
                    Throwable t = e.getCause();
                    System.out.println("  threw " + t + (t.getCause() == null ? "" : " of " + t.getCause()) + (t == last ? " again the same" : ""));
                    last = t;
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println("  " + e);
        }
        System.out.println("  calls " + (calls - before));
    }
    public static void main(String[] args) {
        String[] names = {"int I", "long J", "float F", "double D", "byte B", "char C", "short S", "true Z", "string Ljava/lang/String;", "null Ljava/lang/Object;", "list [I",
            "int Ljava/lang/Integer;", "int J", "byte I", "char I", "int B", "null I", "string I", "int Ljava/lang/String;", "long D", "true I", "throw I", "error I", "checked Ljava/lang/Object;", "list Ljava/util/List;", "x LGone;", "int V"};
        for (String n : names) {
            String name = n.substring(0, n.indexOf(' ')), type = n.substring(n.indexOf(' ') + 1);
            ClassMaker m = new ClassMaker();
            run(n, m, m.dynamic(17, m.bootstrap(m.handle(6, MAKE)), name + ":" + type), type.equals("V") ? "I" : type);
        }
        ClassMaker m = new ClassMaker();
        int dbl = m.constant("D1", new ClassMaker.Bytes().u1(6).u4(0x3ff80000).u4(0), 2);
        int[] all = {m.integer(-1), m.longer(1L << 33), m.single(2.5f), dbl, m.string("text"), m.cls("[I"), m.type("(I)J"), m.handle(6, "java/lang/Math.abs:(I)I")};
        run("all arguments", m, m.dynamic(17, m.bootstrap(m.handle(6, MAKE), all), "list:Ljava/util/List;"), "Ljava/util/List;");
        m = new ClassMaker();
        dbl = m.constant("D1", new ClassMaker.Bytes().u1(6).u4(0x3ff80000).u4(0), 2);
        int[] same = {m.integer(-1), m.longer(1L << 33), m.single(2.5f), dbl, m.string("text"), m.cls("[I"), m.type("(I)J"), m.handle(6, "java/lang/Math.abs:(I)I")};
        run("fixed arguments", m, m.dynamic(17, m.bootstrap(m.handle(6, "DynamicConstants.fixed:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;IJFDLjava/lang/String;Ljava/lang/Class;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;)I"), same), "x:I"), "I");
        m = new ClassMaker();
        run("one too few", m, m.dynamic(17, m.bootstrap(m.handle(6, "DynamicConstants.fixed:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;IJFDLjava/lang/String;Ljava/lang/Class;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;)I"), m.integer(1)), "x:I"), "I");
        // A chain of sums, each of the one before; the arguments are made first, and each only once.
        m = new ClassMaker();
        int h = m.handle(6, MAKE), last = m.dynamic(17, m.bootstrap(h), "int:I");
        for (int i = 0; i < 5; i++)
            last = m.dynamic(17, m.bootstrap(h, last, last), "sum:I");
        run("chain", m, last, "I");
        m = new ClassMaker();
        h = m.handle(6, MAKE);
        int inner = m.dynamic(17, m.bootstrap(h), "string:Ljava/lang/String;");
        int site = m.dynamic(18, m.bootstrap(m.handle(6, SITE), inner, m.integer(5), inner), "go:(I)Ljava/lang/String;");
        m.method(9, "m()Ljava/lang/String;", 1, 0, "iconst_1; invokedynamic #" + site + "; areturn", "", "", "");
        invoke("in a call site", m);
        m = new ClassMaker();
        h = m.handle(6, MAKE);
        inner = m.dynamic(17, m.bootstrap(h), "throw:Ljava/lang/String;");
        site = m.dynamic(18, m.bootstrap(m.handle(6, SITE), inner), "go:()Ljava/lang/String;");
        m.method(9, "m()Ljava/lang/String;", 1, 0, "invokedynamic #" + site + "; areturn", "", "", "");
        invoke("failing in a call site", m);
        m = new ClassMaker();
        h = m.handle(6, MAKE);
        inner = m.dynamic(17, m.bootstrap(h), "null:Ljava/lang/String;");
        run("null as argument", m, m.dynamic(17, m.bootstrap(h, inner, inner), "first:Ljava/lang/Object;"), "Ljava/lang/Object;");
        // Circles: of its own, and of two. Row 0 refers to the constant that it makes.
        m = new ClassMaker();
        h = m.handle(6, MAKE);
        int self = m.dynamic(17, 0, "list:Ljava/util/List;");
        m.bootstrap(h, self);
        run("circle of one", m, self, "Ljava/util/List;");
        m = new ClassMaker();
        h = m.handle(6, MAKE);
        int a = m.dynamic(17, 0, "list:Ljava/util/List;"), b = m.dynamic(17, 1, "list:Ljava/util/List;");
        m.bootstrap(h, b);
        m.bootstrap(h, m.string("b"), a);
        run("circle of two", m, b, "Ljava/util/List;");
        String[] odd = {"noLookup:(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/String;", "tooFew:(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;)Ljava/lang/String;", "missing:()V"};
        for (String o : odd) {
            m = new ClassMaker();
            run(o, m, m.dynamic(17, m.bootstrap(m.handle(6, "DynamicConstants." + o)), "x:Ljava/lang/String;"), "Ljava/lang/String;");
        }
        m = new ClassMaker();
        run("row that is not there", m, m.dynamic(17, 3, "int:I"), "I");
        m = new ClassMaker();
        run("ldc2_w of an int", m, m.dynamic(17, m.bootstrap(m.handle(6, MAKE)), "int:I"), "J");
        m = new ClassMaker();
        m.version = 54;
        run("version 54", m, m.dynamic(17, m.bootstrap(m.handle(6, MAKE)), "int:I"), "I");
        m = new ClassMaker();
        m.version = 55;
        run("version 55", m, m.dynamic(17, m.bootstrap(m.handle(6, MAKE)), "int:I"), "I");
        m = new ClassMaker();
        run("constructor as bootstrap", m, m.dynamic(17, m.bootstrap(m.handle(8, "java/lang/StringBuilder.<init>:()V")), "x:Ljava/lang/Object;"), "Ljava/lang/Object;");
    }
}
