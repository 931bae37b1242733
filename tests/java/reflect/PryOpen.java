// vmargs: --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED
// What programs find that look where they should not: a Throwable's backtrace, an object in plain memory.
import java.lang.reflect.Field;

public class PryOpen {
    public static void main(String[] args) throws Exception {
        Field f = Throwable.class.getDeclaredField("backtrace");
        f.setAccessible(true);
        Object backtrace = f.get(new Throwable());
        System.out.println(((Object[]) ((Object[]) backtrace)[2])[0].getClass().getName());

        Class<?> c = Class.forName("jdk.internal.misc.Unsafe");
        Object unsafe = c.getMethod("getUnsafe").invoke(null);
        long address = (Long) c.getMethod("allocateMemory", long.class).invoke(unsafe, 32L);
        c.getMethod("setMemory", long.class, long.class, byte.class).invoke(unsafe, address, 32L, (byte) 0x23);
        c.getMethod("putAddress", long.class, long.class).invoke(unsafe, address + 16, 0L);
        System.out.println(c.getMethod("getUncompressedObject", long.class).invoke(unsafe, address + 16));
        c.getMethod("freeMemory", long.class).invoke(unsafe, address);
    }
}
