// The matrix of instructions and operand kinds of jvms/OperandMatrix for the verifier of old class files, which infers
// types (JVMS 4.10.2): what passes, and the message of one case per instruction that does not.
// uses: ClassMaker
import java.util.LinkedHashMap;
import java.util.Map;

public class OldOperandMatrix {
    static class Loader extends ClassLoader {
        Loader() { super(OldOperandMatrix.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static String verify(String code) {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        m.method(9, "m(Ljava/lang/Object;[I[Ljava/lang/String;)V", 12, 3, code + "; return", "", "", "");
        try {
            Class<?> c = new Loader().define(m.make());
            Class.forName(c.getName(), true, c.getClassLoader());
            return null;
        } catch (VerifyError e) {
            return e.getMessage();
        } catch (Throwable e) {
            return e.toString();
        }
    }
    static final Map<String, String> KINDS = new LinkedHashMap<>();
    static {
        KINDS.put("I", "iconst_2");
        KINDS.put("J", "lconst_1");
        KINDS.put("F", "fconst_1");
        KINDS.put("D", "dconst_1");
        KINDS.put("N", "aconst_null");
        KINDS.put("O", "aload_0");
        KINDS.put("X", "aload_1");
        KINDS.put("Y", "aload_2");
        KINDS.put("U", "new c:java/lang/Object");
    }
    static void row(String name, String instruction, int operands) {
        String[] kinds = KINDS.keySet().toArray(new String[0]);
        StringBuilder good = new StringBuilder();
        String first = null;
        int bad = 0, hash = 0, total = 1;
        for (int i = 0; i < operands; i++)
            total *= kinds.length;
        for (int n = 0; n < total; n++) {
            StringBuilder code = new StringBuilder(), label = new StringBuilder();
            for (int i = 0, k = n; i < operands; i++, k /= kinds.length) {
                code.append(KINDS.get(kinds[k % kinds.length])).append("; ");
                label.append(kinds[k % kinds.length]);
            }
            String said = verify(code + instruction);
            if (said == null) {
                good.append(label).append(' ');
            } else {
                bad++;
                hash = hash * 31 + said.hashCode();
                if (first == null)
                    first = label + " " + said;
            }
        }
        System.out.println(name + ": good " + good + "bad " + bad + " " + Integer.toHexString(hash) + " " + first);
    }
    public static void main(String[] args) {
        for (String one : "ineg lneg fneg dneg i2l i2f l2i l2d f2i d2l d2f i2b i2c pop pop2 dup dup2 istore_0 lstore_0 fstore_0 dstore_0 astore_0 arraylength monitorenter monitorexit athrow ireturn areturn tableswitch_ ifeq ifnull".split(" "))
            row(one, one.equals("tableswitch_") ? "pop" : one.startsWith("if") ? one + " 3; nop" : one, 1);
        for (String two : "iadd ladd fadd dadd idiv lrem ishl lshl iand lor lcmp fcmpl dcmpg swap dup_x1 dup2_x1 if_icmpeq if_acmpeq iaload laload faload daload aaload baload caload saload".split(" "))
            row(two, two.startsWith("if") ? two + " 3; nop" : two, 2);
        row("newarray", "newarray 10; pop", 1);
        row("anewarray", "anewarray c:java/lang/String; pop", 1);
        row("multianewarray", "multianewarray c:[[I 2; pop", 2);
        row("checkcast", "checkcast c:java/lang/Integer; pop", 1);
        row("instanceof", "instanceof c:java/lang/Integer; pop", 1);
        row("getfield", "getfield F:java/lang/Integer.value:I; pop", 1);
        row("putfield", "putfield F:T.o:Ljava/lang/Object;", 2);
        row("putstatic", "putstatic F:T.i:I", 1);
        row("invokevirtual", "invokevirtual M:java/lang/Object.equals:(Ljava/lang/Object;)Z; pop", 2);
        row("invokestatic", "invokestatic M:java/lang/Math.max:(II)I; pop", 2);
        row("invokeinterface", "invokeinterface N:java/util/List.contains:(I)Z 2; pop", 2);
        row("invokespecial", "invokespecial M:java/lang/Object.<init>:()V", 1);
    }
}
