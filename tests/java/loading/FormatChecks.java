// Each format check of JVMS 4.1 to 4.9: a class file that breaks it, and what is said.
// uses: ClassMaker
import java.util.function.Consumer;

public class FormatChecks {
    static class Definer extends ClassLoader {
        Definer() {
            super(FormatChecks.class.getClassLoader());
        }

        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    static void show(String name, byte[] b) {
        try {
            Class<?> c = new Definer().define(b);
            c.getDeclaredConstructors();
            System.out.println(name + ": fine " + c.getModifiers());
        } catch (Throwable e) {
            StringBuilder text = new StringBuilder();
            for (char c : e.toString().replaceAll("@[0-9a-f]+", "@H").toCharArray())
                text.append(c >= 32 && c < 127 ? "" + c : "\\u" + Integer.toHexString(c));
            System.out.println(name + ": " + text);
        }
    }

    static void make(String name, Consumer<ClassMaker> change) {
        ClassMaker m = new ClassMaker();
        change.accept(m);
        show(name, m.make());
    }

    static ClassMaker.Bytes bytes(int... u2) {
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        for (int v : u2)
            b.u2(v);
        return b;
    }

    /** A member with attributes: name, contents, name, contents... */
    static void member(ClassMaker m, boolean method, int flags, String name, String type, Object... attributes) {
        ClassMaker.Bytes b = method ? m.methods : m.fields;
        b.u2(flags).u2(m.utf8(name)).u2(m.utf8(type)).u2(attributes.length / 2);
        attributes(m, b, attributes);
        if (method)
            m.methodCount++;
        else
            m.fieldCount++;
    }

    static void attributes(ClassMaker m, ClassMaker.Bytes b, Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            ClassMaker.Bytes contents = (ClassMaker.Bytes) attributes[i + 1];
            b.u2(m.utf8((String) attributes[i])).u4(contents.size()).all(contents);
        }
    }

    static ClassMaker.Bytes code(ClassMaker m, int stack, int locals, int length, int[] handlers, Object... attributes) {
        ClassMaker.Bytes b = bytes(stack, locals).u4(length);
        for (int i = 0; i < length; i++)
            b.u1(i == length - 1 ? 177 : 0);
        b.u2(handlers.length / 4);
        for (int h : handlers)
            b.u2(h);
        b.u2(attributes.length / 2);
        attributes(m, b, attributes);
        return b;
    }

    static final int[] NONE = {};

    static void coded(String name, int version, Consumer<ClassMaker> prepare,
                      java.util.function.Function<ClassMaker, ClassMaker.Bytes> code) {
        make(name, m -> {
            m.version = version;
            prepare.accept(m);
            member(m, true, 9, "m", "()V", "Code", code.apply(m));
        });
    }

    public static void main(String[] args) {
        header();
        constants();
        flags();
        names();
        fields();
        methods();
        codes();
        tables();
        classAttributes();
    }

    static void header() {
        byte[] plain = new ClassMaker().make();
        for (int i = 0; i < 10; i++) {
            byte[] b = plain.clone();
            b[i] ^= 0x40;
            show("header byte " + i, b);
        }
        for (int version : new int[] {0, 44, 45, 46, 49, 50, 51, 52, 55, 60, 61, 62, 0x8000, 0xFFFF})
            for (int minor : new int[] {0, 1, 3, 4, 65535}) {
                byte[] b = plain.clone();
                b[4] = (byte) (minor >> 8);
                b[5] = (byte) minor;
                b[6] = (byte) (version >> 8);
                b[7] = (byte) version;
                show("version " + version + "." + minor, b);
            }
        for (int length = 0; length < plain.length; length++) /* HotSpot reads beyond some ends */
            if (length < 10)
                show("cut " + length, java.util.Arrays.copyOf(plain, length));
        show("one byte more", java.util.Arrays.copyOf(plain, plain.length + 1));
    }

    /** A constant of this tag with u2 or u4 parts. */
    static int constant(ClassMaker m, int tag, int slots, int... u2) {
        m.pool.u1(tag);
        for (int v : u2)
            m.pool.u2(v);
        m.count += slots;
        return m.count - slots;
    }

