// Method handle and method type constants (JVMS 5.4.3.5): all nine kinds, and each thing that can be wrong with them:
// static for instance, missing, private, final fields to set, interfaces, constructors, classes that are not there.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;

public class HandleConstants {
    static class Loader extends ClassLoader {
        Loader() { super(HandleConstants.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    public static class Target extends Parent {
        public int f = 1; public static int s = 2; public final int fin = 3; public static final int SFIN = Integer.parseInt("4"); private int p = 5; protected int q = 6;
        public Target() { }
        private Target(int x) { }
        public int m() { return 10; } public static int sm() { return 20; } private int pm() { return 30; } public int v(Object... os) { return os.length; }
    }
    public static class Parent { protected int up() { return 40; } protected static int sup() { return 50; } }
    public interface Face { int face(); default int d() { return 60; } static int st() { return 70; } private int pr() { return 80; } }
    static abstract class Abs { public Abs() { } public abstract int a(); }
    static final String T = "HandleConstants$Target";
    static int made;
    static void run(String name, int kind, int tag, String member) {
        ClassMaker m = new ClassMaker();
        m.name = "Made" + made++;
        int ref = m.member(tag, member.startsWith("/") ? member.substring(1) : T + "." + member);
        int h = m.constant("handle", new ClassMaker.Bytes().u1(15).u1(kind).u2(ref), 1);
        m.method(9, "m()Ljava/lang/Object;", 1, 0, "ldc #" + h + "; areturn", "", "", "");
        try {
            Class<?> c = new Loader().define(m);
            for (int k = 0; k < 2; k++) {
                try {
                    MethodHandle x = (MethodHandle) c.getMethod("m").invoke(null);
                    System.out.println(kind + " " + name + ": " + x + " " + x.isVarargsCollector());
                    break;
                } catch (InvocationTargetException e) {
                    Throwable t = e.getCause();
                    System.out.println(kind + " " + name + ": " + t.toString().replaceAll("@[0-9a-f]+", "@") + (t.getCause() != null ? " by " + t.getCause().toString().replaceAll("@[0-9a-f]+", "@") : ""));
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(kind + " " + name + " defined: " + e.toString().replaceAll("(?s)\n.*", ""));
        }
    }
    public static void main(String[] args) {
        run("getField", 1, 9, "f:I");
        run("getField of static", 1, 9, "s:I");
        run("getField private", 1, 9, "p:I");
        run("getField protected", 1, 9, "q:I");
        run("getField missing", 1, 9, "none:I");
        run("getField wrong type", 1, 9, "f:J");
        run("getField of no class", 1, 9, "/not/There.f:I");
        run("getStatic", 2, 9, "s:I");
        run("getStatic of instance", 2, 9, "f:I");
        run("putField", 3, 9, "f:I");
        run("putField final", 3, 9, "fin:I");
        run("putStatic", 4, 9, "s:I");
        run("putStatic final", 4, 9, "SFIN:I");
        run("invokeVirtual", 5, 10, "m:()I");
        run("invokeVirtual varargs", 5, 10, "v:([Ljava/lang/Object;)I");
        run("invokeVirtual static", 5, 10, "sm:()I");
        run("invokeVirtual private", 5, 10, "pm:()I");
        run("invokeVirtual missing", 5, 10, "none:()I");
        run("invokeVirtual inherited", 5, 10, "hashCode:()I");
        run("invokeVirtual protected", 5, 10, "up:()I");
        run("invokeVirtual of an interface", 5, 10, "/HandleConstants$Face.face:()I");
        run("invokeVirtual of an array", 5, 10, "/[I.clone:()Ljava/lang/Object;");
        run("invokeVirtual constructor", 5, 10, "<init>:()V");
        run("invokeVirtual descriptor class missing", 5, 10, "m:(Lnot/There;)I");
        run("invokeExact", 5, 10, "/java/lang/invoke/MethodHandle.invokeExact:(IJ)Ljava/lang/String;");
        run("VarHandle.getAndAdd", 5, 10, "/java/lang/invoke/VarHandle.getAndAdd:(I)I");
        run("invokeStatic", 6, 10, "sm:()I");
        run("invokeStatic instance", 6, 10, "m:()I");
        run("invokeStatic protected", 6, 10, "sup:()I");
        run("invokeStatic of an interface", 6, 11, "/HandleConstants$Face.st:()I");
        run("invokeStatic of an interface as class", 6, 10, "/HandleConstants$Face.st:()I");
        run("invokeStatic of a class as interface", 6, 11, "sm:()I");
        run("invokeSpecial", 7, 10, "m:()I");
        run("invokeSpecial of Object", 7, 10, "/java/lang/Object.hashCode:()I");
        run("invokeSpecial of a stranger", 7, 10, "/java/lang/String.length:()I");
        run("invokeSpecial of an interface", 7, 11, "/HandleConstants$Face.d:()I");
        run("newInvokeSpecial", 8, 10, "<init>:()V");
        run("newInvokeSpecial private", 8, 10, "<init>:(I)V");
        run("newInvokeSpecial missing", 8, 10, "<init>:(J)V");
        run("newInvokeSpecial abstract", 8, 10, "/HandleConstants$Abs.<init>:()V");
        run("newInvokeSpecial of a method", 8, 10, "m:()I");
        run("newInvokeSpecial with a result", 8, 10, "<init>:()I");
        run("invokeInterface", 9, 11, "/HandleConstants$Face.face:()I");
        run("invokeInterface default", 9, 11, "/HandleConstants$Face.d:()I");
        run("invokeInterface static", 9, 11, "/HandleConstants$Face.st:()I");
        run("invokeInterface private", 9, 11, "/HandleConstants$Face.pr:()I");
        run("invokeInterface missing", 9, 11, "/HandleConstants$Face.none:()I");
        run("invokeInterface of Object's", 9, 11, "/HandleConstants$Face.hashCode:()I");
        run("invokeInterface of a class", 9, 11, "m:()I");
        run("kind 0", 0, 10, "m:()I");
        run("kind 10", 10, 10, "m:()I");
        run("getField with a method", 1, 10, "m:()I");
        run("invokeVirtual with a field", 5, 9, "f:I");
        run("invokeInterface with a class method", 9, 10, "m:()I");
    }
}
