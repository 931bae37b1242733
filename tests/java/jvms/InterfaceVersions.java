// Interfaces by class file version (JVMS 4.6, 5.4.3.4, 6.5): private, static and default methods in old and new ones, calls
// of them by every instruction and constant kind, Object's methods through an interface, and how the class overrides them.
// uses: ClassMaker
import java.lang.reflect.*;

public class InterfaceVersions {
    static class Loader extends ClassLoader {
        Loader() { super(InterfaceVersions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String first(Throwable t) {
        String s = t.toString().replaceAll("@[0-9a-f]+", "@");
        return s.indexOf('\n') < 0 ? s : s.substring(0, s.indexOf('\n'));
    }
    static void one(int version, int flags, String op, boolean interfaceConstant, boolean implemented, int callVersion) {
        String what = version + " " + Modifier.toString(flags) + (implemented ? " implemented" : "") + " " + op + (interfaceConstant ? " interface" : " class") + " from " + callVersion;
        String end;
        try {
            Loader l = new Loader();
            ClassMaker i = new ClassMaker();
            i.name = "I";
            i.access = 0x601;
            i.version = version;
            if ((flags & 0x400) != 0)
                i.bare(flags, "m()I");
            else
                i.method(flags, "m()I", 1, 1, "bipush 10; ireturn", "", "", "");
            // The interface itself calls its method too.
            if ((flags & 8) == 0 && version >= 52)
                i.method(9, "own(LI;)I", 1, 1, "aload_0; " + ((flags & 2) != 0 ? "invokespecial N:I.m:()I" : "invokeinterface N:I.m:()I 1") + "; ireturn", "", "", "");
            Class<?> face = l.define(i);
            ClassMaker c = new ClassMaker();
            c.name = "C";
            c.interfaces.add("I");
            c.version = callVersion;
            c.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
            if (implemented)
                c.method(1, "m()I", 1, 1, "bipush 20; ireturn", "", "", "");
            String k = interfaceConstant ? "N:I.m:()I" : "M:I.m:()I";
            String code = op.equals("invokestatic") ? "invokestatic " + k : op.equals("invokeinterface") ? "aload_0; invokeinterface " + k + " 1" : "aload_0; " + op + " " + k;
            c.method(1, "go()I", 1, 1, code + "; ireturn", "", "", "");
            Class<?> d = l.define(c);
            Object o = d.getDeclaredConstructor().newInstance();
            end = String.valueOf(d.getMethod("go").invoke(o));
            if (version >= 52 && (flags & 8) == 0)
                end += " own " + face.getMethod("own", face).invoke(null, o);
        } catch (InvocationTargetException e) {
            end = first(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            end = "! " + first(e);
        }
        System.out.println(what + ": " + end);
    }
    public static void main(String[] args) throws Exception {
        for (int version : new int[] {49, 51, 52, 61})
            for (int flags : new int[] {0x401, 1, 9, 2, 10})
                for (String op : new String[] {"invokeinterface", "invokevirtual", "invokespecial", "invokestatic"})
                    for (boolean constant : new boolean[] {true, false}) {
                        if (version == 49 && flags != 0x401 && !op.equals("invokeinterface"))
                            continue;
                        one(version, flags, op, constant, (flags & 0x400) != 0, 61);
                        if (version == 61 && (flags & 0x400) == 0 && constant)
                            one(version, flags, op, constant, true, 61);
                        if (version == 61 && constant && (op.equals("invokestatic") || op.equals("invokespecial")))
                            one(version, flags, op, constant, true, 51);
                    }
        // Object's methods through an interface, and through one that declares them again.
        for (boolean again : new boolean[] {false, true})
            for (String m : new String[] {"hashCode:()I", "toString:()Ljava/lang/String;", "getClass:()Ljava/lang/Class;", "clone:()Ljava/lang/Object;", "finalize:()V", "wait:()V", "equals:(Ljava/lang/Object;)Z", "registerNatives:()V"}) {
                String name = m.substring(0, m.indexOf(':')), type = m.substring(m.indexOf(':') + 1);
                String end;
                try {
                    Loader l = new Loader();
                    ClassMaker i = new ClassMaker();
                    i.name = "I";
                    i.access = 0x601;
                    if (again)
                        i.bare(0x401, name + type);
                    l.define(i);
                    ClassMaker c = new ClassMaker();
                    c.name = "C";
                    c.interfaces.add("I");
                    c.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
                    boolean arg = type.startsWith("(L");
                    c.method(9, "go(LI;)V", 2, 1, "aload_0; " + (arg ? "dup; " : "") + "invokeinterface N:I." + m.replaceAll(";$", "~") + " " + (arg ? 2 : 1) + "; " + (type.endsWith("V") ? "" : "pop; ") + "return", "", "", "");
                    Class<?> d = l.define(c);
                    d.getMethod("go", l.loadClass("I")).invoke(null, d.getDeclaredConstructor().newInstance());
                    end = "called";
                } catch (InvocationTargetException e) {
                    end = first(e.getCause());
                } catch (ReflectiveOperationException | LinkageError e) {
                    end = "! " + first(e);
                }
                System.out.println("Object's " + name + (again ? " again" : "") + ": " + end);
            }
        // invokeinterface's count and its zero.
        for (int count : new int[] {0, 1, 2, 255})
            for (int zero : new int[] {0, 1}) {
                String end;
                try {
                    ClassMaker c = new ClassMaker();
                    c.method(9, "go(Ljava/lang/Comparable;)I", 2, 1, "aload_0; dup; invokeinterface N:java/lang/Comparable.compareTo:(Ljava/lang/Object;)I " + count + " " + zero + "; ireturn", "", "", "");
                    end = "" + new Loader().define(c).getMethod("go", Comparable.class).invoke(null, "x");
                } catch (ReflectiveOperationException | LinkageError e) {
                    end = first(e);
                }
                System.out.println("count " + count + " zero " + zero + ": " + end);
            }
        // An interface's superclass must be Object; its flags.
        for (String up : new String[] {"java/lang/Object", "java/lang/Number", "java/lang/Runnable"})
            for (int access : new int[] {0x601, 0x201, 0x631, 0x621, 0x2601, 0x2201, 0x4601}) {
                String end;
                try {
                    ClassMaker c = new ClassMaker();
                    c.access = access;
                    c.superName = up;
                    end = Modifier.toString(new Loader().define(c).getModifiers());
                } catch (LinkageError e) {
                    end = first(e);
                }
                System.out.println("interface " + up + " " + Integer.toHexString(access) + ": " + end);
            }
    }
}
