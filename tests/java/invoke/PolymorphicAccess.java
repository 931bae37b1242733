// The intrinsics behind method handles are not for everybody: a class outside java.lang.invoke may not call them.
// Handles and their descriptors at the limit of 255 argument slots.
// uses: ClassMaker
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Collections;

public class PolymorphicAccess {
    static class Definer extends ClassLoader {
        Class<?> define(ClassMaker m) {
            byte[] b = m.make();
            return defineClass(m.name, b, 0, b.length);
        }
    }

    public interface Empty {
        String q();
    }

    public static abstract class Half implements Empty {
        public abstract int r();
    }

    public static class Whole extends Half {
        public String q() { return "q"; }
        public int r() { return 1; }
        static MethodHandles.Lookup lookup() { return MethodHandles.lookup(); }
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String name, Action action) {
        try {
            System.out.println(name + ": " + action.run());
        } catch (Throwable e) {
            for (Throwable x = e; x != null; x = x.getCause())
                System.out.println(name + (x == e ? ": " : ", cause ") + x.toString().replaceAll("@[0-9a-f]+", "@H"));
        }
    }

    public static void main(String[] args) throws Throwable {
        String handle = "java/lang/invoke/MethodHandle", load = "aload_0; checkcast c:" + handle + "; ";
        String[] calls = {
            load + "iconst_1; invokevirtual M:" + handle + ".invokeBasic:(I)I; ireturn",
            load + "invokestatic M:" + handle + ".linkToStatic:(L" + handle + ";)I; ireturn",
            load + "aconst_null; invokestatic M:" + handle
                + ".linkToVirtual:(Ljava/lang/Object;Ljava/lang/invoke/MemberName;)I; ireturn",
            load + "invokevirtual M:" + handle + ".invokeExact:()I; ireturn",
            load + "iconst_1; invokevirtual M:" + handle + ".nothing:(I)I; ireturn",
        };
        for (int i = 0; i < calls.length; i++) {
            ClassMaker m = new ClassMaker();
            m.name = "Caller" + i;
            m.method(9, "call(Ljava/lang/Object;)I", 3, 1, calls[i], "", "", "");
            Class<?> c = new Definer().define(m);
            MethodHandle five = MethodHandles.constant(int.class, 5);
            MethodHandle call = MethodHandles.publicLookup().findStatic(c, "call", MethodType.methodType(int.class, Object.class));
            show(m.name, () -> (int) call.invoke((Object) five));
            show(m.name, () -> (int) call.invoke((Object) five));
            show(m.name, () -> (int) call.invoke((Object) null));
        }

        MethodHandles.Lookup lookup = Whole.lookup();
        show("special of an interface", () -> lookup.findSpecial(Empty.class, "q", MethodType.methodType(String.class),
            Whole.class));
        show("special of an abstract class", () -> lookup.findSpecial(Half.class, "r", MethodType.methodType(int.class),
            Whole.class));
        show("special of its interface", () -> lookup.findSpecial(Half.class, "q", MethodType.methodType(String.class),
            Whole.class));

        for (int n = 252; n <= 255; n++) {
            MethodType type = MethodType.methodType(void.class, Collections.nCopies(n, int.class));
            show("exact " + n, () -> MethodHandles.exactInvoker(type).type().parameterCount());
            show("invoker " + n, () -> MethodHandles.invoker(type).type().parameterCount());
            show("spread " + n, () -> MethodHandles.spreadInvoker(type, 1).type().parameterCount());
            show("var exact " + n, () -> MethodHandles.varHandleExactInvoker(VarHandle.AccessMode.GET, type).type().parameterCount());
            show("var " + n, () -> MethodHandles.varHandleInvoker(VarHandle.AccessMode.GET, type).type().parameterCount());
            show("empty " + n, () -> MethodHandles.empty(type).type().parameterCount());
            show("drop " + n, () -> MethodHandles.dropArguments(MethodHandles.constant(int.class, 1), 0, type.parameterList())
                .type().parameterCount());
        }
    }
}
