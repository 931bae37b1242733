// MethodParameters (JVMS 4.7.24): names and flags that reflection shows, and what it says when the count, the names or the
// flags are wrong; constructors of inner classes and enums; parameter names without the attribute.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.*;

public class ParametersAttribute {
    static class Loader extends ClassLoader {
        Loader() { super(ParametersAttribute.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String ascii(String s) {
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    /** Pairs of a name, null for none, and flags. */
    static ClassMaker.Bytes list(ClassMaker m, Object... pairs) {
        ClassMaker.Bytes b = new ClassMaker.Bytes().u1(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2)
            b.u2(pairs[i] == null ? 0 : m.utf8((String) pairs[i])).u2((Integer) pairs[i + 1]);
        return b;
    }
    static void show(String what, Executable x) {
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            for (Parameter p : x.getParameters())
                sb.append(" [").append(p.getName()).append(' ').append(p.isNamePresent()).append(p.isImplicit()).append(p.isSynthetic()).append(p.isVarArgs()).append(' ').append(Integer.toHexString(p.getModifiers())).append(' ').append(p).append(']');
        } catch (RuntimeException e) {
            sb.append(' ').append(e.getClass().getName()).append(' ').append(e.getMessage());
        }
        System.out.println(ascii(sb.toString()));
    }
    static void make(String what, String descriptor, Object... pairs) {
        ClassMaker m = new ClassMaker();
        m.bare(0x109, "m" + descriptor, "MethodParameters", list(m, pairs));
        define(what, m);
    }
    static void define(String what, ClassMaker m) {
        try {
            show(what, new Loader().define(m).getDeclaredMethods()[0]);
        } catch (LinkageError e) {
            System.out.println(what + ": " + ascii(e.toString()));
        }
    }
    class Inner { Inner(int given, String... more) { } }
    enum Kind { A(1); Kind(int of) { } }
    record Rec(int a, List<String> b) { }
    record Compact(int a) { Compact { } }
    static void plain(int a, long b, String... c) { }
    interface Fun { void of(int x, int... y); }

    public static void main(String[] args) throws Exception {
        make("right", "(IJ)V", "a", 0, "b", 0x10);
        make("all flags", "(III)V", "a", 0x10, "b", 0x1000, "c", 0x8000);
        make("flags together", "(I)V", "a", 0x9010);
        make("no names", "(II)V", null, 0, null, 0x1000);
        make("one name", "(II)V", null, 0, "b", 0);
        make("too few", "(II)V", "a", 0);
        make("too many", "(I)V", "a", 0, "b", 0);
        make("none for one", "(I)V");
        make("none for none", "()V");
        make("one for none", "()V", "a", 0);
        make("wrong flags", "(I)V", "a", 1);
        make("all bits", "(I)V", "a", 0xffff);
        for (String n : new String[] {"", " ", "a b", "a.b", "a;b", "a[b", "a/b", "class", "1", "<x>", "\u00e9", "\0", "a".repeat(300)})
            make("name " + (n.length() > 20 ? "long" : ascii(n)), "(I)V", n, 0);
        make("twice the same", "(II)V", "a", 0, "a", 0);
        ClassMaker m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(1).u2(m.utf8("a")));
        define("cut off", m);
        m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", list(m, "a", 0).u1(0));
        define("a byte too long", m);
        m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", new ClassMaker.Bytes());
        define("empty", m);
        m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(1).u2(m.cls("T")).u2(0));
        define("name is no text", m);
        m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(1).u2(9999).u2(0));
        define("name beyond the pool", m);
        m = new ClassMaker();
        m.bare(0x109, "m(I)V", "MethodParameters", list(m, "a", 0), "MethodParameters", list(m, "b", 0));
        define("two of them", m);
        m = new ClassMaker();
        m.version = 49;
        m.bare(0x109, "m(I)V", "MethodParameters", list(m, "a", 0));
        define("version 49", m);
        m = new ClassMaker();
        m.bare(0x189, "m([I)V", "MethodParameters", list(m, "rest", 0x10));
        define("variable arity", m);
        m = new ClassMaker();
        m.bare(0x189, "m([[Ljava/lang/String;)V");
        define("variable arity without names", m);
        m = new ClassMaker();
        m.bare(0x109, "m(ILjava/util/List;)V", "MethodParameters", list(m, "a", 0x1000, "b", 0), "Signature", new ClassMaker.Bytes().u2(m.utf8("(Ljava/util/List<Ljava/lang/String;>;)V")));
        try {
            Method x = new Loader().define(m).getDeclaredMethods()[0];
            show("with a signature for one", x);
            System.out.println(Arrays.toString(x.getGenericParameterTypes()));
            for (Parameter p : x.getParameters())
                System.out.println("  " + p.getParameterizedType() + " " + p.getAnnotatedType() + " " + p.getType());
        } catch (LinkageError | RuntimeException e) {
            System.out.println(e);
        }
        show("plain", ParametersAttribute.class.getDeclaredMethod("plain", int.class, long.class, String[].class));
        show("inner", Inner.class.getDeclaredConstructors()[0]);
        show("enum", Kind.class.getDeclaredConstructors()[0]);
        show("valueOf", Kind.class.getMethod("valueOf", String.class));
        show("record", Rec.class.getDeclaredConstructors()[0]);
        show("compact", Compact.class.getDeclaredConstructors()[0]);
        show("interface", Fun.class.getMethods()[0]);
        int local = 5;
        class Local { int k = local; Local(String s) { } }
        show("local", Local.class.getDeclaredConstructors()[0]);
        Object anonymous = new ArrayList<Integer>(local) { int k = local; };
        show("anonymous", anonymous.getClass().getDeclaredConstructors()[0]);
        show("library", String.class.getMethod("substring", int.class, int.class));
        Parameter p = Rec.class.getDeclaredConstructors()[0].getParameters()[1], q = Rec.class.getDeclaredConstructors()[0].getParameters()[1];
        System.out.println(p.equals(q) + " " + (p.hashCode() == q.hashCode()) + " " + p.getDeclaringExecutable() + " " + p.getParameterizedType() + " " + p.getAnnotations().length);
    }
}
