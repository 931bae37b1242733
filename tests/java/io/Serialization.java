// ObjectOutputStream and ObjectInputStream: graphs, cycles, transient, custom hooks, Externalizable, records,
// enums, inheritance, errors.
import java.io.*;
import java.util.*;

public class Serialization {
    static class Base {
        int b = 1;
        Base() { System.out.println("Base()"); b = 2; }
    }

    static class P extends Base implements Serializable {
        private static final long serialVersionUID = 1;
        String n;
        transient int t = 5;
        transient String ts = "gone";
        P other;
        int[] arr = {1, 2};
        final int fin = 9;
        P(String n) { this.n = n; b = 77; }
    }

    static class Hook implements Serializable {
        transient int x;
        String s;
        Hook(int x) { this.x = x; s = "s" + x; }
        private void writeObject(ObjectOutputStream o) throws IOException {
            o.defaultWriteObject();
            o.writeInt(x * 2);
            o.writeUTF("extra");
        }
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            i.defaultReadObject();
            x = i.readInt() / 2;
            System.out.println("hook read " + i.readUTF());
        }
    }

    static class Ext implements Externalizable {
        int a;
        String b;
        public Ext() { System.out.println("Ext()"); }
        Ext(int a, String b) { this.a = a; this.b = b; }
        public void writeExternal(ObjectOutput o) throws IOException { o.writeInt(a); o.writeObject(b); }
        public void readExternal(ObjectInput i) throws IOException, ClassNotFoundException {
            a = i.readInt();
            b = (String) i.readObject();
        }
    }

    static class Single implements Serializable {
        static final Single I = new Single();
        private Object readResolve() { return I; }
    }

    static class Rep implements Serializable {
        Object writeReplace() { return "replaced"; }
    }

    enum E {
        A, B { int q; }
    }

    record R(int x, List<String> l) implements Serializable {
        R { System.out.println("R canonical " + x); }
    }

    static class Not { }
    static class Holds implements Serializable { Not n = new Not(); }

    static class Fields implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("renamed", String.class)
        };
        transient String v = "val";
        private void writeObject(ObjectOutputStream o) throws IOException {
            ObjectOutputStream.PutField f = o.putFields();
            f.put("renamed", v + "!");
            o.writeFields();
        }
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            v = (String) i.readFields().get("renamed", "none");
        }
    }

    static class Val implements Serializable {
        int k = -1;
        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            i.defaultReadObject();
            if (k < 0) throw new InvalidObjectException("k " + k);
        }
    }

    static byte[] ser(Object o) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream s = new ObjectOutputStream(b)) { s.writeObject(o); } return b.toByteArray();
    }

    @SuppressWarnings("unchecked") static <T> T de(byte[] b) throws Exception {
        return (T) new ObjectInputStream(new ByteArrayInputStream(b)).readObject();
    }

    static <T> T round(T o) throws Exception { return de(ser(o)); }

    public static void main(String[] args) throws Exception {
        P p = new P("first");
        p.other = new P("second");
        p.other.other = p;
        P q = round(p);
        System.out.println(q.n + " " + q.t + q.ts + q.other.n + (q.other.other == q) + q.arr.length + q.fin + " "
                + q.b);
        System.out.println(round(new Hook(21)).x + " " + round(new Ext(3, "ext")).b + (round(Single.I) == Single.I)
                + ((Object) de(ser(new Rep()))) + (round(E.A) == E.A) + (round(E.B) == E.B)
                + round(new R(5, new ArrayList<>(List.of("r")))) + round(new Fields()).v);
        System.out.println(round(new HashMap<>(Map.of("k", 1))) + " " + round(new ArrayList<>(List.of(1, 2)))
                + round(List.of(3, 4)) + round(new TreeMap<>(Map.of(2, "b", 1, "a")))
                + round(new LinkedList<>(List.of('x'))) + round(new ArrayDeque<>(List.of(1L))) + round(new BitSet(3))
                + round(EnumSet.of(E.B)) + round(new Date(0)).getTime() + round(java.math.BigInteger.TEN.pow(30))
                + round(new java.math.BigDecimal("1.50")) + round(java.time.LocalDate.of(2024, 1, 2))
                + round(Locale.US) + round(new StringBuilder("sb")) + round(Optional.class) + round(int.class)
                + round(Collections.unmodifiableList(new ArrayList<>(List.of(7)))));
        int[][] a = round(new int[][] {{ 1 } , { 2, 3 }});
        System.out.println(a[1][1] + " " + round(new String[] {"a", null})[0] + round(new boolean[] {true})[0]
                + round(new double[] {
            1.5
        })[0] + round("x".repeat(70000)).length());
        try { ser(new Not()); } catch (NotSerializableException e) { System.out.println(e); }
        try { ser(new Holds()); } catch (NotSerializableException e) { System.out.println(e); }
        try { round(new Val()); } catch (InvalidObjectException e) { System.out.println(e); }
        byte[] ok = ser("str");
        try { de(Arrays.copyOf(ok, 5)); } catch (EOFException e) { System.out.println(e); }
        try { de(new byte[] {1, 2, 3, 4, 5}); } catch (StreamCorruptedException e) { System.out.println(e); }
        byte[] pb = ser(p);
        String hex = "";
        for (int i = 0; i < 30; i++) hex += String.format("%02x", pb[i]);
        System.out.println(pb.length + " " + hex);
        byte[] bad = ser(new Val());
        String s = new String(bad, "ISO-8859-1").replace("Serialization$Val", "Serialization$Vxl");
        try { de(s.getBytes("ISO-8859-1")); } catch (ClassNotFoundException e) { System.out.println(e); }
        System.out.println(ObjectStreamClass.lookup(P.class) + " " + ObjectStreamClass.lookup(Not.class)
                + ObjectStreamClass.lookup(E.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Hook.class)
                .getSerialVersionUID() + Arrays.toString(ObjectStreamClass.lookup(P.class).getFields()));
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        ObjectOutputStream oo = new ObjectOutputStream(bo);
        P same = new P("same");
        oo.writeObject(same);
        same.n = "mutated";
        oo.writeObject(same);
        oo.writeUnshared(same);
        oo.reset();
        oo.writeObject(same);
        oo.writeInt(5);
        oo.flush();
        ObjectInputStream oi = new ObjectInputStream(new ByteArrayInputStream(bo.toByteArray()));
        P s1 = (P) oi.readObject(), s2 = (P) oi.readObject(), s3 = (P) oi.readUnshared(), s4 = (P) oi.readObject();
        System.out.println((s1 == s2) + s2.n + s3.n + (s3 == s4) + s4.n + oi.readInt());
        ObjectInputStream fi = new ObjectInputStream(new ByteArrayInputStream(ser(p)));
        fi.setObjectInputFilter(i -> i.serialClass() == P.class ? ObjectInputFilter.Status.REJECTED
                : ObjectInputFilter.Status.UNDECIDED);
        try { fi.readObject(); } catch (InvalidClassException e) { System.out.println(e); }
    }
}
