// Class files with broken code: full VerifyError messages, lazily reported at linking, not at definition.
import java.io.*;
import java.util.*;

public class VerifyErrors {
    public static class V {
        public static int f(int x) { return x + 7; }
        public static String s(String a) { return a; }
        public static long w(long a, int b) { return a; }
        public static int br(int x) { if (x > 0) return 5; return 6; }
        public static Object loop(int n) { Object o = null; for (int i = 0; i < n; i++) o = "x"; return o; }
        public int fld = 3;
        public int get() { return fld; }
        public static void call() { System.nanoTime(); }
    }

    static class L extends ClassLoader {
        Class<?> def(byte[] b) { return defineClass(null, b, 0, b.length); }
    }

    static byte[] orig;

    static byte[] hex(String s) {
        s = s.replace(" ", "");
        byte[] b = new byte[s.length() / 2];
        for (int i = 0; i < b.length; i++) b[i] = (byte) Integer.parseInt(s.substring(2 * i, 2 * i + 2), 16);
        return b;
    }

    static int find(byte[] p, int nth) {
        for (int i = 0; i + p.length <= orig.length; i++) if (Arrays.equals(orig, i, i + p.length, p, 0, p.length)
                && nth-- == 0) return i;
        throw new Error("pattern not found");
    }

    static void t(String what, String from, String to, int nth) {
        byte[] b = orig.clone(), p = hex(from), q = hex(to);
        System.arraycopy(q, 0, b, find(p, nth), q.length);
        try {
            Class<?> c = new L().def(b);
            System.out.println(what + ": defined " + c.getName());
            Object o = c.getDeclaredConstructor().newInstance();
            System.out.println("  linked, get " + c.getMethod("get").invoke(o));
        } catch (VerifyError | ClassFormatError e) {
            System.out.println("  " + e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (Throwable e) {
            System.out.println("  " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        orig = VerifyErrors.class.getResourceAsStream("VerifyErrors$V.class").readAllBytes();
        t("untouched", "1a1007 60ac", "1a1007 60ac", 0);
        t("aload of int", "1a1007 60ac", "2a1007 60ac", 0);
        t("return wrong type", "1a1007 60ac", "1a1007 60b0", 0);
        t("stack underflow", "1a1007 60ac", "1a5757 60ac", 0);
        t("float add", "1a1007 60ac", "1a1007 62ac", 0);
        t("unknown opcode", "1a1007 60ac", "1afe00 60ac", 0);
        t("falls off the end", "1a1007 60ac", "1a1007 6000", 0);
        t("void return", "1a1007 60ac", "1a1007 60b1", 0);
        t("uninitialized local", "1a1007 60ac", "150700 60ac", 0);
        t("long as int", "1ead", "1aac", 0);
        t("split long", "1ead", "1fad", 0);
        t("string as int", "2ab0", "2aac", 0);
        t("int as string", "2ab0", "04b0", 0);
        t("stack overflow", "1a1007 60ac", "595959 60ac", 0);
        t("branch into nowhere", "1a9e0005 08ac", "1a9e7000 08ac", 0);
        t("branch into an instruction", "1a9e0005 08ac", "1a9e0002 08ac", 0);
        t("missing frame", "1a9e0005 08ac", "1a9e0004 08ac", 0);
        t("bad constant index", "1a1007 60ac", "12fe00 60ac", 0);
        t("wrong new index", "1a1007 60ac", "bb0001 60ac", 0);
        t("getfield on int", "2ab4", "1ab4", 0);
        t("wide local", "1a1007 60ac", "c41500 ffac", 0);
        t("store beyond max locals", "1a1007 60ac", "1a3609 1aac", 0);
        t("monitor on int", "1a1007 60ac", "1ac200 1aac", 0);
        t("throw int", "1a1007 60ac", "1abf00 1aac", 0);
        t("jsr in new class", "1a9e0005 08ac", "a8000300 08ac", 0);
        t("arraylength of int", "1a1007 60ac", "1abe00 60ac", 0);
        System.out.println(V.f(1) + V.s("q") + V.w(2, 3) + V.br(1) + V.loop(1) + new V().get());
    }
}
