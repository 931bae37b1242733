import java.util.ArrayList;
import java.util.List;

/** What tests/api/native.c runs: natives of a library that hosts grant or refuse. */
public class Native {
    static native int twice(int n);
    static native void fatal(String message);
    static native int fillArrays(int size);
    static native int fillStrings();
    static native int localReferences();
    static native int globalReferences();
    static native int copies(byte[] bytes);
    static native void sleep(int milliseconds);
    static native boolean throwing(int times);

    /** What loading says. */
    static String load(String path) {
        try {
            System.load(path);
            return "loaded";
        } catch (UnsatisfiedLinkError e) {
            return e.getMessage();
        }
    }

    static boolean loads(String path) {
        return load(path).equals("loaded");
    }

    static boolean refuses(String path) {
        return load(path).equals(path + ": this VM was not granted native libraries");
    }

    static boolean taken(String path) {
        return load(path).equals(path + ": another VM of this process uses the library");
    }

    static boolean unlinked() {
        try {
            twice(1);
            return false;
        } catch (UnsatisfiedLinkError e) {
            return e.getMessage().equals("'int Native.twice(int)'");
        }
    }

    /** Each fills memory from C until there is none left, which is an OutOfMemoryError; then all is free again. */
    static int exhaust() {
        int errors = 0;
        for (int round = 0; round < 2; round++) {
            for (int way = 0; way < 5; way++) {
                try {
                    int made = way == 0 ? fillArrays(100_000)
                            : way == 1 ? fillStrings()
                            : way == 2 ? localReferences()
                            : way == 3 ? globalReferences()
                            : copies(new byte[100_000]);
                    throw new AssertionError(way + " made " + made);
                } catch (OutOfMemoryError e) {
                    errors++;
                }
                List<byte[]> usable = new ArrayList<>();
                for (int i = 0; i < 10; i++)
                    usable.add(new byte[100_000]);
            }
        }
        System.gc();
        return errors;
    }

    static int callFatal() {
        try {
            fatal("the worst");
            return 1;
        } catch (Throwable e) {
            return 2;
        } finally {
            System.out.println("finally");
        }
    }
}
