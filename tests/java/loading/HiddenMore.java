// Hidden classes in odd shapes: their own superclass, in circles, interfaces, enums and records as hidden ones, nests, arrays,
// method handles into them, stack traces, serialization, reflection by name, proxies of hidden interfaces, class data.
// uses: ClassMaker
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;

public class HiddenMore {
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (Throwable x) { e = "!" + x + (x.getCause() == null ? "" : " of " + x.getCause()); } System.out.println(what + ": " + e.replaceAll("([/.+])0x[0-9a-f]+", "$10x").replaceAll("@[0-9a-f]{3,}", "@")); }
    static ClassMaker named(String n) { ClassMaker m = new ClassMaker(); m.name = n; m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", ""); return m; }
    static ClassMaker sub(String n, String up, String... faces) { ClassMaker m = new ClassMaker(); m.name = n; m.superName = up; m.interfaces.addAll(List.of(faces)); return m; }
    static final MethodHandles.Lookup L = MethodHandles.lookup();
    static Class<?> hide(ClassMaker m, MethodHandles.Lookup.ClassOption... o) throws IllegalAccessException { return L.defineHiddenClass(m.make(), true, o).lookupClass(); }
    private static int secret() { return 41; }
    public static void main(String[] args) throws Throwable {
        ask("own superclass", () -> hide(sub("Me", "Me")));
        ask("own interface", () -> hide(sub("Me", "java/lang/Object", "Me")));
        ask("subclass of the lookup class", () -> hide(sub("S", "HiddenMore")).getSuperclass());
        ask("superclass missing", () -> hide(sub("S", "Gone")));
        ask("superclass final", () -> hide(sub("S", "java/lang/String")));
        ask("superclass an interface", () -> hide(sub("S", "java/lang/Runnable")));
        ask("interface a class", () -> hide(sub("S", "java/lang/Object", "java/lang/Object")));
        ask("superclass hidden by name", () -> { Class<?> h = hide(named("Base")); return hide(sub("S", h.getName().replace('.', '/'))); });
        ask("superclass by its plain name", () -> { hide(named("Base")); return hide(sub("S", "Base")); });
        ask("itself in code", () -> { ClassMaker m = named("Self"); m.method(9, "make()Ljava/lang/Object;", 2, 0, "new c:Self; dup; invokespecial M:Self.<init>:()V; areturn", "", "", ""); m.method(9, "is(Ljava/lang/Object;)Z", 1, 1, "aload_0; instanceof c:Self; ireturn", "", "", ""); m.method(9, "arr()Ljava/lang/Object;", 1, 0, "iconst_2; anewarray c:Self; areturn", "", "", ""); m.method(9, "cls()Ljava/lang/Object;", 1, 0, "ldc c:Self; areturn", "", "", ""); Class<?> a = hide(m), b = hide(m); Object o = a.getMethod("make").invoke(null); return o.getClass() + " " + (o.getClass() == a) + a.getMethod("is", Object.class).invoke(null, o) + b.getMethod("is", Object.class).invoke(null, o) + (a.getMethod("cls").invoke(null) == a) + a.getMethod("arr").invoke(null).getClass().getComponentType().equals(a) + a.arrayType().getName(); });
        ask("itself in a descriptor", () -> { ClassMaker m = named("Self"); m.method(9, "id(LSelf;)LSelf;", 1, 1, "aload_0; areturn", "", "", ""); m.method(9, "go()Ljava/lang/Object;", 2, 0, "new c:Self; dup; invokespecial M:Self.<init>:()V; invokestatic M:Self.id:(LSelf;)LSelf;; areturn", "", "", ""); return hide(m).getMethod("go").invoke(null).getClass(); });
        ask("reflecting such a descriptor", () -> { ClassMaker m = named("Self"); m.method(9, "id(LSelf;)LSelf;", 1, 1, "aload_0; areturn", "", "", ""); return Arrays.toString(hide(m).getDeclaredMethods()); });
        ask("field of its own type", () -> { ClassMaker m = named("Self"); m.field(9, "f", "LSelf;"); Class<?> h = hide(m); return h.getDeclaredFields().length; });
        ask("nest mate", () -> { ClassMaker m = named("N"); m.method(9, "go()I", 1, 0, "invokestatic M:HiddenMore.secret:()I; ireturn", "", "", ""); Class<?> h = hide(m, MethodHandles.Lookup.ClassOption.NESTMATE); return h.getMethod("go").invoke(null) + " " + h.getNestHost() + h.isNestmateOf(HiddenMore.class) + Arrays.asList(h.getNestMembers()).contains(h) + Arrays.asList(HiddenMore.class.getNestMembers()).contains(h); });
        ask("no nest mate", () -> { ClassMaker m = named("N"); m.method(9, "go()I", 1, 0, "invokestatic M:HiddenMore.secret:()I; ireturn", "", "", ""); return hide(m).getMethod("go").invoke(null); });
        ask("nest host attribute", () -> { ClassMaker m = named("N"); m.attribute("NestHost", new ClassMaker.Bytes().u2(m.cls("HiddenMore"))); return hide(m).getNestHost(); });
        ask("nest members attribute", () -> { ClassMaker m = named("N"); m.attribute("NestMembers", new ClassMaker.Bytes().u2(1).u2(m.cls("HiddenMore"))); return Arrays.toString(hide(m).getNestMembers()); });
        ask("another package", () -> hide(named("p/N")));
        ask("an interface", () -> { ClassMaker m = new ClassMaker(); m.name = "Face"; m.access = 0x601; m.bare(0x401, "f()I"); Class<?> h = hide(m); return h.isInterface() + " " + h; });
        ask("proxy of a hidden interface", () -> { ClassMaker m = new ClassMaker(); m.name = "Face"; m.access = 0x601; m.bare(0x401, "f()I"); Class<?> h = hide(m); return Proxy.newProxyInstance(h.getClassLoader(), new Class<?>[] {h}, (a, b, c) -> 1); });
        ask("an enum", () -> { ClassMaker m = new ClassMaker(); m.name = "En"; m.access = 0x4031; m.superName = "java/lang/Enum"; Class<?> h = hide(m); return h.isEnum() + " " + Arrays.toString(h.getEnumConstants()); });
        ask("a record", () -> { ClassMaker m = new ClassMaker(); m.name = "Rec"; m.access = 0x31; m.superName = "java/lang/Record"; m.attribute("Record", new ClassMaker.Bytes().u2(0)); return hide(m).isRecord(); });
        ask("sealed", () -> { ClassMaker m = named("Se"); m.access = 0x21; m.attribute("PermittedSubclasses", new ClassMaker.Bytes().u2(1).u2(m.cls("Sub"))); return hide(m).isSealed() + " " + hide(m).getPermittedSubclasses().length; });
        ask("module-info", () -> { ClassMaker m = new ClassMaker(); m.name = "module-info"; m.access = 0x8000; return hide(m); });
        ask("by name", () -> Class.forName(hide(named("Nm")).getName()));
        ask("names", () -> { Class<?> h = hide(named("Nm")); return h.getName() + " " + h.getSimpleName() + " " + h.getTypeName() + " " + h.getCanonicalName() + " '" + h.getPackageName() + "' " + h.descriptorString() + " " + h.describeConstable() + h.toGenericString() + " " + h.arrayType() + h.arrayType().getTypeName() + MethodType.methodType(h).toMethodDescriptorString(); });
        ask("method type by descriptor", () -> { Class<?> h = hide(named("Nm")); return MethodType.fromMethodDescriptorString(MethodType.methodType(h).toMethodDescriptorString(), h.getClassLoader()); });
        ask("static final", () -> { ClassMaker m = named("Fin"); m.field(0x19, "K", "I", "ConstantValue", new ClassMaker.Bytes().u2(m.integer(5))); m.field(0x11, "k", "I"); Class<?> h = hide(m); Field f = h.getDeclaredField("k"); f.setAccessible(true); f.set(h.getDeclaredConstructor().newInstance(), 6); return f; });
        ask("class data", () -> { MethodHandles.Lookup k = L.defineHiddenClassWithClassData(named("Dat").make(), List.of("d", 7), true); return MethodHandles.classData(k, "_", List.class) + " " + MethodHandles.classDataAt(k, "_", Integer.class, 1) + MethodHandles.classData(L, "_", Object.class); });
        ask("class data of a wrong type", () -> MethodHandles.classData(L.defineHiddenClassWithClassData(named("Dat").make(), "text", true), "_", Integer.class));
        ask("class data wrong name", () -> MethodHandles.classData(L, "x", Object.class));
        ask("class data null", () -> L.defineHiddenClassWithClassData(named("Dat").make(), null, true));
        ask("initializer throws", () -> { ClassMaker m = named("Ini"); m.method(8, "<clinit>()V", 2, 0, "iconst_1; iconst_0; idiv; pop; return", "", "", ""); return hide(m); });
        ask("initialized later", () -> { ClassMaker m = named("Ini"); m.method(8, "<clinit>()V", 2, 0, "iconst_1; iconst_0; idiv; pop; return", "", "", ""); MethodHandles.Lookup k = L.defineHiddenClass(m.make(), false); return k.lookupModes() + " " + k.findConstructor(k.lookupClass(), MethodType.methodType(void.class)).invoke(); });
        ask("verify error", () -> { ClassMaker m = named("Ver"); m.method(9, "bad()I", 0, 0, "ireturn", "", "", ""); return L.defineHiddenClass(m.make(), true); });
        ask("format error", () -> L.defineHiddenClass(new byte[] {1, 2, 3}, true));
        ask("strong", () -> hide(named("Str"), MethodHandles.Lookup.ClassOption.STRONG).isHidden());
        ask("options twice", () -> L.defineHiddenClass(named("Opt").make(), true, MethodHandles.Lookup.ClassOption.STRONG, MethodHandles.Lookup.ClassOption.STRONG).lookupClass().isHidden());
        ask("public lookup", () -> MethodHandles.publicLookup().defineHiddenClass(named("Pub").make(), true));
        ask("lookup in it", () -> { MethodHandles.Lookup k = L.defineHiddenClass(named("Lk").make(), true); return k + " " + k.hasFullPrivilegeAccess() + L.in(k.lookupClass()) + k.lookupClass().getClassLoader().equals(HiddenMore.class.getClassLoader()) + k.lookupClass().getProtectionDomain().equals(HiddenMore.class.getProtectionDomain()); });
        ask("handle type", () -> { ClassMaker m = named("Ht"); m.method(1, "me()Ljava/lang/Object;", 1, 1, "aload_0; areturn", "", "", ""); MethodHandles.Lookup k = L.defineHiddenClass(m.make(), true); MethodHandle h = k.findVirtual(k.lookupClass(), "me", MethodType.methodType(Object.class)); return h + " " + h.type() + h.invoke(k.lookupClass().getDeclaredConstructor().newInstance()).getClass() + k.revealDirect(h); });
        ask("trace", () -> { ClassMaker m = named("Tr"); m.method(9, "go()V", 1, 0, "aconst_null; athrow", "", "", ""); try { hide(m).getMethod("go").invoke(null); return "no"; } catch (InvocationTargetException e) { return e.getCause().getStackTrace()[0].getClassName().equals("HiddenMore") + " " + e.getCause().getStackTrace()[0].getMethodName(); } });
        ask("serialize", () -> { ClassMaker m = named("Ser"); m.interfaces.add("java/io/Serializable"); new java.io.ObjectOutputStream(java.io.OutputStream.nullOutputStream()).writeObject(hide(m).getDeclaredConstructor().newInstance()); return "written"; });
    }
}
