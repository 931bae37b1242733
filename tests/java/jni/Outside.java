// jni: outside
// modes: !torment-freeze
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What C code and Java tell each other of the outside: addresses as numbers, descriptors, the locale. Such addresses
 * are of the process, so it cannot be frozen. */
public class Outside {
    static native int seenAtLoad();
    static native long allocate(int size);
    static native void release(long address);
    static native ByteBuffer wrap(long address, int size);
    static native long addressOf(ByteBuffer buffer);
    static native void open(FileDescriptor descriptor, String path);
    static native void pipe(FileDescriptor in, FileDescriptor out);
    static native void close(FileDescriptor descriptor);
    static native int read(FileDescriptor descriptor, byte[] bytes);
    static native boolean isSameFile(FileDescriptor descriptor, String path);
    static native int breakPipe();
    static native String codeset();

    static sun.misc.Unsafe unsafe() throws Exception {
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (sun.misc.Unsafe) field.get(null);
    }

    static void addresses() throws Exception {
        sun.misc.Unsafe unsafe = unsafe();
        long address = allocate(100_000);
        unsafe.setMemory(address, 100_000, (byte) 5);
        unsafe.putLong(address + 8, 0x1122334455667788L);
        ByteBuffer buffer = wrap(address, 100_000);
        System.out.println(Integer.toHexString(buffer.getInt(8)) + " " + buffer.get(99_999) + " " + unsafe.getByte(address));
        buffer.putInt(20, 42);
        System.out.println(unsafe.getInt(address + 20) + " " + (addressOf(buffer) == address));
        byte[] bytes = new byte[4];
        unsafe.copyMemory(null, address + 20, bytes, unsafe.arrayBaseOffset(byte[].class), 4);
        System.out.println(bytes[0] + bytes[3]);
        System.out.println(addressOf(buffer.position(100).slice()) == address + 100);
        Path file = Files.createTempFile("outside", "");
        try (FileChannel channel = FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            System.out.println(channel.write(buffer.clear()));
        }
        System.out.println(Files.readAllBytes(file)[20]);
        Files.delete(file);
        ByteBuffer own = ByteBuffer.allocateDirect(64), again = wrap(addressOf(own), 64);
        own.putLong(0, 77);
        System.out.println(again.getLong(0) + " " + (addressOf(again) == addressOf(own)));
        release(address);
    }

    static void descriptors() throws Exception {
        Path file = Files.createTempFile("outside", "");
        Files.writeString(file, "some text");
        FileDescriptor descriptor = new FileDescriptor();
        open(descriptor, file.toString());
        System.out.println(descriptor.valid());
        try (FileInputStream in = new FileInputStream(descriptor)) {
            System.out.println(in.available() + " " + new String(in.readAllBytes()));
        }
        System.out.println(descriptor.valid());
        open(descriptor, file.toString());
        FileInputStream in = new FileInputStream(descriptor);
        System.out.println((char) in.read());
        close(descriptor);
        try {
            in.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        in.close();
        for (int i = 0; i < 3; i++) { // the same number again
            open(descriptor, i == 1 ? "/dev/null" : file.toString());
            System.out.println(new FileInputStream(descriptor).read());
            if (i == 1)
                new FileOutputStream(descriptor).close();
            else
                close(descriptor);
        }
        try (FileInputStream own = new FileInputStream(file.toFile())) {
            byte[] bytes = new byte[20];
            System.out.println(isSameFile(own.getFD(), file.toString()) + " " + (char) own.read());
            int count = read(own.getFD(), bytes);
            System.out.println(count + " " + new String(bytes, 0, count));
        }
        Files.delete(file);
        FileDescriptor from = new FileDescriptor(), to = new FileDescriptor();
        pipe(from, to);
        Thread reader = new Thread(() -> {
            try (FileInputStream pipe = new FileInputStream(from)) {
                long sum = 0;
                for (byte b : pipe.readAllBytes())
                    sum += b;
                System.out.println(sum);
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        reader.start();
        try (FileOutputStream pipe = new FileOutputStream(to)) {
            byte[] bytes = new byte[300_000];
            java.util.Arrays.fill(bytes, (byte) 2);
            pipe.write(bytes);
        }
        reader.join();
    }

    public static void main(String[] arguments) throws Exception {
        System.loadLibrary("outside");
        System.out.println("seen at load: " + seenAtLoad());
        addresses();
        descriptors();
        System.out.println(codeset() + " " + breakPipe());
    }
}
