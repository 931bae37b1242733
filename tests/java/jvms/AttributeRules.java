// Attributes where the specification wants one, none or another (JVMS 4.7): twice, in the wrong place, of the wrong length, naming
// constants of the wrong kind, in class files of versions that do not know them.
// uses: ClassMaker
import java.lang.reflect.*;
import java.util.Arrays;

public class AttributeRules {
    static class Loader extends ClassLoader {
        Loader() { super(AttributeRules.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    interface Build { void on(ClassMaker m); }
    static ClassMaker.Bytes bytes(int... u2) {
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        for (int x : u2)
            b.u2(x);
        return b;
    }
    static int[] versions = {61};
    static void run(String name, Build b) {
        for (int v : versions) {
            ClassMaker m = new ClassMaker();
            m.version = v;
            String end;
            try {
                b.on(m);
                Class<?> c = new Loader().define(m.make());
                end = "defined";
                try {
                    StringBuilder s = new StringBuilder();
                    s.append(' ').append(c.isSynthetic()).append(c.isAnnotationPresent(Deprecated.class)).append(' ').append(Arrays.toString(c.getTypeParameters())).append(' ').append(c.getGenericSuperclass());
                    for (Field f : c.getDeclaredFields())
                        s.append(' ').append(f.toGenericString()).append(f.isSynthetic()).append(Modifier.isStatic(f.getModifiers()) && f.getType() == int.class ? " = " + value(f) : "");
                    for (Method x : c.getDeclaredMethods())
                        s.append(' ').append(x.toGenericString()).append(Arrays.toString(x.getExceptionTypes())).append(x.getParameters().length > 0 ? x.getParameters()[0] : "");
                    s.append(' ').append(c.isSealed()).append(c.isRecord()).append(c.getNestHost() == c).append(c.getEnclosingMethod()).append(c.getDeclaringClass());
                    end += s;
                } catch (Throwable t) {
                    end += " then " + t;
                }
            } catch (LinkageError e) {
                end = e.getClass().getSimpleName() + " " + e.getMessage();
            }
            System.out.println(name + (versions.length > 1 ? " v" + v : "") + ": " + end);
        }
    }
    static Object value(Field f) throws IllegalAccessException { f.setAccessible(true); return f.get(null); }
    static void ofClasses() {
        String[] once = {"SourceFile", "InnerClasses", "EnclosingMethod", "Signature", "SourceDebugExtension", "NestHost", "NestMembers", "PermittedSubclasses", "Record", "BootstrapMethods", "RuntimeVisibleAnnotations", "Synthetic", "Deprecated", "Unknown"};
        for (String a : once) {
            Build b = m -> m.attribute(a, switch (a) {
                case "SourceFile" -> bytes(m.utf8("X.java"));
                case "InnerClasses", "NestMembers", "Record", "BootstrapMethods", "RuntimeVisibleAnnotations" -> bytes(0);
                case "EnclosingMethod" -> bytes(m.cls("java/lang/Object"), 0);
                case "Signature" -> bytes(m.utf8("Ljava/lang/Object;"));
                case "NestHost" -> bytes(m.cls("T"));
                case "PermittedSubclasses" -> bytes(1, m.cls("U"));
                default -> bytes();
            });
            run(a, b);
            run(a + " twice", m -> { b.on(m); b.on(m); });
            run(a + " one byte more", m -> {
                ClassMaker.Bytes x = a.equals("SourceFile") ? bytes(m.utf8("X.java")) : a.equals("Signature") ? bytes(m.utf8("Ljava/lang/Object;")) : a.equals("NestHost") ? bytes(m.cls("T")) : a.equals("EnclosingMethod") ? bytes(m.cls("java/lang/Object"), 0) : a.equals("PermittedSubclasses") ? bytes(1, m.cls("U")) : bytes(0);
                m.attribute(a, x.u1(0));
            });
        }
        run("SourceFile naming a class", m -> m.attribute("SourceFile", bytes(m.cls("X"))));
        run("SourceFile naming nothing", m -> m.attribute("SourceFile", bytes(999)));
        run("Signature naming a string", m -> m.attribute("Signature", bytes(m.string("Ljava/lang/Object;"))));
        run("Signature wrong", m -> m.attribute("Signature", bytes(m.utf8("Q"))));
        run("EnclosingMethod with a descriptor missing", m -> m.attribute("EnclosingMethod", bytes(m.cls("java/lang/Object"), m.utf8("x"))));
        run("EnclosingMethod of no class", m -> m.attribute("EnclosingMethod", bytes(0, 0)));
        run("NestHost naming text", m -> m.attribute("NestHost", bytes(m.utf8("T"))));
        run("NestHost and NestMembers", m -> m.attribute("NestHost", bytes(m.cls("T"))).attribute("NestMembers", bytes(0)));
        run("NestMembers too short", m -> m.attribute("NestMembers", bytes(2, m.cls("T"))));
        run("PermittedSubclasses empty", m -> m.attribute("PermittedSubclasses", bytes(0)));
        run("PermittedSubclasses of a final class", m -> { m.access |= 0x10; m.attribute("PermittedSubclasses", bytes(1, m.cls("U"))); });
        run("PermittedSubclasses naming itself", m -> m.attribute("PermittedSubclasses", bytes(1, m.cls("T"))));
        run("InnerClasses with itself twice", m -> m.attribute("InnerClasses", bytes(2, m.cls("T"), 0, 0, 1, m.cls("T"), 0, 0, 1)));
        run("InnerClasses outer equals inner", m -> m.attribute("InnerClasses", bytes(1, m.cls("T"), m.cls("T"), 0, 1)));
        run("InnerClasses naming text", m -> m.attribute("InnerClasses", bytes(1, m.utf8("T"), 0, 0, 1)));
        run("InnerClasses flags", m -> m.attribute("InnerClasses", bytes(1, m.cls("X"), 0, 0, 0x411)));
        run("BootstrapMethods of a method", m -> m.attribute("BootstrapMethods", bytes(1, m.member(10, "A.b:()V"), 0)));
        run("BootstrapMethods too short", m -> m.attribute("BootstrapMethods", bytes(1, m.handle(6, "A.b:()V"))));
        run("Record of an abstract class", m -> { m.access |= 0x400; m.attribute("Record", bytes(0)); });
        run("Record of a record", m -> { m.superName = "java/lang/Record"; m.access |= 0x10; m.attribute("Record", bytes(0)); });
        run("Record component with bad descriptor", m -> { m.superName = "java/lang/Record"; m.access |= 0x10; m.attribute("Record", bytes(1, m.utf8("c"), m.utf8("Q"), 0)); });
        run("Record component with bad name", m -> { m.superName = "java/lang/Record"; m.access |= 0x10; m.attribute("Record", bytes(1, m.utf8("c;"), m.utf8("I"), 0)); });
        run("no name", m -> { m.attributes.u2(0).u4(0); m.attributeCount++; });
        run("name beyond", m -> { m.attributes.u2(5000).u4(0); m.attributeCount++; });
        run("name is a class", m -> { m.attributes.u2(m.cls("X")).u4(0); m.attributeCount++; });
        run("longer than the file", m -> { m.attributes.u2(m.utf8("Unknown")).u4(100); m.attributeCount++; });
        run("negative length", m -> { m.attributes.u2(m.utf8("Unknown")).u4(-1); m.attributeCount++; });
    }
    static void ofFields() {
        run("ConstantValue", m -> m.field(9, "f", "I", "ConstantValue", bytes(m.integer(5))));
        run("ConstantValue twice", m -> m.field(9, "f", "I", "ConstantValue", bytes(m.integer(5)), "ConstantValue", bytes(m.integer(5))));
        run("ConstantValue of an instance field", m -> m.field(1, "f", "I", "ConstantValue", bytes(m.integer(5))));
        run("ConstantValue of another type", m -> m.field(9, "f", "I", "ConstantValue", bytes(m.string("x"))));
        run("ConstantValue of a long for int", m -> m.field(9, "f", "I", "ConstantValue", bytes(m.longer(5))));
        run("ConstantValue of an object field", m -> m.field(9, "f", "Ljava/lang/Object;", "ConstantValue", bytes(m.string("x"))));
        run("ConstantValue of length 4", m -> m.field(9, "f", "I", "ConstantValue", new ClassMaker.Bytes().u4(m.integer(5))));
        run("ConstantValue of boolean 7", m -> m.field(9, "f", "Z", "ConstantValue", bytes(m.integer(7))));
        run("ConstantValue naming nothing", m -> m.field(9, "f", "I", "ConstantValue", bytes(0)));
        run("Signature", m -> m.field(1, "f", "Ljava/util/List;", "Signature", bytes(m.utf8("Ljava/util/List<TX;>;"))));
        run("Signature twice", m -> m.field(1, "f", "I", "Signature", bytes(m.utf8("I")), "Signature", bytes(m.utf8("I"))));
        run("Synthetic and Deprecated", m -> m.field(1, "f", "I", "Synthetic", bytes(), "Deprecated", bytes()));
        run("Synthetic with contents", m -> m.field(1, "f", "I", "Synthetic", bytes(1)));
        run("Deprecated with contents", m -> m.field(1, "f", "I", "Deprecated", bytes(1)));
        run("Synthetic twice", m -> m.field(1, "f", "I", "Synthetic", bytes(), "Synthetic", bytes()));
        run("Code of a field", m -> m.field(1, "f", "I", "Code", bytes(1, 2, 3)));
        run("Exceptions of a field", m -> m.field(1, "f", "I", "Exceptions", bytes(0)));
        run("annotations twice", m -> m.field(1, "f", "I", "RuntimeVisibleAnnotations", bytes(0), "RuntimeVisibleAnnotations", bytes(0)));
        run("annotations of one byte", m -> m.field(1, "f", "I", "RuntimeVisibleAnnotations", new ClassMaker.Bytes().u1(0)));
        run("type annotations twice", m -> m.field(1, "f", "I", "RuntimeVisibleTypeAnnotations", bytes(0), "RuntimeVisibleTypeAnnotations", bytes(0)));
    }
    static ClassMaker.Bytes code(String handlers) { return new ClassMaker.Bytes().u2(1).u2(1).u4(1).u1(177).u2(0).u2(0); }
    static void ofMethods() {
        run("Code", m -> m.bare(9, "m()V", "Code", code("")));
        run("Code twice", m -> m.bare(9, "m()V", "Code", code(""), "Code", code("")));
        run("Code of an abstract method", m -> { m.access |= 0x400; m.bare(0x401, "m()V", "Code", code("")); });
        run("Code of a native method", m -> m.bare(0x101, "m()V", "Code", code("")));
        run("no Code", m -> m.bare(9, "m()V"));
        run("Code of length 0", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(0).u2(0).u2(0)));
        run("Code of length 65536", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(65536)));
        run("Code one byte short", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(1).u1(177).u2(0).u1(0)));
        run("Code one byte long", m -> m.bare(9, "m()V", "Code", code("").u1(0)));
        run("too few locals", m -> m.bare(9, "m(JI)V", "Code", new ClassMaker.Bytes().u2(1).u2(2).u4(1).u1(177).u2(0).u2(0)));
        run("handler beyond", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(1).u1(177).u2(1).u2(0).u2(2).u2(0).u2(0).u2(0)));
        run("handler empty", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(1).u1(177).u2(1).u2(0).u2(0).u2(0).u2(0).u2(0)));
        run("handler catches text", m -> m.bare(9, "m()V", "Code", new ClassMaker.Bytes().u2(1).u2(1).u4(1).u1(177).u2(1).u2(0).u2(1).u2(0).u2(m.utf8("x")).u2(0)));
        run("Exceptions", m -> m.bare(0x101, "m()V", "Exceptions", bytes(1, m.cls("java/lang/Error"))));
        run("Exceptions twice", m -> m.bare(0x101, "m()V", "Exceptions", bytes(0), "Exceptions", bytes(0)));
        run("Exceptions naming text", m -> m.bare(0x101, "m()V", "Exceptions", bytes(1, m.utf8("java/lang/Error"))));
        run("Exceptions of wrong length", m -> m.bare(0x101, "m()V", "Exceptions", bytes(2, m.cls("java/lang/Error"))));
        run("MethodParameters", m -> m.bare(0x101, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(1).u2(m.utf8("p")).u2(0x10)));
        run("MethodParameters twice", m -> m.bare(0x101, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(1).u2(0).u2(0), "MethodParameters", new ClassMaker.Bytes().u1(1).u2(0).u2(0)));
        run("MethodParameters of wrong length", m -> m.bare(0x101, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(2).u2(0).u2(0)));
        run("Signature of a method", m -> m.bare(0x101, "m(Ljava/lang/Object;)V", "Signature", bytes(m.utf8("<X:Ljava/lang/Object;>(TX;)V"))));
        run("AnnotationDefault twice", m -> m.bare(0x101, "m()I", "AnnotationDefault", new ClassMaker.Bytes().u1('I').u2(m.integer(1)), "AnnotationDefault", new ClassMaker.Bytes().u1('I').u2(m.integer(1))));
        run("parameter annotations twice", m -> m.bare(0x101, "m(I)V", "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(0), "RuntimeVisibleParameterAnnotations", new ClassMaker.Bytes().u1(0)));
        run("LineNumberTable beyond", m -> m.coded(9, "m()V", 1, 1, "return", "Code.LineNumberTable", bytes(1, 1, 5)));
        run("LineNumberTable twice", m -> m.coded(9, "m()V", 1, 1, "return", "Code.LineNumberTable", bytes(1, 0, 5), "Code.LineNumberTable", bytes(1, 0, 6)));
        run("LineNumberTable of wrong length", m -> m.coded(9, "m()V", 1, 1, "return", "Code.LineNumberTable", bytes(2, 0, 5)));
        run("LocalVariableTable", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTable", bytes(1, 0, 1, m.utf8("v"), m.utf8("I"), 0)));
        run("LocalVariableTable twice the same", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTable", bytes(2, 0, 1, m.utf8("v"), m.utf8("I"), 0, 0, 1, m.utf8("v"), m.utf8("I"), 0)));
        run("LocalVariableTable beyond the code", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTable", bytes(1, 0, 2, m.utf8("v"), m.utf8("I"), 0)));
        run("LocalVariableTable beyond the locals", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTable", bytes(1, 0, 1, m.utf8("v"), m.utf8("J"), 0)));
        run("LocalVariableTable bad name", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTable", bytes(1, 0, 1, m.utf8("v;"), m.utf8("I"), 0)));
        run("LocalVariableTypeTable alone", m -> m.coded(9, "m(I)V", 1, 1, "return", "Code.LocalVariableTypeTable", bytes(1, 0, 1, m.utf8("v"), m.utf8("TX;"), 0)));
        run("StackMapTable twice", m -> m.coded(9, "m()V", 1, 1, "return", "Code.StackMapTable", bytes(0), "Code.StackMapTable", bytes(0)));
        run("StackMapTable of one byte", m -> m.coded(9, "m()V", 1, 1, "return", "Code.StackMapTable", new ClassMaker.Bytes().u1(0)));
        run("Code in Code", m -> m.coded(9, "m()V", 1, 1, "return", "Code.Code", code("")));
        run("ConstantValue of a method", m -> m.bare(0x101, "m()V", "ConstantValue", bytes(m.integer(1))));
        versions = new int[] {45, 48, 49, 50, 53, 54, 55, 60, 61};
        run("sealed in old files", m -> m.attribute("PermittedSubclasses", bytes(0)));
        run("nests in old files", m -> m.attribute("NestHost", bytes(m.utf8("x"))));
        run("records in old files", m -> { m.superName = "java/lang/Record"; m.access |= 0x10; m.attribute("Record", bytes(5)); });
        run("signatures in old files", m -> m.attribute("Signature", bytes(m.utf8("Ljava/lang/Object;"))));
        run("enclosing in old files", m -> m.attribute("EnclosingMethod", bytes(0, 0)));
        run("bootstraps in old files", m -> m.attribute("BootstrapMethods", bytes(1, 0, 0)));
        run("parameters in old files", m -> m.bare(0x101, "m(I)V", "MethodParameters", new ClassMaker.Bytes().u1(2).u2(0).u2(0)));
        run("stack maps in old files", m -> m.coded(9, "m()V", 1, 1, "return", "Code.StackMapTable", bytes(3)));
        run("duplicate sources in old files", m -> m.attribute("SourceFile", bytes(m.utf8("a"))).attribute("SourceFile", bytes(m.utf8("b"))));
    }
    public static void main(String[] args) {
        ofClasses();
        ofFields();
        ofMethods();
    }
}
