// Descriptors and names (JVMS 4.3, 4.2): fields, methods, classes, references, name-and-type constants with texts that
// are right, nearly right and wrong, in an old and a new version; the message for each.
// uses: ClassMaker
public class DescriptorMatrix {
    static class Loader extends ClassLoader {
        Loader() { super(DescriptorMatrix.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static String text(ClassMaker m) {
        try {
            Class<?> c = new Loader().define(m);
            Class.forName(c.getName(), true, c.getClassLoader());
            return "ok";
        } catch (ClassNotFoundException e) {
            return e.toString();
        } catch (LinkageError e) {
            String s = e.toString();
            s = s.length() > 300 ? s.substring(0, 120) + "..." + s.length() : s;
            StringBuilder sb = new StringBuilder();
            for (char c : s.toCharArray())
                sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            return sb.toString();
        }
    }
    static String shorter(String s) { return s.length() > 40 ? s.substring(0, 20) + "..." + s.length() : s.replace("\u00e9", "\\u00e9"); }
    static ClassMaker of(int version) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        return m;
    }
    public static void main(String[] args) {
        String[] fields = {"I", "Z", "V", "", "X", "II", "L;", "Ljava/lang/String;", "Ljava/lang/String", "Ljava.lang.String;", "La//b;", "L/a;", "La/;", "L[I;", "La;b;", "[", "[I", "[V", "[[Ljava/util/List;", "[[L;",
            "[".repeat(255) + "I", "[".repeat(256) + "I", "[".repeat(255) + "La;", "(I)V", "L<a>;", "La b;", "L\u00e9;", "i", " I", "I ", "L" + "x".repeat(70) + ";", "java/lang/String", "La\0b;"};
        for (String d : fields)
            for (int version : new int[] {48, 61}) {
                System.out.println("field " + shorter(d) + " " + version + ": " + text(of(version).field(9, "f", d)));
                ClassMaker m = of(version);
                try {
                    m.constant("ref", new ClassMaker.Bytes().u1(9).u2(m.cls("Other")).u2(m.nat("g", d)), 1);
                    System.out.println("  reference: " + text(m));
                } catch (RuntimeException e) {
                    System.out.println("  " + e);
                }
            }
        String[] methods = {"()V", "()I", "()", "", "V", "(V)V", "(I)", "(I)VV", "(I)V ", "(I", "I)V", "(II)[V", "([[I)[[I", "(Ljava/lang/String)V", "(Ljava/lang/String;)Ljava/lang/String", "(L;)V", "(La.b;)V", "(La/b;I[J)D", "((I)V)V", "()()V", "(I)X",
            "(" + "I".repeat(255) + ")V", "(" + "I".repeat(256) + ")V", "(" + "J".repeat(127) + ")V", "(" + "J".repeat(128) + ")V", "(" + "J".repeat(127) + "I)V", "(" + "[J".repeat(255) + ")V", "([V)V", "(I;)V", "()La/b/;"};
        for (String d : methods)
            for (int version : new int[] {48, 61}) {
                if (d.indexOf('(') == 0)
                    for (int flags : new int[] {0x401, 0x409 - 8})
                        if (flags == 0x401) {
                            ClassMaker m = of(version);
                            m.access |= 0x400;
                            System.out.println("method " + shorter(d) + " " + version + ": " + text(m.bare(flags, "m" + d)));
                        }
                ClassMaker s = of(version);
                s.methods.u2(0x109).u2(s.utf8("m")).u2(s.utf8(d)).u2(0);
                s.methodCount++;
                System.out.println("static " + shorter(d) + " " + version + ": " + text(s));
                ClassMaker m = of(version);
                m.constant("ref", new ClassMaker.Bytes().u1(10).u2(m.cls("Other")).u2(m.nat("g", d)), 1);
                System.out.println("  reference: " + text(m));
                m = of(version);
                m.constant("iref", new ClassMaker.Bytes().u1(11).u2(m.cls("Other")).u2(m.nat("<init>", d)), 1);
                System.out.println("  interface reference: " + text(m));
                m = of(version);
                m.constant("type", new ClassMaker.Bytes().u1(16).u2(m.utf8(d)), 1);
                System.out.println("  type: " + text(m));
                m = of(version);
                m.constant("init", new ClassMaker.Bytes().u1(10).u2(m.cls("Other")).u2(m.nat("<init>", d)), 1);
                System.out.println("  constructor: " + text(m));
            }
        String[] classes = {"a", "", "a/b", "/a", "a/", "a//b", "a.b", "a;", "a;b", "[I", "[V", "[", "[Ljava/lang/String;", "[a", "[La", "[La;;", "[[[[J", "La;", "<a>", "a b", "(a)", "[".repeat(255) + "I", "[".repeat(256) + "I", "I", "a[", "a]", "\u00e9"};
        for (String c : classes)
            for (int version : new int[] {48, 61}) {
                ClassMaker m = of(version);
                m.cls(c);
                System.out.println("class constant " + shorter(c) + " " + version + ": " + text(m));
            }
        String[] names = {"<init>", "<clinit>", "<", ">", "<x>", "a<b", "a>b", "a.b", "a;b", "a/b", "a[b", "a]b", "", "a(b", "1"};
        for (String n : names)
            for (int version : new int[] {48, 61}) {
                System.out.println("names " + n + " " + version + ": field " + text(of(version).field(9, n, "I")) + " | method " + text(of(version).bare(0x109, n + "()V".replace("(", n.contains("(") ? "" : "("))));
                for (int tag = 9; tag <= 11; tag++) {
                    ClassMaker m = of(version);
                    m.constant("ref", new ClassMaker.Bytes().u1(tag).u2(m.cls("Other")).u2(m.nat(n, tag == 9 ? "I" : "()V")), 1);
                    System.out.println("  reference " + tag + ": " + text(m));
                }
            }
    }
}
