// IncompatibleClassChangeError family by byte patching: missing fields and methods, static against instance,
// abstract methods, access.
import java.io.*;
import java.util.*;

public class LinkageErrors {
    public static class Target {
        public int inst = 1;
        public static int stat = 2;
        private static int priva = 3;
        public void vmeth() { }
        public static void smeth() { }
        public int typed() { return 1; }
        public final int finl = 4;
    }

    public static class NewTarget {
        public static int inst = 1;
        public int stat = 2;
        private static int priva = 3;
        private static int priv2 = 4;
        public static void vmeth() { }
        public void smeth() { }
        public long typed() { return 1; }
    }

    public interface Go { void go(int k); }

    public static class Caller implements Go {
        public void go(int k) {
            Target t = null;
            switch (k) {
                case 0 -> System.out.println(new Target().inst);
                case 1 -> System.out.println(Target.stat);
                case 2 -> new Target().vmeth();
                case 3 -> Target.smeth();
                case 4 -> System.out.println(new Target().typed());
                case 5 -> System.out.println(((Runnable) (Object) new Target()).getClass());
                case 6 -> new Target().inst = 5;
            }
        }
    }

    public static abstract class Abs implements Go { public abstract void go(int k); }

    public static class Conc extends Abs {
        public void go(int k) { System.out.println("Conc.go"); }
    }

    public static class Made { public void m() { } }
    public static abstract class AbsMade { public void m() { } }
    public interface ItfMade { void m(); }
    public static final class FinMade { public void m() { } }

    public static class SubMade extends Made implements Go {
        public void go(int k) { System.out.println("SubMade"); }
    }

    public static class Maker implements Go {
        public void go(int k) { if (k == 0) System.out.println(new Made() != null); else ((Made) null).m(); }
    }

    static class L extends ClassLoader {
        final Map<String, byte[]> m = new HashMap<>();
        L() { super(LinkageErrors.class.getClassLoader()); }
        L put(String n, byte[] b) { m.put("LinkageErrors$" + n, b); return this; }
        protected Class<?> loadClass(String n, boolean r) throws ClassNotFoundException {
            Class<?> c = findLoadedClass(n);
            if (c != null) return c;
            byte[] b = m.get(n);
            return b != null ? defineClass(n, b, 0, b.length) : super.loadClass(n, r);
        }
    }

    static byte[] bytes(String n) throws IOException {
        return LinkageErrors.class.getResourceAsStream("LinkageErrors$" + n + ".class").readAllBytes();
    }

    static byte[] patch(byte[] b, String from, String to) throws IOException {
        String s = new String(b, "ISO-8859-1");
        if (from.length() != to.length() || !s.contains(from)) throw new Error(from + " " + to);
        return s.replace(from, to).getBytes("ISO-8859-1");
    }

    /** Renames a class inside its own bytes: a longer name is written by rebuilding the constant. */ static byte[] rename(byte[] b,
            String from, String to) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(b));
        DataOutputStream d = new DataOutputStream(o);
        d.writeLong(in.readLong());
        int n = in.readUnsignedShort();
        d.writeShort(n);
        for (int i = 1; i < n; i++) {
            int t = in.readUnsignedByte();
            d.writeByte(t);
            switch (t) {
                case 1 -> d.writeUTF(in.readUTF().replace(from, to));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> d.writeInt(in.readInt());
                case 5, 6 -> { d.writeLong(in.readLong()); i++; }
                case 7, 8, 16, 19, 20 -> d.writeShort(in.readShort());
                case 15 -> { d.writeByte(in.readByte()); d.writeShort(in.readShort()); }
                default -> throw new Error("tag " + t);
            }
        }
        in.transferTo(d);
        return o.toByteArray();
    }

    static void run(String n, L l, String cls, int... ks) throws Exception {
        for (int k : ks) try {
            Go g = (Go) l.loadClass("LinkageErrors$" + cls).getDeclaredConstructor().newInstance();
            g.go(k);
            System.out.println(n + k + " fine");
        } catch (LinkageError | RuntimeException e) {
            System.out.println(n + k + " " + (e + "").replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    public static void main(String[] args) throws Exception {
        byte[] nt = rename(bytes("NewTarget"), "LinkageErrors$NewTarget", "LinkageErrors$Target");
        run("changed ", new L().put("Caller", bytes("Caller")).put("Target", nt), "Caller", 0, 1, 2, 3, 4, 5, 6, 0, 2);
        run("renamed ", new L().put("Caller", bytes("Caller")).put("Target", patch(patch(patch(bytes("Target"),
                "vmeth", "xmeth"), "inst", "xnst"), "smeth", "ymeth")), "Caller", 0, 2, 3, 6);
        run("private ", new L().put("Caller", rename(bytes("Caller"), "stat", "priva")).put("Target", bytes("Target")),
                "Caller", 1);
        run("abstract ", new L().put("Abs", bytes("Abs")).put("Conc", patch(bytes("Conc"), "Conc.go", "Conc.go")),
                "Conc", 0);
        run("missing ", new L().put("Abs", bytes("Abs")).put("Conc", rename(bytes("Conc"), "go", "gx")), "Conc", 0);
        byte[] made = rename(bytes("AbsMade"), "LinkageErrors$AbsMade", "LinkageErrors$Made");
        run("instantiate ", new L().put("Maker", bytes("Maker")).put("Made", made), "Maker", 0);
        byte[] itf = rename(bytes("ItfMade"), "LinkageErrors$ItfMade", "LinkageErrors$Made");
        run("interface ", new L().put("Maker", bytes("Maker")).put("Made", itf), "Maker", 0, 1);
        byte[] fin = rename(bytes("FinMade"), "LinkageErrors$FinMade", "LinkageErrors$Made");
        run("final ", new L().put("SubMade", bytes("SubMade")).put("Made", fin), "SubMade", 0);
        run("superiface ", new L().put("SubMade", bytes("SubMade")).put("Made", itf), "SubMade", 0);
    }
}
