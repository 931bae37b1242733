// Parses its own class file: constant pool, fields, methods, attributes, a disassembly of one method.
import java.io.*;
import java.util.*;

public class ClassFileReader {
    Object[] cp;
    String name, superName;
    int major;
    final List<String> fields = new ArrayList<>(), methods = new ArrayList<>(), attrs = new ArrayList<>();
    final Map<String, byte[]> code = new TreeMap<>();
    final Map<String, int[]> limits = new TreeMap<>();
    final Map<Integer, Integer> tags = new TreeMap<>();
    record Ref(int tag, int a, int b) { }
    String utf(int i) { return (String) cp[i]; }
    String cls(int i) { return utf(((Ref) cp[i]).a); }

    ClassFileReader(InputStream is) throws IOException {
        DataInputStream in = new DataInputStream(is);
        if (in.readInt() != 0xCAFEBABE) throw new IOException("not a class file");
        int minor = in.readUnsignedShort();
        major = in.readUnsignedShort();
        int n = in.readUnsignedShort();
        cp = new Object[n];
        for (int i = 1; i < n; i++) {
            int t = in.readUnsignedByte();
            tags.merge(t, 1, Integer::sum);
            switch (t) {
                case 1 -> cp[i] = in.readUTF();
                case 3 -> cp[i] = in.readInt();
                case 4 -> cp[i] = in.readFloat();
                case 5 -> cp[i++] = in.readLong();
                case 6 -> cp[i++] = in.readDouble();
                case 7, 8, 16, 19, 20 -> cp[i] = new Ref(t, in.readUnsignedShort(), 0);
                case 9, 10, 11, 12, 17, 18 -> cp[i] = new Ref(t, in.readUnsignedShort(), in.readUnsignedShort());
                case 15 -> cp[i] = new Ref(t, in.readUnsignedByte(), in.readUnsignedShort());
                default -> throw new IOException("bad tag " + t + " at " + i);
            }
        }
        int acc = in.readUnsignedShort();
        name = cls(in.readUnsignedShort());
        superName = cls(in.readUnsignedShort());
        int ic = in.readUnsignedShort();
        for (int i = 0; i < ic; i++) attrs.add("implements " + cls(in.readUnsignedShort()));
        for (int k = 0; k < 2; k++) {
            int c = in.readUnsignedShort();
            for (int i = 0; i < c; i++) {
                int a = in.readUnsignedShort();
                String nm = utf(in.readUnsignedShort()), d = utf(in.readUnsignedShort());
                (k == 0 ? fields : methods).add(Integer.toHexString(a) + " " + nm + d);
                attributes(in, nm + d);
            }
        }
        attributes(in, null);
        if (in.read() >= 0) throw new IOException("trailing bytes");
        attrs.add("access " + Integer.toHexString(acc) + " minor " + minor);
    }

    void attributes(DataInputStream in, String member) throws IOException {
        int n = in.readUnsignedShort();
        for (int i = 0; i < n; i++) {
            String a = utf(in.readUnsignedShort());
            int len = in.readInt();
            if (a.equals("Code")) {
                int st = in.readUnsignedShort(), lo = in.readUnsignedShort();
                byte[] c = new byte[in.readInt()];
                in.readFully(c);
                code.put(member, c);
                int ex = in.readUnsignedShort();
                in.skipBytes(8 * ex);
                limits.put(member, new int[] {st, lo, ex});
                attributes(in, member + ".Code");
            } else {
                byte[] b = new byte[len];
                in.readFully(b);
                if (member == null) attrs.add(a);
            }
        }
    }

    static int sample(int n, String s) {
        int t = 0;
        for (int i = 0; i < n; i++) { t += s.length() * i; if (t > 1000) break; }
        switch (n) {
            case 1: return -t;
            case 2: return t * 2;
            default: return t;
        }
    }

    static final String[] OPN = new String[256];

