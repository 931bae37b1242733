// vmargs: -Xmx32m
// Soft references are all cleared before an OutOfMemoryError is thrown; strong ones survive it.
import java.lang.ref.*;
import java.util.*;

public class SoftUnderPressure {
    public static void main(String[] args) {
        List<SoftReference<byte[]>> soft = new ArrayList<>();
        for (int i = 0; i < 20; i++) soft.add(new SoftReference<>(new byte[100_000]));
        byte[] strong = new byte[1000];
        strong[7] = 7;
        SoftReference<byte[]> also = new SoftReference<>(strong);
        List<Object> hog = new ArrayList<>();
        boolean oom = false;
        try { while (true) hog.add(new byte[500_000]); } catch (OutOfMemoryError e) { hog = null; oom = true; }
        int live = 0;
        for (SoftReference<byte[]> s : soft) if (s.get() != null) live++;
        System.out.println(oom + " " + live + " " + (also.get() == strong) + strong[7]);
        SoftReference<Object> again = new SoftReference<>(new Object());
        System.out.println(again.get() != null);
        Map<Integer, SoftReference<int[]>> cache = new HashMap<>();
        int made = 0;
        for (int r = 0; r < 2; r++) for (int i = 0; i < 50; i++) {
            SoftReference<int[]> s = cache.get(i);
            int[] a = s == null ? null : s.get();
            if (a == null) { a = new int[] {i}; made++; cache.put(i, new SoftReference<>(a)); }
            if (a[0] != i) System.out.println("wrong");
        }
        System.out.println(made >= 50 && made <= 100);
    }
}
