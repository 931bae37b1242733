// defineClass errors: bad magic, truncated data, wrong version, wrong name, duplicates, prohibited packages,
// circular superclasses.
import java.io.*;
import java.util.*;

public class DefineErrors {
    static class Victim { int f; }
    static class Sub extends Victim { }
    interface Itf { }
    static final class Fin { }

    static class L extends ClassLoader {
        Class<?> def(String n, byte[] b) { return defineClass(n, b, 0, b.length); }
        Class<?> def(String n, byte[] b, int o, int l) { return defineClass(n, b, o, l); }
    }

    static byte[] bytes(String n) throws IOException {
        return DefineErrors.class.getResourceAsStream(n + ".class").readAllBytes();
    }

    interface Op { Object run() throws Throwable; }

    static void t(String n, Op o) {
        try {
            Object r = o.run();
            System.out.println(n + ": " + (r instanceof Class<?> c ? c.getName() : r));
        } catch (Throwable e) {
            System.out.println(n + ": " + (e.getClass().getName() + ": " + e.getMessage()).replaceAll("@[0-9a-f]+",
                    "@H"));
        }
    }

    static byte[] patch(byte[] b, String from, String to) throws IOException {
        String s = new String(b, "ISO-8859-1");
        if (from.length() != to.length() || !s.contains(from)) throw new Error(from);
        return s.replace(from, to).getBytes("ISO-8859-1");
    }

    static byte[] at(byte[] b, int i, int v) { byte[] c = b.clone(); c[i] = (byte) v; return c; }

    public static void main(String[] args) throws Exception {
        byte[] v = bytes("DefineErrors$Victim");
        String n = "DefineErrors$Victim";
        t("ok", () -> new L().def(n, v));
        t("noname", () -> new L().def(null, v));
        t("magic", () -> new L().def(n, at(v, 0, 0)));
        t("empty", () -> new L().def(n, new byte[0]));
        t("four", () -> new L().def(n, Arrays.copyOf(v, 4)));
        t("trunc", () -> new L().def(n, Arrays.copyOf(v, v.length / 2)));
        t("trunc1", () -> new L().def(n, Arrays.copyOf(v, v.length - 1)));
        t("extra", () -> new L().def(n, Arrays.copyOf(v, v.length + 1)));
        t("future", () -> new L().def(n, at(v, 7, 200)));
        t("old", () -> new L().def(n, at(v, 7, 40)));
        t("minor", () -> new L().def(n, at(v, 5, 3)));
        t("wrongname", () -> new L().def("Other", v));
        t("slash", () -> new L().def("a/b", v));
        t("java", () -> new L().def("java.lang.Mine", v));
        t("javapatched", () -> new L().def(null, patch(v, "DefineErrors$Victim", "java/util/foo/Victi".substring(0,
                19))));
        t("dup", () -> { L l = new L(); l.def(n, v); return l.def(n, v); });
        t("bounds", () -> new L().def(n, v, 5, v.length));
        t("offset", () -> {
            byte[] w = new byte[v.length + 20];
            System.arraycopy(v, 0, w, 10, v.length);
            return new L().def(n, w, 10, v.length);
        });
        t("pooltag", () -> new L().def(n, at(v, 10, 99)));
        t("poolcount", () -> new L().def(n, at(v, 9, 2)));
        byte[] s = bytes("DefineErrors$Sub");
        t("supermissing", () -> new L().def(null, patch(s, "DefineErrors$Victim", "DefineErrors$Victxx")));
        t("supercirc", () -> new L() {
            protected Class<?> findClass(String q) throws ClassNotFoundException { return super.findClass(q); }
            public Class<?> loadClass(String q, boolean r) throws ClassNotFoundException {
                if (q.equals("DefineErrors$Sub")) try { return def(q, s); } catch (Exception e) { throw new Error(e); }
                return super.loadClass(q, r);
            }
        }.def("DefineErrors$Sub", s).getSuperclass().getName());
        t("selfsuper", () -> {
            byte[] b = patch(s, "DefineErrors$Victim", "DefineErrors$SubSub");
            b = patch(b, "DefineErrors$Sub;", "DefineErrors$Sub;");
            return new L().def(null, b);
        });
        t("superiface", () -> new L().def(null, patch(bytes("DefineErrors$Sup".equals("") ? "" : "DefineErrors$Sub"),
                "DefineErrors$Victim", "java/lang/Runnable\0".substring(0, 18) + "x")));
        t("null", () -> new L().def(n, null));
        t("frozen", () -> {
            L l = new L();
            Class<?> c = l.def(n, v);
            Object o = c.getDeclaredConstructor().newInstance();
            return o.getClass().getClassLoader() == l;
        });
        t("unnamedsamepkg", () -> {
            L l = new L();
            return l.def(n, v).getPackage().getName().isEmpty() + " " + l.getDefinedPackages().length;
        });
    }
}
