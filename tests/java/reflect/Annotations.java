// Annotations: all member types, defaults, repeated, inherited, on every target, toString, equals and hashCode.
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;

public class Annotations {
    enum Lvl { LOW, HIGH }

    @Retention(RetentionPolicy.RUNTIME) @interface All {
        boolean z() default true;
        byte b() default 1;
        char c() default 'c';
        short s() default 2;
        int i() default 3;
        long l() default 4L;
        float f() default 5.5f;
        double d() default 6.5;
        String str() default "def\"\n";
        Class<?> cls() default String.class;
        Lvl lvl() default Lvl.LOW;
        In in() default @In("inner");
        int[] ia() default { 1, 2 }
        ;
        String[] sa() default { }
        ;
        Class<?>[] ca() default { int.class, int[].class }
        ;
        Lvl[] la() default { Lvl.HIGH }
        ;
        In[] ins() default { @In("a"), @In(value = "b", n = 2) }
        ;
    }

    @Retention(RetentionPolicy.RUNTIME) @interface In {
        String value();
        int n() default 0;
    }

    @Retention(RetentionPolicy.RUNTIME) @Inherited @interface Inh { }
    @Retention(RetentionPolicy.RUNTIME) @Repeatable(Tags.class) @interface Tag { String value(); }
    @Retention(RetentionPolicy.RUNTIME) @interface Tags { Tag[] value(); }
    @Retention(RetentionPolicy.CLASS) @interface Cls { }
    @Retention(RetentionPolicy.SOURCE) @interface Src { }
    @Retention(RetentionPolicy.RUNTIME) @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER}) @interface Use {
        int value() default 0;
    }

    @All @Inh @Tag("one") static class A {
        @Tag("f1") @Tag("f2") int fld;
        @All(i = 33, ia = {}, sa = "single", str = "x") void m(@In("p0") int a, String b, @In("p2") @Tag("t") long c) {
        }
        @In("ctor") A() { }
    }

    @Cls @Src static class B extends A { }
    @Deprecated(since = "9", forRemoval = true) interface Dep { @SuppressWarnings("x") void q(); }
    record R(@In("comp") int a) { }

    static <@Use(1) T extends @Use(2) Object> @Use(3) List<@Use(4) String> tu(@Use(5) int @Use(6) [] x) throws @Use(7) Exception {
        return null;
    }

    public static void main(String[] args) throws Exception {
        All a = A.class.getAnnotation(All.class);
        // The order of members with default values is that of getDeclaredMethods, which nothing specifies.
        System.out.println(a.toString().length() + " " + a.toString().substring(0, 17));
        for (String part : new String[] {
            "z=true", "b=(byte)0x01", "c='c'", "s=2", "i=3", "l=4L", "f=5.5f", "d=6.5", "str=\"def\\\"\\n\"",
            "cls=java.lang.String.class", "lvl=LOW", "in=@Annotations$In(n=0, value=\"inner\")", "ia={1, 2}", "sa={}",
            "ca={int.class, int[].class}", "la={HIGH}"
        }) System.out.print(a.toString().contains(part) ? "." : part + " missing from " + a);
        System.out.println();
        System.out.println(a.z() + " " + a.b() + a.c() + a.s() + a.i() + a.l() + a.f() + a.d() + a.str().length()
                + a.cls() + a.lvl() + a.in() + Arrays.toString(a.ia()) + a.sa().length + Arrays.toString(a.ca())
                + Arrays.toString(a.la()) + a.ins()[1].n() + a.annotationType());
        Method m = A.class.getDeclaredMethod("m", int.class, String.class, long.class);
        All b = m.getAnnotation(All.class);
        System.out.println(b.i() + " " + b.ia().length + b.sa()[0] + b.equals(a)
                + a.equals(A.class.getAnnotation(All.class)) + (a.hashCode() == A.class.getAnnotation(All.class)
                .hashCode()));
        System.out.println(Arrays.deepToString(m.getParameterAnnotations()));
        System.out.println(Arrays.toString(A.class.getAnnotations()).length() + " "
                + Arrays.toString(B.class.getAnnotations()) + Arrays.toString(B.class.getDeclaredAnnotations())
                + B.class.isAnnotationPresent(Inh.class) + B.class.isAnnotationPresent(All.class));
        Field f = A.class.getDeclaredField("fld");
        System.out.println(Arrays.toString(f.getAnnotations()) + f.getAnnotation(Tag.class)
                + Arrays.toString(f.getAnnotationsByType(Tag.class))
                + Arrays.toString(A.class.getAnnotationsByType(Tag.class))
                + Arrays.toString(A.class.getAnnotationsByType(Tags.class)));
        System.out.println(Arrays.toString(A.class.getDeclaredConstructor().getAnnotations())
                + Dep.class.getAnnotation(Deprecated.class).since() + Dep.class.getAnnotation(Deprecated.class)
                .forRemoval() + Dep.class.getMethod("q").getAnnotations().length);
        System.out.println(Arrays.toString(R.class.getRecordComponents()[0].getAnnotations())
                + Arrays.toString(R.class.getDeclaredField("a").getAnnotations())
                + Arrays.toString(R.class.getMethod("a").getAnnotations())
                + Arrays.deepToString(R.class.getDeclaredConstructor(int.class).getParameterAnnotations()));
        Method tu = Annotations.class.getDeclaredMethod("tu", int[].class);
        System.out.println(Arrays.toString(tu.getAnnotatedReturnType().getAnnotations()) + tu.getAnnotatedReturnType()
                + Arrays.toString(tu.getAnnotatedParameterTypes()) + Arrays.toString(tu.getAnnotatedExceptionTypes())
                + Arrays.toString(tu.getTypeParameters()[0].getAnnotations())
                + Arrays.toString(tu.getTypeParameters()[0].getAnnotatedBounds()));
        System.out.println(All.class.getMethod("ia").getDefaultValue() instanceof int[] d ? d.length : -1);
        In x = m.getParameters()[0].getAnnotation(In.class);
        System.out.println(x + " " + x.hashCode() + " " + x.equals(new In() {
            public String value() { return "p0"; }
            public int n() { return 0; }
            public Class<? extends Annotation> annotationType() { return In.class; }
        }) + Proxy.isProxyClass(x.getClass()));
        for (Method q : new TreeMap<String, Method>() {
            { for (Method k : All.class.getDeclaredMethods()) put(k.getName(), k); }
        }.values()) System.out.print(q.getName() + ":" + q.getReturnType().getSimpleName() + " ");
        System.out.println();
    }
}
