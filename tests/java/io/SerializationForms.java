// Object serialization: custom write and read, replace and resolve, Externalizable, enums, records, singletons, cycles and
// shared references, versions, transient and static, filters, corrupt streams, classes that are not serializable.
import java.io.*;
import java.lang.reflect.Proxy;
import java.util.*;

public class SerializationForms {
    static StringBuilder log = new StringBuilder();
    static byte[] write(Object o) throws IOException { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (ObjectOutputStream s = new ObjectOutputStream(b)) { s.writeObject(o); } return b.toByteArray(); }
    static Object read(byte[] b) throws Exception { try (ObjectInputStream s = new ObjectInputStream(new ByteArrayInputStream(b))) { return s.readObject(); } }
    @SuppressWarnings("unchecked") static <T> T copy(T t) throws Exception { return (T) read(write(t)); }
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run() + (log.length() > 0 ? " log " + log : ""));
        } catch (Exception | StackOverflowError e) {
            System.out.println(what + " -> " + e + (e.getCause() != null ? " by " + e.getCause() : "") + (log.length() > 0 ? " log " + log : ""));
        }
        log.setLength(0);
    }
    static class Plain { int p = 1; Plain() { log.append("Plain() "); p = 77; } }
    static class Sub extends Plain implements Serializable { private static final long serialVersionUID = 1; int a = 2; transient int t = 3; static int st = 4; final int f = 5; String s = "s"; int[] arr = {1, 2}; Sub self = this; Sub() { log.append("Sub() "); } }
    static class Custom implements Serializable { int x; transient String extra; Custom(int x) { this.x = x; extra = "e" + x; }
        private void writeObject(ObjectOutputStream o) throws IOException { log.append("write "); o.defaultWriteObject(); o.writeInt(x * 2); o.writeUTF(extra); }
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException { log.append("read "); i.defaultReadObject(); extra = i.readInt() + i.readUTF(); } }
    static class NoDefault { final int v; NoDefault(int v) { this.v = v; } }
    static class SubNoDefault extends NoDefault implements Serializable { SubNoDefault() { super(1); } }
    static class Ext implements Externalizable { int v; public Ext() { log.append("Ext() "); } Ext(int v) { this.v = v; } public void writeExternal(ObjectOutput o) throws IOException { o.writeInt(v); o.writeObject("tail"); } public void readExternal(ObjectInput i) throws IOException, ClassNotFoundException { v = i.readInt() + i.readObject().toString().length(); } }
    static class PrivExt implements Externalizable { private PrivExt(int x) { } public void writeExternal(ObjectOutput o) { } public void readExternal(ObjectInput i) { } }
    static class Single implements Serializable { static final Single ONE = new Single(); private Object readResolve() { return ONE; } }
    static class Outside implements Serializable { String s; Outside(String s) { this.s = s; } private Object writeReplace() { return new Inside(s + "!"); } }
    static class Inside implements Serializable { String s; Inside(String s) { this.s = s; } private Object readResolve() { log.append("resolve "); return new Outside(s + "?"); } }
    enum E { A { void m() { } }, B; int state = 5; void m() { } }
    record R(int x, List<String> l) implements Serializable { R { log.append("canonical "); if (x < 0) throw new IllegalArgumentException("x"); } }
    static class Fields implements Serializable { private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("one", int.class), new ObjectStreamField("two", String.class)}; int other = 9;
        private void writeObject(ObjectOutputStream o) throws IOException { ObjectOutputStream.PutField p = o.putFields(); p.put("one", 11); p.put("two", "zwei"); o.writeFields(); }
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException { ObjectInputStream.GetField g = i.readFields(); other = g.get("one", 0) + ((String) g.get("two", "")).length(); log.append(g.defaulted("one")); } }
    static class Valid implements Serializable, ObjectInputValidation { int v = 1; private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException { i.registerValidation(this, 5); i.defaultReadObject(); } public void validateObject() throws InvalidObjectException { log.append("validated "); if (v == 1) throw new InvalidObjectException("v is 1"); } }
    static class Holder implements Serializable { Object o; Holder(Object o) { this.o = o; } }
    static class Node implements Serializable { Node next; }
    class Inner implements Serializable { }

    public static void main(String[] args) throws Exception {
        t("subclass", () -> { Sub s = new Sub(); s.a = 20; s.p = 30; s.t = 40; Sub c = copy(s); return c.a + " " + c.p + " " + c.t + " " + c.f + " " + c.s + c.arr[1] + (c.self == c); });
        t("custom", () -> { Custom c = copy(new Custom(7)); return c.x + " " + c.extra; });
        t("no default constructor above", () -> copy(new SubNoDefault()));
        t("external", () -> copy(new Ext(5)).v);
        t("external without constructor", () -> copy(new PrivExt(1)));
        t("singleton", () -> copy(Single.ONE) == Single.ONE);
        t("replaced", () -> copy(new Outside("a")).s);
        t("enum", () -> (copy(E.A) == E.A) + " " + copy(new E[] {E.B, E.A, E.B})[2] + copy(EnumSet.of(E.B)) + copy(new EnumMap<>(Map.of(E.A, 1))));
        t("record", () -> copy(new R(5, new ArrayList<>(List.of("q")))));
        t("fields by hand", () -> copy(new Fields()).other);
        t("validation", () -> copy(new Valid()).v);
        t("inner", () -> copy(new SerializationForms().new Inner()));
        t("not serializable", () -> copy(new Holder(new Object())));
        t("not serializable deeper", () -> copy(new Holder(List.of(new Holder(new Thread())))).o);
        t("shared", () -> { Object[] a = {new int[] {1}, null, "s"}; a[1] = a[0]; Object[] c = copy(a); return (c[0] == c[1]) + " " + c.length; });
        t("cycle", () -> { Object[] a = new Object[1]; a[0] = a; Object[] c = copy(a); return c[0] == c; });
        t("long chain", () -> { Node n = null; for (int i = 0; i < 200; i++) { Node m = new Node(); m.next = n; n = m; } int k = 0; for (Node c = copy(n); c != null; c = c.next) k++; return k; });
        t("collections", () -> copy(new ArrayList<>(List.of(1, 2))) + "" + copy(new TreeMap<>(Map.of("k", 1))) + copy(new LinkedHashSet<>(List.of(3, 4))) + copy(List.of(1, 2)) + copy(Map.of(1, 2)) + copy(new ArrayDeque<>(List.of("d"))) + copy(new PriorityQueue<>(List.of(2, 1))) + copy(Collections.unmodifiableList(List.of(5))) + copy(Arrays.asList(6)) + copy(new BitSet()) + copy(Optional.class));
        t("library", () -> copy(new java.math.BigDecimal("1.50")) + " " + copy(java.time.LocalDate.of(2024, 1, 2)) + copy(Locale.GERMANY) + copy(new java.net.URI("http://x/y")) + copy(UUID.fromString("00000001-0002-0003-0004-000000000005")) + copy(int[][].class) + copy(new StringBuilder("sb")) + copy(new Random(5)).nextInt() + copy(new SimpleTimeZone(5, "z")).getRawOffset() + copy(java.time.ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, java.time.ZoneId.of("Europe/Berlin"))));
        t("exception", () -> { RuntimeException e = copy(new RuntimeException("m", new Error("c"))); return e.getMessage() + e.getCause().getMessage() + e.getStackTrace()[0].getMethodName().startsWith("lambda"); });
        t("proxy", () -> copy((Comparable<?>) Proxy.newProxyInstance(SerializationForms.class.getClassLoader(), new Class<?>[] {Comparable.class, Serializable.class}, (java.lang.reflect.InvocationHandler & Serializable) (p, m, a) -> 42)).compareTo(null));
        t("unshared", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); int[] a = {1}; o.writeUnshared(a); o.writeUnshared(a); o.reset(); o.writeObject(a); o.flush(); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); return i.readObject() == i.readObject(); });
        t("primitives and block data", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); o.writeInt(5); o.writeBoolean(true); o.writeDouble(2.5); o.writeObject("s"); o.writeChars("xy"); o.flush(); ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())); return i.readInt() + " " + i.readBoolean() + i.readDouble() + i.readObject() + i.readChar() + i.available() + i.readChar() + i.read(); });
        t("optional data", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); ObjectOutputStream o = new ObjectOutputStream(b); o.writeInt(5); o.flush(); return new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject(); });
        byte[] good = write(new R(1, null));
        t("bytes", () -> { StringBuilder sb = new StringBuilder(); for (byte x : write(new int[] {1, -1})) sb.append(String.format("%02x", x)); return sb; });
        t("cut off", () -> read(Arrays.copyOf(good, good.length - 3)));
        t("no stream", () -> read(new byte[] {1, 2, 3, 4}));
        t("empty", () -> read(new byte[0]));
        t("bad code", () -> read(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x20}));
        t("other version", () -> { byte[] b = write(new Sub()); String s = new String(b, "ISO-8859-1"); int at = s.indexOf("SerializationForms$Sub") + "SerializationForms$Sub".length(); b[at + 7] = 9; return read(b); });
        t("other class", () -> read(new String(write(new Custom(1)), "ISO-8859-1").replace("SerializationForms$Custom", "SerializationForms$Nowher").getBytes("ISO-8859-1")));
        t("record refuses", () -> { byte[] b = write(new R(1, null)); String s = new String(b, "ISO-8859-1"); b[b.length - 5] = (byte) 0xff; return read(b); });
        t("stream class", () -> { ObjectStreamClass c = ObjectStreamClass.lookup(Sub.class), d = ObjectStreamClass.lookup(Custom.class); return c + " " + Arrays.toString(c.getFields()) + " " + d.getSerialVersionUID() + " " + ObjectStreamClass.lookup(Plain.class) + " " + ObjectStreamClass.lookupAny(Plain.class) + ObjectStreamClass.lookup(R.class).getSerialVersionUID() + ObjectStreamClass.lookup(E.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(ArrayList.class).getSerialVersionUID(); });
        t("filter", () -> { ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(write(new ArrayList<>(List.of(1, "x"))))); i.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.util.*;java.lang.Integer;java.lang.Number;!*")); return i.readObject(); });
        t("filter refuses", () -> { ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(write(new Holder(1)))); i.setObjectInputFilter(f -> { log.append(f.serialClass()).append(f.depth()).append(' '); return f.serialClass() == Integer.class ? ObjectInputFilter.Status.REJECTED : ObjectInputFilter.Status.UNDECIDED; }); return i.readObject(); });
        t("resolveClass", () -> new ObjectInputStream(new ByteArrayInputStream(write(new Holder("h")))) { @Override protected Class<?> resolveClass(ObjectStreamClass d) throws IOException, ClassNotFoundException { log.append(d.getName()).append(' '); return super.resolveClass(d); } @Override protected Object resolveObject(Object o) { log.append("object "); return o; } { enableResolveObject(true); } }.readObject().getClass());
    }
}