    static {
        String[] s = ("nop aconst_null iconst_m1 iconst_0 iconst_1 iconst_2 iconst_3 iconst_4 iconst_5 lconst_0 "
                + "lconst_1 fconst_0 fconst_1 fconst_2 dconst_0 dconst_1 bipush sipush ldc ldc_w ldc2_w iload "
                + "lload fload dload aload iload_0 iload_1 iload_2 iload_3").split(" ");
        System.arraycopy(s, 0, OPN, 0, s.length);
        OPN[42] = "aload_0";
        OPN[43] = "aload_1";
        OPN[54] = "istore";
        OPN[60] = "istore_1";
        OPN[61] = "istore_2";
        OPN[62] = "istore_3";
        OPN[96] = "iadd";
        OPN[104] = "imul";
        OPN[116] = "ineg";
        OPN[132] = "iinc";
        OPN[162] = "if_icmpge";
        OPN[164] = "if_icmple";
        OPN[167] = "goto";
        OPN[170] = "tableswitch";
        OPN[171] = "lookupswitch";
        OPN[172] = "ireturn";
        OPN[182] = "invokevirtual";
    }

    List<String> disassemble(String m) {
        byte[] c = code.get(m);
        List<String> out = new ArrayList<>();
        for (int p = 0; p < c.length;) {
            int op = c[p] & 255, s = p;
            String t = OPN[op] == null ? "op" + op : OPN[op];
            switch (op) {
                case 16 -> { t += " " + c[p + 1]; p += 2; }
                case 17 -> { t += " " + (short) (c[p + 1] << 8 | c[p + 2] & 255); p += 3; }
                case 21, 54 -> { t += " " + (c[p + 1] & 255); p += 2; }
                case 132 -> { t += " " + (c[p + 1] & 255) + " " + c[p + 2]; p += 3; }
                case 162, 164, 167 -> { t += " " + (s + (short) (c[p + 1] << 8 | c[p + 2] & 255)); p += 3; }
                case 182 -> {
                    Ref r = (Ref) cp[(c[p + 1] & 255) << 8 | c[p + 2] & 255], nt = (Ref) cp[r.b];
                    t += " " + cls(r.a) + "." + utf(nt.a) + utf(nt.b);
                    p += 3;
                }
                case 170, 171 -> {
                    p = p + 4 & ~3;
                    int d = s + i4(c, p);
                    if (op == 171) {
                        int k = i4(c, p + 4);
                        p += 8;
                        for (int i = 0; i < k; i++, p += 8) t += " " + i4(c, p) + ":" + (s + i4(c, p + 4));
                    } else {
                        int lo = i4(c, p + 4), hi = i4(c, p + 8);
                        p += 12;
                        for (int i = lo; i <= hi; i++, p += 4) t += " " + i + ":" + (s + i4(c, p));
                    }
                    t += " default:" + d;
                }
                default -> p++;
            }
            out.add(s + ": " + t);
        }
        return out;
    }

    static int i4(byte[] b, int p) {
        return (b[p] & 255) << 24 | (b[p + 1] & 255) << 16 | (b[p + 2] & 255) << 8 | b[p + 3] & 255;
    }

    public static void main(String[] args) throws IOException {
        ClassFileReader r = new ClassFileReader(ClassFileReader.class.getResourceAsStream("ClassFileReader.class"));
        System.out.println(r.name + " extends " + r.superName + " version " + r.major + " pool tags "
                + r.tags.keySet());
        System.out.println(r.attrs);
        Collections.sort(r.fields);
        Collections.sort(r.methods);
        for (String f : r.fields) System.out.println("field " + f);
        for (String m : r.methods) System.out.println("method " + m);
        String key = "sample(ILjava/lang/String;)I";
        System.out.println(Arrays.toString(r.limits.get(key)) + " " + r.code.get(key).length);
        r.disassemble(key).forEach(System.out::println);
        System.out.println(sample(3, "abc") + sample(1, "x") + sample(2, "yy"));
        ClassFileReader o = new ClassFileReader(ClassFileReader.class.getResourceAsStream("ClassFileReader$Ref.class"));
        System.out.println(o.name + " " + o.superName + " " + o.attrs);
        ClassFileReader l = new ClassFileReader(Runnable.class.getResourceAsStream("Runnable.class"));
        System.out.println(l.name + " " + l.methods);
        try {
            new ClassFileReader(new ByteArrayInputStream(new byte[10]));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        int n = 0;
        for (byte[] c : r.code.values()) n += c.length;
        System.out.println(n > 2000);
    }
}
