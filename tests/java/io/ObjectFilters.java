// Serialization: filters per stream and process, evolution of classes by missing and added fields, replaced and resolved
// objects, externalizable ones, enums, records, proxies, unshared ones, cycles, corrupt streams, class descriptors.
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

public class ObjectFilters {
    static byte[] bytes(Object o) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream s = new ObjectOutputStream(out)) {
            s.writeObject(o);
        }
        return out.toByteArray();
    }
    static Object back(byte[] b, ObjectInputFilter f) throws IOException, ClassNotFoundException {
        try (ObjectInputStream s = new ObjectInputStream(new ByteArrayInputStream(b))) {
            if (f != null)
                s.setObjectInputFilter(f);
            return s.readObject();
        }
    }
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (Exception e) {
            System.out.println(what + ": " + e.toString().replaceAll("Lambda.*", "Lambda") + (e.getCause() == null ? "" : " of " + e.getCause()));
        }
    }
    static class Node implements Serializable { int v; Node next; transient int t = 5; Node(int v, Node n) { this.v = v; next = n; } }
    static class Old implements Serializable { private static final long serialVersionUID = 1; int a = 1; String gone = "gone"; long wide = 7; private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("a", int.class), new ObjectStreamField("virtual", String.class)};
        private void writeObject(ObjectOutputStream o) throws IOException { ObjectOutputStream.PutField p = o.putFields(); p.put("a", a * 2); p.put("virtual", "v" + wide); o.writeFields(); o.writeInt(99); }
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException { ObjectInputStream.GetField g = i.readFields(); a = g.get("a", -1); gone = (String) g.get("virtual", "none"); wide = i.readInt(); System.out.println("  defaulted " + g.defaulted("a") + " " + g.getObjectStreamClass().getFields().length); }
        @Override public String toString() { return a + gone + wide; } }
    static class Single implements Serializable { static final Single ONE = new Single(); private Object readResolve() { return ONE; } }
    static class Swapped implements Serializable { private Object writeReplace() { return new ArrayList<>(List.of("instead")); } }
    public static class Ext implements Externalizable { int x; public Ext() { } Ext(int x) { this.x = x; } public void writeExternal(ObjectOutput o) throws IOException { o.writeInt(x); o.writeUTF("u"); } public void readExternal(ObjectInput i) throws IOException { x = i.readInt() + i.readUTF().length(); } }
    static class NoCtor implements Externalizable { NoCtor(int x) { } public void writeExternal(ObjectOutput o) { } public void readExternal(ObjectInput i) { } }
    static class Base { int b = 3; Base() { b = 8; } }
    static class Derived extends Base implements Serializable { int d = 4; }
    static class NoDefault { NoDefault(int x) { } }
    static class Bad extends NoDefault implements Serializable { Bad() { super(1); } }
    record Rec(int a, String b, int[] c) implements Serializable { Rec { if (a < 0) throw new IllegalArgumentException("negative"); } }
    enum E { A, B { } }
    static class Handler implements InvocationHandler, Serializable { public Object invoke(Object p, Method m, Object[] a) { return "handled " + m.getName(); } }
    static class Validated implements Serializable, ObjectInputValidation { int v = -1; private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException { i.registerValidation(this, 1); i.defaultReadObject(); } public void validateObject() throws InvalidObjectException { throw new InvalidObjectException("v " + v); } }
    static class Holder implements Serializable { Object o; Holder(Object o) { this.o = o; } }
    public static void main(String[] args) throws Exception {
        Node cycle = new Node(1, new Node(2, null));
        cycle.next.next = cycle;
        ask("cycle", () -> { Node n = (Node) back(bytes(cycle), null); return n.v + " " + (n.next.next == n) + n.t; });
        ask("old", () -> back(bytes(new Old()), null));
        ask("single", () -> back(bytes(Single.ONE), null) == Single.ONE);
        ask("swapped", () -> back(bytes(new Swapped()), null));
        ask("external", () -> ((Ext) back(bytes(new Ext(5)), null)).x);
        ask("no constructor", () -> back(bytes(new NoCtor(1)), null));
        ask("superclass", () -> { Derived d = new Derived(); d.b = 77; d.d = 78; Derived e = (Derived) back(bytes(d), null); return e.b + " " + e.d; });
        ask("superclass without constructor", () -> back(bytes(new Bad()), null));
        ask("record", () -> { Rec r = (Rec) back(bytes(new Rec(1, "x", new int[] {2})), null); return r.a + r.b + r.c[0]; });
        byte[] rec = bytes(new Rec(1, "x", null));
        for (int i = 0; i + 4 < rec.length; i++)
            if (rec[i] == 'x' && rec[i + 1] == 'p') { rec[i + 2] = -1; break; }
        ask("record refused", () -> back(rec, null));
        ask("enum", () -> (back(bytes(E.B), null) == E.B) + " " + bytes(E.A).length);
        ask("proxy", () -> ((Runnable) back(bytes(Proxy.newProxyInstance(ObjectFilters.class.getClassLoader(), new Class<?>[] {Runnable.class, Comparable.class}, new Handler())), null)).toString());
        ask("validated", () -> back(bytes(new Validated()), null));
        ask("not serializable", () -> bytes(new Object[] {1, new Object()}));
        ask("not serializable inside", () -> bytes(new Holder(new Holder(Thread.currentThread().getThreadGroup()))));
        ask("lambda", () -> bytes((Runnable) () -> { }).length);
        ask("arrays", () -> Arrays.deepToString((Object[]) back(bytes(new Object[] {new int[] {1}, new String[][] {{"a"}, null}, new boolean[2], 'c', 1L, null}), null)));
        ask("shared", () -> { String s = new String("s"); Object[] o = (Object[]) back(bytes(new Object[] {s, s, new String("s")}), null); return (o[0] == o[1]) + " " + (o[0] == o[2]); });
        // Filters.
        List<String> seen = new ArrayList<>();
        ObjectInputFilter log = i -> { seen.add((i.serialClass() == null ? "-" : i.serialClass().getSimpleName()) + "/" + i.depth() + "/" + i.references() + "/" + i.arrayLength()); return ObjectInputFilter.Status.UNDECIDED; };
        ask("logged", () -> { back(bytes(new Object[] {new Node(1, new Node(2, null)), new int[3], "s", E.A, 5}), log); return seen; });
        for (String p : new String[] {"!*", "ObjectFilters$Node;!*", "maxdepth=2", "maxrefs=3", "maxarray=2", "maxbytes=20", "java.lang.*;!java.util.**", "java.base/*", "!ObjectFilters$*", "*"})
            ask(p, () -> back(bytes(new Node(1, new Node(2, new Node(3, null)))), ObjectInputFilter.Config.createFilter(p)) != null);
        for (String p : new String[] {"maxdepth=", "maxdepth=x", "max=1", "**", "a/", "!", "", ";;", "maxrefs=-1", "a.*.b"})
            ask("pattern '" + p + "'", () -> ObjectInputFilter.Config.createFilter(p));
        ask("array", () -> back(bytes(new int[5]), ObjectInputFilter.Config.createFilter("maxarray=4")));
        ask("allow", () -> back(bytes(new ArrayList<>(List.of(1))), ObjectInputFilter.allowFilter(c -> c.getName().startsWith("java."), ObjectInputFilter.Status.REJECTED)));
        ask("merge", () -> back(bytes(new Node(1, null)), ObjectInputFilter.merge(ObjectInputFilter.rejectFilter(c -> c == Node.class, ObjectInputFilter.Status.ALLOWED), i -> ObjectInputFilter.Status.ALLOWED)));
        ask("set twice", () -> { ObjectInputStream s = new ObjectInputStream(new ByteArrayInputStream(bytes("x"))); s.setObjectInputFilter(log); s.setObjectInputFilter(log); return 0; });
        ask("set late", () -> { ObjectInputStream s = new ObjectInputStream(new ByteArrayInputStream(bytes("x"))); s.readObject(); s.setObjectInputFilter(log); return 0; });
        // Damaged streams.
        byte[] good = bytes(new Node(1, null));
        int[] at = {0, 3, 4, 5, 7, 10, 30, good.length - 1};
        for (int i : at) {
            byte[] b = good.clone();
            b[i] ^= 0x55;
            ask("damaged at " + i, () -> back(b, null) instanceof Node);
        }
        for (int n : new int[] {0, 3, 4, 6, 20, good.length - 2})
            ask("cut at " + n, () -> back(Arrays.copyOf(good, n), null));
        // The stream's protocol.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectOutputStream o = new ObjectOutputStream(out);
        Node n = new Node(5, null);
        o.writeObject(n); n.v = 6; o.writeObject(n); o.reset(); o.writeObject(n); o.writeUnshared(n); o.writeInt(1); o.writeUTF("utf"); o.writeObject(null); o.write(new byte[2000]); o.flush();
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()));
        Node a = (Node) in.readObject(), b = (Node) in.readObject(), c = (Node) in.readObject(), d = (Node) in.readObject();
        System.out.println(a.v + " " + (a == b) + " " + c.v + (a == c) + (c == d) + " " + in.readInt() + in.readUTF() + in.readObject() + " " + in.available() + " " + in.readNBytes(3000).length);
        ask("at the end", in::readObject);
        ask("optional data", () -> { ByteArrayOutputStream q = new ByteArrayOutputStream(); ObjectOutputStream p = new ObjectOutputStream(q); p.writeInt(1); p.flush(); return new ObjectInputStream(new ByteArrayInputStream(q.toByteArray())).readObject(); });
        ObjectStreamClass k = ObjectStreamClass.lookup(Old.class);
        System.out.println(k + " " + Arrays.toString(k.getFields()) + " " + k.getSerialVersionUID() + " " + ObjectStreamClass.lookup(Object.class) + " " + ObjectStreamClass.lookupAny(Object.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(E.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Rec.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(int[].class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(String.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Base.class) + k.getField("a").getOffset() + k.getField("zz"));
        System.out.println(ObjectStreamClass.lookup(Node.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Derived.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Runnable.class) + " " + ObjectStreamClass.lookup(Holder.class).getSerialVersionUID());
        System.out.println(HexFormat.of().formatHex(bytes(new Ext(3))) + " " + HexFormat.of().formatHex(bytes(List.of())).length());
    }
}
