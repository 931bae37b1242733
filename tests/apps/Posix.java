import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.annotations.Delegate;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.byref.IntByReference;
import jnr.posix.FileStat;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import jnr.posix.Passwd;

/** The C library through jffi: jnr-posix, and an interface of our own with callbacks. */
public class Posix {
    public interface C {
        interface Comparator {
            @Delegate
            int compare(Pointer left, Pointer right);
        }

        void qsort(@In @Out int[] array, long count, long size, Comparator comparator);

        void qsort(Pointer array, long count, long size, Comparator comparator);

        int atoi(CharSequence text);

        long strtol(CharSequence text, Pointer end, int base);

        int memcmp(@In ByteBuffer left, @In byte[] right, long count);

        double strtod(CharSequence text, Pointer end);

        String strerror(int number);

        int getpid();

        int pipe(@Out int[] descriptors);

        long write(int descriptor, @In byte[] bytes, long count);

        long read(int descriptor, @Out byte[] bytes, long count);

        int close(int descriptor);
    }

    static void posix(POSIX posix) throws Exception {
        System.out.println(posix.isNative() + " " + (posix.getpid() == ProcessHandle.current().pid()));
        java.nio.file.Path file = java.nio.file.Files.createTempFile("posix", "test");
        java.nio.file.Files.writeString(file, "twelve bytes");
        FileStat status = posix.stat(file.toString());
        System.out.println(status.st_size() + " " + status.isFile() + " " + status.isDirectory() + " "
                + Integer.toOctalString(status.mode() & 0777));
        System.out.println(posix.chmod(file.toString(), 0640) + " "
                + Integer.toOctalString(posix.lstat(file.toString()).mode()));
        String link = file + ".link";
        System.out.println(posix.symlink(file.toString(), link) + " " + posix.readlink(link).equals(file.toString()));
        System.out.println(posix.unlink(link) + " " + posix.unlink(file.toString()));
        try {
            posix.stat(file.toString());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
        System.out.println(posix.chdir("/no/such/folder") + " " + posix.errno() + " " + posix.strerror(posix.errno()));
        Passwd root = posix.getpwuid(0);
        System.out.println(root.getLoginName() + " " + root.getHome() + " " + root.getUID());
        System.out.println(posix.getpwnam("nobody").getLoginName() + " " + posix.getgrgid(0).getName());
        System.out.println(posix.setenv("POSIX_TEST", "value", 1) + " " + posix.getenv("POSIX_TEST"));
        System.out.println(posix.getrlimit(7).rlimCur() > 0);
        System.out.println(posix.nl_langinfo(14) + " " + posix.isatty(java.io.FileDescriptor.in));
    }

    static void functions(C c) {
        int[] numbers = new java.util.Random(5).ints(3000, 0, 500).toArray(), expected = numbers.clone();
        Arrays.sort(expected);
        AtomicInteger calls = new AtomicInteger();
        C.Comparator comparator = (left, right) -> {
            if (calls.incrementAndGet() % 1000 == 0)
                System.gc();
            return Integer.compare(left.getInt(0), right.getInt(0));
        };
        c.qsort(numbers, numbers.length, 4, comparator);
        System.out.println(Arrays.equals(numbers, expected) + " " + calls);
        Pointer memory = Memory.allocateDirect(Runtime.getSystemRuntime(), 400);
        for (int i = 0; i < 100; i++)
            memory.putInt(4 * i, (i * 37) % 100);
        c.qsort(memory, 100, 4, comparator);
        System.out.println(memory.getInt(0) + " " + memory.getInt(4 * 50) + " " + memory.getInt(4 * 99));
        System.out.println(c.atoi("1234") + " " + c.strtol("7fffffff", null, 16) + " " + c.strtod("2.5e10", null));
        System.out.println(c.strerror(2));
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) 9);
        System.out.println(c.memcmp(ByteBuffer.wrap(bytes.clone()), bytes, bytes.length));
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length);
        direct.put(bytes).flip();
        System.out.println(c.memcmp(direct, bytes, bytes.length));
        int[] pipe = new int[2];
        System.out.println(c.pipe(pipe));
        byte[] back = new byte[20];
        System.out.println(c.write(pipe[1], "through a pipe".getBytes(), 14) + " " + c.read(pipe[0], back, 20) + " "
                + new String(back, 0, 14));
        System.out.println(c.close(pipe[0]) + " " + c.close(pipe[1]) + " " + c.close(pipe[1]));
    }

    static void threads(C c) throws InterruptedException {
        Thread[] threads = new Thread[4];
        long[] sums = new long[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 5000; j++)
                    sums[number] += c.atoi(String.valueOf(j * number));
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        System.out.println(Arrays.toString(sums));
    }

    public static void main(String[] arguments) throws Exception {
        posix(POSIXFactory.getNativePOSIX());
        C c = LibraryLoader.create(C.class).load("c");
        functions(c);
        threads(c);
        try {
            LibraryLoader.create(C.class).failImmediately().load("no-such-library");
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage().lines().findFirst().get());
        }
    }
}
