// InnerClasses, EnclosingMethod and NestHost attributes that are wrong or disagree (JVMS 4.7.6, 4.7.7): what the queries of
// Class answer or throw: declaring, enclosing, member, local, anonymous, simple names, modifiers, declared classes.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.*;

public class EnclosingDefects {
    static class Loader extends ClassLoader {
        Loader() { super(EnclosingDefects.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    interface Call { Object get(); }
    static String ask(Call c) {
        try {
            Object o = c.get();
            return o instanceof Object[] ? Arrays.toString((Object[]) o) : String.valueOf(o);
        } catch (RuntimeException | Error e) {
            return "!" + e.toString().replaceAll("@[0-9a-f]+", "@");
        }
    }
    /** Rows of four: inner, outer, name, flags; null is 0. */
    static ClassMaker.Bytes rows(ClassMaker m, Object... rows) {
        ClassMaker.Bytes b = new ClassMaker.Bytes().u2(rows.length / 4);
        for (int i = 0; i < rows.length; i += 4)
            b.u2(rows[i] == null ? 0 : m.cls((String) rows[i])).u2(rows[i + 1] == null ? 0 : m.cls((String) rows[i + 1])).u2(rows[i + 2] == null ? 0 : m.utf8((String) rows[i + 2])).u2((Integer) rows[i + 3]);
        return b;
    }
    static ClassMaker named(String name, Object... rows) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        if (rows.length > 0)
            m.attribute("InnerClasses", rows(m, rows));
        return m;
    }
    static void show(String what, String of, ClassMaker... all) {
        StringBuilder sb = new StringBuilder(what).append(':');
        Loader l = new Loader();
        Class<?> c = null;
        for (ClassMaker m : all)
            try {
                Class<?> d = l.define(m);
                if (m.name.equals(of))
                    c = d;
            } catch (LinkageError e) {
                sb.append(" !").append(e);
            }
        if (c != null) {
            Class<?> k = c;
            sb.append(" declaring ").append(ask(k::getDeclaringClass)).append(" enclosing ").append(ask(k::getEnclosingClass)).append(" method ").append(ask(k::getEnclosingMethod)).append(' ').append(ask(k::getEnclosingConstructor)).append(" simple ").append(ask(k::getSimpleName)).append(" canonical ").append(ask(k::getCanonicalName))
                .append(" kind ").append(ask(k::isMemberClass)).append(ask(k::isLocalClass)).append(ask(k::isAnonymousClass)).append(" flags ").append(Integer.toHexString(k.getModifiers())).append(" members ").append(ask(k::getDeclaredClasses)).append(ask(() -> k.getClasses().length)).append(" generic ").append(ask(k::toGenericString));
        }
        System.out.println(sb);
    }
    static ClassMaker enclosed(String name, String cls, String method) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        int index = method == null ? 0 : m.nat(method.substring(0, method.indexOf('(')), method.substring(method.indexOf('(')));
        m.attribute("EnclosingMethod", new ClassMaker.Bytes().u2(m.cls(cls)).u2(index));
        return m;
    }
    public static void main(String[] args) {
        Object[] row = {"O$I", "O", "I", 9};
        show("agree", "O$I", named("O", row), named("O$I", row));
        show("agree, outer", "O", named("O", row), named("O$I", row));
        show("outer does not know", "O$I", named("O"), named("O$I", row));
        show("inner does not know", "O", named("O", row), named("O$I"));
        show("inner does not know, itself", "O$I", named("O", row), named("O$I"));
        show("outer missing", "O$I", named("O$I", row));
        show("inner missing", "O", named("O", row));
        show("other name", "O$I", named("O", "O$I", "O", "J", 9), named("O$I", "O$I", "O", "K", 9));
        show("no name", "O$I", named("O", row), named("O$I", "O$I", "O", null, 9));
        show("no outer", "O$I", named("O", row), named("O$I", "O$I", null, "I", 9));
        show("neither", "O$I", named("O", row), named("O$I", "O$I", null, null, 9));
        show("flags differ", "O$I", named("O", "O$I", "O", "I", 0x1a), named("O$I", "O$I", "O", "I", 0x40c));
        show("without dollar", "X", named("O", "X", "O", "I", 9), named("X", "X", "O", "I", 9));
        show("of itself", "O", named("O", "O", "O", "O", 9));
        show("of one another", "A", named("A", "A", "B", "A", 9, "B", "A", "B", 9), named("B", "A", "B", "A", 9, "B", "A", "B", 9));
        show("twice", "O$I", named("O", row), named("O$I", "O$I", "O", "I", 9, "O$I", "P", "I", 1));
        show("twice the same", "O$I", named("O", row), named("O$I", "O$I", "O", "I", 9, "O$I", "O", "I", 9));
        show("array", "O", named("O", "[LO;", "O", "I", 9));
        show("unrelated rows", "O", named("O", "java/util/Map$Entry", "java/util/Map", "Entry", 0x609, "P$Q", "P", "Q", 9));
        show("empty name", "O$I", named("O", "O$I", "O", "", 9), named("O$I", "O$I", "O", "", 9));
        show("odd name", "O$I", named("O", "O$I", "O", "a.b", 9), named("O$I", "O$I", "O", "a.b", 9));
        show("no inner", "O", named("O", null, "O", "I", 9));
        show("interface flag", "O$I", named("O", "O$I", "O", "I", 0x609), named("O$I", "O$I", "O", "I", 0x609));
        ClassMaker o = named("O");
        o.bare(0x101, "m()V").bare(0x101, "m(I)I").method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        for (String m : new String[] {null, "m()V", "m(I)I", "<init>()V", "m(J)V", "n()V", "<clinit>()V", "m(LGone;)V", "m"})
            if (m == null || m.indexOf('(') > 0)
                show("enclosed by " + m, "L", o, enclosed("L", "O", m));
        show("enclosing class missing", "L", enclosed("L", "Gone", "m()V"));
        show("enclosing itself", "L", enclosed("L", "L", "m()V"));
        show("enclosing array", "L", enclosed("L", "[I", null));
        show("enclosing primitive-like", "L", enclosed("L", "I", null));
        ClassMaker local = enclosed("O$1L", "O", "m()V");
        local.attribute("InnerClasses", rows(local, "O$1L", null, "L", 0));
        show("local", "O$1L", o, local);
        ClassMaker anon = enclosed("O$1", "O", null);
        anon.attribute("InnerClasses", rows(anon, "O$1", null, null, 8));
        show("anonymous", "O$1", o, anon);
        ClassMaker member = enclosed("O$M", "O", "m()V");
        member.attribute("InnerClasses", rows(member, "O$M", "O", "M", 1));
        show("member with enclosing method", "O$M", o, member);
        ClassMaker two = enclosed("T", "O", null);
        two.attribute("EnclosingMethod", new ClassMaker.Bytes().u2(two.cls("O")).u2(0));
        show("two enclosing methods", "T", two);
        ClassMaker longer = new ClassMaker();
        longer.attribute("EnclosingMethod", new ClassMaker.Bytes().u2(longer.cls("O")).u2(0).u2(0));
        show("too long", "T", longer);
        ClassMaker wrong = new ClassMaker();
        wrong.attribute("EnclosingMethod", new ClassMaker.Bytes().u2(wrong.utf8("O")).u2(0));
        show("no class", "T", wrong);
        ClassMaker pair = new ClassMaker();
        pair.attribute("EnclosingMethod", new ClassMaker.Bytes().u2(pair.cls("O")).u2(pair.nat("f", "I")));
        show("a field's type", "T", pair);
        ClassMaker shorter = new ClassMaker();
        shorter.attribute("InnerClasses", new ClassMaker.Bytes().u2(1).u2(shorter.cls("X")));
        show("row cut off", "T", shorter);
        ClassMaker twoAttributes = named("T", row);
        twoAttributes.attribute("InnerClasses", rows(twoAttributes, row));
        show("two attributes", "T", twoAttributes);
        ClassMaker old = named("O$I", row);
        old.version = 48;
        show("version 48", "O$I", named("O", row), old);
    }
}
