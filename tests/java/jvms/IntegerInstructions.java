// Integer arithmetic instructions (JVMS 6.5) made by hand on grids of values: iadd to lxor, shifts with any distance, neg, inc,
// each against the same done with BigInteger and cut to width; operands from constants, locals, fields and arrays.
// uses: ClassMaker
import java.lang.reflect.Method;
import java.math.BigInteger;

public class IntegerInstructions {
    static class Loader extends ClassLoader {
        Loader() { super(IntegerInstructions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String[] OPS = {"add", "sub", "mul", "div", "rem", "and", "or", "xor", "shl", "shr", "ushr", "neg"};
    static final int[] INTS = {0, 1, -1, 2, 7, -8, 31, 32, 33, 255, -32768, 65536, 46341, 0x55555555, Integer.MAX_VALUE, Integer.MIN_VALUE};
    static final long[] LONGS = {0, 1, -1, 3, -10, 63, 64, 65, 1L << 31, 1L << 32, -1L << 33, 3037000500L, 0x5555555555555555L, Long.MAX_VALUE, Long.MIN_VALUE};
    static long wanted(String op, long a, long b, int width) {
        BigInteger x = BigInteger.valueOf(a), y = BigInteger.valueOf(b), r;
        int distance = (int) (b & width - 1);
        switch (op) {
        case "add": r = x.add(y); break;
        case "sub": r = x.subtract(y); break;
        case "mul": r = x.multiply(y); break;
        case "div": r = x.divide(y); break;
        case "rem": r = x.remainder(y); break;
        case "and": r = x.and(y); break;
        case "or": r = x.or(y); break;
        case "xor": r = x.xor(y); break;
        case "shl": r = x.shiftLeft(distance); break;
        case "shr": r = x.shiftRight(distance); break;
        case "ushr": r = x.mod(BigInteger.ONE.shiftLeft(width)).shiftRight(distance); break;
        default: r = x.negate();
        }
        return width == 32 ? r.intValue() : r.longValue();
    }
    public static void main(String[] args) throws Exception {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        m.field(9, "i", "I").field(9, "j", "J");
        for (String op : OPS) {
            boolean shift = op.contains("sh"), one = op.equals("neg");
            m.method(9, "i" + op + "(II)I", 4, 2, one ? "iload_0; ineg; ireturn" : "iload_0; iload_1; i" + op + "; ireturn", "", "", "");
            m.method(9, "l" + op + "(JJ)J", 4, 4, one ? "lload_0; lneg; lreturn" : "lload_0; lload_2; " + (shift ? "l2i; " : "") + "l" + op + "; lreturn", "", "", "");
            m.method(9, "fi" + op + "(II)I", 6, 3, "iload_0; putstatic F:T.i:I; iconst_1; newarray 10; dup; iconst_0; iload_1; iastore; astore_2; getstatic F:T.i:I; " + (one ? "" : "aload_2; iconst_0; iaload; ") + "i" + op + "; ireturn", "", "", "");
            m.method(9, "twice" + op + "(II)I", 6, 2, one ? "iload_0; ineg; ineg; ireturn" : "iload_0; iload_1; dup2; i" + op + "; dup_x2; pop; pop; ireturn".replace("pop; pop; ireturn", "pop; pop; ireturn"), "", "", "");
        }
        m.method(9, "inc(I)I", 1, 1, "iinc 0 127; iinc 0 -128; wide iinc 0 32767; wide iinc 0 -32768; iload_0; ireturn", "", "", "");
        Class<?> c = new Loader().define(m);
        for (String op : OPS) {
            int right = 0, all = 0, thrown = 0;
            long sum = 0;
            for (int a : INTS)
                for (int b : INTS) {
                    for (String kind : new String[] {"i", "fi", "twice"})
                        try {
                            int r = (Integer) c.getMethod(kind + op, int.class, int.class).invoke(null, a, b);
                            all++;
                            right += r == (kind.equals("twice") && op.equals("neg") ? a : (int) wanted(op, a, b, 32)) ? 1 : 0;
                            sum = sum * 31 + r;
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            thrown += e.getCause() instanceof ArithmeticException && b == 0 ? 1 : 1000;
                        }
                }
            for (long a : LONGS)
                for (long b : LONGS)
                    try {
                        long r = (Long) c.getMethod("l" + op, long.class, long.class).invoke(null, a, b);
                        all++;
                        right += r == wanted(op, a, op.contains("sh") ? (int) b : b, 64) ? 1 : 0;
                        sum = sum * 31 + r;
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        thrown += e.getCause() instanceof ArithmeticException && b == 0 ? 1 : 1000;
                    }
            System.out.println(op + " " + right + " of " + all + ", thrown " + thrown + ", sum " + sum);
        }
        for (int a : INTS)
            System.out.print(c.getMethod("inc", int.class).invoke(null, a) + " ");
        System.out.println();
    }
}
