// Record and PermittedSubclasses (JVMS 4.7.30, 4.7.31) made by hand: what makes a record in the eyes of reflection, missing
// accessors, components of wrong names and types, attributes inside, versions, sealed ones that disagree.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.*;

public class RecordAttribute {
    static class Loader extends ClassLoader {
        Loader() { super(RecordAttribute.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    interface Call { Object get() throws Throwable; }
    static String ask(Call c) {
        try {
            Object o = c.get();
            return o instanceof Object[] ? Arrays.toString((Object[]) o) : String.valueOf(o);
        } catch (InvocationTargetException e) {
            return "!" + e.getCause();
        } catch (Throwable t) {
            return "!" + t;
        }
    }
    /** Components as pairs of name and descriptor. */
    static ClassMaker.Bytes components(ClassMaker m, String... pairs) {
        ClassMaker.Bytes b = new ClassMaker.Bytes().u2(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2)
            b.u2(m.utf8(pairs[i])).u2(m.utf8(pairs[i + 1])).u2(0);
        return b;
    }
    static ClassMaker record(String... pairs) {
        ClassMaker m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        m.attribute("Record", components(m, pairs));
        return m;
    }
    static void show(String what, ClassMaker m) {
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            Class<?> c = new Loader().define(m);
            sb.append(' ').append(c.isRecord());
            RecordComponent[] list = c.getRecordComponents();
            if (list != null)
                for (RecordComponent r : list)
                    sb.append(" [").append(ask(r::toString)).append(" | ").append(ask(r::getAccessor)).append(" | ").append(ask(r::getGenericType)).append(' ').append(r.getGenericSignature()).append(' ').append(r.getDeclaringRecord().getName()).append(' ').append(ask(r::getAnnotations)).append(']');
            else
                sb.append(" null");
        } catch (LinkageError e) {
            sb.append(' ').append(e);
        }
        System.out.println(sb);
    }
    static void sealed(String what, int access, String permitted, String sub, int subAccess, boolean sameLoader) {
        ClassMaker up = new ClassMaker();
        up.name = what.contains("package") ? "p/Up" : "Up";
        up.access = access;
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        String[] all = permitted.isEmpty() ? new String[0] : permitted.split(",");
        b.u2(all.length);
        for (String p : all)
            b.u2(up.cls(p));
        up.attribute("PermittedSubclasses", b);
        up.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        if ((access & 0x200) != 0) {
            up.methods.reset();
            up.methodCount = 0;
        }
        ClassMaker down = new ClassMaker();
        down.name = sub;
        down.access = subAccess;
        if ((access & 0x200) != 0)
            down.interfaces.add(up.name);
        else
            down.superName = up.name;
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            Loader l = new Loader();
            Class<?> u = l.define(up);
            sb.append(" sealed ").append(u.isSealed()).append(' ').append(ask(u::getPermittedSubclasses));
            Class<?> d = (sameLoader ? l : new Loader() {
                @Override protected Class<?> findClass(String n) throws ClassNotFoundException { return n.equals(u.getName()) ? u : super.findClass(n); }
            }).define(down);
            sb.append(" sub ").append(d.getName()).append(' ').append(d.isSealed()).append(' ').append(ask(u::getPermittedSubclasses));
        } catch (LinkageError e) {
            sb.append(' ').append(e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
        System.out.println(sb);
    }
    public static void main(String[] args) throws Exception {
        show("none", record());
        show("one without accessor", record("a", "I"));
        ClassMaker m = record("a", "I", "b", "Ljava/util/List;", "c", "[J");
        m.bare(0x101, "a()I").bare(0x101, "b()Ljava/lang/Object;").bare(0x102, "c()[J");
        show("accessors of sorts", m);
        m = record("a", "I");
        m.bare(0x109, "a()I");
        show("static accessor", m);
        show("type missing", record("a", "LGone;"));
        show("twice the same name", record("a", "I", "a", "J"));
        show("odd names", record("a b", "I", "class", "I", "hashCode", "I"));
        for (String bad : new String[] {"", "a.b", "a;", "<init>", "a/b"})
            show("bad name " + bad, record(bad, "I"));
        for (String bad : new String[] {"", "V", "X", "()V", "L;", "Ljava.lang.String;"})
            show("bad type " + bad, record("a", bad));
        m = new ClassMaker();
        m.access = 0x31;
        m.attribute("Record", components(m, "a", "I"));
        show("superclass Object", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.attribute("Record", components(m, "a", "I"));
        show("not final", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x431;
        m.attribute("Record", components(m));
        show("abstract and final", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        show("no attribute", m);
        m = new ClassMaker();
        m.access = 0x601;
        m.attribute("Record", components(m, "a", "I"));
        show("interface", m);
        m = record("a", "I");
        m.attribute("Record", components(m, "b", "I"));
        show("two attributes", m);
        for (int version : new int[] {52, 59, 60, 61}) {
            m = record("a", "I");
            m.version = version;
            show("version " + version, m);
        }
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        m.attribute("Record", new ClassMaker.Bytes().u2(1).u2(m.utf8("a")).u2(m.utf8("I")));
        show("cut off", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        m.attribute("Record", components(m, "a", "I").u1(0));
        show("too long", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        m.attribute("Record", new ClassMaker.Bytes().u2(2).u2(m.utf8("a")).u2(m.utf8("Ljava/util/List;")).u2(2)
            .u2(m.utf8("Signature")).u4(2).u2(m.utf8("Ljava/util/List<Ljava/lang/String;>;")).u2(m.utf8("RuntimeVisibleAnnotations")).u4(6).u2(1).u2(m.utf8("Ljava/lang/Deprecated;")).u2(0)
            .u2(m.utf8("b")).u2(m.utf8("I")).u2(1).u2(m.utf8("Unknown")).u4(3).u1(1).u2(2));
        m.bare(0x101, "a()Ljava/util/List;").bare(0x101, "b()I");
        show("attributes inside", m);
        m = new ClassMaker();
        m.superName = "java/lang/Record";
        m.access = 0x31;
        m.attribute("Record", new ClassMaker.Bytes().u2(1).u2(m.utf8("a")).u2(m.utf8("I")).u2(2).u2(m.utf8("Signature")).u4(2).u2(m.utf8("TT;")).u2(m.utf8("Signature")).u4(2).u2(m.utf8("TT;")));
        show("two signatures inside", m);
        sealed("permitted", 0x421, "Sub", "Sub", 0x31, true);
        sealed("not permitted", 0x421, "Other", "Sub", 0x31, true);
        sealed("several", 0x421, "Other,Sub,T", "Sub", 0x31, true);
        sealed("none", 0x421, "", "Sub", 0x31, true);
        sealed("interface", 0x601, "Sub", "Sub", 0x31, true);
        sealed("interface not permitted", 0x601, "Other", "Sub", 0x31, true);
        sealed("interface sub", 0x601, "Sub", "Sub", 0x601, true);
        sealed("final and sealed", 0x31, "Sub", "Sub", 0x31, true);
        sealed("another loader", 0x421, "Sub", "Sub", 0x31, false);
        sealed("another package, public", 0x421, "q/Sub", "q/Sub", 0x31, true);
        sealed("another package, not public", 0x421, "q/Sub", "q/Sub", 0x30, true);
        sealed("itself", 0x421, "Up", "Sub", 0x31, true);
        sealed("array", 0x421, "[LSub;", "Sub", 0x31, true);
        sealed("neither final nor sealed", 0x421, "Sub", "Sub", 0x21, true);
    }
}
