// ldc, ldc_w, ldc2_w (JVMS 6.5) on every kind of constant: bits of floats and doubles, strings of odd characters and
// their identity, classes, arrays, method types and handles; constants of the wrong kind; failures and their repetition.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class LdcForms {
    static class Loader extends ClassLoader {
        int asked;
        Loader() { super(LdcForms.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
        @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            asked++;
            throw new ClassNotFoundException("no " + name);
        }
    }
    static String first(Throwable t) {
        String s = String.valueOf(t);
        s = s.replaceAll("@[0-9a-fx]+", "@");
        return s.indexOf('\n') < 0 ? s : s.substring(0, s.indexOf('\n'));
    }
    static String text(Object o) {
        if (o instanceof Float) return "float " + Integer.toHexString(Float.floatToRawIntBits((Float) o));
        if (o instanceof Double) return "double " + Long.toHexString(Double.doubleToRawLongBits((Double) o));
        if (o instanceof String) {
            StringBuilder sb = new StringBuilder("string");
            for (char c : ((String) o).toCharArray())
                sb.append(' ').append(Integer.toHexString(c));
            return sb.toString();
        }
        return o == null ? "null" : o.getClass().getSimpleName() + " " + o;
    }
    static void run(String what, int version, String type, String instruction, int constant, ClassMaker m) {
        m.version = version;
        String ret = type.length() > 1 ? "areturn" : type.equals("I") ? "ireturn" : type.equals("J") ? "lreturn" : type.equals("F") ? "freturn" : "dreturn";
        String at = instruction.equals("ldc") ? ".b 18 " + constant : instruction + " #" + constant;
        m.method(9, "m()" + type, 2, 0, at + "; " + ret, "", "", "");
        Loader l = new Loader();
        StringBuilder end = new StringBuilder();
        Object before = null;
        try {
            Method x = l.define(m).getMethod("m");
            for (int i = 0; i < 3; i++) {
                try {
                    Object o = x.invoke(null);
                    if (i == 0) end.append(text(o));
                    else if (type.length() > 1) end.append(o == before ? " same" : " another");
                    before = o;
                } catch (InvocationTargetException e) {
                    end.append(i == 0 ? "threw " + first(e.getCause()) + " cause " + e.getCause().getCause() : " again " + e.getCause().getClass().getSimpleName() + (e.getCause() == before));
                    before = e.getCause();
                }
            }
        } catch (LinkageError | ReflectiveOperationException e) {
            end.append(first(e));
        }
        System.out.println(what + " " + version + " " + instruction + ": " + end + (l.asked > 0 ? ", asked " + l.asked : ""));
    }
    static int dbl(ClassMaker m, long bits) {
        return m.constant("D" + bits, new ClassMaker.Bytes().u1(6).u4((int) (bits >> 32)).u4((int) bits), 2);
    }
    static int flt(ClassMaker m, int bits) { return m.constant("G" + bits, new ClassMaker.Bytes().u1(4).u4(bits), 1); }
    public static void main(String[] args) {
        int[] floats = {0, 0x80000000, 1, 0x7f7fffff, 0x7f800000, 0xff800000, 0x7fc00000, 0x7fa00001, 0xffc12345, 0x7f800001};
        for (int bits : floats) {
            ClassMaker m = new ClassMaker();
            run("float", 61, "F", "ldc", flt(m, bits), m);
        }
        long[] doubles = {0, 1L << 63, 1, 0x7fefffffffffffffL, 0x7ff0000000000000L, 0x7ff8000000000000L, 0x7ff0000000000001L, 0xfff8123456789abcL};
        for (long bits : doubles) {
            ClassMaker m = new ClassMaker();
            run("double", 61, "D", "ldc2_w", dbl(m, bits), m);
        }
        for (int i : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            ClassMaker m = new ClassMaker();
            run("int", 49, "I", "ldc_w", m.integer(i), m);
        }
        for (long j : new long[] {0, -1, Long.MIN_VALUE, 1L << 32}) {
            ClassMaker m = new ClassMaker();
            run("long", 45, "J", "ldc2_w", m.longer(j), m);
        }
        String[] strings = {"", "a", "\0", "\u0080\u00ff", "\u0100", "\u07ff\u0800", "\ud83d\ude00", "\ud800", "\udc00x", "\uffff\ufffe", "caf\u00e9"};
        for (String s : strings) {
            ClassMaker m = new ClassMaker();
            run("string", 61, "Ljava/lang/Object;", "ldc", m.string(s), m);
            try {
                ClassMaker n = new ClassMaker();
                n.method(9, "m()Ljava/lang/String;", 1, 0, "ldc_w #" + n.string(s) + "; areturn", "", "", "");
                System.out.println("  interned " + (new Loader().define(n).getMethod("m").invoke(null) == s.intern()));
            } catch (ReflectiveOperationException e) {
                System.out.println(e);
            }
        }
        for (String c : new String[] {"T", "[T", "[[I", "java/lang/String", "[Ljava/util/List;", "Gone", "[LGone;", "[[[Z", "java/util/ImmutableCollections$ListN", "jdk/internal/misc/Unsafe", "[Ljdk/internal/misc/Unsafe;"})
            for (int version : new int[] {48, 49, 61}) {
                ClassMaker m = new ClassMaker();
                run("class " + c, version, "Ljava/lang/Object;", "ldc_w", m.cls(c), m);
            }
        for (String t : new String[] {"()V", "(IJ[Ljava/lang/String;)[[D", "(LGone;)V", "()LGone;", "(Ljdk/internal/misc/Unsafe;)V", "(LT;)LT;"})
            for (int version : new int[] {50, 51, 61}) {
                ClassMaker m = new ClassMaker();
                run("type " + t, version, "Ljava/lang/Object;", "ldc", m.type(t), m);
            }
        String[] handles = {"java/lang/Math.max:(II)I", "java/lang/Math.nothing:(II)I", "java/lang/Math.max:(IF)I", "Gone.m:()V", "java/util/Arrays.asList:([Ljava/lang/Object;)Ljava/util/List;", "java/lang/Math.powerOfTwoD:(I)D"};
        for (String h : handles)
            for (int version : new int[] {50, 61}) {
                ClassMaker m = new ClassMaker();
                run("handle " + h, version, "Ljava/lang/Object;", "ldc_w", m.handle(6, h), m);
            }
        // Constants of the wrong kind for the instruction.
        String[] instructions = {"ldc", "ldc_w", "ldc2_w"};
        for (String in : instructions)
            for (int kind = 0; kind < 9; kind++)
                for (int version : new int[] {49, 61}) {
                    ClassMaker m = new ClassMaker();
                    int c = kind == 0 ? m.integer(5) : kind == 1 ? m.longer(5) : kind == 2 ? dbl(m, 0) : kind == 3 ? flt(m, 0) : kind == 4 ? m.utf8("x")
                        : kind == 5 ? m.nat("a", "I") : kind == 6 ? m.member(9, "T.f:I") : kind == 7 ? m.member(10, "T.f:()V") : 0;
                    run("kind " + kind, version, kind == 1 ? "J" : kind == 2 ? "D" : kind == 3 ? "F" : "I", in, c, m);
                }
        ClassMaker far = new ClassMaker();
        for (int i = 0; i < 400; i++)
            far.utf8("filler" + i);
        run("beyond 255", 61, "I", "ldc_w", far.integer(77), far);
        ClassMaker out = new ClassMaker();
        run("beyond the pool", 61, "I", "ldc_w", 9999, out);
        ClassMaker half = new ClassMaker();
        run("second half of a long", 61, "J", "ldc2_w", half.longer(5) + 1, half);
    }
}
