// timeout: 400
// Direct method handles revealed, described and made again: MethodHandleInfo of all kinds, constant descriptors and their
// resolution, handles as Constable, equality of descriptors, bootstrap descriptors, and the classes of java.lang.constant.
import java.lang.constant.*;
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;

public class HandleDescriptions {
    int field; static String stat; final long fin = 1;
    HandleDescriptions() { } HandleDescriptions(int i, String... s) { }
    int inst(int a) { return a; } static int st(long a, String... rest) { return 1; } private void priv() { } @Override public String toString() { return "me"; }
    interface Face { int abs(); default int def() { return 1; } static int sta() { return 2; } }
    static class Sub extends HandleDescriptions implements Face { public int abs() { return 3; } MethodHandle sup(MethodHandles.Lookup l) throws Exception { return l.findSpecial(HandleDescriptions.class, "toString", MethodType.methodType(String.class), Sub.class); } static MethodHandles.Lookup look() { return MethodHandles.lookup(); } }
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-f]+", "@")); }
    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        Class<?> c = HandleDescriptions.class;
        Map<String, MethodHandle> all = new LinkedHashMap<>();
        all.put("virtual", l.findVirtual(c, "inst", MethodType.methodType(int.class, int.class)));
        all.put("static", l.findStatic(c, "st", MethodType.methodType(int.class, long.class, String[].class)));
        all.put("private", l.findVirtual(c, "priv", MethodType.methodType(void.class)));
        all.put("constructor", l.findConstructor(c, MethodType.methodType(void.class)));
        all.put("varargs constructor", l.findConstructor(c, MethodType.methodType(void.class, int.class, String[].class)));
        all.put("getter", l.findGetter(c, "field", int.class));
        all.put("setter", l.findSetter(c, "field", int.class));
        all.put("static getter", l.findStaticGetter(c, "stat", String.class));
        all.put("static setter", l.findStaticSetter(c, "stat", String.class));
        all.put("interface", l.findVirtual(Face.class, "abs", MethodType.methodType(int.class)));
        all.put("default", l.findVirtual(Sub.class, "def", MethodType.methodType(int.class)));
        all.put("interface static", l.findStatic(Face.class, "sta", MethodType.methodType(int.class)));
        all.put("inherited", l.findVirtual(Sub.class, "inst", MethodType.methodType(int.class, int.class)));
        all.put("object", l.findVirtual(Face.class, "hashCode", MethodType.methodType(int.class)));
        all.put("array clone", l.findVirtual(int[].class, "getClass", MethodType.methodType(Class.class)));
        all.put("final method", l.findVirtual(Object.class, "getClass", MethodType.methodType(Class.class)));
        all.put("unreflected", l.unreflect(String.class.getMethod("length")));
        all.put("special", new Sub().sup(Sub.look()));
        for (String n : all.keySet()) {
            MethodHandle h = all.get(n);
            ask(n, () -> { MethodHandleInfo i = (n.equals("special") ? Sub.look() : l).revealDirect(h); return i + " " + i.getReferenceKind() + " " + MethodHandleInfo.referenceKindToString(i.getReferenceKind()) + " " + i.getName() + i.getMethodType() + " " + i.getDeclaringClass().getSimpleName() + " " + Modifier.toString(i.getModifiers()) + i.isVarArgs() + " " + i.reflectAs(Member.class, l); });
            ask("  described", () -> { MethodHandleDesc d = h.describeConstable().get(); return d + " " + d.invocationType().displayDescriptor() + " " + (d instanceof DirectMethodHandleDesc ? ((DirectMethodHandleDesc) d).kind() + " " + ((DirectMethodHandleDesc) d).lookupDescriptor() + " " + ((DirectMethodHandleDesc) d).isOwnerInterface() : "indirect"); });
            ask("  again", () -> { MethodHandle k = (MethodHandle) h.describeConstable().get().resolveConstantDesc(n.equals("special") ? Sub.look() : l); return k.type().equals(h.type()) + " " + k.describeConstable().equals(h.describeConstable()) + k.isVarargsCollector(); });
        }
        ask("bound", () -> all.get("virtual").bindTo(new HandleDescriptions()).describeConstable());
        ask("reveal bound", () -> l.revealDirect(all.get("virtual").bindTo(new HandleDescriptions())));
        ask("reveal identity", () -> l.revealDirect(MethodHandles.identity(int.class)));
        ask("reveal by public", () -> MethodHandles.publicLookup().revealDirect(all.get("private")));
        ask("adapted", () -> all.get("virtual").asType(MethodType.methodType(Object.class, HandleDescriptions.class, Integer.class)).describeConstable().get());
        ClassDesc[] ds = {ClassDesc.of("java.lang.String"), ClassDesc.of("p", "Q$R"), ClassDesc.ofDescriptor("[[I"), ClassDesc.ofDescriptor("V"), ConstantDescs.CD_int, ClassDesc.of("Default"), ClassDesc.of("a.b.C").nested("D", "E"), ClassDesc.of("x.Y").arrayType(2)};
        for (ClassDesc d : ds) ask(d.toString(), () -> d.descriptorString() + " " + d.displayName() + " '" + d.packageName() + "' " + d.isArray() + d.isPrimitive() + d.isClassOrInterface() + " " + d.componentType());
        for (String bad : new String[] {"", "a/b", "a;", "[I", "a..b", ".a", "L"}) ask("bad " + bad, () -> ClassDesc.of(bad));
        for (String bad : new String[] {"", "X", "La", "[V", "La.b;", "II", "L;"}) ask("bad descriptor " + bad, () -> ClassDesc.ofDescriptor(bad));
        ask("too deep", () -> ClassDesc.ofDescriptor("[".repeat(255) + "I").arrayType());
        ask("resolve", () -> ds[0].resolveConstantDesc(l) + " " + ds[2].resolveConstantDesc(l) + " " + ConstantDescs.CD_void.resolveConstantDesc(l));
        ask("resolve missing", () -> ds[1].resolveConstantDesc(l));
        MethodTypeDesc m = MethodTypeDesc.ofDescriptor("(ILjava/lang/String;[J)V");
        ask("method type", () -> m + " " + m.displayDescriptor() + " " + m.parameterCount() + m.parameterType(1) + m.returnType() + " " + m.changeReturnType(ConstantDescs.CD_int).descriptorString() + m.dropParameterTypes(0, 2).descriptorString() + m.insertParameterTypes(1, ConstantDescs.CD_double).descriptorString() + m.changeParameterType(0, ConstantDescs.CD_Object).descriptorString() + m.resolveConstantDesc(l) + m.equals(MethodType.methodType(void.class, int.class, String.class, long[].class).describeConstable().get()));
        for (String bad : new String[] {"", "()", "(V)V", "I", "(I", "(I)II"}) ask("bad method " + bad, () -> MethodTypeDesc.ofDescriptor(bad));
        ask("direct", () -> MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, ClassDesc.of("java.lang.Integer"), "parseInt", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)I")).resolveConstantDesc(l));
        ask("field", () -> MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.STATIC_GETTER, ClassDesc.of("java.lang.Integer"), "MAX_VALUE", ConstantDescs.CD_int) + " " + ((MethodHandle) MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.STATIC_GETTER, ClassDesc.of("java.lang.Integer"), "MAX_VALUE", ConstantDescs.CD_int).resolveConstantDesc(l)).invoke());
        ask("kind against type", () -> MethodHandleDesc.of(DirectMethodHandleDesc.Kind.GETTER, ClassDesc.of("A"), "f", "()V"));
        ask("constructor kind", () -> MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.CONSTRUCTOR, ClassDesc.of("A"), "x", MethodTypeDesc.ofDescriptor("()V")));
        for (DirectMethodHandleDesc.Kind k : DirectMethodHandleDesc.Kind.values()) System.out.print(k + "=" + k.refKind + k.isInterface + " ");
        System.out.println(DirectMethodHandleDesc.Kind.valueOf(6, true));
        DynamicConstantDesc<?>[] dyn = {DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "J", ConstantDescs.CD_Class), DynamicConstantDesc.ofNamed(ConstantDescs.BSM_ENUM_CONSTANT, "NEW", ClassDesc.of("java.lang.Thread$State")), DynamicConstantDesc.ofNamed(ConstantDescs.BSM_NULL_CONSTANT, "_", ConstantDescs.CD_Object), DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "_", ConstantDescs.CD_int, MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, ClassDesc.of("java.lang.Math"), "max", MethodTypeDesc.ofDescriptor("(II)I")), 3, 9)};
        for (DynamicConstantDesc<?> d : dyn) ask("dynamic", () -> d + " " + d.constantName() + d.constantType() + d.bootstrapArgsList() + " = " + d.resolveConstantDesc(l));
        ask("canonical", () -> DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_ENUM_CONSTANT, "NEW", ClassDesc.of("java.lang.Thread$State"), new ConstantDesc[0]).getClass().getSimpleName() + Enum.EnumDesc.of(ClassDesc.of("java.lang.Thread$State"), "NEW").resolveConstantDesc(l) + Thread.State.NEW.describeConstable() + "text".describeConstable() + Integer.valueOf(5).describeConstable() + int.class.describeConstable() + Optional.of(String[].class.describeConstable().get().displayName()));
        ask("call site", () -> DynamicCallSiteDesc.of(ConstantDescs.ofCallsiteBootstrap(ClassDesc.of("B"), "boot", ConstantDescs.CD_CallSite, ConstantDescs.CD_int), "name", MethodTypeDesc.ofDescriptor("()V"), 5).withArgs(6).withNameAndType("other", MethodTypeDesc.ofDescriptor("(I)V")));
        ask("var handle", () -> VarHandle.VarHandleDesc.ofField(ClassDesc.of("HandleDescriptions"), "field", ConstantDescs.CD_int) + " " + ((VarHandle) VarHandle.VarHandleDesc.ofField(ClassDesc.of("HandleDescriptions"), "field", ConstantDescs.CD_int).resolveConstantDesc(l)).varType());
    }
}
