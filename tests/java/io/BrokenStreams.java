// Object streams that are wrong or strange (Object Serialization Stream Protocol): cut off anywhere, every byte changed, hand-made
// handles, classes and proxies that are missing or differ, serialVersionUID, validation, resolve methods that fail, shared and unshared.
import java.io.*;
import java.lang.reflect.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class BrokenStreams {
    static class Point implements Serializable {
        private static final long serialVersionUID = 1;
        int x = 3;
        String name = "n";
        Point next;
        long[] data = {1, 2};
    }
    record Pair(int a, String b) implements Serializable { Pair { if (a < 0) throw new IllegalArgumentException("negative"); } }
    enum Colour { RED, GREEN { @Override public String toString() { return "gg"; } } }
    static class Validated implements Serializable, ObjectInputValidation {
        static int priority;
        final int n;
        Validated(int n) { this.n = n; }
        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException { in.defaultReadObject(); in.registerValidation(this, n); }
        public void validateObject() throws InvalidObjectException { System.out.print("validate " + n + " "); if (n == 2) throw new InvalidObjectException("two"); }
    }
    static class Resolves implements Serializable {
        int how;
        Resolves(int h) { how = h; }
        private Object readResolve() throws ObjectStreamException {
            switch (how) {
            case 0: return null;
            case 1: return "replaced";
            case 2: throw new InvalidObjectException("will not");
            case 3: throw new IllegalStateException("runtime");
            default: return this;
            }
        }
    }
    static class Replaces implements Serializable { private Object writeReplace() { return new Pair(5, "proxy"); } }
    static class Fields implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("a", int.class), new ObjectStreamField("b", Object.class), new ObjectStreamField("c", String[].class, true)};
        transient int seen;
        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField f = out.putFields();
            f.put("a", 7);
            f.put("b", "object");
            try { f.put("none", 1); } catch (IllegalArgumentException e) { System.out.print(e.getMessage() + " "); }
            try { f.put("a", 1L); } catch (IllegalArgumentException e) { System.out.print(e.getMessage() + " "); }
            out.writeFields();
            out.writeInt(99);
            out.writeObject("extra");
        }
        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField f = in.readFields();
            System.out.print(f.get("a", 1) + " " + f.get("b", null) + " " + f.get("c", null) + " " + f.defaulted("a") + f.defaulted("c") + " ");
            try { f.get("none", 1); } catch (IllegalArgumentException e) { System.out.print(e.getMessage() + " "); }
            System.out.print(in.available() + " " + in.readInt() + " " + in.readObject() + " ");
            try { in.readInt(); } catch (EOFException e) { System.out.print("end "); }
            try { in.readObject(); } catch (OptionalDataException e) { System.out.print(e.eof + " " + e.length + " "); }
        }
    }
    static class Ext implements Externalizable {
        int n;
        public Ext() { n = -1; }
        Ext(int n) { this.n = n; }
        public void writeExternal(ObjectOutput out) throws IOException { out.writeInt(n); out.writeObject("in"); if (n == 3) out.writeLong(5); }
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException { n = in.readInt(); if (n == 4) throw new IOException("four"); in.readObject(); }
    }
    static class HiddenConstructor implements Externalizable {
        private HiddenConstructor() { }
        public void writeExternal(ObjectOutput out) { }
        public void readExternal(ObjectInput in) { }
    }
    static class NoDefault { NoDefault(int n) { } }
    static class Below extends NoDefault implements Serializable { Below() { super(1); } }
    static class Writes implements Serializable { private void writeObject(ObjectOutputStream out) throws IOException { throw new IOException("will not write"); } }
    static class Holder implements Serializable { Object o = new Object(); }
    static class NotActive implements Serializable { }

    static byte[] write(Object... all) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream o = new ObjectOutputStream(b)) {
            for (Object x : all)
                o.writeObject(x);
        }
        return b.toByteArray();
    }
    static String show(Object o) {
        if (o instanceof Point p)
            return "Point " + p.x + p.name + (p.next == null ? "-" : p.next == p ? "self" : "next") + (p.data == null ? "null" : Arrays.toString(p.data));
        return o instanceof Ext e ? "Ext " + e.n : o instanceof Object[] a ? Arrays.stream(a).map(BrokenStreams::show).toList().toString() : o instanceof Validated || o instanceof Resolves || o instanceof Fields || o instanceof Below ? o.getClass().getSimpleName() : String.valueOf(o);
    }
    static String error(Throwable t) { return (t.getClass().getSimpleName() + " " + t.getMessage()).replaceAll("[^ -~]", "?") + (t.getCause() == null ? "" : " <- " + t.getCause().getClass().getSimpleName()); }
    static String read(byte[] b) {
        try (ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b))) {
            return show(i.readObject());
        } catch (Throwable t) {
            return error(t);
        }
    }
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + show(a.run()));
        } catch (Throwable t) {
            System.out.println(what + ": " + error(t));
        }
    }
    static void cut() throws Exception {
        Point p = new Point();
        p.next = p;
        byte[] whole = write(p);
        Map<String, List<Integer>> ends = new LinkedHashMap<>();
        for (int n = 0; n <= whole.length; n++)
            ends.computeIfAbsent(read(Arrays.copyOf(whole, n)), k -> new ArrayList<>()).add(n);
        ends.forEach((k, v) -> System.out.println(k + " " + (v.size() > 4 ? v.get(0) + ".." + v.get(v.size() - 1) + " " + v.size() : v)));
        Map<String, Integer> changed = new TreeMap<>();
        for (int i = 0; i < whole.length; i++)
            for (int by : new int[] {1, 0x80}) {
                byte[] b = whole.clone();
                b[i] ^= by;
                if (i >= 24 && i < 32 || read(b).startsWith("OutOfMemory")) // a UID is told with the name of the class; a length may be anything
                    continue;
                changed.merge(read(b).replaceAll("[0-9]+", "#").replaceAll("BrokenStreams.*", "BS"), 1, Integer::sum);
            }
        changed.forEach((k, v) -> System.out.println(v + " times " + k));
    }
    static DataOutputStream header(ByteArrayOutputStream b) throws IOException {
        DataOutputStream d = new DataOutputStream(b);
        d.writeShort(ObjectStreamConstants.STREAM_MAGIC);
        d.writeShort(ObjectStreamConstants.STREAM_VERSION);
        return d;
    }
    interface Writer { void to(DataOutputStream d) throws IOException; }
    static byte[] raw(Writer w) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        w.to(header(b));
        return b.toByteArray();
    }
    static void desc(DataOutputStream d, String name, long uid, int flags, String... fields) throws IOException {
        d.writeByte(ObjectStreamConstants.TC_CLASSDESC);
        d.writeUTF(name);
        d.writeLong(uid);
        d.writeByte(flags);
        d.writeShort(fields.length);
        for (String f : fields) {
            d.writeByte(f.charAt(0));
            d.writeUTF(f.substring(1).split(":")[0]);
            if (f.contains(":")) {
                d.writeByte(ObjectStreamConstants.TC_STRING);
                d.writeUTF(f.split(":")[1]);
            }
        }
        d.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
        d.writeByte(ObjectStreamConstants.TC_NULL);
    }
    static void made() throws Exception {
        for (int tag = 0x6f; tag <= 0x80; tag++) {
            int t = tag;
            ask("tag " + Integer.toHexString(tag), () -> read(raw(d -> { d.writeByte(t); d.writeInt(0x7e0000); d.writeInt(0); })));
        }
        String point = "BrokenStreams$Point";
        ask("handle of nothing", () -> read(raw(d -> { d.writeByte(0x71); d.writeInt(0x7e0005); })));
        ask("magic", () -> read(new byte[] {1, 2, 3, 4}));
        ask("version", () -> read(new byte[] {(byte) 0xac, (byte) 0xed, 0, 6}));
        ask("other uid", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 2, 2); })));
        ask("no class", () -> read(raw(d -> { d.writeByte(0x73); desc(d, "no.Such", 2, 2); })));
        ask("class skipped", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Lnext:Lno/Such;"); d.writeByte(0x73); desc(d, "no.Such", 2, 2); })));
        ask("fields missing", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Ix"); d.writeInt(50); })));
        ask("fields more", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Ix", "Jy", "Lz:Ljava/lang/Object;"); d.writeInt(51); d.writeLong(1); d.writeByte(0x70); })));
        ask("field of another type", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Jx"); d.writeLong(52); })));
        ask("object of another type", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Lname:Ljava/lang/Object;"); d.writeByte(0x74); d.writeUTF("s"); })));
        ask("object that does not fit", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 2, "Lnext:LBrokenStreams$Point;"); d.writeByte(0x74); d.writeUTF("s"); })));
        ask("not serializable", () -> read(raw(d -> { d.writeByte(0x73); desc(d, "java.lang.Object", 0, 2); })));
        ask("flags", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 6); })));
        ask("flags externalizable", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 4); })));
        ask("flags none", () -> read(raw(d -> { d.writeByte(0x73); desc(d, point, 1, 0); })));
        ask("enum that is none", () -> read(raw(d -> { d.writeByte(0x7e); desc(d, "BrokenStreams$Colour", 0, 0x12); d.writeByte(0x74); d.writeUTF("BLUE"); })));
        ask("enum", () -> read(raw(d -> { d.writeByte(0x7e); desc(d, "BrokenStreams$Colour", 0, 0x12); d.writeByte(0x74); d.writeUTF("RED"); })));
        ask("enum of a class", () -> read(raw(d -> { d.writeByte(0x7e); desc(d, point, 1, 0x12); d.writeByte(0x74); d.writeUTF("RED"); })));
        ask("array negative", () -> read(raw(d -> { d.writeByte(0x75); desc(d, "[I", 5600894804908749477L, 2); d.writeInt(-1); })));
        ask("array of no array", () -> read(raw(d -> { d.writeByte(0x75); desc(d, point, 1, 2); d.writeInt(1); })));
        ask("array store", () -> read(raw(d -> { d.writeByte(0x75); desc(d, "[Ljava.lang.String;", -5921575005990323385L, 2); d.writeInt(1); d.writeByte(0x75); desc(d, "[I", 5600894804908749477L, 2); d.writeInt(0); })));
        ask("record negative", () -> read(raw(d -> { d.writeByte(0x73); desc(d, "BrokenStreams$Pair", 0, 2, "Ia"); d.writeInt(-4); })));
        ask("record half", () -> read(raw(d -> { d.writeByte(0x73); desc(d, "BrokenStreams$Pair", 77, 2, "Ia"); d.writeInt(4); })));
        ask("proxy of no interface", () -> read(raw(d -> { d.writeByte(0x73); d.writeByte(0x7d); d.writeInt(1); d.writeUTF("java.lang.String"); d.writeByte(0x78); d.writeByte(0x70); })));
        ask("proxy count", () -> read(raw(d -> { d.writeByte(0x73); d.writeByte(0x7d); d.writeInt(70000); })));
        ask("reset inside", () -> read(raw(d -> { d.writeByte(0x79); d.writeByte(0x74); d.writeUTF("after reset"); })));
        ask("exception", () -> read(raw(d -> { d.writeByte(0x7b); d.write(write(new IOException("written")), 4, 30); })));
        ask("block data", () -> read(raw(d -> { d.writeByte(0x77); d.writeByte(3); d.write(new byte[3]); })));
        ask("bad utf", () -> read(raw(d -> { d.writeByte(0x74); d.writeShort(2); d.write(0xc3); d.write(0x28); })));
        ask("class", () -> read(raw(d -> { d.writeByte(0x76); desc(d, "java.lang.Object", 0, 0); })));
        ask("primitive class", () -> read(raw(d -> { d.writeByte(0x76); desc(d, "int", 0, 0); })));
    }
    static void hooks() throws Exception {
        for (int i = 0; i < 5; i++) {
            int n = i;
            ask("resolve " + i, () -> read(write(new Resolves(n))));
        }
        ask("resolve in an array", () -> read(write((Object) new Object[] {new Resolves(1), new Resolves(0)})));
        ask("replace", () -> read(write(new Replaces())));
        ask("validation", () -> read(write((Object) new Object[] {new Validated(1), new Validated(3), new Validated(0)})));
        ask("validation fails", () -> read(write((Object) new Object[] {new Validated(1), new Validated(2), new Validated(3)})));
        ask("persistent fields", () -> read(write(new Fields())));
        ask("externalizable", () -> read(write(new Ext(3))));
        ask("externalizable fails", () -> read(write(new Ext(4))));
        ask("hidden constructor", () -> read(write(new HiddenConstructor())));
        ask("no default constructor", () -> read(write(new Below())));
        ask("does not write", () -> write(new Writes()));
        ask("what cannot be written", () -> write(new Holder()));
        ask("after that", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); try { o.writeObject(new Holder()); } catch (NotSerializableException e) { System.out.print("refused "); } o.writeObject("later"); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); try { i.readObject(); } catch (WriteAbortedException e) { System.out.print(e.detail + " "); } return i.readObject(); });
        ask("default outside", () -> { new ObjectOutputStream(new ByteArrayOutputStream()).defaultWriteObject(); return ""; });
        ask("read fields outside", () -> new ObjectInputStream(new ByteArrayInputStream(write(1))).readFields());
        ask("register outside", () -> { new ObjectInputStream(new ByteArrayInputStream(write(1))).registerValidation(() -> { }, 0); return ""; });
        ask("unshared", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); Point p = new Point(); o.writeUnshared(p); o.writeObject(p); o.writeObject(p); o.flush(); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); Object x = i.readUnshared(), y = i.readObject(), z = i.readObject(); return (x == y) + " " + (y == z); });
        ask("unshared but shared", () -> { ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(write("s", "s"))); String s = "s"; byte[] b = write(s, s); i = new ObjectInputStream(new ByteArrayInputStream(b)); i.readObject(); return i.readUnshared(); });
        ask("reset", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); int[] a = {1}; o.writeObject(a); a[0] = 2; o.writeObject(a); o.reset(); o.writeObject(a); o.flush(); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); return ((int[]) i.readObject())[0] + " " + ((int[]) i.readObject())[0] + " " + ((int[]) i.readObject())[0]; });
        ask("resolved elsewhere", () -> { try (ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(write(new Point()))) { @Override protected Class<?> resolveClass(ObjectStreamClass c) throws IOException, ClassNotFoundException { return c.getName().endsWith("Point") ? Pair.class : super.resolveClass(c); } }) { return i.readObject(); } });
        ask("replaced by the stream", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b) { { enableReplaceObject(true); } @Override protected Object replaceObject(Object x) { return x instanceof Integer n ? n + 1 : x; } }; o.writeObject(new Object[] {1, "a", 2}); o.flush(); return new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject(); });
        ObjectStreamClass c = ObjectStreamClass.lookup(Point.class);
        System.out.println(c.getName() + " " + c.getSerialVersionUID() + " " + Arrays.toString(c.getFields()) + " " + c.getField("x").getTypeCode() + c.getField("name").getTypeString() + c.getField("none") + " " + ObjectStreamClass.lookup(Object.class) + " " + ObjectStreamClass.lookupAny(Object.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Colour.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Pair.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(int[].class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Fields.class).getFields().length);
    }
    public static void main(String[] args) throws Exception {
        cut();
        made();
        hooks();
    }
}
