// Annotations whose types have changed since (JLS 13, JVMS 4.7.16): elements gone, added without default, of other types,
// enum constants and classes that are missing, annotation types that are no annotations; bytes that cannot be parsed.
// uses: ClassMaker
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;

public class AnnotationDefects {
    enum Colour { RED, GREEN }
    @Retention(RetentionPolicy.RUNTIME) @interface Simple { int value() default 7; String text() default "none"; }
    @Retention(RetentionPolicy.RUNTIME) @interface Needs { int a(); int b(); }
    @Retention(RetentionPolicy.RUNTIME) @interface Kinds {
        Colour colour() default Colour.RED;
        Class<?> type() default Object.class;
        Simple nested() default @Simple;
        int[] numbers() default {};
        Colour[] colours() default {};
        Class<?>[] types() default {};
        byte b() default 1; char c() default 'c'; double d() default 1; boolean z() default true; long j() default 1; float f() default 1; short s() default 1;
    }
    @interface NotKept { int value() default 1; }
    @Retention(RetentionPolicy.RUNTIME) @Repeatable(Many.class) @interface One { int value(); }
    @Retention(RetentionPolicy.RUNTIME) @interface Many { One[] value(); }
    @Retention(RetentionPolicy.RUNTIME) @Inherited @interface Passed { String value() default "passed"; }

