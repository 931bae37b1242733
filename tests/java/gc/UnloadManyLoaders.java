// vmargs: -Xmx48m
// Loaders in a loop, each with a class that holds 40 KB, an instance of itself and a lambda: more than fits at once.
import java.util.function.*;

public class UnloadManyLoaders {
    public static class Victim {
        static int[] data = new int[10000];
        static Victim self = new Victim();
        static IntSupplier lambda = () -> data.length + self.field;
        int field = 1;
        public static int ping() { return lambda.getAsInt() + new Victim[2].length; }
    }

    static final byte[] BYTES;
    static {
        try {
            BYTES = UnloadManyLoaders.class.getResourceAsStream("UnloadManyLoaders$Victim.class").readAllBytes();
        } catch (Exception e) {
            throw new Error(e);
        }
    }

    static class L extends ClassLoader {
        Class<?> define() { return defineClass(null, BYTES, 0, BYTES.length); }
    }

    public static void main(String[] args) throws Exception {
        long sum = 0;
        L kept = null;
        Class<?> keptClass = null;
        for (int i = 0; i < 2500; i++) {
            L loader = new L();
            Class<?> c = loader.define();
            sum += (Integer) c.getMethod("ping").invoke(null);
            if (i % 500 == 499) {
                if (kept != null && keptClass.getClassLoader() != kept)
                    System.out.println("the kept class has changed");
                kept = loader;
                keptClass = c;
            }
        }
        System.out.println(sum);
        System.out.println(keptClass.getMethod("ping").invoke(null));
    }
}