    static void constants() {
        for (int tag = 0; tag < 24; tag++) {
            int t = tag;
            for (int version : new int[] {49, 50, 51, 52, 53, 55, 61})
                make("tag " + tag + " in " + version, m -> {
                    m.version = version;
                    constant(m, t, 1, 1, 1);
                });
        }
        for (int index : new int[] {0, 1, 2, 9, 100, 65535}) {
            make("class of " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 7, 1, index); });
            make("string of " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 8, 1, index); });
            make("method type of " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 16, 1, index); });
            for (int tag : new int[] {9, 10, 11}) {
                make(tag + " in class " + index, m -> {
                    m.utf8("x"); m.integer(1); constant(m, tag, 1, index, m.nat("f", tag == 9 ? "I" : "()V"));
                });
                make(tag + " with name and type " + index, m -> {
                    m.utf8("x"); m.integer(1); constant(m, tag, 1, m.cls("T"), index);
                });
            }
            make("name " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 12, 1, index, m.utf8("I")); });
            make("type " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 12, 1, m.utf8("x"), index); });
            make("dynamic " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 17, 1, 0, index); });
            make("invokedynamic " + index, m -> { m.utf8("x"); m.integer(1); constant(m, 18, 1, 0, index); });
        }
        make("a long at the end", m -> { m.longer(1); m.count--; });
        make("behind a long", m -> { int j = m.longer(1); constant(m, 7, 1, j + 1); });
        for (int kind = 0; kind < 11; kind++) {
            int k = kind;
            for (String ref : new String[] {"9T.f:I", "10T.m:()V", "11T.m:()V", "10T.<init>:()V", "11T.<init>:()V",
                "10T.<init>:()I", "9T.<init>:I", "10T.<clinit>:()V"}) {
                int tag = ref.startsWith("9") ? 9 : Integer.parseInt(ref.substring(0, 2));
                String text = ref.substring(tag == 9 ? 1 : 2);
                for (int version : new int[] {51, 52})
                    make("handle " + kind + " of " + ref + " in " + version, m -> {
                        m.version = version;
                        int r = m.member(tag, text);
                        m.pool.u1(15).u1(k).u2(r);
                        m.count++;
                    });
            }
            make("handle " + kind + " of a string", m -> {
                int r = m.utf8("x");
                m.pool.u1(15).u1(k).u2(r);
                m.count++;
            });
        }
        int[][] texts = {{0}, {1}, {0x7F}, {0x80}, {0xC0}, {0xC0, 0x80}, {0xC1, 0x81}, {0xE0, 0x80, 0x80}, {0xE0, 0x80},
            {0xE1, 0x80, 0x41}, {0xF0, 0x90, 0x80, 0x80}, {0xFF}, {0xED, 0xA0, 0x80}, {0xDF, 0xBF}, {0x41, 0xC2}};
        for (int[] text : texts)
            for (int version : new int[] {46, 47, 48, 61})
                make("text " + java.util.Arrays.toString(text) + " in " + version, m -> {
                    m.version = version;
                    m.pool.u1(1).u2(text.length);
                    for (int b : text)
                        m.pool.u1(b);
                    m.count++;
                });
    }

    static void flags() {
        for (int bit = 0; bit < 16; bit++) {
            int flag = 1 << bit;
            for (int version : new int[] {45, 49, 50, 53, 61}) {
                for (int base : new int[] {0, 0x20, 0x200, 0x600, 0x2600, 0x4000, 0x8000, 0x10, 0x400})
                    make("class flags " + Integer.toHexString(base | flag) + " in " + version, m -> {
                        m.version = version;
                        m.access = base | flag;
                    });
                make("field flags " + flag + " in " + version, m -> { m.version = version; m.field(flag, "f", "I"); });
                make("interface field flags " + flag + " in " + version, m -> {
                    m.version = version;
                    m.access = 0x600;
                    m.field(flag | 0x19, "f", "I");
                });
                for (int base : new int[] {0, 1, 8, 0x400, 0x401, 0x10, 0x100})
                    for (boolean itf : new boolean[] {false, true})
                        for (String name : new String[] {"m", "<init>", "<clinit>"}) {
                            if (name.startsWith("<") && base > 1)
                                continue;
                            make((itf ? "interface " : "") + name + " flags " + Integer.toHexString(base | flag) + " in "
                                + version, m -> {
                                    m.version = version;
                                    if (itf)
                                        m.access = 0x601;
                                    member(m, true, base | flag, name, "()V");
                                });
                        }
            }
        }
        for (int flags = 0; flags < 8; flags++) {
            int f = flags;
            make("field visibility " + f, m -> m.field(f, "f", "I"));
            make("method visibility " + f, m -> member(m, true, f | 0x400, "m", "()V"));
        }
        make("final volatile", m -> m.field(0x50, "f", "I"));
        make("interface field not static", m -> { m.access = 0x600; m.field(0x11, "f", "I"); });
        make("interface field not final", m -> { m.access = 0x600; m.field(9, "f", "I"); });
        make("interface field private", m -> { m.access = 0x600; m.field(0x1A, "f", "I"); });
    }

    static void names() {
        String[] all = {"", "a", "a/b", "a//b", "/a", "a/", "a.b", "a;b", "a[b", "[a", "<a", "a<", ">", "<init>", "<clinit>",
            "<x>", "a b", "a\\b", "\u00e9", "\u4e00", "1", "1a", "-", "a-b", "L;", "[", "[I", "[LT;", "[V", "[X", "\0"};
        for (String n : all)
            for (int version : new int[] {45, 48, 49, 61}) {
                String where = "'" + n + "' in " + version;
                make("class name " + where, m -> { m.version = version; m.name = n; });
                make("super name " + where, m -> { m.version = version; m.superName = n; });
                make("interface name " + where, m -> { m.version = version; m.interfaces.add(n); });
                make("class constant " + where, m -> { m.version = version; m.cls(n); });
                make("field name " + where, m -> { m.version = version; m.field(1, n, "I"); });
                make("method name " + where, m -> { m.version = version; member(m, true, 0x401, n, "()V"); });
                make("field reference name " + where, m -> {
                    m.version = version;
                    constant(m, 9, 1, m.cls("T"), m.nat(n, "I"));
                });
                make("method reference name " + where, m -> {
                    m.version = version;
                    constant(m, 10, 1, m.cls("T"), m.nat(n, "()V"));
                });
                make("name and type " + where, m -> { m.version = version; m.nat(n, "I"); });
            }
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 255; i++)
            deep.append('[');
        StringBuilder many = new StringBuilder("(");
        for (int i = 0; i < 255; i++)
            many.append('I');
        String[] types = {"", "I", "II", "V", "L", "LT", "LT;", "LT;I", "L;", "La.b;", "La;b;", "L[;", "L/;", "[", "[V", "[I",
            "X", deep + "I", "[" + deep + "I", "()", "()V", "()VV", "(V)V", "(I)I", "(LT)V", "(LT;)LT;", "(", ")", "(I", "(I)",
            "()[", "()X", "(X)V", "((I)V", "(I))V", "(J)", many + ")V", many + "I)V", many.substring(1) + ")V", "(LT;;)V",
            "()La/b/c;", "()L/a;", "()La//b;", "i", "LT;;", "(" + deep + "I)V", "(" + deep + "[I)V"};
        for (String d : types)
            for (int version : new int[] {45, 48, 49, 61}) {
                String where = "'" + (d.length() > 40 ? d.substring(0, 3) + d.length() : d) + "' in " + version;
                make("field type " + where, m -> { m.version = version; m.field(1, "f", d); });
                make("method type " + where, m -> { m.version = version; member(m, true, 0x401, "m", d); });
                make("static method type " + where, m -> { m.version = version; member(m, true, 0x109, "m", d); });
                make("constructor type " + where, m -> { m.version = version; member(m, true, 1, "<init>", d); });
                make("initializer type " + where, m -> { m.version = version; member(m, true, 8, "<clinit>", d); });
                make("field reference type " + where, m -> {
                    m.version = version;
                    constant(m, 9, 1, m.cls("T"), m.nat("f", d));
                });
                make("method reference type " + where, m -> {
                    m.version = version;
                    constant(m, 10, 1, m.cls("T"), m.nat("m", d));
                });
                make("constructor reference type " + where, m -> {
                    m.version = version;
                    constant(m, 10, 1, m.cls("T"), m.nat("<init>", d));
                });
                make("method type constant " + where, m -> { m.version = version; m.type(d); });
                make("name and type " + where, m -> { m.version = version; m.nat("x", d); });
                if (version > 50)
                    make("invokedynamic type " + where, m -> { m.version = version; m.dynamic(18, "x:" + d); });
                if (version > 54)
                    make("dynamic type " + where, m -> { m.version = version; m.dynamic(17, "x:" + d); });
            }
        make("this class no class", m -> m.attribute("x", bytes()));
        make("super is this", m -> m.superName = "T");
        make("interface with a superclass", m -> { m.access = 0x600; m.superName = "java/lang/Thread"; });
        make("the same interface twice", m -> {
            m.interfaces.add("java/lang/Runnable");
            m.interfaces.add("java/lang/Runnable");
        });
    }

    static void fields() {
        make("twice the same field", m -> { m.field(1, "f", "Ljava/lang/String;"); m.field(2, "f", "Ljava/lang/String;"); });
        make("fields of the same name", m -> { m.field(1, "f", "I"); m.field(2, "f", "J"); });
        Object[][] values = {{"I", "i"}, {"I", "j"}, {"J", "j"}, {"J", "i"}, {"F", "f"}, {"F", "i"}, {"D", "j"}, {"Z", "i"},
            {"B", "i"}, {"C", "i"}, {"S", "i"}, {"Ljava/lang/String;", "s"}, {"Ljava/lang/String;", "c"},
            {"Ljava/lang/Object;", "s"}, {"[I", "i"}, {"LT;", "s"}};
        for (Object[] v : values)
            for (int flags : new int[] {8, 1})
                make("constant " + v[1] + " of " + v[0] + " " + flags, m -> member(m, false, flags, "f", (String) v[0],
                    "ConstantValue", bytes(value(m, (String) v[1]))));
        for (int index : new int[] {0, 1, 1000, 65535})
            make("constant of " + index, m -> member(m, false, 8, "f", "I", "ConstantValue", bytes(index)));
        make("constant of two lengths", m -> member(m, false, 8, "f", "I", "ConstantValue", bytes(m.integer(1), 0)));
        make("constant of no length", m -> member(m, false, 8, "f", "I", "ConstantValue", bytes()));
        make("two constants", m -> member(m, false, 8, "f", "I", "ConstantValue", bytes(m.integer(1)), "ConstantValue",
            bytes(m.integer(1))));
        make("two constants of a field that is not static", m -> member(m, false, 1, "f", "I", "ConstantValue",
            bytes(m.integer(1)), "ConstantValue", bytes(m.integer(1))));
        for (String a : new String[] {"Synthetic", "Deprecated", "Signature", "RuntimeVisibleAnnotations",
            "RuntimeInvisibleAnnotations", "RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations", "Code",
            "Exceptions", "Unknown", "AnnotationDefault", "RuntimeVisibleParameterAnnotations", "MethodParameters"})
            for (int length = 0; length < 4; length++) {
                int n = length;
                for (int version : new int[] {48, 49, 52, 61}) {
                    make("field " + a + " " + length + " in " + version, m -> {
                        m.version = version;
                        member(m, false, 1, "f", "I", a, raw(n));
                    });
                    make("two of field " + a + " " + length + " in " + version, m -> {
                        m.version = version;
                        member(m, false, 1, "f", "I", a, raw(n), a, raw(n));
                    });
                    make("method " + a + " " + length + " in " + version, m -> {
                        m.version = version;
                        member(m, true, 0x401, "m", "(II)V", a, raw(n));
                    });
                    make("two of method " + a + " " + length + " in " + version, m -> {
                        m.version = version;
                        member(m, true, 0x401, "m", "(II)V", a, raw(n), a, raw(n));
                    });
                }
            }
    }

    static ClassMaker.Bytes raw(int length) {
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        for (int i = 0; i < length; i++)
            b.u1(i == 1 ? 1 : 0);
        return b;
    }

    static int value(ClassMaker m, String kind) {
        switch (kind) {
        case "i": return m.integer(1);
        case "j": return m.longer(1);
        case "f": return m.single(1);
        case "s": return m.string("x");
        default: return m.cls("T");
        }
    }

    static void methods() {
        make("twice the same method", m -> {
            member(m, true, 0x401, "m", "(Ljava/lang/String;)V");
            member(m, true, 0x401, "m", "(Ljava/lang/String;)V");
        });
        make("no code", m -> member(m, true, 1, "m", "()V"));
        make("code of an abstract method", m -> member(m, true, 0x401, "m", "()V", "Code", code(m, 0, 1, 1, NONE)));
        make("code of a native method", m -> member(m, true, 0x101, "m", "()V", "Code", code(m, 0, 1, 1, NONE)));
        make("two codes", m -> member(m, true, 1, "m", "()V", "Code", code(m, 0, 1, 1, NONE), "Code",
            code(m, 0, 1, 1, NONE)));
        make("exceptions", m -> member(m, true, 0x401, "m", "()V", "Exceptions",
            bytes(2, m.cls("java/lang/Error"), m.cls("T"))));
        make("exceptions too short", m -> member(m, true, 0x401, "m", "()V", "Exceptions", bytes(2, m.cls("T"))));
        make("exceptions too long", m -> member(m, true, 0x401, "m", "()V", "Exceptions", bytes(1, m.cls("T"), 1)));
        make("exceptions of no class", m -> member(m, true, 0x401, "m", "()V", "Exceptions", bytes(1, m.utf8("x"))));
        make("exceptions of zero", m -> member(m, true, 0x401, "m", "()V", "Exceptions", bytes(1, 0)));
        make("two exceptions", m -> member(m, true, 0x401, "m", "()V", "Exceptions", bytes(0), "Exceptions", bytes(0)));
        make("signature", m -> member(m, true, 0x401, "m", "()V", "Signature", bytes(m.utf8("nonsense"))));
        make("signature of no text", m -> member(m, true, 0x401, "m", "()V", "Signature", bytes(m.integer(1))));
        make("signature out of range", m -> member(m, true, 0x401, "m", "()V", "Signature", bytes(1000)));
        make("two signatures", m -> member(m, true, 0x401, "m", "()V", "Signature", bytes(m.utf8("x")), "Signature",
            bytes(m.utf8("x"))));
        for (int count : new int[] {0, 1, 2, 3})
            make("method parameters " + count, m -> {
                ClassMaker.Bytes b = new ClassMaker.Bytes().u1(count);
                for (int i = 0; i < count; i++)
                    b.u2(i == 0 ? 0 : m.utf8("p" + i)).u2(0x10);
                member(m, true, 0x401, "m", "(II)V", "MethodParameters", b);
            });
        make("method parameters of a bad name", m -> member(m, true, 0x401, "m", "(I)V", "MethodParameters",
            new ClassMaker.Bytes().u1(1).u2(m.integer(1)).u2(0)));
        make("method parameters of an ugly name", m -> member(m, true, 0x401, "m", "(I)V", "MethodParameters",
            new ClassMaker.Bytes().u1(1).u2(m.utf8("a/b")).u2(0)));
        make("method parameters with flags", m -> member(m, true, 0x401, "m", "(I)V", "MethodParameters",
            new ClassMaker.Bytes().u1(1).u2(m.utf8("a")).u2(0xFFFF)));
        make("method parameters too long", m -> member(m, true, 0x401, "m", "(I)V", "MethodParameters",
            new ClassMaker.Bytes().u1(1).u2(m.utf8("a")).u2(0).u1(0)));
        make("arguments do not fit", m -> member(m, true, 9, "m", "(IJ)V", "Code", code(m, 0, 2, 1, NONE)));
        make("arguments fit", m -> member(m, true, 9, "m", "(IJ)V", "Code", code(m, 0, 3, 1, NONE)));
        make("this does not fit", m -> member(m, true, 1, "m", "()V", "Code", code(m, 0, 0, 1, NONE)));
    }

    static void codes() {
        Consumer<ClassMaker> nothing = m -> {};
        for (int version : new int[] {45, 49, 61}) {
            coded("no code at all in " + version, version, nothing, m -> code(m, 0, 0, 0, NONE));
            coded("long code in " + version, version, nothing, m -> code(m, 0, 0, 65535, NONE));
            coded("too long code in " + version, version, nothing, m -> code(m, 0, 0, 65536, NONE));
            coded("code with a tail in " + version, version, nothing, m -> code(m, 0, 0, 2, NONE).u1(0));
            for (int[] h : new int[][] {{0, 0, 0, 0}, {0, 1, 0, 0}, {1, 0, 0, 0}, {0, 2, 2, 0}, {0, 3, 0, 0}, {2, 3, 0, 0},
                {0, 1, 1, 1}, {0, 1, 1, 1000}, {0, 1, 65535, 0}, {65535, 65535, 0, 0}})
                coded("handler " + java.util.Arrays.toString(h) + " in " + version, version, nothing,
                    m -> code(m, 1, 0, 2, h));
        }
        coded("old code of the first minor version", 45, m -> {}, m -> code(m, 0, 0, 1, NONE));
    }

    static void tables() {
        Consumer<ClassMaker> nothing = m -> {};
        for (int version : new int[] {45, 48, 49, 50, 61}) {
            String in = " in " + version;
            for (int[] lines : new int[][] {{0}, {1, 0, 1}, {1, 1, 1}, {1, 2, 1}, {2, 0, 1}, {1, 0, 1, 5}, {}, {1}, {2, 0, 1, 0, 2}})
                coded("lines " + java.util.Arrays.toString(lines) + in, version, nothing,
                    m -> code(m, 0, 0, 2, NONE, "LineNumberTable", bytes(lines)));
            coded("two tables of lines" + in, version, nothing,
                m -> code(m, 0, 0, 2, NONE, "LineNumberTable", bytes(1, 0, 1), "LineNumberTable", bytes(1, 0, 2)));
            for (String table : new String[] {"LocalVariableTable", "LocalVariableTypeTable"}) {
                for (int[] v : new int[][] {{0, 2, 0}, {0, 3, 0}, {2, 0, 0}, {1, 1, 1}, {1, 2, 0}, {3, 0, 0}, {0, 0, 0}, {0, 2, 1},
                    {0, 65535, 0}, {65535, 1, 0}, {0, 2, 65535}})
                    for (String type : new String[] {"I", "J", "LT;", "TT;", "V", "()V", "Lx<TT;>;", ""})
                        coded(table + java.util.Arrays.toString(v) + type + in, version, nothing, m -> code(m, 0, 2, 2, NONE, table,
                            bytes(1, v[0], v[1], m.utf8("v"), m.utf8(type), v[2])));
                for (String name : new String[] {"", "a.b", "a/b", "a;", "a[", "<init>", "<", "1", "a b"})
                    coded(table + " name " + name + in, version, nothing,
                        m -> code(m, 0, 2, 2, NONE, table, bytes(1, 0, 2, m.utf8(name), m.utf8("I"), 0)));
                coded(table + " without name" + in, version, nothing,
                    m -> code(m, 0, 2, 2, NONE, table, bytes(1, 0, 2, 0, m.utf8("I"), 0)));
                coded(table + " without type" + in, version, nothing,
                    m -> code(m, 0, 2, 2, NONE, table, bytes(1, 0, 2, m.utf8("v"), m.integer(1), 0)));
                coded(table + " too short" + in, version, nothing,
                    m -> code(m, 0, 2, 2, NONE, table, bytes(1, 0, 2, m.utf8("v"), m.utf8("I"))));
                coded(table + " too long" + in, version, nothing,
                    m -> code(m, 0, 2, 2, NONE, table, bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0, 0)));
                coded(table + " twice the same" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, table,
                    bytes(2, 0, 2, m.utf8("v"), m.utf8("I"), 0, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
                coded(table + " twice the same of two types" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, table,
                    bytes(2, 0, 2, m.utf8("v"), m.utf8("I"), 0, 0, 2, m.utf8("v"), m.utf8("F"), 0)));
                coded(table + " the same in two tables" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, table,
                    bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0), table, bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
            }
            coded("types without variables" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, "LocalVariableTable",
                bytes(0), "LocalVariableTypeTable", bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
            coded("types of other variables" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, "LocalVariableTable",
                bytes(1, 0, 2, m.utf8("w"), m.utf8("I"), 0), "LocalVariableTypeTable",
                bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
            coded("types of variables" + in, version, nothing, m -> code(m, 0, 2, 2, NONE, "LocalVariableTypeTable",
                bytes(1, 0, 2, m.utf8("v"), m.utf8("TT;"), 0), "LocalVariableTable",
                bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
            for (String a : new String[] {"StackMapTable", "StackMap", "Code", "Unknown"}) {
                coded(a + in, version, nothing, m -> code(m, 0, 0, 2, NONE, a, bytes(0)));
                coded("empty " + a + in, version, nothing, m -> code(m, 0, 0, 2, NONE, a, bytes()));
                coded("two of " + a + in, version, nothing, m -> code(m, 0, 0, 2, NONE, a, bytes(0), a, bytes(0)));
                coded("nonsense in " + a + in, version, nothing, m -> code(m, 0, 0, 2, NONE, a, bytes(5, 5, 5)));
            }
        }
    }

    static void classAttributes() {
        Object[][] cases = {
            {"SourceFile", (Shape) m -> bytes(m.utf8("x"))}, {"SourceFile", (Shape) m -> bytes(m.integer(1))},
            {"SourceFile", (Shape) m -> bytes(0)}, {"SourceFile", (Shape) m -> bytes(m.utf8("x"), 0)},
            {"SourceFile", (Shape) m -> bytes()},
            {"Signature", (Shape) m -> bytes(m.utf8("x"))}, {"Signature", (Shape) m -> bytes(0)},
            {"Signature", (Shape) m -> bytes(m.utf8("x"), 0)},
            {"SourceDebugExtension", (Shape) m -> bytes(0x4142)}, {"SourceDebugExtension", (Shape) m -> bytes()},
            {"Deprecated", (Shape) m -> bytes()}, {"Deprecated", (Shape) m -> bytes(0)},
            {"Synthetic", (Shape) m -> bytes()}, {"Synthetic", (Shape) m -> bytes(0)},
            {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"), 0)},
            {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"), m.nat("m", "()V"))},
            {"EnclosingMethod", (Shape) m -> bytes(0, 0)}, {"EnclosingMethod", (Shape) m -> bytes(m.utf8("A"), 0)},
            {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"), m.utf8("m"))},
            {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"), 5000)},
            {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"))}, {"EnclosingMethod", (Shape) m -> bytes(m.cls("A"), 0, 0)},
            {"InnerClasses", (Shape) m -> bytes(0)}, {"InnerClasses", (Shape) m -> bytes()},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), m.cls("B"), m.utf8("C"), 1)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), m.cls("B"), m.utf8("C"))},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), m.cls("B"), m.utf8("C"), 1, 0)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), m.cls("A"), m.utf8("C"), 1)},
            {"InnerClasses", (Shape) m -> bytes(1, 0, 0, 0, 0)},
            {"InnerClasses", (Shape) m -> bytes(1, m.utf8("A"), 0, 0, 0)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), m.utf8("A"), 0, 0)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), 0, m.cls("A"), 0)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), 0, 0, 7)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), 0, 0, 0x610)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("A"), 0, 0, 0x8000)},
            {"InnerClasses", (Shape) m -> bytes(1, m.cls("T"), m.cls("A"), m.utf8("X"), 0x0A)},
            {"InnerClasses", (Shape) m -> bytes(2, m.cls("A"), 0, 0, 0, m.cls("A"), 0, 0, 0)},
            {"InnerClasses", (Shape) m -> bytes(2, m.cls("A"), 0, 0, 0, m.cls("A"), 0, 0, 1)},
            {"InnerClasses", (Shape) m -> bytes(2, m.cls("A"), m.cls("B"), 0, 0, m.cls("B"), m.cls("A"), 0, 0)},
            {"NestHost", (Shape) m -> bytes(m.cls("A"))}, {"NestHost", (Shape) m -> bytes(m.utf8("A"))},
            {"NestHost", (Shape) m -> bytes(0)}, {"NestHost", (Shape) m -> bytes(m.cls("A"), 0)},
            {"NestMembers", (Shape) m -> bytes(1, m.cls("A"))}, {"NestMembers", (Shape) m -> bytes(1, m.utf8("A"))},
            {"NestMembers", (Shape) m -> bytes(2, m.cls("A"))}, {"NestMembers", (Shape) m -> bytes(1, m.cls("A"), 0)},
            {"NestMembers", (Shape) m -> bytes(2, m.cls("A"), m.cls("A"))}, {"NestMembers", (Shape) m -> bytes(0)},
            {"PermittedSubclasses", (Shape) m -> bytes(1, m.cls("A"))}, {"PermittedSubclasses", (Shape) m -> bytes(0)},
            {"PermittedSubclasses", (Shape) m -> bytes(1, m.utf8("A"))},
            {"PermittedSubclasses", (Shape) m -> bytes(1, m.cls("A"), 0)},
            {"PermittedSubclasses", (Shape) m -> bytes(2, m.cls("A"))},
            {"Record", (Shape) m -> bytes(0)}, {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("X"), 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a/b"), m.utf8("I"), 0)},
            {"Record", (Shape) m -> bytes(1, m.integer(1), m.utf8("I"), 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.integer(1), 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"))},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 0, 0)},
            {"Record", (Shape) m -> bytes(2, m.utf8("a"), m.utf8("I"), 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 1, m.utf8("Signature"), 0, 2, m.utf8("TT;"))},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 1, m.utf8("Signature"), 0, 2, 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 1, m.utf8("Unknown"), 0, 2, 0)},
            {"Record", (Shape) m -> bytes(1, m.utf8("a"), m.utf8("I"), 2, m.utf8("Signature"), 0, 2, m.utf8("TT;"),
                m.utf8("Signature"), 0, 2, m.utf8("TT;"))},
            {"BootstrapMethods", (Shape) m -> bytes(0)}, {"BootstrapMethods", (Shape) m -> bytes()},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 0)},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 1, m.integer(1))},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 1, m.utf8("x"))},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 1)},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 1, 0)},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.handle(6, "A.b:()V"), 0, 0)},
            {"BootstrapMethods", (Shape) m -> bytes(1, m.cls("A"), 0)},
            {"BootstrapMethods", (Shape) m -> bytes(2, m.handle(6, "A.b:()V"), 0)},
            {"Unknown", (Shape) m -> bytes(1, 2, 3)}, {"Code", (Shape) m -> bytes(1, 2, 3)},
            {"Module", (Shape) m -> bytes(1, 2, 3)}, {"RuntimeVisibleAnnotations", (Shape) m -> bytes(1, 2, 3)},
            {"RuntimeVisibleTypeAnnotations", (Shape) m -> bytes(1, 2, 3)},
        };
        int number = 0;
        for (Object[] c : cases) {
            Shape shape = (Shape) c[1];
            String name = (String) c[0];
            number++;
            for (int version : new int[] {45, 48, 49, 50, 51, 52, 55, 60, 61}) {
                String text = number + " " + name + " in " + version;
                make(text, m -> { m.version = version; m.attribute(name, shape.of(m)); });
                if (version >= 60 || version == 45) {
                    make("two of " + text, m -> {
                        m.version = version;
                        m.attribute(name, shape.of(m)).attribute(name, shape.of(m));
                    });
                    make("final " + text, m -> { m.version = version; m.access |= 0x10; m.attribute(name, shape.of(m)); });
                }
            }
        }
        make("host and members", m -> m.attribute("NestHost", bytes(m.cls("A"))).attribute("NestMembers",
            bytes(1, m.cls("B"))));
        make("invokedynamic without bootstrap methods", m -> constant(m, 18, 1, 0, m.nat("x", "()V")));
        make("dynamic without bootstrap methods", m -> constant(m, 17, 1, 0, m.nat("x", "I")));
        make("invokedynamic of too few bootstrap methods", m -> {
            constant(m, 18, 1, 1, m.nat("x", "()V"));
            m.attribute("BootstrapMethods", bytes(1, m.handle(6, "A.b:()V"), 0));
        });
        make("attribute of no name", m -> {
            m.attributes.u2(0).u4(0);
            m.attributeCount++;
        });
        make("attribute of a bad name", m -> {
            m.attributes.u2(m.integer(1)).u4(0);
            m.attributeCount++;
        });
        make("attribute too long", m -> {
            m.attributes.u2(m.utf8("Unknown")).u4(1000000);
            m.attributeCount++;
        });
        make("attribute far too long", m -> {
            m.attributes.u2(m.utf8("Unknown")).u4(0xFFFFFFFF);
            m.attributeCount++;
        });
    }

    interface Shape {
        ClassMaker.Bytes of(ClassMaker m);
    }
}
