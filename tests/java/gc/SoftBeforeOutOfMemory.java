// All softly reachable objects are given up before an OutOfMemoryError, also when the request alone is
// larger than the heap may ever be.
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

public class SoftBeforeOutOfMemory {
    static Object keep;

    static int alive(List<SoftReference<byte[]>> references) {
        int count = 0;
        for (SoftReference<byte[]> reference : references)
            count += reference.get() == null ? 0 : 1;
        return count;
    }

    static List<SoftReference<byte[]>> fill() {
        List<SoftReference<byte[]>> references = new ArrayList<>();
        for (int i = 0; i < 200; i++)
            references.add(new SoftReference<>(new byte[1000 + i]));
        return references;
    }

    public static void main(String[] args) {
        List<SoftReference<byte[]>> references = fill();
        System.out.println("before: " + alive(references));
        try {
            keep = new long[Integer.MAX_VALUE - 8];
            System.out.println("allocated");
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage() + ": " + alive(references));
        }
        references = fill();
        List<byte[]> hard = new ArrayList<>();
        try {
            for (;;)
                hard.add(new byte[1 << 24]);
        } catch (OutOfMemoryError e) {
            hard = null;
            System.out.println(e.getMessage() + ": " + alive(references));
        }
    }
}
