// What happens to ints too large for a small type (JVMS 2.11.1, 6.5): stored to fields and arrays of boolean, byte,
// char and short, returned from methods of these types, passed as arguments, by bytecode that no javac writes.
// uses: ClassMaker
import java.lang.reflect.Method;

public class NarrowStores {
    static final int[] VALUES = {0, 1, 2, 3, 127, 128, 255, 256, 257, 32768, 65535, 65536, 65537, -1, -2, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x12345678};
    static final String[] TYPES = {"Z", "B", "C", "S"};
    static final int[] CODES = {4, 8, 5, 9};

    static class Loader extends ClassLoader {
        Loader() { super(NarrowStores.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    public static void main(String[] args) throws Exception {
        ClassMaker m = new ClassMaker();
        m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", "");
        for (int k = 0; k < TYPES.length; k++) {
            String t = TYPES[k], store = t.equals("C") ? "castore" : t.equals("S") ? "sastore" : "bastore", load = store.replace("store", "load");
            m.field(1, "f" + t, t).field(9, "s" + t, t);
            m.method(9, "static" + t + "(I)I", 2, 1, "iload_0; putstatic F:T.s" + t + ":" + t + "; getstatic F:T.s" + t + ":" + t + "; ireturn", "", "", "");
            m.method(9, "field" + t + "(I)I", 3, 1, "new c:T; dup; invokespecial M:T.<init>:()V; dup; iload_0; putfield F:T.f" + t + ":" + t + "; getfield F:T.f" + t + ":" + t + "; ireturn", "", "", "");
            m.method(9, "array" + t + "(I)I", 4, 1, "iconst_1; newarray " + CODES[k] + "; dup; iconst_0; iload_0; " + store + "; iconst_0; " + load + "; ireturn", "", "", "");
            m.method(9, "raw" + t + "(I)" + t, 1, 1, "iload_0; ireturn", "", "", "");
            m.method(9, "returned" + t + "(I)I", 1, 1, "iload_0; invokestatic M:T.raw" + t + ":(I)" + t + "; ireturn", "", "", "");
            m.method(9, "take" + t + "(" + t + ")I", 1, 1, "iload_0; ireturn", "", "", "");
            m.method(9, "passed" + t + "(I)I", 1, 1, "iload_0; invokestatic M:T.take" + t + ":(" + t + ")I; ireturn", "", "", "");
            m.method(9, "twice" + t + "(I)I", 4, 1, "iconst_2; newarray " + CODES[k] + "; dup; iconst_0; iload_0; " + store + "; dup; iconst_1; iload_0; ineg; " + store
                + "; dup; iconst_0; " + load + "; swap; iconst_1; " + load + "; ixor; ireturn", "", "", "");
        }
        m.method(9, "both(I)I", 3, 1, "iload_0; i2b; iload_0; i2s; iadd; iload_0; i2c; iadd; ireturn", "", "", "");
        // baload of a boolean array that was filled as a byte array is one instruction for both.
        m.method(9, "condition(I)I", 1, 1, "iload_0; putstatic F:T.sZ:Z; getstatic F:T.sZ:Z; ifeq 5; iconst_1; ireturn; iconst_0; ireturn", "", "same 12", "");
        Class<?> c = new Loader().define(m);
        for (String how : new String[] {"static", "field", "array", "returned", "passed", "twice"}) {
            for (String t : TYPES) {
                Method x = c.getMethod(how + t, int.class);
                StringBuilder sb = new StringBuilder(how + " " + t + ":");
                for (int v : VALUES)
                    sb.append(' ').append(x.invoke(null, v));
                System.out.println(sb);
            }
        }
        for (String t : TYPES) {
            StringBuilder sb = new StringBuilder("reflected " + t + ":");
            for (int v : VALUES) {
                Object o = c.getMethod("raw" + t, int.class).invoke(null, v);
                sb.append(' ').append(o instanceof Character ch ? (Object) (int) ch : o);
            }
            System.out.println(sb);
        }
        StringBuilder sb = new StringBuilder("both:");
        for (int v : VALUES)
            sb.append(' ').append(c.getMethod("both", int.class).invoke(null, v)).append('/').append(c.getMethod("condition", int.class).invoke(null, v));
        System.out.println(sb);
    }
}
