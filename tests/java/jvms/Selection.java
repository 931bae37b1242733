// Selection of methods (JVMS 5.4.6, 5.4.5) in towers of classes made by hand: package-private methods across packages,
// private ones in between, covariant results, abstract again, final, defaults against classes, invokespecial up the tower.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.util.*;

public class Selection {
    static class Loader extends ClassLoader {
        Loader() { super(Selection.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    /** "name super flags" with the method m returning the class's name; flags -1: none. */
    static ClassMaker make(String name, String superName, int flags, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.interfaces.addAll(List.of(interfaces));
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "");
        if (flags >= 0 && (flags & 0x400) != 0) {
            m.access |= 0x400;
            m.methods.u2(flags).u2(m.utf8("m")).u2(m.utf8("()Ljava/lang/Object;")).u2(0);
            m.methodCount++;
        } else if (flags >= 0) {
            m.method(flags, "m()Ljava/lang/Object;", 1, 1, "ldc s:" + name + "; areturn", "", "", "");
        }
        return m;
    }
    static ClassMaker iface(String name, boolean dflt, String... supers) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.access = 0x601;
        m.interfaces.addAll(List.of(supers));
        if (dflt)
            m.method(1, "m()Ljava/lang/Object;", 1, 1, "ldc s:" + name + "; areturn", "", "", "");
        else {
            m.methods.u2(0x401).u2(m.utf8("m")).u2(m.utf8("()Ljava/lang/Object;")).u2(0);
            m.methodCount++;
        }
        return m;
    }
    static int calls;
    static String call(Loader l, String at, String named, String of, boolean isInterface) {
        ClassMaker m = new ClassMaker();
        m.name = at + "Call" + calls++;
        int ref = m.member(isInterface ? 11 : 10, named + ".m:()Ljava/lang/Object;");
        m.method(9, "go(Ljava/lang/Object;)Ljava/lang/Object;", 1, 1, "aload_0; checkcast c:" + named + "; " + (isInterface ? "invokeinterface #" + ref + " 1" : "invokevirtual #" + ref) + "; areturn", "", "", "");
        try {
            Object o = l.loadClass(of.replace('/', '.')).getDeclaredConstructor().newInstance();
            return String.valueOf(l.define(m).getMethod("go", Object.class).invoke(null, o));
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (ReflectiveOperationException | LinkageError e) {
            return "!" + e.getClass().getSimpleName();
        }
    }
    static void tower(String what, ClassMaker... ms) {
        Loader l = new Loader();
        StringBuilder sb = new StringBuilder();
        List<ClassMaker> good = new ArrayList<>();
        for (ClassMaker m : ms) {
            try {
                Class.forName(l.define(m).getName(), true, l);
                good.add(m);
            } catch (LinkageError | ClassNotFoundException e) {
                sb.append("\n  ").append(e);
            }
        }
        for (ClassMaker of : good)
            for (ClassMaker named : good)
                for (String at : new String[] {"p/", "q/"}) {
                    try {
                        if (!l.loadClass(named.name.replace('/', '.')).isAssignableFrom(l.loadClass(of.name.replace('/', '.'))) || (of.access & 0x600) != 0)
                            continue;
                    } catch (ClassNotFoundException e) {
                        continue;
                    }
                    sb.append("\n  ").append(of.name).append(" as ").append(named.name).append(" from ").append(at).append(" = ").append(call(l, at, named.name, of.name, (named.access & 0x200) != 0));
                }
        System.out.println(what + sb);
    }
    public static void main(String[] args) {
        String o = "java/lang/Object";
        tower("public", make("p/A", o, 1), make("q/B", "p/A", 1), make("p/C", "q/B", 1));
        tower("package-private", make("p/A", o, 0), make("q/B", "p/A", 0), make("p/C", "q/B", 0), make("q/D", "p/C", 0));
        tower("package-private made public", make("p/A", o, 0), make("q/B", "p/A", 1), make("p/C", "q/B", 1), make("q/D", "p/C", 1));
        tower("protected", make("p/A", o, 4), make("q/B", "p/A", 4), make("p/C", "q/B", -1));
        tower("private between", make("p/A", o, 1), make("p/B", "p/A", 2), make("p/C", "p/B", 1), make("p/D", "p/C", -1));
        tower("private at the top", make("p/A", o, 2), make("p/B", "p/A", 1));
        tower("static between", make("p/A", o, 1), make("p/B", "p/A", 9), make("p/C", "p/B", 1), make("p/D", "p/C", -1));
        tower("abstract again", make("p/A", o, 1), make("p/B", "p/A", 0x401), make("p/C", "p/B", -1), make("p/D", "p/C", 1));
        tower("final package-private", make("p/A", o, 0x10), make("q/B", "p/A", 1), make("p/C", "q/B", 1));
        tower("default", iface("p/I", true), make("p/A", o, -1, "p/I"), make("q/B", "p/A", 1), make("p/C", "q/B", -1));
        tower("default over default", iface("p/I", true), iface("q/J", true, "p/I"), make("p/A", o, -1, "q/J", "p/I"), make("p/B", "p/A", -1, "p/I"));
        tower("class over default", iface("p/I", true), make("p/A", o, 1), make("p/B", "p/A", -1, "p/I"));
        tower("package-private class method over default", iface("p/I", true), make("p/A", o, 0), make("p/B", "p/A", -1, "p/I"));
        tower("private class method over default", iface("p/I", true), make("p/A", o, 2), make("p/B", "p/A", -1, "p/I"));
        tower("protected implements", iface("p/I", false), make("p/A", o, 4), make("p/B", "p/A", -1, "p/I"));
        tower("static implements", iface("p/I", false), make("p/A", o, 9, "p/I"));
        tower("nothing implements", iface("p/I", false), make("p/A", o, -1, "p/I"));
        tower("abstract class over default", iface("p/I", true), make("p/A", o, 0x401, "p/I"), make("p/B", "p/A", -1));
        tower("default comes later", iface("p/I", false), make("p/A", o, -1, "p/I"), iface("p/J", true, "p/I"), make("p/B", "p/A", -1, "p/J"));
        // invokespecial starts above the class it stands in, whatever class is named.
        Loader l = new Loader();
        l.define(make("p/A", o, 1));
        l.define(make("p/B", "p/A", 1));
        l.define(make("p/C", "p/B", -1));
        for (String named : new String[] {"p/A", "p/B", "p/C"})
            for (int access : new int[] {0x21, 1}) {
                ClassMaker d = make("p/D" + calls++, "p/C", 1);
                d.access = access;
                d.method(1, "up()Ljava/lang/Object;", 1, 1, "aload_0; invokespecial #" + d.member(10, named + ".m:()Ljava/lang/Object;") + "; areturn", "", "", "");
                try {
                    Class<?> c = l.define(d);
                    System.out.println("special " + named + " " + access + " " + c.getMethod("up").invoke(c.getDeclaredConstructor().newInstance()));
                } catch (ReflectiveOperationException | LinkageError e) {
                    System.out.println("special " + named + " " + e);
                }
            }
    }
}
