// tableswitch and lookupswitch (JVMS 6.5): limits of the keys, empty ones, defaults that jump back, padding at all four
// alignments, tables that are wrong: low above high, keys out of order, twice the same, jumps out of the code.
// uses: ClassMaker
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.*;

public class SwitchInstructions {
    static class Loader extends ClassLoader {
        Loader() { super(SwitchInstructions.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String first(Throwable t) {
        String s = String.valueOf(t);
        return s.indexOf('\n') < 0 ? s : s.substring(0, s.indexOf('\n'));
    }
    static Method link(ClassMaker m) throws Throwable {
        Class<?> c = new Loader().define(m);
        Class.forName("T", true, c.getClassLoader());
        return c.getMethod("m", int.class);
    }
    /** `nops` nops, iload_0, a switch whose i-th label returns i, and whose default returns -1. */
    static ClassMaker of(boolean table, int nops, int version, int... keys) {
        int at = nops + 1, pad = (4 - (at + 1) % 4) % 4;
        int n = table ? keys[1] - keys[0] + 1 : keys.length;
        int start = at + 1 + pad + (table ? 12 + 4 * n : 8 + 8 * n);
        StringBuilder code = new StringBuilder("nop; ".repeat(nops)).append("iload_0; ").append(table ? "tableswitch " : "lookupswitch ");
        StringBuilder frames = new StringBuilder(), bodies = new StringBuilder();
        code.append(start + 4 * n - at);
        if (table)
            code.append(' ').append(keys[0]).append(' ').append(keys[1]);
        else
            code.append(' ').append(n);
        for (int i = 0; i < n; i++) {
            if (!table)
                code.append(' ').append(keys[i]);
            code.append(' ').append(start + 4 * i - at);
            bodies.append("sipush ").append(i).append("; ireturn; ");
        }
        for (int i = 0; i <= n; i++)
            frames.append(i == 0 ? "" : "; ").append("same ").append(start + 4 * i);
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.method(9, "m(I)I", 1, 1, code + "; " + bodies + "iconst_m1; ireturn", "", version >= 50 ? frames.toString() : "", "");
        return m;
    }
    static void ask(String what, ClassMaker m, int... values) {
        StringBuilder sb = new StringBuilder(what).append(':');
        try {
            Method x = link(m);
            for (int v : values)
                sb.append(' ').append(v).append("->").append(x.invoke(null, v));
        } catch (InvocationTargetException e) {
            sb.append(" threw ").append(first(e.getCause()));
        } catch (Throwable e) {
            sb.append(' ').append(first(e));
        }
        System.out.println(sb);
    }
    static int[] around(int... keys) {
        TreeSet<Integer> all = new TreeSet<>(List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE));
        for (int k : keys)
            for (int d = -1; d <= 1; d++)
                all.add(k + d);
        return all.stream().mapToInt(i -> i).toArray();
    }
    public static void main(String[] args) {
        int min = Integer.MIN_VALUE, max = Integer.MAX_VALUE;
        for (int version : new int[] {45, 49, 50, 61}) {
            for (int nops = 0; nops < 5; nops++)
                ask("table " + version + " after " + nops, of(true, nops, version, -2, 3), around(-2, 3));
            ask("table lowest", of(true, 1, version, min, min + 3), around(min, min + 3));
            ask("table highest", of(true, 2, version, max - 3, max), around(max - 3, max));
            ask("table one", of(true, 0, version, 7, 7), around(7));
            for (int nops = 0; nops < 5; nops++)
                ask("lookup " + version + " after " + nops, of(false, nops, version, -100, 0, 1, 1000), around(-100, 0, 1, 1000));
            ask("lookup extremes", of(false, 3, version, min, -1, max), around(min, -1, max));
            ask("lookup empty", of(false, 0, version), around());
            ask("lookup one", of(false, 0, version, min), around(min));
            ask("unsorted", of(false, 0, version, 5, 3), around(3, 5));
            ask("twice", of(false, 0, version, 3, 3), around(3));
            ask("sorted without sign", of(false, 0, version, 1, -1), around(1));
        }
        int[] many = new int[300];
        for (int i = 0; i < many.length; i++)
            many[i] = i * i * 7 - 20000;
        ClassMaker big = of(false, 1, 61, many);
        int hash = 0, hits = 0;
        try {
            Method x = link(big);
            for (int v = -20100; v < 20000; v++) {
                int r = (Integer) x.invoke(null, v);
                hash = hash * 31 + r;
                hits += r >= 0 ? 1 : 0;
            }
        } catch (Throwable e) {
            System.out.println(e);
        }
        System.out.println("large lookup " + hits + " " + hash);
        // Wrong ones.  iload_0 at 0, the switch at 1, its operands at 4.
        String[][] wrong = {
            {"low above high", "iload_0; tableswitch 15 3 2; iconst_1; ireturn"},
            {"low far above high", "iload_0; tableswitch 15 2147483647 -2147483648; iconst_1; ireturn"},
            {"too many entries", "iload_0; tableswitch 15 0 1000; iconst_1; ireturn"},
            {"all ints", "iload_0; tableswitch 15 -2147483648 2147483647; iconst_1; ireturn"},
            {"minus one pairs", "iload_0; lookupswitch 11 -1; iconst_1; ireturn"},
            {"too many pairs", "iload_0; lookupswitch 11 100; iconst_1; ireturn"},
            {"most pairs", "iload_0; lookupswitch 11 536870912; iconst_1; ireturn"},
            {"default out of the code", "iload_0; lookupswitch 1000 0; iconst_1; ireturn"},
            {"default before the code", "iload_0; lookupswitch -2 0; iconst_1; ireturn"},
            {"default into the operands", "iload_0; lookupswitch 5 0; iconst_1; ireturn"},
            {"label out of the code", "iload_0; tableswitch 19 0 0 4000; iconst_1; ireturn"},
            {"on a long", "lconst_0; lookupswitch 11 0; iconst_1; ireturn"},
            {"on a reference", "aconst_null; lookupswitch 11 0; iconst_1; ireturn"},
            {"on nothing", "nop; lookupswitch 11 0; iconst_1; ireturn"},
            {"padding not zero", "iload_0; .b 171 1 2 0 0 0 11 0 0 0 0; iconst_1; ireturn"},
            {"table padding not zero", "iload_0; .b 170 0 7 0 0 0 19 0 0 0 0 0 0 0 0 0 0 0 19; iconst_1; ireturn"},
            {"cut off", "iload_0; .b 171 0 0 0 0"},
            {"cut off in the padding", "iload_0; .b 170 0"},
        };
        for (String[] w : wrong) {
            for (int version : new int[] {49, 61}) {
                ClassMaker m = new ClassMaker();
                m.version = version;
                m.method(9, "m(I)I", 2, 1, w[1], "", "", "");
                ask(w[0] + " " + version, m, 0, 1);
            }
        }
        // A loop made of nothing but switches that jump back.
        ClassMaker loop = new ClassMaker();
        loop.version = 49;
        loop.method(9, "m(I)I", 2, 2, "iconst_0; istore_1; iload_1; bipush 100; if_icmpge 35; iinc 1 7; iload_0; iinc 0 1; iload_1; iconst_3; irem; lookupswitch -16 1 2 -16; iload_1; ireturn; nop; nop; nop; nop; nop; nop; iload_1; ireturn", "", "", "");
        ask("loop of switches", loop, 0, 5);
    }
}
