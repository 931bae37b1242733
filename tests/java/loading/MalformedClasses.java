// A class file with one byte changed, some thousand times: the same error with the same text, or the
// same class.  Cut files are left out: HotSpot reads past their end in places.

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.AbstractList;
import java.util.Random;

public class MalformedClasses {
    static class Definer extends ClassLoader {
        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    @Deprecated
    public static class Sample<T extends Comparable<T>> extends AbstractList<T> implements Runnable,
            java.io.Serializable {
        static final int A = 5;
        static final long B = 7L;
        static final float C = 1.5f;
        static final double D = 2.5;
        static final String E = "x";
        private volatile int v;
        transient Object o;
        protected boolean z;

        public void run() {
            Runnable r = () -> System.out.println(v);
            try {
                v = Integer.parseInt("1");
            } catch (NumberFormatException | ArithmeticException e) {
                v = 2;
            } finally {
                z = true;
            }
            r.run();
        }

        public T get(int i) {
            switch (i) {
            case 1:
                return null;
            case 1000:
                throw new IllegalArgumentException();
            }
            synchronized (this) {
                v++;
            }
            return null;
        }

        public int size() {
            return ("a" + v + "b").length();
        }

        native void nat(int a, String... b) throws java.io.IOException;
    }

    interface Shape extends Comparable<Shape> {
        int K = 3;

        default void run() {
        }

        static void s() {
        }

        int ab(int[] x);
    }

    record Pair(int a, @Deprecated String b) {
    }

    enum Kind {
        ONE, TWO
    }

    static String clean(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.replaceAll("@[0-9a-f]+", "@H").toCharArray())
            if (c >= 32 && c < 127)
                b.append(c);
            else
                b.append("\\u").append(Integer.toHexString(c));
        return b.toString();
    }

    public static void main(String[] args) throws Exception {
        byte[][] bases = new byte[4][];
        String[] names = {"Sample", "Shape", "Pair", "Kind"};
        for (int i = 0; i < bases.length; i++)
            try (InputStream in = MalformedClasses.class.getResourceAsStream("MalformedClasses$" + names[i]
                    + ".class")) {
                bases[i] = in.readAllBytes();
            }
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed * 7919L + 13);
            byte[] b = bases[seed % bases.length].clone();
            int at = random.nextInt(b.length);
            switch (random.nextInt(4)) {
            case 0:
                b[at] = (byte) random.nextInt(256);
                break;
            case 1:
                b[at] ^= 1 << random.nextInt(8);
                break;
            case 2:
                b[at] = (byte) random.nextInt(20);
                break;
            default:
                b[at]++;
                break;
            }
            String result;
            try {
                Class<?> c = new Definer().define(b);
                result = c.getName() + " " + Modifier.toString(c.getModifiers());
            } catch (Throwable t) {
                result = t.getClass().getName() + ": " + t.getMessage();
            }
            System.out.println(seed + " " + clean(result));
        }
    }
}
