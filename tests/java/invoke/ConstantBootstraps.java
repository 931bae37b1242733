// java.lang.invoke.ConstantBootstraps and java.lang.constant descriptors resolved by hand.
import java.lang.constant.*;
import java.lang.invoke.*;
import java.util.*;

public class ConstantBootstraps {
    enum E { A, B }
    static final int K = 42;
    static String make(int a, String b) { return a + b; }
    int fld;

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        System.out.println(java.lang.invoke.ConstantBootstraps.nullConstant(l, "_", String.class) + " "
                + java.lang.invoke.ConstantBootstraps.primitiveClass(l, "I", Class.class)
                + java.lang.invoke.ConstantBootstraps.enumConstant(l, "B", E.class)
                + java.lang.invoke.ConstantBootstraps.getStaticFinal(l, "K", int.class, ConstantBootstraps.class)
                + java.lang.invoke.ConstantBootstraps.getStaticFinal(l, "MAX_VALUE", int.class, Integer.class)
                + java.lang.invoke.ConstantBootstraps.invoke(l, "_", String.class,
                l.findStatic(ConstantBootstraps.class, "make", MethodType.methodType(String.class, int.class,
                String.class)), 5, "x") + java.lang.invoke.ConstantBootstraps.explicitCast(l, "_", int.class, 'a')
                + java.lang.invoke.ConstantBootstraps.fieldVarHandle(l, "fld", VarHandle.class,
                ConstantBootstraps.class, int.class).varType());
        try {
            java.lang.invoke.ConstantBootstraps.enumConstant(l, "Z", E.class);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            java.lang.invoke.ConstantBootstraps.getStaticFinal(l, "NOPE", int.class, Integer.class);
        } catch (NoSuchFieldError e) {
            System.out.println(e.getMessage());
        }
        ClassDesc cd = ClassDesc.of("java.util", "List");
        System.out.println(cd + " " + cd.arrayType(2).descriptorString() + cd.displayName() + cd.packageName()
                + cd.resolveConstantDesc(l) + ConstantDescs.CD_int.resolveConstantDesc(l) + ClassDesc.ofDescriptor("[J")
                .resolveConstantDesc(l) + String.class.describeConstable().get());
        MethodTypeDesc md = MethodTypeDesc.ofDescriptor("(ILjava/lang/String;)V");
        System.out.println(md + " " + md.displayDescriptor() + md.resolveConstantDesc(l) + md.parameterCount()
                + md.changeReturnType(ConstantDescs.CD_long).descriptorString());
        DirectMethodHandleDesc mh = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC,
                ClassDesc.of("java.lang.Integer"), "parseInt", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)I"));
        System.out.println(mh + " " + (int) ((MethodHandle) mh.resolveConstantDesc(l)).invokeExact("77"));
        DynamicConstantDesc<?> dc = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_ENUM_CONSTANT, "A",
                ClassDesc.of("ConstantBootstraps$E"));
        System.out.println(dc + " " + dc.resolveConstantDesc(l));
        System.out.println(E.B.describeConstable().get() + " " + "str".describeConstable() + Integer.valueOf(5)
                .describeConstable() + Optional.of(1.5).get().resolveConstantDesc(l));
        try {
            ClassDesc.of("no.Such").resolveConstantDesc(l);
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
        Object data = MethodHandles.classData(l, "_", Object.class);
        System.out.println(data);
    }
}
