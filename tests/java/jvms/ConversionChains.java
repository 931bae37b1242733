// The fifteen conversion instructions one after the other (JVMS 6.5 d2f .. l2i): every chain of two that fits, on special
// values of each type, in methods made by hand; narrow results stay in range, and bits of floats are shown.
// uses: ClassMaker
import java.lang.reflect.Method;
import java.util.*;

public class ConversionChains {
    static class Loader extends ClassLoader {
        Loader() { super(ConversionChains.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static final String[] OPS = {"i2l", "i2f", "i2d", "l2i", "l2f", "l2d", "f2i", "f2l", "f2d", "d2i", "d2l", "d2f", "i2b", "i2c", "i2s"};
    static char to(String op) { return "bcs".indexOf(op.charAt(2)) >= 0 ? 'i' : op.charAt(2); }
    static String show(Object o) {
        return o instanceof Float ? "f" + Integer.toHexString(Float.floatToIntBits((Float) o)) : o instanceof Double ? "d" + Long.toHexString(Double.doubleToLongBits((Double) o)) : String.valueOf(o);
    }
    static final Map<Character, Object[]> VALUES = Map.of(
        'i', new Object[] {0, -1, 255, 65536, 32768, 16777217, Integer.MIN_VALUE, Integer.MAX_VALUE},
        'l', new Object[] {0L, -1L, 1L << 32, 4294967295L, 9007199254740993L, Long.MIN_VALUE, Long.MAX_VALUE, -128L},
        'f', new Object[] {0f, -0f, 1.5f, -2.5f, Float.NaN, Float.POSITIVE_INFINITY, 2147483648f, -9.3e18f, Float.MIN_VALUE},
        'd', new Object[] {0d, -0d, 0.99999, -2147483649.5, Double.NaN, Double.NEGATIVE_INFINITY, 9.3e18, 3.5e38, 1e-46, 16777217.0});
    static Class<?> type(char c) { return c == 'i' ? int.class : c == 'l' ? long.class : c == 'f' ? float.class : double.class; }
    public static void main(String[] args) throws Exception {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        List<String> chains = new ArrayList<>();
        for (String a : OPS) {
            chains.add(a);
            for (String b : OPS)
                if (to(a) == b.charAt(0)) {
                    chains.add(a + "; " + b);
                    for (String c : new String[] {"i2b", "l2i", "f2l", "d2f"})
                        if (to(b) == c.charAt(0))
                            chains.add(a + "; " + b + "; " + c);
                }
        }
        for (int i = 0; i < chains.size(); i++) {
            String c = chains.get(i);
            char from = c.charAt(0), end = to(c.substring(c.length() - 3));
            char d = from == 'l' ? 'J' : Character.toUpperCase(from), r = end == 'l' ? 'J' : Character.toUpperCase(end);
            m.method(9, "m" + i + "(" + d + ")" + r, 4, 2, from + "load_0; " + c + "; " + end + "return", "", "", "");
        }
        Class<?> k = new Loader().define(m);
        for (int i = 0; i < chains.size(); i++) {
            char from = chains.get(i).charAt(0);
            Method x = k.getMethod("m" + i, type(from));
            StringBuilder sb = new StringBuilder(chains.get(i)).append(':');
            for (Object v : VALUES.get(from))
                sb.append(' ').append(show(x.invoke(null, v)));
            System.out.println(sb);
        }
        System.out.println(chains.size());
    }
}
