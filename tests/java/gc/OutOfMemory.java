// vmargs: -Xmx256m
// OutOfMemoryError for arrays that can never be, caught, and life goes on; messages.
public class OutOfMemory {
    static void t(String n, java.util.function.Supplier<Object> s) {
        try {
            Object o = s.get();
            System.out.println(n + " allocated");
        } catch (OutOfMemoryError e) {
            System.out.println(n + " " + e.getMessage());
        } catch (RuntimeException e) {
            System.out.println(n + " " + e);
        }
    }

    public static void main(String[] args) {
        t("max int[]", () -> new int[Integer.MAX_VALUE]);
        t("max long[]", () -> new long[Integer.MAX_VALUE]);
        t("max Object[]", () -> new Object[Integer.MAX_VALUE]);
        t("max-1 byte[]", () -> new byte[Integer.MAX_VALUE]);
        t("multi", () -> new int[Integer.MAX_VALUE][1]);
        t("reflect", () -> java.lang.reflect.Array.newInstance(long.class, Integer.MAX_VALUE));
        t("copyOf", () -> java.util.Arrays.copyOf(new long[1], Integer.MAX_VALUE));
        t("negative", () -> new int[-1]);
        t("nested negative", () -> new int[2][-1]);
        t("repeat", () -> "ab".repeat(Integer.MAX_VALUE));
        t("ArrayList", () -> new java.util.ArrayList<>(Integer.MAX_VALUE));
        t("StringBuilder", () -> {
            StringBuilder b = new StringBuilder();
            b.ensureCapacity(Integer.MAX_VALUE);
            return b;
        });
        long s = 0;
        for (int i = 0; i < 20; i++) {
            try { long[] a = new long[Integer.MAX_VALUE]; s += a.length; } catch (OutOfMemoryError e) { s += i; }
        }
        System.out.println(s);
        int[] fine = new int[100000];
        fine[99999] = 7;
        System.out.println(fine[99999]);
        try {
            throw new OutOfMemoryError("own");
        } catch (OutOfMemoryError e) {
            System.out.println(e + " " + e.getStackTrace().length);
        }
        Thread t = new Thread(() -> t("in thread", () -> new double[Integer.MAX_VALUE]));
        t.start();
        try { t.join(); } catch (InterruptedException e) { }
    }
}
