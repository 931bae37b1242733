import com.sun.jna.Callback;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Random;

/** The C library through JNA: structures, callbacks, errno, variable arguments, buffers, threads. */
public class Jna {
    public interface C extends Library {
        C INSTANCE = Native.load("c", C.class);

        interface Comparator extends Callback {
            int compare(Pointer left, Pointer right);
        }

        interface Start extends Callback {
            Pointer run(Pointer argument);
        }

        void qsort(int[] array, NativeLong count, NativeLong size, Comparator comparator);

        void qsort(Pointer array, NativeLong count, NativeLong size, Comparator comparator);

        Pointer bsearch(IntByReference key, Pointer array, NativeLong count, NativeLong size, Comparator comparator);

        int snprintf(byte[] target, NativeLong size, String format, Object... arguments);

        NativeLong strlen(String text);

        NativeLong wcslen(WString text);

        int open(String path, int flags) throws LastErrorException;

        int abs(int value);

        Div div(int numerator, int denominator);

        Pointer gmtime_r(long[] seconds, Tm result);

        Pointer memset(ByteBuffer buffer, int value, NativeLong count);

        int memcmp(IntBuffer left, int[] right, NativeLong count);

        int pthread_create(Pointer[] thread, Pointer attributes, Start start, Pointer argument);

        int pthread_join(Pointer thread, Pointer[] result);
    }

    @Structure.FieldOrder({"quot", "rem"})
    public static class Div extends Structure implements Structure.ByValue {
        public int quot;
        public int rem;
    }

    @Structure.FieldOrder({"sec", "min", "hour", "mday", "mon", "year", "wday", "yday", "isdst", "gmtoff", "zone"})
    public static class Tm extends Structure {
        public int sec, min, hour, mday, mon, year, wday, yday, isdst;
        public NativeLong gmtoff;
        public String zone;
    }

    /** Methods bound by RegisterNatives. */
    static class Direct {
        static native double cos(double value);

        static native double pow(double base, double exponent);

        static {
            Native.register("m");
        }
    }

    static int calls;

    static void sorting() {
        Random random = new Random(17);
        int[] numbers = random.ints(5000, -1000, 1000).toArray();
        int[] expected = numbers.clone();
        Arrays.sort(expected);
        C.Comparator comparator = (left, right) -> {
            calls++;
            return Integer.compare(left.getInt(0), right.getInt(0));
        };
        C.INSTANCE.qsort(numbers, new NativeLong(numbers.length), new NativeLong(4), comparator);
        System.out.println("sorted: " + Arrays.equals(numbers, expected) + ", comparisons: " + calls);
        Memory memory = new Memory(4L * numbers.length);
        memory.write(0, numbers, 0, numbers.length);
        Pointer found = C.INSTANCE.bsearch(new IntByReference(numbers[1234]), memory, new NativeLong(numbers.length),
                new NativeLong(4), comparator);
        System.out.println("found: " + (found.getInt(0) == numbers[1234]));
        C.Comparator garbage = (left, right) -> {
            if (++calls % 64 == 0)
                System.gc();
            return new StringBuilder("" + left.getInt(0)).length() - String.valueOf(right.getInt(0)).length();
        };
        C.INSTANCE.qsort(memory, new NativeLong(200), new NativeLong(4), garbage);
        System.out.println(Arrays.toString(memory.getIntArray(0, 200)).hashCode());
    }

    static void throwing() {
        Native.setCallbackExceptionHandler((callback, problem) -> System.out.println("handler: " + problem));
        int[] numbers = {3, 1, 2};
        C.INSTANCE.qsort(numbers, new NativeLong(3), new NativeLong(4), (left, right) -> {
            throw new IllegalStateException("in a callback");
        });
        System.out.println(Arrays.toString(numbers));
        try {
            C.INSTANCE.open("/no/such/file", 0);
        } catch (LastErrorException e) {
            System.out.println(e.getMessage() + " " + e.getErrorCode());
        }
        try {
            Native.load("no-such-library", C.class);
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().lines().findFirst().get());
        }
        try {
            Function.getFunction("c", "no_such_function").invokeInt(new Object[0]);
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().replaceAll("': .*: ", "': "));
        }
        try {
            new Memory(16).getInt(13);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    static void values() {
        byte[] text = new byte[100];
        int length = C.INSTANCE.snprintf(text, new NativeLong(100), "%d %s %.3f %lld %c", 42, "word", 2.5, 1L << 40, 'x');
        System.out.println(length + " " + Native.toString(text));
        System.out.println(C.INSTANCE.strlen("twelve chars") + " " + C.INSTANCE.wcslen(new WString("wide \u00e9")));
        Div result = C.INSTANCE.div(47, 10);
        System.out.println(result.quot + " " + result.rem + " " + C.INSTANCE.abs(Integer.MIN_VALUE + 1));
        Tm time = new Tm();
        C.INSTANCE.gmtime_r(new long[] {1_000_000_000}, time);
        System.out.println(time.year + " " + time.mon + " " + time.mday + " " + time.hour + " " + time.min + " "
                + time.sec + " " + time.yday + " " + time.zone);
        System.out.println(time.toString().replaceAll("0x[0-9a-f]+", "<address>"));
        ByteBuffer buffer = ByteBuffer.allocateDirect(16);
        C.INSTANCE.memset(buffer, 7, new NativeLong(15));
        System.out.println(buffer.get(14) + " " + buffer.get(15));
        int[] same = new int[1 << 18];
        Arrays.setAll(same, i -> i * 31);
        System.out.println(C.INSTANCE.memcmp(IntBuffer.wrap(same), same.clone(), new NativeLong(1 << 20)));
        System.out.println(Direct.cos(0) + " " + Direct.pow(2, 10));
        System.out.println(Native.getNativeSize(Tm.class) + " " + Native.POINTER_SIZE + " " + Native.WCHAR_SIZE);
    }

    /** A thread that C has made calls Java. */
    static void foreignThreads() {
        C.Start start = argument -> {
            System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon() + " "
                    + argument.getString(0));
            return argument.share(2);
        };
        Native.setCallbackThreadInitializer(start, new CallbackThreadInitializer(true, false, "made by C"));
        Memory argument = new Memory(16);
        argument.setString(0, "argument");
        Pointer[] thread = new Pointer[1], result = new Pointer[1];
        int created = C.INSTANCE.pthread_create(thread, null, start, argument);
        System.out.println(C.INSTANCE.pthread_join(thread[0], result) + " " + created);
        System.out.println(result[0].getString(0));
    }

    static void manyThreads() throws InterruptedException {
        Thread[] threads = new Thread[4];
        boolean[] sorted = new boolean[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                int[] numbers = new Random(number).ints(2000).toArray(), expected = numbers.clone();
                Arrays.sort(expected);
                C.INSTANCE.qsort(numbers, new NativeLong(2000), new NativeLong(4),
                        (left, right) -> Integer.compare(left.getInt(0), right.getInt(0)));
                sorted[number] = Arrays.equals(numbers, expected);
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        System.out.println(Arrays.toString(sorted));
    }

    public static void main(String[] arguments) throws Exception {
        sorting();
        throwing();
        values();
        foreignThreads();
        manyThreads();
    }
}
