// Local variables and returns under the verifier (JVMS 4.10.1): loads of every kind from locals of every kind, halves of
// longs overwritten, variables beyond max_locals, every return for every result type, both verifiers.
// uses: ClassMaker
public class LocalsAndReturns {
    static class Loader extends ClassLoader {
        Loader() { super(LocalsAndReturns.class.getClassLoader()); }
        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }
    static String verify(int version, int flags, String signature, int stack, int locals, String code) {
        ClassMaker m = new ClassMaker();
        m.version = version;
        m.method(flags, signature, stack, locals, code, "", "", "");
        try {
            Class<?> c = new Loader().define(m.make());
            Class.forName(c.getName(), true, c.getClassLoader());
            return "passes";
        } catch (Throwable e) {
            return e.toString();
        }
    }
    static void t(String what, int flags, String signature, int stack, int locals, String code) {
        System.out.println(what + ": " + verify(61, flags, signature, stack, locals, code));
        System.out.println("  old: " + verify(49, flags, signature, stack, locals, code));
    }
    public static void main(String[] args) {
        String[] put = {"iconst_1; istore_1", "lconst_1; lstore_1", "fconst_1; fstore_1", "dconst_1; dstore_1", "aconst_null; astore_1", "new c:java/lang/Object; astore_1", "nop"};
        String[] get = {"iload_1; pop", "lload_1; pop2", "fload_1; pop", "dload_1; pop2", "aload_1; pop", "iinc 1 1", "iload_2; pop", "lload_2; pop2", "ret 1"};
        for (String p : put) {
            StringBuilder sb = new StringBuilder(p + ":");
            int hash = 0;
            for (String g : get)
                for (int v : new int[] {61, 49}) {
                    String r = verify(v, 9, "m(I)V", 4, 4, p + "; " + g + "; return");
                    sb.append(r.equals("passes") ? '+' : '-');
                    hash = hash * 31 + r.hashCode();
                }
            System.out.println(sb + " " + Integer.toHexString(hash));
        }
        String l = "lconst_1; lstore_1; ";
        t("first half overwritten", 9, "m()V", 4, 4, l + "iconst_0; istore_1; lload_1; pop2; return");
        t("second half overwritten", 9, "m()V", 4, 4, l + "iconst_0; istore_2; lload_1; pop2; return");
        t("second half overwritten, int read", 9, "m()V", 4, 4, l + "iconst_0; istore_2; iload_2; pop; return");
        t("before overwritten", 9, "m()V", 4, 4, l + "dconst_0; dstore_0; lload_1; pop2; return");
        t("after overwritten", 9, "m()V", 4, 4, l + "dconst_0; dstore_2; lload_1; pop2; return");
        t("long at the last local", 9, "m()V", 4, 4, "lconst_1; lstore_3; return");
        t("int beyond", 9, "m()V", 4, 4, "iconst_1; istore 4; return");
        t("wide beyond", 9, "m()V", 4, 4, "iconst_1; wide istore 300; return");
        t("iinc beyond", 9, "m()V", 4, 4, "iinc 4 1; return");
        t("iinc of a float", 9, "m(F)V", 4, 4, "iinc 0 1; return");
        t("argument as another type", 9, "m(IJF)V", 4, 4, "fload_0; pop; return");
        t("second half of an argument", 9, "m(IJF)V", 4, 4, "iload_2; pop; return");
        t("argument behind a long", 9, "m(IJF)V", 4, 4, "fload_3; pop; return");
        t("this", 1, "m(I)V", 4, 4, "aload_0; pop; iload_1; pop; return");
        t("this as int", 1, "m(I)V", 4, 4, "iload_0; pop; return");
        t("stack too large", 9, "m()V", 1, 0, "iconst_1; iconst_1; pop; pop; return");
        t("stack too large for a long", 9, "m()V", 1, 0, "lconst_1; pop2; return");
        t("stack underflow", 9, "m()V", 1, 0, "pop; return");
        t("half a long popped", 9, "m()V", 4, 0, "lconst_1; pop; pop; return");
        t("long split by dup", 9, "m()V", 6, 0, "lconst_1; dup; pop2; pop; return");
        t("long split by swap", 9, "m()V", 6, 0, "iconst_1; lconst_1; swap; return");
        t("long split by dup_x1", 9, "m()V", 6, 0, "lconst_1; iconst_1; dup_x1; return");
        t("something left", 9, "m()V", 4, 0, "iconst_1; lconst_1; return");
        String[] types = {"V", "I", "Z", "B", "C", "S", "J", "F", "D", "Ljava/lang/Object;", "Ljava/lang/String;", "Ljava/lang/Runnable;", "[I", "[Ljava/lang/Object;"};
        String[] values = {"", "iconst_1; ", "lconst_1; ", "fconst_1; ", "dconst_1; ", "aconst_null; ", "ldc s:x; ", "iconst_1; newarray 10; ", "iconst_1; anewarray c:java/lang/String; ", "new c:java/lang/Object; "};
        String[] returns = {"return", "ireturn", "lreturn", "freturn", "dreturn", "areturn"};
        for (String type : types) {
            StringBuilder sb = new StringBuilder(type + ":");
            int hash = 0;
            for (String r : returns)
                for (String v : values)
                    for (int version : new int[] {61, 49}) {
                        String s = verify(version, 9, "m()" + type, 4, 0, v + r);
                        if (s.equals("passes"))
                            sb.append(' ').append(v.isEmpty() ? "none" : v.split("[ ;:]")[0] + (v.contains("newarray 10") ? "I" : v.contains("anewarray") ? "A" : "")).append('>').append(r).append(version);
                        hash = hash * 31 + s.hashCode();
                    }
            System.out.println(sb + " " + Integer.toHexString(hash));
        }
        t("falls off", 9, "m()V", 1, 0, "nop");
        t("jumps beyond", 9, "m()V", 1, 0, "goto 10; return");
        t("jumps before", 9, "m()V", 1, 0, "goto -5; return");
        t("jumps into the middle", 9, "m()V", 1, 0, "goto 4; sipush 1; return");
        t("unknown instruction", 9, "m()V", 1, 0, ".b 203; return");
        t("breakpoint", 9, "m()V", 1, 0, ".b 202; return");
        t("wide of nothing wide", 9, "m()V", 1, 0, ".b 196 0 0 0; return");
        t("cut instruction", 9, "m()V", 1, 0, "return; .b 17 1");
        t("newarray of a bad type", 9, "m()V", 1, 0, "iconst_1; newarray 3; pop; return");
        t("ldc of a long", 9, "m()V", 2, 0, "ldc j:5; pop; return");
        t("ldc2_w of an int", 9, "m()V", 2, 0, "ldc2_w i:5; pop2; return");
        t("ldc of a name", 9, "m()V", 2, 0, "ldc #1; pop; return");
        t("constant out of range", 9, "m()V", 2, 0, "ldc_w #999; pop; return");
        t("tableswitch upside down", 9, "m(I)V", 2, 1, "iload_0; tableswitch 19 5 4; return");
        t("lookupswitch unsorted", 9, "m(I)V", 2, 1, "iload_0; lookupswitch 27 2 5 27 4 27; return");
        t("lookupswitch of a negative count", 9, "m(I)V", 2, 1, "iload_0; lookupswitch 11 -1; return");
    }
}
