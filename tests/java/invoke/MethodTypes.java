// MethodType: making, changing, comparing and printing them, descriptors both ways, wrapping and erasure, errors; and the
// constant descriptions of java.lang.constant that name the same things.
import java.lang.constant.*;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

public class MethodTypes {
    interface Act { Object run() throws Throwable; }
    static void t(String what, Act a) {
        Object r;
        try {
            r = a.run();
        } catch (Throwable e) {
            r = e.getClass().getName() + ": " + e.getMessage();
        }
        System.out.println(what + " -> " + r);
    }
    public static void main(String[] args) {
        MethodType m = MethodType.methodType(String.class, int.class, long[].class, Object.class);
        t("plain", () -> m + " " + m.toMethodDescriptorString() + " " + m.parameterCount() + " " + m.hashCode() % 1 + " " + m.descriptorString());
        t("same object", () -> m == MethodType.fromMethodDescriptorString("(I[JLjava/lang/Object;)Ljava/lang/String;", null));
        t("equal", () -> m.equals(m.changeReturnType(void.class).changeReturnType(String.class)) + " " + m.equals("x") + " " + m.equals(MethodType.genericMethodType(3)));
        t("generic", () -> MethodType.genericMethodType(2) + " " + MethodType.genericMethodType(1, true) + " " + MethodType.genericMethodType(0));
        t("erase", () -> m.erase() + " " + m.generic() + " " + m.wrap() + " " + m.wrap().unwrap());
        t("primitives", () -> m.hasPrimitives() + " " + m.hasWrappers() + " " + m.wrap().hasWrappers() + " " + m.generic().hasPrimitives());
        t("insert", () -> m.insertParameterTypes(1, double.class, byte.class) + " " + m.insertParameterTypes(3, List.of(char.class)));
        t("append", () -> m.appendParameterTypes(short.class) + " " + m.appendParameterTypes(List.of()));
        t("drop", () -> m.dropParameterTypes(0, 2) + " " + m.dropParameterTypes(1, 1));
        t("change", () -> m.changeParameterType(1, float.class) + " " + m.changeReturnType(int.class));
        t("lists", () -> m.parameterList() + " " + m.parameterArray().length + " " + m.lastParameterType() + " " + MethodType.methodType(void.class).lastParameterType() + " " + m.returnType());
        t("void parameter", () -> MethodType.methodType(int.class, void.class));
        t("null parameter", () -> MethodType.methodType(int.class, int.class, (Class<?>) null));
        t("null return", () -> MethodType.methodType((Class<?>) null));
        t("drop too many", () -> m.dropParameterTypes(2, 5));
        t("drop backwards", () -> m.dropParameterTypes(2, 1));
        t("insert beyond", () -> m.insertParameterTypes(4, int.class));
        t("change beyond", () -> m.changeParameterType(3, int.class));
        t("change to void", () -> m.changeParameterType(0, void.class));
        t("too many", () -> MethodType.genericMethodType(256));
        t("too many slots", () -> MethodType.methodType(void.class, java.util.Collections.nCopies(128, long.class)));
        t("255 parameters", () -> MethodType.genericMethodType(255).parameterCount());
        t("unmodifiable", () -> m.parameterList().set(0, long.class));
        for (String d : new String[] {"", "()", "(I", "I)V", "(V)V", "()Lx", "(Lno/Such;)V", "([V)V", "()[[I", "(Ljava.lang.String;)V", "(IIV)I", "()VV", "(Q)V", "()Ljava/lang/String"})
            t("descriptor '" + d + "'", () -> MethodType.fromMethodDescriptorString(d, null));
        ClassDesc c = ClassDesc.of("java.util", "Map").nested("Entry");
        t("class descriptions", () -> c + " " + c.descriptorString() + " " + c.displayName() + " " + c.packageName() + " " + c.arrayType(2).displayName() + " " + c.isClassOrInterface() + c.isArray() + c.isPrimitive());
        t("resolved", () -> c.resolveConstantDesc(MethodHandles.lookup()));
        t("unresolvable", () -> ClassDesc.of("no.Such").resolveConstantDesc(MethodHandles.lookup()));
        t("primitive", () -> ConstantDescs.CD_int.resolveConstantDesc(MethodHandles.lookup()) + " " + ClassDesc.ofDescriptor("[[J") + " " + ClassDesc.ofDescriptor("[[J").componentType() + " " + ConstantDescs.CD_int.componentType());
        t("bad name", () -> ClassDesc.of("a/b"));
        t("bad descriptor", () -> ClassDesc.ofDescriptor("Lx"));
        t("array of void", () -> ConstantDescs.CD_void.arrayType());
        MethodTypeDesc d = MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int, c);
        t("method type description", () -> d + " " + d.descriptorString() + " " + d.displayDescriptor() + " " + d.parameterCount() + " " + d.changeReturnType(ConstantDescs.CD_void).dropParameterTypes(0, 1).insertParameterTypes(0, ConstantDescs.CD_long).descriptorString());
        t("its type", () -> d.resolveConstantDesc(MethodHandles.lookup()));
        t("description of a type", () -> m.describeConstable().get() + " " + m.describeConstable().get().equals(MethodTypeDesc.ofDescriptor(m.toMethodDescriptorString())));
        t("handle description", () -> { DirectMethodHandleDesc h = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.VIRTUAL, ConstantDescs.CD_String, "concat", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)Ljava/lang/String;"));
            return h + " " + h.invocationType() + " " + h.lookupDescriptor() + " " + ((java.lang.invoke.MethodHandle) h.resolveConstantDesc(MethodHandles.lookup())).invoke("a", "b"); });
        t("field description", () -> MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.STATIC_GETTER, ConstantDescs.CD_Integer, "MAX_VALUE", ConstantDescs.CD_int).resolveConstantDesc(MethodHandles.lookup()));
        t("constructor description", () -> MethodHandleDesc.ofConstructor(ClassDesc.of("java.lang.StringBuilder"), ConstantDescs.CD_String) + "");
        t("dynamic", () -> { DynamicConstantDesc<?> x = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "J", ConstantDescs.CD_Class); return x + " " + x.resolveConstantDesc(MethodHandles.lookup()); });
        t("enum", () -> Thread.State.NEW.describeConstable().get() + " " + Thread.State.NEW.describeConstable().get().resolveConstantDesc(MethodHandles.lookup()));
        t("simple", () -> "s".describeConstable().get() + " " + ((Integer) 5).resolveConstantDesc(null) + " " + int[].class.describeConstable().get() + " " + ConstantDescs.NULL + " " + ((ConstantDesc) 2.5));
    }
}
