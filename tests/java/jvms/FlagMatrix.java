// Access flags (JVMS 4.1, 4.5, 4.6): every combination of the twelve flags of a method and of the interesting ones of
// fields and classes, in classes and interfaces of several versions: which are refused, with a sum over all messages.
// uses: ClassMaker
// modes: !torment-gc
import java.util.*;
import java.util.zip.CRC32;

public class FlagMatrix {
    static class Loader extends ClassLoader {
        Loader() { super(FlagMatrix.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static Loader loader = new Loader();
    static int made;
    static void sweep(String what, int[] bits, java.util.function.IntFunction<ClassMaker> maker) {
        CRC32 sum = new CRC32();
        int good = 0, bad = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 1 << bits.length; i++) {
            int flags = 0;
            for (int b = 0; b < bits.length; b++)
                flags |= (i >> b & 1) == 0 ? 0 : bits[b];
            String said;
            try {
                ClassMaker m = maker.apply(flags);
                m.name = "T" + made++;
                Class<?> c = loader.define(m.make());
                said = "ok " + Integer.toHexString(c.getModifiers()) + (c.getDeclaredMethods().length > 0 ? c.getDeclaredMethods()[0].getModifiers() : 0) + (c.getDeclaredFields().length > 0 ? c.getDeclaredFields()[0].getModifiers() : 0);
                good++;
            } catch (LinkageError e) {
                said = e.toString().replaceAll("T\\d+", "T");
                bad++;
                if (first.size() < 4)
                    first.add(Integer.toHexString(flags) + " " + said);
            }
            kinds.merge(said.replaceAll("ok .*", "ok").replaceAll("modifiers:? 0x[0-9A-F]+", "modifiers"), 1, Integer::sum);
            sum.update((flags + said).getBytes());
        }
        System.out.println(what + ": good " + good + " bad " + bad + " kinds " + kinds.size() + " sum " + Long.toHexString(sum.getValue()));
        for (String f : first)
            System.out.println("    " + f);
    }
    static final int[] METHOD = {1, 2, 4, 8, 0x10, 0x20, 0x100, 0x400, 0x800};
    static final int[] FIELD = {1, 2, 4, 8, 0x10, 0x40, 0x80, 0x1000, 0x4000};
    static final int[] CLASS = {1, 0x10, 0x20, 0x200, 0x400, 0x1000, 0x2000, 0x4000, 0x8000};
    static ClassMaker method(int version, int access, int flags, String name, boolean code) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.access = access;
        if (code)
            m.method(flags, name + "()V", 1, 1, "return", "", "", "");
        else
            m.bare(flags, name + "()V");
        return m;
    }
    public static void main(String[] args) {
        for (int version : new int[] {45, 49, 52, 61}) {
            sweep("methods with code in a class " + version, METHOD, f -> method(version, 0x421, f, "m", true));
            sweep("methods with code in an interface " + version, METHOD, f -> method(version, 0x601, f, "m", true));
            if (version == 49 || version == 61) {
                sweep("methods without code in a class " + version, METHOD, f -> method(version, 0x421, f, "m", false));
                sweep("methods without code in an interface " + version, METHOD, f -> method(version, 0x601, f, "m", false));
                sweep("constructors " + version, METHOD, f -> method(version, 0x421, f, "<init>", true));
                sweep("constructors of an interface " + version, new int[] {1, 2, 8, 0x10, 0x400}, f -> method(version, 0x601, f, "<init>", true));
            }
            sweep("initializers " + version, METHOD, f -> method(version, 0x421, f, "<clinit>", true));
            sweep("initializers of an interface " + version, new int[] {1, 2, 4, 8, 0x400}, f -> method(version, 0x601, f, "<clinit>", true));
            sweep("fields of a class " + version, FIELD, f -> {
                ClassMaker m = new ClassMaker();
                m.version = version;
                return m.field(f, "f", "I");
            });
            sweep("fields of an interface " + version, FIELD, f -> {
                ClassMaker m = new ClassMaker();
                m.version = version;
                m.access = 0x601;
                return m.field(f, "f", "I");
            });
            sweep("classes " + version, CLASS, f -> {
                ClassMaker m = new ClassMaker();
                m.version = version;
                m.access = f & ~0x8000 | (version == 61 ? 0 : f & 0x8000);
                return m;
            });
        }
        System.out.println(made);
    }
}
