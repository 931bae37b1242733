// A class file cut off at every length, and one with every single byte of its header and pool changed (JVMS 4.1, 4.8):
// each gives an error of the right type with HotSpot's message, and never anything else.
// uses: ClassMaker
import java.util.TreeMap;

public class Truncation {
    static class Loader extends ClassLoader {
        Loader() { super(Truncation.class.getClassLoader()); }
        Class<?> define(byte[] b, int n) { return defineClass(null, b, 0, n); }
    }
    static String attempt(byte[] b, int length) {
        try {
            Class<?> c = new Loader().define(b, length);
            Class.forName(c.getName(), true, c.getClassLoader());
            return "fine";
        } catch (Throwable e) {
            return e.toString();
        }
    }
    public static void main(String[] args) {
        ClassMaker m = new ClassMaker();
        m.interfaces.add("java/lang/Runnable");
        m.field(0x19, "f", "J");
        m.method(1, "run()V", 4, 2, "ldc s:text; pop; ldc2_w j:5; pop2; ldc i:7; pop; ldc f:1.5; pop; invokestatic M:java/lang/Thread.yield:()V; ldc t:(I)V; pop; return; pop; return", "0 3 22", "one 22 java/lang/Throwable", "");
        m.attribute("SourceFile", new ClassMaker.Bytes().u2(m.utf8("T.java")));
        m.attribute("InnerClasses", new ClassMaker.Bytes().u2(1).u2(m.cls("T$I")).u2(m.cls("T")).u2(m.utf8("I")).u2(1));
        byte[] good = m.make();
        System.out.println(good.length + " bytes, whole: " + attempt(good, good.length));
        TreeMap<String, Integer> counts = new TreeMap<>();
        String before = "";
        int from = 0;
        for (int n = 0; n <= good.length; n++) {
            String s = n == good.length ? "end" : attempt(good, n);
            if (!s.equals(before)) {
                if (n > 0)
                    System.out.println(from + " to " + (n - 1) + ": " + before);
                before = s;
                from = n;
            }
        }
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 1);
        System.out.println("one more: " + attempt(longer, longer.length));
        int hash = 0;
        for (int at = 0; at < good.length; at++) {
            for (int how = 0; how < 3; how++) {
                byte[] bad = good.clone();
                bad[at] = (byte) (how == 0 ? bad[at] + 1 : how == 1 ? 0xff : 0);
                if (bad[at] == good[at])
                    continue;
                String s = attempt(bad, bad.length);
                hash = hash * 31 + s.hashCode();
                String kind = s.replaceAll("(?s)\n.*", "").replaceAll("[0-9]+", "#").replaceAll("\"[^\"]*\"|'[^']*'", "Q");
                counts.merge(kind.length() > 110 ? kind.substring(0, 110) : kind, 1, Integer::sum);
                if (at < 24)
                    System.out.println("byte " + at + " is " + (bad[at] & 255) + ": " + s);
            }
        }
        counts.forEach((k, v) -> System.out.println(v + " " + k));
        System.out.println(Integer.toHexString(hash));
    }
}
