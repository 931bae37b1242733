// Class file versions (JVMS 4.1): every major version around the limits with minor ones, preview minors, and what each
// version allows: jsr, constants loaded, static interface methods, strict, private interface methods, records and nests.
// uses: ClassMaker
public class Versions {
    static class Loader extends ClassLoader {
        Loader() { super(Versions.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static String attempt(byte[] b) {
        try {
            Class<?> c = new Loader().define(b);
            Class.forName(c.getName(), true, c.getClassLoader());
            return "fine";
        } catch (Throwable e) {
            return e.toString().replaceAll("(?s)\n.*", "");
        }
    }
    interface Shape { void of(ClassMaker m); }
    static void row(String name, Shape s) {
        StringBuilder sb = new StringBuilder();
        String last = null;
        for (int v = 45; v <= 61; v++) {
            ClassMaker m = new ClassMaker();
            m.version = v;
            s.of(m);
            String r = attempt(m.make());
            if (!r.equals(last))
                sb.append("\n  from ").append(v).append(": ").append(r);
            last = r;
        }
        System.out.println(name + sb);
    }
    public static void main(String[] args) {
        for (int major : new int[] {0, 1, 43, 44, 45, 46, 48, 50, 55, 56, 59, 60, 61, 62, 65, 255, 65535}) {
            StringBuilder sb = new StringBuilder();
            for (int minor : new int[] {0, 1, 2, 3, 65534, 65535}) {
                byte[] b = new ClassMaker().make();
                b[4] = (byte) (minor >> 8);
                b[5] = (byte) minor;
                b[6] = (byte) (major >> 8);
                b[7] = (byte) major;
                sb.append("\n  .").append(minor).append(' ').append(attempt(b));
            }
            System.out.println(major + sb.toString());
        }
        row("jsr", m -> m.method(9, "m()V", 1, 1, "jsr 4; return; astore_0; ret 0", "", "", ""));
        row("ldc of a class", m -> m.method(9, "m()V", 1, 0, "ldc c:java/lang/String; pop; return", "", "", ""));
        row("ldc of a method type", m -> m.method(9, "m()V", 1, 0, "ldc t:()V; pop; return", "", "", ""));
        row("ldc of a handle", m -> m.method(9, "m()V", 1, 0, "ldc h:java/lang/Thread.yield:()V; pop; return", "", "", ""));
        row("dynamic constant", m -> m.method(9, "m()V", 1, 0, "ldc y:x:I; pop; return", "", "", ""));
        row("invokedynamic", m -> m.method(9, "m()V", 1, 0, "invokedynamic I:x:()V; return", "", "", ""));
        row("branch without a frame", m -> m.method(9, "m()V", 1, 0, "goto 3; return", "", "", ""));
        row("branch with a frame", m -> m.method(9, "m()V", 1, 0, "goto 3; return", "", "same 3", ""));
        row("default method", m -> { m.access = 0x601; m.method(1, "m()V", 0, 1, "return", "", "", ""); });
        row("static interface method", m -> { m.access = 0x601; m.method(9, "m()V", 0, 0, "return", "", "", ""); });
        row("private interface method", m -> { m.access = 0x601; m.method(2, "m()V", 0, 1, "return", "", "", ""); });
        row("package-private interface method", m -> { m.access = 0x601; m.method(0, "m()V", 0, 1, "return", "", "", ""); });
        row("final interface method", m -> { m.access = 0x601; m.method(0x11, "m()V", 0, 1, "return", "", "", ""); });
        row("synchronized interface method", m -> { m.access = 0x601; m.method(0x21, "m()V", 0, 1, "return", "", "", ""); });
        row("strict interface method", m -> { m.access = 0x601; m.method(0x801, "m()V", 0, 1, "return", "", "", ""); });
        row("strict method", m -> m.method(0x801, "m()V", 0, 1, "return", "", "", ""));
        row("interface without abstract", m -> m.access = 0x201);
        row("annotation without interface", m -> m.access = 0x2021);
        row("enum interface", m -> m.access = 0x4601);
        row("final interface", m -> m.access = 0x611);
        row("final abstract", m -> m.access = 0x431);
        row("odd class flags", m -> m.access = 0x0120);
        row("module flag", m -> m.access = 0x8000);
        row("private class", m -> m.access = 0x22);
        row("public private field", m -> m.field(3, "f", "I"));
        row("final volatile field", m -> m.field(0x50, "f", "I"));
        row("interface field not final", m -> { m.access = 0x601; m.field(9, "f", "I"); });
        row("odd field flags", m -> m.field(0x8f00, "f", "I"));
        row("static initializer with flags", m -> m.method(0xffff, "<clinit>()V", 0, 0, "return", "", "", ""));
        row("static initializer not static", m -> m.method(0, "<clinit>()V", 0, 1, "return", "", "", ""));
        row("static initializer with arguments", m -> m.method(8, "<clinit>(I)V", 0, 1, "return", "", "", ""));
        row("static initializer with a result", m -> m.method(8, "<clinit>()I", 1, 0, "iconst_0; ireturn", "", "", ""));
        row("constructor with a result", m -> m.method(1, "<init>()I", 1, 1, "iconst_0; ireturn", "", "", ""));
        row("static constructor", m -> m.method(9, "<init>()V", 0, 0, "return", "", "", ""));
        row("constructor of an interface", m -> { m.access = 0x601; m.method(1, "<init>()V", 0, 1, "return", "", "", ""); });
        row("abstract final method", m -> { m.access = 0x421; m.method(0x411, "m()V", 0, 1, "return", "", "", ""); });
        row("abstract with code", m -> { m.access = 0x421; m.method(0x401, "m()V", 0, 1, "return", "", "", ""); });
        row("native with code", m -> m.method(0x101, "m()V", 0, 1, "return", "", "", ""));
        row("method name with a dot", m -> m.method(9, "a.b()V", 0, 0, "return", "", "", ""));
        row("method name <other>", m -> m.method(9, "<x>()V", 0, 0, "return", "", "", ""));
        row("method name with blanks", m -> m.method(9, "a b\u00e9()V", 0, 0, "return", "", "", ""));
        row("class name with a digit", m -> m.name = "1");
        row("class name with a blank", m -> m.name = "a b/-");
        row("class name with a dot", m -> m.name = "a.b");
        row("class name ending in a slash", m -> m.name = "a/");
        row("class name with two slashes", m -> m.name = "a//b");
        row("class name of an array", m -> m.name = "[I");
        row("empty class name", m -> m.name = "");
        row("field of void", m -> m.field(1, "f", "V"));
        row("field of 256 dimensions", m -> m.field(1, "f", "[".repeat(256) + "I"));
        row("255 argument slots", m -> m.method(9, "m(" + "J".repeat(127) + "I)V", 0, 255, "return", "", "", ""));
        row("256 argument slots", m -> m.method(9, "m(" + "J".repeat(128) + ")V", 0, 256, "return", "", "", ""));
        row("this as the 256th", m -> m.method(1, "m(" + "I".repeat(255) + ")V", 0, 256, "return", "", "", ""));
        row("two fields alike", m -> m.field(1, "f", "I").field(1, "f", "I"));
        row("two fields of one name", m -> m.field(1, "f", "I").field(1, "f", "J"));
        row("two methods alike", m -> m.method(9, "m()V", 0, 0, "return", "", "", "").method(9, "m()V", 0, 0, "return", "", "", ""));
        row("the same interface twice", m -> { m.interfaces.add("java/lang/Runnable"); m.interfaces.add("java/lang/Runnable"); });
    }
}
