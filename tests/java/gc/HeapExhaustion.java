// vmargs: -Xmx24m
// A list grows until the heap is exhausted; the error is caught, memory is released, and the program goes on. Twice.
import java.util.*;

public class HeapExhaustion {
    static int grow() {
        List<byte[]> l = new ArrayList<>();
        int n = 0;
        try {
            while (true) { l.add(new byte[1 << 18]); n++; }
        } catch (OutOfMemoryError e) {
            l = null;
            System.out.println(e.getMessage());
        }
        return n;
    }

    public static void main(String[] args) {
        for (int r = 0; r < 2; r++) {
            int n = grow();
            System.out.println(n > 20 && n < 120 ? "plausible" : "odd: " + n);
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 1000; i++) s.append(i);
        System.out.println(s.length());
        Map<Integer, int[]> m = new HashMap<>();
        try {
            for (int i = 0; ; i++) m.put(i, new int[4096]);
        } catch (OutOfMemoryError e) {
            int k = m.size();
            m.clear();
            System.out.println(k > 100);
        }
        int[] ok = new int[50000];
        ok[1] = 5;
        System.out.println(ok[1]);
    }
}
