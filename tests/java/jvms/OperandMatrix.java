// Every instruction of a simple stack effect, given every kind of operand in every place (JVMS 4.10.1.9): what passes
// the verifier, and for what does not the whole message of one case per instruction.
// uses: ClassMaker
import java.util.LinkedHashMap;
import java.util.Map;

public class OperandMatrix {
    static class Loader extends ClassLoader {
        Loader() { super(OperandMatrix.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static String verify(String code, int stack) {
        ClassMaker m = new ClassMaker();
        m.method(9, "m(Ljava/lang/Object;[I[Ljava/lang/String;)V", stack, 3, code + "; return", "", "", "");
        try {
            Class<?> c = new Loader().define(m.make());
            Class.forName(c.getName(), true, c.getClassLoader());
            return null;
        } catch (VerifyError e) {
            return e.getMessage();
        } catch (ClassNotFoundException e) {
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
        KINDS.put("X", "aload_1"); // int[]
        KINDS.put("Y", "aload_2"); // String[]
        KINDS.put("U", "new c:java/lang/Object");
    }
    static final String ONE = "ineg lneg fneg dneg i2l i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s pop pop2 dup dup2 istore_0 lstore_0 "
        + "fstore_0 dstore_0 astore_0 arraylength monitorenter monitorexit athrow ireturn areturn newarray_10 anewarray checkcast instanceof ifeq ifnull "
        + "getfield putstatic invokevirtual";
    static final String TWO = "iadd ladd fadd dadd isub imul lmul fdiv ddiv irem lrem ishl lshl ishr lushr iand lor ixor lcmp fcmpl fcmpg dcmpl swap dup_x1 dup2_x1 if_icmpeq "
        + "if_acmpeq iaload laload faload daload aaload baload caload saload";
    static final String THREE = "iastore lastore fastore dastore aastore bastore castore sastore dup_x2 dup2_x2";

    static String instruction(String name) {
        switch (name) {
        case "newarray_10": return "newarray 10; pop";
        case "anewarray": return "anewarray c:java/lang/String; pop";
        case "checkcast": return "checkcast c:java/lang/Integer; pop";
        case "instanceof": return "instanceof c:java/lang/Integer; pop";
        case "getfield": return "getfield F:java/lang/Integer.value:I; pop";
        case "putstatic": return "putstatic F:T.o:Ljava/lang/Object;";
        case "invokevirtual": return "invokevirtual M:java/lang/Object.hashCode:()I; pop";
        default: return name.startsWith("if") ? name + " 3; nop" : name;
        }
    }
    static void row(String name, String[][] combinations) {
        StringBuilder good = new StringBuilder();
        int bad = 0, hash = 0;
        String first = null;
        for (String[] c : combinations) {
            StringBuilder code = new StringBuilder(), label = new StringBuilder();
            for (String k : c) {
                code.append(KINDS.get(k)).append("; ");
                label.append(k);
            }
            // A branch needs a frame behind it, which is not written: its message must say so and no more.
            String said = verify(code + instruction(name), 12);
            if (said == null) {
                good.append(label).append(' ');
            } else {
                bad++;
                hash = hash * 31 + said.hashCode();
                if (first == null)
                    first = said;
            }
        }
        System.out.println(name + ": good " + good + "bad " + bad + " " + Integer.toHexString(hash));
        if (first != null)
            System.out.println("  " + first.replace("\n", "\n  "));
    }
    public static void main(String[] args) {
        String[] kinds = KINDS.keySet().toArray(new String[0]);
        String[][] one = new String[kinds.length][];
        for (int i = 0; i < kinds.length; i++)
            one[i] = new String[] {kinds[i]};
        for (String name : ONE.split(" "))
            row(name, one);
        for (String name : TWO.split(" ")) {
            String[][] two = new String[kinds.length * 2][];
            for (int i = 0; i < kinds.length; i++) {
                two[i * 2] = new String[] {name.endsWith("aload") ? "X" : kinds[i], kinds[i]};
                two[i * 2 + 1] = new String[] {kinds[i], "I"};
            }
            row(name, two);
        }
        for (String name : THREE.split(" ")) {
            String[][] three = new String[kinds.length * 2][];
            for (int i = 0; i < kinds.length; i++) {
                three[i * 2] = new String[] {kinds[i], "I", name.startsWith("aa") ? "O" : "I"};
                three[i * 2 + 1] = new String[] {"Y", "I", kinds[i]};
            }
            row(name, three);
        }
    }
}
