// A writer of class files for tests: a small assembler with everything written as text.  Programs that say
// `// uses: ClassMaker` are compiled with it.  Nothing is checked, so it makes wrong class files as well as
// right ones.
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ClassMaker {
    static final String[] MNEMONICS = (
        "nop aconst_null iconst_m1 iconst_0 iconst_1 iconst_2 iconst_3 iconst_4 iconst_5 lconst_0 lconst_1 "
        + "fconst_0 fconst_1 fconst_2 dconst_0 dconst_1 bipush sipush ldc ldc_w ldc2_w iload lload fload "
        + "dload aload iload_0 iload_1 iload_2 iload_3 lload_0 lload_1 lload_2 lload_3 fload_0 fload_1 "
        + "fload_2 fload_3 dload_0 dload_1 dload_2 dload_3 aload_0 aload_1 aload_2 aload_3 iaload laload "
        + "faload daload aaload baload caload saload istore lstore fstore dstore astore istore_0 istore_1 "
        + "istore_2 istore_3 lstore_0 lstore_1 lstore_2 lstore_3 fstore_0 fstore_1 fstore_2 fstore_3 "
        + "dstore_0 dstore_1 dstore_2 dstore_3 astore_0 astore_1 astore_2 astore_3 iastore lastore fastore "
        + "dastore aastore bastore castore sastore pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap "
        + "iadd ladd fadd dadd isub lsub fsub dsub imul lmul fmul dmul idiv ldiv fdiv ddiv irem lrem frem "
        + "drem ineg lneg fneg dneg ishl lshl ishr lshr iushr lushr iand land ior lor ixor lxor iinc i2l "
        + "i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s lcmp fcmpl fcmpg dcmpl dcmpg ifeq ifne "
        + "iflt ifge ifgt ifle if_icmpeq if_icmpne if_icmplt if_icmpge if_icmpgt if_icmple if_acmpeq "
        + "if_acmpne goto jsr ret tableswitch lookupswitch ireturn lreturn freturn dreturn areturn return "
        + "getstatic putstatic getfield putfield invokevirtual invokespecial invokestatic invokeinterface "
        + "invokedynamic new newarray anewarray arraylength athrow checkcast instanceof monitorenter "
        + "monitorexit wide multianewarray ifnull ifnonnull goto_w jsr_w").split(" ");
    static final Map<String, Integer> OPCODES = new HashMap<>();
    static {
        for (int i = 0; i < MNEMONICS.length; i++)
            OPCODES.put(MNEMONICS[i], i);
    }

    static class Bytes extends ByteArrayOutputStream {
        Bytes u1(int v) { write(v); return this; }
        Bytes u2(int v) { return u1(v >> 8).u1(v); }
        Bytes u4(int v) { return u2(v >> 16).u2(v); }
        Bytes all(Bytes b) { writeBytes(b.toByteArray()); return this; }
    }

    static int usualVersion = 61;
    int version = usualVersion, access = 0x21;
    String name = "T", superName = "java/lang/Object";
    final List<String> interfaces = new ArrayList<>();
    final Bytes pool = new Bytes(), methods = new Bytes(), fields = new Bytes();
    final Map<String, Integer> constants = new HashMap<>();
    final Bytes bootstraps = new Bytes(), attributes = new Bytes();
    int count = 1, methodCount, fieldCount, bootstrapCount, attributeCount;

    int constant(String key, Bytes bytes, int slots) {
        Integer known = constants.get(key);
        if (known != null)
            return known;
        constants.put(key, count);
        pool.all(bytes);
        count += slots;
        return count - slots;
    }
    int utf8(String s) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DataOutputStream(out).writeUTF(s);
            Bytes b = new Bytes().u1(1);
            b.writeBytes(out.toByteArray());
            return constant("u" + s, b, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
    int cls(String s) { int u = utf8(s); return constant("c" + s, new Bytes().u1(7).u2(u), 1); }
    int string(String s) { int u = utf8(s); return constant("s" + s, new Bytes().u1(8).u2(u), 1); }
    int integer(int i) { return constant("i" + i, new Bytes().u1(3).u4(i), 1); }
    int single(float f) { return constant("f" + f, new Bytes().u1(4).u4(Float.floatToIntBits(f)), 1); }
    int longer(long j) { return constant("j" + j, new Bytes().u1(5).u4((int) (j >> 32)).u4((int) j), 2); }
    int type(String s) { int u = utf8(s); return constant("t" + s, new Bytes().u1(16).u2(u), 1); }
    int nat(String n, String d) {
        int a = utf8(n), b = utf8(d);
        return constant("n" + n + ":" + d, new Bytes().u1(12).u2(a).u2(b), 1);
    }
    /** "A.b:descriptor" */
    int member(int tag, String text) {
        int colon = text.indexOf(':'), dot = text.lastIndexOf('.', colon);
        int c = cls(text.substring(0, dot));
        int n = nat(text.substring(dot + 1, colon), text.substring(colon + 1));
        return constant(tag + text, new Bytes().u1(tag).u2(c).u2(n), 1);
    }
    int handle(int kind, String text) {
        int m = member(10, text);
        return constant("h" + kind + text, new Bytes().u1(15).u1(kind).u2(m), 1);
    }
    /** "name:descriptor", tag 17 or 18 */
    int dynamic(int tag, String text) {
        int h = handle(6, "Boot.strap:()V");
        int n = nat(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1));
        if (bootstrapCount == 0) {
            bootstraps.u2(h).u2(0);
            bootstrapCount++;
        }
        return constant("d" + tag + text, new Bytes().u1(tag).u2(0).u2(n), 1);
    }
    /** Operand of a constant pool instruction: "#12", or text with a letter in front, ~ for a ; before a blank. */
    int operand(String s) {
        String rest = s.length() > 2 ? s.substring(2).replace('~', ';') : "";
        switch (s.charAt(0)) {
        case '#': return Integer.parseInt(s.substring(1));
        case 'c': return cls(rest);
        case 's': return string(rest);
        case 'i': return integer(Integer.parseInt(rest));
        case 'f': return single(Float.parseFloat(rest));
        case 'j': return longer(Long.parseLong(rest));
        case 't': return type(rest);
        case 'h': return handle(6, rest);
        case 'y': return dynamic(17, rest);
        case 'I': return dynamic(18, rest);
        case 'F': return member(9, rest);
        case 'M': return member(10, rest);
        case 'N': return member(11, rest);
        default: throw new IllegalArgumentException(s);
        }
    }
    /** Verification types: letters T I F D J N U, a class name, or @bci for uninitialized. */
    void types(Bytes out, String[] list) {
        for (String s : list) {
            int simple = s.length() == 1 ? "TIFDJNU".indexOf(s) : -1;
            if (simple >= 0)
                out.u1(simple);
            else if (s.startsWith("@"))
                out.u1(8).u2(Integer.parseInt(s.substring(1)));
            else if (s.startsWith("%"))
                out.u1(Integer.parseInt(s.substring(1)));
            else
                out.u1(7).u2(cls(s));
        }
    }
    /**
     * "same 5; one 7 A; append 9 I J; chop 12 2; full 14 A I / A; raw 1 2 3", places as bytecode indices;
     * a capital letter asks for the extended form.
     */
    Bytes frames(String text) {
        Bytes out = new Bytes();
        int at = -1, n = 0;
        for (String frame : text.split(";(?= |$)")) {
            String[] w = frame.trim().split(" +");
            if (w[0].isEmpty())
                continue;
            if (w[0].equals("raw")) {
                for (int i = 1; i < w.length; i++)
                    out.u1(Integer.parseInt(w[i]));
                continue;
            }
            n++;
            int delta = Integer.parseInt(w[1]) - at - 1;
            at += delta + 1;
            String[] rest = java.util.Arrays.copyOfRange(w, 2, w.length);
            switch (w[0]) {
            case "same": out.u1(delta); break;
            case "Same": out.u1(251).u2(delta); break;
            case "one": out.u1(64 + delta); types(out, rest); break;
            case "One": out.u1(247).u2(delta); types(out, rest); break;
            case "append": out.u1(251 + rest.length).u2(delta); types(out, rest); break;
            case "chop": out.u1(251 - Integer.parseInt(w[2])).u2(delta); break;
            case "full": {
                int slash = 0;
                while (!rest[slash].equals("/"))
                    slash++;
                String[] locals = java.util.Arrays.copyOfRange(rest, 0, slash);
                String[] stack = java.util.Arrays.copyOfRange(rest, slash + 1, rest.length);
                out.u1(255).u2(delta).u2(locals.length);
                types(out, locals);
                out.u2(stack.length);
                types(out, stack);
                break;
            }
            default: throw new IllegalArgumentException(frame);
            }
        }
        return new Bytes().u2(n).all(out);
    }
    /** Instructions separated by "; "; branches take relative offsets; ".b 1 2" are plain bytes. */
    byte[] code(String text) {
        Bytes out = new Bytes();
        for (String instruction : text.split(";(?= |$)")) {
            String[] w = instruction.trim().split(" +");
            if (w[0].isEmpty())
                continue;
            if (w[0].equals(".b")) {
                for (int i = 1; i < w.length; i++)
                    out.u1(Integer.decode(w[i]));
                continue;
            }
            boolean wide = w[0].equals("wide");
            if (wide) {
                out.u1(196);
                w = java.util.Arrays.copyOfRange(w, 1, w.length);
            }
            int op = OPCODES.get(w[0]);
            out.u1(op);
            int a = 0;
            boolean pooled = w.length > 1 && !Character.isDigit(w[1].charAt(0)) && w[1].charAt(0) != '-';
            if (w.length > 1)
                a = pooled ? operand(w[1]) : Integer.parseInt(w[1]);
            if (op == 16 || op == 18 || op == 188)
                out.u1(a);
            else if (op >= 21 && op <= 58 && w.length > 1 || op == 169) {
                if (wide) out.u2(a); else out.u1(a);
            } else if (op == 132) {
                if (wide) out.u2(a).u2(Integer.parseInt(w[2])); else out.u1(a).u1(Integer.parseInt(w[2]));
            } else if (op == 200 || op == 201)
                out.u4(a);
            else if (op == 170 || op == 171) {
                while (out.size() % 4 != 0)
                    out.u1(0);
                for (int i = 1; i < w.length; i++)
                    out.u4(Integer.parseInt(w[i]));
            } else if (op == 185)
                out.u2(a).u1(Integer.parseInt(w[2])).u1(w.length > 3 ? Integer.parseInt(w[3]) : 0);
            else if (op == 186)
                out.u2(a).u1(w.length > 2 ? Integer.parseInt(w[2]) : 0).u1(w.length > 3 ? Integer.parseInt(w[3]) : 0);
            else if (op == 197)
                out.u2(a).u1(Integer.parseInt(w[2]));
            else if (w.length > 1)
                out.u2(a);
        }
        return out.toByteArray();
    }
    /** signature "name(descriptor)"; handlers "start end target [class]; ..." */
    ClassMaker method(int flags, String signature, int stack, int locals, String code, String handlers,
                 String frames, String variables) {
        int paren = signature.indexOf('(');
        int n = utf8(signature.substring(0, paren)), d = utf8(signature.substring(paren)), c = utf8("Code");
        byte[] bytes = code(code);
        Bytes body = new Bytes().u2(stack).u2(locals).u4(bytes.length);
        body.writeBytes(bytes);
        String[] list = handlers.isEmpty() ? new String[0] : handlers.split(";");
        body.u2(list.length);
        for (String h : list) {
            String[] w = h.trim().split(" +");
            body.u2(Integer.parseInt(w[0])).u2(Integer.parseInt(w[1])).u2(Integer.parseInt(w[2]));
            body.u2(w.length > 3 ? cls(w[3]) : 0);
        }
        body.u2((frames.isEmpty() ? 0 : 1) + (variables.isEmpty() ? 0 : 1));
        if (!frames.isEmpty()) {
            Bytes table = frames(frames);
            body.u2(utf8("StackMapTable")).u4(table.size()).all(table);
        }
        if (!variables.isEmpty()) { /* start length */
            String[] w = variables.split(" ");
            body.u2(utf8("LocalVariableTable")).u4(12).u2(1).u2(Integer.parseInt(w[0])).u2(Integer.parseInt(w[1]));
            body.u2(utf8("v")).u2(utf8("I")).u2(0);
        }
        methods.u2(flags).u2(n).u2(d).u2(1).u2(c).u4(body.size()).all(body);
        methodCount++;
        return this;
    }
    ClassMaker field(int flags, String n, String d) {
        fields.u2(flags).u2(utf8(n)).u2(utf8(d)).u2(0);
        fieldCount++;
        return this;
    }
    /** A field with attributes: pairs of a name and Bytes. */
    ClassMaker field(int flags, String n, String d, Object... with) {
        fields.u2(flags).u2(utf8(n)).u2(utf8(d));
        attributes(fields, with);
        fieldCount++;
        return this;
    }
    /** A method without code, but with these attributes. */
    ClassMaker bare(int flags, String signature, Object... with) {
        int paren = signature.indexOf('(');
        methods.u2(flags).u2(utf8(signature.substring(0, paren))).u2(utf8(signature.substring(paren)));
        attributes(methods, with);
        methodCount++;
        return this;
    }
    /** A method with code and attributes, those whose names begin with "Code." being the code's. */
    ClassMaker coded(int flags, String signature, int stack, int locals, String code, Object... with) {
        int paren = signature.indexOf('('), inner = 0;
        int n = utf8(signature.substring(0, paren)), d = utf8(signature.substring(paren)), c = utf8("Code");
        byte[] bytes = code(code);
        Bytes body = new Bytes().u2(stack).u2(locals).u4(bytes.length);
        body.writeBytes(bytes);
        Bytes ofCode = new Bytes(), ofMethod = new Bytes();
        for (int i = 0; i < with.length; i += 2) {
            String a = (String) with[i];
            Bytes to = a.startsWith("Code.") ? ofCode : ofMethod;
            inner += to == ofCode ? 1 : 0;
            to.u2(utf8(to == ofCode ? a.substring(5) : a)).u4(((Bytes) with[i + 1]).size()).all((Bytes) with[i + 1]);
        }
        body.u2(0).u2(inner).all(ofCode);
        methods.u2(flags).u2(n).u2(d).u2(1 + with.length / 2 - inner).u2(c).u4(body.size()).all(body).all(ofMethod);
        methodCount++;
        return this;
    }
    void attributes(Bytes out, Object... with) {
        out.u2(with.length / 2);
        for (int i = 0; i < with.length; i += 2)
            out.u2(utf8((String) with[i])).u4(((Bytes) with[i + 1]).size()).all((Bytes) with[i + 1]);
    }
    /** A row of BootstrapMethods; the handle and the arguments are constants. */
    int bootstrap(int handle, int... arguments) {
        bootstraps.u2(handle).u2(arguments.length);
        for (int a : arguments)
            bootstraps.u2(a);
        return bootstrapCount++;
    }
    /** "name:descriptor", tag 17 or 18, made by that row. */
    int dynamic(int tag, int bootstrap, String text) {
        int n = nat(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1));
        return constant("d" + tag + text + " " + bootstrap, new Bytes().u1(tag).u2(bootstrap).u2(n), 1);
    }
    /** An attribute of the class. */
    ClassMaker attribute(String n, Bytes contents) {
        attributes.u2(utf8(n)).u4(contents.size()).all(contents);
        attributeCount++;
        return this;
    }
    byte[] make() {
        int self = cls(name), up = cls(superName);
        Bytes tail = new Bytes().u2(access).u2(self).u2(up).u2(interfaces.size());
        for (String i : interfaces)
            tail.u2(cls(i));
        tail.u2(fieldCount).all(fields).u2(methodCount).all(methods);
        Bytes more = new Bytes().all(attributes);
        int moreCount = attributeCount;
        if (bootstrapCount > 0) {
            more.u2(utf8("BootstrapMethods")).u4(2 + bootstraps.size()).u2(bootstrapCount).all(bootstraps);
            moreCount++;
        }
        tail.u2(moreCount).all(more);
        return new Bytes().u4(0xCAFEBABE).u2(0).u2(version).u2(count).all(pool).all(tail).toByteArray();
    }
}
