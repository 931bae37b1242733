// DataOutputStream and DataInputStream: all primitive types, modified UTF-8, end of file.
import java.io.*;
import java.util.*;

public class DataStreams {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        DataOutputStream o = new DataOutputStream(b);
        o.writeBoolean(true);
        o.writeByte(-5);
        o.writeShort(-300);
        o.writeChar('\u20ac');
        o.writeInt(0x12345678);
        o.writeLong(Long.MIN_VALUE);
        o.writeFloat(1.5f);
        o.writeDouble(-0.0);
        o.writeUTF("a\0\u00e9\u20ac\ud83d\ude00");
        o.writeBytes("bytes");
        o.writeChars("ch");
        o.write(new byte[] {1, 2}, 1, 1);
        System.out.println(o.size() + " " + Arrays.toString(b.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(b.toByteArray()));
        System.out.println(in.readBoolean() + " " + in.readByte() + " " + in.readShort() + " " + (int) in.readChar()
                + " " + Integer.toHexString(in.readInt()) + " " + in.readLong() + " " + in.readFloat() + " "
                + in.readDouble() + " " + in.readUTF().hashCode());
        byte[] five = new byte[5];
        in.readFully(five);
        System.out.println(new String(five) + in.readChar() + in.readChar() + in.readUnsignedByte() + in.skipBytes(10));
        for (Object[] q : new Object[][] {{ "int", 3 } , { "long", 7 } , { "utf", 1 } , { "fully", 2 } ,
                { "byte", 0 }}) {
            DataInputStream d = new DataInputStream(new ByteArrayInputStream(new byte[(int) q[1]]));
            try {
                switch ((String) q[0]) {
                    case "int" -> d.readInt();
                    case "long" -> d.readLong();
                    case "utf" -> d.readUTF();
                    case "fully" -> d.readFully(new byte[3]);
                    default -> d.readByte();
                }
            } catch (EOFException e) {
                System.out.println(q[0] + " " + e);
            }
        }
        for (byte[] bad : new byte[][] {
            { 0, 1, (byte) 0x80 } , { 0, 1, (byte) 0xc3 } , { 0, 2, (byte) 0xc3, 65 } ,
            { 0, 3, (byte) 0xe2, (byte) 0x82, 65 } , { 0, 1, (byte) 0xff }
        }) try { new DataInputStream(new ByteArrayInputStream(bad)).readUTF(); } catch (UTFDataFormatException e) {
            System.out.println(e.getMessage());
        }
        try { o.writeUTF("x".repeat(70000)); } catch (UTFDataFormatException e) { System.out.println(e.getMessage()); }
        System.out.println(new DataInputStream(new ByteArrayInputStream("line1\nline2\r\nend".getBytes())).readLine()
                + new DataInputStream(new ByteArrayInputStream(new byte[] {
            -1, -1
        })).readUnsignedShort());
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        DataOutputStream m = new DataOutputStream(new BufferedOutputStream(many));
        for (int i = 0; i < 500; i++) { m.writeInt(i * i); m.writeUTF("s" + i); }
        m.flush();
        DataInputStream mi = new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(many.toByteArray()),
                7));
        long h = 0;
        for (int i = 0; i < 500; i++) h = h * 31 + mi.readInt() + mi.readUTF().hashCode();
        System.out.println(h + " " + mi.read());
    }
}
