// Objects with tens of thousands of fields: references far from the object's start survive collections.
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

public class HugeInstances {
    // A class file with `count` public fields f0, f1, ... of type Object, every third one a long.
    static byte[] classBytes(String name, String superName, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        out.writeShort(13 + count);
        String[] texts = {name, superName, "<init>", "()V", "Code", "Ljava/lang/Object;", "J"};
        for (String text : texts) {           // 1..7
            out.writeByte(1);
            out.writeUTF(text);
        }
        out.writeByte(7); out.writeShort(1);  // 8: this class
        out.writeByte(7); out.writeShort(2);  // 9: superclass
        out.writeByte(12); out.writeShort(3); out.writeShort(4);   // 10
        out.writeByte(10); out.writeShort(9); out.writeShort(10);  // 11: super.<init>
        out.writeByte(1); out.writeUTF("unused");                  // 12
        for (int i = 0; i < count; i++) {
            out.writeByte(1);
            out.writeUTF(name.substring(name.length() - 1) + i);
        }
        out.writeShort(0x21);
        out.writeShort(8);
        out.writeShort(9);
        out.writeShort(0);
        out.writeShort(count);
        for (int i = 0; i < count; i++) {
            out.writeShort(1);
            out.writeShort(13 + i);
            out.writeShort(i % 3 == 2 ? 7 : 6);
            out.writeShort(0);
        }
        out.writeShort(1);
        out.writeShort(1); out.writeShort(3); out.writeShort(4); out.writeShort(1);
        out.writeShort(5); out.writeInt(17);
        out.writeShort(1); out.writeShort(1); out.writeInt(5);
        out.write(new byte[] {0x2a, (byte) 0xb7, 0, 11, (byte) 0xb1});
        out.writeShort(0); out.writeShort(0);
        out.writeShort(0);
        return bytes.toByteArray();
    }

    static long check(Object object, Class<?> c) throws Exception {
        long sum = 0;
        Field[] fields = c.getFields();
        for (Field f : fields) {
            if (f.getType() == long.class)
                sum += f.getLong(object);
            else
                sum += ((String) f.get(object)).equals("at " + f.getName()) ? 1 : 1_000_000_000;
        }
        return sum;
    }

    public static void main(String[] args) throws Exception {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> a = lookup.defineClass(classBytes("HugeA", "java/lang/Object", 12_000));
        Class<?> b = lookup.defineClass(classBytes("HugeB", "HugeA", 30_000));
        for (Class<?> c : new Class<?>[] {a, b}) {
            Object object = c.getDeclaredConstructor().newInstance();
            Field[] fields = c.getFields();
            for (Field f : fields) {
                if (f.getType() == long.class)
                    f.setLong(object, f.getName().length());
                else
                    f.set(object, "at " + f.getName());
            }
            System.out.println(c.getName() + ": " + fields.length + " fields, " + check(object, c));
            Object[] garbage = new Object[100];
            for (int i = 0; i < 100_000; i++)
                garbage[i % 100] = new byte[100];
            System.gc();
            System.out.println(check(object, c) + " after collections");
        }
    }
}
