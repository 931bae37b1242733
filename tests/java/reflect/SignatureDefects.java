// Signature attributes (JVMS 4.7.9) that are wrong or do not match: syntax errors, type variables that nobody declares,
// classes that are missing, counts that differ from the descriptor; what generic reflection and what plain reflection say.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.*;

public class SignatureDefects {
    static class Loader extends ClassLoader {
        Loader() { super(SignatureDefects.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    interface Call { Object get() throws Throwable; }
    static String ask(Call c) {
        try {
            Object o = c.get();
            return o instanceof Object[] ? Arrays.toString((Object[]) o) : String.valueOf(o);
        } catch (Throwable t) {
            String s = t.toString().replaceAll("\\s+", " ");
            return "!" + (s.length() > 170 ? s.substring(0, 170) + "..." : s);
        }
    }
    static ClassMaker.Bytes text(ClassMaker m, String s) { return new ClassMaker.Bytes().u2(m.utf8(s)); }
    static void ofClass(String signature, String... interfaces) {
        ClassMaker m = new ClassMaker();
        m.interfaces.addAll(List.of(interfaces));
        m.attribute("Signature", text(m, signature));
        System.out.println("class " + signature);
        try {
            Class<?> c = new Loader().define(m);
            System.out.println("  " + ask(c::getGenericSuperclass) + " | " + ask(c::getGenericInterfaces) + " | " + ask(c::getTypeParameters) + " | " + ask(c::toGenericString) + " | " + ask(c::getSuperclass) + " " + ask(c::getInterfaces));
            System.out.println("  bounds " + ask(() -> Arrays.toString(c.getTypeParameters()[0].getBounds())) + " " + ask(() -> c.getTypeParameters()[0].getGenericDeclaration()));
        } catch (LinkageError e) {
            System.out.println("  " + e);
        }
    }
    static void ofField(String descriptor, String signature) {
        ClassMaker m = new ClassMaker();
        m.field(9, "f", descriptor, "Signature", text(m, signature));
        System.out.println("field " + descriptor + " " + signature);
        try {
            Field f = new Loader().define(m).getField("f");
            System.out.println("  " + ask(f::getGenericType) + " | " + ask(() -> f.getGenericType().getClass().getSimpleName()) + " | " + ask(f::toGenericString) + " | " + ask(f::getType) + " | " + ask(() -> f.getAnnotatedType()) + " | " + ask(() -> f.get(null)));
            System.out.println("  " + ask(() -> {
                ParameterizedType p = (ParameterizedType) f.getGenericType();
                return p.getRawType() + " " + Arrays.toString(p.getActualTypeArguments()) + " " + p.getOwnerType();
            }));
        } catch (LinkageError | NoSuchFieldException e) {
            System.out.println("  " + e);
        }
    }
    static void ofMethod(String descriptor, String signature) {
        ClassMaker m = new ClassMaker();
        m.bare(0x109, "m" + descriptor, "Signature", text(m, signature));
        System.out.println("method " + descriptor + " " + signature);
        try {
            Method x = new Loader().define(m).getDeclaredMethods()[0];
            System.out.println("  " + ask(x::getGenericReturnType) + " | " + ask(x::getGenericParameterTypes) + " | " + ask(x::getGenericExceptionTypes) + " | " + ask(x::getTypeParameters) + " | " + ask(x::toGenericString));
            System.out.println("  " + ask(x::getParameterTypes) + ask(x::getParameters) + " " + ask(x::getExceptionTypes) + " " + x);
        } catch (LinkageError e) {
            System.out.println("  " + e);
        }
    }
    public static void main(String[] args) {
        String o = "Ljava/lang/Object;";
        ofClass(o);
        ofClass("<T:Ljava/lang/Object;>" + o);
        ofClass("<T::Ljava/util/List<TT;>;U:TT;>Ljava/util/ArrayList<TU;>;");
        ofClass(o + "Ljava/util/List<Ljava/lang/String;>;", "java/util/RandomAccess");
        ofClass(o, "java/util/RandomAccess", "java/io/Serializable");
        ofClass("");
        ofClass("garbage");
        ofClass("Ljava/lang/Object");
        ofClass("LGone<LAlso;>;");
        ofClass("TX;");
        ofClass("<T>" + o);
        ofClass("<T:>" + o);
        ofClass("<T:I>" + o);
        ofClass("<>" + o);
        ofClass("<T:LGone;>" + o);
        ofClass("<T:TZ;>" + o);
        ofClass("<T:TU;U:TT;>" + o);
        ofClass("<T:" + o + "T:Ljava/lang/String;>" + o);
        ofClass("[I");
        ofClass("Ljava/util/Map<**>;");
        ofClass("Ljava/util/Map<*>;");
        ofClass("Ljava/util/Map$Entry<Ljava/lang/String;>;");
        ofClass("Ljava/util/Map.Entry<Ljava/lang/String;TK;>;");
        String[][] fields = {{"Ljava/util/List;", "Ljava/util/List<Ljava/lang/String;>;"}, {"Ljava/util/List;", "Ljava/util/List<+Ljava/lang/Number;>;"}, {"Ljava/util/List;", "Ljava/util/List<-[I>;"}, {"Ljava/util/List;", "Ljava/util/List<I>;"},
            {"Ljava/util/List;", "Ljava/util/List<>;"}, {"Ljava/util/List;", "Ljava/util/List<"}, {"Ljava/util/List;", "TT;"}, {"I", "Ljava/util/List<Ljava/lang/String;>;"}, {"I", "I"}, {"I", "J"}, {"I", "V"}, {"I", ""}, {"I", "[[TT;"}, {"[I", "[I"},
            {"Ljava/util/List;", "Ljava/util/List<Ljava/lang/String;Ljava/lang/String;>;"}, {"Ljava/util/List;", "Ljava/lang/String<Ljava/lang/String;>;"}, {"Ljava/util/List;", "Ljava/util/List<Ljava/lang/String;>;extra"},
            {"Ljava/util/List;", "LGone;"}, {"Ljava/util/List;", "Ljava.util.List;"}, {"Ljava/util/List;", "Ljava/util/List<LGone;>;"}, {"Ljava/util/List;", "Ljava/util/Map<TK;TV;>.Entry<*+TK;>;"}, {"Ljava/util/List;", "Ljava/util/List<Ljava/util/List<Ljava/util/List<[[TX;>;>;>;"}};
        for (String[] f : fields)
            ofField(f[0], f[1]);
        String[][] methods = {{"()V", "()V"}, {"(I)V", "<T:Ljava/lang/Object;>(TT;)V"}, {"(Ljava/lang/Object;)Ljava/lang/Object;", "<T:Ljava/lang/Object;>(TT;)TT;"}, {"(II)V", "(I)V"}, {"(I)V", "(II)V"}, {"()V", "()V^Ljava/io/IOException;"},
            {"()V", "<E:Ljava/lang/Exception;>()V^TE;"}, {"()V", "<E:Ljava/lang/Exception;>()V^TE;^LGone;"}, {"()V", "()V^I"}, {"()V", "("}, {"()V", ""}, {"()V", "()"}, {"()V", "V"}, {"()V", "(V)V"}, {"()V", "()TT;"}, {"()V", "()Ljava/util/List<TT;>;"},
            {"()V", "<T:Ljava/lang/Object;U:Ljava/util/List<TT;>;:Ljava/io/Serializable;>(TU;[TT;)Ljava/util/Map<TT;+TU;>;"}, {"(LGone;)V", "(Ljava/lang/Object;)V"}, {"()V", "()VX"}, {"([I)V", "([I)V"}};
        for (String[] m : methods)
            ofMethod(m[0], m[1]);
        ClassMaker m = new ClassMaker();
        m.attribute("Signature", text(m, o)).attribute("Signature", text(m, o));
        System.out.println("two of them " + ask(() -> new Loader().define(m).getGenericSuperclass()));
        ClassMaker n = new ClassMaker();
        n.attribute("Signature", new ClassMaker.Bytes().u2(n.cls("T")));
        System.out.println("no text " + ask(() -> new Loader().define(n).getGenericSuperclass()));
        ClassMaker p = new ClassMaker();
        p.attribute("Signature", new ClassMaker.Bytes().u4(p.utf8(o)));
        System.out.println("too long " + ask(() -> new Loader().define(p).getGenericSuperclass()));
        ClassMaker q = new ClassMaker();
        q.version = 48;
        q.attribute("Signature", text(q, "<T:Ljava/lang/Object;>" + o));
        System.out.println("version 48 " + ask(() -> new Loader().define(q).getTypeParameters()));
    }
}