    static class Loader extends ClassLoader {
        Loader() { super(AnnotationDefects.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    /** Writes element values: "I5" int, "s.." string, "eType.CONST", "cLtype;", "[" n values ... "]", "@Type{name=value}". */
    static class Writer {
        final ClassMaker m;
        Writer(ClassMaker m) { this.m = m; }
        ClassMaker.Bytes value(Object v) {
            ClassMaker.Bytes b = new ClassMaker.Bytes();
            if (v instanceof Object[]) {
                b.u1('[').u2(((Object[]) v).length);
                for (Object o : (Object[]) v)
                    b.all(value(o));
            } else if (v instanceof ClassMaker.Bytes) {
                b.u1('@').all((ClassMaker.Bytes) v);
            } else {
                String s = (String) v;
                char k = s.charAt(0);
                String rest = s.substring(1);
                if (k == 's') b.u1(k).u2(m.utf8(rest));
                else if (k == 'e') b.u1(k).u2(m.utf8(rest.substring(0, rest.indexOf('.')))).u2(m.utf8(rest.substring(rest.indexOf('.') + 1)));
                else if (k == 'c') b.u1(k).u2(m.utf8(rest));
                else if (k == 'J') b.u1(k).u2(m.longer(Long.parseLong(rest)));
                else if (k == 'F') b.u1(k).u2(m.single(Float.parseFloat(rest)));
                else if (k == '?') b.u1('x').u2(m.integer(1));
                else b.u1(k).u2(m.integer(Integer.parseInt(rest)));
            }
            return b;
        }
        ClassMaker.Bytes annotation(String type, Object... pairs) {
            ClassMaker.Bytes b = new ClassMaker.Bytes().u2(m.utf8(type)).u2(pairs.length / 2);
            for (int i = 0; i < pairs.length; i += 2)
                b.u2(m.utf8((String) pairs[i])).all(value(pairs[i + 1]));
            return b;
        }
    }
    static final String SIMPLE = "LAnnotationDefects$Simple;", NEEDS = "LAnnotationDefects$Needs;", KINDS = "LAnnotationDefects$Kinds;";
    static String cut(Object o) {
        String s = String.valueOf(o);
        return s.length() > 260 ? s.substring(0, 260) + "..." : s;
    }
    static void elements(Annotation a, StringBuilder sb) {
        Method[] ms = a.annotationType().getDeclaredMethods();
        Arrays.sort(ms, Comparator.comparing(Method::getName));
        for (Method x : ms) {
            sb.append("\n    ").append(x.getName()).append(" = ");
            try {
                Object v = x.invoke(a);
                sb.append(v.getClass().isArray() ? Arrays.deepToString(new Object[] {v}) : v);
            } catch (InvocationTargetException e) {
                sb.append(e.getCause());
            } catch (IllegalAccessException e) {
                sb.append(e);
            }
        }
    }
    static void show(String what, ClassMaker m) {
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            Class<?> c = new Loader().define(m);
            Annotation[] all = c.getAnnotations();
            sb.append(' ').append(all.length);
            for (Annotation a : all) {
                sb.append(' ').append(a.annotationType().getSimpleName());
                elements(a, sb);
                try {
                    if (a.annotationType() != Kinds.class) // whose order of elements is that of the methods
                        sb.append("\n    ").append(a).append(' ').append(a.equals(a));
                } catch (RuntimeException | Error e) {
                    sb.append("\n    toString ").append(e);
                }
            }
            sb.append(" One ").append(c.getAnnotationsByType(One.class).length);
        } catch (RuntimeException | Error e) {
            sb.append(' ').append(cut(e));
        }
        System.out.println(sb);
    }
    static void one(String what, java.util.function.Function<Writer, ClassMaker.Bytes> maker) {
        ClassMaker m = new ClassMaker();
        ClassMaker.Bytes a = maker.apply(new Writer(m));
        m.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(1).all(a));
        show(what, m);
    }
    static void raw(String what, int... bytes) {
        ClassMaker m = new ClassMaker();
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        for (int i : bytes) b.u1(i);
        m.attribute("RuntimeVisibleAnnotations", b);
        show(what, m);
    }
    public static void main(String[] args) throws Exception {
        one("right", w -> w.annotation(SIMPLE, "value", "I3", "text", "sabc"));
        one("defaults", w -> w.annotation(SIMPLE));
        one("element gone", w -> w.annotation(SIMPLE, "gone", "I3", "value", "I4"));
        one("element twice", w -> w.annotation(SIMPLE, "value", "I3", "value", "I4"));
        one("element missing", w -> w.annotation(NEEDS, "a", "I3"));
        one("other type", w -> w.annotation(SIMPLE, "value", "sx", "text", "I5"));
        one("number of another type", w -> w.annotation(KINDS, "b", "I5", "c", "C66", "z", "Z1", "j", "J9", "f", "F2.5", "s", "S-4"));
        one("numbers too large", w -> w.annotation(KINDS, "b", "B300", "c", "C70000", "z", "Z2", "s", "S100000"));
        one("enum", w -> w.annotation(KINDS, "colour", "eLAnnotationDefects$Colour;.GREEN"));
        one("enum constant gone", w -> w.annotation(KINDS, "colour", "eLAnnotationDefects$Colour;.BLUE"));
        one("enum type gone", w -> w.annotation(KINDS, "colour", "eLGone;.BLUE"));
        one("enum type wrong", w -> w.annotation(KINDS, "colour", "eLjava/lang/Thread$State;.NEW"));
        one("enum type no enum", w -> w.annotation(KINDS, "colour", "eLjava/lang/String;.NEW"));
        one("class", w -> w.annotation(KINDS, "type", "c[[I"));
        one("class void", w -> w.annotation(KINDS, "type", "cV"));
        one("class gone", w -> w.annotation(KINDS, "type", "cLGone;"));
        one("class malformed", w -> w.annotation(KINDS, "type", "c!"));
        one("nested", w -> w.annotation(KINDS, "nested", w.annotation(SIMPLE, "value", "I9")));
        one("nested of another type", w -> w.annotation(KINDS, "nested", w.annotation(NEEDS, "a", "I9")));
        one("nested type gone", w -> w.annotation(KINDS, "nested", w.annotation("LGone;")));
        one("array", w -> w.annotation(KINDS, "numbers", new Object[] {"I1", "I2"}, "colours", new Object[0]));
        one("single for array", w -> w.annotation(KINDS, "numbers", "I1"));
        one("array for single", w -> w.annotation(SIMPLE, "value", new Object[] {"I1"}));
        one("array of another type", w -> w.annotation(KINDS, "numbers", new Object[] {"sx", "sy"}));
        one("array with one of another type", w -> w.annotation(KINDS, "numbers", new Object[] {"I1", "sy", "I3"}));
        one("array of enums, one gone", w -> w.annotation(KINDS, "colours", new Object[] {"eLAnnotationDefects$Colour;.GREEN", "eLAnnotationDefects$Colour;.BLUE"}));
        one("array of classes, one gone", w -> w.annotation(KINDS, "types", new Object[] {"cI", "cLGone;"}));
        one("type gone", w -> w.annotation("LGone;", "value", "I1"));
        one("type no annotation", w -> w.annotation("Ljava/lang/String;"));
        one("type an array", w -> w.annotation("[I"));
        one("type primitive", w -> w.annotation("I"));
        one("type malformed", w -> w.annotation("L"));
        one("not kept at run time", w -> w.annotation("LAnnotationDefects$NotKept;"));
        one("unknown tag", w -> w.annotation(SIMPLE, "value", "?"));
        one("container", w -> w.annotation("LAnnotationDefects$Many;", "value", new Object[] {w.annotation("LAnnotationDefects$One;", "value", "I1"), w.annotation("LAnnotationDefects$One;", "value", "I2")}));
        one("container with defect", w -> w.annotation("LAnnotationDefects$Many;", "value", new Object[] {w.annotation("LAnnotationDefects$One;")}));
        raw("empty");
        raw("count only", 0, 1);
        raw("cut off in the type", 0, 1, 0);
        raw("no annotations", 0, 0);
        raw("count too large", 0, 5, 0, 1, 0, 0);
        raw("bytes behind", 0, 0, 1, 2, 3);
        raw("index out of the pool", 0, 1, 255, 255, 0, 0);
        raw("index 0", 0, 1, 0, 0, 0, 0);
        ClassMaker m = new ClassMaker();
        Writer w = new Writer(m);
        m.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(2).all(w.annotation(SIMPLE, "value", "I1")).all(w.annotation(SIMPLE, "value", "I2")));
        show("the same twice", m);
        m = new ClassMaker();
        w = new Writer(m);
        m.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(1).all(w.annotation(SIMPLE, "value", "I1")));
        m.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(1).all(w.annotation(NEEDS, "a", "I1", "b", "I2")));
        show("two attributes", m);
        // Inherited, on fields, methods and parameters.
        Loader l = new Loader();
        m = new ClassMaker();
        m.name = "Up";
        w = new Writer(m);
        m.attribute("RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(2).all(w.annotation("LAnnotationDefects$Passed;", "gone", "I1")).all(w.annotation(SIMPLE)));
        l.define(m);
        m = new ClassMaker();
        m.superName = "Up";
        w = new Writer(m);
        m.field(1, "f", "I", "RuntimeVisibleAnnotations", new ClassMaker.Bytes().u2(1).all(w.annotation(NEEDS, "b", "I8")));
        m.bare(0x101, "m(II)V", "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(2).u2(0).u2(1).all(w.annotation(SIMPLE, "value", "I5")), "RuntimeInvisibleAnnotations", new ClassMaker.Bytes().u2(1).all(w.annotation(SIMPLE)));
        m.bare(0x101, "n(II)V", "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(1).u2(1).all(w.annotation(SIMPLE, "value", "I6")));
        m.bare(0x101, "o(I)V", "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(3).u2(0).u2(0).u2(0));
        m.bare(0x101, "p()V", "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(1).u2(7), "AnnotationDefault", new ClassMaker.Bytes().u1('I').u2(m.integer(4)));
        Class<?> c = l.define(m);
        System.out.println(Arrays.toString(c.getAnnotations()) + " " + c.getDeclaredAnnotations().length);
        StringBuilder sb = new StringBuilder("field");
        elements(c.getField("f").getAnnotations()[0], sb);
        System.out.println(sb);
        for (Class<?>[] p : new Class<?>[][] {{int.class, int.class}, {int.class}, {}})
            for (String n : new String[] {"m", "n", "o", "p"})
                try {
                    Method x = c.getMethod(n, p);
                    System.out.println(n + " " + Arrays.deepToString(x.getParameterAnnotations()) + " " + x.getAnnotations().length + " " + x.getDefaultValue());
                } catch (NoSuchMethodException e) {
                    continue;
                } catch (RuntimeException | Error e) {
                    System.out.println(n + " " + e);
                }
    }
}
