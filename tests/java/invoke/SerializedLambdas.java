// Serializable lambdas and method references: writeReplace gives a SerializedLambda that tells what was captured, it is
// read back and works; what is not serializable says so; $deserializeLambda$ refuses what is not its own.
import java.io.*;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.function.*;

public class SerializedLambdas {
    interface SFun<A, B> extends Function<A, B>, Serializable { }
    interface SSup<T> extends Supplier<T>, Serializable { }
    static byte[] write(Object o) throws IOException { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (ObjectOutputStream s = new ObjectOutputStream(b)) { s.writeObject(o); } return b.toByteArray(); }
    @SuppressWarnings("unchecked") static <T> T copy(T t) throws Exception { try (ObjectInputStream s = new ObjectInputStream(new ByteArrayInputStream(write(t)))) { return (T) s.readObject(); } }
    static SerializedLambda form(Object o) throws Exception { Method m = o.getClass().getDeclaredMethod("writeReplace"); m.setAccessible(true); return (SerializedLambda) m.invoke(o); }
    static void show(String what, Object o) throws Exception {
        SerializedLambda s = form(o);
        System.out.print(what + ": " + s.getCapturingClass() + " " + s.getFunctionalInterfaceClass() + "." + s.getFunctionalInterfaceMethodName() + s.getFunctionalInterfaceMethodSignature() + " kind " + s.getImplMethodKind() + " " + s.getImplClass() + "."
            + s.getImplMethodName().replaceAll("\\$[0-9a-f]{8}\\$", "\\$\\$") + s.getImplMethodSignature() + " as " + s.getInstantiatedMethodType() + " captured");
        for (int i = 0; i < s.getCapturedArgCount(); i++) System.out.print(" " + s.getCapturedArg(i));
        System.out.println();
    }
    record Greeter(String hello) implements Serializable { String greet(String n) { return hello + " " + n; } SFun<String, String> bound() { return this::greet; } SFun<String, String> viaThis() { return n -> hello + "/" + n; } }
    static String twice(String s) { return s + s; }

    public static void main(String[] args) throws Exception {
        int i = 5; long j = 1L << 40; double d = 2.5; String s = "text"; boolean z = true; char c = 'c'; byte b = -1;
        SFun<Integer, String> lambda = n -> n + i + j + d + s + z + c + b;
        show("lambda", lambda);
        System.out.println(copy(lambda).apply(7) + " " + lambda.apply(7));
        SFun<String, String> st = SerializedLambdas::twice;
        show("static", st);
        SFun<String, Integer> vi = String::length;
        show("virtual", vi);
        SFun<CharSequence, Integer> in = CharSequence::length;
        show("interface", in);
        SFun<String, StringBuilder> co = StringBuilder::new;
        show("constructor", co);
        SFun<String, String> bound = new Greeter("hi").bound(), viaThis = new Greeter("ho").viaThis();
        show("bound", bound);
        show("this", viaThis);
        Comparator<String> both = (Comparator<String> & Serializable) (x, y) -> y.compareTo(x);
        show("intersection", both);
        System.out.println(copy(st).apply("x") + copy(vi).apply("four") + copy(in).apply("abc") + copy(co).apply("sb") + copy(bound).apply("you") + copy(viaThis).apply("me") + copy(both).compare("a", "b"));
        SSup<SSup<String>> nested = () -> () -> s + i;
        System.out.println(copy(copy(nested).get()).get() + " " + (copy(st).getClass() == st.getClass()) + " " + (copy(st) == st) + " " + copy(lambda).equals(lambda));
        for (Object bad : new Object[] {(Runnable) () -> { }, (SSup<Object>) new Object()::toString, (Serializable & Runnable) () -> System.out.println(new Thread())}) {
            try {
                System.out.println(write(bad).length > 0 ? "written" : "empty");
            } catch (NotSerializableException e) {
                System.out.println(e.getMessage().replaceAll("Lambda\\$.*", "Lambda"));
            }
        }
        Method m = SerializedLambdas.class.getDeclaredMethod("$deserializeLambda$", SerializedLambda.class);
        m.setAccessible(true);
        System.out.println(m.toString() + " " + m.isSynthetic());
        SerializedLambda forged = new SerializedLambda(SerializedLambdas.class, "java/util/function/Function", "apply", "(Ljava/lang/Object;)Ljava/lang/Object;", 6, "SerializedLambdas", "nothing", "()V", "()V", new Object[0]);
        try {
            m.invoke(null, forged);
        } catch (java.lang.reflect.InvocationTargetException e) {
            System.out.println(e.getCause());
        }
        System.out.println(forged);
        Comparator<String> lib = Comparator.comparing((Function<String, Integer> & Serializable) String::length).thenComparing(Comparator.reverseOrder());
        System.out.println(copy(lib).compare("aa", "b") + " " + copy(lib).compare("a", "b") + " " + (copy(Comparator.<String>naturalOrder()) == Comparator.<String>naturalOrder()));
        BinaryOperator<Integer> plain = Integer::sum;
        try {
            write(plain);
        } catch (NotSerializableException e) {
            System.out.println("not serializable");
        }
    }
}
