// ConstantValue (JVMS 4.7.2, 5.5): of each type, narrow ones with values too large, on instance fields, before <clinit>
// and superclasses, in interfaces; attributes of the wrong kind, size, number or index.
// uses: ClassMaker
import java.lang.reflect.*;

public class ConstantValueForms {
    static class Loader extends ClassLoader {
        Loader() { super(ConstantValueForms.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static ClassMaker.Bytes value(int index) { return new ClassMaker.Bytes().u2(index); }
    static int dbl(ClassMaker m, double d) {
        long bits = Double.doubleToRawLongBits(d);
        return m.constant("D" + bits, new ClassMaker.Bytes().u1(6).u4((int) (bits >> 32)).u4((int) bits), 2);
    }
    static String show(Object o) {
        return o == null ? "null" : o instanceof Character ? "char " + (int) (Character) o : o.getClass().getSimpleName() + " " + o;
    }
    static void read(String what, ClassMaker m) {
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            Class<?> c = new Loader().define(m);
            for (Field f : c.getDeclaredFields()) {
                f.setAccessible(true);
                sb.append(' ').append(f.getName()).append('=').append(show(f.get(Modifier.isStatic(f.getModifiers()) ? null : c.getDeclaredConstructor().newInstance())));
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            sb.append(' ').append(e.getCause() == null ? e : e.getCause());
        }
        System.out.println(sb);
    }
    static int constant(ClassMaker m, int kind) {
        switch (kind) {
        case 0: return m.integer(-100000);
        case 1: return m.longer(-1L << 40);
        case 2: return m.single(0.1f);
        case 3: return dbl(m, 0.1);
        case 4: return m.string("text");
        case 5: return m.utf8("utf");
        case 6: return m.cls("java/lang/String");
        case 7: return m.nat("a", "I");
        case 8: return m.type("()V");
        case 9: return 0;
        default: return 30000;
        }
    }
    public static void main(String[] args) {
        String[] types = {"I", "J", "F", "D", "Z", "B", "C", "S", "Ljava/lang/String;", "Ljava/lang/Object;", "[I", "LGone;"};
        for (String type : types)
            for (int kind = 0; kind <= 10; kind++) {
                ClassMaker m = new ClassMaker();
                m.field(9 + 16, "f", type, "ConstantValue", value(constant(m, kind)));
                read(type + " of kind " + kind, m);
            }
        int[] ints = {0, 1, 2, 255, 256, 128, -129, 65535, 65536, 0x12345678, -1};
        for (int i : ints) {
            ClassMaker m = new ClassMaker();
            for (String type : new String[] {"Z", "B", "C", "S", "I"})
                m.field(9, "f" + type, type, "ConstantValue", value(m.integer(i)));
            read("narrow " + i, m);
        }
        ClassMaker m = new ClassMaker();
        m.field(1, "inst", "I", "ConstantValue", value(m.integer(5)));
        m.field(17, "finalInst", "Ljava/lang/String;", "ConstantValue", value(m.string("s")));
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        read("instance fields", m);
        m = new ClassMaker();
        m.field(1, "inst", "I", "ConstantValue", value(m.string("wrong")));
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        read("instance field of the wrong kind", m);
        m = new ClassMaker();
        m.field(9, "f", "I", "ConstantValue", value(m.integer(1)), "ConstantValue", value(m.integer(2)));
        read("twice", m);
        m = new ClassMaker();
        m.field(9, "f", "I", "ConstantValue", new ClassMaker.Bytes().u4(m.integer(1)));
        read("too long", m);
        m = new ClassMaker();
        m.field(9, "f", "I", "ConstantValue", new ClassMaker.Bytes().u1(1));
        read("too short", m);
        m = new ClassMaker();
        m.field(9, "f", "I", "constantvalue", value(0), "Foo", new ClassMaker.Bytes().u4(1).u4(2), "", new ClassMaker.Bytes());
        read("unknown ones", m);
        m = new ClassMaker();
        m.field(9, "f", "J", "ConstantValue", value(m.longer(7) + 1));
        read("second half", m);
        // Set before <clinit> sees them, and before those of the superclass run; not final ones as well.
        ClassMaker up = new ClassMaker();
        up.name = "Up";
        up.field(9, "seen", "I").field(9, "text", "Ljava/lang/String;");
        up.method(8, "<clinit>()V", 2, 0, "getstatic F:Down.f:I; putstatic F:Up.seen:I; getstatic F:Down.s:Ljava/lang/String;; putstatic F:Up.text:Ljava/lang/String;; return", "", "", "");
        up.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        ClassMaker down = new ClassMaker();
        down.name = "Down";
        down.superName = "Up";
        down.field(9, "f", "I", "ConstantValue", value(down.integer(77))).field(25, "s", "Ljava/lang/String;", "ConstantValue", value(down.string("early"))).field(9, "old", "I");
        down.method(8, "<clinit>()V", 2, 0, "getstatic F:Down.f:I; putstatic F:Down.old:I; bipush 78; putstatic F:Down.f:I; return", "", "", "");
        Loader l = new Loader();
        try {
            Class<?> u = l.define(up), d = l.define(down);
            System.out.println("down " + d.getField("f").get(null) + " " + d.getField("old").get(null) + " " + d.getField("s").get(null) + " up saw " + u.getField("seen").get(null) + " " + u.getField("text").get(null)
                + " interned " + (d.getField("s").get(null) == "early"));
        } catch (ReflectiveOperationException | LinkageError e) {
            System.out.println(e);
        }
        m = new ClassMaker();
        m.access = 0x601;
        m.field(25, "K", "I", "ConstantValue", value(m.integer(9))).field(25, "L", "I");
        m.method(8, "<clinit>()V", 2, 0, "getstatic F:T.K:I; iconst_1; iadd; putstatic F:T.L:I; return", "", "", "");
        read("interface", m);
        m = new ClassMaker();
        m.field(25, "K", "Ljava/lang/String;", "ConstantValue", value(m.string("a\0b\ud800")));
        m.field(25, "SAME", "Ljava/lang/String;", "ConstantValue", value(m.string("a\0b\ud800")));
        try {
            Class<?> c = new Loader().define(m);
            Object k = c.getField("K").get(null);
            System.out.println("odd string " + k.equals("a\0b\ud800") + (k == c.getField("SAME").get(null)) + (k == "a\0b\ud800"));
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }
}
