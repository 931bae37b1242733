// Strings and their identity (JLS 3.10.5, 15.29): literals across classes, constants, intern, concatenations that are folded
// or not, switch and annotation strings, reflection's names, all-Latin and not, empty ones; compaction of the two encodings.
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;

public class StringSharing {
    static final String K = "constant", L = K + 1 + 'c' + true + 2L + 1.5 + null, NOT = K + new Object().getClass();
    static final char C = 'x';
    static final boolean B = K == "con" + "stant";
    @Retention(RetentionPolicy.RUNTIME) @interface A { String value(); }
    @A("annotated") static class Other { static final String S = "shared"; static String late() { return "sha" + "red"; } static String made = "sha"; }
    enum E { shared }
    record R(String shared) { }
    static void same(String what, Object a, Object b) { System.out.println(what + " " + (a == b) + " " + (a != null && a.equals(b))); }
    public static void main(String[] args) throws Exception {
        String shared = "shared";
        same("other class", shared, Other.S);
        same("folded", shared, Other.late());
        same("run time", shared, Other.made + "red");
        same("interned", shared, (Other.made + "red").intern());
        same("final local", shared, folded());
        final String part = "sha";
        same("with a final local", shared, part + "red");
        String notFinal = "sha";
        same("with a local", shared, notFinal + "red");
        same("parentheses", shared, ("sha") + ("r" + "ed"));
        same("conditional", shared, true ? "shared" : "other");
        same("cast", shared, (String) "shared");
        same("new", shared, new String("shared"));
        same("new interned", shared, new String("shared").intern());
        same("enum name", shared, E.shared.name());
        same("field name", shared, R.class.getRecordComponents()[0].getName());
        same("field name", "shared", R.class.getDeclaredField("shared").getName());
        same("method name", "late", Other.class.getDeclaredMethod("late").getName());
        same("class name", "StringSharing", StringSharing.class.getName());
        same("class name twice", String.class.getName(), String.class.getName());
        same("annotation", "annotated", Other.class.getAnnotation(A.class).value());
        same("constant expression", "constant1ctrue21.5null", L);
        same("not constant", NOT, K + "class java.lang.Object");
        same("reflection constant", K, StringSharing.class.getDeclaredField("K").get(null));
        same("empty", "", new String());
        same("empty interned", "", new StringBuilder().toString().intern());
        same("substring whole", shared, shared.substring(0));
        same("substring", "hare", shared.substring(1, 5));
        same("concat empty", shared, shared.concat(""));
        same("empty concat", shared, "".concat(shared));
        same("replace none", shared, shared.replace('z', 'q'));
        same("replace text none", shared, shared.replace("zz", "q"));
        same("trim", shared, shared.trim());
        same("strip", shared, shared.strip());
        same("lower", shared, shared.toLowerCase(Locale.ROOT));
        same("toString", shared, shared.toString());
        same("valueOf", shared, String.valueOf((Object) shared));
        same("repeat 1", shared, shared.repeat(1));
        same("repeat 0", "", shared.repeat(0));
        same("join", shared, String.join("", shared));
        same("format", shared, String.format(shared));
        same("plus empty", shared, shared + "");
        same("empty plus", shared, "" + shared);
        same("indent 0", "shared", shared.indent(0));
        same("stripIndent", shared, shared.stripIndent());
        same("translateEscapes", shared, shared.translateEscapes());
        same("split", shared, shared.split(",")[0]);
        same("lines", shared, shared.lines().findFirst().get());
        same("boxes", "" + 127, Integer.toString(127));
        same("chars", String.valueOf('a'), String.valueOf('a'));
        same("char literal", "a", String.valueOf('a').intern());
        same("text block", shared, """
            shared""");
        same("escapes", "sha\u0072ed", shared);
        System.out.println(B + " " + (K == ("con" + "stant").intern()) + " " + L);
        // Many strings interned twice, of both encodings; the pool tells equal ones from others.
        Map<String, String> canonical = new IdentityHashMap<>();
        int wide = 0;
        for (int round = 0; round < 2; round++)
            for (int i = 0; i < 3000; i++) {
                String s = (i % 3 == 0 ? "\u4e00" : i % 3 == 1 ? "\u00ff" : "a") + i;
                canonical.put(s.intern(), s);
                wide += s.charAt(0) > 255 ? 1 : 0;
            }
        System.out.println(canonical.size() + " " + wide);
        String[] pairs = {"\u00e9", "e\u0301", "\u0000", "", "\ud83d\ude00", "\ud83d", "\ude00", "\u0100".substring(1), "\u0100a".substring(1), "a"};
        for (String a : pairs) {
            StringBuilder sb = new StringBuilder();
            for (String b : pairs)
                sb.append(a.equals(b) ? 'E' : '.').append(a.intern() == b.intern() ? 'I' : '.').append(Integer.signum(a.compareTo(b)) + 1).append(a.hashCode() == b.hashCode() ? 'H' : '.');
            System.out.println(sb + " " + a.length() + " " + a.hashCode());
        }
        // Collected and interned again.
        int hash = 0;
        for (int i = 0; i < 20; i++) {
            for (int k = 0; k < 500; k++)
                hash += (Integer.toString(k) + "-" + i).intern().hashCode();
            if (i % 7 == 0)
                System.gc();
        }
        same("after collections", ("499" + "-19"), (Integer.toString(499) + "-" + 19).intern());
        System.out.println(hash);
        switch (Other.made + "red") { case "shared": System.out.println("switch by contents"); break; default: System.out.println("no"); }
        synchronized ("lock") { System.out.println(Thread.holdsLock("lo" + "ck") + " " + Thread.holdsLock(new String("lock"))); }
    }
    static String folded() { final String a = "sha", b = "red"; return a + b; }
}
